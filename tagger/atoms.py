"""Which pieces of words a regular expression cannot do without, so that a look at the words can spare a search.

Of `\\b(?:reduc(?:e|es)|no) pain` it is "pain"; of `fever|\\bcoughs?\\b`, "fever" or "cough". Only the part of the
language that the tables here are written in is understood; whatever is not is taken to need nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Shorter pieces stand in too many words to tell anything.
_SHORTEST = 2
_ITEM = re.compile(
    r"(?P<group>\((?P<kind>\?(?:P<\w+>|[:>=!]|<[=!]|[a-z]+:))?)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|"
    r"(?P<escape>\\.)|(?P<plain>.)",
    re.DOTALL,
)
# What brackets and bars stand in: escapes, sets, brackets, bars. Letters that stand just so.
_STRUCTURE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_PLAIN = re.compile(r"[A-Za-z0-9]+(?![*+?{])")
_MOST = 4096
_TIMES = re.compile(r"(?:[*?+]|\{(\d*)(?:,\d*)?\})[?+]?")
_OPENS = frozenset(("", "?:", "?>"))


@lru_cache(maxsize=_MOST)
def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern, cut at the bars that stand in no bracket."""
    parts, start, depth = [], 0, 0
    for match in _STRUCTURE.finditer(pattern):
        item = match.group()
        depth += (item == "(") - (item == ")")
        if item == "|" and not depth:
            parts.append(pattern[start : match.start()])
            start = match.end()
    return (*parts, pattern[start:])


@lru_cache(maxsize=_MOST)
def atoms_of(pattern: str) -> frozenset[str] | None:
    """Pieces of words of which one stands in whatever the pattern matches; None where none must."""
    found: set[str] = set()
    for alternative in alternatives(pattern):
        atoms = _of_sequence(alternative)
        if atoms is None:
            return None
        found |= atoms
    return frozenset(found)


def _of_sequence(pattern: str) -> frozenset[str] | None:
    """The most telling of the pieces that a sequence needs."""
    return next(iter(needs_of(pattern)), None)


def needs_of(pattern: str) -> list[frozenset[str]]:
    """What a pattern without bars needs, the most telling first: of each set one of the pieces."""
    needed: list[frozenset[str]] = []
    run = ""
    at = 0
    while at < len(pattern):
        plain = _PLAIN.match(pattern, at)
        if plain:
            run += plain.group()
            at = plain.end()
            continue
        item, inner, end = item_at(pattern, at)
        least, at = times_at(pattern, end)
        if len(item) == 1 and item.isascii() and item.isalnum() and least:
            run += item
        needed.append(frozenset((run,)))
        run = ""
        atoms = atoms_of(inner) if inner and least else None
        if atoms:
            needed.append(atoms)
    needed.append(frozenset((run,)))
    telling = {atoms: (-min(map(len, atoms)), len(atoms)) for atoms in needed if min(map(len, atoms)) >= _SHORTEST}
    return sorted(telling, key=lambda atoms: telling[atoms])


def item_at(pattern: str, at: int) -> tuple[str, str, int]:
    """The item at a place, what stands in it if it is a group that must match, and its end."""
    match = _ITEM.match(pattern, at)
    if match is None or match["group"] is None:
        end = match.end() if match else at + 1
        return pattern[at:end], "", end
    end = _closing(pattern, match.end())
    kind = match["kind"] or ""
    takes = kind in _OPENS or kind.startswith("?P")
    return "(", pattern[match.end() : end - 1] if takes else "", end


@lru_cache(maxsize=_MOST)
def _closing(pattern: str, at: int) -> int:
    depth = 1
    for match in _STRUCTURE.finditer(pattern, at):
        item = match.group()
        depth += (item == "(") - (item == ")")
        if not depth:
            return match.end()
    return len(pattern)


def times_at(pattern: str, at: int) -> tuple[int, int]:
    """How often an item stands at least, and where what follows begins."""
    match = _TIMES.match(pattern, at)
    if match is None:
        return 1, at
    first = match.group()[0]
    least = int(match[1] or 0) if first == "{" else int(first == "+")
    return least, match.end()
