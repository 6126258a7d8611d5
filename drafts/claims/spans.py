"""Where a claim begins and ends: sentences, cut where two halves assert, without the house's remarks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tagger.text import split_sentences

from ..incoming.reading import Block
from ..words import HOUSE, MARK, PERSONAL, SLOT, STUDY, words
from .asserting import certainty
from .kinds import kinds_spoken

#: A sentence longer than this (characters) is no prose: it is cut, so that every step stays linear.
LONGEST_SENTENCE = 2_000
#: So many pieces of it are read: what has no end after 20,000 characters is not an argument.
_MOST_PIECES = 10
#: So many places of a sentence are tried at which it may fall in two, each of which is read to its end.
_MOST_JOINTS = 12
_SHORTEST = 15
#: What opens a sentence without belonging to what it asserts.
_OPENING = re.compile(
    r"(?:still|well|look|yes|no|sure|now|okay|ok|honestly|frankly|granted|admittedly),\s+(?=\w)", re.I
)
#: Somebody says it, who is no study: "a man on the bus told me that …", "our old flyer promised that …".
_HEARSAY = re.compile(
    r"[^.;:]{3,110}?\b(?:told|tells|said|says|swears|swore|insist(?:s|ed)|assured|promis(?:es|ed)|boasts|"
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
#: Where a sentence may fall into two claims; `keep` and `space` leave the joining word to the second.
_HALVES = re.compile(
    r"(?P<drop>,\s+(?:and|while)\s+|;\s+(?:and\s+)?|,\s+but\s+|\s+and,?\s+(?=unlike\b))"
    r"|(?P<keep>,\s+)(?=whereas\b|at the (?:cost|price|expense) of\b)|(?P<space>\s+)(?=and\s+(?:makes?|lowers?|"
    r"cuts?|reduces?|"
    r"lifts?|eases?|prevents?|halves|protects?|lessens|brings?|causes?|comes|does|has|is|carries|keeps?|leaves?)\b)",
    re.I,
)
_MOOD = words(r"depress\w*|mood|anxi\w+|suicid\w*|delirium|craving\w*|sleep")
_PAIN = words(r"pain\w*|hurt\w*|headaches?|migraines?|ache\w*")
#: A second half that opens so has no subject of its own.
_NO_SUBJECT = re.compile(
    r"(?:\w+ed|makes?|lowers?|cuts?|reduces?|lifts?|eases?|prevents?|improves?|helps?|speeds?|gets?|keeps?|leaves?|"
    r"lets?|gives?|"
    r"may|can|might|could|will|would|should|was|were|is|are|has|have|had|did|does|do|not|also|then|only|often|"
    r"sometimes|probably|"
    r"so|thus|that|which|who|to|without|fell|rose|took|left|made|kept|found|saw|felt|went|came|brought|led|even|"
    r"perhaps|about (?!half|a |one|\d)|of|on|at|as|whether|how|what|one that)\b",
    re.I,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|do|can|cannot|may|might|could|will|would|\w+ed|reduces|eases|"
    r"improves|"
    r"makes|shows|lasts|acts|cuts|lifts|raises|causes|takes|gives|goes|comes|leaves|blocks|"
    r"fell|rose|took|left|made|kept|found|saw|felt|went|came|brought|led|held|got|gets|grew|ran|cut|put|stays?|"
    r"needs?|helps?|"
    r"works?|lowers?|feels?|keeps?|brings?|turns?|falls?|settles?|vanish\w*|seems?|appears?)\b",
    re.I,
)
#: A half that only says what was done to whom.
_SET_UP = words(
    r"(?:were|was|been|are|is) (?:given|randomi[sz]ed|assigned|treated|followed|asked|injected|enrolled|studied|"
    r"tested)",
    r"gave|received|enrolled|recruited|tested|studied|compared|looked at|took part",
)
_TOLD = words(
    r"found|show(?:ed|s)|reduced|lower(?:ed)?|better|worse|less|more|fewer|eased|relieved|improved|used \d\S*|fell|"
    r"rose|cut|"
    r"halved|brought|longer|shorter",
)
_QUOTES = ('"', "“")
_CLOSING = re.compile(r"[\"”]\W*$")
_CUT_NAME = re.compile(r"\b(?:lancet|jama|bmj)\.$", re.I)
_MARK_BETWEEN = re.compile(r"[a-z)%][.!?](\s*(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,2}(?=\s{3})))\s+(?=[A-Z])")
_ONLY_MARK = re.compile(r"(?:\[\^?\w{1,12}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,2}(?:[,–-]\d{1,2})?)\W*")
_BRACKETS = re.compile(r"\([^()]*\)")
#: A paper in brackets at the end.
_DATED_END = re.compile(r"\([^()]*(?:19|20)\d\d[^()]*\)\W*$")
_BIBLIOGRAPHY = re.compile(r"[A-Z][\w'’-]+ (?:and colleagues|and co-?workers|et al|and [A-Z][\w-]+)\b|\(\d{4}\)")


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
    for match in islice(_TAIL.finditer(text, start, end), _MOST_JOINTS):
        tail = text[match.end() : end]
        if match.start() - start > _SHORTEST and _is_remark(tail):
            return match.start()
    return end


def _is_remark(tail: str) -> bool:
    if SLOT.search(tail) or MARK.search(tail) or (STUDY.search(tail) and not PERSONAL.search(tail)):
        return False
    return bool(PERSONAL.search(tail) or HOUSE.search(tail)) or not _says(tail)


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first claim of a sentence ends and the second begins; None where it is one claim."""
    for match in islice(_HALVES.finditer(text, start, end), _MOST_JOINTS):
        first, second = text[start : match.start()], text[match.end() : end]
        if _within_brackets(first) or _shares_source(first, second) or not _says(second):
            continue
        joint = match.group().strip(" ,").lower()
        if _independent(first, second, joint):
            return match.start(), match.end()
    return None


def _within_brackets(first: str) -> bool:
    """Whether a bracket is still open: a name of many words may stand in it, and no second claim."""
    return first.count("(") > first.count(")")


def _says(part: str) -> bool:
    """Whether a part of a sentence asserts something beside another."""
    return certainty(part, part, beside=True, item=False) > 0


def _shares_source(first: str, second: str) -> bool:
    """Whether a source at the sentence's end is that of both halves."""
    if SLOT.search(second):
        return True
    if _DATED_END.search(second) and not _DATED_END.search(first):
        return True
    return bool(MARK.search(second)) and not MARK.search(first) and not _BIBLIOGRAPHY.search(first)


def _independent(first: str, second: str, joint: str) -> bool:
    """Whether two halves are claims of their own."""
    if joint == "":  # "… whereas", "at the cost of", or "and makes …" with the same subject
        contrast = bool(_MOOD.search(second)) and bool(_PAIN.search(first)) and not _MOOD.search(first)
        harmless = "safety" in kinds_spoken(second) and "safety" not in kinds_spoken(first)
        return second.lower().startswith(("whereas", "at the")) or contrast or harmless
    if joint.startswith(";"):
        return bool(_BIBLIOGRAPHY.search(first) and _BIBLIOGRAPHY.search(second))
    if joint == "but" and ("safety" in kinds_spoken(first)) == ("safety" in kinds_spoken(second)):
        return False
    if _NO_SUBJECT.match(second) or not _FINITE.search(_BRACKETS.sub(" ", second).split(", and ", 1)[0]):
        return False
    return not (_SET_UP.search(first) and not _TOLD.search(first))
