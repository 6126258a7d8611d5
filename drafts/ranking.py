"""How well records match a claim: which records to look at, and how much of the claim each one's sentences say."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from index.results import Filters
from index.tree import Node, all_of

from .asking import ON_KETAMINE
from .claims import Claim
from .features import NOTHING_NEAR, Near, Told, features, read_asked, worth
from .features import Asked as Sought
from .outcomes import Outcome, poses
from .passages import Held, Passage, Source, Sources
from .subjects import OTHER_DRUG
from .terms import Terms, read_terms
from .words import KETAMINE

_POOL = 40
_READ_CLOSELY = 20
#: Where ketamine is not meant, the drug that is named tells most.
_NAMED_DRUG = 2.0
_ROLES_SOUGHT = ("studied", "animal_model", "mentioned")
_ANIMALS = re.compile(r"\b(?:rats?|mice|mouse|animals?|preclinical)\b", re.I)
_TOLD = {"results": 1.0, "conclusion": 1.0, "": 0.95, "title": 0.75, "background": 0.6, "aim": 0.5, "methods": 0.5}
#: What a sentence counts that tells what was asked or done.
_POSED = 0.6
_LEVELS = {1: 0.06, 2: 0.05, 3: 0.03, 4: 0.0, 5: -0.03, None: -0.03}
_ROLES = {"studied": 0.22, "animal_model": 0.12, "mentioned": 0.06, "excluded": -0.2}

#: The most that the outcome of a sentence adds.
_MOST_AGREEMENT = 0.12

Holding = tuple[Held | None, ...]


class Asked(Struct, frozen=True, kw_only=True):
    """What is read in a claim once for all records: its text without thousands' commas, and if it names animals."""

    numbers: str
    animals: bool


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
    features: dict[str, float]
    worth: float


class Part(NamedTuple):
    """A group of a claim's words that a record has: its weight, and by which words (see `passages.Held`)."""

    weight: float
    single: int
    longer: tuple[int, ...]


Present = list[Part]


class Pool(Struct, frozen=True, kw_only=True):
    """The records looked at for a claim, with the weight of each group of its words among them.

    `whole` is the sum of the weights, 1 where there is none; `held` is what is known of who has which group.
    """

    claim: Claim
    terms: Terms
    asked: Asked
    weights: tuple[float, ...]
    whole: float
    sources: tuple[Source, ...]
    held: dict[str, Holding]
    sought: Sought
    near: Near
    around: Terms

    def holding(self, source: Source) -> Holding:
        """By which words a record has each of the groups."""
        if source.pmid not in self.held:
            self.held[source.pmid] = source.holding(self.terms.groups)
        return self.held[source.pmid]


def gather(claim: Claim, sources: Sources, also: Iterable[str] = (), near: Near = NOTHING_NEAR) -> Pool:
    """The records that may speak of a claim; `also` are looked at in any case."""
    terms = read_terms(claim.bare)
    found = [pmid for pmid in also if pmid]
    for query, filters, limit in _questions(claim, terms):
        found += sources.find(query, limit, filters)
    records = tuple(source for source in sources.get(found) if not source.retracted)
    held = {source.pmid: source.holding(terms.groups) for source in records}
    weights = _weights(terms, tuple(held.values()))
    if claim.drug == "other":
        weights = tuple(
            weight * (_NAMED_DRUG if OTHER_DRUG.search(group.words) else 1.0)
            for group, weight in zip(terms.groups, weights, strict=True)
        )
    return Pool(
        claim=claim,
        terms=terms,
        asked=_asked(claim),
        weights=weights,
        whole=sum(weights) or 1.0,
        sources=records,
        held=held,
        sought=read_asked(claim),
        near=near,
        around=read_terms(near.text),
    )


def _questions(claim: Claim, terms: Terms) -> Iterable[tuple[Node, Filters, int]]:
    """What the engine is asked for a claim."""
    about_ketamine = claim.drug != "other"
    if terms.query:
        asked = all_of(ON_KETAMINE, terms.query) if about_ketamine else terms.query
        yield asked, Filters(), _POOL
        if claim.conditions:
            yield asked, Filters(conditions=claim.conditions, roles=_ROLES_SOUGHT), _POOL
        if about_ketamine and not KETAMINE.search(claim.bare):
            yield terms.query, Filters(), _POOL  # the drug is that of the text around it: it may be another
    if claim.conditions and about_ketamine:
        yield ON_KETAMINE, Filters(conditions=claim.conditions), _POOL // 2


def _weights(terms: Terms, held: Sequence[Holding]) -> tuple[float, ...]:
    """Words that few of the looked-at records have tell more."""
    most = len(held) + 1
    having = [sum(found is not None for found in column) for column in zip(*held, strict=True)]
    counts = having if held else [0] * len(terms.groups)
    return tuple(
        group.weight * math.log(1 + most / (1 + count)) for group, count in zip(terms.groups, counts, strict=True)
    )


