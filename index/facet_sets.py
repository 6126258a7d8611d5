"""Which records have a value that the tagger gave, and which lie between two dates: sets as masks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.documents import HAS_ABSTRACT, HAS_FREE_FULL_TEXT
from index.shelf import EVER, NEVER, Mask, Shelf
from index.tree import Facet, Range

SINGLE = {
    "design": "design",
    "species": "species",
    "setting": "setting",
    "direction": "direction",
    "ketamine": "ketamine_role",
}
FLAGS = {"abstract": HAS_ABSTRACT, "free_full_text": HAS_FREE_FULL_TEXT}
COMPARE: dict[str, Callable[..., Mask]] = {
    "=": np.equal,
    ">=": np.greater_equal,
    "<=": np.less_equal,
}
LAST_YEAR = 9_999
NO_VALUE = {"level": 0, "year": 0, "n": -1}


def facet_mask(shelf: Shelf, facet: Facet) -> Mask:
    """The documents with a value, dead ones included."""
    if facet.name in NO_VALUE:
        return number_mask(shelf, facet.name, facet.op, facet.value)
    if facet.name == "has":
        return _mask(np.greater(shelf.numbers["flags"] & FLAGS.get(facet.value, 0), 0))
    if facet.name in SINGLE:
        return _mask(np.equal(shelf.codes[SINGLE[facet.name]], shelf.code(SINGLE[facet.name], facet.value)))
    if facet.name == "condition":
        return condition_mask(shelf, (facet.value,), facet.roles)
    return pair_mask(shelf, facet.name, (facet.value,))


def _mask(compared: Any) -> Mask:
    """A comparison of arrays; NumPy does not say that it is one of truth values."""
    return np.asarray(compared, dtype=np.bool_)


def number_mask(shelf: Shelf, name: str, op: str, text: str) -> Mask:
    """The documents whose number compares so; "none" asks for those without one."""
    column, missing = shelf.numbers[name], NO_VALUE[name]
    if text == "none":
        return _mask(np.equal(column, missing))
    try:
        number = int(text)
    except ValueError:
        return np.zeros(shelf.size, dtype=np.bool_)
    if not -(2**31) <= number < 2**31:
        number = 2**31 - 1
    return _mask(COMPARE[op](column.astype(np.int64), number) & (column != missing))


def any_of(codes: NDArray[Any], wanted: list[int]) -> Mask:
    """Which codes are one of a few: sooner than `np.isin`, which sorts or makes a table."""
    found = np.zeros(len(codes), dtype=np.bool_)
    for code in wanted:
        found |= codes == code
    return found


def pair_mask(shelf: Shelf, name: str, values: tuple[str, ...]) -> Mask:
    """The documents with any of the values in a column of several."""
    pairs = shelf.pairs[name]
    wanted = any_of(pairs.codes, [shelf.code(name, value) for value in values])
    mask = np.zeros(shelf.size, dtype=np.bool_)
    mask[pairs.docs[wanted]] = True
    return mask


def condition_mask(shelf: Shelf, conditions: tuple[str, ...], roles: tuple[str, ...]) -> Mask:
    """The documents with any of the conditions (any at all for ()) in any of the roles (any at all for ())."""
    pairs = shelf.pairs["condition"]
    wanted = np.ones(len(pairs.docs), dtype=np.bool_)
    if conditions:
        wanted &= any_of(pairs.codes, [shelf.code("condition", value) for value in conditions])
    if roles:
        wanted &= any_of(shelf.pairs["role"].codes, [shelf.code("role", role) for role in roles])
    mask = np.zeros(shelf.size, dtype=np.bool_)
    mask[pairs.docs[wanted]] = True
    return mask


def _bound(text: str, month: int, day: int, absent: int) -> int:
    parts = [int(part) for part in text.split("/") if part.isdecimal()]
    if not parts or parts[0] > LAST_YEAR:
        return absent
    year, *rest = parts
    if rest:
        month = rest[0]
        day = rest[1] if len(rest) > 1 else day
    return year * 10_000 + month * 100 + day


def date_mask(shelf: Shelf, wanted: Range) -> Mask:
    """The documents that may have appeared between two dates, in print or online."""
    low, high = _bound(wanted.low, 1, 1, NEVER + 1), _bound(wanted.high, 12, 31, EVER - 1)
    mask = np.zeros(shelf.size, dtype=np.bool_)
    for first, last in shelf.dates:
        mask |= (last >= low) & (first <= high)
    return mask
