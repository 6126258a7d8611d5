"""What is said to support a claim as worded says it; what is only near it is called the closest."""

from __future__ import annotations

import pytest

from drafts.records.features import WEIGHTS as MATCH_WEIGHTS
from drafts.report import ClaimShown
from drafts.weighing.saying import WEIGHTS, calls_weak

from .test_check import checked


def only_claim(text: str) -> ClaimShown:
    (claim,) = checked(text).claims
    return claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The evidence that ketamine relieves chronic pain is weak.",
        "Evidence for its use in migraine remains very limited.",
        "Data on long courses were sparse.",
        "There is insufficient evidence to recommend it.",
        "Support for oral forms is largely anecdotal.",
        "The literature on its use in children is inconclusive.",
        "For CRPS there is only level IV evidence of efficacy.",
        "It rests on class IV studies.",
    ],
)
def test_a_sentence_that_calls_what_is_known_weak_is_seen(sentence: str) -> None:
    assert calls_weak(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketamine relieved pain in patients with weak muscles.",
        "Low doses reduced pain.",
        "There is strong evidence that it relieves pain.",
        "The evidence supports it. Side effects were limited.",
        "Data were pooled, and pain was lower.",
        "There is level II evidence for its efficacy.",
        "Level 4 of the scale was reached.",
    ],
)
def test_a_sentence_that_calls_something_else_weak_is_not(sentence: str) -> None:
    assert not calls_weak(sentence)


def test_who_calls_the_evidence_weak_does_not_support_that_it_helps() -> None:
    for record in only_claim("Ketamine relieves chronic pain.").support:
        if calls_weak(record.quote):
            assert record.covers == "closest"
            assert record.fields["direction"] != "agrees"


def test_who_finds_what_is_claimed_in_what_is_claimed_supports_it_as_worded() -> None:
    found = {record.pmid: record for record in only_claim("Ketamine reduces pain in CRPS.").support}
    assert found["90000001"].covers == "as worded"
    assert "reduced pain in complex regional pain syndrome" in found["90000001"].quote


def test_a_record_on_something_else_is_never_said_to_support_a_claim() -> None:
    for text in (
        "Ketamine blocks histamine receptors in the gut.",
        "Ketamine relieves the itch of eczema.",
    ):
        assert all(record.covers == "closest" for record in only_claim(text).support)


def test_each_sign_that_is_weighed_of_a_match_is_one_of_a_match() -> None:
    assert {name.removeprefix("match ") for name in WEIGHTS if name.startswith("match ")} <= MATCH_WEIGHTS.keys()
