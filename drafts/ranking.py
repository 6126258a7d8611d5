"""How well records match a claim: which records to look at, and how much of the claim each one's sentences say."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from msgspec import Struct

from index.results import Filters

from .claims import Claim
from .outcomes import read_outcome
from .passages import Passage, Source, Sources
from .terms import Group, Terms, read_terms

_POOL = 40
_KETAMINE = "(ketamine[all] OR esketamine[all])"
_ANIMALS = re.compile(r"\b(?:rats?|mice|mouse|animals?|preclinical)\b", re.I)
_TOLD = {"results": 1.0, "conclusion": 1.0, "": 0.95, "title": 0.95, "background": 0.7, "aim": 0.75, "methods": 0.75}
_LEVELS = {1: 0.06, 2: 0.05, 3: 0.03, 4: 0.0, 5: -0.03, None: -0.03}
_ROLES = {"studied": 0.22, "animal_model": 0.12, "mentioned": 0.06, "excluded": -0.2}


class Match(Struct, frozen=True, kw_only=True):
    """A record beside a claim: how much of the claim it says (`score`), and the sentence that says most of it."""

    source: Source
    score: float
    cover: float
    best: Passage


class Pool(Struct, frozen=True, kw_only=True):
    """The records looked at for a claim, with the weight of each group of its words among them."""

    claim: Claim
    terms: Terms
    weights: dict[Group, float]
    sources: tuple[Source, ...]


def gather(claim: Claim, sources: Sources, also: Sequence[str] = ()) -> Pool:
    """The records that may speak of a claim; `also` are looked at in any case."""
    terms = read_terms(claim.bare)
    found = list(also)
    about_ketamine = claim.drug != "other"
    if terms.query:
        if about_ketamine:
            found += sources.find(f"{_KETAMINE} AND ({terms.query})", _POOL)
        else:
            found += sources.find(terms.query, _POOL)
        if claim.conditions:
            filters = Filters(conditions=claim.conditions, roles=("studied", "animal_model", "mentioned"))
            asked = f"{_KETAMINE} AND ({terms.query})" if about_ketamine else terms.query
            found += sources.find(asked, _POOL, filters)
    if claim.conditions and about_ketamine:
        filters = Filters(conditions=claim.conditions)
        found += sources.find(_KETAMINE, _POOL // 2, filters)
    records = tuple(source for source in sources.get(found) if not source.article.retracted)
    return Pool(claim=claim, terms=terms, weights=_weights(terms, records), sources=records)


def _weights(terms: Terms, records: Sequence[Source]) -> dict[Group, float]:
    """Words that few of the looked-at records have tell more."""
    count = len(records)
    return {
        group: group.weight * math.log(1 + (count + 1) / (1 + sum(source.has(group) for source in records)))
        for group in terms.groups
    }


def rank(pool: Pool) -> list[Match]:
    """The records of a pool by how well they match its claim, best first."""
    matches = [match_of(source, pool) for source in pool.sources]
    return sorted(matches, key=lambda match: (-match.score, match.source.pmid))


def match_of(source: Source, pool: Pool) -> Match:
    """How well one record matches a claim."""
    whole = sum(pool.weights.values()) or 1.0
    best, most = source.passages[0] if source.passages else Passage(text="", kind="", stems=frozenset()), -1.0
    for passage in source.passages:
        said = _said(passage, pool) * _TOLD.get(passage.kind, 0.9)
        if said > most:
            best, most = passage, said
    cover = sum(weight for group, weight in pool.weights.items() if source.has(group)) / whole
    score = 0.5 * cover + 0.5 * max(most, 0.0) / whole
    return Match(source=source, score=score + _fit(source, pool.claim, best), cover=cover, best=best)


def _said(passage: Passage, pool: Pool) -> float:
    return sum(
        weight
        for group, weight in pool.weights.items()
        if any(alternative <= passage.stems for alternative in group.alternatives)
    )


def _fit(source: Source, claim: Claim, best: Passage) -> float:
    """What speaks for a record beside the words: condition, drug, design, direction."""
    notes = source.annotations
    score = _LEVELS.get(notes.level, 0.0)
    if claim.conditions:
        score += max((_ROLES.get(source.roles.get(id_, ""), -0.1) for id_ in claim.conditions), default=0.0)
    if claim.drug != "other":
        score += (
            -0.3
            if notes.ketamine_role == "none"
            else 0.05
            if notes.ketamine_role in ("treatment", "probe")
            else -0.02
        )
        if claim.drug == "esketamine" and "esketamine" in notes.drugs:
            score += 0.1
    if notes.species == "animal" and not _ANIMALS.search(claim.bare):
        score -= 0.15 if claim.kind != "mechanism" else 0.04
    if notes.n is not None and str(notes.n) in claim.bare.replace(",", ""):
        score += 0.12
    return score + _agreement(claim, best, notes.pain_direction)


def _agreement(claim: Claim, best: Passage, direction: str) -> float:
    outcome = read_outcome(best.text)
    if claim.kind == "safety":
        if claim.direction == "harm":
            return 0.12 if outcome.adverse else -0.08
        return 0.12 if outcome.harmless else -0.08 if claim.direction == "no_difference" else 0.0
    if claim.direction == "no_difference":
        return 0.1 if outcome.no_difference else -0.05
    if claim.direction == "benefit" and claim.kind != "mechanism":
        return (0.06 if outcome.benefit else -0.06 if outcome.no_difference else 0.0) - 0.06 * (
            direction in ("no_difference", "harm")
        )
    return 0.0
