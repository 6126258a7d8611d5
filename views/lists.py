"""Reading lists: ordered, formatted, and taken away in forms that outlive this site."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request
from markupsafe import Markup
from msgspec import Struct, structs
from werkzeug.wrappers import Response as BaseResponse

import citations
from citations import lists
from citations.notices import Notice, status_of
from index.results import IndexedRecord
from library import library
from views import collecting, kept
from views.downloads import Download, download, file_name, formats
from views.listing import Listing, address, moved, read_listing, watched
from views.watching import Watched, look

bp = Blueprint("lists", __name__)

STYLES_FOUND = 30
MAX_WORDS = 100


class Row(Struct, frozen=True, kw_only=True):
    """A record of a list as its page shows it; `record` is None where this library does not have it."""

    pmid: str
    record: IndexedRecord | None
    notices: tuple[Notice, ...] = ()
    mark: lists.Mark | None = None


class Shown(Struct, frozen=True, kw_only=True):
    """An output as its page shows it: `source` is what is copied, "" for a file that is only downloaded."""

    output: lists.Output
    source: str
    download: str


@bp.get("/list")
def page() -> str | BaseResponse:
    """The page of a list; without records in the address, of the list that the reader has collected."""
    asked = read_listing(request.args)
    if not request.args.getlist("pmids") and collecting.collected():
        return redirect(address(structs.replace(asked, pmids=collecting.collected())), code=302)
    changed = moved(asked, request.args)
    if changed != asked:
        return _moved(asked, changed)
    return _page(asked)


def _moved(before: Listing, after: Listing) -> BaseResponse:
    """On to the list as it is now; where it was the reader's own, that one changes with it."""
    response = redirect(address(after), code=303)
    if collecting.collected() == before.pmids:
        collecting.keep(response, after.pmids)
    return response


def _page(asked: Listing) -> str:
    found = {record.article.pmid: record for record in library().engine.records(asked.pmids)}
    made = _made(asked, found)
    words = request.args.get("find", "")[:MAX_WORDS]
    return render_template(
        "list.html",
        asked=asked,
        made=made,
        rows=_rows(asked, found, made),
        keeps=kept.is_owner(asked),
        own=collecting.collected() == asked.pmids,
        style=citations.find_style(asked.style),
        styles=citations.STYLES,
        fitting=lists.fitting(asked.marks, citations.find_style(asked.style)),
        marks=lists.MARKS,
        find=words,
        styles_found=citations.search_styles(words, STYLES_FOUND),
        style_addresses=lambda style: address(structs.replace(asked, style=style)),
        shapes=[(output, address(structs.replace(asked, shape=output.id))) for output in lists.OUTPUTS.values()],
        shown=_shown(asked, made),
        preview=_preview(made),
        exports=[(format_, address(asked, f"/list/export/{format_.id}")) for format_ in formats()],
        share=_absolute(f"/lists/{asked.kept}" if asked.kept else address(asked)),
        watched=look(library(), asked.pmids) if asked.pmids else Watched(),
        feed=_absolute(watched(asked, "feed.atom")),
        badge=watched(asked, "badge.svg"),
        badge_address=_absolute(watched(asked, "badge.svg")),
        status=_absolute(watched(asked, "status.json")),
    )


@bp.get("/list/take/<output_id>")
def take(output_id: str) -> Response:
    """A list as a file."""
    asked = read_listing(request.args)
    output = lists.OUTPUTS.get(output_id)
    if output is None:
        return Response(status=404)
    found = {record.article.pmid: record for record in library().engine.records(asked.pmids)}
    response = Response(output.write(_made(asked, found)), content_type=output.mime)
    name = file_name(asked.title or "reading list")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}{output.suffix}"'
    return response


@bp.get("/list/export/<format_id>")
def export(format_id: str) -> Response:
    """The records of a list as a file of a reference manager."""
    asked = read_listing(request.args)
    articles = tuple(record.article for record in library().engine.records(asked.pmids))
    return download(Download(articles=articles, name=asked.title or "reading list", format=format_id))


def _made(asked: Listing, found: dict[str, IndexedRecord]) -> lists.Made:
    articles = tuple(found[pmid].article for pmid in asked.pmids if pmid in found)
    return lists.make(
        lists.ReadingList(
            articles=articles, style=asked.style, title=asked.title, marks=asked.marks, pubmed=asked.pubmed
        )
    )


def _rows(asked: Listing, found: dict[str, IndexedRecord], made: lists.Made) -> tuple[Row, ...]:
    marks = {mark.pmid: mark for mark in lists.in_text(made)}
    return tuple(
        Row(pmid=pmid, record=found[pmid], notices=status_of(found[pmid].article), mark=marks.get(pmid))
        if pmid in found
        else Row(pmid=pmid, record=None)
        for pmid in asked.pmids
    )


def _shown(asked: Listing, made: lists.Made) -> Shown:
    output = lists.OUTPUTS[asked.shape]
    return Shown(
        output=output,
        source=output.write(made).decode("utf-8") if output.shown else "",
        download=address(asked, f"/list/take/{output.id}"),
    )


def _preview(made: lists.Made) -> Markup:
    """The HTML output on the page itself: every text in it was escaped where it was rendered.

    Small capitals are the one thing that it styles in place, which no page of ours may.
    """
    html = lists.html_list(made).replace('<span style="font-variant: small-caps">', '<span class="small-caps">')
    return Markup(html)  # noqa: S704


def _absolute(path: str) -> str:
    return request.url_root.rstrip("/") + path
