"""Words with a tag: what each field makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from index.dates import read_dates
from index.headings import narrower
from index.tags import Tag, read_tag
from index.tree import FIELDS, Concept, FieldName, MatchNone, Near, Node, Phrase, Prefix, Term, any_of
from index.wording import quote

SHORTEST_STEM = 2
MAX_DISTANCE = 1000
LANGUAGES = {
    "english": "eng", "french": "fre", "german": "ger", "spanish": "spa", "italian": "ita", "portuguese": "por",
    "chinese": "chi", "japanese": "jpn", "korean": "kor", "russian": "rus", "polish": "pol", "dutch": "dut",
    "turkish": "tur", "czech": "cze", "danish": "dan", "norwegian": "nor", "swedish": "swe", "finnish": "fin",
    "hungarian": "hun", "hebrew": "heb", "persian": "per", "arabic": "ara", "greek": "gre", "romanian": "rum",
    "ukrainian": "ukr", "serbian": "srp", "croatian": "hrv", "bulgarian": "bul", "slovak": "slo", "slovenian": "slv",
}  # fmt: skip
_MARKS = " \t.,;:!?…'"
_NUMBER = re.compile(r"\d+")


class Fielded(Struct, frozen=True, kw_only=True):
    """The node of some tagged words, and what has to be said about it."""

    node: Node
    notes: tuple[str, ...] = ()


def read_words(text: str, tag_text: str = "") -> Fielded:
    """What words with this tag ask; "" is no tag, for which quoted words are searched in all fields."""
    tag = read_tag(tag_text) if tag_text else Tag(name="all", field="all")
    field: FieldName = tag.field or "all"
    said = (f"{tag_text}: {tag.note}.",) if tag.note else ()
    found = _SPECIAL.get(field, _anything)(" ".join(text.split()), field, tag)
    return Fielded(node=found.node, notes=said + found.notes)


def _anything(text: str, field: FieldName, tag: Tag) -> Fielded:
    if tag.distance is not None and FIELDS[field].kind == "words":
        return _near(text, field, tag.distance)
    if "*" in text:
        return _truncated(text, field)
    if not text.strip(_MARKS):
        return Fielded(node=MatchNone(), notes=("Quotation marks or a tag with no word in them find nothing.",))
    return Fielded(node=Phrase(field=field, text=text) if " " in text else Term(field=field, text=text))


def _near(text: str, field: FieldName, distance: int) -> Fielded:
    words = tuple(word for word in text.replace("*", " ").split() if word.strip(_MARKS))
    notes = ("A word cannot be cut with * in a search for words near each other.",) if "*" in text else ()
    if len(words) < 2:  # noqa: PLR2004
        return Fielded(node=Term(field=field, text=" ".join(words)), notes=notes)
    return Fielded(node=Near(field=field, words=words, distance=min(distance, MAX_DISTANCE)), notes=notes)


def _truncated(text: str, field: FieldName) -> Fielded:
    stem = text.rstrip("*" + _MARKS)
    plain = stem.replace("*", " ").strip(_MARKS)
    last = plain.split()[-1] if plain else ""
    if not text.rstrip(_MARKS).endswith("*") or "*" in stem:
        note = f"{quote(text)}: a * is understood at the end of a word only."
    elif len(last) < SHORTEST_STEM:
        note = f"{quote(text)}: a * needs at least {SHORTEST_STEM} letters before it."
    else:
        return Fielded(node=Prefix(field=field, text=stem))
    if not plain:
        return Fielded(node=MatchNone(), notes=(note,))
    again = _anything(" ".join(plain.split()), field, Tag(name=field, field=field))
    return Fielded(node=again.node, notes=(note, *again.notes))


def _date(text: str, field: FieldName, tag: Tag) -> Fielded:
    dates = read_dates(text)
    if dates:
        return Fielded(node=dates)
    note = f"{quote(text)} is not a date (write 2018, 2018/05 or 2018:2024); it was searched as words."
    again = _anything(text, "all", Tag(name="all", field="all"))
    return Fielded(node=again.node, notes=(note, *again.notes))


def _pmid(text: str, field: FieldName, tag: Tag) -> Fielded:
    numbers = _NUMBER.findall(text)
    if not numbers:
        return Fielded(node=MatchNone(), notes=(f"{quote(text)} is not a PMID; a PMID is a number.",))
    return Fielded(node=any_of(*(Term(field="pmid", text=number.lstrip("0") or "0") for number in numbers)))


def _identifier(text: str, field: FieldName, tag: Tag) -> Fielded:
    return Fielded(node=Term(field="doi", text=re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text)))


def _language(text: str, field: FieldName, tag: Tag) -> Fielded:
    return Fielded(node=Term(field="language", text=LANGUAGES.get(text.casefold(), text)))


def _heading(text: str, field: FieldName, tag: Tag) -> Fielded:
    """A MeSH heading with the narrower ones, as PubMed explodes it; `[mh:noexp]` is the heading alone."""
    name, slash, qualifier = text.partition("/")
    names = narrower(name) if tag.exploded and "*" not in text else ()
    if len(names) < 2:  # noqa: PLR2004
        return _anything(text, field, tag)
    parts = tuple(Term(field=field, text=other + slash + qualifier) for other in names)
    return Fielded(node=Concept(kind="heading", id=f"{field}:{text.casefold()}", name=text, parts=parts))


def _name(text: str, field: FieldName, tag: Tag) -> Fielded:
    """A person: "Smith, John A" is turned to PubMed's own form, "Smith JA"."""
    family, comma, given = text.rstrip("*").partition(",")
    initials = "".join(part[0] for part in re.split(r"[\s.-]+", given) if part)
    name = f"{family.strip()} {initials}".strip() if comma else family.strip()
    if not name.strip(_MARKS):
        return Fielded(node=MatchNone(), notes=("A tag for authors with no name before it finds nothing.",))
    return Fielded(node=Prefix(field=field, text=name) if text.endswith("*") else Term(field=field, text=name))


_SPECIAL: dict[FieldName, Callable[[str, FieldName, Tag], Fielded]] = {
    "mesh": _heading,
    "major": _heading,
    "date": _date,
    "pmid": _pmid,
    "doi": _identifier,
    "language": _language,
    "authors": _name,
    "first_author": _name,
    "last_author": _name,
}
