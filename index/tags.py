"""PubMed's search field tags, short and long, and the fields of Citewell that they mean.

Tags: PubMed User Guide, "Search field descriptions and tags", https://pubmed.ncbi.nlm.nih.gov/help/#field-tags
"""

from __future__ import annotations

import re

from msgspec import Struct

from index.tree import FieldName

_TAGS: tuple[tuple[FieldName, str], ...] = (
    ("all", "all|all fields|tw|text word|text words"),
    ("text", "tiab|title/abstract"),
    ("title", "ti|title|tt|transliterated title"),
    ("abstract", "ab|abstract"),
    ("keywords", "ot|other term|other terms|kw|keyword|keywords"),
    ("mesh", "mh|mesh|mesh terms|mesh term"),
    ("major", "majr|mesh major topic|major topic"),
    ("pubtype", "pt|ptyp|publication type"),
    ("substance", "nm|substance name|rn|ec/rn number|supplementary concept"),
    ("authors", "au|author|auth|fau|author - full|full author name|cn|corporate author|author - corporate|ir"),
    ("first_author", "1au|author - first|first author|first author name"),
    ("last_author", "lastau|author - last|last author|last author name"),
    ("journal", "ta|journal|jour|so|jid|nlm unique id|is|issn"),
    ("language", "la|lang|language"),
    ("pmid", "pmid|uid"),
    ("doi", "aid|article identifier|doi|lid|location id|pii|pmc|pmcid"),
    ("date", "dp|pdat|date - publication|publication date|epdat|ppdat|electronic date of publication"),
)
TAGS: dict[str, FieldName] = {name: field for field, names in _TAGS for name in names.split("|")}

# Known to PubMed, kept here only as something near; the sentence says what was done instead.
APPROXIMATE: dict[str, tuple[FieldName, str]] = {
    **dict.fromkeys(
        (
            "edat",
            "crdt",
            "mhda",
            "date - entry",
            "date - create",
            "date - completion",
            "lr",
            "date - mesh",
            "entrez date",
        ),
        ("date", "the date of publication is searched, because the day a record entered PubMed is not kept"),
    ),
    **dict.fromkeys(
        ("sh", "mesh subheading", "subheading"),
        ("mesh", "the subheading is looked for as a heading; write Pain/drug therapy[mh] for a heading with one"),
    ),
}
FILTER_TAGS = frozenset({"sb", "subset", "filter", "text", "prop", "properties"})
_PROXIMITY = re.compile(r":~\s*(\d{1,4})\Z")
_NARROWED = re.compile(r"[: ]\s*noexp\Z")


class Tag(Struct, frozen=True, kw_only=True):
    """A tag as understood. `field` is None where it is not known; `note` says what was done instead.

    `distance` is that of a proximity search, None without. `filter` is true for `[sb]` and its like.
    `exploded` is false for `[mh:noexp]`.
    """

    name: str
    field: FieldName | None
    distance: int | None = None
    filter: bool = False
    exploded: bool = True
    note: str = ""


def read_tag(text: str) -> Tag:
    """The tag that `[…]` stands for; case, spaces and hyphens' spacing do not matter."""
    name = re.sub(r"\s*([-/])\s*", r"\1", " ".join(text.strip("[] \t\r\n").casefold().split()))
    distance = _PROXIMITY.search(name)
    bare = _PROXIMITY.sub("", name).strip()
    exploded = not _NARROWED.search(bare)
    bare = _NARROWED.sub("", bare).strip()
    field, note = _field(bare)
    return Tag(
        name=name,
        field=field,
        distance=int(distance[1]) if distance else None,
        filter=bare in FILTER_TAGS,
        exploded=exploded,
        note=note,
    )


def _field(name: str) -> tuple[FieldName | None, str]:
    if name in _NORMAL:
        return _NORMAL[name], ""
    return _NEAR.get(name, (None, ""))


def _normal(name: str) -> str:
    return re.sub(r"\s*([-/])\s*", r"\1", name)


_NORMAL = {_normal(name): field for name, field in TAGS.items()}
_NEAR = {_normal(name): near for name, near in APPROXIMATE.items()}
