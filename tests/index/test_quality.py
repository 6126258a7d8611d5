"""On hand-labelled real records the right ones come first, and every name of a condition finds the same ones."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from article import RawRecord
from harvester.files import read_file
from harvester.parse import parse
from index import open_engine
from index.build import Reader, rebuild
from index.results import Engine, SearchRequest
from tagger import Tagger
from tests.index.samples import RULES, MemoryArchive, url
from topic import load_topic

WANTED = 0.80


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_topic())


@pytest.fixture(scope="module")
def engine(shared: Callable[[str], Path], tagger: Tagger, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    labelled = {json.loads(line)["pmid"] for line in shared("data/gold/dev.jsonl").read_text().splitlines()}
    archive = MemoryArchive()
    for name in ("ketamine", "pain", "native"):
        for record in read_file(shared(f"data/pubmed/{name}.xml.gz")):
            if isinstance(record, RawRecord) and record.pmid in labelled:
                archive.keep(record)
                labelled.discard(record.pmid)
    assert not labelled
    folder = tmp_path_factory.mktemp("labelled")
    list(rebuild(archive.as_archive(), url(folder), Reader(parse=parse, tagger=tagger), RULES, 1))
    return open_engine(url(folder), tagger.vocabulary)


def ndcg(found: list[str], relevant: dict[str, int], depth: int = 10) -> float:
    gains = [relevant.get(pmid, 0) for pmid in found[:depth]]
    ideal = sorted(relevant.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def _discounted(gains: list[int]) -> float:
    return math.fsum((2.0**gain - 1.0) / math.log2(place + 2) for place, gain in enumerate(gains))


def test_questions_find_the_labelled_records_first(engine: Engine, shared: Callable[[str], Path]) -> None:
    questions = [json.loads(line) for line in shared("data/gold/queries-dev.jsonl").read_text().splitlines()]
    scores = {}
    for question in questions:
        hits = engine.search(SearchRequest(text=question["text"], size=10)).hits
        scores[question["id"]] = ndcg([hit.pmid for hit in hits], question["relevant"])
    assert sum(scores.values()) / len(scores) >= WANTED, scores


def test_every_name_of_a_condition_finds_the_same_records(engine: Engine, tagger: Tagger) -> None:
    vocabulary = tagger.vocabulary
    for condition in vocabulary.conditions.values():
        expected = engine.matching(SearchRequest(text=condition.name), 1_000)
        for name in vocabulary.terms(condition.id):
            shared_name = len(engine.search(SearchRequest(text=name, size=1)).read_as) > 1
            found = engine.matching(SearchRequest(text=name), 1_000)
            assert set(expected) <= set(found) if shared_name else found == expected, name
