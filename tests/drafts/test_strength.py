"""Words that go beyond any record are heard as such; plain facts, and what one study saw, are not."""

from __future__ import annotations

import pytest

from drafts.claims.strengths import strength_words


@pytest.mark.parametrize(
    "sentence",
    [
        "A single drip will end any depression that tablets cannot.",
        "Ketamine does away with the need for morphine after surgery.",
        "Every study of the lozenges has shown that they work.",
        "It helps everyone, no matter how long they have been ill.",
        "There is nothing that works better for nerve pain.",
        "The pain is gone for the rest of your life.",
        "It cannot harm the kidneys.",
        "The spray is safe for anybody.",
        "It puts an end to cravings once and for all.",
        "The drug melts the ache away.",
        "Side effects simply do not happen.",
        "57 of 60 veterans were off their tablets within a week.",
        "No one who has had it needs opioids again.",
        "The second drug has made morphine obsolete.",
        "It is as safe as a glass of water.",
    ],
)
def test_words_beyond_any_record_are_overstated(sentence: str) -> None:
    strength, said = strength_words(sentence)
    assert strength == "overstated"
    assert all(word in sentence for word in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody in that trial had to stop the drip.",
        "Pain was gone in 86% of attacks on the injection, against 25% on placebo.",
        "About one child in five was restless on waking.",
        "Every second patient had both.",
        "Ketamine made no difference at all at six weeks.",
        "Twelve of 30 patients were back at work.",
        "The levels could not be told apart.",
        "Drops of lidocaine calm breakthrough pain.",
    ],
)
def test_plain_facts_are_not(sentence: str) -> None:
    assert strength_words(sentence)[0] == "neutral"


@pytest.mark.parametrize(
    "sentence",
    [
        "The trials were at high risk of bias.",
        "A large study is going to find out whether it lasts.",
        "In a single soldier with a blast injury it brought sleep.",
        "Ketamine seemed to lighten the mood of some.",
        "The evidence on this is inconsistent.",
        "Nobody has yet tested it in old people in a proper trial; so far there are case reports.",
    ],
)
def test_doubt_is_heard(sentence: str) -> None:
    assert strength_words(sentence)[0] == "hedged"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("No frightened child needs to wake up screaming after it.", "No frightened"),
        ("It lifts every kind of despair, sooner or later.", "sooner or later"),
        ("It makes relapse impossible. Full stop.", "Full stop"),
    ],
)
def test_what_holds_of_all_is_shown_as_it_stands(sentence: str, word: str) -> None:
    strength, said = strength_words(sentence)
    assert strength == "overstated"
    assert any(word in shown for shown in said)


@pytest.mark.parametrize("sentence", ["", "Ketamine.", "İt hêlps thẹm sleep", "x" * 500])
def test_where_no_word_can_be_shown_a_claim_is_put_neither_way(sentence: str) -> None:
    assert strength_words(sentence) == ("neutral", ())
