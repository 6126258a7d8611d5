"""Regular expressions over small-letter text that are tried only where the words make a match possible.

Each pattern has a bit. The pieces of words that it cannot do without are known (see `atoms`), and so, for each word,
the bits of the patterns that it makes possible: a line's bits are those of its words together, and a search in a line
that lacks the pattern's bit is spared. Without this, hundreds of searches a record take most of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from .atoms import alternatives, atoms_of

# The bit of every pattern that needs no particular word.
ALWAYS = 1
_LONGEST_KEY = 3
_MOST_WORDS = 50_000
# Filled while the tables of patterns are loaded, then only read: by their first letters, pieces of words and the bits
# of the patterns that need them; and the bits of the words met so far.
_pieces: dict[str, list[tuple[str, int]]] = {}
_bits: list[int] = [ALWAYS]
_known: dict[str, int] = {}


class Pattern(Struct, frozen=True, kw_only=True):
    """A compiled regular expression and its bit."""

    regex: re.Pattern[str]
    bit: int

    def search(self, low: str, mask: int = -1) -> re.Match[str] | None:
        """The first match in a text whose words have these bits (all, where they are not known)."""
        return self.regex.search(low) if mask & self.bit else None

    def match(self, low: str, *bounds: int) -> re.Match[str] | None:
        """The match at the beginning, or within bounds."""
        return self.regex.match(low, *bounds)

    def sub(self, replace: Callable[[re.Match[str]], str], low: str, mask: int = -1) -> str:
        """The text with all matches replaced."""
        return self.regex.sub(replace, low) if mask & self.bit else low

    def finditer(self, low: str, mask: int = -1) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.regex.finditer(low) if mask & self.bit else iter(())


def compiled(pattern: str) -> Pattern:
    """A pattern for small-letter text."""
    atoms = atoms_of(pattern)
    bit = ALWAYS if atoms is None else 1 << len(_bits)
    if atoms is not None:
        _bits.append(bit)
        _known.clear()
        for atom in atoms:
            _pieces.setdefault(atom[:_LONGEST_KEY], []).append((atom, bit))
    return Pattern(regex=re.compile(tightened(pattern)), bit=bit)


def tightened(pattern: str) -> str:
    """The same pattern with `\\b` before neighbouring alternatives, not in each, which is much quicker to refuse."""
    groups: list[list[str]] = []
    for part in alternatives(pattern):
        begins = part.startswith(r"\b")
        if groups and begins and groups[-1][0].startswith(r"\b"):
            groups[-1].append(part)
        else:
            groups.append([part])
    return "|".join(
        rf"\b(?:{'|'.join(part.removeprefix(chr(92) + 'b') for part in group)})" if len(group) > 1 else group[0]
        for group in groups
    )


def mask_of(words: frozenset[str]) -> int:
    """The bits of the patterns that words make possible."""
    found = set(map(_known.get, words))
    if None in found:
        found = {_known[word] if word in _known else _learn(word) for word in words}
    mask = ALWAYS
    for bits in found:
        mask |= bits or 0
    return mask


def _learn(word: str) -> int:
    bits = 0
    for at in range(len(word)):
        for size in range(2, _LONGEST_KEY + 1):
            for atom, bit in _pieces.get(word[at : at + size], ()):
                if len(atom) >= size and (len(atom) == size or word.startswith(atom, at)):
                    bits |= bit
    if len(_known) >= _MOST_WORDS:
        _known.clear()
    _known[word] = bits
    return bits
