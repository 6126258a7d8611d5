"""Reading lists: what a writer takes away lives on without this site."""

from __future__ import annotations

import html
import io
import re
import zipfile

import pytest
from bs4 import BeautifulSoup

from article import Article, Author, Link, PartialDate, PublicationType
from citations import CitationError
from citations.in_text import author_year
from citations.lists import OUTPUTS, Made, ReadingList, in_text, make
from tests.citations.hostile import hostile_articles
from tests.citations.safety import html_problems, markdown_problems


def paper(pmid: str, *families: str, year: int | None = 2019, title: str = "On pain") -> Article:
    """An invented paper."""
    return Article(
        pmid=pmid,
        title=title,
        authors=tuple(Author(family=family, initials="A", given="Ann") for family in families),
        journal="Journal of Invented Pain",
        journal_abbrev="J Invent Pain",
        volume="1",
        pages="2-3",
        published=PartialDate(year=year),
    )


FIRST, SECOND = paper("11", "Zed"), paper("22", "Abel", "Cain")


def written(made: Made, output: str) -> str:
    """The list in one of its forms."""
    return OUTPUTS[output].write(made).decode("utf-8")


def test_numbers_follow_the_readers_order() -> None:
    made = make(ReadingList(articles=(FIRST, SECOND), style="ama"))
    soup = BeautifulSoup(written(made, "html"), "lxml")
    assert [item["data-pmid"] for item in soup.select("ol > li")] == ["11", "22"]
    assert [mark.text for mark in in_text(made)] == ["[1]", "[2]"]


def test_author_and_year_follow_the_style() -> None:
    made = make(ReadingList(articles=(FIRST, SECOND), style="apa", marks="author-year"))
    soup = BeautifulSoup(written(made, "html"), "lxml")
    assert [item["data-pmid"] for item in soup.select("ul > li")] == ["22", "11"]
    assert [mark.text for mark in in_text(made)] == ["(Abel & Cain, 2019)", "(Zed, 2019)"]


def test_a_style_that_numbers_is_marked_by_numbers() -> None:
    assert make(ReadingList(articles=(FIRST,), style="nlm", marks="author-year")).marks == "brackets"


@pytest.mark.parametrize("marks", ["brackets", "superscripts", "author-year"])
def test_each_mark_leads_to_its_reference_and_back(marks: str) -> None:
    made = make(ReadingList(articles=(FIRST, SECOND), style="apa", marks=marks))  # type: ignore[arg-type]
    post = "".join(mark.html for mark in in_text(made)) + written(made, "html")
    soup = BeautifulSoup(post, "lxml")
    ids = [tag["id"] for tag in soup.select("[id]")]
    inner = [str(link["href"])[1:] for link in soup.select('a[href^="#"]')]
    assert len(ids) == len(set(ids)) == 4
    assert sorted(inner) == sorted(ids)


def test_a_list_in_another_order_leaves_no_mark_pointing_elsewhere() -> None:
    before = {mark.pmid: mark.html for mark in in_text(make(ReadingList(articles=(FIRST, SECOND))))}
    after = make(ReadingList(articles=(SECOND, FIRST)))
    target = re.search(r'href="#(cw-\d+)"', before["11"])
    assert target is not None
    assert f'<li id="{target[1]}" data-pmid="11">Zed A.' in written(after, "html")


def test_the_pubmed_link_stands_outside_the_reference_or_not_at_all() -> None:
    with_link = written(make(ReadingList(articles=(FIRST,))), "html")
    without = written(make(ReadingList(articles=(FIRST,), pubmed=False)), "html")
    assert '<a href="https://pubmed.ncbi.nlm.nih.gov/11/">[PubMed]</a> <a href="#cw-11-text"' in with_link
    assert "[PubMed]" not in without


def test_markdown_has_footnotes_for_numbers_and_anchors_for_names() -> None:
    numbered = make(ReadingList(articles=(FIRST,)))
    named = make(ReadingList(articles=(FIRST,), style="apa", marks="author-year"))
    assert written(numbered, "markdown").startswith("[^11]: Zed A. On pain.")
    assert in_text(numbered)[0].markdown == "[^11]"
    assert '- <a id="cw-11"></a>Zed' in written(named, "markdown")
    assert in_text(named)[0].markdown == "([Zed, 2019](#cw-11))"


