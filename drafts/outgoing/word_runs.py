"""Runs of a Word file: cut at a place, made in the look of another, and put behind an element."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from ..incoming.word_text import Element, Paragraph, T, w

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: What a mark does not take over from the run before it: that it is a link, that it was tracked, its own raising.
_NOT_TAKEN = frozenset(w(name) for name in ("vertAlign", "position", "ins", "del", "rPrChange", "moveFrom", "moveTo"))
_OF_LINKS = frozenset(w(name) for name in ("rStyle", "u", "color"))
#: The properties of runs in the order that the schema asks for, as far as they are set here.
_LOOKS = {
    "Strong": ("b", {}),
    "Emph": ("i", {}),
    "SmallCaps": ("smallCaps", {}),
    "Strikeout": ("strike", {}),
    "Underline": ("u", {"val": "single"}),
    "Superscript": ("vertAlign", {"val": "superscript"}),
    "Subscript": ("vertAlign", {"val": "subscript"}),
}
_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
).split()
_PLACES = {w(name): place for place, name in enumerate(_ORDER)}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def element(name: str, /, **attributes: str) -> Element:
    """An element of WordprocessingML with attributes of it."""
    return etree.Element(w(name), {w(key): value for key, value in attributes.items()})


def look_of(run: Element | None, *, of_link: bool = False) -> Element | None:
    """The properties that a mark takes over from the run which it follows."""
    properties = run.find(w("rPr")) if run is not None else None
    if properties is None:
        return None
    taken = deepcopy(properties)
    for child in list(taken):
        if child.tag in _NOT_TAKEN or (of_link and child.tag in _OF_LINKS):
            taken.remove(child)
    return taken


def run_of(text: str, properties: Element | None = None, looks: Iterable[str] = ()) -> Element:
    """A run with this text; a tab in it is one of Word's."""
    run = element("r")
    made = deepcopy(properties) if properties is not None else element("rPr")
    for look in looks:
        name, values = _LOOKS[look]
        set_property(made, name, **values)
    if len(made):
        run.append(made)
    for number, part in enumerate(_CONTROL.sub("", text).split("\t")):
        if number:
            run.append(element("tab"))
        if part:
            run.append(_text(part))
    return run


def set_property(properties: Element, name: str, **values: str) -> None:
    """Set a property of a run at the place where the schema wants it."""
    for old in properties.findall(w(name)):
        properties.remove(old)
    place = _PLACES[w(name)]
    at = next(
        (n for n, one in enumerate(properties) if _PLACES.get(str(one.tag), len(_ORDER)) > place), len(properties)
    )
    properties.insert(at, element(name, **values))


def linked(runs: Iterable[Element], anchor: str) -> Element:
    """Runs as a link to a bookmark of the document."""
    link = element("hyperlink", anchor=anchor, history="1")
    link.extend(runs)
    return link


def leading_to(text: str, address: str, properties: Element) -> list[Element]:
    """Text as a link to an address: a field, which needs no other part of the file."""
    code = element("instrText")
    code.set(_SPACE, "preserve")
    code.text = f' HYPERLINK "{_CONTROL.sub("", address).replace(chr(34), "%22").replace(chr(92), "%5C")}" '
    found = []
    for content in (element("fldChar", fldCharType="begin"), code, element("fldChar", fldCharType="separate")):
        found.append(element("r"))
        found[-1].append(content)
    end = element("r")
    end.append(element("fldChar", fldCharType="end"))
    return [*found, run_of(text, properties), end]


def put_in(paragraph: Paragraph, at: int, made: Iterable[Element]) -> None:
    """Put elements before a character of a paragraph, cutting the run in two where it goes on."""
    here = place_of(paragraph, at)
    if here is not None:
        for one in reversed(list(made)):
            here.addnext(one)
        return
    first = next((piece.run for piece in paragraph.pieces if piece.behind is None and piece.run is not None), None)
    for one in made:
        if first is None:
            paragraph.element.append(one)
        else:
            first.addprevious(one)


def place_of(paragraph: Paragraph, at: int) -> Element | None:
    """The element behind which character `at` begins, made by cutting a run where need be; None for the start."""
    end = 0
    for piece in paragraph.pieces:
        start, end = end, end + len(piece.text)
        if start < at <= end:
            if piece.behind is not None:
                return piece.behind
            return _cut(piece.run, piece.node, at - start) if piece.run is not None else piece.node
    return None


def run_before(paragraph: Paragraph, at: int) -> tuple[Element | None, bool]:
    """The run with the character before a place, and whether it is within a link, a field or a formula."""
    end = 0
    for piece in paragraph.pieces:
        end += len(piece.text)
        if at <= end:
            return piece.run, piece.behind is not None
    return None, False


def take_out(paragraph: Paragraph, start: int, end: int) -> None:
    """Take characters out of the texts of a paragraph."""
    at = 0
    for piece in paragraph.pieces:
        low, high = max(0, start - at), min(len(piece.text), end - at)
        at += len(piece.text)
        if low < high and piece.node.tag == T:
            piece.node.text = piece.text[:low] + (piece.node.text or "")[high:]
            piece.node.set(_SPACE, "preserve")


def _cut(run: Element, node: Element, at: int) -> Element:
    """Cut a run behind so many characters of one of its elements; the first half is given back."""
    text = node.text or "" if node.tag == T else ""
    rest = list(node.itersiblings())
    if at >= len(text) and not rest:
        return run
    second = element("r")
    for name, value in run.attrib.items():
        second.set(name, value)
    properties = run.find(w("rPr"))
    if properties is not None:
        second.append(deepcopy(properties))
    if at < len(text):
        node.text = text[:at]
        node.set(_SPACE, "preserve")
        second.append(_text(text[at:]))
    second.extend(rest)
    run.addnext(second)
    return run


def _text(text: str) -> Element:
    made = element("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made
