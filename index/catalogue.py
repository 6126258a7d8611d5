"""All records of an index at once, as arrays: who has which words and tags. No record is read for it.

Documents are numbers from 0 to `size`; an array "of all" has an entry for each. What is asked again is kept with the
snapshot. Arrays that are given out are not to be written to.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.facet_sets import condition_mask, pair_mask
from index.postings import Docs
from index.shelf import Floats, Mask, Shelf

#: Where words of evidence stand.
EVIDENCE = ("title", "abstract", "keywords")
TITLE = ("title",)
#: A word that is written in capitals keeps the "s" that its stem has lost.
_LONGEST_ACRONYM = 5

#: Ways to say one thing: the stems of each, all of which a record must have.
Ways = tuple[frozenset[str], ...]


class Held(Protocol):
    """What a catalogue is made of: a snapshot."""

    shelf: Shelf

    def cached(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value that is made once."""

    def documents(self, field: str, term: str) -> Docs:
        """The documents that have a term."""


class Catalogue:
    """The words and tags of all records."""

    def __init__(self, held: Held) -> None:
        """Over a snapshot."""
        self._held, self._shelf = held, held.shelf
        self.size = self._shelf.size

    @property
    def living(self) -> Mask:
        """Which documents are still there, of all."""
        found: Mask = self._held.cached("living", self._shelf.mask)
        return found

    def pmids(self, docs: NDArray[Any]) -> tuple[str, ...]:
        """The PMIDs of documents, in their order."""
        return tuple(pmid.decode() for pmid in self._shelf.pmids[docs].tolist())

    def docs(self, pmids: Iterable[str]) -> Docs:
        """The documents of those PMIDs that the index has, in their order."""
        places = self._shelf.places
        return np.array([places[pmid] for pmid in pmids if pmid in places], dtype=np.int32)

    def number(self, name: str) -> NDArray[Any]:
        """A number of all: "year" and "level" (0 where there is none), "n" (-1 where there is none), "flags"."""
        return self._shelf.numbers[name]

    def flagged(self, flag: int) -> Mask:
        """Which of all have a flag (see `index.documents`)."""
        found: Mask = self._held.cached(("flagged", flag), lambda: (self._shelf.numbers["flags"] & flag) != 0)
        return found

    def coded(self, column: str, values: Iterable[str]) -> Mask:
        """Which of all have one of the values: of design, species, setting, direction, ketamine_role, route, drug."""
        wanted = tuple(values)
        found: Mask = self._held.cached(("coded", column, wanted), lambda: self._coded(column, wanted))
        return found

    def _coded(self, column: str, values: tuple[str, ...]) -> Mask:
        if column in self._shelf.pairs:
            return pair_mask(self._shelf, column, values)
        return np.isin(self._shelf.codes[column], [self._shelf.code(column, value) for value in values])

    def conditions(self, ids: tuple[str, ...], roles: tuple[str, ...] = ("studied",)) -> Mask:
        """Which of all have any of the conditions (any at all for ()) in any of the roles (any at all for ())."""
        found: Mask = self._held.cached(
            ("condition", ids, roles), lambda: condition_mask(self._shelf, tuple(ids), tuple(roles))
        )
        return found

    def rated(self, ids: tuple[str, ...], worth: Mapping[str, float], otherwise: float) -> Floats:
        """Of all, the worth of the best role in which they have any of the conditions; `otherwise` for the others."""
        key = ("rated", ids, tuple(sorted(worth.items())), otherwise)
        found: Floats = self._held.cached(key, lambda: self._rated(ids, worth, otherwise))
        return found

    def _rated(self, ids: tuple[str, ...], worth: Mapping[str, float], otherwise: float) -> Floats:
        found = np.full(self.size, otherwise, dtype=np.float32)
        for role, value in sorted(worth.items(), key=lambda pair: pair[1]):
            found[self.conditions(ids, (role,))] = value
        return found

    def holding(self, ways: Ways, fields: tuple[str, ...] = EVIDENCE) -> Docs:
        """The documents, in order, that have all stems of any of the ways in any of the fields."""
        found: Docs = self._held.cached(("holding", ways, fields), lambda: self._holding(ways, fields))
        return found

    def _holding(self, ways: Ways, fields: tuple[str, ...]) -> Docs:
        mask = np.zeros(self.size, dtype=np.bool_)
        for way in ways:
            if len(way) == 1:
                mask[self._having(next(iter(way)), fields)] = True
            elif way:
                first, *rest = sorted((self._having(stem, fields) for stem in way), key=len)
                for other in rest:
                    first = _both(first, other)
                mask[first] = True
        return np.flatnonzero(mask & self.living).astype(np.int32)

    def _having(self, stem: str, fields: tuple[str, ...]) -> Docs:
        found: Docs = self._held.cached(("having", stem, fields), lambda: self._read(stem, fields))
        return found

    def _read(self, stem: str, fields: tuple[str, ...]) -> Docs:
        """The documents with a stem, in order."""
        terms = (stem, f"{stem}s") if stem.isalpha() and len(stem) <= _LONGEST_ACRONYM else (stem,)
        parts = [self._held.documents(field, term) for field in fields for term in terms]
        filled = [part for part in parts if len(part)]
        if len(filled) == 1:
            return filled[0]
        return np.unique(np.concatenate(filled)) if filled else np.zeros(0, dtype=np.int32)


def _both(some: Docs, others: Docs) -> Docs:
    """The documents that are in both, each in order."""
    if not len(others):
        return others
    places = np.minimum(np.searchsorted(others, some), len(others) - 1)
    found: Docs = some[others[places] == some]
    return found
