"""Parts of a whole as drafts and records write them: "two in three", "every second", "67 %" and "66.7%" are near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .lay import NUMBERS

_NUMBERS = NUMBERS | {"a": "1", "an": "1", "thousand": "1000"}
_HUNDRED, _NEAR, _FEW = 100.0, 2, 5.0
_EXACT = rf"(?:\d{{1,4}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_COUNT = rf"(?:{_EXACT}|an?)"
_WHOLE = (
    r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|hundred|a thousand|thousand)"
)
_PEOPLE = (
    r"(?:people|persons?|patients?|wom[ae]n|m[ae]n|child(?:ren)?|adults?|sufferers?|users?|mothers?|teenagers?|cases?|"
    r"times|attacks?)"
)
#: "three in ten", "one woman in ten", "nine out of every ten".
_IN = re.compile(rf"\b({_COUNT})(?: {_PEOPLE})? (?:in|out of|of|per) (?:every |each )?({_WHOLE})\b", re.I)
#: "of every hundred people with it, sixty".
_OF_EVERY = re.compile(rf"\bof (?:every|each) ({_WHOLE})\b[^.;]{{0,80}}?\b({_EXACT})\b", re.I)
_PERCENT = re.compile(rf"\b(\d{{1,3}}\.\d+|{_EXACT}) ?(?:%|per ?cent\b)", re.I)
_FRACTION = re.compile(
    r"\b(?:(?:(a|one|two|three|four)[- ])?(half)|(a|one|two|three|four)[- ](thirds?|quarters?|fifths?|tenths?))\b"
    r"|\bevery (?:second|other)\b",
    re.I,
)
_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "ten": 10}
_SAID = {50: ("half",), 33: ("third",), 25: ("quarter",), 67: ("thirds",), 75: ("quarters",), 20: ("fifth",)}
_NOT_OF_PEOPLE = re.compile(r"\W*(?:an? )?(?:hours?|year|day|month|milligram|dose|tablet|life|the usual|molar)", re.I)


def _number(word: str) -> float:
    word = word.lower().removeprefix("a ")
    return float(_NUMBERS.get(word, word))


def _read(text: str) -> Iterator[tuple[float, int, str]]:
    """Each part of a hundred with how far off it may be, and the words that say it."""
    counted = [(_number(match[1]), _number(match[2]), match[0]) for match in _IN.finditer(text)]
    counted += [(_number(match[2]), _number(match[1]), match[2]) for match in _OF_EVERY.finditer(text)]
    counted += [_fraction(match) for match in _FRACTION.finditer(text) if not _NOT_OF_PEOPLE.match(text, match.end())]
    yield from ((some / whole * _HUNDRED, _NEAR, words) for some, whole, words in counted if 0 < some < whole)
    percents = ((_number(match[1]), match[0]) for match in _PERCENT.finditer(text))
    yield from ((part, 0, words) for part, words in percents if part)


def _fraction(match: re.Match[str]) -> tuple[float, float, str]:
    named, count = match[2] or match[4], match[1] or match[3]
    return _number(count) if count else 1.0, _PARTS[named[:3].lower()] if named else 2.0, match[0]


@lru_cache(2_000)
def shares(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The parts of a whole in a text: the words, and the numbers by which records may say the same."""
    return tuple((words, _near(round(part, 1), off)) for part, off, words in _read(text))


def _near(part: float, off: int) -> tuple[str, ...]:
    if part < _FEW:
        return (f"{part:.1f}", f"{part:.0f}") if part >= 1 else (f"{part:.1f}",)
    middle = round(part)
    whole = [str(number) for number in range(max(1, middle - off), min(99, middle + off) + 1)]
    tenths = [f"{(10 * middle + tenth) / 10:.1f}" for tenth in range(-5 - 5 * bool(off), 5 + 5 * bool(off))]
    return (*whole, *(tenth for tenth in tenths if not tenth.endswith(".0")), *_SAID.get(middle, ()))
