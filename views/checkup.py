"""The check-up: a post, a list or a file goes in, and what this library knows of its references comes out.

Nothing that is sent is stored or logged.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from threading import BoundedSemaphore

from flask import current_app, render_template, request
from msgspec import Struct

from citations.checkup import CheckedReference, Report, Verdict
from citations.checkup_entries import Entry
from drafts.checkup import LibraryShelf, Unreadable, check_up, read_address, read_text, read_upload
from drafts.incoming.fetch import FetchError, Reach
from drafts.incoming.fetch_addresses import FetchProblem
from library import library

REACH = "checkup_reach"  # the key of the configuration under which tests put another Reach
MOST_FETCHES = 2
_FETCHING = BoundedSemaphore(MOST_FETCHES)
BUSY = "Other pages are being fetched just now: try again in a moment, or paste the text."
NOTHING = "Give a text, a file or an address to check."
MANY = "Give one of the three: a text, a file or an address."

STATUSES: dict[FetchProblem, HTTPStatus] = {
    "address": HTTPStatus.BAD_REQUEST,
    "refused": HTTPStatus.UNPROCESSABLE_ENTITY,
    "kind": HTTPStatus.UNPROCESSABLE_ENTITY,
    "size": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "time": HTTPStatus.GATEWAY_TIMEOUT,
    "connection": HTTPStatus.BAD_GATEWAY,
    "answer": HTTPStatus.BAD_GATEWAY,
}
VERDICTS: dict[Verdict, tuple[str, str]] = {
    "wrong": ("May not stand as it is", "retracted, withdrawn, or the identifier is another paper’s"),
    "look": ("Needs a look", "corrected, updated, or a field differs"),
    "unchecked": ("Not in this library", "nothing can be said of it here; that is no sign against it"),
    "sound": ("Sound", "nothing against it in this library"),
}
STANDINGS = {
    "agrees": "agrees",
    "differs": "differs",
    "not_stated": "not stated here",
    "not_in_record": "not in the record",
}


class Asked(Struct, frozen=True, kw_only=True):
    """What a reader sent: one of the three is set."""

    text: str = ""
    address: str = ""
    name: str = ""
    body: bytes = b""


def form() -> str:
    """The form."""
    return render_template("checkup.html", report=None, problem="", asked=Asked())


def check() -> tuple[str, int]:
    """The report on what was sent, under the form; or the form with a sentence on why there is none."""
    asked = _asked()
    try:
        report = _report(asked)
    except FetchError as error:
        return _refused(asked, str(error), STATUSES[error.problem])
    except Unreadable as error:
        return _refused(asked, str(error), HTTPStatus.BAD_REQUEST)
    groups = _grouped(report)
    page = render_template(
        "checkup.html",
        report=report,
        groups=groups,
        verdicts=VERDICTS,
        standings=STANDINGS,
        problem="",
        asked=asked,
    )
    return page, HTTPStatus.OK


def _refused(asked: Asked, sentence: str, status: HTTPStatus) -> tuple[str, int]:
    return render_template("checkup.html", report=None, problem=sentence, asked=asked), status


def _asked() -> Asked:
    upload = request.files.get("file")
    return Asked(
        text=request.form.get("text", ""),
        address=request.form.get("address", "").strip(),
        name=(upload.filename or "")[:120] if upload else "",
        body=upload.read() if upload and upload.filename else b"",
    )


def _report(asked: Asked) -> Report:
    given = [bool(asked.text.strip()), bool(asked.address), bool(asked.name)]
    if sum(given) != 1:
        raise Unreadable(MANY if any(given) else NOTHING)
    lib = library()
    source = asked.address or asked.name or "the text as pasted"
    shelf = LibraryShelf(engine=lib.engine, archive=lib.archive)
    return check_up(_entries(asked), source, shelf, lib.topic.title)


def _entries(asked: Asked) -> Iterator[Entry]:
    if asked.address:
        if not _FETCHING.acquire(blocking=False):
            raise FetchError("time", BUSY)
        try:
            reach: Reach | None = current_app.config.get(REACH)
            return read_address(asked.address, reach)
        finally:
            _FETCHING.release()
    return read_upload(asked.body) if asked.name else read_text(asked.text)


def _grouped(report: Report) -> dict[Verdict, list[CheckedReference]]:
    """The references by their verdict, in order of their weight and then of the text."""
    groups: dict[Verdict, list[CheckedReference]] = {verdict: [] for verdict in VERDICTS}
    for reference in report.references:
        groups[reference.verdict].append(reference)
    return groups
