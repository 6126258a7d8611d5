"""Files and answers as records: PubMed XML (also compressed, also baseline and update files) and MEDLINE.

What a file is is told by its content, not by its name. It is streamed: memory grows with the largest record alone.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from article import RawRecord
from harvester.nbibscan import blocks, is_medline, pmid_of_block
from harvester.parse_errors import FileRefused, ParseError
from harvester.parse_stream import Source
from harvester.xmlelement import read_element
from harvester.xmlscan import Cut, cut, split_again
from harvester.xmlsniff import refusal

__all__ = ["Broken", "Deletion", "FileRefused", "read_bytes", "read_file"]

_PMID = re.compile(rb"<PMID[^<>]*>\s*([0-9]+)\s*</PMID>")
_PMID_PATHS = ("MedlineCitation/PMID", "BookDocument/PMID")


class Deletion(Struct, frozen=True, kw_only=True):
    """A record that PubMed has withdrawn (`DeleteCitation` of an update file)."""

    pmid: str


class Broken(Struct, frozen=True, kw_only=True):
    """A record that cannot be read: its number in the file (from 1), its PMID if one was found, and why."""

    position: int
    pmid: str = ""
    reason: str


Item = RawRecord | Deletion | Broken


def read_file(path: Path) -> Iterator[Item]:
    """The records of a file, in order, with source `import NAME`.

    Raises:
        FileRefused: it cannot be opened, or is neither PubMed XML nor MEDLINE; raised with the first record at the
            latest.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise FileRefused(f"“{path.name}” cannot be opened: {error.strerror or error}.") from error
    with stream:
        yield from _read(stream, f"“{path.name}”", f"import {path.name}")


def read_bytes(data: bytes, source: str) -> Iterator[Item]:
    """The records of an answer, in order, with that source.

    Raises:
        FileRefused: it is neither PubMed XML nor MEDLINE.
    """
    yield from _read(io.BufferedReader(io.BytesIO(data)), "the answer", source)


def _read(stream: io.BufferedReader, subject: str, source: str) -> Iterator[Item]:
    try:
        readable = Source(stream)
    except FileRefused as error:
        raise FileRefused(f"{subject} {error}.") from error
    if is_medline(readable.head):
        items = _read_nbib(readable, source)
    elif reason := refusal(readable.head):
        damage = f"cannot be read: {readable.damage}" if readable.damage else ""
        raise FileRefused(f"{subject} {damage or reason}.")
    else:
        items = _read_xml(readable, source)
    position = 0
    for item in items:
        position += not isinstance(item, Deletion)
        yield item
    if readable.damage:
        yield Broken(position=position + 1, reason=f"{readable.damage}: records may be missing from here on")


def _read_nbib(stream: Source, source: str) -> Iterator[Item]:
    for position, block in enumerate(blocks(stream), 1):
        pmid = pmid_of_block(block.body)
        if block.reason or not pmid:
            yield Broken(position=position, pmid=pmid, reason=block.reason or "it has no PMID")
        else:
            yield RawRecord(pmid=pmid, format="nbib", body=block.body, source=source)


def _read_xml(stream: Source, source: str) -> Iterator[Item]:
    position, sets = 0, 0
    for piece in cut(stream):
        if piece.kind in ("opened", "closed"):
            sets += 1 if piece.kind == "opened" else -1
            continue
        for item in _read_piece(piece, position + 1, source):
            position += not isinstance(item, Deletion)
            yield item
    if sets > 0 and not stream.damage:
        yield Broken(position=position + 1, reason="the file ends before its end tag: records may be missing")


def _read_piece(piece: Cut, position: int, source: str) -> Iterator[Item]:
    """What a cut piece holds: a record, deletions, or something broken, perhaps with whole records in it."""
    try:
        if piece.kind == "broken":
            raise ParseError(piece.reason)
        yield from _read_whole(piece, source)
    except ParseError as error:
        first, *rest = split_again(piece.body) or [piece.body]
        found = _PMID.search(first)
        yield Broken(position=position, pmid=found[1].decode() if found else "", reason=str(error))
        for offset, body in enumerate(rest, 1):
            yield from _read_part(body, position + offset, source)


def _read_part(body: bytes, position: int, source: str) -> Iterator[Item]:
    """A record that stood inside a broken one."""
    try:
        yield _record(body.rstrip(), source)
    except ParseError as error:
        found = _PMID.search(body)
        yield Broken(position=position, pmid=found[1].decode() if found else "", reason=str(error))


def _read_whole(piece: Cut, source: str) -> Iterator[Item]:
    if piece.kind == "record":
        yield _record(piece.body, source)
        return
    pmids = re.findall(rb"<PMID[^<>]*>\s*([0-9]+)\s*</PMID>", piece.body)
    yield from (Deletion(pmid=pmid.decode()) for pmid in pmids)


def _record(body: bytes, source: str) -> RawRecord:
    element = read_element(body)
    pmid = next((text.strip() for path in _PMID_PATHS if (text := element.findtext(path))), "")
    if not (pmid.isascii() and pmid.isdigit()):
        raise ParseError("it has no PMID")
    return RawRecord(pmid=pmid, format="xml", body=body, source=source)
