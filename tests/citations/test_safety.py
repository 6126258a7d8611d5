"""Hostile records: nothing of them is ever more than text."""

from __future__ import annotations

import pytest

from article import Article
from citations import STYLES, bibliography, cite, export
from tests.citations.hostile import hostile_articles
from tests.citations.safety import export_problems, formula_cells, html_problems, markdown_problems, text_problems

HOSTILE = hostile_articles(80, seed=7)


@pytest.mark.parametrize("style", [style.id for style in STYLES])
def test_no_reference_has_markup_of_the_record(style: str) -> None:
    assert [found for text in cite(HOSTILE, style, "html") if (found := html_problems(text))] == []
    assert [found for text in cite(HOSTILE, style, "text") if (found := text_problems(text))] == []
    assert markdown_problems([text for text in cite(HOSTILE, style, "markdown") if text]) == []


def test_every_export_is_valid_and_has_each_record_once() -> None:
    assert export_problems(HOSTILE) == {}
    assert formula_cells(HOSTILE) == []


def test_documents_have_no_link_or_field_of_the_record() -> None:
    rtf = bibliography(HOSTILE, "nlm", "rtf").replace(b"\\\\", b"")  # what is left are commands, not escaped text
    assert b"\\fldinst" not in rtf
    assert b"\\object" not in rtf
    assert bibliography(HOSTILE, "nlm", "docx")[:2] == b"PK"


def test_a_title_comes_through_letter_by_letter() -> None:
    title = "A <i>b</i> & <script>x</script> $y$ *z* _u_ @cite [q]{.r} `c` \\textbf{d} 5 < 6 > 7"
    for style in ("nlm", "ama", "apa", "harvard", "nature", "bmj"):
        assert title in cite([Article(pmid="1", title=title)], style)[0]


def test_control_characters_and_line_ends_are_gone() -> None:
    article = Article(pmid="1", title="a\x00b\r\nER  - \r\nTY  - JOUR\u2028c\ud800d")
    assert export([article], "ris").decode().count("ER  - ") == 1
    assert export([article], "ris").decode().count("\r\nER  - ") == 1
