"""Writing the ledger: each entry is one transaction, or part of the one that keeps the records it speaks of."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from sqlalchemy import Connection, Engine, bindparam, func, insert, select, update

from harvester.store import now, reading, writing
from harvester.tables import RUN_NOTES, RUN_PMIDS, RUN_SLICES, RUNS

NOT_YET = "not asked for yet"
GONE = "no longer in PubMed"
IN_LIST = 500
UNFINISHED = ("running", "interrupted", "failed")
RESUMABLE_DAYS = 7  # later the list of PMIDs is too old to be worth finishing: a new run asks for a new one


class Entry(Struct, frozen=True, kw_only=True):
    """What happened in a run: `kind` is warning, retry, broken, unparsed, refused, difference or message."""

    kind: str
    text: str
    pmid: str = ""
    position: int | None = None


class Window(Struct, frozen=True, kw_only=True):
    """A part of a query under PubMed's ceiling: PMIDs `low` to `high` (None: no bound), and what PubMed counted."""

    low: int | None = None
    high: int | None = None
    counted: int


class Open(Struct, frozen=True, kw_only=True):
    """A run that goes on where it was: its id, its options, whether all its PMIDs are known."""

    id: int
    options: dict[str, object]
    counted: int | None
    listed: bool


class Entries:
    """The pen of the ledger. Every method raises ArchiveError where the database fails."""

    def __init__(self, engine: Engine) -> None:
        """Over the archive's engine: the account and the records stand in one database."""
        self._engine = engine

    def start(self, kind: str, *, topic: str = "", query: str = "", options: Mapping[str, object] = {}) -> int:
        """Open a run's account and give its number."""
        row = {"kind": kind, "state": "running", "started": now(), "topic": topic, "query": query}
        with writing(self._engine, "a run was entered") as connection:
            result = connection.execute(insert(RUNS).values(**row, options=_options(options)))
            return int((result.inserted_primary_key or (0,))[0])

    def unfinished(self, kind: str, query: str, options: Mapping[str, object]) -> Open | None:
        """The newest run of the same kind, query and options that did not reach its end in the last days."""
        oldest = (datetime.now(UTC) - timedelta(days=RESUMABLE_DAYS)).strftime("%Y-%m-%dT%H:%M:%SZ")
        same = (RUNS.c.kind == kind) & (RUNS.c.query == query) & RUNS.c.state.in_(UNFINISHED)
        statement = select(RUNS).where(same, RUNS.c.started >= oldest).order_by(RUNS.c.id.desc())
        with reading(self._engine, "unfinished runs were looked for") as connection:
            for row in connection.execute(statement):
                stored = json.loads(row.options)
                if stored.get("asked") == dict(options):
                    listed = bool(stored.get("listed"))
                    return Open(id=row.id, options=stored, counted=row.counted, listed=listed)
        return None

    def close_stale(self, kinds: Sequence[str], keep: int | None = None) -> None:
        """Mark runs that a crash left open as interrupted; only for who holds the lock of these kinds."""
        stale = RUNS.c.kind.in_(kinds) & (RUNS.c.state == "running") & (RUNS.c.id != (keep or 0))
        with writing(self._engine, "old runs were closed") as connection:
            connection.execute(update(RUNS).where(stale).values(state="interrupted", ended=now()))

    def reopen(self, run: int) -> None:
        """Go on with an unfinished run."""
        with writing(self._engine, "a run was reopened") as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(state="running", ended=""))

    def set_counted(self, run: int, counted: int) -> None:
        """Enter what PubMed counted."""
        with writing(self._engine, "a count was entered") as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(counted=counted))

    def set_options(self, run: int, options: Mapping[str, object]) -> None:
        """Replace a run's options; `asked` in them is what the user said, the rest what was made of it."""
        with writing(self._engine, "options were entered") as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(options=_options(options)))

    def ask(self, run: int, window: Window | None, pmids: Sequence[str]) -> int:
        """Enter PMIDs that will be asked for, with the window they came from; gives how many were not known yet."""
        with writing(self._engine, "PMIDs were entered") as connection:
            fresh = _not_asked(connection, run, pmids)
            if fresh:
                rows = [{"run": run, "pmid": pmid, "state": "pending"} for pmid in fresh]
                connection.execute(insert(RUN_PMIDS), rows)
            if window is not None:
                highest = select(func.coalesce(func.max(RUN_SLICES.c.number), 0)).where(RUN_SLICES.c.run == run)
                number = connection.execute(highest).scalar_one() + 1
                row = {"run": run, "number": number, "low": window.low, "high": window.high}
                received = len(set(pmids))
                connection.execute(insert(RUN_SLICES).values(**row, counted=window.counted, received=received))
        return len(fresh)

    def windows(self, run: int) -> tuple[Window, ...]:
        """The windows whose PMIDs are entered."""
        columns = (RUN_SLICES.c.low, RUN_SLICES.c.high, RUN_SLICES.c.counted)
        query = select(*columns).where(RUN_SLICES.c.run == run).order_by(RUN_SLICES.c.number)
        with reading(self._engine, "the slices were read") as connection:
            return tuple(Window(**row) for row in connection.execute(query).mappings())

    def pending(self, run: int) -> tuple[str, ...]:
        """The PMIDs that were not asked for yet, oldest record first."""
        mine = (RUN_PMIDS.c.run == run) & (RUN_PMIDS.c.state == "pending")
        query = select(RUN_PMIDS.c.pmid).where(mine).order_by(func.length(RUN_PMIDS.c.pmid), RUN_PMIDS.c.pmid)
        with reading(self._engine, "the PMIDs were read") as connection:
            return tuple(connection.execute(query).scalars())

    def asked(self, run: int) -> int:
        """How many PMIDs a run asks for."""
        query = select(func.count()).select_from(RUN_PMIDS).where(RUN_PMIDS.c.run == run)
        with reading(self._engine, "the PMIDs were counted") as connection:
            return int(connection.execute(query).scalar_one())

    def miss(self, run: int, reasons: Mapping[str, str]) -> None:
        """List PMIDs as missing, each with its reason."""
        if reasons:
            with writing(self._engine, "missing PMIDs were entered") as connection:
                _set_states(connection, run, [(pmid, "missing", why) for pmid, why in reasons.items()])

    def note(self, run: int, *entries: Entry) -> None:
        """Write down what happened."""
        if entries:
            with writing(self._engine, "a note was entered") as connection:
                rows = [{"run": run, "time": now(), **_columns(entry)} for entry in entries]
                connection.execute(insert(RUN_NOTES), rows)

    def finish(self, run: int, state: str) -> None:
        """Close a run's account: complete, incomplete, interrupted or failed."""
        with writing(self._engine, "a run was closed") as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(state=state, ended=now()))


