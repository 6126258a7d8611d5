"""In which ways a sentence of a record speaks against a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tagger.outcomes import Outcome
from tagger.told import ASIDE, ASIDE_WORDS, BETWEEN, IN_PART

from .claims import Claim
from .lasting import is_shorter
from .passages import Passage
from .ranking import Match, Part, Pool, Present
from .scope import denies_harm
from .subjects import OTHER_DRUG
from .words import KETAMINE, MECHANISM, words

_ONLY = re.compile(r"\b(?:only|alone|nothing else|nothing but|nothing more than|just an?|simply an?|purely)\b", re.I)
#: What people have, or what is the same in all records on it: a claim is about something else as well.
_ILLNESS = words(
    r"pain\w*|sore|hurt\w*|ache\w*|comfort|depress\w*|mood|spirits?|suicid\w*|anxi\w*|ptsd|ocd|fibromyalgia|crps|"
    r"migraines?|headaches?|cluster|cancer|surgery|operations?|postoperative|neuropath\w*|nerves?|chronic|acute",
    r"vein|iv|intravenous\w*|drug|treatment|therapy|patients?|people|useful|helpful|add-on",
)
#: That nothing is left of what was there: a mere reduction is less.
_TOTAL = re.compile(
    r"\b(?:do(?:es)? away with|no (?:more |longer |further )?(?:need|pain|opioids?|painkillers?)|gone|vanish\w*|"
    r"disappear\w*|ends?|ended|banish\w*|rid(?:s|ding)? of|cures?|cured|eliminat\w+|eras\w+|abolish\w*|wip\w+|"
    r"stops?|stopped|removes?|pain-free|completely|entirely|totally|all (?:the )?pain|unnecessary|throw away|"
    r"replac\w+|any (?:\w+ )?(?:migraine|pain|attack)|every|everybody|everyone|all patients|always|never|nobody|"
    r"no one)\b",
    re.I,
)
#: What holds of all, or wholly, or of nothing else: a record that tells of some, or of a part, limits it.
_ABSOLUTE = re.compile(
    r"\b(?:do(?:es)? away with|(?:put\w*|brings?|brought) an end to|(?:got|gets?) rid of|"
    r"(?:ends?|stops?|cures?|fix(?:es)?|beats?|relieves?|helps?|works? (?:for|in)) "
    r"(?:any|every|all)\b|every (?:\w+ )?(?:trial|study|time|patient|person|case|attack|kind|type|sort|single)|"
    r"all (?:trials|studies|patients|kinds|types|sorts)|without (?:fail|exception)|no exceptions?|never fails?|"
    r"nothing but|nothing more than|no matter|whether (?:you|they) are|at any age|at every age|full stop|"
    r"(?:full|original|normal) size|all at once|completely|entirely|totally|unnecessary|makes? \w+ needless|"
    r"(?:permanently|forever|for good|for ever|once and for all)|always|every (?:one|body)|everyone|everybody|"
    r"(?:is|are) (?:all|the only)|itself that|one and only|(?:anyone|anybody) (?:whose|who|with)|"
    r"no (?:[\w-]+ ){1,3}exists? (?:that|which)|nothing (?:else|besides|other)|guarante\w+|settled science|"
    r"(?:ruled out|impossible)|(?:puts?|put) (?:a stop|an end) to|"
    r"(?:never|not one|none) (?:\w+ ){0,3}?(?:comes? back|returns?|fails?|failed|needs?))\b",
    re.I,
)
_EVERYONE = re.compile(
    r"\b(?:every(?:one|body)|every (?:\w+ )?(?:patient|person|man|woman|child|sufferer)|"
    r"all (?:patients|people|of them)|"
    r"nobody|no one|anyone|anybody|any (?:patient|person)|without exception|never fails?)\b",
    re.I,
)
#: What is said of everybody is limited the more by who tells of some.
_OF_ALL = 1.75
_REDUCED = re.compile(
    r"\b(?:reduc\w+|decreas\w+|lower(?:ed|s|ing)?|less|fewer|improv\w+|attenuat\w+|enhanc\w+|potentiat\w+)\b", re.I
)
#: That one is better than the other, or that there was an effect after all.
_BETTER = re.compile(
    r"\b(?:superior|better|more (?:effective|efficacious|potent|pronounced)|greater|higher|faster|outperform\w*|"
    r"(?:significant(?:ly)?|mark(?:ed|edly)|clinically) [^.;]{0,40}"
    r"(?:reduc|improv|lower|less|fewer|decreas|reliev)\w*|"
    r"advantage)\b",
    re.I,
)
_HELPED = re.compile(
    r"\b(?:reduc(?:ed|es|tions?)|improve[ds]?|improvements?|reliev\w+|relief|decreas(?:ed|es)|lower(?:ed|s)?|prevent(?:ed|s)|"
    r"alleviat\w+|attenuat\w+|superior|better|abolish\w*|remission|respon(?:se|ded|ders)|effective|beneficial)\b",
    re.I,
)
_STILL_ASKED = re.compile(
    r"\b(?:further|more|future) (?:\w+ )?(?:studies|research|trials)|\bto clarify|\bundetermined|\bpreserved|"
    r"\balternative",
    re.I,
)
#: A claim that something did nothing, however its direction was read.
_NOTHING = re.compile(
    r"\b(?:chang(?:e|es|ed|ing) nothing|d(?:id|oes|o) nothing|nothing that|made no|makes no|"
    r"as (?:it|they) (?:was|were|is)|"
    r"no (?:better|rarer|fewer|less|lower|quicker|faster|edge|match|"
    r"more (?:effective|use|help|relief))\b|no different|not linked|not lower|"
    r"not (?:reduce|help|improve|change|prevent)|as good|as well as|"
    r"just as|every bit as|no match|a match for|about even)\b",
    re.I,
)
#: That a harm is kept away: a good effect, though harms are named.
_PREVENTS = re.compile(
    r"\b(?:(?:keeps?|kept|stops?|stopped|protects?|protected|saves?|saved|guards?|shields?|spares?|spared) "
    r"[^.;]{0,40}\b(?:from|against|away|off)|prevents?|prevented|wards? off|fends? off|heads? off|staves? off|"
    r"spares?|spared|guards? against|rules? out|less likely to)\b",
    re.I,
)
#: Some had it and some had not: who, is seldom told in words.
_NOT_THESE = re.compile(r"\b(?:did not|none of|had none|no patients?|but not)\b", re.I)
#: A claim that denies a link or an effect, and a sentence that tells of one.
_DENIES = re.compile(
    r"\b(?:not|nothing|no|never|neither|without|nor|isn[’']t|doesn[’']t|don[’']t|hardly|barely)\b", re.I
)
_LINKS = re.compile(
    r"\b(?:associat\w+|correlat\w+|link\w*|relat(?:es|ed|ionship)|mediat\w+|predict\w*|depend\w*|"
    r"positive(?:ly)?|requir\w+|attribut\w+)\b",
    re.I,
)
#: Of how many sentences is kept what was read in them: the same records answer one claim after another.
SENTENCES_KEPT = 60_000
#: A claim of a mechanism is denied by who speaks of this part of its own words.
_SAME_LINK = 0.15


def goes_too_far(claim: Claim) -> bool:
    """Whether a claim says more than a record could: of all, for good, or in words that no study bears."""
    return claim.strength == "overstated" or _ABSOLUTE.search(claim.bare) is not None


class Beside:
    """A claim as other records' sentences are read beside it: read once for all of them.

    `around` are the conditions that the text around the claim speaks of; it `reports` where it only tells what one
    study found.
    """

    def __init__(
        self, pool: Pool, matches: Iterable[Match], around: tuple[str, ...] = (), *, reports: bool = False
    ) -> None:
        """Over a claim's pool and the records that may speak against it."""
        self.pool, self.claim, self.around, self.reports = pool, pool.claim, around, reports
        self.over = goes_too_far(self.claim)
        self.denies = denies_harm(self.claim)
        self.negated = _DENIES.search(self.claim.bare) is not None
        self.null = self.claim.direction == "benefit" and _NOTHING.search(self.claim.bare) is not None
        self.prevents = _PREVENTS.search(self.claim.bare) is not None
        self.total = self.over and _TOTAL.search(self.claim.bare) is not None
        found = [any(column) for column in zip(*(pool.holding(match.source) for match in matches), strict=True)]
        groups = pool.terms.groups
        known = found or [False] * len(groups)
        self.own = [group.key and not _ILLNESS.search(group.words) for group in groups]
        self.whole = self._sum(known) or 1.0
        self.whole_key = (
            self._sum(held and group.key for held, group in zip(known, groups, strict=True)) or self.whole
        )
        self.whole_own = self._sum(held and own for held, own in zip(known, self.own, strict=True))
        self.known_of_own = self.whole_own / (self._sum(self.own) or 1.0)

    def _sum(self, counted: Iterable[bool]) -> float:
        return sum(weight for weight, one in zip(self.pool.weights, counted, strict=True) if one)

    def own_groups(self, match: Match) -> Present:
        """Of the groups that tell this claim from others on the same illness, those that a record has."""
        held = zip(self.pool.weights, self.pool.holding(match.source), self.own, strict=True)
        return [Part(weight, one.single, one.longer) for weight, one, own in held if own and one is not None]


