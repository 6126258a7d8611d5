"""A condition: what it is, which words find it, how strong the records on it are, and what disagrees."""

from __future__ import annotations

from flask import Blueprint, render_template
from msgspec import Struct

from index.results import FacetValue, Filters, SearchRequest
from library import library
from views import wording
from views.errors import NotHere
from views.params import address
from views.search import condition_names, kept_sides

bp = Blueprint("conditions", __name__)

SHOWN = 5
WIDTH = 240
TERMS_SHOWN = 24


class Step(Struct, frozen=True, kw_only=True):
    """A level with its records: `width` is the bar's, in the units of the picture."""

    level: wording.Level
    count: int
    width: int
    address: str


@bp.get("/condition/<id_>")
def condition(id_: str) -> str:
    """The page of a condition."""
    lib = library()
    found = lib.topic.condition(id_)
    if found is None:
        raise NotHere(
            title="No such condition", sentence="The vocabulary of this library has no condition of that name."
        )
    filters = Filters(conditions=(id_,))
    strongest = lib.engine.search(SearchRequest(filters=filters, sort="strongest", size=SHOWN))
    newest = lib.engine.search(SearchRequest(filters=filters, sort="newest", size=SHOWN))
    names = condition_names(lib)
    return render_template(
        "condition.html",
        condition=found,
        terms=lib.vocabulary.terms(id_),
        unsure={short.text for short in found.abbreviations if not short.sure},
        terms_shown=TERMS_SHOWN,
        strongest=strongest,
        newest=newest,
        steps=steps(id_, strongest.facets.get("level", ())),
        sides=kept_sides(lib, id_),
        condition_names=names,
        wider=[parent for parent in found.parents if parent in names],
        narrower=[other for other in lib.topic.conditions if id_ in other.parents],
        all_address=address(SearchRequest(filters=filters)),
        strongest_address=address(SearchRequest(filters=filters, sort="strongest")),
        newest_address=address(SearchRequest(filters=filters, sort="newest")),
    )


def steps(condition: str, values: tuple[FacetValue, ...]) -> tuple[Step, ...]:
    """How many records of a condition stand on each level, for a small picture."""
    counts = {value.value: value.count for value in values}
    most = max(counts.values(), default=1) or 1
    return tuple(
        Step(
            level=level,
            count=counts.get(value, 0),
            width=max(2, round(WIDTH * counts[value] / most)) if counts.get(value) else 0,
            address=address(SearchRequest(filters=Filters(conditions=(condition,), levels=(value,)))),
        )
        for value, level in wording.LEVEL_OF.items()
    )
