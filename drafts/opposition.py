"""The records against a claim: those that disagree with it or limit it, within their scope."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec
from msgspec import Struct

from index.results import Filters
from index.tree import all_of
from tagger.vocabulary import Vocabulary

from .asking import ON_KETAMINE, any_said
from .claims import Claim
from .outcomes import ADVERSE, Outcome
from .passages import Passage, Source, Sources
from .ranking import Match, Pool, Present, outcome_of, present_groups, said_by
from .scope import REVIEWS, in_scope, scope_words, wider_conditions
from .terms import read_query
from .words import KETAMINE

MOST_AGAINST = 10
_ASKED = 25
_WEAKEST = 0.42
#: A record that matches better than this is no more against a claim for it.
_ENOUGH = 0.8
NO_BETTER = any_said(
    (
        "no significant",
        "not significant",
        "no difference",
        "did not",
        "no effect",
        "no evidence",
        "superior",
        "similar",
        "failed",
        "disappointing",
        "ineffective",
        "limited",
        "weak",
        "insufficient",
        "transient",
    )
)
HARMFUL = any_said(
    (
        "adverse",
        "side effects",
        "hallucinations",
        "dizziness",
        "nausea",
        "psychotomimetic",
        "dissociation",
        "toxicity",
    )
)
_TESTED = ("rct", "meta_analysis", "systematic_review")
_BASELINE = re.compile(
    r"\b(?:demographic|baseline|before treatment|characteristics|preoperative\w* (?:data|"
    r"pain))\b",
    re.I,
)
_WORTH = re.compile(
    r"\b(?:effic\w+|effective\w*|evidence|benefits?|long-term|primary (?:outcome|endpoint)|"
    r"analges\w+|pain relief|responders?|advantage|superior\w*|trials?|studies|relief)\b",
    re.I,
)
_ONLY = re.compile(r"\b(?:only|alone|one receptor)\b", re.I)
_POSED = ("methods", "aim")
#: Of how many sentences is kept what was read in them: the same records answer one claim after another.
_SENTENCES = 60_000


class Opposition(Struct, frozen=True, kw_only=True):
    """A record that disagrees with a claim or limits it; `scope` says why it reaches it."""

    source: Source
    quote: str
    scope: str


class Limit(Struct, frozen=True, kw_only=True):
    """A sentence that says less than the claim: with what force, and how much of the claim it speaks of."""

    passage: Passage
    force: float
    said: float


def may_be_opposed(claim: Claim) -> bool:
    """Whether a claim says anything that a record could disagree with."""
    if claim.kind in ("reference_only", "epidemiology"):
        return False
    return claim.direction != "none" or claim.strength == "overstated" or claim.kind == "onset_duration"


def seek(pool: Pool, sources: Sources, vocabulary: Vocabulary) -> tuple[str, ...]:
    """PMIDs of records that may disagree: asked for with the words of disagreement."""
    claim = pool.claim
    denies = claim.kind == "safety" and claim.direction == "no_difference"
    words = HARMFUL if denies else NO_BETTER
    drug = (ON_KETAMINE,) if claim.drug != "other" else ()
    key = read_query(group for group in pool.terms.groups if group.key)
    found: list[str] = []
    if key:
        found += sources.find(all_of(*drug, key, words), _ASKED, _of(() if denies else claim.conditions))
    if claim.drug != "other" and claim.conditions and not denies:
        studied = Filters(conditions=claim.conditions)
        found += sources.find(all_of(ON_KETAMINE, words), _ASKED, msgspec.structs.replace(studied, designs=_TESTED))
        found += sources.find(
            ON_KETAMINE, _ASKED, msgspec.structs.replace(studied, directions=("no_difference", "harm", "mixed"))
        )
        wider = tuple(
            sorted({other for id_ in claim.conditions for other in (id_, *wider_conditions(id_, vocabulary))})
        )
        found += sources.find(ON_KETAMINE, _ASKED, Filters(conditions=wider, designs=tuple(sorted(REVIEWS))))
    elif denies and claim.drug != "other":
        found += sources.find(all_of(ON_KETAMINE, words), _ASKED, Filters(designs=_TESTED))
    return tuple(dict.fromkeys(found))


def _of(conditions: tuple[str, ...]) -> Filters:
    return Filters(conditions=conditions, roles=("studied", "animal_model", "mentioned")) if conditions else Filters()


def opposing(pool: Pool, matches: Iterable[Match], own: Sequence[str], vocabulary: Vocabulary) -> list[Opposition]:
    """The strongest and newest records that disagree with a claim or limit it.

    Args:
        pool: the claim and its words.
        matches: the records that may disagree.
        own: the PMIDs of the papers that the claim itself, or the sentence before, leans on.
        vocabulary: the conditions, and which covers which.
    """
    claim = pool.claim
    reports = claim.reference is not None and claim.strength != "overstated"
    found: list[tuple[float, Opposition]] = []
    for match in matches:
        named = match.source.pmid in own
        if not (_holds(match, pool) if named else _reaches(claim, match.source, vocabulary, reports)):
            continue
        limit = limiting(match, pool)
        if limit is None:
            continue
        force = limit.force + 1.0 * named + 0.12 * contradicts(match, pool)
        if force >= _WEAKEST - 0.12 * (claim.strength == "overstated"):
            scope = "the study that the text leans on" if named else scope_words(claim, match.source, vocabulary)
            found.append((force, Opposition(source=match.source, quote=limit.passage.text, scope=scope)))
    found.sort(key=lambda pair: (-pair[0], pair[1].source.pmid))
    return _strongest_first([opposition for _, opposition in found[:MOST_AGAINST]])


def _reaches(claim: Claim, source: Source, vocabulary: Vocabulary, reports: bool) -> bool:
    """Whether a record may be held against a claim; one study's finding only by who grades such studies."""
    return (not reports or source.annotations.design in REVIEWS) and in_scope(claim, source, vocabulary)


