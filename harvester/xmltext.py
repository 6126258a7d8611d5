"""The text of an XML element: inline markup and MathML become plain Unicode, and no word is lost."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

Element = etree._Element

_DIGITS = "0123456789"
_SIGNS = "+-−–=()"
_RAISED = str.maketrans(_DIGITS + _SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_DIGITS + _SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
# In "2max" and "+/-" each digit and sign has its Unicode form, but a hyphen or bracket beside a letter belongs
# to a word ("T-cell", "(STPD)") and stays as it is.
_BESIDE_LETTERS = re.compile(r"[0-9]+|(?<![^\W\d_])[+\-−](?![^\W\d_])|(?<=[0-9])[+\-−](?![^\W_])")
_LETTER = re.compile(r"[^\W\d_]")

# Which child of a MathML script element is raised or lowered.
_SCRIPTS = {"msup": ("", "sup"), "msub": ("", "sub"), "msubsup": ("", "sub", "sup")}
_LEVELS = {"sup": "sup", "sub": "sub"}

_TYPED_TAGS = (
    "i|b|u|s|p|em|strong|sup|sub|small|big|sc|scp|italic|bold|underline|span|font|tt|a|br|hr|div|li|ul|ol|"
    "inf|ext-link|xref|list|list-item|sec|title|styled-content|inline-formula|named-content"
)
_ATTRIBUTES = r"(?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*"
_TYPED = re.compile(rf"<(/?)({_TYPED_TAGS})({_ATTRIBUTES})\s*(/?)>", re.IGNORECASE)
_VOID = {"br", "hr"}
_BLOCK = {"br", "hr", "p", "div", "li", "ul", "ol", "list", "list-item", "sec", "title"}
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});")


def text_of(element: Element | None) -> str:
    """All text of an element in order, on one line, "" for no element."""
    if element is None:
        return ""
    if not len(element):
        text = element.text or ""
        return tidy(text) if "&" in text or "<" in text else " ".join(text.split())
    pieces: list[str] = []
    _walk(element, pieces, "")
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """The text with what a publisher typed as markup shown as what it means, and its white space as single spaces."""
    if "&" in text:
        text = _ENTITY.sub(_meant, text)
    if "<" in text:
        text = _without_typed_tags(text)
    return " ".join(text.split())


def shift(text: str, level: str) -> str:
    """The text raised (`sup`) or lowered (`sub`) in the characters for which Unicode has such a form."""
    if not level:
        return text
    table = _RAISED if level == "sup" else _LOWERED
    if _LETTER.search(text) is None:
        return text.translate(table)
    return _BESIDE_LETTERS.sub(lambda found: found[0].translate(table), text)


def _walk(element: Element, pieces: list[str], level: str) -> None:
    """Collect the texts below an element; lxml bounds the depth of what it parses."""
    if element.text:
        pieces.append(shift(element.text, level))
    name = _local_name(element)
    scripts = _SCRIPTS.get(name, ())
    for position, child in enumerate(element):
        if name == "mfrac" and position == 1:
            pieces.append("/")  # a fraction bar is meaning: one half must not read as twelve
        inner = scripts[position] if position < len(scripts) else _LEVELS.get(_local_name(child), "")
        if isinstance(child.tag, str):
            _walk(child, pieces, inner or level)
        if child.tail:
            pieces.append(shift(child.tail, level))


def _local_name(element: Element) -> str:
    """The element's name without its namespace, "" for a comment or a processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def _meant(found: re.Match[str]) -> str:
    """The character that an entity stands for which was escaped once too often; unknown ones stay."""
    return unescape(found[0])


def _without_typed_tags(text: str) -> str:
    """The text without the tags that it spells out; a `<` that opens no known pair is a character like others."""
    tags = list(_TYPED.finditer(text))
    if not tags:
        return text
    partner = _pairs(tags)
    pieces: list[str] = []
    levels: list[str] = []
    end = 0
    for number, tag in enumerate(tags):
        pieces.append(shift(text[end : tag.start()], levels[-1] if levels else ""))
        end = tag.end()
        name = tag[2].lower()
        if number not in partner:
            pieces.append(tag[0])
            continue
        if name in _BLOCK:
            pieces.append(" ")
        _follow(levels, name, closing=bool(tag[1]))
    pieces.append(text[end:])
    return "".join(pieces)


def _follow(levels: list[str], name: str, *, closing: bool) -> None:
    """Keep count of the raised and lowered passages that are open."""
    level = {"sup": "sup", "sub": "sub", "inf": "sub"}.get(name)
    if level and closing:
        levels.pop()
    elif level:
        levels.append(level)


def _pairs(tags: list[re.Match[str]]) -> set[int]:
    """The positions of the tags that are markup: an opening one with its closing one, or one that stands alone."""
    markup: set[int] = set()
    waiting: dict[str, list[int]] = {}
    for number, tag in enumerate(tags):
        name = tag[2].lower()
        if tag[4] or name in _VOID:
            if name not in {"sup", "sub", "inf"}:
                markup.add(number)
        elif not tag[1]:
            waiting.setdefault(name, []).append(number)
        elif waiting.get(name):
            markup.update((waiting[name].pop(), number))
    return markup
