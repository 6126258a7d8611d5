"""Texts shaped for a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article import Article, Author, PartialDate
from views.text import date, day, full_name, journal_line, marked, minute, names, plain


def test_marking_keeps_every_character_and_marks_the_words() -> None:
    pieces = marked("Pain fell with ketamine.", "fell")
    assert [(piece.text, piece.hit) for piece in pieces] == [
        ("Pain ", False),
        ("fell", True),
        (" with ketamine.", False),
    ]


@given(st.text(), st.text())
def test_whatever_is_marked_the_sentence_stays_whole(sentence: str, words: str) -> None:
    assert plain(marked(sentence, words)) == sentence


def test_words_that_are_not_there_mark_nothing() -> None:
    assert not any(piece.hit for piece in marked("Pain fell.", "rose"))


def test_three_names_stand_and_the_rest_is_counted() -> None:
    authors = [Author(family=f"F{n}", initials="A") for n in range(5)]
    assert names(authors) == "F0 A, F1 A, F2 A and 2 more"


def test_a_group_stands_under_its_name() -> None:
    assert full_name(Author(collective="The Group")) == "The Group"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (PartialDate(year=2019, month=7, day=3, text="2019 Jul 3"), "3 July 2019"),
        (PartialDate(year=2019, text="2019 Winter"), "2019"),
        (PartialDate(text="1998 Dec-1999 Jan"), "1998 Dec-1999 Jan"),
        (PartialDate(year=2019, month=13), "2019"),
        (None, ""),
    ],
)
def test_a_date_is_as_precise_as_it_is(value: PartialDate | None, words: str) -> None:
    assert date(value) == words


def test_a_time_stamp_is_read_in_words() -> None:
    assert day("2026-05-03T14:05:09+00:00") == "3 May 2026"
    assert minute("2026-05-03T14:05:09+00:00") == "3 May 2026, 14:05 UTC"
    assert day("") == ""
    assert day("some day") == "some day"


@pytest.mark.parametrize(
    ("article", "line"),
    [
        (
            Article(
                pmid="1",
                journal_abbrev="Pain",
                volume="160",
                issue="3",
                pages="500-10",
                published=PartialDate(year=2019),
            ),
            "Pain. 2019;160(3):500-10.",
        ),
        (Article(pmid="1", journal="Whole Name", published=PartialDate(year=2019)), "Whole Name. 2019."),
        (Article(pmid="1", book="A Book", published=PartialDate(year=2020), pages="1-9"), "A Book. 2020:1-9."),
        (Article(pmid="1", published=PartialDate(text="1998 Dec-1999 Jan")), "1998 Dec-1999 Jan."),
        (Article(pmid="1"), ""),
    ],
)
def test_the_journal_line_leaves_out_what_the_record_lacks(article: Article, line: str) -> None:
    assert journal_line(article) == line
