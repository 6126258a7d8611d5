"""Search: an index that is a projection of the archive, and the engines that answer from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.generations import IndexingError, index_folder

if TYPE_CHECKING:
    from index.results import Engine
    from tagger.vocabulary import Vocabulary

__all__ = ["IndexingError", "open_engine"]

#: What an engine may keep of an index in memory, in megabytes, where nothing else is said.
CACHE_MB = 256


def open_engine(index_url: str, vocabulary: Vocabulary, cache_mb: int = CACHE_MB) -> Engine:
    """The engine that reads the index at an address; over an empty or absent index it answers with nothing.

    Raises:
        IndexingError: the address is of a kind that is not understood.
    """
    from index.engine import WhooshEngine  # noqa: PLC0415 - commands that search nothing load no engine
    from index.watching import MB, Watcher  # noqa: PLC0415

    return WhooshEngine(Watcher(index_folder(index_url), cache_mb * MB), vocabulary)
