"""A file as a stream of UTF-8, whether it is compressed or in another encoding, without ever holding it whole."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib
from typing import Protocol

from harvester.parse_errors import FileRefused

HEAD = 1 << 16
_GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


class _Pieces(Protocol):
    """What a file and a compressed file have in common."""

    def read1(self, size: int, /) -> bytes:
        """Some of the next bytes, b"" at the end."""


class Source:
    """The bytes of a file, uncompressed and as UTF-8, with a look ahead at its `head` (64 KB).

    `damage` says in words why the stream ended early, "" while it did not.
    """

    def __init__(self, buffered: io.BufferedReader) -> None:
        self.damage = ""
        zipped = buffered.peek(len(_GZIP))[: len(_GZIP)] == _GZIP
        self._raw: _Pieces = gzip.GzipFile(fileobj=buffered) if zipped else buffered
        head = self._gathered(HEAD)
        self._decoder = _decoder(head)
        self.head = self._converted(head)
        self._pending = self.head

    def read(self, size: int, /) -> bytes:
        """The next bytes, b"" at the end."""
        if self._pending:
            taken, self._pending = self._pending[:size], self._pending[size:]
            return taken
        return self._converted(self._piece(size))

    def _gathered(self, size: int) -> bytes:
        """As many bytes as asked for, fewer only at the end."""
        gathered = b""
        while len(gathered) < size and (piece := self._piece(size - len(gathered))):
            gathered += piece
        return gathered

    def _piece(self, size: int) -> bytes:
        """Some bytes as they are; what a damaged archive still gives is kept, and then it ends."""
        if self.damage:
            return b""
        try:
            return self._raw.read1(size)
        except EOFError:
            self.damage = "the compressed file is cut off"
        except (gzip.BadGzipFile, zlib.error) as error:
            self.damage = f"the compressed file is damaged ({error})"
        except OSError as error:
            self.damage = f"the file cannot be read on ({error.strerror or error})"
        return b""

    def _converted(self, data: bytes) -> bytes:
        """The bytes as UTF-8; a byte that its encoding lacks stays, so that only its own record is broken."""
        if self._decoder is None:
            return data
        text = self._decoder.decode(data, final=not data)
        return text.encode("utf-8", "surrogateescape")


def _decoder(head: bytes) -> codecs.IncrementalDecoder | None:
    """The decoder that the file's first bytes ask for, None where they are UTF-8 as they stand."""
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if encoding == "utf-8":
        encoding = "utf-8-sig"
    declared = _DECLARED.match(head)
    if not encoding and declared:
        encoding = declared[1].decode()
    try:
        if not encoding or codecs.lookup(encoding).name in ("utf-8", "ascii"):
            return None
        return codecs.getincrementaldecoder(encoding)(errors="surrogateescape")
    except LookupError as error:
        raise FileRefused(f"is in an encoding that is not known ({encoding})") from error
