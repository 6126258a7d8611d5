"""Pages, whole and short."""

from __future__ import annotations

import pytest

from citations.pages import expand, is_article_number, read_pages


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("737-8", "737-738"),
        ("241-54", "241-254"),
        ("999-1002", "999-1002"),
        ("S12-9", "S12-S19"),
        ("T3-T9", "T3-T9"),
        ("e12-e19", "e12-e19"),
        ("187e-195e", "187e-195e"),
        ("123.e1-5", "123.e1-123.e5"),
        ("123-4; discussion 125-6", "123-124; discussion 125-126"),
        ("402-4, 455", "402-404, 455"),
        ("i-x", "i-x"),
        ("e1057", "e1057"),
        ("", ""),
    ],
)
def test_short_pages_become_whole(printed: str, whole: str) -> None:
    assert expand(printed) == whole


def test_the_first_range_is_told_from_the_rest() -> None:
    pages = read_pages("123-4; discussion 125")
    assert (pages.first, pages.last, pages.rest) == ("123", "124", "; discussion 125")


def test_article_numbers_are_not_pages() -> None:
    assert [is_article_number(text) for text in ("e1057", "CD003726", "104896", "14", "S12-9", "811")] == [
        True
    ] * 3 + [False] * 3
