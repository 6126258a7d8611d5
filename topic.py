"""The topic of a library: one data file with its name, its PubMed query and its reviewed vocabulary."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

WORD_LISTS = ("synonyms", "shared", "umbrella", "phrases", "models", "weak", "traps")
_SHORTEST = 3

_T = TypeVar("_T")
DEFAULT_TOPIC = Path(__file__).resolve().parent / "data" / "topic.toml"


class TopicError(ValueError):
    """A topic file that can't be used; the message names the file and the entry."""


class Abbreviation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A short form and what settles that it means this condition.

    Every abbreviation counts where the record spells it out ("complex regional pain syndrome (CRPS)"). `sure` ones
    have no other meaning in this literature and count alone; else one of `context` must stand in the record, and none
    of `traps`, the words of its other meanings. Context and traps are compared as pieces of small-letter text.
    """

    text: str
    sure: bool = False
    context: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


class Together(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Groups of words of which one each must stand in one sentence.

    With `within = "record"` all but the last group may stand anywhere in the record.
    `unless_pain_in_title` switches the rule off where the title names another pain condition, and neither this one
    nor any word of a first group. With `outside_names`, words inside the name of another condition don't count.
    """

    groups: tuple[tuple[str, ...], ...]
    within: Literal["sentence", "record"] = "sentence"
    unless_pain_in_title: bool = False
    outside_names: bool = False


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A condition of the vocabulary; the head of the topic file says what each list of words is for.

    In all lists but `abbreviations`, `{a|b}` stands for a or b and `…` for up to three words; plural, hyphen, accent
    and British or American forms are made by rule. `inside` is true where its names also count inside the longer
    name of another condition ("neuropathic pain" in "diabetic neuropathic pain"); where a record has a trap of it and
    none of the pieces of words of `settled_by`, its names of one word don't count; `outcome` where many a trial of
    something else measures it besides; `induced` where it can be brought about in healthy people; `symptom` where it
    is also a side effect of treatments; `mind` for conditions of the mind, which are no kind of pain. A title with a
    piece of a word of `opposites` is about other people than those who have it.
    """

    id: str
    name: str
    short: str
    plain: str
    group: str = ""
    mesh: tuple[str, ...] = ()
    icd11: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    covered_by: tuple[str, ...] = ()
    inside: bool = False
    outcome: bool = False
    induced: bool = False
    symptom: bool = False
    mind: bool = False
    synonyms: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    umbrella: tuple[str, ...] = ()
    umbrella_for: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()
    models: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    settled_by: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    drug_classes: tuple[str, ...] = ()


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
    _unique((*(entry.id for entry in topic.conditions), *(entry.id for entry in topic.drugs)), source)
    known = {condition.id for condition in topic.conditions}
    for condition in topic.conditions:
        where = f"{source}: [[condition]] {condition.id}"
        strangers = sorted({*condition.parents, *condition.umbrella_for} - known)
        if strangers:
            raise TopicError(
                f"{where}: {strangers[0]}, of its parents or umbrella_for, is no condition of this file."
            )
        if not condition.synonyms:
            raise TopicError(f"{where}: it needs at least one synonym.")
        if any(not abbreviation.text.strip() for abbreviation in condition.abbreviations):
            raise TopicError(f"{where}: an abbreviation is empty.")
        _check_words(condition, where)
    _check_shared(topic, source)


def _check_words(condition: Condition, where: str) -> None:
    for name in WORD_LISTS:
        words: tuple[str, ...] = getattr(condition, name)
        if any(len(word.strip()) < _SHORTEST for word in words):
            raise TopicError(f"{where}: its {name} hold a word of fewer than three letters.")


def _check_shared(topic: Topic, source: str) -> None:
    owners: dict[str, str] = {}
    rows = [(entry.id, entry.synonyms) for entry in topic.conditions]
    rows += [(drug.id, drug.synonyms) for drug in topic.drugs]
    for id_, synonyms in rows:
        for word in synonyms:
            other = owners.setdefault(" ".join(word.casefold().replace("-", " ").split()), id_)
            if other != id_:
                raise TopicError(f"{source}: {word!r} stands under {other} and {id_}; move it to `shared` of both.")


def _unique(ids: Iterable[str], source: str) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise TopicError(f"{source}: the id {id_} stands twice.")
        seen.add(id_)
