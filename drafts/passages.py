"""Records as evidence is sought in them: their sentences, each with its stems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from article import Annotations, Article
from index.results import Engine, Filters, IndexedRecord, SearchRequest
from tagger.text import read_document

from .terms import Group, Terms, stems

_KEPT = 4_000
_NUMBER_WORDS = re.compile(r"[^\W\d_]")


class Passage(Struct, frozen=True, kw_only=True):
    """A sentence of a record, verbatim; `kind` is the part it plays (title, results, conclusion …)."""

    text: str
    kind: str
    stems: frozenset[str]


class Source(Struct, frozen=True, kw_only=True):
    """A record with its passages."""

    pmid: str
    article: Article
    annotations: Annotations
    passages: tuple[Passage, ...]
    stems: frozenset[str]
    roles: dict[str, str]

    def has(self, group: Group) -> bool:
        """Whether any of the record's sentences has the group."""
        return any(alternative <= self.stems for alternative in group.alternatives)


class Sources:
    """Reads records of one engine and keeps what it read, as long as a check lasts."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine."""
        self._engine = engine
        self._read: dict[str, Source] = {}

    def get(self, pmids: Iterable[str]) -> list[Source]:
        """The records of these PMIDs that the library has, each once, in the order asked."""
        wanted = list(dict.fromkeys(pmids))
        missing = tuple(pmid for pmid in wanted if pmid not in self._read)
        for record in self._engine.records(missing) if missing else ():
            self._read[record.article.pmid] = read_source(record)
        return [self._read[pmid] for pmid in wanted if pmid in self._read]

    def find(self, query: str, limit: int, filters: Filters | None = None) -> tuple[str, ...]:
        """The PMIDs that answer a query, best first."""
        request = SearchRequest(text=query, filters=filters or Filters(), literal=True, size=limit)
        return self._engine.matching(request, limit)

    def identified(self, text: str) -> str:
        """The PMID that an identifier names, "" where the library has none."""
        return self._engine.find_identifier(text)


def read_source(record: IndexedRecord) -> Source:
    """A record's sentences with their stems."""
    return _cached(_Key(record))


class _Key:
    """A record as a key: two copies of one record are the same while their content is."""

    def __init__(self, record: IndexedRecord) -> None:
        self.record = record
        self.value = (record.article.pmid, record.fetched, record.source, len(record.annotations.conditions))

    def __hash__(self) -> int:
        return hash(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.value == self.value and other.record.article == self.record.article


@lru_cache(_KEPT)
def _cached(key: _Key) -> Source:
    record = key.record
    passages = tuple(
        Passage(text=sentence.text, kind=sentence.kind, stems=stems(sentence.text))
        for sentence in read_document(record.article).sentences
    )
    return Source(
        pmid=record.article.pmid,
        article=record.article,
        annotations=record.annotations,
        passages=passages,
        stems=frozenset().union(*(passage.stems for passage in passages), stems(" ".join(record.article.keywords))),
        roles={tag.id: tag.role for tag in record.annotations.conditions},
    )


def groups_in(passage: Passage, terms: Terms) -> Iterator[Group]:
    """The groups of a claim that a sentence has."""
    for group in terms.groups:
        if any(alternative <= passage.stems for alternative in group.alternatives):
            yield group
