"""Regular expressions over small-letter text that are tried only where the words make a match possible.

A pattern is cut into branches (see `branches`), and of each is known which pieces of words it cannot do without (see
`atoms`). Every set of such pieces has a bit, and so has each word: the bits of a line are those of its words
together. A search in a line tries only the branches whose bits the line has, mostly none, and each of them begins
with letters, so that most of the time goes neither into `re` nor into deciding what to try.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_

from msgspec import Struct

from .atoms import alternatives, atoms_of, needs_of
from .branches import branches_of, quickened
from .folding import tokens_of

# The bit of every branch that needs no particular word.
ALWAYS = 1
_LONGEST_KEY = 4
_MOST_WORDS = 50_000
# So many of the sets that a branch needs are looked at; beside the first, only those of pieces of this length.
_NEEDS = 3
_TELLING = 3
_MOST_MASKS = 1024
# A text shorter than this is searched sooner than its words are known.
_SHORT = 50
_MOST_RECENT = 16


class _Known(dict[str, int]):
    """The bits of the words met so far."""

    def __missing__(self, word: str) -> int:
        bits = 0
        for at in range(len(word)):
            for size in range(2, _LONGEST_KEY + 1):
                for atom, own in _pieces.get(word[at : at + size], _NOTHING).items():
                    if word.startswith(atom, at):
                        bits |= own
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits


# Filled while the tables of patterns are loaded, then only read: by their first letters, pieces of words and the bits
# of the sets they belong to; the bits of those sets. And the bits of the words, and of some texts, met so far.
_pieces: dict[str, dict[str, int]] = {}
_NOTHING: dict[str, int] = {}
_bits: dict[frozenset[str], int] = {}
_known = _Known()
_recent: dict[str, int] = {}


# What no bracket begins in: a character that is meant as such, and a set of characters.
_CHARACTERS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
# A bracket whose words are read.
_READ = re.compile(r"\((?!\?)|\(\?P<")

_Search = Callable[[str], re.Match[str] | None]


class Branch(Struct, frozen=True, kw_only=True):
    """One way for a pattern to match; `needs` are the bits of all it cannot do without, `first` the most telling.

    `opens` is true where it can match only where the text begins.
    """

    source: str
    first: int
    needs: int
    opens: bool


class Pattern:
    """A regular expression and the bits of its branches; safe to share between threads.

    Every `mask` holds the bits of the words of the text, or of a longer text that the text is a piece of; -1, the
    bits of all patterns, where they are not known. `bit` are the bits of which a text with a match has one.
    """

    __slots__ = ("_branches", "_needs", "_regexes", "_searches", "_source", "bit")

    def __init__(self, source: str) -> None:
        self._source = source
        self._branches = _cut(source)
        self.bit = _together(branch.first for branch in self._branches)
        self._needs = _together(branch.needs for branch in self._branches)
        self._regexes: dict[str, re.Pattern[str]] = {}
        self._searches: dict[int, tuple[_Search, ...]] = {}

    @property
    def regex(self) -> re.Pattern[str]:
        """The whole as one regular expression."""
        return self._regexes.get(self._source) or self._compiled(self._source)

    def search(self, low: str, mask: int = -1) -> re.Match[str] | None:
        """The first match in a text whose words have these bits."""
        if not mask & self.bit:
            return None
        if mask == -1:
            if len(low) < _SHORT:
                return self.regex.search(low)
            mask = _mask_of_text(low)
            if not mask & self.bit:
                return None
        searches = self._searches.get(mask & self._needs)
        best = None
        for search in self._possible(mask) if searches is None else searches:
            found = search(low)
            if found is not None and (best is None or found.start() < best.start()):
                best = found
        return best

    def match(self, low: str, *bounds: int) -> re.Match[str] | None:
        """The match at the beginning, or within bounds."""
        return self.regex.match(low, *bounds)

    def sub(self, replace: Callable[[re.Match[str]], str], low: str, mask: int = -1) -> str:
        """The text with all matches replaced."""
        return self.regex.sub(replace, low) if self.search(low, mask) is not None else low

    def finditer(self, low: str, mask: int = -1) -> Iterable[re.Match[str]]:
        """All matches; for speed, branches that find none spare the search for the whole."""
        if not (mask & self.bit and self._possible(mask)):
            return ()
        if mask != -1 and self._branches[1:] and self.search(low, mask) is None:
            return ()
        return self.regex.finditer(low)

    def _possible(self, mask: int) -> tuple[_Search, ...]:
        """The searches for the branches that words with these bits make possible, in their order."""
        key = mask & self._needs
        found = self._searches.get(key)
        if found is None:
            found = tuple([self._search(branch) for branch in self._branches if branch.needs & key == branch.needs])
            if len(self._searches) >= _MOST_MASKS:
                self._searches.clear()
            self._searches[key] = found
        return found

    def _search(self, branch: Branch) -> _Search:
        regex = self._compiled(branch.source)
        return regex.match if branch.opens else regex.search

    def _compiled(self, source: str) -> re.Pattern[str]:
        """A part, or the whole, compiled when it is first needed."""
        regex = self._regexes.get(source)
        if regex is None:
            whole = source == self._source and len(self._branches) > 1
            regex = self._regexes[source] = re.compile(tightened(source) if whole else quickened(source))
        return regex


def compiled(pattern: str) -> Pattern:
    """A pattern for small-letter text."""
    return Pattern(pattern)


def _cut(source: str) -> tuple[Branch, ...]:
    """The branches of a pattern; groups that are read must be the same in all, since they are counted."""
    branches = branches_of(source)
    if any([_READ.search(_CHARACTERS.sub("", branch)) for branch in branches]) and len(alternatives(source)) > 1:
        atoms = atoms_of(source)
        return (_branch(source, [atoms] if atoms else []),)
    return tuple([_branch(branch, _telling(needs_of(branch))) for branch in branches])


def _branch(source: str, sets: list[frozenset[str]]) -> Branch:
    bits = [_bit_of(atoms) for atoms in sets] or [ALWAYS]
    opens = source.startswith("^") and len(alternatives(source)) == 1
    return Branch(source=source, first=bits[0], needs=_together(bits), opens=opens)


def _together(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def _telling(sets: list[frozenset[str]]) -> list[frozenset[str]]:
    return [*sets[:1], *[atoms for atoms in sets[1:_NEEDS] if min(map(len, atoms)) >= _TELLING]]


def _bit_of(atoms: frozenset[str]) -> int:
    """The bit of a set of pieces of words."""
    bit = _bits.get(atoms)
    if bit is None:
        bit = _bits[atoms] = 1 << (len(_bits) + 1)
        _known.clear()
        _recent.clear()
        for atom in atoms:
            atoms_there = _pieces.setdefault(atom[:_LONGEST_KEY], {})
            atoms_there[atom] = atoms_there.get(atom, 0) | bit
    return bit


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


def mask_of(words: Iterable[str]) -> int:
    """The bits of the patterns that words make possible."""
    return reduce(or_, map(_known.__getitem__, words), ALWAYS)


def _mask_of_text(low: str) -> int:
    """The bits of the patterns that a text makes possible; kept for a while, since titles are searched many times."""
    mask = _recent.get(low)
    if mask is None:
        if len(_recent) >= _MOST_RECENT:
            _recent.clear()
        mask = _recent[low] = mask_of(tokens_of(low))
    return mask
