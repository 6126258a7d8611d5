"""The words by which a study tells its design: rules read from top to bottom, the first that holds wins."""

from __future__ import annotations

from .design_cues import ANY, STUDY, TITLE, rule

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"

CASE_TITLES = (
    rule(
        "case_series",
        STUDY,
        r"\bseries of case|\bthe second (?:case|patient) (?:involves|involved|was|is|concerns|had|presented)\b|"
        r"^(?:case|patient) (?:2|ii|two)\b",
        "more cases than one are told",
        unless=r"\brandom|\bcase-control|\btrial",
    ),
    rule(
        "case_series",
        TITLE,
        rf"\bcase series\b|\b(?:report|reports) (?:of|on) {_COUNT} (?:\w+ )?(?:cases|patients)\b|"
        rf"\b{_COUNT} case (?:reports|studies)\b|"
        rf"\b{_COUNT} (?:\w+ )?(?:cases|consecutive patients)\b|\bcases? reports\b|\bin (?:two|three|four|"
        rf"five) patients\b|"
        r"\bseries of (?:\w+ )?(?:cases|patients)\b|\bcase studies\b",
        "the title says case series",
    ),
    rule(
        "case_report",
        TITLE,
        r"\bcase[- ]report\b|\b(?:a|an|one|unusual|rare|interesting) (?:\w+ ){0,2}case of\b|\bthe case of an?\b|"
        r": ?a case\b|\bcase (?:study|presentation|"
        r"discussion|conference)\b|\breport of (?:a|one) (?:\w+ )?case\b|\b\d+[\w/ ]*-?(?:year|month|day|"
        r"week)-?s?[- ]old\b|\bsingle[- ]case\b|"
        r"\bin an? (?:[\w-]+ ){0,5}(?:patient|woman|man|child|girl|boy|infant|parturient|neonate|adolescent|"
        r"teenager)\b(?! with\b.{0,20}trial)",
        "the title says case report",
        unless=r"\bcase-control|\bcase studies\b|\brandom|\btrial\b",
    ),
    rule(
        "case_report",
        STUDY,
        r"\b(?:trial|study|test|"
        r"comparison)\b.{0,200}\bin an? \d+[- ]year[- ]old (?:[\w-]+ ){0,2}(?:wo)?m[ae]n\b|\bn-of-1 (?:trial|"
        r"study) (?:in|of) an?\b",
        "a trial in a single patient",
    ),
)
CASES = (
    rule(
        "case_series",
        STUDY,
        rf"\bthis case series\b|\b(?:a|an|our|the present|this) (?:[\w-]+ ){{0,3}}case series\b|\bcase series of\b|"
        rf"\b(?:we|i|authors?|article|paper|report) (?:\w+ )?(?:report|reports|describe|describes|present|presents|"
        rf"presented|reported|described|treated|review)\b (?:here |herein |now )?(?:on |our experience with )?"
        rf"(?:these |(?:the )?(?:cases?|use|successful \w+) (?:of|"
        rf"in) )?(?:\w+ )?{_COUNT} (?:[\w-]+ ){{0,4}}(?:cases|patients|"
        rf"women|men|children|adolescents|individuals)\b|"
        rf"\b(?:these|present|following|our) {_COUNT} (?:\w+ )?cases\b|\b(?:the )?{_COUNT} (?:\w+ )?cases (?:of|"
        rf"are|were|with|reported|presented|described)\b|"
        rf"\b{_COUNT} patients (?:with|were|are)\b[^.]{{0,120}}\b(?:are|is) (?:described|reported|presented)\b|"
        r"\bcase reports of \w+ patients\b|\b(?:two|three|both) patients (?:with|were referred|suffering|"
        r"presented)\b|\breport,? (?:two|three|four|five) patients\b",
        "a handful of cases is described",
        unless=r"\b(?:case-control|compared with|controls|randomi[sz]ed|randomly|double-blind|studies|trials|"
        r"crossover|cross-over)\b|\bp\s*[<=]",
    ),
    rule(
        "case_report",
        STUDY,
        r"\b(?:report|reports|describe|describes|present|presents|reported|described|presenting|"
        r"discuss)\b (?:here |herein |on )?(?:about )?(?:the |a |an |one |our |this )"
        r"(?:[\w-]+ ){0,6}?(?:case\b|patient\b(?!-| (?:satisfaction|population|preferences?|perspectives?|"
        r"experiences?|"
        r"characteristics|outcomes|data|reported|education|safety|care|groups?|cohorts?|selection|management)\b)|"
        r"woman\b|man\b|child\b|girl\b|boy\b|infant\b|\d+[- ]?year)|"
        r"\bcase report (?:of|describes|presents|illustrat)|\bthis (?:single )?case (?:report|illustrat|"
        r"demonstrat|highlight|suggest|show)?|"
        r"\bthe (?:present )?case (?:of (?:a|an|one)|is presented|report)|\bin our case\b|\bour patient\b|"
        r"\b(?:a|an|in an?|this) \d+[\d/ ]*[- ]?(?:year|yr|month|week|day)s?[- ]?(?:old|-)\b|\bthis patient\b(?!-|"
        r" (?:demographic|population|group|cohort|subgroup|category))|\b\d+[- ]year[- ]old (?:[\w-]+ ){0,3}"
        r"(?:woman|man|female|male|girl|boy|patient|lady|gentleman) (?:with|who|was|presented|suffering|had|"
        r"admitted|is|underwent|undergoing)\b",
        "a single patient is described",
        unless=r"\bcase-control\b|\bcases\b.{0,30}\bcontrols\b",
    ),
)
# Titles that overrule what the text says of other trials.
OBSERVED_TITLES = (
    rule(
        "cohort",
        TITLE,
        r"\bnaturalistic\b|\bobservational,? (?:[\w-]+ ){0,2}(?:study|analysis|cohort)\b|\bretrospective\b|"
        r"\bcohort study\b",
        "the title says that it observes",
        unless=r"\brandomi|\bdouble-blind|\bplacebo|\btrials?\b|\breview\b|\bmeta-|\bsurvey\b|\bcross-sectional|"
        r"\bcase[- ](?:control|series|report)|\bopen-label|\bpooled\b|\bstudies\b",
    ),
)
# Of another part of the same trial.
OPEN_TITLES = (
    rule(
        "nonrandomised_trial",
        TITLE,
        r"\bopen[- ]label\b|\bsingle[- ]arm\b",
        "the title says open label",
        unless=r"\brandomi|\bcontrolled\b|\bdouble-blind|\bplacebo|\breview\b|\bstudies\b|\bversus\b|\bcompar|"
        r"\bretrospective|"
        r"\bcase[- ](?:series|report)|\btrials\b|\bprogram",
    ),
)
REANALYSED = (
    rule(
        "rct",
        TITLE,
        r"\banalys[ie]s of (?:[\w-]+ )?(?:data )?(?:from|of) (?:[\w-]+ ){0,2}(?:clinical|controlled) trials?\b|"
        r"\bresults from (?:two|three|four|five|six) (?:[\w-]+,? ){0,3}trials\b",
        "data of trials are analysed again",
        unless=r"\bmeta-|\breview\b|\bcost|\bobservational\b|\bopen\b",
    ),
    rule(
        "rct",
        STUDY,
        r"\bdata (?:were |was )?(?:\w+ )?(?:drawn|obtained|taken|derived|used|pooled|collected)? ?from (?:an?|the|"
        r"our|two|three|four|five|six|seven|eight|\d+) "
        r"[^.]{0,80}\b(?:randomi[sz]ed|double-blind|placebo-controlled)|"
        r"\bclinical trials?\b[^.]{0,140}\breceiving\b[^.]{0,60}\bplacebo\b|"
        r"\b(?:post[- ]hoc|secondary) analysis of (?:data from |the |an? |two ){0,3}[\w-]+ (?:\w+ )?trials?\b|"
        r"\b(?:post[- ]hoc|secondary|exploratory|subgroup) analys[ie]s (?:of|was|were|from|utili[sz]ed|used|"
        r"included)[^.]{0,120}"
        r"\b(?:randomi[sz]ed|double-blind|placebo-controlled)",
        "data of a randomised trial are analysed again",
        unless=r"\b(?:observational|cohort) (?:study|data)\b|\bmeta-anal|\b(?:majority|most|several|many) of\b",
    ),
)
RANDOMISED = (
    rule(
        "rct",
        TITLE,
        r"(?<!non-)(?<!non)\brandomi[sz]ed\b(?!.{0,40}\b(?:trials|studies)$)|\brandomi[sz]ation\b|"
        r"\brandom[- ](?:assignment|order)|\brct\b|"
        r"\b(?:double|triple)[- ]?(?:blind|masked|dummy)|\bplacebo[- ]controlled\b",
        "the title says randomised or double-blind",
        unless=r"\bnon-?randomi|\b(?:review|overview) of\b|\breview\b|\bemulat|\bmendelian\b|\bn-of-1\b",
    ),
    rule(
        "rct",
        STUDY,
        r"\b(?:randomly|randomi[sz]ed)(?: \w+)?[, ]+(?:assigned|allocated|divided|to (?:receiv|one|two|three|four|"
        r"treat|either|the|a|an|group|order|be)|"
        r"into|between|distributed|classified|grouped|received|administered|given|using|on a|in a|by|separated|"
        r"treated|enrolled)|\bin (?:a )?random(?:i[sz]ed)? (?:order|sequence|fashion|manner)\b|"
        r"\b(?:this|present|current|our|in an?|was an?|is an?|an?|we (?:conducted|performed|did)|design[:,]?|"
        r"prospective,?|phase \w+,?) "
        r"(?:[\w,/()-]+ ){0,9}?randomi[sz]ed(?:[\w, /-]{0,90}?)\b(?:trial|study|design|protocol|comparison|fashion|"
        r"manner|investigation|controlled(?! (?:[\w-]+ )?(?:trials|studies))|crossover)\b|"
        r"^(?:design: ?)?(?:a )?(?:prospective|randomi[sz]ed|double-blind|multicent\w+|single-cent\w+|"
        r"parallel)[\w, -]{0,120}randomi[sz]ed|^randomi[sz]ed,? |"
        r"\b(?:were|was) (?:[\w-]+ ){0,3}randomi[sz]ed\b(?! (?:[\w-]+ ){0,3}(?:trials|studies))|\brandom(?:ly|"
        r" number table|"
        r"i[sz]ation)\b[^.]{0,60}\b(?:groups?|table|list|sequence|ratio)\b|"
        r"\b(?:patients|participants|subjects|children|women|adults|volunteers|outpatients|individuals|responders|"
        r"parturients)\b(?: \w+){0,3} randomi[sz]ed\b|"
        r"\b\d+ randomi[sz]ed (?:patients|participants|subjects)\b|\brandomly (?:on|in|received|given|"
        r"administered)\b|\b(?:based on|by|with|using|through|"
        r"after) random allocation\b|"
        r"\b\d+ (?:\w+ )?received .{0,120}\b\d+ (?:\w+ )?received (?:normal )?(?:saline|placebo)\b|"
        r"\btwo (?:\w+ ){0,3}randomi[sz]ed (?:[\w, -]+ )?studies\b|"
        r"\b(?:data|analys[ie]s|sample|substudy|study)\b[^.]{0,80}\b(?:from|of|in)\b"
        r"[^.]{0,60}randomi[sz]ed|\bgroups? by random|\bby (?:the |a )?random|\brandom number|"
        r"\bfollowing randomi[sz]ation\b|\bafter randomi[sz]ation\b",
        "participants are randomised",
        unless=r"\b(?:non-?randomi[sz]ed|randomly selected|not randomi[sz]ed|mendelian|random sample|should be|"
        r"are needed|is needed|"
        r"warranted|future|further randomi[sz]ed|(?:studies|trials|rcts|articles|reports) (?:\w+ )?were included|"
        r"are required|is required|lack of|large-scale|"
        r"systematic|"
        r"had participated|in (?:one|two|three|four|\d+) randomi[sz]ed|rcts|electronic|databases?|"
        r"randomi[sz]ed (?:\w+[- ]?)?(?:\w+ )?trials (?:have|are|is|"
        r"of the|comparing|published))\b",
    ),
    rule(
        "rct",
        STUDY,
        r"\b(?:double|triple)[- ]?(?:blind|mask|dummy)|\bplacebo[- ]controlled\b|\b(?:crossover|"
        r"cross-over)\b[^.]{0,60}\bplacebo|\bplacebo\b[^.]{0,60}\b(?:crossover|cross-over)",
        "double-blind or placebo-controlled",
        unless=r"\bwarrants?\b|\bneed (?:for|to) (?:study|further|large|larger|double|control|random)|\bha(?:s|"
        r"ve) been (?:investigated|evaluated|tested|shown)\b|"
        r"\b(?:should|needed|warranted|future|lack of|previous|prior|several|many|further|have (?:shown|been|"
        r"demonstrated)|"
        r"had participated|after participation in|single-blind|trials (?:have|suggest|indicate)|"
        r"available (?:[\w-]+ ){1,3}trials|"
        r"controlled (?:[\w-]+ ){0,2}(?:trials|studies)(?! (?:was|is)\b))\b",
    ),
)
OBSERVED = (
    rule(
        "cross_sectional",
        TITLE,
        r"\bsurvey\b|\bcross[- ]sectional\b",
        "the title says survey or cross-sectional",
        unless=r"\bqualitative\b|\binterviews?\b|\bretrospective\b|\bcohort\b|\breview\b",
    ),
    rule(
        "qualitative",
        ANY,
        r"\bqualitative (?:study|design|research|interview|approach|analysis|method|descriptive|investigation|"
        r"exploration|data were)|\bthematic(?:ally)? analy|\bsemi-?structured (?:\w+ )?interview|"
        r"\bfocus groups?\b|\bgrounded theory\b|\bphenomenolog|\bethnograph",
        "qualitative methods",
        unless=r"\bqualitative (?:synthesis|review)\b|\bstructured review\b|\bhrsd\b|\bdiagnos",
    ),
    rule(
        "case_control",
        ANY,
        r"\bcase[- ]control(?:led)?\b(?! settings)|\b(?:cases|patients) (?:were|"
        r"and) (?:\w+ ){0,3}matched (?:\w+ ){0,3}controls\b",
        "cases are compared with controls",
        unless=r"\breview\b|\bstudies\b|\bwell-controlled\b",
    ),
    rule(
        "cohort",
        ANY,
        r"\bretrospective\w*[, ]|\bcohort (?:study|analysis|design|of|included|comprised|consisted)|"
        r"\b(?:prospective|birth|population-based|matched|retrospective|our|multicent\w+|longitudinal) "
        r"(?:[\w-]+ ){0,2}cohort\b|\bobservational,? (?:[\w-]+,? ){0,4}(?:study|trial|design|analysis|clinical|"
        r"cohort)|\bnaturalistic,? (?:\w+,? ){0,3}(?:study|design|observation|setting)|"
        r"\bprospective,? (?:[\w-]+,? ){0,2}observational|\b(?:medical|patient|hospital|clinical|electronic|"
        r"health|anesthe\w+|anaesthe\w+)?[ -]?(?:records|charts)\b[^.]{0,60}\b(?:review|searched)|"
        r"\bchart review\b|\ban analysis of \d+ (?:\w+ )?(?:patients|cases)\b|"
        r"\breviewed (?:the |our |all )?(?:medical |hospital |clinical )?(?:records|charts|experience|data on|"
        r"case)|\bpropensity[- ]score|\breal-world (?:study|data|evidence)\b|"
        r"\b(?:claims|administrative|national|inpatient|nationwide|registry|insurance) (?:\w+ )?(?:database|data|"
        r"registry|register)\b|\binception cohort\b|\bhistorical cohort\b|\bpatient cohorts\b|"
        r"\bprescription (?:data|records|database)|"
        r"\bprospective,? (?:[\w-]+,? ){0,2}(?:evaluation|audit|follow-?up) of (?:\w+ )?consecutive|"
        r"\blongitudinal (?:study|analys[ie]s|observational|subsample|sample|associations?|data|design)",
        "a group is observed over time or looked back upon",
        unless=r"\bcross-sectional\b(?!.{0,40}retrospective)|\bstudies (?:have|were|are|with|met)\b|"
        r"\bopen,? (?:longitudinal|prospective)|\bcohort studies\b|\bobservational studies\b|"
        r"\bretrospectively registered\b|\bcase-control|"
        r"\b(?:future|previous|further) (?:\w+ )?(?:studies|research|trials)\b",
    ),
    rule(
        "cross_sectional",
        STUDY,
        r"\b(?:this|a|our) (?:[\w-]+,? ){0,3}cross[- ]sectional (?:[\w-]+ )?(?:survey|study|design)|\bwe surveyed\b",
        "people are asked or measured once",
        unless=r"\bfollow-?up\b|\bprospective\b|\blongitudinal\b",
    ),
    rule(
        "cross_sectional",
        ANY,
        r"\bcross[- ]sectional\b(?! imag)|\b(?:a|an|this|our|the|by|mail|mailed|postal|telephone|online|web-based|"
        r"internet|national|international|nationwide|population|anonymous|electronic|questionnaire|general|"
        r"self-report\w*|"
        r"community|household|drug|descriptive) survey\b|\bsurvey (?:of|was|study|among|data|conducted)\b|"
        r"^(?:mail |postal |telephone |online )?survey\b|\bquestionnaire(?:-based)? (?:study|survey)|"
        r"\bself-administered questionnaire|"
        r"\bwere surveyed\b|\bquestionnaires? (?:was|were) (?:sent|mailed|administered|distributed|completed|used|"
        r"given)|\bcompleted? (?:an? |the )?(?:\w+ ){0,4}(?:questionnaire|survey)|\brespondents\b|"
        r"\breport the prevalence\b|\bprevalence (?:of|and|study|rate)[^.]{0,80}"
        r"\b(?:was|were|determine|estimate|assess)|\bfilled (?:out|in) (?:a |the )?(?:\w+ )?questionnaire|"
        r"\bpoint prevalence\b",
        "people are asked or measured once",
        unless=r"\b(?:follow-?up|months later|after (?:treatment|surgery|infusion)|at baseline|randomi|outcome|"
        r"placebo|(?:depression|anxiety|health|sleep|pain) questionnaire|short-form|scale)\b",
    ),
)
TREATED = (
    rule(
        "nonrandomised_trial",
        ANY,
        r"\bopen[- ]?(?:label|trial(?!s)|study|clinical|pilot|prospective|fashion|non|uncontrolled|multicent\w+|"
        r"extension)|\bopen,? (?:[\w-]+,? ){0,4}(?:study|trial|treatment)\b|\b\d+-(?:month|week) open\b|"
        r"\bnon-?randomi[sz]ed\b|\bsingle[- ]blind|\bphase (?:i|ii|iii|iv|1|2|3|4|1b|2a|2b|i/ii|ib|iia)\b|"
        r"\buncontrolled\b|\bnon-?controlled\b|\bproof[- ]of[- ]concept (?:study|trial)|\bpilot (?:study|trial)\b|"
        r"\bfeasibility (?:study|trial)|\bplacebo-controlled prospective\b|\bcontrolled clinical (?:study|"
        r"trial)\b|\bprospective(?:,| and) controlled\b|\bquasi-experimental\b|"
        r"\bsingle[- ]arm\b|\bbefore-and-after\b|\bdose[- ](?:escalat|rang|find)",
        "a treatment is tried without randomisation",
        unless=r"\b(?:studies|trials) (?:have|are|were|is)\b|\bopen(?:-label)?,? (?:[\w-]+,? ){0,3}(?:studies|"
        r"trials)\b|"
        r"\bonly (?:two|three|four|few) open\b|\bsurvey\b|\bcross-sectional\b|\bcase-control\b|"
        r"\bshould be\b|\bneeded\b|\bopen (?:reduction|surgery|fracture|abdominal)|\bprevious\b|"
        r"\bphase (?:ii|iii|3|2)? ?(?:and|trials)\b",
    ),
)
