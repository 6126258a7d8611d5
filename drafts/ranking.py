"""How well records match a claim: which records to look at, and how much of the claim each one's sentences say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from .claims import Claim
from .features import NOTHING_NEAR, Near, Told, features, worth
from .outcomes import Outcome, poses
from .passages import Held, Passage, Source, Sources
from .shortlist import Shortlist, Wanted, read_wanted, shortlist
from .words import KETAMINE

#: How many records of a shortlist are read.
_READ = 24
_TOLD = {"results": 1.0, "conclusion": 1.0, "": 0.95, "title": 0.75, "background": 0.6, "aim": 0.5, "methods": 0.5}
#: What a sentence counts that tells what was asked or done.
_POSED = 0.6
_LEVELS = {1: 0.06, 2: 0.05, 3: 0.03, 4: 0.0, 5: -0.03, None: -0.03}
_ROLES = {"studied": 0.22, "animal_model": 0.12, "mentioned": 0.06, "excluded": -0.2}

#: The most that the outcome of a sentence adds.
_MOST_AGREEMENT = 0.12

Holding = tuple[Held | None, ...]


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


class Pool:
    """The records looked at for a claim, with the weight of each group of its words.

    `whole` is the sum of the weights, 1 where there is none. `listed` weighs all other records as well.
    """

    def __init__(self, wanted: Wanted, listed: Shortlist, sources: tuple[Source, ...]) -> None:
        """Over what is sought, how all records stand beside it, and those of them that were read."""
        self.wanted, self.listed, self.sources = wanted, listed, sources
        self.claim, self.terms, self.weights = wanted.claim, wanted.terms, listed.weights
        self.whole = sum(listed.weights) or 1.0
        self._held: dict[str, Holding] = {}

    def holding(self, source: Source) -> Holding:
        """By which words a record has each of the groups."""
        if source.pmid not in self._held:
            self._held[source.pmid] = source.holding(self.terms.groups)
        return self._held[source.pmid]


def gather(claim: Claim, sources: Sources, also: Iterable[str] = (), near: Near = NOTHING_NEAR) -> Pool:
    """The records that may speak of a claim; `also` are looked at in any case."""
    wanted = read_wanted(claim, near)
    listed = shortlist(wanted, sources.catalogue)
    found = sources.get([*(pmid for pmid in also if pmid), *listed.best(_READ)])
    return Pool(wanted, listed, tuple(source for source in found if not source.retracted))


def rank(pool: Pool) -> list[Match]:
    """The records of a pool by how well they match its claim, best first."""
    matches = [match_of(source, pool) for source in pool.sources]
    return sorted(matches, key=lambda match: (-match.score, match.source.pmid))


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
    found = features(pool.claim, pool.wanted.asked, source, told, pool.wanted.near)
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
    groups = pool.wanted.around.groups
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


def _standing(source: Source, pool: Pool) -> float:
    """What speaks for a record beside its words: condition, drug, design, species, number of participants."""
    claim, notes = pool.claim, source.annotations
    score = _LEVELS.get(notes.level, 0.0)
    if claim.conditions:
        score += max((_ROLES.get(source.roles.get(id_, ""), -0.1) for id_ in claim.conditions), default=0.0)
    if claim.drug != "other":
        score += _given(source, claim)
    if notes.species == "animal" and not pool.wanted.asked.animals:
        score -= 0.15 if claim.kind != "mechanism" else 0.04
    if notes.n is not None and str(notes.n) in pool.wanted.asked.numbers:
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
