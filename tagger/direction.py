"""What the record itself concludes on the effect on pain, and the words of that conclusion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from article import ConditionTag

from . import direction_cues as cues
from .reading import Finding, Line, Reading, quote
from .setting import NO_PAIN

MAX_WORDS = 25
_REVIEWS = frozenset(
    {"narrative_review", "systematic_review", "meta_analysis", "guideline", "comment", "unclear", "other"}
)
_UNTREATED = frozenset({"case_control", "qualitative", "in_vitro"})


class Verdict(Struct, frozen=True, kw_only=True):
    """What one clause says of pain: benefit, no_difference, harm or unclear."""

    value: str
    line: Line
    start: int
    end: int


def direction_of(reading: Reading, conditions: Sequence[ConditionTag], design: str, role: str) -> Finding[str]:
    """benefit, no_difference, harm, mixed, unclear or not_applicable."""
    pain = bool({tag.id for tag in conditions if tag.role in ("studied", "animal_model")} - NO_PAIN)
    outcome = any(
        cues.SURE_PAIN.search(line.low)
        for line in reading.lines
        if line.kind in ("results", "conclusion", "methods", "title")
    )
    if not pain and not outcome:
        return Finding(value="not_applicable")
    if design == "protocol":
        return Finding(value="unclear" if pain or outcome else "not_applicable")
    if design in _UNTREATED or (not pain and role == "none"):
        return Finding(value="not_applicable")
    ended = [v for line in _concluding(reading) for v in _verdicts(line, pain, reading.ketamine)]
    if not ended or all(v.value == "unclear" for v in ended):
        ended = [v for line in _resulting(reading) for v in _verdicts(line, pain, reading.ketamine)] or ended
    if not ended:
        ended = [v for line in reading.lines[:1] for v in _verdicts(line, pain, reading.ketamine)]
    if ended:
        return _weigh(ended, reading)
    return _silent(reading, pain, design)


def _concluding(reading: Reading) -> list[Line]:
    """The lines that conclude: those under a conclusion, else the last lines."""
    body = reading.body
    lines = [line for line in body if line.kind == "conclusion" and "limitation" not in line.sentence.section.lower()]
    if lines:
        return lines
    return [line for line in body[-2:] if line.kind not in ("background", "aim") and "registr" not in line.low]


def _resulting(reading: Reading) -> list[Line]:
    return [
        line
        for line in reading.body
        if line.kind in ("results", "") or (line.kind == "methods" and line.sentence.inferred)
    ]


def _verdicts(line: Line, pain: bool, ketamine: bool) -> list[Verdict]:
    """The verdicts of the clauses of a line that speak of pain."""
    low = line.low
    if not cues.PAIN.search(low):
        return []
    bounds = [0, *(m.start() for m in cues.TURN.finditer(low)), len(low)]
    found = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        clause = (
            cues.SIDE.sub(lambda m: " " * len(m.group()), low[start:end])
            if cues.SIDE.search(low, start, end)
            else low[start:end]
        )
        value = _judge(clause)
        if value and cues.PAIN.search(clause):
            found.append(Verdict(value=value, line=line, start=start, end=end))
    if not found:
        value = _judge(cues.SIDE.sub(" ", low))
        if value and cues.PAIN.search(cues.SIDE.sub(" ", low)):
            found.append(Verdict(value=value, line=line, start=0, end=len(low)))
    return found


def _judge(clause: str) -> str:
    if cues.SAME.search(clause):
        return "no_difference"
    if cues.BAD.search(clause) and not re.search(r"\b(?:control|placebo|saline)\b", clause):
        return "harm"
    good = cues.GOOD.search(clause)
    if cues.LIMITED.search(clause) and not (good and good.start() < 10):
        return "unclear"
    return "benefit" if good else ""


def _weigh(verdicts: Sequence[Verdict], reading: Reading) -> Finding[str]:
    kinds = {v.value for v in verdicts}
    if "benefit" in kinds and kinds & {"harm"}:
        return _quoted("mixed", verdicts, "benefit")
    if "benefit" in kinds and "no_difference" in kinds:
        same = sum(v.value == "no_difference" for v in verdicts)
        good = sum(v.value == "benefit" for v in verdicts)
        return _quoted("benefit" if good >= same else "mixed", verdicts, "benefit")
    for value in ("benefit", "no_difference", "harm", "unclear"):
        if value in kinds:
            return _quoted(value, verdicts, value)
    return Finding(value="unclear")


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


def _silent(reading: Reading, pain: bool, design: str) -> Finding[str]:
    """No result on pain: unclear where a treatment of pain is reviewed or tested, else no pain outcome."""
    if not pain:
        return Finding(value="not_applicable")
    tested = any(cues.TESTED.search(line.low) for line in reading.lines)
    return Finding(value="unclear" if tested else "not_applicable")
