"""That nothing was found, said by numbers; what is measured, and which harms, by lay names and those of records."""

from __future__ import annotations

import pytest

from drafts.weighing.harms import words_of_harm
from drafts.weighing.measures import measures_the_same
from drafts.weighing.nulls import are_level, finds_nothing


@pytest.mark.parametrize(
    "sentence",
    [
        "The primary efficacy end point at day 21 was not met.",
        "It missed its primary endpoint.",
        "The scores fell by 1.8 points more than with placebo (P = .41).",
        "Seven of 23 responded, and after placebo, 5 of 23 (p = ns).",
        "Relief began after 25 min with the wafer and after 27 min with placebo.",
        "The benefit could not be confirmed.",
    ],
)
def test_numbers_and_words_of_trials_tell_that_nothing_was_found(sentence: str) -> None:
    assert finds_nothing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The scores fell by 6 points more than with placebo (P = .004).",
        "Pain fell by 50% with the drug and by 20% with placebo.",
        "Age did not matter (p = 0.4), but dose did (p < 0.01).",
        "Half of them, 50%, responded.",
    ],
)
def test_what_tells_of_an_effect_does_not(sentence: str) -> None:
    assert not finds_nothing(sentence)


def test_only_numbers_beside_the_untreated_are_level() -> None:
    assert are_level("At 1 h, 50% of those on the drug and 50% of those on placebo felt relief.")
    assert not are_level("At 1 h, 50% of the women and 50% of the men felt relief.")


@pytest.mark.parametrize(
    ("claim", "sentence", "same"),
    [
        ("Pain fell further with it.", "Visual analog scale scores were similar.", True),
        ("They needed fewer painkillers.", "Morphine consumption did not differ.", True),
        ("It lifts the gloom.", "MADRS change was not significant.", True),
        ("People wake less muddled.", "The risk of POD was not decreased.", True),
        ("Pain fell further with it.", "Nausea was as frequent.", False),
    ],
)
def test_what_is_measured_is_known_by_its_lay_name(claim: str, sentence: str, same: bool) -> None:
    assert measures_the_same(claim, sentence) is same


def test_records_of_a_harm_are_found_by_their_own_words() -> None:
    assert {"cystiti"} & {stem[:7] for stems in words_of_harm("It never hurts the bladder.") for stem in stems}
    assert not words_of_harm("It never rains.")
