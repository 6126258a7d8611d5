"""The reference list of a Word file: behind the last reference of its own list, or under a heading at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from msgspec import Struct

from citations.lists import HEADING, Entry, Made, address_of
from citations.render import Span, spans

from ..incoming.word_text import Element, Paragraph, w
from .planning import AGAIN_LISTED, Plan
from .word_runs import element, leading_to, look_of, run_of, set_property
from .word_styles import Styles, heading_ids, heading_style, is_plain, style_of, taken_over

_BLUE = "0563C1"
_HANGING = "567"  # twentieths of a point: one centimetre
_BEFORE_INDENT = ("pStyle", "bidi", "spacing")
_LEAD = re.compile(r"\s*\W?\d{1,3}\W?(?P<blank>\s*)")
#: What belongs to one paragraph alone: the end of a section, tracked changes, the look of its end.
_NOT_TAKEN = ("sectPr", "pPrChange", "rPr", "pageBreakBefore")


class Listing(Struct, frozen=True, kw_only=True):
    """Where and how the list is written. `model` is a paragraph of the text whose look the entries take over.

    `names` are the bookmarks of the references by their keys, `first_id` the first number that bookmarks may have.
    """

    body: Element
    paragraphs: Sequence[Paragraph]
    styles: Styles
    names: dict[str, str]
    first_id: int
    model: Paragraph | None = None
    own: Paragraph | None = None


def write_list(planned: Plan, where: Listing) -> None:
    """Put the new references into the document."""
    made = planned.new
    if not made.entries:
        return
    if planned.joins and where.own is not None:
        _join(planned, made, where)
        return
    title = made.title or (AGAIN_LISTED if planned.own.entries else HEADING)
    found = [
        _heading(title, where),
        *(_entry(made, entry, where) for entry in made.entries),
    ]
    last = where.body.find(w("sectPr"))
    for one in found:
        if last is not None:
            last.addprevious(one)
        else:
            where.body.append(one)


# At the end of the text


def _heading(title: str, where: Listing) -> Element:
    paragraph = element("p")
    style = heading_style(where.styles, where.paragraphs)
    properties = element("pPr")
    if style:
        properties.append(element("pStyle", val=style))
    else:
        properties.append(element("keepNext"))
    paragraph.append(properties)
    paragraph.append(run_of(title, _heading_look(style, where), () if style else ("Strong",)))
    return paragraph


def _heading_look(style: str, where: Listing) -> Element | None:
    """What the headings of the document have set by hand, beside their style."""
    alike = [one for one in where.paragraphs if style and style_of(one) == style and one.pieces]
    return look_of(alike[-1].pieces[0].run) if alike else _look(where.model)


def _entry(made: Made, entry: Entry, where: Listing) -> Element:
    paragraph = element("p")
    properties = element("pPr")
    bibliography = where.styles.paragraphs.get("bibliography", "")
    if bibliography:
        properties.append(element("pStyle", val=bibliography))
    else:
        properties.extend(taken_over(where.model))
        at = sum(1 for child in properties if child.tag in {w(name) for name in _BEFORE_INDENT})
        properties.insert(at, element("ind", left=_HANGING, hanging=_HANGING))
    paragraph.append(properties)
    lead = f"{entry.number}.\t" if made.numbered else ""
    paragraph.extend(_content(made, entry, lead, _look(where.model), where))
    return paragraph


def _look(model: Paragraph | None) -> Element | None:
    """How most of a paragraph looks, by its longest run."""
    runs = [piece for piece in (model.pieces if model else ()) if piece.behind is None and piece.run is not None]
    longest = max(runs, key=lambda piece: len(piece.text), default=None)
    return look_of(longest.run) if longest else None


def find_model(paragraphs: Sequence[Paragraph], cited: Sequence[int], styles: Styles) -> Paragraph | None:
    """The paragraph whose look the entries take over: a cited one of running text, else the longest of the text."""
    headings = heading_ids(styles)
    plain = [one for one in paragraphs if one.pieces and is_plain(one, headings)]
    first = next((paragraphs[at] for at in cited if is_plain(paragraphs[at], headings)), None)
    return first or max(plain, key=lambda one: len(one.text), default=None)


# Behind the draft's own references


def _join(planned: Plan, made: Made, where: Listing) -> None:
    own, last = where.own, planned.own.last
    if own is None:
        return
    behind = own.element
    for number, entry in enumerate(made.entries):
        counted = not last.lead and entry.number == last.number + number + 1
        lead = _typed_lead(own, last.lead, entry.number, counted=counted) if made.numbered else ""
        paragraph = element("p")
        paragraph.append(_own_properties(own, typed=bool(made.numbered and not last.lead and not counted)))
        look = _look(own)
        if last.raised and lead:
            raised = deepcopy(look) if look is not None else element("rPr")
            paragraph.append(run_of(lead.strip(), raised, ("Superscript",)))
            lead = " "
        paragraph.extend(_content(made, entry, lead, look, where))
        behind.addnext(paragraph)
        behind = paragraph


def _typed_lead(own: Paragraph, lead: str, number: int, *, counted: bool) -> str:
    """The number as the writer types it, with a tab behind it where theirs has one; "" where Word counts."""
    if not lead:
        return "" if counted else f"{number}.\t"
    text = own.text
    match = _LEAD.match(text)
    at, tab = 0, False
    for piece in own.pieces:
        if match and at >= match.start("blank") and at < match.end() and piece.node.tag == w("tab"):
            tab = True
        at += len(piece.text)
    return lead.format(number).rstrip() + "\t" if tab else lead.format(number)


def _own_properties(own: Paragraph, *, typed: bool) -> Element:
    found = own.element.find(w("pPr"))
    properties = deepcopy(found) if found is not None else element("pPr")
    dropped = (*_NOT_TAKEN, "numPr") if typed else _NOT_TAKEN
    for child in list(properties):
        if child.tag in {w(name) for name in dropped}:
            properties.remove(child)
    return properties


# An entry


def _content(made: Made, entry: Entry, lead: str, look: Element | None, where: Listing) -> Iterator[Element]:
    if lead:
        yield run_of(lead, look)
    mark_id = str(where.first_id + entry.number)
    yield element("bookmarkStart", id=mark_id, name=where.names[entry.key])
    for span in spans(entry.inlines):
        yield from _span(span, look, where)
    yield element("bookmarkEnd", id=mark_id)
    address = address_of(made, entry)
    if address:
        yield run_of(" ", look)
        yield from _span(Span("[PubMed]", frozenset(), address), look, where)


def _span(span: Span, look: Element | None, where: Listing) -> list[Element]:
    if not span.text:
        return []
    if not span.address:
        return [run_of(span.text, look, sorted(span.looks))]
    properties = deepcopy(look) if look is not None else element("rPr")
    style = where.styles.characters.get("hyperlink", "")
    if style:
        set_property(properties, "rStyle", val=style)
    else:
        set_property(properties, "color", val=_BLUE)
        set_property(properties, "u", val="single")
    return leading_to(span.text, span.address, properties)
