"""Short and lay sentences assert something, or tell a story: by all their words, not by one."""

from __future__ import annotations

import pytest

from drafts import read_draft
from drafts.claims.asserting import certainty
from drafts.claims.claims import read_claims

from .fake_library import tagger_of


def claimed(text: str) -> list[str]:
    return [claim.text for claim in read_claims(read_draft(text + "\n", "text"), tagger_of().vocabulary)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Their appetite came back as well.",
        "Two sessions and the neuralgia is gone for good.",
        "Opioids, mind you, are quite useless for fibromyalgia.",
        "Nor did they need less morphine.",
        "The benefit was gone after a month.",
        "Sleep did not improve.",
        "You may feel dizzy for an hour.",
        "No pain on earth can stand up to ketamine.",
        "At the usual doses ketamine is entirely harmless.",
    ],
)
def test_what_could_be_checked_is_a_claim_however_short_or_lay(sentence: str) -> None:
    assert claimed(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "My sister drove me home and made soup.",
        "We open at nine, and the tea is free.",
        "I cried when the drip was taken out.",
        "Our nurses will look after you.",
        "Ask your doctor before you book.",
        "In the next chapter we look at nerves.",
    ],
)
def test_stories_invitations_and_what_leads_on_are_none(sentence: str) -> None:
    assert claimed(sentence) == []


def test_who_speaks_of_himself_is_less_certain_than_who_speaks_of_patients() -> None:
    told, said = "I slept better after ketamine.", "Most patients slept better after ketamine."
    mine, theirs = (certainty(text, text, beside=False, item=False) for text in (told, said))
    assert mine < 0 < theirs


def test_a_short_line_straight_above_a_long_one_is_a_heading() -> None:
    text = "What to watch for\n" + "Ketamine raises the blood pressure for about an hour after the drip has ended."
    draft = read_draft(text, "text")
    assert [block.kind for block in draft.blocks] == ["heading", "paragraph"]
    assert draft.blocks[1].heading == "What to watch for"


def test_lines_wrapped_at_one_width_stay_one_paragraph() -> None:
    text = "Ketamine raises the blood pressure for\nAbout an hour after the drip has ended."
    assert [block.kind for block in read_draft(text, "text").blocks] == ["paragraph"]


def test_a_short_paragraph_that_ends_no_sentence_heads_what_follows() -> None:
    draft = read_draft("Low mood\n\nKetamine lifted it within a day.\n", "text")
    assert draft.blocks[1].heading == "Low mood"
