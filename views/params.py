"""Addresses: what stands behind the question mark becomes a SearchRequest, and back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import cast
from urllib.parse import quote_plus

from msgspec import Struct, structs
from werkzeug.datastructures import MultiDict

from index.results import Filters, SearchRequest, Sort
from views import wording

MAX_QUERY = 1000
MAX_VALUES = 40
MAX_YEAR = 2100
MAX_N = 10_000_000
PAGE_DIGITS = 6
NAMED_MOST = 20
SHOWN_LENGTH = 60
PAGE_SIZE = 20

# name in the address, field of Filters
LISTS = {
    "condition": "conditions",
    "role": "roles",
    "level": "levels",
    "design": "designs",
    "species": "species",
    "setting": "settings",
    "route": "routes",
    "direction": "directions",
}
NUMBERS = {"from": ("year_from", 1500, MAX_YEAR), "to": ("year_to", 1500, MAX_YEAR), "n": ("n_min", 0, MAX_N)}
VALUES: dict[str, Collection[str]] = {
    "role": wording.ROLES,
    "level": wording.LEVEL_OF,
    "design": wording.DESIGNS,
    "species": wording.SPECIES,
    "setting": wording.SETTINGS,
    "route": wording.ROUTES,
    "direction": wording.DIRECTIONS,
}


class BadValue(Exception):
    """A value in the address that cannot be used; the message is a sentence that names it."""


class NoSuchPage(Exception):
    """A page number beyond what there is."""


class Removal(Struct, frozen=True, kw_only=True):
    """An active filter in words, and the search without it."""

    name: str
    label: str
    without: SearchRequest


def read_request(args: MultiDict[str, str], conditions: Collection[str]) -> SearchRequest:
    """The search that an address asks for; parameters with other names are ignored.

    Raises:
        BadValue: a value is none of those there are.
        NoSuchPage: the page number is no page.
    """
    text = args.get("q", "").strip()
    if len(text) > MAX_QUERY:
        raise BadValue(f"The search has {len(text):,} characters; {MAX_QUERY:,} is the most that is read.")
    sort = args.get("sort") or "best"
    if sort not in wording.SORTS:
        raise _wrong("sort", sort, wording.SORTS)
    return SearchRequest(
        text=text,
        filters=_read_filters(args, conditions),
        sort=cast(Sort, sort),
        page=_read_page(args.get("page") or "1"),
        size=PAGE_SIZE,
        literal=args.get("literal") == "1",
    )


def _read_filters(args: MultiDict[str, str], conditions: Collection[str]) -> Filters:
    fields: dict[str, object] = {}
    for name, field in LISTS.items():
        allowed = conditions if name == "condition" else VALUES[name]
        fields[field] = _read_list(name, args.getlist(name), allowed)
    for name, (field, low, high) in NUMBERS.items():
        fields[field] = _read_number(name, args.get(name, "").strip(), low, high)
    return Filters(**fields)  # type: ignore[arg-type]


def _read_list(name: str, values: Iterable[str], allowed: Collection[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(value for value in values if value))
    if len(kept) > MAX_VALUES:
        raise BadValue(f"There are {len(kept)} values for “{name}”; {MAX_VALUES} is the most.")
    for value in kept:
        if value not in allowed:
            raise _wrong(name, value, allowed)
    return kept


def _read_number(name: str, text: str, low: int, high: int) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(high)) and low <= int(text) <= high):
        raise BadValue(f"“{name}” must be a number from {low} to {high:,}, not “{_short(text)}”.")
    return int(text)


def _read_page(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise BadValue(f"“page” must be a number, not “{_short(text)}”.")
    if len(text) > PAGE_DIGITS or int(text) < 1:
        raise NoSuchPage(text[:12])
    return int(text)


def _wrong(name: str, value: str, allowed: Collection[str]) -> BadValue:
    hint = f" It can be {', '.join(allowed)}." if len(allowed) <= NAMED_MOST else ""
    return BadValue(f"“{_short(value)}” is no value for “{name}”.{hint}")


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"


def pairs(request: SearchRequest) -> list[tuple[str, str]]:
    """Names and values of a search as they stand in its address, what is usual left out."""
    found = [("q", request.text)] if request.text else []
    for name, field in LISTS.items():
        found += [(name, value) for value in getattr(request.filters, field)]
    for name, (field, _, _) in NUMBERS.items():
        value = getattr(request.filters, field)
        if value is not None:
            found.append((name, str(value)))
    if request.sort != "best":
        found.append(("sort", request.sort))
    if request.literal:
        found.append(("literal", "1"))
    if request.page > 1:
        found.append(("page", str(request.page)))
    return found


def address(request: SearchRequest, base: str = "/search") -> str:
    """The address of a search, always the same for the same search."""
    return _joined(pairs(request), base)


def toggled_addresses(request: SearchRequest, name: str, values: Iterable[str]) -> dict[str, str]:
    """For each value of a filter the address of the search with it toggled; many at the cost of one."""
    field = LISTS[name]
    now: tuple[str, ...] = getattr(request.filters, field)
    mark = (name, "")
    around = pairs(filtered(request, **{field: ("",)}))
    place = around.index(mark)
    before, after = around[:place], around[place + 1 :]
    found = {}
    for value in values:
        then = [other for other in now if other != value] if value in now else [*now, value]
        found[value] = _joined([*before, *((name, other) for other in then), *after], "/search")
    return found


def _joined(found: list[tuple[str, str]], base: str) -> str:
    return f"{base}?{'&'.join(f'{name}={_quoted(value)}' for name, value in found)}" if found else base


@lru_cache(maxsize=4096)
def _quoted(value: str) -> str:
    return quote_plus(value)


def toggled(request: SearchRequest, name: str, value: str) -> SearchRequest:
    """The search with a value of a filter added, or taken away where it is active; from its first page."""
    field = LISTS[name]
    now: tuple[str, ...] = getattr(request.filters, field)
    then = tuple(other for other in now if other != value) if value in now else (*now, value)
    return filtered(request, **{field: then})


def filtered(request: SearchRequest, **fields: object) -> SearchRequest:
    """The search with these fields of its filters replaced; from its first page."""
    return structs.replace(request, filters=structs.replace(request.filters, **fields), page=1)


def removals(request: SearchRequest, condition_name: dict[str, str]) -> tuple[Removal, ...]:
    """Every active filter with the search that lacks it, in the order of the filters."""
    found = []
    for name, field in LISTS.items():
        for value in getattr(request.filters, field):
            label = condition_name.get(value, value) if name == "condition" else wording.facet_words(name, value)
            found.append(Removal(name=wording.FACET_NAMES[name], label=label, without=toggled(request, name, value)))
    for name, words in (("from", "From"), ("to", "Up to"), ("n", "Participants, at least")):
        field, value = NUMBERS[name][0], getattr(request.filters, NUMBERS[name][0])
        if value is not None:
            found.append(Removal(name=words, label=str(value), without=filtered(request, **{field: None})))
    return tuple(found)
