"""The number of participants by the kind of record: a study's people, a review's total, else none."""

from __future__ import annotations

import re

from . import participants_cues as cues
from .numbers import NUMBER, value_of
from .participants import animals, is_year, people
from .participants import counted as numbers_of_people
from .participants_groups import NOBODY, Count, Found, second_group
from .patterns import compiled
from .reading import Finding, Line, Reading, quote

_NO_PARTICIPANTS = frozenset({"guideline", "in_vitro"})
_OF_OTHERS = frozenset({"narrative_review", "comment"})
_LEAST_IN_REVIEW = 10
_LEAST_SCORE = 0.7
# "391 patients were included": in the sentence that the number begins.
_INCLUDED = compiled(r"\b(?:were|was) (?:included|analy[sz]ed|enrolled|pooled|randomi[sz]ed)\b")
_BOTH = compiled(r"\b(?:both|the two|two) (?:of (?:the|our|these) )?(?:\w+ )?(?:patients|cases|women|men|children)\b")
_PAIR = 2
# "Eight new cases" in the words that make the record a series.
_CASES = re.compile(rf"\b({NUMBER}) (?:new|further|more|additional) (?:[\w-]+ ){{0,4}}(?:cases|patients)\b")
_OPENING = compiled(
    r"^(?:of|among|in|across|overall,?) (?:the |a total of )?\d[\d, ]* (?:patients|participants|subjects|people)\b"
)
# People who are reckoned with, not seen.
_MODELLED = compiled(r"\bmarkov\b|\bsimulation model|\bdecision[- ](?:analytic|tree)\b|\bdecision model")
_REVIEWS = frozenset({"meta_analysis", "systematic_review"})


def participants_of(reading: Reading, design: Finding[str], species: str, counted: Found) -> Found:
    """The number of participants, None where the record does not say; `counted` are the people counted already."""
    if design.value in _NO_PARTICIPANTS:
        return NOBODY
    if design.value in _OF_OTHERS or _MODELLED.search(reading.low, reading.mask):
        return NOBODY if counted.value is None else people(reading, least=cues.PLAIN)
    if design.value == "case_report":
        return Finding(value=1, quote=design.quote)
    if design.value in _REVIEWS:
        return _reviewed(reading)
    if species == "animal":
        return animals(reading)
    return _series(reading, design) if design.value == "case_series" else counted


def _series(reading: Reading, design: Finding[str]) -> Found:
    """The cases of a series: a handful may be all, and "both patients" are two."""
    counted = people(reading, few=True)
    if counted.value is not None:
        return counted
    told = _CASES.search(design.quote.words.lower()) if design.quote else None
    if told:
        return Finding(value=value_of(told[1]), quote=design.quote)
    for line in reading.body:
        match = _BOTH.search(line.low, line.mask)
        if match:
            return Finding(value=_PAIR, quote=quote(line, *match.span(), "two cases"))
    return NOBODY


def _reviewed(reading: Reading) -> Found:
    """The total that a review states over its studies."""
    best: tuple[float, Line, re.Match[str], int] | None = None
    for line in reading.lines:
        if line.kind in ("background", "title") or not _tells_total(line):
            continue
        for match in numbers_of_people(line):
            value = value_of(match[1]) or 0
            before = line.low[max(0, match.start() - 40) : match.start()]
            if (
                value < _LEAST_IN_REVIEW
                or is_year(line.low, match)
                or not _gathered(line, match, before)
                or re.search(r"%|\bages?d?\b", before[-12:])
            ):
                continue
            score = _review_score(line, before, match)
            if best is None or score > best[0]:
                best = (score, line, match, value)
    named = _reviewed_groups(reading)
    if best is None or best[0] < _LEAST_SCORE or (named.value or 0) > best[3]:
        return named
    _, line, match, value = best
    count = Count(value=value, line=line, start=match.start(), end=match.end(), score=best[0])
    also = None if cues.OUT_OF.search(line.low[: match.start()]) else second_group(line.low, count)
    also = also or _further_studies(line, match.end())
    end = also[1] if also else match.end()
    return Finding(
        value=value + (also[0] if also else 0), quote=quote(line, match.start(), end, "the review's total")
    )


def _gathered(line: Line, match: re.Match[str], before: str) -> bool:
    """Whether a number of people is told as gathered from studies."""
    opens = not before.strip() and _INCLUDED.search(line.low) is not None
    return opens or cues.GATHERED.search(before) is not None or _begins_with(line, match)


def _begins_with(line: Line, match: re.Match[str]) -> bool:
    """Whether a line begins "Of the 3,756 participants"."""
    opening = _OPENING.match(line.low)
    return opening is not None and opening.end() == match.end()


def _tells_total(line: Line) -> bool:
    """Whether a line may tell how many people the studies of a review had."""
    return cues.STUDIES.search(line.low, line.mask) is not None or _OPENING.match(line.low) is not None


def _further_studies(line: Line, end: int) -> tuple[int, int] | None:
    """The people of further studies of another kind ("and 8 observational studies of 1190 patients")."""
    match = cues.MORE_STUDIES.search(line.low, end)
    if not match or cues.OF_THEM.search(line.low[end : match.end()]):
        return None
    return value_of(match[1]) or 0, match.end()


def _reviewed_groups(reading: Reading) -> Found:
    """The sum over the groups of trials that a review names with their participants."""
    telling = [line for line in reading.lines if cues.OF_STUDIES.search(line.low, line.mask)]
    for line in reading.lines:
        counted = cues.COUNTED_STUDIES.search(line.low) if " included " in line.low else None
        if counted and line.kind not in ("background", "title"):
            return Finding(value=value_of(counted[1]), quote=quote(line, *counted.span(1), "the review's total"))
        all_of = cues.OF_STUDIES.search(line.low, line.mask) if line.kind in ("results", "") else None
        if all_of and len(telling) == 1 and (value_of(all_of[1]) or 0) >= cues.TRIAL_SIZE:
            return Finding(value=value_of(all_of[1]), quote=quote(line, *all_of.span(1), "the review's total"))
        if (
            line.kind in ("background", "title")
            or "n =" not in line.low
            or not cues.STUDIES.search(line.low, line.mask)
        ):
            continue
        matches = list(cues.N_EQUALS.finditer(line.low, line.mask))
        sizes = [value_of(match[1]) or 0 for match in matches]
        if len(sizes) > 1 and min(sizes) >= cues.TRIAL_SIZE:
            told = quote(line, matches[0].start(), matches[-1].end(), "the groups of trials added up")
            return Finding(value=sum(sizes), quote=told)
    return NOBODY


def _review_score(line: Line, before: str, match: re.Match[str]) -> float:
    low = line.low
    score = (
        1.0
        if re.search(r"\b(?:studies|trials|rcts|articles|papers|reports|reviews)\b", low[: match.start()])
        else 0.0
    )
    score += 1.0 if _begins_with(line, match) else 0.0
    score += 2.0 if "total" in before else 0.0 if before.strip() else 0.5
    score += 1.0 if re.search(r"\b(?:includ|involv|compris|encompass|enrol|analy[sz]ed)", low) else 0.0
    score += 1.0 if re.search(r"\b(?:information|data)\b[^.;]{0,40}\bavailable\b", low) else 0.0
    score -= (
        2.0
        if re.search(r"\bgroups?\b|\barms?\b", low[match.end() : match.end() + 25])
        or re.search(r"\bone\b[^.]{0,25}$", before)
        else 0.0
    )
    return score - 0.02 * line.sentence.index
