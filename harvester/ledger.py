"""The ledger: every run keeps its account, and asked = stored + missing holds at every moment."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, update

from harvester.tables import RUN_PMIDS, RUNS


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
    _set_states(connection, run, [(pmid, "gone", "no longer in PubMed") for pmid in pmids])


def _set_states(connection: Connection, run: int, states: list[tuple[str, str, str]]) -> None:
    """Say what became of asked PMIDs; a run that asks for none (an import) has no rows to change."""
    if not states:
        return
    mine = (RUN_PMIDS.c.run == bindparam("its_run")) & (RUN_PMIDS.c.pmid == bindparam("its_pmid"))
    rows = [{"its_run": run, "its_pmid": pmid, "state": state, "reason": why} for pmid, state, why in states]
    connection.execute(
        update(RUN_PMIDS).where(mine).values(state=bindparam("state"), reason=bindparam("reason")), rows
    )
