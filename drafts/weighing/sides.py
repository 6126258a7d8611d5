"""On which side of a claim a record stands that could be held for it and against it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..claims.claims import Claim
from .evidence import Support
from .limits import OPEN
from .opposition import SURELY, Opposition
from .scope import REVIEWS

#: A review that calls the evidence weak stands on both sides, with a sentence for each, if it does so this clearly;
#: so does a study whose own conclusion does.
_BOTH = 8.0
_CONTRARY = frozenset(["none", "worse", "better", "adverse", "harmless", "alike", "behind"])
#: Of claims of these kinds it is a denial that those who got the drug and those who did not were alike.
_OF_EFFECT = ("effect", "onset_duration", "mechanism")
_AS_MUCH = 0.8
#: The paper that the text leans on says otherwise in a sentence with this part of what its best one says.
_OWN_AS_MUCH = 0.5


def settle(
    claim: Claim, support: Sequence[Support], against: Sequence[Opposition]
) -> tuple[tuple[Support, ...], tuple[Opposition, ...]]:
    """Each record on one side; on both only with two different sentences, where a review limits what it supports."""
    contrary = {other.source.pmid: other for other in against}
    pro: list[Support] = []
    gone: set[str] = set()
    for item in support:
        other = contrary.get(item.source.pmid)
        doubts = other and claim.kind == "effect" and other.contradicts and "concluded" in other.ways
        if other and not doubts and other.odds < SURELY and _goes_with(item, other):
            gone.add(item.source.pmid)
            other = None
        if other is None or (item.covers == "closest" and item.fields.get("direction") != "agrees"):
            pro.append(item)
        elif _says_otherwise(item, other):
            pro.append(msgspec.structs.replace(item, covers="closest", fields=item.fields | {"direction": "differs"}))
        else:
            pro.append(item)
            if other.odds < SURELY and not _both(claim, item, other):
                gone.add(item.source.pmid)
    kept = tuple(other for other in against if other.source.pmid not in gone)
    return tuple(sorted(pro, key=lambda item: item.covers == "closest")), kept


def _goes_with(item: Support, other: Opposition) -> bool:
    """Whether a record that says the claim says nothing else, or tells of both in a sentence as the claim may."""
    if OPEN in other.ways:
        return item.covers != "closest"
    return item.quote == other.quote and _tells_of_both(other)


def _says_otherwise(item: Support, other: Opposition) -> bool:
    """Whether the very sentence that says most of a claim limits it, or the record as a whole says the contrary."""
    contrary = bool(_CONTRARY & other.ways) and other.said >= (_OWN_AS_MUCH if other.own else _AS_MUCH) * item.said
    return (item.quote == other.quote and not _tells_of_both(other)) or other.contradicts or contrary


def _tells_of_both(other: Opposition) -> bool:
    """Whether a sentence tells of an effect and of none, and does not deny the very link that is claimed."""
    return "mixed" in other.ways and "none" not in other.ways


def _both(claim: Claim, item: Support, other: Opposition) -> bool:
    if claim.strength == "overstated" or item.covers == "without the excess" or "shorter" in other.ways:
        return True
    if "between" in other.ways and (claim.kind in _OF_EFFECT or other.own or "record_against" in other.ways):
        return True  # its groups did not differ, though it tells of the effect elsewhere
    judges = "concluded" in other.ways or item.source.annotations.design in REVIEWS
    return "weak" in other.ways and other.force >= _BOTH and judges
