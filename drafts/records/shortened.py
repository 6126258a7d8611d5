"""What a record calls by its first letters: "postoperative delirium (POD)", which its results then call POD."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: The letters that stand for the words before them, in brackets.
_INTRODUCED = re.compile(r" \(([A-Z][A-Za-z0-9-]{0,8}[A-Z0-9])s?(?:[;,][^()]{0,40})?\)")
_TO_A_MARK = re.compile(r".*[^\w’'/+-]", re.S)
_MOST_WORDS = 9
_FARTHEST = 200
_LONGEST = 5
_SPARE = 2


def shortened_in(text: str) -> Mapping[str, str]:
    """The words that each short form of a text stands for, where it says so itself."""
    found: dict[str, str] = {}
    for match in _INTRODUCED.finditer(text):
        words = _meant(_before(text, match.start()), match[1])
        if words:
            found.setdefault(match[1], words)
    return found


def _before(text: str, end: int) -> list[str]:
    """The last few words before a place, back to a stop or another mark."""
    words = text[max(0, end - _FARTHEST) : end].split(" ")[-_MOST_WORDS:]
    for at in range(len(words) - 1, -1, -1):
        last = _TO_A_MARK.sub("", words[at])
        if not last or last != words[at]:
            return [last, *words[at + 1 :]] if last else words[at + 1 :]
    return words


def _meant(before: list[str], short: str) -> str:
    """The fewest words just before a short form that begin with its first letter and have all others in order."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    if not 1 < len(letters) <= _LONGEST + _SPARE:
        return ""
    for count in range(1, min(len(before), len(letters) + _SPARE) + 1):
        words = " ".join(before[-count:])
        longer = len(words) > len(short) + 1
        if longer and words[0].lower() == letters[0] and _has(words.lower(), letters):
            return words
    return ""


def _has(words: str, letters: list[str]) -> bool:
    at = 0
    for letter in letters:
        at = words.find(letter, at) + 1
        if not at:
            return False
    return True
