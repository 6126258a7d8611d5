"""Pieces of words that patterns cannot do without: every set of them has a bit, and so have words that hold one.

A pattern is cut into branches (see `branches`), and of each is known which pieces of words it cannot do without (see
`atoms`). The bits of a line are those of its words together; a branch whose bits it lacks does not match in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_

from msgspec import Struct

from .atoms import alternatives, atoms_of, needs_of
from .branches import branches_of

# The bit of every branch that needs no particular word.
ALWAYS = 1
_LONGEST_KEY = 4
_MOST_WORDS = 50_000
# So many of the sets that a branch needs are looked at; beside the first, only those of pieces of this length.
_NEEDS = 3
_TELLING = 3
_NOTHING: dict[str, int] = {}
# What no bracket begins in: a character that is meant as such, and a set of characters.
_CHARACTERS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
# A bracket whose words are read.
_READ = re.compile(r"\((?!\?)|\(\?P<")


class Branch(Struct, frozen=True, kw_only=True):
    """One way for a pattern to match; `needs` are the bits of all it cannot do without, `first` the most telling.

    `opens` is true where it can match only where the text begins.
    """

    source: str
    first: int
    needs: int
    opens: bool


class _Known(dict[str, int]):
    """The bits of the words met so far."""

    def __init__(self, beginning: dict[str, dict[str, int]]) -> None:
        self._beginning = beginning

    def __missing__(self, word: str) -> int:
        bits = 0
        beginning = self._beginning
        for at in range(len(word)):
            for size in range(2, _LONGEST_KEY + 1):
                for atom, own in beginning.get(word[at : at + size], _NOTHING).items():
                    if word.startswith(atom, at):
                        bits |= own
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits


class Pieces:
    """The pieces of words of one collection of patterns; filled while these are made, then only read."""

    def __init__(self) -> None:
        """None yet."""
        self._bits: dict[frozenset[str], int] = {}
        self._beginning: dict[str, dict[str, int]] = {}  # by their first letters, pieces and the bits of their sets
        self._known = _Known(self._beginning)

    def cut(self, source: str) -> tuple[Branch, ...]:
        """The branches of a pattern; groups that are read must be the same in all, since they are counted."""
        branches = branches_of(source)
        if any([_READ.search(_CHARACTERS.sub("", branch)) for branch in branches]) and len(alternatives(source)) > 1:
            atoms = atoms_of(source)
            return (self._branch(source, [atoms] if atoms else []),)
        return tuple([self._branch(branch, _telling(needs_of(branch))) for branch in branches])

    def mask_of(self, words: Iterable[str]) -> int:
        """The bits of the patterns that words make possible."""
        return reduce(or_, map(self._known.__getitem__, words), ALWAYS)

    def _branch(self, source: str, sets: list[frozenset[str]]) -> Branch:
        bits = [self._bit_of(atoms) for atoms in sets] or [ALWAYS]
        opens = source.startswith("^") and len(alternatives(source)) == 1
        return Branch(source=source, first=bits[0], needs=together(bits), opens=opens)

    def _bit_of(self, atoms: frozenset[str]) -> int:
        """The bit of a set of pieces of words."""
        bit = self._bits.get(atoms)
        if bit is None:
            bit = self._bits[atoms] = 1 << (len(self._bits) + 1)
            for atom in atoms:
                atoms_there = self._beginning.setdefault(atom[:_LONGEST_KEY], {})
                atoms_there[atom] = atoms_there.get(atom, 0) | bit
            # Another one, not cleared: who is just looking up a word writes what is out of date into the old one.
            self._known = _Known(self._beginning)
        return bit


def together(bits: Iterable[int]) -> int:
    """All bits in one number."""
    return reduce(or_, bits, 0)


def _telling(sets: list[frozenset[str]]) -> list[frozenset[str]]:
    return [*sets[:1], *[atoms for atoms in sets[1:_NEEDS] if min(map(len, atoms)) >= _TELLING]]
