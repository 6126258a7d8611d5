"""The words by which a record tells its design: a table of rules, read from top to bottom, the first that holds wins."""

from __future__ import annotations

import re

from msgspec import Struct

# Lines a rule looks at: the title; the abstract's lines about this study; all of the abstract; title and study lines.
TITLE, STUDY, ABSTRACT, ANY = "title", "study", "abstract", "any"


class Rule(Struct, frozen=True, kw_only=True):
    """`design`, where `pattern` matches in a line of `where` and `unless` does not match in that line.

    `words` are for speed: the rule is tried only where one of them is in the record (a prefix counts).
    """

    design: str
    where: str
    stems: tuple[str, ...]
    pattern: re.Pattern[str]
    cue: str
    unless: re.Pattern[str] | None = None


def _rule(design: str, where: str, stems: str, pattern: str, cue: str, unless: str = "") -> Rule:
    return Rule(
        design=design,
        where=where,
        stems=tuple(stems.split("|")),
        pattern=re.compile(pattern),
        cue=cue,
        unless=re.compile(unless) if unless else None,
    )


_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_OTHERS = (
    r"\b(?:needed|warranted|required|future|previous(?:ly)?|prior|earlier|recent|several|many|few|most|numerous|"
    r"other|large|"
    r"lack of|absence of|have been|has been|further|more|available|published)\b[^,;]{0,60}(?:trials?|studies|"
    r"rcts?)\b|"
    r"\b(?:rcts?|(?:controlled|clinical|randomi[sz]ed) (?:trials|studies)) (?:have|are|is|has|were (?:included|"
    r"identified|"
    r"searched|selected|eligible))\b|\b(?:paucity|scarcity|shortage) of\b|\bshould be (?:confirmed|tested)\b"
)

_REVIEWED = r"(?:systematic(?:ally|al)?|systemic|scoping|structured|integrative|umbrella|rapid|mapping)"
_DATABASES = r"(?:pubmed|medline|embase|cochrane|scopus|web of science|psycinfo|cinahl|google scholar|cnki)"