def _holds(match: Match, pool: Pool) -> bool:
    """Whether the paper that a claim leans on says otherwise itself, or says less than an overstated claim."""
    return contradicts(match, pool) or (pool.claim.strength == "overstated" and pool.claim.reference is None)


def contradicts(match: Match, pool: Pool) -> bool:
    """Whether the sentence of a record that says most of a claim, of those with a finding, says otherwise."""
    claim = pool.claim
    if claim.kind not in ("effect", "comparison", "onset_duration", "route_dose", "safety") or claim.direction in (
        "none",
        "harm",
    ):
        return False
    present = present_groups(match.source, pool, key=True)
    most: dict[bool, float] = {True: 0.0, False: 0.0}
    for passage in match.source.passages:
        if passage.kind in (*_POSED, "background", "title") or _of_baseline(passage.text):
            continue
        outcome = outcome_of(passage, present)
        agrees, differs = _sides(claim, outcome)
        if agrees != differs:
            drug = 0.3 * bool(KETAMINE.search(passage.text))
            most[agrees] = max(most[agrees], said_by(passage.bits, present) + drug)
    return most[False] > most[True] * (1.15 if claim.reference else 0.99)


def _sides(claim: Claim, outcome: Outcome) -> tuple[bool, bool]:
    """Whether an outcome is the claim's, and whether it is the contrary."""
    if claim.kind == "safety":
        return outcome.harmless or outcome.no_difference, outcome.adverse and not outcome.no_difference
    if claim.direction == "no_difference":
        return outcome.no_difference, outcome.benefit and not outcome.no_difference
    return outcome.benefit and not outcome.no_difference, outcome.no_difference and not outcome.benefit


def limiting(match: Match, pool: Pool) -> Limit | None:
    """The sentence of a record that says less than the claim; None where there is none."""
    claim, notes = pool.claim, match.source.annotations
    present = present_groups(match.source, pool)
    key = present_groups(match.source, pool, key=True)
    best: Limit | None = None
    for passage in match.source.passages:
        if passage.kind in _POSED or _of_baseline(passage.text):
            continue
        if not _pertains(claim, passage, key):
            continue
        against = _against(claim, outcome_of(passage, present))
        if not against:
            continue
        said = said_by(passage.bits, present) / pool.whole
        if best is None or 0.6 * said + against > best.force:
            best = Limit(passage=passage, force=0.6 * said + against, said=said)
    if best is None:
        return None
    standing = (
        0.12 * (notes.pain_direction in ("no_difference", "harm", "mixed")) if claim.direction == "benefit" else 0.0
    )
    level = {1: 0.1, 2: 0.08, 3: 0.04}.get(notes.level or 0, 0.0) + 0.06 * (notes.design in REVIEWS)
    return Limit(
        passage=best.passage,
        force=best.force + 0.6 * min(match.score, _ENOUGH) + standing + level - 0.2,
        said=best.said,
    )


def _pertains(claim: Claim, passage: Passage, key: Present) -> bool:
    """Whether a sentence speaks of what the claim is about, or of the treatment's worth as a whole."""
    if claim.kind == "route_dose" and "dose" not in passage.text.lower():
        return False
    if claim.kind == "safety" or said_by(passage.bits, key):
        return True
    return _of_worth(passage.text)


@lru_cache(_SENTENCES)
def _of_baseline(sentence: str) -> bool:
    """Whether a sentence tells how things stood before the treatment."""
    return _BASELINE.search(sentence) is not None


@lru_cache(_SENTENCES)
def _of_worth(sentence: str) -> bool:
    """Whether a sentence weighs a treatment as a whole."""
    return _WORTH.search(sentence) is not None and not ADVERSE.search(sentence.lower())


def _against(claim: Claim, outcome: Outcome) -> float:
    """How much a sentence speaks against a claim, 0 where it does not."""
    if claim.kind == "safety":
        return _against_safety(claim, outcome)
    if claim.kind == "mechanism":
        limits = outcome.limited or outcome.no_difference or bool(_ONLY.search(claim.bare))
        return 0.25 if claim.strength == "overstated" and limits else 0.0
    if claim.direction == "no_difference":
        return 0.25 if outcome.benefit and not outcome.no_difference else 0.0
    return _against_benefit(claim, outcome)


def _against_safety(claim: Claim, outcome: Outcome) -> float:
    if claim.direction == "no_difference":
        return 0.35 if outcome.adverse else 0.0
    return 0.3 if outcome.harmless and claim.direction == "harm" else 0.0


def _against_benefit(claim: Claim, outcome: Outcome) -> float:
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
