"""What kind of claim a sentence makes: the kind for which its words speak most."""

from __future__ import annotations

import re

from .cues import BARE_COMPARATOR, CIRCUMSTANCE, COMPARES, GROUPS, TREATED, Kind, spaced
from .kind_words import CUES
from .reference_words import FINDING, LOOKS
from .references import Reference

__all__ = ["kind_of", "kinds_spoken", "weigh"]

#: What a cue counts in the circumstances of a sentence.
_ASIDE = 0.35
_COMPARISON = 3.2
_WEIGHTY = 0.9
#: What is left of "… is in *Pain*" without the journal.
_CUT_SHORT = re.compile(r"\b(?:is|are|was|were|appeared)\s*\.?\s*$")
_QUOTED = re.compile(r"[\"“][^\"“”]{10,300}[\"”]")
#: Of kinds that weigh the same, the first.
_ORDER: tuple[Kind, ...] = (
    "safety",
    "comparison",
    "mechanism",
    "onset_duration",
    "route_dose",
    "epidemiology",
    "effect",
)


def kind_of(text: str, reference: Reference | None, *, listed: bool) -> Kind:
    """The kind of a claim; `listed` where it stands in a reference list."""
    if listed or (reference and _only_cites(text, reference)):
        return "reference_only"
    weights = weigh(text)
    return max(_ORDER, key=lambda kind: weights[kind])


def weigh(text: str) -> dict[Kind, float]:
    """How much the words of a sentence speak for each kind."""
    words = spaced(text)
    point = CIRCUMSTANCE.sub(" ; ", words)
    weights: dict[Kind, float] = dict.fromkeys(_ORDER, 0.0)
    for kind, worth, pattern in CUES:
        if pattern.search(point):
            weights[kind] += worth
        elif point is not words and pattern.search(words):
            weights[kind] += _ASIDE * worth
    if _compares(words):
        weights["comparison"] += _COMPARISON
    return weights


def kinds_spoken(text: str) -> frozenset[Kind]:
    """The kinds for which a sentence has a word of weight; there need be no claim in it."""
    words = spaced(text)
    found = {kind for kind, worth, pattern in CUES if worth > _WEIGHTY and pattern.search(words)}
    return frozenset(found | {"comparison"} if _compares(words) else found)


def _compares(words: str) -> bool:
    """Whether something is set against another treatment or group, not placebo, a number or the time before."""
    others = [words[match.end() :] for match in COMPARES.finditer(words)]
    treatments = [other for other in others if not BARE_COMPARATOR.match(other)]
    if not treatments:
        return False
    return not all(GROUPS.match(other) for other in treatments) or bool(TREATED.search(words))


def _only_cites(text: str, reference: Reference) -> bool:
    """Whether a paper is named and nothing of what it found is told."""
    named = bool(
        reference.journal or reference.authors or reference.pmid or reference.doi or reference.title or reference.year
    )
    untitled = _QUOTED.sub(" ", text)
    looks = LOOKS.search(untitled) or _CUT_SHORT.search(untitled)
    return named and bool(looks) and not FINDING.search(untitled)
