"""The first page: the search box, examples, and what the library holds."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, render_template
from msgspec import Struct

from library import library
from topic import Condition, Topic

bp = Blueprint("home", __name__)

# What a reader can type, and what it shows.
EXAMPLES = (
    ("ketamine CRPS", "words"),
    ('"phantom limb"', "a phrase"),
    ("depress*[ti] level:1-2", "the strongest designs"),
    ('"cluster headache"[ti] 2018:2026[dp]', "title and years"),
    ("Ferraro MC[au]", "an author"),
)
OTHERS = "Other"


class Counted(Struct, frozen=True, kw_only=True):
    """A condition with the number of records that study it."""

    condition: Condition
    count: int


class Shelf(Struct, frozen=True, kw_only=True):
    """Conditions that belong together."""

    name: str
    conditions: tuple[Counted, ...]


@bp.get("/")
def home() -> str:
    """The first page."""
    lib = library()
    return render_template(
        "home.html",
        shelves=shelves(lib.topic, lib.engine.counts("condition")),
        levels=lib.engine.counts("level"),
        examples=EXAMPLES,
        topic=lib.topic,
    )


def shelves(topic: Topic, counts: Mapping[str, int]) -> tuple[Shelf, ...]:
    """The conditions in the groups of the topic, in its order; those without a record stand too."""
    found: dict[str, list[Counted]] = {}
    for condition in topic.conditions:
        entry = Counted(condition=condition, count=counts.get(condition.id, 0))
        found.setdefault(condition.group or OTHERS, []).append(entry)
    return tuple(Shelf(name=name, conditions=tuple(entries)) for name, entries in found.items())
