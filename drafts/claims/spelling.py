"""What the spelling of a sentence's words speaks for: short runs of their letters, which words never met share.

The weights come from a logistic regression of its own over the same sentences (see `drafts.claims.weights`). A run's
checksum is its place in the tables, which so have one length whatever runs there are.

`spelling_weights.npz` holds four arrays, read by numpy (`np.load`):

- `answers`, text, (answers): the kinds of claim, in the order of `base` and of the rows of `worth`;
- `base`, log-odds, (answers): what an answer has from the start;
- `rarity`, natural logarithm, (places): how rarely sentences have a run of that place; common ones count for less;
- `worth`, log-odds, (answers, places): what a run of that place speaks for (or, below nought, against) each answer, a
  sentence's runs being weighed by times and rarity, and those weights scaled to a length of one.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

__all__ = ["spelling_points"]

_NUMBER = re.compile(r"\d[\d.,]*")
_PART = re.compile(r"[a-z9'%]+|[^\sa-z9'%]")
_SHORTEST, _LONGEST = 2, 5
_REMEMBERED = 8_192
_REMEMBERED_TEXTS = 512
#: What no word of a language is longer than.
_LONGEST_WORD = 40


with np.load(Path(__file__).with_name("spelling_weights.npz"), allow_pickle=False) as _tables:
    _ANSWERS: tuple[str, ...] = tuple(_tables["answers"].tolist())
    _BASE = _tables["base"]
    _RARITY = _tables["rarity"]
    #: Turned, so that what one place is worth for all answers lies together.
    _WORTHS = np.ascontiguousarray(_tables["worth"].T)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def spelling_points(text: str) -> dict[str, float]:
    """How much the spelling of a text's words speaks for each answer; not to be changed."""
    plain = _NUMBER.sub("9", text.lower().replace("’", "'"))
    found = [place for word in _PART.findall(plain) for place in _places(word[:_LONGEST_WORD])]
    places, times = np.unique(np.array(found, dtype=np.int64), return_counts=True)
    shares = (1 + np.log(times)) * _RARITY[places]
    totals = _BASE + shares @ _WORTHS[places] / (np.sqrt(shares @ shares) or 1.0)
    return dict(zip(_ANSWERS, totals.tolist(), strict=True))


@lru_cache(maxsize=_REMEMBERED)
def _places(word: str) -> tuple[int, ...]:
    """The places of the runs of letters in a word, its ends included."""
    return tuple(zlib.crc32(run.encode(errors="replace")) % len(_RARITY) for run in _runs(f" {word} "))


def _runs(word: str) -> Iterator[str]:
    for length in range(_SHORTEST, min(_LONGEST, len(word)) + 1):
        yield from (word[start : start + length] for start in range(len(word) - length + 1))
