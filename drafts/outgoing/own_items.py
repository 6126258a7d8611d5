"""The items of numbered lists in HTML, and the numbers that a browser gives them."""

from __future__ import annotations

import re

from msgspec import Struct

_TAG = re.compile(r"<(/?)(ol|ul|li)\b([^<>]*)>", re.I)
_START = re.compile(r"\bstart\s*=\s*[\"']?(\d{1,4})", re.I)
_VALUE = re.compile(r"\bvalue\s*=\s*[\"']?(\d{1,4})", re.I)
_DEEPEST = 50


class Item(Struct, frozen=True, kw_only=True):
    """An item of an ordered list: from behind its tag to where it ends, and its number."""

    start: int
    end: int
    number: int

    def holds(self, at: int) -> bool:
        """Whether a place is within the item."""
        return self.start <= at < self.end


class _Open:
    """A list that is open, the number of its next item, and where its item began (-1 for none)."""

    def __init__(self, ordered: bool, number: int) -> None:
        self.ordered, self.number, self.item = ordered, number, -1


def numbered_items(source: str) -> tuple[Item, ...]:
    """The items of the ordered lists of a page, in the order in which they begin; one without an end tag too."""
    found: list[Item] = []
    lists: list[_Open] = []
    for match in _TAG.finditer(source):
        closing, tag, attributes = match[1], match[2].lower(), match[3]
        if tag == "li" and lists:
            _close(lists[-1], match.start(), found)
            if not closing:
                value = _VALUE.search(attributes)
                lists[-1].number = int(value[1]) if value else lists[-1].number
                lists[-1].item = match.end()
        elif tag != "li" and closing and lists:
            _close(lists.pop(), match.start(), found)
        elif tag != "li" and not closing and len(lists) < _DEEPEST:
            start = _START.search(attributes)
            lists.append(_Open(tag == "ol", int(start[1]) if start else 1))
    return tuple(sorted(found, key=lambda item: item.start))


def _close(opened: _Open, end: int, found: list[Item]) -> None:
    if opened.item >= 0:
        if opened.ordered:
            found.append(Item(start=opened.item, end=end, number=opened.number))
        opened.number += 1
        opened.item = -1
