"""The identifiers in a text: PMID, PMCID and DOI, bare, labelled or in an address, with where they stand. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct

IdKind = Literal["pmid", "pmcid", "doi"]

_NCBI = r"(?:www\.|m\.)?ncbi\.nlm\.nih\.gov"
_PUBMED = (
    rf"(?:(?:www\.|m\.)?pubmed\.(?:ncbi\.nlm\.nih\.gov|gov)/|{_NCBI}/(?:m/)?pubmed/"
    r"|europepmc\.org/(?:article|abstract)/med/)"
)
_QUERY = rf"{_NCBI}/(?:entrez/query\.fcgi|pubmed/?)\?[^\s\"'<>]{{0,300}}?(?:list_uids|term)="
_ARTICLE = rf"(?:{_NCBI}|pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?europepmc\.org)/(?:pmc/)?articles?/(?:pmc/)?"
_FOUND = re.compile(
    rf"""
    (?:https?://)?{_PUBMED}\??(?:term=)?(?P<link>\d{{1,8}})(?![\d.]*\d)/?
  | (?:https?://)?{_QUERY}(?P<query>\d{{1,8}})(?!\d)
  | \b(?:PMID|PubMed(?:\ (?:ID|PMID))?|PUI)\b[\s:\xa0=\#({{\[]*(?P<pmid>\d{{1,8}})(?![\d.]*\d)
  | (?:(?:https?://)?{_ARTICLE})?\b(?P<pmcid>PMC\ ?\d{{2,9}})(?!\d)
  | (?:https?://)?(?:(?:[\w-]{{1,30}}\.){{0,3}}doi\.org/(?:doi:)?|doi:\s*|\bdoi\s+)?
    (?P<doi>10\.\d{{4,9}}(?:/|%2F)[^\s"'<>\u201c\u201d\u00ab\u00bb\u3002\uff0c]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: What publishers put after a DOI in their addresses.
_AFTER_DOI = re.compile(
    r"(?:[?#].*|/(?:full|abstract|pdf|epdf|html|fulltext|abs|meta|tables|references)(?:/.*)?"
    r"|\.(?:full|pdf|abstract|html)\b.*)$",
    re.IGNORECASE,
)
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}
LONGEST_DOI = 300


class Mention(Struct, frozen=True, kw_only=True):
    """An identifier where it stands: `value` in its plain form (digits, `PMC123`, `10.1000/x` in lower case)."""

    kind: IdKind
    value: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The identifier as it is spoken of: "PMID 123", "PMC123", "DOI 10.1000/x"."""
        return self.value if self.kind == "pmcid" else f"{self.kind.upper()} {self.value}"


def find_identifiers(text: str) -> tuple[Mention, ...]:
    """Every identifier of a text, in order; the same one may stand in it more than once."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    for found in _FOUND.finditer(text):
        number = found["link"] or found["query"] or found["pmid"]
        start, end = found.span()
        if number and number.strip("0"):
            yield Mention(kind="pmid", value=number.lstrip("0"), start=start, end=end)
        elif found["pmcid"]:
            yield Mention(kind="pmcid", value="PMC" + found["pmcid"][3:].strip().lstrip("0"), start=start, end=end)
        elif found["doi"]:
            printed = _trimmed(found["doi"][:LONGEST_DOI])
            value = unquote(printed).lower()
            if value.partition("/")[2]:
                yield Mention(kind="doi", value=value, start=start, end=found.start("doi") + len(printed))


def doi_forms(doi: str) -> tuple[str, ...]:
    """A DOI as it stands, and without what an address may have put after it."""
    bare = _AFTER_DOI.sub("", doi)
    return tuple(dict.fromkeys(form for form in (doi, bare, re.sub(r"v\d+$", "", bare)) if form))


def _trimmed(doi: str) -> str:
    """The DOI without the stop, bracket or quotation mark that ends a sentence."""
    while doi:
        last = doi[-1]
        opening = _PAIRS.get(last)
        if last in ".,;:!?'\"’”*_…" or (opening and doi.count(opening) < doi.count(last)):
            doi = doi[:-1]
        elif doi.endswith(("&gt", "&lt", "&quot")):
            doi = doi.rpartition("&")[0]
        else:
            break
    # What closes a bracket opened before the DOI ends it, whatever follows: "[words](https://doi.org/10.1/x),".
    depth = {closing: 0 for closing in _PAIRS}
    for at, letter in enumerate(doi):
        for closing, opening in _PAIRS.items():
            depth[closing] += (letter == opening) - (letter == closing)
        if min(depth.values()) < 0:
            return doi[:at]
    return doi
