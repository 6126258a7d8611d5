"""The records for a claim, each with the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from .claims import Claim
from .fields import Standing
from .opposition import contradicts
from .outcomes import Outcome
from .passages import Source
from .ranking import Match, Pool

Covers = Literal["as worded", "without the excess"]
MOST_FOR = 5
_WEAKEST_FOR = 0.38
_NAMED_BONUS = 1.0
_CONTEXT_BONUS = 0.45


class Support(Struct, frozen=True, kw_only=True):
    """A record that supports a claim; `fields` says what of the claim it agrees with, `covers` how far it goes."""

    source: Source
    quote: str
    fields: dict[str, Standing]
    covers: Covers = "as worded"


def supporting(pool: Pool, ranked: Sequence[Match], named: str, context: str) -> list[Support]:
    """The best records for a claim.

    Args:
        pool: the records looked at.
        ranked: the same by match.
        named: the PMID that the claim's reference resolves to, "" for none.
        context: the PMID that the sentence before leaned on, "" for none.
    """
    claim = pool.claim
    if claim.kind == "reference_only" and not named:
        return []
    scored = []
    for match in ranked:
        bonus = _NAMED_BONUS * (match.source.pmid == named) + _CONTEXT_BONUS * (match.source.pmid == context)
        if bonus and contradicts(match, pool):
            continue
        if match.score >= _WEAKEST_FOR or bonus:
            scored.append((match.score + bonus, match))
    scored.sort(key=lambda pair: (-pair[0], pair[1].source.pmid))
    covers: Covers = "without the excess" if claim.strength == "overstated" else "as worded"
    return [
        Support(source=match.source, quote=match.best.text, fields=_fields(pool, match), covers=covers)
        for _, match in scored[:MOST_FOR]
    ]


def _fields(pool: Pool, match: Match) -> dict[str, Standing]:
    """Condition, drug, direction and number of participants of a claim beside a record."""
    claim = pool.claim
    notes, roles = match.source.annotations, match.source.roles
    fields: dict[str, Standing] = {}
    if claim.conditions:
        met = [roles.get(id_) for id_ in claim.conditions]
        fields["condition"] = (
            "agrees" if {"studied", "animal_model"} & set(met) else "unknown" if any(met) else "differs"
        )
    if claim.drug != "other":
        fields["drug"] = "differs" if notes.ketamine_role == "none" else "agrees"
    if claim.direction != "none":
        fields["direction"] = _direction(claim, match.outcome)
    if notes.n is not None and re.search(rf"(?<!\d){notes.n}(?!\d)", claim.bare.replace(",", "")):
        fields["n"] = "agrees"
    return fields


def _direction(claim: Claim, outcome: Outcome) -> Standing:
    said = {
        "benefit": outcome.benefit,
        "no_difference": outcome.no_difference or outcome.harmless,
        "harm": outcome.adverse,
    }[claim.direction]
    return "agrees" if said else "unknown"
