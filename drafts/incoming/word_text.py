"""The running text of a Word file, paragraph by paragraph, every character with the run that it stands in.

Names are those of WordprocessingML (ECMA-376, part 1, 17). What a reader of the page does not see is left out:
deletions and moves that are tracked, the codes of fields, and what stands for a picture where none can be shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

Element = etree._Element
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def w(name: str) -> str:
    """A name of WordprocessingML as lxml has it."""
    return f"{{{W}}}{name}"


P, R, T = w("p"), w("r"), w("t")
_UNSEEN = frozenset([w("del"), w("moveFrom"), w("rt"), w("pPr"), w("rPr"), f"{{{_MC}}}Fallback"])
_BLANKS = frozenset([w("tab"), w("br"), w("cr"), w("ptab")])
_WHOLE = frozenset([w("hyperlink"), w("fldSimple"), w("sdt"), w("ruby"), f"{{{_M}}}oMath", f"{{{_M}}}oMathPara"])


class Piece(Struct, frozen=True, kw_only=True):
    """Text of a paragraph that one element holds. `run` is None within a formula.

    `behind` is the element behind which a mark goes that would fall into it: a link, a field, a formula.
    """

    text: str
    node: Element
    run: Element | None
    behind: Element | None


class Paragraph(Struct, frozen=True, kw_only=True):
    """A paragraph and its text in pieces."""

    element: Element
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The text of the paragraph as a reader sees it."""
        return "".join(piece.text for piece in self.pieces)


def read_paragraphs(root: Element) -> tuple[Paragraph, ...]:
    """The paragraphs of a document in the order of the file, those within tables and text boxes too."""
    return tuple(
        Paragraph(element=element, pieces=tuple(_pieces(element))) for element in root.iter(P) if _is_seen(element)
    )


def _is_seen(element: Element) -> bool:
    return not any(parent.tag in _UNSEEN for parent in element.iterancestors())


def _pieces(paragraph: Element) -> Iterator[Piece]:
    ends = _field_ends(paragraph)
    for node, run, whole in _walk(paragraph):
        text = _text(node)
        if text:
            yield Piece(text=text, node=node, run=run, behind=whole if whole is not None else ends.get(node))


def _text(node: Element) -> str:
    if node.tag in (T, f"{{{_M}}}t"):
        return node.text or ""
    if node.tag == w("noBreakHyphen"):
        return "-"
    return " " if node.tag in _BLANKS else ""


def _walk(paragraph: Element) -> Iterator[tuple[Element, Element | None, Element | None]]:
    """The elements that stand in a paragraph itself, each with its run, and the whole that is not to be broken."""
    waiting: list[tuple[Element, Element | None, Element | None]] = [
        (child, None, None) for child in reversed(paragraph)
    ]
    while waiting:
        node, run, whole = waiting.pop()
        if not isinstance(node.tag, str) or node.tag in _UNSEEN or node.tag == P:
            continue
        whole = node if whole is None and node.tag in _WHOLE else whole
        run = node if node.tag == R else run
        yield node, run, whole
        waiting += ((child, run, whole) for child in reversed(node))


def _field_ends(paragraph: Element) -> dict[Element, Element]:
    """For the elements within a field of several runs: the run that ends the outermost field around them."""
    found: dict[Element, Element] = {}
    inside: list[Element] = []
    depth = 0
    for node, run, _whole in _walk(paragraph):
        if node.tag == w("fldChar"):
            kind = node.get(w("fldCharType"))
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            if depth <= 0:
                depth = 0
                if run is not None:
                    found |= dict.fromkeys(inside, run)
                inside = []
        elif depth:
            inside.append(node)
    return found
