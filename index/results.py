"""What goes into a search engine and what comes out: the named values between text and page."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from article import Annotations, Article
from index.tree import Node

if TYPE_CHECKING:
    from index.catalogue import Catalogue
    from index.reading import Reading

Sort = Literal["best", "newest", "strongest"]
FacetName = Literal["condition", "role", "level", "design", "year", "species", "setting", "route", "direction"]


class Filters(Struct, frozen=True, kw_only=True):
    """What the reader ticked beside the query. Empty means: not filtered.

    Values of one filter are alternatives, different filters must all hold. `roles` says which part the
    filtered conditions must play (default: studied). `years` is inclusive, None = open.
    """

    conditions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()  # "1" to "5", or "none" for records off the ladder
    designs: tuple[str, ...] = ()
    species: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    year_from: int | None = None
    year_to: int | None = None
    n_min: int | None = None


NO_FILTERS = Filters()


class SearchRequest(Struct, frozen=True, kw_only=True):
    """One search: the reader's text and what stands around it. `literal` switches the mapping of words off."""

    text: str = ""
    filters: Filters = Filters()
    sort: Sort = "best"
    page: int = 1
    size: int = 20
    literal: bool = False


class Marked(Struct, frozen=True, kw_only=True):
    """A piece of running text; `hit` where it answers the query. Pieces joined give the text back."""

    text: str
    hit: bool = False


class ReadAs(Struct, frozen=True, kw_only=True):
    """How words of the query were understood: `words` as typed, `kind` condition or drug, `id` and `name`."""

    words: str
    kind: str
    id: str
    name: str


class Hit(Struct, frozen=True, kw_only=True):
    """One answer with what a result list shows of it."""

    pmid: str
    title: tuple[Marked, ...]
    snippet: tuple[Marked, ...]
    score: float
    article: Article
    annotations: Annotations


class FacetValue(Struct, frozen=True, kw_only=True):
    """A value of a filter, how many records have it (as if this one filter were off), and whether it is active."""

    value: str
    count: int
    active: bool = False


class Results(Struct, frozen=True, kw_only=True):
    """The answer to a search. `notes` are plain sentences on what was not understood or is not searchable.

    `query` is the query as understood, in PubMed's language; `facets` maps a filter's name to its values,
    most frequent first (years in order of time); `suggestion` is a "did you mean", "" for none.
    """

    query: str
    read_as: tuple[ReadAs, ...] = ()
    notes: tuple[str, ...] = ()
    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: dict[str, tuple[FacetValue, ...]] = {}
    suggestion: str = ""
    page: int = 1
    size: int = 20


class IndexedRecord(Struct, frozen=True, kw_only=True):
    """A record as the index keeps it. `source` and `fetched` (ISO 8601, UTC) are the archive's."""

    article: Article
    annotations: Annotations
    source: str
    fetched: str


class Read(Struct, frozen=True, kw_only=True):
    """A record as evidence is sought in it; the same `mark` stands for the same record."""

    mark: Hashable
    record: IndexedRecord
    reading: Reading


class IndexStatus(Struct, frozen=True, kw_only=True):
    """What is live: generation, records, the `seq` it has followed the archive to, when published (ISO 8601, UTC)."""

    generation: str
    records: int
    seq: int
    published: str


class Engine(Protocol):
    """What the rest of Citewell asks of a search engine. Reading only; building is `index.build`'s."""

    def search(self, request: SearchRequest) -> Results:
        """The answer to a request. Never raises for a text, whatever it is."""

    def records(self, pmids: tuple[str, ...]) -> tuple[IndexedRecord, ...]:
        """The records of these PMIDs in the order asked; those not in the index are left out."""

    def marks(self, pmids: tuple[str, ...]) -> dict[str, Hashable]:
        """A mark for each of those records that are in the index, as they stand now."""

    def read(self, pmids: tuple[str, ...]) -> tuple[Read, ...]:
        """The records of these PMIDs, each with its mark, its sentences and its stems."""

    def matching(self, request: SearchRequest, limit: int) -> tuple[str, ...]:
        """PMIDs of the whole answer in order, at most `limit`: for exports of a result list."""

    def find(self, node: Node, limit: int, filters: Filters = NO_FILTERS) -> tuple[str, ...]:
        """PMIDs of the best answers to a tree, at most `limit`: for who asks much and shows none of it."""

    def catalogue(self) -> Catalogue:
        """The words and tags of all records at once, for who weighs many records and reads few."""

    def find_identifier(self, text: str) -> str:
        """The PMID that a lone PMID, DOI or PMCID (or an address of one) names, "" where none in the index."""

    def counts(self, facet: str) -> dict[str, int]:
        """How many records have each value of a filter, over the whole library (role: studied)."""

    def status(self) -> IndexStatus:
        """What is live now."""
