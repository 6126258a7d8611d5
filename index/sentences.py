"""Which sentences of all records say what, as arrays beside a segment: for who weighs all of them and reads few.

Sentences are numbered through a segment as their records are. `firsts` says where those of each record begin, `told`
what each tells (see `tagger.told`), `kinds` the part it plays, and postings which of them have a stem. Words that
stand everywhere have no postings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.evidence import Evidence, evidence_arrays
from index.reading import KINDS, Reading

Arrays = Mapping[str, NDArray[Any]]
Places = NDArray[np.int32]
#: Stems that nearly every sentence has.
EVERYWHERE = frozenset("of the and in to a with for was were is on or that by this as an at be from are we".split())
_NONE = np.zeros(0, dtype=np.int32)


class Saying(Struct, frozen=True, array_like=True):
    """What a sentence tells, the number of its kind, and which of its record's stems it has."""

    told: int
    kind: int
    stems: tuple[int, ...]


def sayings(reading: Reading) -> tuple[Saying, ...]:
    """The sentences of a record."""
    aside = sum(1 << number for number, stem in enumerate(reading.stems) if stem in EVERYWHERE)
    return tuple(
        Saying(max(one.told, 0), KINDS.index(one.kind), tuple(_places(one.bits & ~aside)))
        for one in reading.sentences
    )


def _places(bits: int) -> list[int]:
    """Which bits are set."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


class Collected:
    """The sentences of a segment that is being written."""

    def __init__(self) -> None:
        """None so far."""
        self._counts: list[int] = []
        self._told: list[int] = []
        self._kinds: list[int] = []
        self._having: dict[str, list[int]] = {}

    def add(self, stems: Sequence[str], said: Sequence[Saying]) -> None:
        """Add the sentences of the next record."""
        having = [self._having.setdefault(stem, []) for stem in stems]
        for one in said:
            number = len(self._told)
            for place in one.stems:
                having[place].append(number)
            self._told.append(one.told)
            self._kinds.append(one.kind)
        self._counts.append(len(said))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """What stands in the side file."""
        return {
            "sentence_firsts": np.fromiter(accumulate(self._counts, initial=0), dtype="<u4"),
            "told": np.array(self._told, dtype="<u4"),
            "kinds": np.array(self._kinds, dtype="u1"),
        } | evidence_arrays("sentences", {stem: found for stem, found in self._having.items() if found})


class Sentences:
    """The sentences of all records of a snapshot, numbered through; of segments without them there are none.

    `firsts` has an entry for each document and one more, the arrays `told`, `kinds` and `docs` one for each sentence.
    """

    def __init__(self, sizes: Sequence[int], sides: Sequence[Arrays]) -> None:
        """Over the numbers of documents and the side files of all segments, in order."""
        base, firsts, parts = 0, [np.zeros(1, dtype=np.int32)], []
        for size, side in zip(sizes, sides, strict=True):
            ends = side["sentence_firsts"][1:].astype(np.int32) if "told" in side else np.zeros(size, dtype=np.int32)
            firsts.append(ends + np.int32(base))
            if "told" in side:
                parts.append((base, side))
                base += len(side["told"])
        self.size = base
        self.firsts: Places = np.concatenate(firsts)
        self.told: NDArray[np.uint32] = np.concatenate(
            [np.zeros(0, dtype=np.uint32), *(side["told"] for _, side in parts)]
        )
        self.kinds: NDArray[np.uint8] = np.concatenate(
            [np.zeros(0, dtype=np.uint8), *(side["kinds"] for _, side in parts)]
        )
        self.docs: Places = np.repeat(np.arange(len(self.firsts) - 1, dtype=np.int32), np.diff(self.firsts))
        self._having = Evidence("sentences", parts)

    @property
    def nbytes(self) -> int:
        """How much memory this takes, about."""
        return self._having.nbytes + int(self.docs.nbytes + self.told.nbytes + self.kinds.nbytes + self.firsts.nbytes)

    def having(self, stem: str) -> Places:
        """The sentences with a stem, in order; none for one that stands everywhere."""
        return self._having.documents(stem)

    def of(self, docs: NDArray[Any]) -> Places:
        """The sentences of documents, in their order."""
        first, last = self.firsts[docs], self.firsts[docs + 1]
        lengths = last - first
        ends = np.cumsum(lengths, dtype=np.int32)
        if not len(ends):
            return _NONE
        found: Places = np.arange(ends[-1], dtype=np.int32) + np.repeat(first - ends + lengths, lengths)
        return found
