"""Cursors: an opaque word that leads from one page of an answer to the next, and knows what it was given for."""

from __future__ import annotations

import base64
import binascii
import hashlib

import msgspec
from msgspec import Struct, structs

from index.results import SearchRequest

LONGEST = 200


class NoCursor(Exception):
    """A cursor that was not given by this library, or belongs to another search; the message is a sentence."""


class Changed(Exception):
    """The library has changed since the cursor was given, so that the next page would skip or repeat records."""


class _Cursor(Struct, frozen=True, array_like=True):
    page: int
    state: str
    asked: str


def write(asked: SearchRequest, state: str, page: int) -> str:
    """The cursor that leads to a page of a search while the library is in this state."""
    packed = msgspec.json.encode(_Cursor(page=page, state=state, asked=_fingerprint(asked)))
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read(text: str, asked: SearchRequest, state: str) -> int:
    """The page that a cursor leads to.

    Raises:
        NoCursor: it is no cursor, or one of another search.
        Changed: the library has changed since.
    """
    try:
        if len(text) > LONGEST:
            raise ValueError(text[:LONGEST])
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        cursor = msgspec.json.decode(packed, type=_Cursor)
    except (ValueError, binascii.Error, msgspec.MsgspecError) as error:
        raise NoCursor("This is no cursor that this library has given; leave it out to begin.") from error
    if cursor.asked != _fingerprint(asked) or cursor.page < 1:
        raise NoCursor("This cursor belongs to another search; leave it out to begin this one.")
    if cursor.state != state:
        raise Changed("The library has changed since this cursor was given; leave it out to begin again.")
    return cursor.page


def _fingerprint(asked: SearchRequest) -> str:
    """A short hash of a search without its page."""
    return hashlib.sha256(msgspec.json.encode(structs.replace(asked, page=1))).hexdigest()[:16]
