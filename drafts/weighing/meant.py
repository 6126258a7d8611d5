"""Which conditions a claim is about that names none: where the text leaves a choice, the record that says it."""

from __future__ import annotations

import msgspec

from ..claims.claims import Claim
from ..records.passages import Source

#: What a reading of a claim must have for it, at least, to take the place of a likelier one.
#: On labelled drafts, of the claims that differ so, the record was right some eight times as often as the text.
_LEAST_CHANCE = 0.1
#: The part of a claim that a record's sentence must say to change how the claim is read, and to confirm it.
_CHANGES, _CONFIRMS = 0.2, 0.4
#: So many records study it beside others that it tells nothing; nor do harms, which are the same in all.
_WIDE = frozenset(["chronic_pain"])


def meant_by(claim: Claim, source: Source, said: float) -> Claim:
    """The claim, read as the record that says it best tells: about what that studies, if it may be about that.

    Args:
        claim: the claim as the text around it was read.
        source: the record that says it best.
        said: the part of the claim that a sentence of it says.
    """
    studied = source.studied - _WIDE
    if claim.named or not claim.conditions or not studied:
        return claim
    left = tuple(reading for reading in claim.readings if not studied.isdisjoint(reading.conditions))
    if not studied.isdisjoint(claim.conditions):
        return msgspec.structs.replace(claim, readings=left) if said >= _CONFIRMS else claim
    if claim.kind == "safety" or said < _CHANGES or not left or left[0].chance < _LEAST_CHANCE:
        return claim
    return msgspec.structs.replace(claim, conditions=left[0].conditions, readings=left)
