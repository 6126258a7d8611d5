"""Hostile records, hostile readers: nothing unescaped, limits kept, errors as pages."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from harvester.store import ArchiveError
from library import EXTENSION
from tests.views.invented import EVIL

HOSTILE_PAGES = (
    "/search",
    "/search?q=alert",
    "/search?condition=crps&sort=newest",
    "/record/1004",
    "/record/1004?style=apa",
    "/record/1004/cite",
    "/condition/crps",
    "/ledger/1",
)


def assert_harmless(text: str, address: str) -> None:
    """No markup of a record became markup of the page."""
    soup = BeautifulSoup(text, "lxml")
    assert all(str(script.get("src", "")).startswith("/static/citewell.js?v=") for script in soup("script")), address
    assert all(not script.get_text() for script in soup("script")), address
    assert soup.find_all("img") == [], address
    assert soup.find_all("style") == [], address
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            assert not name.startswith("on"), (address, tag)
            assert name != "style", (address, tag)
            assert not str(value).strip().lower().startswith("javascript:"), (address, tag)
    assert "49" not in [piece.strip() for piece in soup.find_all(string=True)], address


@pytest.mark.parametrize("address", HOSTILE_PAGES)
def test_no_text_of_a_record_becomes_markup(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert "alert(" in answer.text
    assert_harmless(answer.text, address)


@pytest.mark.parametrize(
    "address", ["/search", "/record/x", "/condition/x", "/record/1001", "/search/export/x", "/ledger/x", "/x"]
)
@pytest.mark.parametrize("name", ["q", "level", "condition", "page", "style", "from", "n", "sort"])
def test_no_text_of_a_reader_becomes_markup(client: FlaskClient, address: str, name: str) -> None:
    assert_harmless(client.get(address, query_string={name: EVIL}).text, address)


def test_no_text_in_a_path_becomes_markup(client: FlaskClient) -> None:
    for path in ("/record/", "/condition/", "/record/1001/export/", "/search/export/"):
        assert_harmless(client.get(path + EVIL.replace("/", "%2F")).text, path)


@pytest.mark.parametrize(
    "address", ["/", "/search?q=invented", "/record/1001", "/nowhere", "/search?level=9", "/healthz"]
)
def test_every_answer_has_the_safe_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in headers


def test_a_file_for_download_is_never_shown_as_a_page(client: FlaskClient) -> None:
    answer = client.get("/record/1004/export/csv")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="citewell-1004.csv"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "html" not in answer.content_type


def test_the_name_of_a_file_holds_nothing_of_a_header(client: FlaskClient) -> None:
    answer = client.get("/search/export/ris", query_string={"q": 'a"\r\nX-Evil: 1; ü / ..'})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="citewell-a-x-evil-1-u.ris"'


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("/search?level=9", 400, "“9” is no value for “level”"),
        ("/search?from=soon", 400, "“from” must be a number"),
        ("/search?q=" + "k" * 1001, 400, "1,000 is the most that is read"),
        ("/search?page=0", 404, "no page 0"),
        ("/search?page=7", 404, "no page 7"),
        ("/nowhere", 404, "no page at this address"),
        ("/condition/plague", 404, "no condition of that name"),
        ("/ledger/99", 404, "no run 99"),
        ("/search?q=" + "k" * 9000, 414, "longer than this site reads"),
    ],
)
def test_errors_are_pages_that_say_what_is_wrong(client: FlaskClient, address: str, code: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == code
    assert words in answer.text
    assert "<h1>" in answer.text


def test_a_wrong_method_is_a_page_too_and_says_which_are_right(client: FlaskClient) -> None:
    answer = client.post("/search", data={"q": "x"})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert "<h1>" in answer.text


def test_a_form_that_is_too_large_is_refused_unread(client: FlaskClient) -> None:
    answer = client.post("/search", data=b"x" * 1_000_001, content_type="text/plain")
    assert answer.status_code == 413
    assert "larger than this site reads" in answer.text


def test_a_fault_of_ours_is_a_page_without_inner_matters(app: Flask, client: FlaskClient) -> None:
    app.testing = False
    vars(app.extensions[EXTENSION]).update(engine=None)
    answer = client.get("/search?q=x")
    assert answer.status_code == 500
    assert "The fault is ours" in answer.text
    assert "Traceback" not in answer.text
    assert "NoneType" not in answer.text


class ClosedEngine:
    """An engine whose store is gone."""

    def __getattr__(self, name: str) -> object:
        raise ArchiveError("The archive is locked by another program: try again in a moment.")


@pytest.mark.parametrize("address", ["/", "/search?q=x", "/record/1001", "/condition/crps", "/healthz"])
def test_a_library_that_cannot_be_read_is_not_an_empty_one(app: Flask, client: FlaskClient, address: str) -> None:
    vars(app.extensions[EXTENSION]).update(engine=ClosedEngine())
    answer = client.get(address)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "locked by another program" in answer.text


def test_the_pages_for_machines(client: FlaskClient) -> None:
    assert "Disallow: /search" in client.get("/robots.txt").text
    with client.get("/favicon.ico") as icon:
        assert icon.mimetype == "image/svg+xml"
    assert client.get("/healthz").json == {
        "state": "ok",
        "records": 5,
        "generation": "g1",
        "published": "2026-05-03T14:06:00+00:00",
    }


def test_the_style_sheet_and_the_script_may_be_kept_by_browsers(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/").text, "lxml")
    sheet = soup.select_one('link[rel="stylesheet"]')
    assert sheet is not None
    with client.get(str(sheet["href"])) as answer:
        assert answer.status_code == 200
        assert answer.cache_control.max_age == 31_536_000
