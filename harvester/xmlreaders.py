"""What readers of XML are made of: each takes an element and puts what it holds into the fields of an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from article import AbstractSection
from harvester.parse_dates import date_of_parts, date_of_words
from harvester.xmltext import Element, text_of

Fields = dict[str, Any]
Readers = Mapping[str, Callable[[Element, Fields], None]]


def read_children(element: Element, fields: Fields, readers: Readers) -> None:
    """Give each child that has a reader to it."""
    find = readers.get
    for child in element:
        reader = find(child.tag)
        if reader:
            reader(child, fields)


def within(readers: Readers) -> Callable[[Element, Fields], None]:
    """The reader of an element that only holds others."""
    return lambda element, fields: read_children(element, fields, readers)


def text_into(name: str) -> Callable[[Element, Fields], None]:
    """The reader that puts the element's text into a field; the first element with text wins."""

    def read(element: Element, fields: Fields) -> None:
        if not fields.get(name):
            fields[name] = text_of(element)

    return read


def texts_into(name: str) -> Callable[[Element, Fields], None]:
    """The reader that adds the element's text to a field with several."""

    def read(element: Element, fields: Fields) -> None:
        text = text_of(element)
        if text:
            fields.setdefault(name, []).append(text)

    return read


def parts_of(element: Element) -> dict[str, str]:
    """The texts of an element's children by their names."""
    return {child.tag: text_of(child) for child in element if isinstance(child.tag, str)}


def date_into(name: str) -> Callable[[Element, Fields], None]:
    """The reader that puts the date an element holds into a field; the first one wins."""

    def read(element: Element, fields: Fields) -> None:
        parts = parts_of(element)
        if not parts or name in fields:
            return
        free = parts.get("MedlineDate", "")
        fields[name] = (
            date_of_words(free)
            if free
            else date_of_parts(
                parts.get("Year", ""), parts.get("Month", ""), parts.get("Day", ""), parts.get("Season", "")
            )
        )

    return read


def sections_of(element: Element) -> tuple[AbstractSection, ...]:
    """The paragraphs of an abstract with their labels; an empty one without a label says nothing."""
    sections = (
        AbstractSection(
            label=" ".join(child.get("Label", "").split()),
            text=text_of(child),
            nlm_category=child.get("NlmCategory", ""),
        )
        for child in element
        if child.tag == "AbstractText"
    )
    return tuple(section for section in sections if section.text or section.label)
