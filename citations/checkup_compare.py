"""What a reference says beside what its record says, field by field: agrees, differs, or one is silent. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Literal

from msgspec import Struct

from article import Article, Author
from citations.checkup_entries import FIELDS, Entry, FieldName
from citations.checkup_lines import without_identifiers

Standing = Literal["agrees", "differs", "not_stated", "not_in_record"]
SameJournal = Callable[[str, Article], bool | None]

_SMALL_WORDS = frozenset("a an the of and in on for to with de la le der die das und et".split())
_SPELLINGS = (
    ("anaesth", "anesth"), ("paed", "ped"), ("oedema", "edema"), ("haem", "hem"), ("oesoph", "esoph"),
    ("isation", "ization"),
    ("ised", "ized"), ("ising", "izing"), ("tumour", "tumor"), ("behaviour", "behavior"), ("randomise", "randomize"),
    ("centre", "center"), ("fibre", "fiber"), ("programme", "program"), ("labour", "labor"), ("analyse", "analyze"),
)  # fmt: skip
_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "κ": "kappa", "μ": "mu", "µ": "mu", "ω": "omega"}
_STATUS = re.compile(
    r"^\s*(?:\W*(?:retracted|withdrawn|correction|expression of concern)(?: article)?\W*[:.\]]\s*)+", re.I
)
_YEARS = re.compile(r"(?<![\d.:/-])(?:19|20)\d\d(?!\d)")
_BOUND_YEAR = re.compile(
    r"\b((?:19|20)\d\d)[ -](?:[\w-]{1,30} ){0,3}?(?:meta-?analys[ie]s|study|trial|review|paper|article|report"
    r"|guidelines?|cohort|survey|overview|consensus|analysis)\b|\(((?:19|20)\d\d)\)|(?:et al\.?|colleagues),?"
    r" \(?((?:19|20)\d\d)"
    r"|\bpublished (?:\w+ ){0,4}?in ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NAMED_JOURNAL = re.compile(r"(?<![*\w])[*_]([A-Z][^*_\n]{2,100})[*_](?![*\w])")
_LISTED_NAME = re.compile(r"^([^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’-]+)?),?\s(?:[A-Z]\.?[ -]?){1,4}[,.;&:(]")
_FIRST_NAMES = (
    _LISTED_NAME,
    re.compile(r"^([^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’-]+)?), [A-Z][\w.'’-]+(?: [A-Z]\.)*[,.]"),
    re.compile(r"^(?:[A-Z]\.[ -]?){1,4}([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)(?:,| and | et al)"),
)
_AFTER_TITLE = re.compile(r"[”’\"][.,]?\s+([A-Z][^,”\"’‘“]{2,90}?)[,.]?\s+(?:vol\b|\d)")
_LONGEST_WORD = 5  # from here on a word may have one letter wrong
_TITLE_WORDS, _TITLE_LETTERS = 4, 12
_ROOM = 4  # words beside the title in a line of a list: authors and journal


class FieldCheck(Struct, frozen=True, kw_only=True):
    """One field: what the reference says, what the record says, and whether they agree."""

    name: FieldName
    said: str
    recorded: str
    standing: Standing


def compare(entry: Entry, article: Article, same_journal: SameJournal) -> tuple[FieldCheck, ...]:
    """Every field of an entry beside those of its record; `same_journal` tells whether a name means its journal."""
    stated = entry.stated
    found: dict[FieldName, tuple[str, bool | None]]
    if entry.loose and entry.kind == "mention":
        found = _in_words(entry.text, article, same_journal)
    elif entry.loose:
        found = _in_line(without_identifiers(entry.text), article, same_journal)
    else:
        found = {
            "title": (stated.title, same_title(stated.title, article) or _begins_so(entry, article)),
            "journal": (stated.journal, _journal(entry, article, same_journal)),
            "year": (stated.year, int(stated.year) in years(article) if stated.year.isdecimal() else None),
            "author": (stated.author, _same_person(stated.author, article.authors[:1] or article.editors[:1])),
        }
    recorded = recorded_fields(article)
    return tuple(_check(name, *found.get(name, ("", None)), recorded[name]) for name in FIELDS)


def recorded_fields(article: Article) -> dict[FieldName, str]:
    """What the record says in each field, "" where it is silent."""
    first = next(iter(article.authors or article.editors), None)
    return {
        "title": article.title,
        "journal": article.journal_abbrev or article.journal or article.book,
        "year": str(article.year or ""),
        "author": (first.collective or f"{first.family} {first.initials}".strip()) if first else "",
    }


def _check(name: FieldName, said: str, agrees: bool | None, recorded: str) -> FieldCheck:
    standing: Standing
    if not said and agrees is None:
        standing = "not_stated"
    elif not recorded or agrees is None:
        standing = "not_in_record"
    else:
        standing = "agrees" if agrees else "differs"
    return FieldCheck(name=name, said=said[:300], recorded=recorded, standing=standing)


def years(article: Article) -> set[int]:
    """The years that a record may be cited by: of its issue, of its electronic date, and those printed."""
    dates = [date for date in (article.published, article.epub) if date is not None]
    printed = {int(year) for date in dates for year in re.findall(r"\b(?:1[89]|20)\d\d\b", date.text)}
    return printed | {date.year for date in dates if date.year}


def _begins_so(entry: Entry, article: Article) -> bool | None:
    """Where a printed line was cut too late or too early: one title begins the other, and the line holds it all."""
    title, said = title_words(article.title), title_words(entry.stated.title)
    if not title or not said:
        return None
    shorter, longer = sorted((title, said), key=len)
    begins = len(title) >= _TITLE_WORDS and _all_alike(longer[: len(shorter)], shorter)
    return entry.printed and begins and _found_in(title, title_words(entry.text))


def _journal(entry: Entry, article: Article, same_journal: SameJournal) -> bool | None:
    said = entry.stated.journal
    if not said:
        return None
    if article.book:
        return same_words(said, article.book)
    same = same_journal(said, article)
    if same or not entry.printed:
        return same
    words = title_words(entry.text)  # a line cut in the midst of the journal's name still holds all of it
    names = (title_words(name) for name in (article.journal, article.journal_abbrev))
    return any(len(name) > 1 and _found_in(name, words) for name in names) or same


# Titles


def same_title(said: str, article: Article) -> bool | None:
    """Whether a title is the record's, but for case, marks, spelling, one wrong letter, or a subtitle left out."""
    known = [title for title in (article.title, article.vernacular_title) if title]
    parts = [said, *re.split(r"\s\[", said.rstrip("]. "))] if " [" in said else [said]  # "Titel [Title]"
    return any(same_words(part, title) for part in parts for title in known) if said and known else None


