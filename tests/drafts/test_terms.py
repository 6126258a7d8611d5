"""What is sought for the words of a claim, and what they weigh."""

from __future__ import annotations

import pytest

from drafts.records.terms import Group, read_terms, whole_of


def sought(text: str) -> set[str]:
    """All single words that are sought for a text."""
    return {word for group in read_terms(text).groups for word in group.single}


def weight_of(word: str) -> float:
    """What a word weighs by itself."""
    (group,) = [group for group in read_terms(word).groups if group.words == word and _is_single(group)]
    return group.weight


def _is_single(group: Group) -> bool:
    return len(group.alternatives) == 1


@pytest.mark.parametrize(
    ("compared", "plain"), [("sleepier", "sleepy"), ("drowsiest", "drowsy"), ("dizziest", "dizzy")]
)
def test_a_word_that_is_compared_is_sought_as_the_plain_one(compared: str, plain: str) -> None:
    """A record that tells of sleepiness is about people who became sleepier."""
    assert sought(plain) - sought(compared) <= {plain, "sleepi", "drowsi", "dizzi"}


def test_who_does_something_is_not_compared() -> None:
    """An ending alone makes no other word of one that is no ring's."""
    assert len(read_terms("the baker").groups) == 1


def test_the_few_words_of_a_short_claim_are_not_all_of_it() -> None:
    """A record that has the one word of a claim does not thereby say all of it."""
    assert whole_of([0.5]) > 0.5
    assert whole_of([3.0, 4.0]) == 7.0


def test_a_word_that_can_be_said_otherwise_weighs_less_than_one_that_cannot() -> None:
    """Records say intravenous where a draft says vein; a word of no ring is said alike by both."""
    assert weight_of("vein") < weight_of("retinol")
