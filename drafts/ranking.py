"""How well records match a claim: which records to look at, and how much of the claim each one's sentences say."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from index.results import Filters
from index.tree import Node, all_of

from .asking import ON_KETAMINE
from .claims import Claim
from .outcomes import Outcome, read_outcome
from .passages import Passage, Source, Sources
from .subjects import OTHER_DRUG
from .terms import Alternative, Group, Terms, read_terms, stems

_POOL = 40
_READ_CLOSELY = 16
_SHORTEST_CLAUSE = 15
#: Where ketamine is not meant, the drug that is named tells most.
_NAMED_DRUG = 2.0
_ROLES_SOUGHT = ("studied", "animal_model", "mentioned")
_ANIMALS = re.compile(r"\b(?:rats?|mice|mouse|animals?|preclinical)\b", re.I)
_TOLD = {"results": 1.0, "conclusion": 1.0, "": 0.95, "title": 0.9, "background": 0.6, "aim": 0.6, "methods": 0.6}
_LEVELS = {1: 0.06, 2: 0.05, 3: 0.03, 4: 0.0, 5: -0.03, None: -0.03}
_ROLES = {"studied": 0.22, "animal_model": 0.12, "mentioned": 0.06, "excluded": -0.2}
_CLAUSE = re.compile(r"[;:]\s+|,?\s+(?:but|although|though|whereas|while|however|yet|except)\s+|,\s+and\s+")

Weights = dict[Group, float]


class Match(Struct, frozen=True, kw_only=True):
    """A record beside a claim: how much of the claim it says (`score`), and the sentence that says most of it.

    `said` is the part of the claim that this sentence says, 0 to 1.
    """

    source: Source
    score: float
    cover: float
    best: Passage
    said: float
    outcome: Outcome


class Pool(Struct, frozen=True, kw_only=True):
    """The records looked at for a claim, with the weight of each group of its words among them."""

    claim: Claim
    terms: Terms
    weights: Weights
    sources: tuple[Source, ...]


def gather(claim: Claim, sources: Sources, also: Iterable[str] = ()) -> Pool:
    """The records that may speak of a claim; `also` are looked at in any case."""
    terms = read_terms(claim.bare)
    found = [pmid for pmid in also if pmid]
    for query, filters, limit in _questions(claim, terms):
        found += sources.find(query, limit, filters)
    records = tuple(source for source in sources.get(found) if not source.article.retracted)
    weights = _weights(terms, records)
    if claim.drug == "other":
        weights = {
            group: weight * (_NAMED_DRUG if OTHER_DRUG.search(group.words) else 1.0)
            for group, weight in weights.items()
        }
    return Pool(claim=claim, terms=terms, weights=weights, sources=records)


def _questions(claim: Claim, terms: Terms) -> Iterable[tuple[Node, Filters, int]]:
    """What the engine is asked for a claim."""
    about_ketamine = claim.drug != "other"
    if terms.query:
        asked = all_of(ON_KETAMINE, terms.query) if about_ketamine else terms.query
        yield asked, Filters(), _POOL
        if claim.conditions:
            yield asked, Filters(conditions=claim.conditions, roles=_ROLES_SOUGHT), _POOL
    if claim.conditions and about_ketamine:
        yield ON_KETAMINE, Filters(conditions=claim.conditions), _POOL // 2


def _weights(terms: Terms, records: Sequence[Source]) -> Weights:
    """Words that few of the looked-at records have tell more."""
    count = len(records)
    return {
        group: group.weight * math.log(1 + (count + 1) / (1 + sum(source.has(group) for source in records)))
        for group in terms.groups
    }


def rank(pool: Pool, also: Iterable[str] = ()) -> list[Match]:
    """The records of a pool by how well they match its claim, best first.

    Only the most promising by their words are read sentence by sentence, and those named in `also`.
    """
    kept = set(also)
    covers = [(_cover(source, pool.weights), source) for source in pool.sources]
    covers.sort(key=lambda pair: (-pair[0] - _standing(pair[1], pool.claim), pair[1].pmid))
    near = [source for number, (_, source) in enumerate(covers) if number < _READ_CLOSELY or source.pmid in kept]
    return sorted((match_of(source, pool) for source in near), key=lambda match: (-match.score, match.source.pmid))


def _cover(source: Source, weights: Weights) -> float:
    whole = sum(weights.values()) or 1.0
    return sum(weight for group, weight in weights.items() if source.has(group)) / whole


def match_of(source: Source, pool: Pool) -> Match:
    """How well one record matches a claim."""
    whole = sum(pool.weights.values()) or 1.0
    present = present_groups(source, pool.weights)
    best, most = Passage(text=source.article.title, kind="title", stems=frozenset()), 0.0
    for passage in source.passages:
        said = said_by(passage.stems, present) * _TOLD.get(passage.kind, 0.9)
        if said > most or not best.stems:
            best, most = passage, said
    cover = sum(part.weight for part in present) / whole
    outcome = outcome_of(best, present)
    score = 0.5 * cover + 0.5 * most / whole + _standing(source, pool.claim) + _agreement(pool.claim, source, outcome)
    return Match(source=source, score=score, cover=cover, best=best, said=most / whole, outcome=outcome)


class Part(NamedTuple):
    """A group of a claim's words that a record has: its weight, by which alternatives (of one word, of more)."""

    weight: float
    single: Alternative
    longer: tuple[Alternative, ...]


