"""A Word file given back as it came, with its text alone changed: every other part is copied as it is.

The copy is bounded like the reading: so many members, so many bytes unpacked. Nothing of it is looked at, run or
fetched. A file with macros is not given back in this way, nor are members whose names lead out of the file.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from copy import copy

from .reading import DraftError
from .word_files import LARGEST_TEXT, LOCKED, MOST_MEMBERS, NO_WORD, TEXT, TOO_LARGE
from .word_text import W

#: So many bytes may the parts of a file have that are not read: pictures and fonts, which are packed already.
LARGEST_WHOLE = 60_000_000
_CHUNK = 65_536
_MACRO_PART = re.compile(r"(?:\A|/)(?:vba\w*\.(?:bin|xml)|macrosheets?/.*|activeX/.*|customUI/.*)\Z", re.I)
_MACRO_TYPE = re.compile(rb"macroEnabled|ms-office\.vbaProject|ms-word\.vbaData", re.I)
_TYPES = "[Content_Types].xml"
_LARGEST_TYPES = 3_000_000

MACROS = (
    "The Word document holds macros or controls, which are not given back: it is made anew from its text, without "
    "fonts and pictures."
)
STRICT = "The Word document is Strict Open XML, which is made anew from its text, without fonts and pictures."
BULKY = (
    "The Word document unpacks to too much to be copied: it is made anew from its text, without fonts and pictures."
)


def why_not_whole(data: bytes) -> str:
    """Why a Word file is not given back as it came; "" where it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_WHOLE:
                return BULKY
            if any(_MACRO_PART.search(member.filename) for member in members) or _says_macros(archive):
                return MACROS
            if not _is_transitional(archive):
                return STRICT
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, KeyError):
        return BULKY
    return ""


def _says_macros(archive: zipfile.ZipFile) -> bool:
    with archive.open(_TYPES) as file:
        return _MACRO_TYPE.search(file.read(_LARGEST_TYPES)) is not None


def _is_transitional(archive: zipfile.ZipFile) -> bool:
    """Whether the text is of the namespace that word processors write by themselves."""
    with archive.open(TEXT) as file:
        return W.encode() in file.read(LARGEST_TEXT)


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The Word file with these parts in the place of its own, all others as they are.

    Raises:
        DraftError: it cannot be copied, or unpacks to more than the limit.
    """
    made = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as target:
            left = LARGEST_WHOLE
            for member in _sound(archive):
                if member.flag_bits & 1:
                    raise DraftError(LOCKED)
                with target.open(_like(member), "w") as out:
                    if member.filename in parts:
                        out.write(parts[member.filename])
                        continue
                    for chunk in _chunks(archive, member):
                        left -= len(chunk)
                        if left < 0:
                            raise DraftError(TOO_LARGE)
                        out.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as problem:
        if isinstance(problem, DraftError):
            raise
        raise DraftError(NO_WORD) from problem
    return made.getvalue()


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _sound(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The members whose names can be those of parts (ECMA-376, part 2, 6.2.2), each name once."""
    seen: set[str] = set()
    for member in archive.infolist():
        name = member.filename
        climbs = name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")
        if not climbs and name not in seen:
            seen.add(name)
            yield member


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """What the archive says of a member, for a copy of it."""
    made = zipfile.ZipInfo(member.filename, member.date_time)
    made.compress_type = zipfile.ZIP_STORED if member.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
    made.external_attr, made.create_system, made.comment = (
        member.external_attr,
        member.create_system,
        copy(member.comment),
    )
    return made
