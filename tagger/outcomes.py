"""What a sentence of a record says came of a treatment: better, no different, worse, or that little is known.

The tagger reads the effect on pain; this reads the effect on anything, one sentence at a time, and is coarser.
"""

from __future__ import annotations

import re

from msgspec import Struct

from .patterns import compiled

NO_DIFFERENCE = compiled(
    r"\b(?:no|not?(?! only| just| merely| solely)|without|neither|never|nor) (?:\w+[ -]){0,4}?(?:differ\w*|effects?|"
    r"benefits?|reduc\w*|improve\w*|changes?d?|advantages?|superior\w*|lower|impact|"
    r"influence\w*|affect\w*|associat\w+|linked|mediat\w+|essential|"
    r"significan\w*|prevent\w*|reliev\w*|decreas\w*|increas\w*|evidence|correlat\w*|enhanc\w*|"
    r"alter\w*|modif\w*|greater|relation\w*|linkage)\b|"
    r"\bneither [^.;:]{1,60}\bnor [^.;:]{1,80}?(?:significan\w*|differ\w*|effects?|chang\w+|alter\w*|improv\w*)|"
    r"\bnull (?:\w+ )?(?:results?|findings?|relation\w*|effects?)\b|"
    r"\bsimilar\b|\bsimilarly (?:effective|efficacious|potent|safe)\b|"
    r"\bcomparable\b|\bequal(?:ly)?\b|\bequivalent\b(?! (?:to (?:about )?\d|doses?\b))|"
    r"\bfail(?:s|ed) to\b|\bunchanged\b|\bineffective\b|"
    r"\b(?:lack(?:s|ed|ing)?|absence) (?:of )?(?:an? )?(?:[\w-]+ ){0,3}(?:effects?|efficacy|benefits?|advantages?|"
    r"relation\w*|associations?|correlations?|differences?|superiority|improvements?)\b|"
    r"\b(?:did|does|do|was|were|has|have|had|could|can|is|are) not (?:\w+ ){0,3}?(?:recover|restored?|repair(?:ed)?|"
    r"normali[sz]ed?|outperform\w*|exceed\w*|help(?:ed)?|ameliorat\w+|alleviat\w+|attenuat\w+|mitigat\w+|diminish\w*|"
    r"shorten\w*|abolish\w*|block(?:ed)?|potentiat\w+|modulat\w+|confer|translate|separate|detected|observed|found|"
    r"predict\w*|depend\w*|support|confirm\w*|demonstrat\w+|favou?r|persist\w*|"
    r"moderate[sd]?)\b|"
    r"\bunable to (?:demonstrate|show|detect|find|confirm|prove|establish)\b|"
    r"\bnot (?:\w+ )?play (?:an? )?(?:[\w-]+ ){0,2}roles?\b|"
    r"\bno (?:[\w-]+ ){0,3}?(?:relief|recovery|gains?|interactions?|superiority|efficacy|"
    r"added value|additional value|trend)\b|\bnon-?inferior\w*|"
    r"\bas (?:effective|efficacious|good) as\b|\bindistinguishable\b|\bidentical\b|"
    r"\bnegligible\b|\bunaffected\b|\bunaltered\b|\bfutility\b|\bon (?:a )?par with\b|"
    r"\bnegative (?:trials?|results?|findings?|study|studies)\b|\bp ?> ?0?\.05\b|"
    r"\b(?:trials?|stud(?:y|ies)) (?:[\w-]+ ){0,4}(?:negative|unsuccessful)\b|"
    r"\bno better (?:than|at|for)\b|\bno (?:more|less) (?:[\w-]+ ){1,2}than\b|\bnot (?:\w+ ){0,2}different\b|"
    r"\bnon-?significant\b|\bdisappoint\w*\b|\bno longer\b|\bdisappeared\b",
)
#: The evidence is called weak, or the effect short or partial.
LIMITED = compiled(
    r"\b(?:limited(?! (?:therapeutic |treatment )?options)|insufficient|weak|poor|scarce|"
    r"sparse|inconclusive|conflicting|divergent|questionable|uncertain|unclear|inconsistent|"
    r"lacking|controversial|moderate to weak|level iv|low[- ](?:quality|certainty)|very low|"
    r"small sample|case reports?|anecdotal|transient\w*|short-term|short-lasting|temporary|"
    r"brief\w*|further (?:\w+ )?(?:studies|research|trials|investigations?)|"
    r"more (?:\w+ )?(?:studies|research|trials)|remains? to be|caution\w*|"
    r"not (?:yet )?(?:been )?(?:established|recommended|proven|supported)|only (?:recently|in|after|"
    r"one|a few|four|three|two)|non-?responders?|responders?|did not persist|not (?:sustained|"
    r"maintained)|relapse\w*|no (?:long-term|lasting)|"
    r"returned to|preinfusion|fluctuat\w*|wane[sd]?|restricted|third[- ]line|no sing(?:le|ular)|"
    r"minutes after|(?:infusion|treatment|drug) was (?:stopped|discontinued)|\d+(?: ?-|"
    r" to) ?\d+ days|within (?:minutes|hours) (?:of|after)|wore off|only \d+|heterogene\w*|"
    r"risk of bias|not lasting|lasted|hypothesis[- ]generating|fragility|preliminary|exploratory)\b",
)
#: The evidence itself is called weak, or the effect partial, short or doubtful: that limits even a plain claim.
WEAK = compiled(
    r"\b(?:insufficient|(?:limited|weak|poor|scarce|sparse|little|lack of|no (?:clear|good|convincing)) "
    r"(?:\w+ )?(?:evidence|effect\w*|efficacy|benefits?|data|quality|support)|evidence (?:\w+ ){0,4}(?:is|"
    r"was|remains?) "
    r"(?:\w+ )?(?:limited|weak|poor|scarce|sparse|insufficient|uncertain|lacking|low)|"
    r"inconclusive|indeterminate|conflicting|divergent|questionable|inconsistent|"
    r"moderate to weak|only level iv|disappointing|"
    r"low[- ](?:quality|certainty)|(?:quality|certainty) (?:\w+ ){0,4}(?:is|was|were) (?:\w+ )?low|"
    r"did not persist|not (?:sustained|maintained|recommended|supported|clinically relevant)|"
    r"short-lasting|transient\w*|"
    r"no (?:long-term|lasting)|wore off|third[- ]line|no longer|only (?:minor|modest|marginal)|of limited|"
    r"short[- ]lived|(?:effic\w+|effects?|effectiveness|benefits?) (?:[\w-]+ ){0,6}?(?:is|are|was|were) (?:\w+ )?"
    r"(?:modest|small|minor|marginal|limited)|only a (?:minority|few|subset|small)|"
    r"(?:lack\w*|without) (?:of )?(?:sufficient|convincing|robust|adequate|good|strong|solid) evidence|"
    r"not (?:yet )?(?:been )?(?:established|proven|demonstrated|conclusive\w*)|preliminary evidence|"
    r"equivocal|contradictory|mixed (?:results|findings|evidence)|underpowered|not robust|"
    r"high[- ](?:rob|risk of bias)|low[- ]grade evidence|interpreted (?:with|cautiously)|"
    r"(?:effic\w+|effects?|effectiveness|benefits?|role|durability|utility|value|duration) (?:[\w-]+ ){0,8}?"
    r"(?:remain\w*|is|are) (?:still |largely |currently )?(?:uncertain|unclear|unproven|unknown|debated|"
    r"controversial|undetermined|to be (?:established|determined|proven|confirmed|elucidated)))\b",
)
#: Not all were helped, or not wholly, or not for long.
PARTIAL = compiled(
    r"\b(?:non-?responders?|non-?response|(?:partial|incomplete|moderate|modest|slight|small|minor|marginal|some|"
    r"limited|short-term|temporary) (?:\w+ )?(?:increases?|decreases?|reductions?|improvements?|effects?|relief|"
    r"benefits?|responses?|pain relief|remission)|"
    r"(?:slightly|partially|partly|moderately|modestly|only|some|most|many|half|majority|one|two|three|four|five|six|"
    r"seven|eight|nine|ten) (?:of (?:the )?)?(?:\w+ ){0,2}(?:patients?|subjects?|participants?|cases?|children|"
    r"women|men|responded|responders|improved)|"
    r"responders?|response rates?|relapse\w*|recur\w*|"
    r"short-term|short-lasting|transient\w*|temporar\w+|in some|certain patients|selected patients|subset|subgroup|"
    r"adjunct\w*|add-on|adjuvants?|did not (?:respond|improve|benefit))\b|"
    # Alternatives of their own: beside one that begins with a digit, none could be looked for by its letters.
    r"\b\d\d* (?:of (?:the )?)?(?:\w+ ){0,2}(?:patients?|subjects?|participants?|cases?|children|"
    r"women|men|responded|responders|improved)\b|"
    r"\b\d\d*(?: ?(?:/|of|out of) ?\d+|(?:\.\d+)? ?%)\b",
)
ADVERSE = compiled(
    r"\b(?:adverse (?:[\w-]+ ){0,4}?(?:events?|effects?|reactions?|outcomes?)|side[- ]effects?|hallucinat\w+|"
    r"dizz\w+|nausea|vomiting|psychotomimetic\w*|psychomimetic\w*|(?<!sub-)dissociat\w+|sedation|"
    r"drowsi\w+|somnolence|dysphori\w+|nightmares?|"
    r"hypertension|tachycardia|(?:increase[sd]?|elevat\w+|higher|"
    r"rise) (?:in )?(?:\w+ ){0,2}(?:blood pressure|heart rate)|blood pressure|toxic\w*|"
    r"neurotoxic\w*|hepatotoxic\w*|cystitis|uropathy|abuse|addict\w+|dependen\w+|misuse|"
    r"intoxicat\w+|death|delirium|confusion|unpleasant|cognitive impairment|diplopia|blurred|emergence|"
    r"respiratory depression|hypox\w+|apn\w+|desaturat\w+|disturb(?:ed|ances?)|impair\w*|"
    r"(?:cognitive|memory) deficits?|drowsiness|use disorders?|mmse|may be harmful|deleterious|detrimental|"
    r"discouraged|contraindicat\w*|"
    r"assisted ventilation|headaches?|agitation|rash|salivation|bradycardia|hypotension|not tolerating)\b",
)
#: What was to become less became more.
WORSE = compiled(
    r"\b(?:increas\w+|higher|greater|more|worse\w*|elevat\w+|aggravat\w+|enhanc\w+) (?:[\w-]+ ){0,4}"
    r"(?:incidence|risks?|rates?|pain|scores?|doses of|requirements?|consumption|delirium|agitation|"
    r"symptoms?|relapse)\b",
)
#: "A benefit was not seen": what was not found stands before the words that say so.
_NOT_FOUND = compiled(
    r"\b(?:effic\w+|effects?|effectiveness|benefits?|improvements?|reductions?|decreases?|relief|superiority|"
    r"advantages?|attenuation|prevention|responses?)\b(?: (?!and\b|but\b|which\b|that\b|is\b|was\b)[\w-]+){0,8}? "
    r"(?:could|can|was|were|is|are|has|have) not (?:yet )?(?:be |been )?(?:demonstrated|shown|found|observed|"
    r"detected|seen|confirmed|replicated|evident|apparent)\b",
)
#: Harms that were more, even where the same sentence calls the treatment safe.
_MORE_ADVERSE = compiled(
    r"(?<!no )(?<!not )\b(?:increas\w+|higher|greater|more|elevated|raised) (?:[\w-]+ ){0,5}(?:adverse|"
    r"side[- ]effects?|hallucinat\w+|dizz\w+|nausea|vomiting|psychotomimetic|dissociat\w+|sedation|drowsiness|"
    r"diplopia|blurred|nightmares?|agitation|hypertension)\b|"
    r"\b(?:adverse (?:\w+ )?(?:events?|effects?|reactions?)|side[- ]effects?|hallucinations?|dizziness|nausea|"
    r"dissociation|sedation) (?:[\w-]+ ){0,4}?(?:were|was|occurred|being) (?:[\w-]+ ){0,3}?"
    r"(?:more (?:frequent\w*|common\w*|often)|higher|increased|greater)\b",
)
_NO_ADVERSE = compiled(
    r"\b(?:no|not?(?! only| just| merely| placebo| saline| control)|"
    r"without|few|fewer|lower|less|reduced|minimal|neither|similar|comparable|"
    r"absence of)\b[^.;]{0,60}\b(?:adverse|side[- ]effects?|hallucinat\w+|dizziness|nausea|"
    r"psychotomimetic|complications?|toxic\w*|dissociat\w+|"
    r"sedation|hypertension)\b|\bwell[- ]tolerated\b|\bsafe\b|"
    r"\b(?:remained|stayed|were|was) (?:\w+ )?(?:stable|unaltered)\b",
)
#: What was tried before, or where something else does not help: nothing is said of the treatment.
_TRIED_BEFORE = compiled(
    r"\b(?:when|if|where|whenever|whose|in whom|for whom) (?:[\w-]+ ){0,6}?"
    r"(?:fail(?:s|ed)? to|ineffective|no longer)\b|"
    r"\bfail(?:s|ed) to (?:respond to|improve (?:on|with|after|under))\b",
)
BENEFIT = compiled(
    r"\b(?:reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|less|fewer|"
    r"improv\w+|reliev\w+|relief|alleviat\w+|attenuat\w+|amelior\w+|effective\w*|"
    r"efficac\w+(?! (?:variables?|end-?points?|outcomes?|measures?|parameters?|analys))|"
    r"superior|better|prevent(?:s|ed|ing|ion)?|beneficial|benefits?|"
    r"abolish\w*|inhibit\w*|respond(?:ed|ers)?|remission|antidepressant|rapid(?:ly)?|"
    r"successful\w*|promising|useful|potentiat\w+|opioid-sparing|diminish\w*|suppress\w*|"
    r"analgesic (?:effects?|efficacy)|level ii (?:studies|study|evidence)|mitigat\w+|"
    r"greater|higher (?:response|remission)|faster)\b",
)


