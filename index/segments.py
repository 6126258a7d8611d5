"""Writing segments: one commit of Whoosh with a side file beside it, all or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import whoosh.index
from msgspec import Struct
from whoosh.codec.whoosh3 import W3Codec

from index.columns import make_columns
from index.documents import Prepared
from index.schema import make_schema
from index.sidecar import write_side_file

SIDE_SUFFIX = ".side"
WRITER_MEMORY = 1024  # MB after which Whoosh would sort on disk; segments are cut before
BLOCK = 1024  # postings in a block


class IndexCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec in longer blocks, without the rounded field lengths, which stand beside the segment."""

    length_stats = False


def make_codec() -> IndexCodec:
    """The codec that segments are written with; any Whoosh codec of that name reads them."""
    return IndexCodec(blocklimit=BLOCK)


class Segment(Struct, frozen=True, kw_only=True):
    """A segment to be written: documents, their content hashes, and the PMIDs whose older documents go."""

    documents: Sequence[Prepared]
    hashes: Sequence[str]
    gone: Sequence[str]


def open_whoosh(generation: Path) -> whoosh.index.FileIndex:
    """Whoosh's index in a generation, made where there is none."""
    if whoosh.index.exists_in(str(generation)):
        return whoosh.index.open_dir(str(generation))
    return whoosh.index.create_in(str(generation), make_schema())


def _without_empty(_writer: object, segments: list[object]) -> list[object]:
    """Whoosh's merge policy: nothing is merged, a segment without a living document is left out."""
    return [segment for segment in segments if segment.doc_count()]  # type: ignore[attr-defined]


class SegmentWriter:
    """Collects one segment; nothing of it is seen before `commit`."""

    def __init__(self, generation: Path) -> None:
        """Begin a segment in a generation."""
        self._generation = generation
        self._writer = open_whoosh(generation).writer(limitmb=WRITER_MEMORY, codec=make_codec())
        self._searcher = self._writer.searcher()
        self._name = secrets.token_hex(8)
        self._rows: list[Prepared] = []
        self._hashes: list[str] = []
        self._terms: dict[bytes, bytes] = {}
        self.postings = 0

    def __len__(self) -> int:
        """How many documents were added."""
        return len(self._rows)

    def add(self, document: Prepared, content_hash: str) -> None:
        """Add a document."""
        first = {"side": self._name} if not self._rows else {}
        same = self._terms
        postings = {
            field: [(same.setdefault(term, term), *rest) for term, *rest in found]
            for field, found in document.postings.items()
        }  # the same bytes for the same term: half of what the postings take in memory
        self._writer.add_document(**first, **postings)
        self.postings += sum(map(len, document.postings.values()))
        self._rows.append(msgspec.structs.replace(document, postings={}))
        self._hashes.append(content_hash)

    def remove(self, pmid: str) -> None:
        """Remove the document of a PMID that an earlier segment has."""
        self._writer.delete_by_term("pmid", pmid, searcher=self._searcher)

    def commit(self) -> None:
        """Write the segment and make it part of the generation."""
        self._searcher.close()
        if self._rows:
            columns = make_columns(self._rows)
            hashes = np.array([text.encode() for text in self._hashes], dtype="S64")
            path = self._generation / f"{self._name}{SIDE_SUFFIX}"
            write_side_file(path, {"names": columns.names}, columns.arrays | {"hash": hashes})
        self._writer.commit(mergetype=_without_empty)

    def cancel(self) -> None:
        """Forget the segment."""
        self._searcher.close()
        self._writer.cancel()


def side_path(generation: Path, name: str) -> Path:
    """The side file of that name."""
    return generation / f"{name}{SIDE_SUFFIX}"
