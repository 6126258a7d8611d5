"""What kind of claim a sentence makes: the kind for which its words speak most."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from .assertion_words import ASSERTING
from .cue_tables import index_of, names_in
from .cues import ACTIVE, BARE_COMPARATOR, CIRCUMSTANCE, COMPARES, GROUPS, TREATED, Kind, spaced
from .kind_words import CUES, SPOKEN
from .reference_words import FINDING, LOOKS
from .references import Reference
from .spelling import spelling_points
from .weights import points, read_weights
from .word_classes import class_signs

__all__ = ["features_of", "kind_of", "kinds_spoken", "marks", "names_of", "said_of", "speaks_of_any", "weigh"]

#: What a cue counts in the circumstances of a sentence.
_ASIDE = 0.35
_REMEMBERED = 512
_INDEX = index_of((*CUES, *ASSERTING))
_COMPARED = frozenset({"compares", "compares_loosely"})
_OF_KINDS = frozenset(cue.name for cue in CUES)
#: What is left of "… is in *Pain*" without the journal.
_CUT_SHORT = re.compile(r"\b(?:is|are|was|were|appeared)\s*\.?\s*$")
_QUOTED = re.compile(r"[\"“][^\"“”]{10,300}[\"”]")
_WEIGHTS = read_weights("kind_weights.json")


def kind_of(text: str, reference: Reference | None, *, listed: bool) -> Kind:
    """The kind of a claim; `listed` where it stands in a reference list."""
    if listed:
        return "reference_only"
    weights = weigh(text, reference)
    return max(weights, key=lambda kind: weights[kind])


def weigh(text: str, reference: Reference | None = None) -> dict[Kind, float]:
    """How much a sentence, which leans on a paper or on none, speaks for each kind."""
    by_words = points(_WEIGHTS, features_of(text, reference), text, class_signs(text))
    by_spelling = spelling_points(text)
    return cast("dict[Kind, float]", {kind: worth + by_spelling[kind] for kind, worth in by_words.items()})


def features_of(text: str, reference: Reference | None) -> dict[str, float]:
    """What speaks for a kind: the cues of a sentence, and how it leans on a paper."""
    return marks(text) | said_of(text) | _leaning(text, reference)


@lru_cache(maxsize=_REMEMBERED)
def names_of(text: str) -> frozenset[str]:
    """The cues of a sentence by name, those of kinds and those of assertions, wherever in it they stand."""
    words = spaced(text)
    compared = _compares(words)
    return names_in(words, _INDEX) | ({compared} if compared else set())


@lru_cache(maxsize=_REMEMBERED)
def marks(text: str) -> dict[str, float]:
    """The cues of a sentence's kind by name, each with how far it is the sentence's point; not to be changed."""
    words = spaced(text)
    named = names_of(text)
    whole = named & _OF_KINDS
    aside = CIRCUMSTANCE.sub(" ; ", words)
    point = whole if aside == words else names_in(aside, _INDEX, whole)
    return {name: 1.0 if name in point else _ASIDE for name in whole} | dict.fromkeys(named & _COMPARED, 1.0)


def said_of(text: str) -> dict[str, float]:
    """The cues of assertions in a sentence, whatever its kind."""
    return dict.fromkeys(names_of(text) - _OF_KINDS - _COMPARED, 1.0)


def kinds_spoken(text: str) -> frozenset[Kind]:
    """The kinds for which a sentence has a word of weight; there need be no claim in it."""
    return frozenset(SPOKEN[name] for name in names_of(text) if name in SPOKEN)


def speaks_of_any(text: str) -> bool:
    """Whether a sentence has a word of weight for any kind."""
    return not SPOKEN.keys().isdisjoint(names_of(text))


def _compares(words: str) -> str:
    """What is set against another treatment or group, not placebo, a number or the time before: by which cue."""
    others = [words[match.end() :] for match in COMPARES.finditer(words)]
    treatments = [other for other in others if not BARE_COMPARATOR.match(other)]
    if not treatments or (all(GROUPS.match(other) for other in treatments) and not TREATED.search(words)):
        return ""
    return "compares" if any(ACTIVE.match(other) for other in treatments) else "compares_loosely"


def _leaning(text: str, reference: Reference | None) -> dict[str, float]:
    """What of a paper is named, whether somebody only looks at it, and whether something is told of what it found."""
    if reference is None:
        return {}
    untitled = _QUOTED.sub(" ", text)
    looks, finds = LOOKS.search(untitled) or _CUT_SHORT.search(untitled), FINDING.search(untitled)
    said = {
        "paper": True,
        "looks": looks,
        "finds": finds,
        "only looks": looks and not finds,
        "journal": reference.journal,
        "authors": reference.authors,
        "year": reference.year,
        "design": reference.design,
        "identifier": reference.pmid or reference.doi,
        "title": reference.title,
    }
    return {name: 1.0 for name, value in said.items() if value}
