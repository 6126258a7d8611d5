"""Which records of a segment have which stems, as arrays beside it: for who weighs many records and reads few.

Two fields: the stems of all of a record (title, abstract, keywords), and those of its title. For each field `hashes`
are those of its stems in order, `firsts` where the documents of each begin in `docs`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from index.postings import Docs
from index.terms import narrow

EvidenceField = Literal["stems", "title_stems"]
FIELDS: tuple[EvidenceField, ...] = ("stems", "title_stems")
_NO_HASHES: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
_NO_NUMBERS: NDArray[np.int32] = np.zeros(0, dtype=np.int32)


@lru_cache(50_000)
def _key(stem: str) -> int:
    """A hash of 64 bits: that two stems of one library share it is next to impossible."""
    return int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "little")


def evidence_arrays(field: EvidenceField, having: Mapping[str, Sequence[int]]) -> dict[str, NDArray[Any]]:
    """The arrays of a field, for stems with the documents of each in order. Pure."""
    ordered = sorted((_key(stem), docs) for stem, docs in having.items())
    docs = np.fromiter(chain.from_iterable(docs for _, docs in ordered), dtype="<i4")
    return {
        f"{field}.hashes": np.array([key for key, _ in ordered], dtype="<u8"),
        f"{field}.firsts": np.fromiter(accumulate((len(docs) for _, docs in ordered), initial=0), dtype="<u4"),
        f"{field}.docs": narrow(docs),
    }


def has_evidence(arrays: Mapping[str, NDArray[Any]]) -> bool:
    """Whether a side file holds stems; those of earlier versions do not."""
    return "stems.hashes" in arrays


class Evidence:
    """The stems of all segments of a snapshot, brought together. Threads may read at the same time."""

    def __init__(self, field: EvidenceField, parts: Sequence[tuple[int, Mapping[str, NDArray[Any]]]]) -> None:
        """Over the arrays of side files, each with the number of its segment's first document."""
        hashes = np.concatenate([_NO_HASHES, *(part[f"{field}.hashes"] for _, part in parts)])
        firsts = [part[f"{field}.firsts"].astype(np.int32) for _, part in parts]
        lengths = np.concatenate([_NO_NUMBERS, *map(np.diff, firsts)])
        docs = np.concatenate([_NO_NUMBERS, *(part[f"{field}.docs"] + np.int32(base) for base, part in parts)])
        order = np.argsort(hashes, kind="stable")
        ends = np.cumsum(lengths[order], dtype=np.int32)
        starts = (np.cumsum(lengths, dtype=np.int32) - lengths)[order]
        moved = np.repeat(starts - ends + lengths[order], lengths[order])
        self._docs = docs[moved + np.arange(len(docs), dtype=np.int32)]
        self._hashes, self._ends = hashes[order].data, [0, *ends.tolist()]

    @property
    def nbytes(self) -> int:
        """How much memory this takes, about."""
        return int(self._docs.nbytes) + 40 * len(self._ends)

    def documents(self, stem: str) -> Docs:
        """The documents with a stem, in order; deleted ones are among them."""
        key = _key(stem)
        first = bisect_left(self._hashes, key)
        last = bisect_right(self._hashes, key, first)
        return self._docs[self._ends[first] : self._ends[last]]
