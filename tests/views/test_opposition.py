"""What disagrees: the strongest record against, and only where its scope covers the condition."""

from __future__ import annotations

import pytest
from msgspec import structs

from article import Annotations, Article, ConditionTag, PartialDate, Quote, Role
from index.results import Hit
from tests.views.fakes import FakeEngine
from tests.views.invented import RECORDS, REVIEW
from topic import Topic, load_topic
from views.opposition import ancestors, both_sides, covers, speaks, strongest


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load_topic()


def tags(**roles: Role) -> tuple[ConditionTag, ...]:
    return tuple(ConditionTag(id=id_, role=role, quote=Quote(sentence=id_)) for id_, role in roles.items())


def review(**roles: Role) -> Annotations:
    return Annotations(pmid="1", design="systematic_review", ketamine_role="treatment", conditions=tags(**roles))


def test_a_review_of_chronic_pain_is_held_against_a_benefit_in_crps(topic: Topic) -> None:
    sides = both_sides(FakeEngine(), topic, "crps")
    assert [hit.pmid for hit in sides.benefit] == ["1001"]
    assert [hit.pmid for hit in sides.against] == ["1002", "1004"]


@pytest.mark.parametrize("condition", ["crps", "fibromyalgia", "phantom_limb", "diabetic_neuropathy", "chronic_pain"])
def test_chronic_pain_reaches_its_kinds(topic: Topic, condition: str) -> None:
    assert covers(review(chronic_pain="studied"), condition, ancestors(topic, condition))


@pytest.mark.parametrize(
    "condition", ["migraine", "cluster_headache", "cancer_pain", "acute_postoperative", "depression"]
)
def test_chronic_pain_does_not_reach_what_such_reviews_leave_out(topic: Topic, condition: str) -> None:
    assert not covers(review(chronic_pain="studied"), condition, ancestors(topic, condition))


def test_a_review_that_excludes_a_condition_is_not_held_against_it(topic: Topic) -> None:
    annotations = review(chronic_pain="studied", fibromyalgia="excluded")
    assert not covers(annotations, "fibromyalgia", ancestors(topic, "fibromyalgia"))
    assert covers(annotations, "crps", ancestors(topic, "crps"))


def test_a_review_that_excludes_a_wider_condition_excludes_its_kinds(topic: Topic) -> None:
    annotations = review(chronic_pain="studied", neuropathic_pain="excluded")
    assert not covers(annotations, "phantom_limb", ancestors(topic, "phantom_limb"))


def test_a_single_trial_speaks_only_for_what_it_studied(topic: Topic) -> None:
    trial = structs.replace(review(chronic_pain="studied"), design="rct")
    assert not covers(trial, "crps", ancestors(topic, "crps"))


@pytest.mark.parametrize(
    "change",
    [
        {"ketamine_role": "anaesthetic_only"},
        {"badges": ("retracted",)},
        {"badges": ("protocol",)},
        {"species": "animal"},
    ],
)
def test_unsound_records_and_those_not_on_treatment_take_no_side(change: dict[str, object]) -> None:
    annotations = structs.replace(review(crps="studied"), **change)
    assert not speaks(annotations, "crps", frozenset())


def test_the_retracted_trial_supports_nothing(topic: Topic) -> None:
    assert both_sides(FakeEngine(RECORDS), topic, "migraine").benefit == ()


def hit(pmid: str, level: int | None, year: int, badges: tuple[str, ...] = ()) -> Hit:
    article = Article(pmid=pmid, published=PartialDate(year=year))
    return Hit(
        pmid=pmid,
        title=(),
        snippet=(),
        score=1,
        article=article,
        annotations=structs.replace(REVIEW.annotations, level=level, badges=badges),
    )


def test_the_strongest_come_first_and_the_newest_among_equals() -> None:
    found = strongest(
        [hit("a", 2, 2020), hit("b", 1, 2010), hit("c", 1, 2024), hit("g", None, 2018, ("guideline",))], most=4
    )
    assert [one.pmid for one in found] == ["c", "g", "b", "a"]
