"""Errors as pages: the right status, one plain sentence, and a way on."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from flask import Flask, render_template, request
from msgspec import Struct
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from accounts.keys import KeyFileError
from index.generations import IndexingError
from topic import TopicError
from views.params import BadValue, NoSuchPage


class NotHere(Exception):
    """Something that was asked for is not in this library (404) or no more (410), with what to tell the reader."""

    def __init__(self, *, title: str, sentence: str, code: int = 404) -> None:
        super().__init__(title)
        self.title, self.sentence, self.code = title, sentence, code


class Page(Struct, frozen=True, kw_only=True):
    """What an error page says."""

    title: str
    sentence: str


PAGES = {
    400: Page(title="This address asks for something odd", sentence="A value in the address cannot be used."),
    403: Page(title="Not allowed", sentence="This page is not open to you."),
    404: Page(title="Not found", sentence="There is no page at this address."),
    405: Page(title="Not this way", sentence="This page can be read, but not asked in this way."),
    410: Page(title="Gone", sentence="What stood here has been taken away."),
    413: Page(title="Too large", sentence="What was sent is larger than this site reads."),
    414: Page(title="Address too long", sentence="The address is longer than this site reads. Try a shorter search."),
    429: Page(title="Too many at once", sentence="Wait a little, then try again."),
    500: Page(title="Something went wrong here", sentence="The fault is ours, not yours. Trying again may help."),
    503: Page(
        title="The library cannot be read just now",
        sentence="It may be busy or not yet set up. Try again in a moment.",
    ),
}


API = "/api/"
#: What a page that takes a form says to who only opens its address.
ONLY_SENT_TO = "This address takes what a form or a program sends to it; there is no page to open."


def init_app(app: Flask) -> None:
    """Give the application its error pages."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(BadValue, _bad_value)
    app.register_error_handler(NoSuchPage, _no_such_page)
    app.register_error_handler(NotHere, _not_here)
    app.register_error_handler(Exception, _other)


def page(code: int, *, title: str = "", sentence: str = "") -> str:
    """The HTML of an error page."""
    usual = PAGES.get(code) or PAGES[500 if code >= HTTPStatus.INTERNAL_SERVER_ERROR else 400]
    return render_template(
        "error.html", code=code, title=title or usual.title, sentence=sentence or usual.sentence, error_page=True
    )


def _http(error: HTTPException) -> Response:
    response = error.get_response()
    if response.status_code < HTTPStatus.BAD_REQUEST:
        return response
    code = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    usual = PAGES.get(code)
    opened = code == HTTPStatus.METHOD_NOT_ALLOWED and request.method in ("GET", "HEAD")
    sentence = ONLY_SENT_TO if opened else usual.sentence if usual else error.description or error.name
    if request.path.startswith(API):
        response.set_data(_for_programs(sentence))
        response.content_type = "application/json"
        return response
    response.set_data(page(code, title="" if usual else error.name, sentence=sentence if usual else ""))
    response.content_type = "text/html; charset=utf-8"
    return response


def _for_programs(sentence: str) -> bytes:
    return msgspec.json.encode({"error": sentence})


def _bad_value(error: BadValue) -> tuple[str, int]:
    return page(400, sentence=str(error)), 400


def _no_such_page(error: NoSuchPage) -> tuple[str, int]:
    sentence = f"There is no page {error} of this answer."
    return page(404, title="No such page", sentence=sentence), 404


def _not_here(error: NotHere) -> tuple[str, int]:
    return page(error.code, title=error.title, sentence=error.sentence), error.code


def _other(error: Exception) -> tuple[str | bytes, int, dict[str, str]]:
    """A library that cannot be read is closed for now; anything else is a fault of ours and goes on as it came."""
    # What could raise them is loaded by now: a command that serves no page need not load it for their sake.
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    from harvester.store import ArchiveError  # noqa: PLC0415
    from index.sidecar import SideFileError  # noqa: PLC0415

    if isinstance(error, ArchiveError | IndexingError | TopicError | KeyFileError):
        return _closed(str(error))  # what these say of themselves is a sentence for people
    if isinstance(error, SQLAlchemyError | SideFileError):
        return _closed("")
    raise error


def _closed(sentence: str) -> tuple[str | bytes, int, dict[str, str]]:
    if request.path.startswith(API):
        told = _for_programs(sentence or PAGES[503].sentence)
        return told, 503, {"Retry-After": "5", "Content-Type": "application/json"}
    return page(503, sentence=sentence), 503, {"Retry-After": "5"}
