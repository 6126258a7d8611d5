"""Citations put into a draft: each mark at the end of its claim or in the slot that waits for it, and the list after.

Every change is an `Edit` of the source: what no edit covers stays as the writer has it, to the last character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from article import Article
from citations.lists import Made, Mark, Marks, ReadingList, in_text, make, write_html, write_markdown, write_text

from .reading import Draft, Syntax
from .words import SLOT

Chosen = tuple["Placement", ...]
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STOPS = ".!?…"
_LONGEST = 2_000
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
_END_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.I)


class Placement(Struct, frozen=True, kw_only=True):
    """A citation chosen for the claim that stands at these offsets."""

    start: int
    end: int
    pmid: str


class Wanted(Struct, frozen=True, kw_only=True):
    """What to put in: the choices, the records they name, and how they shall look."""

    placements: Chosen
    articles: dict[str, Article]
    style: str = "nlm"
    marks: Marks = "brackets"


class Edit(Struct, frozen=True, kw_only=True):
    """A stretch of the source and what stands there instead; `start == end` where something is put in."""

    start: int
    end: int
    text: str


def insert(draft: Draft, wanted: Wanted, form: Syntax | None = None) -> str:
    """The source with the citations in it; `form` is the syntax of the marks (HTML may stand in Markdown).

    Raises:
        citations.CitationError: there is no such style, or pandoc failed.
    """
    return apply(draft.source, edits(draft, wanted, form))


def apply(source: str, changes: Sequence[Edit]) -> str:
    """The source with these edits, which are in order and do not overlap."""
    pieces, at = [], 0
    for change in changes:
        pieces += [source[at : change.start], change.text]
        at = change.end
    return "".join([*pieces, source[at:]])


def edits(draft: Draft, wanted: Wanted, form: Syntax | None = None) -> tuple[Edit, ...]:
    """What is put in where, in the order of the text; the last is the reference list."""
    form = form or draft.syntax
    sound = (one for one in wanted.placements if _is_whole(draft, one) and one.pmid in wanted.articles)
    chosen = sorted(dict.fromkeys(sound), key=lambda one: (one.end, one.start))
    if not chosen:
        return ()
    cited = tuple(dict.fromkeys(one.pmid for one in chosen))
    made = make(
        ReadingList(articles=tuple(wanted.articles[pmid] for pmid in cited), style=wanted.style, marks=wanted.marks)
    )
    marks = {mark.pmid: mark for mark in in_text(made)}
    placed = _by_place(draft, chosen, made.marks)
    found = tuple(_mark_edits(draft, placed, marks, made, form))
    return (*found, _list_edit(draft, made, form, found[-1].end))


def _is_whole(draft: Draft, one: Placement) -> bool:
    return 0 <= one.start < one.end <= len(draft.source)


def _by_place(draft: Draft, chosen: Sequence[Placement], marks: Marks) -> dict[tuple[int, int], list[str]]:
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


# Where a mark goes


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
    moved = _inside(draft, at)
    if moved is not None:
        at = moved
    return at, at


def _inside(draft: Draft, at: int) -> int | None:
    """The end of the link, tag, code or address in whose midst a place is; None where it is in running text."""
    low = max(0, at - _LONGEST)
    for match in _WHOLE[draft.syntax].finditer(draft.source, low, min(len(draft.source), at + _LONGEST)):
        if match.start() < at < match.end():
            return match.end()
        if match.start() >= at:
            break
    return None


# What a mark looks like


def _mark_edits(
    draft: Draft, placed: dict[tuple[int, int], list[str]], marks: dict[str, Mark], made: Made, form: Syntax
) -> Iterator[Edit]:
    seen: set[str] = set()
    for (start, end), pmids in placed.items():
        text = _joined([_one(marks[pmid], made.marks, form, pmid in seen) for pmid in pmids], made.marks, form)
        seen.update(pmids)
        yield Edit(start=start, end=end, text=_blank(draft, start, end, made.marks, form) + text)


def _one(mark: Mark, marks: Marks, form: Syntax, again: bool) -> str:
    """A mark; its anchor stands at the first place only, where the back-link of the list leads."""
    if form == "html":
        return re.sub(r' id="[^"]*"', "", mark.html, count=1) if again else mark.html
    if form == "markdown":
        return mark.markdown
    return mark.text.translate(_SUPERSCRIPT) if marks == "superscripts" else mark.text


def _joined(marks: list[str], kind: Marks, form: Syntax) -> str:
    """Several marks at one place, told apart."""
    if kind == "author-year":
        return f"({'; '.join(mark[1:-1] for mark in marks)})"
    if form == "markdown":
        return " ".join(marks)
    if kind == "superscripts":
        return ("<sup>,</sup>" if form == "html" else ",").join(marks)
    return "".join(marks)


def _blank(draft: Draft, start: int, end: int, kind: Marks, form: Syntax) -> str:
    """The blank before a mark that is put in; a slot has its own, and a superscript needs none."""
    if start != end or draft.source[start - 1 : start].isspace():
        return ""
    close = kind == "superscripts" or (form == "markdown" and kind == "brackets")
    address = _ends_address(draft, start)
    return " " if address or not close else ""


def _ends_address(draft: Draft, at: int) -> bool:
    """Whether a bare address ends here, which would swallow what follows it."""
    if draft.syntax == "html":
        return False
    return bool(re.search(r"https?://[^\s<>()\[\]]+\Z", draft.source[max(0, at - _LONGEST) : at]))


# The list


_WRITERS = {"html": write_html, "markdown": write_markdown, "text": write_text}


def _list_edit(draft: Draft, made: Made, form: Syntax, after: int) -> Edit:
    """The reference list at the end: of the page's body, where there is one, but never before the last mark."""
    listed = _WRITERS[form](made).decode()
    if draft.syntax == "html":
        closing = list(_END_OF_PAGE.finditer(draft.source))[-2:]
        if closing and closing[0].start() >= after:
            return Edit(start=closing[0].start(), end=closing[0].start(), text=f"\n{listed}")
    before = "" if draft.source.endswith("\n\n") else "\n" if draft.source.endswith("\n") else "\n\n"
    return Edit(start=len(draft.source), end=len(draft.source), text=before + listed)
