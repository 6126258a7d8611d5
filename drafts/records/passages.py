"""Records as evidence is sought in them: their sentences, each with the stems it has.

A record numbers its stems, and a sentence keeps which of them it has as the bits of one number: asking a sentence for
one of a few words is one operation, whatever the words, and a record takes a third of what sets of words would.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from article import Annotations, Article
from index.cache import ByteCache
from index.catalogue import Catalogue
from index.reading import Reading
from index.results import NO_FILTERS, Engine, Filters, IndexedRecord
from index.stems import stems
from index.tree import Node
from tagger.outcomes import Outcome, clauses_within
from tagger.told import DIFFERING, clause_outcome_of, outcome_of, read_told

from .shortened import shortened_in
from .terms import Alternative, Group, telling_numbers

_KEPT = 64 << 20
#: What may be a short form.
_TOKEN = re.compile(r"\b[A-Z][A-Za-z0-9-]*[A-Z0-9]\b")
#: Bytes of a record's words and sentences beside its text, about.
_PER_RECORD, _PER_STEM = 8_000, 100


class Clause(NamedTuple):
    """A clause of a sentence with the stems it has, and what it says came of a treatment."""

    bits: int
    outcome: Outcome


class Words(NamedTuple):
    """The places of the stems of a record; its short forms, each as its own bits and those it means, and in words."""

    places: Mapping[str, int]
    short: tuple[tuple[int, int], ...]
    forms: Mapping[str, str] = MappingProxyType({})

    def bits_of(self, text: str) -> int:
        """The bits of the stems of a text, and of those that its short forms mean."""
        return self.meant(_bits(stems(text), self.places))

    def meant(self, bits: int) -> int:
        """Bits with those of the stems that any short form among them means."""
        for form, long in self.short:
            if bits & form == form:
                bits |= long
        return bits

    def spelled(self, text: str) -> str:
        """A text, and after it what its short forms stand for."""
        if not self.forms:
            return text
        said = set(_TOKEN.findall(text))
        return " ".join((text, *(long for short, long in self.forms.items() if short in said)))


class Passage:
    """A sentence of a record, verbatim, with the bits of the stems it has."""

    __slots__ = ("_clauses", "_parts", "_told", "_words", "bits", "kind", "text")

    def __init__(self, text: str, kind: str = "", words: Words | None = None, bits: int = 0) -> None:
        """A sentence; `kind` is the part it plays (title, results …), `words` are those of the record."""
        self._words = words or Words({}, ())
        self._clauses: tuple[Clause, ...] = ()
        self._told, self._parts = -1, b""
        self.text, self.kind, self.bits = text, kind, bits

    def know(self, told: int, parts: bytes) -> Passage:
        """The same sentence, of which it is known what it and its clauses tell (see `told.Told`)."""
        self._told, self._parts = told, parts
        return self

    @property
    def told(self) -> int:
        """What it tells whatever is claimed, as bits (see `told`); read here only where it was not kept."""
        if self._told < 0:
            self._told, self._parts = read_told(self.text)
        return self._told

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses; of a sentence that is not cut, or says the same in all of them, the whole of it."""
        if not self._clauses:
            if self.told & DIFFERING:
                self._clauses = tuple(
                    Clause(self._words.bits_of(self.text[start:end]), outcome_of(told))
                    for (start, end), told in zip(clauses_within(self.text), self._parts, strict=True)
                )
            else:
                self._clauses = (Clause(0, clause_outcome_of(self.told)),)
        return self._clauses

    @property
    def meant(self) -> int:
        """The bits of its stems, and of those that its short forms stand for."""
        return self._words.meant(self.bits)

    @property
    def spelled(self) -> str:
        """Its text, with the words that its short forms stand for after it."""
        return self._words.spelled(self.text)

    @property
    def outcome(self) -> Outcome:
        """What the whole of it says came of a treatment."""
        return outcome_of(self.told)


class Held(NamedTuple):
    """The words by which a record has a group, as bits: any of `single`, or all of one of `longer`."""

    single: int
    longer: tuple[int, ...]


class Sought:
    """Groups of words as records are asked for them: the groups of each stem, and their longer alternatives."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Over groups, which are numbered in their order."""
        self.size = len(groups)
        self.single: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            for stem in group.single:
                self.single.setdefault(stem, []).append(number)
        self.longer: dict[str, list[tuple[int, Alternative]]] = {}
        for number, group in enumerate(groups):
            for all_of in group.longer:  # each stands under one stem that it cannot do without
                self.longer.setdefault(max(all_of, default=""), []).append((number, all_of))


