"""Where a claim begins and ends: sentences, cut where two halves assert, without the house's remarks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tagger.text import split_sentences

from .reading import Block
from .words import COMPLAINT, DRUG, HOUSE, MARK, OUTCOME, PEOPLE, PERSONAL, PROPORTION, SLOT, STATE, STUDY, words

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
#: Where a sentence may fall into two claims.
_HALVES = re.compile(
    r"(?P<drop>,\s+and\s+|;\s+(?:and\s+)?|,\s+while\s+|,\s+but\s+|\s+and,?\s+(?=unlike\b))"
    r"|(?P<keep>,\s+)(?=whereas\b)|(?P<space>\s+)(?=and\s+(?:makes?|lowers?|cuts?|reduces?|"
    r"lifts?|eases?|prevents?|halves|protects?|lessens)\b)",
    re.I,
)
_MOOD = words(r"depress\w*|mood|anxi\w+|suicid\w*|delirium|craving\w*|sleep")
_PAIN = words(r"pain\w*|hurt\w*|headaches?|migraines?|ache\w*")
_OWN_SUBJECT = re.compile(
    r"(?:the |a |an |oral |intravenous |low-dose |in [^,]{2,60}, )?(?P<subject>[\w’'-]+(?: and [\w’'-]+)?)", re.I
)
_CUT_NAME = re.compile(r"\b(?:lancet|jama|bmj)\.$", re.I)
_ABSENT = words(r"zero", r"no", r"never", r"without", r"cannot", r"can[’']t")
_COUNTED = re.compile(
    r"(?:nearly |about |almost |roughly )?(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"half|most|\d+)\b[^,;]{0,30}\b"
    r"(?:patients|people|children|of them|women|men|participants|volunteers)?",
    re.I,
)
_BIBLIOGRAPHY = re.compile(r"and (?:colleagues|co-?workers)\b|\bet al\b|\(\d{4}\)", re.I)


def asserts(text: str) -> bool:
    """Whether a stretch speaks of something that can be checked: a treatment, a complaint, and what comes of it."""
    drug, complaint, outcome = DRUG.search(text), COMPLAINT.search(text), OUTCOME.search(text)
    if outcome and (drug or complaint or PEOPLE.search(text)):
        return True
    return bool(PROPORTION.search(text) and STATE.search(text)) or bool(complaint and _ABSENT.search(text))


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
    for start, end in split_sentences(text):
        if found and start - found[-1][0] < LONGEST_SENTENCE and _is_cut(text[slice(*found[-1])], text[start:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _is_cut(before: str, after: str) -> bool:
    opened = before.count("(") > before.count(")") and ")" in after
    cited = after.startswith("(") and bool(MARK.search(after))
    return opened or cited or bool(_CUT_NAME.search(before))


def claims_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that may be claims, trimmed."""
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    end = _without_tail(text, start, end)
    if cut := _cut(text, start, end):
        first_end, second_start = cut
        yield start, first_end
        yield second_start, end if text[second_start - 1] == " " == text[first_end] else _without_stop(text, end)
    else:
        yield start, end


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
    return bool(PERSONAL.search(tail) or HOUSE.search(tail)) or not asserts(tail)


def _cut(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first claim of a sentence ends and the second begins; None where it is one claim."""
    for match in islice(_HALVES.finditer(text, start, end), _MOST_JOINTS):
        first, second = text[start : match.start()], text[match.end() : end]
        if not (asserts(first) and asserts(second)) or SLOT.search(second):
            continue
        joint = match.group().strip(" ,").lower()
        if _independent(first, second, joint):
            return match.start(), match.end()
    return None


def _independent(first: str, second: str, joint: str) -> bool:
    """Whether two halves are claims of their own: another drug, study or group is spoken of."""
    if joint == "":  # "… whereas", or "and makes …" with the same subject
        contrast = bool(_MOOD.search(second)) and bool(_PAIN.search(first)) and not _MOOD.search(first)
        return second.lower().startswith("whereas") or contrast
    if second.lower().startswith("unlike"):
        return True
    if joint == "while":
        return True
    if joint == "but" or joint.startswith(";"):
        return False
    subject = _OWN_SUBJECT.match(second)
    if subject and DRUG.fullmatch(subject["subject"]) and not STUDY.search(first):
        return True
    return bool(_COUNTED.match(second)) and not STUDY.search(first) and not _BIBLIOGRAPHY.search(second)