def rank(pool: Pool, also: Iterable[str] = ()) -> list[Match]:
    """The records of a pool by how well they match its claim, best first.

    Only the most promising by their words are read sentence by sentence, and those named in `also`.
    """
    kept = set(also)
    covers = [(_cover(source, pool), source) for source in pool.sources]
    covers.sort(key=lambda pair: (-pair[0] - _standing(pair[1], pool), pair[1].pmid))
    near = [source for number, (_, source) in enumerate(covers) if number < _READ_CLOSELY or source.pmid in kept]
    return sorted((match_of(source, pool) for source in near), key=lambda match: (-match.score, match.source.pmid))


def _cover(source: Source, pool: Pool) -> float:
    pairs = zip(pool.weights, pool.holding(source), strict=True)
    return sum(weight for weight, held in pairs if held is not None) / pool.whole


def match_of(source: Source, pool: Pool) -> Match:
    """How well one record matches a claim."""
    present = present_groups(source, pool)
    best, most = Passage(source.article.title, "title"), 0.0
    for passage in source.passages:
        said = said_by(passage.bits, present)
        if said <= most and best.bits:
            continue  # what part it plays never makes it more
        said *= _TOLD.get(passage.kind, 0.9) * (_POSED if poses(passage.text) else 1.0)
        if said > most or not best.bits:
            best, most = passage, said
    cover = sum(part.weight for part in present) / pool.whole
    outcome = outcome_of(best, present)
    score = 0.5 * cover + 0.5 * most / pool.whole + _standing(source, pool) + _agreement(pool.claim, source, outcome)
    told = _told(source, pool, present, Told(most / pool.whole, cover, 0.0, 0.0, best.kind, outcome))
    found = features(pool.claim, pool.sought, source, told, pool.near)
    return Match(
        source=source,
        score=score,
        cover=cover,
        best=best,
        said=most / pool.whole,
        outcome=outcome,
        features=found,
        worth=worth(found),
    )


def _told(source: Source, pool: Pool, present: Present, told: Told) -> Told:
    """The same with what the title says, and of what stands around the claim."""
    title = said_by(source.passages[0].bits, present) if source.passages else 0.0
    groups = pool.around.groups
    whole = sum(group.weight for group in groups) or 1.0
    held = sum(group.weight for group, one in zip(groups, source.holding(groups), strict=True) if one)
    return told._replace(title=title / pool.whole, around=held / whole)


def most_of(source: Source, pool: Pool) -> float:
    """The highest score that `match_of` can give a record, whatever its sentences say."""
    return _cover(source, pool) + _standing(source, pool) + _MOST_AGREEMENT


def present_groups(source: Source, pool: Pool, *, key: bool = False) -> Present:
    """The groups that a record has, each with its weight and the words by which it has it.

    With `key` only those that say what the claim is about, or all where it has none of that kind.
    """
    groups = pool.terms.groups
    key = key and any(group.key for group in groups)
    return [
        Part(weight, held.single, held.longer)
        for group, weight, held in zip(groups, pool.weights, pool.holding(source), strict=True)
        if held is not None and (group.key or not key)
    ]


def said_by(bits: int, present: Present) -> float:
    """The weight of the groups that a stretch with these bits has."""
    said = 0.0
    for weight, single, longer in present:
        if bits & single or (longer and any(bits & words == words for words in longer)):
            said += weight
    return said


def outcome_of(passage: Passage, present: Present) -> Outcome:
    """The outcome that a sentence tells of what the claim speaks of: that of its clause with most of the claim."""
    clauses = passage.clauses
    if len(clauses) == 1:
        return clauses[0].outcome
    return max(clauses, key=lambda clause: said_by(clause.bits, present)).outcome


def _asked(claim: Claim) -> Asked:
    return Asked(numbers=claim.bare.replace(",", ""), animals=_ANIMALS.search(claim.bare) is not None)


def _standing(source: Source, pool: Pool) -> float:
    """What speaks for a record beside its words: condition, drug, design, species, number of participants."""
    claim, notes = pool.claim, source.annotations
    score = _LEVELS.get(notes.level, 0.0)
    if claim.conditions:
        score += max((_ROLES.get(source.roles.get(id_, ""), -0.1) for id_ in claim.conditions), default=0.0)
    if claim.drug != "other":
        score += _given(source, claim)
    if notes.species == "animal" and not pool.asked.animals:
        score -= 0.15 if claim.kind != "mechanism" else 0.04
    if notes.n is not None and str(notes.n) in pool.asked.numbers:
        score += 0.12
    return score


def _given(source: Source, claim: Claim) -> float:
    notes = source.annotations
    other = 0.05 if notes.ketamine_role in ("treatment", "probe") else -0.02
    score = (-0.3 if KETAMINE.search(claim.bare) else -0.1) if notes.ketamine_role == "none" else other
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
