"""Both sides of the evidence on a condition: the strongest records for ketamine, and those that disagree.

Whether a record may be held against another is a question of scope: a synthesis of chronic pain covers
fibromyalgia, which is a kind of it; where it leaves headache out, it says nothing on migraine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from article import Annotations
from index.results import Engine, Filters, Hit, SearchRequest
from topic import Topic

AGAINST = ("no_difference", "harm", "mixed")
FOR = ("benefit",)
SYNTHESES = ("meta_analysis", "systematic_review", "guideline")
CANDIDATES = 60
SHOWN = 2
BAD = ("retracted", "retraction_notice", "protocol", "erratum", "expression_of_concern")
OFF_LADDER = 9


class Sides(Struct, frozen=True, kw_only=True):
    """The strongest records on each side, strongest and then newest first."""

    condition: str
    benefit: tuple[Hit, ...]
    against: tuple[Hit, ...]


def both_sides(engine: Engine, topic: Topic, condition: str) -> Sides:
    """The two sides of a condition, each as strong as this library has it."""
    wider = ancestors(topic, condition)
    return Sides(
        condition=condition,
        benefit=_strongest(engine, condition, wider, FOR),
        against=_strongest(engine, condition, wider, AGAINST),
    )


def ancestors(topic: Topic, condition: str) -> frozenset[str]:
    """All wider conditions of this one, and those whose syntheses cover it."""
    found: set[str] = set()
    waiting = [condition]
    while waiting:
        entry = topic.condition(waiting.pop())
        new = {*entry.parents, *entry.covered_by} - found if entry else set()
        found |= new
        waiting += new
    return frozenset(found)


def _strongest(engine: Engine, condition: str, wider: frozenset[str], directions: tuple[str, ...]) -> tuple[Hit, ...]:
    filters = Filters(conditions=(condition, *sorted(wider)), directions=directions)
    answer = engine.search(SearchRequest(filters=filters, sort="strongest", size=CANDIDATES))
    return strongest(hit for hit in answer.hits if speaks(hit.annotations, condition, wider))


def strongest(hits: Iterable[Hit], most: int = SHOWN) -> tuple[Hit, ...]:
    """The strongest hits first, the newest first among equals."""
    return tuple(sorted(hits, key=_rank)[:most])


def _rank(hit: Hit) -> tuple[int, int, str]:
    level = hit.annotations.level or (1 if "guideline" in hit.annotations.badges else OFF_LADDER)
    return (level, -(hit.article.year or 0), hit.pmid)


def speaks(annotations: Annotations, condition: str, wider: frozenset[str]) -> bool:
    """True where a sound record on ketamine as a treatment covers the condition."""
    if annotations.ketamine_role != "treatment" or annotations.species == "animal":
        return False
    if any(badge in BAD for badge in annotations.badges):
        return False
    return covers(annotations, condition, wider)


def covers(annotations: Annotations, condition: str, wider: frozenset[str]) -> bool:
    """True where the condition is studied, or a synthesis studies a wider one without leaving this one out."""
    studied = _with_role(annotations, ("studied",))
    left_out = _with_role(annotations, ("excluded",))
    if condition in left_out:
        return False
    if condition in studied:
        return True
    return annotations.design in SYNTHESES and bool(wider & studied) and not (wider & left_out)


def _with_role(annotations: Annotations, roles: Sequence[str]) -> set[str]:
    return {tag.id for tag in annotations.conditions if tag.role in roles}
