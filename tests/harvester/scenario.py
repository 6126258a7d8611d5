"""What the harvest's tests share: a patient client without waiting, a run to its end, and the ledger's promise."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from harvester.archive import Archive, open_archive
from harvester.eutils import Client, Identity, Pace, Patience
from harvester.harvest import Job, harvest
from harvester.ledger import Ledger, Run
from harvester.tables import RUN_PMIDS
from tests.fake_pubmed import FakePubMed, article_xml

_S = TypeVar("_S")
KEY = "0123456789abcdefSECRET"
QUERY = "ketamine[tiab] AND pain[tiab]"
QUICK = Patience(tries=6, base=0.001, cap=0.002, connect=2, read=2, whole=10)


def records(*pmids: int) -> dict[str, bytes]:
    """Small records for the fake server."""
    return {str(pmid): article_xml(pmid) for pmid in pmids}


def quick_client(server: FakePubMed, key: str = KEY, patience: Patience = QUICK) -> Client:
    """A client that does not wait."""
    identity = Identity(email="reader@example.org", api_key=key)
    return Client(server.url, identity, pace=Pace(1e6), patience=patience)


def new_archive(folder: Path) -> Archive:
    """An archive on disk."""
    return open_archive(f"sqlite:///{folder / 'archive.sqlite'}")


def end_of(steps: Generator[_S, None, int]) -> tuple[list[_S], int]:
    """All steps and the number of the run."""
    seen: list[_S] = []
    while True:
        try:
            seen.append(next(steps))
        except StopIteration as end:
            return seen, int(end.value)


def run_job(server: FakePubMed, archive: Archive, **options: object) -> Run:
    """Harvest to the end and give the account, whose promise is checked."""
    job = Job(**{"query": QUERY, "topic": "test", **options})  # type: ignore[arg-type]
    _, number = end_of(harvest(job, quick_client(server), archive))
    return account(archive, number)


def account(archive: Archive, number: int) -> Run:
    """The account of a run: whatever happened, asked = stored + missing."""
    run = Ledger(archive.engine).run(number)
    assert run is not None
    assert run.asked == run.stored + len(run.missing)
    assert run.stored == run.new + run.revised + run.unchanged
    assert all(entry.reason for entry in run.missing)
    if run.kind != "import":
        _check_pmids(archive, run)
    return run


def _check_pmids(archive: Archive, run: Run) -> None:
    """The figures are those of the PMIDs one by one, and what is stored is in the archive."""
    with archive.engine.connect() as connection:
        rows = connection.execute(select(RUN_PMIDS).where(RUN_PMIDS.c.run == run.id)).all()
    assert len(rows) == run.asked
    for state, number in (("new", run.new), ("revised", run.revised), ("unchanged", run.unchanged)):
        assert sum(row.state == state for row in rows) == number
    assert {row.pmid for row in rows if row.state in ("new", "revised", "unchanged")} <= set(contents(archive))


def contents(archive: Archive) -> dict[str, tuple[str, bool, bytes]]:
    """What the archive holds, without times and order."""
    return {
        record.pmid: (record.content_hash, record.raw is None, record.raw.body if record.raw else b"")
        for record in archive.since(0)
    }
