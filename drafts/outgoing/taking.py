"""What a writer is told of the draft given back: whose numbers go on, and which claims have no place in it."""

from __future__ import annotations

from collections.abc import Sequence

from citations.lists import Marks

from ..incoming.documents import Document
from ..incoming.reading import DraftError
from .own_list import read_own
from .planning import what_is_done
from .word_insertion import not_found

Stretch = tuple[int, int]


def said_of(document: Document, marks: Marks | None = None) -> tuple[str, ...]:
    """Sentences on what is done with the draft's own numbers and list; without `marks` for each kind of them."""
    own = read_own(document.draft(), word=bool(document.package))
    if marks:
        return what_is_done(own, marks)
    named = (
        f"With author and year instead: {line[:1].lower()}{line[1:]}" for line in what_is_done(own, "author-year")
    )
    return (*what_is_done(own, "superscripts" if own.notes else "brackets"), *named)


def without_place(document: Document, claims: Sequence[Stretch]) -> frozenset[Stretch]:
    """The claims whose end is not to be found in the Word file: what is cited there stands in the list alone."""
    if not document.package or not claims:
        return frozenset()
    try:
        missed = not_found(document.package, document.draft(), claims)
    except DraftError:
        return frozenset(claims)
    return frozenset(claim for claim, lost in zip(claims, missed, strict=True) if lost)
