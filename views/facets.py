"""The filters beside a result list: groups of links with counts, and the histogram of years. All pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from index.results import FacetValue, SearchRequest
from views import wording
from views.params import LISTS, toggled_addresses

# The filters in the order of the page, and how many values stand there before "more".
ORDER = ("condition", "role", "level", "design", "direction", "route", "setting", "species")
SHOWN = 8
MIN_BAR = 2
HEIGHT = 44
BAR = 6


class Choice(Struct, frozen=True, kw_only=True):
    """A value of a filter as a link that switches it on or off."""

    value: str
    label: str
    count: int
    active: bool
    address: str


class Group(Struct, frozen=True, kw_only=True):
    """A filter with its choices; `rest` are those shown on request only."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    rest: tuple[Choice, ...] = ()
    active: bool = False


class Bar(Struct, frozen=True, kw_only=True):
    """A year of the histogram: place and size in the units of its picture."""

    year: int
    count: int
    x: int
    y: int
    height: int
    active: bool


class Histogram(Struct, frozen=True, kw_only=True):
    """The bars of all years from `first` to `last`, empty years included; `summary` says the same in words."""

    bars: tuple[Bar, ...]
    first: int
    last: int
    width: int
    height: int
    summary: str


def groups(
    request: SearchRequest, facets: Mapping[str, Sequence[FacetValue]], names: Mapping[str, str]
) -> tuple[Group, ...]:
    """The filters that have something to choose from."""
    found = (_group(request, facet, facets.get(facet, ()), names) for facet in ORDER)
    return tuple(group for group in found if group.choices)


def _group(request: SearchRequest, facet: str, values: Sequence[FacetValue], names: Mapping[str, str]) -> Group:
    active: tuple[str, ...] = getattr(request.filters, LISTS[facet])
    counts = {value.value: value.count for value in values}
    ordered = [*(value for value in active if value not in counts), *counts]
    if facet == "level":
        ordered.sort()
    addresses = toggled_addresses(request, facet, ordered)
    choices = tuple(
        Choice(
            value=value,
            label=names.get(value, value) if facet == "condition" else wording.facet_words(facet, value),
            count=counts.get(value, 0),
            active=value in active,
            address=addresses[value],
        )
        for value in ordered
    )
    first = tuple(choice for place, choice in enumerate(choices) if place < SHOWN or choice.active)
    rest = tuple(choice for place, choice in enumerate(choices) if place >= SHOWN and not choice.active)
    return Group(
        name=facet, title=wording.FACET_NAMES[facet], choices=first, rest=rest, active=any(c.active for c in choices)
    )


def histogram(request: SearchRequest, values: Sequence[FacetValue]) -> Histogram | None:
    """The picture of how many records each year has; None where fewer than two years are known."""
    counts = {int(value.value): value.count for value in values if value.value.isdecimal() and value.count}
    if len(counts) <= 1:
        return None
    first, last, most = min(counts), max(counts), max(counts.values())
    low, high = request.filters.year_from or first, request.filters.year_to or last
    bars = tuple(_bar(year, first, counts.get(year, 0), most, low <= year <= high) for year in range(first, last + 1))
    top = max(counts, key=lambda year: counts[year])
    summary = f"{first} to {last}; most in {top}, with {counts[top]:,}"
    return Histogram(bars=bars, first=first, last=last, width=BAR * len(bars), height=HEIGHT, summary=summary)


def _bar(year: int, first: int, count: int, most: int, active: bool) -> Bar:
    height = max(MIN_BAR, round(HEIGHT * count / most)) if count else 0
    return Bar(year=year, count=count, x=BAR * (year - first), y=HEIGHT - height, height=height, active=active)
