"""What must hold of any output, whatever the records say."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from html.parser import HTMLParser

import rispy
from bibtexparser.entrypoint import parse_string
from Bio import Medline
from lxml import etree

from article import Article
from citations import export
from citations.errors import CitationError
from citations.pandoc import run

ALLOWED = {"i": (), "b": (), "sup": (), "sub": (), "u": (), "s": (), "span": ("style",), "a": ("href",)}
ADDRESS = re.compile(r"https://(doi\.org/10\.|pubmed\.ncbi\.nlm\.nih\.gov/\d)[^\s\"'<>]*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class _Tags(HTMLParser):
    """Collects what is not allowed, and what is left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        for name, value in attrs:
            if name not in ALLOWED.get(tag, ()):
                self.problems.append(f"{tag} {name}")
            if name == "href" and not ADDRESS.fullmatch(value or ""):
                self.problems.append(f"href {value}")
        if tag not in ALLOWED:
            self.problems.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"/{tag}")


def html_problems(reference: str) -> list[str]:
    """Any tag, attribute or address that a reference may not have."""
    tags = _Tags()
    tags.feed(reference)
    tags.close()
    return [*tags.problems, *tags.open]


def text_problems(reference: str) -> list[str]:
    """Control characters and line ends."""
    return [repr(found) for found in _CONTROL.findall(reference)] + (["line end"] if "\n" in reference else [])


def export_problems(articles: Sequence[Article]) -> dict[str, str]:
    """The export formats that an independent reader refuses, or reads as another number of records."""
    count = len(articles)
    found = {name: _counted(articles, name) for name in _READERS}
    return {name: f"{number} records instead of {count}" for name, number in found.items() if number != count}


def formula_cells(articles: Sequence[Article]) -> list[str]:
    """Cells that a spreadsheet would run."""
    rows = csv.reader(io.StringIO(export(articles, "csv", abstracts=True).decode(), newline=""), strict=True)
    return [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def markdown_problems(references: Sequence[str]) -> list[str]:
    """Raw HTML, images, code or foreign links that Markdown would make of the references."""
    tree = json.loads(run(["-f", "markdown", "-t", "json"], "\n\n".join(references).encode()))
    text = json.dumps(tree["blocks"])
    kinds = set(re.findall(r'"t": "(\w+)"', text)) - {"Para", "Str", "Space", "Emph", "Strong", "Link", "Quoted"}
    kinds -= {"DoubleQuote", "SingleQuote", "Superscript", "Subscript", "SoftBreak", "Strikeout"}
    links = [link for link in re.findall(r'\["(\w+:[^"]*)", ""\]', text) if not ADDRESS.fullmatch(link)]
    return [*sorted(kinds), *links]


def _counted(articles: Sequence[Article], name: str) -> int:
    return _READERS[name](export(articles, name, abstracts=True).decode("utf-8"))


def _medline_count(text: str) -> int:
    entries = Medline.parse(io.StringIO(text))  # type: ignore[no-untyped-call]
    return len([entry for entry in entries if entry.get("PMID")])


def _pandoc_count(form: str, text: str) -> int:
    try:
        return len(json.loads(run(["-f", form, "-t", "csljson"], text.encode())))
    except CitationError:
        return -1


_READERS: dict[str, Callable[[str], int]] = {
    "ris": lambda text: len(rispy.loads(text)),
    "bibtex": lambda text: len(parse_string(text).entries),
    "biblatex": lambda text: len(parse_string(text).entries),
    "nbib": _medline_count,
    "csl-json": lambda text: len(json.loads(text)),
    "csv": lambda text: len(list(csv.DictReader(io.StringIO(text, newline=""), strict=True))),
    "endnote-xml": lambda text: len(etree.fromstring(text.encode()).findall("records/record")),
    "json-ld": lambda text: len(json.loads(text)["@graph"]) if "<" not in text else -1,
}
