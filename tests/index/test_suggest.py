""" "Did you mean" offers words of the library only, and only where they find more."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import open_engine
from index.results import SearchRequest
from index.suggest import Lexicon, suggest
from tagger.vocabulary import Vocabulary
from tests.index.samples import MemoryArchive, article, run_rebuild, url
from topic import load_topic

WORDS = {
    "ketamin": 60,
    "fibromyalgia": 60,
    "neuropathic": 80,
    "neuropathy": 70,
    "migrain": 51,
    "phantom": 9,
    "phanton": 1,
}
PRINTED = {"ketamin": "ketamine", "migrain": "migraine"}


class Shelf:
    """A library of a few words."""

    lexicon = Lexicon(WORDS)

    def records(self, term: str) -> int:
        return WORDS.get(term, 0)

    def spelling(self, term: str) -> str:
        return PRINTED.get(term, term)

    def hits(self, text: str) -> int:
        return 0 if any(word in text for word in ("zebra", "ketmaine", "migrane")) else len(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ketmaine", "ketamine"),
        ("ketmaine AND migrane[ti]", "ketamine AND migraine[ti]"),
        ('"ketmaine"', '"ketamine"'),
        ("ketamine", ""),
        ("ketmaine zebra", ""),  # finds nothing, corrected or not
        ("the mgrane", ""),  # two slips in a short word
        ("ktmn", ""),
        ("12345", ""),
        ("", ""),
    ],
)
def test_a_slip_is_mended_where_that_finds_more(text: str, expected: str) -> None:
    assert suggest(text, Shelf()) == expected


@pytest.mark.parametrize(
    ("typed", "slips"),
    [("ketamina", {"ketamin": 1}), ("ektamin", {"ketamin": 1}), ("ketmni", {}), ("fibromialga", {"fibromyalgia": 2})],
)
def test_slips_are_letters_more_less_other_or_swapped(typed: str, slips: dict[str, int]) -> None:
    assert {near.term: near.slips for near in Shelf.lexicon.near(typed)} == slips


def test_a_rare_word_is_not_mended_to_one_hardly_more_frequent() -> None:
    assert suggest("phanton", Shelf()) == ""


def test_tags_and_filters_are_not_taken_for_words() -> None:
    assert suggest("condition:migrane [migrane]", Shelf()) == ""


def test_the_engine_suggests_from_its_own_records(tmp_path: Path) -> None:
    run_rebuild(
        MemoryArchive([article(1, "Ketamine infusions"), article(2, "Ketamine for the Sjögren syndrome")]), tmp_path
    )
    engine = open_engine(url(tmp_path), Vocabulary(load_topic()))
    assert engine.search(SearchRequest(text="ketmaine")).suggestion == "ketamine"
    assert engine.search(SearchRequest(text="infusoins ketmaine")).suggestion == "infusions ketamine"
    assert engine.search(SearchRequest(text="sjorgen")).suggestion == "sjögren"
    assert engine.search(SearchRequest(text="ketamine")).suggestion == ""
    assert engine.search(SearchRequest(text="infusoins sjorgen")).suggestion == ""
    assert engine.search(SearchRequest(text="migrane")).suggestion == ""
