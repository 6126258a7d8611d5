"""The part that ketamine plays in a record: treatment, anaesthesia alone, harm, a tool, a mention, none."""

from __future__ import annotations

import re

from . import ketamine_bench as bench
from . import ketamine_cues as cues
from .patterns import Pattern, compiled
from .reading import Finding, Line, Reading, quote

_PASSING_LINES = 2
_TITLE_WEIGHT, _LIGHT_WEIGHT = 2, 3
_OWN = frozenset({"title", "aim", "methods", "results"})
# An abstract of so many sentences has room for what it is about.
_LONG = 5
_NAMED = compiled(r"\w*-?ketamine?\w*|ketalar|spravato")


def ketamine_role_of(reading: Reading, design: str, species: str) -> Finding[str]:
    """Ketamine's role, with the words that told it."""
    if not reading.ketamine:
        return Finding(value="none")
    lines = [line for line in reading.lines if line.ketamine]
    in_title = lines[0].kind == "title"
    return (
        _abuse(reading, lines, in_title, species)
        or _anaesthetic(reading, lines, in_title, species)
        or _mentioned(reading, lines, in_title, design)
        or _tool(reading, lines, design, species)
        or _found(
            lines,
            _NAMED,
            "treatment",
            "ketamine is given or discussed as a therapy",
        )
    )


def _abuse(reading: Reading, lines: list[Line], in_title: bool, species: str) -> Finding[str] | None:
    if in_title and _treats(reading, species):
        return None
    if cues.DRUG_USE_TITLE.search(reading.title) and not cues.SUBJECT.search(reading.title):
        return _found(lines, _NAMED, "abuse_harm", "one of the drugs whose use is studied")
    weak = [line for line in reading.lines if cues.ABUSE.search(line.low, line.mask)]
    if not weak:
        return None
    strong = [line for line in reading.lines if cues.STRONG_ABUSE.search(line.low, line.mask)]
    titled = reading.lines[0] in weak and reading.lines[0].kind == "title"
    therapy = sum(
        1 for line in lines if cues.THERAPY.search(line.low, line.mask) and not cues.ABUSE.search(line.low, line.mask)
    )
    often = max(therapy, 1)
    if strong and (titled or len(strong) > often or len(weak) > often):
        return _found(strong or weak, cues.ABUSE, "abuse_harm", "use for pleasure, dependence or its harms")
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _treats(reading: Reading, species: str) -> bool:
    """Whether the title makes ketamine a therapy; "treated" animals need not be ill."""
    title = cues.TREATED.sub(_blank, reading.title) if species == "animal" else reading.title
    if cues.DURING_THERAPY.search(title):
        return True
    return bool(cues.SUBJECT.search(title)) and not cues.STRONG_ABUSE.search(reading.title)


def _anaesthetic(reading: Reading, lines: list[Line], in_title: bool, species: str) -> Finding[str] | None:
    title, spoken = reading.title, species == "animal" or bool(cues.SUBJECT.search(reading.title))
    task = _task(title, spoken)
    asleep = [line for line in lines if _puts_to_sleep(line) or (task and line.kind == "title")]
    if (
        cues.ASSISTED.search(title)
        or not asleep
        or (not task and lines != asleep and all(line.kind == "background" for line in asleep))
    ):
        return None
    if in_title and spoken and (cues.ADJUNCT.search(title) or not task):
        return None
    if in_title and spoken and species == "human" and cues.AGAINST_NONE.search(reading.low, reading.mask):
        return None
    if not in_title and cues.SLEEP_MEASURED.search(reading.low, reading.mask):
        return _found(lines, cues.INDUCED, "probe", "ketamine brings the sleep under study")
    found = _found(asleep, cues.ANAESTHETIC, "anaesthetic_only", "ketamine only puts to sleep")
    if not in_title and len(asleep) == len(lines):
        return found
    awake = [
        line
        for line in lines
        if line not in asleep
        and line.kind not in ("background", "title")
        and cues.THERAPY.search(line.low, line.mask)
    ]
    sleeps = len(asleep) + _sleep_title(reading, task)
    return found if (reading.lines[0] in asleep and sleeps > 0) or sleeps > len(awake) else None


def _task(title: str, spoken: bool) -> bool:
    """Whether the title gives ketamine the task to put to sleep; premedication may have any aim besides."""
    return bool(cues.TITLE_ASLEEP.search(title)) or (not spoken and bool(cues.PREMEDICATION.search(title)))


def _sleep_title(reading: Reading, task: bool) -> int:
    """What the record as a whole adds to the sentences in which ketamine puts to sleep."""
    added = _TITLE_WEIGHT if task else int(_says_sleep(reading.title))
    return added - (_LIGHT_WEIGHT if cues.LIGHT.search(reading.low, reading.mask) else 0)


