"""Which conditions a claim is about: of all sets of them that it may have, the one for which most speaks.

What speaks for a set is where the draft names its conditions and how the claim is worded. How much each of these
counts comes from a regression over the labelled claims of drafts, where the sets of a claim stood for choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import exp, fsum
from pathlib import Path

import msgspec
from msgspec import Struct

from ..quick import Quick
from ..words import words
from .condition_hints import FAMILIES, WIDE
from .condition_places import Sources, Stated, Told, heading_of, hints_in, sources_of
from .subject_cues import CRITICAL, FELT, FORMS, GOES_ON, GROWTH, IT

_FAMILY = {id_: family for family, ids in FAMILIES.items() for id_ in ids}
#: How a claim is worded, by name.
_WORDED: tuple[tuple[str, Quick], ...] = (
    ("goes", GOES_ON),
    ("it", IT),
    ("felt", FELT),
    ("crit", CRITICAL),
    ("forms", FORMS),
    ("growth", GROWTH),
    (
        "people",
        words(r"patients|people|those|adults|women|men|children|volunteers|mothers|boys?|girls?|teenagers|users"),
    ),
    ("heshe", words(r"he|she|him|her|his")),
    ("they", words(r"they|them|their|those|these")),
    (
        "same",
        words(
            r"(?:the same|that|this) (?:study|trial|review|paper|team|group|authors|report|series|cohort|patients|"
            r"people|men|women|experiment|survey|analysis|meta-analysis)"
        ),
    ),
    (
        "any",
        words(
            r"(?:any|every|all) (?:kinds? of |sorts? of |types? of )?(?:pain|headaches?|nerve)",
            r"pain (?:medicine|medication|treatment|drugs|doctors?|research)",
        ),
    ),
    ("pain", words(r"pain\w*|hurt\w*|sore\w*|ache\w*|analges\w*")),
    ("attack", words(r"attacks?|bouts?|heads?|aura")),
    ("mood", words(r"mood|low|gloom|remission|respon\w+|antidepress\w*|relapse\w*|mystical|trip|psyche\w*")),
    ("animal", words(r"rats?|mice|mouse|animals?|rodents?|monkeys?|dogs?|horses?")),
    ("brain", words(r"brain|nmda|receptors?|bdnf|glutamate|channels?|cord|neur\w+|synap\w+")),
    ("opioid", words(r"opioids?|morphine|painkillers?|tablets")),
    (
        "number",
        Quick(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|hundred)\b"),
    ),
    ("op", words(r"wound|scar|theatre|ward|surgeon|recovery|waking|hours?")),
    ("lasts", words(r"last(?:s|ed|ing)?|linger\w*|persist\w*|long-term|(?:months|years?) (?:on|later)|tapered")),
    ("question", Quick(r"\?")),
)
#: Ways of wording that tell which set is meant, beside those of each condition.
_OF_SETS = frozenset({"goes", "it", "same", "any", "lasts"})
#: Places that name several conditions may mean one of them, all of them, or one more than they name.
_ONE_OF = ("platest", "head", "hl")
_ONE_MORE = ("platest", "head", "title")
_MOST_WITH_ONE_MORE = 2
#: What these name may be meant by another name in the claim.
_MEANT = ("platest", "head", "title")
_SETS = ("platest", "bfirst", "head", "title", "opening", "hl", "dom0", "insent", "p1", "next", "headprev", "scene")

#: What is less likely is not weighed.
_LEAST_CHANCE = 0.02

Ids = frozenset[str]


class Reading(Struct, frozen=True, kw_only=True):
    """Conditions that a claim may be about, and how likely it is that it is about these and no others."""

    conditions: tuple[str, ...]
    chance: float


class Choice(Struct, frozen=True, kw_only=True):
    """The conditions of a claim, the likeliest first, and all sets of them that it may have, each with its chance."""

    conditions: tuple[str, ...]
    readings: tuple[Reading, ...]


def choose(claim: Stated, told: Told) -> Choice:
    """The set of conditions for which most speaks."""
    sources = sources_of(claim, told)
    wording = wording_of(claim, told)
    worth_of = {id_: _worth(_of_one(id_, claim, sources, wording)) for id_ in sources}
    points = {
        ids: _worth(_of_set(ids, names, claim, wording)) + sum(worth_of[id_] for id_ in ids)
        for ids, names in sets_of(claim, sources).items()
    }
    best = max(points, key=lambda ids: (points[ids], sorted(ids)))
    weights = {ids: exp(worth - points[best]) for ids, worth in points.items()}
    total = sum(weights.values())
    readings = (
        Reading(conditions=tuple(sorted(ids)), chance=weight / total)
        for ids, weight in sorted(weights.items(), key=lambda item: (-item[1], sorted(item[0])))
        if weight / total >= _LEAST_CHANCE
    )
    own = [id_ for id_ in claim.own if id_ in best]
    rest = sorted(best.difference(own), key=lambda id_: (-worth_of[id_], id_))
    return Choice(conditions=(*own, *rest), readings=tuple(readings))


def wording_of(claim: Stated, told: Told) -> tuple[str, ...]:
    """How a claim is worded and where it stands, by names."""
    said = told.said[claim.position]
    before = [one for one in said if one.start < claim.start]
    found = [name for name, pattern in _WORDED if pattern.search(claim.bare)]
    stands = (
        ("first", not any(one.end <= claim.start for one in before)),
        ("item", told.blocks[claim.position].kind == "item"),
        ("ref", claim.referred),
        (f"d:{claim.drug}", claim.drug is not None),
        (f"k:{claim.kind}", True),
        (
            "haslatest",
            any(
                set(one.conditions) - set(claim.own) or (one.end <= claim.start and one.conditions) for one in before
            ),
        ),
        ("hashead", bool(heading_of(claim, told))),
        ("hastitle", bool(told.around["title"])),
        ("listed", claim.listed),
    )
    return (*found, *(name for name, true in stands if true))


def sets_of(claim: Stated, sources: Sources) -> dict[Ids, set[str]]:
    """The sets of conditions that a claim may have, each with the names of where it comes from."""
    own = frozenset(claim.own)
    found: dict[Ids, set[str]] = defaultdict(set)
    found[own].add("=own" if own else "=none")
    named = _by_place(sources)
    for place in _SETS:
        if ids := named.get(place):
            found[own | ids].add(f"={place}")
    for place in _ONE_OF:
        ids = named.get(place, frozenset())
        for id_ in ids if len(ids) > 1 else ():
            found[own | {id_}].add(f"~{place}")
    for id_ in sources:
        found[own | {id_}].add("+1")
    for ids, name in _changed(own, sources) if own else _with_one_more(named, sources):
        found[ids].add(name)
    return found


def _changed(own: Ids, sources: Sources) -> Iterator[tuple[Ids, str]]:
    """What a claim names itself but for one, or with another in its place that the text names elsewhere."""
    for id_ in own:
        if len(own) > 1:
            yield own - {id_}, "-1"
        for other, places in sources.items():
            meant = other in WIDE.get(id_, ()) or not places.isdisjoint(_MEANT)
            if other not in own and meant:
                yield own - {id_} | {other}, "swap"
                yield own - {id_} | {other}, f"{id_}=>{_FAMILY.get(other)}"


def _by_place(sources: Sources) -> dict[str, Ids]:
    """The conditions that each place names."""
    found: dict[str, set[str]] = defaultdict(set)
    for id_, places in sources.items():
        for place in places:
            found["hl" if place.startswith("hl") else place].add(id_)
    return {place: frozenset(ids) for place, ids in found.items()}


def _with_one_more(named: dict[str, Ids], sources: Sources) -> Iterator[tuple[Ids, str]]:
    """What the text before, heading or title names, with one that is named last or hinted at."""
    for place in _ONE_MORE:
        ids = named.get(place, frozenset())
        if 0 < len(ids) <= _MOST_WITH_ONE_MORE:
            for id_, places in sources.items():
                if id_ not in ids and not places.isdisjoint(("platest", "hint")):
                    yield ids | {id_}, f"+{place}"


def _of_one(id_: str, claim: Stated, sources: Sources, wording: tuple[str, ...]) -> Iterator[str]:
    """What speaks for or against one condition."""
    role = "own" if id_ in claim.own else "own_c" if claim.own else "ctx_c"
    family = _FAMILY.get(id_, "")
    for place in sources[id_]:
        yield f"{role}|{place}"
        for name in wording:
            yield f"{role}|{place}|{name}"
    yield f"{role}|c:{id_}"
    for name in wording:
        yield f"{role}|{name}"
        yield f"{role}|g:{family}|{name}"
    yield from _beside(id_, role, claim, sources)
    for word in hints_in(claim.bare).get(id_, ()):
        yield f"H|{role}|{id_}|{word}"


def _beside(id_: str, role: str, claim: Stated, sources: Sources) -> Iterator[str]:
    """What the other conditions that are named say of one."""
    if claim.own:
        yield f"{role}|n{min(len(claim.own), 3)}"
        others: Iterable[str] = claim.own
    else:
        others = [other for other, places in sources.items() if not places.isdisjoint(("platest", "head"))]
    for other in others:
        if other == id_:
            continue
        if claim.own:
            yield f"{role}|{other}>{id_}"
        yield f"{role}|{_FAMILY.get(other)}>{_FAMILY.get(id_)}"
        if other in WIDE.get(id_, ()):
            yield f"{role}|wider"
        if id_ in WIDE.get(other, ()):
            yield f"{role}|narrower"


def _of_set(ids: Ids, names: set[str], claim: Stated, wording: tuple[str, ...]) -> Iterator[str]:
    """What speaks for or against a set as a whole."""
    role = "own" if claim.own else "ctx"
    told = [name for name in wording if name in _OF_SETS or name.startswith("k:")]
    for name in (*names, f"n{min(len(ids), 3)}"):
        yield f"S|{role}|{name}"
        yield from (f"S|{role}|{name}|{word}" for word in told)
    for one in ids:
        for other in ids:
            if one in WIDE.get(other, ()):
                yield "S|wider"
                yield f"S|{one}>{other}"
            elif one < other:
                yield f"S|{_FAMILY.get(one)}&{_FAMILY.get(other)}"
                yield f"S|{one}&{other}"


def _worth(names: Iterable[str]) -> float:
    return fsum([_WEIGHTS.get(name, 0.0) for name in names])


_PATH = Path(__file__).with_name("condition_weights.json")
_WEIGHTS: dict[str, float] = msgspec.json.decode(_PATH.read_bytes(), type=dict[str, float])
