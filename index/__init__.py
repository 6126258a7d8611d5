"""Search: an index that is a projection of the archive, and the engines that answer from it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from index.generations import IndexingError, index_folder

if TYPE_CHECKING:
    from index.results import Engine
    from tagger.vocabulary import Vocabulary

__all__ = ["IndexingError", "open_engine"]

CACHE_MB = 256


def open_engine(index_url: str, vocabulary: Vocabulary) -> Engine:
    """The engine that reads the index at an address; over an empty or absent index it answers with nothing.

    Raises:
        IndexingError: the address is of a kind that is not understood, or the cache's size is no number.
    """
    from index.engine import WhooshEngine  # noqa: PLC0415 - commands that search nothing load no engine
    from index.watching import MB, Watcher  # noqa: PLC0415

    return WhooshEngine(Watcher(index_folder(index_url), _cache_mb() * MB), vocabulary)


def _cache_mb() -> int:
    text = os.environ.get("CITEWELL_CACHE_MB") or str(CACHE_MB)
    if not text.isdecimal() or not int(text):
        raise IndexingError(f"CITEWELL_CACHE_MB must be a whole number of megabytes, not {text!r}.")
    return int(text)
