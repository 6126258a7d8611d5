"""What a sentence says of the paper it leans on: journal, year, design, authors, PMID and DOI, each as written.

Nothing is looked up here; a field that the sentence does not state is None.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from ..quick import Quick
from ..words import COMPLAINT, DRUG, PEOPLE
from . import reference_words as told
from .author_words import AUTHORS, DOERS, HOUSES, JOURNAL_SIGN, NOT_A_NAME, NOT_AUTHORS, SIGNS

#: Words of a journal's name, and of a title.
_LONGEST_NAME = 18
_SHORTEST_TITLE = 4
#: Shorter words of journals' names ("J", "Ann", "Res") may be initials or names.
_SHORTEST_NAME = 4


class Reference(Struct, frozen=True, kw_only=True):
    """A paper as a draft speaks of it. `title` is a quoted or listed title; `marks` are numbers into the draft's
    reference list (`[3]`); `same` is true where the paper is one spoken of before ("the same review").
    """

    journal: str | None = None
    year: int | None = None
    design: str | None = None
    authors: str | None = None
    pmid: str | None = None
    doi: str | None = None
    title: str | None = None
    marks: tuple[int, ...] = ()
    same: bool = False


def read_reference(text: str, source: str, before: tuple[Reference, ...] = ()) -> Reference | None:
    """The paper that a claim leans on, None where it leans on none.

    Args:
        text: the claim with its markup blanked (see `drafts.incoming.reading`).
        source: the same stretch of the file, markup and all: journals stand in italics, identifiers in links.
        before: the references of the draft so far; "the same year" is theirs.
    """
    pmid, doi, marks = _first(told.PMID, source), _doi(source), tuple(_marks(text, source))
    journal = _journal(text, source)
    authors = _authors(_compact(text, source), journal)
    same = bool(told.SAME.search(text))
    named = bool(pmid or doi or marks or authors or journal or same)
    if not named and not _is_spoken_of(text):
        return None
    return Reference(
        journal=journal,
        year=_year(text, before),
        design=design_words(text) or (_carried_design(before) if same and not told.NEW_DESIGN.search(text) else None),
        authors=authors,
        pmid=pmid,
        doi=doi,
        title=_title(text),
        marks=marks,
        same=same,
    )


def _is_spoken_of(text: str) -> bool:
    """Whether a paper is spoken of, without any of its names."""
    if told.ONE_PAPER.search(text) or told.DATED.search(text):
        return True
    return told.PAPER.search(text) is not None and told.GENERAL.search(text) is None


def design_words(text: str) -> str | None:
    """The design that the words name, None where they name none."""
    return next((design for pattern, design in told.DESIGN_WORDS if pattern.search(text)), None)


def _carried_design(before: tuple[Reference, ...]) -> str | None:
    return before[-1].design if before else None


def _first(pattern: Quick, text: str) -> str | None:
    match = pattern.search(text)
    return match[1] if match else None


def _doi(source: str) -> str | None:
    found = _first(told.DOI, source)
    return found.rstrip(".") if found else None


def _marks(text: str, source: str) -> Iterator[int]:
    """The numbers of marks like [3], [^3] or [2, 4-6], and of raised ones."""
    said = [match[1] for match in told.MARKS.finditer(text)]
    said += [unicodedata.normalize("NFKC", match[1] or match[2]) for match in told.RAISED.finditer(source)]
    for numbers in said:
        for part in numbers.split(","):
            first, _, last = re.sub(r"\s", "", part.replace("–", "-")).partition("-")
            end = int(last or first)
            yield from range(int(first), min(end, int(first) + told.LONGEST_MARK_RANGE) + 1)


def _year(text: str, before: tuple[Reference, ...]) -> int | None:
    bare = told.DOI.sub(" ", re.sub(r"https?://\S+", " ", text))
    if years := told.YEAR.findall(told.SPELL.sub(" ", bare)):
        return int(years[0])
    if re.search(r"\bthe same year\b", text):
        return next((earlier.year for earlier in reversed(before) if earlier.year), None)
    return None


def _compact(text: str, source: str) -> str:
    """The text without the spaces that fill up the places of entities: "Lou &    Lin" for "Lou &amp; Lin"."""
    if "&" not in source or len(text) != len(source):
        return text
    pieces, at = [], 0
    for entity in told.ENTITY.finditer(source):
        pieces.append(text[at : entity.start() + 1])
        at = entity.end()
    return "".join([*pieces, text[at:]])


def _authors(text: str, journal: str | None) -> str | None:
    """Who wrote the paper, as written; nobody in quoted titles."""
    bare = told.QUOTED.sub(lambda quoted: quoted[0] if told.YEAR.search(quoted[0]) else " ", text)
    bare = " ".join((bare.replace(journal, JOURNAL_SIGN, 1) if journal else bare).split())
    named = any(not _is_no_name(re.sub(r"['’]s?$", "", word)) for word in told.CAPITALISED.findall(bare))
    patterns = () if not named else (*AUTHORS, DOERS) if SIGNS.search(bare) else AUTHORS
    people = (_people(match[1]) for pattern in patterns for match in pattern.finditer(bare))
    houses = (match[1].strip() for pattern in HOUSES for match in pattern.finditer(bare))
    return next(filter(None, people), None) or next((house for house in houses if not _has_nation(house)), None)


def _people(found: str) -> str | None:
    """The names without the word that opens a sentence ("In Lou's trial"), None where one is no name."""
    first, _, rest = found.strip().partition(" ")
    names = rest if rest and first in NOT_AUTHORS else found.strip()
    words = [word for word in re.split(r"[\s,]+", names) if word[:1].isupper()]
    if max(map(len, words), default=0) < len("Xu") or any(_is_no_name(word) for word in words):
        return None
    return names


def _is_no_name(word: str) -> bool:
    return (
        word in NOT_AUTHORS
        or bool(NOT_A_NAME.match(word))
        or bool(told.HOUSES.fullmatch(word))
        or (len(word) >= _SHORTEST_NAME and bool(told.JOURNAL_WORDS.fullmatch(word)))
        or any(pattern.fullmatch(word) for pattern in (DRUG, COMPLAINT, PEOPLE))
    )


def _has_nation(house: str) -> bool:
    return any(NOT_A_NAME.match(word) for word in house.split())


def _journal(text: str, source: str) -> str | None:
    if italic := _italic_journal(source):
        return italic
    if listed := told.LISTED_JOURNAL.search(text):
        return listed[1].strip()
    if cochrane := told.COCHRANE.search(text):
        return cochrane[0]
    unquoted = told.QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    ways = (_bracketed_journal, _plain_journal, _printing_journal, _ordering_journal, _told_journal)
    found = next(filter(None, (way(unquoted) for way in ways)), None)
    whole = f"The {found}"
    return whole if whole in told.WITH_THE and text.startswith(whole) else found


def _italic_journal(source: str) -> str | None:
    names = [match["html"] or match["star"] or match["line"] for match in told.ITALIC.finditer(source)]
    if cut := told.CUT_ITALIC.match(source):
        names.insert(0, cut[1])
    for found in names:
        name = " ".join(found.replace("&amp;", "&").split())
        ended = name.endswith((".", "!", "?")) and name.count(".") < len(name.split())
        if name[:1].isupper() and len(name.split()) <= _LONGEST_NAME and not ended:
            return name
    return None


def _bracketed_journal(text: str) -> str | None:
    for match in told.BRACKETED_JOURNAL.finditer(text):
        name = match["name"].strip()
        if name in told.ONE_WORD or (len(name.split()) > 1 and not _names_people(name)):
            return name
    return None


def _plain_journal(text: str) -> str | None:
    for match in told.PLAIN_JOURNAL.finditer(text):
        name = match["name"].strip()
        if name in told.ONE_WORD:
            return name
        if len(name.split()) == 1 or told.NO_JOURNAL.search(name):
            continue
        dated = _dated(text[: match.start()], text[match.end() :])
        into = (match["before"] or "").lower() == "in"
        people = bool(told.HOUSES.search(name)) if dated and into else _names_people(name)
        if (dated or told.JOURNAL_WORDS.search(name)) and not people:
            return name
    return None


def _dated(before: str, after: str) -> bool:
    """Whether a year follows a name; after "in" only where something is put into what is named."""
    if re.match(r"\s*,?\s?\(?(?:19|20)\d\d", after):
        return True
    return bool(re.match(r"\s*in (?:19|20)\d\d", after) and told.PUT_INTO.search(before))


def _printing_journal(text: str) -> str | None:
    for match in chain(told.PRINTING_JOURNAL.finditer(text), told.JOURNALS_OWN.finditer(text)):
        name = match["name"].strip()
        if name in told.ONE_WORD or (
            len(name.split()) > 1 and told.JOURNAL_WORDS.search(name) and not _names_people(name)
        ):
            return name
    return None


def _ordering_journal(text: str) -> str | None:
    names = (_name_by(match, told.TELLING_NAME) for match in told.ORDERING_JOURNAL.finditer(text))
    return next(filter(None, names), None)


def _told_journal(text: str) -> str | None:
    for match in told.BRACKETS_OWN.finditer(text):
        name = (match["called"] or "").strip() or _name_by(match, told.JOURNAL_WORDS)
        if name:
            return name
    return None


def _name_by(match: re.Match[str], telling: Quick | re.Pattern[str]) -> str | None:
    """The name that was met, if it is of several words, one of them tells a journal, and it is nobody's."""
    name = match["name"].strip()
    return name if len(name.split()) > 1 and telling.search(name) and not _names_people(name) else None


def _names_people(name: str) -> bool:
    """Whether a few words with capitals are rather authors or a house: "Lou and Lin", "the Pain Society"."""
    two = re.fullmatch(r"[\w'’-]+ (?:and|&) [\w'’-]+", name) and not told.JOURNAL_WORDS.search(name)
    return bool(two or (told.HOUSES.search(name) and not told.TELLING_NAME.search(name)))


def _title(text: str) -> str | None:
    quoted = told.QUOTED.search(text)
    words = len(quoted[1].split()) if quoted else 0
    return quoted[1] if quoted and (words >= _SHORTEST_TITLE or not quoted[1].isascii()) else None