def same_words(one: str, other: str) -> bool:
    """Whether two titles are the same, or one is the other without its subtitle."""
    first, second = title_words(one), title_words(other)
    if _all_alike(first, second):
        return True
    heads = (re.split(r"[:?–—]|\. ", text.strip(" []."), maxsplit=1)[0] for text in (one, other))
    head_one, head_other = (title_words(head) for head in heads)
    return (len(head_one) >= _TITLE_WORDS and _all_alike(head_one, second)) or (
        len(head_other) >= _TITLE_WORDS and _all_alike(first, head_other)
    )


def title_words(title: str) -> list[str]:
    """The words of a title that count, in one spelling."""
    text = _STATUS.sub("", title).casefold()
    for letter, name in _GREEK.items():
        text = text.replace(letter, name)
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    for british, american in _SPELLINGS:
        plain = plain.replace(british, american)
    return [word for word in re.sub(r"[^\w]+|_", " ", plain).split() if word not in _SMALL_WORDS]


def holds_title(text: str, title: str) -> bool:
    """Whether a title, or its main part, stands in a text."""
    words = title_words(text)
    head = re.split(r"[:?–—]|\. ", title.strip(" []."), maxsplit=1)[0]
    for wanted in (title_words(title), title_words(head)):
        enough = len(wanted) >= _TITLE_WORDS or len("".join(wanted)) >= _TITLE_LETTERS
        if enough and _found_in(wanted, words):
            return True
    return False


def _found_in(wanted: list[str], words: list[str]) -> bool:
    starts = (at for at in range(len(words) - len(wanted) + 1) if _alike(words[at], wanted[0]))
    return any(_all_alike(words[at : at + len(wanted)], wanted) for at in starts)


