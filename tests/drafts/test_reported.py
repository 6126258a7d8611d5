"""What one study found is neither confirmed nor denied by another; what is said in general is."""

from __future__ import annotations

import pytest

from drafts import read_draft
from drafts.claims.claims import Claim, read_claims
from drafts.claims.reported import reports_one_study

from .fake_library import tagger_of


def claim_of(text: str) -> Claim:
    return read_claims(read_draft(text, "text"), tagger_of().vocabulary)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "In 2009, Vahlberg and colleagues found that ketamine reduced pain in CRPS.",
        "In a randomised trial of sixty patients, ketamine reduced pain in CRPS.",
        "Ketamine reduced pain in two women with phantom limb pain.",
        "Eleven people with fibromyalgia who had ketamine hurt less afterwards.",
        "Of thirty men with cluster headache, half were no better on ketamine.",
        "The ketamine group took longer to wake up.",
    ],
)
def test_a_claim_that_names_a_paper_or_counts_its_people_tells_of_one_study(text: str) -> None:
    assert reports_one_study(claim_of(text), goes_on=False)


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine reduces pain in CRPS.",
        "Every trial that added ketamine after surgery has shown that less opioid was needed.",
        "Ketamine for fibromyalgia has been a disappointment in randomised trials.",
        "Ketamine helps four in ten people with fibromyalgia.",
    ],
)
def test_what_is_said_in_general_does_not(text: str) -> None:
    assert not reports_one_study(claim_of(text), goes_on=True)


def test_a_sentence_may_go_on_about_the_study_before() -> None:
    said = claim_of("Their pain scores fell within the first hour.")
    assert reports_one_study(said, goes_on=True)
    assert not reports_one_study(said, goes_on=False)
