"""Records as a file of one of the formats that reference managers read."""

from __future__ import annotations

import re
import unicodedata

from flask import Response, abort
from msgspec import Struct

import citations
from article import Article

# First those most asked for; whatever else the citations room can write follows.
FIRST = ("ris", "bibtex", "nbib", "csl-json", "csv")
NAME_LENGTH = 60


class Download(Struct, frozen=True, kw_only=True):
    """Records to be sent as a file; `abstracts` adds whole abstracts with their copyright lines."""

    articles: tuple[Article, ...]
    name: str
    format: str
    abstracts: bool = False


def formats() -> tuple[citations.Export, ...]:
    """The formats there are, the usual ones first."""
    rest = (id_ for id_ in citations.EXPORTS if id_ not in FIRST)
    return tuple(citations.EXPORTS[id_] for id_ in (*FIRST, *rest))


def download(wanted: Download) -> Response:
    """The answer that a browser saves; 404 for a format that there is not."""
    format_ = citations.EXPORTS.get(wanted.format)
    if format_ is None:
        abort(404, description="There is no export of that name.")
    body = citations.export(wanted.articles, wanted.format, abstracts=wanted.abstracts)
    response = Response(body, content_type=format_.mime)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name(wanted.name)}{format_.suffix}"'
    return response


def file_name(text: str) -> str:
    """A name that every file system takes, made of the letters of a text."""
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_.lower()).strip("-")[:NAME_LENGTH].strip("-") or "citewell"
