"""Where a place of a Word file's page, which pandoc made, stands in the Word file itself.

Both are the same text, so letters and digits are what is compared: quotation marks, soft hyphens, blanks and dashes
may differ. Paragraphs that are alike are told apart by their order.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from ..incoming.reading import Block, Draft
from .own_list import NOTE_MARK

_FEWEST = 12
_TAILS = (60, 30, 16)
_SURE = 30
_MOST_TRIES = 2_000


class Spot(Struct, frozen=True, kw_only=True):
    """A place in a Word file: before character `at` of a paragraph."""

    paragraph: int
    at: int


class _Keyed(Struct, frozen=True, kw_only=True):
    """The letters and digits of a text, and where each stands in it."""

    key: str
    places: tuple[int, ...]


class Map:
    """Finds places of the page in the paragraphs of the file."""

    def __init__(self, draft: Draft, texts: Sequence[str]) -> None:
        """Take the page, and the texts of the paragraphs in their order."""
        self._texts = texts
        keyed = [_keyed(text) for text in texts]
        self._places = [one.places for one in keyed]
        self._starts = [0]
        for one in keyed:
            self._starts.append(self._starts[-1] + len(one.key))
        self._all = "".join(one.key for one in keyed)
        notes = [match.span() for match in NOTE_MARK.finditer(draft.source)]
        self._blocks = [(block, _keyed_block(block, notes)) for block in draft.blocks]
        self._block_starts = [block.start for block, _ in self._blocks]
        self._found = _matched([one.key for _, one in self._blocks], [one.key for one in keyed], self._starts)
        self._fill()

    def find(self, offset: int, *, before_next: bool = False) -> Spot | None:
        """Where an offset into the page stands in the file; None where that cannot be told.

        Args:
            offset: a place in the page's source.
            before_next: whether it is the place just before the next character, not just behind the last one.
        """
        number = bisect_left(self._block_starts, offset) - 1
        if number < 0:
            return None
        block, keyed = self._blocks[number]
        count = bisect_left(keyed.places, offset - block.start)
        last = self._last_letter(number, count)
        if last is None:
            return None
        behind = keyed.places[count - 1] + 1 if count else 0
        marks = [sign for sign in block.text[behind : offset - block.start] if _is_sign(sign)]
        return self._moved(last, len(marks), before_next=before_next)

    def _last_letter(self, number: int, count: int) -> int | None:
        """The place in the file's letters of the last letter before a place of a block; None for none."""
        key = self._blocks[number][1].key[:count]
        if not key:
            return None
        start = self._found.get(number)
        if start is not None:
            return start + count - 1
        low, high = self._gap(number)
        for tail in (key, *(key[-length:] for length in _TAILS if length < len(key))):
            if (at := _only(self._all, tail, low, high)) is not None:
                return at + len(tail) - 1
        if len(key) >= _SURE and (at := _only(self._all, key[-60:], 0, len(self._all))) is not None:
            return at + min(60, len(key)) - 1
        return None

    def _gap(self, number: int) -> tuple[int, int]:
        """Between which letters of the file a block must stand, by its neighbours that were found."""
        low = next((at for at in range(number - 1, -1, -1) if at in self._found), None)
        high = next((at for at in range(number + 1, len(self._blocks)) if at in self._found), None)
        first = self._found[low] + len(self._blocks[low][1].key) if low is not None else 0
        return first, self._found[high] if high is not None else len(self._all)

    def _fill(self) -> None:
        """Find blocks that are a part of a paragraph, as lines are: next after the last one that was found."""
        ahead = [len(self._all)] * (len(self._blocks) + 1)
        for number in range(len(self._blocks) - 1, -1, -1):
            ahead[number] = self._found.get(number, ahead[number + 1])
        at, tries = 0, _MOST_TRIES
        for number, (_, keyed) in enumerate(self._blocks):
            if number in self._found:
                at = self._found[number] + len(keyed.key)
            elif len(keyed.key) >= _FEWEST and tries:
                tries -= 1
                if (start := self._all.find(keyed.key, at, ahead[number + 1])) >= 0:
                    self._found[number] = start
                    at = start + len(keyed.key)

    def _moved(self, last: int, signs: int, *, before_next: bool) -> Spot:
        """The place behind a letter and so many signs, within its paragraph."""
        paragraph = bisect_right(self._starts, last) - 1
        text = self._texts[paragraph]
        at = self._places[paragraph][last - self._starts[paragraph]] + 1
        while at < len(text) and not _is_sign(text[at]) and not _fold(text[at]) and not text[at].isspace():
            at += 1
        while signs and (ahead := _next_sign(text, at)) is not None:
            at, signs = ahead + 1, signs - 1
        while before_next and at < len(text) and not _is_sign(text[at]) and not _fold(text[at]):
            at += 1
        return Spot(paragraph=paragraph, at=at)


