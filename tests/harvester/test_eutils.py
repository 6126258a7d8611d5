"""What answers of E-utilities are worth, on the bodies that NCBI really sends; and how questions are paced."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harvester.eutils import Identity, Pace, Patience
from harvester.eutils_answers import BadAnswerError, fault_of, read_retry_after, read_search
from harvester.harvest_advice import advice
from tests.fake_pubmed import FakePubMed
from tests.harvester.scenario import KEY, quick_client, records

Shared = Callable[[str], Path]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

# file, status, root asked for, words of the reason ("" for an answer), whether to ask again
REAL = [
    ("live_2026/efetch_bad_id_400.xml", 400, "PubmedArticleSet", "ID list is empty", False),
    ("live_2026/efetch_unknown_pmid_200.xml", 200, "PubmedArticleSet", "", False),
    ("live_2026/efetch_webenv_expired.xml", 200, "PubmedArticleSet", "Unable to obtain query #1", False),
    ("live_2026/esearch_backend_down_200.xml", 200, "eSearchResult", "Database is not supported", True),
    ("live_2026/esearch_backend_open_connection_200.xml", 200, "eSearchResult", "Unable to open connection", True),
    ("live_2026/esearch_retstart_over_9998.raw.json", 200, "eSearchResult", "first 9,999 records", False),
    ("live_2026/esearch_webenv_expired.json", 200, "eSearchResult", "Unable to obtain query #1", False),
    ("live_2026/rate_limit_429.json", 429, "eSearchResult", "too many requests", True),
    ("live_2026/rate_limit_429.json", 200, "PubmedArticleSet", "too many requests", True),
    ("live_2026/top_level_error_forwarding.json", 200, "eSearchResult", "error forwarding request", True),
    ("live_2026/esummary_missing_pmid.xml.fragment", 200, "PubmedArticleSet", "<DocumentSummary> where", True),
    ("Klortho__Eutils-JSON/esearch.baderror.xml", 200, "eSearchResult", "Invalid db name", False),
    ("Klortho__Eutils-JSON/esearch.error.xml", 200, "eSearchResult", "", False),
    ("Klortho__Eutils-JSON/efetch.pubmed.xml", 200, "PubmedArticleSet", "", False),
    ("biopython__biopython/esearch5.xml", 200, "eSearchResult", "", False),
]


@pytest.mark.parametrize("case", REAL, ids=lambda case: f"{Path(case[0]).name}-{case[1]}")
def test_a_real_answer_is_judged_by_its_body(shared: Shared, case: tuple[str, int, str, str, bool]) -> None:
    name, status, root, words, again = case
    fault = fault_of(status, {}, shared(f"data/eutils/{name}").read_bytes(), root)
    if not words:
        assert fault is None
    else:
        assert fault is not None
        assert words in fault.reason
        assert fault.again is again
        assert "\n" not in fault.reason


def test_every_live_recording_is_used(shared: Shared) -> None:
    folder = shared("data/eutils/live_2026")
    used = {Path(name).name for name, *_ in REAL if name.startswith("live_2026/")}
    # Searches are asked for as XML: the cases in JSON are notes for the server of these tests.
    assert {path.name for path in folder.iterdir()} - {"NOTES.md", "esearch_json_cases.json"} == used


def test_a_search_answer_gives_count_pmids_and_its_own_count_alone(shared: Shared) -> None:
    answer = read_search(shared("data/eutils/biopython__biopython/esearch5.xml").read_bytes())
    assert answer.count == 5  # and not one of the counts of its terms
    assert answer.pmids == ("6540636", "5830998", "4460425", "4466840", "3443459")


def test_a_dropped_phrase_is_said(shared: Shared) -> None:
    answer = read_search(shared("data/eutils/Klortho__Eutils-JSON/esearch.error.xml").read_bytes())
    assert answer.warnings == ("PubMed did not find this and searched without it: fleegle[MeSH Terms]",)


@pytest.mark.parametrize(
    "body", [b"", b"<a", b"<eSearchResult/>", b"<eSearchResult><Count>x</Count></eSearchResult>"]
)
def test_an_answer_without_a_count_is_no_empty_answer(body: bytes) -> None:
    with pytest.raises(BadAnswerError):
        read_search(body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  \n",
        b"\xef\xbb\xbf",
        b"<html><body>busy</body></html>",
        b"<!DOCTYPE HTML PUBLIC '-'><HTML>",
        b'<?xml version="1.0"?>',
        b"<PubmedArticleSet><PubmedArticle>",
        b"Error: NCBI C++ Exception",
        b"[]",
        b'{"no":"error"}',
        b"{",
        b"\x00\x01\x02",
    ],
)
def test_what_is_no_answer_is_asked_for_again(body: bytes) -> None:
    fault = fault_of(200, {}, body, "PubmedArticleSet")
    assert fault is not None
    assert fault.again


def test_an_entity_bomb_is_not_opened() -> None:
    bomb = (
        b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><eSearchResult><ERROR>&b;</ERROR></eSearchResult>'
    )
    fault = fault_of(200, {}, bomb, "eSearchResult")
    assert fault is None or "aaaa" not in fault.reason


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("2", 2.0),
        (" 0 ", 0.0),
        ("Sun, 01 Mar 2026 12:00:30 GMT", 30.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("²", None),
    ],
)
def test_retry_after_is_a_number_or_a_date(header: str, seconds: float | None) -> None:
    assert read_retry_after(header, NOON) == seconds


def test_waits_grow_to_a_cap_and_a_server_that_asks_is_heard() -> None:
    patience = Patience(base=1, cap=10)
    assert [patience.wait(attempt, None, 1.0) for attempt in range(1, 7)] == [1, 2, 4, 8, 10, 10]
    assert patience.wait(6, None, 0.0) == 0  # full jitter
    assert patience.wait(1, 30.0, 0.5) >= 30


@pytest.mark.parametrize(("rate", "most"), [(3.0, 3), (10.0, 10)])
def test_no_second_holds_more_questions_than_ncbi_allows(rate: float, most: int) -> None:
    moment, sent = [100.0], []

    def sleep(seconds: float) -> None:
        moment[0] += seconds

    pace = Pace(rate, clock=lambda: moment[0], sleep=sleep)
    for number in range(60):
        moment[0] += 0.7 if number == 20 else 0.01
        pace.wait()
        sent.append(moment[0])
    assert all(sum(start <= other < start + 1 for other in sent) <= most for start in sent)
    assert sent[-1] - sent[30] < 30 / rate * 1.1  # and it does not dawdle


def test_a_server_that_counts_requests_is_kept_content(monkeypatch: pytest.MonkeyPatch) -> None:
    with FakePubMed(records(1)) as server:
        server.rate = 10
        client = quick_client(server)
        client._pace = Pace(10.0)
        for _ in range(12):
            client.search("a")
    assert len(server.calls) == 12  # none was refused and asked again


def test_neither_identity_nor_client_shows_the_key() -> None:
    with FakePubMed() as server:
        client = quick_client(server)
    for text in (repr(Identity(email="a@example.org", api_key=KEY)), str(Identity(api_key=KEY)), repr(client)):
        assert KEY not in text


@pytest.mark.parametrize(
    ("requests", "moment", "said"),
    [
        (101, datetime(2026, 3, 4, 17, tzinfo=UTC), True),  # Wednesday noon in New York
        (100, datetime(2026, 3, 4, 17, tzinfo=UTC), False),
        (101, datetime(2026, 3, 5, 3, tzinfo=UTC), False),  # Wednesday 22:00 in New York
        (101, datetime(2026, 3, 7, 17, tzinfo=UTC), False),  # Saturday
        (101, datetime(2026, 7, 8, 8, 30, tzinfo=UTC), False),  # 04:30 in summer time
        (101, datetime(2026, 7, 8, 9, 30, tzinfo=UTC), True),
    ],
)
def test_large_jobs_at_busy_hours_are_advised_against(requests: int, moment: datetime, said: bool) -> None:
    assert bool(advice(requests, moment)) is said
