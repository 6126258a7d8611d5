"""The watch over a list: an Atom feed, a badge and its JSON, so that an old post can warn its readers."""

from __future__ import annotations

import uuid
from html import escape

import msgspec
from flask import Blueprint, Response, request
from lxml import etree
from msgspec import Struct

from citations.notices import Notice
from citations.text import clean
from library import library
from views import kept
from views.listing import Listing, address, read_listing, watched
from views.params import BadValue
from views.watching import WORDS, Standing, Watched, look

bp = Blueprint("watch", __name__, url_prefix="/watch")

KEPT_FOR = 3600
ATOM = "http://www.w3.org/2005/Atom"
NEVER = "1970-01-01T00:00:00Z"
COLOURS = {"sound": "#1d6840", "grave": "#a1201c", "changed": "#8a3a12", "none": "#526064"}
LETTER, PAD, HEIGHT = 6.4, 8, 22
LABEL = "references"


class Status(Struct, frozen=True, kw_only=True):
    """A list as JSON. `sound` is true only where every record is known and none has a notice."""

    sound: bool
    message: str
    as_of: str
    records: tuple[StatusOfRecord, ...]


class StatusOfRecord(Struct, frozen=True, kw_only=True):
    """A record of the list with its notices."""

    pmid: str
    in_library: bool
    notices: tuple[Notice, ...]


@bp.get("/feed.atom")
@bp.get("/<key>/feed.atom")
def feed(key: str = "") -> Response:
    """The notices on the records of a list, newest first, as RFC 4287 has it."""
    asked = _asked(key)
    return _answer(write_feed(asked, look(library(), asked.pmids), request.url_root), "application/atom+xml")


@bp.get("/badge.svg")
@bp.get("/<key>/badge.svg")
def badge(key: str = "") -> Response:
    """A small picture that says how the list stands."""
    return _answer(write_badge(look(library(), _asked(key).pmids)), "image/svg+xml")


@bp.get("/status.json")
@bp.get("/<key>/status.json")
def status(key: str = "") -> Response:
    """How the list stands, record by record."""
    seen = look(library(), _asked(key).pmids)
    records = tuple(
        StatusOfRecord(pmid=one.pmid, in_library=one.article is not None, notices=one.notices)
        for one in seen.standings
    )
    body = Status(sound=seen.sound, message=seen.sentence, as_of=seen.as_of, records=records)
    return _answer(msgspec.json.encode(body), "application/json")


def write_feed(asked: Listing, seen: Watched, root: str) -> bytes:
    """The feed: an entry for each notice, with an id that never changes and the time when its record changed."""
    base = root.rstrip("/")
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]
    entries = sorted(
        ((one, notice) for one in seen.standings for notice in one.notices if one.arrived),
        key=lambda pair: pair[0].arrived,
        reverse=True,
    )
    records = "1 record" if len(seen.standings) == 1 else f"{len(seen.standings)} records"
    _add(feed, "title", clean(asked.title) or f"Watch over {records}")
    _add(feed, "subtitle", seen.sentence)
    _add(feed, "id", _id("list", *([asked.kept] if asked.kept else sorted(asked.pmids))))
    _add(feed, "updated", _time(max([seen.as_of, *(one.arrived for one, _notice in entries)])))
    author = etree.SubElement(feed, f"{{{ATOM}}}author")
    _add(author, "name", "Citewell")
    _link(feed, "self", base + watched(asked, "feed.atom"), "application/atom+xml")
    _link(feed, "alternate", base + address(asked), "text/html")
    for one, notice in entries:
        _entry(feed, one, notice, base)
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True)


def write_badge(seen: Watched) -> bytes:
    """The picture: a label and the words, in a colour that says the same."""
    colour = COLOURS["grave" if seen.grave else "changed" if seen.counts else "sound" if seen.sound else "none"]
    left, right = (round(len(words) * LETTER + 2 * PAD) for words in (LABEL, seen.sentence))
    whole, words = left + right, escape(seen.sentence)
    texts = "".join(
        f'<text x="{middle}" y="15" text-anchor="middle" textLength="{width - 2 * PAD}">{said}</text>'
        for middle, width, said in ((left / 2, left, LABEL), (left + right / 2, right, words))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{HEIGHT}" viewBox="0 0 {whole} {HEIGHT}" '
        f'role="img" aria-label="{LABEL}: {words}"><title>{LABEL}: {words}</title>'
        f'<rect width="{whole}" height="{HEIGHT}" rx="4" fill="#1a2427"/>'
        f'<path d="M{left} 0h{right - 4}a4 4 0 0 1 4 4v{HEIGHT - 8}a4 4 0 0 1 -4 4h-{right - 4}z" fill="{colour}"/>'
        f'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">{texts}</g></svg>'
    ).encode()


def _asked(key: str) -> Listing:
    asked = kept.find(key) if key else read_listing(request.args)
    if not asked.pmids:
        raise BadValue("Name the records of the list with “pmids”.")
    return asked


def _entry(feed: etree._Element, one: Standing, notice: Notice, base: str) -> None:
    entry = etree.SubElement(feed, f"{{{ATOM}}}entry")
    title = clean(one.article.title) if one.article else f"PMID {one.pmid}"
    words = WORDS[notice.kind][0]
    _add(entry, "title", f"{words[:1].upper()}{words[1:]}: {title}")
    _add(entry, "id", _id("notice", one.pmid, notice.kind, notice.pmid or notice.citation))
    _add(entry, "updated", _time(one.arrived))
    _link(entry, "alternate", f"{base}/record/{one.pmid}", "text/html")
    _add(entry, "content", f"{title} {notice.sentence}").set("type", "text")


def _id(*parts: str) -> str:
    """An id that is the same for the same thing on every copy of this site, and for ever."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(('citewell', *parts)))}"


def _time(stamp: str) -> str:
    return stamp if "T" in stamp and stamp.endswith(("Z", "+00:00")) else NEVER


def _add(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}")
    child.text = clean(text)
    return child


def _link(parent: etree._Element, rel: str, address: str, kind: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=address, type=kind)


def _answer(body: bytes, kind: str) -> Response:
    """The answer, or 304 where it is known; open to other sites, whose pages show it."""
    response = Response(body, content_type=f"{kind}; charset=utf-8" if kind != "application/json" else kind)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.cache_control.public = True
    response.cache_control.max_age = KEPT_FOR
    response.add_etag()
    response.make_conditional(request)
    return response
