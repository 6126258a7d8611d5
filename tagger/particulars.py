"""What was compared, for how long people were followed, and what is said of harms."""

from __future__ import annotations

from .numbers import NUMBER
from .patterns import compiled
from .reading import Finding, Line, Reading, quote

Said = Finding[str | None]
_NOTHING: Said = Finding(value=None)

_AGAINST = compiled(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|comparison with|versus|vs\.?|compared against|"
    r"relative to|rather than)\s+(?:the |an? |that of |those of |those in |those who received |"
    r"patients receiving |conventional |standard |"
    r"(?:intravenous|intramuscular|oral|epidural|intranasal|iv|"
    r"im) )*(?P<what>[a-z][\w-]*(?:[ /+-](?:hydrochloride|alone|saline|care|therapy|group|controls?|treatment|"
    r"sulphate|sulfate|block|analgesia|an(?:a)?esthesia|list))?)"
)
_PLACEBO = compiled(
    r"\b(?:active |inert |saline |midazolam |matching |inactive )?placebo\b|\bnormal saline\b|"
    r"\b(?:0\.9 ?% )?saline\b|\bsham\b(?: \w+)?|\bwaiting list\b|\busual care\b|\bno treatment\b|"
    r"\bstandard (?:care|treatment|therapy)\b"
)
_LENGTH = (
    rf"(?:{NUMBER}|several|\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+(?:\.\d+)?)?)[ -]?(?:hours?|hrs?|h|days?|weeks?|wks?|"
    rf"months?|years?|yrs?)\b"
)
_FOLLOWED = compiled(
    rf"\bfollow(?:ed)?[- ]?up\b[^.;]{{0,60}}?(?P<a>{_LENGTH})|\b(?:followed|observed|"
    rf"monitored)\b[^.;]{{0,50}}?\b(?:for|until|up to|over|at) (?P<b>{_LENGTH})"
)
_BEFORE = compiled(rf"(?P<a>{_LENGTH})[^.;]{{0,20}}\bfollow-?up\b")
_UNTIL = compiled(
    rf"\b(?:up to|over|at|until|within|for|during) (?:the (?:first )?)?(?P<a>{_LENGTH})(?: (?:after|post\w*|"
    rf"following|of follow))?"
)
_LASTING = compiled("day|week|month|year|follow|hour|hr")
_FOLLOWING = compiled("follow|observed|monitored")
_HARM = compiled(
    r"\b(?:adverse|side|unwanted|untoward|undesirable)[- ](?:events?|effects?|reactions?|outcomes?|"
    r"experiences?)\b|\bside-effects?\b|\bcomplications\b|\bhallucinat\w+|\bpsychotomimetic\b|\bdissociati\w+|"
    r"\bnightmares?\b|\bemergence (?:delirium|phenomena|reactions?)|\bnausea\b|\bvomiting\b|\bdizziness\b|"
    r"\btolerability\b|\bwell tolerated\b"
)
_HARM_WORDS = compiled(
    "adverse|side|complicat|hallucin|dissociat|nausea|vomit|dizz|toler|nightmare|psychotomim|emergence|unwanted|"
    "untoward"
)


def comparator_of(reading: Reading, design: str) -> Said:
    """What the treatment was compared with, in the record's words."""
    if design in ("case_report", "narrative_review", "comment", "guideline"):
        return _NOTHING
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        match = _PLACEBO.search(line.low, line.mask)
        if match:
            return _said(line, match.start(), match.end(), "compared with")
        match = _AGAINST.search(line.low, line.mask)
        if match and "ketamin" not in match["what"] and line.kind != "results":
            return _said(line, *match.span("what"), "compared with")
    return _NOTHING


def follow_up_of(reading: Reading, design: str) -> Said:
    """How long people were followed, in the record's words."""
    if design in ("narrative_review", "comment", "guideline", "in_vitro"):
        return _NOTHING
    best: Said = _NOTHING
    for line in reading.body:
        if line.kind not in ("methods", "results", "aim", "") or not _is_lasting(line):
            continue
        for pattern in (_FOLLOWED, _BEFORE) if line.mask & _FOLLOWING.bit else ():
            match = pattern.search(line.low, line.mask)
            if match:
                return _said(line, *match.span(match.lastgroup or 0), "followed for")
        if best.value is None and (match := _UNTIL.search(line.low, line.mask)):
            best = _said(line, *match.span("a"), "measured until")
    return best


def _is_lasting(line: Line) -> bool:
    """Whether a line may tell how long something lasted."""
    return bool(line.mask & _LASTING.bit) or " h" in line.low


def adverse_events_of(reading: Reading) -> Said:
    """The sentence that tells of harms: results before conclusions, never what was only planned."""
    for kinds in (("results", ""), ("conclusion",)):
        for line in reading.body:
            if line.kind in kinds and line.mask & _HARM_WORDS.bit:
                match = _HARM.search(line.low, line.mask)
                if match:
                    told = quote(line, *match.span(), "what is said of harms")
                    return Finding(value=line.text, quote=told)
    return _NOTHING


def _said(line: Line, start: int, end: int, cue: str) -> Said:
    told = quote(line, start, end, cue)
    return Finding(value=told.words, quote=told)
