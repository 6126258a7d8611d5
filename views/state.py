"""What every page says of the library: how much it holds, how old it is, what it is known to lack."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import current_app
from msgspec import Struct

from index.results import IndexStatus
from library import Library, library

if TYPE_CHECKING:
    from harvester.ledger import Run

EXTENSION = "citewell.state"
FRESH_SECONDS = 3.0
STARTER = "starter"
ASKING = ("harvest", "since", "recheck")
RUNS_READ = 50


class State(Struct, frozen=True, kw_only=True):
    """The library at a moment. `as_of` is the ISO time of the last run that brought something, "" before one.

    `starter` is true while it holds nothing but the starter set; `missing` counts the PMIDs known to be missing.
    `heard` is the ISO time of the last run that asked PubMed itself, "" where none has.
    """

    records: int
    generation: str
    as_of: str
    missing: int
    starter: bool
    heard: str = ""


def state() -> State:
    """The state of the current application's library, read anew every few seconds."""
    kept: tuple[float, State] | None = current_app.extensions.get(EXTENSION)
    if kept and time.monotonic() - kept[0] < FRESH_SECONDS:
        return kept[1]
    found = read_state(library())
    current_app.extensions[EXTENSION] = (time.monotonic(), found)
    return found


def read_state(lib: Library) -> State:
    """The state as the index and the ledger tell it."""
    return describe(lib.engine.status(), lib.ledger.runs(RUNS_READ), len(lib.ledger.known_missing()))


def describe(status: IndexStatus, runs: Iterable[Run], missing: int) -> State:
    """The state that an index, the newest runs first, and a number of missing records make."""
    brought = [run for run in runs if run.new + run.revised + run.unchanged > 0]
    heard = [run for run in brought if run.kind in ASKING]
    return State(
        records=status.records,
        generation=status.generation,
        as_of=(brought[0].ended or brought[0].started) if brought else status.published,
        missing=missing,
        heard=(heard[0].ended or heard[0].started) if heard else "",
        starter=bool(status.records) and all(run.kind == STARTER for run in brought),
    )
