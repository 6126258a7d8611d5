"""References that stand alone, lists, documents, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest
from msgspec.structs import replace

from article import Article, Author, PartialDate
from citations import FORMS, STYLES, CitationError, bibliography, cite, cite_styles, find_style, search_styles, to_csl
from tests.citations.golden import golden_articles


def paper(pmid: str, title: str = "Ketamine in pain", family: str = "Vos") -> Article:
    author = Author(family=family, given="Anna B", initials="AB")
    date = PartialDate(year=2020, month=7, text="2020 Jul")
    return Article(
        pmid=pmid, title=title, authors=(author,), journal="The journal of pain", journal_abbrev="J Pain",
        published=date, volume="5", pages="12-9", languages=("eng",),
    )  # fmt: skip


def test_each_reference_stands_alone() -> None:
    one, other = paper("1"), paper("2", "Esketamine in pain")
    assert cite([one, other], "apa") == (*cite([one], "apa"), *cite([other], "apa"))


def test_a_list_tells_namesakes_apart() -> None:
    assert b"(2020a)" in bibliography([paper("1"), paper("2", "Esketamine in pain")], "apa")


def test_a_numbered_list_keeps_its_order_and_numbers() -> None:
    lines = bibliography([paper("1", family="Zorn"), paper("2", family="Abel")], "ama").decode().splitlines()
    assert [line[:7] for line in lines] == ["1. Zorn", "2. Abel"]


def test_a_very_long_list_is_sorted_and_whole() -> None:
    papers = [paper(str(number), f"Trial {number}", family=f"N{'edcba'[number % 5]}") for number in range(300)]
    lines = bibliography(papers, "apa").decode().splitlines()
    assert len(lines) == 300
    assert lines[0].startswith("Na,")
    assert lines[-1].startswith("Ne,")


@pytest.mark.parametrize("form", FORMS)
def test_all_forms_of_one_record_come_from_one_formatting(form: str) -> None:
    made = cite_styles([paper("1")], [style.id for style in STYLES], form)
    assert all("Vos" in references[0] for references in made.values())


def test_html_has_links_to_the_doi_alone() -> None:
    (reference,) = cite([replace(paper("1"), doi="10.1002/(SICI)1<2::AID>3")], "apa", "html")
    assert 'href="https://doi.org/10.1002/(SICI)1%3C2::AID%3E3"' in reference


def test_word_and_rich_text_are_valid() -> None:
    articles = golden_articles()[:5]
    with zipfile.ZipFile(io.BytesIO(bibliography(articles, "ama", "docx"))) as document:
        assert document.testzip() is None
        assert b"Roskoski" in document.read("word/document.xml")
    assert bibliography(articles, "apa", "rtf").startswith(b"{\\rtf1")


@pytest.mark.parametrize(
    "article", [Article(pmid="1"), Article(pmid="2", title="Only a title."), Article(pmid="3", book="A book")]
)
def test_records_with_next_to_nothing_are_cited(article: Article) -> None:
    for style in STYLES:
        assert len(cite([article], style.id)) == 1


def test_any_installed_style_can_be_found_and_used() -> None:
    found = search_styles("british journal of anaesthesia")
    assert found[0].id == "british-journal-of-anaesthesia"
    assert "Vos" in cite([paper("1")], "british-journal-of-anaesthesia")[0]
    assert find_style("bmj-open").numbered


def test_what_is_unknown_is_refused_with_what_is_close() -> None:
    with pytest.raises(CitationError, match=r"Close to it: .*apa"):
        cite([], "aps")
    with pytest.raises(CitationError, match="the forms are text, html, markdown"):
        cite([], "apa", "pdf")
    with pytest.raises(CitationError, match="no citation style"):
        find_style("../../etc/passwd")


def test_the_pivot_has_whole_pages_particles_and_ranges_of_months() -> None:
    article = replace(
        paper("1"), pages="737-8", published=PartialDate(year=2019, month=12, text="2019 Dec-2020 Jan"),
        authors=(Author(family="van der Walt", given="J", initials="J"), Author(collective="The Group")),
    )  # fmt: skip
    item = to_csl(article)
    assert item["page"] == "737-738"
    assert item["author"] == [
        {"family": "Walt", "given": "J", "non-dropping-particle": "van der"}, {"literal": "The Group"},
    ]  # fmt: skip
    assert item["issued"] == {"date-parts": [[2019, 12], [2020, 1]]}
