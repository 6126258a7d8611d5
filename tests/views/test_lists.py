"""Reading lists and their watch, as pages and files."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from msgspec import structs

from library import EXTENSION
from tests.views.fakes import RUN, FakeLedger, of_starter
from tests.views.invented import EVIL
from tests.views.test_safety import assert_harmless
from views.collecting import LONGEST, read_cookie, write_cookie

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def shown(client: FlaskClient, address: str) -> BeautifulSoup:
    """The page at an address."""
    answer = client.get(address, follow_redirects=True)
    assert answer.status_code == 200
    return BeautifulSoup(answer.text, "lxml")


def titles(soup: BeautifulSoup) -> list[str]:
    """The records of a list in their order."""
    return [str(row["id"]).removeprefix("hit-") for row in soup.select(".row")]


def test_a_reader_without_an_account_collects_orders_and_removes(client: FlaskClient) -> None:
    for pmid in ("1001", "1002", "1003"):
        answer = client.post("/list/add", data={"pmid": pmid, "back": "/search?q=invented"})
        assert answer.status_code == 303
        assert answer.headers["Location"] == f"/search?q=invented#hit-{pmid}"
    assert titles(shown(client, "/list")) == ["1001", "1002", "1003"]
    assert titles(shown(client, "/list?pmids=1001,1002,1003&up=1003")) == ["1001", "1003", "1002"]
    assert titles(shown(client, "/list?pmids=1001,1003,1002&remove=1001")) == ["1003", "1002"]
    assert titles(shown(client, "/list")) == ["1003", "1002"]


def test_a_list_of_somebody_else_can_be_ordered_without_touching_ones_own(client: FlaskClient) -> None:
    client.post("/list/add", data={"pmid": "1005", "back": "/"})
    assert titles(shown(client, "/list?pmids=1001,1002&down=1001")) == ["1002", "1001"]
    assert titles(shown(client, "/list")) == ["1005"]


def test_no_page_sets_a_cookie_before_something_is_added(client: FlaskClient) -> None:
    for address in (
        "/",
        "/search",
        "/record/1001",
        "/list",
        "/list?pmids=1001,1002",
        "/list?pmids=1001,1002&up=1002",
    ):
        assert "Set-Cookie" not in client.get(address).headers


def test_pages_say_how_long_the_list_is_and_what_is_in_it(client: FlaskClient) -> None:
    client.post("/list/add", data={"pmid": "1001", "back": "/"})
    answer = client.get("/search")
    soup = BeautifulSoup(answer.text, "lxml")
    tally = soup.select_one(".tally")
    assert tally is not None
    assert tally.text == "1"
    assert [button["value"] for button in soup.select("button.in-list")] == ["1001"]
    assert "Cookie" in answer.headers["Vary"]
    client.post("/list/remove", data={"pmid": "1001", "back": "/"})
    assert shown(client, "/search").select_one(".tally") is None


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"}]
)
def test_another_site_cannot_add_to_a_readers_list(client: FlaskClient, headers: dict[str, str]) -> None:
    assert client.post("/list/add", data={"pmid": "1001"}, headers=headers).status_code == 403


def test_the_way_back_never_leaves_this_site(client: FlaskClient) -> None:
    for back in ("//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"):
        where = client.post("/list/add", data={"pmid": "1001", "back": back}).headers["Location"]
        assert where.startswith("/#")


def test_five_hundred_records_find_room_in_the_cookie() -> None:
    pmids = tuple(str(49_999_999 - number) for number in range(500))
    assert read_cookie(write_cookie(pmids)) == pmids
    assert len(write_cookie(pmids)) <= LONGEST


@pytest.mark.parametrize("cookie", ["", "x.y", "-1", EVIL, "0", "f" * 4000])
def test_a_cookie_that_is_none_of_ours_is_an_empty_list(cookie: str) -> None:
    assert read_cookie(cookie) == ()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("pmids=x", "is not a PMID"),
        ("pmids=0", "is not a PMID"),
        ("pmids=" + "+".join(str(number) for number in range(1, 502)), "500 is the most"),
        ("pmids=1001&style=nosuch", "no citation style"),
        ("pmids=1001&style=../../etc/passwd", "no citation style"),
        ("pmids=1001&marks=x", "no value for “marks”"),
        ("pmids=1001&as=x", "no value for “as”"),
        ("pmids=1001&title=" + "k" * 201, "200 is the most"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(client: FlaskClient, query: str, words: str) -> None:
    answer = client.get(f"/list?{query}")
    assert answer.status_code == 400
    assert words in answer.text


def test_a_record_that_is_not_here_is_said_to_be_so_and_stands_in_no_output(client: FlaskClient) -> None:
    answer = client.get("/list?pmids=1001,4242")
    assert "Not in this library" in answer.text
    assert "cw-4242" not in answer.text


@pytest.mark.parametrize("shape", ["html", "wordpress", "markdown", "text", "docx"])
def test_every_form_is_shown_and_can_be_taken_away(client: FlaskClient, shape: str) -> None:
    soup = shown(client, f"/list?pmids=1001,1003&title=My+post&as={shape}")
    button = soup.select_one(".take-bar a.button")
    assert button is not None
    file = client.get(str(button["href"]))
    assert file.status_code == 200
    assert 'filename="my-post.' in file.headers["Content-Disposition"]
    source = soup.select_one("#source")
    if shape == "docx":
        assert source is None
        assert zipfile.is_zipfile(BytesIO(file.data))
    else:
        assert source is not None
        assert source.text.strip() == file.text.strip()


@pytest.mark.parametrize("shape", ["html", "wordpress", "markdown", "text", "docx"])
@pytest.mark.parametrize("style", ["nlm", "apa"])
def test_no_text_of_a_record_or_a_reader_becomes_markup_of_a_list(
    client: FlaskClient, shape: str, style: str
) -> None:
    query = {"pmids": "1001,1004", "title": EVIL, "as": shape, "style": style, "marks": "author-year", "find": EVIL}
    text = client.get("/list", query_string=query).text
    soup = BeautifulSoup(text, "lxml")
    badge = soup.select("img")
    assert [str(image["src"]).partition("?")[0] for image in badge] == ["/watch/badge.svg"]
    badge[0].decompose()
    assert_harmless(str(soup), shape)


def test_a_style_is_found_by_its_words_and_used(client: FlaskClient) -> None:
    soup = shown(client, "/list?pmids=1001&find=anesthesiology")
    found = soup.select_one(".found-styles a")
    assert found is not None
    chosen = shown(client, str(found["href"])).select_one("select option[selected]")
    assert chosen is not None
    assert chosen["value"] == "anesthesiology"


def test_a_lists_records_go_to_a_reference_manager(client: FlaskClient) -> None:
    assert client.get("/list/export/ris?pmids=1001,1002").text.count("TY  - ") == 2
    assert client.get("/list/export/nosuch?pmids=1001").status_code == 404
    assert client.get("/list/take/nosuch?pmids=1001").status_code == 404


def test_the_feed_is_atom_with_ids_that_stay(client: FlaskClient) -> None:
    answer = client.get("/watch/feed.atom?pmids=1001,1003,1900&title=My+post")
    feed = etree.fromstring(answer.data)
    assert feed.findtext("a:title", namespaces=ATOM) == "My post"
    entries = feed.findall("a:entry", ATOM)
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in entries]
    assert len(ids) == len(set(ids)) == 3
    again = etree.fromstring(client.get("/watch/feed.atom?pmids=1900,1003,1001").data)
    assert sorted(ids, key=str) == sorted((e.text for e in again.findall("a:entry/a:id", ATOM)), key=str)
    assert again.findtext("a:id", namespaces=ATOM) == feed.findtext("a:id", namespaces=ATOM)
    assert "Withdrawn from PubMed: PMID 1900" in [entry.findtext("a:title", namespaces=ATOM) for entry in entries]
    for element in (feed, *entries):
        assert element.findtext("a:title", namespaces=ATOM)
        datetime.fromisoformat(str(element.findtext("a:updated", namespaces=ATOM)))
    assert feed.find("a:author/a:name", ATOM) is not None
    assert {link.get("rel") for link in feed.findall("a:link", ATOM)} == {"self", "alternate"}
    assert "1 retracted, 1 withdrawn from PubMed, 1 corrected" in str(feed.findtext("a:subtitle", namespaces=ATOM))


def test_the_badge_says_what_changed_or_that_all_is_sound(client: FlaskClient) -> None:
    assert "1 retracted on 3 May 2026" in client.get("/watch/badge.svg?pmids=1003").text
    sound = client.get("/watch/badge.svg?pmids=1002,1005")
    assert "all sound on 3 May 2026" in sound.text
    assert etree.fromstring(sound.data).tag == "{http://www.w3.org/2000/svg}svg"


def test_what_is_not_in_the_library_is_never_called_sound(client: FlaskClient) -> None:
    status = json.loads(client.get("/watch/status.json?pmids=1002,4242").data)
    assert status["sound"] is False
    assert status["message"] == "1 not in the library on 3 May 2026"
    assert [record["in_library"] for record in status["records"]] == [True, False]


def test_before_the_first_harvest_nothing_is_called_sound(app: Flask, client: FlaskClient) -> None:
    vars(app.extensions[EXTENSION]).update(ledger=of_starter())
    status = json.loads(client.get("/watch/status.json?pmids=1002").data)
    assert (status["sound"], status["message"]) == (False, "no harvest yet")


def test_files_that_were_imported_say_nothing_of_the_day(app: Flask, client: FlaskClient) -> None:
    imported = structs.replace(RUN, kind="import")
    vars(app.extensions[EXTENSION]).update(ledger=FakeLedger(kept=(imported,)))
    assert json.loads(client.get("/watch/status.json?pmids=1002").data)["message"] == "no harvest yet"


@pytest.mark.parametrize("name", ["feed.atom", "badge.svg", "status.json"])
def test_a_watch_can_be_kept_by_caches_and_shown_on_other_sites(client: FlaskClient, name: str) -> None:
    first = client.get(f"/watch/{name}?pmids=1001")
    assert first.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert first.cache_control.max_age == 3600
    assert "Set-Cookie" not in first.headers
    assert "Cookie" not in first.headers.get("Vary", "")
    again = client.get(f"/watch/{name}?pmids=1001", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.get(f"/watch/{name}").status_code == 400


def test_a_hostile_title_stays_text_in_the_feed(client: FlaskClient) -> None:
    answer = client.get("/watch/feed.atom", query_string={"pmids": "1004", "title": EVIL + "\x00\x0b"})
    feed = etree.fromstring(answer.data)
    assert {etree.QName(element).namespace for element in feed.iter()} == {ATOM["a"]}
    assert EVIL in str(feed.findtext("a:entry/a:title", namespaces=ATOM))