def enter_kept(
    connection: Connection, run: int, new: Sequence[str], revised: Sequence[str], unchanged: Sequence[str]
) -> None:
    """Enter kept records into a run's account, in the transaction that keeps them."""
    counts = {
        "new": RUNS.c.new + len(new),
        "revised": RUNS.c.revised + len(revised),
        "unchanged": RUNS.c.unchanged + len(unchanged),
    }
    connection.execute(update(RUNS).where(RUNS.c.id == run).values(counts))
    states = {"new": new, "revised": revised, "unchanged": unchanged}
    _set_states(connection, run, [(pmid, state, "") for state, pmids in states.items() for pmid in pmids])


def enter_buried(connection: Connection, run: int, pmids: Sequence[str], buried: int) -> None:
    """Enter tombstones into a run's account, in the transaction that sets them."""
    connection.execute(update(RUNS).where(RUNS.c.id == run).values(buried=RUNS.c.buried + buried))
    _set_states(connection, run, [(pmid, "gone", GONE) for pmid in pmids])


def _set_states(connection: Connection, run: int, states: list[tuple[str, str, str]]) -> None:
    """Say what became of asked PMIDs; a run that asks for none (an import) has no rows to change."""
    if (
        not states
        or connection.execute(select(RUN_PMIDS.c.run).where(RUN_PMIDS.c.run == run).limit(1)).first() is None
    ):
        return
    mine = (RUN_PMIDS.c.run == bindparam("its_run")) & (RUN_PMIDS.c.pmid == bindparam("its_pmid"))
    rows = [{"its_run": run, "its_pmid": pmid, "state": state, "reason": why} for pmid, state, why in states]
    connection.execute(
        update(RUN_PMIDS).where(mine).values(state=bindparam("state"), reason=bindparam("reason")), rows
    )


def _not_asked(connection: Connection, run: int, pmids: Sequence[str]) -> list[str]:
    unique = list(dict.fromkeys(pmids))
    known: set[str] = set()
    for start in range(0, len(unique), IN_LIST):
        chunk = RUN_PMIDS.c.pmid.in_(unique[start : start + IN_LIST])
        known.update(connection.execute(select(RUN_PMIDS.c.pmid).where(RUN_PMIDS.c.run == run, chunk)).scalars())
    return [pmid for pmid in unique if pmid not in known]


def _columns(entry: Entry) -> dict[str, object]:
    return {"kind": entry.kind, "text": entry.text, "pmid": entry.pmid, "position": entry.position}


def _options(options: Mapping[str, object]) -> str:
    return json.dumps(options, sort_keys=True)
