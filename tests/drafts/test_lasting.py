"""How long an effect is said to last, in a claim and in a record."""

import pytest

from drafts.weighing.lasting import is_shorter


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "One drip keeps the ache away for three weeks.",
            "The infusion gave a brief (about 5 hours) fall in scores.",
        ),
        ("Relief lasts for months.", "Benefit persisted for 9 days after the last dose."),
        ("They are still well a month later.", "Scores fell in the short term."),
        ("One drip keeps the ache away for half a year.", "Four of nine had less pain for 2-6 days."),
        ("The lift holds for weeks.", "The fall was seen at 24 h but not at day 7."),
        ("It brightens the mood for a month.", "No difference was seen between groups on POD 3, 7, and 30."),
        ("Comfort lasts for ten weeks.", "There were fair results with questionable long-term effects."),
        ("A single drip buys you half a year without pain.", "Four had less pain for 2-6 days."),
        ("You get a year of peace from it.", "Relief lasted for four weeks."),
        ("One drip keeps the nerves quiet for half a year.", "Once it was stopped, the relief soon disappeared."),
        ("It is gone for good.", "Pain had returned within two months in most."),
    ],
)
def test_a_shorter_time_is_less_than_what_is_claimed(claim: str, sentence: str) -> None:
    assert is_shorter(claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Relief lasts for two days.", "Relief lasted for four weeks."),
        ("Relief lasts for two days.", "Relief lasted up to 3 days."),
        ("It works within a day.", "The effect was brief."),
        ("Relief lasts for two days.", "No difference was left at 6 months."),
        ("Half a year of treatment comes first.", "Relief lasted for four weeks."),
        ("Relief lasts for months.", "Scores were read on days 3 and 7."),
    ],
)
def test_the_same_or_a_longer_time_or_none_is_not(claim: str, sentence: str) -> None:
    assert not is_shorter(claim, sentence)
