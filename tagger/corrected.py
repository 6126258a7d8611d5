"""Annotations as readers corrected them: a pure overlay over what the rules read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from article import Annotations, ConditionTag, Correction, Quote

ROLES = ("studied", "animal_model", "mentioned", "excluded")

#: The fields that can be corrected and the values each may have; the values are the hand-labelled guidelines'.
CHOICES: dict[str, tuple[str, ...]] = {
    "ketamine_role": ("treatment", "anaesthetic_only", "abuse_harm", "probe", "mentioned", "none"),
    "design": (
        "meta_analysis",
        "systematic_review",
        "narrative_review",
        "guideline",
        "rct",
        "nonrandomised_trial",
        "cohort",
        "case_control",
        "cross_sectional",
        "case_series",
        "case_report",
        "qualitative",
        "protocol",
        "animal",
        "in_vitro",
        "comment",
        "other",
        "unclear",
    ),
    "species": ("human", "animal", "both", "none"),
    "setting": ("chronic", "acute", "both", "experimental", "not_pain"),
    "pain_direction": ("benefit", "no_difference", "harm", "mixed", "unclear", "not_applicable"),
}
ROUTES = (
    "iv",
    "oral",
    "intranasal",
    "im",
    "sc",
    "topical",
    "sublingual",
    "buccal",
    "epidural",
    "intrathecal",
    "rectal",
    "inhaled",
    "perineural",
    "intraarticular",
    "intraperitoneal",
    "other",
)
MOST_PARTICIPANTS = 1_000_000_000
LONGEST_DOSE = 80
MOST_DOSES = 20
#: Facts that are told in words, and whether the record says them at all.
TEXTS = ("comparator", "follow_up", "adverse_events")
LONGEST_TEXT = 300
_ID = re.compile(r"[a-z0-9_-]{1,40}\Z")
CORRECTABLE = (*CHOICES, "n", "routes", "doses", "drugs", *TEXTS)

# Badges that follow from the design, and badges that take a record off the ladder whatever its design.
_OF_A_DESIGN = ("guideline", "protocol")
_OFF_THE_LADDER = {"retracted", "retraction_notice", "erratum", "expression_of_concern"}


class CorrectionError(ValueError):
    """A field cannot be corrected, or not to this value; the message says which values it may have."""


def read_value(field: str, text: str) -> Any:
    """The value that a correction's JSON stands for, checked against what the field may hold.

    For `condition:ID` a role, or None where the record does not speak of the condition.

    Raises:
        CorrectionError: no such field, or not a value of it.
    """
    try:
        value = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise CorrectionError(f"The value of {field} must be JSON.") from error
    if not _fits(field, value):
        raise CorrectionError(f"{field} can be {_allowed(field)}.")
    return tuple(value) if isinstance(value, list) else value


def apply(
    annotations: Annotations, corrections: Sequence[Correction], level_of: Callable[[str], int | None]
) -> Annotations:
    """The annotations with these corrections laid over them, in order.

    A corrected field loses the words it was read from and names who corrected it and when. `level_of` gives
    the starting level of a design; a record whose badges take it off the ladder stays off it. A correction to a
    value that there is no more (the tables have changed since) is passed over.
    """
    for correction in corrections:
        try:
            value = read_value(correction.field, correction.value)
        except CorrectionError:
            continue
        if correction.field.startswith("condition:"):
            annotations = _with_condition(annotations, correction, value)
        else:
            annotations = _with_fact(annotations, correction, value, level_of)
    return annotations


def _fits(field: str, value: Any) -> bool:
    kind = "condition" if field.startswith("condition:") else field
    fits = _FITS.get(kind)
    return fits(value) if fits else kind in CHOICES and value in CHOICES[kind]


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_TEXT)


def _are_doses(value: Any) -> bool:
    if not isinstance(value, list) or len(value) > MOST_DOSES:
        return False
    return all(isinstance(each, str) and 0 < len(each.strip()) <= LONGEST_DOSE for each in value)


_FITS: dict[str, Callable[[Any], bool]] = {
    "condition": lambda value: value is None or value in ROLES,
    "n": lambda value: value is None or (type(value) is int and 0 < value <= MOST_PARTICIPANTS),
    "routes": lambda value: isinstance(value, list) and all(each in ROUTES for each in value),
    "doses": _are_doses,
    "drugs": lambda value: (
        isinstance(value, list) and all(isinstance(each, str) and _ID.match(each) for each in value)
    ),
    **dict.fromkeys(TEXTS, _is_text),
}


def _allowed(field: str) -> str:
    if field.startswith("condition:"):
        return "null or one of " + ", ".join(ROLES)
    if field in CHOICES:
        return "one of " + ", ".join(CHOICES[field])
    kinds = {
        "n": "null or a whole number of participants",
        "routes": "a list of " + ", ".join(ROUTES),
        "doses": f"a list of at most {MOST_DOSES} doses as printed",
        "drugs": "a list of drugs of the vocabulary",
        **dict.fromkeys(TEXTS, f"null or words, {LONGEST_TEXT} characters at most"),
    }
    return kinds.get(field, "read, but not corrected")


def _reason(correction: Correction) -> Quote:
    day = datetime.fromisoformat(correction.at).date().isoformat()
    note = f": {correction.note}" if correction.note else ""
    return Quote(sentence="", cue=f"corrected by {correction.by} on {day}{note}")


def _with_condition(annotations: Annotations, correction: Correction, role: Any) -> Annotations:
    condition = correction.field.partition(":")[2]
    kept = tuple(tag for tag in annotations.conditions if tag.id != condition)
    if role is not None:
        kept += (ConditionTag(id=condition, role=role, quote=_reason(correction)),)
    return replace(annotations, conditions=kept)


def _with_fact(
    annotations: Annotations, correction: Correction, value: Any, level_of: Callable[[str], int | None]
) -> Annotations:
    facts = {**annotations.facts, correction.field: _reason(correction)}
    changed: dict[str, Any] = {correction.field: value, "facts": facts}
    if correction.field == "pain_direction":
        changed["direction_quote"] = ""
    if correction.field == "design":
        changed |= _design(annotations, value, level_of)
    return replace(annotations, **changed)


def _design(annotations: Annotations, value: str, level_of: Callable[[str], int | None]) -> dict[str, Any]:
    """What follows from a design that people gave: its level and its badge; nobody's conflict any more."""
    badges = tuple(badge for badge in annotations.badges if badge not in _OF_A_DESIGN)
    level = None if _OFF_THE_LADDER & set(badges) else level_of(value)
    badges += (value,) if value in _OF_A_DESIGN else ()
    return {"design_origin": None, "design_conflict": "", "level": level, "badges": badges}
