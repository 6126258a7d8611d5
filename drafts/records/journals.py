"""Whether two names mean one journal: by title, abbreviation or variant, and never by likeness alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from article import Article

_DROPPED = frozenset("the of and in for on a an et de la le und der die & official publication".split())
_SPELLING = (
    (r"anaesth", "anesth"),
    (r"paediatr", "pediatr"),
    (r"orthopaed", "orthoped"),
    (r"haemat", "hemat"),
    (r"neurourology", "neurourol"),
)
#: Short names that no rule of shortening gives.
_SHORT = {
    "jama": "journal american medical association",
    "bmj": "british medical journal",
    "bja": "british journal anesthesia",
    "nejm": "new england journal medicine",
    "pnas": "proceedings national academy sciences united states america",
    "rapm": "regional anesthesia pain medicine",
    "cochrane": "cochrane database systematic reviews",
    "cochrane library": "cochrane database systematic reviews",
    "green journal": "american journal psychiatry",
}
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_PLACE = re.compile(r"\s*\((?:[^)]*)\)|\s*:\s.*$|\s+=\s.*$")


def same_journal(said: str, article: Article) -> bool | None:
    """Whether a draft's name means the record's journal; None where the record names none."""
    known = [name for name in (article.journal, article.journal_abbrev) if name.strip()]
    if not known:
        return None
    return any(same_name(said, name) for name in known)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one journal's: equal, or the one shortens the other word by word."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return first == second or _shortens(first, second) or _shortens(second, first)


@lru_cache(5_000)
def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _PLACE.sub("", name)).encode("ascii", "ignore").decode().lower()
    for pattern, spelling in _SPELLING:
        plain = re.sub(pattern, spelling, plain)
    plain = _NO_LETTERS.sub(" ", plain.replace("&", " ")).strip()
    plain = _SHORT.get(plain.removeprefix("the "), plain)
    return tuple(word for word in plain.split() if word not in _DROPPED)


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether each word begins, or is a contraction of, the word at its place ("Anesth Analg")."""
    if len(short) != len(long) or (len(short) == 1 and short[0] != long[0]):
        return False
    return all(_abbreviates(a, b) for a, b in zip(short, long, strict=True))


def _abbreviates(short: str, long: str) -> bool:
    if short == long:
        return True
    if len(short) == 1:
        return long.startswith(short) and len(long) > 3  # noqa: PLR2004 - "J" for "Journal", "N" for "New"
    return long.startswith(short) or (
        short[0] == long[0]
        and len(short) > len("pub")
        and _letters_in_order(short, long)
        and short.endswith(("l", "y", "n", "t"))
    )


def _letters_in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
