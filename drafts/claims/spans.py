"""Where a claim begins and ends: sentences, cut where two halves assert, without the house's remarks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tagger.text import split_sentences

from ..incoming.reading import Block
from ..words import HOUSE, MARK, PERSONAL, SLOT, STUDY
from .asserting import certainty
from .joints import joints_of, worth

#: A sentence longer than this (characters) is no prose: it is cut, so that every step stays linear.
LONGEST_SENTENCE = 2_000
#: So many pieces of it are read: what has no end after 20,000 characters is not an argument.
_MOST_PIECES = 10
#: So many places of a sentence are tried at which a remark may begin.
_MOST_TAILS = 12
#: What is left before a remark has so many words at least: "Ketamine, our old friend, …" has none at its end.
_FEWEST_WORDS = 3
#: What opens a sentence without belonging to what it asserts.
_OPENING = re.compile(
    r"(?:still|well|look|yes|no|sure|now|okay|ok|honestly|frankly|granted|admittedly),\s+(?=\w)", re.I
)
#: Somebody says it, who is no study: "a man on the bus told me that …", "our old flyer promised that …".
_HEARSAY = re.compile(
    r"(?:[^.;:]|\b(?:Drs?|Mrs?|Ms|Prof|St)\.){3,110}?"
    r"\b(?:told|tells|said|says|swears|swore|insist(?:s|ed)|assured|promis(?:es|ed)|boasts|"
    r"read|hear|heard)\b[^.;:,]{0,60}?"
    r"\bthat\s+(?=\w)",
    re.I,
)
#: A line that leads to what somebody says: "…, and I promise I am not making this up: …", in quotation marks or not.
_ANNOUNCED = re.compile(r"[^.;:]{10,220}:\s+[\"“]?(?=\w)")
#: What may open a remark of the house at the end of a sentence.
_TAIL = re.compile(
    r"(?:,|;|\s[–—-])\s+(?=(?:so|but|yet|and (?:we|i|our|you|that|it)|if you|if that|says?|"
    r"said|or so|as (?:you|i|we|my|our|any)\b|my|our|we|i|you|"
    r"they say|i am told|i[’']m told|we[’']re told|i suspect|i suppose|which is (?:why|how|"
    r"where|good|no|a)|which (?:we|i|you)|"
    r"though (?:we|i|you|that)|because (?:we|our|you)|whatever|hence|then again|"
    r"one of the reasons|boasts?|claims?|promises?|tells?|thank|"
    r"according to (?:its|the|a|one) (?:leaflet|brochure|flyer|website|advert\w*|poster)|he|"
    r"she|the (?:leaflet|brochure|website|flyer))\b)",
    re.I,
)
_QUOTES = ('"', "“")
_CLOSING = re.compile(r"[\"”]\W*$")
_CUT_NAME = re.compile(r"\b(?:lancet|jama|bmj)\.$", re.I)
_MARK_BETWEEN = re.compile(r"[a-z)%][.!?](\s*(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,2}(?=\s{3})))\s+(?=[A-Z])")
_ONLY_MARK = re.compile(r"(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,2}(?:[,–-]\d{1,2})?)\W*")


def sentences_of(block: Block) -> Iterator[tuple[int, int]]:
    """The bounds of a block's sentences within its text; a listed reference is one."""
    if block.kind == "reference":
        text = block.text.rstrip()
        yield len(text) - len(text.lstrip()), min(len(text), LONGEST_SENTENCE)
        return
    for start, end in _rejoined(block.text):
        for at in range(start, min(end, start + _MOST_PIECES * LONGEST_SENTENCE), LONGEST_SENTENCE):
            yield at, min(end, at + LONGEST_SENTENCE)


def _rejoined(text: str) -> list[tuple[int, int]]:
    """The sentences of a text; one that a stop within brackets or a journal's name has cut is whole again."""
    found: list[tuple[int, int]] = []
    for start, end in _cut_at_marks(text):
        if found and start - found[-1][0] < LONGEST_SENTENCE and _is_cut(text[slice(*found[-1])], text[start:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _cut_at_marks(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, each with the mark that follows its stop: "… eased.[^1] It …", "… eased.²"."""
    for start, end in split_sentences(text):
        at = start
        for mark in _MARK_BETWEEN.finditer(text, start, end):
            yield at, mark.end(1)
            at = mark.end()
        yield at, end


def _is_cut(before: str, after: str) -> bool:
    opened = before.count("(") > before.count(")") and ")" in after
    cited = (after.startswith("(") and bool(MARK.search(after))) or bool(_ONLY_MARK.fullmatch(after))
    return opened or cited or bool(_CUT_NAME.search(before))


def claims_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that may be claims, trimmed."""
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    start = _without_lead(text, start, end)
    end = _without_quotation(text, start, _without_tail(text, start, end))
    if cut := _cut(text, start, end):
        first_end, second_start = cut
        yield start, first_end
        yield second_start, end if text[second_start - 1] == " " == text[first_end] else _without_stop(text, end)
    else:
        yield start, end


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a sentence begins after words on who says it, where these name no study and what he says is a claim."""
    for lead in (_HEARSAY.match(text, start, end), _ANNOUNCED.match(text, start, end)):
        if not lead or STUDY.search(lead[0]) or MARK.search(lead[0]) or _says(lead[0]):
            continue
        if PERSONAL.search(lead[0]) or lead.re is _HEARSAY:
            return lead.end() if certainty(text[lead.end() : end], "", beside=False, item=False) > 0 else start
    return start


def _without_quotation(text: str, start: int, end: int) -> int:
    """The end of what stands in quotation marks, where these open just before it."""
    closing = _CLOSING.search(text, start, end) if text[start - 1 : start] in _QUOTES else None
    return closing.start() if closing else end


def _without_stop(text: str, end: int) -> int:
    return end - 1 if text[end - 1] == "." else end


def _without_tail(text: str, start: int, end: int) -> int:
    """The end of a sentence before its remark to the reader; the whole one where there is none."""
    for match in islice(_TAIL.finditer(text, start, end), _MOST_TAILS):
        tail = text[match.end() : end]
        if len(text[start : match.start()].split()) >= _FEWEST_WORDS and _is_remark(tail):
            return match.start()
    return end


def _is_remark(tail: str) -> bool:
    if SLOT.search(tail) or MARK.search(tail) or (STUDY.search(tail) and not PERSONAL.search(tail)):
        return False
    return bool(PERSONAL.search(tail) or HOUSE.search(tail)) or not _says(tail)


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first claim of a sentence ends and the second begins; None where it is one claim."""
    weighed = ((worth(text, start, joint, end), joint) for joint in joints_of(text, start, end))
    likeliest, joint = max(weighed, key=lambda one: one[0], default=(0.0, None))
    return (joint.end, joint.start) if joint and likeliest > 0 else None


def _says(part: str) -> bool:
    """Whether a part of a sentence asserts something beside another."""
    return certainty(part, part, beside=True, item=False) > 0
