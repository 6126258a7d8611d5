"""The export formats: each a table of fields of its own, all from the same article."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable

from msgspec import Struct

from article import Article
from citations.errors import CitationError
from citations.exports import bibtex, csljson, endnote, jsonld, nbib, ris, table

Writer = Callable[[Iterable[Article], bool], bytes]


class Export(Struct, frozen=True, kw_only=True):
    """A format: its name for people, and its media type and file suffix."""

    id: str
    name: str
    mime: str
    suffix: str
    write: Writer


EXPORTS: dict[str, Export] = {
    export.id: export
    for export in (
        Export(id="ris", name="RIS", mime="application/x-research-info-systems", suffix=".ris", write=ris.write),
        Export(id="bibtex", name="BibTeX", mime="application/x-bibtex", suffix=".bib", write=bibtex.write_bibtex),
        Export(
            id="biblatex", name="BibLaTeX", mime="application/x-bibtex", suffix=".bib", write=bibtex.write_biblatex
        ),
        Export(id="nbib", name="MEDLINE (.nbib)", mime="application/nbib", suffix=".nbib", write=nbib.write),
        Export(
            id="csl-json",
            name="CSL-JSON",
            mime="application/vnd.citationstyles.csl+json",
            suffix=".json",
            write=csljson.write,
        ),
        Export(id="csv", name="CSV (spreadsheet)", mime="text/csv", suffix=".csv", write=table.write),
        Export(id="endnote-xml", name="EndNote XML", mime="application/xml", suffix=".xml", write=endnote.write),
        Export(
            id="json-ld", name="schema.org JSON-LD", mime="application/ld+json", suffix=".jsonld", write=jsonld.write
        ),
    )
}


def export(articles: Iterable[Article], format: str, *, abstracts: bool = False) -> bytes:
    """The articles in that format; whole abstracts, with their copyright line, only on request.

    Raises:
        CitationError: there is no such format; the message names the closest.
    """
    chosen = EXPORTS.get(format)
    if chosen is None:
        close = difflib.get_close_matches(format.lower(), EXPORTS, n=2)
        hint = f" Close to it: {', '.join(close)}." if close else ""
        raise CitationError(f"There is no export format {format[:80]!r}.{hint} The formats are {', '.join(EXPORTS)}.")
    return chosen.write(articles, abstracts)
