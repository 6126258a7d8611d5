"""A small invented library for drafts to be held against."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np

from article import AbstractSection, Article, Author, PartialDate
from index.catalogue import Catalogue
from index.columns import make_columns
from index.documents import prepare
from index.evidence import EvidenceField
from index.postings import Docs
from index.reading import make_reading
from index.results import NO_FILTERS, Filters, IndexedRecord, IndexStatus, Read, Results, SearchRequest
from index.sentences import Sentences, sentence_arrays
from index.shelf import Shelf
from index.sidecar import SideFile
from index.tree import Node
from tagger import Tagger
from topic import load_topic

ARTICLES = (
    Article(
        pmid="90000001",
        title="Intravenous ketamine in complex regional pain syndrome: a randomised double-blind trial.",
        abstract=(
            AbstractSection(
                label="METHODS", text="Sixty patients with CRPS were randomised to intravenous ketamine or saline."
            ),
            AbstractSection(
                label="RESULTS",
                text="Pain scores were lower with ketamine for eleven weeks. Hallucinations were common.",
            ),
            AbstractSection(label="CONCLUSION", text="Ketamine reduced pain in complex regional pain syndrome."),
        ),
        authors=(Author(family="Vahlberg", initials="P"), Author(family="Moreau", initials="A")),
        journal="Pain",
        published=PartialDate(year=2009),
        doi="10.5555/crps.1",
    ),
    Article(
        pmid="90000002",
        title="Ketamine for chronic non-cancer pain: a systematic review.",
        abstract=(
            AbstractSection(
                label="RESULTS",
                text="For chronic pain there was no clear evidence of benefit over placebo. Headache was excluded.",
            ),
            AbstractSection(
                label="CONCLUSION",
                text="The evidence that ketamine relieves chronic pain is weak, and adverse events were more "
                "frequent.",
            ),
        ),
        authors=(Author(family="Ostrander", initials="K"),),
        journal="The Cochrane database of systematic reviews",
        journal_abbrev="Cochrane Database Syst Rev",
        published=PartialDate(year=2024),
    ),
)


class MemoryShelf:
    """What a catalogue asks of a snapshot, of records that are in no index."""

    def __init__(self, records: Sequence[IndexedRecord]) -> None:
        self._prepared = [prepare(record) for record in records]
        columns = make_columns(self._prepared)
        self.shelf = Shelf([SideFile(meta={"names": columns.names}, arrays=columns.arrays)], None)
        self.sentences = Sentences(
            [len(self._prepared)], [sentence_arrays([document.said for document in self._prepared])]
        )
        self._kept: dict[Hashable, Any] = {}

    def cached(self, key: Hashable, make: Callable[[], Any]) -> Any:
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def having(self, field: EvidenceField, stem: str) -> Docs:
        having = [stem in getattr(document, field) for document in self._prepared]
        return np.flatnonzero(having).astype(np.int32)


class MemoryRecords:
    """What an engine gives of records that are in no index: by PMID, by identifier, as arrays, and all of them."""

    def __init__(self, records: Iterable[IndexedRecord]) -> None:
        self.kept = {record.article.pmid: record for record in records}

    def records(self, pmids: tuple[str, ...]) -> tuple[IndexedRecord, ...]:
        return tuple(self.kept[pmid] for pmid in pmids if pmid in self.kept)

    def find(self, node: Node, limit: int, filters: Filters = NO_FILTERS) -> tuple[str, ...]:
        return tuple(self.kept)[:limit]

    def catalogue(self) -> Catalogue:
        return Catalogue(MemoryShelf(tuple(self.kept.values())))

    def marks(self, pmids: tuple[str, ...]) -> dict[str, Hashable]:
        return {pmid: self.kept[pmid].article for pmid in pmids if pmid in self.kept}

    def read(self, pmids: tuple[str, ...]) -> tuple[Read, ...]:
        return tuple(
            Read(mark=record.article, record=record, reading=make_reading(record.article))
            for record in self.records(pmids)
        )

    def find_identifier(self, text: str) -> str:
        by_doi = {record.article.doi: pmid for pmid, record in self.kept.items() if record.article.doi}
        return text if text in self.kept else by_doi.get(text, "")


class FakeEngine(MemoryRecords):
    """Gives every record to every question; what is read is what the rules are about."""

    def __init__(self) -> None:
        tagger = tagger_of()
        super().__init__(
            IndexedRecord(article=article, annotations=tagger.tag(article), source="test", fetched="2026-01-01")
            for article in ARTICLES
        )

    def search(self, request: SearchRequest) -> Results:
        return Results(query=request.text)

    def matching(self, request: SearchRequest, limit: int) -> tuple[str, ...]:
        return tuple(self.kept)[:limit]

    def counts(self, facet: str) -> dict[str, int]:
        return {}

    def status(self) -> IndexStatus:
        return IndexStatus(generation="gen-1", records=len(self.kept), seq=2, published="2026-01-01T00:00:00Z")


@cache
def tagger_of() -> Tagger:
    """The tagger of the default topic."""
    return Tagger(load_topic())
