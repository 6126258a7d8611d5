"""Books, and records that are broken or hostile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article import PartialDate, RawRecord
from harvester.parse import ParseError, parse
from tests.harvester.test_parse_xml import read

BOOK = """<PubmedBookArticle><BookDocument><PMID>55</PMID>
<ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId><ArticleId IdType="doi">10.1000/c</ArticleId>
</ArticleIdList>
<Book><Publisher><PublisherName>A Press</PublisherName><PublisherLocation>Oslo</PublisherLocation></Publisher>
<BookTitle book="b">The Book</BookTitle><PubDate><Year>2021</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList></Book>
%s<Language>eng</Language><AuthorList Type="authors"><Author><LastName>Au</LastName></Author></AuthorList>
<PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>Words.</AbstractText></Abstract>
<ContributionDate><Year>2020</Year><Month>May</Month></ContributionDate>
<Sections><Section><SectionTitle>Not the title</SectionTitle></Section></Sections></BookDocument>
<PubmedBookData><PublicationStatus>ppublish</PublicationStatus></PubmedBookData></PubmedBookArticle>"""


def test_a_chapter_names_its_book_publisher_and_editors() -> None:
    body = (BOOK % "<ArticleTitle book='b' part='c'>The Chapter</ArticleTitle>").encode()
    article = parse(RawRecord(pmid="55", format="xml", body=body, source="pubmed"))
    assert (article.title, article.book, article.publisher, article.publisher_place) == (
        "The Chapter",
        "The Book",
        "A Press",
        "Oslo",
    )
    assert [author.family for author in article.authors] == ["Au"]
    assert [editor.family for editor in article.editors] == ["Ed"]
    assert (article.published.year, article.doi) == (2021, "10.1000/c")
    assert article.epub == PartialDate(year=2020, month=5, text="2020 May")
    assert [kind.name for kind in article.publication_types] == ["Review"]


def test_a_whole_book_has_the_title_of_the_book() -> None:
    article = parse(RawRecord(pmid="55", format="xml", body=(BOOK % "").encode(), source="pubmed"))
    assert (article.title, article.book) == ("The Book", "The Book")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "does not begin"),
        (b"<html/>", "does not begin"),
        (b"<PubmedArticle>", "not well-formed"),
        (b"<PubmedArticle/>", "no PMID"),
        (b"<PubmedArticleSet/>", "not a PubMed record"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><PubmedArticle>&a;</PubmedArticle>', "does not begin"),
        (b"<PubmedArticle>" + b"<i>" * 400 + b"</i>" * 400 + b"</PubmedArticle>", "not well-formed"),
    ],
)
def test_what_cannot_be_read_is_told_with_record_and_reason(body: bytes, reason: str) -> None:
    with pytest.raises(ParseError, match=reason) as told:
        parse(RawRecord(pmid="7", format="xml", body=body, source="import x.xml"))
    assert "PMID 7 (import x.xml)" in str(told.value)


def test_elements_of_a_later_dtd_and_odd_nesting_are_ignored() -> None:
    article = read("<Novelty><ArticleTitle>no</ArticleTitle></Novelty><ArticleTitle>yes</ArticleTitle>")
    assert article.title == "yes"


TREES = st.recursive(
    st.text(alphabet="ab <>&é²\t", max_size=8).map(
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from("i sup sub Author PMID Year AbstractText math msup mfrac MeshHeading PubDate".split()),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(
    st.lists(TREES, max_size=5), st.sampled_from(["ArticleTitle", "Abstract", "AuthorList", "Journal", "Pagination"])
)
def test_any_nesting_gives_an_article(parts: list[str], place: str) -> None:
    assert read(f"<{place}>{''.join(parts)}</{place}>").pmid == "123"
