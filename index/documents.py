"""From a record to what the index keeps of it: postings, field lengths, facets and the record itself. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from msgspec import Struct, msgpack

from article import AbstractSection, Annotations, Article, Author, MeshHeading, PartialDate
from index.analysis import GAP, encoded_terms, fold, identifier_value, value_key
from index.reading import make_reading, pack
from index.results import IndexedRecord
from index.schema import LAST_POSITION, PACKED, Postings
from index.sentences import Saying, sayings
from index.stems import stems_within

SCORED_FIELDS = ("title", "abstract", "keywords", "mesh")
HAS_ABSTRACT, HAS_FREE_FULL_TEXT, IS_RETRACTED = 1, 2, 4
MOST_VALUE_BYTES = 400

_encoder = msgpack.Encoder()


class FacetRow(Struct, frozen=True, kw_only=True):
    """What filters, ranges and sorting need of one record. Dates are yyyymmdd, 0 for what is not said."""

    pmid: str
    year: int
    published: int
    epub: int
    level: int
    n: int
    flags: int
    design: str
    species: str
    setting: str
    direction: str
    ketamine_role: str
    conditions: tuple[tuple[str, str], ...]
    routes: tuple[str, ...]
    drugs: tuple[str, ...]


class Prepared(Struct, frozen=True, kw_only=True):
    """A document ready to be written. `lengths` are the numbers of terms of SCORED_FIELDS; `record` is msgpack.

    `reading` is the record as evidence is sought in it (see `index.reading`), `stems` and `title_stems` what it has,
    `said` what its sentences tell and have.
    """

    postings: dict[str, Postings]
    lengths: tuple[int, ...]
    facets: FacetRow
    record: bytes
    reading: bytes = b""
    stems: tuple[str, ...] = ()
    title_stems: tuple[str, ...] = ()
    said: tuple[Saying, ...] = ()


def prepare(record: IndexedRecord) -> Prepared:
    """The document of a record."""
    article = record.article
    texts = _texts(article)
    lengths: dict[str, int] = {}
    postings: dict[str, Postings] = {}
    for name, parts in texts.items():
        postings[name], lengths[name] = word_postings(parts)
    for name, values in _values(article).items():
        postings[name] = value_postings(values)
    reading = make_reading(article)
    return Prepared(
        postings={name: found for name, found in postings.items() if found},
        lengths=tuple(lengths[name] for name in SCORED_FIELDS),
        facets=_facets(article, record.annotations),
        record=_encoder.encode(record),
        reading=pack(reading),
        stems=reading.stems,
        title_stems=tuple(dict.fromkeys(stem for piece in article.title.split() for stem in stems_within(piece))),
        said=sayings(reading),
    )


def word_postings(parts: Iterable[str]) -> tuple[Postings, int]:
    """The postings of running text, a gap between its parts, and how many terms there are."""
    postings: Postings = {}
    before, last, nothing = postings.get, PACKED[LAST_POSITION], b""
    position = total = 0
    for part in parts:
        found = encoded_terms(part)
        places = PACKED[position : position + len(found)]
        for term, place in zip_longest(found, places, fillvalue=last):
            postings[term] = before(term, nothing) + place
        total += len(found)
        position += len(found) + GAP
    return postings, total


def value_postings(values: Iterable[str]) -> Postings:
    """The postings of whole values, each once."""
    return dict.fromkeys([value.encode()[:MOST_VALUE_BYTES] for value in values if value], b"")


def author_keys(author: Author) -> tuple[str, ...]:
    """An author as looked up: "smith,ja" and "smith,john a"; a group by its name and by each word of it."""
    if author.collective:
        key = value_key(author.collective)
        return (key, *key.split())
    family = value_key(author.family)
    initials = "".join(letter for letter in fold(author.initials) if letter.isalnum())
    return (f"{family},{initials}", f"{family},{value_key(author.given)}")


def _sections(sections: Sequence[AbstractSection]) -> list[str]:
    return [f"{section.label} {section.text}" if section.label else section.text for section in sections]


def _texts(article: Article) -> dict[str, list[str]]:
    other_abstracts = [text for other in article.other_abstracts for text in _sections(other.sections)]
    return {
        "title": [article.title, article.vernacular_title],
        "abstract": [*_sections(article.abstract), *other_abstracts],
        "keywords": list(article.keywords),
        "mesh": [part for heading in article.mesh for part in (heading.descriptor, *heading.qualifiers)],
        "other": [
            *(kind.name for kind in article.publication_types),
            *(chemical.name for chemical in article.chemicals),
            *(
                f"{author.family} {author.given}" if author.family else author.collective
                for author in article.authors
            ),
            article.journal,
            article.journal_abbrev,
            article.book,
            *article.trial_ids,
        ],
    }


def _values(article: Article) -> dict[str, list[str]]:
    headings = [(value_key(mesh.descriptor), mesh) for mesh in article.mesh]
    authors = [author_keys(author) for author in article.authors]
    return {
        "mesh_value": _with_qualifiers(headings),
        "major": _with_qualifiers([(key, mesh) for key, mesh in headings if mesh.major]),
        "pubtype": [value_key(kind.name) for kind in article.publication_types],
        "substance": [value_key(chemical.name) for chemical in article.chemicals],
        "authors": [key for keys in authors for key in keys],
        "first_author": [key for keys in authors[:1] for key in keys],
        "last_author": [key for keys in authors[-1:] for key in keys],
        "journal": [
            value_key(name) for name in (article.journal, article.journal_abbrev, article.issn, article.nlm_id)
        ],
        "language": [value_key(language) for language in article.languages],
        "doi": [identifier_value(text) for text in (article.doi, article.pmcid, article.pii)],
        "pmid": [article.pmid],
    }


def _with_qualifiers(headings: list[tuple[str, MeshHeading]]) -> list[str]:
    found: list[str] = []
    for key, mesh in headings:
        found.append(key)
        found.extend(f"{key} {value_key(qualifier)}" for qualifier in mesh.qualifiers)
    return found


def _date(date: PartialDate | None) -> int:
    if date is None or date.year is None:
        return 0
    return date.year * 10_000 + (date.month or 0) * 100 + ((date.day or 0) if date.month else 0)


def _facets(article: Article, annotations: Annotations) -> FacetRow:
    has_abstract = HAS_ABSTRACT if article.abstract else 0
    free = HAS_FREE_FULL_TEXT if article.pmcid else 0
    return FacetRow(
        pmid=article.pmid,
        year=article.year or 0,
        published=_date(article.published),
        epub=_date(article.epub),
        level=annotations.level or 0,
        n=-1 if annotations.n is None else min(annotations.n, 2**31 - 1),
        flags=has_abstract | free | (IS_RETRACTED if article.retracted else 0),
        design=annotations.design,
        species=annotations.species,
        setting=annotations.setting,
        direction=annotations.pain_direction,
        ketamine_role=annotations.ketamine_role,
        conditions=tuple((tag.id, tag.role) for tag in annotations.conditions),
        routes=annotations.routes,
        drugs=annotations.drugs,
    )
