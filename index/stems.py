"""The stems of a text as evidence is sought by them: all words and numbers, neither capitals nor places kept."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from index.stem import stem

#: A word or a number.
TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?", re.I)
#: The longest piece without spaces whose stems are remembered.
_LONGEST_PIECE = 60


@lru_cache(100_000)
def stem_of(word: str) -> str:
    """The stem of a word in small letters; numbers without separators."""
    word = word.lower().replace("’", "'")
    if word[0].isdigit():
        return word.replace(",", "").rstrip("%")
    return str(stem(word.removesuffix("'s")))


@lru_cache(60_000)
def _remembered(piece: str) -> tuple[str, ...]:
    return tuple(map(stem_of, TOKEN.findall(piece)))


def stems_within(piece: str) -> tuple[str, ...]:
    """The stems of a piece without spaces: the same stand in one record after another."""
    return _remembered(piece) if len(piece) <= _LONGEST_PIECE else tuple(map(stem_of, TOKEN.findall(piece)))


def stems(text: str) -> frozenset[str]:
    """The stems of a text."""
    return frozenset(chain.from_iterable(map(stems_within, set(text.split()))))
