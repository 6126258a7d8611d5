"""Cues are found in a text by what they cannot do without, and none is missed for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafts.claims.cue_tables import _essential, _phrase, cue, index_of, names_in
from drafts.claims.cues import spaced
from drafts.claims.kind_words import CUES

SENTENCES = [spaced(line) for line in Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines()]


def test_no_phrase_fits_where_its_letters_are_missing() -> None:
    entries = {entry for cue_ in CUES for entry in cue_.entries}
    assert len(entries) > 1_000
    for entry in entries:
        fitting = [text for text in SENTENCES if _phrase(entry).search(text)]
        assert all(_essential(entry) in text for text in fitting), entry


@pytest.mark.parametrize(
    ("entry", "letters"),
    [
        ("side[- ]effects?", "effect"),
        ("(?:most|many) (?:clinics|doctors) (?:use|give)", " "),
        ("pain (?:was|is) gone", " gone"),
        (r"re-?connect\w*", "connect"),
        (r"(?<!no )within (?:\d+|half (?:an|a)) hours{0,1}", "within "),
        ("one|the other", ""),
        (r"as little as \d", "as little as "),
    ],
)
def test_the_letters_are_those_that_stand_wherever_a_phrase_fits(entry: str, letters: str) -> None:
    assert _essential(entry) == letters


def test_cues_are_found_by_words_stems_and_phrases() -> None:
    index = index_of([cue("time", "onset_duration", r"overnight  fad\w*  pain (?:was|is) gone  in no time")])
    for text in ("It went overnight.", "It faded.", "The pain is gone.", "Gone in no time!"):
        assert names_in(spaced(text), index) == {"time"}
    assert names_in(spaced("The pain went on through the night."), index) == frozenset()
