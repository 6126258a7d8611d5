"""How well records match a claim: which records to look at, and how much of the claim each one's sentences say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from tagger.outcomes import Outcome
from tagger.told import POSES

from ..claims.claims import Claim
from ..words import KETAMINE
from .features import MOST_OF_OUTCOME, NOTHING_NEAR, Near, Told, features, of_outcome, worth
from .passages import Held, Passage, Sought, Source, Sources
from .shortlist import POSED, TOLD, Shortlist, Wanted, read_wanted, shortlist
from .terms import heard_of, whole_of

#: How many records of a shortlist are read.
_READ = 10
#: A title of fewer words counts as one of so many.
_SHORTEST_TITLE = 4
_LEVELS = {1: 0.06, 2: 0.05, 3: 0.03, 4: 0.0, 5: -0.03, None: -0.03}
_ROLES = {"studied": 0.22, "animal_model": 0.12, "mentioned": 0.06, "excluded": -0.2}

#: The most that the outcome of a sentence adds.
_MOST_AGREEMENT = 0.12

Holding = tuple[Held | None, ...]


class Part(NamedTuple):
    """A group of a claim's words that a record has: its weight, and by which words (see `passages.Held`)."""

    weight: float
    single: int
    longer: tuple[int, ...]


Present = list[Part]


class Pool:
    """The records looked at for a claim, with the weight of each group of its words.

    `whole` is what they weigh together, `heard` the part that any record has (see `terms`). `listed` weighs all other
    records as well.
    """

    def __init__(self, wanted: Wanted, listed: Shortlist, sources: tuple[Source, ...]) -> None:
        """Over what is sought, how all records stand beside it, and those of them that were read."""
        self.wanted, self.listed, self.sources = wanted, listed, sources
        self.claim, self.terms, self.weights = wanted.claim, wanted.terms, listed.weights
        self.whole = whole_of(listed.weights)
        self._words = frozenset(word for group in wanted.terms.groups for word in group.single)
        self.heard = heard_of(self.terms, self.weights)
        self.whole_around = sum(group.weight for group in wanted.around.groups) or 1.0
        self._sought, self.around = Sought(self.terms.groups), Sought(wanted.around.groups)
        self.has_key = any(group.key for group in self.terms.groups)
        self._held: dict[str, Holding] = {}
        self._present: dict[tuple[str, bool], Present] = {}
        self._says: dict[tuple[str, bool], tuple[float, ...]] = {}
        self._matches: dict[str, Match] = {}

    def known_of(self, title: frozenset[str]) -> float:
        """The part of a title's words that are words of the claim."""
        return len(title & self._words) / max(_SHORTEST_TITLE, len(title))

    def holding(self, source: Source) -> Holding:
        """By which words a record has each of the groups."""
        if source.pmid not in self._held:
            self._held[source.pmid] = source.holding(self._sought)
        return self._held[source.pmid]

    def present(self, source: Source, key: bool) -> Present:
        """The groups that a record has, with `key` only those that say what the claim is about."""
        found = self._present.get((source.pmid, key))
        if found is None:
            found = self._present[source.pmid, key] = [
                Part(weight, held.single, held.longer)
                for group, weight, held in zip(self.terms.groups, self.weights, self.holding(source), strict=True)
                if held is not None and weight and (group.key or not key)
            ]
        return found

    def says(self, source: Source, *, key: bool = False) -> tuple[float, ...]:
        """The weight of the groups that each sentence of a record has, with `key` as in `present_groups`."""
        key = key and self.has_key
        found = self._says.get((source.pmid, key))
        if found is None:
            present = self.present(source, key)
            words = words_of(present)
            found = self._says[source.pmid, key] = tuple(
                [said_by(part.bits, present) if part.bits & words else 0.0 for part in source.passages]
            )
        return found

    def match(self, source: Source) -> Match:
        """How well a record matches the claim."""
        if source.pmid not in self._matches:
            self._matches[source.pmid] = Match(source, self)
        return self._matches[source.pmid]

    def forget(self) -> None:
        """Let go of the matches, which know this pool: so its arrays go as soon as nobody asks for it any more."""
        self._matches.clear()


