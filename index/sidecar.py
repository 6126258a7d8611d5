"""A side file: what stands beside a segment and is read as arrays, without decoding.

Layout: magic, length of the header, header (JSON: meta and the place of each array), then the arrays, each at
a multiple of 64 bytes. Written once, never changed; mapped into memory when read.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

MAGIC = b"CITEWELL1\n"
ALIGNMENT = 64
_PREFIX = len(MAGIC) + 4


class SideFileError(Exception):
    """A side file cannot be read; the message names it."""


class ArrayPlace(Struct, frozen=True, kw_only=True):
    """Where an array lies: `offset` is counted from the first multiple of 64 after the header."""

    dtype: str
    offset: int
    count: int


class Header(Struct, frozen=True, kw_only=True):
    """What a side file says of itself."""

    meta: dict[str, Any]
    arrays: dict[str, ArrayPlace]


class SideFile(Struct, frozen=True, kw_only=True):
    """A side file as read: arrays are views into the mapped file."""

    meta: dict[str, Any]
    arrays: dict[str, NDArray[Any]]


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def write_side_file(path: Path, meta: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a side file; it is on the disk when this returns."""
    places: dict[str, ArrayPlace] = {}
    offset = 0
    for name, array in arrays.items():
        places[name] = ArrayPlace(dtype=array.dtype.str, offset=offset, count=len(array))
        offset = _aligned(offset + array.nbytes)
    header = msgspec.json.encode(Header(meta=dict(meta), arrays=places))
    with path.open("wb") as file:
        file.write(MAGIC + len(header).to_bytes(4, "little") + header)
        start = _aligned(_PREFIX + len(header))
        for name, array in arrays.items():
            file.seek(start + places[name].offset)
            file.write(np.ascontiguousarray(array).tobytes())
        file.truncate(start + offset)
        file.flush()
        os.fsync(file.fileno())


def read_side_file(path: Path) -> SideFile:
    """Map a side file into memory.

    Raises:
        SideFileError: it is absent, or no side file.
    """
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if mapped[: len(MAGIC)] != MAGIC:
            raise SideFileError(f"{path} is not a side file of this index.")
        length = int.from_bytes(mapped[len(MAGIC) : _PREFIX], "little")
        header = msgspec.json.decode(mapped[_PREFIX : _PREFIX + length], type=Header)
        start = _aligned(_PREFIX + length)
        arrays = {
            name: np.frombuffer(mapped, dtype=place.dtype, count=place.count, offset=start + place.offset)
            for name, place in header.arrays.items()
        }
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise SideFileError(f"The side file {path} cannot be read: {error}.") from error
    return SideFile(meta=header.meta, arrays=arrays)
