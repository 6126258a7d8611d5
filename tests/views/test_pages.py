"""The pages as a reader meets them: home, results, condition, ledger, about."""

from __future__ import annotations

import re
from html import unescape

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from index.results import Filters, IndexStatus
from library import EXTENSION
from tests.views.fakes import FakeEngine, of_starter


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """The page at an address, which must be well."""
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return BeautifulSoup(answer.text, "lxml")


def text(soup: BeautifulSoup) -> str:
    return " ".join(soup.get_text(" ").split())


def test_the_first_page_has_a_search_box_examples_and_conditions_with_counts(client: FlaskClient) -> None:
    soup = page(client, "/")
    box = soup.select_one("form.big-search")
    assert box is not None
    assert box["action"] == "/search"
    assert soup.select(".examples a")
    crps = soup.select_one('a[href="/condition/crps"]')
    assert crps is not None
    assert crps.get_text(" ", strip=True) == "Complex regional pain syndrome 2"
    assert "5 records" in text(soup)
    assert "as of 3 May 2026" in text(soup)


def test_the_first_page_of_a_starter_library_offers_the_harvest(app: Flask, client: FlaskClient) -> None:
    assert "flask harvest" not in client.get("/").text
    vars(app.extensions[EXTENSION]).update(ledger=of_starter())
    app.extensions.pop("citewell.state")
    assert "flask harvest" in client.get("/").text


def test_an_empty_library_says_so(app: Flask, client: FlaskClient) -> None:
    engine = FakeEngine(())
    engine.status = lambda: IndexStatus(generation="", records=0, seq=0, published="")  # type: ignore[method-assign]
    vars(app.extensions[EXTENSION]).update(engine=engine)
    assert "This library is empty" in client.get("/").text


def test_a_search_shows_hits_with_badge_design_number_source_and_sentence(client: FlaskClient) -> None:
    soup = page(client, "/search?q=invented randomised")
    hit = soup.select_one("ol.hits .hit")
    assert hit is not None
    said = text(hit)  # type: ignore[arg-type]
    for words in (
        "Level 2",
        "Randomised trial",
        "n = 60",
        "Less pain",
        "Who was treated",
        "J Invent Pain. 2019;12(3):101-9.",
    ):
        assert words in said
    assert [mark.get_text() for mark in hit.select(".outcome mark")] == ["60 patients", "Pain fell more"]


def test_a_retracted_hit_is_marked(client: FlaskClient) -> None:
    hit = page(client, "/search?q=withdrawn").select_one("ol.hits .hit")
    assert hit is not None
    assert hit.select_one(".badge-retracted") is not None
    assert text(hit).count("Retracted") == 2  # type: ignore[arg-type]


def test_how_words_were_read_is_said_and_can_be_switched_off(client: FlaskClient) -> None:
    soup = page(client, "/search?q=complex")
    said = soup.select_one(".read-as")
    assert said is not None
    assert "Complex regional pain syndrome" in said.get_text()
    assert 'href="/search?q=complex&literal=1"' in unescape(str(said))
    assert "Words taken as typed" in text(page(client, "/search?q=complex&literal=1"))


def test_a_search_on_one_condition_shows_what_disagrees(client: FlaskClient) -> None:
    sides = page(client, "/search?q=complex").select_one(".sides")
    assert sides is not None
    assert [link["href"] for link in sides.select(".side-for a")] == ["/record/1001"]
    assert [link["href"] for link in sides.select(".side-against a")] == ["/record/1002"]
    assert page(client, "/search?q=invented").select_one(".sides") is None


def test_filters_reach_the_engine(client: FlaskClient, engine: FakeEngine) -> None:
    client.get(
        "/search?q=x&condition=crps&role=mentioned&level=2&design=rct&route=iv&n=10&from=2000&to=2020&sort=newest"
    )
    asked = engine.asked[0]
    assert asked.sort == "newest"
    assert asked.filters == Filters(
        conditions=("crps",),
        roles=("mentioned",),
        levels=("2",),
        designs=("rct",),
        routes=("iv",),
        n_min=10,
        year_from=2000,
        year_to=2020,
    )


def test_active_filters_are_shown_and_can_be_removed(client: FlaskClient) -> None:
    links = page(client, "/search?q=invented&level=2").select(".removals a")
    assert [link["href"] for link in links] == ["/search?q=invented"]


def test_numbers_are_changed_without_losing_the_other_filters(client: FlaskClient) -> None:
    form = page(client, "/search?q=invented&level=2&n=5&page=1").select_one("form.numbers")
    assert form is not None
    hidden = {(field["name"], field["value"]) for field in form.select("input[type=hidden]")}
    assert hidden == {("q", "invented"), ("level", "2")}


