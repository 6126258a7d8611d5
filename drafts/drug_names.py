"""Names of drugs and other treatments beside ketamine: what a text calls them, and how records name them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from index.stems import TOKEN, stem_of, stems

from .tables import read_lines

#: The longest name, in words.
_LONGEST = 4

Ways = tuple[frozenset[str], ...]


def _names(line: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in line.split(",") if name.strip())


def _key(name: str) -> tuple[str, ...]:
    return tuple(map(stem_of, TOKEN.findall(name)))


def _ways(names: Iterable[str]) -> Ways:
    return tuple(dict.fromkeys(map(stems, names)))


def _read() -> dict[tuple[str, ...], Ways]:
    """The ways to name each drug, or any drug of a class, by the stems of each of its names."""
    found: dict[tuple[str, ...], Ways] = {}
    classes: dict[tuple[str, ...], list[str]] = {}
    own: tuple[str, ...] = ()
    for line in read_lines(Path(__file__).with_name("drug_names.txt")):
        if line.startswith("["):
            own = _names(line.strip("[]"))
            classes[own] = list(own)
            continue
        names = _names(line)
        classes[own].append(names[0])
        for key in map(_key, names):
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *_ways(names))))
    for some, drugs in classes.items():
        found.update((_key(name), _ways(drugs)) for name in some)
    return found


_WAYS = _read()


def ways_of(word: str) -> Ways:
    """All the ways in which records name the drug, or any drug of the class, that a word names; else none."""
    return _WAYS.get(_key(word), ())


@lru_cache(2_000)
def drugs_named(text: str) -> tuple[Ways, ...]:
    """The drugs and treatments beside ketamine that a text names, each in all the ways in which records name it."""
    words = _key(text)
    found: dict[Ways, None] = {}
    at = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST, 0, -1) if words[at : at + n] in _WAYS), 0)
        if length:
            found[_WAYS[words[at : at + length]]] = None
        at += length or 1
    return tuple(found)
