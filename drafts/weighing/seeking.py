"""Which records to read for what speaks against a claim: all are weighed as arrays, before any is read."""

from __future__ import annotations

import numpy as np

from index.catalogue import Catalogue
from index.documents import HAS_ABSTRACT
from index.sentences import Ways
from index.shelf import Floats, Mask
from index.stems import stems
from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..records.passages import STUDIED
from ..records.ranking import Pool
from ..records.shortlist import first_of
from .harms import words_of_harm
from .likely import forces
from .scope import GIVEN, REVIEWS, denies_harm, wanted_conditions, wider_conditions
from .ways import goes_too_far

#: How many records are read for it, beside those that match a claim best.
MOST_SOUGHT = 20
#: How many are weighed by their sentences.
_WEIGHED = 150
#: What counts of the tags and words of a whole record once its sentences are weighed.
_BY_LIKELY = 0.4
#: What is added to the worth of a record (see `features.WEIGHTS`) for what may speak against a claim.
_AGAINST = {"no_difference": 2.5, "harm": 1.5, "mixed": 2.5}
_WORDS, _REVIEW, _AROUND = 1.5, 1.0, 1.5
#: What is added for a harm of the kind that a claim denies.
_OWN_HARM = 3.0


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

    First all are weighed by tags and words, then the best by what their sentences tell and how much of the claim they
    say. Of what is claimed in general, those on the conditions that stand `around` it come first.
    """
    listed, claim = pool.listed, pool.claim
    catalogue = listed.catalogue
    likely = _likely(claim, catalogue)
    if around and not claim.conditions:
        likely = np.where(catalogue.conditions(around, STUDIED), likely + np.float32(_AROUND), likely)
    docs = np.flatnonzero(_within(claim, catalogue, vocabulary) & catalogue.flagged(HAS_ABSTRACT))
    worth = listed.roughly[docs] + likely[docs]
    docs = docs[first_of(worth, _WEIGHED)]
    if not catalogue.sentences.known:
        return catalogue.pmids(docs[:MOST_SOUGHT])
    weighed = listed.weigh(docs)
    force = forces(pool, weighed) + likely[weighed.docs] * np.float32(_BY_LIKELY)
    return catalogue.pmids(weighed.docs[first_of(force, MOST_SOUGHT)])


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
    alike = (
        claim.direction,
        claim.kind,
        goes_too_far(claim),
        denies_harm(claim),
        "substance_use" in claim.conditions,
        words_of_harm(claim.bare) if denies_harm(claim) else (),
    )
    found: Floats = catalogue.kept(("likely", alike), lambda: _make_likely(claim, catalogue))
    return found


def _make_likely(claim: Claim, catalogue: Catalogue) -> Floats:
    total = np.zeros(catalogue.size, dtype=np.float32)
    if claim.direction == "benefit":
        for value, worth in _AGAINST.items():
            total[catalogue.coded("direction", (value,))] += np.float32(worth)
    if claim.kind == "mechanism" and goes_too_far(claim):
        total[catalogue.holding(_OTHER_WAYS)] += np.float32(_WORDS)
    if denies_harm(claim) and "substance_use" in claim.conditions:
        total[catalogue.coded("ketamine_role", ("abuse_harm",))] += np.float32(2 * _WORDS)
    if denies_harm(claim) and (harms := words_of_harm(claim.bare)):
        total[catalogue.holding(harms)] += np.float32(_OWN_HARM)
    total[catalogue.holding(HARMFUL if denies_harm(claim) else NO_BETTER)] += np.float32(_WORDS)
    total[catalogue.coded("design", sorted(REVIEWS))] += np.float32(_REVIEW)
    return total
