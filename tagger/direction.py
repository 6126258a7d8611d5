"""What the record itself concludes on the effect on pain, and the words of that conclusion."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from article import ConditionTag

from . import direction_aside_cues as aside
from . import direction_cues as cues
from . import direction_titles as titles
from .direction_scope import (
    CASES,
    DISCUSSING,
    announces,
    asks_else,
    measures_else,
    measures_pain,
    scores_pain,
    speaks_of_pain,
    unreported,
    untold,
)
from .reading import Finding, Line, Reading, quote
from .setting import NO_PAIN

MAX_WORDS = 25
_OPENING = 10
# The bounds of a single clause.
_WHOLE = 2
_LAST = 3
_VALUES = ("mixed", "benefit", "no_difference", "harm", "unclear")
_GIVEN = frozenset({"treatment", "probe", "anaesthetic_only"})
# Designs whose texts tell much besides their own results: only a plain predicate counts in them.
_TELLING = frozenset({"narrative_review", "guideline", "comment", "unclear", "other", "cross_sectional"})
_REVIEWING = frozenset({"narrative_review", "guideline", "comment", "systematic_review", "meta_analysis"})
_UNTREATED = frozenset({"case_control", "qualitative", "in_vitro"})


class Verdict(Struct, frozen=True, kw_only=True):
    """What one clause says of pain: benefit, no_difference, harm or unclear."""

    value: str
    line: Line
    start: int
    end: int
    alike: bool = False


def direction_of(reading: Reading, conditions: Sequence[ConditionTag], design: str, role: str) -> Finding[str]:
    """benefit, no_difference, harm, mixed, unclear or not_applicable."""
    studied = {tag.id for tag in conditions if tag.role in ("studied", "animal_model")}
    pain = bool(studied - NO_PAIN)
    if not pain and not (role in _GIVEN and measures_pain(reading)):
        return Finding(value="not_applicable")
    if design == "protocol":
        return Finding(value="unclear" if speaks_of_pain(reading) else "not_applicable")
    if design in _UNTREATED or asks_else(reading, design):
        return Finding(value="not_applicable")
    elsewhere = measures_else(reading, design)
    strict, only = design in _TELLING, not studied & NO_PAIN
    sought = cues.SCORES if elsewhere else None if pain else cues.OUTCOME
    for lines, strictly in _telling(reading, design, strict):
        verdicts = [
            verdict
            for line in lines
            if sought is None or sought.search(line.low, line.mask)
            for verdict in _verdicts(line, strictly, only)
        ]
        if any(verdict.value != "unclear" for verdict in verdicts):
            told = _weigh(_at_last(verdicts) if design in CASES else verdicts)
            return _beyond_placebo(reading, verdicts) or told
    if not pain:
        return Finding(value="unclear")
    return Finding(value="not_applicable") if elsewhere and not scores_pain(reading) else untold(reading, design)


def _at_last(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """In a case that is told, what had failed before something helped is no result."""
    helped = next((at for at, verdict in enumerate(verdicts) if verdict.value == "benefit"), 0)
    return [verdict for at, verdict in enumerate(verdicts) if at >= helped or verdict.value != "no_difference"]


def _beyond_placebo(reading: Reading, verdicts: Sequence[Verdict]) -> Finding[str] | None:
    """Treatments that are alike, but better than placebo, are of benefit."""
    if not all(verdict.alike for verdict in verdicts):
        return None
    for line in reading.body:
        match = cues.BEATS_PLACEBO.search(line.low, line.mask)
        if match:
            found = Verdict(value="benefit", line=line, start=0, end=len(line.low))
            return _quoted("benefit", [found], "benefit")
    return None


def _telling(reading: Reading, design: str, strict: bool) -> Iterator[tuple[list[Line], bool]]:
    """The lines that may tell what came of pain, the surest first, and how strictly they are read."""
    if announces(reading, design):
        yield [line for line in reading.body if aside.PROVEN.search(line.low, line.mask)], strict
    elif not unreported(reading, design):
        yield _concluding(reading), strict
        yield _resulting(reading, design), strict
    yield [line for line in reading.lines[:1] if titles.TITLE_TELLS.search(line.low, line.mask)], True


def _concluding(reading: Reading) -> list[Line]:
    """The lines that conclude: those under a conclusion, else the last lines."""
    body = reading.body
    lines = [line for line in body if line.kind == "conclusion" and "limitation" not in line.sentence.section.lower()]
    if any(not line.sentence.inferred for line in lines):
        return [line for line in lines if not line.sentence.inferred]
    first = _first_own(reading)
    # A label that rules the whole of an abstract to its end is that of its first part: the others are lost.
    unruled = not any(line.kind in ("results", "conclusion") and not line.sentence.inferred for line in body)
    last = [
        line
        for line in body[-_LAST:]
        if (line.sentence.inferred or unruled) and (line.sentence.index > first or line is body[-1] is not body[0])
    ]
    concluding = [line for line in last if line.kind in ("aim", "conclusion")]
    return concluding or [line for line in _said_last(last) if "registr" not in line.low]


def _said_last(lines: list[Line]) -> list[Line]:
    """The last lines, or those before them where they only wish for further studies."""
    told = [line for line in lines[-2:] if not aside.FURTHER.match(line.low)]
    return told or lines[:-2]


def _first_own(reading: Reading) -> int:
    """The index of the first line on the study itself; 0 where no line says so."""
    kinds = ("aim", "methods")
    return next((line.sentence.index for line in reading.body if line.kind in kinds), 0)


def _resulting(reading: Reading, design: str) -> list[Line]:
    """The lines that tell results; in a study, not what stands before its aim."""
    first = 0 if design in DISCUSSING else _first_own(reading)
    cases, own = design in CASES, design not in _REVIEWING
    return [
        line
        for line in reading.body
        if line.sentence.index >= first
        and not (own and aside.KNOWN.search(line.low, line.mask))
        and (
            line.kind in ("results", "")
            or (line.kind == "methods" and line.sentence.inferred)
            or (line.kind == "aim" and (cases or aside.REVEALED.search(line.low, line.mask) is not None))
        )
    ]


def _verdicts(line: Line, strict: bool, only: bool) -> list[Verdict]:
    """The verdicts of the clauses of a line that speak of pain; `only` where nothing but pain is studied."""
    low, mask = line.low, line.mask
    if not _speaks(low, mask, only):
        return []
    if aside.ASSESSED.search(low, mask) and not aside.OUTCOMES.search(low, mask):
        return []
    low = aside.CONDITIONAL.sub(_blank, cues.SIDE.sub(_blank, low, mask), mask)
    bounds = [0, *(m.start() for m in cues.TURN.finditer(low, mask)), len(low)]
    found = []
    for start, end in itertools.pairwise(bounds):
        value = _judge(low[start:end], mask, strict, only)
        if value == "nothing" or (value == "no_difference" and _of_else(line, start, end)):
            continue
        if value:
            alike = value == "no_difference" and cues.ALIKE.match(_same(low[start:end], mask)) is not None
            found.append(Verdict(value=value, line=line, start=start, end=end, alike=alike))
    # A line of one clause has been judged as a whole.
    if found or len(bounds) == _WHOLE:
        return found
    value = _judge(low, mask, strict, only)
    if value == "no_difference" and _of_else(line, 0, len(low)):
        return []
    return [Verdict(value=value, line=line, start=0, end=len(low))] if value not in ("", "nothing") else []


def _speaks(clause: str, mask: int, only: bool) -> bool:
    """Whether a clause speaks of pain or, where nothing else is studied, of what works."""
    if cues.PAIN.search(clause, mask):
        return True
    return only and cues.WORKS.search(clause, mask) is not None


def _of_else(line: Line, start: int, end: int) -> bool:
    """Whether what made no difference is a side effect, or what had been tried before."""
    clause = line.low[start:end]
    side = cues.SIDE.search(clause, line.mask) is not None and not cues.SCORED.search(clause)
    return side or aside.TRIED_BEFORE.search(clause, line.mask) is not None


def _same(clause: str, mask: int) -> str:
    match = cues.SAME.search(clause, mask)
    return match.group() if match else ""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _judge(clause: str, mask: int, strict: bool, only: bool) -> str:
    """What a clause says of pain, "" where it says nothing."""
    if not _speaks(clause, mask, only) or cues.HOPED.search(clause, mask):
        return ""
    if strict and not cues.TREATMENT.search(clause, mask):
        return ""
    if cues.WEAK.search(clause, mask):
        return "mixed"
    return _compared(clause, mask, only) or ("" if _of_their_own(clause, mask) else _good(clause, mask, strict))


def _of_their_own(clause: str, mask: int) -> bool:
    """Whether pain is a mark of the people alone, and nothing is said to work."""
    rest = cues.SUFFERERS.sub(_blank, clause, mask)
    return not (cues.PAIN.search(rest, mask) or cues.WORKS.search(rest, mask) or cues.PRAISED.search(clause, mask))


def _compared(clause: str, mask: int, only: bool) -> str:
    """No difference or harm, where a clause says so."""
    same = cues.SAME.search(clause, mask)
    of_pain = cues.PAIN.search(cues.WHOSE.sub(_blank, clause, mask), mask) or (
        only and cues.ALIKE_WORKS.search(clause, mask)
    )
    if same and not of_pain:
        return "nothing"
    if same and not (cues.ALIKE.match(same.group()) and cues.EFFECTIVE.search(clause, mask)):
        return (
            "no_difference" if cues.OUTCOME.search(clause, mask) or cues.TREATMENT.search(clause, mask) else "nothing"
        )
    if (
        cues.BAD.search(clause, mask)
        and not cues.CONTROL.search(clause, mask)
        and cues.TREATMENT.search(clause, mask)
    ):
        return "harm"
    return ""


def _good(clause: str, mask: int, strict: bool) -> str:
    """Benefit, or doubt about it."""
    good = (cues.STRONG if strict else cues.GOOD).search(clause, mask)
    if cues.LIMITED.search(clause, mask) and not (good and good.start() < _OPENING):
        return "unclear"
    return "benefit" if good else ""


def _weigh(verdicts: Sequence[Verdict]) -> Finding[str]:
    counts = {value: sum(v.value == value for v in verdicts) for value in _VALUES}
    against = sum(v.value in ("no_difference", "harm") and not v.alike for v in verdicts)
    if counts["mixed"]:
        return _quoted("mixed", verdicts, "mixed")
    if counts["benefit"] and against:
        return _quoted("mixed" if against >= counts["benefit"] else "benefit", verdicts, "benefit")
    if counts["benefit"]:
        return _quoted("benefit", verdicts, "benefit")
    if counts["no_difference"] and counts["harm"]:
        return _quoted("harm", verdicts, "harm")
    value = next(value for value, count in counts.items() if count)
    return _quoted(value, verdicts, value)


def _quoted(value: str, verdicts: Iterable[Verdict], kind: str) -> Finding[str]:
    verdict = next(v for v in verdicts if v.value == kind)
    start, end = _clip(verdict.line.text, verdict.start, verdict.end)
    return Finding(
        value=value, quote=quote(verdict.line, start, end, f"what the record says of pain: {value.replace('_', ' ')}")
    )


_CONJUNCTION = re.compile(
    r"^[\s;:,]*(?:but|and|although|though|whereas|while|yet|however|despite|nevertheless)?[\s,]*", re.IGNORECASE
)


def _clip(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause without its first conjunction, at most 25 words of it."""
    opening = _CONJUNCTION.match(text[start:end])
    start += opening.end() if opening else 0
    words = list(re.finditer(r"\S+", text[start:end]))
    return (start, start + words[min(len(words), MAX_WORDS) - 1].end()) if words else (start, end)
