"""The check-up page: a text, a file or an address in, a report or a sentence out."""

from __future__ import annotations

import io

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.views.fakes import GONE
from tests.views.invented import EVIL, TRIAL_TITLE


def send(client: FlaskClient, code: int, **fields: object) -> BeautifulSoup:
    answer = client.post("/checkup", data=fields, content_type="multipart/form-data")
    assert answer.status_code == code
    return BeautifulSoup(answer.text, "lxml")


def test_the_form_offers_three_ways(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/checkup").text, "lxml")
    assert {field["name"] for field in soup.select("form.stacked [name]")} == {"text", "file", "address"}


def test_a_pasted_text_is_reported_on(client: FlaskClient) -> None:
    text = f"One trial (PMID: 1003), one gone (PMID: {GONE}), one elsewhere (PMID: 424242), and (PMID: 1002)."
    soup = send(client, 200, text=text)
    assert [section["id"] for section in soup.select(".checkup-report section")] == ["wrong", "unchecked", "sound"]
    assert "not in this library" in soup.text
    assert "5 records, as of 3 May 2026" in " ".join(soup.text.split())


def test_a_file_is_checked_field_by_field(client: FlaskClient) -> None:
    ris = f"TY  - JOUR\nTI  - {TRIAL_TITLE}\nPY  - 1999\nAN  - 1001\nER  - \n".encode()
    soup = send(client, 200, file=(io.BytesIO(ris), "list.ris"))
    assert "1 reference in list.ris" in soup.text
    assert [field.text for field in soup.select(".field-differs")] == ["Year differs"]


def test_hostile_words_stay_words(client: FlaskClient) -> None:
    soup = send(client, 200, text=f"{EVIL} (PMID: 1004), 10.1000/<script>alert(1)</script>")
    assert not soup.select("main script, main img")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, 400),
        ({"text": "PMID: 1", "address": "https://example.org/"}, 400),
        ({"address": "no address"}, 400),
        ({"address": "http://127.0.0.1/"}, 422),
        ({"address": "http://[::1]/"}, 422),
        ({"address": "http://example.org:22/"}, 422),
        ({"file": (io.BytesIO(b"%PDF-1.7"), "a.pdf")}, 400),
    ],
)
def test_what_cannot_be_checked_is_a_sentence_with_its_status(
    client: FlaskClient, fields: dict[str, object], code: int
) -> None:
    soup = send(client, code, **fields)
    said = soup.select_one("#problem, .error .lead")
    assert said is not None
    assert said.text.strip().endswith(".")


def test_what_is_too_large_is_refused(client: FlaskClient) -> None:
    assert client.post("/checkup", data={"text": "x" * 1_000_001}).status_code == 413
