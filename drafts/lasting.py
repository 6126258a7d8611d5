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
#: In days.
_UNITS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)} | {
    "half": 0.5,
    "couple": 2,
    "twelve": 12,
    "fourteen": 14,
    "several": 4,
    "few": 3,
}
_UNIT = re.compile(
    r"\b(?:(\d+(?:\.\d+)?|" + "|".join(_NUMBERS) + r")(?:[- ](?:of|an?|the|more|full|whole))*[- ])?"
    r"(minute|hour|day|week|month|year)(s?)\b",
    re.I,
)
#: "It brings relief that lasts": so many days, at least.
_A_WHILE = 21.0
_KEEPS = re.compile(
    r"\b(?:(?:that|which|and|effects?|benefits?|relief) (?:\w+ )?lasts?|last(?:s|ing)? (?:relief|effects?|benefits?)|"
    r"long-lasting|durable|stays? away|keeps? working)\b",
    re.I,
)
#: Without a number, "weeks" are so many.
_MANY = 3.0
#: A time that is not shorter by this part is about the same.
_SHORTER = 0.75
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
        return told is None or told < _SHORTER * claimed
    return told is not None and told < _SHORTER * claimed and _LASTED.search(sentence) is not None


@lru_cache(1_000)
def _claimed(text: str) -> float | None:
    """The longest time in which a claim says that something lasts; None where it says nothing of the kind."""
    if _ENDLESS.search(text):
        return 10 * max(_UNITS.values())
    if not _LASTS.search(text):
        return None
    told = _longest(text)
    return _A_WHILE if told is None and _KEEPS.search(text) else told


def _longest(text: str) -> float | None:
    """The longest time in a text, in days."""
    return max((_days(*found) for found in _UNIT.findall(text)), default=None)


def _days(number: str, unit: str, several: str) -> float:
    if number:
        count = _NUMBERS[number.lower()] if number.lower() in _NUMBERS else float(number)
    else:
        count = _MANY if several else 1.0
    return count * _UNITS[unit.lower()]
