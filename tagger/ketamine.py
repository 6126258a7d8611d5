"""The part that ketamine plays in a record: treatment, anaesthesia alone, harm, a tool, a mention, none."""

from __future__ import annotations

from . import ketamine_cues as cues
from .patterns import Pattern, compiled
from .reading import Finding, Line, Reading, quote

_PASSING_LINES = 2
_NAMED = compiled(r"\w*-?ketamine?\w*|ketalar|spravato")


def ketamine_role_of(reading: Reading, design: str, species: str) -> Finding[str]:
    """Ketamine's role, with the words that told it."""
    if not reading.ketamine:
        return Finding(value="none")
    lines = [line for line in reading.lines if line.ketamine]
    in_title = lines[0].kind == "title"
    return (
        _abuse(reading, lines, in_title)
        or _anaesthetic(reading, lines, in_title, species)
        or _mentioned(lines, in_title)
        or _tool(reading, lines, design, species)
        or _found(
            lines,
            _NAMED,
            "treatment",
            "ketamine is given or discussed as a therapy",
        )
    )


def _abuse(reading: Reading, lines: list[Line], in_title: bool) -> Finding[str] | None:
    if in_title and cues.SUBJECT.search(reading.title) and not cues.STRONG_ABUSE.search(reading.title):
        return None
    if in_title and cues.DURING_THERAPY.search(reading.title):
        return None
    if reading.words.isdisjoint(cues.ABUSE_WORDS):
        return None
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


def _anaesthetic(reading: Reading, lines: list[Line], in_title: bool, species: str) -> Finding[str] | None:
    asleep = [line for line in lines if cues.ANAESTHETIC.search(line.low, line.mask)]
    if not asleep:
        return None
    title = reading.title
    spoken = species == "animal" or cues.SUBJECT.search(title)
    if in_title and spoken and (cues.ADJUNCT.search(title) or not cues.TITLE_ASLEEP.search(title)):
        return None
    awake = [
        line
        for line in lines
        if line not in asleep
        and line.kind not in ("background", "title")
        and cues.THERAPY.search(line.low, line.mask)
    ]
    if not in_title and len(asleep) == len(lines):
        return _found(asleep, cues.ANAESTHETIC, "anaesthetic_only", "ketamine only puts to sleep")
    if reading.lines[0] in asleep or len(asleep) > len(awake):
        return _found(asleep, cues.ANAESTHETIC, "anaesthetic_only", "ketamine only puts to sleep")
    return None


def _mentioned(lines: list[Line], in_title: bool) -> Finding[str] | None:
    if in_title or len(lines) > _PASSING_LINES:
        return None
    if all(cues.PASSING.search(line.low, line.mask) for line in lines):
        return _found(lines, cues.PASSING, "mentioned", "named in passing")
    return None


def _tool(reading: Reading, lines: list[Line], design: str, species: str) -> Finding[str] | None:
    if design in cues.REVIEWS:
        tests = [line for line in lines if cues.HUMAN_TEST.search(line.low, line.mask)]
        return (
            _found(tests, cues.HUMAN_TEST, "probe", "ketamine as a test")
            if tests and lines[0].kind != "title"
            else None
        )
    tools = [line for line in reading.lines if line.kind != "background" and cues.TOOL.search(line.low, line.mask)]
    if species in ("animal", "none"):
        return _animal_tool(lines, tools, reading.title)
    if not tools or (not cues.HUMAN_TEST.search(reading.low, reading.mask) and _has_patients(reading)):
        return None
    return _found(tools, cues.TOOL, "probe", "ketamine as a tool")


def _animal_tool(lines: list[Line], tools: list[Line], title: str) -> Finding[str] | None:
    """In animals and in the laboratory: a tool, unless the title makes it the therapy."""
    if all(cues.INDUCED.search(line.low, line.mask) for line in lines):
        return _found(lines, cues.INDUCED, "probe", "ketamine induces the state under study")
    if lines[0].kind == "title" and cues.FOR_THERAPY.search(title):
        return None
    mechanism = [line for line in lines if cues.MECHANISM.search(line.low, line.mask)]
    if tools or mechanism:
        return (
            _found(tools, cues.TOOL, "probe", "ketamine as a tool")
            if tools
            else _found(mechanism, cues.MECHANISM, "probe", "ketamine as a tool")
        )
    return None


def _has_patients(reading: Reading) -> bool:
    """Whether patients take part, told outside the background."""
    return any(
        cues.PATIENTS.search(line.low, line.mask)
        for line in reading.lines
        if line.kind not in ("background", "conclusion")
        and not (line.kind == "" and line.sentence.index < cues.OPENING)
    )


def _found(lines: list[Line], pattern: Pattern, value: str, cue: str) -> Finding[str]:
    for line in lines:
        match = pattern.search(line.low, line.mask)
        if match:
            return Finding(value=value, quote=quote(line, *match.span(), cue))
    return Finding(value=value)


def drugs_named(reading: Reading) -> tuple[str, ...]:
    """Which forms of ketamine the record names."""
    if not reading.ketamine:
        return ()
    lines = [line for line in reading.lines if line.ketamine]
    return tuple(name for name, pattern in cues.FORMS if any(pattern.search(line.low, line.mask) for line in lines))
