"""The hand-labelled records: the tagger stands at its floors, and the benchmark tells where it does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from article import Annotations, Article, ConditionTag, Quote
from benchmarks import tagging
from benchmarks.tagging_scores import Pair, Tally, condition_errors, loose_quotes, measures, tally


@pytest.fixture(scope="module")
def figures(request: pytest.FixtureRequest) -> dict[str, float]:
    shared: Callable[[str], Path] = request.getfixturevalue("shared")
    names = ("ketamine", "pain", "native")
    gold = tagging.read_gold(shared("data/gold/dev.jsonl"))
    articles = tagging.find({row["pmid"] for row in gold}, [shared(f"data/pubmed/{n}.xml.gz") for n in names])
    pairs, speed = tagging.tag_all(gold, articles, runs=0)
    assert len(pairs) == len(gold)
    return {figure.name: figure.value for figure in measures(pairs, speed)}


@pytest.mark.parametrize("name", tagging.DEV_FLOORS)
def test_the_tagger_stands_at_its_floors_on_labelled_records(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= tagging.DEV_FLOORS[name]


def test_no_quote_is_other_than_verbatim(figures: dict[str, float]) -> None:
    assert figures["quotes that are not verbatim"] == 0


def pair(said: tuple[ConditionTag, ...], **gold: object) -> Pair:
    label = {"pmid": "1", "conditions": [{"id": "crps", "role": "studied", "quote": "CRPS"}], **gold}
    article = Article(pmid="1", title="Ketamine for CRPS")
    return Pair(gold=label, article=article, said=Annotations(pmid="1", conditions=said))


def tag(role: str, sentence: str = "Ketamine for CRPS") -> ConditionTag:
    return ConditionTag(id="crps", role=role, quote=Quote(sentence=sentence, words="CRPS", part="title"))  # type: ignore[arg-type]


def test_right_wrong_and_missed_are_counted() -> None:
    assert tally([({"a", "b"}, {"b", "c"})]) == Tally(right=1, wrong=1, missed=1)
    assert tally([({"a", "b"}, {"b", "c"})]).f1 == pytest.approx(0.5)


def test_a_wrong_role_is_listed_with_its_words_and_cue() -> None:
    assert condition_errors([pair((tag("studied"),))]) == []
    (line,) = condition_errors([pair((tag("mentioned"),))])
    assert "labelled studied, tagged mentioned: 'CRPS'" in line
    (line,) = condition_errors([pair(())])
    assert "labelled studied, tagged -" in line


def test_a_quote_that_is_not_in_the_record_is_found() -> None:
    assert loose_quotes(pair((tag("studied"),))) == []
    assert loose_quotes(pair((tag("studied", "Words about CRPS that nobody wrote"),)))


def test_a_part_of_the_labels_is_held_out_by_their_number_alone() -> None:
    share = sum(tagging.held_out(str(pmid)) for pmid in range(1000)) / 1000
    assert 0.2 < share < 0.4