class Match:
    """A record beside a claim, read as far as is asked.

    `cover` is the part of the claim that the record says anywhere, 0 to 1, `best` the sentence that says most of it,
    and `said` the part that this says.
    """

    def __init__(self, source: Source, pool: Pool) -> None:
        """Over a record and a claim's pool."""
        self.source, self._pool = source, pool
        self._present = present_groups(source, pool)
        self.cover = sum(part.weight for part in self._present) / pool.whole
        self.best, most = _most_said(source, pool.says(source))
        self.said = most / pool.whole

    @cached_property
    def outcome(self) -> Outcome:
        """What the best sentence says came of what the claim speaks of."""
        return outcome_of(self.best, self._present)

    @cached_property
    def title(self) -> float:
        """The part of the claim that its title says."""
        says = self._pool.says(self.source)
        return says[0] / self._pool.whole if says else 0.0

    @cached_property
    def features(self) -> dict[str, float]:
        """What speaks for the record beside its outcome (see `features.features`)."""
        told = Told(
            sentence=self.said,
            record=self.cover,
            title=self.title,
            around=self._around(),
            kind=self.best.kind,
            things=sum(has(self.best.bits, part) for part in self._present),
            title_known=self._pool.known_of(self.source.title_stems),
        )
        wanted = self._pool.wanted
        return features(wanted.claim, wanted.asked, self.source, told, wanted.near)

    def _around(self) -> float:
        groups = self._pool.wanted.around.groups
        met = self.source.meeting(self._pool.around)
        found = sum([group.weight for number, group in enumerate(groups) if number in met])
        return found / self._pool.whole_around

    @cached_property
    def likely(self) -> float:
        """The sum of its features by weight."""
        return worth(self.features)

    @cached_property
    def worth(self) -> float:
        """The same with what its outcome counts."""
        return self.likely + worth(dict(of_outcome(self._pool.claim, self.outcome)))

    @cached_property
    def score(self) -> float:
        """How far it may be the paper that a reference means, 0 to about 1.5."""
        plain = 0.5 * self.cover + 0.5 * self.said + _standing(self.source, self._pool)
        return plain + _agreement(self._pool.claim, self.source, self.outcome)


def gather(claim: Claim, sources: Sources, also: Iterable[str] = (), near: Near = NOTHING_NEAR) -> Pool:
    """The records that may speak of a claim; `also` are looked at in any case."""
    wanted = read_wanted(claim, near)
    listed = shortlist(wanted, sources.catalogue)
    found = sources.get([*(pmid for pmid in also if pmid), *listed.best(_READ)])
    return Pool(wanted, listed, tuple(source for source in found if not source.retracted))


def rank(pool: Pool) -> list[Match]:
    """The records of a pool beside its claim, the likeliest first."""
    return sorted(map(pool.match, pool.sources), key=lambda match: (-match.likely, match.source.pmid))


def best_matches(matches: Iterable[Match], most: int, extra: Callable[[Match], float]) -> list[Match]:
    """The matches worth most, with what is added to each; what came of it is read only where it could decide."""
    found: list[tuple[float, str, Match]] = []
    for match in sorted(matches, key=lambda match: -match.likely - extra(match)):
        if len(found) >= most and match.likely + extra(match) + MOST_OF_OUTCOME < -found[most - 1][0]:
            break
        found.append((-match.worth - extra(match), match.source.pmid, match))
        found.sort(key=lambda rated: rated[:2])
    return [match for _, _, match in found[:most]]


def _cover(source: Source, pool: Pool) -> float:
    pairs = zip(pool.weights, pool.holding(source), strict=True)
    return sum(weight for weight, held in pairs if held is not None) / pool.whole


def _most_said(source: Source, says: tuple[float, ...]) -> tuple[Passage, float]:
    """The sentence that says most, and how much by weight; what was asked or done counts less than what was found."""
    best, most = Passage(source.article.title, "title"), 0.0
    for passage, said in zip(source.passages, says, strict=True):
        if said <= most and best.bits:
            continue  # what part it plays never makes it more
        counted = said * TOLD[passage.kind] * (POSED if passage.told & POSES else 1.0)
        if counted > most or not best.bits:
            best, most = passage, counted
    return best, most


def most_of(source: Source, pool: Pool) -> float:
    """The highest score that a record can have, whatever its sentences say."""
    return _cover(source, pool) + _standing(source, pool) + _MOST_AGREEMENT


def present_groups(source: Source, pool: Pool, *, key: bool = False) -> Present:
    """The groups that a record has, each with its weight and the words by which it has it.

    With `key` only those that say what the claim is about, or all where it has none of that kind.
    """
    return pool.present(source, key and pool.has_key)


def has(bits: int, part: Part) -> bool:
    """Whether a stretch with these bits has a group."""
    return bool(bits & part.single) or any(bits & words == words for words in part.longer)


def words_of(present: Present) -> int:
    """The bits of all words by which a record has any of the groups: a stretch with none of them has no group."""
    bits = 0
    for _, single, longer in present:
        bits |= single
        for words in longer:
            bits |= words
    return bits


def said_by(bits: int, present: Present) -> float:
    """The weight of the groups that a stretch with these bits has."""
    said = 0.0
    for weight, single, longer in present:
        if bits & single:
            said += weight
        elif longer:
            for words in longer:
                if bits & words == words:
                    said += weight
                    break
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