#: Stands for what was denied: what follows it up to the next stop is denied as well ("no significant pain relief").
_GAP = " \x1f "
_DENIED = re.compile(
    r"\x1f[^,.;:()]{0,160}?(?=[,.;:()]|\b(?:but|while|whereas|although|than)\b|"
    r"\band (?:\w+ ){0,3}?(?:was|were|is|are|had|has|did|can|may|showed|(?!rel|unimp)[a-z]{3,}ed\b)|$)"
)
#: What is put in between ("a positive, although non-significant, trend") or only joins two qualities is no clause.
_CLAUSE = re.compile(
    r"[;:]\s+|,?\s+(?:but|although|though|yet)\s+(?!(?:[\w-]+ ){0,3}[\w-]+,|"
    r"(?:statistically|clinically|numerically|not (?:statistically|significantly)|non-?)[\w-]* ?)|"
    r",?\s+(?:whereas|while|however|nevertheless|except)\s+|,\s+and\s+"
)
#: Without one of these there is but one clause: far quicker to see.
_CUTS = (";", ":", ", and", "but", "though", "where", "while", "however", "nevertheless", "yet", "except")
_SHORTEST_CLAUSE = 15
#: What is still to be studied was not found.
_TO_STUDY = re.compile(
    r"\b(?:need for|further|future|additional|more) (?:[\w-]+ ){0,3}?(?:research|stud(?:y|ies)|trials?|work|"
    r"investigations?)\b"
    r"[^.;:]*"
)


