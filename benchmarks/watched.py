"""Labelled drafts checked while somebody looks on: what one step of the check is given, beside each claim's label."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from unittest import mock

from drafts import assess
from drafts.records.ranking import Pool
from library import Library

from .claims import check_draft
from .labelled import Label, Labelled, pairs

Noted = TypeVar("Noted")


def watched(
    labelled: Labelled, library: Library, step: str, note: Callable[..., Noted]
) -> Iterator[tuple[Label, Noted]]:
    """Each label with what was noted of its claim.

    Args:
        labelled: a set of drafts.
        library: what they are checked beside.
        step: the name of a function of `drafts.assess` that takes a claim's pool and more; it goes on as ever, since
            what it gives tells how near records are to the next claim.
        note: takes the same, just before, and gives what is to be noted.
    """
    real = getattr(assess, step)
    noted: dict[tuple[int, int], Noted] = {}

    def look(pool: Pool, *rest: Any) -> Any:
        noted[pool.claim.start, pool.claim.end] = note(pool, *rest)
        return real(pool, *rest)

    for name, text in labelled.texts.items():
        noted.clear()
        with mock.patch.object(assess, step, look):
            report = check_draft(library, name, text)
        for label, claim in pairs(report.claims, labelled.of(name)):
            if (claim.start, claim.end) in noted:
                yield label, noted[claim.start, claim.end]
