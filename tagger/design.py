"""The design of a study, read from the record's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import design_cues as cues
from . import design_study_cues as studies
from .design_cues import Rule
from .patterns import Pattern, compiled
from .reading import Finding, Line, Reading, quote

_STUDIED = compiled(
    r"\b(?:this|our|the present|the current|present) (?:\w+ ){0,3}(?:study|trial|investigation|analysis)\b|"
    r"\bwe (?:aimed|sought|"
    r"investigated|examined|compared|evaluated|assessed|studied|tested|determined|hypothesi)|^to (?:determine|"
    r"evaluate|assess|"
    r"investigate|compare|examine|study)|\b(?:aim|objective|purpose) of (?:this|the|our) (?:\w+ )?(?:study|trial|"
    r"investigation)\b"
)
_GIVEN = compiled(
    r"\b(?:patients|subjects|volunteers|participants|women|men|children|adults|individuals|infants|"
    r"parturients)\b[^.]{0,120}"
    r"\b(?:treated|received|given|administered|underwent|injected|infused|implanted|undergoing|took|"
    r"participated in)\b|"
    r"\b(?:treated|given|administered|performed|used|tested|studied|tried|evaluated|injected|"
    r"treatment)\b[^.]{0,80}\b(?:in|to|of|with) "
    r"(?:\w+ ){0,4}(?:patients|subjects|volunteers|participants|women|men|children|adults)\b"
)
_MEASURED = compiled(
    r"\b(?:patients|subjects|volunteers|participants|women|men|children|adults|individuals|migraineurs|"
    r"sufferers)\b[^.]{0,160}"
    r"\b(?:measured|examined|assessed|evaluated|compared|recorded|performed|interviewed|studied|investigated|"
    r"referred|included|"
    r"questioned|observed|analy[sz]ed)\b|\b(?:performed|examined|measured|studied|investigated|"
    r"evaluated)\b[^.]{0,80}\bin "
    r"(?:\w+ ){0,4}(?:patients|subjects|women|men|children|adults)\b"
)
_CONTROLS = compiled(
    r"\b(?:healthy|normal|age[- ]matched|matched|pain-free|control) (?:[\w-]+ )?(?:controls?|subjects|volunteers|"
    r"individuals)\b|"
    r"\b(?:served as|compared (?:with|to)) (?:[\w-]+ ){0,4}controls?\b|\bcontrol group\b"
)
_MODELLED = compiled(
    r"\bcost(?:s|-effectiveness|-utility| analysis)\b|\bmarkov\b|\bbibliometric|"
    r"\bclinicaltrials?\.gov\b.{0,80}\bsearch|\bpharmacovigilance\b|"
    r"\bmendelian randomi[sz]ation|\bsimulation (?:study|model)|\berratum\b|\bcorrigendum\b|\bcorrection to\b|"
    r"\bfaers\b|"
    r"\bstatistical methods?\b|\btrials were (?:manually )?assessed\b"
)
_DRUG_GIVEN = compiled(r"\bplacebo\b|\bsaline\b|\binjection of\b|\binfusion of\b")
# A text that stops at its question.
_OPEN = compiled(
    r"\b(?:remains?|is|are) (?:\w+ )?(?:uncertain|unclear|unknown|controversial)\b|\bneed for\b|\bha(?:s|"
    r"ve) not been\b"
)
_STOPS_SHORT = 3
# "12: Smith AB, Jones C. …": an entry of a list of references, no paper.
_REFERENCE = compiled(r"\d+: [a-z][\w' -]+ [a-z]{1,3}, [a-z][\w' -]+ [a-z]{1,3}[,.]")
_SELECTED = compiled(
    r"\binclusion\b|\beligib|\bcriteria\b|\bselected\b|\bscreened\b|\bprisma\b|\bextract(?:ed|ion)\b|"
    r"\breviewers?\b|\bwere (?:included|identified|retrieved)\b|\bincluded (?:\w+ )?(?:studies|trials|articles)\b|"
    r"\b(?:studies|trials|articles|reports|papers|publications) (?:were|met|that met)\b"
)


def _searched_only(reading: Reading, found: Finding[str]) -> bool:
    """A review that names where it searched, but not how it chose: no systematic review."""
    said = found.quote.words.lower() if found.quote else ""
    return (
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
    if _MODELLED.search(reading.title) and not _first(reading, studies.REANALYSED):
        return Finding(value="other")
    if species in ("animal", "none"):
        return _bench(reading, species)
    single = "single-blind" in reading.low and "random" not in reading.low
    stages: tuple[tuple[Rule, ...], ...] = (
        cues.COMMENT_TITLE,
        studies.CASE_TITLES,
        studies.REANALYSED,
        () if single else studies.RANDOMISED,
        studies.CASES,
    )
    for rules in stages:
        found = _first(reading, rules)
        if found and not (n is None and _of_others(reading, found)):
            return found
    return _observed(reading, n)


def _of_others(reading: Reading, found: Finding[str]) -> bool:
    """A trial or case spoken of in a text that discusses the work of others."""
    return not _in_title(found) and found.value == "rct" and _first(reading, cues.TOLD[-2:]) is not None


def _observed(reading: Reading, n: int | None) -> Finding[str]:
    """The designs without randomisation, then texts without participants."""
    told = _first(reading, cues.TOLD)
    discussed = told is not None and told.value == "narrative_review" and (n is None or _says_twice(reading, told))
    if not (told and discussed and _in_title(told)):
        treated = () if discussed else studies.TREATED
        found = _first(reading, (*studies.OBSERVED[:-1], *treated, *studies.OBSERVED[-1:]))
        if found:
            return found
    if n is not None and not discussed:
        return _by_participants(reading)
    return _without_participants(reading, told)


def _says_twice(reading: Reading, told: Finding[str]) -> bool:
    """Whether title and abstract both say that the record reviews."""
    return _in_title(told) and _first(reading, cues.TOLD[-1:]) is not None


def _without_participants(reading: Reading, told: Finding[str] | None) -> Finding[str]:
    """Texts that count no participants."""
    told_of = [line for line in reading.lines if line.kind in ("title", "aim", "methods", "")]
    if any(_MODELLED.search(line.low, line.mask) for line in told_of):
        return Finding(value="other")
    if told:
        return told
    lines = [line for line in reading.body if line.kind in ("methods", "results")]
    return _search(lines, _GIVEN, "nonrandomised_trial", "a treatment is given") or _by_aim(reading)


def _in_title(found: Finding[str]) -> bool:
    return found.quote is not None and found.quote.part == "title"


def _bench(reading: Reading, species: str) -> Finding[str]:
    """Animal and laboratory work, unless the title says it is a review."""
    told = _first(reading, (rule for rule in cues.TOLD if rule.design == "narrative_review"))
    if told and (_in_title(told) or species == "none"):
        return told
    return Finding(value="animal" if species == "animal" else "in_vitro")


def _by_participants(reading: Reading) -> Finding[str]:
    """Participants, but no word for the design: treated, compared with controls, or observed."""
    lines = [line for line in reading.lines if line.kind not in ("background", "title")]
    treated = _search(lines, _GIVEN, "nonrandomised_trial", "a treatment is given, without a word of randomisation")
    controls = _search(lines, _CONTROLS, "case_control", "patients are compared with controls")
    volunteers = not reading.words & {"patient", "patients"} and _DRUG_GIVEN.search(reading.low, reading.mask)
    if controls and not volunteers and not (treated and "treatment" in reading.words):
        return controls
    if treated:
        return treated
    measured = _search(lines, _MEASURED, "cross_sectional", "people are measured once")
    return measured or Finding(value="nonrandomised_trial")


def _by_aim(reading: Reading) -> Finding[str]:
    """No participants told: a study whose text stops at its aim is unclear, any other text discusses."""
    body = reading.body
    if not body:
        return Finding(value="unclear")
    if any(_STUDIED.search(line.low, line.mask) for line in body):
        return Finding(value="unclear")
    if len(body) <= _STOPS_SHORT and _OPEN.search(body[-1].low):
        return Finding(value="unclear")
    return Finding(value="narrative_review")


def _first(reading: Reading, rules: Iterable[Rule]) -> Finding[str] | None:
    for rule in rules:
        if not reading.mask & rule.pattern.bit:
            continue
        found = _search(_lines(reading, rule), rule.pattern, rule.design, rule.cue, rule.unless)
        if found:
            return found
    return None


def _lines(reading: Reading, rule: Rule) -> Iterator[Line]:
    for line in reading.lines:
        in_title = line.kind == "title"
        if in_title != (rule.where == cues.TITLE) and not (in_title and rule.where == cues.ANY):
            continue
        known = line.kind == "background" and not line.sentence.inferred
        if known and rule.where in (cues.STUDY, cues.ANY) and not _STUDIED.search(line.low, line.mask):
            continue
        if line.mask & rule.pattern.bit:
            yield line


def _search(
    lines: Iterable[Line], pattern: Pattern, design: str, cue: str, unless: Pattern | None = None
) -> Finding[str] | None:
    for line in lines:
        match = pattern.search(line.low, line.mask)
        if match and not (unless and unless.search(line.low, line.mask)):
            return Finding(value=design, quote=quote(line, *match.span(), cue))
    return None
