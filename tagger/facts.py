"""The facts of one record: design and level, whom and how many, ketamine's part, route, dose, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from article import Article, ConditionTag, DesignOrigin, Quote

from .design import design_of_words
from .design_origin import settle_design
from .direction import direction_of
from .dosing import doses_of
from .drugs import NOT_GIVEN, aliases_of
from .ketamine import drugs_named, ketamine_role_of
from .participants import people
from .participants_reviews import participants_of
from .particulars import adverse_events_of, comparator_of, follow_up_of
from .reading import Finding, read
from .routes import routes_of
from .setting import setting_of
from .species import species_of
from .text import Document


class Facts(Struct, frozen=True, kw_only=True):
    """What the record says besides its conditions; fields as in `Annotations`, quotes by field name in `facts`."""

    ketamine_role: str = "none"
    drugs: tuple[str, ...] = ()
    design: str = "unclear"
    design_origin: DesignOrigin | None = None
    design_conflict: str = ""
    level: int | None = None
    badges: tuple[str, ...] = ()
    species: str = "none"
    n: int | None = None
    setting: str = "not_pain"
    routes: tuple[str, ...] = ()
    doses: tuple[str, ...] = ()
    comparator: str | None = None
    follow_up: str | None = None
    adverse_events: str | None = None
    pain_direction: str = "not_applicable"
    direction_quote: str = ""
    facts: dict[str, Quote] = {}


def read_facts(document: Document, article: Article, conditions: Sequence[ConditionTag]) -> Facts:
    """Reads every fact; pure, and never raises for any text."""
    reading = read(document)
    species = species_of(reading, article)
    counted = people(reading)
    words = design_of_words(reading, species.value, counted.value)
    design = settle_design(article, reading, words, species.value)
    n = participants_of(reading, Finding(value=design.value, quote=design.quote), species.value, counted)
    role = ketamine_role_of(reading, design.value, species.value)
    aliases = frozenset() if role.value in NOT_GIVEN else aliases_of(reading)
    routes, doses = routes_of(reading, role.value, aliases), doses_of(reading, role.value, aliases)
    direction = direction_of(reading, conditions, design.value, role.value)
    comparator, follow_up = comparator_of(reading, design.value), follow_up_of(reading, design.value)
    adverse_events = adverse_events_of(reading)
    return Facts(
        ketamine_role=role.value,
        drugs=drugs_named(reading),
        design=design.value,
        design_origin=design.origin,
        design_conflict=design.conflict,
        level=design.level,
        badges=design.badges,
        species=species.value,
        n=n.value,
        setting=setting_of(reading, conditions, species.value),
        routes=routes.value,
        doses=doses.value,
        comparator=comparator.value,
        follow_up=follow_up.value,
        adverse_events=adverse_events.value,
        pain_direction=direction.value,
        direction_quote=direction.quote.words if direction.quote else "",
        facts=_quotes(
            ketamine_role=role.quote,
            design=design.quote,
            species=species.quote,
            n=n.quote,
            routes=routes.quote,
            doses=doses.quote,
            comparator=comparator.quote,
            follow_up=follow_up.quote,
            adverse_events=adverse_events.quote,
            pain_direction=direction.quote,
        ),
    )


def _quotes(**quotes: Quote | None) -> dict[str, Quote]:
    return {name: quote for name, quote in quotes.items() if quote is not None}
