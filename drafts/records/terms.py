"""What to look for: a claim as groups of words, each with all the ways in which records say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from index.stems import TOKEN, stem_of, stems

from ..drug_names import ways_of
from ..tables import read_lines
from ..words import COMPLAINT, DRUG, MECHANISM, OUTCOME, PEOPLE
from .lay import NUMBERS, STOP, possible_in
from .shares import shares
from .synonyms import RINGS

#: A digit first, and then what may not stand before it: so the engine skips to the digits of a text.
_NUMBER = re.compile(r"\d(?<![\w.]\d)(?:\d{0,2}(?:,\d{3})+|\d{1,3}(?:\.\d+)?)")
_SPELLED = {word: number for word, number in NUMBERS.items() if len(number) > 1}
#: Words that nearly every record of such a library has: they tell little.
_COMMON = frozenset(["ketamin", "pain", "effect", "treatment", "reduc", "patient", "dose"])
_LONGEST_CLAIM = 1_500
_MOST_GROUPS = 30
_LONGEST_RINGED = 4
_RING_WEIGHT = 0.8
#: The weight of a word, of one that nearly every record has, and of one of plain writing that says little by itself.
_WEIGHT, _COMMON_WEIGHT, _WEAK_WEIGHT = 0.8, 0.3, 0.3
#: That of a word of which a ring tells how else it is said: records that mean it seldom say it so.
_RINGED_WEIGHT = 0.6
#: What a whole claim weighs at least: the few words of a short one tell less of it than all words of a longer one.
_LEAST_WHOLE = 4.0
#: How plain words are compared, and what stands there otherwise: "sleepier", "sleepy".
_COMPARED = (("iest", "y"), ("ier", "y"), ("est", ""), ("er", ""))
_SHORTEST_COMPARED = 3
_WEAK = frozenset(
    stem_of(word) for line in read_lines(Path(__file__).with_name("weak_words.txt")) for word in line.split()
)

Alternative = frozenset[str]


class Group(Struct, frozen=True, kw_only=True):
    """Words of a claim that mean one thing: any alternative will do, all stems of an alternative in one sentence.

    `single` are the stems of the alternatives of one word, `longer` the alternatives of more. `key` where they say
    what the claim is about: neither a drug nor a number nor a mere change.
    """

    words: str
    alternatives: tuple[Alternative, ...]
    single: Alternative
    longer: tuple[Alternative, ...]
    weight: float = 1.0
    key: bool = False


class Terms(Struct, frozen=True, kw_only=True):
    """A claim as what records would say of it."""

    groups: tuple[Group, ...]


@lru_cache(2_000)
def telling_numbers(text: str) -> frozenset[str]:
    """The numbers of two digits or more in a text, in digits, years left out; "thirteen" counts as 13."""
    found = {number.replace(",", "") for number in _NUMBER.findall(text)}
    return frozenset(number for number in found if not re.fullmatch(r"(?:19|20)\d\d", number)) | _spelled(
        text.lower()
    )


def _spelled(text: str) -> set[str]:
    if not any(map(text.__contains__, _SPELLED)):
        return set()
    return {_SPELLED[word] for word in re.findall(r"[a-z]+", text) if word in _SPELLED}


def read_terms(text: str) -> Terms:
    """The groups of a claim's text (without journals and addresses)."""
    text = text[:_LONGEST_CLAIM]
    groups: dict[tuple[Alternative, ...], Group] = {}
    left = text
    for pattern, said in possible_in(text):
        if match := pattern.search(left):
            group = _lay(match.group(), said)
            groups.setdefault(group.alternatives, group)
            left = pattern.sub(" ", left)
    for words, numbers in shares(left):
        group = _group(words, tuple(frozenset([stem_of(one)]) for one in numbers), weight=1.0)
        groups.setdefault(group.alternatives, group)
        left = left.replace(words, " ", 1)
    tokens = TOKEN.findall(left)
    for found in (*map(_single, tokens), *_ringed(TOKEN.findall(text))):
        if found and len(groups) < _MOST_GROUPS:
            groups.setdefault(found.alternatives, found)
    return Terms(groups=tuple(groups.values()))


