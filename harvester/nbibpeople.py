"""Authors and editors of a MEDLINE block: several tags for each person, in the order of print."""

from __future__ import annotations

import re

from msgspec.structs import replace

from article import Author
from harvester.parse_ids import plain_orcid

Values = list[tuple[str, str]]

AUTHORS = ("FAU", "AU", "CN")
EDITORS = ("FED", "ED")
# Every full name's tag with that of the short name which follows it; of investigators and of people as subjects
# too, so that their affiliations do not end with an author.
_SHORT = {"FAU": "AU", "FED": "ED", "FIR": "IR", "FPS": "PS"}
_NAMES = frozenset({*_SHORT, *_SHORT.values(), "CN"})
_SUFFIX = re.compile(r"(?:Jr|Sr|1st|2nd|3rd|[4-9]th|I{2,3}|IV|VI{0,3})\.?", re.IGNORECASE)


def read_people(values: Values, tags: tuple[str, ...]) -> tuple[Author, ...]:
    """The people whom the tags name, each with the ORCID and affiliations that follow the name."""
    entries = [entry for entry in _entries(values) if entry[0][0] in tags]
    people = tuple(_person(entry) for entry in entries)
    early = _early_affiliations(values) if "AU" in tags else ()
    if people and early:
        people = (replace(people[0], affiliations=early + people[0].affiliations), *people[1:])
    return people


def _entries(values: Values) -> list[Values]:
    """The tags of each person together, beginning with a name."""
    entries: list[Values] = []
    for tag, text in values:
        if tag in _NAMES and text:
            begun = entries[-1] if entries else []
            if len(begun) == 1 and _SHORT.get(begun[0][0]) == tag:
                begun.append((tag, text))
            else:
                entries.append([(tag, text)])
        elif tag in ("AD", "AUID") and entries:
            entries[-1].append((tag, text))
    return entries


def _early_affiliations(values: Values) -> tuple[str, ...]:
    """Affiliations before any name, as older records have them; they are those of the first author."""
    places: list[str] = []
    for tag, text in values:
        if tag in _NAMES:
            break
        if tag == "AD" and text:
            places.append(text)
    return tuple(places)


def _person(entry: Values) -> Author:
    first_tag, name = entry[0]
    affiliations = tuple(text for tag, text in entry if tag == "AD" and text)
    orcid = next((found for tag, text in entry if tag == "AUID" and (found := plain_orcid(text))), "")
    if first_tag == "CN":
        return Author(collective=name, orcid=orcid, affiliations=affiliations)
    if first_tag not in _SHORT:
        family, initials, suffix = _short_name(name, "")
        given = ""
    else:
        family, _, given = name.partition(", ")
        short = next((text for tag, text in entry[1:] if tag == _SHORT[first_tag]), "")
        _, initials, suffix = _short_name(short, family)
        given = given.removesuffix(f" {suffix}") if suffix else given
    return Author(
        family=family, given=given, initials=initials, suffix=suffix, orcid=orcid, affiliations=affiliations
    )


def _short_name(text: str, family: str) -> tuple[str, str, str]:
    """Family name, initials and suffix of a name as "Smith JA Jr"; a known family name is taken as it is."""
    if family and text.startswith(f"{family} "):
        words = text[len(family) :].split()
    else:
        family, words = _family_first(text.split())
    suffix = words.pop() if len(words) > 1 and _SUFFIX.fullmatch(words[-1]) else ""
    return family, " ".join(words), suffix


def _family_first(words: list[str]) -> tuple[str, list[str]]:
    """The family name and the rest: initials are the last word, or the last but one before a suffix."""
    count = 2 if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else 1  # noqa: PLR2004 - name, initials, suffix
    return (" ".join(words[:-count]), words[-count:]) if len(words) > 1 else (" ".join(words), [])
