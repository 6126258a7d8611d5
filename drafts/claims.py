"""The claims of a draft: each with its kind, its subject, its direction, and the paper it leans on."""

from __future__ import annotations

import re

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from .cues import Kind
from .detect import Stretch, find_claims
from .directions import Direction, direction_of
from .kinds import kind_of
from .reading import Draft
from .references import Reference, read_reference
from .scenes import scene_of
from .strengths import Strength, strength_words
from .subjects import Subject, conditions_in, drug_in, subject_of
from .words import SLOT

#: What is told here of another drug, or of none, is not what the text goes on about.
_ASIDE: tuple[Kind, ...] = ("safety", "epidemiology", "mechanism")
_LONGEST_TITLE = 300
_LONGEST_OPENING = 1_500


class Claim(Struct, frozen=True, kw_only=True):
    """One claim of a draft: `text == source[start:end]`, and `plain` is it without markup.

    `named` where its own words name the conditions, else the text around it does. `bare` has no names of journals
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
    direction: Direction = "none"
    slot: bool = False
    strength: Strength = "neutral"
    strength_words: tuple[str, ...] = ()
    reference: Reference | None = None
    block: int = 0
    heading: str = ""
    listed: bool = False


def read_claims(draft: Draft, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """The claims of a draft, in the order of the text."""
    claims: list[Claim] = []
    references: tuple[Reference, ...] = ()
    contexts: dict[str, Subject] = {}
    wider: tuple[str, ...] = ()
    for stretch in find_claims(draft):
        wider = wider or (_title(draft), _opening(draft, stretch.start))
        heading = stretch.block.heading
        if heading not in contexts:
            contexts[heading] = _around(heading, wider, vocabulary)
        place = _placed(claims, stretch, references, contexts[heading], vocabulary)
        claim = _claim(draft, stretch, place, vocabulary)
        if claim.reference and not claim.listed:
            references = (*references[-30:], claim.reference)
        claims.append(claim)
    return tuple(claims)


class _Place(Struct, frozen=True, kw_only=True):
    """What stands before and around a claim: papers spoken of, claims just before, the heading's subject."""

    references: tuple[Reference, ...]
    before: tuple[Claim, ...]
    around: Subject


def _placed(
    claims: list[Claim],
    stretch: Stretch,
    references: tuple[Reference, ...],
    around: Subject,
    vocabulary: Vocabulary,
) -> _Place:
    """The place of a claim: what the words since the last claim of its paragraph are about comes before all else."""
    before = _before(claims, stretch)
    same = before and before[0].block == stretch.position
    said = stretch.block.text[
        before[0].end - stretch.block.start if same else 0 : stretch.start - stretch.block.start
    ]
    if said.strip():
        if conditions := conditions_in(said, vocabulary):
            drug = drug_in(said) or (before[0].drug if before else around.drug)
            around, before = Subject(conditions=conditions, drug=drug), ()
        elif "?" in said and not same:
            before = ()
    return _Place(references=references, before=before, around=around)


def _claim(draft: Draft, stretch: Stretch, place: _Place, vocabulary: Vocabulary) -> Claim:
    source = draft.source[stretch.start : stretch.end]
    reference = read_reference(stretch.text, source, place.references)
    bare = bare_text(stretch.text, reference)
    listed = stretch.block.kind == "reference"
    kind = kind_of(bare, reference, listed=listed)
    subject = subject_of(bare, kind, _subject(place.before, kind), place.around, vocabulary)
    strength, said = strength_words(bare)
    return Claim(
        text=source,
        plain=" ".join(stretch.text.split()),
        bare=bare,
        start=stretch.start,
        end=stretch.end,
        kind=kind,
        conditions=subject.conditions,
        drug=subject.drug,
        named=subject.named,
        direction=direction_of(bare, kind),
        slot=bool(SLOT.search(stretch.text)),
        strength="neutral" if kind == "reference_only" else strength,
        strength_words=() if kind == "reference_only" else said,
        reference=reference,
        block=stretch.position,
        heading=stretch.block.heading,
        listed=listed,
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


def _subject(before: tuple[Claim, ...], kind: Kind) -> Subject | None:
    """What the text was about: the claim before; for unwanted effects, all of the paragraph so far."""
    if not before:
        return None
    spoken = before if kind == "safety" else before[:1]
    conditions = tuple(dict.fromkeys(id_ for claim in spoken for id_ in claim.conditions))
    remedies = (claim.drug for claim in before if claim.kind not in _ASIDE or claim.drug != "other")
    return Subject(conditions=conditions, drug=next(remedies, "ketamine"))


def _title(draft: Draft) -> str:
    front = re.match(r"---\s*\n(?:.*\n){0,10}?title:\s*(.{1,300})", draft.source)
    first = draft.blocks[0].text[:_LONGEST_TITLE] if draft.blocks else ""
    heading = next((block.text for block in draft.blocks if block.kind == "heading"), "")
    return " ".join((front[1] if front else "", heading, first))


def _opening(draft: Draft, first: int) -> str:
    """What the draft says before its first claim."""
    texts = (block.text for block in draft.blocks if block.start + len(block.text) <= first)
    return " ".join(texts)[:_LONGEST_OPENING]


def _around(heading: str, wider: tuple[str, ...], vocabulary: Vocabulary) -> Subject:
    """The subject of a heading, else of the first of the wider texts that has one."""
    for text in (heading, *wider):
        if conditions := conditions_in(text, vocabulary):
            return Subject(conditions=conditions)
    return Subject(conditions=next(filter(None, map(scene_of, (heading, *wider))), ()))
