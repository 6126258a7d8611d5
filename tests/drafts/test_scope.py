"""Which records may be held against a claim: those of its own condition, unless a harm is denied of everybody."""

from __future__ import annotations

import pytest

from drafts.claims.claims import Claim
from drafts.weighing.scope import _NO_HEADACHE, covers_conditions, in_scope, scope_words

from .fake_library import tagger_of
from .test_against import record

VOCABULARY = tagger_of().vocabulary
CRPS = record("90000001")


def claim(text: str, *conditions: str, safety: bool = False, named: bool = False) -> Claim:
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
    )


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
    assert in_scope(claim("Ketamine and the spray ease CRPS.", "crps", named=True), CRPS, VOCABULARY)
    assert not in_scope(claim("The spray eases CRPS.", "crps", named=True), CRPS, VOCABULARY)


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
    assert in_scope(claim("Ketamine eases CRPS.", "crps", "depression", named=True), CRPS, VOCABULARY)
    assert not in_scope(claim("Ketamine eases migraine.", "migraine", "crps", named=True), CRPS, VOCABULARY)
