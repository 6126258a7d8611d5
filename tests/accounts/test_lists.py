"""Reading lists that readers keep."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs

from accounts import lists
from accounts.lists import KeptList, KeptLists, TooManyLists
from harvester.store import open_store
from library import library_of
from tests.accounts.conftest import token

LIST = KeptList(owner="reader.one", title="T", pmids=("2", "1"), style="ama", marks="superscripts", pubmed=False)


@pytest.fixture
def kept(site: Flask) -> KeptLists:
    """The kept lists of a library."""
    return library_of(site).lists


def test_a_list_is_kept_as_it_was(kept: KeptLists) -> None:
    new = kept.keep(LIST)
    assert kept.get(new.key) == new
    assert structs.replace(new, key="", created="", changed="") == LIST
    assert kept.of("reader.one") == (new,)
    assert kept.of("reader.two") == ()


def test_only_its_owner_changes_a_list(kept: KeptLists) -> None:
    first = kept.keep(LIST)
    changed = kept.keep(structs.replace(first, pmids=("3",)))
    assert (changed.key, changed.created, changed.pmids) == (first.key, first.created, ("3",))
    other = kept.keep(structs.replace(first, owner="reader.two", pmids=("4",)))
    assert other.key != first.key
    found = kept.get(first.key)
    assert found is not None
    assert found.pmids == ("3",)
    assert not kept.remove(first.key, "reader.two")
    assert kept.remove(first.key, "reader.one")
    assert kept.get(first.key) is None


def test_there_is_an_end_to_what_a_reader_keeps(kept: KeptLists, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST_LISTS", 1)
    first = kept.keep(LIST)
    with pytest.raises(TooManyLists, match="remove one first"):
        kept.keep(LIST)
    kept.keep(structs.replace(first, title="Still changed"))


def keep(client: FlaskClient, pmids: str, **fields: str) -> str:
    """What a reader does on the page of a list; the address that this leads to."""
    page = client.get(f"/list?pmids={pmids}").text
    answer = client.post("/lists", data={"csrf_token": token(page), "pmids": pmids, **fields})
    assert answer.status_code == 303
    return answer.headers["Location"]


def test_a_reader_keeps_a_list_changes_it_and_its_watch_follows(reader: FlaskClient, anybody: FlaskClient) -> None:
    where = keep(reader, "4242,4343", title="For the post")
    key = where.rpartition("kept=")[2]
    assert "For the post" in reader.get("/lists").text
    soup = BeautifulSoup(reader.get(where).text, "lxml")
    feed = soup.select_one('link[type="application/atom+xml"]')
    assert feed is not None
    assert f"/watch/{key}/feed.atom" in str(feed["href"])
    keep(reader, "4242", title="For the post", kept=key)
    status = json.loads(anybody.get(f"/watch/{key}/status.json").data)
    assert [record["pmid"] for record in status["records"]] == ["4242"]
    assert anybody.get(f"/lists/{key}").headers["Location"].startswith("/list?pmids=4242&title=For+the+post")


def test_a_kept_list_can_be_removed_and_then_is_gone(reader: FlaskClient) -> None:
    key = keep(reader, "4242").rpartition("kept=")[2]
    form = reader.get("/lists").text
    assert reader.post(f"/lists/{key}/remove", data={"csrf_token": token(form)}).status_code == 303
    assert reader.get(f"/lists/{key}").status_code == 404
    assert reader.get(f"/watch/{key}/badge.svg").status_code == 404


def test_who_is_not_signed_in_keeps_nothing(anybody: FlaskClient) -> None:
    assert "/sign-in" in anybody.get("/lists").headers["Location"]
    assert "/sign-in" in anybody.post("/lists", data={"pmids": "1"}).headers["Location"]
    assert 'action="/lists"' not in anybody.get("/list?pmids=4242").text


def test_without_the_token_of_the_form_nothing_is_kept(reader: FlaskClient) -> None:
    assert reader.post("/lists", data={"pmids": "1"}).status_code == 400
    assert "None is kept yet" in reader.get("/lists").text


def test_a_list_without_records_is_not_kept(reader: FlaskClient) -> None:
    page = reader.get("/list?pmids=4242").text
    answer = reader.post("/lists", data={"csrf_token": token(page), "pmids": ""})
    assert answer.status_code == 400
    assert "without records" in answer.text


def test_a_nul_is_neither_kept_nor_looked_for(database: str) -> None:
    kept = KeptLists(open_store(database))
    assert kept.keep(structs.replace(LIST, key="a\0b", title="a\0b")).title == "a b"
    assert kept.get("\0") is None
    assert not kept.remove("\0", "reader.one")
