"""Building the index from the archive: following it by its cursor, and rebuilding beside the live generation.

Both are generators of `Progress`; the last one given is the account. They may be stopped anywhere, also by
kill -9: a segment is committed whole or not at all, the cursor is put down after it, and records that come again
replace themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from harvester.archive import Archive
from index.following import fold_small_segments, follow
from index.generations import (
    IndexingError,
    State,
    index_folder,
    live_generation,
    new_generation,
    now,
    publish,
    read_state,
    sweep,
    unfinished_generation,
    write_lock,
    write_state,
)
from index.preparing import Outcome, Reader, prepare_all
from index.rules import rules_of

PROGRESS_EVERY = 100

__all__ = ["IndexingError", "Progress", "Reader", "rebuild", "rules_of", "update"]


class Progress(Struct, frozen=True, kw_only=True):
    """How far building has come. `total` is what there was to do at the start; `unreadable` maps PMIDs to reasons."""

    generation: str
    rebuilt: bool
    done: int = 0
    total: int = 0
    indexed: int = 0
    removed: int = 0
    unreadable: dict[str, str] = {}
    seq: int = 0
    finished: bool = False


def update(archive: Archive, index_url: str, reader: Reader, rules: str, processes: int = 2) -> Iterator[Progress]:
    """Bring the index up to the archive; where its rules are others, or there is none, rebuild it.

    Raises:
        IndexingError: another process writes, or the folder cannot be used.
    """
    folder = index_folder(index_url)
    with write_lock(folder):
        live = live_generation(folder)
        state = read_state(live) if live else None
        if live is None or state is None or state.rules != rules:
            yield from _rebuild(archive, folder, reader, rules, processes)
            return
        sweep(folder, live)
        done = Progress(generation=live.name, rebuilt=False, total=_missing(archive, state), seq=state.seq)
        outcomes = prepare_all(archive.since(state.seq), reader, processes)
        for outcome, after in follow(outcomes, live, state, live=True):
            state, done = after, count(done, outcome)
            if done.done % PROGRESS_EVERY == 0:
                yield done
        fold_small_segments(live, state)
        yield finish(done, state)


def rebuild(archive: Archive, index_url: str, reader: Reader, rules: str, processes: int = 2) -> Iterator[Progress]:
    """Build a new generation beside the live one and make it live; an interrupted rebuild by the same rules goes on.

    Raises:
        IndexingError: another process writes, or the folder cannot be used.
    """
    folder = index_folder(index_url)
    with write_lock(folder):
        yield from _rebuild(archive, folder, reader, rules, processes)


def needs_rebuild(index_url: str, rules: str) -> bool:
    """Whether a live index was made by other rules."""
    live = live_generation(index_folder(index_url))
    state = read_state(live) if live else None
    return live is not None and (state is None or state.rules != rules)


def followed(index_url: str) -> int:
    """The `seq` that the live index has followed the archive to; 0 where there is none."""
    live = live_generation(index_folder(index_url))
    state = read_state(live) if live else None
    return state.seq if state else 0


def _rebuild(archive: Archive, folder: Path, reader: Reader, rules: str, processes: int) -> Iterator[Progress]:
    generation = unfinished_generation(folder, rules)
    sweep(folder, live_generation(folder), generation)
    if generation is None:
        generation = new_generation(folder)
        write_state(generation, State(rules=rules))
    state = read_state(generation) or State(rules=rules)
    done = Progress(generation=generation.name, rebuilt=True, total=_missing(archive, state), seq=state.seq)
    outcomes = prepare_all(archive.since(state.seq), reader, processes)
    for outcome, after in follow(outcomes, generation, state, live=False):
        state, done = after, count(done, outcome)
        if done.done % PROGRESS_EVERY == 0:
            yield done
    write_state(generation, msgspec.structs.replace(state, published=now()))
    publish(folder, generation)
    yield finish(done, state)


def _missing(archive: Archive, state: State) -> int:
    return max(0, archive.last_seq() - state.seq)


def count(done: Progress, outcome: Outcome) -> Progress:
    """The progress after a record. Pure."""
    return msgspec.structs.replace(
        done,
        done=done.done + 1,
        total=max(done.total, done.done + 1),
        indexed=done.indexed + (outcome.document is not None),
        removed=done.removed + (outcome.document is None and not outcome.reason),
        seq=outcome.seq,
    )


def finish(done: Progress, state: State) -> Progress:
    """The account of a whole run. Pure."""
    return msgspec.structs.replace(done, total=done.done, unreadable=state.unreadable, seq=state.seq, finished=True)
