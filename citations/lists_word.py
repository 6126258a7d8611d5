"""A reading list as a Word document: a heading, the references with bookmarks, and links beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from citations.pandoc import Inlines, write_document


class Reference(NamedTuple):
    """A reference with the name of its bookmark, and the address beside it, "" for none."""

    key: str
    inlines: Inlines
    address: str


def write(heading: str, references: Sequence[Reference], *, numbered: bool) -> bytes:
    """The document.

    Raises:
        CitationError: pandoc failed.
    """
    items = [[{"t": "Para", "c": _inlines(reference)}] for reference in references]
    start = [1, {"t": "Decimal"}, {"t": "Period"}]
    blocks: list[Any] = [{"t": "OrderedList", "c": [start, items]}] if numbered else [item[0] for item in items]
    title = {"t": "Header", "c": [1, ["", [], []], [{"t": "Str", "c": heading}]]}
    return write_document([title, *blocks], "docx")


def _inlines(reference: Reference) -> Inlines:
    marked = {"t": "Span", "c": [[f"cw-{reference.key}", [], []], reference.inlines]}
    if not reference.address:
        return [marked]
    link = {"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "[PubMed]"}], [reference.address, ""]]}
    return [marked, {"t": "Space"}, link]
