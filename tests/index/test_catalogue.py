"""The catalogue: who has which words and tags, as arrays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import open_engine
from index.catalogue import Catalogue
from index.documents import HAS_ABSTRACT
from index.sentences import Ways
from index.stems import stem_of
from tagger.vocabulary import Vocabulary
from tests.index.samples import MemoryArchive, article, raw, run_update, url
from topic import load_topic

RECORDS = (
    article(
        "11", "Ketamine in CRPS: a randomised trial", "Pain fell in twenty patients. Nausea was common.", year=2009
    ),
    article("12", "Ketamine for migraine, a review", "The evidence on pain and nausea is weak.", year=2020),
    article("13", "Stretching in fibromyalgia", "CRPS was not studied in rats.", keywords=("nausea",)),
    article("14", "Nothing is said of it"),
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(load_topic())


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary) -> Catalogue:
    folder = tmp_path_factory.mktemp("library")
    archive = MemoryArchive(RECORDS[:2])
    run_update(archive, folder)
    archive.keep(*map(raw, RECORDS[2:]), raw(article("9", "Buried: ketamine, nausea")))
    run_update(archive, folder)
    archive.bury("9")
    run_update(archive, folder)
    return open_engine(url(folder), vocabulary).catalogue()


def named(catalogue: Catalogue, mask: Any) -> set[str]:
    return set(catalogue.pmids(np.flatnonzero(mask & catalogue.living)))


def ways(*said: str) -> Ways:
    return tuple(frozenset(each.split()) for each in said)


def test_words_are_found_in_titles_abstracts_and_keywords_of_the_living(catalogue: Catalogue) -> None:
    assert set(catalogue.pmids(catalogue.holding(ways("nausea")))) == {"11", "12", "13"}
    assert set(catalogue.pmids(catalogue.holding(ways("nausea"), "title_stems"))) == set()
    assert set(catalogue.pmids(catalogue.holding(ways("ketamin"), "title_stems"))) == {"11", "12"}


def test_any_way_will_do_and_a_way_needs_all_its_stems(catalogue: Catalogue) -> None:
    assert set(catalogue.pmids(catalogue.holding(ways("weak evidenc", "stretch")))) == {"12", "13"}
    assert set(catalogue.pmids(catalogue.holding(ways("weak stretch", "zebra")))) == set()
    assert set(catalogue.pmids(catalogue.holding(()))) == set()


def test_what_is_written_in_capitals_is_found_as_in_small_letters(catalogue: Catalogue) -> None:
    assert set(catalogue.pmids(catalogue.holding(ways(stem_of("CRPS"))))) == {"11", "13"}


def test_tags_and_numbers_are_read_from_columns(catalogue: Catalogue) -> None:
    assert named(catalogue, catalogue.conditions(("crps",))) == {"11"}
    assert named(catalogue, catalogue.conditions(("crps",), ())) == {"11", "13"}
    assert named(catalogue, catalogue.coded("design", ("rct", "narrative_review"))) == {"11", "12"}
    assert named(catalogue, catalogue.coded("species", ("animal",))) == {"13"}
    assert named(catalogue, catalogue.coded("drug", ("ketamine",))) == {"11", "12"}
    assert named(catalogue, catalogue.number("year") == 2020) == {"12"}
    assert named(catalogue, catalogue.flagged(HAS_ABSTRACT)) == {"11", "12", "13"}


def test_the_best_role_in_which_a_record_has_a_condition_is_what_counts(catalogue: Catalogue) -> None:
    rated = catalogue.rated(("crps", "migraine"), {"studied": 1.0, "mentioned": 0.25, "excluded": -1.0}, 0.0)
    worth = {pmid: float(rated[catalogue.docs([pmid])[0]]) for pmid in ("11", "12", "13", "14")}
    assert worth == {"11": 1.0, "12": 1.0, "13": 0.25, "14": 0.0}
    against = catalogue.rated(("migraine",), {"studied": -1.0}, 0.0)
    assert float(against[catalogue.docs(["12"])[0]]) == -1.0


def test_documents_are_named_in_the_order_asked_and_unknown_ones_left_out(catalogue: Catalogue) -> None:
    assert catalogue.pmids(catalogue.docs(["13", "9", "77", "11"])) == ("13", "11")


def test_an_empty_library_has_an_empty_catalogue(tmp_path: Path, vocabulary: Vocabulary) -> None:
    empty = open_engine(url(tmp_path), vocabulary).catalogue()
    assert (empty.size, len(empty.holding(ways("pain"))), len(empty.rated(("crps",), {"studied": 1.0}, 0.0))) == (
        0,
        0,
        0,
    )


def test_a_catalogue_of_some_records_is_asked_as_that_of_all_is(catalogue: Catalogue) -> None:
    some = catalogue.among("ketamine", ways("ketamin"))
    assert some.pmids(np.arange(some.size)) == ("11", "12")
    assert set(some.pmids(some.holding(ways("pain")))) == {"11", "12"}
    assert some.pmids(some.holding(ways("randomis"), "title_stems")) == ("11",)
    assert some.pmids(some.docs(["13", "12"])) == ("12",)
    assert some.number("year").tolist() == [2009, 2020]
    assert named(some, some.flagged(HAS_ABSTRACT)) == {"11", "12"}
    assert len(some.holding(ways("fibromyalgia"))) == 0
    sentences, places, lengths = some.sentences_of(np.array([1]))
    assert (len(places), sentences.firsts[-1] > len(places), lengths.tolist()) == (3, True, [3])
