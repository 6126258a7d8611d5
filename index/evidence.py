"""Which records of a segment have which stems, as arrays beside it: for who weighs many records and reads few.

Two fields: the stems of all of a record (title, abstract, keywords), and those of its title. For each field `hashes`
are those of its stems in order, `firsts` where the documents of each begin in `docs`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from index.postings import NOTHING, Docs
from index.terms import narrow

EvidenceField = Literal["stems", "title_stems"]
FIELDS: tuple[EvidenceField, ...] = ("stems", "title_stems")


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


class EvidenceArrays:
    """The stems of one segment. Threads may read at the same time."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Over the arrays of a side file."""
        self._fields = {
            field: (
                np.asarray(arrays[f"{field}.hashes"], dtype=np.uint64).data,
                np.asarray(arrays[f"{field}.firsts"], dtype=np.uint32).data,
                arrays[f"{field}.docs"],
            )
            for field in FIELDS
        }

    def documents(self, field: EvidenceField, stem: str) -> Docs:
        """The documents with a stem, in order; deleted ones are among them."""
        keys, firsts, docs = self._fields[field]
        key = _key(stem)
        number = bisect_left(keys, key)
        if number == len(keys) or keys[number] != key:
            return NOTHING.docs
        found: Docs = docs[firsts[number] : firsts[number + 1]].astype(np.int32)
        return found
