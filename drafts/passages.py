"""Records as evidence is sought in them: their sentences, each with its stems."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from msgspec import Struct

from article import Annotations, Article
from index.results import NO_FILTERS, Engine, Filters, IndexedRecord
from index.tree import Node
from tagger.text import read_document

from .terms import Group, stems, telling_numbers

_KEPT = 4_000


class Passage(Struct, frozen=True, kw_only=True):
    """A sentence of a record, verbatim; `kind` is the part it plays (title, results, conclusion …)."""

    text: str
    kind: str
    stems: frozenset[str]


class Source:
    """A record as evidence is sought in it; its words are read at once, its sentences when first asked for."""

    def __init__(self, record: IndexedRecord) -> None:
        """Over one record of an index."""
        self.pmid = record.article.pmid
        self.article: Article = record.article
        self.annotations: Annotations = record.annotations
        self.roles: dict[str, str] = {tag.id: tag.role for tag in record.annotations.conditions}
        pieces = (self.article.title, *(section.text for section in self.article.abstract), *self.article.keywords)
        self.text = " ".join(pieces)
        self.stems = stems(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The record's sentences, the title first."""
        return tuple(
            Passage(text=sentence.text, kind=sentence.kind, stems=stems(sentence.text))
            for sentence in read_document(self.article).sentences
        )

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The telling numbers of the record."""
        return frozenset(telling_numbers(self.text))

    def has(self, group: Group) -> bool:
        """Whether the record has all words of any alternative of a group."""
        return any(map(self.stems.issuperset, group.alternatives))


class Sources:
    """Reads records of one engine and keeps what it read, as long as a check lasts."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine."""
        self._engine = engine
        self._read: dict[str, Source] = {}
        self._found: dict[tuple[Node, int, Filters], tuple[str, ...]] = {}

    def get(self, pmids: Iterable[str]) -> list[Source]:
        """The records of these PMIDs that the library has, each once, in the order asked."""
        wanted = list(dict.fromkeys(pmids))
        missing = tuple(pmid for pmid in wanted if pmid not in self._read)
        for record in self._engine.records(missing) if missing else ():
            self._read[record.article.pmid] = read_source(record)
        return [self._read[pmid] for pmid in wanted if pmid in self._read]

    def find(self, asked: Node, limit: int, filters: Filters = NO_FILTERS) -> tuple[str, ...]:
        """The PMIDs that answer a question, best first."""
        key = (asked, limit, filters)
        if key not in self._found:  # claims of one draft ask alike
            self._found[key] = self._engine.find(asked, limit, filters)
        return self._found[key]

    def identified(self, text: str) -> str:
        """The PMID that an identifier names, "" where the library has none."""
        return self._engine.find_identifier(text)


@lru_cache(_KEPT)
def _read(content: bytes, record: _Record) -> Source:
    del content  # what tells two states of one record apart
    return Source(record.record)


class _Record:
    """A record beside the key by which it is kept; all are equal, so that the key alone tells."""

    def __init__(self, record: IndexedRecord) -> None:
        self.record = record

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Record)


def read_source(record: IndexedRecord) -> Source:
    """A record's words, kept for the next draft as long as the record stays as it is."""
    notes = record.annotations
    key = f"{notes.pmid} {record.fetched} {record.source} {notes.conditions} {notes.design} {notes.pain_direction}"
    return _read(key.encode(), _Record(record))
