"""Records as evidence is sought in them: their sentences, each with the stems it has.

A record numbers its stems, and a sentence keeps which of them it has as the bits of one number: asking a sentence for
one of a few words is one operation, whatever the words, and a record takes a third of what sets of words would.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import NamedTuple

from article import Annotations, Article
from index.cache import ByteCache
from index.catalogue import Catalogue
from index.results import NO_FILTERS, Engine, Filters, IndexedRecord
from index.tree import Node
from tagger.text import cut, inferred_kind

from .outcomes import Outcome, clauses_of, read_outcome
from .terms import LONGEST_PIECE, Group, stems, stems_within, telling_numbers

_KEPT = 64 << 20
#: Bytes of a record's words and sentences beside its text, about.
_PER_RECORD, _PER_CHARACTER = 6_000, 8


class Clause:
    """A clause of a sentence with the stems it has; what it says came of a treatment is read when first asked for."""

    __slots__ = ("_outcome", "bits", "text")

    def __init__(self, text: str, bits: int) -> None:
        self.text, self.bits = text, bits
        self._outcome: Outcome | None = None

    @property
    def outcome(self) -> Outcome:
        """What it says came of a treatment."""
        if self._outcome is None:
            self._outcome = read_outcome(self.text)
        return self._outcome


class Passage:
    """A sentence of a record, verbatim, with the bits of the stems it has."""

    __slots__ = ("_clauses", "_kind", "_outcome", "_places", "bits", "text")

    def __init__(self, text: str, kind: str = "", places: Mapping[str, int] | None = None, bits: int = 0) -> None:
        """A sentence; `kind` is "" where no label gives it, `places` numbers the stems of the record."""
        self._places = places or {}
        self._kind: str | None = kind or None
        self._clauses: tuple[Clause, ...] = ()
        self._outcome: Outcome | None = None
        self.text, self.bits = text, bits

    @property
    def kind(self) -> str:
        """The part it plays (title, results, conclusion …), "" where that is not known."""
        if self._kind is None:
            self._kind = inferred_kind(self.text)
        return self._kind

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses; of a sentence that is not cut, the whole of it."""
        if not self._clauses:
            parts = clauses_of(self.text)
            found = tuple(Clause(part, bits_of(part, self._places)) for part in parts)
            self._clauses = found if len(found) > 1 else (Clause(self.text, 0),)
        return self._clauses

    @property
    def outcome(self) -> Outcome:
        """What the whole of it says came of a treatment."""
        if self._outcome is None:
            self._outcome = self.clauses[0].outcome if len(self.clauses) == 1 else read_outcome(self.text)
        return self._outcome


class Held(NamedTuple):
    """The words by which a record has a group, as bits: any of `single`, or all of one of `longer`."""

    single: int
    longer: tuple[int, ...]


def bits_of(text: str, places: Mapping[str, int]) -> int:
    """The bits of the stems of a text."""
    return _bits(stems(text), places)


def _bits(words: Iterable[str], places: Mapping[str, int]) -> int:
    bits = 0
    for word in words:
        place = places.get(word)
        if place is not None:
            bits |= 1 << place
    return bits


class _Pieces(dict[str, int]):
    """The bits of each piece without spaces of a record."""

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, piece: str) -> int:
        found = stems_within(piece) if len(piece) <= LONGEST_PIECE else stems(piece)
        bits = self[piece] = _bits(found, self._places)
        return bits

    def of(self, text: str) -> int:
        """The bits of a text of the record."""
        return reduce(or_, map(self.__getitem__, text.split()), 0)


class Source:
    """A record as evidence is sought in it; its words are read at once, its sentences when first asked for."""

    def __init__(self, record: IndexedRecord) -> None:
        """Over one record of an index."""
        self.pmid = record.article.pmid
        self.article: Article = record.article
        self.annotations: Annotations = record.annotations
        self.retracted = record.article.retracted
        self.roles: dict[str, str] = {tag.id: tag.role for tag in record.annotations.conditions}
        pieces = (self.article.title, *(section.text for section in self.article.abstract), *self.article.keywords)
        self.text = " ".join(pieces)
        self._places = {stem: place for place, stem in enumerate(stems(self.text))}

    @property
    def nbytes(self) -> int:
        """How much memory this takes, about."""
        return _PER_RECORD + _PER_CHARACTER * len(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The record's sentences, the title first."""
        pieces = _Pieces(self._places)
        return tuple(Passage(text, kind, self._places, pieces.of(text)) for text, kind in cut(self.article))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The telling numbers of the record."""
        return frozenset(telling_numbers(self.text))

    @cached_property
    def title_stems(self) -> frozenset[str]:
        """The stems of its title."""
        return stems(self.article.title)

    def has_all(self, words: Iterable[str]) -> bool:
        """Whether the record has all of these stems."""
        return all(map(self._places.__contains__, words))

    def holding(self, groups: Sequence[Group]) -> tuple[Held | None, ...]:
        """By which words the record has each of the groups, None for one that it has not."""
        places, words = self._places, self._places.keys()
        found: list[Held | None] = []
        for group in groups:
            single = 0 if words.isdisjoint(group.single) else _bits(group.single, places)
            longer = tuple([_bits(all_of, places) for all_of in group.longer if words >= all_of])
            found.append(Held(single, longer) if single or longer else None)
        return tuple(found)


_kept: ByteCache[Source] = ByteCache(_KEPT, lambda source: source.nbytes)


def read_source(record: IndexedRecord) -> Source:
    """A record's words, kept for the next draft as long as the record stays as it is."""
    pmid = record.article.pmid
    source = _kept.get(pmid, lambda: Source(record))
    if source.annotations != record.annotations or source.article != record.article:
        source = Source(record)
        _kept.put(pmid, source)
    return source


class Sources:
    """Reads records of one engine and keeps what it read, as long as a check lasts."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine."""
        self._engine = engine
        self._catalogue = engine.catalogue()
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

    @property
    def catalogue(self) -> Catalogue:
        """The words and tags of all records, as they were when the check began."""
        return self._catalogue

    def identified(self, text: str) -> str:
        """The PMID that an identifier names, "" where the library has none."""
        return self._engine.find_identifier(text)
