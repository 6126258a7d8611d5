"""Which stretches of a draft are claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from .kinds import kinds_spoken
from .reading import Block, Draft
from .spans import claims_within, sentences_of
from .statements import speaks
from .words import ATTRIBUTED, HOUSE, IMPERATIVE, MARK, MONEY, SLOT, SPEAKER, STUDY

_FEWEST_WORDS = 4
_QUOTED_SPEECH = re.compile(
    r"[\"“][^\"“”]{2,400}[\"”]\s*(?:asks?|says?|said|[—–-])|^\W*[\"“][^\"“”]{2,300}[\"”]?\W*$", re.I
)
#: What is printed is a claim like any other; what a guest says is a testimonial.
_PRINTED = re.compile(
    r"\b(?:leaflets?|brochures?|flyers?|websites?|posters?|advert\w*|labels?|pamphlets?|banners?)\b", re.I
)
_ASIDE = re.compile(
    r",?\s(?:i am told|i[’']m told|i gather|we think|i think|you know|we are told|as you know|we admit|"
    r"i admit|mind you|if (?:i|we) (?:may|can|are to) (?:believe|trust)|"
    r"you see|i fear|we fear|i suspect|you guessed it)(?:,|(?=\s))",
    re.I,
)
#: The reader is spoken to, or the writer speaks as one of many: this alone makes no sentence a remark.
_ADDRESSED = re.compile(
    r"(?<![\w'’])(?:(?<!if )(?<!on )you|your|our (?:muscles|brains?|bodies|nerves)"
    r"|(?:most|some|many|all) of us)(?!\w)",
    re.I,
)
_LABEL = re.compile(r"\W*(?:q|a|question|answer)\s*[.:]\s", re.I)
_ENDS = re.compile(r"[.!?:;…)\]\"”’»*](?:\s*[\d,–-]{1,7}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?\s*$")
#: A line that only opens a list, and a purpose without a statement.
_INTRODUCES = re.compile(r":\s*$")
_FRAGMENT = re.compile(r"to \w+ [^,]*[.!]?\s*$", re.I)
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_STORY = re.compile(
    r"\b(?:a story|once (?:upon|a \w+ (?:asked|told|said))|(?:who|he|she|that) once|yesterday|last (?:week|month|"
    r"night|tuesday)|i remember|years ago|"
    r"my (?:\w+ )?(?:father|mother|wife|husband))\b",
    re.I,
)


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
            claim = is_claim(piece, block.text[start : sentence[1]], beside=len(pieces) > 1)
            if claim and not (byline and not _leans(piece)):
                yield start, end


def _is_listed(text: str) -> bool:
    """Whether a line under "References" names a paper."""
    return bool(_YEAR.search(text) or MARK.search(text) or STUDY.search(text)) and len(text.split()) > _FEWEST_WORDS


def _leans(text: str) -> bool:
    """Whether the stretch names a paper or the want of one."""
    return bool(SLOT.search(text) or MARK.search(text))


def is_claim(text: str, ends: str = "", *, beside: bool = False) -> bool:
    """Whether a stretch asserts something checkable.

    `ends` is it with what follows in its sentence; `beside` says that it is half of a sentence.
    """
    if SLOT.search(text):
        return True
    if _is_no_statement(text, ends or text):
        return False
    bare = _ADDRESSED.sub("their", _ASIDE.sub(" ", text)) if kinds_spoken(text) else _ASIDE.sub(" ", text)
    cites = bool(MARK.search(bare)) or (bool(STUDY.search(bare)) and bool(_YEAR.search(bare)))
    if SPEAKER.search(bare) or HOUSE.search(bare) or _STORY.search(bare):
        return cites and not SPEAKER.search(bare)
    return cites or speaks(bare, beside=beside)


def _is_no_statement(text: str, ends: str) -> bool:
    if ends.rstrip(' "”’)*_').endswith("?") or (_LABEL.match(text) and ends.rstrip().endswith("?")):
        return True
    quoted = _QUOTED_SPEECH.search(text) and not _PRINTED.search(ends[len(text) :])
    if len(text.split()) < _FEWEST_WORDS or MONEY.search(text) or quoted:
        return not MARK.search(text)
    if _INTRODUCES.search(ends) or _FRAGMENT.match(text):
        return True
    return bool(IMPERATIVE.match(text)) and not ATTRIBUTED.search(text) and not MARK.search(text)
