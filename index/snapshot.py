"""One state of the index, as searches see it: immutable but for its caches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.cache import ByteCache
from index.columns import read_reading, read_record
from index.evidence import Evidence, EvidenceField, has_evidence
from index.generations import State
from index.holding import living_documents, open_leaves, side_name
from index.postings import NOTHING, OVERHEAD, Docs, Postings, WhooshPostings, join
from index.reading import Reading
from index.results import IndexedRecord
from index.segments import side_path
from index.sentences import Sentences
from index.shelf import Mask, Shelf
from index.sidecar import SideFile, read_side_file
from index.terms import TermArrays, has_terms
from tagger.told import told_rules

MOST_EXPANSIONS = 2_000
_numbers = count(1)


class SegmentArrays:
    """A segment as arrays. Segments never change, so it serves all later snapshots."""

    def __init__(self, name: str, reader: IndexReader, side: SideFile) -> None:
        """Over what is on the disk."""
        self.name, self.side = name, side
        self.told_now = side.meta.get("told") == told_rules()
        found = TermArrays(side.arrays) if has_terms(side.arrays) else WhooshPostings(reader)
        self.read, self.terms_from = found.read, found.terms_from
        self.documents = found.documents


def size_of(value: Any) -> int:
    """How many bytes a cached value takes, as near as need be."""
    return int(getattr(value, "nbytes", 0)) + OVERHEAD


class Snapshot:
    """The segments of a generation at one commit."""

    def __init__(
        self,
        generation: Path | None,
        state: State | None,
        cache: ByteCache[Any],
        older: Mapping[str, SegmentArrays] | None = None,
    ) -> None:
        """Open what is new, and take over the segments that the snapshot before had open."""
        self.name = generation.name if generation else ""
        self.state = state or State(rules="")
        self._cache = cache
        self.number = next(_numbers)
        self.segments: dict[str, SegmentArrays] = {}
        alive: list[Mask] = []
        for leaf in open_leaves(generation) if generation else []:
            name = side_name(leaf)
            segment = (older or {}).get(name)
            if segment is None and generation is not None:
                side = read_side_file(side_path(generation, name))
                segment = SegmentArrays(name, leaf, side)
            if segment is not None:
                self.segments[name] = segment
                mask = np.zeros(leaf.doc_count_all(), dtype=np.bool_)
                mask[living_documents(leaf)] = True
                alive.append(mask)
        living = np.concatenate(alive) if alive else None
        complete = living is None or bool(living.all())
        self.shelf = Shelf([segment.side for segment in self.segments.values()], None if complete else living)
        self._starts: list[int] = self.shelf.bases[:-1].tolist()
        self._bases = list(zip(self._starts, self.segments.values(), strict=True))
        # Of segments that an earlier version wrote, the index's own terms tell as much, near enough.
        self._evident = all(has_evidence(arrays) for _, arrays in self._sides())

    def cached(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value that holds for this snapshot, made once and kept while there is room."""
        return self._cache.get((self.number, key), make)

    def forget(self) -> None:
        """Let go of what holds for this snapshot alone; a search that goes on with it makes it again."""
        self._cache.drop(lambda key: key[0] == self.number)

    def postings(self, field: str, term: str) -> Postings:
        """The postings of a term over all living documents."""
        return join([(base, segment.read(field, term)) for base, segment in self._bases], self.shelf.living)

    def having(self, field: EvidenceField, stem: str) -> Docs:
        """The documents that have a stem, in order; deleted ones are among them."""
        if self._evident:
            evidence: Evidence = self.cached(field, lambda: Evidence(field, self._sides()))
            return evidence.documents(stem)
        fields = ("title",) if field == "title_stems" else ("title", "abstract", "keywords")
        parts = [segment.documents(name, stem) + np.int32(base) for name in fields for base, segment in self._bases]
        return np.unique(np.concatenate([NOTHING.docs, *parts]))

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of all records."""
        sizes = np.diff(self.shelf.bases).tolist()
        return Sentences(sizes, [segment.side.arrays for segment in self.segments.values()])

    def _sides(self) -> list[tuple[int, Mapping[str, NDArray[Any]]]]:
        return [(base, segment.side.arrays) for base, segment in self._bases]

    def terms_from(self, field: str, prefix: str) -> list[str]:
        """The terms of a field that begin so, at most MOST_EXPANSIONS."""
        found: set[str] = set()
        for segment in self.segments.values():
            found.update(segment.terms_from(field, prefix))
        return sorted(found)[:MOST_EXPANSIONS]

    def record(self, doc: int) -> IndexedRecord:
        """The record of a document."""
        base, segment = self._bases[bisect_right(self._starts, doc) - 1]
        return read_record(segment.side.arrays, doc - base)

    def mark(self, doc: int) -> tuple[str, int]:
        """What no other document has, in this snapshot and in others: segments never change."""
        base, segment = self._bases[bisect_right(self._starts, doc) - 1]
        return segment.name, doc - base

    def reading(self, doc: int) -> Reading | None:
        """The record of a document as evidence is sought in it, None where that is not kept."""
        base, segment = self._bases[bisect_right(self._starts, doc) - 1]
        return read_reading(segment.side.arrays, doc - base, current=segment.told_now)