def _bits(words: Iterable[str], places: Mapping[str, int]) -> int:
    bits = 0
    for word in words:
        place = places.get(word)
        if place is not None:
            bits |= 1 << place
    return bits


#: The roles in which a record itself looks at a condition.
STUDIED = ("studied", "animal_model")


class Source:
    """A record as evidence is sought in it; its words are read at once, its sentences when first asked for."""

    def __init__(self, record: IndexedRecord, reading: Reading) -> None:
        """Over one record of an index and its reading."""
        self.pmid = record.article.pmid
        self.article: Article = record.article
        self.annotations: Annotations = record.annotations
        self.retracted = record.article.retracted
        self.roles: dict[str, str] = {tag.id: tag.role for tag in record.annotations.conditions}
        self.studied = frozenset(id_ for id_, role in self.roles.items() if role in STUDIED)
        self._places = dict(zip(reading.stems, range(len(reading.stems)), strict=True))
        self._sentences = reading.sentences

    @cached_property
    def text(self) -> str:
        """All of its words."""
        sections = (section.text for section in self.article.abstract)
        return " ".join((self.article.title, *sections, *self.article.keywords))

    @cached_property
    def small_text(self) -> str:
        """The same in small letters."""
        return self.text.lower()

    @property
    def nbytes(self) -> int:
        """How much memory this takes, about."""
        return _PER_RECORD + _PER_STEM * len(self._places)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The record's sentences, the title first."""
        forms = shortened_in(self.text)
        words = Words(self._places, self._short_forms(forms), forms)
        texts = (*(section.text for section in self.article.abstract), self.article.title)  # the title is the -1st
        return tuple(
            Passage(texts[section][start:end], kind, words, bits).know(told, clauses)
            for section, start, end, kind, bits, told, clauses in self._sentences
        )

    def _short_forms(self, forms: Mapping[str, str]) -> tuple[tuple[int, int], ...]:
        places = self._places
        bits = [(_bits(stems(short), places), _bits(stems(long), places)) for short, long in forms.items()]
        return tuple((form, long) for form, long in bits if form and long & ~form)

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

    def holding(self, sought: Sought) -> tuple[Held | None, ...]:
        """By which words the record has each of the groups, None for one that it has not."""
        places, words = self._places, self._places.keys()
        singles: dict[int, int] = {}
        for stem in words & sought.single.keys():
            for number in sought.single[stem]:
                singles[number] = singles.get(number, 0) | 1 << places[stem]
        found: list[Held | None] = [None] * sought.size
        for number, bits in singles.items():
            found[number] = Held(bits, ())
        for number, all_of in self._longer(sought):
            single, others = found[number] or (0, ())
            found[number] = Held(single, (*others, _bits(all_of, places)))
        return tuple(found)

    def meeting(self, sought: Sought) -> set[int]:
        """The numbers of the groups that the record has."""
        found = {number for stem in self._places.keys() & sought.single.keys() for number in sought.single[stem]}
        return found.union([number for number, _ in self._longer(sought)])

    def _longer(self, sought: Sought) -> Iterator[tuple[int, Alternative]]:
        """The longer alternatives of which the record has all stems, with the numbers of their groups."""
        words = self._places.keys()
        for stem in words & sought.longer.keys():
            for number, all_of in sought.longer[stem]:
                if words >= all_of:
                    yield number, all_of


_kept: ByteCache[Source] = ByteCache(_KEPT, lambda source: source.nbytes)


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
        if missing:
            self._read_all(missing)
        return [self._read[pmid] for pmid in wanted if pmid in self._read]

    def _read_all(self, pmids: tuple[str, ...]) -> None:
        """Read records, but those that an earlier draft has read as they stand."""
        marks = self._engine.marks(pmids)
        known = {pmid: source for pmid, mark in marks.items() if (source := _kept.find(mark)) is not None}
        self._read.update(known)
        for read in self._engine.read(tuple(pmid for pmid in marks if pmid not in known)):
            source = self._read[read.record.article.pmid] = Source(read.record, read.reading)
            _kept.put(read.mark, source)

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