def _next_sign(text: str, at: int) -> int | None:
    """The next sign, with nothing but blanks before it."""
    while at < len(text) and not _fold(text[at]):
        if _is_sign(text[at]):
            return at
        at += 1
    return None


@cache
def _fold(letter: str) -> str:
    """A letter or digit without its accents, in lower case; "" for all else."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter).casefold() if part.isalnum())


@cache
def _is_sign(letter: str) -> bool:
    return not _fold(letter) and not letter.isspace() and unicodedata.category(letter)[0] in "PS"


def _keyed(text: str) -> _Keyed:
    folded = [(_fold(letter), at) for at, letter in enumerate(text)]
    return _Keyed(
        key="".join(part for part, _ in folded), places=tuple(at for part, at in folded for _ in range(len(part)))
    )


def _keyed_block(block: Block, notes: Sequence[tuple[int, int]]) -> _Keyed:
    """A block without the numbers of footnotes, which the text of the file does not hold."""
    end = block.start + len(block.text)
    pieces, at = [], 0
    for start, stop in notes[bisect_left(notes, (block.start, 0)) :]:
        if start >= end:
            break
        pieces += [block.text[at : start - block.start], " " * (stop - start)]
        at = stop - block.start
    return _keyed("".join([*pieces, block.text[at:]]))


def _matched(blocks: Sequence[str], paragraphs: Sequence[str], starts: Sequence[int]) -> dict[int, int]:
    """The blocks that are a whole paragraph: those that occur once first, and the others in order between them."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(paragraphs):
        places[key].append(number)
    often = Counter(blocks)
    once = [
        (i, places[key][0]) for i, key in enumerate(blocks) if key and often[key] == 1 == len(places.get(key, ()))
    ]
    sure = dict(_rising(once))
    ahead = _bounds(len(blocks), sure, len(paragraphs))
    found, at = {}, 0
    for number, key in enumerate(blocks):
        if number in sure:
            at = sure[number] + 1
            found[number] = starts[sure[number]]
        elif key in places:
            near = places[key][bisect_left(places[key], at) :][:1]
            if near and near[0] < ahead[number]:
                at = near[0] + 1
                found[number] = starts[near[0]]
    return found


def _bounds(count: int, sure: dict[int, int], most: int) -> list[int]:
    """For each block the paragraph of the next one that is sure."""
    bounds, at = [most] * count, most
    for number in range(count - 1, -1, -1):
        bounds[number] = at
        at = sure.get(number, at)
    return bounds


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of pairs whose second numbers rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        if pile == len(tops):
            tops.append(place)
            piles.append(number)
        else:
            tops[pile], piles[pile] = place, number
        before.append(piles[pile - 1] if pile else -1)
    row, at = [], piles[-1] if piles else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _only(text: str, part: str, low: int, high: int) -> int | None:
    """Where a part stands in a stretch, if it stands there once."""
    if len(part) < _FEWEST:
        return None
    at = text.find(part, low, high)
    return at if at >= 0 and text.find(part, at + 1, high) < 0 else None
