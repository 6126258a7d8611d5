"""Which stretches of a draft are claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from .reading import Block, Draft
from .spans import claims_within, sentences_of
from .words import (
    ATTRIBUTED,
    COMPLAINT,
    DRUG,
    HOUSE,
    IMPERATIVE,
    KETAMINE,
    MARK,
    MECHANISM,
    MONEY,
    OUTCOME,
    PEOPLE,
    PROPORTION,
    SLOT,
    SPEAKER,
    STATE,
    STUDY,
)

_FEWEST_WORDS = 4
_QUOTED_SPEECH = re.compile(
    r"[\"“][^\"“”]{2,400}[\"”]\s*(?:asks?|says?|said|[—–-])|^\W*[\"“][^\"“”]{2,300}[\"”]?\W*$", re.I
)
_ASIDE = re.compile(
    r",\s(?:i am told|i[’']m told|i gather|we think|i think|you know|we are told|as you know|we admit|i admit),?",
    re.I,
)
_LABEL = re.compile(r"\W*(?:q|a|question|answer)\s*[.:]\s", re.I)
_ENDS = re.compile(r"[.!?:;…)\]\"”’»*]\s*$")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_STORY = re.compile(
    r"\b(?:a story|once|yesterday|last (?:week|month|night|tuesday)|i remember|years ago|"
    r"my (?:\w+ )?(?:father|mother|wife|husband))\b",
    re.I,
)


class Stretch(Struct, frozen=True, kw_only=True):
    """A claim's place: `start` and `end` in the file, and the block and masked text it stands in."""

    start: int
    end: int
    text: str
    block: Block
    position: int  # the block's number in the draft


def find_claims(draft: Draft) -> Iterator[Stretch]:
    """The claims of a draft in order."""
    for position, block in enumerate(draft.blocks):
        if block.kind in ("heading", "quotation"):
            continue
        for start, end in _claims_of(block):
            yield Stretch(
                start=block.start + start,
                end=block.start + end,
                text=block.text[start:end],
                block=block,
                position=position,
            )


def _claims_of(block: Block) -> Iterator[tuple[int, int]]:
    if block.kind == "reference":
        yield from (span for span in sentences_of(block) if _is_listed(block.text))
        return
    byline = block.kind == "paragraph" and not _ENDS.search(block.text)
    for sentence in sentences_of(block):
        for start, end in claims_within(block.text, *sentence):
            piece = block.text[start:end]
            if is_claim(piece, ends=block.text[start : sentence[1]]) and not (byline and not _leans(piece)):
                yield start, end


def _is_listed(text: str) -> bool:
    """Whether a line under "References" names a paper."""
    return bool(_YEAR.search(text) or MARK.search(text) or STUDY.search(text)) and len(text.split()) > _FEWEST_WORDS


def _leans(text: str) -> bool:
    """Whether the stretch names a paper or the want of one."""
    return bool(SLOT.search(text) or MARK.search(text))


def is_claim(text: str, ends: str = "") -> bool:
    """Whether a stretch asserts something checkable; `ends` is it with what follows in its sentence."""
    if SLOT.search(text):
        return True
    if _is_no_statement(text, ends or text):
        return False
    bare = _ASIDE.sub(" ", text)
    cites = bool(MARK.search(bare)) or (bool(STUDY.search(bare)) and bool(_YEAR.search(bare)))
    if SPEAKER.search(bare) or HOUSE.search(bare) or _STORY.search(bare):
        return cites and not SPEAKER.search(bare)
    return cites or _speaks_of_effect(bare)


def _is_no_statement(text: str, ends: str) -> bool:
    if ends.rstrip(' "”’)*_').endswith("?") or (_LABEL.match(text) and ends.rstrip().endswith("?")):
        return True
    if len(text.split()) < _FEWEST_WORDS or MONEY.search(text) or _QUOTED_SPEECH.search(text):
        return not MARK.search(text)
    return bool(IMPERATIVE.match(text)) and not ATTRIBUTED.search(text) and not MARK.search(text)


def _speaks_of_effect(text: str) -> bool:
    """Whether treatment, complaint, people and what comes of it meet in a statement."""
    drug, complaint, outcome = DRUG.search(text), COMPLAINT.search(text), OUTCOME.search(text)
    state, mechanism = STATE.search(text), MECHANISM.search(text)
    if PROPORTION.search(text) and (complaint or (PEOPLE.search(text) and (state or outcome))):
        return True
    if STUDY.search(text) and (drug or complaint) and (state or outcome):
        return True
    if outcome and (drug or complaint or mechanism):
        return True
    return bool(state and complaint and KETAMINE.search(text)) or bool(state and _SAFETY.search(text))


_SAFETY = re.compile(
    r"\bside[- ]effects?\b|\badverse\b|\bsafe\b|\btoxic\b|\baddictive\b|\bdangerous\b|"
    r"\bharmless\b|\brisk\w*\b|\bharm\b|"
    r"\bdizz\w+|\bnausea\b|\bhallucinat\w+|\bdrows\w+|\bdissociat\w+",
    re.I,
)