def _lay(words: str, said: tuple[str, ...]) -> Group:
    alternatives = _stems_of(said)
    common = any(next(iter(a)) in _COMMON for a in alternatives if len(a) == 1)
    return _group(words, alternatives, weight=0.3 if common else 1.0, key=_is_key(words))


@lru_cache(1_000)
def _stems_of(said: tuple[str, ...]) -> tuple[Alternative, ...]:
    return tuple(stems(phrase) for phrase in said)


def _group(words: str, alternatives: tuple[Alternative, ...], *, weight: float, key: bool = False) -> Group:
    return Group(
        words=words,
        alternatives=alternatives,
        single=frozenset(word for a in alternatives if len(a) == 1 for word in a),
        longer=tuple(a for a in alternatives if len(a) != 1),
        weight=weight,
        key=key,
    )


def _is_key(words: str) -> bool:
    if COMPLAINT.search(words) or MECHANISM.search(words):
        return True
    return not (DRUG.search(words) or OUTCOME.search(words) or PEOPLE.search(words))


@lru_cache(2_000)
def said_as(words: str) -> tuple[Alternative, ...]:
    """The ways in which records say a few words."""
    for pattern, said in possible_in(words):
        if pattern.fullmatch(words):
            return _stems_of(said)
    return (stems(words),)


def _ringed(tokens: list[str]) -> Iterator[Group]:
    """A group for each ring of which a stretch of one to three words is a part."""
    found = tuple(map(stem_of, tokens))
    for at in range(len(found)):
        for end in range(min(at + _LONGEST_RINGED, len(found)), at, -1):
            yield from _RINGED.get(found[at:end], ())
        if (found[at],) not in _RINGED:
            yield from _RINGED.get((_uncompared(tokens[at].lower()),), ())


def _uncompared(word: str) -> str:
    """The stem of a plain word that is compared here: "sleepy" for "sleepier"; empty for any other."""
    for ending, instead in _COMPARED:
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            return stem_of(bare + instead) if len(bare) >= _SHORTEST_COMPARED else ""
    return ""


def _single(token: str) -> Group | None:
    low = token.lower()
    if low in STOP and low not in NUMBERS:
        return None
    digits = NUMBERS.get(low, "")
    if digits or low[0].isdigit():
        value = digits or stem_of(low)
        if value in ("1", "0") and not token.endswith("%"):
            return None
        spelled = [frozenset([stem_of(word)]) for word, number in NUMBERS.items() if number == value]
        return _group(token, (frozenset([value]), *spelled), weight=0.8)
    if len(low) < 3:  # noqa: PLR2004
        return None
    found = stem_of(low)
    common = found in _COMMON
    return _group(
        token,
        ways_of(token) or (frozenset([found]),),
        weight=_COMMON_WEIGHT if common else _weight(found),
        key=not common and _is_key(token),
    )


def _weight(stem: str) -> float:
    if stem in _WEAK:
        return _WEAK_WEIGHT
    return _RINGED_WEIGHT if (stem,) in _RINGED else _WEIGHT


def whole_of(weights: Sequence[float]) -> float:
    """What the groups of a claim weigh together, so that parts of it can be told."""
    return max(sum(weights), _LEAST_WHOLE)


def heard_of(terms: Terms, weights: Sequence[float]) -> float:
    """The part of the groups of a claim, however rare, that any record has: the weight of the others is nought."""
    whole = sum(group.weight for group in terms.groups)
    return sum(group.weight for group, weight in zip(terms.groups, weights, strict=True) if weight) / (whole or 1.0)


def _read_rings() -> dict[tuple[str, ...], list[Group]]:
    """The groups of rings by the stems of each of their words."""
    found: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for own, sought in RINGS:
        alternatives = tuple(dict.fromkeys(stems(phrase) for phrase in (*own, *sought)))
        group = _group(own[0], alternatives, weight=_RING_WEIGHT, key=_is_key(own[0]))
        for phrase in own:
            found[tuple(map(stem_of, TOKEN.findall(phrase)))].append(group)
    return dict(found)


_RINGED = _read_rings()
