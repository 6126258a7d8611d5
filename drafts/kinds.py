"""What kind of claim a sentence makes: the kind for which its words speak most."""

from __future__ import annotations

import re
from functools import lru_cache

from .cue_tables import index_of, names_in
from .cues import ACTIVE, BARE_COMPARATOR, CIRCUMSTANCE, COMPARES, GROUPS, TREATED, Kind, spaced
from .kind_weights import SPOKEN, WORTH
from .kind_words import CUES
from .reference_words import FINDING, LOOKS
from .references import Reference

__all__ = ["kind_of", "kinds_spoken", "marks", "weigh"]

#: What a cue counts in the circumstances of a sentence.
_ASIDE = 0.35
_REMEMBERED = 512
_INDEX = index_of(CUES)
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
    weights: dict[Kind, float] = dict.fromkeys(_ORDER, 0.0)
    for name, share in marks(text).items():
        for kind, worth in WORTH.get(name, {}).items():
            weights[kind] += share * worth
    return weights


@lru_cache(maxsize=_REMEMBERED)
def marks(text: str) -> dict[str, float]:
    """The cues of a sentence by name, each with how far it is the sentence's point; not to be changed."""
    words = spaced(text)
    whole = names_in(words, _INDEX)
    aside = CIRCUMSTANCE.sub(" ; ", words)
    point = whole if aside == words else names_in(aside, _INDEX)
    found = {name: 1.0 if name in point else _ASIDE for name in whole}
    if compared := _compares(words):
        found[compared] = 1.0
    return found


def kinds_spoken(text: str) -> frozenset[Kind]:
    """The kinds for which a sentence has a word of weight; there need be no claim in it."""
    return frozenset(SPOKEN[name] for name in marks(text) if name in SPOKEN)


def _compares(words: str) -> str:
    """What is set against another treatment or group, not placebo, a number or the time before: by which cue."""
    others = [words[match.end() :] for match in COMPARES.finditer(words)]
    treatments = [other for other in others if not BARE_COMPARATOR.match(other)]
    if not treatments or (all(GROUPS.match(other) for other in treatments) and not TREATED.search(words)):
        return ""
    return "compares" if any(ACTIVE.match(other) for other in treatments) else "compares_loosely"


def _only_cites(text: str, reference: Reference) -> bool:
    """Whether a paper is named and nothing of what it found is told."""
    named = bool(
        reference.journal or reference.authors or reference.pmid or reference.doi or reference.title or reference.year
    )
    untitled = _QUOTED.sub(" ", text)
    looks = LOOKS.search(untitled) or _CUT_SHORT.search(untitled)
    return named and bool(looks) and not FINDING.search(untitled)
