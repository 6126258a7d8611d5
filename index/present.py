"""An answer as JSON says it: the same for the command line and for the API."""

from __future__ import annotations

from msgspec import Struct

from index.results import FacetValue, Hit, Marked, ReadAs, Results


class ConditionShown(Struct, frozen=True, kw_only=True):
    """A condition of a record and the part it plays."""

    id: str
    role: str


class HitShown(Struct, frozen=True, kw_only=True):
    """A hit. `title_marks` and `snippet_marks` are the marked places of the texts, [start, end] in characters."""

    pmid: str
    title: str
    title_marks: tuple[tuple[int, int], ...]
    year: int | None
    journal: str
    level: int | None
    design: str
    conditions: tuple[ConditionShown, ...]
    retracted: bool
    score: float
    snippet: str
    snippet_marks: tuple[tuple[int, int], ...]


class ResultsShown(Struct, frozen=True, kw_only=True):
    """An answer. `query` is the query as understood, `suggestion` a "did you mean", "" for none."""

    query: str
    read_as: tuple[ReadAs, ...]
    notes: tuple[str, ...]
    suggestion: str
    total: int
    hits: tuple[HitShown, ...]
    facets: dict[str, tuple[FacetValue, ...]]


def present(results: Results) -> ResultsShown:
    """An answer in the form that JSON gives it."""
    return ResultsShown(
        query=results.query,
        read_as=results.read_as,
        notes=results.notes,
        suggestion=results.suggestion,
        total=results.total,
        hits=tuple(present_hit(hit) for hit in results.hits),
        facets=results.facets,
    )


def present_hit(hit: Hit) -> HitShown:
    """A hit in the form that JSON gives it."""
    return HitShown(
        pmid=hit.pmid,
        title=joined(hit.title),
        title_marks=marks(hit.title),
        year=hit.article.year,
        journal=hit.article.journal_abbrev or hit.article.journal or hit.article.book,
        level=hit.annotations.level,
        design=hit.annotations.design,
        conditions=tuple(ConditionShown(id=tag.id, role=tag.role) for tag in hit.annotations.conditions),
        retracted=hit.article.retracted,
        score=round(hit.score, 4),
        snippet=joined(hit.snippet),
        snippet_marks=marks(hit.snippet),
    )


def joined(pieces: tuple[Marked, ...]) -> str:
    """The text of the pieces."""
    return "".join(piece.text for piece in pieces)


def marks(pieces: tuple[Marked, ...]) -> tuple[tuple[int, int], ...]:
    """The places of the marked pieces in the joined text."""
    found: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        if piece.hit:
            found.append((at, at + len(piece.text)))
        at += len(piece.text)
    return tuple(found)