def _all_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    if not first or not second:
        return False
    if "".join(first) == "".join(second):  # "meta-analysis" and "metaanalysis"
        return True
    return len(first) == len(second) and all(_alike(a, b) for a, b in zip_longest(first, second, fillvalue=""))


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter; numbers and short words may not differ at all."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LONGEST_WORD or abs(len(one) - len(other)) > 1 or not (one + other).isalpha():
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[start + 1 :] in (other[start + 1 :], other[start:]) or one[start:] == other[start + 1 :]


# Names


def fold(name: str) -> str:
    """A name in plain lower-case letters."""
    spelt = name.replace("ø", "o").replace("Ø", "O").replace("ß", "ss").replace("ł", "l").replace("Ł", "L")
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z]+", " ", plain).split())


def _same_person(said: str, people: Sequence[Author]) -> bool | None:
    """Whether a name is one of these people's: by the family name, with or without what stands before it."""
    wanted = fold(said)
    known = [fold(person.collective or person.family) for person in people]
    if not wanted or not any(known):
        return None
    return any(_same_name(wanted, name) for name in known if name)


def _same_name(wanted: str, name: str) -> bool:
    one, other = f" {wanted}", f" {name}"
    return one.endswith(other) or other.endswith(one) or one.endswith(f" {name.rpartition(' ')[2]}")


# References that could not be taken apart, and running text


def _in_line(bare: str, article: Article, same_journal: SameJournal) -> dict[FieldName, tuple[str, bool | None]]:
    """The record's fields looked for in a line of a list: a title that it has room for and lacks differs."""
    found: dict[FieldName, tuple[str, bool | None]] = {}
    if any(holds_title(bare, title) for title in (article.title, article.vernacular_title) if title):
        found["title"] = (article.title, True)
    elif len(title_words(bare)) >= max(len(title_words(article.title)) + _ROOM, 2 * _TITLE_WORDS):
        found["title"] = (bare, False)
    said = [int(year) for year in _YEARS.findall(bare)]
    if said and years(article):
        agreeing = [year for year in said if year in years(article)]
        found["year"] = (str((agreeing or said)[0]), bool(agreeing))
    name = next((match for pattern in _FIRST_NAMES if (match := pattern.match(bare))), None)
    first = (article.authors or article.editors)[:1]
    if first and f" {fold(first[0].collective or first[0].family)} " in f" {fold(bare)} ":
        found["author"] = (first[0].collective or first[0].family, True)
    elif name:
        found["author"] = (name[1], _same_person(name[1], first))
    if journal := _journal_in(bare, article, same_journal):
        found["journal"] = (journal, True)
    elif (after := _AFTER_TITLE.search(bare)) and after[1].count("(") == after[1].count(")"):
        found["journal"] = (after[1], False if same_journal(after[1], article) is False else None)
    return found


def _journal_in(text: str, article: Article, same_journal: SameJournal) -> str:
    """The part of a line that names the record's journal, "" where none does."""
    for part in re.split(r"[.,;:]\s*|\s\d", text):
        if part.strip() and same_journal(part.strip(" *_"), article):
            return part.strip(" *_")
    return ""


def _in_words(text: str, article: Article, same_journal: SameJournal) -> dict[FieldName, tuple[str, bool | None]]:
    """What a sentence says of the one paper that it leans on; only what is plainly said of the paper counts."""
    found: dict[FieldName, tuple[str, bool | None]] = {}
    if holds_title(text, article.title):
        found["title"] = (article.title, True)
    said = [int(year) for groups in _BOUND_YEAR.findall(text) for year in groups if year]
    if said and years(article):
        agreeing = [year for year in said if year in years(article)]
        found["year"] = (str((agreeing or said)[0]), bool(agreeing))
    journal = _NAMED_JOURNAL.search(text)
    if journal:
        found["journal"] = (journal[1], True if same_journal(journal[1], article) else None)
    name = re.search(r"\b([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?) (?:et al\b|and (?:colleagues|co-?workers))", text)
    if name:
        found["author"] = (name[1], _same_person(name[1], article.authors))
    return found
