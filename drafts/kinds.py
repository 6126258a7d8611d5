"""What kind of claim a sentence makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from . import kind_words as told
from .references import Reference
from .words import COMPLAINT, MECHANISM, NO_FINDING, PEOPLE, PROPORTION

Kind = Literal[
    "effect", "mechanism", "safety", "comparison", "onset_duration", "route_dose", "epidemiology", "reference_only"
]


def kind_of(text: str, reference: Reference | None, *, listed: bool, ketamine: bool) -> Kind:
    """The kind of a claim; `listed` where it stands in a reference list, `ketamine` where it speaks of ketamine."""
    if listed or (reference and _only_cites(text, reference)):
        return "reference_only"
    if _is_frequency(text, ketamine):
        return "epidemiology"
    return next((kind for kind, holds in _RULES if holds(text, reference is not None)), "effect")


def _only_cites(text: str, reference: Reference) -> bool:
    """Whether a paper is named and nothing of what it found is told."""
    named = bool(
        reference.journal or reference.authors or reference.pmid or reference.doi or reference.title or reference.year
    )
    untitled = re.sub(r"[\"“][^\"”“]{10,300}[\"”]", " ", text)
    return named and bool(NO_FINDING.search(untitled)) and not told.FINDING.search(untitled)


def _is_frequency(text: str, ketamine: bool) -> bool:
    if not PROPORTION.search(text) or not (PEOPLE.search(text) or COMPLAINT.search(text)):
        return False
    treated = told.TREATED.search(text)
    if re.search(r"\b(?:million|thousands of) (?:\w+ )?(?:people|patients|americans|adults|women|men)\b", text, re.I):
        return True
    if ketamine:
        return bool(
            re.search(r"\b(?:offered|million|prescribed|worldwide|treated with|have tried)\b", text, re.I)
        ) and not re.search(r"\b(?:found that|reported) (?:9|8)?\d* ?% of patients threw", text)
    return bool(told.PREVALENCE.search(text)) and not treated and not re.search(r"\breview\b", text, re.I)


def _side_first(text: str) -> bool:
    """Whether unwanted effects are the point, not an aside beside a benefit."""
    benefit = re.search(
        r"\b(?:pain (?:scores?|relief)|reduc\w+ pain|less pain|opioid-sparing|spared|relie[fv]\w*|"
        r"risk of (?:delirium|depression|relapse|chronic)|craving\w*|delirium)\b",
        text,
        re.I,
    )
    gone = re.search(r"\b(?:gone|by the end|wears? off|fades?|last)\b", text, re.I)
    than = re.search(r"\b(?:lower|less|higher|more|safer)\b[^.;]{0,40}\bthan\b", text, re.I)
    return not benefit and not gone and not than


def _is_working(text: str) -> bool:
    return bool(told.WORKING.search(text) and MECHANISM.search(text) and not told.RECEIVED.search(text)) or bool(
        re.search(
            r"\b(?:more sensitive to pain|what makes the pain|in (?:male |female )?(?:rats|mice)|most animal)\b",
            text,
            re.I,
        )
        and not re.search(r"\banimal studies suggest\b", text, re.I)
    )


def _mainly_found(text: str) -> bool:
    """Whether a time is only when something was measured, or a trial's length."""
    return bool(told.FOLLOWED.search(text)) and not re.search(
        r"\b(?:lasts?|lasting|keeps?|kept|holds?|for)\b", text, re.I
    )


def _compares(text: str) -> bool:
    return bool(told.THAN.search(text) or told.ARE_EFFECTIVE.search(text))


def _tells_course(text: str) -> bool:
    """Whether the time in which an effect comes, stays or goes is the point."""
    return bool(told.ONSET.search(text) and told.COURSE.search(text)) and not _mainly_found(text)


def _tells_dose(text: str, cites: bool) -> bool:
    return bool(told.DOSE.search(text)) and not cites and not told.DOSE_OF_OTHERS.search(text)


#: The first rule that holds gives the kind; each is asked for the text and whether it cites a paper.
_RULES: tuple[tuple[Kind, Callable[[str, bool], bool]], ...] = (
    ("safety", lambda text, _: bool(told.SIDE_EFFECT.search(text)) and _side_first(text)),
    ("mechanism", lambda text, _: bool(told.MADE_SENSITIVE.search(text))),
    ("comparison", lambda text, _: _compares(text)),
    ("mechanism", lambda text, _: _is_working(text)),
    ("onset_duration", lambda text, _: _tells_course(text)),
    ("route_dose", _tells_dose),
)
