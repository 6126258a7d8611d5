"""Word files, which are zip archives from anywhere: a copy that holds nothing but the text and its shape.

Of the archive only the parts that make up the text are read, each by its exact name and no further than a limit. So a
bomb is not inflated, a name that climbs out of a folder is no name of ours, and macros, pictures and embedded objects
are left behind. Each part is read as XML without entities, document types or network, and written anew.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO

from lxml import etree

from .reading import DraftError

#: The parts of a Word file (ECMA-376, part 1, 11.3) that are kept, with the bytes that each may have unpacked.
LARGEST_TEXT = 5_000_000
LARGEST_PART = 3_000_000
TEXT = "word/document.xml"
PARTS: dict[str, int] = {
    "[Content_Types].xml": LARGEST_PART,
    "_rels/.rels": LARGEST_PART,
    TEXT: LARGEST_TEXT,
    "word/_rels/document.xml.rels": LARGEST_PART,
    "word/_rels/footnotes.xml.rels": LARGEST_PART,
    "word/styles.xml": LARGEST_PART,
    "word/numbering.xml": LARGEST_PART,
    "word/footnotes.xml": LARGEST_PART,
    "word/endnotes.xml": LARGEST_PART,
}
MOST_MEMBERS = 3_000
_CHUNK = 65_536

NO_WORD = "This is no Word document (.docx) that can be read: save it again, or paste its text."
TOO_LARGE = "This Word document unpacks to more text than is read here: check it in parts, or paste its text."
HOSTILE = "This Word document declares entities or a document type, which no word processor writes: it is not read."
TOO_DEEP = "This Word document cannot be read as XML, or is nested too deeply: save it again, or paste its text."
LOCKED = "This Word document is locked with a password: save it without one, or paste its text."


def cleaned(data: bytes) -> bytes:
    """A Word file with the text parts of `data` alone.

    Raises:
        DraftError: it is no Word file, too large, or hostile; the message says so in one sentence.
    """
    parts = {name: _clean(part) for name, part in read_parts(data).items()}
    if TEXT not in parts or "_rels/.rels" not in parts:
        raise DraftError(NO_WORD)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def parse_part(part: bytes, *, whole: bool = False) -> etree._Element:
    """A part as a tree, without entities, document type or network; `whole` keeps its processing instructions.

    Raises:
        DraftError: it is no XML, nested too deeply, or declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_pis=not whole,
    )
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as problem:
        hostile = b"<!DOCTYPE" in part[:_CHUNK] or b"<!ENTITY" in part[:_CHUNK]
        raise DraftError(HOSTILE if hostile else TOO_DEEP) from problem
    if b"<!DOCTYPE" in part or str(root.getroottree().docinfo.doctype):  # type: ignore[union-attr]
        raise DraftError(HOSTILE)
    return root


def read_parts(data: bytes) -> dict[str, bytes]:
    """The parts that make up the text, unpacked no further than their limits; raises DraftError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_members(members)
            return {member.filename: _read(archive, member) for member in members if member.filename in PARTS}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as problem:
        if isinstance(problem, DraftError):
            raise
        raise DraftError(NO_WORD) from problem


def _check_members(members: list[zipfile.ZipInfo]) -> None:
    """The archive's own account of itself, before anything is unpacked."""
    if len(members) > MOST_MEMBERS:
        raise DraftError(TOO_LARGE)
    kept = [member for member in members if member.filename in PARTS]
    if len({member.filename for member in kept}) != len(kept):
        raise DraftError(NO_WORD)
    if any(member.flag_bits & 1 for member in kept):
        raise DraftError(LOCKED)
    if any(member.file_size > PARTS[member.filename] for member in kept):
        raise DraftError(TOO_LARGE)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A part unpacked no further than its limit, whatever the archive says of its size."""
    with archive.open(member) as file:
        return _read_up_to(file, PARTS[member.filename])


def _read_up_to(file: IO[bytes], most: int) -> bytes:
    found = bytearray()
    while chunk := file.read(_CHUNK):
        found += chunk
        if len(found) > most:
            raise DraftError(TOO_LARGE)
    return bytes(found)


def _clean(part: bytes) -> bytes:
    return etree.tostring(parse_part(part), encoding="UTF-8", xml_declaration=True, standalone=True)
