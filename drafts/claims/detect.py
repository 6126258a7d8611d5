"""Which stretches of a draft are claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ..incoming.reading import Block, Draft
from ..words import MARK, SLOT, STUDY
from .asserting import certainty
from .spans import claims_within, sentences_of

_FEWEST_WORDS = 3
_FEWEST_IN_ENTRY = 4
_LABEL = re.compile(r"\W*(?:q|a|question|answer)\s*[.:]\s", re.I)
_ENDS = re.compile(r"[.!?:;…)\]\"”’»*](?:\s*[\d,–-]{1,7}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?\s*$")
#: A line that only opens a list.
_INTRODUCES = re.compile(r":\s*$")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")


class Stretch(Struct, frozen=True, kw_only=True):
    """A claim's place: `start` and `end` in the file, and the block and masked text it stands in."""

    start: int
    end: int
    text: str
    block: Block
    position: int  # the block's number in the draft


def find_claims(draft: Draft) -> Iterator[Stretch]:
    """The claims of a draft in order."""
    for position, block in enumerate(draft.blocks):
        if block.kind in ("heading", "quotation"):
            continue
        for start, end in _claims_of(block):
            yield Stretch(
                start=block.start + start,
                end=block.start + end,
                text=block.text[start:end],
                block=block,
                position=position,
            )


def _claims_of(block: Block) -> Iterator[tuple[int, int]]:
    if block.kind == "reference":
        yield from (span for span in sentences_of(block) if _is_listed(block.text))
        return
    byline = block.kind == "paragraph" and not _ENDS.search(block.text)
    for sentence in sentences_of(block):
        pieces = list(claims_within(block.text, *sentence))
        for start, end in pieces:
            piece = block.text[start:end]
            ends = block.text[start : sentence[1]]
            claim = is_claim(piece, ends, beside=len(pieces) > 1, item=block.kind == "item")
            if claim and not (byline and not _leans(piece)):
                yield start, end


def _is_listed(text: str) -> bool:
    """Whether a line under "References" names a paper."""
    names = _YEAR.search(text) or MARK.search(text) or STUDY.search(text)
    return bool(names) and len(text.split()) > _FEWEST_IN_ENTRY


def _leans(text: str) -> bool:
    """Whether the stretch names a paper or the want of one."""
    return bool(SLOT.search(text) or MARK.search(text))


def is_claim(text: str, ends: str = "", *, beside: bool = False, item: bool = False) -> bool:
    """Whether a stretch asserts something checkable.

    `ends` is it with what follows in its sentence; `beside` says that it is half of a sentence, `item` of a list.
    """
    ends = ends or text
    if SLOT.search(text):
        return True
    if _is_no_statement(text, ends):
        return False
    return certainty(text, ends, beside=beside, item=item) > 0


def _is_no_statement(text: str, ends: str) -> bool:
    """Whether a stretch asks, only opens a list, or is too short to say anything."""
    asks = ends.rstrip(' "”’)*_').endswith("?") or (bool(_LABEL.match(text)) and ends.rstrip().endswith("?"))
    short = len(text.split()) < _FEWEST_WORDS and not MARK.search(text)
    return asks or short or bool(_INTRODUCES.search(ends))