def is_null(passage: Passage) -> bool:
    """Whether a sentence as a whole says that there was no effect or no link."""
    return passage.outcome.no_difference and not passage.outcome.harmless


def ways_against(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    """In which ways a sentence speaks against a claim; none where it does not.

    Args:
        beside: the claim.
        outcome: what the sentence tells of what the claim speaks of.
        passage: the sentence.
        own: the part that it says of the words that tell this claim from others on the same illness.
    """
    claim = beside.claim
    if beside.denies:
        return {"adverse": 1.0} if outcome.adverse and not _NOT_THESE.search(passage.text) else {}
    if claim.kind == "safety" and claim.direction == "harm" and not beside.over and not beside.prevents:
        return {"harmless": 1.0} if outcome.harmless else {}
    if claim.kind == "mechanism" and claim.direction != "benefit":
        return _against_mechanism(beside, outcome, passage, own)
    if claim.direction == "no_difference":
        return {"better": 1.0} if _is_better(claim, outcome, passage) else {}
    return _against_benefit(beside, outcome, passage)


def _is_better(claim: Claim, outcome: Outcome, passage: Passage) -> bool:
    """Whether a sentence tells of an effect, or of a difference where a claim says that two are alike."""
    if outcome.no_difference or not outcome.benefit or _STILL_ASKED.search(passage.text):
        return False
    return (_BETTER if claim.kind in ("comparison", "route_dose") else _HELPED).search(passage.text) is not None


def _against_mechanism(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    if beside.over or _ONLY.search(beside.claim.bare):
        told = passage.outcome.limited or outcome.no_difference or _ONLY.search(beside.claim.bare)
        return {"limited": 1.0} if told and MECHANISM.search(passage.text) else {}
    if own < _SAME_LINK:
        return {}
    null = outcome.no_difference and not outcome.harmless and _DENIES.search(passage.text) is not None
    null = null and not _is_of_other_things(beside, passage)
    if beside.negated:
        return {"better": 1.0} if not null and _LINKS.search(passage.text) else {}
    return {"none": 1.0} if null and is_null(passage) else {}


def _against_benefit(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    claim = beside.claim
    found = _short_of_all(beside, outcome, passage) if beside.over else {}
    if outcome.worse and not outcome.benefit:
        found["worse"] = 1.0
    aside = (outcome.no_difference or passage.outcome.weak) and _is_of_other_things(beside, passage)
    if outcome.no_difference and not aside and not (beside.null or _needs_time(claim)):
        found["mixed" if outcome.benefit else "none"] = 1.0
        if not outcome.benefit and passage.told & BETWEEN:
            found["between"] = 1.0
    if passage.outcome.weak and not aside:
        found["weak"] = 1.0
    if claim.kind == "onset_duration" and is_shorter(claim.bare, passage.text):
        found["shorter"] = 1.0
    return found


def _needs_time(claim: Claim) -> bool:
    """Whether a claim says only when something comes or goes: that there was no difference is no answer."""
    return claim.kind == "onset_duration" and claim.direction == "none"


def _is_of_other_things(beside: Beside, passage: Passage) -> bool:
    """Whether what made no difference is another drug than the claim's, or was measured for another end."""
    claim, text = beside.claim, passage.text
    if passage.told & ASIDE and not ASIDE_WORDS.search(claim.bare.lower()):
        return True
    if claim.drug == "other" or passage.kind == "title" or KETAMINE.search(text):
        return False
    other = OTHER_DRUG.match(text.removeprefix("The ").removeprefix("In contrast, "))
    return other is not None and other.group().lower() not in claim.bare.lower()


def _short_of_all(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    """In which ways a sentence falls short of a claim that goes too far."""
    found = {
        "limited": float(passage.outcome.limited),
        "partial": bool(passage.told & IN_PART) * (_OF_ALL if _EVERYONE.search(beside.claim.bare) else 1.0),
        "reduced": float(beside.total and outcome.benefit and bool(_REDUCED.search(passage.text))),
    }
    return {name: value for name, value in found.items() if value}
