"""What the spelling of a sentence's words speaks for: short runs of their letters, which words never met share.

The weights come from a logistic regression of its own over the same sentences (see `drafts.weights`). Runs of letters
are filed by a checksum, so that the table has one length; its rows have a letter for each place.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from .weights import LETTERS, NOUGHT

__all__ = ["spelling_points"]

_NUMBER = re.compile(r"\d[\d.,]*")
_PART = re.compile(r"[a-z9'%]+|[^\sa-z9'%]")
_SHORTEST, _LONGEST = 2, 5
_REMEMBERED = 8_192
_REMEMBERED_TEXTS = 512
#: What no word of a language is longer than.
_LONGEST_WORD = 40


class _Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """How rare the runs of each place are, and what they are worth for each answer; steps tell what a letter is."""

    answers: tuple[str, ...]
    base: tuple[float, ...]
    rarity_step: float
    worth_step: float
    rarity: str
    worth: tuple[str, ...]


def _numbers(letters: str) -> npt.NDArray[np.int64]:
    return np.array([_PLACE_OF[letter] for letter in letters])


_PLACE_OF = {letter: place for place, letter in enumerate(LETTERS)}
_SPELLING = msgspec.json.decode(Path(__file__).with_name("spelling_weights.json").read_bytes(), type=_Spelling)
_RARITY = _numbers(_SPELLING.rarity) * _SPELLING.rarity_step
_WORTHS = (np.array([_numbers(row) for row in _SPELLING.worth]).T - _PLACE_OF[NOUGHT]) * _SPELLING.worth_step
_BASE = np.array(_SPELLING.base)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def spelling_points(text: str) -> dict[str, float]:
    """How much the spelling of a text's words speaks for each answer; not to be changed."""
    plain = _NUMBER.sub("9", text.lower().replace("’", "'"))
    found = [place for word in _PART.findall(plain) for place in _places(word[:_LONGEST_WORD])]
    places, times = np.unique(np.array(found, dtype=np.int64), return_counts=True)
    shares = (1 + np.log(times)) * _RARITY[places]
    totals = _BASE + shares @ _WORTHS[places] / (np.sqrt(shares @ shares) or 1.0)
    return dict(zip(_SPELLING.answers, totals.tolist(), strict=True))


@lru_cache(maxsize=_REMEMBERED)
def _places(word: str) -> tuple[int, ...]:
    """The places of the runs of letters in a word, its ends included."""
    return tuple(zlib.crc32(run.encode(errors="replace")) % len(_RARITY) for run in _runs(f" {word} "))


def _runs(word: str) -> Iterator[str]:
    for length in range(_SHORTEST, min(_LONGEST, len(word)) + 1):
        yield from (word[start : start + length] for start in range(len(word) - length + 1))
