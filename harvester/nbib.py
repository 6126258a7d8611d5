"""One MEDLINE (.nbib) block as an article."""

from __future__ import annotations

from article import Article
from harvester.parse_errors import ParseError


def parse_nbib(body: bytes) -> Article:
    """The article that a MEDLINE block holds."""
    raise ParseError("MEDLINE blocks are read soon")
