"""Filters and the counts beside them: each filter is counted over the records that all the others let through."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from index.facet_sets import condition_mask, pair_mask
from index.results import FacetName, FacetValue, Filters
from index.shelf import Mask, Shelf

DEFAULT_ROLES = ("studied", "animal_model")
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


def facet_counts(shelf: Shelf, base: Mask, filters: Filters) -> dict[str, tuple[FacetValue, ...]]:
    """The counts of every filter for the records of a query (`base`, before any filter)."""
    masks = filter_masks(shelf, filters)
    every = all_of_masks(base, masks)
    found: dict[str, tuple[FacetValue, ...]] = {}
    for facet in FACETS:
        off = ROLE_FILTERS if facet == "role" else (facet,)
        through = all_of_masks(base, masks, but=off) if masks.keys() & set(off) else every
        found[facet] = COUNTERS.get(facet, _count_codes)(shelf, facet, through, filters)
    return found


def _values(
    names: list[str], counts: NDArray[np.int64], active: tuple[str, ...], by_name: bool = False
) -> tuple[FacetValue, ...]:
    rows = [(name, number) for name, number in zip(names, counts.tolist(), strict=False) if number or name in active]
    rows += [(name, 0) for name in active if name not in names]
    rows.sort(key=lambda row: row[0] if by_name else (-row[1], row[0]))
    return tuple(FacetValue(value=name, count=number, active=name in active) for name, number in rows if name)


def _count_codes(shelf: Shelf, facet: str, through: Mask, filters: Filters) -> tuple[FacetValue, ...]:
    names = shelf.names[facet]
    counts = np.bincount(shelf.codes[facet][through], minlength=len(names))
    return _values(names, counts, getattr(filters, SINGLE_FILTERS[facet]))


def _count_numbers(shelf: Shelf, facet: str, through: Mask, filters: Filters) -> tuple[FacetValue, ...]:
    counts = np.bincount(np.maximum(shelf.numbers[facet], 0)[through])
    if facet == "year":
        names = ["", *map(str, range(1, len(counts)))]
        return _values(names, counts, _years(filters, counts), by_name=True)
    return _values([NO_LEVEL, *map(str, range(1, max(len(counts), 1)))], counts, filters.levels)


def _years(filters: Filters, counts: NDArray[np.int64]) -> tuple[str, ...]:
    if filters.year_from is None and filters.year_to is None:
        return ()
    low, high = filters.year_from or 0, 9999 if filters.year_to is None else filters.year_to
    return tuple(str(year) for year in np.flatnonzero(counts).tolist() if low <= year <= high and year)


def _count_conditions(shelf: Shelf, facet: str, through: Mask, filters: Filters) -> tuple[FacetValue, ...]:
    pairs, roles = shelf.pairs["condition"], shelf.pairs["role"].codes
    wanted = [shelf.code("role", role) for role in filters.roles or DEFAULT_ROLES]
    counted = through[pairs.docs] & np.isin(roles, wanted)
    names = shelf.names["condition"]
    return _values(names, np.bincount(pairs.codes[counted], minlength=len(names)), filters.conditions)


def _count_roles(shelf: Shelf, facet: str, through: Mask, filters: Filters) -> tuple[FacetValue, ...]:
    """Records with any of the chosen conditions (any at all where none is chosen) in each role."""
    pairs, roles = shelf.pairs["condition"], shelf.pairs["role"].codes
    counted = through[pairs.docs]
    if filters.conditions:
        counted &= np.isin(pairs.codes, [shelf.code("condition", value) for value in filters.conditions])
    names = shelf.names["role"]
    rows = np.unique(pairs.docs[counted].astype(np.int64) * max(len(names), 1) + roles[counted])
    return _values(names, np.bincount(rows % max(len(names), 1), minlength=len(names)), filters.roles)


def _count_pairs(shelf: Shelf, facet: str, through: Mask, filters: Filters) -> tuple[FacetValue, ...]:
    pairs, names = shelf.pairs[facet], shelf.names[facet]
    counts = np.bincount(pairs.codes[through[pairs.docs]], minlength=len(names))
    return _values(names, counts, filters.routes)


COUNTERS: dict[str, Callable[[Shelf, str, Mask, Filters], tuple[FacetValue, ...]]] = {
    "condition": _count_conditions,
    "role": _count_roles,
    "level": _count_numbers,
    "year": _count_numbers,
    "route": _count_pairs,
}
