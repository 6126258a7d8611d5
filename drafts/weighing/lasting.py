"""How long an effect is said to last: whether a record gives it a shorter time than a claim does."""

from __future__ import annotations

import re
from functools import lru_cache

from ..quick import Quick

_LASTS = Quick(
    r"\b(?:lasts?|lasted|lasting|keeps?|kept|holds?|held|stays?|stayed|sustain\w*|persist\w*|remains?|"
    r"for (?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?|good|life|ever)|forever|permanent\w*|"
    r"(?:days?|weeks?|months?|years?) (?:later|on|after\w*)|still|"
    r"(?:hours?|days?|weeks?|months?|years?) (?:without|with no|(?:free )?from|"
    r"of (?:[\w-]+ )?(?:relief|peace|freedom|comfort|calm|quiet|ease|respite|remission|better|good)))\b",
)
_SHORT = Quick(
    r"\b(?:brief\w*|transient\w*|temporar\w+|short-(?:lived|lasting)|wore off|worn off|fleeting|"
    r"(?<!long- and )(?<!long and )short[- ]term|waned?|dissipat\w+|fad(?:ed?|es|ing)|wash(?:ed|es) out|"
    r"(?:questionable|unclear|uncertain|unknown|no|limited|lack of|little) (?:[\w-]+ ){0,2}?"
    r"(?:long-term|lasting|sustained|durable)|"
    r"(?:long-term|lasting|sustained|durable|durability)[^.;]{0,60}\b(?:unclear|uncertain|unknown|questionable|"
    r"unproven|not (?:known|established|shown|demonstrated))|no longer (?:\w+ )?(?:significant|evident|present|seen)|"
    r"(?:back|return\w*|revert\w*) to (?:the )?(?:\w+ )?(?:baseline|preinfusion|pre-infusion)|"
    r"(?:did|does|was|were|is) not (?:\w+ )?(?:last\w*|persist\w*|sustain\w*|maintain\w*)|"
    r"(?:relief|effects?|benefits?|analgesia|improvements?|responses?) (?:\w+ ){0,2}?"
    r"(?:disappeared|vanished|ceased|ended|(?:was|were) (?:soon |quickly )?lost)|"
    r"(?:pain|symptoms?|depression|attacks?|headaches?|craving|ideation) (?:\w+ ){0,2}?"
    r"(?:returned|recurred|reappeared|came back))\b",
)
#: In days.
_UNITS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)} | {
    "half": 0.5,
    "couple": 2,
    "twelve": 12,
    "fourteen": 14,
    "several": 4,
    "few": 3,
}
_UNIT = Quick(
    r"\b(?:(\d+(?:\.\d+)?|" + "|".join(_NUMBERS) + r")(?:[- ](?:of|an?|the|more|full|whole))*[- ])?"
    r"(minute|hour|day|week|month|year)(s?)\b",
)
_WRITTEN = (
    (re.compile(r"(?<=\d)[- ]?(?:h|hrs?)\b"), " hours"),
    (re.compile(r"(?<=\d)[- ]?(?:wks?)\b"), " weeks"),
    (re.compile(r"(?<=\d)[- ]?(?:mos?)\b"), " months"),
    (re.compile(r"(?<=\d)[- ]?(?:mins?)\b"), " minutes"),
    (
        re.compile(
            r"\b(?:PODs?|(?:postoperative |post-operative )?days?) (?:\d+(?:, | and |, and | or | to ))*(\d+)\b"
        ),
        r"\1 days",
    ),
    (re.compile(r"\bweeks? (?:\d+(?:, | and |, and | or | to ))*(\d+)\b"), r"\1 weeks"),
    (re.compile(r"\bmonths? (?:\d+(?:, | and |, and | or | to ))*(\d+)\b"), r"\1 months"),
)
#: At such a time nothing was left of it: "but not at four weeks", "no difference on day 7".
_NO_MORE = Quick(
    r"\b(?:no|not|nor|neither|never|similar|comparable)\b[^.;]{0,120}\b"
    r"(?:at|after|by|on|beyond|in|until|over) (?:[\w-]+ ){0,3}$",
)
#: Up to this many times the claimed time, what was gone then was gone before.
_NOT_LONG_AFTER = 1.5
#: "It brings relief that lasts": so many days, at least.
_A_WHILE = 21.0
_KEEPS = Quick(
    r"\b(?:(?:that|which|and|effects?|benefits?|relief) (?:\w+ )?lasts?|last(?:s|ing)? (?:relief|effects?|benefits?)|"
    r"long-lasting|durable|stays? away|keeps? working)\b",
)
#: Without a number, "weeks" are so many.
_MANY = 3.0
#: A time that is not shorter by this part is about the same.
_SHORTER = 0.75
_ENDLESS = Quick(r"\b(?:forever|permanent\w*|for good|for life|for ever)\b")
_LASTED = Quick(
    r"\b(?:lasted|lasting|persisted|sustained|duration|up to|disappeared|returned|relapsed?|"
    r"(?:pain|relief|reductions?|improve\w+|effects?|benefits?|better|remission|response) for (?:[\w-]+ ){0,3}?"
    r"(?:\d|one|two|three|four|five|six|seven|a few|several|an? (?:hour|day|week))|median time to)",
)


def is_shorter(claim: str, sentence: str) -> bool:
    """Whether a sentence says that an effect passes sooner than a claim has it last."""
    claimed = _claimed(claim)
    if claimed is None:
        return False
    told = _longest(sentence)
    if _gone_by(sentence, claimed):
        return True
    if _SHORT.search(sentence):
        return told is None or told < _SHORTER * claimed
    return told is not None and told < _SHORTER * claimed and _LASTED.search(sentence) is not None


@lru_cache(1_000)
def _claimed(text: str) -> float | None:
    """The longest time in which a claim says that something lasts; None where it says nothing of the kind."""
    if _ENDLESS.search(text):
        return 10 * max(_UNITS.values())
    if not _LASTS.search(text):
        return None
    told = _longest(text)
    return _A_WHILE if told is None and _KEEPS.search(text) else told


@lru_cache(20_000)
def _longest(text: str) -> float | None:
    """The longest time in a text, in days."""
    return max((_days(*found) for found in _UNIT.findall(_written_out(text))), default=None)


@lru_cache(20_000)
def _written_out(text: str) -> str:
    """A text with its times as a number before a unit: "POD 3, 7 and 30" is thirty days."""
    for pattern, words in _WRITTEN:
        text = pattern.sub(words, text)
    return text


def _gone_by(sentence: str, claimed: float) -> bool:
    """Whether nothing was left of an effect at a time by which a claim still has it."""
    text = _written_out(sentence)
    return any(
        _days(*found.groups()) <= _NOT_LONG_AFTER * claimed and _NO_MORE.search(text[: found.start()]) is not None
        for found in _UNIT.finditer(text)
    )


def _days(number: str, unit: str, several: str) -> float:
    if number:
        count = _NUMBERS[number.lower()] if number.lower() in _NUMBERS else float(number)
    else:
        count = _MANY if several else 1.0
    return count * _UNITS[unit.lower()]
