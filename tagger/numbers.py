"""Numbers in words and figures."""

from __future__ import annotations

import re

UNITS = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split()
    )
}
TENS = {"fourty": 40} | {
    name: 10 * (i + 2) for i, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
SCALES = {"hundred": 100, "thousand": 1000}
_WORD = "|".join([*TENS, *sorted(UNITS, key=len, reverse=True), *SCALES])

# A number in words ("two hundred and sixty", "twenty-four") or figures ("1,024", "176 149", "1 937 301").
NUMBER = (
    rf"(?:(?:{_WORD})(?:(?:[ -]|- |,? and |-and-)(?:{_WORD})){{0,8}}|"
    rf"\d{{1,3}}(?:[,.]\d{{3}})+(?!\d)|[1-9]\d{{1,2}} \d{{3}}(?![\d.,]| \d)|"
    rf"[1-9]\d{{0,2}}(?: \d{{3}}){{2}}(?![\d.,])|\d+)"
)
_DIGITS = 9
_SPLIT = re.compile(r"[ ,-]+")


def value_of(words: str) -> int | None:
    """The value of a number in small letters, None where it is none."""
    text = words.strip()
    if text[:1].isdigit():
        digits = text.replace(",", "").replace(".", "").replace(" ", "")
        return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else None
    total = current = 0
    for word in _SPLIT.split(text):
        if word == "and":
            continue
        if word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if word == "thousand":
                total, current = total + current, 0
        else:
            return None
    return total + current
