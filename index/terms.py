"""The terms of a segment as arrays beside it: found by halving, and their postings read without decoding.

For each field, in the order of the bytes of its terms: `keys` are the first eight bytes of each term as a number,
`ends` where each ends in `bytes`, `firsts` where its postings begin in `docs`, which are document numbers. A field of
words also has for each posting how often the term stands there (`counts`), and the positions of all, those of a term
from `places` on. Whoosh's own files hold the same; most words of a question stand in few segments and fields, and
saying so takes a microsecond here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.postings import NO_COUNTS, NO_POSITIONS, NOTHING, Docs, Postings

Arrays = dict[str, NDArray[Any]]
#: A term with its documents in order and, for words, its packed positions in each.
Written = tuple[bytes, Sequence[int], Sequence[bytes] | None]

_KEY = 8
_PARTS = ("keys", "ends", "bytes", "firsts", "docs", "counts", "places", "positions")
_WIDTHS = ((8, "u1"), (16, "<u2"))


def term_arrays(field: str, terms: Sequence[Written]) -> Arrays:
    """The arrays of a field, for terms in order. Pure."""
    having = [docs for _, docs, _ in terms]
    arrays: Arrays = {
        "keys": np.fromiter((_key(term) for term, _, _ in terms), dtype="<u8", count=len(terms)),
        "ends": _offsets(len(term) for term, _, _ in terms),
        "bytes": np.frombuffer(b"".join(term for term, _, _ in terms), dtype="u1"),
        "firsts": _offsets(map(len, having)),
        "docs": narrow(np.fromiter(chain.from_iterable(having), dtype="<i4")),
    }
    values = [places for _, _, places in terms if places is not None]
    if values:
        counts = np.fromiter(map(len, chain.from_iterable(values)), dtype="<u4") // 2
        ends = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
        arrays["counts"] = narrow(counts)
        arrays["places"] = ends[arrays["firsts"]].astype("<u4")
        arrays["positions"] = np.frombuffer(b"".join(chain.from_iterable(values)), dtype="<u2")
    return {f"{field}.{part}": array for part, array in arrays.items()}


def narrow(numbers: NDArray[Any]) -> NDArray[Any]:
    """The same numbers, none below 0, in as few bytes as will do."""
    most = int(numbers.max()) if len(numbers) else 0
    return next((numbers.astype(dtype) for bits, dtype in _WIDTHS if most < 1 << bits), numbers)


def _offsets(lengths: Any) -> NDArray[np.uint32]:
    return np.fromiter(accumulate(lengths, initial=0), dtype="<u4")


def _key(term: bytes) -> int:
    return int.from_bytes(term[:_KEY].ljust(_KEY, b"\0"), "big")


class FieldTerms:
    """The terms of one field of a segment."""

    def __init__(self, field: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Over the arrays of a side file."""
        found = {part: arrays.get(f"{field}.{part}") for part in _PARTS}
        self._keys, self._ends, self._firsts, self._bytes = (
            np.asarray(found[part], dtype=dtype).data
            for part, dtype in (("keys", np.uint64), ("ends", np.uint32), ("firsts", np.uint32), ("bytes", np.uint8))
        )
        self._docs, self._counts, self._positions = found["docs"], found["counts"], found["positions"]
        self._places = None if found["places"] is None else np.asarray(found["places"], dtype=np.uint32).data
        self._all = range(len(self._keys))

    def read(self, term: bytes) -> Postings:
        """The postings of a term; those of documents that were deleted are among them."""
        number = self._find(term)
        if number < 0 or self._docs is None:
            return NOTHING
        start, end = self._firsts[number], self._firsts[number + 1]
        docs = self._docs[start:end]
        if self._places is None or self._counts is None or self._positions is None:
            return Postings(docs=docs, counts=NO_COUNTS, positions=NO_POSITIONS)
        positions = self._positions[self._places[number] : self._places[number + 1]]
        return Postings(docs=docs, counts=self._counts[start:end], positions=positions)

    def documents(self, term: bytes) -> Docs:
        """The documents that have a term; deleted ones are among them."""
        number = self._find(term)
        if number < 0 or self._docs is None:
            return NOTHING.docs
        return self._docs[self._firsts[number] : self._firsts[number + 1]]

    def beginning(self, prefix: bytes) -> list[str]:
        """The terms that begin so, in order."""
        first = bisect_left(self._all, prefix, key=self._term)
        last = bisect_right(self._all, prefix, lo=first, key=lambda number: self._term(number)[: len(prefix)])
        return [self._term(number).decode() for number in self._all[first:last]]

    def _term(self, number: int) -> bytes:
        return self._bytes[self._ends[number] : self._ends[number + 1]].tobytes()

    def _find(self, term: bytes) -> int:
        """The number of a term, -1 where the field has none such."""
        key = _key(term)
        low = bisect_left(self._keys, key)
        if low == len(self._keys) or self._keys[low] != key:
            return -1
        number = bisect_left(self._all, term, low, bisect_right(self._keys, key, low), key=self._term)
        return number if number < len(self._keys) and self._term(number) == term else -1


def has_terms(arrays: Mapping[str, NDArray[Any]]) -> bool:
    """Whether a side file holds terms; those of earlier versions do not."""
    return "pmid.keys" in arrays


class TermArrays:
    """All terms of one segment. Threads may read at the same time."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Over the arrays of a side file."""
        fields = [name.removesuffix(".keys") for name in arrays if name.endswith(".keys")]
        self._fields = {field: FieldTerms(field, arrays) for field in fields}

    def read(self, field: str, term: str) -> Postings:
        """The postings of a term; those of documents that were deleted are among them."""
        found = self._fields.get(field)
        return found.read(term.encode()) if found else NOTHING

    def documents(self, field: str, term: str) -> Docs:
        """The documents that have a term; deleted ones are among them."""
        found = self._fields.get(field)
        return found.documents(term.encode()) if found else NOTHING.docs

    def terms_from(self, field: str, prefix: str) -> list[str]:
        """The terms of a field that begin so, in order."""
        found = self._fields.get(field)
        return found.beginning(prefix.encode()) if found else []
