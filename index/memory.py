"""Python's search for garbage in circles, seldom while millions of objects that are none come and stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

SELDOM = (200_000, 20, 100)  # new objects before a look at the young, and how many looks before the older


class _Depth:
    """How many are within at the moment, and what held before the first of them came."""

    def __init__(self) -> None:
        self.lock, self.within, self.before = Lock(), 0, gc.get_threshold()


_depth = _Depth()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within, garbage in circles is looked for seldom; all else goes at once. Threads may be within together."""
    with _depth.lock:
        if not _depth.within:
            _depth.before = gc.get_threshold()
            gc.set_threshold(*SELDOM)
        _depth.within += 1
    try:
        yield
    finally:
        with _depth.lock:
            _depth.within -= 1
            if not _depth.within:
                gc.set_threshold(*_depth.before)
