"""What a record as a whole allows to be said of pain: whether it asks for it, and whether it tells results."""

from __future__ import annotations

from . import direction_aside_cues as aside
from . import direction_cues as cues
from . import direction_titles as titles
from .reading import Finding, Reading

# An abstract of more sentences is whole.
_CUT_OFF = 5
# One of no more than these tells no more than why a study was done, where it ends with an open question.
_STUB = 3
# Designs whose texts discuss.
DISCUSSING = frozenset({"narrative_review", "guideline", "comment", "unclear", "other"})
CASES = frozenset({"case_report", "case_series"})
_UNTOLD = frozenset({"unclear", "other"})
_SYNTHESES = frozenset({"meta_analysis", "systematic_review", "rct"})


def unreported(reading: Reading, design: str) -> bool:
    """Whether an abstract is cut off before its results: it ends with its aim, or tells no count and no outcome."""
    body = reading.body
    if not body or len(body) > _CUT_OFF or design in CASES:
        return False
    if design in DISCUSSING:
        return design in _UNTOLD and body[-1].kind == "aim"
    if len(body) <= _STUB and aside.OPEN.search(body[-1].low):
        return True
    if any(line.kind in ("results", "conclusion") for line in body):
        return False
    reviewed = design in _SYNTHESES or design == "cohort"
    return body[-1].kind == "aim" or (reviewed and not any(aside.REPORTED.search(line.low) for line in body))


def asks_else(reading: Reading, design: str) -> bool:
    """Whether the title asks how often, by whom or why, and names no treatment that is tried."""
    title = reading.title
    if titles.NEVER.search(title) and not titles.HELPS.search(title):
        return True
    if titles.EVALUATES.search(title) or measures_else(reading, design):
        return False
    if design == "animal":
        return title.isascii() and not cues.TREATMENT.search(title)
    return titles.ABOUT.search(title) is not None and design not in _SYNTHESES


def measures_else(reading: Reading, design: str) -> bool:
    """Whether the title names another outcome, and not what helps against pain."""
    title = reading.title
    return design not in CASES and titles.ELSEWHERE.search(title) is not None and not titles.HELPS.search(title)


def scores_pain(reading: Reading) -> bool:
    """Whether pain is measured, though the title names another outcome."""
    return any(cues.SCORED.search(line.low, line.mask) for line in reading.body[:-1])


def speaks_of_pain(reading: Reading) -> bool:
    """Whether any line names pain."""
    return any(cues.PAIN.search(line.low, line.mask) for line in reading.lines)


def measures_pain(reading: Reading) -> bool:
    """Whether pain is an outcome, where no condition of pain is studied."""
    return titles.TITLE_PAIN.search(reading.title) is not None or any(
        cues.OUTCOME.search(line.low, line.mask)
        for line in reading.body
        if line.kind in ("methods", "results", "conclusion", "aim")
    )


def announces(reading: Reading, design: str) -> bool:
    """Whether a text that discusses ends with what it is going to discuss."""
    last = reading.body[-1] if reading.body else None
    return design in DISCUSSING and last is not None and titles.ANNOUNCES.search(last.low, last.mask) is not None


def untold(reading: Reading, design: str) -> Finding[str]:
    """No result on pain: unclear where a treatment of pain is reviewed or tested, else no pain outcome."""
    return Finding(value="unclear" if _is_open(reading, design) else "not_applicable")


def _is_open(reading: Reading, design: str) -> bool:
    title = reading.title
    if titles.HARMS.search(title) and not titles.HELPS.search(title):
        return False
    cut = unreported(reading, design)
    if design == "cross_sectional":
        return cut and _tests_what_helps(reading)
    if cut and design != "animal" and titles.EVALUATES.search(title):
        return True
    if design in DISCUSSING:
        return _discusses_treatment(reading, design)
    told = design not in CASES and design != "animal" and _tests(reading, design)
    return told or cues.TESTED.search(title) is not None


def _tests(reading: Reading, design: str) -> bool:
    """Whether a study tells that it treats pain, or measures it."""
    whole = design in {"rct", "systematic_review", "meta_analysis", "nonrandomised_trial"}
    return any(
        ((whole or line.kind == "aim") and cues.TESTED.search(line.low, line.mask))
        or (line.kind != "background" and cues.OUTCOME.search(line.low, line.mask))
        for line in reading.lines
    )


def _tests_what_helps(reading: Reading) -> bool:
    """Whether title or aim ask how well something helps."""
    return any(titles.HELPS.search(line.low, line.mask) for line in reading.lines if line.kind in ("title", "aim"))


def _discusses_treatment(reading: Reading, design: str) -> bool:
    """Whether the title names treatment, or the text does so more than in passing."""
    title = reading.title
    if titles.CARE.search(title) and not titles.HELPS.search(title):
        return False
    if cues.TESTED.search(title) or titles.DRUGS.search(title):
        return True
    lines = [line for line in reading.body if cues.TESTED.search(line.low, line.mask)]
    aims = any(line.kind == "aim" and not titles.IMPLIED.search(line.low, line.mask) for line in lines)
    return design != "other" and (aims or len(lines) > 1)
