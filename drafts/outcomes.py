"""What a sentence of a record says came of a treatment: better, no different, worse, or that little is known.

The tagger reads the effect on pain; this reads the effect on anything, one sentence at a time, and is coarser.
"""

from __future__ import annotations

import re

from msgspec import Struct

from tagger.patterns import compiled, mask_of

NO_DIFFERENCE = compiled(
    r"\b(?:no|not?|without|neither|never|nor) (?:\w+[ -]){0,4}?(?:differ\w*|effects?|"
    r"benefits?|reduc\w*|improve\w*|changes?d?|advantages?|superior\w*|lower|impact|"
    r"influence\w*|affect\w*|associat\w+|"
    r"significan\w*|prevent\w*|reliev\w*|decreas\w*|increas\w*|evidence|correlat\w*|enhanc\w*|"
    r"alter\w*|greater)\b|\bsimilar\b|\bcomparable\b|\bequal(?:ly)?\b|\bequivalent\b|"
    r"\bfail(?:s|ed) to\b|\bunchanged\b|\bineffective\b|"
    r"\black(?:s|ed|ing)? (?:of )?(?:\w+ )?(?:effect|efficacy|benefit|advantage)|"
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
    r"not (?:been )?(?:established|recommended|proven|supported)|only (?:recently|in|after|"
    r"one|a few|four|three|two)|non-?responders?|responders?|did not persist|not (?:sustained|"
    r"maintained)|relapse\w*|no (?:long-term|lasting)|"
    r"returned to|preinfusion|fluctuat\w*|wane[sd]?|restricted|third[- ]line|no single|"
    r"minutes after|(?:infusion|treatment|drug) was (?:stopped|discontinued)|\d+(?: ?-|"
    r" to) ?\d+ days|within (?:minutes|hours) (?:of|after)|wore off|only \d+|heterogene\w*|"
    r"risk of bias|not lasting|lasted)\b",
)
ADVERSE = compiled(
    r"\b(?:adverse (?:\w+ )?(?:events?|effects?|reactions?)|side[- ]effects?|hallucinat\w+|"
    r"dizz\w+|nausea|vomiting|psychotomimetic\w*|psychomimetic\w*|dissociat\w+|sedation|"
    r"drowsi\w+|somnolence|dysphori\w+|nightmares?|"
    r"hypertension|tachycardia|(?:increase[sd]?|elevat\w+|higher|"
    r"rise) (?:in )?(?:\w+ ){0,2}(?:blood pressure|heart rate)|blood pressure|toxic\w*|"
    r"neurotoxic\w*|hepatotoxic\w*|cystitis|uropathy|abuse|addict\w+|dependen\w+|misuse|"
    r"intoxicat\w+|death|delirium|confusion|unpleasant|cognitive impairment|diplopia|emergence)\b",
)
_NO_ADVERSE = compiled(
    r"\b(?:no|not|without|few|fewer|lower|less|reduced|minimal|neither|similar|comparable|"
    r"absence of)\b[^.;]{0,60}\b(?:adverse|side[- ]effects?|hallucinat\w+|dizziness|nausea|"
    r"psychotomimetic|complications?|toxic\w*|dissociat\w+|"
    r"sedation|hypertension)\b|\bwell[- ]tolerated\b|\bsafe\b",
)
BENEFIT = compiled(
    r"\b(?:reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|less|fewer|"
    r"improv\w+|reliev\w+|relief|alleviat\w+|attenuat\w+|amelior\w+|effective\w*|efficac\w+|"
    r"superior|better|prevent(?:s|ed|ing|ion)?|beneficial|benefits?|"
    r"abolish\w*|inhibit\w*|respond(?:ed|ers)?|remission|antidepressant|rapid(?:ly)?|"
    r"successful\w*|promising|useful|potentiat\w+|opioid-sparing|diminish\w*|suppress\w*|"
    r"mitigat\w+|greater|higher (?:response|remission)|faster)\b",
)


_WORD = re.compile(r"\w+")
_CLAUSE = re.compile(r"[;:]\s+|,?\s+(?:but|although|though|whereas|while|however|yet|except)\s+|,\s+and\s+")
_SHORTEST_CLAUSE = 15


class Outcome(Struct, frozen=True, kw_only=True):
    """What one sentence says: any of these may hold at once."""

    benefit: bool = False
    no_difference: bool = False
    limited: bool = False
    adverse: bool = False
    harmless: bool = False


def clauses_of(sentence: str) -> tuple[str, ...]:
    """The clauses of a sentence that are long enough to say something of their own."""
    return tuple(clause for clause in _CLAUSE.split(sentence) if len(clause) > _SHORTEST_CLAUSE)


def read_outcome(sentence: str) -> Outcome:
    """The outcome that a sentence of a record tells."""
    low = sentence.lower()
    words = mask_of(frozenset(_WORD.findall(low)))
    harmless = _NO_ADVERSE.search(low, words) is not None
    none = NO_DIFFERENCE.search(low, words) is not None
    rest = NO_DIFFERENCE.sub(_blank, low, words) if none else low
    return Outcome(
        benefit=BENEFIT.search(rest, words) is not None,
        no_difference=none,
        limited=LIMITED.search(low, words) is not None,
        adverse=not harmless and ADVERSE.search(low, words) is not None,
        harmless=harmless,
    )


def _blank(match: re.Match[str]) -> str:
    return " "
