"""All records of an index at once, as arrays: who has which words and tags. No record is read for it.

Documents are numbers from 0 to `size`; an array "of all" has an entry for each. What is asked again is kept with the
snapshot. Arrays that are given out are not to be written to. A catalogue of some records only is asked the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.evidence import EvidenceField
from index.facet_sets import any_of, condition_mask, pair_mask
from index.postings import Docs
from index.sentences import Places, Sentences, Ways
from index.shelf import Floats, Mask, Shelf


class Held(Protocol):
    """What a catalogue is made of: a snapshot."""

    shelf: Shelf

    def cached(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """A value that is made once."""

    def having(self, field: EvidenceField, stem: str) -> Docs:
        """The documents that have a stem, in order."""

    @property
    def sentences(self) -> Sentences:
        """The sentences of all documents."""


class Catalogue:
    """The words and tags of all records, or of some of them, which are numbered anew."""

    def __init__(self, held: Held, name: str = "", chosen: Docs | None = None) -> None:
        """Over a snapshot; with the `chosen` documents alone where they are given, which then have a `name`."""
        self._held, self._shelf, self._name = held, held.shelf, name
        self._chosen = chosen
        self.size = self._shelf.size if chosen is None else len(chosen)

    def among(self, name: str, ways: Ways) -> Catalogue:
        """That of the records that have all stems of any of these ways; kept under a name."""
        found: Catalogue = self._kept(("among", name, ways), lambda: Catalogue(self._held, name, self.holding(ways)))
        return found

    def _kept(self, key: tuple[Hashable, ...], make: Callable[[], Any]) -> Any:
        return self._held.cached((self._name, *key), make)

    def _some(self, of_all: NDArray[Any]) -> NDArray[Any]:
        return of_all if self._chosen is None else of_all[self._chosen]

    @property
    def living(self) -> Mask:
        """Which documents are still there, of all."""
        found: Mask = self._kept(("living",), lambda: self._some(self._shelf.mask()))
        return found

    def pmids(self, docs: NDArray[Any]) -> tuple[str, ...]:
        """The PMIDs of documents, in their order."""
        chosen = docs if self._chosen is None else self._chosen[docs]
        return tuple(pmid.decode() for pmid in self._shelf.pmids[chosen].tolist())

    def docs(self, pmids: Iterable[str]) -> Docs:
        """The documents of those PMIDs that the index has, in their order."""
        places = self._shelf.places
        found = np.array([places[pmid] for pmid in pmids if pmid in places], dtype=np.int32)
        return self._numbered(found) if len(found) else found

    def _numbered(self, docs: Docs) -> Docs:
        """Documents of all, in any order, as they are numbered here."""
        if self._chosen is None:
            return docs
        found = self._places[docs]
        return found[found >= 0]

    @property
    def _places(self) -> Docs:
        found: Docs = self._kept(("places",), self._make_places)
        return found

    def _make_places(self) -> Docs:
        places = np.full(self._shelf.size, -1, dtype=np.int32)
        if self._chosen is not None:
            places[self._chosen] = np.arange(self.size, dtype=np.int32)
        return places

    def number(self, name: str) -> NDArray[Any]:
        """A number of all: "year" and "level" (0 where there is none), "n" (-1 where there is none), "flags"."""
        found: NDArray[Any] = self._kept(("number", name), lambda: self._some(self._shelf.numbers[name]))
        return found

    def flagged(self, flag: int) -> Mask:
        """Which of all have a flag (see `index.documents`)."""
        found: Mask = self._kept(("flagged", flag), lambda: (self.number("flags") & flag) != 0)
        return found

    def coded(self, column: str, values: Iterable[str]) -> Mask:
        """Which of all have one of the values: of design, species, setting, direction, ketamine_role, route, drug."""
        wanted = tuple(values)
        found: Mask = self._kept(("coded", column, wanted), lambda: self._some(self._coded(column, wanted)))
        return found

    def _coded(self, column: str, values: tuple[str, ...]) -> Mask:
        if column in self._shelf.pairs:
            return pair_mask(self._shelf, column, values)
        return any_of(self._shelf.codes[column], [self._shelf.code(column, value) for value in values])

    def conditions(self, ids: tuple[str, ...], roles: tuple[str, ...] = ("studied",)) -> Mask:
        """Which of all have any of the conditions (any at all for ()) in any of the roles (any at all for ())."""
        found: Mask = self._kept(
            ("condition", ids, roles), lambda: self._some(condition_mask(self._shelf, tuple(ids), tuple(roles)))
        )
        return found

    def rated(self, ids: tuple[str, ...], worth: Mapping[str, float], otherwise: float) -> Floats:
        """Of all, the worth of the best role in which they have any of the conditions; `otherwise` for the others."""
        key = ("rated", ids, tuple(sorted(worth.items())), otherwise)
        found: Floats = self._kept(key, lambda: self._rated(ids, worth, otherwise))
        return found

    def _rated(self, ids: tuple[str, ...], worth: Mapping[str, float], otherwise: float) -> Floats:
        found = np.full(self.size, otherwise, dtype=np.float32)
        for role, value in sorted(worth.items(), key=lambda pair: pair[1]):
            found[self.conditions(ids, (role,))] = value
        return found

    def kept(self, key: Hashable, make: Callable[[], NDArray[Any]]) -> NDArray[Any]:
        """An array of all that is made of others, made once."""
        found: NDArray[Any] = self._kept(("made", key), make)
        return found

    def holding(self, ways: Ways, field: EvidenceField = "stems") -> Docs:
        """The documents, in order, that have all stems of any of the ways: in all of the record, or in its title."""
        found: Docs = self._kept(
            (field, ways), lambda: self._any_of(ways, lambda stem: self._having(stem, field), self.living)
        )
        return found

    @property
    def sentences(self) -> Sentences:
        """The sentences of all records of the library, also in a catalogue of some of them."""
        return self._held.sentences

    def sentences_of(self, docs: Places) -> tuple[Sentences, Places, Places]:
        """All sentences, the numbers there of those of some documents, and how many each of these has."""
        sentences = self.sentences
        chosen = docs if self._chosen is None else self._chosen[docs]
        return sentences, sentences.of(chosen), sentences.firsts[chosen + 1] - sentences.firsts[chosen]

    def _any_of(self, ways: Ways, having: Callable[[str], Docs], living: Mask) -> Docs:
        mask = np.zeros(len(living), dtype=np.bool_)
        for way in ways:
            if len(way) == 1:
                mask[having(next(iter(way)))] = True
            elif way:
                first, *rest = sorted((having(stem) for stem in way), key=len)
                for other in rest:
                    first = _both(first, other)
                mask[first] = True
        return np.flatnonzero(mask & living).astype(np.int32)

    def _having(self, stem: str, field: EvidenceField) -> Docs:
        found: Docs = self._kept((field, stem), lambda: self._numbered(self._held.having(field, stem)))
        return found


def _both(some: Docs, others: Docs) -> Docs:
    """The documents that are in both, each in order."""
    if not len(others):
        return others
    places = np.minimum(np.searchsorted(others, some), len(others) - 1)
    found: Docs = some[others[places] == some]
    return found
