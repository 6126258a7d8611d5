"""Writing segments: one commit of Whoosh with a side file beside it, all or nothing."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import whoosh.index
from msgspec import Struct

from index.codec import IndexCodec
from index.columns import make_columns
from index.documents import Prepared
from index.evidence import FIELDS as EVIDENCE_FIELDS
from index.evidence import EvidenceField, evidence_arrays
from index.schema import VALUE_FIELDS, WORD_FIELDS, make_schema
from index.sentences import Saying, sentence_arrays
from index.sidecar import write_side_file
from index.terms import Arrays, term_arrays
from tagger.told import told_rules

SIDE_SUFFIX = ".side"
FIELDS = tuple(sorted([*WORD_FIELDS, *VALUE_FIELDS]))

Terms = dict[bytes, tuple[list[int], list[bytes]]]  # the documents of each term, and its places in each


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
        self._writer = open_whoosh(generation).writer(codec=IndexCodec())
        self._searcher = self._writer.searcher()
        self._name = secrets.token_hex(8)
        self._rows: list[Prepared] = []
        self._hashes: list[str] = []
        self._terms: dict[str, Terms] = {name: {} for name in FIELDS}
        self._stems: dict[EvidenceField, dict[str, list[int]]] = {name: {} for name in EVIDENCE_FIELDS}
        self._said: list[Sequence[Saying]] = []
        self.postings = 0

    def __len__(self) -> int:
        """How many documents were added."""
        return len(self._rows)

    def add(self, document: Prepared, content_hash: str) -> None:
        """Add a document."""
        number = len(self._rows)
        self._writer.add_document(**({} if number else {"side": self._name}))
        for field, postings in document.postings.items():
            terms = self._terms[field]
            for term, places in postings.items():
                known = terms.get(term)
                if known is None:
                    terms[term] = ([number], [places])
                else:
                    known[0].append(number)
                    known[1].append(places)
            self.postings += len(postings)
        for name in EVIDENCE_FIELDS:
            for stem in getattr(document, name):
                self._stems[name].setdefault(stem, []).append(number)
        self._said.append(document.said)
        self._rows.append(msgspec.structs.replace(document, postings={}, stems=(), title_stems=(), said=()))
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
            arrays = columns.arrays | {"hash": hashes} | self._write_terms()
            for name, stems in self._stems.items():
                arrays |= evidence_arrays(name, stems)
            arrays |= sentence_arrays(self._said)
            write_side_file(path, {"names": columns.names, "told": told_rules()}, arrays)
        self._writer.commit(mergetype=_without_empty)

    def _write_terms(self) -> Arrays:
        """Write all postings, fields and terms in order, and give them as arrays; a field's terms go when written."""
        arrays: Arrays = {}
        for name in FIELDS:
            terms = self._terms.pop(name)
            if terms:
                valued = name in VALUE_FIELDS
                ordered = [(term, docs, None if valued else places) for term, (docs, places) in sorted(terms.items())]
                self._writer.fieldwriter.write_field(name, self._writer.schema[name], iter(ordered))
                arrays |= term_arrays(name, ordered)
        return arrays

    def cancel(self) -> None:
        """Forget the segment."""
        self._searcher.close()
        self._writer.cancel()


def side_path(generation: Path, name: str) -> Path:
    """The side file of that name."""
    return generation / f"{name}{SIDE_SUFFIX}"