def test_an_empty_search_shows_everything(client: FlaskClient) -> None:
    assert len(page(client, "/search").select("ol.hits > li")) == 5
    assert len(page(client, "/search?q=").select("ol.hits > li")) == 5


def test_no_answer_helps_on_and_never_says_that_nothing_exists(client: FlaskClient) -> None:
    said = text(page(client, "/search?q=unheard&level=1"))
    assert "Nothing in this library answers that" in said
    assert "That is not the same as “there is nothing”" in said
    assert "without the 1 filter" in said


def test_a_misspelt_word_gets_a_suggestion(client: FlaskClient) -> None:
    assert 'href="/search?q=ketamine"' in client.get("/search?q=ketamin").text


@pytest.mark.parametrize("text_", ["1001", "10.1000/invented.1"])
def test_a_lone_identifier_leads_to_its_record(client: FlaskClient, text_: str) -> None:
    answer = client.get("/search", query_string={"q": text_})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/record/1001")


def test_the_age_of_the_library_and_what_it_lacks_stand_under_every_answer(client: FlaskClient) -> None:
    soup = page(client, "/search?q=invented")
    note = soup.select_one(".as-of")
    assert note is not None
    assert text(note) == "Library as of 3 May 2026; 2 known to be missing ."  # type: ignore[arg-type]


def test_an_answer_is_exported_whole(client: FlaskClient) -> None:
    answer = client.get("/search/export/ris?q=invented+ketamine")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="citewell-invented-ketamine.ris"'
    assert answer.text.count("TY  - ") == 3


def test_every_export_offered_can_be_had(client: FlaskClient) -> None:
    links = [link["href"] for link in page(client, "/search?q=invented").select(".export-body a")]
    assert len(links) >= 5
    for link in links:
        answer = client.get(str(link))
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="citewell-')


def test_a_condition_page_says_what_it_is_and_shows_both_sides(client: FlaskClient) -> None:
    soup = page(client, "/condition/crps")
    said = text(soup)
    assert "causalgia" in said
    assert "MG30.04" in said
    assert soup.select_one(".sides") is not None
    assert {link["href"] for link in soup.select(".two-lists .hit-title a")} == {"/record/1001", "/record/1004"}
    assert soup.select_one('a[href="/search?condition=crps&level=2"]') is not None


def test_the_ledger_shows_runs_and_what_is_missing(client: FlaskClient) -> None:
    soup = page(client, "/ledger")
    assert soup.select_one('a[href="/ledger/1"]') is not None
    assert [item.get_text() for item in soup.select(".pmids li")] == ["2001", "2002"]


def test_a_run_shows_that_asked_is_stored_and_missing(client: FlaskClient) -> None:
    sums = [entry.get_text() for entry in page(client, "/ledger/1").select(".sums dd")]
    assert sums == ["7", "7", "5", "2"]


def test_the_about_page_names_its_source_its_query_and_its_limits(client: FlaskClient) -> None:
    said = text(page(client, "/about"))
    for words in (
        "National Library of Medicine",
        '"Ketamine"[MeSH Terms]',
        "Not medical advice",
        "Level 5",
        "copyright",
    ):
        assert words in said


def test_every_link_within_the_site_leads_somewhere(client: FlaskClient) -> None:
    waiting, seen = ["/"], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen or re.match(r"/(search|static|api)", address) or "/export/" in address:
            continue
        seen.add(address)
        soup = page(client, address)
        assert soup.find("h1") is not None, address
        ids = {str(tag["id"]) for tag in soup.select("[id]")}
        for link in soup.select("a[href]"):
            href = str(link["href"])
            assert not href.startswith("#") or href[1:] in ids, (address, href)
            if href.startswith("/"):
                waiting.append(href.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
    assert len(seen) > 40


def test_pages_are_sound_html_for_assistive_tools(client: FlaskClient) -> None:
    for address in ("/", "/search?q=invented", "/record/1001", "/record/1001/cite", "/condition/crps", "/ledger/1"):
        soup = page(client, address)
        ids = [tag["id"] for tag in soup.select("[id]")]
        assert len(ids) == len(set(map(str, ids))), address
        assert len(soup.find_all("h1")) == 1, address
        assert soup.html is not None
        assert soup.html.get("lang") == "en-GB"
        for tag in soup.select("[aria-labelledby], [aria-describedby]"):
            for name in str(tag.get("aria-labelledby") or tag.get("aria-describedby")).split():
                assert name in ids, (address, name)
        for field in soup.select("input:not([type=hidden])"):
            labelled = field.find_parent("label") or soup.select_one(f"label[for='{field.get('id')}']")
            assert labelled is not None, (address, field)
