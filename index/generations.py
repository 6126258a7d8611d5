"""Generations of the index on disk: folders beside each other, one of them live.

index/current            the name of the live generation; replaced in one step
index/lock               held by the one process that writes
index/gen-…/             a whole index: Whoosh's files, a side file for each segment
index/gen-…/state.json   what it follows and how far; written after each commit, so it may lag one batch
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

SCHEME = "whoosh://"
CURRENT = "current"
LOCK = "lock"
STATE = "state.json"
PREFIX = "gen-"


class IndexingError(Exception):
    """The index cannot be read or written; the message is one sentence that says what to do."""


class State(Struct, frozen=True, kw_only=True):
    """How far a generation has followed the archive (`seq`), by which rules, and when it was last published.

    `unreadable` maps the PMIDs of records that cannot be parsed, and so are not in the index, to the reason.
    """

    rules: str
    seq: int = 0
    published: str = ""
    unreadable: dict[str, str] = {}


def index_folder(index_url: str) -> Path:
    """The folder that an index address names.

    Raises:
        IndexingError: the address is of another kind.
    """
    if not index_url.startswith(SCHEME):
        raise IndexingError(f"The index address {index_url!r} is not understood: it must begin with {SCHEME}.")
    return Path(index_url.removeprefix(SCHEME))


def now() -> str:
    """The time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def live_generation(folder: Path) -> Path | None:
    """The live generation, None where nothing was published yet."""
    try:
        name = (folder / CURRENT).read_text(encoding="utf-8").strip()
    except OSError:
        return None
    path = folder / name
    return path if name.startswith(PREFIX) and "/" not in name and path.is_dir() else None


def new_generation(folder: Path) -> Path:
    """An empty folder for a generation."""
    stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
    path = folder / f"{PREFIX}{stamp}-{secrets.token_hex(3)}"
    path.mkdir(parents=True)
    return path


def publish(folder: Path, generation: Path) -> None:
    """Make a generation the live one."""
    _replace(folder / CURRENT, generation.name.encode())


def read_state(generation: Path) -> State | None:
    """What a generation says of itself, None where it was left before its first commit."""
    try:
        return msgspec.json.decode((generation / STATE).read_bytes(), type=State)
    except (OSError, msgspec.MsgspecError):
        return None


def write_state(generation: Path, state: State) -> None:
    """Put down how far a generation has come."""
    _replace(generation / STATE, msgspec.json.encode(state))


def unfinished_generation(folder: Path, rules: str) -> Path | None:
    """A generation that an interrupted rebuild left and that the same rules can go on with."""
    live = live_generation(folder)
    for path in sorted(folder.glob(f"{PREFIX}*"), reverse=True):
        state = read_state(path)
        if path != live and state is not None and state.rules == rules and not state.published:
            return path
    return None


def sweep(folder: Path, *keep: Path | None) -> None:
    """Remove the generations that are not kept. Who still reads one keeps its files open and is not hurt."""
    for path in folder.glob(f"{PREFIX}*"):
        if path not in keep:
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def write_lock(folder: Path) -> Iterator[None]:
    """Hold the right to write; it falls when the process ends, however it ends.

    Raises:
        IndexingError: another process holds it, or the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise IndexingError(f"The index folder {folder} cannot be written: {error.strerror}.") from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = os.pread(handle, 20, 0).decode(errors="replace").strip() or "unknown"
        os.close(handle)
        raise IndexingError(
            f"Another process (number {holder}) is writing the index: wait until it has finished, then try again."
        ) from error
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)
