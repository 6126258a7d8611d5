"""Python's search for garbage in circles, seldom while millions of objects that are none come and stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (200_000, 20, 100)  # new objects before a look at the young, and how many looks before the older


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within, garbage in circles is looked for seldom; all else goes at once, as ever."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