Present = list[Part]


def present_groups(source: Source, weights: Weights, *, key: bool = False) -> Present:
    """The groups that a record has, each with its weight and the alternatives by which it has it.

    With `key` only those that say what the claim is about, or all where it has none of that kind.
    """
    if key and any(group.key for group in weights):
        weights = {group: weight for group, weight in weights.items() if group.key}
    own = source.stems
    found = ((weight, [a for a in group.alternatives if a <= own]) for group, weight in weights.items())
    return [_part(weight, alternatives) for weight, alternatives in found if alternatives]


def _part(weight: float, alternatives: list[Alternative]) -> Part:
    return Part(
        weight=weight,
        single=frozenset(word for a in alternatives if len(a) == 1 for word in a),
        longer=tuple(a for a in alternatives if len(a) != 1),
    )


def said_by(words: frozenset[str], present: Present) -> float:
    """The weight of the groups that a stretch has."""
    said = 0.0
    for weight, single, longer in present:
        if not single.isdisjoint(words) or (longer and any(a <= words for a in longer)):
            said += weight
    return said


def outcome_of(passage: Passage, present: Present) -> Outcome:
    """The outcome that a sentence tells of what the claim speaks of: that of its clause with most of the claim."""
    return read_outcome(clause_of(passage, present))


def clause_of(passage: Passage, present: Present) -> str:
    """The clause of a sentence that says most of the claim."""
    clauses = _clauses(passage.text)
    if len(clauses) == 1:
        return passage.text
    return max(clauses, key=lambda clause: said_by(clause[1], present))[0]


@lru_cache(60_000)
def _clauses(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The clauses of a sentence with their stems."""
    found = tuple((clause, stems(clause)) for clause in _CLAUSE.split(text) if len(clause) > _SHORTEST_CLAUSE)
    return found or ((text, frozenset()),)


def _standing(source: Source, claim: Claim) -> float:
    """What speaks for a record beside its words: condition, drug, design, species, number of participants."""
    notes = source.annotations
    score = _LEVELS.get(notes.level, 0.0)
    if claim.conditions:
        score += max((_ROLES.get(source.roles.get(id_, ""), -0.1) for id_ in claim.conditions), default=0.0)
    if claim.drug != "other":
        score += _given(source, claim)
    if notes.species == "animal" and not _ANIMALS.search(claim.bare):
        score -= 0.15 if claim.kind != "mechanism" else 0.04
    if notes.n is not None and str(notes.n) in claim.bare.replace(",", ""):
        score += 0.12
    return score


def _given(source: Source, claim: Claim) -> float:
    notes = source.annotations
    other = 0.05 if notes.ketamine_role in ("treatment", "probe") else -0.02
    score = -0.3 if notes.ketamine_role == "none" else other
    return score + 0.1 * (claim.drug == "esketamine" and "esketamine" in notes.drugs)


def _agreement(claim: Claim, source: Source, outcome: Outcome) -> float:
    """What the outcome of the best sentence adds or takes."""
    if claim.kind == "safety":
        if claim.direction == "harm":
            return 0.12 if outcome.adverse else -0.08
        return 0.12 if outcome.harmless else -0.08 if claim.direction == "no_difference" else 0.0
    if claim.direction == "no_difference":
        return 0.1 if outcome.no_difference else -0.05
    if claim.direction != "benefit" or claim.kind == "mechanism":
        return 0.0
    against = source.annotations.pain_direction in ("no_difference", "harm")
    return (0.06 if outcome.benefit else -0.06 if outcome.no_difference else 0.0) - 0.06 * against