class Outcome(Struct, frozen=True, kw_only=True):
    """What one sentence says: any of these may hold at once."""

    benefit: bool = False
    no_difference: bool = False
    limited: bool = False
    weak: bool = False
    worse: bool = False
    adverse: bool = False
    harmless: bool = False


def clauses_within(sentence: str) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand that are long enough to say something of their own."""
    found, at = [], 0
    if not any([cut in sentence for cut in _CUTS]):
        return [(0, len(sentence))] if len(sentence) > _SHORTEST_CLAUSE else []
    for cut in _CLAUSE.finditer(sentence):
        found.append((at, cut.start()))
        at = cut.end()
    return [(start, end) for start, end in (*found, (at, len(sentence))) if end - start > _SHORTEST_CLAUSE]


def outcome_in(low: str, mask: int) -> Outcome:
    """The outcome that a folded sentence, or a clause of it, tells; the bits are those of all its words."""
    harmless = _NO_ADVERSE.search(low, mask) is not None
    tried = _TRIED_BEFORE.sub(_nothing, low, mask)
    rest = _NOT_FOUND.sub(_blank, tried, mask)
    none = rest != tried
    if NO_DIFFERENCE.search(rest, mask) is not None:
        none, rest = True, NO_DIFFERENCE.sub(_blank, rest, mask)
    if none:
        rest = _DENIED.sub(" ", rest)
    rest = _TO_STUDY.sub(" ", rest)
    more = harmless and _MORE_ADVERSE.search(rest, mask) is not None
    return Outcome(
        benefit=BENEFIT.search(rest, mask) is not None,
        no_difference=none,
        limited=LIMITED.search(low, mask) is not None,
        worse=WORSE.search(rest, mask) is not None,
        weak=WEAK.search(low, mask) is not None,
        adverse=more or (not harmless and ADVERSE.search(low, mask) is not None),
        harmless=harmless and not more,
    )


def _nothing(_: re.Match[str]) -> str:
    return " "


def _blank(match: re.Match[str]) -> str:
    return _GAP
