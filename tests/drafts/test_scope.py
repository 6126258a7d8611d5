"""Which records may be held against a claim: those of its own condition, unless a harm is denied of everybody."""

from __future__ import annotations

import pytest

from drafts.claims.claims import Claim
from drafts.claims.condition_choice import Reading
from drafts.weighing.scope import _NO_HEADACHE, covers_conditions, reach, scope_words

from .fake_library import tagger_of
from .test_against import record

VOCABULARY = tagger_of().vocabulary
CRPS = record("90000001")


def claim(
    text: str, *conditions: str, safety: bool = False, named: bool = False, readings: tuple[Reading, ...] = ()
) -> Claim:
    return Claim(
        text=text,
        plain=text,
        bare=text,
        start=0,
        end=len(text),
        kind="safety" if safety else "effect",
        direction="no_difference" if safety else "benefit",
        conditions=conditions,
        named=named,
        readings=readings,
    )


def reading(chance: float, *conditions: str) -> Reading:
    return Reading(conditions=conditions, chance=chance)


def covers(one: Claim) -> bool:
    return covers_conditions(one, one.conditions, CRPS, VOCABULARY)


def test_a_harm_that_is_denied_in_general_is_denied_of_everybody() -> None:
    denied = claim("It has no side effects at all.", "migraine", safety=True)
    assert covers(denied)
    assert scope_words(denied, CRPS, VOCABULARY) == "the claim is of all who are given it"


def test_a_harm_that_one_group_was_spared_is_denied_of_that_group() -> None:
    assert not covers(claim("Those who were given it had no side effects at all.", "migraine", safety=True))


@pytest.mark.parametrize(
    ("conditions", "within"),
    [(("crps", "depression"), True), (("depression", "crps"), True), (("depression",), False)],
)
def test_a_record_is_of_a_condition_of_the_claim(conditions: tuple[str, ...], within: bool) -> None:
    assert covers(claim("Ketamine helps.", *conditions)) is within


def test_the_spray_beside_ketamine_is_no_way_of_giving_it() -> None:
    assert reach(claim("Ketamine and the spray ease CRPS.", "crps", named=True), CRPS, VOCABULARY)
    assert not reach(claim("The spray eases CRPS.", "crps", named=True), CRPS, VOCABULARY)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Pain not due to headache was studied.", True),
        ("Patients with migraine were excluded.", True),
        ("About 15% of patients did not have headache relief.", False),
    ],
)
def test_headaches_that_were_not_relieved_are_not_left_out(text: str, left_out: bool) -> None:
    assert (_NO_HEADACHE.search(text) is not None) is left_out


def test_what_a_claim_names_itself_must_be_covered_whatever_stands_around_it() -> None:
    assert reach(claim("Ketamine eases CRPS.", "crps", "depression", named=True), CRPS, VOCABULARY)
    assert not reach(claim("Ketamine eases migraine.", "migraine", "crps", named=True), CRPS, VOCABULARY)


@pytest.mark.parametrize(("likely", "reached"), [(0.7, 0.7), (0.5, 0.5), (0.3, 0.0)])
def test_a_record_reaches_a_claim_that_is_likely_on_what_it_studies(likely: float, reached: float) -> None:
    readings = (reading(1 - likely, "depression"), reading(likely, "crps"))
    found = reach(claim("It helps them.", "depression", readings=readings), CRPS, VOCABULARY)
    assert found == pytest.approx(reached)


def test_how_likely_is_told_of_the_readings_that_are_left() -> None:
    readings = (reading(0.3, "crps"), reading(0.1, "depression"))
    assert reach(claim("It helps them.", "crps", readings=readings), CRPS, VOCABULARY) == pytest.approx(0.75)


def test_what_a_claim_names_is_covered_however_else_it_may_be_read() -> None:
    readings = (reading(0.9, "crps"), reading(0.1, "migraine"))
    assert not reach(claim("It helps migraine.", "migraine", named=True, readings=readings), CRPS, VOCABULARY)


def test_a_record_on_a_less_likely_reading_says_so() -> None:
    readings = (reading(0.5, "depression"), reading(0.5, "crps"))
    one = claim("It helps them.", "depression", readings=readings)
    assert scope_words(one, CRPS, VOCABULARY) == "studies CRPS, which the claim may be about"
