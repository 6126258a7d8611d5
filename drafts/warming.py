"""Before anybody brings a draft: what most drafts ask is read in the background of a process that serves."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain
from threading import Thread, main_thread

from index.results import Engine, Filters
from index.sentences import Ways
from index.stems import stems
from index.tree import MatchAll
from tagger.vocabulary import Vocabulary

from .claims.assertion_words import ASSERTING
from .claims.cue_tables import make_patterns
from .claims.kind_words import CUES
from .quick import compile_all, meet
from .records.asking import ON_KETAMINE
from .records.lay import LAY
from .records.passages import Source, Sources
from .records.shortlist import on_ketamine
from .records.synonyms import RINGS
from .weighing.seeking import HARMFUL, NO_BETTER

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
    """Read what drafts ask for most: who has the words of claims and of disagreement, then records, patterns at last.

    Yields after each small step the number of records read so far.
    """
    sources = Sources(engine)
    for ways in dict.fromkeys((HARMFUL, NO_BETTER, *_ways())):
        for catalogue in (sources.catalogue, on_ketamine(sources.catalogue)):
            catalogue.holding(ways)
        yield 0
    done = 0
    pmids = tuple(dict.fromkeys(_pmids(sources, vocabulary)))[:records]
    for start in range(0, len(pmids), _AT_ONCE):
        for source in sources.get(pmids[start : start + _AT_ONCE]):
            _read(source)
            done += 1
            yield done
    for _ in chain(compile_all(), make_patterns((*CUES, *ASSERTING))):
        yield done


def _ways() -> Iterator[Ways]:
    """What claims say, each with all the ways in which records say it (see `terms.read_terms`)."""
    for _, said in LAY:
        yield tuple(map(stems, said))
    for own, sought in RINGS:
        yield tuple(dict.fromkeys(stems(words) for words in (*own, *sought)))


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
    _ = source.numbers
    meet(source.text)
