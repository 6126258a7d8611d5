"""With what force a sentence speaks against a claim: named features, and what each is worth, set by hand.

By force the sentences of a record are put in order, and records are chosen to be read (see `likely`); whether a
record is held against a claim is weighed in `chances`.
"""

from __future__ import annotations

FORCES: dict[str, float] = {
    "none": 3.5,
    "between": 1.0,
    "mixed": 1.0,
    "worse": 2.5,
    "weak": 2.5,
    "limited": 2.5,
    "partial": 2.0,
    "reduced": 1.0,
    "hedged": 1.5,
    "not_all": 3.0,
    "others": 3.0,
    "shorter": 3.0,
    "alike": 3.0,
    "behind": 3.5,
    "harm": 2.0,
    "adverse": 3.0,
    "harmless": 3.0,
    "better": 2.5,
    "said": 4.0,
    "key": 1.5,
    "own": 1.5,
    "measured": 0.0,
    "title": 2.5,
    "cover": 0.0,
    "nearest": 2.0,
    "worth": 2.0,
    "concluded": 0.5,
    "record_against": 1.2,
    "record_mixed": 1.2,
    "contradicts": 1.5,
    "agrees": -1.0,
    "both": 0.0,
    "review": 0.6,
    "level": 1.0,
    "drug": 0.8,
    "around": 0.5,
    "animals": 0.0,
    "spoken": 0.0,
    "studies": 0.0,
    "open": 0.0,
}


def force_of(ways: dict[str, float]) -> float:
    """The sum of features by weight."""
    return sum(FORCES[name] * value for name, value in ways.items())
