"""The columns of all segments side by side: what filters, ranges, sorting and scoring look at. Pure arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.columns import CODES, NUMBERS, PAIRS
from index.documents import SCORED_FIELDS
from index.sidecar import SideFile

Mask = NDArray[np.bool_]
Floats = NDArray[np.float32]
MOST_KEPT = 64
FEW = 30  # documents of which fewer than one in so many pairs are looked up one by one
CODE_BITS = 16
NEVER, EVER = 0, 99_999_999


class Pairs(Struct, frozen=True, kw_only=True):
    """A column of several values: documents and codes side by side, sorted by document."""

    docs: NDArray[np.int32]
    codes: NDArray[np.int32]

    def counts(self, mask: Mask, chosen: NDArray[np.intp]) -> NDArray[np.intp]:
        """How many of the chosen documents, given as a mask and as a list, have each code."""
        if len(chosen) * FEW < len(self.docs):
            first, last = self.docs.searchsorted(chosen), self.docs.searchsorted(chosen, side="right")
            lengths = last - first
            ends = lengths.cumsum()
            places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + lengths, lengths)
            return np.bincount(self.codes.take(places))
        return np.bincount(self.codes.take(np.flatnonzero(mask.take(self.docs))))


class Shelf:
    """The columns of the documents 0 … size-1. `living` is None where no document was deleted."""

    def __init__(self, sides: Sequence[SideFile], living: Mask | None) -> None:
        """Join the columns of segments, in order."""
        self._sides = sides
        sizes = [len(side.arrays["pmid"]) for side in sides]
        self.bases = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]).astype(np.int64)
        self.size = int(self.bases[-1])
        self.living = living
        self.count = self.size if living is None else int(np.count_nonzero(living))
        self.numbers = {name: self._joined(name, dtype) for name, dtype in NUMBERS.items()}
        self.names: dict[str, list[str]] = {}
        self.codes = {name: self._coded(name, name) for name in CODES}
        self.pairs = {name: self._paired(name) for name in PAIRS}
        self._some_pairs: dict[tuple[str, tuple[str, ...]], Pairs] = {}

    def _joined(self, name: str, dtype: str) -> NDArray[Any]:
        parts = [side.arrays[name] for side in self._sides]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=dtype)

    def _coded(self, name: str, array: str) -> NDArray[np.int32]:
        """Codes of a column in one numbering for all segments."""
        names: dict[str, int] = {}
        parts = [np.zeros(0, dtype=np.int32)]
        for side in self._sides:
            table = [names.setdefault(value, len(names)) for value in side.meta["names"][name]]
            parts.append(np.array([*table, 0], dtype=np.int32)[side.arrays[array]])
        self.names[name] = list(names)
        return np.concatenate(parts)

    def _paired(self, name: str) -> Pairs:
        codes = self._coded(name, f"{name}_codes")
        bases = zip(self._sides, self.bases[:-1].tolist(), strict=True)
        docs = [np.zeros(0, dtype=np.int32), *(side.arrays[f"{name}_docs"] + np.int32(base) for side, base in bases)]
        return Pairs(docs=np.concatenate(docs), codes=codes)

    @cached_property
    def pmids(self) -> NDArray[np.bytes_]:
        """The PMIDs of all documents."""
        return self._joined("pmid", "S16")

    @cached_property
    def places(self) -> dict[str, int]:
        """The document of each PMID in the library."""
        alive = range(self.size) if self.living is None else np.flatnonzero(self.living).tolist()
        pmids = self.pmids.tolist()
        return {pmids[doc].decode(): doc for doc in alive}

    @cached_property
    def fallings(self) -> dict[str, Floats]:
        """For each scored field, the length of each document's field over the average, 1 for an average one."""
        found: dict[str, Floats] = {}
        for name in SCORED_FIELDS:
            lengths = self._joined(f"length_{name}", "<u4").astype(np.float32)
            alive = lengths if self.living is None else lengths[self.living]
            filled = alive[alive > 0]
            found[name] = lengths / np.float32(filled.mean() if len(filled) else 1.0)
        return found

    @cached_property
    def newest(self) -> NDArray[np.int32]:
        """The rank of each document by date and PMID, the newest 0."""
        return _ranks(np.lexsort((-self._pmid_numbers, -self.numbers["published"].astype(np.int64))))

    @cached_property
    def strongest(self) -> NDArray[np.int32]:
        """The rank of each document by level (none last), year, size and PMID, the strongest 0."""
        level = self.numbers["level"].astype(np.int64)
        keys = (
            -self._pmid_numbers,
            -self.numbers["n"].astype(np.int64),
            -self.numbers["year"].astype(np.int64),
            np.where(level == 0, 9, level),
        )
        return _ranks(np.lexsort(keys))

    @cached_property
    def _pmid_numbers(self) -> NDArray[np.int64]:
        return np.array([int(pmid) if pmid.isdigit() else 0 for pmid in self.pmids.tolist()], dtype=np.int64)

    @cached_property
    def dates(self) -> tuple[tuple[NDArray[np.int32], NDArray[np.int32]], ...]:
        """First and last possible day of publication of each document: of the issue, and online."""
        return tuple(_span(self.numbers[name]) for name in ("published", "epub"))

    def condition_pairs(self, roles: tuple[str, ...]) -> Pairs:
        """The conditions that documents have in any of the roles."""
        return self._kept(("condition", roles), lambda: self._chosen("condition", "role", roles))

    def role_pairs(self, conditions: tuple[str, ...]) -> Pairs:
        """The roles in which documents have any of the conditions (any at all for ()), each once."""
        return self._kept(("role", conditions), lambda: _unique(self._chosen("role", "condition", conditions)))

    def _chosen(self, name: str, by: str, values: tuple[str, ...]) -> Pairs:
        pairs = self.pairs[name]
        if not values:
            return pairs
        chosen = np.flatnonzero(np.isin(self.pairs[by].codes, [self.code(by, value) for value in values]))
        return Pairs(docs=pairs.docs[chosen], codes=pairs.codes[chosen])

    def _kept(self, key: tuple[str, tuple[str, ...]], make: Callable[[], Pairs]) -> Pairs:
        if len(self._some_pairs) > MOST_KEPT:
            self._some_pairs.clear()
        found = self._some_pairs.get(key)
        if found is None:
            found = self._some_pairs[key] = make()
        return found

    def mask(self) -> Mask:
        """All documents that live."""
        return np.ones(self.size, dtype=np.bool_) if self.living is None else self.living.copy()

    def code(self, name: str, value: str) -> int:
        """The code of a value in a column, -1 where no document has it."""
        names = self.names[name]
        return names.index(value) if value in names else -1


def _unique(pairs: Pairs) -> Pairs:
    keys = np.unique(pairs.docs.astype(np.int64) << CODE_BITS | pairs.codes)
    return Pairs(docs=(keys >> CODE_BITS).astype(np.int32), codes=(keys & (1 << CODE_BITS) - 1).astype(np.int32))


def _ranks(order: NDArray[np.int64]) -> NDArray[np.int32]:
    ranks = np.empty(len(order), dtype=np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return ranks


def _span(dates: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    known = dates > 0
    month, day = dates // 100 % 100, dates % 100
    first = np.where(known, dates + np.where(month == 0, 101, np.where(day == 0, 1, 0)), EVER)
    last = np.where(known, dates + np.where(month == 0, 1231, np.where(day == 0, 31, 0)), NEVER)
    return first.astype(np.int32), last.astype(np.int32)
