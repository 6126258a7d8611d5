"""The same XML and MEDLINE read by Biopython: it agrees, but for the differences that a test names and explains."""

from __future__ import annotations

import io
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from Bio import Entrez, Medline

from article import Article, Author, RawRecord
from harvester.files import read_file
from harvester.parse import parse

PROLOG = (
    b'<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    b'"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet>'
)
# PMID 17284678 comes from a file of 2008, where an affiliation stood in the article itself: Biopython refuses the
# whole file over it ("Unexpected item 'Affiliation'"), Citewell ignores an element that it does not know.
REFUSED_BY_BIOPYTHON = {"17284678"}
# PMID 19133053 has an author whom PubMed has struck out (ValidYN="N") and an erratum that says so.
WITH_STRUCK_AUTHOR = {"19133053"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

Pair = tuple[Article, dict[str, Any]]


@pytest.fixture(scope="module")
def pairs(shared: Callable[[str], Path]) -> list[Pair]:
    """Each journal article as Citewell and as Biopython read it."""
    raws = [raw for raw in read_file(shared("data/pubmed/native.xml.gz")) if isinstance(raw, RawRecord)]
    raws = [raw for raw in raws if raw.pmid not in REFUSED_BY_BIOPYTHON and b"<PubmedBookArticle" not in raw.body]
    data = PROLOG + b"".join(raw.body for raw in raws) + b"</PubmedArticleSet>"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(urllib.request, "urlopen", _no_network)
        read = Entrez.read(io.BytesIO(data), validate=False)  # type: ignore[no-untyped-call]
    return list(zip(map(parse, raws), read["PubmedArticle"], strict=True))


def _no_network(*_: object, **__: object) -> None:
    raise AssertionError("a test must not reach the network")


def _article(record: dict[str, Any]) -> dict[str, Any]:
    article: dict[str, Any] = record["MedlineCitation"]["Article"]
    return article


def _month(text: str) -> int | None:
    return MONTHS.index(text) + 1 if text in MONTHS else int(text) if text else None


def test_pmids_agree(pairs: list[Pair]) -> None:
    assert len(pairs) == 1059
    for article, record in pairs:
        assert article.pmid == record["MedlineCitation"]["PMID"]


def test_dois_and_pmcids_agree(pairs: list[Pair]) -> None:
    for article, record in pairs:
        placed = [
            str(place)
            for place in _article(record)["ELocationID"]
            if place.attributes["EIdType"] == "doi" and place.attributes["ValidYN"] == "Y"
        ]
        ids = record["PubmedData"]["ArticleIdList"]
        listed = {kind: [str(id_) for id_ in ids if id_.attributes["IdType"] == kind] for kind in ("doi", "pmc")}
        assert article.doi == next(iter(placed + listed["doi"]), "")
        assert article.pmcid == next(iter(listed["pmc"]), "")


def test_pages_volumes_issues_and_journals_agree(pairs: list[Pair]) -> None:
    for article, record in pairs:
        other = _article(record)
        issue = other["Journal"]["JournalIssue"]
        assert article.pages == other.get("Pagination", {}).get("MedlinePgn", "")
        assert (article.volume, article.issue) == (issue.get("Volume", ""), issue.get("Issue", ""))
        assert article.journal == other["Journal"]["Title"]


def test_dates_of_parts_agree(pairs: list[Pair]) -> None:
    for article, record in pairs:
        date = _article(record)["Journal"]["JournalIssue"]["PubDate"]
        if "MedlineDate" in date or "Season" in date:
            continue
        day = int(date["Day"]) if "Day" in date else None
        month = _month(date.get("Month", ""))
        assert (article.published.year, article.published.month, article.published.day) == (
            int(date["Year"]),
            month,
            day,
        )


def test_dates_of_words_keep_the_words_and_give_their_beginning_too(pairs: list[Pair]) -> None:
    """Biopython leaves "1998 Dec-1999 Jan" as it is; Citewell keeps it and reads with which month it begins."""
    words = 0
    for article, record in pairs:
        date = _article(record)["Journal"]["JournalIssue"]["PubDate"]
        if "MedlineDate" not in date and "Season" not in date:
            continue
        words += 1
        text = date.get("MedlineDate") or f"{date['Year']} {date['Season']}"
        assert article.published.text == text
        assert str(article.published.year) == text[:4]
        assert article.published.month == next((_month(part) for part in [text[5:8]] if part in MONTHS), None)
    assert words > 50


def test_electronic_dates_agree(pairs: list[Pair]) -> None:
    for article, record in pairs:
        dates = [
            (int(date["Year"]), int(date["Month"]), int(date["Day"])) for date in _article(record)["ArticleDate"]
        ]
        given = (article.epub.year, article.epub.month, article.epub.day) if article.epub else None
        assert given == next(iter(dates), None)


def test_authors_agree_but_for_those_whom_pubmed_has_struck_out(pairs: list[Pair]) -> None:
    differing = set()
    for article, record in pairs:
        others = _article(record).get("AuthorList", [])
        differing |= {article.pmid} if len(others) != len(article.authors) else set()
        valid = [other for other in others if other.attributes["ValidYN"] == "Y"]
        assert [_name(author) for author in article.authors] == [_other_name(other) for other in valid]
    assert differing == WITH_STRUCK_AUTHOR


def test_titles_agree_but_for_markup_and_spaces(pairs: list[Pair]) -> None:
    """Biopython leaves `<i>` and special spaces in a title; Citewell gives text."""
    marks = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁺⁻", "0123456789+-")
    for article, record in pairs:
        title = str(_article(record)["ArticleTitle"])
        if "<math" in title:
            continue
        for tag in ("i", "b", "sub", "sup"):
            title = title.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
        assert article.title.translate(marks) == " ".join(title.split()).translate(marks)


def test_types_languages_headings_and_links_agree(pairs: list[Pair]) -> None:
    for article, record in pairs:
        other, citation = _article(record), record["MedlineCitation"]
        headings = citation.get("MeshHeadingList", [])
        assert [kind.name for kind in article.publication_types] == list(other["PublicationTypeList"])
        assert list(article.languages) == list(other["Language"])
        assert [heading.descriptor for heading in article.mesh] == [item["DescriptorName"] for item in headings]
        links = citation.get("CommentsCorrectionsList", [])
        assert [link.pmid for link in article.links] == [str(item.get("PMID", "")) for item in links]


def _name(author: Author) -> tuple[str, ...]:
    return author.family, author.given, author.initials, author.suffix, author.collective


def _other_name(other: dict[str, Any]) -> tuple[str, ...]:
    return tuple(other.get(key, "") for key in ("LastName", "ForeName", "Initials", "Suffix", "CollectiveName"))


def test_medline_blocks_agree(shared: Callable[[str], Path]) -> None:
    for path in sorted(shared("data/pubmed/nbib").iterdir()):
        articles = [parse(raw) for raw in read_file(path) if isinstance(raw, RawRecord)]
        with path.open(encoding="utf-8") as lines:
            records = Medline.parse(lines)  # type: ignore[no-untyped-call]
            others = [other for other in records if "PMID" in other]
        assert [article.pmid for article in articles] == [other["PMID"] for other in others]
        for article, other in zip(articles, others, strict=True):
            _compare_block(article, other)


def _compare_block(article: Article, other: dict[str, Any]) -> None:
    assert article.title == other["TI"]
    assert article.pages == other.get("PG", "")
    assert article.published.text == other["DP"]
    assert [_full_name(author) for author in article.authors if author.family] == other.get("FAU", [])
    assert [heading.descriptor for heading in article.mesh] == [
        heading.split("/")[0].strip("*") for heading in other.get("MH", [])
    ]
    ids = re.findall(r"(10\.\S+) \[doi\]", f"{other.get('LID', '')} {' '.join(other.get('AID', []))}")
    assert article.doi == next(iter(ids), "")


def _full_name(author: Author) -> str:
    """The name as FAU prints it, with the suffix that Biopython leaves in it and Citewell takes out of it."""
    return f"{author.family}, {author.given} {author.suffix}".rstrip(" ,")
