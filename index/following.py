"""Following the archive: what came after the cursor is written segment by segment, each committed whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from index.documents import prepare
from index.generations import State, now, write_state
from index.holding import held_hashes, open_held, sweep_sides
from index.memory import seldom_collected
from index.preparing import Outcome
from index.segments import SegmentWriter

MOST_DOCUMENTS = 4_000
MOST_POSTINGS = 500_000
SMALL = 1_500
MOST_SMALL = 8


class Batch:
    """The segment that is being filled. `known` are the PMIDs that the generation holds; committing brings it up."""

    def __init__(self, generation: Path, known: set[str]) -> None:
        """An empty batch."""
        self._writer = SegmentWriter(generation)
        self._known = known
        self._outcomes: dict[str, bool] = {}

    def __contains__(self, pmid: str) -> bool:
        """Whether the record was taken into this batch."""
        return pmid in self._outcomes

    @property
    def full(self) -> bool:
        """Whether the segment should be closed."""
        return len(self._outcomes) >= MOST_DOCUMENTS or self._writer.postings > MOST_POSTINGS

    def take(self, outcome: Outcome) -> None:
        """Take what became of a record."""
        if outcome.pmid in self._known:
            self._writer.remove(outcome.pmid)
        if outcome.document is not None:
            self._writer.add(outcome.document, outcome.content_hash)
        self._outcomes[outcome.pmid] = outcome.document is not None

    def commit(self) -> None:
        """Write the segment."""
        self._writer.commit()
        for pmid, present in self._outcomes.items():
            (self._known.add if present else self._known.discard)(pmid)

    def cancel(self) -> None:
        """Forget the segment."""
        self._writer.cancel()


def advance(state: State, outcome: Outcome) -> State:
    """The state after a record. Pure."""
    unreadable = {pmid: reason for pmid, reason in state.unreadable.items() if pmid != outcome.pmid}
    if outcome.reason:
        unreadable[outcome.pmid] = outcome.reason
    return msgspec.structs.replace(state, seq=outcome.seq, unreadable=unreadable)


def follow(
    outcomes: Iterable[Outcome], generation: Path, state: State, live: bool
) -> Iterator[tuple[Outcome, State]]:
    """Write what became of the records after the state's cursor; gives each when it is taken, and the state then.

    The state that is put down after a commit is a published one where the generation is live.
    """
    sweep_sides(generation)
    known = set(held_hashes(generation))
    batch: Batch | None = None
    with seldom_collected():
        try:
            for outcome in outcomes:
                if batch is not None and (batch.full or outcome.pmid in batch):
                    _close(batch, generation, state, live)
                    batch = None
                batch = batch or Batch(generation, known)
                batch.take(outcome)
                state = advance(state, outcome)
                yield outcome, state
            if batch is not None:
                _close(batch, generation, state, live)
                batch = None
        finally:
            if batch is not None:
                batch.cancel()


def _close(batch: Batch, generation: Path, state: State, live: bool) -> None:
    batch.commit()
    write_state(generation, msgspec.structs.replace(state, published=now() if live else ""))


def fold_small_segments(generation: Path, state: State) -> bool:
    """Write the small segments as one where many updates left many; says whether it did."""
    small = [held for held in open_held(generation) if len(held.living) < SMALL]
    if len(small) <= MOST_SMALL:
        return False
    writer = SegmentWriter(generation)
    for held in small:
        for number, pmid, digest in zip(held.living.tolist(), held.pmids(), held.hashes(), strict=True):
            writer.remove(pmid)
            writer.add(prepare(held.record(number)), digest)
    writer.commit()
    sweep_sides(generation)
    write_state(generation, msgspec.structs.replace(state, published=now()))
    return True