PROTOCOL = (
    _rule(
        "protocol",
        TITLE,
        "protocol|rationale|plan",
        r"\b(?:study|trial|research|review) protocol\b|\bprotocol (?:for|of) (?:an?|the|two|systematic|random|"
        r"prospective|"
        r"multi|single|double|scoping|double-blind)|: ?(?:a |the |study )?protocol\b|"
        r"\brationale and (?:study )?design\b|\bdesign and rationale\b|\bstatistical analysis plan\b|"
        r"\bstudy design\b.{0,30}$",
        "the title says it is a protocol",
    ),
    _rule(
        "protocol",
        ABSTRACT,
        "will",
        r"\b(?:patients|participants|subjects|volunteers|women|children|adults|individuals|parturients|trial|"
        r"study|we)\b[^.]{0,80}"
        r"\bwill (?:be )?(?:randomly|randomi[sz]ed?|enrol|recruit|includ|allocat|assign|receive|conduct)|"
        r"\b(?:this|the) (?:study |trial |review )?protocol (?:describes|outlines|presents|has been|was approved|"
        r"is registered)|"
        r"\bwill be (?:searched|recruited|enrolled|randomi[sz]ed|allocated|randomly)\b",
        "the study is still to be done",
        unless=r"\bfuture\b|\bhelp\b|\bnew (?:trials|studies)\b",
    ),
)
GUIDELINE = (
    _rule(
        "guideline",
        TITLE,
        "guideline|consensus|recommendation|position|advisory|statement",
        r"\bguidelines? (?:on|for|from|of the|in|by|committee)\b|\b(?:practice|clinical|evidence-based|consensus|"
        r"treatment|"
        r"international|national|european|american|canadian|german|society|s3|nice|"
        r"updated) (?:\w+ ){0,2}guidelines?\b|"
        r"\bconsensus (?:statement|guideline|recommendation|report|panel|conference|document)|\b(?:expert|delphi|"
        r"international) "
        r"consensus\b|\brecommendations (?:from|of the|by|on the|for the use)\b|\bposition (?:statement|paper)\b|"
        r"\bpractice advisory\b|\bpolicy (?:statement|resource)\b",
        "the title says it is a guideline or consensus",
        unless=r"\b(?:review|comparison|adherence|critique|survey|quality|analysis|implementation|cohort|trial|appraisal|based on|"
        r"according to|knowledge|compliance|impact|commentary)\b",
    ),
    _rule(
        "guideline",
        STUDY,
        "guideline|consensus|recommendation",
        r"\b(?:this|these|present|following|our) (?:\w+ ){0,3}(?:guidelines?|consensus (?:statement|"
        r"guidelines?))\b[^.]{0,60}"
        r"\b(?:provide|recommend|present|describe|summari[sz]e|were|was|aim|is|are)\b|\bconsensus (?:guidelines|"
        r"statements?|"
        r"recommendations) (?:on|for|were|was)\b|\b(?:society|committee|task force|panel|working group|"
        r"board)\b[^.]{0,100}"
        r"\b(?:guidelines?|recommendations)\b[^.]{0,40}\b(?:were|was|developed|approved|created)\b",
        "the record sets out a guideline",
        unless=r"\b(?:prisma|according to|following the|adher|in accordance|reporting)\b",
    ),
)
REVIEWS = (
    _rule(
        "meta_analysis",
        TITLE,
        "meta|pooled|metaanal|combining|combine",
        r"\bmeta-?\s?anal|\bmetaanal|\bpooled (?:data )?analys|\bmeta-regression|\bn-of-1\b.{0,60}\bpopulation",
        "the title says meta-analysis",
        unless=r"\b(?:overview|umbrella review|review|critique|quality|reanalysis) of (?:\w+ )?(?:systematic reviews and )?meta-?anal",
    ),
    _rule(
        "meta_analysis",
        STUDY,
        "meta|metaanal|combine|effects|pooled",
        r"\b(?:this|our|present|current|the|we|a) (?:[\w-]+,? ){0,6}meta-?\s?anal\w+ (?:\w+ ){0,2}(?:was|were|is|"
        r"of|evaluat|"
        r"assess|aim|show|reveal|demonstrat|suggest|includ|found|investigat|compar|provid|indicat|examin|to)|"
        r"\bmeta-?\s?anal\w+ (?:was|were) (?:performed|conducted|done|carried|used|undertaken|synthesi[sz]ed)|"
        r"\bpurpose of this [^.]{0,40}meta-?\s?anal|\brandom[- ]effects? (?:meta|model)|\bmeta-?anal\w+ (?:using|"
        r"with|was)|"
        r"\b(?:conducted|performed|did|undertook|carried out) (?:a |an )?(?:[\w-]+,? ){0,6}meta-?anal|"
        r"\bstatistically pooled\b|"
        r"\b(?:data|results|estimates|effect sizes|trials|studies) were (?:quantitatively )?pooled\b|"
        r"\bcombine n-of-1\b",
        "the record pools studies",
        unless=r"\b(?:not|no|previous|prior|recent|preclud\w*|published|existing|earlier|impossible|several|exclud\w*|two)\b[^.]{0,40}"
        r"meta-?\s?anal|meta-?\s?anal\w+ (?:was|were|is|could) (?:not|precluded|impossible)|"
        r"\breporting items\b(?!.{0,200}(?:pooled|random))|\bmixed\b",
    ),
    _rule(
        "systematic_review",
        TITLE,
        "systematic|scoping|umbrella|structured|integrative|overview|systemic|mapping",
        rf"\b{_REVIEWED} (?:literature |evidence |narrative |qualitative |critical )?(?:review|overview|"
        rf"evaluation|analysis of the "
        r"literature|search|map)|\bsystematically review|\boverview of (?:systematic )?reviews\b|"
        r"\breview of systematic reviews\b",
        "the title says systematic or scoping review",
        unless=r"\bretrospective systematic analysis\b",
    ),
    _rule(
        "systematic_review",
        STUDY,
        "systematic|scoping|prisma|structured|integrative|umbrella|searched|systemic|search",
        rf"\b(?:this|our|present|current|we|a|an) (?:[\w-]+,? ){{0,5}}{_REVIEWED} (?:literature |"
        rf"evidence )?(?:re)?(?:review|search|synthesis)|"
        r"\bprisma\b|\bpreferred reporting items for systematic\b|\bsystematically (?:review|search)|"
        rf"\b(?:systematic|comprehensive|electronic) (?:literature )?search(?:es)? (?:of|in|was|were|on|using|"
        rf"for)\b[^.]{{0,200}}\b{_DATABASES}|"
        rf"\b(?:we|authors) (?:systematically |electronically |also )?searched\b|"
        rf"\b{_DATABASES}\b[^.]{{0,160}}\b(?:was|were) "
        rf"(?:systematically |electronically |also )?(?:searched|queried|screened)\b|\b(?:literature )?search(?:es)? "
        rf"(?:of|in|on|using|through|was|were)\b[^.]{{0,80}}\b{_DATABASES}\b[^.]{{0,200}}\b(?:studies|trials|"
        rf"articles|papers)\b"
        rf"[^.]{{0,60}}\b(?:met|included|eligible|identified)|"
        r"\bstudies (?:met|meeting|fulfilled) (?:the |our )?(?:inclusion|eligibility|selection)|"
        r"\bthis structured review\b",
        "the record searches and selects studies by stated rules",
        unless=r"\b(?:guideline|recommendation)s? (?:were|was|are) (?:developed|based)\b|\bprevious systematic\b|"
        r"\b(?:recent|earlier|prior|published|existing|cochrane) systematic reviews?\b",
    ),
)
CASE_TITLES = (
    _rule(
        "case_series",
        TITLE,
        "case|cases|patients|report|reports|series",
        rf"\bcase series\b|\b(?:report|reports) (?:of|on) {_COUNT} (?:\w+ )?(?:cases|patients)\b|"
        rf"\b{_COUNT} case (?:reports|studies)\b|"
        rf"\b{_COUNT} (?:\w+ )?(?:cases|consecutive patients)\b|\bcases? reports\b|\bin (?:two|three|four|"
        rf"five) patients\b|"
        r"\bseries of (?:\w+ )?(?:cases|patients)\b|\bcase studies\b",
        "the title says case series",
    ),
    _rule(
        "case_report",
        TITLE,
        "case|report|patient|year|child|woman|man|girl|boy",
        r"\bcase[- ]report\b|\b(?:a|an|one|unusual|rare|interesting) (?:\w+ ){0,2}case of\b|\bthe case of an?\b|"
        r": ?a case\b|\bcase (?:study|presentation|"
        r"discussion|conference)\b|\breport of (?:a|one) (?:\w+ )?case\b|\b\d+[\w/ ]*-?(?:year|month|day|"
        r"week)-?s?[- ]old\b|\bsingle[- ]case\b|"
        r"\bin an? (?:[\w-]+ ){0,5}(?:patient|woman|man|child|girl|boy|infant|parturient|neonate|adolescent|"
        r"teenager)\b(?! with\b.{0,20}trial)",
        "the title says case report",
        unless=r"\bcase-control|\bcase studies\b|\brandom|\btrial\b",
    ),
    _rule(
        "case_report",
        STUDY,
        "year",
        r"\b(?:trial|study|test|"
        r"comparison)\b[^.]{0,160}\bin an? \d+[- ]year[- ]old (?:[\w-]+ ){0,2}(?:wo)?m[ae]n\b|\bn-of-1 (?:trial|"
        r"study) (?:in|of) an?\b",
        "a trial in a single patient",
    ),
)
CASES = (
    _rule(
        "case_series",
        STUDY,
        "case|cases|patients|women|men|children",
        rf"\bthis case series\b|\b(?:a|an|our|the present|this) (?:[\w-]+ ){{0,3}}case series\b|\bcase series of\b|"
        rf"\b(?:we|authors?|article|paper|report) (?:\w+ )?(?:report|reports|describe|describes|present|presents|"
        rf"presented|reported|described|treated|review)\b (?:on |here |herein |our experience with )?"
        rf"(?:the (?:cases?|use|successful \w+) (?:of|in) )?(?:\w+ )?{_COUNT} (?:[\w-]+ ){{0,4}}(?:cases|patients|"
        rf"women|men|children|adolescents|individuals)\b|"
        rf"\b(?:these|present|following|our) {_COUNT} (?:\w+ )?cases\b|\b(?:the )?{_COUNT} (?:\w+ )?cases (?:of|"
        rf"are|were|with|reported|presented|described)\b|"
        rf"\b{_COUNT} patients (?:with|were|are)\b[^.]{{0,120}}\b(?:are|is) (?:described|reported|presented)\b|"
        r"\bcase reports of \w+ patients\b|\b(?:two|three|both) patients (?:with|were referred|suffering|"
        r"presented)\b|\breport,? (?:two|three|four|five) patients\b",
        "a handful of cases is described",
        unless=r"\b(?:case-control|compared with|controls|randomi[sz]ed|randomly|double-blind|studies|trials|crossover|cross-over)\b|\bp\s*[<=]",
    ),
    _rule(
        "case_report",
        STUDY,
        "case|report|patient|year",
        r"\b(?:report|reports|describe|describes|present|presents|reported|described|presenting|"
        r"discuss)\b (?:here |herein |on )?(?:about )?(?:the |a |an |one |our |this )"
        r"(?:[\w-]+ ){0,6}?(?:case\b|patient\b|woman\b|man\b|child\b|girl\b|boy\b|infant\b|\d+[- ]?year)|"
        r"\bcase report (?:of|describes|presents|illustrat)|\bthis (?:single )?case (?:report|illustrat|"
        r"demonstrat|highlight|suggest|show)?|"
        r"\bthe (?:present )?case (?:of (?:a|an|one)|is presented|report)|\bin (?:this|our) case\b|\bour patient\b|"
        r"\b(?:a|an|in an?|this) \d+[\d/ ]*[- ]?(?:year|yr|month|week|day)s?[- ]?(?:old|-)\b|\bthis patient\b(?!-|"
        r" (?:demographic|population|group|cohort|subgroup|category))|\b\d+[- ]year[- ]old (?:[\w-]+ ){0,3}"
        r"(?:woman|man|female|male|girl|boy|patient|lady|gentleman) (?:with|who|was|presented|suffering|had|"
        r"admitted|is|underwent|undergoing)\b",
        "a single patient is described",
        unless=r"\bcase-control\b|\bcases\b.{0,30}\bcontrols\b",
    ),
)
REANALYSED = (
    _rule(
        "rct",
        STUDY,
        "data|analysis|analyses|post|secondary",
        r"\bdata (?:were |was )?(?:\w+ )?(?:drawn|obtained|taken|derived|used|pooled|collected)? ?from (?:an?|the|"
        r"our|two|three) "
        r"[^.]{0,80}\b(?:randomi[sz]ed|double-blind|placebo-controlled)|"
        r"\b(?:post[- ]hoc|secondary|exploratory|subgroup) analys[ie]s (?:of|was|were|from|utili[sz]ed|used|"
        r"included)[^.]{0,120}"
        r"\b(?:randomi[sz]ed|double-blind|placebo-controlled)",
        "data of a randomised trial are analysed again",
        unless=r"\b(?:observational|cohort) (?:study|data)\b|\bmeta-anal",
    ),
)
RANDOMISED = (
    _rule(
        "rct",
        TITLE,
        "random|randomi|randomised|randomized|rct|blind|blinded|masked|placebo",
        r"(?<!non-)(?<!non)\brandomi[sz]ed\b(?!.{0,40}\b(?:trials|studies)$)|\brandomi[sz]ation\b|"
        r"\brandom[- ](?:assignment|order)|\brct\b|"
        r"\b(?:double|triple)[- ]?(?:blind|masked|dummy)|\bplacebo[- ]controlled\b",
        "the title says randomised or double-blind",
        unless=r"\bnon-?randomi|\b(?:review|overview) of\b|\breview\b|\bemulat|\bmendelian\b|\bn-of-1\b",
    ),
    _rule(
        "rct",
        STUDY,
        "random|randomi|randomised|randomized|randomly|randomization|randomisation",
        r"\b(?:randomly|randomi[sz]ed)(?: \w+)?[, ]+(?:assigned|allocated|divided|to (?:receiv|one|two|three|four|"
        r"treat|either|the|a|an|group|order|be)|"
        r"into|between|distributed|classified|grouped|received|administered|given|using|on a|in a|by|separated|"
        r"treated|enrolled)|\bin (?:a )?random(?:i[sz]ed)? (?:order|sequence|fashion|manner)\b|"
        r"\b(?:this|present|current|our|in an?|was an?|is an?|an?|we (?:conducted|performed|did)|design[:,]?|"
        r"prospective,?|phase \w+,?) "
        r"(?:[\w,/-]+ ){0,9}?randomi[sz]ed(?:[\w, /-]{0,90}?)\b(?:trial|study|design|protocol|comparison|fashion|"
        r"manner|investigation|controlled|crossover)\b|"
        r"^(?:design: ?)?(?:a )?(?:prospective|randomi[sz]ed|double-blind|multicent\w+|single-cent\w+|"
        r"parallel)[\w, -]{0,120}randomi[sz]ed|^randomi[sz]ed,? |"
        r"\b(?:were|was) (?:[\w-]+ ){0,3}randomi[sz]ed\b|\brandom(?:ly| number table|"
        r"i[sz]ation)\b[^.]{0,60}\b(?:groups?|table|list|sequence|ratio)\b|"
        r"\b(?:patients|participants|subjects|children|women|adults|volunteers|outpatients|individuals|responders|"
        r"parturients)\b(?: \w+){0,3} randomi[sz]ed\b|"
        r"\brandomly (?:on|in|received|given|administered)\b|"
        r"\btwo (?:\w+ ){0,3}randomi[sz]ed (?:[\w, -]+ )?studies\b|"
        r"\b(?:data|analys[ie]s|sample|substudy|study)\b[^.]{0,80}\b(?:from|of|in)\b"
        r"[^.]{0,60}randomi[sz]ed|\bgroups? by random|\bby (?:the |a )?random|\brandom number|"
        r"\bfollowing randomi[sz]ation\b|\bafter randomi[sz]ation\b",
        "participants are randomised",
        unless=r"\b(?:non-?randomi[sz]ed|randomly selected|not randomi[sz]ed|mendelian|random sample|should be|are needed|is needed|"
        r"warranted|future|further randomi[sz]ed|were included|are required|is required|lack of|large-scale|"
        r"systematic|"
        r"had participated|rcts|electronic|databases?|randomi[sz]ed (?:\w+[- ]?)?(?:\w+ )?trials (?:have|are|is|"
        r"of the|comparing|published))\b",
    ),
    _rule(
        "rct",
        STUDY,
        "blind|blinded|masked|placebo|crossover|cross",
        r"\b(?:double|triple)[- ]?(?:blind|mask|dummy)|\bplacebo[- ]controlled\b|\b(?:crossover|"
        r"cross-over)\b[^.]{0,60}\bplacebo|\bplacebo\b[^.]{0,60}\b(?:crossover|cross-over)",
        "double-blind or placebo-controlled",
        unless=r"\b(?:should|needed|warranted|future|lack of|previous|prior|several|many|further|have (?:shown|been|demonstrated)|"
        r"had participated|single-blind|trials (?:have|suggest|indicate)|available (?:[\w-]+ ){1,3}trials|"
        r"controlled (?:\w+ )?(?:trials|studies))\b",
    ),
)
OBSERVED = (
    _rule(
        "qualitative",
        ANY,
        "qualitative|interview|interviews|thematic|focus|phenomenological|grounded|ethnograph",
        r"\bqualitative (?:study|design|research|interview|approach|analysis|method|descriptive|investigation|"
        r"exploration|data were)|\bthematic(?:ally)? analy|\bsemi-?structured (?:\w+ )?interview|"
        r"\bfocus groups?\b|\bgrounded theory\b|\bphenomenolog|\bethnograph",
        "qualitative methods",
        unless=r"\bqualitative (?:synthesis|review)\b|\bstructured review\b|\bhrsd\b|\bdiagnos",
    ),
    _rule(
        "case_control",
        ANY,
        "case|control|controls|matched",
        r"\bcase[- ]control(?:led)?\b(?! settings)|\b(?:cases|patients) (?:were|"
        r"and) (?:\w+ ){0,3}matched (?:\w+ ){0,3}controls\b",
        "cases are compared with controls",
        unless=r"\breview\b|\bstudies\b|\bwell-controlled\b",
    ),
    _rule(
        "cohort",
        ANY,
        "retrospective|retrospectively|cohort|observational|registry|database|records|charts|chart|naturalistic",
        r"\bretrospective\w*[, ]|\bcohort (?:study|analysis|design|of|included|comprised|consisted)|"
        r"\b(?:prospective|birth|population-based|matched|retrospective|our|multicent\w+|longitudinal) "
        r"(?:[\w-]+ ){0,2}cohort\b|\bobservational,? (?:[\w-]+,? ){0,3}(?:study|trial|design|analysis|clinical|"
        r"cohort)|\bnaturalistic,? (?:\w+,? ){0,3}(?:study|design|observation|setting)|"
        r"\bprospective,? (?:[\w-]+,? ){0,2}observational|\b(?:medical|patient|hospital|clinical|electronic|"
        r"health|anesthe\w+|anaesthe\w+)?[ -]?(?:records|charts)\b[^.]{0,60}\breview|\bchart review\b|"
        r"\breviewed (?:the |our |all )?(?:medical |hospital |clinical )?(?:records|charts|experience|data on|"
        r"case)|\bpropensity[- ]score|\breal-world (?:study|data|evidence)\b|"
        r"\b(?:claims|administrative|national|inpatient|nationwide|registry|insurance) (?:\w+ )?(?:database|data|"
        r"registry|register)\b|\binception cohort\b|\blongitudinal (?:study|analysis|observational)",
        "a group is observed over time or looked back upon",
        unless=r"\bcross-sectional\b(?!.{0,40}retrospective)|\bstudies (?:have|were|are|with|met)\b|\bcohort studies\b|\bobservational studies\b|\bretrospectively registered\b|\bcase-control|\b(?:future|previous|further) (?:\w+ )?(?:studies|research|trials)\b",
    ),
    _rule(
        "cross_sectional",
        ANY,
        "cross|survey|surveys|questionnaire|questionnaires|prevalence|surveyed|telephone|interviewed|respondents",
        r"\bcross[- ]sectional\b(?! imag)|\b(?:a|an|this|our|the|by|mail|mailed|postal|telephone|online|web-based|"
        r"internet|national|international|nationwide|population|anonymous|electronic|questionnaire|general|"
        r"self-report\w*|"
        r"community|household|drug|descriptive) survey\b|\bsurvey (?:of|was|study|among|data|conducted)\b|"
        r"^(?:mail |postal |telephone |online )?survey\b|\bquestionnaire(?:-based)? (?:study|survey)|"
        r"\bself-administered questionnaire|"
        r"\bwere surveyed\b|\bquestionnaires? (?:was|were) (?:sent|mailed|administered|distributed|completed|used|"
        r"given)|\bcompleted? (?:an? |the )?(?:\w+ ){0,4}(?:questionnaire|survey)|\brespondents\b|"
        r"\bprevalence (?:of|and|study|rate)[^.]{0,80}"
        r"\b(?:was|were|determine|estimate|assess)|\bfilled (?:out|in) (?:a |the )?(?:\w+ )?questionnaire|"
        r"\bpoint prevalence\b",
        "people are asked or measured once",
        unless=r"\b(?:follow-?up|months later|after (?:treatment|surgery|infusion)|at baseline|randomi|outcome|placebo|(?:depression|anxiety|health|sleep|pain) questionnaire|short-form|scale)\b",
    ),
)
TREATED = (
    _rule(
        "nonrandomised_trial",
        ANY,
        "open|nonrandomized|nonrandomised|non|single|phase|uncontrolled|pilot|controlled|label",
        r"\bopen[- ]?(?:label|trial|study|clinical|pilot|prospective|fashion|non|uncontrolled|multicent\w+|"
        r"extension)|\bopen,? (?:[\w-]+,? ){0,4}(?:study|trial|treatment)\b|\b\d+-(?:month|week) open\b|"
        r"\bnon-?randomi[sz]ed\b|\bsingle[- ]blind|\bphase (?:i|ii|iii|iv|1|2|3|4|1b|2a|2b|i/ii|ib|iia)\b|"
        r"\buncontrolled\b|\bnon-?controlled\b|\bproof[- ]of[- ]concept (?:study|trial)|\bpilot (?:study|trial)\b|"
        r"\bfeasibility (?:study|trial)|\bplacebo-controlled prospective\b|\bquasi-experimental\b|"
        r"\bsingle[- ]arm\b|\bbefore-and-after\b|\bdose[- ](?:escalat|rang|find)",
        "a treatment is tried without randomisation",
        unless=r"\b(?:studies|trials) (?:have|are|were|is)\b|\bsurvey\b|\bcross-sectional\b|\bcase-control\b|\bshould be\b|\bneeded\b|\bopen (?:reduction|surgery|fracture|abdominal)|\bprevious\b|\bphase (?:ii|iii|3|2)? ?(?:and|trials)\b",
    ),
)
TOLD = (
    _rule(
        "comment",
        TITLE,
        "comment|reply|letter|editorial|response|correspondence|commentary|re|author|news",
        r"^(?:comment|commentary|reply|response|letter|editorial|correspondence|re|author'?s?'? (?:reply|"
        r"response)|in (?:reply|response))\b[: ]|\b(?:comment|commentary|reply|response|letter) (?:on|"
        r"to)(?: the)?\b|"
        r"\bin reply\b|: ?(?:a |an )?(?:commentary|editorial|letter|comment|reply|viewpoint|opinion)\b|"
        r"\bletter to the editor\b|\bauthor'?s?'? (?:reply|response)\b|^editorial\b|\binvited commentary\b",
        "the title says comment, letter or reply",
        unless=r"\bresponse to (?:\w+ )?(?:treatment|ketamine|pain|therap|opioid|drug|stimul|antidepress|esketamine|placebo|stress|noxious|morphine|surg|infusion|intraven|nerve|injur|covid)",
    ),
    _rule(
        "comment",
        STUDY,
        "commentary|editorial|letter|comment",
        r"\b(?:this|in this|our) (?:\w+ )?(?:commentary|editorial|letter|comment|viewpoint)\b|\b(?:comments|"
        r"comment) on (?:the|an?) (?:article|study|paper)",
        "the record calls itself a comment",
        unless=r"\bletters? of\b",
    ),
    _rule(
        "narrative_review",
        TITLE,
        "review|overview|update|advances|perspective|perspectives|primer|current|narrative|state|history|"
        "management|treatment",
        r"\b(?:review|overview|update|primer|state[- ]of[- ]the[- ]art|perspectives?|advances|recent developments|"
        r"past, present|then and now|history of|historical|what (?:do )?we know|what is new|current (?:status|"
        r"concepts|evidence|understanding|knowledge|state|trends|approach)|narrative|news in|introduction to)\b",
        "the title says review or overview",
        unless=r"\b(?:record|chart|single-cent\w+|case|institutional|retrospective|year|clinical experience|utili[sz]ation) review\b|\bperspectives of\b|\bpatients?'? perspectives?\b|\b(?:gp|clinician|practitioner)s?'? perspectives\b|\bmedical review\b",
    ),
    _rule(
        "narrative_review",
        STUDY,
        "review|reviews|reviewed|overview|article|chapter|discuss|discusses|discussed|summarize|summarizes|"
        "summarise|paper|literature|authors|presented|summary|described",
        r"\b(?:this|present|our|the current|the present|leading|following|in this|mini|brief|narrative|"
        r"the) (?:[\w-]+ ){0,3}?(?:review|overview|article|chapter|paper|monograph|primer|essay|perspective|"
        r"manuscript|update|commentary) "
        r"(?:first |also |briefly |article |aims? to |will |critically |focuses|thus |"
        r"therefore )*(?:\w+ly )?(?:review|discuss|summari|describ|consider|explor|present|focus|outlin|examin|"
        r"highlight|provid|address|aim|synthesi|consolidat|cover|"
        r"give|deal|look|evaluat|assess|survey|offer|attempt|is|was|delves|on|of|article|introduc|propos|seek|"
        r"analy[sz]e|the)|"
        r"\bwe (?:\w+ )?(?:review|discuss|summari[sz]e|provide an overview|outline|describe (?:the )?(?:current|"
        r"recent|available|mechanism))\b|\b(?:is|are|was|were|will be) (?:briefly |critically |also )?(?:reviewed|"
        r"discussed|summari[sz]ed|outlined|overviewed)\b|\bliterature review\b|"
        r"^a summary of\b|\breview of (?:the )?(?:[\w-]+ ){0,3}literature\b|\bin this (?:review|article|chapter|"
        r"overview|narrative)\b|\bwe present a review\b|\bnarrative review\b",
        "the record reviews or discusses",
        unless=r"\b(?:institutional|ethic|board|records?|charts?|peer[- ]review\w*|medical record)\b[^.]{0,30}\breview|\breview board\b|\breviewed (?:the )?(?:records|charts)\b|\bresults? (?:is|are|were) discussed\b",
    ),
)
COMMENT_TITLE = TOLD[:1]
