"""The result list: a search in the address, its answer as a page or as a file."""

from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, redirect, render_template, request
from msgspec import Struct, structs
from werkzeug.wrappers import Response as BaseResponse

from article import Article
from index.results import Engine, Hit, Results, SearchRequest
from library import Library, library
from views import facets, wording
from views.downloads import Download, download, formats
from views.opposition import Sides, both_sides
from views.params import NoSuchPage, address, pairs, read_request, removals
from views.text import plain

bp = Blueprint("search", __name__)

EXPORT_MOST = 2_000
EXPORT_BATCH = 500
PAGES_AROUND = 2


class PageLink(Struct, frozen=True, kw_only=True):
    """A page of the answer; `number` 0 stands for the pages left out between two others."""

    number: int
    address: str = ""
    current: bool = False


@bp.get("/search")
def results() -> str | BaseResponse:
    """The answer to a search; a lone identifier leads to its record."""
    lib = library()
    asked = read_request(request.args, condition_names(lib))
    pmid = _identified(lib.engine, asked)
    if pmid:
        return redirect(f"/record/{pmid}", code=302)
    answer = lib.engine.search(asked)
    if asked.page > page_count(answer):
        raise NoSuchPage(str(asked.page))
    return _page(lib, asked, answer)


def _page(lib: Library, asked: SearchRequest, answer: Results) -> str:
    names = condition_names(lib)
    return render_template(
        "results.html",
        asked=asked,
        answer=answer,
        condition_names=names,
        groups=facets.groups(asked, answer.facets, names),
        years=facets.histogram(asked, answer.facets.get("year", ())),
        removals=removals(asked, names),
        sorts=tuple((sort, words, address(_sorted(asked, sort))) for sort, words in wording.SORTS.items()),
        pages=page_links(asked, page_count(answer)),
        literal=address(structs.replace(asked, literal=not asked.literal, page=1)),
        hidden=tuple(pair for pair in pairs(asked) if pair[0] not in ("from", "to", "n", "page")),
        sides=_sides(lib, asked, answer),
        exports=formats(),
        export_query=address(structs.replace(asked, page=1), base=""),
        export_most=EXPORT_MOST,
    )


def _sorted(asked: SearchRequest, sort: str) -> SearchRequest:
    return structs.replace(asked, sort=sort, page=1)


def _identified(engine: Engine, asked: SearchRequest) -> str:
    """The record that the search names, where it is nothing but an identifier."""
    alone = bool(asked.text) and not asked.literal and pairs(asked) == [("q", asked.text)]
    return engine.find_identifier(asked.text) if alone else ""


def condition_names(lib: Library) -> dict[str, str]:
    """The short name of each condition by its id."""
    return {condition.id: condition.short for condition in lib.topic.conditions}


def page_count(answer: Results) -> int:
    """How many pages an answer has; an empty one has one."""
    return max(1, -(-answer.total // answer.size))


def page_links(asked: SearchRequest, last: int) -> tuple[PageLink, ...]:
    """The first page, the last, and those around this one."""
    near = range(asked.page - PAGES_AROUND, asked.page + PAGES_AROUND + 1)
    shown = sorted({number for number in (1, last, *near) if 1 <= number <= last})
    return tuple(_with_gaps(asked, shown)) if last > 1 else ()


def _with_gaps(asked: SearchRequest, shown: list[int]) -> Iterator[PageLink]:
    before = 0
    for number in shown:
        if number > before + 1:
            yield PageLink(number=0)
        yield PageLink(
            number=number,
            address=address(structs.replace(asked, page=number)),
            current=number == asked.page,
        )
        before = number


def _sides(lib: Library, asked: SearchRequest, answer: Results) -> Sides | None:
    """Both sides of the one condition that the search is about, on its first page; None where it is about several."""
    conditions = set(asked.filters.conditions) | {read.id for read in answer.read_as if read.kind == "condition"}
    if len(conditions) != 1 or asked.page > 1 or not answer.total:
        return None
    return kept_sides(lib, conditions.pop())


def kept_sides(lib: Library, condition: str) -> Sides:
    """Both sides of a condition, worked out once for each generation of the index."""
    kept: dict[tuple[str, int, str], Sides] = lib.__dict__.setdefault("sides", {})
    status = lib.engine.status()
    key = (status.generation, status.seq, condition)
    if key not in kept:
        if any(old[:2] != key[:2] for old in kept):
            kept.clear()
        kept[key] = both_sides(lib.engine, lib.topic, condition)
    return kept[key]


def shows_sentence(hit: Hit) -> bool:
    """True where the sentence on the outcome says more than the snippet already does."""
    quote = hit.annotations.facts.get("pain_direction")
    return quote is not None and quote.sentence not in plain(hit.snippet)


@bp.get("/search/export/<format_id>")
def export(format_id: str) -> Response:
    """The whole answer to a search as a file, at most `EXPORT_MOST` records of it."""
    lib = library()
    asked = read_request(request.args, condition_names(lib))
    pmids = lib.engine.matching(asked, EXPORT_MOST)
    name = "-".join(("citewell", asked.text or "records"))
    return download(Download(articles=_articles(lib.engine, pmids), name=name, format=format_id))


def _articles(engine: Engine, pmids: tuple[str, ...]) -> tuple[Article, ...]:
    return tuple(
        record.article
        for start in range(0, len(pmids), EXPORT_BATCH)
        for record in engine.records(pmids[start : start + EXPORT_BATCH])
    )
