"""The starter library: facts of real records, which give way to every other copy."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from article import Article, RawRecord
from harvester.archive import Archive
from harvester.files import read_file
from harvester.ledger import Ledger
from harvester.parse import parse
from harvester.starter import STARTER_FILE, load_starter
from tests.harvester.scenario import new_archive

Shared = Callable[[str], Path]


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    items = list(read_file(STARTER_FILE))
    assert all(isinstance(item, RawRecord) for item in items)
    return {item.pmid: parse(item) for item in items if isinstance(item, RawRecord)}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


def test_every_record_can_be_cited(articles: dict[str, Article]) -> None:
    assert len(articles) == 322
    for article in articles.values():
        assert article.title
        assert article.authors
        assert article.journal or article.journal_abbrev
        assert article.published.year
        assert article.pages


def test_it_holds_facts_and_no_abstract(articles: dict[str, Article]) -> None:
    assert not any(article.abstract or article.other_abstracts for article in articles.values())
    assert "AB  -" not in STARTER_FILE.read_text("utf-8")


def test_no_line_end_tears_a_word(articles: dict[str, Article]) -> None:
    torn = re.compile(r"[a-z]- (?!and |or |to |an |A )\w")
    assert [article.title for article in articles.values() if torn.search(article.title)] == []


def test_dates_stand_as_printed(articles: dict[str, Article]) -> None:
    assert any(article.published.text == "2024 Jan-Feb" for article in articles.values())
    assert all(re.fullmatch(r"\d{4}( [A-Z][a-z-A-Z]+)?( \d{1,2})?", a.published.text) for a in articles.values())


def test_it_agrees_with_its_source(articles: dict[str, Article], shared: Shared) -> None:
    lines = shared("data/starter/citations.jsonl").read_text("utf-8").splitlines()
    source = {facts["pmid"]: facts for facts in map(json.loads, lines) if facts.get("pmid") in articles}
    assert source.keys() == articles.keys()
    for pmid, facts in source.items():
        article = articles[pmid]
        assert article.title.rstrip(".") == " ".join(facts["title"].split()).rstrip(".")
        assert len(article.authors) == len(facts["authors"])
        assert article.pages == facts["pages"]
        assert str(article.published.year) == facts["year"]
        assert article.doi == facts.get("doi", article.doi).lower() or article.doi == facts.get("doi", article.doi)
        assert not facts.get("doubt")


def test_an_empty_archive_is_filled_once_and_through_the_ledger(archive: Archive) -> None:
    assert load_starter(archive) == 322
    assert load_starter(archive) == 0
    assert archive.sources() == {"starter": 322}
    run = Ledger(archive.engine).runs()[0]
    assert (run.kind, run.state, run.asked, run.new, run.missing) == ("starter", "complete", 322, 322, ())


def test_an_archive_that_held_a_record_is_left_alone(archive: Archive) -> None:
    archive.keep([RawRecord(pmid="1", format="xml", body=b"<PubmedArticle/>", source="pubmed")])
    archive.bury(["1"])
    assert load_starter(archive) == 0
    assert archive.count() == 0


def test_a_harvested_copy_replaces_a_starter_copy_and_never_the_reverse(archive: Archive) -> None:
    load_starter(archive)
    starter = next(archive.since(0)).raw
    assert starter is not None
    whole = RawRecord(pmid=starter.pmid, format="xml", body=b"<PubmedArticle>whole</PubmedArticle>", source="pubmed")
    assert archive.keep([whole]).revised == (starter.pmid,)
    assert archive.keep([structs.replace(starter, body=b"PMID- 1\n")]).unchanged == (starter.pmid,)
    kept = archive.get(starter.pmid)
    assert kept is not None
    assert kept.raw == whole
