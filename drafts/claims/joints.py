"""Whether a sentence falls into two claims at one of its joints: "…, and the calm lasts for months".

Each place at which it may is weighed by how the two halves look beside each other; the weights are fitted to labelled
drafts, as those of kinds are (see `weights`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..quick import Quick
from ..words import MARK, SLOT, STUDY, words
from .asserting import certainty
from .kinds import kinds_spoken
from .weights import points, read_weights
from .word_classes import classes_of

__all__ = ["Joint", "joints_of", "signs_of", "worth"]

#: So many places of a sentence are tried, each of which is read to its end.
_MOST_JOINTS = 12
_SHORTEST = 12
#: Where a sentence may fall into two claims; `keep` and `space` leave the joining word to the second.
_JOINT = re.compile(
    r"(?P<drop>,\s+(?:and|while|but|though|although|yet)\s+|;\s+(?:(?:and|but)\s+)?|\s+and,?\s+(?=unlike\b))"
    r"|(?P<keep>,\s+)(?=whereas\b|at the (?:cost|price|expense) of\b)|(?P<space>\s+)(?=and\s+(?:makes?|lowers?|"
    r"cuts?|reduces?|"
    r"lifts?|eases?|prevents?|halves|protects?|lessens|brings?|causes?|comes|does|has|is|carries|keeps?|leaves?)\b)",
    re.I,
)
_WORD = re.compile(r"[\w’'-]+")
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
_BRACKETS = re.compile(r"\([^()]*\)")
#: A paper in brackets at the end.
_DATED_END = re.compile(r"\([^()]*(?:19|20)\d\d[^()]*\)\W*$")
_BIBLIOGRAPHY = re.compile(r"[A-Z][\w'’-]+ (?:and colleagues|and co-?workers|et al|and [A-Z][\w-]+)\b|\(\d{4}\)")
_NUMBER = re.compile(
    r"\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nobody|all|most)\b",
    re.I,
)
#: What either half may have: by name, a sign of what is in both, in one of them or in none.
_IN_HALVES: tuple[tuple[str, Quick | re.Pattern[str]], ...] = (
    ("slot", SLOT),
    ("mark", MARK),
    ("study", STUDY),
    ("number", _NUMBER),
    ("names", _BIBLIOGRAPHY),
    ("dated", _DATED_END),
    ("finite", _FINITE),
    ("denial", re.compile(r"\b(?:not|no|never|neither|nor|none|nobody|nothing|unchanged)\b|n[’']t\b", re.I)),
    ("mood", words(r"depress\w*|mood|anxi\w+|suicid\w*|delirium|craving\w*|sleep")),
    ("pain", words(r"pain\w*|hurt\w*|headaches?|migraines?|ache\w*")),
)
#: Log-odds above which a sentence is cut: a claim that is lost weighs more than one too many.
_LEAST = -0.5
_MOST_CERTAIN, _CERTAIN = 3.0, 3.0
#: "At the cost of": what follows is always said for itself.
_APART = "at"
_FEW_WORDS, _MANY_WORDS, _LONG = 5, 20, 10
_LAST_OF_LIST = 4
_WEIGHTS = read_weights("joint_weights.json")


class Joint(NamedTuple):
    """A place at which a sentence may be cut: where the first half ends, and where the second begins."""

    end: int
    start: int
    word: str


def joints_of(text: str, start: int, end: int) -> Iterator[Joint]:
    """The places of a sentence at which it may fall in two; none is within brackets."""
    for match in islice(_JOINT.finditer(text, start, end), _MOST_JOINTS):
        first, second = text[start : match.start()], text[match.end() : end]
        short = min(len(first), len(second)) < _SHORTEST
        if short or first.count("(") > first.count(")") or _lists(first, second) or _shares_source(first, second):
            continue
        word = match.group().strip().lower() if match["drop"] else (_WORD.search(second) or [""])[0].lower()
        yield Joint(match.start(), match.end(), " ".join(word.split()))


def _lists(first: str, second: str) -> bool:
    """Whether the second half only ends a list: "… on cognition, anxiety, and social functioning in adults"."""
    _, comma, last = first.rpartition(", ")
    short = bool(comma) and len(last.split()) <= _LAST_OF_LIST and not _FINITE.search(last)
    return short and not _FINITE.search(_BRACKETS.sub(" ", second))


def _shares_source(first: str, second: str) -> bool:
    """Whether the source at a sentence's end is that of both halves: without it the first would lean on none."""
    if _DATED_END.search(second) and not _DATED_END.search(first):
        return True
    return bool(MARK.search(second)) and not MARK.search(first) and not _BIBLIOGRAPHY.search(first)


def worth(text: str, start: int, joint: Joint, end: int) -> float:
    """How far a sentence makes two claims there: above nought where it rather does."""
    if joint.word == _APART:
        return 1.0
    signs = signs_of(text[start : joint.end], text[joint.start : end], joint.word)
    return points(_WEIGHTS, signs, "")["two"] - _LEAST


def signs_of(first: str, second: str, word: str) -> dict[str, float]:
    """How the halves of a sentence look beside each other, by name; `word` joins them."""
    sure = [certainty(half, half, beside=True, item=False) for half in (first, second)]
    found = [f"joint: {word}", *_openings(second), *_held(first, second), *_spoken(first, second)]
    if min(sure) > 0:
        found += ["both say", f"both say: {word}"]
    found += [name for name, half in zip(("first says", "second says"), sure, strict=True) if half > 0]
    if _SET_UP.search(first) and not _TOLD.search(first):
        found.append("set up")
    counted = [len(_WORD.findall(half)) for half in (first, second)]
    found += ["short"] * (counted[1] < _FEW_WORDS) + ["further comma"] * ("," in second)
    measured: dict[str, float] = {}
    for name, certain, count in zip(("first", "second"), sure, counted, strict=True):
        measured[name] = max(-_MOST_CERTAIN, min(_MOST_CERTAIN, certain / _CERTAIN))
        measured[f"words of {name}"] = min(count, _MANY_WORDS) / _LONG
    return dict.fromkeys(found, 1.0) | measured


def _openings(second: str) -> Iterator[str]:
    """With what the second half opens: its first word, and the classes of its first words."""
    if opening := _WORD.search(second):
        yield f"opens: {opening[0].lower()}"
    row = classes_of(second)[:3]
    yield from (f"class {place}: {name}" for place, name in enumerate(row))
    yield from (f"classes: {' '.join(row[:count])}" for count in (2, 3))
    if _NO_SUBJECT.match(second):
        yield "no subject"
    elif _FINITE.search(_BRACKETS.sub(" ", second).split(", and ", 1)[0]):
        yield "whole"


def _held(first: str, second: str) -> Iterator[str]:
    for name, pattern in _IN_HALVES:
        yield f"{name} {pattern.search(first) is not None:d}{pattern.search(second) is not None:d}"


def _spoken(first: str, second: str) -> Iterator[str]:
    """The kinds of which one half alone has a word."""
    before, after = kinds_spoken(first), kinds_spoken(second)
    yield from (f"first: {kind}" for kind in sorted(before - after))
    yield from (f"second: {kind}" for kind in sorted(after - before))
    if ("safety" in before) != ("safety" in after):
        yield "harm in one"
