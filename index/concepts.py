"""A condition or a drug as something to search for: its tag, its headings, and its names as text.

Every name of a condition becomes the same node, so that every synonym finds the same records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal
from weakref import WeakKeyDictionary

from index.analysis import terms
from index.headings import heading_names
from index.results import ReadAs
from index.tree import Boost, Concept, Facet, Node, Phrase, Term, any_of
from tagger.vocabulary import Vocabulary
from topic import Abbreviation, Condition, Drug

SPOKEN_OF = ("studied", "animal_model", "mentioned")
STUDIED, MODELLED = 8.0, 3.0
TREATMENT, PROBE = 6.0, 4.0
LONGEST_NAME = 8  # words

_concepts: WeakKeyDictionary[Vocabulary, dict[str, Concept]] = WeakKeyDictionary()


def look_up(vocabulary: Vocabulary, words: str) -> tuple[str, ...]:
    """The ids that words stand for. A name that is written in the vocabulary goes before one that is made by rule.

    So `CRPS` is the syndrome alone, although it is also the plural of an abbreviation of something else.
    """
    ids = vocabulary.lookup(words)
    if len(ids) < 2:  # noqa: PLR2004
        return ids
    for same in (str, str.casefold):
        exact = tuple(id_ for id_ in ids if same(words) in {same(name) for name in vocabulary.terms(id_)})
        if exact:
            return exact
    return ids


def concept(vocabulary: Vocabulary, id_: str) -> Concept:
    """The node of an id, made once for each vocabulary."""
    known = _concepts.setdefault(vocabulary, {})
    if id_ not in known:
        known[id_] = _make(vocabulary, id_)
    return known[id_]


def read_as(vocabulary: Vocabulary, words: str, id_: str) -> ReadAs:
    """How words were understood, for the page."""
    found = concept(vocabulary, id_)
    return ReadAs(words=words, kind=found.kind, id=id_, name=found.name)


def boosts(found: Concept) -> tuple[Boost, ...]:
    """What makes a record a better answer: that it studies the condition; that it gives the drug as a treatment."""
    if found.kind == "drug":
        return (
            Boost(part=Facet(name="ketamine", value="treatment"), weight=TREATMENT),
            Boost(part=Facet(name="ketamine", value="probe"), weight=PROBE),
        )
    return (
        Boost(part=Facet(name="condition", value=found.id, roles=("studied",)), weight=STUDIED),
        Boost(part=Facet(name="condition", value=found.id, roles=("animal_model",)), weight=MODELLED),
    )


def _make(vocabulary: Vocabulary, id_: str) -> Concept:
    condition = vocabulary.conditions.get(id_)
    if condition is not None:
        tag = Facet(name="condition", value=id_, roles=SPOKEN_OF)
        names = [name for name in vocabulary.terms(id_) if _safe(name, condition)]
        return _concept(condition, tag, [condition.name, *names])
    drug = next(drug for drug in vocabulary.topic.drugs if drug.id == id_)
    family = [drug, *(other for other in vocabulary.topic.drugs if _is_form(other, drug))]
    tags = any_of(*(Facet(name="drug", value=one.id) for one in family))
    return _concept(drug, tags, [drug.name, *(name for one in family for name in vocabulary.terms(one.id))])


def _is_form(drug: Drug, of: Drug) -> bool:
    """True for a form of another drug, as the names of substances say it: esketamine is a ketamine."""
    return drug.id != of.id and drug.name.casefold().endswith(of.name.casefold())


def _concept(entry: Condition | Drug, tag: Node, names: list[str]) -> Concept:
    texts: list[Node] = [_text(name) for name in _shortest(names)]
    meant = [Term(field="mesh", text=name) for name in heading_names(entry.mesh)]
    kind: Literal["condition", "drug"] = "condition" if isinstance(entry, Condition) else "drug"
    return Concept(kind=kind, id=entry.id, name=entry.name, parts=(tag, *meant, *texts))


def _text(name: str) -> Node:
    return Phrase(field="text", text=name) if len(terms(name)) > 1 else Term(field="text", text=name)


def _safe(name: str, condition: Condition) -> bool:
    """True where the name can be looked for as text: nothing else is ever meant by it."""
    unsure = {short.text for short in condition.abbreviations if not _sure(short)}
    trapped = any(_holds(terms(_bare(trap)), terms(name)) for trap in condition.traps)
    return name not in unsure and not trapped


def _sure(short: Abbreviation) -> bool:
    return short.sure and not short.traps


def _bare(trap: str) -> str:
    return re.sub(r"\{[^{}]*\}|…", " _ ", trap)


def _shortest(names: Iterable[str]) -> list[str]:
    """The names without those that hold another of them: whoever finds `back pain` finds `low back pain`."""
    known: dict[tuple[str, ...], str] = {}
    for name in names:
        known.setdefault(tuple(terms(name)), name)
    keys = sorted((key for key in known if key), key=len)
    kept: list[tuple[str, ...]] = []
    for key in keys:
        if not any(_holds(key, shorter) for shorter in kept):
            kept.append(key)
    return [known[key] for key in kept]


def _holds(longer: Iterable[str], shorter: Iterable[str]) -> bool:
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "
