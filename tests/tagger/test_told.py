"""What a sentence tells, as bits."""

from __future__ import annotations

import pytest

from tagger.told import (
    ALIKE,
    ASIDE,
    BASELINE,
    BETWEEN,
    DIFFERING,
    IN_PART,
    OF_ALL_HARMS,
    OF_WORTH,
    clause_outcome_of,
    outcome_of,
    read_told,
    told_rules,
)


@pytest.mark.parametrize(
    ("sentence", "bit"),
    [
        ("Baseline scores were alike.", BASELINE),
        ("Some patients improved.", IN_PART),
        ("There is evidence of efficacy.", OF_WORTH),
        ("Side effects were rare.", OF_ALL_HARMS),
        ("Scores differed between groups.", BETWEEN),
        ("Plasma levels rose.", ASIDE),
        ("The effect is there whether it is given before or after.", ALIKE),
    ],
)
def test_each_thing_that_a_sentence_may_tell_has_a_bit(sentence: str, bit: int) -> None:
    assert read_told(sentence).bits & bit
    assert not read_told("Rabbits ran.").bits & bit


@pytest.mark.parametrize(
    "sentence", ["Pain was reduced.", "There was no difference.", "Nausea occurred.", "Rabbits ran."]
)
def test_the_bits_hold_the_outcome_as_it_is_read(sentence: str) -> None:
    told = read_told(sentence)
    assert outcome_of(told.bits) == clause_outcome_of(told.bits)


def test_clauses_that_say_different_things_are_kept_apart() -> None:
    told = read_told("Ketamine reduced pain at rest, but there was no difference in nausea at any time.")
    assert told.bits & DIFFERING
    first, second = map(outcome_of, told.clauses)
    assert (first.benefit, first.no_difference, second.no_difference) == (True, False, True)


def test_clauses_that_say_the_same_are_one() -> None:
    told = read_told("Ketamine reduced pain at rest, and it reduced pain on movement as well.")
    assert not told.bits & DIFFERING
    assert clause_outcome_of(told.bits).benefit


def test_the_rules_have_a_mark_of_their_own() -> None:
    assert len(told_rules()) == 16
