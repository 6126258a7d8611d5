"""Before anybody brings a draft: what most drafts ask is read in the background of a process that serves."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from threading import Thread, main_thread

from index.results import Engine, Filters
from index.tree import MatchAll
from tagger.vocabulary import Vocabulary

from .asking import ON_KETAMINE, said
from .lay import LAY
from .passages import Source, Sources
from .seeking import HARMFUL, NO_BETTER

#: Seconds between two steps at least, in which requests are answered; a long step is followed by as long a pause.
PAUSE = 0.004
RECORDS = 3_000
_PER_CONDITION = 100
_AT_ONCE = 20


def begin(shelf: Callable[[], tuple[Engine, Vocabulary]], records: int = RECORDS) -> Thread:
    """Warm up in a thread of its own, which ends with the process; `shelf` opens the library there."""

    def run() -> None:
        began = time.monotonic()
        for _ in warm_up(*shelf(), records=records):
            if not main_thread().is_alive():
                return
            time.sleep(max(PAUSE, time.monotonic() - began))
            began = time.monotonic()

    thread = Thread(target=run, name="warm-up of drafts")
    thread.start()
    return thread


def warm_up(engine: Engine, vocabulary: Vocabulary, records: int = RECORDS) -> Iterator[int]:
    """Read what drafts ask for most: words of records and of disagreement, then the records of each condition.

    Yields after each small step the number of records read so far.
    """
    for ways in (HARMFUL, NO_BETTER):
        engine.catalogue().holding(ways)
        yield 0
    for asked in (ON_KETAMINE, *(said(words) for words in _words())):
        engine.find(asked, 1)
        yield 0
    done = 0
    sources = Sources(engine)
    pmids = tuple(dict.fromkeys(_pmids(sources, vocabulary)))[:records]
    for start in range(0, len(pmids), _AT_ONCE):
        for source in sources.get(pmids[start : start + _AT_ONCE]):
            _read(source)
            done += 1
            yield done


def _words() -> Iterable[str]:
    return dict.fromkeys(words for _, ways in LAY for words in ways)


def _pmids(sources: Sources, vocabulary: Vocabulary) -> Iterator[str]:
    """The records that speak of ketamine, then those of each condition, a few of every one before more of any."""
    yield from sources.find(ON_KETAMINE, RECORDS)
    found = [
        sources.find(MatchAll(), _PER_CONDITION, Filters(conditions=(condition,)))
        for condition in vocabulary.conditions
    ]
    for place in range(_PER_CONDITION):
        yield from (pmids[place] for pmids in found if place < len(pmids))


def _read(source: Source) -> None:
    for passage in source.passages:
        _ = passage.kind, [clause.outcome for clause in passage.clauses]
