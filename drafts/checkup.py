"""A file, a page or a pasted text as the references of a check-up, and a library as its shelf."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Protocol

from msgspec import Struct

from article import Article
from citations.checkup import Holding, Report, TooMany, check_references, make_report
from citations.checkup_bibtex import read_bibtex
from citations.checkup_entries import Entry
from citations.checkup_tagged import NBIB, RIS, read_tagged
from citations.checkup_text import REFERENCES, Passage, read_passages, read_running
from index.results import Engine, SearchRequest

from .incoming.fetch import Reach, fetch
from .incoming.fetch_charset import decoded
from .incoming.fetch_page import LONGEST_PAGE, Page, PageError, read_page
from .records.journals import same_journal

LONGEST_TITLE = 40  # words
_TITLES_SEEN = 5
_NOT_TEXT = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zipped file, as Word makes them"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,500}-->\s*){0,9}<(?:!doctype|html|head|body|article|main|div|p|"
    r"section|h[1-6]|ul|ol)\b",
    re.I | re.S,
)


class Unreadable(ValueError):
    """A text cannot be checked; the message says why and what to do, in one sentence."""


class Kept(Protocol):
    """What an archive says of a record: when it was seen to be deleted (ISO 8601), "" where it is not."""

    @property
    def deleted(self) -> str:
        """See above."""


class Archive(Protocol):
    """What a check-up asks of an archive: its tombstones."""

    def get(self, pmid: str) -> Kept | None:
        """The state of a record, None for one that never came."""


class LibraryShelf(Struct, frozen=True, kw_only=True):
    """A library as a check-up asks it."""

    engine: Engine
    archive: Archive

    def find(self, identifier: str) -> str:
        """See `citations.checkup.Shelf`."""
        return self.engine.find_identifier(identifier)

    def article(self, pmid: str) -> Article | None:
        """See `citations.checkup.Shelf`."""
        found = self.engine.records((pmid,))
        return found[0].article if found else None

    def gone(self, pmid: str) -> str:
        """See `citations.checkup.Shelf`."""
        kept = self.archive.get(pmid)
        return kept.deleted if kept else ""

    def titled(self, title: str) -> tuple[Article, ...]:
        """See `citations.checkup.Shelf`."""
        words = " ".join(islice(re.findall(r"\w+", title.lower()), LONGEST_TITLE))
        if not words:
            return ()
        answer = self.engine.search(SearchRequest(text=words, literal=True, size=_TITLES_SEEN))
        return tuple(hit.article for hit in answer.hits)

    def same_journal(self, said: str, article: Article) -> bool | None:
        """See `citations.checkup.Shelf`."""
        return same_journal(said, article)


def check_up(entries: Iterable[Entry], source: str, shelf: LibraryShelf, library: str) -> Report:
    """The report on references; `source` says of what, `library` names the shelf. Raises Unreadable."""
    status = shelf.engine.status()
    try:
        found = check_references(entries, shelf)
    except TooMany as error:
        raise Unreadable(str(error)) from error
    holding = Holding(name=library, records=status.records, as_of=status.published)
    return make_report(source, holding, datetime.now(UTC).isoformat(timespec="seconds"), found)


def read_address(address: str, reach: Reach | None = None) -> Iterator[Entry]:
    """The references of a page or a text of the web; raises FetchError and Unreadable."""
    page = fetch(address, reach)
    if page.kind == "text/plain":
        return read_text(decoded(page.body, page.charset))
    return read_fetched_page(page.body, page.charset, page.address)


def read_upload(body: bytes) -> Iterator[Entry]:
    """The references of a file, told by its content what it is; raises Unreadable."""
    if len(body) > LONGEST_PAGE:
        raise Unreadable(f"The file is larger than {LONGEST_PAGE / 1e6:g} MB: check it in parts.")
    for mark, name in _NOT_TEXT:
        if body.startswith(mark):
            raise Unreadable(f"This is {name}, which is not read: save it as plain text or HTML, or paste its text.")
    if b"\x00" in body[:4096] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("This is not a file of text: give plain text, HTML, RIS, BibTeX or nbib.")
    return read_text(decoded(body))


def read_text(text: str) -> Iterator[Entry]:
    """The references of a text: RIS, BibTeX, MEDLINE, HTML, Markdown or plain; raises Unreadable."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if not text.strip():
        raise Unreadable("There is no text to check.")
    if re.search(r"^TY  ?- ", text, re.MULTILINE):
        return read_tagged(text, RIS)
    if re.match(r"\s*PMID *- *\d|\s*[A-Z]{2,4} *- .*\n(?:.*\n){0,40}?PMID *- *\d", text):
        return read_tagged(text, NBIB)
    if re.search(r"^\s*@[A-Za-z]+\s*[{(]", text, re.MULTILINE) and text.count("=") > 1:
        return read_bibtex(text)
    if _HTML.match(text) or text.count("</p>") + text.count("</a>") + text.count("</li>") > 1:
        return read_fetched_page(text)
    return read_running(read_passages(text))


def read_fetched_page(body: bytes | str, charset: str = "", address: str = "") -> Iterator[Entry]:
    """The references of a page of HTML; raises Unreadable."""
    try:
        page = read_page(body, charset, address)
    except PageError as error:
        raise Unreadable(str(error)) from error
    return read_running(_passages(page))


def _passages(page: Page) -> Iterator[Passage]:
    """The blocks of a page; those under "References" are of a list."""
    listed = False
    for number, block in enumerate(page.blocks, 1):
        if block.kind == "heading" or REFERENCES.fullmatch(block.text):
            listed = bool(REFERENCES.fullmatch(block.text))
        else:
            links = tuple((link.start, link.end, link.address) for link in block.links)
            yield Passage(line=number, place=f"paragraph {number}", text=block.text, links=links, listed=listed)
