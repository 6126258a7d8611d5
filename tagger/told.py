"""What a sentence of a record tells whatever is claimed, as the bits of one number that can be kept with the record.

A sentence is read once, when its record is indexed. `TOLD_RULES` changes with the patterns: what was kept by others
is read anew.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import astuple

from .comparing import (
    ALIKE_WORDS,
    EVEN_WORDS,
    FEWER_WORDS,
    HEDGED_WORDS,
    LESS_WORDS,
    MORE_WORDS,
    NOT_ALL_WORDS,
    THAN_WORDS,
    TROUBLE_WORDS,
)
from .folding import fold, tokens_of
from .outcomes import ADVERSE, PARTIAL, Outcome, clauses_within, outcome_in
from .patterns import Pattern, compiled, mask_of

#: The bits of what the whole sentence says came of a treatment (see `outcomes.Outcome`).
BENEFIT, NO_DIFFERENCE, LIMITED, WEAK, WORSE, HARMFUL, HARMLESS = (1 << bit for bit in range(7))
#: It tells what was asked or done, not what was found; how things stood before.
POSES, ASKS, BASELINE = 1 << 7, 1 << 8, 1 << 9
#: Not all were helped, or not wholly; it weighs the treatment as a whole; it speaks of unwanted effects in general.
IN_PART, OF_WORTH, OF_ALL_HARMS = 1 << 10, 1 << 11, 1 << 12
#: It compares treated with untreated; it speaks of what is alike in all groups or measured for another end.
BETWEEN, ASIDE = 1 << 13, 1 << 14
#: Its clauses say different things of what came of it; where not, what each of them says, as the bits from here on.
DIFFERING, _OF_CLAUSES = 1 << 15, 16
#: It names a harm; it says that two that are compared did alike, or that one is ahead; that it is not certain.
OF_HARM, ALIKE, RANKED, HEDGED, EVEN, NOT_ALL = (1 << bit for bit in range(23, 29))
_OUTCOME = (1 << 7) - 1
_NAMES = ("benefit", "no_difference", "limited", "weak", "worse", "adverse", "harmless")

#: What is alike in both groups of any trial, or is measured for another end.
ASIDE_WORDS = compiled(
    r"\b(?:plasma|serum|blood) (?:\w+ )?(?:levels?|concentrations?)|\bpharmacokinetic|\bside[- ]effects?|"
    r"\badverse|\bsafety|\btolerab|\bcomplications?|\b(?:age|gender|sex|weight|height)\b[^.;]{0,40}\b"
    r"(?:duration|type|gender|sex|weight|height)\b|\bthresholds?|\bdropouts?|\bcharacteristics|"
    r"\bwithout (?:\w+ )?(?:increas|more|worsen)|\bno increase in|"
    r"\b(?:available|existing|conventional|current|traditional|standard|other|lack of effective) "
    r"(?:[\w-]+ ){0,3}"
    r"(?:treatments?|pharmacotherap\w+|therap(?:y|ies)|medications?|drugs|options|analgesics)\b"
)
_PATTERNS: tuple[tuple[int, Pattern], ...] = (
    (
        POSES,
        compiled(
            r"\b(?:we|authors?|study|review|trial|article|paper|objective|purpose|aim) (?:\w+ ){0,3}?(?:aim(?:s|"
            r"ed)?|sought|reviewed|"
            r"investigat(?:es|ed)|evaluat(?:es|ed)|compar(?:es|ed)|assess(?:es|ed)|examin(?:es|ed)|"
            r"hypothesi[sz]ed|explor(?:es|ed)|"
            r"was to|is to|were to|searched)\b|\b(?:were|was) (?:recorded|measured|randomi[sz]ed|enrolled|"
            r"searched|evaluated)\b"
        ),
    ),
    (
        ASKS,
        compiled(
            r"\b(?:aim\w*|purpose|objectives?|investigat\w+|evaluat\w+|compar\w+|assess\w*|examin\w+|review\w*|"
            r"to determine|sought|hypothes\w+|study protocol|designed)\b"
        ),
    ),
    (
        BASELINE,
        compiled(
            r"\b(?:demographic|baseline|before treatment|characteristics|preoperative\w* (?:data|pain)|"
            r"with respect to (?:age|gender|sex))\b"
        ),
    ),
    (IN_PART, PARTIAL),
    (
        OF_WORTH,
        compiled(
            r"\b(?:effic\w+|effective\w*|evidence|benefits?|long-term|primary (?:outcome|endpoint)|analges\w+|"
            r"pain relief|responders?|advantage|superior\w*|trials?|studies|relief|protocol)\b"
        ),
    ),
    (
        OF_ALL_HARMS,
        compiled(r"\b(?:adverse (?:\w+ )?(?:effects?|events?|reactions?)|side[- ]effects?)\b"),
    ),
    (
        BETWEEN,
        compiled(
            r"\b(?:between|among) (?:the )?(?:\w+ )?(?:groups|arms|treatments|ketamine|esketamine)|"
            r"^(?:[\w-]+ ){0,3}?(?:es|s-|\(s\)-|s\(\+\)-)?ketamine (?:[\w/.-]+ ){0,5}?"
            r"(?:(?:produced|had|showed|provided|gave|brought) no|(?:did|does|was|is) not|failed to)\b|"
            r"\b(?:than|from|to|with|over|versus|vs\.?) "
            r"(?:the )?(?:active )?(?:placebo|midazolam|saline|controls?)\b|\bgroup (?:difference|by|effect)|"
            r"\bgroup[- ]by[- ]time|\bintention[- ]to[- ]treat|\bprimary (?:outcome|endpoint|end point)"
        ),
    ),
    (ASIDE, ASIDE_WORDS),
    (OF_HARM, ADVERSE),
    (ALIKE, ALIKE_WORDS),
    (HEDGED, HEDGED_WORDS),
    (EVEN, EVEN_WORDS),
    (NOT_ALL, NOT_ALL_WORDS),
)
_UNTREATED = compiled(r"\b(?:placebo|saline|controls?|midazolam|sham|no treatment)\b")
_READ_BY = ("folding.py", "patterns.py", "pieces.py", "outcomes.py", "comparing.py", "told.py")


class Told(NamedTuple):
    """The bits of a sentence, and where its clauses differ, those of each of its clauses' outcomes in order."""

    bits: int
    clauses: bytes = b""


