"""Regular expressions over small-letter text that are tried only where the words make a match possible.

A search in a line tries only the branches of a pattern whose bits the line has (see `pieces`), mostly none, and each
of them begins with letters, so that most of the time goes neither into `re` nor into deciding what to try.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .atoms import alternatives
from .branches import quickened
from .folding import tokens_of
from .pieces import Branch, Pieces, together

_MOST_MASKS = 1024
# A text shorter than this is searched sooner than its words are known.
_SHORT = 50
_MOST_RECENT = 16

# Filled while the tables of patterns are loaded, then only read. And the bits of some texts met so far.
_PIECES = Pieces()
_recent: dict[str, int] = {}

_Search = Callable[[str], re.Match[str] | None]


class Pattern:
    """A regular expression and the bits of its branches; safe to share between threads.

    Every `mask` holds the bits of the words of the text, or of a longer text that the text is a piece of; -1, the
    bits of all patterns, where they are not known. `bit` are the bits of which a text with a match has one.
    """

    __slots__ = ("_branches", "_needs", "_regexes", "_searches", "_source", "bit")

    def __init__(self, source: str) -> None:
        self._source = source
        self._branches = _PIECES.cut(source)
        _recent.clear()
        self.bit = together(branch.first for branch in self._branches)
        self._needs = together(branch.needs for branch in self._branches)
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
    return _PIECES.mask_of(words)


def _mask_of_text(low: str) -> int:
    """The bits of the patterns that a text makes possible; kept for a while, since titles are searched many times."""
    mask = _recent.get(low)
    if mask is None:
        if len(_recent) >= _MOST_RECENT:
            _recent.clear()
        mask = _recent[low] = mask_of(tokens_of(low))
    return mask
