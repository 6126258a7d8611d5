"""The API: searches, records, conditions and citations as JSON, described by `/api/openapi.json`.

Answers are the same JSON that `flask search --json` prints. Every answer has an ETag and may be kept for a minute;
errors are `{"error": "one sentence"}`.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

import msgspec
from flask import Blueprint, Response, request
from msgspec import Struct, structs
from werkzeug.exceptions import HTTPException

import citations
from index.present import HitShown, ResultsShown, present
from index.results import FacetValue, IndexedRecord, ReadAs, SearchRequest
from library import library
from views import cursors, openapi
from views.later import later
from views.params import BadValue, NoSuchPage, pairs, read_request
from views.search import condition_names

bp = Blueprint("api", __name__, url_prefix="/api")
bp.add_url_rule("/check", "check_text", later("api_check", "check_text"), methods=["POST"])

KEPT_FOR = 60  # seconds
USUAL_LIMIT, LARGEST_LIMIT = 20, 200
MOST_CITED = 100
_NUMBER = re.compile(r"[0-9]{1,9}\Z", re.ASCII)


class SearchAnswer(Struct, frozen=True, kw_only=True):
    """A page of an answer. `cursor` leads to the next one, "" on the last; `next` is its address."""

    query: str
    read_as: tuple[ReadAs, ...]
    notes: tuple[str, ...]
    suggestion: str
    total: int
    hits: tuple[HitShown, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    cursor: str
    next: str


class ConditionAnswer(Struct, frozen=True, kw_only=True):
    """A condition of the vocabulary and how many records study it or a model of it."""

    id: str
    name: str
    short: str
    plain: str
    parents: tuple[str, ...]
    mesh: tuple[str, ...]
    names: tuple[str, ...]
    records: int


class Citation(Struct, frozen=True, kw_only=True):
    """A formatted reference."""

    pmid: str
    citation: str
    retracted: bool


class CiteAnswer(Struct, frozen=True, kw_only=True):
    """References in one style and form, and the PMIDs that this library does not have."""

    style: str
    form: str
    citations: tuple[Citation, ...]
    missing: tuple[str, ...]


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong, in one sentence."""

    error: str


ANSWERS = (SearchAnswer, IndexedRecord, ConditionAnswer, CiteAnswer, Problem)


@bp.get("/search")
def search() -> Response:
    """A page of an answer; the cursor of each page leads to the next, through the whole answer."""
    lib = library()
    asked = _read_search(condition_names(lib))
    status = lib.engine.status()
    state = f"{status.generation}.{status.seq}"
    cursor = request.args.get("cursor", "")
    if cursor:
        asked = structs.replace(asked, page=cursors.read(cursor, asked, state))
    answer = present(lib.engine.search(asked))
    more = asked.page * asked.size < answer.total
    following = cursors.write(asked, state, asked.page + 1) if more else ""
    return _json(_with_cursor(answer, asked, following))


@bp.get("/records/<pmid>")
def record(pmid: str) -> Response:
    """A record with what was read from it, each with its words."""
    found = library().engine.records((pmid,)) if _NUMBER.match(pmid) else ()
    if not found:
        return problem(404, f"PMID {pmid[:20]} is not in this library, which says nothing on whether it exists.")
    return _json(found[0])


@bp.get("/conditions")
def conditions() -> Response:
    """The conditions of the vocabulary."""
    lib = library()
    counts = lib.engine.counts("condition")
    return _json(
        [
            ConditionAnswer(
                id=one.id,
                name=one.name,
                short=one.short,
                plain=one.plain,
                parents=one.parents,
                mesh=one.mesh,
                names=lib.vocabulary.terms(one.id),
                records=counts.get(one.id, 0),
            )
            for one in lib.topic.conditions
        ]
    )


@bp.get("/cite")
def cite() -> Response:
    """References of the records with these PMIDs, in the order asked."""
    style, form = request.args.get("style", "nlm"), request.args.get("form", "text")
    found = library().engine.records(_read_pmids())
    articles = [one.article for one in found]
    if style not in {known.id for known in citations.STYLES}:
        raise BadValue(f"“{style[:40]}” is no style; it can be {', '.join(one.id for one in citations.STYLES)}.")
    if form not in citations.FORMS:
        raise BadValue(f"“{form[:40]}” is no form; it can be {', '.join(citations.FORMS)}.")
    texts = citations.cite(articles, style, form) if articles else ()
    cited = tuple(
        Citation(pmid=article.pmid, citation=text, retracted=article.retracted)
        for article, text in zip(articles, texts, strict=True)
    )
    have = {one.pmid for one in articles}
    missing = tuple(pmid for pmid in _read_pmids() if pmid not in have)
    return _json(CiteAnswer(style=style, form=form, citations=cited, missing=missing))


@bp.get("/openapi.json")
def description() -> Response:
    """What this API is, as OpenAPI 3.1."""
    described = openapi.describe(ANSWERS, condition_names(library()), LARGEST_LIMIT, MOST_CITED)
    return _json(later("openapi_check", "with_check")(described))


@bp.errorhandler(BadValue)
def _bad_value(error: BadValue) -> Response:
    return problem(400, str(error))


@bp.errorhandler(NoSuchPage)
@bp.errorhandler(cursors.NoCursor)
def _no_such_page(error: Exception) -> Response:
    return problem(404, str(error))


@bp.errorhandler(cursors.Changed)
def _changed(error: Exception) -> Response:
    return problem(409, str(error))


@bp.errorhandler(HTTPException)
def _http(error: HTTPException) -> Response:
    return problem(error.code or 500, error.description or error.name)


def _read_search(condition_ids: dict[str, str]) -> SearchRequest:
    empty = [name for name, value in request.args.items(multi=True) if not value and name != "q"]
    if empty:
        raise BadValue(f"“{empty[0][:40]}” has no value; leave it out.")
    if request.args.get("literal", "0") not in {"0", "1"}:
        raise BadValue("“literal” can be 0 or 1.")
    limit = request.args.get("limit", str(USUAL_LIMIT))
    if not _NUMBER.match(limit) or not 1 <= int(limit) <= LARGEST_LIMIT:
        raise BadValue(f"“limit” must be a number from 1 to {LARGEST_LIMIT}, not “{limit[:20]}”.")
    return structs.replace(read_request(request.args, condition_ids), page=1, size=int(limit))


def _read_pmids() -> tuple[str, ...]:
    texts = request.args.getlist("pmid")
    if not texts or len(texts) > MOST_CITED:
        raise BadValue(f"Name the records with “pmid”, from 1 to {MOST_CITED} times.")
    for text in texts:
        if not _NUMBER.match(text):
            raise BadValue(f"“{text[:20]}” is not a PMID; a PMID is a number.")
    return tuple(dict.fromkeys(text.lstrip("0") or "0" for text in texts))


def _with_cursor(answer: ResultsShown, asked: SearchRequest, cursor: str) -> SearchAnswer:
    found = [*pairs(structs.replace(asked, page=1)), ("limit", str(asked.size)), ("cursor", cursor)]
    following = f"/api/search?{urlencode(found)}" if cursor else ""
    return SearchAnswer(**structs.asdict(answer), cursor=cursor, next=following)


def _json(value: object) -> Response:
    """The answer, or 304 where the reader has it already."""
    response = Response(msgspec.json.encode(value), content_type="application/json")
    response.cache_control.public = True
    response.cache_control.max_age = KEPT_FOR
    response.add_etag()
    response.make_conditional(request)
    return response


def problem(code: int, sentence: str) -> Response:
    """An error as JSON."""
    return Response(msgspec.json.encode(Problem(error=sentence)), code, content_type="application/json")
