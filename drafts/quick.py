"""Patterns in any case that are tried only where the words of a text make a match possible.

A draft is read beside some two thousand sentences, each asked for hundreds of patterns, of which hardly any stands in
it. So the words of a text are looked up once, and most patterns are refused by them alone (see `tagger.pieces`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from tagger.folding import tokens_of
from tagger.pieces import Pieces, together

_PIECES = Pieces()
_MOST_TEXTS = 20_000
_MOST_MASKS = 1024
#: Longer than an abstract: too much to keep.
_LONGEST = 10_000
_LETTERS = re.compile(r"\\.|[^\\]+", re.DOTALL)


class _Made:
    """All patterns, and the bits of texts met so far, begun anew with each pattern, of which they know nothing."""

    patterns: list[Quick] = []
    lines: dict[str, int] = {}


class Quick:
    """A regular expression in any case, asked like one of `re`; safe to share between threads."""

    def __init__(self, pattern: str) -> None:
        """The regular expression itself is compiled when it is first needed."""
        self.pattern = pattern
        branches = _PIECES.cut(in_small_letters(pattern))
        self._first = together(branch.first for branch in branches)
        self._needs = tuple(dict.fromkeys(branch.needs for branch in branches))
        self._all = together(self._needs)
        self._possible: dict[int, bool] = {}
        _Made.lines = {}
        _Made.patterns.append(self)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.I)

    def may_be_in(self, text: str) -> bool:
        """Whether the words of a text make a match possible."""
        bits = _bits_of(text)
        if not bits & self._first:
            return False
        key = bits & self._all
        found = self._possible.get(key)
        if found is None:
            if len(self._possible) >= _MOST_MASKS:
                self._possible.clear()
            found = self._possible[key] = any([key & needs == needs for needs in self._needs])
        return found

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self._regex.search(text) if self.may_be_in(text) else None

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        """The match at the beginning, or within bounds."""
        return self._regex.match(text, *bounds)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole."""
        return self._regex.fullmatch(text)

    def findall(self, text: str) -> list[Any]:
        """The texts of all matches, or of their groups."""
        return self._regex.findall(text) if self.may_be_in(text) else []

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """All matches, or those within bounds."""
        return self._regex.finditer(text, *bounds) if bounds or self.may_be_in(text) else iter(())

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with the matches replaced."""
        return self._regex.sub(instead, text, count) if self.may_be_in(text) else text

    def split(self, text: str) -> list[str]:
        """The text cut at the matches."""
        return self._regex.split(text) if self.may_be_in(text) else [text]


def compile_all() -> Iterator[str]:
    """Compile all patterns that are not yet: yields each."""
    for quick in list(_Made.patterns):
        _ = quick._regex
        yield quick.pattern


def meet(text: str) -> None:
    """Look up the words of a text, so that they are known when they are met again."""
    _PIECES.mask_of(tokens_of(text.lower()))


def _bits_of(text: str) -> int:
    known = _Made.lines
    bits = known.get(text)
    if bits is None:
        bits = _PIECES.mask_of(tokens_of(text.lower()))
        if len(text) <= _LONGEST:
            if len(known) >= _MOST_TEXTS:
                known.clear()
            known[text] = bits
    return bits


def in_small_letters(pattern: str) -> str:
    """A pattern in small letters, but for what a backslash makes something else."""
    return _LETTERS.sub(lambda part: part[0] if part[0].startswith("\\") else part[0].lower(), pattern)
