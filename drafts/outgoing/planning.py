"""What is put into a draft where, before it is said in any form: the marks with their numbers, and the list."""

from __future__ import annotations

import re

from msgspec import Struct, structs

from article import Article
from citations.lists import Made, Marks, ReadingList, fitting, go_on_from, make
from citations.styles import find_style

from ..incoming.reading import Draft
from .own_list import Kind, OwnEntry, OwnList, numbers_in, read_own, standing_for
from .places import Placement, by_place, is_whole

#: A mark of the writer's just behind a claim is the claim's.
_BESIDE = re.compile(r"[.,;]?[ ]?(?:\[[^\]\n]{1,20}\]|<sup\b[^<>]*>.{0,200}?</sup>|[¹²³⁴⁵⁶⁷⁸⁹⁰,]{1,9})")
AGAIN_LISTED = "Further references"


class Wanted(Struct, frozen=True, kw_only=True):
    """What to put in: the choices, the records they name, and how they shall look."""

    placements: tuple[Placement, ...]
    articles: dict[str, Article]
    style: str = "nlm"
    marks: Marks = "brackets"


class Put(Struct, frozen=True, kw_only=True):
    """The records cited at a place: `start == end` where the mark is put in, else it stands instead of a slot."""

    start: int
    end: int
    pmids: tuple[str, ...]


class Plan(Struct, frozen=True, kw_only=True):
    """What is put in where. `made` holds the list as it is formatted; `reused` what the draft's own list has already.

    `joins` says whether the new references go to the end of the draft's own list.
    """

    puts: tuple[Put, ...]
    made: Made
    own: OwnList
    reused: dict[str, OwnEntry]
    joins: bool

    @property
    def new(self) -> Made:
        """The list without what the draft's own has already."""
        return structs.replace(
            self.made, entries=tuple(entry for entry in self.made.entries if entry.article.pmid not in self.reused)
        )


def plan(draft: Draft, wanted: Wanted, *, word: bool = False) -> Plan | None:
    """What is to be done; None where nothing that was chosen is in the draft.

    New numbers go on from the draft's own; no mark of the writer's is changed.

    Args:
        draft: the draft.
        wanted: what was chosen.
        word: whether the draft is pandoc's page of a Word file, whose footnotes have numbers of their own.

    Raises:
        citations.CitationError: there is no such style, or pandoc failed.
    """
    sound = (one for one in wanted.placements if is_whole(draft, one) and one.pmid in wanted.articles)
    chosen = sorted(dict.fromkeys(sound), key=lambda one: (one.end, one.start))
    if not chosen:
        return None
    own = read_own(draft, word=word)
    marks = shown_marks(wanted, own)
    numbered = marks != "author-year"
    pmids = dict.fromkeys(one.pmid for one in chosen)
    reused = {pmid: entry for pmid in pmids if (entry := _standing(wanted.articles[pmid], own, numbered))}
    chosen = [
        one for one in chosen if not _is_needless(draft, one, standing_for(wanted.articles[one.pmid], own), numbered)
    ]
    if not chosen:
        return None
    cited = tuple(dict.fromkeys(one.pmid for one in chosen))
    listed = tuple(wanted.articles[pmid] for pmid in cited if not numbered or pmid not in reused)
    joins = own.kind in (("numbered", "footnotes") if numbered else ("named",))
    title = AGAIN_LISTED if own.entries and not joins else ""
    made = make(ReadingList(articles=listed, style=wanted.style, marks=marks, title=title))
    placed = by_place(draft, chosen, made.marks)
    return Plan(
        puts=tuple(Put(start=start, end=end, pmids=tuple(pmids)) for (start, end), pmids in placed.items()),
        made=go_on_from(made, own.highest),
        own=own,
        reused=reused,
        joins=joins,
    )


def _is_needless(draft: Draft, one: Placement, entry: OwnEntry | None, numbered: bool) -> bool:
    """Whether a claim has the mark of this entry of the draft's own list already, or is the entry itself."""
    if entry is None:
        return False
    if one.start < entry.end and entry.start < one.end:
        return True
    beside = _BESIDE.match(draft.source, one.end)
    claim = draft.source[one.start : beside.end() if beside else one.end]
    return numbered and (f"[^{entry.key}]" in claim if entry.key else entry.number in set(numbers_in(claim)))


def shown_marks(wanted: Wanted, own: OwnList) -> Marks:
    """The marks that go with the style; beside footnotes with raised numbers of their own, brackets."""
    marks = fitting(wanted.marks, find_style(wanted.style))
    return "brackets" if marks == "superscripts" and own.notes else marks


def _standing(article: Article, own: OwnList, numbered: bool) -> OwnEntry | None:
    """What the draft's own list has of a paper, where a mark can mean it."""
    fits = own.kind in ("numbered", "footnotes") if numbered else own.kind == "named"
    return standing_for(article, own) if fits else None


def what_is_done(own: OwnList, marks: Marks) -> tuple[str, ...]:
    """Sentences for the writer on the draft's own numbers and list."""
    said = _UNNUMBERED[own.kind] if marks == "author-year" else _NUMBERED[own.kind]
    if not said and own.highest and marks != "author-year":
        said = MARKS_ALONE
    beside = (BESIDE_NOTES,) if own.notes and marks == "superscripts" else ()
    return (*((said.format(own.highest, own.highest + 1),) if said else ()), *beside)


MARKS_ALONE = "Your text has marks up to [{}]: new ones go on from [{}], and none of yours is changed."
BESIDE_NOTES = "Your footnotes have raised numbers of their own, so the new marks stand in brackets."
_APART = "Your own list keeps its numbers; the new references stand in a list of their own, without numbers."
_UNNUMBERED: dict[Kind, str] = {
    "none": "",
    "numbered": _APART,
    "footnotes": "Your footnotes stay as they are; the new references stand in a list of their own, without numbers.",
    "named": "New references go to the end of your own list; a record that is in it already is not listed again.",
}
_NUMBERED: dict[Kind, str] = {
    "none": "",
    "numbered": (
        "Your own references go up to [{}]: new ones go on from [{}], at the end of your list. A record that is "
        "in it already is cited by its number there. No mark of yours is changed."
    ),
    "footnotes": "The new references become footnotes, as yours are: all have one numbering.",
    "named": "Your own list has no numbers and stays as it is; the new references stand in a numbered list after it.",
}
