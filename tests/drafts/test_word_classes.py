"""What sorts of things a sentence names, in their order."""

from __future__ import annotations

import pytest

from drafts.claims.word_classes import class_signs, classes_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ketamine beat morphine.", "Esketamine outdid oxycodone."),
        ("Nausea went within an hour.", "Dizziness went within a day."),
        ("It did nothing for sciatica", "It did nothing for fibromyalgia"),
    ],
)
def test_sentences_that_say_the_same_of_things_of_one_sort_are_alike(one: str, other: str) -> None:
    assert classes_of(one) == classes_of(other)


def test_a_medicine_in_no_table_is_known_by_its_ending() -> None:
    assert classes_of("chloroprocaine") == classes_of("gabapentin")


def test_words_that_say_nothing_are_left_out_and_small_words_stay_as_they_are() -> None:
    assert classes_of("the very drip of a morning") == ("FORM", "of", "TIME")


def test_what_is_in_no_table_has_the_form_of_its_word() -> None:
    assert classes_of("They zipped glumly with Wexford") == ("IT", "ED", "LY", "with", "NAME")


def test_signs_tell_what_stands_side_by_side_and_what_comes_before_what() -> None:
    signs = class_signs("Ketamine beat morphine")
    assert {"|KET", "|^ KET", "|KET BETTER", ">KET..NARC"} <= signs
    assert ">NARC..KET" not in signs


def test_nothing_has_no_class() -> None:
    assert classes_of("") == ()
