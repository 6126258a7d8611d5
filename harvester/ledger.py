"""The ledger: the account of every run. Asked = stored + missing holds in it at every moment."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Engine, Row, select

from harvester.ledger_entries import NOT_YET
from harvester.store import reading
from harvester.tables import RECORDS, RUN_NOTES, RUN_PMIDS, RUN_SLICES, RUNS

IMPORTS = ("import", "starter")
LARGEST_ID = 2**31 - 1  # PostgreSQL refuses to look for a larger one
NOT_STORED = ("pending", "missing", "gone")


class Slice(Struct, frozen=True, kw_only=True):
    """A window of the query (PMIDs `low` to `high`, None: no bound): what PubMed counted, how many PMIDs it gave."""

    low: int | None
    high: int | None
    counted: int
    received: int


class Missing(Struct, frozen=True, kw_only=True):
    """A record that was asked for and is not stored, and why. `pmid` is "" where a file's broken record had none."""

    pmid: str
    reason: str


class Note(Struct, frozen=True, kw_only=True):
    """Something that happened, and when (ISO 8601, UTC); `position` is the record's number in its file or answer."""

    time: str
    text: str
    pmid: str = ""
    position: int | None = None


class Run(Struct, frozen=True, kw_only=True):
    """The account of one run.

    `kind` is harvest, since, recheck, import or starter; `state` running, complete, incomplete (it reached its end,
    but not all came), interrupted (stopped, the same command goes on) or failed (PubMed or the disk gave up).
    `counted` is what PubMed counted, None before it did and for runs that ask for no count. `asked` is the number of
    PMIDs asked for, or of records read from files; always asked = stored + len(missing), and stored = new + revised +
    unchanged. `gone` are those of `missing` that got a tombstone in a recheck; `buried` counts the tombstones set,
    by a recheck or by deletions in a file. `difference` says what PubMed counted but did not list, "" for nothing.
    """

    id: int
    kind: str
    state: str
    started: str
    ended: str
    topic: str
    query: str
    options: dict[str, Any]
    counted: int | None
    asked: int
    stored: int
    new: int
    revised: int
    unchanged: int
    buried: int
    slices: tuple[Slice, ...] = ()
    missing: tuple[Missing, ...] = ()
    gone: tuple[str, ...] = ()
    broken: tuple[Note, ...] = ()
    unparsed: tuple[Note, ...] = ()
    refused: tuple[Note, ...] = ()
    retries: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    messages: tuple[Note, ...] = ()
    difference: str = ""


class Ledger:
    """Reads the accounts. Every method raises ArchiveError where the database fails."""

    def __init__(self, engine: Engine) -> None:
        """Over the archive's engine."""
        self._engine = engine

    def runs(self, limit: int = 20) -> tuple[Run, ...]:
        """The accounts of the last runs, newest first."""
        with reading(self._engine, "the ledger was read") as connection:
            rows = connection.execute(select(RUNS).order_by(RUNS.c.id.desc()).limit(limit)).all()
            return tuple(_run(connection, row) for row in rows)

    def run(self, run: int) -> Run | None:
        """One account, None where there is no such run."""
        if not 0 < run <= LARGEST_ID:
            return None
        with reading(self._engine, "the ledger was read") as connection:
            row = connection.execute(select(RUNS).where(RUNS.c.id == run)).first()
            return None if row is None else _run(connection, row)

    def known_missing(self) -> tuple[str, ...]:
        """PMIDs that some run knew of and that the archive does not hold, in order of number."""
        kept = select(RECORDS.c.pmid).where(RECORDS.c.deleted == "")
        asked = select(RUN_PMIDS.c.pmid).where(RUN_PMIDS.c.state.in_(("missing", "pending")))
        broken = select(RUN_NOTES.c.pmid).where(RUN_NOTES.c.kind == "broken", RUN_NOTES.c.pmid != "")
        found: set[str] = set()
        with reading(self._engine, "the missing records were looked up") as connection:
            found.update(connection.execute(asked.where(RUN_PMIDS.c.pmid.not_in(kept)).distinct()).scalars())
            found.update(connection.execute(broken.where(RUN_NOTES.c.pmid.not_in(kept)).distinct()).scalars())
        return tuple(sorted(found, key=lambda pmid: (len(pmid), pmid)))

    def last_complete(self, query: str | None = None) -> Run | None:
        """The newest harvest, whole or by date, that reached its end; of this query where one is given.

        Its `started` is the moment to which the library is up to date.
        """
        ended = RUNS.c.kind.in_(("harvest", "since")) & RUNS.c.state.in_(("complete", "incomplete"))
        statement = select(RUNS).where(ended).order_by(RUNS.c.started.desc(), RUNS.c.id.desc())
        if query is not None:
            statement = statement.where(RUNS.c.query == query)
        with reading(self._engine, "the ledger was read") as connection:
            for row in connection.execute(statement).all():
                if not json.loads(row.options).get("asked", {}).get("limit"):  # the first N are not the whole
                    return _run(connection, row)
        return None