def test_the_wordpress_block_is_whole_and_holds_no_shortcode() -> None:
    evil = paper("33", "[gallery]", title="[caption] <!-- /wp:html --> <!-- wp:shortcode -->")
    text = written(make(ReadingList(articles=(evil,), title="[embed]")), "wordpress")
    assert re.findall(r"<!-- (/?wp:\w+) -->", text) == ["wp:heading", "/wp:heading", "wp:html", "/wp:html"]
    assert "[" not in text
    assert "]" not in text


def test_no_heading_becomes_a_shortcode_when_the_editor_writes_its_brackets_anew() -> None:
    text = written(make(ReadingList(articles=(FIRST,), title="My [gallery] [[embed]]")), "wordpress")
    heading = html.unescape(text.split("\n")[1])
    assert heading.count("[") == 3
    assert re.search(r"\[\w", heading) is None


def test_the_word_document_has_a_bookmark_at_each_reference() -> None:
    made = make(ReadingList(articles=(FIRST, SECOND), title="What I read"))
    with zipfile.ZipFile(io.BytesIO(OUTPUTS["docx"].write(made))) as file:
        body = file.read("word/document.xml").decode("utf-8")
    assert 'w:name="cw-11"' in body
    assert "What I read" in body
    assert body.count("[PubMed]") == 2


def test_a_retracted_paper_says_so_in_every_form() -> None:
    gone = Article(
        pmid="44",
        title="T",
        publication_types=(PublicationType(name="Retracted Publication", ui="D016441"),),
        links=(Link(type="RetractionIn", pmid="5"),),
    )
    made = make(ReadingList(articles=(gone,), style="apa"))
    for output in ("html", "wordpress", "markdown", "text"):
        assert "Retracted." in written(made, output)


def test_nothing_needs_this_site() -> None:
    made = make(ReadingList(articles=(FIRST, SECOND), title="T"))
    for output in ("html", "wordpress", "markdown", "text"):
        addresses = re.findall(r"https?://[^/\s\"]+", written(made, output))
        assert set(addresses) <= {"https://pubmed.ncbi.nlm.nih.gov", "https://doi.org"}


def test_hostile_records_stay_text_in_every_form() -> None:
    articles = tuple(hostile_articles(60, seed=7))
    for style, marks in (("ama", "superscripts"), ("apa", "author-year")):
        made = make(ReadingList(articles=articles, style=style, title=articles[0].title, marks=marks))  # type: ignore[arg-type]
        assert html_problems(without_anchors(written(made, "html"))) == []
        assert "<!--" not in written(made, "html")
        assert "<script" not in written(made, "wordpress").lower()
        marked = "".join(mark.html for mark in in_text(made))
        assert "<script" not in marked.lower()
        lines = [line.partition(": ")[2] for line in written(made, "markdown").splitlines() if line.startswith("[^")]
        assert markdown_problems([line for line in lines if line]) == []
        assert zipfile.is_zipfile(io.BytesIO(OUTPUTS["docx"].write(made)))


def without_anchors(html: str) -> str:
    """The HTML without what a list adds to its references, which the readers of references do not know."""
    html = re.sub(r' <a href="#cw-[^"]*" aria-label="Back to the text">↩</a>|<h2>.*?</h2>', "", html, flags=re.S)
    return re.sub(r'<li id="cw-[0-9n]+"(?: data-pmid="[0-9]+")?>|</li>|</?[ou]l>', "", html)


def test_namesakes_name_more_authors_until_they_differ() -> None:
    articles = [paper("1", "Abel", "Bo", "Cy"), paper("2", "Abel", "Dee", "Eve"), paper("3", "Abel")]
    labels = author_year(articles, ["", "", "Abel A. 2019b."])
    assert labels == ["Abel, Bo, et al., 2019", "Abel, Dee, et al., 2019", "Abel, 2019b"]


def test_what_cannot_be_told_apart_by_name_is_by_its_pmid() -> None:
    assert author_year([paper("1", "Abel"), paper("2", "Abel")], ["", ""]) == [
        "Abel, 2019, PMID 1",
        "Abel, 2019, PMID 2",
    ]


def test_no_author_and_no_year_have_their_words() -> None:
    assert author_year([paper("1", year=None, title="A leaflet")], [""]) == ["“A leaflet”, n.d."]


def test_an_empty_list_is_a_list() -> None:
    made = make(ReadingList(articles=(), style="apa", marks="author-year"))
    assert written(made, "html") == "<h2>References</h2>\n<ul>\n</ul>\n"


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(CitationError, match="no citation style"):
        make(ReadingList(articles=(FIRST,), style="nosuch"))
