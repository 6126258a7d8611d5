"""Cuts the records out of PubMed XML as the bytes that they are, in memory that does not grow with the file.

A scanner rather than an XML parser, because a record must be kept exactly as it came and one broken record must
cost nobody else: each is cut from its start tag to its end tag, and only then read as XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, Protocol

from msgspec import Struct

CHUNK = 1 << 20
LIMIT = 64 << 20
# Comments and CDATA sections are skipped whole, for they may spell out tags; one that is not closed within this
# many bytes is taken for text, lest a stray "<!--" swallow the file.
_SECTION_LIMIT = 1 << 16
_LONGEST_TAG = 4096
_GREATER = ord(">")

SETS = (b"PubmedArticleSet", b"PubmedBookArticleSet")
RECORDS = (b"PubmedArticle", b"PubmedBookArticle")
DELETIONS = (b"DeleteCitation", b"DeleteDocument")

_NAMES = b"|".join((*SETS, *RECORDS, *DELETIONS))
_MARK = re.compile(rb"<(?:(!--|!\[CDATA\[|!DOCTYPE|\?)|(/?)(" + _NAMES + rb")(?=[\s/>])[^<>]*>)")
_START = re.compile(rb"<(?:" + b"|".join(RECORDS + DELETIONS) + rb")(?=[\s/>])[^<>]*>")
_DOCTYPE_END = re.compile(
    rb"(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*+(?:\[(?:[^\]\"'<]|\"[^\"]*\"|'[^']*'|<!--.*?-->|<)*+\]\s*)?>", re.DOTALL
)
# What ends a section; a comment ends at its first "--", which XML allows nowhere else in it.
_ENDS = {b"!--": b"--", b"![CDATA[": b"]]>", b"?": b"?>"}


class Readable(Protocol):
    """A source of bytes; b"" at its end."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size` of them."""


class Token(Struct, frozen=True):
    """A stretch of the file: text (`name` is b""), or a start or end tag of a set, record or deletion."""

    body: bytes
    name: bytes = b""
    closing: bool = False


class Cut(Struct, frozen=True, kw_only=True):
    """A record or deletion as it came, the beginning or the end of a set, or a record that is broken and why."""

    kind: Literal["record", "deletion", "broken", "opened", "closed"]
    body: bytes = b""
    reason: str = ""


def cut(stream: Readable, limit: int = LIMIT) -> Iterator[Cut]:
    """The records and deletions of UTF-8 XML in order, none over `limit` bytes, and what is broken between them."""
    pieces: list[bytes] = []
    name, size = b"", 0
    for token in tokens(stream):
        if name and not _ends(token, name):
            pieces.append(token.body)
            size += len(token.body)
            if size <= limit:
                continue
            yield Cut(kind="broken", body=_beginning(pieces), reason=f"it is larger than {limit >> 20} MB")
        elif name:
            yield _finished(b"".join(pieces), token, name)
        name, size, pieces = b"", 0, []
        if token.name in SETS:
            yield Cut(kind="closed" if token.closing else "opened")
        elif token.name and not token.closing:
            name, pieces = token.name, [token.body]
    if name:
        yield Cut(kind="broken", body=b"".join(pieces), reason="the file ends in the middle of it")


def split_again(body: bytes) -> list[bytes]:
    """A piece cut at every start tag in it, also those in what looked like a comment or CDATA section."""
    starts = [found.start() for found in _START.finditer(body)]
    return [body[start:end] for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]


def tokens(stream: Readable) -> Iterator[Token]:
    """The stream as text and tags; a comment, CDATA section or document type is text, whatever it spells."""
    data, position, ended, begun = b"", 0, False, False
    while not (ended and position >= len(data)):
        mark = _MARK.search(data, position)
        end = _text_end(data, position, ended) if mark is None else _mark_end(data, mark, ended, begun)
        if mark is not None and mark[3]:
            begun = True
            yield Token(data[position : mark.start()])
            yield Token(mark[0], mark[3], bool(mark[2]))
            if mark[3] in SETS and mark[0].endswith(b"/>"):
                yield Token(b"", mark[3], True)
        elif end is not None and end > position:
            yield Token(data[position:end])
        if end is not None:
            position = end
        if end is None or (mark is None and not ended):
            chunk = stream.read(CHUNK)
            ended = not chunk
            data, position = data[position:] + chunk, 0


def _ends(token: Token, name: bytes) -> bool:
    """Whether a token ends the record that is being collected: by its end tag, or because another thing begins."""
    if not token.name or (not token.closing and token.name in SETS):
        return False
    return token.name == name or not token.closing or token.name in SETS


def _text_end(data: bytes, position: int, ended: bool) -> int:
    """Where text that holds no tag ends; a tag may begin in its last bytes and go on in the next chunk."""
    if ended:
        return len(data)
    begun = data.rfind(b"<", max(position, len(data) - _LONGEST_TAG))
    return len(data) if begun < 0 else begun


def _mark_end(data: bytes, mark: re.Match[bytes], ended: bool, begun: bool) -> int | None:
    """Where a tag or section ends, None where that is not read yet; a document type stands before all tags."""
    start = mark.end()
    if mark[3] or (mark[1] == b"!DOCTYPE" and begun):
        return start
    end = _section_end(data, start, mark[1])
    if end is not None or ended or len(data) - start > _SECTION_LIMIT:
        return end or start
    return None


def _section_end(data: bytes, start: int, kind: bytes) -> int | None:
    """Where the section that begins at `start` ends, None if it does not within its limit."""
    if kind == b"!DOCTYPE":
        found = _DOCTYPE_END.match(data, start, start + _SECTION_LIMIT)
        return found.end() if found else None
    at = data.find(_ENDS[kind], start, start + _SECTION_LIMIT)
    if at < 0:
        return None
    end = at + len(_ENDS[kind])
    if kind != b"!--":
        return end
    if end == len(data):
        return None
    return end + 1 if data[end] == _GREATER else start


def _finished(body: bytes, token: Token, name: bytes) -> Cut:
    """The record or deletion that a token ends; only its own end tag makes it whole."""
    if token.name != name or not token.closing:
        return Cut(kind="broken", body=body, reason=f"it has no end tag </{name.decode()}>")
    return Cut(kind="record" if name in RECORDS else "deletion", body=body + token.body)


def _beginning(pieces: list[bytes]) -> bytes:
    """Enough of an oversized record to tell its PMID."""
    return b"".join(piece[:CHUNK] for piece in pieces[:3])