def _run(connection: Connection, row: Row[Any]) -> Run:
    notes = _notes(connection, row.id)
    states = _not_stored(connection, row.id)
    missing = _missing(row.kind, states, notes["broken"])
    stored = int(row.new + row.revised + row.unchanged)
    return Run(
        id=row.id,
        kind=row.kind,
        state=row.state,
        started=row.started,
        ended=row.ended,
        topic=row.topic,
        query=row.query,
        options=json.loads(row.options),
        counted=row.counted,
        asked=stored + len(missing),
        stored=stored,
        new=row.new,
        revised=row.revised,
        unchanged=row.unchanged,
        buried=row.buried,
        slices=_slices(connection, row.id),
        missing=missing,
        gone=tuple(sorted(pmid for pmid, _ in states["gone"])),
        broken=tuple(notes["broken"]),
        unparsed=tuple(notes["unparsed"]),
        refused=tuple(notes["refused"]),
        retries=tuple(notes["retry"]),
        warnings=tuple(notes["warning"]),
        messages=tuple(notes["message"]),
        difference="; ".join(note.text for note in notes["difference"]),
    )


def _notes(connection: Connection, run: int) -> defaultdict[str, list[Note]]:
    notes: defaultdict[str, list[Note]] = defaultdict(list)
    for row in connection.execute(select(RUN_NOTES).where(RUN_NOTES.c.run == run).order_by(RUN_NOTES.c.id)):
        notes[row.kind].append(Note(time=row.time, text=row.text, pmid=row.pmid, position=row.position))
    return notes


def _not_stored(connection: Connection, run: int) -> defaultdict[str, list[tuple[str, str]]]:
    """PMID and reason by state, of those that are not stored; the stored ones are counted in the run's row."""
    states: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    columns = (RUN_PMIDS.c.state, RUN_PMIDS.c.pmid, RUN_PMIDS.c.reason)
    query = select(*columns).where(RUN_PMIDS.c.run == run, RUN_PMIDS.c.state.in_(NOT_STORED))
    for state, pmid, reason in connection.execute(query):
        states[state].append((pmid, reason))
    return states


def _missing(kind: str, states: dict[str, list[tuple[str, str]]], broken: Sequence[Note]) -> tuple[Missing, ...]:
    if kind in IMPORTS:
        return tuple(Missing(pmid=note.pmid, reason=note.text) for note in broken)
    rows = [pair for pairs in states.values() for pair in pairs]
    ordered = sorted(rows, key=lambda pair: (len(pair[0]), pair[0]))
    return tuple(Missing(pmid=pmid, reason=reason or NOT_YET) for pmid, reason in ordered)


def _slices(connection: Connection, run: int) -> tuple[Slice, ...]:
    columns = (RUN_SLICES.c.low, RUN_SLICES.c.high, RUN_SLICES.c.counted, RUN_SLICES.c.received)
    query = select(*columns).where(RUN_SLICES.c.run == run).order_by(RUN_SLICES.c.number)
    return tuple(Slice(**row) for row in connection.execute(query).mappings())
