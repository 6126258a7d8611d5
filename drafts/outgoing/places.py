"""Where in a draft a citation goes: at the end of its claim, or in the slot that waits for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from citations.lists import Marks

from ..incoming.reading import Draft, Syntax
from ..words import SLOT

LONGEST = 2_000
_STOPS = ".!?…"
#: A stop that ends the sentence or clause just behind a claim: superscripts stand behind it.
_BEHIND_STOP = re.compile(r"[.,!?…](?=[\s<”\"’)]|\Z)")
#: Where a mark would become part of something else, so that it goes behind the whole of it.
_WHOLE: dict[Syntax, re.Pattern[str]] = {
    "text": re.compile(r"https?://[^\s<>()]+"),
    "markdown": re.compile(
        r"!?\[[^\[\]\n]{0,500}\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,800}\)|`[^`\n]{1,500}`|<[^<>\n]{1,800}>"
        r"|https?://[^\s<>()\]]+|&[#\w]{1,31};|\\[^\w\s]"
    ),
    "html": re.compile(
        r"<a\b[^<>]{0,800}>(?:(?!</?a\b).){0,1500}</a>|"
        r"<code\b[^<>]{0,300}>(?:(?!</?code\b).){0,800}</code>|<[^<>]{1,800}>"
        r"|&[#\w]{1,31};",
        re.S | re.I,
    ),
}
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>")


class Placement(Struct, frozen=True, kw_only=True):
    """A citation chosen for the claim that stands at these offsets."""

    start: int
    end: int
    pmid: str


def is_whole(draft: Draft, one: Placement) -> bool:
    """Whether a place is one of the draft."""
    return 0 <= one.start < one.end <= len(draft.source)


def by_place(draft: Draft, chosen: Sequence[Placement], marks: Marks) -> dict[tuple[int, int], list[str]]:
    """The PMIDs of each place, in the order of the text; claims that end in one place share it."""
    found: dict[tuple[int, int], list[str]] = {}
    for one in chosen:
        place = _slot(draft, one, marks) or _behind(draft, one, marks)
        pmids = found.setdefault(place, [])
        if one.pmid not in pmids:
            pmids.append(one.pmid)
    return _parted(dict(sorted(found.items())))


def _parted(found: dict[tuple[int, int], list[str]]) -> dict[tuple[int, int], list[str]]:
    """The places, one that lies within another joined to it."""
    made: dict[tuple[int, int], list[str]] = {}
    last = (0, 0)
    for place, pmids in found.items():
        if made and place[0] < last[1]:
            made[last] += [pmid for pmid in pmids if pmid not in made[last]]
        else:
            made[place], last = pmids, place
    return made


def _masked(draft: Draft, one: Placement) -> str:
    """The claim without its markup, of the same length."""
    for block in draft.blocks:
        if block.start <= one.start < block.start + len(block.text):
            text = block.text[one.start - block.start : one.end - block.start]
            return text.ljust(one.end - one.start)
    return draft.source[one.start : one.end]


def _slot(draft: Draft, one: Placement, marks: Marks) -> tuple[int, int] | None:
    """The empty slot of a claim, with the blank before it where the mark stands close."""
    found = SLOT.search(_masked(draft, one))
    if not found:
        return None
    start, end = one.start + found.start(), one.start + found.end()
    source = draft.source
    if draft.syntax == "markdown" and source[start - 1 : start] == "\\":
        start -= 1
    linked = re.search(r"`|\]\(", source[start:end]) or source[end : end + 1] == "("
    if linked or not _is_balanced(source[start:end]) or _inside(draft, start) is not None:
        return None
    if marks == "superscripts" and start - 1 > one.start and source[start - 1] == " ":
        start -= 1
    return start, end


def _is_balanced(text: str) -> bool:
    """Whether each tag that opens in a stretch also closes there, and none of them is a link."""
    waiting: list[str] = []
    for closing, name in _TAG.findall(text):
        if name.lower() == "a" or (closing and (not waiting or waiting.pop() != name)):
            return False
        if not closing:
            waiting.append(name)
    return not waiting and "<" not in _TAG.sub("", text)


def _behind(draft: Draft, one: Placement, marks: Marks) -> tuple[int, int]:
    """The end of a claim: before its full stop, or behind it where marks are superscripts."""
    source, at = draft.source, one.end
    if marks != "superscripts":
        while at - 1 > one.start and source[at - 1] in _STOPS and source[at - 2] != "\\":
            at -= 1
    elif _BEHIND_STOP.match(source, at):
        at += 1
    moved = _inside(draft, at)
    if moved is not None:
        at = moved
    return at, at


def _inside(draft: Draft, at: int) -> int | None:
    """The end of the link, tag, code, address or slot in whose midst a place is; None where it is in running text."""
    low, high = max(0, at - LONGEST), min(len(draft.source), at + LONGEST)
    for whole in (_WHOLE[draft.syntax], SLOT):
        for match in whole.finditer(draft.source, low, high):
            if match.start() < at < match.end():
                return match.end()
            if match.start() >= at:
                break
    return None
