"""Checking a draft: paste it, upload it or name its address; read the report; take it away with its citations.

Nothing of a draft is kept: the page sends it again with each step, in a field of its form, and nothing is logged.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as BinasciiError
from typing import cast, get_args

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response as BaseResponse

from citations import STYLES, CitationError
from citations.lists import MARKS, Marks
from drafts import DraftError, Report
from drafts.incoming.documents import Document, from_page, read_document, read_text
from drafts.incoming.fetch import fetch
from drafts.incoming.fetch_addresses import FetchError
from drafts.incoming.fetch_page import PageError, read_page
from drafts.incoming.reading import Syntax
from drafts.outgoing.output import FORMS, forms, write
from drafts.outgoing.places import Placement
from drafts.outgoing.planning import Wanted
from drafts.outgoing.taking import said_of, without_place
from index.results import IndexedRecord
from library import library
from views import draft_report as shaping
from views.downloads import file_name
from views.in_turn import check_in_turn
from views.reference_rows import DIRECTIONS
from views.search import condition_names
from views.text import day

MOST_CITED = 200
#: So many records are shown openly on each side of a claim; the others are folded.
OPEN_RECORDS = 3
_CHOICE = re.compile(r"(\d{1,7})-(\d{1,7})-(\d{1,9})\Z", re.ASCII)
_CLAIM = re.compile(r"\d{1,7}-\d{1,7}\Z", re.ASCII)

BROKEN = "The Word file did not come back whole: choose it again."
REPORT = "report"  # the form that is no draft, but what was found
EMPTY = "Paste a text, choose a file, or give the address of a page."
NOTHING_CHOSEN = "Tick at least one record under a claim; then take the draft with its citations."
ELSEWHERE = "This form was sent from another site."
UNREADABLE = (DraftError, FetchError, PageError)


def admit() -> None:
    """A form that another site sends in a reader's name is refused."""
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") not in (
        "same-origin",
        "none",
    ):
        raise Forbidden(ELSEWHERE)


def keep_nothing(response: Response) -> Response:
    """What is made of a draft is kept by no cache."""
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    return response


def ask() -> str:
    """The form for a draft."""
    return _form()


def begin_again() -> BaseResponse:
    """Who opens the address of a report, which nobody keeps, is led to the form."""
    return redirect("/check")


def report() -> str | tuple[str, int]:
    """The report of a draft."""
    try:
        document, origin = _read()
        return _report(document, origin)
    except UNREADABLE as problem:
        return _form(str(problem), request.form.get("text", ""), request.form.get("address", "")), 422


def take() -> Response | tuple[str, int]:
    """The draft with the citations that were ticked."""
    form = request.form.get("form", "")
    try:
        document, origin = _read()
        if form == REPORT:
            return _file(
                _report(document, origin, template="draft_file.html"), "text/html; charset=utf-8", "report.html"
            )
        wanted = _wanted()
        if not wanted.placements:
            return _report(document, origin, NOTHING_CHOSEN), 422
        made = write(document, wanted, form)
    except (*UNREADABLE, CitationError) as problem:
        return _form(str(problem)), 422
    return _file(made, FORMS[form].mime, f"cited{FORMS[form].suffix}")


def _file(made: bytes | str, mime: str, ending: str) -> Response:
    """A file to take away, named after the draft."""
    response = Response(made, content_type=mime)
    name = file_name(request.form.get("name", "").rpartition(".")[0] or "draft")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{ending}"'
    return response


def _read() -> tuple[Document, str]:
    """The draft that was sent, in whichever way, and the address it comes from, "" for none."""
    sent = request.form
    if "package" in sent:
        return _sent_again(sent["package"]), sent.get("origin", "")
    if "draft" in sent:
        kind = sent.get("syntax", "")
        if kind not in get_args(Syntax):
            raise DraftError("The draft was sent without its kind: begin again.")
        found = read_text(sent["draft"], cast(Syntax, kind))
        newline = "\r\n" if sent.get("crlf") else "\n"
        word = bool(sent.get("word")) and kind == "html"
        return Document(source=found.source, syntax=found.syntax, newline=newline, word=word), sent.get("origin", "")
    file = request.files.get("file")
    if file and file.filename:
        return read_document(file.stream.read(), file.filename), ""
    if sent.get("address", "").strip():
        return _fetched(sent["address"])
    if sent.get("text", "").strip():
        document = read_text(sent["text"])
        return Document(source=document.source, syntax=document.syntax), ""
    raise DraftError(EMPTY)


