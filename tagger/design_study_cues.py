"""The words by which a study tells its design: rules read from top to bottom, the first that holds wins."""

from __future__ import annotations

from .design_cues import ANY, STUDY, TITLE, rule

_WORDED = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNT = rf"(?:{_WORDED}|\d{{1,2}})"
# So many at most make a title one of cases.
_FEW = rf"(?:{_WORDED}|[12]?\d)"

CASE_TITLES = (
    rule(
        "case_series",
        STUDY,
        r"\bseries of case|\bthe second (?:case|patient) (?:involves|involved|was|is|concerns|had|presented)\b|"
        rf"^(?:case|patient) (?:2|ii|two)\b|\bwe (?:report|describe|present)(?: on)? {_COUNT} (?:\w+ ){{0,2}}cases\b",
        "more cases than one are told",
        unless=r"\brandom|\bcase-control|\btrial",
    ),
    rule(
        "case_series",
        TITLE,
        rf"\bcase series\b|\b(?:report|reports) (?:of|on) {_COUNT} (?:\w+ )?(?:cases|patients)\b|"
        rf"\b{_COUNT} case (?:reports|studies)\b|"
        rf"\b{_FEW} (?:\w+ )?(?:cases|consecutive patients)\b|\bcases? reports\b|\bin (?:two|three|four|"
        rf"five) patients\b|"
        r"\bseries of (?:\w+ )?(?:cases|patients)\b|\bcase studies\b|\bcase study series\b",
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
        r"\bcase reports of \w+ patients\b|\b(?:the|these|our|following) case reports (?:described|presented|"
        r"illustrate|show|demonstrate|highlight)|\b(?:two|three|both) patients (?:with|were referred|suffering|"
        r"presented)\b|\breport,? (?:two|three|four|five) patients\b",
        "a handful of cases is described",
        unless=r"\b(?:previously published|case-control|compared with|controls|randomi[sz]ed|randomly|double-blind|"
        r"studies|trials|crossover|cross-over)\b|\bp\s*[<=]",
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
        r"^we (?:describe|report|present) [^.;]{0,100}\bin an? (?:\w+ ){0,2}patient with\b|"
        r"\bcase report (?:of|describes|presents|illustrat)|\bthis (?:single )?case (?:report|illustrat|"
        r"demonstrat|highlight|suggest|show)?|"
        r"\bthe (?:present )?case (?:of (?:a|an|one)|is presented|report(?!s))|\bin our case\b|\bour patient\b|"
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
        "qualitative",
        STUDY,
        r"\bqualitative analysis of (?:(?:the|our|their|these) )?(?:audio\w*|interviews|transcripts|discussions|"
        r"talks|narratives)\b|"
        r"\bthis (?:\w+ )?qualitative (?:study|analysis)\b",
        "qualitative methods",
    ),
    rule(
        "cohort",
        TITLE,
        r"\bpharmacovigilance\b|\badverse event reporting\b|\bfaers\b|\bdisproportionality\b|"
        r"\bcohort\.?$|\bnaturalistic\b|\bobservational,? (?:[\w-]+ ){0,2}(?:study|analysis|cohort)\b|"
        r"\bretrospective\b|\bcohort study\b",
        "the title says that it observes",
        unless=r"\brandomi|\bdouble-blind|\bplacebo|\btrials?\b|\breview\b|\bmeta-|\bsurvey\b|\bcross-sectional|"
        r"\bcase[- ](?:control|series|report)|\bopen-label|\bpooled\b|\bstudies\b",
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
        r"\bprospectively (?:registered|recorded|observed|documented|followed)\b|"
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
        unless=r"\bha(?:s|ve) not (?:\w+ )?been\b|\bha(?:s|ve),? however,? not been\b|\bhowever, not been\b|"
        r"\b(?:follow-?up|months later|after (?:treatment|surgery|infusion)|at baseline|randomi|outcome|"
        r"placebo|(?:depression|anxiety|health|sleep|pain) questionnaire|short-form|scale)\b",
    ),
)
