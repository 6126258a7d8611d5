"""Whoosh's own codec with a way in for whole terms: the same files, written without a call for each posting.

A document's postings are known by term when it comes, and documents come in order, so nothing has to be sorted but
the terms. Any Whoosh codec of that name reads what is written; blocks are longer, and pickled in a newer protocol.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from operator import sub
from pickle import dumps
from typing import Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.fields import FieldType
from whoosh.system import pack_int, pack_ushort

BLOCK = 1024  # postings in a block
COMPRESSION = 1  # the positions are packed before; more takes time and saves little
WORTH_COMPRESSING = 256  # bytes
INFO_PROTOCOL = 2  # read from the file piece by piece
DATA_PROTOCOL = 5
FLUSH = 1 << 20


class IndexFieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes the postings of whole terms. Terms of a field come in order, and so do the documents of a term."""

    _waiting: bytearray
    _offset: int

    def write_field(self, name: str, field: FieldType, terms: Iterator[tuple[bytes, Sequence[int], Any]]) -> None:
        """Write a field: terms with their documents, and a value for each document, None in a field of values."""
        self.start_field(name, field)
        self._waiting, self._offset = bytearray(), self._postfile.tell()
        prefix = pack_ushort(self._fieldid)
        for term, docs, values in terms:
            self._tindex.add(prefix + term, self._write_term(docs, values).to_bytes())
        self._postfile.write(bytes(self._waiting))
        self.finish_field()

    def _write_term(self, docs: Sequence[int], values: Sequence[bytes] | None) -> W3TermInfo:
        if len(self._waiting) > FLUSH:
            self._postfile.write(bytes(self._waiting))
            self._waiting.clear()
        start = len(self._waiting)
        self._waiting += WHOOSH3_HEADER_MAGIC
        weight, most, number = 0.0, 0.0, len(docs)
        for first in range(0, number, BLOCK):
            end = min(first + BLOCK, number)
            block = docs if number <= BLOCK else docs[first:end]
            places = values if values is None or number <= BLOCK else values[first:end]
            more, highest = self._write_block(block, places, end == number)
            weight, most = weight + more, max(most, highest)
        known = W3TermInfo(weight=weight, df=number, maxweight=most, minid=docs[0], maxid=docs[-1])
        length = len(self._waiting) - start
        known.set_extent(self._offset, length)
        self._offset += length
        return known

    def _write_block(self, docs: Sequence[int], values: Sequence[bytes] | None, last: bool) -> tuple[float, float]:
        """Write one block; gives the sum of its weights and the highest. A position takes two bytes."""
        number, weights, kept = len(docs), None, None
        total, most = float(number), 1.0
        if values is not None:
            counts = [len(value) for value in values]
            total, most, kept = sum(counts) / 2, max(counts) / 2, tuple(values)
            if total != number:
                weights = most if total == most * number else tuple([count / 2 for count in counts])
        steps = (docs[0], *map(sub, docs[1:], docs)) if number > 1 else (docs[0],)
        data = dumps((steps, weights, kept), DATA_PROTOCOL)
        compression = COMPRESSION if len(data) >= WORTH_COMPRESSING else 0
        if compression:
            data = zlib.compress(data, compression)
        info = dumps((number, docs[-1], most, compression, 0, 0), INFO_PROTOCOL)
        length = len(info) + len(data)
        self._waiting += pack_int(-length if last else length) + info + data
        return total, most


class IndexCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec, without the rounded field lengths, which stand beside the segment."""

    length_stats = False

    def field_writer(self, storage: object, segment: object) -> IndexFieldWriter:
        """What writes the terms of a segment."""
        return IndexFieldWriter(self, storage, segment)
