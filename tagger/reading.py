"""A document made ready for the readers of facts: small letters, plain dashes and spaces, offsets kept.

Every line keeps its length, so that a match in `low` is, at the same offsets, a verbatim piece of `text`.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from article import Quote

from .patterns import compiled
from .text import Document, Sentence

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−﹣－", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\u2002\u2003\u200a\u2007\u2006\u2005\t\n\r", " "),
        **dict.fromkeys("·•∙⋅", "."),
        **dict.fromkeys("‘’ʼ", "'"),
        "μ": "µ",
    }
)
# A sentence longer than this is no sentence: what stands behind is not read, so that no text takes long.
MAX_LINE = 3000
MAX_LINES = 400
KETAMINE = compiled(r"keta(?:min|lar|nest|set)|spravato")

T = TypeVar("T")


class Line(Struct, frozen=True, kw_only=True):
    """A sentence with its plain small-letter form of the same length, the patterns that its words make possible,
    and its kind: title, background, aim, methods, results, conclusion or "".
    """

    low: str
    text: str
    kind: str
    mask: int
    sentence: Sentence
    ketamine: bool


class Reading(Struct, frozen=True, kw_only=True):
    """The lines of a document (`body`: of the abstract), the whole in small letters, its words for quick refusals."""

    lines: tuple[Line, ...]
    low: str
    title: str
    words: frozenset[str]
    ketamine: bool
    body: tuple[Line, ...]
    mask: int


class Finding(Struct, Generic[T], frozen=True, kw_only=True):
    """A value and the words it was read from (None where it was read from no words)."""

    value: T
    quote: Quote | None = None


def plain(text: str) -> str:
    """Small letters, plain dashes and spaces, in a text of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return low if low.isascii() else low.translate(_PLAIN)


def read(document: Document) -> Reading:
    """The document made ready."""
    lines = tuple(_line(sentence) for sentence in document.sentences[:MAX_LINES])
    low = "\n".join([line.low for line in lines])
    mask = 0
    for line in lines:
        mask |= line.mask
    return Reading(
        lines=lines,
        low=low,
        title=lines[0].low if lines and lines[0].kind == "title" else "",
        words=frozenset().union(*[sentence.words for sentence in document.sentences[:MAX_LINES]]),
        ketamine=any([line.ketamine for line in lines]),
        body=tuple([line for line in lines if line.kind != "title"]),
        mask=mask,
    )


def quote(line: Line, start: int, end: int, cue: str) -> Quote:
    """The quote of a piece of a line."""
    sentence = line.sentence
    return Quote(
        sentence=sentence.text,
        words=sentence.text[start:end].strip(),
        part=sentence.part,
        section=sentence.section,
        cue=cue,
    )


def _line(sentence: Sentence) -> Line:
    low = plain(sentence.text[:MAX_LINE])
    return Line(
        low=low,
        text=sentence.text,
        kind=sentence.kind,
        mask=sentence.mask,
        sentence=sentence,
        ketamine=bool(sentence.mask & KETAMINE.bit) and KETAMINE.search(low, sentence.mask) is not None,
    )
