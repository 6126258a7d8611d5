"""Facets, field lengths and records of a batch as arrays, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct, msgpack
from numpy.typing import NDArray

from index.documents import SCORED_FIELDS, FacetRow, Prepared
from index.reading import Reading, unpack
from index.results import IndexedRecord

NUMBERS: dict[str, str] = {
    "year": "<i2",
    "published": "<i4",
    "epub": "<i4",
    "level": "i1",
    "n": "<i4",
    "flags": "u1",
}
CODES = ("design", "species", "setting", "direction", "ketamine_role")
PAIRS: dict[str, Callable[[FacetRow], Iterable[str]]] = {
    "condition": lambda row: [name for name, _ in row.conditions],
    "role": lambda row: [role for _, role in row.conditions],
    "route": lambda row: row.routes,
    "drug": lambda row: row.drugs,
}
_decoder = msgpack.Decoder(IndexedRecord)


class Columns(Struct, frozen=True, kw_only=True):
    """The columns of a segment. `names[c]` are the values that the codes of column c stand for.

    `pairs[c]` are documents and codes side by side, sorted by document; condition and role share their documents.
    """

    names: dict[str, list[str]]
    arrays: dict[str, NDArray[Any]]


class _Codes:
    """Numbers for names, given in order of appearance."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}

    def __call__(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))


def make_columns(batch: Sequence[Prepared]) -> Columns:
    """The columns of a batch of documents, in its order."""
    rows = [document.facets for document in batch]
    arrays: dict[str, NDArray[Any]] = {"pmid": np.array([row.pmid.encode() for row in rows], dtype="S16")}
    for name, dtype in NUMBERS.items():
        arrays[name] = np.array([getattr(row, name) for row in rows], dtype=dtype)
    names: dict[str, list[str]] = {}
    for name in CODES:
        codes = _Codes()
        arrays[name] = np.array([codes(getattr(row, name)) for row in rows], dtype="u1")
        names[name] = list(codes.names)
    for name, values in PAIRS.items():
        codes = _Codes()
        pairs = [(number, codes(value)) for number, row in enumerate(rows) for value in values(row)]
        arrays[f"{name}_docs"] = np.array([number for number, _ in pairs], dtype="<i4")
        arrays[f"{name}_codes"] = np.array([code for _, code in pairs], dtype="<u2")
        names[name] = list(codes.names)
    for number, name in enumerate(SCORED_FIELDS):
        arrays[f"length_{name}"] = np.array([document.lengths[number] for document in batch], dtype="<u4")
    arrays |= _pieces("record", [document.record for document in batch])
    arrays |= _pieces("reading", [document.reading for document in batch])
    return Columns(names=names, arrays=arrays)


def _pieces(name: str, pieces: Sequence[bytes]) -> dict[str, NDArray[Any]]:
    """Bytes of each document, one after the other."""
    offsets = np.zeros(len(pieces) + 1, dtype="<i8")
    np.cumsum([len(piece) for piece in pieces], out=offsets[1:])
    return {f"{name}_offsets": offsets, f"{name}s": np.frombuffer(b"".join(pieces), dtype="u1")}


def read_record(arrays: dict[str, NDArray[Any]], number: int) -> IndexedRecord:
    """The record of a document."""
    offsets = arrays["record_offsets"]
    return _decoder.decode(arrays["records"][offsets[number] : offsets[number + 1]].data)


def read_reading(arrays: dict[str, NDArray[Any]], number: int, *, current: bool) -> Reading | None:
    """The reading of a document; None where none is kept, as by earlier versions and of very long texts.

    What its sentences tell is left out where it was not read by `current` rules.
    """
    offsets = arrays.get("reading_offsets")
    if offsets is None or offsets[number] == offsets[number + 1]:
        return None
    return unpack(arrays["readings"][offsets[number] : offsets[number + 1]].data, current=current)
