"""The page of a record: notices first, the record itself, what was read from it, how to cite it."""

from __future__ import annotations

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.views.fakes import GONE, UNINDEXED
from tests.views.test_pages import page, text


def metas(soup: BeautifulSoup, name: str) -> list[str]:
    return [str(tag["content"]) for tag in soup.select(f'meta[name="{name}"]')]


def test_a_record_shows_what_it_is(client: FlaskClient) -> None:
    soup = page(client, "/record/1001")
    said = text(soup)
    for words in (
        "Given1 Writer1",
        "2 more authors",
        "J Invent Pain. 2019;12(3):101-9.",
        "Journal of Invented Pain",
        "METHODS",
        "We randomised 60 patients with CRPS",
        "Plain-language summary",
        "It helped a little.",
        "© 2019 The Invented Society.",
        "Fetched from PubMed , 3 May 2026, 14:05 UTC",
        "The authors declare nothing.",
        "Randomized Controlled Trial",
        "therapeutic use",
    ):
        assert words.replace(" ,", ",") in said.replace(" ,", ","), words


def test_notices_stand_before_everything_else(client: FlaskClient) -> None:
    soup = page(client, "/record/1003")
    first = soup.select_one("article.record > *")
    assert first is not None
    assert first["class"] == ["notices"]
    assert "This paper was retracted." in text(first)  # type: ignore[arg-type]
    assert "J Invent Pain. 2016;9(1):2" in text(first)  # type: ignore[arg-type]
    assert "Level" not in text(soup.select_one(".record-head"))  # type: ignore[arg-type]
    assert "Corrected: the correction is J Invent Pain. 2020" in text(page(client, "/record/1001"))


def test_the_badge_says_where_it_was_read_and_what_contradicts_it(client: FlaskClient) -> None:
    box = text(page(client, "/record/1001").select_one(".level-box"))  # type: ignore[arg-type]
    assert "Level 2" in box
    assert "Chance decided who was given what" in box
    assert "read from the publication type that a human indexer set" in box
    assert "The sources disagree: the words say cohort." in box


def test_each_tag_and_fact_stands_with_its_sentence_words_and_cue(client: FlaskClient) -> None:
    soup = page(client, "/record/1001")
    tags = [
        tuple(found.get_text() for found in tag.select(".tag-name a, .role, mark")) for tag in soup.select(".tag")
    ]
    assert tags == [
        ("CRPS", "Studied", "complex regional pain syndrome"),
        ("Fibromyalgia", "Excluded", "fibromyalgia"),
    ]
    facts = text(soup.select_one("dl.facts"))  # type: ignore[arg-type]
    assert "Participants 60 We randomised 60 patients with CRPS to ketamine or saline." in facts
    assert "number before 'patients'" in facts
    assert "Intravenous" in facts
    assert "0.5 mg/kg" in facts


def test_a_record_with_a_benefit_shows_the_strongest_that_disagrees(client: FlaskClient) -> None:
    box = page(client, "/record/1001").select_one(".otherwise")
    assert box is not None
    assert "What disagrees" in text(box)  # type: ignore[arg-type]
    assert box.select_one('a[href="/record/1002"]') is not None


def test_a_record_leads_to_pubmed_doi_pmc_and_trial(client: FlaskClient) -> None:
    links = {str(link["href"]): link for link in page(client, "/record/1001").select(".links a[rel]")}
    assert set(links) == {
        "https://pubmed.ncbi.nlm.nih.gov/1001/",
        "https://doi.org/10.1000/invented.1",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC1001/",
        "https://clinicaltrials.gov/study/NCT00000000",
    }
    assert all(link["rel"] == ["noopener"] for link in links.values())


def test_a_starter_record_says_that_its_abstract_is_still_to_come(client: FlaskClient) -> None:
    assert "The abstract arrives with the first harvest" in text(page(client, "/record/1005"))
    assert "PubMed has no abstract" in text(page(client, "/record/1003"))


def test_a_record_is_cited_in_the_style_asked_for_in_three_forms(client: FlaskClient) -> None:
    nlm = page(client, "/record/1001")
    assert [tag["id"] for tag in nlm.select(".reference")] == [
        "cited-nlm-text",
        "cited-nlm-html",
        "cited-nlm-markdown",
    ]
    ama = page(client, "/record/1001?style=ama").select_one("#cited-ama-html")
    assert ama is not None
    assert "<em>" in ama.get_text() or "<i>" in ama.get_text()
    assert ama.find(True) is None
    beside = nlm.select_one(".beside a")
    assert beside is not None
    assert beside.get_text() == "[PubMed]"


def test_the_styles_asked_for_first_stand_on_one_page(client: FlaskClient) -> None:
    sections = page(client, "/record/1001/cite").select("section.cite[id]")
    ids = [section["id"] for section in sections]
    assert ids == ["nlm", "ama", "apa", "mla", "chicago", "chicago-notes"]
    assert page(client, "/record/1001/cite").select_one('a[href="/record/1001/cite?style=harvard"]') is not None
    assert all(len(section.select(".reference")) == 3 for section in sections)


def test_a_retraction_travels_into_every_citation(client: FlaskClient) -> None:
    for reference in page(client, "/record/1003/cite").select(".reference"):
        assert "retracted" in reference.get_text().lower()


def test_an_unknown_style_is_refused_by_name(client: FlaskClient) -> None:
    answer = client.get("/record/1001?style=fancy")
    assert answer.status_code == 400
    assert "There is no citation style" in answer.text
    assert "fancy" in answer.text


def test_other_programs_find_the_record_in_the_head_of_the_page(client: FlaskClient) -> None:
    soup = page(client, "/record/1001")
    assert metas(soup, "citation_author")[0] == "Writer1, Given1"
    assert metas(soup, "citation_publication_date") == ["2019/07"]
    assert metas(soup, "citation_firstpage") == ["101"]
    assert metas(soup, "citation_doi") == ["10.1000/invented.1"]
    kinds = {str(link["type"]): str(link["href"]) for link in soup.select('link[rel="alternate"]')}
    assert kinds["application/ld+json"] == "/record/1001/export/json-ld"
    for address in kinds.values():
        assert client.get(address).status_code == 200


def test_an_export_holds_the_abstract_only_on_request(client: FlaskClient) -> None:
    assert "We randomised 60" not in client.get("/record/1001/export/ris").text
    assert "We randomised 60" in client.get("/record/1001/export/ris?abstracts=1").text


def test_a_withdrawn_record_is_gone_and_says_so(client: FlaskClient) -> None:
    answer = client.get(f"/record/{GONE}")
    assert answer.status_code == 410
    assert "PubMed has withdrawn PMID 1900" in answer.text
    assert "1 April 2026" in answer.text


def test_an_unknown_record_is_not_in_this_library_which_is_not_nowhere(client: FlaskClient) -> None:
    for pmid in ("424242", "abc", "x" * 200):
        answer = client.get(f"/record/{pmid}")
        assert answer.status_code == 404
        assert "Not in this library" in answer.text
        assert "says nothing on whether it exists" in answer.text


def test_a_record_that_waits_to_be_indexed_is_not_called_unknown(client: FlaskClient) -> None:
    assert "is not indexed yet" in client.get(f"/record/{UNINDEXED}").text
