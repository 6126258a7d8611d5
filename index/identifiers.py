"""A lone identifier in the search box: PMID, DOI or PMCID, bare, prefixed or as an address. Pure."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct

LONGEST = 500
_PMID = re.compile(
    r"(?:pmid:?\s*|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/)?(\d{1,9})/?(?:[?#].*)?",
    re.I,
)
_PMCID = re.compile(
    r"(?:pmcid:?\s*|https?://(?:(?:www\.)?ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov|europepmc\.org)/articles?/"
    r"(?:pmc/)?)?(pmc\d{1,9})/?(?:[?#].*|pdf/?.*)?",
    re.I,
)
_DOI = re.compile(r"(?:doi:?\s*|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.I)


class Identifier(Struct, frozen=True, kw_only=True):
    """What a text names, and in which kind of identifier."""

    kind: Literal["pmid", "pmcid", "doi"]
    value: str


def read_identifier(text: str) -> Identifier | None:
    """The identifier that the whole text is, None where it is none. A number of four digits is a year, not a PMID."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    if match := _PMID.fullmatch(text):
        number = match[1].lstrip("0")
        return Identifier(kind="pmid", value=number) if number else None
    if match := _PMCID.fullmatch(text):
        return Identifier(kind="pmcid", value=match[1].lower())
    if match := _DOI.fullmatch(unquote(text)):
        return Identifier(kind="doi", value=match[1].rstrip(".,;").lower())
    return None
