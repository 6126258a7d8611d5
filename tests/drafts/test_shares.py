"""Parts of a whole are sought as records may write them."""

from __future__ import annotations

import pytest

from drafts.records.shares import shares


def numbers(text: str) -> set[str]:
    return {number for _, found in shares(text) for number in found}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Two in three felt better", "66.7"),
        ("Roughly three in ten stay ill", "30"),
        ("One woman in ten still takes them", "9.5"),
        ("Nine out of every ten of them", "90"),
        ("Of every hundred people with such a wound, sixty hurt", "61"),
        ("Every second one of them", "half"),
        ("A quarter of those treated", "24"),
        ("Two-thirds of them", "67"),
        ("Twenty per cent of them", "20"),
        ("It was 62% with the drug", "61.9"),
        ("Two in a thousand felt it", "0.2"),
    ],
)
def test_a_part_is_sought_as_a_percentage(text: str, written: str) -> None:
    assert written in numbers(text)


@pytest.mark.parametrize(
    "text", ["within half an hour", "in the third week", "half a tablet", "a third molar", "half the usual dose"]
)
def test_what_is_no_part_of_people_is_none(text: str) -> None:
    assert shares(text) == ()
