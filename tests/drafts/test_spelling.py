"""The spelling of words speaks for kinds, and no text is too odd for it."""

from __future__ import annotations

import pytest

from drafts.claims.kinds import weigh
from drafts.claims.spelling import spelling_points


def test_words_never_met_are_like_those_of_their_spelling() -> None:
    assert spelling_points("hypernauseated")["safety"] > spelling_points("hyperglutamate")["safety"]


def test_every_kind_has_points() -> None:
    assert spelling_points("Ketamine eased pain.").keys() == weigh("Ketamine eased pain.").keys()


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "a" * 10_000, "痛み", "5.5.5.5 %"])
def test_any_text_has_points(text: str) -> None:
    assert all(-50 < worth < 50 for worth in spelling_points(text).values())
