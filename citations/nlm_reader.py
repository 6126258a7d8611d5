"""A line as NLM prints it, read back into its fields.

It is read from its end, where the grammar is strict, to its beginning, where a title may hold anything: identifiers,
notes, electronic date, DOI, languages, source and journal; then the authors; and what is left is the title.
"""

from __future__ import annotations

import re

from citations.languages import CODES
from citations.nlm import NlmBook, NlmCitation, NlmName, NlmNote
from citations.nlm_article import KINDS

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?\.?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|1st|2nd|3rd|4th)"
)
_WHEN = rf"(?:{_MONTH}|\d{{1,2}}|\d{{4}}|Quarter|Quart|Trimest)"
_DATE = rf"\d{{4}}(?:[ /\-–]{_WHEN})*"
_LANGUAGE = "(?:" + "|".join(sorted(map(re.escape, CODES), key=len, reverse=True)) + ")"
_NOTE = "(?:" + "|".join(map(re.escape, KINDS.values())) + ")"
# A journal's abbreviation has no stops, but for what stands in its parentheses.
_JOURNAL = r"(?:[^.?!:()\[\]]|\([^()]*\))+"

_TAIL = re.compile(
    rf"""
    (?:^|(?<=[.?!:\]"'”’)])\ )
    (?P<journal>{_JOURNAL})(?P<preprint>\ \[Preprint\])?\.\ (?P<date>{_DATE})
    (?:;(?P<volume>(?:[^():;]|\[[^\]]*\])*?)(?:\((?P<issue>.*?)\))?)?
    (?::(?P<pages>\S(?:(?:(?!\.\ ).)*?\S)?))?\.
    (?:\ (?P<languages>{_LANGUAGE}(?:,\ {_LANGUAGE})*)\.)?
    (?:\ doi:\ (?P<doi>\S(?:(?!\ (?:Epub|PMID:|{_NOTE}:)).)*?)\.)?
    (?:\ Epub\ (?P<epub>{_DATE})\.)?
    (?P<ahead>\ Epub\ ahead\ of\ print\.)?
    (?P<notes>(?:\ {_NOTE}:\ .*?(?:\.|;:))*)
    (?:\ PMID:\ (?P<pmid>\d+))?(?:;?\ PMCID:\ (?P<pmcid>PMC\d+(?:\.\d+)?))?\.?$
    """,
    re.VERBOSE,
)
_BOOK = re.compile(
    rf"""
    \ (?P<date>{_DATE})\.
    \ In:\ (?P<name>.+?)\ \[Internet\]\.
    (?:\ (?:(?P<place>[^:;]+):\ )?(?P<publisher>[^;]+?)(?:;\ (?P<book_date>{_DATE}[–-]?))?\.)?
    (?:\ doi:\ (?P<doi>\S+)\.)?
    (?:\ PMID:\ (?P<pmid>\d+))?(?:;?\ PMCID:\ (?P<pmcid>PMC\d+))?\.?$
    """,
    re.VERBOSE,
)
_NOTES = re.compile(rf"(?:^| )({_NOTE}): (.*?)(?=(?:\.|;:)(?: {_NOTE}: |$))(;:)?")
_PERSON = re.compile(
    r"^(?P<family>[^\s\"()][^\"()]*?) (?P<initials>[^\W\d_a-z]{1,5}|[A-Z][a-z]?-?[A-Z]?)"
    r"(?: (?P<suffix>Jr|Sr|[IV]{2,3}|\d(?:st|nd|rd|th)))?$"
)
_SINGLE = re.compile(r"^[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?$")
_GROUP_WORDS = re.compile(
    r"\b(?:Group|Committee|Society|Association|Collaborat\w+|Network|Investigators|Consortium|Organi[sz]ation|Council"
    r"|Academy|College|Federation|Institute|Foundation|Panel|Force|Team|Department|Commission|Centers?|Board|Union"
    r"|Alliance|Initiative|Study|Trialists|Office|Editors?|Authority|Grupo|Sociedad|Comité)\b"
)
_VERNACULAR = re.compile(r"^(?P<vernacular>[^\[].*?) \[(?P<title>.*)\]$")


class NlmLineError(Exception):
    """A text is not a citation as NLM prints it; the message says what was looked for."""


