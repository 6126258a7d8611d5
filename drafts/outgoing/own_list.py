"""The numbers and the reference list that a draft has already, so that new citations go on from them.

What a mark of the writer means is never changed: nothing here renumbers, it only says where to go on.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from article import Article

from ..claims.reference_words import RAISED, YEAR
from ..incoming.entries import LIST_HEADING, is_entry
from ..incoming.reading import Block, Draft
from .own_items import Item, numbered_items

#: `numbered` lists have numbers that marks in the text mean, `named` ones have none; `footnotes` are Markdown's.
Kind = Literal["none", "numbered", "named", "footnotes"]
_MARK = re.compile(r"\\?\[\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*\\?\]")
_LEAD = re.compile(r"\s*(?:[-*+•]\s+)?(?:\\?\[\s*(\d{1,3})\s*\\?\](?![(:])|\(?(\d{1,3})[.)])[\s\xa0]*(?=\S)")
_BULLET = re.compile(r"[ \t]*[-*+•][ \t]+")
_RAISED_LEAD = re.compile(r"<sup\b[^<>]*>(?:<[^<>]*>)?\s*\Z")
_NUMBER = re.compile(r"(\d{1,3})[\s.]*")
_FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?![ ]{0,3}\[\^|\s*\n).*)*)", re.M)
_UNITS = re.compile(r"(?:\b(?:[cmk]?m|in|ft|x|s|R)|\d|[×^])\s*\Z")
#: Where pandoc's page of a Word file keeps the footnotes, which Word numbers by itself.
_NOTES = re.compile(r'<section id="footnotes"')
NOTE_MARK = re.compile(r'<a\b[^<>]*class="footnote-ref"[^<>]*>.{0,80}?</a>', re.S)
_WORD = re.compile(r"[^\W_]+")
#: Where the last part of a title begins.
_PARTS = re.compile(r"[:?]\s|\.\s+(?=[A-Z])|\s[-–—]+\s")
_LONGEST_RANGE = 30
_NEAR = 20
_FEWEST_WORDS = 4


class OwnEntry(Struct, frozen=True, kw_only=True):
    """A reference of the draft's own list: where it stands, its words, and what its number looks like.

    `lead` is what the writer typed before it with `{}` for the number, "" where the markup numbers it; `key` is the
    name of a footnote.
    """

    start: int
    end: int
    text: str
    number: int = 0
    lead: str = ""
    raised: bool = False
    key: str = ""


class OwnList(Struct, frozen=True, kw_only=True):
    """What a draft numbers by itself; `highest` is the highest number of its marks and of its list.

    `notes` says that there are footnotes which the word processor numbers.
    """

    kind: Kind = "none"
    highest: int = 0
    entries: tuple[OwnEntry, ...] = ()
    notes: bool = False

    @property
    def last(self) -> OwnEntry:
        """The entry after which new ones go."""
        return max(self.entries, key=lambda entry: (entry.number, entry.start))


def read_own(draft: Draft, *, word: bool = False) -> OwnList:
    """The list of a draft; `word` says that it is pandoc's page of a Word file."""
    notes = _NOTES.search(draft.source) if word else None
    if draft.syntax == "markdown" and (footnotes := tuple(_footnotes(draft))):
        numbers = [number for block in draft.blocks for number in _bracketed(block)]
        return OwnList(kind="footnotes", highest=max(numbers, default=0), entries=footnotes)
    blocks = [block for block in draft.blocks if not notes or block.start < notes.start()]
    entries = _numbered(draft, [block for block in blocks if block.kind == "reference"])
    inside = {entry.start for entry in entries}
    running = [block for block in blocks if block.start not in inside]
    marks = _marks(draft, running, word=word, trusted=bool(entries))
    if entries and (marks & {entry.number for entry in entries} or _is_headed(blocks, entries)):
        highest = max({*marks, *(entry.number for entry in entries)})
        return OwnList(kind="numbered", highest=highest, entries=entries, notes=bool(notes))
    named = () if entries else tuple(_named(draft, blocks))
    return OwnList(kind="named" if named else "none", highest=max(marks, default=0), entries=named, notes=bool(notes))


def standing_for(article: Article, own: OwnList) -> OwnEntry | None:
    """The entry of the draft's own list that is this paper: by its title and year, or by its number and some of both.

    A title without its last part will do; a PMID or DOI alone does not, for a wrong one means another paper.
    """
    whole = _plain(article.title)
    main = _plain(_PARTS.split(article.title, maxsplit=1)[0])
    begins = f" {' '.join(whole.split()[:_FEWEST_WORDS])} "
    if len(whole.split()) < _FEWEST_WORDS:
        return None
    for entry in own.entries:
        text = _plain(entry.text)
        years = {int(year) for year in YEAR.findall(entry.text)}
        of_year = not years or not article.year or article.year in years
        titled = whole in text or (main in text and len(main.split()) > _FEWEST_WORDS)
        if (titled and of_year) or (begins in text and _names(article, entry.text)):
            return entry
    return None


def _names(article: Article, text: str) -> bool:
    """Whether a reference has the PMID or the DOI of a paper."""
    by_pmid = article.pmid and re.search(rf"(?<!\d){re.escape(article.pmid)}(?!\d)", text)
    return bool(by_pmid or (article.doi and article.doi.lower() in text.lower()))


