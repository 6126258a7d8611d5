"""What sentences of records say came of a treatment."""

import pytest

from tagger.folding import fold, tokens_of
from tagger.outcomes import Outcome, clauses_within, outcome_in
from tagger.patterns import mask_of


def outcome_of(sentence: str) -> Outcome:
    """The outcome of a whole sentence, as records are read."""
    low = fold(sentence)
    return outcome_in(low, mask_of(tokens_of(low)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Two weeks of the drug did not recover the injured tracts.",
        "Links between dose and growth factors were not detected.",
        "There was an absence of any association with mood.",
        "The spray was non-inferior to the tablet.",
        "Ratings were unaffected by the infusion.",
        "The old drug was as effective as the new one.",
        "Sleep at night was rated alike (P > 0.05).",
        "We were unable to demonstrate an opioid sparing effect.",
        "Growth factors do not play a pivotal role in it.",
    ],
)
def test_what_did_nothing_or_is_as_good_made_no_difference(sentence: str) -> None:
    assert outcome_of(sentence).no_difference


@pytest.mark.parametrize(
    "sentence",
    [
        "It was given as 1620 mg, equivalent to 900 mg of the other.",
        "It may be of help, especially when the usual tablet is ineffective.",
        "Patients who failed to respond to the usual tablet were infused.",
    ],
)
def test_doses_that_are_alike_and_what_was_tried_before_tell_of_no_effect(sentence: str) -> None:
    assert not outcome_of(sentence).no_difference


def test_what_is_measured_for_efficacy_is_no_benefit() -> None:
    assert not outcome_of("Scores at rest were the main efficacy variable.").benefit
    assert outcome_of("It showed efficacy at rest.").benefit


def test_harms_are_known_by_more_words() -> None:
    assert outcome_of("There is a low incidence of adverse cardiac or cerebrovascular events.").adverse
    assert outcome_of("The old tablets may be deleterious.").adverse


def test_as_well_as_only_adds_to_a_list() -> None:
    assert not outcome_of("It was given for burning as well as stabbing pain.").no_difference


@pytest.mark.parametrize(
    "sentence",
    [
        "The effect of the drug on confusion after surgery remains unclear.",
        "Nine trials, all with high risk of bias, were found.",
        "The trials gave mixed results.",
        "The durability of relief is still unknown.",
    ],
)
def test_what_is_doubtful_is_weak(sentence: str) -> None:
    assert outcome_of(sentence).weak


@pytest.mark.parametrize(
    "sentence",
    [
        "It lowered scores, with a safe profile despite increased mild adverse events.",
        "Treatment was well tolerated, though dizziness was more frequent with the drug.",
    ],
)
def test_more_harms_count_where_the_treatment_is_called_safe(sentence: str) -> None:
    assert outcome_of(sentence).adverse
    assert not outcome_of(sentence).harmless


def test_no_more_harms_are_none() -> None:
    outcome = outcome_of("It was well tolerated, without increasing adverse events.")
    assert outcome.harmless
    assert not outcome.adverse


@pytest.mark.parametrize(
    "sentence",
    [
        "The score was numerically lower but statistically non-significant in the treated group.",
        "We saw a positive, although non-significant, trend in the treated group.",
        "The trial did not demonstrate a decrease in pain or in the tablets that were taken by boys having an "
        "operation on the hand who had been given a small dose before it",
    ],
)
def test_what_is_denied_is_denied_to_the_end(sentence: str) -> None:
    assert outcome_of(sentence).no_difference
    assert len(clauses_within(sentence)) == 1


def test_a_benefit_that_was_not_seen_is_none() -> None:
    for sentence in ("Long-term efficacy could not be demonstrated.", "A reduction of pain was not found."):
        assert outcome_of(sentence).no_difference
        assert not outcome_of(sentence).benefit


def test_a_dose_below_dissociation_is_no_harm() -> None:
    assert not outcome_of("Sub-dissociative doses relieved the pain.").adverse
