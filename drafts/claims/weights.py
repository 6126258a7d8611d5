"""What the words of a sentence speak for: weights fitted to labelled sentences, read from a file beside this one.

The weights come from logistic regressions over the sentences of labelled drafts and invented ones, with as features
what tables of words or rules found (each by its name) and the words themselves, alone and in pairs. They go on
learning in `benchmarks.learn_claims`. Sums are exact, so that they do not hang on the order of words in a set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from math import fsum
from pathlib import Path

import msgspec

_WORD = re.compile(r"[a-z']+|9|%")
_NUMBER = re.compile(r"\d[\d.,]*")
_PLACED = re.compile(r"[a-z']+|\d[\d.,]*|%")
_ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "es", "ed", "ly", "s")
_SHORTEST_STEM = 4
_REMEMBERED = 8_192
_REMEMBERED_TEXTS = 512


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """For each answer, in the order of `answers`: what it has from the start, and from each feature and word.

    All are log-odds: more than nothing speaks for the answer, less than nothing against it.
    """

    answers: tuple[str, ...]
    base: tuple[float, ...]
    features: dict[str, tuple[float, ...]]
    words: dict[str, tuple[float, ...]]


def read_weights(name: str | Path) -> Weights:
    """The weights of a file in this folder, or at a path."""
    return msgspec.json.decode((Path(__file__).parent / name).read_bytes(), type=Weights)


def points(
    weights: Weights, features: Mapping[str, float], text: str, signs: frozenset[str] = frozenset()
) -> dict[str, float]:
    """How much a sentence speaks for each answer; `signs` are weighed as its words are."""
    rows = _rows(weights, features, words_and_pairs(text) | signs)
    return dict(zip(weights.answers, map(fsum, zip(weights.base, *rows, strict=True)), strict=True))


def _rows(weights: Weights, features: Mapping[str, float], words: Iterable[str]) -> Iterator[tuple[float, ...]]:
    for name, share in features.items():
        if row := weights.features.get(name):
            yield row if share == 1.0 else tuple(share * worth for worth in row)
    known = weights.words
    yield from (known[word] for word in words if word in known)


def worth_of(weights: Weights, word: str) -> dict[str, float]:
    """What a word, or a pair of words, is worth for each answer by itself; nothing where it is in no table."""
    row = weights.words.get(word)
    return dict(zip(weights.answers, row, strict=True)) if row else {}


def placed_words(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The stems of a text's words and their pairs, as in `words_and_pairs`, and where they stand."""
    small = text.lower()
    if len(small) != len(text):
        return
    found = [(_stem(_plain(match[0])), match.span()) for match in _PLACED.finditer(small.replace("\u2019", "'"))]
    yield from found
    yield from ((f"{one} {other}", (start, end)) for (one, (start, _)), (other, (_, end)) in pairwise(found))


def _plain(word: str) -> str:
    return "9" if word[0].isdigit() else word


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def words_and_pairs(text: str) -> frozenset[str]:
    """The stems of a text's words, and the pairs of those that stand side by side; all numbers are one."""
    plain = _NUMBER.sub("9", text.lower()).replace("\u2019", "'")
    stems = [_stem(word) for word in _WORD.findall(plain)]
    return frozenset(stems).union(f"{one} {other}" for one, other in pairwise(stems))


@lru_cache(maxsize=_REMEMBERED)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