def numbers_in(source: str) -> Iterator[int]:
    """The numbers of the marks in a stretch of source, typed or raised."""
    bare = " ".join(re.sub(r"<[^<>]*>", " ", source).split())
    for match in _MARK.finditer(bare):
        yield from _numbers(match[1])
    for match in RAISED.finditer(source):
        yield from _raised_numbers(match)


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(unicodedata.normalize('NFKC', text).lower()))} "


def _is_headed(blocks: list[Block], entries: tuple[OwnEntry, ...]) -> bool:
    starts = {entry.start for entry in entries}
    return any(block.start in starts and LIST_HEADING.fullmatch(block.heading) for block in blocks)


# Entries


def _footnotes(draft: Draft) -> Iterator[OwnEntry]:
    for match in _FOOTNOTE.finditer(draft.source):
        yield OwnEntry(start=match.start(), end=match.end(), text=match[2], key=match[1])


def _numbered(draft: Draft, blocks: list[Block]) -> tuple[OwnEntry, ...]:
    """The numbered references, in their order; a block that goes on with an item belongs to its entry."""
    found: list[OwnEntry] = []
    items = numbered_items(draft.source) if draft.syntax == "html" else ()
    starts = [item.start for item in items]
    seen: set[int] = set()
    for block in blocks:
        typed = _typed(draft, block)
        item = _around(block, items, starts)
        if typed:
            found.append(typed)
        elif item and item.start not in seen:
            seen.add(item.start)
            found.append(OwnEntry(start=block.start, end=_end(block), text=block.text, number=item.number))
    return tuple(found)


def _around(block: Block, items: tuple[Item, ...], starts: list[int]) -> Item | None:
    """The item in which a block stands."""
    at = bisect_right(starts, block.start)
    return next((item for item in reversed(items[max(0, at - _NEAR) : at]) if item.holds(block.start)), None)


def _typed(draft: Draft, block: Block) -> OwnEntry | None:
    """A block with a number that the writer typed before it."""
    lines = draft.syntax != "html"
    text = draft.source[block.start : block.start + len(block.text)] if lines else block.text
    if match := _LEAD.match(text):
        at = 1 if match[1] else 2
        lead = match[0][: match.start(at)] + "{}" + match[0][match.end(at) :]
        lead = lead.replace("\xa0", " ") if lines else " ".join(lead.split()).replace("[ {} ]", "[{}]") + " "
        return _entry(block, int(match[at]), lead, match.end())
    raised = _RAISED_LEAD.search(draft.source[max(0, block.start - 80) : block.start])
    if not lines and raised and (match := _NUMBER.match(text)):
        return OwnEntry(
            start=block.start, end=_end(block), text=text[match.end() :], number=int(match[1]), lead="{}", raised=True
        )
    return None


def _entry(block: Block, number: int, lead: str, after: int) -> OwnEntry:
    return OwnEntry(start=block.start, end=_end(block), text=block.text[after:], number=number, lead=lead)


def _named(draft: Draft, blocks: list[Block]) -> Iterator[OwnEntry]:
    """References without numbers under a heading that says that they are the draft's."""
    for block in blocks:
        if block.kind != "reference" or not LIST_HEADING.fullmatch(block.heading):
            continue
        if YEAR.search(block.text) or is_entry(block.text, item=True):
            line = draft.source[block.start : _end(block)]
            bullet = _BULLET.match(line) if draft.syntax != "html" else None
            yield OwnEntry(start=block.start, end=_end(block), text=block.text, lead=bullet[0] if bullet else "")


def _end(block: Block) -> int:
    return block.start + len(block.text.rstrip())


# Marks


def _marks(draft: Draft, blocks: list[Block], *, word: bool, trusted: bool) -> set[int]:
    """The numbers of the marks in the text; raised ones count where there is a list, or a first of them."""
    found = {number for block in blocks for number in _bracketed(block)}
    raised = {number for block in blocks for number in _raised(draft, block, word)}
    return found | raised if trusted or 1 in raised else found


def _bracketed(block: Block) -> Iterator[int]:
    for match in _MARK.finditer(" ".join(block.text.split())):
        yield from _numbers(match[1])


def _raised(draft: Draft, block: Block, word: bool) -> Iterator[int]:
    source = draft.source[block.start : block.start + len(block.text)]
    if word:
        source = NOTE_MARK.sub("", source)
    for match in RAISED.finditer(source):
        before = re.sub(r"<[^<>]*>\s*\Z", "", source[max(0, match.start() - 60) : match.start()])
        if not _UNITS.search(before):
            yield from _raised_numbers(match)


def _raised_numbers(mark: re.Match[str]) -> Iterator[int]:
    """Those of a raised mark, which may be typed in raised digits."""
    return _numbers(unicodedata.normalize("NFKC", mark[1] or mark[2]))


def _numbers(said: str) -> Iterator[int]:
    for part in re.split(r"[,;]", said):
        first, _, last = re.sub(r"\s", "", part.replace("–", "-")).partition("-")
        yield from range(int(first), min(int(last or first), int(first) + _LONGEST_RANGE) + 1)
