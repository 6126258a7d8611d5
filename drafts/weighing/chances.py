"""How likely a record is to speak against a claim, as a careful reader would judge it.

What its sentence tells, how the record stands beside the claim, what sort of claim it is and the words of the
sentence are weighed together. The weights are fitted to drafts for whose claims every record of a pool was read (see
`benchmarks.learn_opposition`).
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from pathlib import Path

from ..claims.weights import points, read_weights, words_and_pairs
from ..records.ranking import Match
from .limits import Limit
from .ways import Beside

__all__ = ["log_odds", "signs_of_record", "signs_of_sentence"]

#: However a text is read, so much doubt is left.
_LEAST_DOUBT = 0.02

_WEIGHTS = read_weights(Path(__file__).with_name("chance_weights.json"))


def log_odds(signs: Mapping[str, float]) -> float:
    """The logarithm of the odds that a sentence with such signs speaks against the claim."""
    return points(_WEIGHTS, signs, "")["against"]


def signs_of_record(match: Match, beside: Beside, reach: float) -> dict[str, float]:
    """What of a record and a claim tells whether one speaks against the other, whatever the sentence, by name.

    Of the likelihood that the record covers the claim (`reach`) the log-odds count.
    """
    matched = {f"match {name}": value for name, value in match.features.items()}
    return matched | dict.fromkeys(_of_claim(beside), 1.0) | {"reach": log(reach / (1 - reach + _LEAST_DOUBT))}


def signs_of_sentence(limit: Limit, beside: Beside, *, named: bool) -> dict[str, float]:
    """What of a sentence tells whether it speaks against the claim, by name."""
    sort = _sort(beside, named=named)
    own = {f"own {name}": value for name, value in limit.ways.items()} if named else {}
    words = dict.fromkeys((f"{sort}: {word}" for word in words_and_pairs(limit.passage.text)), 1.0)
    return limit.ways | own | words


def _sort(beside: Beside, *, named: bool) -> str:
    """The sort of claim for which words of a sentence are weighed."""
    return "own" if named else "denial" if beside.denies else beside.claim.direction


def _of_claim(beside: Beside) -> list[str]:
    claim = beside.claim
    found = [f"kind {claim.kind}", f"direction {claim.direction}", f"strength {claim.strength}", f"drug {claim.drug}"]
    true = {
        "over": beside.over,
        "denies": beside.denies,
        "reports": beside.reports,
        "compares": beside.compares,
        "general": not claim.conditions,
        "claim named": claim.named,
    }
    return found + [name for name, said in true.items() if said]
