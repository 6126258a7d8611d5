"""The types that every room shares: one frozen value for each arrow of the way of the data.

    RawRecord ──parse──► Article ──tag──► Annotations

All are `msgspec.Struct`s: immutable, compared by value, and turned to and from JSON by
`encode` and `decode`. Texts are Unicode as sent, never markup: what PubMed sent as `<sup>2</sup>`
is `²` here, and whoever shows a text escapes it.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

RecordFormat = Literal["xml", "nbib"]
Role = Literal["studied", "animal_model", "mentioned", "excluded"]
DesignOrigin = Literal["indexer", "automated", "publisher", "words"]
Part = Literal["title", "abstract", "keywords", "mesh", "publication_type"]

_T = TypeVar("_T")


class RawRecord(Struct, frozen=True, kw_only=True):
    """One record exactly as it came.

    `body` is one whole `<PubmedArticle>` or `<PubmedBookArticle>` element (format `xml`, UTF-8, no
    prolog) or one MEDLINE block (format `nbib`, UTF-8). `source` says where this copy comes from:
    `pubmed` (E-utilities), `starter`, or `import NAME` with the file's base name.
    """

    pmid: str
    format: RecordFormat
    body: bytes
    source: str


class PartialDate(Struct, frozen=True, kw_only=True):
    """A date as precise as the record makes it; `text` is the date as printed ("2019 Jul-Aug", "2003 Winter").

    `year`, `month` (1 to 12) and `day` are None where the record does not say.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    text: str = ""


class AbstractSection(Struct, frozen=True, kw_only=True):
    """A paragraph of an abstract; `label` as printed ("METHODS"), "" where there is none."""

    label: str = ""
    text: str
    nlm_category: str = ""


class OtherAbstract(Struct, frozen=True, kw_only=True):
    """An abstract in another language or of another kind (`plain-language-summary`, `Publisher` …)."""

    type: str
    language: str
    sections: tuple[AbstractSection, ...]


class Author(Struct, frozen=True, kw_only=True):
    """A person (`family`, `given`, `initials`, `suffix`) or a group (`collective`); the other fields are ""."""

    family: str = ""
    given: str = ""
    initials: str = ""
    suffix: str = ""
    collective: str = ""
    orcid: str = ""
    affiliations: tuple[str, ...] = ()


class PublicationType(Struct, frozen=True, kw_only=True):
    """A publication type with its MeSH identifier (`D016449`), "" where the record has none."""

    name: str
    ui: str = ""


class MeshHeading(Struct, frozen=True, kw_only=True):
    """A MeSH heading; `major` where the descriptor or any qualifier is a major topic.

    `automated` is true where the record marks this heading as set by NLM's automatic indexing (`AutoHM`).
    """

    descriptor: str
    ui: str = ""
    major: bool = False
    qualifiers: tuple[str, ...] = ()
    automated: bool = False


class Chemical(Struct, frozen=True, kw_only=True):
    """A substance of the record with its registry number."""

    name: str
    registry: str = ""
    ui: str = ""


class Link(Struct, frozen=True, kw_only=True):
    """A `CommentsCorrections` entry: `type` is PubMed's RefType, `pmid` "" where only a citation is given."""

    type: str
    pmid: str = ""
    citation: str = ""


