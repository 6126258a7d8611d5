"""The fields of the index as Whoosh keeps them, and how their postings are written.

Documents come to Whoosh already analysed (`index.documents`), so a field only passes its postings on;
given a text instead, it analyses it itself, as Whoosh's own fields do.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

from whoosh import formats
from whoosh.fields import STORED, FieldType, Schema

from index.analysis import TermAnalyzer, value_key

SCHEMA_VERSION = 1
LAST_POSITION = 65_535

WORD_FIELDS = ("title", "abstract", "keywords", "mesh", "other")
VALUE_FIELDS = (
    "mesh_value",
    "major",
    "pubtype",
    "substance",
    "authors",
    "first_author",
    "last_author",
    "journal",
    "language",
    "doi",
    "pmid",
)

_PACKED = [array("H", [position]).tobytes() for position in range(2_048)]

Posting = tuple[bytes, int, float, bytes]  # term, frequency, weight, value: what Whoosh asks a field for


def pack_positions(positions: Sequence[int]) -> bytes:
    """Positions, in order, as unsigned 16-bit numbers, little-endian on every machine this is read on again."""
    if len(positions) == 1 and positions[0] < len(_PACKED):
        return _PACKED[positions[0]]
    if positions[-1] > LAST_POSITION:
        positions = [min(position, LAST_POSITION) for position in positions]
    return array("H", positions).tobytes()


class PackedPositions(formats.Format):  # type: ignore[misc]
    """Positions of a term in a document as plain 16-bit numbers, which NumPy reads without decoding."""

    def word_values(
        self, value: str, analyzer: TermAnalyzer, **kwargs: object
    ) -> Iterator[tuple[str, int, float, bytes]]:
        """The postings of a text."""
        places: dict[str, list[int]] = {}
        for token in analyzer(value, positions=True):
            places.setdefault(token.text, []).append(token.pos)
        for text, positions in places.items():
            yield text, len(positions), float(len(positions)), pack_positions(positions)

    def decode_positions(self, value: bytes) -> list[int]:
        """The positions that a posting's value stands for."""
        return array("H", value).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """How often the term stands in the document."""
        return len(value) // 2

    def decode_weight(self, value: bytes) -> float:
        """The weight of the posting: its frequency."""
        return float(len(value) // 2)


class _Prepared(FieldType):  # type: ignore[misc]
    """A field whose value is a sequence of postings, made before."""

    indexed = True
    stored = False
    scorable = False  # field lengths are kept exactly, beside the segment; Whoosh would round them
    unique = False
    column_type = None
    vector = None
    spelling = False

    def index(self, value: str | Sequence[Posting], **kwargs: object) -> Iterable[Posting]:
        """The postings of a value."""
        if isinstance(value, str):
            return [
                (text.encode(), frequency, weight, packed)
                for text, frequency, weight, packed in self.format.word_values(value, self.analyzer, **kwargs)
            ]
        return value


class WordField(_Prepared):
    """Running text, with positions."""

    def __init__(self) -> None:
        """A field of words."""
        self.format = PackedPositions()
        self.analyzer = TermAnalyzer()


class ValueField(_Prepared):
    """Whole values: a heading, a journal, an author, an identifier. Only which document has which."""

    def __init__(self, unique: bool = False) -> None:
        """A field of values; `unique` where a value names one document."""
        self.format = formats.Existence()
        self.analyzer = None
        self.unique = unique

    def index(self, value: str | Sequence[Posting], **kwargs: object) -> Iterable[Posting]:
        """The postings of a value."""
        return [(value_key(value).encode(), 1, 1.0, b"")] if isinstance(value, str) else value


def make_schema() -> Schema:
    """The schema of a new index. `side` is stored with the first document of a segment and names its side file."""
    fields: dict[str, FieldType] = {name: WordField() for name in WORD_FIELDS}
    fields |= {name: ValueField(unique=name == "pmid") for name in VALUE_FIELDS}
    return Schema(side=STORED(), **fields)
