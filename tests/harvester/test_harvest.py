"""A harvest counts, lists, brings and keeps its account."""

from __future__ import annotations

from itertools import pairwise

import pytest

from harvester.archive import Archive
from harvester.harvest import Job, first_day, harvest
from harvester.ledger import Ledger
from tests.fake_pubmed import FakePubMed, article_xml
from tests.harvester.scenario import (
    KEY,
    QUERY,
    account,
    contents,
    end_of,
    quick_client,
    records,
    run_job,
)


def test_everything_comes_exactly_as_it_was_sent(server: FakePubMed, archive: Archive) -> None:
    run = run_job(server, archive, batch=7)
    assert (run.kind, run.state, run.counted, run.asked, run.new) == ("harvest", "complete", 30, 30, 30)
    assert archive.pmids() == set(server.records)
    assert all(archive.get(pmid).raw.body == body for pmid, body in server.records.items())  # type: ignore[union-attr]
    assert len(server.asked("efetch")) == 5
    assert [(part.low, part.counted, part.received) for part in run.slices] == [(None, 30, 30)]


def test_every_request_names_tool_and_email_and_has_the_key_in_its_body(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive)
    assert server.calls
    for call in server.calls:
        assert call.params["tool"] == "citewell"
        assert call.params["email"] == "reader@example.org"
        assert call.params["api_key"] == KEY
        assert call.method == "POST"


def test_a_second_harvest_moves_only_what_changed(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive)
    server.records["1005"] = article_xml(1005, "A title corrected.")
    server.records["1031"] = article_xml(1031)
    before = archive.last_seq()
    run = run_job(server, archive)
    assert (run.new, run.revised, run.unchanged) == (1, 1, 29)
    assert sorted(kept.pmid for kept in archive.since(before)) == ["1005", "1031"]


def test_no_results_is_said_only_where_pubmed_counts_none(archive: Archive) -> None:
    with FakePubMed() as empty:
        steps, number = end_of(harvest(Job(query=QUERY), quick_client(empty), archive))
    run = account(archive, number)
    assert (run.state, run.counted, run.asked) == ("complete", 0, 0)
    assert "PubMed counts 0 records." in [step.message for step in steps]


def test_a_query_over_the_ceiling_is_cut_into_slices_that_add_up(archive: Archive) -> None:
    with FakePubMed(records(*range(5, 2000, 7), *range(30_000_000, 30_000_200)), ceiling=60) as server:
        run = run_job(server, archive, ceiling=60)
        assert run.state == "complete"
        assert run.counted == run.asked == run.stored == 485
        assert sum(part.counted for part in run.slices) == 485
        assert all(part.counted == part.received < 60 for part in run.slices)
        spans = sorted((part.low or 0, part.high or 0) for part in run.slices)
        assert all(high < low for (_, high), (low, _) in pairwise(spans))
        assert archive.pmids() == set(server.records)


def test_the_real_ceiling_cuts_where_pubmed_does(archive: Archive) -> None:
    body = article_xml(1)
    with FakePubMed({str(pmid): body for pmid in range(1, 10_001)}) as server:
        client = quick_client(server)
        steps = harvest(Job(query=QUERY), client, archive)
        while next(steps).phase != "fetch":
            pass
        steps.close()
    run = Ledger(archive.engine).runs(1)[0]
    assert (run.state, run.counted, run.asked, len(run.missing)) == ("interrupted", 10_000, 10_000, 10_000)
    assert sum(part.counted for part in run.slices) == 10_000
    assert max(part.counted for part in run.slices) < 9_999


def test_a_server_that_gives_smaller_pages_than_asked_loses_nothing(server: FakePubMed, archive: Archive) -> None:
    server.largest_page = 8
    run = run_job(server, archive)
    assert (run.asked, run.state, run.difference) == (30, "complete", "")


def test_what_pubmed_counts_but_does_not_list_is_said(server: FakePubMed, archive: Archive) -> None:
    server.unlisted = {"1003", "1004"}
    run = run_job(server, archive)
    assert run.state == "incomplete"
    assert run.difference == "PubMed counts 30 records, but lists 28 of them."


def test_warnings_of_the_search_are_said_and_written_down(server: FakePubMed, archive: Archive) -> None:
    server.warnings = (
        b"<ErrorList><PhraseNotFound>kettamin</PhraseNotFound><FieldNotFound>tiabb</FieldNotFound></ErrorList><WarningList>"
        b"<QuotedPhraseNotFound>&quot;body battery&quot;[tiab]</QuotedPhraseNotFound><OutputMessage>No items found."
        b"</OutputMessage></WarningList>"
    )
    steps, number = end_of(harvest(Job(query=QUERY), quick_client(server), archive))
    warnings = [note.text for note in account(archive, number).warnings]
    assert len(warnings) == 4
    for words in ("kettamin", "tiabb", '"body battery"[tiab]'):
        assert any(words in warning for warning in warnings)
    assert set(warnings) <= {step.message for step in steps}


def test_a_limit_brings_the_newest_and_no_more(server: FakePubMed, archive: Archive) -> None:
    run = run_job(server, archive, limit=4)
    assert (run.counted, run.asked, run.state) == (30, 4, "complete")
    assert archive.pmids() == {"1030", "1029", "1028", "1027"}


