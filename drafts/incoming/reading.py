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
from itertools import pairwise

from msgspec import Struct

from .blocks import Block, BlockKind, Syntax
from .entries import LIST_HEADING, is_entry, names_authors
from .markup import html_blocks

__all__ = ["Block", "BlockKind", "Draft", "DraftError", "Syntax", "guess_syntax", "line_of", "read_draft"]


#: A draft longer than this (characters) is refused: 3,000 words are about 20,000.
LONGEST_DRAFT = 1_000_000
#: Text with more open angle brackets than this is no HTML, and parsers of HTML take very long over it.
_MOST_UNCLOSED = 1_000
#: A heading without a mark is a short line of which most letters, at least some, are capitals.
_LONGEST_HEADING = 120
_FEWEST_LETTERS = 4
#: Or a line straight above a text whose lines are so many times as long.
_LONGEST_LINE_ABOVE = 50
_LONGER = 1.6
_STOPS = re.compile(r"[.!?,;:…)\]\"”]\W*$")
#: Markup of Markdown inside a line; what a group `keep` holds stays, all else is blanked.
_INLINE = re.compile(
    r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"
    r"|(?P<open>\[)(?=[^\[\]\n]{0,500}\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\))"
    r"|(?P<link>\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\))"
    r"|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`+|~~|\\(?=[\\`*_{}\[\]()#+.!~-])"
)
_MARKDOWN_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_ITEM = re.compile(r"\s*(?:[-*+•◦–]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\^?\w{1,12}\]:?)\s+")
_QUOTATION = re.compile(r"\s{0,3}(?:>\s?)+")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
#: A row of a table in Markdown, and the line under its heads.
_ROW = re.compile(r"[ ]{0,3}\|.*\|\s*$")
_UNDER_HEADS = re.compile(r"[ ]{0,3}\|[\s|:-]*$")
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.S)


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
    if syntax == "html" and source.count("<") - source.count(">") > _MOST_UNCLOSED:
        raise DraftError("The draft is no HTML that can be read: too many of its tags are never closed.")
    blocks = html_blocks(source) if syntax == "html" else _line_blocks(source, markdown=syntax == "markdown")
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
        if block.kind == "heading" or _stands_alone(block):
            heading = block.text.strip()
            yield Block(kind="heading", start=block.start, text=block.text)
            continue
        listed = LIST_HEADING.fullmatch(heading) or is_entry(block.text, item=block.kind == "item")
        kind: BlockKind = "reference" if listed else block.kind
        yield Block(kind=kind, start=block.start, text=block.text, heading=heading)


def _stands_alone(block: Block) -> bool:
    """A short paragraph that ends no sentence."""
    text = block.text.strip()
    short = block.kind == "paragraph" and len(text) <= _LONGEST_LINE_ABOVE
    return short and text[:1].isupper() and not _STOPS.search(text)


# Lines: plain text and Markdown


def _line_blocks(source: str, *, markdown: bool) -> Iterator[Block]:
    """Blocks of a text whose structure is in its lines; `start` is an offset into the source."""
    front = _FRONT_MATTER.match(source) if markdown else None
    at = front.end() if front else 0
    kind: BlockKind = "paragraph"
    first = at
    lines: list[str] = []
    rows = source[at:].splitlines(keepends=True)
    for line, after in pairwise([*rows, ""]):
        new_kind, prefix = _line_kind(line, markdown)
        if new_kind == "paragraph" and not lines and _stands_above(line.strip(), after.strip()):
            new_kind = "heading"
        starts = (
            not line.strip()
            or prefix > 0
            or new_kind in ("heading", "quotation")
            or kind == "heading"
            or names_authors(line)
        )
        if starts and lines:
            yield _block(kind, first, lines, markdown)
            lines = []
        if line.strip() and not _is_rule(line, markdown):
            if not lines:
                kind, first = new_kind, at
            shown = line.replace("|", " ") if markdown and _ROW.match(line) else line
            lines.append(" " * prefix + shown[prefix:])
        at += len(line)
    if lines:
        yield _block(kind, first, lines, markdown)


def _line_kind(line: str, markdown: bool) -> tuple[BlockKind, int]:
    """What a line begins, and how many of its characters say so."""
    if markdown and (heading := _MARKDOWN_HEADING.match(line)):
        return "heading", heading.end()
    if markdown and (quotation := _QUOTATION.match(line)):
        return "quotation", quotation.end()
    if markdown and _ROW.match(line):
        return "item", line.index("|") + 1
    if item := _ITEM.match(line):
        return "item", item.end()
    if _looks_like_heading(line.strip()):
        return "heading", 0
    return "paragraph", 0


def _is_rule(line: str, markdown: bool) -> bool:
    """A line that only parts what stands above it from what stands below."""
    return bool(_RULE.fullmatch(line.rstrip("\n")) or (markdown and _UNDER_HEADS.match(line)))


def _looks_like_heading(line: str) -> bool:
    """A line in capitals, or a short one that asks or names and ends no sentence."""
    if LIST_HEADING.fullmatch(line):
        return True
    letters = [letter for letter in line if letter.isalpha()]
    if not letters or len(line) > _LONGEST_HEADING:
        return False
    return sum(letter.isupper() for letter in letters) > 0.8 * len(letters) and len(letters) >= _FEWEST_LETTERS


def _stands_above(line: str, after: str) -> bool:
    """A short line that ends no sentence, straight above one that begins a text and is much longer."""
    if not line[:1].isupper() or _STOPS.search(line) or len(line) > _LONGEST_LINE_ABOVE:
        return False
    return len(after) > _LONGEST_LINE_ABOVE and len(after) > _LONGER * len(line) and after[:1].isupper()


def _block(kind: BlockKind, start: int, lines: list[str], markdown: bool) -> Block:
    text = "".join(lines)
    if markdown:
        text = _INLINE.sub(_blank, _mask_tags(text))
    return Block(kind=kind, start=start, text=text.replace("\n", " ").replace("\t", " "))


def _mask_tags(text: str) -> str:
    """Markdown may hold tags and entities of HTML."""
    text = re.sub(r"<(https?://[^<>\s]{1,2000})>", r" \1 ", text)
    closed = text.rfind("-->") + 3  # a comment is sought only where one ends, so that no text is read twice
    text = re.sub(r"<!--.*?-->", _blank, text[:closed], flags=re.S) + text[closed:] if closed > len("->") else text
    text = re.sub(r"</?[A-Za-z][^<>]{0,500}>", _blank, text)
    return re.sub(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", _mask_entity, text, flags=re.I)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _mask_entity(match: re.Match[str]) -> str:
    meant = html.unescape(match.group())
    return meant.replace("\xa0", " ").ljust(len(match.group())) if len(meant) <= len(match.group()) else match.group()


def line_of(source: str, offset: int) -> int:
    """The line (1-based) in which an offset stands: for messages to the writer."""
    ends = [match.start() for match in re.finditer("\n", source)]
    return bisect_right(ends, offset - 1) + 1
