"""The export formats, read back by others' readers."""

from __future__ import annotations

import csv
import io
import json
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from article import AbstractSection, Article, RawRecord
from citations import EXPORTS, CitationError, export
from harvester.files import read_file
from harvester.parse import parse
from tests.citations.golden import golden_articles
from tests.citations.readers import READERS

# Pandoc and bibtexparser take half a minute for all records: they get each fifth here, and all in the benchmark.
SLOW = ("bibtex", "bibtex through pandoc", "biblatex through pandoc", "csl-json through pandoc")


@cache
def native(path: Path) -> tuple[Article, ...]:
    return tuple(parse(record) for record in read_file(path) if isinstance(record, RawRecord))


@pytest.mark.parametrize("reader", READERS)
def test_awkward_records_come_back_whole(reader: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bibtexparser's own
        assert READERS[reader](golden_articles()) == []


@pytest.mark.parametrize("reader", READERS)
def test_real_records_come_back_whole(reader: str, shared: Callable[[str], Path]) -> None:
    articles = native(shared("data/pubmed/native.xml.gz"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert READERS[reader](articles[::5] if reader in SLOW else articles) == []


@pytest.mark.parametrize("name", EXPORTS)
def test_a_retracted_record_says_so(name: str) -> None:
    retracted = [article for article in golden_articles() if article.retracted][:1]
    assert b"Retracted" in export(retracted, name)


@pytest.mark.parametrize("name", EXPORTS)
def test_abstracts_come_only_on_request_and_with_their_copyright(name: str) -> None:
    article = Article(
        pmid="1", abstract=(AbstractSection(label="AIM", text="Invented words."),), copyright="(c) Nobody"
    )
    assert b"Invented words" not in export([article], name)
    asked = export([article], name, abstracts=True)
    assert b"Invented words" in asked
    assert b"(c) Nobody" in asked


@pytest.mark.parametrize("name", EXPORTS)
def test_no_records_make_an_empty_file_that_is_valid(name: str) -> None:
    assert isinstance(export([], name), bytes)


def test_keys_of_bibtex_are_unique_and_ascii() -> None:
    article = golden_articles()[0]
    text = export([article, article], "bibtex").decode()
    keys = [line.partition("{")[2].rstrip(",\n") for line in text.splitlines() if line.startswith("@")]
    assert len(set(keys)) == 2
    assert all(key.isascii() for key in keys)


def test_cells_that_would_be_formulas_are_defused() -> None:
    article = Article(pmid="1", title='=HYPERLINK("x")', journal="@SUM(1)", volume="-1", issue="a;=2")
    row = next(csv.DictReader(io.StringIO(export([article], "csv").decode(), newline="")))
    assert (row["title"], row["journal"]) == ('\'=HYPERLINK("x")', "'@SUM(1)")
    assert (row["volume"], row["issue"]) == ("'-1", "a;'=2")


def test_json_ld_can_stand_in_a_page() -> None:
    text = export([Article(pmid="1", title="</script><script>alert(1)</script>")], "json-ld").decode()
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["headline"].startswith("</script>")


def test_an_unknown_format_is_refused_with_what_is_close() -> None:
    with pytest.raises(CitationError, match="Close to it: ris"):
        export([], "rix")
