"""All records of an index at once, as arrays: who has which words and tags. No record is read for it.

Documents are numbers from 0 to `size`; an array "of all" has an entry for each. What is asked again is kept with the
snapshot. Arrays that are given out are not to be written to.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.evidence import EvidenceField
from index.facet_sets import condition_mask, pair_mask
from index.postings import Docs
from index.shelf import Floats, Mask, Shelf

#: Ways to say one thing: the stems of each, all of which a record must have.
Ways = tuple[frozenset[str], ...]


class Held(Protocol):
    """What a catalogue is made of: a snapshot."""

    shelf: Shelf

    def cached(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value that is made once."""

    def having(self, field: EvidenceField, stem: str) -> Docs:
        """The documents that have a stem, in order."""


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

    def holding(self, ways: Ways, field: EvidenceField = "stems") -> Docs:
        """The documents, in order, that have all stems of any of the ways: in all of the record, or in its title."""
        found: Docs = self._held.cached((field, ways), lambda: self._holding(ways, field))
        return found

    def _holding(self, ways: Ways, field: EvidenceField) -> Docs:
        mask = np.zeros(self.size, dtype=np.bool_)
        for way in ways:
            if len(way) == 1:
                mask[self._having(next(iter(way)), field)] = True
            elif way:
                first, *rest = sorted((self._having(stem, field) for stem in way), key=len)
                for other in rest:
                    first = _both(first, other)
                mask[first] = True
        return np.flatnonzero(mask & self.living).astype(np.int32)

    def _having(self, stem: str, field: EvidenceField) -> Docs:
        found: Docs = self._held.cached((field, stem), lambda: self._held.having(field, stem))
        return found


def _both(some: Docs, others: Docs) -> Docs:
    """The documents that are in both, each in order."""
    if not len(others):
        return others
    places = np.minimum(np.searchsorted(others, some), len(others) - 1)
    found: Docs = some[others[places] == some]
    return found
