"""Which records to read for what speaks against a claim: all are weighed as arrays, before any is read."""

from __future__ import annotations

import numpy as np

from index.catalogue import Catalogue, Ways
from index.shelf import Floats, Mask
from index.stems import stems
from tagger.vocabulary import Vocabulary

from .claims import Claim
from .ranking import Pool
from .scope import GIVEN, REVIEWS, STUDIED, denies_harm, wanted_conditions, wider_conditions
from .ways import goes_too_far

#: How many records are read for it, beside those that match a claim best.
MOST_SOUGHT = 20
#: What is added to the worth of a record (see `features.WEIGHTS`) for what may speak against a claim.
_AGAINST = {"no_difference": 2.5, "harm": 1.5, "mixed": 2.5}
_WORDS, _REVIEW, _AROUND = 1.5, 1.0, 1.5


def _ways(*phrases: str) -> Ways:
    return tuple(stems(phrase) for phrase in phrases)


NO_BETTER = _ways(
    "no difference",
    "not significant",
    "no effect",
    "did not",
    "similar",
    "comparable",
    "failed",
    "disappointing",
    "ineffective",
    "weak",
    "insufficient",
    "inconclusive",
    "transient",
    "questionable",
    "uncertain",
    "relapse",
)
HARMFUL = _ways(
    "adverse",
    "side effects",
    "hallucinations",
    "dizziness",
    "nausea",
    "psychotomimetic",
    "dissociation",
    "toxicity",
    "drowsiness",
)
_OTHER_WAYS = _ways(
    "opioid receptor",
    "monoamine",
    "serotonin",
    "dopamine",
    "adenosine",
    "pathway",
    "receptors",
    "sigma",
    "ampa",
    "gaba",
)


def seek(pool: Pool, around: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """PMIDs of the records that are likeliest to disagree with a claim, within its conditions.

    Of what is claimed in general, those on the conditions that stand `around` it come first.
    """
    catalogue, claim = pool.listed.catalogue, pool.claim
    likely = _likely(claim, catalogue)
    if around and not claim.conditions:
        likely[catalogue.conditions(around, STUDIED)] += np.float32(_AROUND)
    return pool.listed.best(MOST_SOUGHT, _within(claim, catalogue, vocabulary), likely)


def _within(claim: Claim, catalogue: Catalogue, vocabulary: Vocabulary) -> Mask:
    """Who could be in scope: who was given the drug for the condition, and reviews of a wider one."""
    found = catalogue.living
    if claim.drug != "other":
        found = found & catalogue.coded("ketamine_role", sorted(GIVEN))
    wanted = wanted_conditions(claim.conditions)
    if not wanted or denies_harm(claim):
        return found
    wider = sorted({other for id_ in wanted for other in wider_conditions(id_, vocabulary)})
    studies = catalogue.conditions(tuple(wanted), STUDIED)
    if wider:
        studies = studies | (catalogue.conditions(tuple(wider)) & catalogue.coded("design", sorted(REVIEWS)))
    return found & studies


def _likely(claim: Claim, catalogue: Catalogue) -> Floats:
    """Of all records, how far their tags and words say that they may disagree."""
    total = np.zeros(catalogue.size, dtype=np.float32)
    if claim.direction == "benefit":
        for value, worth in _AGAINST.items():
            total[catalogue.coded("direction", (value,))] += np.float32(worth)
    if claim.kind == "mechanism" and goes_too_far(claim):
        total[catalogue.holding(_OTHER_WAYS)] += np.float32(_WORDS)
    if denies_harm(claim) and "substance_use" in claim.conditions:
        total[catalogue.coded("ketamine_role", ("abuse_harm",))] += np.float32(2 * _WORDS)
    total[catalogue.holding(HARMFUL if denies_harm(claim) else NO_BETTER)] += np.float32(_WORDS)
    total[catalogue.coded("design", sorted(REVIEWS))] += np.float32(_REVIEW)
    return total
