"""How strongly a claim is put, and the words that say so: what its words and their sorts speak for, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, cast

from .direction_words import QUALITY
from .strength_words import ABSOLUTE, COMPARED, HEDGE, NINE_IN_TEN, ONE_STUDY, OVER, SHARE, WELL
from .weights import placed_words, points, read_weights, worth_of
from .word_classes import placed_classes

__all__ = ["Strength", "strength_signs", "strength_words"]

Strength = Literal["overstated", "neutral", "hedged"]
_Span = tuple[int, int]

_WEIGHTS = read_weights("strength_weights.json")
#: So many of a hundred, and of no fewer, are nearly all.
_NEARLY_ALL = 85
_FEWEST = 15
#: A word that is worth less than this does not show by itself that a claim is strongly put.
_LEAST_WORTH = 0.35
_MOST_WORDS = 3
_TABLES: dict[str, re.Pattern[str]] = {
    "over": OVER,
    "absolute": ABSOLUTE,
    "hedge": HEDGE,
    "quality": QUALITY,
    "compared": COMPARED,
    "one study": ONE_STUDY,
    "well": WELL,
}
#: What speaks of each one, or of none.
_OF_ALL = re.compile(
    r"(?<![\w-])(?:no(?! (?:more|less|longer|better|worse|one)\b)|not (?:a single|one)|every|each|any|all|nobody|"
    r"no one|never|nothing|every(?:body|one)|any(?:body|one))(?![\w-])",
    re.I,
)
#: The sorts of things of which all may be said, and how many words on they are sought.
_SORTS = frozenset("FOLK ILL BODY MECH NARC RIVAL REMEDY STUDY SICK HARM TIME KET".split())
_ENDS = frozenset(", ; : ( ) ? — BE HAVE DO WILL MAY FIND WHEN THAN for with in to".split())
_AHEAD = 4
#: What a claim is about is never too strongly put.
_SUBJECTS = frozenset("IT BE HAVE DO I YOU KET ILL FORM FOLK RIVAL NARC MECH BODY PLACE STUDY TEAM NAME".split())


def strength_words(text: str) -> tuple[Strength, tuple[str, ...]]:
    """How strongly a claim is put, and the words that say so; where none can be shown it is put neither way."""
    weights = points(_WEIGHTS, strength_signs(text), text)
    strength = cast("Strength", max(weights, key=lambda answer: weights[answer]))
    small = _small(text)
    spans = {"overstated": _over, "hedged": _hedges}[strength](small) if strength != "neutral" else []
    spans = spans or ([] if strength == "neutral" else _weighty(text, strength))
    said = tuple(dict.fromkeys(text[start:end].strip() for start, end in sorted(spans)))
    return (strength, said) if said else ("neutral", ())


def strength_signs(text: str) -> dict[str, float]:
    """What speaks for a claim's strength, by name: of which tables it has words, and of what it speaks as of all."""
    small = _small(text)
    found = {name for name, pattern in _TABLES.items() if pattern.search(small)}
    if _over(small, of_all=False):
        found.add("beyond")
    found |= {f"unmeasured {bool(COMPARED.search(small))}" for _ in _unmeasured(small)}
    return dict.fromkeys([*found, *(f"all: {name}" for name, _ in _of_all(small))], 1.0)


def _small(text: str) -> str:
    """A text in small letters, each in its place."""
    small = text.lower().replace("’", "'")
    return small if len(small) == len(text) else text


def _over(text: str, *, of_all: bool = True) -> list[_Span]:
    """Where a text goes beyond what can be measured; of more words that overlap, the first."""
    spans = [*_spans(OVER, text), *_unmeasured(text)]
    return spans or ([span for _, span in _of_all(text)] if of_all else [])


def _hedges(text: str) -> list[_Span]:
    return [*_spans(HEDGE, text), *_spans(QUALITY, text)]


def _spans(pattern: re.Pattern[str], text: str) -> list[_Span]:
    return [match.span() for match in pattern.finditer(text)]


def _of_all(text: str) -> Iterator[tuple[str, _Span]]:
    """What is said of each or of none: by which word of what sort, and where."""
    for word in _OF_ALL.finditer(text):
        rest = text[word.end() :]
        for name, _, end in islice(placed_classes(rest), _AHEAD):
            if name in _ENDS:
                break
            if name in _SORTS:
                yield f"{word[0]} {name}", (word.start(), word.end() + end)
                break


def _unmeasured(text: str) -> list[_Span]:
    """Where all or nearly all are spoken of, unless that reports what one study saw."""
    if COMPARED.search(text):
        return []
    absolute = [] if ONE_STUDY.search(text) else _spans(ABSOLUTE, text)
    if not WELL.search(text):
        return absolute
    return [*_spans(NINE_IN_TEN, text), *absolute, *(one.span() for one in SHARE.finditer(text) if _nearly_all(one))]


def _nearly_all(share: re.Match[str]) -> bool:
    if share[3]:
        return int(share[3]) >= _NEARLY_ALL
    part, whole = int(share[1]), int(share[2])
    return whole >= _FEWEST and part <= whole and 100 * part >= _NEARLY_ALL * whole


def _weighty(text: str, strength: Strength) -> list[_Span]:
    """The words of a text that speak most for a strength, where any does so by itself; a row of them is one."""
    telling = [(start, end) for name, start, end in placed_classes(text) if name.isupper() and name not in _SUBJECTS]
    worth = ((_more_for(strength, word), span) for word, span in placed_words(text) if _meets(span, telling))
    weighed = sorted((share, span) for share, span in worth if share >= _LEAST_WORTH)
    return list(_joined(sorted(span for _, span in weighed[-_MOST_WORDS:])))


def _meets(span: _Span, others: list[_Span]) -> bool:
    return any(start < span[1] and end > span[0] for start, end in others)


def _joined(spans: list[_Span]) -> Iterator[_Span]:
    """Spans in order, those that touch or overlap as one."""
    last: _Span | None = None
    for span in spans:
        if last and span[0] <= last[1] + 1:
            last = (last[0], max(last[1], span[1]))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _more_for(strength: Strength, word: str) -> float:
    worth = worth_of(_WEIGHTS, word)
    return worth.get(strength, 0.0) - worth.get("neutral", 0.0)
