"""What a record calls by its first letters: "postoperative delirium (POD)", which its results then call POD."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: A few words, and in brackets after them the letters that stand for them.
_INTRODUCED = re.compile(r"((?:[\w’'/+-]+ ){1,9})\(([A-Z][A-Za-z0-9-]{0,8}[A-Z0-9])s?(?:[;,][^()]{0,40})?\)")
_LONGEST = 5
_SPARE = 2


def shortened_in(text: str) -> Mapping[str, str]:
    """The words that each short form of a text stands for, where it says so itself."""
    found: dict[str, str] = {}
    for match in _INTRODUCED.finditer(text):
        words = _meant(match[1].split(), match[2])
        if words:
            found.setdefault(match[2], words)
    return found


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