def _sent_again(package: str) -> Document:
    """The Word file that the page of the report holds."""
    try:
        return read_document(b64decode(package, validate=True))
    except BinasciiError as problem:
        raise DraftError(BROKEN) from problem


def _fetched(address: str) -> tuple[Document, str]:
    found = fetch(address)
    if "html" not in found.kind:
        return read_document(found.body), found.address
    return from_page(read_page(found.body, found.charset, found.address)), found.address


def run_check(document: Document) -> Report:
    """The check of a document against the library of the application."""
    return check_in_turn(document.draft())


def _report(document: Document, origin: str, problem: str = "", template: str = "draft_report.html") -> str:
    found = run_check(document)
    records = _records(shaping.pmids_of(found))
    conditions = condition_names(library())
    passages = shaping.passages(document.draft(), found, records, conditions, _lost(document, found))
    carried = _carried(document, origin, _cited(found))
    return render_template(
        template,
        report=found,
        counts=shaping.count(found),
        passages=passages,
        texts=shaping.texts(passages),
        chosen=shaping.chosen(carried.cited),
        done=said_of(document, _marks()),
        records=records,
        carried=carried,
        condition_names=conditions,
        problem=problem,
        checked=day(found.date),
        styles=STYLES,
        marks=MARKS,
        open_records=OPEN_RECORDS,
        source_line=shaping.source_line,
        kinds=shaping.KINDS,
        directions=DIRECTIONS,
        standings=shaping.STANDINGS,
        standing_words=shaping.STANDING_WORDS,
        verdicts=shaping.VERDICT_WORDS,
    )


def _lost(document: Document, found: Report) -> frozenset[str]:
    """The keys of the claims that have no place in the Word file."""
    missed = without_place(document, [(claim.start, claim.end) for claim in found.claims])
    return frozenset(f"{start}-{end}" for start, end in missed)


def _carried(document: Document, origin: str, cited: frozenset[str]) -> shaping.Carried:
    file = request.files.get("file")
    return shaping.Carried(
        source="" if document.package else document.source,
        package=b64encode(document.package).decode(),
        syntax=document.syntax,
        crlf=document.newline == "\r\n",
        word=document.word,
        name=(request.form.get("name") or (file.filename if file else "") or "")[:200],
        origin=origin[:2_000],
        cited=cited,
        style=_style(),
        marks=_marks(),
        forms=forms(document),
        anew=document.anew,
        said=said_of(document),
    )


def _cited(found: Report) -> frozenset[str]:
    """What is ticked: what was, and both sides of the claim whose "Cite both" was pressed."""
    ticked = {text for text in request.form.getlist("cite")[:MOST_CITED] if _CHOICE.match(text)}
    wanted = request.form.get("both", "")
    if _CLAIM.match(wanted):
        for claim in found.claims:
            if shaping.key_of(claim) == wanted:
                ticked.update(shaping.both(claim))
    return frozenset(ticked)


def _wanted() -> Wanted:
    choices = [_CHOICE.match(text) for text in request.form.getlist("cite")[:MOST_CITED]]
    placements = tuple(
        Placement(start=int(choice[1]), end=int(choice[2]), pmid=choice[3]) for choice in choices if choice
    )
    records = _records(tuple(dict.fromkeys(one.pmid for one in placements)))
    articles = {pmid: record.article for pmid, record in records.items()}
    known = tuple(one for one in placements if one.pmid in articles)
    return Wanted(placements=known, articles=articles, style=_style(), marks=_marks())


def _records(pmids: tuple[str, ...]) -> dict[str, IndexedRecord]:
    return {record.article.pmid: record for record in library().engine.records(pmids)}


def _style() -> str:
    """The style; with marks of author and year one that goes with them."""
    asked = request.form.get("style", "")
    style = next((style for style in STYLES if style.id == asked), STYLES[0])
    return "apa" if style.numbered and _marks() == "author-year" else style.id


def _marks() -> Marks:
    asked = request.form.get("marks", "")
    return cast(Marks, asked) if asked in MARKS else "brackets"


def _form(problem: str = "", text: str = "", address: str = "") -> str:
    return render_template("draft.html", problem=problem, text=text, address=address)