@cache
def told_rules() -> str:
    """What changes with the patterns by which sentences are read."""
    here = Path(__file__).parent
    return hashlib.sha256(b"".join((here / name).read_bytes() for name in _READ_BY)).hexdigest()[:16]


def read_told(text: str) -> Told:
    """What a sentence tells."""
    low = fold(text)
    return told_in(text, low, mask_of(tokens_of(low)))


def told_in(text: str, low: str, mask: int) -> Told:
    """What a sentence tells of which the folded text and the bits of its words are known."""
    whole = _bits_of(outcome_in(low, mask))
    bits = whole
    for bit, pattern in _PATTERNS:
        if pattern.search(low, mask) is not None:
            bits |= bit
    if THAN_WORDS.search(low, mask) and _ranks(low, mask):
        bits |= RANKED
    if bits & EVEN and _UNTREATED.search(low, mask) is not None:
        bits &= ~EVEN
    spans = clauses_within(text)
    if len(spans) < 2:  # noqa: PLR2004 - of one clause, the whole is read
        return Told(bits | whole << _OF_CLAUSES)
    clauses = bytes([_bits_of(outcome_in(low[start:end], mask)) for start, end in spans])
    if len(set(clauses)) == 1:
        return Told(bits | clauses[0] << _OF_CLAUSES)
    return Told(bits | DIFFERING, clauses)


def outcome_of(told: int) -> Outcome:
    """The outcome that the whole of a sentence with these bits tells."""
    return _outcome(told & _OUTCOME)


def clause_outcome_of(told: int) -> Outcome:
    """The outcome that every clause of a sentence with these bits tells; only where they do not differ."""
    return _outcome(told >> _OF_CLAUSES & _OUTCOME)


@lru_cache(1 << 7)
def _outcome(bits: int) -> Outcome:
    return Outcome(**{name: bool(bits >> place & 1) for place, name in enumerate(_NAMES)})


def _bits_of(outcome: Outcome) -> int:
    bits = 0
    for place, value in enumerate(astuple(outcome)):
        bits |= value << place
    return bits


def _ranks(low: str, mask: int) -> bool:
    """Whether a sentence puts one thing before or behind another."""
    if LESS_WORDS.search(low, mask) or MORE_WORDS.search(low, mask):
        return True
    return FEWER_WORDS.search(low, mask) is not None and TROUBLE_WORDS.search(low, mask) is not None
