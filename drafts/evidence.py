"""The records for a claim and those against it, each with the sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from .claims import Claim
from .fields import Standing
from .outcomes import Outcome, read_outcome
from .passages import Passage, Source
from .ranking import Match, Pool
from .scope import REVIEWS, in_scope, scope_words

Covers = Literal["as worded", "without the excess"]
MOST_FOR = 5
MOST_AGAINST = 6
_WEAKEST_FOR = 0.38
_WEAKEST_AGAINST = 0.30
_NAMED_BONUS = 1.0
_CONTEXT_BONUS = 0.45
_ONLY = re.compile(r"\b(?:only|alone|one receptor)\b", re.I)


class Support(Struct, frozen=True, kw_only=True):
    """A record that supports a claim; `fields` says what of the claim it agrees with, `covers` how far it goes."""

    source: Source
    quote: str
    fields: dict[str, Standing]
    covers: Covers = "as worded"


class Opposition(Struct, frozen=True, kw_only=True):
    """A record that disagrees with a claim or limits it; `scope` says why it reaches it."""

    source: Source
    quote: str
    scope: str


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
        if (match.score >= _WEAKEST_FOR or bonus) and not contradicts(claim, match):
            scored.append((match.score + bonus, match))
    scored.sort(key=lambda pair: (-pair[0], pair[1].source.pmid))
    covers: Covers = "without the excess" if claim.strength == "overstated" else "as worded"
    return [
        Support(source=match.source, quote=match.best.text, fields=_fields(claim, match), covers=covers)
        for _, match in scored[:MOST_FOR]
    ]


def contradicts(claim: Claim, match: Match) -> bool:
    """Whether the very sentence that speaks of the claim says otherwise."""
    outcome = read_outcome(match.best.text)
    if match.best.kind in ("background", "aim", "methods"):
        return False
    if claim.kind == "safety":
        return claim.direction == "no_difference" and outcome.adverse and not outcome.no_difference
    if claim.direction == "benefit" and claim.kind in ("effect", "comparison", "onset_duration", "route_dose"):
        return outcome.no_difference and not outcome.benefit
    return claim.direction == "no_difference" and outcome.benefit and not outcome.no_difference


def _fields(claim: Claim, match: Match) -> dict[str, Standing]:
    """Condition, drug, direction and number of participants of a claim beside a record."""
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
        fields["direction"] = (
            "differs" if contradicts(claim, match) else _direction(claim, read_outcome(match.best.text))
        )
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


def opposing(
    pool: Pool, ranked: Sequence[Match], named: str, context: str, vocabulary: Vocabulary
) -> list[Opposition]:
    """The strongest and newest records that disagree with a claim or limit it, within their scope."""
    claim = pool.claim
    if claim.kind in ("reference_only", "epidemiology") or (
        claim.direction == "none" and claim.strength != "overstated"
    ):
        return []
    reports = claim.reference is not None and claim.strength != "overstated"
    found: list[tuple[float, Opposition]] = []
    for match in ranked:
        own = match.source.pmid in (named, context)
        if own and not contradicts(claim, match) and not (claim.strength == "overstated" and not named):
            continue
        if reports and not own and match.source.annotations.design not in REVIEWS:
            continue
        if not own and not in_scope(claim, match.source, vocabulary):
            continue
        passage, force = _limiting(match, pool)
        force += 0.6 * own
        if passage is not None and force >= _WEAKEST_AGAINST:
            scope = "the study that the text leans on" if own else scope_words(claim, match.source, vocabulary)
            found.append((force, Opposition(source=match.source, quote=passage.text, scope=scope)))
    found.sort(key=lambda pair: (-pair[0], pair[1].source.pmid))
    return _strongest_first([opposition for _, opposition in found[:MOST_AGAINST]])


def _limiting(match: Match, pool: Pool) -> tuple[Passage | None, float]:
    """The sentence of a record that says less than the claim, and with what force."""
    claim, notes = pool.claim, match.source.annotations
    whole = sum(pool.weights.values()) or 1.0
    best: Passage | None = None
    most = 0.0
    for passage in match.source.passages:
        against = _against(claim, read_outcome(passage.text), passage)
        if not against:
            continue
        said = sum(w for g, w in pool.weights.items() if any(a <= passage.stems for a in g.alternatives)) / whole
        force = 0.6 * said + against
        if force > most:
            best, most = passage, force
    if best is None:
        return None, 0.0
    standing = (
        0.12 * (notes.pain_direction in ("no_difference", "harm", "mixed")) if claim.direction == "benefit" else 0.0
    )
    level = {1: 0.1, 2: 0.07, 3: 0.03}.get(notes.level or 0, 0.0) + 0.06 * (notes.design in REVIEWS)
    return best, most + 0.5 * match.score + standing + level - 0.3


def _against(claim: Claim, outcome: Outcome, passage: Passage) -> float:
    """How much a sentence speaks against a claim, 0 where it does not."""
    if passage.kind in ("methods", "aim"):
        return 0.0
    if claim.kind == "safety":
        if claim.direction == "no_difference":
            return 0.35 if outcome.adverse else 0.0
        return 0.3 if outcome.harmless and claim.direction == "harm" else 0.0
    if claim.kind == "mechanism":
        return (
            0.2
            if claim.strength == "overstated"
            and (outcome.limited or outcome.no_difference or _ONLY.search(claim.bare))
            else 0.0
        )
    if claim.direction == "no_difference":
        return 0.25 if outcome.benefit and not outcome.no_difference else 0.0
    if outcome.no_difference and not outcome.benefit:
        return 0.35
    if outcome.limited:
        return 0.3 if claim.strength == "overstated" else 0.22
    return 0.15 if outcome.no_difference else 0.0


def _strongest_first(found: list[Opposition]) -> list[Opposition]:
    """By level, then the newest; what is off the ladder (guidelines) stands with reviews."""

    def key(opposition: Opposition) -> tuple[int, int]:
        notes = opposition.source.annotations
        level = notes.level if notes.level is not None else 2 if notes.design == "guideline" else 6
        return level, -(opposition.source.article.year or 0)

    return sorted(found, key=key)