def _says_sleep(title: str) -> bool:
    return bool(cues.SLEEP.search(title)) and not cues.SUBJECT.search(title)


def _puts_to_sleep(line: Line) -> bool:
    if cues.CURES.search(line.low, line.mask):
        return False
    low = cues.EPITHET.regex.sub(_blank, line.low) if cues.EPITHET.search(line.low, line.mask) else line.low
    return cues.ANAESTHETIC.search(low, line.mask) is not None


def _mentioned(reading: Reading, lines: list[Line], in_title: bool, design: str) -> Finding[str] | None:
    if in_title or len(lines) > _PASSING_LINES:
        return None
    if all(cues.PASSING.search(line.low, line.mask) for line in lines):
        return _found(lines, cues.PASSING, "mentioned", "named in passing")
    known = design not in cues.REVIEWS and len(reading.lines) > _LONG and not cues.MIND_DRUGS.search(reading.title)
    if known and all(_is_background(reading, line) for line in lines):
        return _found(lines, _NAMED, "mentioned", "named only as background")
    return None


def _tool(reading: Reading, lines: list[Line], design: str, species: str) -> Finding[str] | None:
    if species in ("animal", "none") and design not in cues.REVIEWS:
        return _bench_tool(lines, reading)
    if design in cues.REVIEWS:
        return _reviewed_tool(reading, lines)
    if cues.ASSISTED.search(reading.title):
        return None
    tools = [line for line in reading.lines if line.kind != "background" and cues.TOOL.search(line.low, line.mask)]
    sure = any(line.kind in _OWN for line in tools)
    if not tools or (not cues.HUMAN_TEST.search(reading.low, reading.mask) and _has_patients(reading, sure)):
        return None
    return _found(tools, cues.TOOL, "probe", "ketamine as a tool")


def _reviewed_tool(reading: Reading, lines: list[Line]) -> Finding[str] | None:
    """A review of what ketamine does to the healthy mind, or of ketamine as a test."""
    for pattern in (cues.MIND_STUDIED, cues.MIND_CHANGED):
        if pattern.search(reading.title) and not (
            pattern is cues.MIND_CHANGED and cues.SUBJECT.search(reading.title)
        ):
            return _found(list(reading.lines[:1]), pattern, "probe", "what ketamine does to the mind is studied")
    tests = [line for line in lines if cues.HUMAN_TEST.search(line.low, line.mask)]
    if not tests or lines[0].kind == "title":
        return None
    return _found(tests, cues.HUMAN_TEST, "probe", "ketamine as a test")


def _bench_tool(lines: list[Line], reading: Reading) -> Finding[str] | None:
    """In animals and in the laboratory: a tool, unless more speaks for a treatment."""
    if all(cues.INDUCED.search(line.low, line.mask) for line in lines):
        return _found(lines, cues.INDUCED, "probe", "ketamine induces the state under study")
    if bench.is_harm(reading.title):
        return _found(lines, _NAMED, "abuse_harm", "the harm of ketamine is studied")
    told = lines if lines[0].kind == "title" else [*reading.lines[:1], *lines]
    if not bench.is_tool(told):
        return None
    shown = [line for line in told if bench.MECHANICAL.search(line.low, line.mask)]
    return _found(shown or lines, bench.MECHANICAL if shown else _NAMED, "probe", "ketamine as a tool")


def _is_background(reading: Reading, line: Line) -> bool:
    """Whether a line stands under a label of background, or before the text comes to its own work."""
    return line.kind == "background" or (line.kind == "" and line.sentence.index < _begins(reading))


def _begins(reading: Reading) -> int:
    """The first sentence on the work itself, in the first half of the text."""
    half = len(reading.lines) // 2
    own = (line.sentence.index for line in reading.body[:half] if line.kind in ("aim", "methods", "results"))
    return max(cues.OPENING, next(own, half))


def _has_patients(reading: Reading, sure: bool) -> bool:
    """Whether patients take part, told outside the background; `sure`: it must stand where the own work is told."""
    return any(
        cues.PATIENTS.search(line.low, line.mask)
        for line in reading.lines
        if line.kind in _OWN or (not sure and line.kind == "" and not _is_background(reading, line))
    )


def _found(lines: list[Line], pattern: Pattern, value: str, cue: str) -> Finding[str]:
    for tried in (pattern, _NAMED):
        for line in lines:
            match = tried.search(line.low, line.mask)
            if match:
                return Finding(value=value, quote=quote(line, *match.span(), cue))
    return Finding(value=value)


def drugs_named(reading: Reading) -> tuple[str, ...]:
    """Which forms of ketamine the record names."""
    if not reading.ketamine:
        return ()
    lines = [line for line in reading.lines if line.ketamine]
    return tuple(name for name, pattern in cues.FORMS if any(pattern.search(line.low, line.mask) for line in lines))