def read_citation(line: str) -> NlmCitation:
    """The fields of a line as PubMed prints it.

    Raises:
        NlmLineError: there is no journal with a date in it, nor a book.
    """
    text = line.strip()
    found = _TAIL.search(text)
    if found is not None:
        return _in_journal(text[: found.start()], found)
    found = _BOOK.search(text)
    if found is not None:
        return _in_book(text[: found.start()], found)
    raise NlmLineError("No journal or book with its date was found in the line.")


def _in_journal(head: str, found: re.Match[str]) -> NlmCitation:
    part = {name: value or "" for name, value in found.groupdict().items()}
    authors, title = _split_authors(head.strip())
    languages = tuple(part["languages"].split(", ")) if part["languages"] else ()
    vernacular, title = _split_title(_unstop(title), languages)
    return NlmCitation(
        authors=authors,
        title=title,
        vernacular=vernacular,
        journal=part["journal"],
        preprint=bool(part["preprint"]),
        date=part["date"],
        volume=part["volume"],
        issue=part["issue"],
        pages=part["pages"],
        languages=languages,
        doi=part["doi"],
        epub=part["epub"],
        ahead_of_print=bool(part["ahead"]),
        notes=tuple(NlmNote(kind=kind, text=text + odd) for kind, text, odd in _NOTES.findall(part["notes"].strip())),
        pmid=part["pmid"],
        pmcid=part["pmcid"],
    )


def _in_book(head: str, found: re.Match[str]) -> NlmCitation:
    part = {name: value or "" for name, value in found.groupdict().items()}
    authors, title = _split_authors(head.strip())
    book = NlmBook(name=part["name"], place=part["place"], publisher=part["publisher"], date=part["book_date"])
    return NlmCitation(
        authors=authors,
        title=_unstop(title),
        book=book,
        date=part["date"],
        doi=part["doi"],
        pmid=part["pmid"],
        pmcid=part["pmcid"],
    )


def _split_authors(head: str) -> tuple[tuple[NlmName, ...], str]:
    """The authors and the title: the authors end at the first stop that leaves a list of names before it."""
    first, stop, rest = head.partition(". ")
    if not stop:
        return (), head
    chunks = [chunk.strip() for chunk in first.split("; ")]
    names = _names(chunks)
    if not any(name.family for name in names) and not all(map(_is_group, chunks)):
        return (), head
    return names, rest


def _names(chunks: list[str]) -> tuple[NlmName, ...]:
    """The names between semicolons: a semicolon parts a group from the persons before and after it."""
    names: list[NlmName] = []
    for number, chunk in enumerate(chunks):
        after_people = bool(names) and not names[-1].collective
        names += _chunk(chunk.split(", "), is_first=number == 0, after_people=after_people)
    return tuple(names)


def _chunk(parts: list[str], *, is_first: bool, after_people: bool) -> list[NlmName]:
    """Persons, or a group, or a group with persons after a comma."""
    if is_first and _PERSON.match(parts[0]):
        return [_person(part) for part in parts]
    start = next((at for at in range(int(after_people), len(parts)) if _are_people(parts[at:])), len(parts))
    group = [NlmName(collective=", ".join(parts[:start]), comma=start < len(parts))] if start else []
    return group + [_person(part) for part in parts[start:]]


def _are_people(parts: list[str]) -> bool:
    """True where all are names of persons; a few may be single names, as some countries have them."""
    clear = sum(bool(_PERSON.match(part)) for part in parts)
    return clear == len(parts) or (
        clear * 2 > len(parts) and all(_PERSON.match(p) or _SINGLE.match(p) for p in parts)
    )


def _person(part: str) -> NlmName:
    found = _PERSON.match(part)
    return NlmName(family=found[1], initials=found[2], suffix=found[3] or "") if found else NlmName(family=part)


def _is_group(text: str) -> bool:
    return bool(_GROUP_WORDS.search(text)) and ": " not in text and not text.endswith("?")


def _split_title(title: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """The vernacular title and the translated one: only a paper in another language has two."""
    found = _VERNACULAR.match(title) if languages and languages != ("English",) else None
    return (found["vernacular"], found["title"]) if found else ("", title)


def _unstop(title: str) -> str:
    """The title without its closing stop, where printing puts that back."""
    return title[:-1] if title.endswith(".") and not title.endswith(("?.", "!.")) else title
