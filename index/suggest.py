""" "Did you mean": a word that the library does not have, replaced by the nearest one that it has.

The library's words stand in arrays by length, and the distance to all words of a length is worked out at once:
no index of misspellings has to be built or kept, and a look costs a few milliseconds over 100,000 words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

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


class Candidate(Struct, frozen=True, kw_only=True):
    """A word of the library near to one that was typed."""

    term: str
    distance: int
    records: int


class Lexicon:
    """The terms of a library with the number of records that have each. Immutable once made."""

    def __init__(self, terms: Iterable[tuple[str, int]]) -> None:
        """Over terms as the index has them. Terms with digits are no words and are left out."""
        self._records = {term: count for term, count in terms if term.isalpha() and len(term) <= LONGEST}
        by_length: dict[int, list[str]] = {}
        for term in self._records:
            by_length.setdefault(len(term), []).append(term)
        self._terms = by_length
        self._letters = {length: _letters(those) for length, those in by_length.items()}

    def records(self, term: str) -> int:
        """In how many records a term stands."""
        return self._records.get(term, 0)

    def near(self, term: str) -> list[Candidate]:
        """Terms at most one slip away (two for a long term), the best first."""
        most = 2 if len(term) >= LONG else 1
        found: list[Candidate] = []
        for length in range(len(term) - most, len(term) + most + 1):
            if length in self._letters:
                distances = _distances(term, self._letters[length])
                for place in np.flatnonzero((distances > 0) & (distances <= most)).tolist():
                    other = self._terms[length][place]
                    found.append(Candidate(term=other, distance=int(distances[place]), records=self._records[other]))
        return sorted(found, key=lambda one: (one.distance, one.term[0] != term[0], -one.records, one.term))


def suggest(text: str, lexicon: Lexicon, spelling: Callable[[str], str], hits: Callable[[str], int]) -> str:
    """The text with its misspelt words replaced, "" where there is nothing better to offer.

    `spelling` gives a term as the library's records print it, `hits` how many records a text finds. A suggestion
    always finds some, and more than the text itself.
    """
    better = text
    for word in reversed(list(words(_blanked(text)))):
        replaced = _replacement(better, word, lexicon, spelling, hits)
        better = replaced or better
    return better if better != text and hits(better) > hits(text) else ""


def _replacement(
    text: str, word: Word, lexicon: Lexicon, spelling: Callable[[str], str], hits: Callable[[str], int]
) -> str:
    """The text with this word in its likeliest spelling, "" where the word is right or nothing is near."""
    typed = text[word.start : word.end]
    if len(word.terms) != 1 or len(typed) < SHORTEST or not typed.isalpha() or typed.casefold() in FUNCTION_WORDS:
        return ""
    have = lexicon.records(word.terms[0])
    if have > RARE:
        return ""
    for near in lexicon.near(word.terms[0])[:MOST_TRIES]:
        printed = spelling(near.term)
        if near.records > have * FAR_MORE and printed and hits(printed):
            return text[: word.start] + printed + text[word.end :]
    return ""


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