class Article(Struct, frozen=True, kw_only=True):
    """A record as Citewell understands it; every text is the record's own. Absent text is "", absent lists ().

    `published` is the issue's date, `epub` the electronic one (None where absent). `pages` are as printed
    ("737-8"). `book` and `publisher` are set for book chapters only. `editors` likewise.
    """

    pmid: str
    title: str = ""
    vernacular_title: str = ""
    abstract: tuple[AbstractSection, ...] = ()
    other_abstracts: tuple[OtherAbstract, ...] = ()
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    journal: str = ""
    journal_abbrev: str = ""
    nlm_id: str = ""
    issn: str = ""
    book: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    published: PartialDate = PartialDate()
    epub: PartialDate | None = None
    doi: str = ""
    pmcid: str = ""
    pii: str = ""
    languages: tuple[str, ...] = ()
    publication_types: tuple[PublicationType, ...] = ()
    mesh: tuple[MeshHeading, ...] = ()
    keywords: tuple[str, ...] = ()
    chemicals: tuple[Chemical, ...] = ()
    trial_ids: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    copyright: str = ""
    coi: str = ""
    indexing_method: str = ""
    status: str = ""
    publication_status: str = ""
    entrez: PartialDate | None = None

    @property
    def year(self) -> int | None:
        """The year a reader would cite: the issue's, else the electronic one."""
        return self.published.year or (self.epub.year if self.epub else None)

    @property
    def retracted(self) -> bool:
        """True for a retracted paper; the notice that retracts it is a record of its own and is not meant."""
        return any(link.type == "RetractionIn" for link in self.links) or any(
            kind.ui == "D016441" or kind.name == "Retracted Publication" for kind in self.publication_types
        )


class Quote(Struct, frozen=True, kw_only=True):
    """The words that earned a tag or a fact.

    `sentence` is verbatim in one title or abstract section (or is a heading's name, see `part`);
    `words` is the part of it that decided, verbatim in `sentence`; `cue` names the rule in plain words
    ("negated by 'no history of'", "publication type set by an indexer"); `section` is the label of the
    abstract section, "" elsewhere.
    """

    sentence: str
    words: str = ""
    part: Part = "abstract"
    section: str = ""
    cue: str = ""


class ConditionTag(Struct, frozen=True, kw_only=True):
    """A condition of the vocabulary, the part it plays in the record, and the words that say so."""

    id: str
    role: Role
    quote: Quote


class Annotations(Struct, frozen=True, kw_only=True):
    """What the tagger read from one record. None, "" and () mean: the record does not say.

    `facts` has, for each field that was read from words, the quote it was read from, keyed by the field's
    name (`n`, `routes`, `doses`, `design`, `ketamine_role`, `pain_direction` …). Values are those of the
    hand-labelled guidelines. `level` is the OCEBM 2011 starting level for treatment benefit, None off the
    ladder and for a retracted record; `badges` are among guideline, protocol, preprint, erratum, retracted,
    expression_of_concern, retraction_notice, corrected (a notice corrects the record, which keeps its level).
    """

    pmid: str
    conditions: tuple[ConditionTag, ...] = ()
    ketamine_role: str = "none"
    drugs: tuple[str, ...] = ()
    design: str = "unclear"
    design_origin: DesignOrigin | None = None
    design_conflict: str = ""
    level: int | None = None
    badges: tuple[str, ...] = ()
    species: str = "none"
    n: int | None = None
    setting: str = ""
    routes: tuple[str, ...] = ()
    doses: tuple[str, ...] = ()
    comparator: str | None = None
    follow_up: str | None = None
    adverse_events: str | None = None
    pain_direction: str = "not_applicable"
    direction_quote: str = ""
    facts: dict[str, Quote] = {}


class Correction(Struct, frozen=True, kw_only=True):
    """A reader's correction of one tag or fact of one record, kept apart from the record.

    `field` is a field of `Annotations` that can be corrected, or `condition:ID`; `value` is the right
    value as JSON (`null`: the record does not say; for a condition: the role). Times are ISO 8601, UTC.
    """

    id: int
    pmid: str
    field: str
    value: str
    note: str
    by: str
    at: str
    taken_back_by: str = ""
    taken_back_at: str = ""


def encode(value: object) -> bytes:
    """The compact JSON of a value."""
    return msgspec.json.encode(value)


def decode(data: bytes, type_: type[_T]) -> _T:
    """The value a JSON text stands for.

    Raises:
        msgspec.ValidationError: the JSON is not of that type.
    """
    return msgspec.json.decode(data, type=type_)
