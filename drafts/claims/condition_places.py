"""Where a draft names conditions: each place from which a claim that names none, or not all, may have its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from ..incoming.blocks import Block
from ..incoming.reading import Draft
from .condition_hints import HINTS
from .cues import Kind
from .scenes import scene_of
from .spans import sentences_of
from .subjects import conditions_headed, conditions_in
from .weights import words_and_pairs

_LONGEST_TITLE = 300
_LONGEST_OPENING = 1_500
#: A claim that is so much of its sentence is all that it says.
_WHOLE = 0.7
#: So many sentences before a claim are looked at for words that hint at a condition.
_HINTED_BEFORE = 3
#: How often a condition must be named among all to count as what a draft is mostly about.
_HALF, _THIRD = 0.5, 0.3

Sources = dict[str, set[str]]


class Stated(Struct, frozen=True, kw_only=True):
    """A claim before it is known whom it is about: `own` and `touched` are the conditions its own words name, the
    second with those that only tell where people were; `drug` is None where it names none."""

    start: int
    end: int
    bare: str
    position: int
    kind: Kind
    own: tuple[str, ...]
    touched: tuple[str, ...]
    drug: str | None
    referred: bool
    listed: bool


class Said(Struct, frozen=True, kw_only=True):
    """A sentence of a draft and the conditions it names."""

    start: int
    end: int
    text: str
    conditions: tuple[str, ...]


class Told(Struct, frozen=True, kw_only=True):
    """All that a draft says of conditions: sentence by sentence for each block, and around."""

    blocks: tuple[Block, ...]
    said: tuple[tuple[Said, ...], ...]
    headings: dict[str, tuple[str, ...]]
    around: dict[str, tuple[str, ...]]
    often: dict[str, tuple[str, ...]]


def told_of(draft: Draft, claims: Sequence[Stated], vocabulary: Vocabulary) -> Told:
    """What a draft says of conditions."""
    by_block: dict[int, list[Stated]] = defaultdict(list)
    for claim in claims:
        by_block[claim.position].append(claim)
    said = tuple(tuple(_said(block, by_block[position], vocabulary)) for position, block in enumerate(draft.blocks))
    headings = {
        block.text: conditions_headed(block.text, vocabulary) for block in draft.blocks if block.kind == "heading"
    }
    title, opening = _title(draft), _opening(draft, claims[0].start if claims else 0)
    around = {
        "title": conditions_in(title, vocabulary),
        "opening": conditions_in(opening, vocabulary),
        "scene": scene_of(title),
        "scene2": scene_of(opening),
    }
    return Told(
        blocks=draft.blocks,
        said=said,
        headings=headings,
        around=around,
        often=_often(zip(draft.blocks, said, strict=True)),
    )


def _said(block: Block, claims: list[Stated], vocabulary: Vocabulary) -> Iterator[Said]:
    if block.kind == "heading":
        return
    for first, last in sentences_of(block):
        start, end = block.start + first, block.start + last
        whole = next(
            (c for c in claims if start <= c.start and c.end - c.start > _WHOLE * (last - first) and c.end <= end),
            None,
        )
        text = block.text[first:last]
        yield Said(
            start=start, end=end, text=text, conditions=whole.own if whole else conditions_headed(text, vocabulary)
        )


def _often(blocks: Iterable[tuple[Block, tuple[Said, ...]]]) -> dict[str, tuple[str, ...]]:
    """What a draft names most, by rank and by share."""
    counts = Counter(
        id_ for block, said in blocks if block.kind != "reference" for one in said for id_ in one.conditions
    )
    found: dict[str, tuple[str, ...]] = {}
    for rank, (id_, times) in enumerate(counts.most_common(3)):
        share = times / counts.total() if times > 1 else 0
        names = [f"dom{rank}"] if times > 1 else []
        names += ["dom50"] if share >= _HALF else ["dom30"] if share >= _THIRD else []
        found[id_] = tuple(names)
    return found


def sources_of(claim: Stated, told: Told) -> Sources:
    """Each condition that a claim may be about, with the places that speak for it, by name."""
    found: Sources = defaultdict(set)
    for id_, place in chain(_own(claim), _within(claim, told), _earlier(claim, told), _headed(claim, told)):
        found[id_].add(place)
    for id_ in hints_in(claim.bare):
        found[id_].add("hint")
    for place, ids in told.around.items():
        for id_ in ids:
            found[id_].add(place)
    for id_, places in told.often.items():
        found[id_].update(places)
    for id_, place in _hinted_around(claim, told):
        if id_ in found:
            found[id_].add(place)
    return found


def _own(claim: Stated) -> Iterator[tuple[str, str]]:
    for rank, id_ in enumerate(claim.own):
        yield id_, "own"
        yield id_, f"own{min(rank, 2)}"
    for id_ in claim.touched:
        if id_ not in claim.own:
            yield id_, "raw"
    if not claim.own:
        yield "chronic_pain", "default"


def _within(claim: Stated, told: Told) -> Iterator[tuple[str, str]]:
    """What the paragraph names before the claim, the last first, and after it."""
    said = told.said[claim.position]
    latest: tuple[str, ...] = ()
    behind = 0
    if len(sole := {id_ for one in said if one.start < claim.start for id_ in one.conditions}) == 1:
        yield from ((id_, "psole") for id_ in sole)
    for one in reversed([one for one in said if one.start < claim.start]):
        inside = one.end > claim.start
        behind += not inside
        ids = tuple(id_ for id_ in one.conditions if not (inside and id_ in claim.own))
        for id_ in ids:
            yield id_, "insent" if inside else f"p{min(behind, 3)}"
            yield id_, "pblock"
            if not latest:
                yield id_, "platest"
            elif id_ not in latest:
                yield id_, "pshadow"
        latest = latest or ids
    if said and said[0].start < claim.start:
        yield from ((id_, "bfirst") for id_ in said[0].conditions)
    after = [one for one in said if one.start >= claim.end]
    for number, one in enumerate(after):
        yield from ((id_, "later" if number else "next") for id_ in one.conditions)


def _earlier(claim: Stated, told: Told) -> Iterator[tuple[str, str]]:
    """What the paragraphs before name, under the same heading or before it."""
    under, last, away = True, False, 0
    for position in range(claim.position - 1, -1, -1):
        kind = told.blocks[position].kind
        under = under and kind != "heading"
        away += kind not in ("heading", "reference")
        if kind == "reference":
            continue
        for one in reversed(told.said[position]):
            for id_ in one.conditions:
                yield id_, "any"
                if under:
                    yield id_, "hany"
                if not last:
                    yield id_, "lastprev"
                    yield id_, ("hl" if under else "ol") + _far(away)
            last = last or bool(one.conditions)


def _far(blocks: int) -> str:
    return next((str(most) for most in (1, 2, 4) if blocks <= most), ">4")


def _headed(claim: Stated, told: Told) -> Iterator[tuple[str, str]]:
    """What the heading of a claim names, and the last one before it that names anything, the title left out."""
    above = [block.text for block in told.blocks[: claim.position] if block.kind == "heading"]
    own = heading_of(claim, told)
    yield from ((id_, "head") for id_ in own)
    if len(own) == 1:
        yield own[0], "headsole"
    named = next((told.headings[text] for text in reversed(above[1:-1]) if told.headings[text]), ())
    yield from ((id_, "headprev") for id_ in named)


def heading_of(claim: Stated, told: Told) -> tuple[str, ...]:
    """The conditions that a claim's heading names."""
    heading = told.blocks[claim.position].heading
    return next((ids for text, ids in told.headings.items() if heading and text.strip() == heading), ())


