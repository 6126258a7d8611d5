"""unAPI, by which reference managers take a record from a page in one click (https://en.wikipedia.org/wiki/UnAPI).

A page names its records with `<abbr class="unapi-id" title="PMID">`; this address says in which formats they are to
be had, and gives them.
"""

from __future__ import annotations

from flask import Blueprint, Response, request
from lxml import etree

import citations
from library import library

bp = Blueprint("unapi", __name__)

# The names that connectors know, and what they stand for here; the richest is the first.
FORMATS = {"ris": "ris", "bibtex": "bibtex", "endnote": "endnote-xml", "csl-json": "csl-json", "nbib": "nbib"}
MANY = 300


@bp.get("/unapi")
def unapi() -> Response:
    """The formats there are, those of a record (300), or the record in one of them."""
    pmid, name = request.args.get("id", ""), request.args.get("format", "")
    if not pmid:
        return _formats("", 200)
    found = library().engine.records((pmid,)) if pmid.isascii() and pmid.isdecimal() else ()
    if not found:
        return Response("There is no record of that id here.", 404, content_type="text/plain; charset=utf-8")
    if not name:
        return _formats(found[0].article.pmid, MANY)
    if name not in FORMATS:
        return Response("There is no format of that name.", 406, content_type="text/plain; charset=utf-8")
    format_ = citations.EXPORTS[FORMATS[name]]
    return Response(citations.export((found[0].article,), format_.id), content_type=format_.mime)


def _formats(pmid: str, code: int) -> Response:
    root = etree.Element("formats", id=pmid) if pmid else etree.Element("formats")
    for name, format_id in FORMATS.items():
        etree.SubElement(root, "format", name=name, type=citations.EXPORTS[format_id].mime)
    body = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(body, code, content_type="application/xml; charset=utf-8")
