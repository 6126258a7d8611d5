"""A page fetched safely: over http(s), from the public internet, in little time and little memory.

No cookies, no authorisation and no proxy of the environment; every redirect is checked as the first address was.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from urllib.parse import urljoin

import requests
from msgspec import Struct
from urllib3.exceptions import HTTPError, LocationParseError

from .fetch_addresses import FetchError, read_address
from .fetch_line import TIME_IS_UP, Line, PinnedAdapter, Reach

__all__ = ["FetchError", "Fetched", "Reach", "fetch"]

HEADERS = {
    "User-Agent": "Citewell (reads one page at its reader's request)",
    "Accept": "text/html, application/xhtml+xml, text/plain",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
READABLE = ("text/html", "application/xhtml+xml", "text/plain")
#: What people try, and what to do about it.
OTHER_KINDS = {
    "application/pdf": "That address is a PDF, which is not read: copy its text and paste it.",
    "application/msword": "That address is a Word document: copy its text and paste it.",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "That address is a Word document: copy its text and paste it."
    ),
}
_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_CHUNK = 65_536
_ANY_HEADER = 47  # for zlib: the header of gzip or of zlib, whichever stands there


class Fetched(Struct, frozen=True, kw_only=True):
    """What an address gave: where it came from in the end, its media type, the charset it names, and its bytes."""

    address: str
    kind: str
    charset: str
    body: bytes


def fetch(address: str, reach: Reach | None = None) -> Fetched:
    """The page at an address.

    Raises:
        FetchError: it may not be fetched, or cannot be; the message is one sentence.
    """
    with Line(reach or Reach()) as line:
        try:
            return _follow(address.strip(), line)
        except FetchError:
            if line.cut:
                raise FetchError("time", TIME_IS_UP) from None
            raise
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            raise _translated(error, line) from error


def _follow(address: str, line: Line) -> Fetched:
    for _ in range(line.reach.redirects + 1):
        read_address(address, line.reach.ports)
        adapter = PinnedAdapter(line)
        response = adapter.get(address, HEADERS)
        try:
            target = response.headers.get("Location")
            if response.status_code not in _REDIRECTS or not target:
                return _read(response, address, line)
            address = urljoin(address, target)
        finally:
            response.close()
            adapter.close()
    raise FetchError("answer", f"The address leads on more than {line.reach.redirects} times.")


def _read(response: requests.Response, address: str, line: Line) -> Fetched:
    if response.status_code != _OK:
        raise FetchError("answer", f"The site answered with {response.status_code} instead of a page.")
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kind not in READABLE:
        usual = "That address is not a page of text: HTML and plain text are read."
        raise FetchError("kind", OTHER_KINDS.get(kind, usual))
    body = b"".join(_decoded(response, line))
    return Fetched(address=address, kind=kind, charset=_charset(rest), body=body)


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'").lower()[:40]
    return ""


def _decoded(response: requests.Response, line: Line) -> Iterator[bytes]:
    """The body as it was before compression, never more of it than the limit."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("gzip", "x-gzip", "deflate", "identity", ""):
        raise FetchError("kind", "The site sent the page compressed in a way that is not read.")
    unpack = zlib.decompressobj(_ANY_HEADER) if encoding not in ("identity", "") else None
    packed = size = 0
    while chunk := response.raw.read(_CHUNK, decode_content=False):
        packed += len(chunk)
        try:
            plain = unpack.decompress(chunk, line.reach.size - size + 1) if unpack else chunk
        except zlib.error as error:
            raise FetchError("answer", "The site sent a page that is damaged.") from error
        size += len(plain)
        if max(packed, size) > line.reach.size:
            raise FetchError("size", f"The page is larger than {line.reach.size / 1e6:g} MB.")
        yield plain
    if line.cut:
        raise FetchError("time", TIME_IS_UP)


def _translated(error: Exception, line: Line) -> FetchError:
    """What went wrong on the way, in one sentence; nothing of the address or of the machine is in it."""
    if line.cut or isinstance(error, requests.Timeout | TimeoutError):
        return FetchError("time", TIME_IS_UP)
    if isinstance(error, requests.exceptions.SSLError):
        return FetchError("connection", "The certificate of the site could not be verified.")
    if isinstance(error, requests.exceptions.InvalidURL | LocationParseError | UnicodeError):
        return FetchError("address", "That is not a web address that can be read.")
    return FetchError("connection", "The site could not be reached, or broke off its answer.")
