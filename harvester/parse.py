"""A raw record as an article: pure, and the same for XML and MEDLINE."""

from __future__ import annotations

from article import Article, RawRecord
from harvester.nbib import parse_nbib
from harvester.parse_errors import ParseError
from harvester.parse_xml import parse_xml

__all__ = ["ParseError", "parse"]


def parse(raw: RawRecord) -> Article:
    """The article that a raw record holds.

    Raises:
        ParseError: it cannot be read; the message names the record and says why.
    """
    try:
        return parse_xml(raw.body) if raw.format == "xml" else parse_nbib(raw.body)
    except ParseError as error:
        raise ParseError(f"PMID {raw.pmid or 'unknown'} ({raw.source}): {error}") from error
