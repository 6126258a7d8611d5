"""Warming up in the background: what the vocabulary names is read before anybody asks for it."""

from __future__ import annotations

import time
from threading import Lock, Thread, main_thread

from index.evaluate import evaluate
from index.mapping import map_query
from index.query import parse_query
from index.scoring import signals
from index.snapshot import Snapshot
from index.spelling import SnapshotWords
from tagger.vocabulary import Vocabulary

PAUSE = 0.02  # seconds between two concepts, in which requests are answered
BUSY = 2  # a process that searches so often will search on; a command that searches once is not warmed up


class Warmer:
    """Warms each new snapshot once, in a thread of its own."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """For the concepts of a vocabulary."""
        self._vocabulary = vocabulary
        self._lock = Lock()
        self._searches = 0
        self._warmed: Snapshot | None = None

    def after_search(self, snapshot: Snapshot) -> None:
        """Count a search, and begin where a snapshot is new."""
        with self._lock:
            self._searches += 1
            if self._searches < BUSY or snapshot is self._warmed:
                return
            self._warmed = snapshot
        Thread(target=self._warm, args=(snapshot,), name="warm-up").start()

    def _warm(self, snapshot: Snapshot) -> None:
        shelf = snapshot.shelf
        snapshot.cached("signals", lambda: signals(shelf))
        _ = shelf.newest, shelf.strongest, shelf.places, shelf.fallings
        topic = self._vocabulary.topic
        for name in [*(drug.name for drug in topic.drugs), *(condition.name for condition in topic.conditions)]:
            if self._warmed is not snapshot or not main_thread().is_alive():
                return  # a newer snapshot came, or the process is ending and waits for this thread
            evaluate(snapshot, map_query(parse_query(name), self._vocabulary).tree)
            time.sleep(PAUSE)
        _ = SnapshotWords(snapshot, lambda _text: 0).lexicon
