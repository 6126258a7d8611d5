"""A line of a reference list taken apart: as NLM and AMA print it, or as APA does. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citations.checkup_entries import Stated
from citations.checkup_ids import Mention, find_identifiers
from citations.checkup_tagged import family_name
from citations.nlm import NlmCitation
from citations.nlm_reader import NlmLineError, read_citation

LONGEST_LINE = 1_500
_LEADING = re.compile(r"^\s*(?:\^?\[\^?\w{1,12}\]:?|\(?\d{1,3}[.)]|[-*+•◦–])\s+")
_ADDRESS = re.compile(r"<?https?://\S+>?")
_LABELLED = re.compile(
    r"\[?\(?\b(?:doi|DOI|PMID|PMCID|PubMed(?: PMID)?|CrossRef|Google Scholar|Free full text|Free PMC article)\b:?\s*"
    r"(?:10\.\S+|PMC\d+|\d+)?[\])]?[.;,]?"
)
_MARKUP = re.compile(r"\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)")
_YEAR = re.compile(r"(?<![\d.:/-])(?:19|20)\d\d(?!\d)")
_PLACE_IN_JOURNAL = re.compile(
    r"\d\s*\([^)]{1,12}\)\s*:|(?:19|20)\d\d[^;.]{0,12};|\d{1,4}\s*:\s*e?\d+|\bvol\.?\s*\d|\bpp?\.\s*\d"
)
_AUTHORS = re.compile(
    r"^(?:[^\W\d_][\w'’.-]*\s){0,3}[^\W\d_][\w'’-]+,?\s(?:[A-Z]\.?[ -]?){1,4}(?:[,.;&:]|\band\b|et al|\()"
)
_APA = re.compile(
    r"^(?P<authors>[^()]{2,600}?)\s*\((?P<year>(?:19|20)\d\d)[a-z]?(?:,[^)]{0,30})?\)[.,:]?\s+(?P<title>[^.?!]{5,}"
    r"(?:[.?!](?!\s[A-Z][^.,]{2,80},\s*\d)[^.?!]{0,200}){0,3}?)[.?!]\s+(?P<journal>[A-Z][^.,]{1,120}),\s*\d"
)
_NOTE = re.compile(
    r"(?:Erratum|Comment|Update|Updated|Retraction|Retracted|Expression of concern|Republished|Summary for patients"
    r"|Corrected|Corrected and republished) (?:in|on|of|for|from): "
)
_NO_JOURNAL = re.compile(r"^\d|\bpp?$|\bvol\b|\bno$|\d[–-]\d|^Available at", re.IGNORECASE)  # of another style
_SHORTEST = 5  # words


def without_identifiers(line: str) -> str:
    """The line without its number, its markup, its identifiers and its addresses."""
    bare = _MARKUP.sub(lambda found: found[1] or "", _LEADING.sub("", line[: 2 * LONGEST_LINE]))
    bare = _LABELLED.sub(" ", _ADDRESS.sub(" ", bare))
    return re.sub(r"\s+([.;,])", r"\1", re.sub(r"\s+", " ", re.sub(r"\b10\.\d{4,9}/\S+", " ", bare))).strip()


def is_reference(line: str) -> bool:
    """Whether a line looks like an item of a reference list: authors or a number, a year, a place in a journal."""
    if len(line) > LONGEST_LINE:
        return False
    bare = without_identifiers(line)
    signs = (bool(_AUTHORS.match(bare)), bool(_PLACE_IN_JOURNAL.search(bare)), bool(_LEADING.match(line)))
    if not _YEAR.search(bare) or len(bare.split()) < _SHORTEST:
        return False
    return (signs[0] and (signs[1] or bool(find_identifiers(line)) or bare.count(". ") > 1)) or (
        signs[1] and signs[2]
    )


def read_reference_line(line: str) -> Stated | None:
    """What a line says of its paper, None where it cannot be taken apart."""
    if len(line) > LONGEST_LINE:
        return None
    bare = without_identifiers(line)
    for text in (bare, bare.rstrip(". ") + "."):
        found = _nlm(text)
        if found is not None:
            return _stated(found)
    apa = _APA.match(bare)
    if apa is None:
        return None
    authors = apa["authors"].strip()
    return Stated(
        title=apa["title"].strip(),
        journal=apa["journal"].strip(),
        year=apa["year"],
        author=family_name(authors.partition(",")[0]),
    )


def own_identifiers(line: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The identifiers of the paper itself: not those of the notices that NLM prints in its line."""
    if not _NOTE.search(line):
        return tuple(mentions)
    found = _nlm(_LEADING.sub("", line.strip())) if len(line) <= LONGEST_LINE else None
    if found is not None and (found.pmid or found.doi or found.pmcid):
        own = {found.pmid, found.doi.lower(), found.pmcid}
        return tuple(mention for mention in mentions if mention.value in own)
    note = _NOTE.search(line)
    return tuple(mention for mention in mentions if note is None or mention.start < note.start())


def _nlm(text: str) -> NlmCitation | None:
    try:
        found = read_citation(text)
    except NlmLineError:
        return None
    authors_as_title = not found.authors and _AUTHORS.match(f"{found.title}.")
    return None if authors_as_title or _NO_JOURNAL.search(found.journal) else found


def _stated(found: NlmCitation) -> Stated:
    first = found.authors[0] if found.authors else None
    return Stated(
        title=found.title,
        journal=found.journal or (found.book.name if found.book else ""),
        year=found.date[:4],
        author=(first.collective or first.family) if first else "",
    )
