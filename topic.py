"""The topic of a library: one data file with its name, its PubMed query and its reviewed vocabulary."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

_T = TypeVar("_T")
DEFAULT_TOPIC = Path(__file__).resolve().parent / "data" / "topic.toml"


class TopicError(ValueError):
    """A topic file that can't be used; the message names the file and the entry."""


class Abbreviation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A short form and what settles that it means this condition.

    `sure`: it has no other meaning in medicine and counts alone. Else it counts where the record spells it out (any
    synonym, or one of `spelt`, followed by it in brackets), or where one of `context` stands in the record; `traps`
    are its other meanings: where one of them stands in the record, context settles nothing.
    """

    text: str
    sure: bool = False
    spelt: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A condition of the vocabulary.

    `synonyms` are names of it; regular variants (plural, hyphen, accent, British and American spelling) are made by
    rule. `ambiguous` are names that it shares with another condition. `implied` are words that speak of it without
    naming it (scales, drugs' purposes, animal models in `models`). `group` is the plain heading under which pages list
    it ("Nerve pain", "Headache and face").
    """

    id: str
    name: str
    short: str
    plain: str
    mesh: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    models: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    icd11: tuple[str, ...] = ()
    group: str = ""


class Drug(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A drug of the topic and the names it goes by."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    mesh: tuple[str, ...] = ()


class Topic(Struct, frozen=True, kw_only=True):
    """What a library is about."""

    name: str
    title: str
    query: str
    conditions: tuple[Condition, ...]
    drugs: tuple[Drug, ...]

    def condition(self, id_: str) -> Condition | None:
        """The condition of that id, None where there is none."""
        return next((condition for condition in self.conditions if condition.id == id_), None)


class _Head(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    title: str
    query: str


def load_topic(path: Path = DEFAULT_TOPIC) -> Topic:
    """Reads and checks a topic file.

    Raises:
        TopicError: the file can't be read, is not TOML, or an entry is wrong; one sentence that names the entry.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TopicError(f"The topic file {path} can't be read: {error.strerror or error}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TopicError(f"The topic file {path} is not valid TOML: {error}.") from error
    return read_topic(data, str(path))


def read_topic(data: dict[str, object], source: str = "topic") -> Topic:
    """The topic that parsed TOML stands for; raises TopicError."""
    unknown = sorted(set(data) - {"topic", "condition", "drug"})
    if unknown:
        raise TopicError(f"{source}: there is no table [{unknown[0]}] in a topic file.")
    head = _convert(data.get("topic", {}), _Head, f"{source}: [topic]")
    topic = Topic(
        name=head.name,
        title=head.title,
        query=" ".join(head.query.split()),
        conditions=_entries(data, "condition", Condition, source),
        drugs=_entries(data, "drug", Drug, source),
    )
    _check(topic, source)
    return topic


def _entries(data: dict[str, object], key: str, type_: type[_T], source: str) -> tuple[_T, ...]:
    rows = data.get(key, [])
    if not isinstance(rows, list) or not rows:
        raise TopicError(f"{source}: a topic file needs at least one [[{key}]].")
    return tuple(
        _convert(row, type_, f"{source}: [[{key}]] {row.get('id') or f'number {number}'}")
        for number, row in enumerate(rows, start=1)
    )


def _convert(value: object, type_: type[_T], where: str) -> _T:
    try:
        return msgspec.convert(value, type=type_)
    except msgspec.ValidationError as error:
        raise TopicError(f"{where}: {error}.") from error


def _check(topic: Topic, source: str) -> None:
    if not topic.query:
        raise TopicError(f"{source}: [topic] has an empty query.")
    _unique((entry.id for entry in (*topic.conditions, *topic.drugs)), source)
    known = {condition.id for condition in topic.conditions}
    for condition in topic.conditions:
        where = f"{source}: [[condition]] {condition.id}"
        strangers = sorted(set(condition.parents) - known)
        if strangers:
            raise TopicError(f"{where}: its parent {strangers[0]} is no condition of this file.")
        if not condition.synonyms:
            raise TopicError(f"{where}: it needs at least one synonym.")
        for abbreviation in condition.abbreviations:
            _check_abbreviation(abbreviation, where)
        _check_words(condition, where)
    _check_shared(topic, source)


def _check_abbreviation(abbreviation: Abbreviation, where: str) -> None:
    if not abbreviation.text.strip():
        raise TopicError(f"{where}: an abbreviation is empty.")


def _check_words(condition: Condition, where: str) -> None:
    for name in ("synonyms", "ambiguous", "models", "implied", "weak"):
        words: tuple[str, ...] = getattr(condition, name)
        if any(len(word.strip()) < 3 for word in words):
            raise TopicError(f"{where}: its {name} hold a word of fewer than three letters.")


def _check_shared(topic: Topic, source: str) -> None:
    owners: dict[str, str] = {}
    for entry in (*topic.conditions, *topic.drugs):
        for word in entry.synonyms:
            key = " ".join(word.casefold().replace("-", " ").split())
            other = owners.setdefault(key, entry.id)
            if other != entry.id:
                raise TopicError(f"{source}: {word!r} stands under {other} and under {entry.id}; mark it ambiguous.")


def _unique(ids: Iterable[str], source: str) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise TopicError(f"{source}: the id {id_} stands twice.")
        seen.add(id_)
