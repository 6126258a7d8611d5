"""Whoosh's own codec with a way in for whole terms: the same files, written without a call for each posting.

A document's postings are known by term when it comes, and documents come in order, so nothing has to be sorted but
the terms. Any Whoosh codec of that name reads what is written; blocks are longer, and pickled in a newer protocol.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import accumulate
from operator import sub
from pickle import dumps, load, loads
from typing import Any

from msgspec import Struct
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.fields import FieldType
from whoosh.system import pack_int, pack_ushort

BLOCK = 1024  # postings in a block
COMPRESSION = 1  # the positions are packed before; more takes time and saves little
WORTH_COMPRESSING = 256  # bytes
INFO_PROTOCOL = 2  # read from the file piece by piece
DATA_PROTOCOL = 5
FLUSH = 1 << 20
INT_SIZE = 4  # of the length before each block
COMPRESSED = 3  # the place in a block's header that says whether its data are compressed


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


class Block(Struct, frozen=True, kw_only=True):
    """Postings that were written together: their documents, and what stands for each (None in a field of values)."""

    docs: Sequence[int]
    values: Sequence[bytes] | None


class IndexTermsReader(W3TermsReader):  # type: ignore[misc]
    """Reads the postings of whole terms, block by block: Whoosh's own reader takes several calls for each posting."""

    def blocks(self, field: str, term: bytes) -> Iterator[Block]:
        """The postings of a term in order, those of deleted documents too; none where no document has it."""
        place = next(iter(self._tindex.all(self._keycoder(field, term))), None)
        if place is None:
            return
        known = W3TermInfo.from_bytes(place)
        if known.is_inlined():
            docs, _, values = known.inlined_postings()
            yield Block(docs=docs, values=values)
            return
        at, last = known.extent()[0] + len(WHOOSH3_HEADER_MAGIC), False
        while not last:
            length = self._postfile.get_int(at)
            last = length < 0
            yield _block(self._postfile.get(at + INT_SIZE, abs(length)))
            at += INT_SIZE + abs(length)


def _block(packed: bytes) -> Block:
    file = BytesIO(packed)
    compression = load(file)[COMPRESSED]  # noqa: S301 - the index's own file
    data = file.read()
    steps, _, values = loads(zlib.decompress(data) if compression else data)  # noqa: S301
    return Block(docs=list(accumulate(steps)), values=values)


class IndexCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec, without the rounded field lengths, which stand beside the segment."""

    length_stats = False

    def terms_reader(self, storage: Any, segment: Any) -> IndexTermsReader:
        """What reads the terms of a segment."""
        name = segment.make_filename(self.TERMS_EXT)
        size = storage.file_length(name)
        return IndexTermsReader(self, storage.open_file(name), size, segment.open_file(storage, self.POSTS_EXT))

    def field_writer(self, storage: object, segment: object) -> IndexFieldWriter:
        """What writes the terms of a segment."""
        return IndexFieldWriter(self, storage, segment)
