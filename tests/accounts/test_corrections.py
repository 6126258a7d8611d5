"""Corrections are kept with who and when, the last one stands, and any can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accounts.corrections import LONGEST_NOTE, PMIDS_AT_ONCE, Corrections
from harvester.store import open_store


@pytest.fixture
def corrections(database: str) -> Iterator[Corrections]:
    engine = open_store(database)
    yield Corrections(engine)
    engine.dispose()


def test_a_correction_says_who_and_when(corrections: Corrections) -> None:
    kept = corrections.add("1", "n", "24", " counted twice ", "j.smith")
    assert corrections.history("1") == (kept,)
    assert (kept.by, kept.note, kept.at[:2]) == ("j.smith", "counted twice", "20")


def test_the_corrections_of_many_records_come_in_one_call(corrections: Corrections) -> None:
    for number in range(PMIDS_AT_ONCE + 50):
        corrections.add(str(number), "n", "3", "", "j.smith")
    standing = corrections.standing([str(number) for number in range(2000)])
    assert set(standing) == {str(number) for number in range(PMIDS_AT_ONCE + 50)}


def test_what_was_taken_back_stands_no_more_but_stays_in_the_history(corrections: Corrections) -> None:
    kept = corrections.add("1", "n", "24", "", "j.smith")
    taken = corrections.take_back(kept.id, "a.jones")
    assert taken is not None
    assert (taken.taken_back_by, taken.taken_back_at != "") == ("a.jones", True)
    assert corrections.standing(["1"]) == {}
    assert corrections.history("1") == (taken,)


def test_nothing_is_taken_back_twice(corrections: Corrections) -> None:
    kept = corrections.add("1", "n", "24", "", "j.smith")
    corrections.take_back(kept.id, "a.jones")
    assert corrections.take_back(kept.id, "j.smith") is None
    assert corrections.take_back(999, "j.smith") is None


def test_a_note_has_a_longest_length(corrections: Corrections) -> None:
    assert len(corrections.add("1", "n", "24", "x" * 9999, "j.smith").note) == LONGEST_NOTE


def test_what_no_database_could_hold_is_neither_kept_nor_found(corrections: Corrections) -> None:
    assert corrections.add("1", "n", "3", "a\0b", "j.smith").note == "ab"
    assert corrections.take_back(10**20, "j.smith") is None
