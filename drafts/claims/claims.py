"""The claims of a draft: each with its kind, its subject, its direction, and the paper it leans on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from tagger.vocabulary import Vocabulary

from ..incoming.reading import Draft
from ..words import SLOT
from .condition_choice import Choice, Reading, choose
from .condition_places import Stated, told_of
from .cues import Kind
from .detect import Stretch, find_claims
from .directions import Direction, direction_of
from .kinds import kind_of
from .references import Reference, read_reference
from .strengths import Strength, strength_words
from .subjects import (
    conditions_in,
    conditions_named,
    conditions_suffered,
    conditions_touched,
    drug_in,
    drug_of,
    pain_lasts,
)

#: What pain after an operation is called when it has lasted.
_LATER = {"acute_postoperative": "postsurgical_chronic"}
#: What is told here of another drug, or of none, is not what the text goes on about.
_ASIDE: tuple[Kind, ...] = ("safety", "epidemiology", "mechanism")


class Claim(Struct, frozen=True, kw_only=True):
    """One claim of a draft: `text == source[start:end]`, and `plain` is it without markup.

    `named` where its own words name the conditions, else the text around it does; `readings` are the sets of
    conditions that it may be about, the likeliest first (`conditions` is that set). `bare` has no names of journals
    and papers: what is left is what is claimed. `block` numbers the paragraph or item; claims of one block follow
    each other.
    """

    text: str
    plain: str
    bare: str
    start: int
    end: int
    kind: Kind
    conditions: tuple[str, ...] = ()
    drug: str = "ketamine"
    named: bool = False
    readings: tuple[Reading, ...] = ()
    direction: Direction = "none"
    slot: bool = False
    strength: Strength = "neutral"
    strength_words: tuple[str, ...] = ()
    reference: Reference | None = None
    block: int = 0
    heading: str = ""
    listed: bool = False


class _Found(Struct, frozen=True, kw_only=True):
    """A claim before it is known whom it is about."""

    stretch: Stretch
    reference: Reference | None
    stated: Stated


def read_claims(draft: Draft, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """The claims of a draft, in the order of the text."""
    found = tuple(_found(draft, vocabulary))
    told = told_of(draft, [one.stated for one in found], vocabulary)
    claims: list[Claim] = []
    for one in found:
        choice = _lasting(choose(one.stated, told), one.stated.bare)
        last = _last_drug(claims, one, vocabulary)
        claims.append(_claim(draft, one, choice, drug_of(one.stated.bare, one.stated.kind, choice.conditions, last)))
    return tuple(claims)


def _found(draft: Draft, vocabulary: Vocabulary) -> Iterator[_Found]:
    references: tuple[Reference, ...] = ()
    for stretch in find_claims(draft):
        source = draft.source[stretch.start : stretch.end]
        reference = read_reference(stretch.text, source, references)
        listed = stretch.block.kind == "reference"
        if reference and not listed:
            references = (*references[-30:], reference)
        bare = bare_text(stretch.text, reference)
        kind = kind_of(bare, reference, listed=listed)
        stated = Stated(
            start=stretch.start,
            end=stretch.end,
            bare=bare,
            position=stretch.position,
            kind=kind,
            own=(conditions_suffered if kind == "safety" else conditions_named)(bare, vocabulary),
            touched=conditions_touched(bare, vocabulary),
            drug=drug_in(bare),
            referred=reference is not None,
            listed=listed,
        )
        yield _Found(stretch=stretch, reference=reference, stated=stated)


def _lasting(choice: Choice, bare: str) -> Choice:
    """The conditions of a claim: pain a year after the operation that the text speaks of is not the acute one."""
    if not pain_lasts(bare):
        return choice

    def later(conditions: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_LATER.get(id_, id_) for id_ in conditions))

    readings = tuple(structs.replace(one, conditions=later(one.conditions)) for one in choice.readings)
    return structs.replace(choice, conditions=later(choice.conditions), readings=readings)


def _last_drug(claims: list[Claim], found: _Found, vocabulary: Vocabulary) -> str | None:
    """The drug spoken of just before a claim; what the words since the last one are about comes before all else."""
    stretch = found.stretch
    before = _before(claims, stretch)
    same = before and before[0].block == stretch.position
    said = stretch.block.text[
        before[0].end - stretch.block.start if same else 0 : stretch.start - stretch.block.start
    ]
    if conditions_in(said, vocabulary) if said.strip() else False:
        return drug_in(said) if drug_in(said) or not before else before[0].drug
    if not before or ("?" in said and not same):
        return None
    spoken = before if found.stated.kind == "safety" else before[:1]
    remedies = (claim.drug for claim in spoken if claim.kind not in _ASIDE or claim.drug != "other")
    return next(remedies, "ketamine")


def _claim(draft: Draft, found: _Found, choice: Choice, drug: str) -> Claim:
    stretch, stated = found.stretch, found.stated
    strength, said = strength_words(stated.bare)
    return Claim(
        text=draft.source[stretch.start : stretch.end],
        plain=" ".join(stretch.text.split()),
        bare=stated.bare,
        start=stretch.start,
        end=stretch.end,
        kind=stated.kind,
        conditions=choice.conditions,
        drug=drug,
        named=bool(stated.own),
        readings=choice.readings,
        direction=direction_of(stated.bare, stated.kind),
        slot=bool(SLOT.search(stretch.text)),
        strength="neutral" if stated.kind == "reference_only" else strength,
        strength_words=() if stated.kind == "reference_only" else said,
        reference=found.reference,
        block=stretch.position,
        heading=stretch.block.heading,
        listed=stated.listed,
    )


def bare_text(text: str, reference: Reference | None) -> str:
    """The text of a claim without journal, addresses, identifiers and slots."""
    bare = re.sub(r"https?://\S+|\b10\.\d{4,9}/\S+|\bPMID:?\s*\d+", " ", SLOT.sub(" ", text))
    if reference and reference.journal and len(reference.journal) > 4:  # noqa: PLR2004 - "Pain" is a word of claims, too
        bare = re.sub(rf"(?:\bin\s+)?(?:\bthe\s+)?{re.escape(reference.journal)}", " ", bare, count=1)
    return re.sub(r"\(\s*[;,.]*\s*\)|\s+", " ", bare).strip()


def _before(claims: list[Claim], stretch: Stretch) -> tuple[Claim, ...]:
    """The claims just before, the last first: of the same paragraph, or the one beside it under the same heading."""
    if not claims:
        return ()
    last = claims[-1]
    if last.block == stretch.position:
        return tuple(claim for claim in reversed(claims[-3:]) if claim.block == stretch.position)
    near = stretch.position - last.block <= 1 and last.heading == stretch.block.heading and not last.listed
    return (last,) if near else ()
