"""How far a sentence speaks of what claims are made of: treatment, complaint, people and what comes of it."""

from __future__ import annotations

import re

from .cues import Kind
from .kinds import kinds_spoken
from .reference_words import FINDING
from .words import COMPLAINT, DRUG, KETAMINE, MECHANISM, OUTCOME, PEOPLE, PERSONAL, PROPORTION, REMARK, STUDY

#: What a statement speaks of, and how far that makes it a claim: treatment, complaint, people and what comes of it.
_SPEAKS: tuple[tuple[re.Pattern[str], float], ...] = (
    (KETAMINE, 1.5),
    (DRUG, 1.5),
    (COMPLAINT, 1.8),
    (MECHANISM, 1.0),
    (OUTCOME, 0.8),
    (PEOPLE, 0.8),
    (PROPORTION, 0.6),
    (STUDY, 1.8),
    (FINDING, 1.0),
    (PERSONAL, -1.3),
    (REMARK, -2.0),
)
_SPEAKS_KIND: dict[Kind, float] = {
    "mechanism": 1.2,
    "safety": 1.8,
    "comparison": 1.4,
    "onset_duration": 1.0,
    "route_dose": 1.9,
    "epidemiology": 1.8,
}
#: So much makes a statement a claim; half a sentence needs less beside a half that is one.
ENOUGH = 2.6
ENOUGH_BESIDE = 1.6
_FEW_WORDS = 6
_TOO_SHORT = -0.9


def speaks(text: str, *, beside: bool = False) -> bool:
    """Whether a statement has enough of what claims are made of; `beside` another half of its sentence that has."""
    points = sum(worth for pattern, worth in _SPEAKS if pattern.search(text))
    points += sum(_SPEAKS_KIND.get(kind, 0.0) for kind in kinds_spoken(text))
    if beside:
        return points >= ENOUGH_BESIDE
    return points + _TOO_SHORT * (len(text.split()) < _FEW_WORDS) >= ENOUGH
