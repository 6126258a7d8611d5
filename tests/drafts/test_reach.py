"""Whom a claim is about, and how far a record reaches it."""

from __future__ import annotations

import pytest

from drafts.claims.subjects import conditions_in, drug_of
from drafts.words import KETAMINE

from .fake_library import tagger_of
from .test_check import checked

VOCABULARY = tagger_of().vocabulary


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("It helps people with lung cancer.", "cancer_pain"),
        ("A syringe at breakfast keeps spirits up.", "depression"),
        ("Heavy users see the doctor more.", "substance_use"),
        ("It shrinks the ring of tenderness.", "central_sensitization"),
        ("Anybody with a neuropathy may try it.", "neuropathic_pain"),
    ],
)
def test_lay_words_name_conditions(text: str, condition: str) -> None:
    assert condition in conditions_in(text, VOCABULARY)


def test_what_a_drug_is_measured_by_is_not_what_a_claim_is_about() -> None:
    said = "It does far more than gabapentin does."
    assert KETAMINE.search(said) is None
    assert drug_of(said, "effect", ("ptsd",), "ketamine") == "ketamine"
    assert drug_of("Gabapentin does far more.", "effect", ("ptsd",), "ketamine") == "other"


def test_a_finding_is_quoted_before_what_was_asked_or_done() -> None:
    said = "In patients with CRPS who were randomised to intravenous ketamine or saline, ketamine reduced pain."
    quotes = [record.quote for claim in checked(said).claims for record in claim.support]
    assert quotes
    assert not any("were randomised to" in quote for quote in quotes)


def test_at_most_eight_records_are_held_against_a_claim() -> None:
    assert all(len(claim.against) <= 8 for claim in checked("Ketamine is proven to cure chronic pain.").claims)
