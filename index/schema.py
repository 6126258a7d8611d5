"""The fields of the index as Whoosh keeps them, and how their postings are written.

Documents are analysed before they come to Whoosh (`index.documents`), and their postings are written whole
(`index.codec`); a field given a text analyses it itself, as Whoosh's own fields do.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from whoosh import formats
from whoosh.fields import STORED, FieldType, Schema

from index.analysis import TermAnalyzer, value_key

SCHEMA_VERSION = 2
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

#: Each position as it stands in a posting: unsigned, 16 bits, little-endian. Later ones count as the last.
PACKED = [position.to_bytes(2, "little") for position in range(LAST_POSITION + 1)]

Postings = dict[bytes, bytes]  # terms of a field of a document with their packed positions; values have none


class PackedPositions(formats.Format):  # type: ignore[misc]
    """Positions of a term in a document as plain 16-bit numbers, which NumPy reads without decoding."""

    def word_values(
        self, value: str, analyzer: TermAnalyzer, **kwargs: object
    ) -> Iterator[tuple[str, int, float, bytes]]:
        """The postings of a text."""
        places: dict[str, bytes] = {}
        for token in analyzer(value, positions=True):
            places[token.text] = places.get(token.text, b"") + PACKED[min(token.pos, LAST_POSITION)]
        for text, packed in places.items():
            yield text, len(packed) // 2, len(packed) / 2, packed

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
    """A field whose postings are written by `index.codec`, not by Whoosh's way from texts."""

    indexed = True
    stored = False
    scorable = False  # field lengths are kept exactly, beside the segment; Whoosh would round them
    unique = False
    column_type = None
    vector = None
    spelling = False

    def index(self, value: str, **kwargs: object) -> Iterable[tuple[bytes, int, float, bytes]]:
        """The postings of a text, as Whoosh itself would ask for them."""
        return [(text.encode(), *rest) for text, *rest in self.format.word_values(value, self.analyzer, **kwargs)]


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

    def index(self, value: str, **kwargs: object) -> Iterable[tuple[bytes, int, float, bytes]]:
        """The posting of a value, as Whoosh itself would ask for it."""
        return [(value_key(value).encode(), 1, 1.0, b"")]


def make_schema() -> Schema:
    """The schema of a new index. `side` is stored with the first document of a segment and names its side file."""
    fields: dict[str, FieldType] = {name: WordField() for name in WORD_FIELDS}
    fields |= {name: ValueField(unique=name == "pmid") for name in VALUE_FIELDS}
    return Schema(side=STORED(), **fields)
