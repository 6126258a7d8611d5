"""RIS and MEDLINE (.nbib) files as references: lines of a tag and a value; two tables, one reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from citations.checkup_entries import Entry, Stated
from citations.checkup_ids import Mention, find_identifiers

Tagged = list[tuple[str, str]]


class TaggedFormat(Struct, frozen=True, kw_only=True):
    """Which tags hold what; the first that is there counts. `label` is put before a bare number to make it a PMID."""

    line: str
    first: str
    title: tuple[str, ...]
    journal: tuple[str, ...]
    year: tuple[str, ...]
    author: tuple[str, ...]
    identifiers: dict[str, str]


RIS = TaggedFormat(
    line=r"([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)$",
    first="TY",
    title=("TI", "T1", "CT"),
    journal=("JO", "JF", "T2", "JA", "J1", "J2", "BT"),
    year=("PY", "Y1", "DA"),
    author=("AU", "A1"),
    identifiers={"DO": "doi", "DI": "doi", "AN": "pmid", "C2": "pmcid", "ID": ""}
    | dict.fromkeys(("UR", "L1", "L2", "LK", "M3", "N1"), ""),
)
NBIB = TaggedFormat(
    line=r"([A-Z]{2,4}) *-(?: (.*)|\s*)$",
    first="PMID",
    title=("TI", "BTI"),
    journal=("TA", "JT", "BTI"),
    year=("DP", "DEP"),
    author=("AU", "FAU", "CN"),
    identifiers={"PMID": "pmid", "PMC": "pmcid", "LID": "doi", "AID": "doi"},
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
LONGEST_TEXT = 400


def read_tagged(text: str, form: TaggedFormat) -> Iterator[Entry]:
    """The references of a file, in order."""
    line_pattern = re.compile(form.line)
    values: Tagged = []
    began = 1
    for number, line in enumerate(text.splitlines(), 1):
        found = line_pattern.match(line)
        if found and found[1] == form.first and values:
            yield _entry(values, began, form)
            values = []
        if found and found[1] == "ER" and form is RIS:
            continue
        if found:
            began = number if not values else began
            values.append((found[1], (found[2] or "").strip()))
        elif values and line.strip():
            values[-1] = (values[-1][0], f"{values[-1][1]} {line.strip()}".strip())
    if values:
        yield _entry(values, began, form)


def _entry(values: Tagged, line: int, form: TaggedFormat) -> Entry:
    year = _YEAR.search(_first(values, form.year))
    stated = Stated(
        title=_first(values, form.title),
        journal=_first(values, form.journal),
        year=year[0] if year else "",
        author=family_name(_first(values, form.author)),
    )
    return Entry(
        kind="reference",
        line=line,
        place=f"line {line}",
        text=summary(stated),
        identifiers=tuple(_identifiers(values, form)),
        stated=stated,
    )


def summary(stated: Stated) -> str:
    """A reference in one line, of what is stated."""
    parts = (stated.author, stated.title, stated.journal, stated.year)
    return ". ".join(part.rstrip(".") for part in parts if part)[:LONGEST_TEXT]


def _first(values: Tagged, tags: tuple[str, ...]) -> str:
    return next((value for tag in tags for name, value in values if name == tag and value), "")


def _identifiers(values: Tagged, form: TaggedFormat) -> Iterator[Mention]:
    """The identifiers of the tags that may hold one, each once."""
    seen: set[tuple[str, str]] = set()
    for tag, value in values:
        if tag not in form.identifiers or _is_other(tag, value):
            continue
        for mention in find_identifiers(labelled(form.identifiers[tag], value)):
            if (mention.kind, mention.value) not in seen:
                seen.add((mention.kind, mention.value))
                yield mention


def _is_other(tag: str, value: str) -> bool:
    """A note on another paper, or an identifier that is no DOI."""
    return (tag == "N1" and bool(re.search(r"\b(?:in|of|for|from): ", value))) or (
        tag in ("LID", "AID") and not value.endswith("[doi]")
    )


def labelled(kind: str, value: str) -> str:
    """A value as running text would have it: a bare number in a field for PMIDs is one."""
    value = value.removesuffix("[doi]").strip()
    return f"PMID: {value}" if kind == "pmid" and re.fullmatch(r"\d{1,8}", value) else value


def family_name(person: str) -> str:
    """The family name of "Family, Given", "Family GN" or "Given Family"; a group as it is."""
    person = person.strip().strip("{}")
    if "," in person:
        return person.partition(",")[0].strip()
    initials = re.fullmatch(r"(.+?)\s+(?:[A-Z]\.?-?){1,4}", person)
    if initials:
        return initials[1]
    return person
