"""From text to the terms of the index. The same for records and for queries. Pure, and fast by a table of words seen.

A term is a word in lower case, without accents, Greek letters by name, its spelling folded and its plural,
-ed and -ing taken off, unless it is an acronym: `CRPS` is `crps` and never `CRP`. A hyphen parts words, so
`double-blind` and `double blind` are the same two terms side by side, as `TNF-α`, `TNFα` and `TNF-alpha` are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from whoosh.analysis import Analyzer, Token

from index.stem import SHORTEST, fold_spelling, stem

ANALYSIS_VERSION = 1
GAP = 16  # positions between two paragraphs, so that no phrase reaches over the border
LONGEST_WORD = 80
LONGEST_ACRONYM = 6
CACHE_LIMIT = 400_000
ENCODED_LIMIT = 100_000  # in each process that prepares records

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:[.·]\d+)+|[^\W_]+(?:['’ʼ][^\W_]+)*")
_MARKS = re.compile(r"[̀-ͯ]")
_ACRONYM = re.compile(r"[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*")
_SCRIPTS = re.compile(r"[Ͱ-Ͽ]+|[^Ͱ-Ͽ]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "µ": "μ"}
)
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau "
        "upsilon phi chi psi omega".split(),
        strict=True,
    )
)


class Word(Struct, frozen=True, kw_only=True):
    """A word of a text with the terms it stands for; `text[start:end]` is the word."""

    start: int
    end: int
    terms: tuple[str, ...]


def fold(text: str) -> str:
    """Text in lower case and without accents: `Sjögren` is `sjogren`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return _MARKS.sub("", decomposed)


def _terms_of(word: str) -> tuple[str, ...]:
    bare = word[:-1] if word.endswith("s") and len(word) > len("As") else word
    acronym = len(bare) <= LONGEST_ACRONYM and _ACRONYM.fullmatch(bare) is not None
    return tuple(_finish(part, acronym) for part in _parts(bare if acronym else word))


def _parts(word: str) -> list[str]:
    folded = fold(word)
    if folded.isascii():
        plain = folded.removesuffix("'s").replace("'", "").replace(",", "")
        return [plain[:LONGEST_WORD]] if plain else []
    folded = re.sub(r"['’ʼ]s$", "", folded)
    parts: list[str] = []
    for piece in _SCRIPTS.findall(re.sub(r"['’ʼ]", "", folded)):
        parts.extend([GREEK[letter] for letter in piece] if all(c in GREEK for c in piece) else [piece])
    return [part[:LONGEST_WORD] for part in parts]


def _finish(part: str, acronym: bool) -> str:
    return part if acronym else stem(part)


_seen: dict[str, tuple[str, ...]] = {}


def word_terms(word: str) -> tuple[str, ...]:
    """The terms of one word of a record, in order: mostly one, two for `TNFα`."""
    known = _seen.get(word)
    if known is None:
        if len(_seen) >= CACHE_LIMIT:
            _seen.clear()
        known = _seen[word] = _terms_of(word)
    return known


def terms(text: str) -> list[str]:
    """The terms of a text; the place in the list is the position."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    found: list[str] = []
    seen = _seen
    for word in _WORD.findall(text):
        known = seen.get(word) or word_terms(word)
        found += known
    return found


_seen_encoded: dict[str, tuple[bytes, ...]] = {}


def _encoded(word: str) -> tuple[bytes, ...]:
    if len(_seen_encoded) >= ENCODED_LIMIT:
        _seen_encoded.clear()
    known = _seen_encoded[word] = tuple(term.encode() for term in _terms_of(word))
    return known


def encoded_terms(text: str) -> list[bytes]:
    """The terms of a text as they stand in the index; the same as `terms`, for the many words of records."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    found: list[bytes] = []
    seen = _seen_encoded
    for word in _WORD.findall(text):
        found += seen.get(word) or _encoded(word)
    return found


def words(text: str) -> Iterator[Word]:
    """The words of a text with their places and terms, for marking what answers a query."""
    for match in _WORD.finditer(text):
        yield Word(start=match.start(), end=match.end(), terms=word_terms(match.group()))


def query_terms(text: str) -> tuple[tuple[str, ...], ...]:
    """The terms of a query, position by position, each with the alternatives that answer it.

    A word that a reader types without capitals may be an acronym: `aids` asks for the stem and for `AIDS`.
    """
    found: list[tuple[str, ...]] = []
    for word in words(unicodedata.normalize("NFC", text)):
        typed = text[word.start : word.end] if len(text) >= word.end else ""
        for term in word.terms:
            plain = fold(typed)
            if (
                len(word.terms) == 1
                and term != plain
                and plain.isalpha()
                and SHORTEST <= len(plain) <= LONGEST_ACRONYM
            ):
                found.append((term, plain))
            else:
                found.append((term,))
    return tuple(found)


@lru_cache(100_000)
def prefix_term(text: str) -> str:
    """The beginning of a word as it is looked up: folded, not stemmed."""
    return fold_spelling(fold(text).replace("'", "").replace("’", ""))


@lru_cache(50_000)
def value_key(text: str) -> str:
    """A whole value ("Pain, Postoperative") as it is compared: words folded, all else one space."""
    return " ".join("".join(_parts(match.group())) for match in _WORD.finditer(text))


def identifier_value(text: str) -> str:
    """An identifier as it is compared: exactly but for case."""
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip().lower()


class TermAnalyzer(Analyzer):  # type: ignore[misc]
    """The analysis in the form that Whoosh asks for."""

    def __call__(self, value: str, positions: bool = False, **_: object) -> Iterator[Token]:
        """Whoosh's tokens of a text."""
        token = Token(positions, False)
        for position, term in enumerate(terms(value)):
            token.text = term
            token.boost = 1.0
            token.stopped = False
            if positions:
                token.pos = position
            yield token
