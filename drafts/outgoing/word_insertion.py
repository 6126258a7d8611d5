"""Citations put into the Word file that a draft came as: marks as runs, the list as paragraphs, all else as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct

from citations.lists import Marks

from ..incoming.reading import Draft
from ..incoming.word_files import TEXT, parse_part, read_parts
from ..incoming.word_package import repacked
from ..incoming.word_text import Element, Paragraph, read_paragraphs, w
from .planning import Plan, Put, Wanted, plan
from .word_list import Listing, find_model, write_list
from .word_places import Map, Spot
from .word_runs import linked, look_of, put_in, run_before, run_of, take_out
from .word_styles import read_styles

_STYLES = "word/styles.xml"
#: Bookmarks are numbered with 32 bits.
_HIGHEST_ID = 2_000_000_000
#: What stands before, between and behind the labels of marks.
_AROUND: dict[Marks, tuple[str, str, str]] = {
    "brackets": ("[", "", "]"),
    "superscripts": ("", ",", ""),
    "author-year": ("", "; ", ""),
}


class WordDraft(Struct, frozen=True, kw_only=True):
    """The file with its citations, and those of the places which were not found in it."""

    data: bytes
    missed: tuple[Put, ...] = ()


class _Place(Struct, frozen=True, kw_only=True):
    """Where a mark goes: characters `start` to `end` of a paragraph make way for it."""

    put: Put
    start: int
    end: int
    paragraph: int


def insert_in_word(data: bytes, draft: Draft, wanted: Wanted) -> WordDraft:
    """The Word file with the citations in it.

    Args:
        data: the file.
        draft: the page that pandoc made of it; the places of the choices are offsets into that.
        wanted: what was chosen.

    Raises:
        DraftError: the file cannot be read, or is too large to be copied.
        citations.CitationError: there is no such style, or pandoc failed.
    """
    planned = plan(draft, wanted, word=True)
    if planned is None:
        return WordDraft(data=data)
    parts = read_parts(data)
    root = parse_part(parts[TEXT], whole=True)
    styles = read_styles(parse_part(parts[_STYLES]) if _STYLES in parts else None)
    paragraphs = read_paragraphs(root)
    places = Map(draft, [one.text for one in paragraphs])
    found, missed = _found(planned, draft, places, paragraphs)
    own = places.find(planned.own.last.end) if planned.joins else None
    body = root.find(w("body"))
    names, first_id = _bookmarks(root, planned)
    listing = Listing(
        body=body if body is not None else root,
        paragraphs=paragraphs,
        styles=styles,
        names=names,
        first_id=first_id,
        model=find_model(paragraphs, [one.paragraph for one in found], styles),
        own=paragraphs[own.paragraph] if own else None,
    )
    write_list(planned, listing)
    for place in reversed(found):
        _put(planned, place, paragraphs[place.paragraph], names)
    text = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)
    return WordDraft(data=repacked(data, {TEXT: text}), missed=missed)


def not_found(data: bytes, draft: Draft, ends: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    """For each stretch of the page whether its end is not to be found in the file; raises DraftError."""
    paragraphs = read_paragraphs(parse_part(read_parts(data)[TEXT], whole=True))
    places = Map(draft, [one.text for one in paragraphs])
    return tuple(places.find(end) is None for _start, end in ends)


# Places


def _found(
    planned: Plan, draft: Draft, places: Map, paragraphs: Sequence[Paragraph]
) -> tuple[list[_Place], tuple[Put, ...]]:
    """The places in the order of the file, and what has none."""
    found, missed = [], []
    for put in planned.puts:
        place = _place(put, draft, places, paragraphs)
        if place:
            found.append(place)
        else:
            missed.append(put)
    return sorted(_apart(found), key=lambda one: (one.paragraph, one.start, one.end)), tuple(missed)


def _place(put: Put, draft: Draft, places: Map, paragraphs: Sequence[Paragraph]) -> _Place | None:
    end = places.find(put.end)
    if end is None:
        return None
    alone = _Place(put=put, start=end.at, end=end.at, paragraph=end.paragraph)
    if put.start == put.end:
        return alone
    blank = draft.source[put.start : put.start + 1].isspace()
    start: Spot | None = places.find(put.start, before_next=not blank)
    if start is None or start.paragraph != end.paragraph or not start.at < end.at:
        return alone
    slot = paragraphs[end.paragraph].text[start.at : end.at]
    said = draft.source[put.start : put.end]
    same = [letter for letter in slot if letter.isalnum()] == [letter for letter in said if letter.isalnum()]
    return _Place(put=put, start=start.at, end=end.at, paragraph=end.paragraph) if same or "<" in said else alone


def _apart(found: Sequence[_Place]) -> Iterator[_Place]:
    """The places, each at one spot once: two that fall together are joined."""
    spots: dict[tuple[int, int], list[_Place]] = defaultdict(list)
    for one in found:
        spots[one.paragraph, one.end].append(one)
    for here in spots.values():
        pmids = tuple(dict.fromkeys(pmid for one in here for pmid in one.put.pmids))
        put = Put(start=here[0].put.start, end=here[0].put.end, pmids=pmids)
        yield _Place(put=put, start=min(one.start for one in here), end=here[0].end, paragraph=here[0].paragraph)


# Marks


def _put(planned: Plan, place: _Place, paragraph: Paragraph, names: dict[str, str]) -> None:
    run, in_link = run_before(paragraph, place.start or 1)
    look = look_of(run, of_link=in_link)
    raised = planned.made.marks == "superscripts"
    blank = not raised and place.start == place.end and place.start > 0
    blank = blank and not paragraph.text[place.start - 1].isspace()
    take_out(paragraph, place.start, place.end)
    made = [run_of(" ", look)] if blank else []
    put_in(paragraph, place.start, [*made, *_marks(planned, place.put, look, names)])


def _marks(planned: Plan, put: Put, look: Element | None, names: dict[str, str]) -> Iterator[Element]:
    """The runs of a mark: each label leads to its reference in the list."""
    kind = planned.made.marks
    looks = ("Superscript",) if kind == "superscripts" else ()
    opened, between, closed = _AROUND[kind]
    entries = {entry.article.pmid: entry for entry in planned.made.entries}
    if kind == "author-year":
        yield run_of("(", look)
    for number, pmid in enumerate(put.pmids):
        if number and between:
            yield run_of(between, look, looks)
        entry = entries.get(pmid)
        label = entry.label if entry else str(planned.reused[pmid].number)
        run = run_of(f"{opened}{label}{closed}", look, looks)
        listed = entry is not None and pmid not in planned.reused
        yield linked([run], names[entry.key]) if entry and listed else run
    if kind == "author-year":
        yield run_of(")", look)


def _bookmarks(root: Element, planned: Plan) -> tuple[dict[str, str], int]:
    """Names for the bookmarks of the references that the file does not have yet, and the first free number."""
    marks = list(root.iter(w("bookmarkStart")))
    taken = {mark.get(w("name"), "") for mark in marks}
    numbers = [int(number) for mark in marks if (number := mark.get(w("id"), "")).isdecimal()]
    names = {}
    for entry in planned.made.entries:
        name = f"cw_{entry.key}"
        while name in taken:
            name += "x"
        names[entry.key] = name
    return names, min(max(numbers, default=0), _HIGHEST_ID) + 1
