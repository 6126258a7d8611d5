"""What a check-up reads from a text: references, each with its identifiers and the fields that are stated."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citations.checkup_ids import Mention

EntryKind = Literal["reference", "mention"]
FieldName = Literal["title", "journal", "year", "author"]
FIELDS: tuple[FieldName, ...] = ("title", "journal", "year", "author")


class Stated(Struct, frozen=True, kw_only=True):
    """What is said of a paper, "" where nothing is: `author` is the first author's family name, or a group."""

    title: str = ""
    journal: str = ""
    year: str = ""
    author: str = ""


class Entry(Struct, frozen=True, kw_only=True):
    """One reference to a paper. `line` is where it begins (from 1), `place` says so in words, `text` is as it stands.

    `kind` is `reference` for an entry of a list or a file, which is of one paper, and `mention` for words in running
    text. `loose` is true where the fields could not be taken apart: then the record's are looked for in `text`.
    `printed` is true where they were taken from a printed line, in which one field may run into the next.
    """

    kind: EntryKind
    line: int
    place: str
    text: str
    identifiers: tuple[Mention, ...] = ()
    stated: Stated = Stated()
    loose: bool = False
    printed: bool = False


def line_of(text: str, offset: int) -> int:
    """The line (1-based) in which an offset stands."""
    return text.count("\n", 0, offset) + 1
