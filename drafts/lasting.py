"""How long an effect is said to last: whether a record gives it a shorter time than a claim does."""

from __future__ import annotations

import re
from functools import lru_cache

_LASTS = re.compile(
    r"\b(?:lasts?|lasted|lasting|keeps?|kept|holds?|held|stays?|stayed|sustain\w*|persist\w*|remains?|"
    r"for (?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?|good|life|ever)|forever|permanent\w*|"
    r"(?:weeks|months|years) (?:later|on|after\w*))\b",
    re.I,
)
_SHORT = re.compile(
    r"\b(?:brief\w*|transient\w*|temporar\w+|short-(?:lived|lasting)|wore off|worn off|"
    r"(?:did|does|was|were|is) not (?:\w+ )?(?:last\w*|persist\w*|sustain\w*|maintain\w*))\b",
    re.I,
)
_UNITS = {"minute": 0, "hour": 1, "day": 2, "week": 3, "month": 4, "year": 5}
_UNIT = re.compile(r"\b(minute|hour|day|week|month|year)s?\b", re.I)
_ENDLESS = re.compile(r"\b(?:forever|permanent\w*|for good|for life|for ever)\b", re.I)
_LASTED = re.compile(
    r"\b(?:lasted|lasting|persisted|sustained|duration|up to|disappeared|returned|relapsed?)\b", re.I
)


def is_shorter(claim: str, sentence: str) -> bool:
    """Whether a sentence says that an effect passes sooner than a claim has it last."""
    claimed = _claimed(claim)
    if claimed is None:
        return False
    told = _longest(sentence)
    if _SHORT.search(sentence):
        return told is None or told < claimed
    return told is not None and told < claimed and _LASTED.search(sentence) is not None


@lru_cache(1_000)
def _claimed(text: str) -> int | None:
    """The longest time in which a claim says that something lasts; None where it says nothing of the kind."""
    if _ENDLESS.search(text):
        return max(_UNITS.values()) + 1
    return _longest(text) if _LASTS.search(text) else None


def _longest(text: str) -> int | None:
    return max((_UNITS[unit.lower()] for unit in _UNIT.findall(text)), default=None)
