"""Killed at any moment (kill -9), the same command again brings the same library as an undisturbed harvest."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from sqlalchemy import text

from harvester.archive import ArchiveError, open_archive
from harvester.eutils import Client, Identity, Pace, Patience
from harvester.harvest import Job, harvest
from harvester.harvest_lock import alone
from harvester.ledger import Ledger
from tests.fake_pubmed import FakePubMed, slow
from tests.harvester.scenario import QUERY, account, contents, end_of, new_archive, records, run_job

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 20
JOB = Job(query=QUERY, topic="test", batch=3, ceiling=60)


def _harvest(url: str, folder: str, database: str, begun: Event) -> None:
    """What `flask harvest` does, in a process of its own."""
    client = Client(url, Identity(), pace=Pace(1e6), patience=Patience(base=0.001, cap=0.002))
    with alone(Path(folder), "harvest"):
        archive = open_archive(database)
        begun.set()
        end_of(harvest(JOB, client, archive))


def test_killed_at_twenty_random_moments_it_ends_with_the_same_library(
    tmp_path: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # or the server of processes cannot load this module beforehand
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    dice = random.Random(41)  # noqa: S311 - a game, no secret
    with FakePubMed(records(*range(1, 181))) as server:
        server.ceiling = server.largest_page = 60
        server.omitted = {"17", "99"}
        calm = new_archive(tmp_path / "calm")
        expected = run_job(server, calm, **{"batch": 3, "ceiling": 60})
        server.fail("efetch", *[slow(0.005)] * 2000)
        killed, end = 0, time.monotonic() + 300
        while killed < KILLS and time.monotonic() < end:
            killed += _start_and_kill(context, (server.url, str(tmp_path), database), dice.uniform(0, 0.12))
        assert killed == KILLS
        server._script.clear()
        archive = open_archive(database)
        run = run_job(server, archive, **{"batch": 3, "ceiling": 60})
    assert contents(archive) == contents(calm)
    assert (run.asked, run.missing) == (expected.asked, expected.missing)
    for other in Ledger(archive.engine).runs(100):
        account(archive, other.id)
    if archive.engine.dialect.name == "sqlite":
        with archive.engine.connect() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
    archive.close()
    calm.close()


def _start_and_kill(
    context: multiprocessing.context.ForkServerContext, what: tuple[str, str, str], moment: float
) -> bool:
    """Kill a harvest that long after it began; False where it was at its end already."""
    begun = context.Event()
    process = context.Process(target=_harvest, args=(*what, begun))
    process.start()
    assert begun.wait(30)
    time.sleep(moment)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join(30)
    return process.exitcode == -signal.SIGKILL


def test_a_second_harvest_is_refused_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    with alone(tmp_path, "harvest"):
        with pytest.raises(ArchiveError, match="Another harvest is running"), alone(tmp_path, "harvest"):
            pass
        with alone(tmp_path, "import"):
            pass
    with alone(tmp_path, "harvest"):
        pass
