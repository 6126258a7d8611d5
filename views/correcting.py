"""The form of a correction: which values a field can take, how they are asked for, and in which words. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct
from werkzeug.datastructures import MultiDict

from article import Annotations
from tagger.corrected import (
    CHOICES,
    CORRECTABLE,
    LONGEST_DOSE,
    LONGEST_TEXT,
    MOST_PARTICIPANTS,
    ROLES,
    ROUTES,
    TEXTS,
    CorrectionError,
    read_value,
)
from views import wording

CONDITION = "condition:"
NOT_SAID = "Not said"
NOT_SPOKEN_OF = "Not spoken of"
TABLES: dict[str, dict[str, str]] = {
    "ketamine_role": wording.KETAMINE_ROLES,
    "design": wording.DESIGNS,
    "species": wording.SPECIES,
    "setting": wording.SETTINGS,
    "pain_direction": wording.DIRECTIONS,
    "routes": wording.ROUTES,
}
KINDS = {"n": "number", "routes": "several", "drugs": "several", "doses": "lines", **dict.fromkeys(TEXTS, "text")}
HINTS = {
    "n": "All who took part: enrolled before analysed. Leave it empty where the record does not say.",
    "doses": f"One on each line, as printed, {LONGEST_DOSE} characters at most. Empty where the record gives none.",
    "routes": "Of ketamine. None where the record does not say.",
    "drugs": "Those that the record speaks of.",
    **dict.fromkeys(TEXTS, f"{LONGEST_TEXT} characters at most. Leave it empty where the record does not say."),
}
#: (field, name) in the order of the record page.
CORRECTABLE_FACTS = tuple((field, name) for field, name in wording.FACTS.items() if field in CORRECTABLE)
UNKNOWN = "“{}” can be read on a record, but not corrected."
THE_SAME = "That is what stands there now: choose another value, or go back."
NO_NUMBER = "The number of participants is a whole number above nought, or empty."


class Choice(Struct, frozen=True, kw_only=True):
    """A value that can be chosen."""

    value: str
    words: str
    chosen: bool


class Form(Struct, frozen=True, kw_only=True):
    """How a field is asked for. `kind` is one, several, number, lines or text; `text` is what stands there now."""

    field: str
    name: str
    kind: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    text: str = ""
    longest: int = LONGEST_TEXT
    most: int = MOST_PARTICIPANTS


class Names(Struct, frozen=True, kw_only=True):
    """The names of the topic's conditions and drugs by their ids."""

    conditions: Mapping[str, str]
    drugs: Mapping[str, str]


def label(field: str, names: Names) -> str:
    """What a field is called."""
    if field.startswith(CONDITION):
        id_ = field.removeprefix(CONDITION)
        return names.conditions.get(id_, id_)
    return wording.FACTS.get(field, field)


def current(annotations: Annotations, field: str) -> Any:
    """What stands in a field now, None for a condition that is not there."""
    if field.startswith(CONDITION):
        id_ = field.removeprefix(CONDITION)
        return next((tag.role for tag in annotations.conditions if tag.id == id_), None)
    return getattr(annotations, field)


def said(field: str, value: Any, names: Names) -> str:
    """A value in plain words."""
    if field.startswith(CONDITION):
        return wording.words_for(wording.ROLES, value) if value else NOT_SPOKEN_OF
    if isinstance(value, list | tuple):
        table = {**TABLES.get(field, {}), **names.drugs}
        glue = "; " if field == "doses" else ", "
        return glue.join(str(table.get(each) or each) for each in value) or NOT_SAID
    if value is None or value == "":
        return NOT_SAID
    return f"{value:,}" if isinstance(value, int) else TABLES.get(field, {}).get(value, str(value))


def form_of(field: str, annotations: Annotations, names: Names) -> Form:
    """The form for a field.

    Raises:
        CorrectionError: there is no such field.
    """
    known = field.removeprefix(CONDITION) in names.conditions if field.startswith(CONDITION) else field in CORRECTABLE
    if not known:
        raise CorrectionError(UNKNOWN.format(field[:60]))
    value = current(annotations, field)
    kind = KINDS.get(field, "one")
    lines = "\n".join(value) if kind == "lines" else "" if value is None else str(value)
    return Form(
        field=field,
        name=label(field, names),
        kind=kind,
        hint=HINTS.get(field, ""),
        choices=_choices(field, value, names),
        text=lines,
    )


def _choices(field: str, value: Any, names: Names) -> tuple[Choice, ...]:
    if field.startswith(CONDITION):
        offered = {role: f"{wording.ROLES[role]}: {wording.ROLE_MEANINGS[role]}" for role in ROLES}
        offered[""] = NOT_SPOKEN_OF
        return tuple(Choice(value=id_, words=words, chosen=id_ == (value or "")) for id_, words in offered.items())
    ids = {"routes": ROUTES, "drugs": tuple(names.drugs)}.get(field) or CHOICES.get(field, ())
    table = names.drugs if field == "drugs" else TABLES.get(field, {})
    chosen = value if isinstance(value, list | tuple) else (value,)
    return tuple(Choice(value=each, words=table.get(each, each), chosen=each in chosen) for each in ids)


def read_form(field: str, sent: MultiDict[str, str], annotations: Annotations) -> str:
    """The JSON of the value that a form sent.

    Raises:
        CorrectionError: it is no value of the field, or the one that stands there already.
    """
    value = _sent(field, KINDS.get(field, "one"), sent)
    text = msgspec.json.encode(value).decode()
    if read_value(field, text) == current(annotations, field):
        raise CorrectionError(THE_SAME)
    return text


def _sent(field: str, kind: str, sent: MultiDict[str, str]) -> Any:
    text = sent.get("value", "").strip()
    if kind == "several":
        return list(dict.fromkeys(sent.getlist("value")))
    if kind == "lines":
        return [line.strip() for line in text.splitlines() if line.strip()]
    if kind == "number" and text:
        if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_PARTICIPANTS))):
            raise CorrectionError(NO_NUMBER)
        return int(text)
    empty_is_null = kind in ("number", "text") or field.startswith(CONDITION)
    return None if empty_is_null and not text else text
