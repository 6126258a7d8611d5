"""An engine, an archive and a ledger in memory, for the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec import Struct, structs

from article import Annotations, Correction
from harvester.archive import ArchivedRecord
from harvester.ledger import Missing, Note, Run, Slice
from index.results import (
    FacetValue,
    Filters,
    Hit,
    IndexedRecord,
    IndexStatus,
    Marked,
    ReadAs,
    Results,
    SearchRequest,
)
from tests.drafts.fake_library import MemoryRecords
from tests.views.invented import EVIL, RECORDS

GONE = "1900"
UNINDEXED = "1901"


class FakeEngine(MemoryRecords):
    """The Engine protocol over records in memory: a word finds the records whose title holds it."""

    def __init__(self, records: Iterable[IndexedRecord] = RECORDS) -> None:
        super().__init__(records)
        self.asked: list[SearchRequest] = []
        self.searches = 0

    def search(self, request: SearchRequest) -> Results:
        """Counts its calls and remembers them."""
        self.asked.append(request)
        found = [record for record in self.kept.values() if _answers(record, request)]
        if request.sort == "newest":
            found.sort(key=lambda record: -(record.article.year or 0))
        if request.sort == "strongest":
            found.sort(key=lambda record: record.annotations.level or 9)
        start = (request.page - 1) * request.size
        return Results(
            query=request.text,
            read_as=_read_as(request),
            notes=(f"“{EVIL}” was not understood.",) if EVIL in request.text else (),
            total=len(found),
            hits=tuple(_hit(record) for record in found[start : start + request.size]),
            facets=_facets(found),
            suggestion="ketamine" if "ketamin " in request.text + " " else "",
            page=request.page,
            size=request.size,
        )

    def matching(self, request: SearchRequest, limit: int) -> tuple[str, ...]:
        """The whole answer."""
        return tuple(pmid for pmid, record in self.kept.items() if _answers(record, request))[:limit]

    def counts(self, facet: str) -> dict[str, int]:
        """Over all records."""
        return {value.value: value.count for value in _facets(list(self.kept.values())).get(facet, ())}

    def status(self) -> IndexStatus:
        """One generation."""
        return IndexStatus(generation="g1", records=len(self.kept), seq=9, published="2026-05-03T14:06:00+00:00")


def _answers(record: IndexedRecord, request: SearchRequest) -> bool:
    words = request.text.casefold().split()
    title = record.article.title.casefold()
    return all(word in title for word in words) and _passes(record.annotations, request.filters)


def _passes(annotations: Annotations, filters: Filters) -> bool:
    studied = {tag.id for tag in annotations.conditions if tag.role in (filters.roles or ("studied",))}
    return (
        (not filters.conditions or bool(studied & set(filters.conditions)))
        and (not filters.levels or str(annotations.level or "none") in filters.levels)
        and (not filters.directions or annotations.pain_direction in filters.directions)
        and (not filters.designs or annotations.design in filters.designs)
    )


def _hit(record: IndexedRecord) -> Hit:
    return Hit(
        pmid=record.article.pmid,
        title=(Marked(text=record.article.title),),
        snippet=(Marked(text="A "), Marked(text=record.article.title, hit=True)),
        score=1.0,
        article=record.article,
        annotations=record.annotations,
    )


def _read_as(request: SearchRequest) -> tuple[ReadAs, ...]:
    if "complex" not in request.text or request.literal:
        return ()
    return (ReadAs(words="complex", kind="condition", id="crps", name="Complex regional pain syndrome"),)


def _facets(found: list[IndexedRecord]) -> dict[str, tuple[FacetValue, ...]]:
    values: dict[str, Counter[str]] = {
        name: Counter() for name in ("condition", "level", "design", "year", "direction")
    }
    for record in found:
        notes = record.annotations
        values["condition"].update({tag.id for tag in notes.conditions if tag.role == "studied"})
        values["level"][str(notes.level or "none")] += 1
        values["design"][notes.design] += 1
        values["direction"][notes.pain_direction] += 1
        values["year"][str(record.article.year)] += 1
    return {name: tuple(FacetValue(value=v, count=c) for v, c in counted.items()) for name, counted in values.items()}


class FakeArchive:
    """Holds a tombstone and a record that is not indexed yet."""

    def get(self, pmid: str) -> ArchivedRecord | None:
        """The state of a record."""
        common: dict[str, Any] = {"seq": 1, "content_hash": "", "fetched": "", "source": "pubmed", "raw": None}
        if pmid == GONE:
            return ArchivedRecord(pmid=pmid, deleted="2026-04-01T00:00:00+00:00", **common)
        return ArchivedRecord(pmid=pmid, deleted="", **common) if pmid == UNINDEXED else None


RUN = Run(
    id=1,
    kind="harvest",
    state="incomplete",
    started="2026-05-03T14:00:00+00:00",
    ended="2026-05-03T14:05:30+00:00",
    topic="invented",
    query=f"ketamine {EVIL}",
    options={},
    counted=7,
    asked=7,
    stored=5,
    new=5,
    revised=0,
    unchanged=0,
    buried=0,
    slices=(Slice(low=1, high=None, counted=7, received=7),),
    missing=(Missing(pmid="2001", reason=f"PubMed did not send it {EVIL}"), Missing(pmid="2002", reason="broken")),
    broken=(Note(time="2026-05-03T14:02:00+00:00", text=EVIL, pmid="2002", position=3),),
    retries=(Note(time="2026-05-03T14:03:00+00:00", text="429; waited 2 s"),),
    difference=EVIL,
)


class FakeLedger(Struct, frozen=True, kw_only=True):
    """One run, or as many as a test gives."""

    kept: tuple[Run, ...] = (RUN,)
    missing: tuple[str, ...] = ("2001", "2002")

    def runs(self, limit: int = 20) -> tuple[Run, ...]:
        """The newest first."""
        return self.kept[:limit]

    def run(self, number: int) -> Run | None:
        """One of them."""
        return next((run for run in self.kept if run.id == number), None)

    def known_missing(self) -> tuple[str, ...]:
        """Their PMIDs."""
        return self.missing


def of_starter() -> FakeLedger:
    """The ledger of a library that holds the starter set alone."""
    return FakeLedger(kept=(structs.replace(RUN, kind="starter", state="complete"),), missing=())


class FakeCorrections:
    """Nobody has corrected anything."""

    def history(self, pmid: str) -> tuple[Correction, ...]:
        """None."""
        return ()

    def latest(self, limit: int = 100) -> tuple[Correction, ...]:
        """None."""
        return ()
