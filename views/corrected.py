"""A record as readers corrected it, beside what the rules had read: true at once, however far the index is."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from article import Annotations, Correction, Quote
from index.build import followed
from index.results import IndexedRecord
from library import Library
from tagger.corrected import apply
from tagger.design_origin import level_of
from views.correcting import CONDITION, Names, current, label, said


class Entry(Struct, frozen=True, kw_only=True):
    """A correction in plain words. `state` is stands, replaced (a later one stands) or taken_back."""

    correction: Correction
    name: str
    value: str
    state: str


class Was(Struct, frozen=True, kw_only=True):
    """The correction that stands for a field, and what the rules had read there with its words."""

    correction: Correction
    name: str
    now: str
    value: str
    quote: Quote | None


class Reading(Struct, frozen=True, kw_only=True):
    """What is known of a record: `was` by field; `behind` where searches do not show a correction yet."""

    annotations: Annotations
    was: dict[str, Was] = {}
    entries: tuple[Entry, ...] = ()
    behind: bool = False


def names_of(lib: Library) -> Names:
    """The names that the topic gives."""
    return Names(
        conditions={condition.id: condition.short for condition in lib.topic.conditions},
        drugs={drug.id: drug.name for drug in lib.topic.drugs},
    )


def reading_of(lib: Library, found: IndexedRecord) -> Reading:
    """A record's annotations with its corrections, those that the index has not followed yet too."""
    article = found.article
    history = lib.corrections.history(article.pmid)
    if not history:
        return Reading(annotations=found.annotations)
    by_rules = lib.tagger.tag(article)
    standing = [correction for correction in history if not correction.taken_back_at]
    names = names_of(lib)
    last = {correction.field: correction for correction in standing}
    archived = lib.archive.get(article.pmid)
    return Reading(
        annotations=apply(by_rules, standing, level_of(article, by_rules.species)),
        was={field: _was(correction, by_rules, names) for field, correction in last.items()},
        entries=entries(history, names),
        behind=archived is not None and archived.seq > followed(lib.settings.index_url),
    )


def entries(history: tuple[Correction, ...], names: Names) -> tuple[Entry, ...]:
    """The corrections in plain words, newest first."""
    last = {(each.pmid, each.field): each.id for each in history if not each.taken_back_at}
    found = []
    for each in history:
        stands = last.get((each.pmid, each.field)) == each.id
        state = "taken_back" if each.taken_back_at else "stands" if stands else "replaced"
        words = said(each.field, _value(each), names)
        found.append(Entry(correction=each, name=label(each.field, names), value=words, state=state))
    return tuple(reversed(found))


def _value(correction: Correction) -> Any:
    return msgspec.json.decode(correction.value)


def _was(correction: Correction, by_rules: Annotations, names: Names) -> Was:
    field = correction.field
    return Was(
        correction=correction,
        name=label(field, names),
        now=said(field, _value(correction), names),
        value=said(field, current(by_rules, field), names),
        quote=quote_of(by_rules, field),
    )


def quote_of(annotations: Annotations, field: str) -> Quote | None:
    """The words that a field was read from, None where it was not read from words."""
    if not field.startswith(CONDITION):
        return annotations.facts.get(field)
    id_ = field.removeprefix(CONDITION)
    return next((tag.quote for tag in annotations.conditions if tag.id == id_), None)
