"""Dates of a query: `2018`, `2018/05/12`, `2018:2024`, `2020:3000`, `last 5 years`."""

from __future__ import annotations

import re
from datetime import date

from index.tree import Range

_DATE = re.compile(r"(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?\Z")
_LAST = re.compile(r"(?:last|past)\s*(\d{1,4})\s*(day|week|month|year)s?\Z", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
_MONTHS = 12
_LONGEST_MONTH = 31


def read_dates(text: str, today: date | None = None) -> Range | None:
    """The range that the text names, None where it names none; a range the wrong way round is turned.

    `today` is what "last 5 years" is counted from.
    """
    compact = " ".join(text.split())
    last = _LAST.fullmatch(compact)
    if last:
        return _since(today or date.today(), float(last[1]) * _DAYS[last[2].lower()])
    low, colon, high = (part.strip() for part in compact.partition(":"))
    if not colon:
        high = low
    bounds = [_bound(low), _bound(high)]
    if None in bounds or not (low or high):
        return None
    first, second = (bound or "" for bound in bounds)
    if first and second and second < first[: len(second)]:
        first, second = second, first
    return Range(field="date", low=first, high=second)


def _since(today: date, days: float) -> Range:
    earliest = max(today.toordinal() - days, 1)
    return Range(field="date", low=date.fromordinal(int(earliest)).strftime("%Y/%m/%d").rjust(10, "0"), high="")


def _bound(text: str) -> str | None:
    if not text:
        return ""
    found = _DATE.match(text)
    if not found:
        return None
    year, month, day = found.groups()
    if not (1 <= int(month or 1) <= _MONTHS and 1 <= int(day or 1) <= _LONGEST_MONTH):
        return None
    return "/".join([year, *(part.zfill(2) for part in (month, day) if part)])
