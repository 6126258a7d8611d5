"""A draft as it is read: blocks of running text whose every character stands where it stood in the file.

Markup is not taken out but blanked: `*Pain*` becomes ` Pain `, `&nbsp;` one space and five. So an offset into the
masked text is an offset into the file, and whatever is found can be marked, cited and cut out in the writer's own
source.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Literal

from msgspec import Struct

Syntax = Literal["text", "markdown", "html"]
BlockKind = Literal["heading", "paragraph", "item", "quotation", "reference"]

#: A draft longer than this (characters) is refused: 3,000 words are about 20,000.
LONGEST_DRAFT = 1_000_000
#: A heading without a mark is a short line of which most letters, at least some, are capitals.
_LONGEST_HEADING = 120
_FEWEST_LETTERS = 4
#: Elements that are not the writer's argument.
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "template",
        "svg",
        "math",
        "iframe",
        "noscript",
        "object",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "body",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "title",
    ]
)
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title", "dt", "th"), "heading"),
    **dict.fromkeys(("li", "dd", "td"), "item"),
    "blockquote": "quotation",
}
#: Markup of Markdown inside a line; what a group `keep` holds stays, all else is blanked.
_INLINE = re.compile(
    r"!\[[^\]\n]*\]\([^)\n]*\)"
    r"|(?P<open>\[)(?=[^\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\))"
    r"|(?P<link>\]\((?:[^()\n]|\([^()\n]*\))*\))"
    r"|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`+|~~|\\(?=[\\`*_{}\[\]()#+.!~-])"
)
_MARKDOWN_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_ITEM = re.compile(r"\s*(?:[-*+•◦–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")
_QUOTATION = re.compile(r"\s{0,3}(?:>\s?)+")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.S)
_REFERENCES = re.compile(
    r"\W*(?:references?|bibliography|further reading|sources|literature|works cited|notes and references)\W*", re.I
)


class Block(Struct, frozen=True, kw_only=True):
    """A piece of running text: `text == masked[start : start + len(text)]`, with line breaks as spaces."""

    kind: BlockKind
    start: int
    text: str
    heading: str = ""


class Draft(Struct, frozen=True, kw_only=True):
    """A draft: the file as given (decoded, line ends as `\\n`), and its blocks in order."""

    source: str
    syntax: Syntax
    blocks: tuple[Block, ...]


class DraftError(ValueError):
    """A draft cannot be read; the message says why and what to do."""


def read_draft(source: str, syntax: Syntax) -> Draft:
    """The blocks of a draft.

    Raises:
        DraftError: it is too long.
    """
    if len(source) > LONGEST_DRAFT:
        raise DraftError(f"The draft is longer than {LONGEST_DRAFT:,} characters: check it in parts.")
    blocks = _html_blocks(source) if syntax == "html" else _line_blocks(source, markdown=syntax == "markdown")
    return Draft(source=source, syntax=syntax, blocks=tuple(_under_headings(blocks)))


def guess_syntax(name: str, source: str) -> Syntax:
    """The syntax of a draft by its name, else by its looks."""
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("html", "htm", "xhtml") or re.match(r"\s*<(?:!doctype|html|article|div|p|h[1-6])\b", source, re.I):
        return "html"
    if suffix in ("md", "markdown", "mdown"):
        return "markdown"
    return "markdown" if re.search(r"^#{1,6} \S|\]\(https?:|^\s*\* \S.*\*\*", source, re.M) else "text"


def _under_headings(blocks: Iterator[Block]) -> Iterator[Block]:
    """Blocks with the heading they stand under; those under "References" are references."""
    heading = ""
    for block in blocks:
        if not block.text.strip():
            continue
        if block.kind == "heading":
            heading = block.text.strip()
            yield block
            continue
        kind: BlockKind = "reference" if _REFERENCES.fullmatch(heading) else block.kind
        yield Block(kind=kind, start=block.start, text=block.text, heading=heading)


# Lines: plain text and Markdown


def _line_blocks(source: str, *, markdown: bool) -> Iterator[Block]:
    """Blocks of a text whose structure is in its lines; `start` is an offset into the source."""
    front = _FRONT_MATTER.match(source) if markdown else None
    at = front.end() if front else 0
    kind: BlockKind = "paragraph"
    first = at
    lines: list[str] = []
    for line in source[at:].splitlines(keepends=True):
        new_kind, prefix = _line_kind(line, markdown)
        starts = not line.strip() or prefix > 0 or new_kind in ("heading", "quotation") or kind == "heading"
        if starts and lines:
            yield _block(kind, first, lines, markdown)
            lines = []
        if line.strip() and not _RULE.fullmatch(line.rstrip("\n")):
            if not lines:
                kind, first = new_kind, at
            lines.append(" " * prefix + line[prefix:])
        at += len(line)
    if lines:
        yield _block(kind, first, lines, markdown)


def _line_kind(line: str, markdown: bool) -> tuple[BlockKind, int]:
    """What a line begins, and how many of its characters say so."""
    if markdown and (heading := _MARKDOWN_HEADING.match(line)):
        return "heading", heading.end()
    if markdown and (quotation := _QUOTATION.match(line)):
        return "quotation", quotation.end()
    if item := _ITEM.match(line):
        return "item", item.end()
    if _looks_like_heading(line.strip()):
        return "heading", 0
    return "paragraph", 0


def _looks_like_heading(line: str) -> bool:
    """A line in capitals, or a short one that asks or names and ends no sentence."""
    letters = [letter for letter in line if letter.isalpha()]
    if not letters or len(line) > _LONGEST_HEADING:
        return False
    return sum(letter.isupper() for letter in letters) > 0.8 * len(letters) and len(letters) >= _FEWEST_LETTERS


def _block(kind: BlockKind, start: int, lines: list[str], markdown: bool) -> Block:
    text = "".join(lines)
    if markdown:
        text = _INLINE.sub(lambda match: " " * len(match.group()), _mask_tags(text))
    return Block(kind=kind, start=start, text=text.replace("\n", " ").replace("\t", " "))


def _mask_tags(text: str) -> str:
    """Markdown may hold tags and entities of HTML."""
    text = re.sub(r"<(https?://[^>\s]+)>", r" \1 ", text)
    text = re.sub(r"</?[A-Za-z][^<>]{0,500}>|<!--.*?-->", lambda match: " " * len(match.group()), text, flags=re.S)
    return re.sub(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", _mask_entity, text, flags=re.I)


def _mask_entity(match: re.Match[str]) -> str:
    meant = html.unescape(match.group())
    return meant.replace("\xa0", " ").ljust(len(match.group())) if len(meant) <= len(match.group()) else match.group()


# HTML


def _html_blocks(source: str) -> Iterator[Block]:
    parser = _Masker(source)
    parser.feed(source)
    parser.close()
    parser.end_block()
    yield from parser.blocks


class _Masker(HTMLParser):
    """Cuts HTML into blocks; everything but text becomes spaces, so that offsets stay."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self._open: list[str] = []
        self._pieces: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if tag not in ("br", "hr", "img", "input", "meta", "link", "wbr"):
            self._open.append("button" if _is_button(dict(attrs)) else tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 40), -1):
            if self._open[at] == tag or (self._open[at] == "button" and tag == "a"):
                del self._open[at:]
                break

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def end_block(self) -> None:
        """Close the block that is open, if it holds any text."""
        if any(text.strip() for _, text in self._pieces):
            start = self._pieces[0][0]
            text = ""
            for at, piece in self._pieces:
                text = text.ljust(at - start) + piece
            kind: BlockKind = next((_KINDS[tag] for tag in reversed(self._open) if tag in _KINDS), "paragraph")
            self.blocks.append(Block(kind=kind, start=start, text=text.replace("\n", " ").replace("\t", " ")))
        self._pieces = []

    def _add(self, text: str) -> None:
        if not _SKIPPED.intersection(self._open[-30:]):
            self._pieces.append((self._offset(), text))

    def _add_reference(self, reference: str) -> None:
        meant = html.unescape(reference).replace("\xa0", " ")
        self._add(meant if len(meant) <= len(reference) else reference)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _is_button(attributes: dict[str, str | None]) -> bool:
    return "button" in (attributes.get("class") or "").split() or attributes.get("role") == "button"


def line_of(source: str, offset: int) -> int:
    """The line (1-based) in which an offset stands: for messages to the writer."""
    ends = [match.start() for match in re.finditer("\n", source)]
    return bisect_right(ends, offset - 1) + 1
