"""The words by which a trial tells its design: rules read from top to bottom, the first that holds wins."""

from __future__ import annotations

from .design_cues import ANY, STUDY, TITLE, rule

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
# What a sentence says that wishes for a trial, tells of others' trials, or draws a sample.
_WISHED = (
    r"\b(?:non-?randomi[sz]ed|randomly selected(?! (?:and |to (?:receive|be given|have)|patients received))|"
    r"not randomi[sz]ed|mendelian|random sample|should be|"
    r"(?:are|is|be) (?:\w+ )?(?:needed|required|necessary|lacking|scarce|awaited|desirable|advisable|indicated)|"
    r"warranted|future|further (?:\w+ ){0,4}(?:study|studies|evaluation|investigation|research|in) (?:\w+ ){0,3}"
    r"randomi[sz]ed|further randomi[sz]ed|(?:studies|trials|rcts|articles|reports) (?:\w+ )?were included|"
    r"lack of|large-scale|consistent with (?:\w+ ){0,3}from|"
    r"systematic|"
    r"had participated|rcts|electronic|databases?|"
    r"randomi[sz]ed (?:\w+[- ]?)?(?:\w+ )?trials (?:have|are|is|"
    r"of the|comparing|published))\b"
)
# "In three randomised trials, ketamine relieved pain": whose trials, the sentence does not say.
_IN_OTHERS = r"\bin (?:one|two|three|four|\d+) randomi[sz]ed\b"
_TREATED_IN_THEM = r"\b(?:were|was) (?:\w+ ){0,3}(?:scheduled|enrolled|treated|recruited|included)\b"
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
        TITLE,
        r"\b(?:versus|vs\.?|and|or|with) placebo(?= (?:or|and|versus|in|for|at|given|during|on|to|after|before)\b|"
        r" treatment in\b|[.,:;?]|$)",
        "the title compares with placebo",
        unless=r"\breview\b|\bmeta-|\bpooled\b|\bopen\b|\bsingle[- ]blind|\btrials\b|\bstudies\b|\bcost|\bnocebo\b|"
        r"\bmechanisms?\b|\bcase\b",
    ),
    rule(
        "rct",
        STUDY,
        r"\b(?:randomly|randomi[sz]ed)(?: \w+)?[, ]+(?:assigned|allocated|divided|to (?:receiv|one|two|three|four|"
        r"treat|either|the|a|an|group|order|be)|"
        r"into|between|distributed|classified|grouped|received|administered|given|using|on a|in a|by|separated|"
        r"treated|enrolled|premedicated|selected (?:and (?:\w+ )?(?:assigned|allocated|received|underwent)|"
        r"to (?:receive|be given)))|"
        r"\bin (?:a )?random(?:i[sz]ed)?,? (?:[\w-]+,? ){0,3}(?:order|sequence|fashion|manner)\b|"
        r"\bwe (?:\w+ly |then |also )?randomi[sz]ed\b|\bat random (?:into|to)\b|\b(?:divided|allocated|assigned|"
        r"distributed) "
        r"(?:\w+ly )?(?:at random|randomly)\b|\brandom (?:distribution|allocation|"
        r"assignment) of (?:\w+ )?(?:patients|subjects)|"
        r"\brandomi[sz]ed in(?:to)? (?:two|three|four|2|3|4)\b|\bopen-?randomi[sz]ed\b|\bpost-?randomi[sz]ation\b|"
        r"\brandom clinical (?:study|trial)\b|design: ?randomi[sz]ed|"
        r"[;:.] ?(?:prospective,? )?randomi[sz]ed,? (?:[\w-]+,? ){0,3}(?:study|trial)\b(?! (?:is|are))|"
        r"\b(?:this|present|current|our|in an?|was an?|is an?|an?|we (?:conducted|performed|did)|design[:,]?|"
        r"prospective,?|phase \w+,?) "
        r"(?:[\w,/()-]+ ){0,9}?randomi[sz]ed(?:[\w, /-]{0,90}?)\b(?:trial|study|design|protocol|comparison|fashion|"
        r"manner|investigation|controlled(?! (?:[\w-]+ )?(?:trials|studies))|crossover)\b|"
        r"^(?:design: ?)?(?:a )?(?:prospective|randomi[sz]ed|double-blind|multicent\w+|single-cent\w+|"
        r"parallel)[\w, -]{0,120}randomi[sz]ed|^randomi[sz]ed,? (?!(?:[\w-]+,? ){0,4}(?:trials|studies)\b)|"
        r"\b(?:were|was) (?:[\w-]+ ){0,3}randomi[sz]ed\b(?! (?:[\w-]+ ){0,3}(?:trials|studies))|\brandom(?:ly|"
        r" number table|"
        r"i[sz]ation)\b[^.]{0,60}\b(?:groups?|table|list|sequence|ratio)\b|"
        r"\b(?:patients|participants|subjects|children|women|adults|volunteers|outpatients|individuals|responders|"
        r"parturients)\b(?: \w+){0,3} randomi[sz]ed\b|"
        r"\b\d+ randomi[sz]ed (?:patients|participants|subjects)\b|\brandomly (?:on|in|received|given|"
        r"administered)\b|\b(?:based on|by|with|using|through|"
        r"after) random allocation\b|"
        r"\b\d+ (?:\w+ )?received .{0,120}\b\d+ (?:\w+ )?received (?:normal )?(?:saline|placebo)\b|"
        r"\b(?:two|three|four) (?:\w+ ){0,3}randomi[sz]ed,? (?:[\w, -]+ )?(?:studies|trials were)\b|"
        r"\b(?:data|analys[ie]s|sample|substudy|study)\b[^.]{0,80}\b(?:from|of|in)\b"
        r"[^.]{0,60}randomi[sz]ed|\bgroups? by random|\bby (?:the |a )?random|\brandom number|"
        r"\bfollowing randomi[sz]ation\b|\bafter randomi[sz]ation\b",
        "participants are randomised",
        unless=_WISHED + rf"|^(?!.*{_TREATED_IN_THEM}).*{_IN_OTHERS}",
    ),
    rule(
        "rct",
        STUDY,
        r"\b(?:double|triple)[- ]?(?:blind|mask|dummy)|\bplacebo[- ]controlled\b|\b(?:crossover|"
        r"cross-over)\b[^.]{0,60}\bplacebo|\bplacebo\b[^.]{0,60}\b(?:crossover|cross-over)",
        "double-blind or placebo-controlled",
        unless=r"\bwarrants?\b|\bneed (?:for|to) (?:study|further|large|larger|double|control|random)|\bha(?:s|"
        r"ve) been (?:investigated|evaluated|tested|shown)\b|"
        r"\b(?:should|needed|necessary|required|awaited|warranted|future|lack of|"
        r"(?:previous|prior|several|many|further) (?:[\w-]+,? ){0,4}(?:stud\w+|trials?|double|placebo|controlled|"
        r"investigation\w*|research|evaluation)|have (?:shown|been|demonstrated)|"
        r"had participated|after participation in|(?<!double- and )(?<!double and )single-blind(?!.{0,150}double)|"
        r"(?:few|no) (?:[\w-]+,? ){0,5}(?:trials|studies)|trials (?:have|suggest|indicate)|"
        r"available (?:[\w-]+ ){1,3}trials|meta-anal\w+|"
        r"controlled (?:[\w-]+ ){0,2}(?:trials|studies)(?! (?:was|is)\b))\b",
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
