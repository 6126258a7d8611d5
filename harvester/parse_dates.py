"""Dates as records print them: a year, perhaps a month and a day, or words ("1998 Dec-1999 Jan", "2003 Winter")."""

from __future__ import annotations

import re

from article import PartialDate

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_YEAR = re.compile(r"(?<![0-9])(1[5-9][0-9]{2}|2[01][0-9]{2})(?![0-9])")
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?"
    r"(?:\s+([0-9]{1,2})(?![0-9]))?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]{1,4}")
_LAST_MONTH, _LAST_DAY = 12, 31


def date_of_parts(year: str, month: str = "", day: str = "", season: str = "") -> PartialDate:
    """The date that its parts give; a part that is no number and no month is kept in the text alone."""
    if season:
        return date_of_words(f"{year} {season}".strip())
    year, month, day = year.strip(), month.strip(), day.strip()
    month_number = _month(month)
    shown_month = MONTHS[month_number - 1] if month_number else month
    day_number = _number(day, _LAST_DAY) if month_number else None
    return PartialDate(
        year=_year(year),
        month=month_number,
        day=day_number,
        text=" ".join(part for part in (year, shown_month, str(day_number) if day_number else day) if part),
    )


def date_of_words(text: str) -> PartialDate:
    """The date that free words give: the beginning of a range, and the words themselves."""
    text = " ".join(text.split())
    year = _YEAR.search(text)
    month = _MONTH.search(text)
    return PartialDate(
        year=int(year[1]) if year else None,
        month=_NUMBER[month[1].lower()] if month else None,
        day=_number(month[2], _LAST_DAY) if month and month[2] else None,
        text=text,
    )


def _year(text: str) -> int | None:
    found = _YEAR.fullmatch(text)
    return int(found[1]) if found else None


def _month(text: str) -> int | None:
    return _NUMBER.get(text[:3].lower()) if text[:1].isalpha() else _number(text, _LAST_MONTH)


def _number(text: str, highest: int) -> int | None:
    """The number from 1 to `highest` that ASCII digits spell, else None."""
    if not _DIGITS.fullmatch(text):
        return None
    number = int(text)
    return number if 1 <= number <= highest else None
