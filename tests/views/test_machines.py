"""What reference managers read from our pages."""

from __future__ import annotations

from urllib.parse import parse_qs

from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from lxml import etree

from tests.views.invented import EVIL


def test_every_hit_carries_its_reference(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/search").text, "lxml")
    spans = {
        parse_qs(str(span["title"]))["rft_id"][-1]: parse_qs(str(span["title"])) for span in soup.select(".Z3988")
    }
    assert len(spans) == len(soup.select(".hits > li")) == len(soup.select(".hits .unapi-id"))
    trial = spans["info:pmid/1001"]
    assert trial["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert trial["rft_id"] == ["info:doi/10.1000/invented.1", "info:pmid/1001"]
    assert (trial["rft.spage"], trial["rft.pages"], trial["rft.date"]) == (["101"], ["101-109"], ["2019-07"])
    assert trial["rft.au"][0] == "Writer1, Given1"
    assert spans["info:pmid/1002"]["rft.aucorp"] == ["Invented Review Group"]
    assert EVIL.replace("\n", " ").strip() in spans["info:pmid/1004"]["rft.atitle"][0]


def test_a_record_page_has_what_indexers_ask_for(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/record/1001").text, "lxml")
    metas = {str(meta["name"]): str(meta["content"]) for meta in soup.select('meta[name^="citation_"]')}
    assert (metas["citation_firstpage"], metas["citation_lastpage"]) == ("101", "109")
    assert metas["citation_pmid"] == "1001"
    assert metas["citation_abstract_html_url"].endswith("/record/1001")
    kinds = {str(link["type"]) for link in soup.select('link[rel="alternate"]')}
    assert "application/ld+json" in kinds
    assert "application/x-research-info-systems" in kinds


def test_unapi_offers_a_record_and_gives_it(client: FlaskClient) -> None:
    soup = BeautifulSoup(client.get("/record/1001").text, "lxml")
    server, id_ = soup.select_one('link[rel="unapi-server"]'), soup.select_one(".unapi-id")
    assert server is not None
    assert id_ is not None
    offered = client.get(f"{server['href']}?id={id_['title']}")
    assert offered.status_code == 300
    formats = etree.fromstring(offered.data)
    assert formats.get("id") == "1001"
    names = [str(one.get("name")) for one in formats]
    assert {"ris", "bibtex"} <= set(names)
    for name in names:
        assert client.get(f"/unapi?id=1001&format={name}").status_code == 200
    assert "TI  - Ketamine infusion" in client.get("/unapi?id=1001&format=ris").text


def test_unapi_says_what_there_is_not(client: FlaskClient) -> None:
    assert client.get("/unapi").status_code == 200
    assert client.get("/unapi?id=4242").status_code == 404
    assert client.get("/unapi", query_string={"id": EVIL}).status_code == 404
    assert client.get("/unapi", query_string={"id": "1001", "format": EVIL}).status_code == 406


def test_the_cite_page_finds_any_style_by_its_words(client: FlaskClient) -> None:
    found = BeautifulSoup(client.get("/record/1001/cite?find=anesthesiology").text, "lxml").select_one(
        ".found-styles a"
    )
    assert found is not None
    chosen = BeautifulSoup(client.get(str(found["href"])).text, "lxml")
    assert [str(section["id"]) for section in chosen.select("section.cite[id]")] == ["anesthesiology"]
    assert client.get("/record/1001/cite?style=../x").status_code == 400
