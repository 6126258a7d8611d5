"""HTML cut into blocks: everything but the writer's text becomes spaces, so that offsets stay."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from .blocks import Block, BlockKind

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
#: A block's kind is that of the elements so near around it: in no page that people wrote is it farther off.
_DEEPEST = 100
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title", "dt", "th"), "heading"),
    **dict.fromkeys(("li", "dd", "td"), "item"),
    "blockquote": "quotation",
}


def html_blocks(source: str) -> Iterator[Block]:
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
            text = _at_their_places(self._pieces)
            near = reversed(self._open[-_DEEPEST:])
            kind: BlockKind = next((_KINDS[tag] for tag in near if tag in _KINDS), "paragraph")
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


def _at_their_places(pieces: list[tuple[int, str]]) -> str:
    """The pieces of a block as one text, with spaces where markup stood between them."""
    at = pieces[0][0]
    parts: list[str] = []
    for place, piece in pieces:
        parts += (" " * (place - at), piece)
        at = max(at, place) + len(piece)
    return "".join(parts)


def _is_button(attributes: dict[str, str | None]) -> bool:
    return "button" in (attributes.get("class") or "").split() or attributes.get("role") == "button"
