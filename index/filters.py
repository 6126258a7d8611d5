"""Filters and the counts beside them: each filter is counted over the records that all the others let through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.facet_sets import condition_mask, pair_mask
from index.results import FacetName, FacetValue, Filters
from index.shelf import Mask, Pairs, Shelf

DEFAULT_ROLES = ("studied",)
NO_LEVEL = "none"
FACETS: tuple[FacetName, ...] = (
    "condition",
    "role",
    "level",
    "design",
    "year",
    "species",
    "setting",
    "route",
    "direction",
)
LEVELS = (NO_LEVEL, *map(str, range(1, 10)))
YEARS = ("", *map(str, range(1, 10_000)))
ROLE_FILTERS = ("role", "condition")  # a filter of conditions asks for roles, too
SINGLE_FILTERS = {"design": "designs", "species": "species", "setting": "settings", "direction": "directions"}


def filter_masks(shelf: Shelf, filters: Filters) -> dict[str, Mask]:
    """The documents that each active filter lets through, by the facet it belongs to ("n" has none of its own)."""
    masks: dict[str, Mask] = {}
    if filters.conditions:
        masks["condition"] = condition_mask(shelf, filters.conditions, filters.roles or DEFAULT_ROLES)
    elif filters.roles:
        masks["role"] = condition_mask(shelf, (), filters.roles)
    if filters.levels:
        levels = [0 if level == NO_LEVEL else int(level) for level in filters.levels if _is_level(level)]
        masks["level"] = np.isin(shelf.numbers["level"], levels)
    for facet, attribute in SINGLE_FILTERS.items():
        if values := getattr(filters, attribute):
            masks[facet] = np.isin(shelf.codes[facet], [shelf.code(facet, value) for value in values])
    if filters.routes:
        masks["route"] = pair_mask(shelf, "route", filters.routes)
    masks |= _ranges(shelf, filters)
    return masks


def _is_level(text: str) -> bool:
    return text == NO_LEVEL or (text.isdecimal() and len(text) == 1)


def _ranges(shelf: Shelf, filters: Filters) -> dict[str, Mask]:
    masks: dict[str, Mask] = {}
    year = shelf.numbers["year"]
    if filters.year_from is not None or filters.year_to is not None:
        low, high = filters.year_from or 1, 9999 if filters.year_to is None else filters.year_to
        masks["year"] = (year >= max(min(low, 9999), 1)) & (year <= max(min(high, 9999), 0))
    if filters.n_min is not None:
        masks["n"] = (shelf.numbers["n"].astype(np.int64) >= filters.n_min) & (shelf.numbers["n"] >= 0)
    return masks


def all_of_masks(base: Mask, masks: dict[str, Mask], but: tuple[str, ...] = ()) -> Mask:
    """The documents of the base that every filter lets through, those of the facets `but` off."""
    for facet, mask in masks.items():
        if facet not in but:
            base = base & mask
    return base


class Through(Struct, frozen=True, kw_only=True):
    """The documents that were let through, as a mask and as a list."""

    mask: Mask
    docs: NDArray[np.intp]


def _through(mask: Mask) -> Through:
    return Through(mask=mask, docs=np.flatnonzero(mask))


def facet_counts(shelf: Shelf, base: Mask, filters: Filters) -> dict[str, tuple[FacetValue, ...]]:
    """The counts of every filter for the records of a query (`base`, before any filter)."""
    masks = filter_masks(shelf, filters)
    every = _through(all_of_masks(base, masks))
    found: dict[str, tuple[FacetValue, ...]] = {}
    for facet in FACETS:
        off = ROLE_FILTERS if facet == "role" else (facet,)
        through = _through(all_of_masks(base, masks, but=off)) if masks.keys() & set(off) else every
        found[facet] = COUNTERS.get(facet, _count_codes)(shelf, facet, through, filters)
    return found


def _values(
    names: Sequence[str], counts: NDArray[np.intp], active: Sequence[str], by_name: bool = False
) -> tuple[FacetValue, ...]:
    chosen = set(active)
    rows = [(names[number], int(counts[number])) for number in np.flatnonzero(counts).tolist()]
    if chosen:
        rows += [(name, 0) for name in chosen.difference(name for name, _ in rows)]
    rows.sort(key=(lambda row: row[0]) if by_name else (lambda row: (-row[1], row[0])))
    return tuple([FacetValue(value=name, count=number, active=name in chosen) for name, number in rows if name])


def _count_codes(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    counts = np.bincount(shelf.codes[facet].take(through.docs))
    return _values(shelf.names[facet], counts, getattr(filters, SINGLE_FILTERS[facet]))


def _count_levels(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    counts = np.bincount(shelf.numbers["level"].take(through.docs))
    return _values(LEVELS, counts[: len(LEVELS)], filters.levels)


def _count_years(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    counts = np.bincount(shelf.numbers["year"].take(through.docs))
    return _values(YEARS, counts[: len(YEARS)], _chosen_years(filters, counts), by_name=True)


def _chosen_years(filters: Filters, counts: NDArray[np.intp]) -> list[str]:
    if filters.year_from is None and filters.year_to is None:
        return []
    low, high = filters.year_from or 1, 9999 if filters.year_to is None else filters.year_to
    return [str(year) for year in np.flatnonzero(counts).tolist() if low <= year <= high]


def _count_conditions(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    pairs = shelf.condition_pairs(filters.roles or DEFAULT_ROLES)
    return _values(shelf.names["condition"], _count_pairs(pairs, through), filters.conditions)


def _count_roles(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    """Records with any of the chosen conditions (any at all where none is chosen) in each role."""
    counts = _count_pairs(shelf.role_pairs(filters.conditions), through)
    return _values(shelf.names["role"], counts, filters.roles)


def _count_routes(shelf: Shelf, facet: str, through: Through, filters: Filters) -> tuple[FacetValue, ...]:
    return _values(shelf.names["route"], _count_pairs(shelf.pairs["route"], through), filters.routes)


def _count_pairs(pairs: Pairs, through: Through) -> NDArray[np.intp]:
    return pairs.counts(through.mask, through.docs)


COUNTERS: dict[str, Callable[[Shelf, str, Through, Filters], tuple[FacetValue, ...]]] = {
    "condition": _count_conditions,
    "role": _count_roles,
    "level": _count_levels,
    "year": _count_years,
    "route": _count_routes,
}
