"""Whatever PubMed answers: nothing is lost in silence, and the account adds up."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest

from harvester.archive import Archive
from harvester.eutils import EutilsError, Patience
from harvester.harvest import Job, harvest
from harvester.ledger import Ledger
from tests.fake_pubmed import FAULTS, FakePubMed, always, slow
from tests.harvester.scenario import (
    QUERY,
    QUICK,
    account,
    contents,
    end_of,
    new_archive,
    quick_client,
    records,
    run_job,
)

OF_SEARCH = sorted(set(FAULTS) - {"ok", "fetch error", "nothing"})
OF_FETCH = sorted(set(FAULTS) - {"ok", "search error", "no count"})


@pytest.mark.parametrize("fault", OF_SEARCH)
def test_a_search_that_fails_is_asked_again_and_is_never_an_empty_one(
    server: FakePubMed, archive: Archive, fault: str
) -> None:
    server.fail("esearch", fault, "ok", fault)
    run = run_job(server, archive)
    assert (run.state, run.counted, run.stored) == ("complete", 30, 30)
    assert len(run.retries) == 2
    assert all(note.text.startswith("esearch.fcgi, try 1:") for note in run.retries)


@pytest.mark.parametrize("fault", OF_FETCH)
def test_records_that_do_not_come_at_once_come_later(server: FakePubMed, archive: Archive, fault: str) -> None:
    server.fail("efetch", "ok", fault)
    run = run_job(server, archive, batch=10)
    assert (run.state, run.stored, run.missing) == ("complete", 30, ())
    assert contents(archive).keys() == server.records.keys()


@pytest.mark.parametrize("fault", OF_SEARCH)
def test_a_search_that_fails_for_good_is_a_failure(server: FakePubMed, archive: Archive, fault: str) -> None:
    server.fail("esearch", *[fault] * 6)
    with pytest.raises(EutilsError, match="did not answer as it should"):
        run_job(server, archive)
    run = Ledger(archive.engine).runs()[0]
    assert (run.state, run.counted, run.asked) == ("failed", None, 0)
    assert run_job(server, archive).state == "complete"  # and the same command goes on


def test_an_error_that_will_not_pass_is_not_asked_again(server: FakePubMed, archive: Archive) -> None:
    server.fail("esearch", always(b'{"error":"API key invalid","api-key":"x"}', 400))
    with pytest.raises(EutilsError, match="API key invalid"):
        run_job(server, archive)
    assert len(server.calls) == 1


def test_records_left_out_are_asked_for_again_and_then_listed(server: FakePubMed, archive: Archive) -> None:
    server.omitted = {"1003", "1017"}
    run = run_job(server, archive)
    assert run.state == "incomplete"
    assert [missing.pmid for missing in run.missing] == ["1003", "1017"]
    assert run.stored == 28
    assert sum("1003" in call.params["id"].split(",") for call in server.asked("efetch")) == 2


def test_a_record_that_spoils_its_batch_costs_only_itself(server: FakePubMed, archive: Archive) -> None:
    server.poison = {"1001", "1014", "1015"}
    run = run_job(server, archive)
    assert [missing.pmid for missing in run.missing] == ["1001", "1014", "1015"]
    assert all("500" in missing.reason for missing in run.missing)
    assert archive.pmids() == set(server.records) - server.poison


def test_a_record_that_is_no_xml_costs_only_itself(server: FakePubMed, archive: Archive) -> None:
    body = server.records["1009"]
    server.records["1009"] = body.replace(b"</ArticleTitle>", b"</ArticleTitel>")
    run = run_job(server, archive)
    assert [missing.pmid for missing in run.missing] == ["1009"]
    assert [note.pmid for note in run.broken] == ["1009"]
    assert archive.count() == 29


def test_records_nobody_asked_for_are_not_kept(server: FakePubMed, archive: Archive) -> None:
    server.records["1002"] = server.records["1002"] + server.records["1003"].replace(b">1003<", b">77<")
    run = run_job(server, archive)
    assert run.stored == 30
    assert "77" not in archive.pmids()


def test_when_pubmed_dies_midway_what_came_is_kept_and_the_rest_stays_to_be_asked(
    server: FakePubMed, archive: Archive
) -> None:
    server.fail("efetch", "ok", *["503"] * 200)
    with pytest.raises(EutilsError):
        run_job(server, archive, batch=10)
    run = Ledger(archive.engine).runs()[0]
    assert run.state == "failed"
    assert run.asked == run.stored + len(run.missing) == 30
    assert run.stored == 10
    server._script.clear()
    assert run_job(server, archive, batch=10).stored == 30


def test_a_server_that_is_not_there_ends_in_one_sentence(archive: Archive) -> None:
    with FakePubMed() as server:
        pass
    with pytest.raises(EutilsError, match="no connection, or it was reset") as caught:
        run_job(server, archive)
    assert caught.value.hopeless
    assert caught.value.__cause__ is None


def test_an_answer_that_does_not_come_in_time_is_asked_for_again(server: FakePubMed, archive: Archive) -> None:
    server.fail("esearch", slow(0.5))
    patience = Patience(tries=3, base=0.001, cap=0.002, connect=1, read=0.15)
    _, number = end_of(harvest(Job(query=QUERY), quick_client(server, patience=patience), archive))
    assert [note.text.split(": ")[1].split(";")[0] for note in account(archive, number).retries] == [
        "no answer within the time allowed"
    ]


def test_a_rate_limit_is_waited_for_as_long_as_the_server_asks(server: FakePubMed, archive: Archive) -> None:
    waits: list[float] = []
    client = quick_client(server)
    client._pace._sleep = waits.append
    server.fail("esearch", always(b'{"error":"API rate limit exceeded"}', 429, ("Retry-After", "2")))
    end_of(harvest(Job(query=QUERY), client, archive))
    assert any(2 <= wait < 2 + 2 * QUICK.base for wait in waits)


@pytest.mark.parametrize("seed", range(2))
def test_any_storm_of_faults_leaves_what_was_sent_or_a_list_of_what_was_not(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - a game, no secret
    with FakePubMed(records(*range(1, 60))) as server:
        server.omitted, server.poison = {"7"}, {"23"}
        stormy = new_archive(tmp_path / "stormy")
        for _ in range(4):
            server.fail("esearch", *(dice.choice([*OF_SEARCH, "ok"]) for _ in range(6)))
            server.fail("efetch", *(dice.choice([*OF_FETCH, "ok", "ok"]) for _ in range(30)))
            with suppress(EutilsError):
                run = run_job(server, stormy, batch=9)
                assert {missing.pmid for missing in run.missing} >= server.records.keys() - stormy.pmids()
        server._script.clear()
        run = run_job(server, stormy, batch=9)
        assert [missing.pmid for missing in run.missing] == ["7", "23"]
        calm = new_archive(tmp_path / "calm")
        run_job(server, calm, batch=9)
        assert contents(stormy) == contents(calm)
        stormy.close()
        calm.close()
