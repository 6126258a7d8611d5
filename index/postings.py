"""Postings as arrays, whole terms at a time."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from whoosh.reading import IndexReader, TermNotFound

from index.schema import WORD_FIELDS

Docs = NDArray[np.int32]
Counts = NDArray[np.uint16] | NDArray[np.uint32]
OVERHEAD = 400  # bytes of the objects around the arrays


class Postings(Struct, frozen=True, kw_only=True):
    """The documents that have a term, in order; `counts` says how many of the positions are each document's.

    Values have no positions: there `counts` and `positions` are empty.
    """

    docs: Docs
    counts: Counts
    positions: NDArray[np.uint16]

    @property
    def frequencies(self) -> Counts:
        """How often the term stands in each of the documents."""
        return self.counts if len(self.counts) else np.ones(len(self.docs), dtype=np.uint16)


NO_COUNTS: NDArray[np.uint16] = np.zeros(0, dtype=np.uint16)
NO_POSITIONS: NDArray[np.uint16] = np.zeros(0, dtype=np.uint16)
NOTHING = Postings(docs=np.zeros(0, dtype=np.int32), counts=NO_COUNTS, positions=NO_POSITIONS)


class WhooshPostings:
    """Reads the postings of a segment that an earlier version wrote, whose terms stand in Whoosh's files alone.

    Slow, and only until the index is brought up again. Whoosh's readers seek in shared files, so one thread reads at
    a time.
    """

    def __init__(self, reader: IndexReader) -> None:
        """Over Whoosh's reader of the segment."""
        self._reader = reader
        self._lock = Lock()

    def read(self, field: str, term: str) -> Postings:
        """The postings of a term; those of documents that were deleted are among them."""
        docs, values = [], []
        with self._lock:
            try:
                matcher = self._reader._terms.matcher(field, term.encode(), self._reader.schema[field].format)
            except TermNotFound:
                return NOTHING
            while matcher.is_active():
                docs.append(matcher.id())
                values.append(matcher.value() if field in WORD_FIELDS else b"")
                matcher.next()
        counts = np.fromiter(map(len, values), dtype=np.uint32, count=len(values)) // 2
        return Postings(
            docs=np.array(docs, dtype=np.int32),
            counts=counts if field in WORD_FIELDS else NO_COUNTS,
            positions=np.frombuffer(b"".join(values), dtype="<u2"),
        )

    def documents(self, field: str, term: str) -> Docs:
        """The documents that have a term; deleted ones are among them."""
        return self.read(field, term).docs

    def terms_from(self, field: str, prefix: str) -> list[str]:
        """The terms of a field that begin so, in order."""
        with self._lock:
            return [term.decode() for term in self._reader.expand_prefix(field, prefix.encode())]


def join(parts: Sequence[tuple[int, Postings]], living: NDArray[np.bool_] | None) -> Postings:
    """The postings of several segments as one: each part with the number of its segment's first document.

    `living` says of every document whether it lives, None where all do; the postings of the others go.
    """
    held = [(base, part) for base, part in parts if len(part.docs)]
    if not held:
        return NOTHING
    docs = np.concatenate([part.docs + np.int32(base) for base, part in held])
    keep = None if living is None else living[docs]
    if keep is not None and keep.all():
        keep = None
    if not len(held[0][1].counts):
        return Postings(docs=docs if keep is None else docs[keep], counts=NO_COUNTS, positions=NO_POSITIONS)
    counts = np.concatenate([part.counts for _, part in held])
    positions = np.concatenate([part.positions for _, part in held])
    if keep is not None:
        positions = positions[np.repeat(keep, counts)]
        docs, counts = docs[keep], counts[keep]
    return Postings(docs=docs, counts=counts, positions=positions)
