"""Which sentences say what: read as arrays, without reading a record."""

from __future__ import annotations

from typing import Any

import numpy as np

from index.reading import make_reading
from index.sentences import EVERYWHERE, Question, Saying, Sentences, Ways, sayings, sentence_arrays
from index.stems import stems
from tagger.told import NO_DIFFERENCE, POSES
from tests.index.samples import article

RECORDS = (
    article("11", "Ketamine in CRPS: a trial", "Pain fell in twenty patients. There was no difference in nausea."),
    article("12", "A letter"),
    article("13", "Stretching", "We evaluated sore muscles. Soreness was less.", keywords=("fibromyalgia",)),
)


def ways(*said: str) -> Ways:
    return tuple(stems(each) for each in said)


def of_records(*pmids: str) -> Sentences:
    chosen = [record for record in RECORDS if record.pmid in pmids]
    return Sentences([len(chosen)], [sentence_arrays([sayings(make_reading(record)) for record in chosen])])


def met(sentences: Sentences, *asked: Ways) -> list[list[int]]:
    question = Question(asked)
    found: Any = question.met(sentences.read(np.arange(len(sentences.told)), question))
    return [np.flatnonzero(row).tolist() for row in found]


def test_a_sentence_has_a_thing_that_it_says_in_any_of_its_ways() -> None:
    sentences = of_records("11")
    assert met(sentences, ways("pain", "ache"), ways("nausea"), ways("cough")) == [[1], [2], []]


def test_all_stems_of_a_longer_way_must_stand_in_one_sentence() -> None:
    sentences = of_records("11")
    assert met(sentences, ways("no difference"), ways("pain nausea"), ways("difference in the nausea")) == [
        [2],
        [],
        [2],
    ]


def test_many_longer_ways_are_asked_for_at_once() -> None:
    asked = [ways(f"twenty word{number} other{number}", "twenty patients") for number in range(60)]
    assert met(of_records("11"), *asked) == [[1]] * 60


def test_words_that_stand_beside_the_sentences_are_found_as_well() -> None:
    sentences = of_records("13")
    assert met(sentences, ways("fibromyalgia")) == [[len(sentences.told) - 1]]


def test_the_sentences_of_some_records_are_numbered_in_the_order_asked() -> None:
    sentences = of_records("11", "12", "13")
    assert sentences.firsts.tolist() == [0, 4, 6, 10]
    assert sentences.of(np.array([2, 0])).tolist() == [6, 7, 8, 9, 0, 1, 2, 3]


def test_what_a_sentence_tells_is_known_without_reading_it() -> None:
    sentences = of_records("11", "13")
    assert sentences.told[2] & NO_DIFFERENCE
    assert not sentences.told[1] & NO_DIFFERENCE
    assert sentences.told[5] & POSES


def test_words_that_stand_everywhere_are_neither_kept_nor_asked_for() -> None:
    assert "of" in EVERYWHERE
    assert met(of_records("11"), ways("of the", "in")) == [[]]


def test_segments_of_an_earlier_version_are_known_to_have_none() -> None:
    old = Sentences([2], [{}])
    assert not old.known
    assert old.firsts.tolist() == [0, 1, 2]
    assert Sentences([], []).known


def test_a_record_without_words_has_no_stem_of_any_other() -> None:
    sentences = Sentences([1], [sentence_arrays([(Saying(0, 0, bytes(2)),)])])
    assert met(sentences, ways("pain")) == [[]]
