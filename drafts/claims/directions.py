"""What a claim says comes of a treatment."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from . import direction_words as told
from .cues import Kind
from .kinds import said_of
from .weights import points, read_weights

_WEIGHTS = read_weights("direction_weights.json")
_TOLD = {
    "no harm": told.NO_HARM,
    "quality": told.QUALITY,
    "none better": told.NONE_BETTER,
    "harmed": told.HARMED,
    "promise": told.PROMISE,
    "lessened": told.LESSENED,
    "gone": told.GONE,
    "behind": told.BEHIND,
}
Direction = Literal["benefit", "no_difference", "harm", "none"]


def direction_of(text: str, kind: Kind) -> Direction:
    """What the claim says comes of it; none where it says nothing of that."""
    if kind in ("reference_only", "epidemiology"):
        return "none"
    weights = points(_WEIGHTS, features_of(text, kind), text)
    return cast("Direction", max(weights, key=lambda direction: weights[direction]))


def features_of(text: str, kind: Kind) -> dict[str, float]:
    """What speaks for a direction: the kind of claim, what the rules for it say, which of their words it has."""
    small = told.JOINS.sub(" ", text.lower())
    rule = _BY_KIND.get(kind)
    found = (rule(small) if rule else None) or _effect_direction(small)
    told_of = [name for name, pattern in _TOLD.items() if pattern.search(small)]
    return dict.fromkeys([kind, found, f"{kind}: {found}", *told_of], 1.0) | said_of(text)


def _effect_direction(text: str) -> Direction:
    if told.QUALITY.search(text):
        return "none"
    if told.NONE_BETTER.search(text) and not told.BUT_NOT.search(text):
        return "no_difference"
    return "harm" if told.HARMED.search(text) and not told.LESSENED.search(text) else "benefit"


def _mechanism_direction(text: str) -> Direction:
    if told.MADE_SENSITIVE.search(text) or re.search(r"\bworsens?\b", text, re.I):
        return "harm"
    return "benefit" if told.PROMISE.search(text) else "none"


def _course_direction(text: str) -> Direction | None:
    """That something is over is no direction."""
    return "none" if told.GONE.search(text) and not told.QUALITY.search(text) else None


def _comparison_direction(text: str) -> Direction | None:
    if told.QUALITY.search(text) or re.search(r"\bpotent\b", text, re.I):
        return "none"
    if re.search(r"\bbut\b|\blower risk\b|\bfar lower\b", text):
        return "benefit"
    if told.NONE_BETTER.search(text):
        return "no_difference"
    return "harm" if told.BEHIND.search(text) else "benefit"


def _dose_direction(text: str) -> Direction:
    """A dose or a route is neither good nor bad unless it is said to do more, or no more."""
    if told.NONE_BETTER.search(text) or re.search(r"\bnothing (?:more|else|extra)\b|\bno extra\b", text, re.I):
        return "no_difference"
    return "benefit" if re.search(r"\b(?:better|relief|works?|worked|did the job|enough)\b", text, re.I) else "none"


def _safety_direction(text: str) -> Direction:
    if told.NO_HARM.search(text):
        return "no_difference"
    if re.search(
        r"\b(?:(?:takes?|took) the edge|eas\w+|reduc\w+|prevent\w*|fewer|lowers?|protect\w*|rarer|less|"
        r"settles|away|dries|half as many)\b",
        text,
        re.I,
    ):
        return "benefit"
    return (
        "none"
        if re.search(r"\b(?:websites?|leaflets?|described|mention(?:ed|s)?|clinics?)\b", text, re.I)
        else "harm"
    )


_BY_KIND: dict[Kind, Callable[[str], Direction | None]] = {
    "mechanism": _mechanism_direction,
    "safety": _safety_direction,
    "onset_duration": _course_direction,
    "comparison": _comparison_direction,
    "route_dose": _dose_direction,
}
