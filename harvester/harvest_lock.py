"""One harvest at a time: a lock on a file, which the system lets go however a process ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from harvester.store import ArchiveError, explain


@contextmanager
def alone(data_dir: Path, kind: str) -> Iterator[None]:
    """Hold the lock of a kind of work (`harvest`, `import`).

    Raises:
        ArchiveError: another process holds it, or the folder cannot be written.
    """
    path = data_dir / f"{kind}.lock"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        file = path.open("a")
    except OSError as error:
        raise explain("its lock was taken", error) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ArchiveError(
                f"Another {kind} is running on this library: wait for its end, or stop it, and try again."
            ) from error
        yield
