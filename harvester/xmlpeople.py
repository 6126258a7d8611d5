"""Authors and editors of an XML record."""

from __future__ import annotations

from typing import Any

from article import Author
from harvester.parse_ids import plain_orcid
from harvester.xmltext import Element, text_of


def read_people(element: Element, fields: dict[str, Any]) -> None:
    """Add the people of an `AuthorList` to the authors, or to the editors where the list says that they are such."""
    name = "editors" if element.get("Type") == "editors" else "authors"
    people = fields.setdefault(name, [])
    for child in element:
        if child.tag == "Author" and child.get("ValidYN", "Y") != "N":
            person = _person(child)
            if person != Author():
                people.append(person)


def _person(element: Element) -> Author:
    parts: dict[str, str] = {}
    affiliations: list[str] = []
    for child in element:
        if child.tag == "AffiliationInfo":
            affiliations.extend(text_of(place) for place in child if place.tag == "Affiliation")
        elif child.tag == "Affiliation":
            affiliations.append(text_of(child))
        elif child.tag == "Identifier":
            if child.get("Source", "").upper() == "ORCID":
                parts.setdefault("ORCID", plain_orcid(text_of(child)))
        elif isinstance(child.tag, str):
            parts.setdefault(child.tag, text_of(child))
    return Author(
        family=parts.get("LastName", ""),
        given=parts.get("ForeName") or " ".join(filter(None, (parts.get("FirstName"), parts.get("MiddleName")))),
        initials=parts.get("Initials", ""),
        suffix=parts.get("Suffix", ""),
        collective=parts.get("CollectiveName", ""),
        orcid=parts.get("ORCID", ""),
        affiliations=tuple(place for place in affiliations if place),
    )
