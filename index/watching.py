"""Following what the index publishes: the newest snapshot, looked for at most every LOOK_EVERY seconds."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Lock
from typing import Any

from whoosh.index import IndexError as WhooshError

from index.cache import ByteCache
from index.generations import CURRENT, STATE, IndexingError, live_generation, read_state
from index.sidecar import SideFileError
from index.snapshot import Snapshot, size_of

LOOK_EVERY = 0.3
TRIES = 5
MB = 1 << 20

Signature = tuple[str, int, int]


class Watcher:
    """Gives the snapshot of what is live now. A search goes on with the one it began with."""

    def __init__(self, folder: Path, cache_bytes: int) -> None:
        """Over an index folder, which need not be there yet."""
        self._folder = folder
        self._cache: ByteCache[Any] = ByteCache(cache_bytes, size_of)
        self._lock = Lock()
        self._signature: Signature | None = None
        self._looked = 0.0
        self._snapshot = Snapshot(None, None, self._cache)

    def snapshot(self) -> Snapshot:
        """The newest snapshot; the one before while another thread is opening it."""
        if time.monotonic() - self._looked < LOOK_EVERY:
            return self._snapshot
        first = self._signature is None
        if self._lock.acquire(blocking=first):
            try:
                self._look()
            finally:
                self._lock.release()
        return self._snapshot

    def _look(self) -> None:
        signature = self._sign()
        if signature != self._signature:
            before, self._snapshot = self._snapshot, self._open()
            self._signature = signature
            before.forget()
        self._looked = time.monotonic()

    def _sign(self) -> Signature:
        live = live_generation(self._folder)
        if live is None:
            return ("", 0, 0)
        try:
            stat = (live / STATE).stat()
        except OSError:
            return (live.name, 0, 0)
        return (live.name, stat.st_mtime_ns, stat.st_ino)

    def _open(self) -> Snapshot:
        """Open what is live; what is being replaced at this moment is looked for again."""
        for last in range(TRIES - 1, -1, -1):
            live = live_generation(self._folder)
            older = self._snapshot.segments if live and live.name == self._snapshot.name else None
            try:
                return Snapshot(live, read_state(live) if live else None, self._cache, older)
            except (OSError, SideFileError, WhooshError) as error:
                if not last and self._snapshot.name:
                    return self._snapshot  # better an answer of a moment ago than none
                if not last:
                    raise IndexingError(
                        f"The index in {self._folder / CURRENT} cannot be read: 'flask index rebuild' makes it anew."
                    ) from error
                time.sleep(0.05)
        raise AssertionError("unreachable")