def _hinted_around(claim: Stated, told: Told) -> Iterator[tuple[str, str]]:
    """What the sentences before a claim and its heading hint at."""
    before = [one.text for one in told.said[claim.position] if one.end <= claim.start][-_HINTED_BEFORE:]
    yield from ((id_, "hintp") for id_ in hints_in(" ".join(before)))
    yield from ((id_, "hinthead") for id_ in hints_in(told.blocks[claim.position].heading))


@lru_cache(1_000)
def hints_in(text: str) -> dict[str, tuple[str, ...]]:
    """The conditions at which words of a text hint, each with those words."""
    words = words_and_pairs(text)
    found = ((id_, tuple(sorted(words & hints))) for id_, hints in _HINTS.items() if not words.isdisjoint(hints))
    return dict(found)


_HINTS = {id_: frozenset(word for word in words_and_pairs(text) if " " not in word) for id_, text in HINTS.items()}


def _title(draft: Draft) -> str:
    front = re.match(r"---\s*\n(?:.*\n){0,10}?title:\s*(.{1,300})", draft.source)
    first = draft.blocks[0].text[:_LONGEST_TITLE] if draft.blocks else ""
    heading = next((block.text for block in draft.blocks if block.kind == "heading"), "")
    return " ".join((front[1] if front else "", heading, first))


def _opening(draft: Draft, first: int) -> str:
    """What the draft says before its first claim."""
    texts = (block.text for block in draft.blocks if block.start + len(block.text) <= first)
    return " ".join(texts)[:_LONGEST_OPENING]
