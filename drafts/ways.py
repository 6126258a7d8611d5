"""In which ways a sentence of a record speaks against a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .lasting import is_shorter
from .outcomes import PARTIAL, Outcome
from .passages import Passage
from .ranking import Match, Part, Pool, Present
from .scope import denies_harm
from .words import words

_ONLY = re.compile(r"\b(?:only|alone|nothing but|nothing more than|just an?|simply an?|purely)\b", re.I)
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
_REDUCED = re.compile(
    r"\b(?:reduc\w+|decreas\w+|lower(?:ed|s|ing)?|less|fewer|improv\w+|attenuat\w+|enhanc\w+|potentiat\w+)\b", re.I
)
#: A claim that denies a link or an effect, and a sentence that tells of one.
_DENIES = re.compile(
    r"\b(?:not|nothing|no|never|neither|without|nor|isn[’']t|doesn[’']t|don[’']t|hardly|barely)\b", re.I
)
_LINKS = re.compile(
    r"\b(?:associat\w+|correlat\w+|link\w*|relat(?:es|ed|ionship)|mediat\w+|predict\w*|depend\w*|"
    r"positive(?:ly)?|requir\w+|attribut\w+)\b",
    re.I,
)
_SENTENCES = 60_000
#: A claim of a mechanism is denied by who speaks of this part of its own words.
_SAME_LINK = 0.3


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
        self.over = self.claim.strength == "overstated"
        self.denies = denies_harm(self.claim)
        self.negated = _DENIES.search(self.claim.bare) is not None
        self.total = self.over and _TOTAL.search(self.claim.bare) is not None
        found = [any(column) for column in zip(*(pool.holding(match.source) for match in matches), strict=True)]
        groups = pool.terms.groups
        known = found or [False] * len(groups)
        self.own = [group.key and not _ILLNESS.search(group.words) for group in groups]
        self.whole = self._sum(known) or 1.0
        self.whole_key = (
            self._sum(held and group.key for held, group in zip(known, groups, strict=True)) or self.whole
        )
        self.whole_own = self._sum(self.own)

    def _sum(self, counted: Iterable[bool]) -> float:
        return sum(weight for weight, one in zip(self.pool.weights, counted, strict=True) if one)

    def own_groups(self, match: Match) -> Present:
        """Of the groups that tell this claim from others on the same illness, those that a record has."""
        held = zip(self.pool.weights, self.pool.holding(match.source), self.own, strict=True)
        return [Part(weight, one.single, one.longer) for weight, one, own in held if own and one is not None]


@lru_cache(_SENTENCES)
def _is_partial(sentence: str) -> bool:
    """Whether a sentence says that not all were helped, or not wholly, or not for long."""
    return PARTIAL.search(sentence.lower()) is not None


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
        return {"adverse": 1.0} if outcome.adverse else {}
    if claim.kind == "safety" and claim.direction == "harm" and not beside.over:
        return {"harmless": 1.0} if outcome.harmless else {}
    if claim.kind == "mechanism" and claim.direction != "benefit":
        return _against_mechanism(beside, outcome, passage, own)
    if claim.direction == "no_difference":
        return {"better": 1.0} if outcome.benefit and not outcome.no_difference else {}
    return _against_benefit(beside, outcome, passage)


def _against_mechanism(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    if beside.over or _ONLY.search(beside.claim.bare):
        told = passage.outcome.limited or outcome.no_difference or _ONLY.search(beside.claim.bare)
        return {"limited": 1.0} if told else {}
    if own < _SAME_LINK:
        return {}
    null = outcome.no_difference and not outcome.harmless
    if beside.negated:
        return {"better": 1.0} if not null and _LINKS.search(passage.text) else {}
    return {"none": 1.0} if null and is_null(passage) else {}


def _against_benefit(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    claim = beside.claim
    found = _short_of_all(beside, outcome, passage) if beside.over else {}
    if outcome.worse and not outcome.benefit:
        found["worse"] = 1.0
    if outcome.no_difference:
        found["mixed" if outcome.benefit else "none"] = 1.0
    if passage.outcome.weak:
        found["weak"] = 1.0
    if claim.kind == "onset_duration" and is_shorter(claim.bare, passage.text):
        found["shorter"] = 1.0
    return found


def _short_of_all(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    """In which ways a sentence falls short of a claim that goes too far."""
    found = {
        "limited": float(passage.outcome.limited),
        "partial": float(_is_partial(passage.text)),
        "reduced": float(beside.total and outcome.benefit and bool(_REDUCED.search(passage.text))),
    }
    return {name: value for name, value in found.items() if value}
