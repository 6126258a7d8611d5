"""What the sentences of all records say, as arrays beside a segment: for who weighs many of them and reads few.

Sentences are numbered through a segment as their records are. `sentence_firsts` says where those of each record
begin, `told` what each tells (see `tagger.told`), `kinds` the part it plays; its stems stand in `tokens` from
`token_firsts` on, as hashes of 16 bits: seldom two stems share one, and who reads the record then sees it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.reading import KINDS, Reading

Arrays = Mapping[str, NDArray[Any]]
Places = NDArray[np.intp]
Bits = NDArray[np.uint64]
#: Ways to say one thing: the stems of each, all of which must be there.
Ways = tuple[frozenset[str], ...]
#: Beside the kinds of sentences (see `index.reading.KINDS`): the words of a record that stand in none of them.
BESIDE = len(KINDS)
#: Stems that nearly every sentence has: they are not kept.
EVERYWHERE = frozenset("of the and in to a with for was were is on or that by this as an at be from are we".split())
_TOKENS = 1 << 16
_NO_STEM = bytes(2)
_WIDTH = 64


@lru_cache(100_000)
def _token(stem: str) -> int:
    return int.from_bytes(blake2b(stem.encode(), digest_size=2).digest(), "little")


class Saying(Struct, frozen=True, array_like=True):
    """What a sentence tells, the number of its kind, and its stems as they are kept."""

    told: int
    kind: int
    tokens: bytes


def sayings(reading: Reading) -> tuple[Saying, ...]:
    """The sentences of a record, and at last what stands beside them, as keywords do."""
    aside = sum(1 << number for number, stem in enumerate(reading.stems) if stem in EVERYWHERE)
    tokens = [_token(stem).to_bytes(2, "little") for stem in reading.stems]

    def having(bits: int) -> bytes:
        return b"".join([tokens[place] for place in _places(bits & ~aside)]) or _NO_STEM

    found = [Saying(max(one.told, 0), KINDS.index(one.kind), having(one.bits)) for one in reading.sentences]
    left = (1 << len(tokens)) - 1
    for one in reading.sentences:
        left &= ~one.bits
    return (*found, Saying(0, BESIDE, having(left)))


def _places(bits: int) -> list[int]:
    """Which bits are set."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


