"""The list that a reader without an account collects: PMIDs in a cookie, set when something is added and not before.

Nothing secret is in it, so it is not signed; it is read as strictly as any address. These forms stand on pages that
give no cookie, and so no token, to anybody: a request that another site made is known by what browsers say of it
(https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site) and refused.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, g, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from citations.lists import MOST
from views.listing import read_pmids
from views.params import BadValue
from views.sessions import own_path

bp = Blueprint("collecting", __name__)

COOKIE = "list"
KEPT_FOR = 180 * 24 * 3600
LONGEST = 4000  # browsers keep 4,096 bytes


def collected() -> tuple[str, ...]:
    """The PMIDs that this reader has collected, in order; () where the cookie is none of ours."""
    if "collected" not in g:
        g.collected = read_cookie(request.cookies.get(COOKIE, ""))
    found: tuple[str, ...] = g.collected
    return found


def read_cookie(text: str) -> tuple[str, ...]:
    """The PMIDs in a cookie: hexadecimal numbers with stops between, so that five hundred find room."""
    try:
        numbers = [str(int(word, 16)) for word in text[:LONGEST].split(".") if word]
        return read_pmids(numbers)
    except (ValueError, BadValue):
        return ()


def write_cookie(pmids: tuple[str, ...]) -> str:
    """The cookie of these PMIDs."""
    return ".".join(f"{int(pmid):x}" for pmid in pmids)


def keep(response: BaseResponse, pmids: tuple[str, ...]) -> None:
    """Let the browser keep this list; an empty one is taken away."""
    if pmids:
        response.set_cookie(
            COOKIE, write_cookie(pmids), max_age=KEPT_FOR, httponly=True, samesite="Lax", secure=request.is_secure
        )
    else:
        response.delete_cookie(COOKIE, httponly=True, samesite="Lax", secure=request.is_secure)


@bp.post("/list/add")
def add() -> BaseResponse:
    """Add records to the reader's list, and go back."""
    return _changed((*collected(), *_asked()))


@bp.post("/list/remove")
def remove() -> BaseResponse:
    """Take records from the reader's list, and go back."""
    gone = _asked()
    return _changed(tuple(pmid for pmid in collected() if pmid not in gone))


@bp.after_app_request
def vary(response: Response) -> Response:
    """Pages show how long the reader's list is: no cache may give one reader's page to another."""
    if response.mimetype == "text/html":
        response.vary.add("Cookie")
    return response


def _asked() -> tuple[str, ...]:
    _refuse_other_sites()
    return read_pmids(request.form.getlist("pmid"))


def _changed(pmids: tuple[str, ...]) -> BaseResponse:
    listed = tuple(dict.fromkeys(pmids))
    if len(listed) > MOST or len(write_cookie(listed)) > LONGEST:
        raise BadValue(f"Your list is full: {MOST} records are the most.")
    back = own_path(request.form.get("back", "")).partition("#")[0]
    response = redirect(f"{back}#hit-{request.form.get('pmid', type=int) or ''}", code=303)
    keep(response, listed)
    return response


def _refuse_other_sites() -> None:
    told = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if told not in (None, "same-origin", "none") or (
        told is None and origin and urlsplit(origin).netloc != request.host
    ):
        abort(403)
