"""Postings as arrays: read once from a segment, whole terms at a time."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.codec import IndexTermsReader
from index.schema import WORD_FIELDS

Docs = NDArray[np.int32]
OVERHEAD = 400  # bytes of the objects around the arrays


class Postings(Struct, frozen=True, kw_only=True):
    """The documents that have a term, in order; their positions lie at `starts[i]:starts[i + 1]`.

    Values have no positions: there `starts` and `positions` are empty.
    """

    docs: Docs
    starts: NDArray[np.int64]
    positions: NDArray[np.uint16]

    @property
    def nbytes(self) -> int:
        """How much memory this takes."""
        return int(self.docs.nbytes + self.starts.nbytes + self.positions.nbytes) + OVERHEAD

    @property
    def frequencies(self) -> NDArray[np.int64]:
        """How often the term stands in each of the documents."""
        return np.diff(self.starts) if len(self.starts) else np.ones(len(self.docs), dtype=np.int64)


NO_STARTS: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
NO_POSITIONS: NDArray[np.uint16] = np.zeros(0, dtype=np.uint16)
NOTHING = Postings(docs=np.zeros(0, dtype=np.int32), starts=NO_STARTS, positions=NO_POSITIONS)


class PostingsReader:
    """Reads the postings of one segment. Whoosh's readers seek in shared files, so one thread reads at a time."""

    def __init__(self, reader: IndexReader) -> None:
        """Over Whoosh's reader of the segment."""
        self._reader = reader
        terms = reader._terms
        self._terms: IndexTermsReader = terms
        self._lock = Lock()

    def read(self, field: str, term: str) -> Postings:
        """The postings of a term; those of documents that were deleted are among them."""
        with self._lock:
            blocks = tuple(self._terms.blocks(field, term.encode()))
        if not blocks:
            return NOTHING
        docs = np.array([doc for block in blocks for doc in block.docs], dtype=np.int32)
        values = [value for block in blocks for value in block.values or ()]
        if field not in WORD_FIELDS:
            return Postings(docs=docs, starts=NO_STARTS, positions=NO_POSITIONS)
        starts = np.zeros(len(docs) + 1, dtype=np.int64)
        np.cumsum(np.fromiter(map(len, values), dtype=np.int64, count=len(values)) // 2, out=starts[1:])
        return Postings(docs=docs, starts=starts, positions=np.frombuffer(b"".join(values), dtype="<u2"))

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
    if not len(held[0][1].starts):
        return Postings(docs=docs if living is None else docs[living[docs]], starts=NO_STARTS, positions=NO_POSITIONS)
    counts = np.concatenate([np.diff(part.starts) for _, part in held])
    positions = np.concatenate([part.positions for _, part in held])
    if living is not None:
        keep = living[docs]
        positions = positions[np.repeat(keep, counts)]
        docs, counts = docs[keep], counts[keep]
    starts = np.zeros(len(docs) + 1, dtype=np.int64)
    np.cumsum(counts, out=starts[1:])
    return Postings(docs=docs, starts=starts, positions=positions)
