"""With what force the sentences of records may speak against a claim: as arrays, before any of them is read.

The same features by the same weights as when they are read (see `limits`, `ways`), as far as bits and words say so.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from index.reading import KINDS
from index.shelf import Floats, Mask
from tagger.told import (
    ALIKE,
    ASIDE,
    BASELINE,
    BENEFIT,
    BETWEEN,
    EVEN,
    HARMFUL,
    HARMLESS,
    HEDGED,
    IN_PART,
    LIMITED,
    NO_DIFFERENCE,
    NOT_ALL,
    OF_ALL_HARMS,
    OF_WORTH,
    POSES,
    RANKED,
    WEAK,
    WORSE,
)

from ..claims.claims import Claim
from ..records.ranking import Pool
from ..records.shortlist import Weighed, share
from .forces import FORCES
from .scope import REVIEWS, denies_harm
from .ways import goes_too_far

_SAID_ENOUGH = 0.15
_FOUND = np.array([*(kind in ("", "results", "conclusion") for kind in KINDS), False])
_BACKGROUND, _CONCLUSION, _TITLE = (KINDS.index(kind) for kind in ("background", "conclusion", "title"))


def forces(pool: Pool, weighed: Weighed) -> Floats:
    """The force with which the best sentence of each record may speak against a claim (see `forces`), about."""
    sentences, design = pool.listed.catalogue.sentences, pool.listed.catalogue.coded("design", sorted(REVIEWS))
    groups, weights = pool.terms.groups, pool.weights
    kinds, told = sentences.kinds[weighed.places], sentences.told[weighed.places]
    lengths = np.diff([*weighed.firsts, len(told)])
    review = np.repeat(design[weighed.docs], lengths)
    met = weighed.met[: len(groups)]
    says = share(weights, met)
    about = share([weight * group.key for weight, group in zip(weights, groups, strict=True)], met)
    ways = _by_told(pool.claim, told)
    title = weighed.most(says * (kinds == _TITLE))
    titled = np.repeat(title >= _SAID_ENOUGH, lengths)
    near = (about > 0) | (says >= _SAID_ENOUGH) | ((told & OF_WORTH) != 0) | (titled & ((told & NO_DIFFERENCE) != 0))
    if pool.claim.kind == "safety" and pool.claim.direction == "harm":
        near = near | ((told & OF_ALL_HARMS) != 0)
    force = ways + FORCES["said"] * says + FORCES["key"] * about + FORCES["concluded"] * (kinds == _CONCLUSION)
    best = weighed.most(np.where(_tells(kinds, told, review) & near & (ways > 0), force, 0).astype(np.float32))
    found: Floats = best + np.float32(FORCES["title"]) * title
    return found


def _tells(kinds: NDArray[np.uint8], told: NDArray[np.uint32], review: Mask) -> Mask:
    """Which sentences tell what was found: of reviews, the background as well."""
    found = np.where(_FOUND[kinds], (told & POSES) == 0, (kinds == _BACKGROUND) & review)
    return np.asarray(found & ((told & BASELINE) == 0), dtype=np.bool_)


def _by_told(claim: Claim, told: NDArray[np.uint32]) -> Floats:
    """What a sentence weighs against a claim by what it tells alone, about (see `ways`)."""

    def has(bit: int) -> Floats:
        return np.asarray(told & np.uint32(bit) != 0, dtype=np.float32)

    if denies_harm(claim) or (claim.kind == "safety" and claim.direction in ("benefit", "none")):
        return has(HARMFUL) * np.float32(FORCES["adverse"])
    if claim.kind == "safety" and claim.direction == "harm":
        return np.float32(FORCES["harmless"]) * has(HARMLESS)
    none, good, apart = has(NO_DIFFERENCE), has(BENEFIT), 1 - has(ASIDE)
    compares = claim.kind in ("comparison", "route_dose")
    if claim.direction == "no_difference":
        return np.float32(FORCES["better"]) * (np.maximum(good, has(RANKED)) if compares else good) * (1 - none)
    if not compares:
        apart = apart * (1 - has(EVEN))
    found = none * apart * np.where(good > 0, FORCES["mixed"], FORCES["none"] + FORCES["between"] * has(BETWEEN))
    found += FORCES["weak"] * has(WEAK) * apart + FORCES["worse"] * has(WORSE) * (1 - good)
    return np.asarray(found + _by_kind(claim, has, compares=compares), dtype=np.float32)


def _by_kind(claim: Claim, has: Callable[[int], Floats], *, compares: bool) -> Floats:
    """What a sentence weighs against claims of this kind alone."""
    found = np.zeros_like(has(BENEFIT))
    if compares:
        found += FORCES["alike"] * has(ALIKE) * (1 - has(NO_DIFFERENCE)) * (1 - has(RANKED))
    if goes_too_far(claim):
        found += FORCES["limited"] * has(LIMITED) + FORCES["partial"] * has(IN_PART)
        found += FORCES["not_all"] * has(NOT_ALL) + FORCES["hedged"] * has(HEDGED) * has(BENEFIT)
    elif claim.kind == "onset_duration":
        found += FORCES["shorter"] * has(LIMITED)
    return found
