"""What sorts of things the words of a sentence name, one after the other: a sentence nobody has read is like others.

Tables of words are in `word_classes.txt`; what classes and their order speak for is learned (see `weights`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

from ..tables import read_lines

__all__ = ["class_signs", "classes_of", "placed_classes"]

_TOKEN = re.compile(r"[A-Za-z'’]+(?:-[A-Za-z]+)*|\d[\d.,]*%?|[,;:()?]|—|%|&|µg")
_MARK = re.compile(r"[,;:()?—]")
_SIGNS = {"%": "PCT", "&": "and"}
_NUMBER = re.compile(r"[\d.,:/]*\d[\d.,:/]*%?")
#: What names a medicine by its ending.
_MEDICINE = re.compile(
    r"\w{3,}(?:caine|pam|lam|triptan|gabalin|profen|setron|idone|done|mab|pine|tidine|pril|olol|statin|ptyline|oxetine|"
    r"azine)s?"
)
_KEPT = frozenset(
    "of in for with by from to at as and or but if because so which who that than about over into off out up down "
    "like through across around between among".split()
)
_LEFT_OUT = frozenset(
    "the a an very just only quite rather really pretty s t much too also even about own such".split()
)
_SHORTEST_STEM = 3
_SHORTEST_COMPARED = 4
#: A run of these is one.
_RUNS = frozenset("X NAME NUM ILL RIVAL STUDY MECH".split())
#: These say little by their order in a sentence.
_LOOSE = frozenset("X NAME ED ING LY ER BE IT HAVE".split())
_REMEMBERED = 8_192
_REMEMBERED_TEXTS = 512


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """The classes of whole words, and of beginnings of words."""
    whole: dict[str, str] = {}
    begun: dict[str, str] = {}
    for line in read_lines(Path(__file__).with_name("word_classes.txt")):
        name, words = line.split(":", 1)
        for word in words.split():
            (begun if word.endswith("*") else whole).setdefault(word.rstrip("*"), name)
    return whole, begun


_WHOLE, _BEGUN = _read()


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def class_signs(text: str) -> frozenset[str]:
    """The classes of a text's words, those that stand side by side, and which comes before which."""
    row = classes_of(text)
    beside = (f"|{one} {other}" for one, other in pairwise(("^", *row, "$")))
    told = [name for name in dict.fromkeys(row) if name.isupper() and name not in _LOOSE]
    before = (f">{one}..{other}" for one, other in combinations(told, 2))
    return frozenset(f"|{name}" for name in row).union(beside, before)


def classes_of(text: str) -> tuple[str, ...]:
    """The class of each word of a text that says something, small words and stops as they are."""
    row: list[str] = []
    for name, _, _ in placed_classes(text):
        if not (name in _RUNS and row and row[-1] == name):
            row.append(name)
    return tuple(row)


def placed_classes(text: str) -> Iterator[tuple[str, int, int]]:
    """The class of each word of a text that says something, and where the word stands."""
    for number, token in enumerate(_TOKEN.finditer(text)):
        if name := _class_of_token(token[0], opens=number == 0):
            yield name, *token.span()


def _class_of_token(token: str, *, opens: bool) -> str:
    if _MARK.match(token):
        return token
    word = token.replace("’", "'").lower()
    if word in _LEFT_OUT:
        return ""
    name = _SIGNS.get(word) or _class_of(word) or (_class_of(word[:-2]) if word.endswith("'s") else "")
    return name or ("NAME" if token[0].isupper() and not opens else _form_of(word))


@lru_cache(maxsize=_REMEMBERED)
def _class_of(word: str) -> str:
    """The class of a word in small letters, "" where it is in no table."""
    if word in _WHOLE:
        return _WHOLE[word]
    for length in range(len(word), _SHORTEST_STEM - 1, -1):
        if name := _BEGUN.get(word[:length]):
            return name
    if _NUMBER.fullmatch(word):
        return "PCT" if word.endswith("%") else "NUM"
    if _MEDICINE.fullmatch(word):
        return "RIVAL"
    parts = (_class_of(part) for part in reversed(word.split("-")) if part) if "-" in word else ()
    return next((name for name in parts if name.isupper()), word if word in _KEPT else "")


def _form_of(word: str) -> str:
    """What form a word has that is in no table."""
    return next(_ending(word), "X")


def _ending(word: str) -> Iterator[str]:
    yield from (name for end, name in (("ly", "LY"), ("ed", "ED"), ("ing", "ING")) if word.endswith(end))
    if word.endswith("er") and len(word) > _SHORTEST_COMPARED:
        yield "ER"
