"""The design of a study, read from the record's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from . import design_cues as cues
from . import design_study_cues as studies
from . import design_trial_cues as trials
from .design_cues import Rule
from .design_untold import (
    STUDIED,
    by_participants,
    few_looked_back,
    search_lines,
    studies_something,
    without_participants,
)
from .numbers import NUMBER, value_of
from .patterns import compiled
from .reading import Finding, Line, Reading

# A label "background" over a sentence that tells what the paper itself is.
_REVIEWS_ITSELF = compiled(
    r"\b(?:this|our|the present) (?:[\w-]+ ){0,3}(?:review|meta-analysis|survey|guideline|protocol|trial)\b|"
    r"\b(?:patients|participants|subjects|volunteers|women|men|children|adults)\b[^.]{0,160}\bwere (?:then )?"
    r"(?:randomi[sz]ed|enrolled|recruited|randomly)\b"
)
_CALCULATED = (
    r"\bcosts? (?:of|per|analys[ie]s|savings?|models?)\b|\bcost[- ](?:effectiveness|efficacy|utility|benefit|per)\b|"
    r"\bmarkov\b|"
    r"\bbibliometric|\bmendelian randomi[sz]ation|\bsimulation (?:study|model)|"
    r"\b(?:economic|budget|decision)[- ](?:evaluation|analysis|impact|tree|analytic|models?)"
)
_RECKONED = compiled(r"\bcost[- ](?:effectiveness|efficacy|utility|benefit|per)\b")
_TITLE_MODELLED = compiled(
    rf"{_CALCULATED}|\bcosts\b|\berratum\b|\bcorrigendum\b|\bcorrection to\b|\bstatistical methods?\b"
)
# "12: Smith AB, Jones C. …": an entry of a list of references, no paper.
_REFERENCE = compiled(r"\d+: [a-z][\w' -]+ [a-z]{1,3}, [a-z][\w' -]+ [a-z]{1,3}[,.]")
_ALLOTTED = compiled(
    r"\b(?:patients|participants|subjects|women|men|children|adults)\b[^.]{0,120}\b(?:were|"
    r"was) (?:\w+ly )?(?:randomly|"
    r"randomi[sz]ed|(?:allocated|assigned|divided) randomly)\b"
)
# So many people are no longer a case, whatever a sentence says of one of them; nor is a handful of many a series.
_MANY = 10
_FEW = 4
_TOLD_CASES = re.compile(rf"\b({NUMBER}) (?:[\w-]+ ){{0,4}}(?:cases|patients|women|men|children)\b")
_SURE_REVIEW = compiled(
    r"\b(?:an?|the) (?:[\w-]+ )?(?:over|re)view(?! of (?:our|\d|\w+ (?:cases|patients)))|\bspotlight on\b"
)
_SELECTED = compiled(
    r"\binclusion\b|\beligib|\bcriteria\b|\bselected\b|\bscreened\b|\bprisma\b|\bextract(?:ed|ion)\b|"
    r"\breviewers?\b|\bwere (?:included|identified|retrieved)\b|\bincluded (?:\w+ )?(?:studies|trials|articles)\b|"
    r"\b(?:studies|trials|articles|reports|papers|publications) (?:were|met|that met)\b"
)


def _searched_only(reading: Reading, found: Finding[str]) -> bool:
    """No systematic review: it names where it searched, but not how it chose; or it stands beside a case."""
    said = found.quote.words.lower() if found.quote else ""
    if found.value == "systematic_review" and not _in_title(found) and "case report" in reading.title:
        return True
    return "systematic" not in said and (
        found.value == "systematic_review"
        and not _in_title(found)
        and "search" in said
        and "systematic" not in reading.title
        and not _SELECTED.search(reading.low, reading.mask)
    )


def design_of_words(reading: Reading, species: str, n: int | None) -> Finding[str]:
    """The design by the words alone; "unclear" where they do not say."""
    if _REFERENCE.match(reading.title):
        return Finding(value="other")
    first: tuple[tuple[Rule, ...], ...] = (cues.PROTOCOL, cues.GUIDELINE, cues.REVIEWS)
    for rules in first:
        found = _first(reading, rules)
        if found and not _searched_only(reading, found):
            return found
    if _is_modelled(reading) and (_RECKONED.search(reading.title) or not _allots(reading)):
        return Finding(value="other")
    if species in ("animal", "none"):
        return _bench(reading, species)
    single = "single-blind" in reading.low and not ("random" in reading.low or "double" in reading.low)
    stages: tuple[tuple[Rule, ...], ...] = (
        cues.COMMENT_TITLE,
        studies.CASE_TITLES,
        studies.OBSERVED_TITLES,
        trials.REANALYSED,
        () if single else trials.RANDOMISED[:3],
        trials.OPEN_TITLES,
        () if single else trials.RANDOMISED[3:],
        studies.CASES,
    )
    reviews = _SURE_REVIEW.search(reading.title)
    for rules in stages:
        found = _first(reading, rules)
        discussed = found and (n is None or reviews) and _of_others(reading, found)
        if found and not discussed and not _too_many(found, n):
            return found
    return _observed(reading, n)


def _is_modelled(reading: Reading) -> bool:
    """Whether the title tells of a calculation; one on a trial's data is that trial's, unless it weighs costs."""
    title = reading.title
    return bool(_TITLE_MODELLED.search(title)) and (
        _RECKONED.search(title) is not None or not _first(reading, trials.REANALYSED)
    )


def _allots(reading: Reading) -> bool:
    """Whether the text itself tells that its people were allotted by chance."""
    return _ALLOTTED.search(reading.low, reading.mask) is not None


def _too_many(found: Finding[str], n: int | None) -> bool:
    """Whether more people are counted than a case, or a handful, that the text names in passing."""
    if n is None or n < _MANY or _in_title(found) or found.quote is None:
        return False
    told = _TOLD_CASES.search(found.quote.words.lower()) if found.value == "case_series" else None
    few = value_of(told[1]) if told else None
    return found.value == "case_report" or (few is not None and few * _FEW <= n)


def _of_others(reading: Reading, found: Finding[str]) -> bool:
    """A trial or case spoken of in a text that discusses the work of others."""
    return not _in_title(found) and found.value == "rct" and _first(reading, cues.TOLD[1:]) is not None


def _observed(reading: Reading, n: int | None) -> Finding[str]:
    """The designs without randomisation, then texts without participants."""
    told = _first(reading, cues.TOLD)
    discussed = told is not None and told.value == "narrative_review" and (n is None or _says_twice(reading, told))
    if told and not discussed and _aims_at_it(told):
        return told
    if not (told and discussed and _in_title(told)):
        treated = () if discussed else trials.TREATED
        found = _first(reading, (*studies.OBSERVED[:-1], *treated, *studies.OBSERVED[-1:]))
        if found and not (n is None and _of_other_trials(reading, found)):
            return few_looked_back(found, n)
    if n is not None and not discussed:
        return by_participants(reading, n)
    return without_participants(reading, told)


def _of_other_trials(reading: Reading, found: Finding[str]) -> bool:
    """An open trial named in a text that counts nobody and does not say that it studies anything."""
    return found.value == "nonrandomised_trial" and not _in_title(found) and not studies_something(reading)


def _says_twice(reading: Reading, told: Finding[str]) -> bool:
    """Whether title and abstract both say that the record reviews, or the title says it plainly."""
    return _in_title(told) and (
        _SURE_REVIEW.search(reading.title) is not None or _first(reading, cues.TOLD[-1:]) is not None
    )


def _aims_at_it(told: Finding[str]) -> bool:
    """Whether the stated aim is to review."""
    return told.quote is not None and told.quote.words.lower().startswith("to ")


def _in_title(found: Finding[str]) -> bool:
    return found.quote is not None and found.quote.part == "title"


def _bench(reading: Reading, species: str) -> Finding[str]:
    """Animal and laboratory work, unless the title says it is a review."""
    told = _first(reading, (rule for rule in cues.TOLD if rule.design == "narrative_review"))
    if told and (_in_title(told) or species == "none"):
        return told
    return Finding(value="animal" if species == "animal" else "in_vitro")


def _first(reading: Reading, rules: Iterable[Rule]) -> Finding[str] | None:
    for rule in rules:
        if not reading.mask & rule.pattern.bit:
            continue
        found = search_lines(_lines(reading, rule), rule.pattern, rule.design, rule.cue, rule.unless)
        if found:
            return found
    return None


def _lines(reading: Reading, rule: Rule) -> Iterator[Line]:
    bit, where = rule.pattern.bit, rule.where
    for line in reading.lines[:1] if where == cues.TITLE else reading.lines:
        if not line.mask & bit:
            continue
        in_title = line.kind == "title"
        if in_title != (where == cues.TITLE) and not (in_title and where == cues.ANY):
            continue
        known = line.kind == "background" and not line.sentence.inferred
        if not known or where not in (cues.STUDY, cues.ANY) or _tells_itself(line):
            yield line


def _tells_itself(line: Line) -> bool:
    """Whether a sentence under a label of background still tells of the paper itself."""
    return bool(STUDIED.search(line.low, line.mask) or _REVIEWS_ITSELF.search(line.low, line.mask))
