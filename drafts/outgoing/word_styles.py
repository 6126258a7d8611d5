"""The looks that a Word file has for headings, references and links, found by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy

from msgspec import Struct

from ..incoming.word_text import Element, Paragraph, w

_HEADINGS = tuple(f"heading {level}" for level in range(1, 7))
#: What an entry takes over from a paragraph of the text; numbering, breaks and borders it does not.
_TAKEN = ("pStyle", "bidi", "spacing", "contextualSpacing", "jc", "textDirection")


class Styles(Struct, frozen=True, kw_only=True):
    """The identifiers of styles by their names in lower case, which are English in every language of Word."""

    paragraphs: dict[str, str] = {}
    characters: dict[str, str] = {}


def read_styles(root: Element | None) -> Styles:
    """The styles of a file."""
    found: dict[str, dict[str, str]] = {"paragraph": {}, "character": {}}
    for style in root.iter(w("style")) if root is not None else ():
        name = style.find(w("name"))
        kind, style_id = style.get(w("type"), ""), style.get(w("styleId"))
        if name is not None and style_id and kind in found:
            found[kind].setdefault((name.get(w("val")) or "").lower(), style_id)
    return Styles(paragraphs=found["paragraph"], characters=found["character"])


def heading_style(styles: Styles, paragraphs: Sequence[Paragraph]) -> str:
    """The style of the document's sections: the heading that it uses most, else its first; "" where it has none."""
    known = {styles.paragraphs[name]: level for level, name in enumerate(_HEADINGS) if name in styles.paragraphs}
    used = Counter(style for one in paragraphs if (style := style_of(one)) in known)
    if used:
        return max(used, key=lambda style: (used[style], -known[style]))
    return min(known, key=lambda style: known[style], default="")


def style_of(paragraph: Paragraph) -> str:
    """The style of a paragraph, "" for the document's own."""
    found = paragraph.element.find(f"{w('pPr')}/{w('pStyle')}")
    return found.get(w("val"), "") if found is not None else ""


def is_plain(paragraph: Paragraph, heading_ids: frozenset[str]) -> bool:
    """Whether a paragraph is running text: no heading, item, or part of a table or text box."""
    element = paragraph.element
    parent = element.getparent()
    numbered = element.find(f"{w('pPr')}/{w('numPr')}") is not None
    return not numbered and style_of(paragraph) not in heading_ids and parent is not None and parent.tag == w("body")


def heading_ids(styles: Styles) -> frozenset[str]:
    """The styles of headings and titles."""
    names = (*_HEADINGS, "title", "subtitle")
    return frozenset(styles.paragraphs[name] for name in names if name in styles.paragraphs)


def taken_over(paragraph: Paragraph | None) -> list[Element]:
    """What an entry takes over from a paragraph of the text."""
    properties = paragraph.element.find(w("pPr")) if paragraph else None
    if properties is None:
        return []
    return [deepcopy(child) for child in properties if child.tag in {w(name) for name in _TAKEN}]
