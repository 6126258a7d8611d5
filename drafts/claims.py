"""The claims of a draft: each with its kind, its subject, its direction, and the paper it leans on."""

from __future__ import annotations

import re

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from .detect import Stretch, find_claims
from .kinds import Direction, Kind, Strength, direction_of, kind_of, strength_words
from .reading import Draft
from .references import Reference, read_reference
from .subjects import Subject, conditions_in, subject_of
from .words import KETAMINE, SLOT

_LONGEST_TITLE = 300


class Claim(Struct, frozen=True, kw_only=True):
    """One claim of a draft: `text == source[start:end]`, and `plain` is it without markup.

    `bare` has no names of journals and papers either: what is left is what is claimed. `block` numbers the paragraph
    or item; claims of one block follow each other.
    """

    text: str
    plain: str
    bare: str
    start: int
    end: int
    kind: Kind
    conditions: tuple[str, ...] = ()
    drug: str = "ketamine"
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
    title = _title(draft)
    contexts: dict[str, Subject] = {}
    for stretch in find_claims(draft):
        heading = stretch.block.heading
        if heading not in contexts:
            contexts[heading] = _around(heading, title, vocabulary)
        claim = _claim(draft, stretch, references, _before(claims, stretch), contexts[heading], vocabulary)
        if claim.reference and not claim.listed:
            references = (*references[-30:], claim.reference)
        claims.append(claim)
    return tuple(claims)


def _claim(
    draft: Draft,
    stretch: Stretch,
    references: tuple[Reference, ...],
    before: Claim | None,
    around: Subject,
    vocabulary: Vocabulary,
) -> Claim:
    source = draft.source[stretch.start : stretch.end]
    reference = read_reference(stretch.text, source, references)
    bare = bare_text(stretch.text, reference)
    listed = stretch.block.kind == "reference"
    kind = kind_of(bare, reference, listed=listed, ketamine=bool(KETAMINE.search(bare)))
    subject = subject_of(bare, kind, _subject(before), around, vocabulary)
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


def _before(claims: list[Claim], stretch: Stretch) -> Claim | None:
    """The claim just before, where it stands in the same paragraph, or in the same list under the same heading."""
    if not claims:
        return None
    last = claims[-1]
    near = stretch.position - last.block <= 1 and last.heading == stretch.block.heading
    return last if last.block == stretch.position or (near and not last.listed) else None


def _subject(claim: Claim | None) -> Subject | None:
    return Subject(conditions=claim.conditions, drug=claim.drug) if claim else None


def _title(draft: Draft) -> str:
    front = re.match(r"---\s*\n(?:.*\n){0,10}?title:\s*(.{1,300})", draft.source)
    first = draft.blocks[0].text[:_LONGEST_TITLE] if draft.blocks else ""
    heading = next((block.text for block in draft.blocks if block.kind == "heading"), "")
    return " ".join((front[1] if front else "", heading, first))


def _around(heading: str, title: str, vocabulary: Vocabulary) -> Subject:
    return Subject(conditions=conditions_in(heading, vocabulary) or conditions_in(title, vocabulary))
