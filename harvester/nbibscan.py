"""Cuts MEDLINE (.nbib) text into blocks, one for each record, as the bytes that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from harvester.xmlscan import LIMIT, Readable

_CHUNK = 1 << 20
_BLOCK_START = re.compile(rb"(?:(?!PMID *-)(?:[A-Z]{2,4} *-[^\n]*|[ \t][^\n]*|\r?)\n)*+PMID *-")
_TAG = re.compile(rb"[A-Z]{2,4} *-")
_PMID_TAG = re.compile(rb"PMID *-")
_PMID = re.compile(rb"^PMID *- *([0-9]+)\s*$", re.MULTILINE)


class Block(Struct, frozen=True, kw_only=True):
    """The lines of one record without blank lines around them; `reason` says why it cannot be read."""

    body: bytes
    reason: str = ""


def blocks(stream: Readable, limit: int = LIMIT) -> Iterator[Block]:
    """The blocks of a stream: one begins with each PMID, and with any tag after a blank line."""
    block: list[bytes] = []
    size, blank = 0, False
    for line in _lines(stream, limit):
        if _PMID_TAG.match(line) or (blank and _TAG.match(line)):
            yield from _block(block, size, limit)
            block, size = [], 0
        if size <= limit:
            block.append(line)
        size += len(line)
        blank = not line.strip()
    yield from _block(block, size, limit)


def is_medline(head: bytes) -> bool:
    """Whether something that begins so is MEDLINE text: lines with tags, among them a PMID."""
    return bool(_BLOCK_START.match(head.lstrip()))


def pmid_of_block(body: bytes) -> str:
    """The PMID of a block, "" where it has none."""
    found = _PMID.search(body)
    return found[1].decode() if found else ""


def _block(lines: list[bytes], size: int, limit: int) -> Iterator[Block]:
    body = b"".join(lines).strip(b"\r\n")
    if body.strip():
        yield Block(body=_as_utf8(body), reason=f"it is larger than {limit >> 20} MB" if size > limit else "")


def _as_utf8(body: bytes) -> bytes:
    """The block as UTF-8; older programs saved MEDLINE files in the encoding of Windows."""
    try:
        body.decode()
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace").encode()
    return body


def _lines(stream: Readable, limit: int) -> Iterator[bytes]:
    """The lines of a stream with their ends; one longer than the limit is given in pieces."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        lines = (rest + chunk).splitlines(keepends=True)
        rest = lines.pop() if not lines[-1].endswith(b"\n") else b""
        yield from lines
        if len(rest) > limit:
            yield rest
            rest = b""
    if rest:
        yield rest
