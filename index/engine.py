"""The embedded engine: Whoosh on disk, NumPy in memory. It fulfils `index.results.Engine`."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

import numpy as np
from msgspec import Struct

from index.cache import ByteCache
from index.catalogue import Catalogue
from index.evaluate import Answer, as_mask, count, documents, evaluate, shorten
from index.filters import all_of_masks, facet_counts, filter_masks
from index.hits import make_hit
from index.identifiers import read_identifier
from index.mapping import MappedQuery, map_query
from index.marking import make_matcher
from index.matching import value
from index.ordering import order
from index.query import parse_query
from index.reading import make_reading
from index.results import NO_FILTERS, Filters, IndexedRecord, IndexStatus, Read, Results, SearchRequest
from index.shelf import Mask
from index.snapshot import Snapshot
from index.spelling import suggestion
from index.tree import Node
from index.warming import Warmer
from index.watching import Watcher
from tagger.vocabulary import Vocabulary

LARGEST_PAGE = 1_000
RECENT = 64  # answers that are kept whole, for the reader who comes back to one; about 20 MB
USUAL_PAGE = 50  # a longer one is not kept
MAPPED = 512  # queries whose reading is remembered


class _Answered(Struct, frozen=True, kw_only=True):
    """A request as it was answered: before the filters, after them, and with which sentences."""

    query: MappedQuery
    tree: Node
    before: Answer
    after: Answer
    notes: tuple[str, ...]


class WhooshEngine:
    """Searches what the index has published. Safe among threads; follows new segments and generations by itself."""

    def __init__(self, watcher: Watcher, vocabulary: Vocabulary, recent: int = RECENT) -> None:
        """Over an index folder that is watched; `recent` answers are kept until something newer is published."""
        self._watcher = watcher
        self._recent: ByteCache[Results] | None = ByteCache(recent, lambda _answer: 1) if recent else None
        self._vocabulary = vocabulary
        self._map = lru_cache(MAPPED)(self._read)
        self._warmer = Warmer(vocabulary)

    def search(self, request: SearchRequest) -> Results:
        """The answer to a request. Never raises for a text, whatever it is."""
        snapshot = self._watcher.snapshot()
        self._warmer.after_search(snapshot)
        if self._recent is None or request.size > USUAL_PAGE:
            return self._search(snapshot, request)
        return self._recent.get((snapshot.number, request), lambda: self._search(snapshot, request))

    def _search(self, snapshot: Snapshot, request: SearchRequest) -> Results:
        answered = self._answer(snapshot, request)
        size, page = min(max(request.size, 1), LARGEST_PAGE), max(request.page, 1)
        docs, scores = documents(answered.after)
        best, points = order(snapshot, docs, scores, request.sort, page * size)
        start = (page - 1) * size
        matcher = snapshot.cached(("matcher", answered.tree), lambda: make_matcher(answered.tree, self._vocabulary))
        hits = [
            make_hit(snapshot.record(doc), score, matcher)
            for doc, score in zip(best[start:].tolist(), points[start:].tolist(), strict=True)
        ]
        return Results(
            query=answered.query.understood,
            read_as=answered.query.read_as,
            notes=answered.notes,
            total=len(docs),
            hits=tuple(hits),
            facets=facet_counts(snapshot.shelf, as_mask(snapshot, answered.before), request.filters),
            suggestion=self._suggestion(snapshot, request, answered),
            page=page,
            size=size,
        )

    def matching(self, request: SearchRequest, limit: int) -> tuple[str, ...]:
        """PMIDs of the whole answer in order, at most `limit`: for exports of a result list."""
        snapshot = self._watcher.snapshot()
        docs, scores = documents(self._answer(snapshot, request).after)
        best, _ = order(snapshot, docs, scores, request.sort, max(limit, 1))
        return tuple(pmid.decode() for pmid in snapshot.shelf.pmids[best[: max(limit, 0)]].tolist())

    def answer(self, node: Node, limit: int = 20) -> tuple[tuple[str, ...], int]:
        """The PMIDs of the best answers to a tree, and how many answer: hits and total alone."""
        snapshot = self._watcher.snapshot()
        docs, scores = documents(evaluate(snapshot, node))
        best, _ = order(snapshot, docs, scores, "best", limit)
        return tuple(pmid.decode() for pmid in snapshot.shelf.pmids[best].tolist()), len(docs)

    def find(self, node: Node, limit: int, filters: Filters = NO_FILTERS) -> tuple[str, ...]:
        """PMIDs of the best answers to a tree, at most `limit`: what `matching` gives for the text of the tree."""
        snapshot = self._watcher.snapshot()
        docs, scores = documents(evaluate(snapshot, node))
        if filters != NO_FILTERS:
            keep = snapshot.cached(("filters", filters), lambda: _kept(snapshot, filters))[docs]
            docs, scores = docs[keep], scores[keep]
        best, _ = order(snapshot, docs, scores, "best", max(limit, 1))
        return tuple(pmid.decode() for pmid in snapshot.shelf.pmids[best[: max(limit, 0)]].tolist())

    def catalogue(self) -> Catalogue:
        """The words and tags of all records at once, as they are now."""
        snapshot = self._watcher.snapshot()
        found: Catalogue = snapshot.cached("catalogue", lambda: Catalogue(snapshot))
        return found

    def records(self, pmids: tuple[str, ...]) -> tuple[IndexedRecord, ...]:
        """The records of these PMIDs in the order asked; those not in the index are left out."""
        snapshot = self._watcher.snapshot()
        places = snapshot.shelf.places
        return tuple(snapshot.record(places[pmid]) for pmid in pmids if pmid in places)

    def marks(self, pmids: tuple[str, ...]) -> dict[str, Hashable]:
        """A mark for each of those records that are in the index, as they stand now."""
        snapshot = self._watcher.snapshot()
        places = snapshot.shelf.places
        return {pmid: snapshot.mark(places[pmid]) for pmid in pmids if pmid in places}

    def read(self, pmids: tuple[str, ...]) -> tuple[Read, ...]:
        """The records of these PMIDs, each with its mark, its sentences and its stems."""
        snapshot = self._watcher.snapshot()
        places = snapshot.shelf.places
        return tuple(_read(snapshot, places[pmid]) for pmid in pmids if pmid in places)

    def find_identifier(self, text: str) -> str:
        """The PMID that a lone PMID, DOI or PMCID (or an address of one) names, "" where none in the index."""
        identifier = read_identifier(text)
        if identifier is None:
            return ""
        snapshot = self._watcher.snapshot()
        if identifier.kind == "pmid":
            return identifier.value if identifier.value in snapshot.shelf.places else ""
        docs = value(snapshot, "doi", identifier.value).docs
        return snapshot.shelf.pmids[docs[-1]].decode() if len(docs) else ""

    def counts(self, facet: str) -> dict[str, int]:
        """How many records have each value of a filter, over the whole library (roles: studied, animal_model)."""
        snapshot = self._watcher.snapshot()
        values = facet_counts(snapshot.shelf, snapshot.shelf.mask(), Filters()).get(facet, ())
        return {value.value: value.count for value in values}

    def status(self) -> IndexStatus:
        """What is live now."""
        snapshot = self._watcher.snapshot()
        return IndexStatus(
            generation=snapshot.name,
            records=snapshot.shelf.count,
            seq=snapshot.state.seq,
            published=snapshot.state.published,
        )

    def _suggestion(self, snapshot: Snapshot, request: SearchRequest, answered: _Answered) -> str:
        """A "did you mean" where the query as asked, before any relaxing, finds next to nothing."""

        def asked(text: str) -> int:
            return count(evaluate(snapshot, map_query(parse_query(text), self._vocabulary, request.literal).tree))

        found = count(answered.before) if answered.tree is answered.query.tree else 0
        return suggestion(snapshot, request.text, found, asked)

    def _read(self, text: str, literal: bool) -> MappedQuery:
        return map_query(parse_query(text), self._vocabulary, literal=literal)

    def _answer(self, snapshot: Snapshot, request: SearchRequest) -> _Answered:
        query = self._map(request.text, request.literal)
        tree, before, notes = _relaxed(snapshot, query)
        masks = filter_masks(snapshot.shelf, request.filters)
        after = before
        if masks:
            kept = all_of_masks(as_mask(snapshot, before), masks)
            after = _within(before, kept)
        return _Answered(query=query, tree=tree, before=before, after=after, notes=notes)


def _read(snapshot: Snapshot, doc: int) -> Read:
    record = snapshot.record(doc)
    return Read(mark=snapshot.mark(doc), record=record, reading=snapshot.reading(doc) or make_reading(record.article))


def _kept(snapshot: Snapshot, filters: Filters) -> Mask:
    return all_of_masks(np.ones(snapshot.shelf.size, dtype=np.bool_), filter_masks(snapshot.shelf, filters))


def _within(answer: Answer, kept: Mask) -> Answer:
    if answer.docs is not None:
        keep = kept[answer.docs]
        return Answer(docs=answer.docs[keep], scores=answer.scores[keep])
    return shorten(Answer(mask=kept, scores=answer.scores))


def _relaxed(snapshot: Snapshot, query: MappedQuery) -> tuple[Node, Answer, tuple[str, ...]]:
    """The answer to a query, or to the first of its milder forms that finds enough."""
    tree, best, notes = query.tree, evaluate(snapshot, query.tree), query.notes
    for relaxed in query.relaxed:
        if count(best) >= relaxed.below:
            break
        found = evaluate(snapshot, relaxed.tree)
        if count(found) > count(best):
            tree, best, notes = relaxed.tree, found, (*query.notes, relaxed.note)
    return tree, best, notes