def test_a_limit_over_the_ceiling_counts_across_slices(archive: Archive) -> None:
    with FakePubMed(records(*range(1, 301)), ceiling=60) as server:
        run = run_job(server, archive, limit=130, ceiling=60)
    assert (run.asked, run.stored) == (130, 130)


def test_since_a_date_asks_for_both_ends_of_the_window(server: FakePubMed, archive: Archive) -> None:
    server.revised = {"1007": "2025/03/04"}
    run = run_job(server, archive, kind="since", since="2025-03-01")
    assert archive.pmids() == {"1007"}
    search = server.asked("esearch")[0].params
    assert (search["datetype"], search["mindate"], search["maxdate"]) == ("mdat", "2025/03/01", "3000/12/31")
    assert run.options["from"] == "2025-03-01"


def test_since_last_starts_some_days_before_the_last_whole_harvest(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive, limit=3)  # the newest three are not the whole
    first = run_job(server, archive, kind="since", since="last")
    assert first.options["from"] == ""
    assert first.asked == 30
    second = run_job(server, archive, kind="since", since="last")
    assert second.options["from"] < first.started[:10]
    assert second.asked == 0


def test_the_window_since_last_overlaps() -> None:
    assert first_day("last", None) == ""
    assert first_day("2024-02-03", None) == "2024-02-03"


def test_a_recheck_buries_what_two_good_answers_left_out(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive)
    del server.records["1010"]
    server.records["1011"] = article_xml(1011, "Corrected.")
    run = run_job(server, archive, kind="recheck", batch=10)
    assert (run.state, run.gone, run.buried, run.revised, run.unchanged) == ("complete", ("1010",), 1, 1, 28)
    assert sum("1010" in call.params["id"].split(",") for call in server.asked("efetch")) == 3  # harvest, and twice
    assert "1010" not in archive.pmids()
    assert run_job(server, archive, kind="recheck").asked == 29


def test_a_recheck_buries_nothing_when_pubmed_sends_nothing_at_all(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive)
    server.fail("efetch", *["nothing"] * 50)
    run = run_job(server, archive, kind="recheck")
    assert (run.state, run.gone, len(run.missing)) == ("incomplete", (), 30)
    assert archive.count() == 30


def test_a_recheck_by_limit_goes_round(server: FakePubMed, archive: Archive) -> None:
    run_job(server, archive)
    server.calls.clear()
    run_job(server, archive, kind="recheck", limit=20)
    assert len(server.asked("efetch")[0].params["id"].split(",")) == 20


def test_stopped_anywhere_it_goes_on_where_it_was(server: FakePubMed, archive: Archive) -> None:
    steps = harvest(Job(query=QUERY, batch=10), quick_client(server), archive)
    while (step := next(steps)).phase != "fetch" or step.done < 10:
        pass
    steps.close()
    stopped = Ledger(archive.engine).runs()[0]
    assert stopped.state == "interrupted"
    assert stopped.asked == stopped.stored + len(stopped.missing) == 30
    server.calls.clear()
    run = run_job(server, archive, batch=10)
    assert (run.id, run.state, run.stored) == (stopped.id, "complete", 30)
    assert server.asked("esearch") == []  # the PMIDs are known
    assert len(server.asked("efetch")) == 2


def test_an_interrupt_from_the_keyboard_leaves_the_run_to_be_finished(
    server: FakePubMed, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_args: object, **_more: object) -> bytes:
        raise KeyboardInterrupt

    client = quick_client(server)
    monkeypatch.setattr(client, "fetch", interrupted)
    with pytest.raises(KeyboardInterrupt):
        end_of(harvest(Job(query=QUERY), client, archive))
    assert Ledger(archive.engine).runs()[0].state == "interrupted"
    assert run_job(server, archive).id == 1


def test_another_query_or_option_is_another_run(server: FakePubMed, archive: Archive) -> None:
    harvest_steps = harvest(Job(query=QUERY), quick_client(server), archive)
    next(harvest_steps)
    harvest_steps.close()
    assert run_job(server, archive, query="other[tiab]").id == 2
    assert run_job(server, archive, limit=2).id == 3
    assert run_job(server, archive).id == 1


def test_an_old_unfinished_run_is_not_gone_on_with(
    server: FakePubMed, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("harvester.ledger_entries.now", lambda: "2020-01-01T00:00:00Z")
    steps = harvest(Job(query=QUERY), quick_client(server), archive)
    next(steps)
    steps.close()
    monkeypatch.undo()
    assert run_job(server, archive).id == 2


def test_known_missing_are_those_the_archive_does_not_hold(server: FakePubMed, archive: Archive) -> None:
    server.omitted = {"1002", "1003"}
    run_job(server, archive)
    ledger = Ledger(archive.engine)
    assert ledger.known_missing() == ("1002", "1003")
    server.omitted = {"1002"}
    run_job(server, archive)
    assert ledger.known_missing() == ("1002",)
    assert set(contents(archive)) == set(server.records) - {"1002"}