def sentence_arrays(records: Sequence[Sequence[Saying]]) -> dict[str, NDArray[Any]]:
    """What stands in the side file of records with these sentences."""
    said = [one for record in records for one in record]
    return {
        "sentence_firsts": np.fromiter(accumulate(map(len, records), initial=0), dtype="<u4"),
        "told": np.array([one.told for one in said], dtype="<u4"),
        "kinds": np.array([one.kind for one in said], dtype="u1"),
        "token_firsts": np.fromiter(accumulate((len(one.tokens) // 2 for one in said), initial=0), dtype="<u4"),
        "tokens": np.frombuffer(b"".join(one.tokens for one in said), dtype="<u2"),
    }


@lru_cache(5_000)
def _telling(ways: Ways) -> tuple[tuple[int, ...], tuple[frozenset[str], ...]]:
    """The tokens of the ways that are told by one stem, and the others by theirs; claims have many in common."""
    told = [way - EVERYWHERE for way in ways]
    return tuple(_token(stem) for way in told if len(way) == 1 for stem in way), tuple(
        way for way in told if len(way) > 1
    )


class Question:
    """Things to be said, each in any of several ways, as bits that sentences are asked for."""

    def __init__(self, asked: Sequence[Ways]) -> None:
        """One bit for each thing, for all that say it with one stem; and one for each stem of the longer ways."""
        size = len(asked)
        tokens: list[tuple[int, int]] = []
        longer: list[tuple[int, list[int]]] = []
        numbers: dict[str, int] = {}
        for number, ways in enumerate(asked):
            alone, together = _telling(ways)
            tokens += [(token, number) for token in alone]
            for stems in together:
                longer.append((number, [numbers.setdefault(stem, size + len(numbers)) for stem in stems]))
        tokens += [(_token(stem), bit) for stem, bit in numbers.items()]
        rows = -(-(size + len(numbers)) // _WIDTH) or 1
        self._tables = _tables(rows, tokens)
        self._rows = np.array([number // _WIDTH for number in range(size)], dtype=np.intp)
        self._bits = np.array([[1 << number % _WIDTH] for number in range(size)], dtype=np.uint64).reshape(size, 1)
        self._longer = [number for number, _ in longer]
        self._needed = np.zeros((rows, len(longer), 1), dtype=np.uint64)
        for place, (_, bits) in enumerate(longer):
            for bit in bits:
                self._needed[bit // _WIDTH, place, 0] |= np.uint64(1 << bit % _WIDTH)

    def read(self, tokens: NDArray[np.uint16], starts: Places) -> Bits:
        """The bits of stretches of tokens, none of them empty, that begin there."""
        if not len(starts):
            return np.zeros((len(self._tables), 0), dtype=np.uint64)
        return np.stack([np.bitwise_or.reduceat(table.take(tokens), starts) for table in self._tables])

    def met(self, bits: Bits, first: int | None = None) -> NDArray[np.float32]:
        """A row for each thing, or for the `first` ones: 1 for each stretch with these bits that says it, else 0."""
        having_one = bits[self._rows[:first]]
        having_one &= self._bits[:first]
        found = having_one != 0
        longer = self._longer if first is None else self._longer[: bisect_left(self._longer, first)]
        if longer:
            needed = self._needed[:, : len(longer)]
            having = ((bits[:, np.newaxis] & needed) == needed).all(axis=0)
            for number, row in zip(longer, having, strict=True):
                found[number] |= row
        return np.asarray(found, dtype=np.float32)


def _tables(rows: int, tokens: Iterable[tuple[int, int]]) -> Bits:
    """The bits of each token, in rows of as many as one number has."""
    bits_of: dict[tuple[int, int], int] = {}
    for token, bit in tokens:
        place = bit // _WIDTH, token
        bits_of[place] = bits_of.get(place, 0) | 1 << bit % _WIDTH
    found: Bits = np.zeros((rows, _TOKENS), dtype=np.uint64)
    for place, bits in bits_of.items():
        found[place] = bits
    return found


class Sentences:
    """Sentences of records, numbered through; `known` is false where a segment of an earlier version has none.

    `firsts` has an entry for each document and one more; the arrays `told` and `kinds` one for each sentence.
    """

    def __init__(self, sizes: Sequence[int], sides: Sequence[Arrays]) -> None:
        """Those of all segments, given the numbers of their documents and their side files."""
        self.known = all("tokens" in side for side in sides)
        parts = [side if "tokens" in side else _nothing(size) for size, side in zip(sizes, sides, strict=True)]
        parts = parts or [_nothing(0)]
        self.firsts: Places = _joined(parts, "sentence_firsts")
        self.told: NDArray[np.uint32] = np.concatenate([part["told"] for part in parts])
        self.kinds: NDArray[np.uint8] = np.concatenate([part["kinds"] for part in parts])
        self._firsts: Places = _joined(parts, "token_firsts")
        self._tokens: NDArray[np.uint16] = np.concatenate([part["tokens"] for part in parts])

    def of(self, docs: NDArray[Any]) -> Places:
        """The sentences of documents, in their order."""
        return _stretches(self.firsts[docs], self.firsts[docs + 1])

    def read(self, places: Places, question: Question) -> Bits:
        """The bits of some sentences."""
        first, last = self._firsts[places], self._firsts[places + 1]
        lengths = last - first
        return question.read(self._tokens[_stretches(first, last)], np.cumsum(lengths) - lengths)


def _nothing(size: int) -> Arrays:
    return sentence_arrays([(Saying(0, BESIDE, _NO_STEM),)] * size)


def _joined(sides: Sequence[Arrays], name: str) -> Places:
    """Where things begin, through all segments, and at last where they end."""
    base, parts = 0, [np.zeros(1, dtype=np.intp)]
    for side in sides:
        parts.append(side[name][1:].astype(np.intp) + base)
        base += int(side[name][-1])
    return np.concatenate(parts)


def _stretches(first: Places, last: Places) -> Places:
    """All numbers from each first to before each last."""
    lengths = last - first
    ends = np.cumsum(lengths)
    size = int(ends[-1]) if len(ends) else 0
    found: Places = np.arange(size) + np.repeat(first - ends + lengths, lengths)
    return found
