""" "Did you mean": a word that the library does not have, replaced by the nearest one that it has.

The library's words stand in arrays by length, and the distance to all words of a length is worked out at once:
no index of misspellings has to be built or kept, and a look costs a few milliseconds over 100,000 words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.analysis import Word, words
from index.words import FUNCTION_WORDS

RARE = 2  # records: a word in more of them is taken to be meant
FAR_MORE = 50  # how many times more frequent a word must be to be meant instead of a rare one
SHORTEST = 4
LONG = 7  # letters: from here on two slips are thought possible
LONGEST = 40
MOST_TRIES = 4
_NOT_WORDS = re.compile(r"\[[^\[\]]*\]|\b[a-z]+:\S+|\b(?:AND|OR|NOT)\b")

Letters = NDArray[np.uint32]
Counts = NDArray[np.int16]


class Near(Struct, frozen=True, kw_only=True):
    """A word of the library near to one that was typed, and how many slips lie between."""

    term: str
    slips: int


class Lexicon:
    """The terms of a library. Immutable once made. Terms with digits are no words and are left out."""

    def __init__(self, terms: Iterable[str]) -> None:
        """Over terms as the index has them."""
        self._terms: dict[int, list[str]] = {}
        for term in sorted({term for term in terms if term.isalpha() and len(term) <= LONGEST}):
            self._terms.setdefault(len(term), []).append(term)
        self._letters = {length: _letters(those) for length, those in self._terms.items()}

    @property
    def nbytes(self) -> int:
        """How much memory this takes, near enough."""
        return sum(letters.nbytes + 60 * letters.shape[1] for letters in self._letters.values())

    def near(self, term: str) -> list[Near]:
        """Terms at most one slip away (two for a long term), the nearest first."""
        most = 2 if len(term) >= LONG else 1
        found: list[Near] = []
        for length in range(len(term) - most, len(term) + most + 1):
            if length in self._letters:
                distances = _distances(term, self._letters[length])
                for place in np.flatnonzero((distances > 0) & (distances <= most)).tolist():
                    found.append(Near(term=self._terms[length][place], slips=int(distances[place])))
        return found


class Library(Protocol):
    """What is asked of a library."""

    @property
    def lexicon(self) -> Lexicon:
        """Its words; asked for only where a word of the text is rare."""

    def records(self, term: str) -> int:
        """In how many records a term stands."""

    def spelling(self, term: str) -> str:
        """A term as a record prints it, "" where none does."""

    def hits(self, text: str) -> int:
        """How many records a text finds."""


def suggest(text: str, library: Library) -> str:
    """The text with its misspelt words replaced, "" where there is nothing better to offer.

    A suggestion always finds records, and more than the text itself.
    """
    better = text
    for word in reversed(list(words(_blanked(text)))):
        if _may_be_wrong(text[word.start : word.end], word.terms):
            better = _with_right_word(better, word, library)
    return better if better != text and library.hits(better) > library.hits(text) else ""


def _may_be_wrong(typed: str, terms: tuple[str, ...]) -> bool:
    return len(terms) == 1 and len(typed) >= SHORTEST and typed.isalpha() and typed.casefold() not in FUNCTION_WORDS


def _with_right_word(text: str, word: Word, library: Library) -> str:
    """The text with this word in its likeliest spelling; as it is where the word is right or nothing is near."""
    term = word.terms[0]
    have = library.records(term)
    if have > RARE:
        return text
    near = [(one, library.records(one.term)) for one in library.lexicon.near(term)]
    near.sort(key=lambda pair: (pair[0].slips, pair[0].term[0] != term[0], -pair[1], pair[0].term))
    for one, records in near[:MOST_TRIES]:
        printed = library.spelling(one.term) if records > have * FAR_MORE else ""
        if printed:
            return text[: word.start] + printed + text[word.end :]
    return text


def _blanked(text: str) -> str:
    """The text of the same length without tags, filters and operators."""
    return _NOT_WORDS.sub(lambda found: " " * len(found.group()), text)


def _letters(terms: list[str]) -> Letters:
    """Terms of one length as a table of letters, one column for each term."""
    joined = "".join(terms).encode("utf-32-le")
    return np.ascontiguousarray(np.frombuffer(joined, dtype=np.uint32).reshape(len(terms), -1).T)


def _distances(term: str, letters: Letters) -> Counts:
    """How many slips each column is away: a letter more, less or other, or two neighbours swapped."""
    typed = [ord(letter) for letter in term]
    size, columns = letters.shape
    before: list[Counts] = []
    row = [np.full(columns, place, dtype=np.int16) for place in range(size + 1)]
    for at, letter in enumerate(typed, 1):
        new = [np.full(columns, at, dtype=np.int16)]
        for place in range(1, size + 1):
            other = letters[place - 1]
            best = np.minimum(np.minimum(row[place], new[place - 1]) + 1, row[place - 1] + (other != letter))
            if at > 1 and place > 1:
                swapped = (other == typed[at - 2]) & (letters[place - 2] == letter)
                best = np.where(swapped, np.minimum(best, before[place - 2] + 1), best)
            new.append(best)
        before, row = row, new
    return row[size]
