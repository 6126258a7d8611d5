"""A record as evidence is sought in it: its sentences, the part that each plays, and the stems it has.

A record numbers its stems, and a sentence keeps which of them it has as the bits of one number: asking a sentence for
one of a few words is one operation, whatever the words. All this is read when a record is indexed and kept with it,
and so is what each sentence tells (see `tagger.told`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import repeat
from operator import or_
from sys import intern
from typing import NamedTuple

import msgspec
from msgspec import Struct

from article import Article
from index.stems import stems_within
from tagger.text import read_document
from tagger.told import told_in

TITLE = -1
KINDS = ("", "title", "background", "aim", "methods", "results", "conclusion")
#: Bytes of bits of one record; more than that (a text of thousands of words) is read anew whenever it is asked for.
_MOST_BITS = 1 << 14


class ReadSentence(NamedTuple):
    """A sentence: `section` is its place in the abstract, -1 for the title; `start` and `end` are those in its text.

    `kind` is the part it plays (title, results …), "" where that is not known; `bits` says which stems it has.
    `told` and `clauses` are what it tells (see `tagger.told.Told`), -1 where other rules than today's read it.
    """

    section: int
    start: int
    end: int
    kind: str
    bits: int
    told: int = -1
    clauses: bytes = b""


class Reading(NamedTuple):
    """The stems of a record, keywords included, in the order in which they are numbered, and its sentences."""

    stems: tuple[str, ...]
    sentences: tuple[ReadSentence, ...]


class _Packed(Struct, frozen=True, array_like=True):
    """A reading as it is kept: section, start, end and kind of each sentence in a row, and the bits of all.

    `told` are the bits of what each tells, `clauses` those of the clauses of each sentence whose clauses differ.
    """

    stems: str
    places: tuple[int, ...]
    bits: bytes
    told: tuple[int, ...] = ()
    clauses: dict[int, bytes] = {}


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Packed)


class _Pieces(dict[str, int]):
    """The bits of each piece without spaces of a record; stems that are new to it are numbered on the way."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}

    def __missing__(self, piece: str) -> int:
        bits = 0
        for stem in stems_within(piece):
            bits |= 1 << self.numbers.setdefault(stem, len(self.numbers))
        self[piece] = bits
        return bits


def make_reading(article: Article) -> Reading:
    """The reading of an article."""
    pieces = _Pieces()
    for text in (article.title, *(section.text for section in article.abstract), *article.keywords):
        for piece in dict.fromkeys(text.split()):
            _ = pieces[piece]
    sentences = [
        ReadSentence(
            sentence.paragraph,
            sentence.start,
            sentence.start + len(sentence.text),
            sentence.kind,
            reduce(or_, map(pieces.__getitem__, sentence.text.split()), 0),
            *told_in(sentence.text, sentence.folded, sentence.mask),
        )
        for sentence in read_document(article).sentences
    ]
    return Reading(tuple(pieces.numbers), tuple(sentences))


def pack(reading: Reading) -> bytes:
    """A reading as it is kept; nothing of one that is too long."""
    width = _width(reading.stems)
    if width * len(reading.sentences) > _MOST_BITS:
        return b""
    places = [
        number
        for section, start, end, kind, *_ in reading.sentences
        for number in (section, start, end, KINDS.index(kind))
    ]
    bits = b"".join(sentence.bits.to_bytes(width, "little") for sentence in reading.sentences)
    told = tuple([sentence.told for sentence in reading.sentences])
    clauses = {number: sentence.clauses for number, sentence in enumerate(reading.sentences) if sentence.clauses}
    return _encoder.encode(_Packed(" ".join(reading.stems), tuple(places), bits, told, clauses))


def unpack(packed: bytes | memoryview, *, current: bool = True) -> Reading:
    """A reading that was kept; what its sentences tell only where that was read by today's rules."""
    kept = _decoder.decode(packed)
    told = kept.told if current and kept.told else repeat(-1)
    stems = tuple(map(intern, kept.stems.split(" "))) if kept.stems else ()
    width, places, bits = _width(stems), kept.places, kept.bits
    return Reading(
        stems,
        tuple(
            ReadSentence(
                places[at],
                places[at + 1],
                places[at + 2],
                KINDS[places[at + 3]],
                int.from_bytes(bits[number * width : number * width + width], "little"),
                one,
                kept.clauses.get(number, b""),
            )
            for number, (at, one) in enumerate(zip(range(0, len(places), 4), told))  # noqa: B905 - told may be endless
        ),
    )


def _width(stems: Sequence[str]) -> int:
    """How many bytes the bits of so many stems take."""
    return (len(stems) + 7) // 8
