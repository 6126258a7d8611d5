"""The pages for drafts: a report of every claim, and nothing that is kept."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from drafts.incoming.fetch import Fetched
from tests.views.drafting import AGAINST, CLAIM, DRAFT, EVIL, FOR, carried, opposed, opposed_by, report
from views import drafts, in_turn


@pytest.fixture
def app(drafts_app: Flask) -> Flask:
    return drafts_app


def test_the_form_asks_for_a_text_a_file_or_an_address(client: FlaskClient) -> None:
    page = client.get("/check").text
    assert all(f'name="{name}"' in page for name in ("text", "file", "address"))
    assert "neither kept nor logged" in page


def test_a_report_shows_each_claim_in_its_place_with_both_sides_and_the_limits(client: FlaskClient) -> None:
    page = report(client)
    assert f"<mark>{CLAIM}</mark>" in page
    assert FOR in page
    assert "Disagrees or limits it" in page
    assert "Only titles and abstracts were read" in page
    assert "a source is owed" in page
    assert EVIL not in page


def test_the_draft_travels_with_the_page_and_is_kept_by_nobody(client: FlaskClient, app: Flask) -> None:
    response = client.post("/check", data={"text": DRAFT})
    assert carried(response.text)["draft"] == DRAFT
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers
    folder: Path = app.extensions["citewell"].settings.data_dir
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"*Nothing* else" not in kept


def test_what_is_only_near_a_claim_is_not_said_to_support_it(client: FlaskClient) -> None:
    page = report(client)
    assert "Closest records: read before citing" in page
    assert "It supports the claim" not in page


def test_markup_leaves_no_blanks_in_the_text(client: FlaskClient) -> None:
    text = "Ketamine reduces pain in CRPS ([PMID 1](https://pubmed.ncbi.nlm.nih.gov/1/), *Pain*, 2011)."
    assert "CRPS (PMID 1, Pain, 2011)." in html.unescape(report(client, text=text))


def test_the_stronger_opposition_stands_first_and_both_sides_are_ticked_by_one_button(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_turn, "check", opposed)
    page = report(client)
    assert page.index(AGAINST) < page.index(FOR)
    assert "the stronger evidence" in page
    (key,) = re.findall(r'name="both" value="([\d-]+)"', page)
    again = client.post("/check", data=carried(page) | {"both": key}).text
    ticked = re.findall(r'name="cite" value="[\d-]+-(\d+)" checked', again)
    assert (len(ticked), ticked[0]) == (2, "20")


@pytest.mark.parametrize(
    ("number", "summary"),
    [(3, None), (4, "1 more that disagrees or limits it"), (16, "13 more that disagree or limit it")],
)
def test_of_many_records_three_stand_open_and_the_rest_is_folded(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, number: int, summary: str | None
) -> None:
    monkeypatch.setattr(in_turn, "check", opposed_by(number))
    page = report(client)
    side = page[page.index("side-against") : page.index("side-for")]
    open_part, _, folded = side.partition('<details class="more">')
    assert open_part.count('name="cite"') == min(3, number)
    assert folded.count('name="cite"') == max(0, number - 3)
    assert re.findall(r"<summary>(.*?)</summary>", folded) == ([summary] if summary else [])


def test_a_fold_with_something_ticked_in_it_is_open(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_turn, "check", opposed_by(16))
    page = report(client)
    last = re.findall(r'name="cite" value="([\d-]+-35)"', page)[0]
    assert (
        '<details class="more" open><summary>13 more'
        in client.post("/check", data=carried(page) | {"cite": last}).text
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Paste a text"),
        ({"file": (io.BytesIO(b"%PDF-1.7"), "a.pdf")}, "This is a PDF"),
        ({"address": "http://127.0.0.1/"}, "address"),
        ({"address": "file:///etc/passwd"}, "Give a whole web address"),
        ({"draft": "x", "syntax": "latex"}, "begin again"),
        ({"text": "<div>" * 1_000}, "nests its markup"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    client: FlaskClient, fields: dict[str, Any], sentence: str
) -> None:
    response = client.post("/check", data=fields, content_type="multipart/form-data")
    assert response.status_code == 422
    assert sentence in html.unescape(response.text)


def test_a_form_that_another_site_sends_is_refused(client: FlaskClient) -> None:
    response = client.post("/check", data={"text": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403


def test_a_draft_may_be_larger_than_other_forms_but_not_endless(client: FlaskClient) -> None:
    assert client.post("/check", data={"text": "word " * 150_000}).status_code == 200
    assert client.post("/check", data={"text": "x" * 7_000_000}).status_code == 413


def test_a_page_is_fetched_and_its_article_checked(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<nav>Ketamine cures pain in CRPS.</nav><article><p>{CLAIM}</p><p>{'More words. ' * 40}</p></article>"
    found = Fetched(address="https://example.org/post", kind="text/html", charset="utf-8", body=page.encode())
    monkeypatch.setattr(drafts, "fetch", lambda address: found)
    shown = report(client, text="", address="https://example.org/post")
    assert "1 claim found" in shown
    assert "From https://example.org/post" in shown


def test_who_opens_the_address_of_a_report_is_led_to_the_form(client: FlaskClient) -> None:
    assert client.get("/check/document").location == "/check"


def test_the_enter_key_on_a_tick_presses_a_button_that_only_keeps_the_ticks(client: FlaskClient) -> None:
    page = report(client)
    first = re.search(r"<button [^>]*>", page.partition('action="/check/document"')[2])
    assert first is not None
    assert 'formaction="/check"' in first[0]
    assert "name=" not in first[0]
    start = DRAFT.index(CLAIM)
    choice = f"{start}-{start + len(CLAIM)}-1"
    again = report(client, **carried(page), text="", cite=choice)
    assert re.findall(r'value="([^"]+)" checked', again)[:1] == [choice]


def test_the_end_of_a_long_report_is_one_link_away(client: FlaskClient) -> None:
    page = report(client)
    assert 'href="#take"' in page
    assert 'id="take"' in page
