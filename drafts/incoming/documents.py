"""Drafts as they come: bytes of a text, Markdown, HTML or Word file, as one source text."""

from __future__ import annotations

import html
import re
from itertools import islice

from msgspec import Struct

from citations.errors import CitationError
from citations.pandoc import run

from .fetch_page import Page, PageBlock
from .reading import LONGEST_DRAFT, Draft, DraftError, Syntax, guess_syntax, read_draft
from .word_files import cleaned
from .word_package import why_not_whole

#: A file larger than this is not read at all.
LARGEST_FILE = 4_000_000
#: So much memory may pandoc have for one document (its heap; GHC, "RTS options to control the garbage collector").
MEMORY = ("+RTS", "-M256m", "-RTS")
DEEPEST = 400
MOST_TAGS = 60_000
MOST_UNCLOSED = 300

TOO_LARGE = f"The draft is larger than {LARGEST_FILE // 1_000_000} MB: check it in parts, or paste its text."
TOO_DEEP = f"The draft nests its markup more than {DEEPEST} deep: paste its text instead."
TANGLED = "The draft's markup is broken, or there is too much of it: paste its text instead."
NO_TEXT = "This is no text: give a .txt, .md, .html or .docx file, or paste the text."
OLD_WORD = "This is a Word document of the old form (.doc): save it as .docx, or paste its text."
NO_PDF = "This is a PDF, whose text has no order that can be relied upon: give the .docx, or paste the text."
UNREADABLE = "This Word document could not be read: save it again, or paste its text."

NO_RTF = "This is an RTF file: save it as .docx, or paste its text."
NO_ODT = "This is an OpenDocument file (.odt): save it as .docx, or paste its text."
_SIGNATURES = ((b"%PDF-", NO_PDF), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_WORD), (b"{\\rtf", NO_RTF))
_OPEN_DOCUMENT = re.compile(rb"\APK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument", re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*?(/?)>")
_UNCLOSED = re.compile(r"<[a-zA-Z/!?][^<>]*(?=<|\Z)")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr p li td tr th dt dd option".split())


class Document(Struct, frozen=True, kw_only=True):
    """A draft as text: offsets count the characters of `source`, whose line ends are `\\n`.

    `newline` is the line end of the file. A Word document is its HTML (`word` is true), made by pandoc; `package` is
    the file itself, into which citations are put, b"" where it must be made anew, and then `anew` says why.
    """

    source: str
    syntax: Syntax
    newline: str = "\n"
    word: bool = False
    package: bytes = b""
    anew: str = ""

    def draft(self) -> Draft:
        """The blocks of the document; raises DraftError where it is too long."""
        return read_draft(self.source, self.syntax)


def read_document(data: bytes, name: str = "") -> Document:
    """The draft in a file, by what it holds; its name decides only between kinds of text.

    Raises:
        DraftError: it cannot be read, or is too large; the message says so in one sentence and what to do.
    """
    if len(data) > LARGEST_FILE:
        raise DraftError(TOO_LARGE)
    if _OPEN_DOCUMENT.match(data):
        raise DraftError(NO_ODT)
    if data.startswith(b"PK"):
        return _read_word(data)
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature):
            raise DraftError(sentence)
    return read_text(_decode(data), name=name)


def read_text(text: str, syntax: Syntax | None = None, name: str = "") -> Document:
    """A draft that is text already; `syntax` None is guessed.

    Raises:
        DraftError: it is too long, or its markup is nested too deeply.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    if len(source) > LONGEST_DRAFT:
        raise DraftError(f"The draft is longer than {LONGEST_DRAFT:,} characters: check it in parts.")
    known = syntax or guess_syntax(name, source)
    if known != "text":
        _check_markup(source)
    return Document(source=source, syntax=known, newline=newline)


def from_page(page: Page) -> Document:
    """The article of a web page as HTML: its headings, paragraphs, items and links, and nothing around them."""
    tags = {"heading": "h2", "item": "li", "paragraph": "p"}
    lines = (f"<{tags[block.kind]}>{_linked(block)}</{tags[block.kind]}>\n" for block in page.blocks)
    return read_text("".join(lines), "html")


def _linked(block: PageBlock) -> str:
    """The text of a block with its links to pages of the web."""
    pieces, at = [], 0
    for link in block.links:
        if link.start < at or not link.address.startswith(("https://", "http://")):
            continue
        words = html.escape(block.text[link.start : link.end], quote=False)
        pieces += [
            html.escape(block.text[at : link.start], quote=False),
            f'<a href="{html.escape(link.address)}">{words}</a>',
        ]
        at = link.end
    return "".join([*pieces, html.escape(block.text[at:], quote=False)])


def _check_markup(source: str) -> None:
    """Refuse markup that no writer makes: a parser of HTML looks for the end of every tag through the whole rest."""
    unclosed = sum(1 for _ in islice(_UNCLOSED.finditer(source), MOST_UNCLOSED + 1))
    if unclosed > MOST_UNCLOSED or max(source.count("<"), source.count("&")) > MOST_TAGS:
        raise DraftError(TANGLED)
    if depth(source) > DEEPEST:
        raise DraftError(TOO_DEEP)


def depth(source: str) -> int:
    """How deep the elements of a text with HTML are nested; those whose end may be left out do not count."""
    deepest = open_ = 0
    for match in _TAG.finditer(source):
        if match[2].lower() in _VOID or match[3]:
            continue
        open_ = max(0, open_ - 1) if match[1] else open_ + 1
        deepest = max(deepest, open_)
    return deepest


def _read_word(data: bytes) -> Document:
    safe = cleaned(data)
    try:
        page = run([*MEMORY, "-f", "docx", "-t", "html", "--wrap=none"], safe)
    except CitationError as problem:
        raise DraftError(UNREADABLE) from problem
    made = read_text(page.decode("utf-8", "replace"), "html")
    anew = why_not_whole(data)
    return Document(source=made.source, syntax="html", word=True, package=b"" if anew else data, anew=anew)


def _decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 by its mark, else the code page of old Windows editors."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data:
        raise DraftError(NO_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
