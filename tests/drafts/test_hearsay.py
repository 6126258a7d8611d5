"""What somebody is said to have said is a claim without the words on who said it; a study's words stay with it."""

from __future__ import annotations

import pytest

from .test_kinds import claims_of


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A man on the bus told me that ketamine cures every migraine.", "ketamine cures every migraine."),
        (
            "My brother swears that the nose spray ended his depression within a day.",
            "the nose spray ended his depression within a day.",
        ),
        (
            "And I promise I did not make this up: mice on ketamine swam for longer than mice on salt water.",
            "mice on ketamine swam for longer than mice on salt water.",
        ),
        ("“Ketamine eases nerve pain for months”, says the leaflet.", "“Ketamine eases nerve pain for months”"),
        (
            'The board by the door, which I copied out with care, promises: "Ketamine works in everybody with CRPS."',
            "Ketamine works in everybody with CRPS.",
        ),
    ],
)
def test_who_said_it_is_left_out(text: str, claim: str) -> None:
    assert [found.text for found in claims_of(text)] == [claim]


def test_what_it_spares_is_a_claim_beside_what_it_does() -> None:
    text = "Esketamine after the birth makes low mood less likely and brings no more side effects than placebo."
    assert [found.text for found in claims_of(text)] == [
        "Esketamine after the birth makes low mood less likely",
        "and brings no more side effects than placebo.",
    ]


def test_a_remark_in_the_midst_of_a_claim_does_not_end_it() -> None:
    text = "Dextromethorphan, our old friend, added nothing to morphine in a trial of 20 people with chronic pain."
    assert [found.text for found in claims_of(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The authors of a 2019 review said that ketamine lowered pain scores after surgery.",
        "A trial in Pain told us that ketamine lowered pain scores for a week.",
    ],
)
def test_a_study_that_says_it_stays(text: str) -> None:
    assert [found.text for found in claims_of(text)] == [text]


@pytest.mark.parametrize(
    ("text", "drug"),
    [
        ("Under ketamine, atropine makes the drooling rarer.", "other"),
        ("Unlike morphine, it does not slow the breath.", "ketamine"),
        ("In people with cancer, nimodipine lowered pain scores by half.", "other"),
    ],
)
def test_the_drug_is_the_one_that_does_it(text: str, drug: str) -> None:
    assert [found.drug for found in claims_of(text)] == [drug]
