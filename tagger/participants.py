"""How many took part: enrolled before analysed, screened never, sums where only the groups are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from .numbers import NUMBER, value_of
from .reading import Finding, Line, Reading, quote

_PEOPLE = (
    r"(?:patients?|participants?|subjects?|volunteers?|women|woman|men|children|adults?|adolescents?|infants?|"
    r"neonates?|"
    r"individuals?|inpatients|outpatients|people|persons|parturients?|cases|boys|girls|veterans|respondents|"
    r"migraineurs|"
    r"sufferers|users|pharmacists|physicians|nurses|students|gps|controls|males|females|mothers|primiparas?|"
    r"candidates|"
    r"elders|seniors|amputees|survivors|responders|drivers|fatalities|workers|youths?|teenagers|clinicians|"
    r"practitioners|"
    r"anesthesiologists|anaesthetists|practices|dentists|donors|smokers|inmates|soldiers|casualties|recipients|"
    r"couples|pairs|twins)"
)
_ANIMALS = (
    r"(?:rats?|mice|rabbits|dogs|beagles|cats|kittens|horses|mares|ponies|pigs|piglets|sheep|ewes|lambs|goats|"
    r"cows|calves|monkeys|macaques|"
    r"baboons|animals|chicks|chickens|hens|birds|ferrets|llamas|alpacas|camels|donkeys|foals|buffaloes|heifers|"
    r"gerbils|hamsters|bitches|puppies|frogs|toads|wolves|bears|deer|"
    r"seals|parrots|pigeons|hawks|owls|swine|minipigs|primates|marmosets)"
)
_FILL = r"(?:(?!\d+ |(?:million|including|involving|comprising|study|trial|review|typical|'typical'|new|and|or|to|were|was|who|had|in|per|years?|months?|weeks?|days?|hours?|min|studies|trials|rcts|articles|mg|of|from|than|with|for|at|on|by|received|reported|centers|centres|sites|hospitals|groups|times|attacks|other|remaining|more|fewer|additional)\b)[\w'/+>=≥.-]+(?: \([^()]{1,40}\))? ){0,7}?"
_ASA = r"(?:asa (?:physical status |grade |class )?[\wi]+(?:(?:-|/| ?(?:and|or|to|,) ?)[\wi]+)* )?"

_COUNTED = re.compile(
    rf"(?<![\w.,%/-])(?=[0-9oetfsnh])(?<!\d )(?<!type )(?<!phase )(?<!grade )(?<!group )(?<!class )(?<!stage "
    rf")({NUMBER}) {_ASA}({_FILL})({_PEOPLE})\b(?! ?-?(?:year|hour))"
)
_COUNTED_ANIMALS = re.compile(rf"(?<![\w.,%/-])({NUMBER}) ({_FILL})({_ANIMALS})\b")
_N_EQUALS = re.compile(r"\(?\bn ?= ?(\d[\d,]*)\b")
_PEOPLE_STEMS = (
    "patient",
    "participant",
    "subject",
    "volunteer",
    "women",
    "woman",
    "men",
    "child",
    "adult",
    "adolesc",
    "infant",
    "neonat",
    "individual",
    "people",
    "person",
    "parturient",
    "case",
    "boys",
    "girls",
    "veteran",
    "respond",
    "migraineur",
    "sufferer",
    "user",
    "pharmacist",
    "physician",
    "nurse",
    "student",
    "gps",
    "control",
    "male",
    "mother",
    "primipar",
    "survivor",
    "driver",
    "worker",
    "youth",
    "clinician",
    "practi",
    "donor",
    "smoker",
    "soldier",
    "casualt",
    "recipient",
    "amputee",
    "candidate",
    "elders",
    "seniors",
    "teenager",
    "thetist",
    "esthesiolog",
    "inmates",
    "couples",
    "pairs",
    "twins",
    "fatalit",
    "dentist",
)

_ENROLLED = re.compile(
    r"\b(?:enrol\w*|recruit\w*|randomi[sz]ed|randomly|includ\w+|allocated|assigned|participated|entered|admitted|"
    r"comprised|consisted|"
    r"selected|studied|involv\w+|compris\w+|consecutive|divided|eligible|sample|encompass\w+|treated|received|given|"
    r"participating|took part|approached and consented|underwent|undergoing|reviewed)\b"
)
_STRONG = re.compile(
    r"\b(?:enrol\w*|recruit\w*|randomi[sz]ed|randomly|allocated|assigned|entered|total of|we (?:included|studied))\b"
)
_SCREENED = re.compile(
    r"\b(?:screened|assessed for eligibility|approached|invited|contacted|identified|declined|refused|excluded|"
    r"withdr\w+|dropped|"
    r"discontinued|lost to follow|drop-?outs?|non-?compliers|records|citations|articles|per week|each year|"
    r"annually|every year|per year|a year|new cases|worldwide|"
    r"million|per 100|in the united states|population of|mailed|sent to)\b"
)
_FINISHED = re.compile(
    r"\b(?:complet\w+|analy[sz]ed|final analysis|evaluable|evaluated|remained|intention[- ]to[- ]treat|"
    r"per[- ]protocol)\b"
)
_TOTAL = re.compile(
    r"\b(?:total|overall|altogether|in all|cohort of|sample of|group of|comprising|series of)\b[\w ,]{0,25}$"
)
_SHARE = re.compile(r"^[^.;]{0,60}?\(? ?\d+(?:\.\d+)? ?%")
_OF = re.compile(r"\b(?:of|in|/) $|\d ?/ ?$")
_GROUP_BEFORE = re.compile(r"\b(?:groups?|group [a-z0-9]+|arm|arms|cohort [a-z0-9])\b[^.]{0,30}$")


_EACH = re.compile(
    rf"\bn ?= ?(\d+) ?(?:\)|,)? ?(?:in |per |for )?(?:each|per group)|\b(?:in|into|"
    rf"to) (?:one of )?({NUMBER}) (?:equal |study |treatment )?groups?\b"
)
_GROUPS = re.compile(
    r"\b(two|three|four|five|six|2|3|4|5|6) (?:equal |study |treatment |parallel |experimental )?(?:groups?|arms)\b"
)
_GROUP_OF = re.compile(
    r"\bgroups? of (\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b|\b(\d+) (?:patients |subjects |"
    r"participants |children |women )?(?:in each|per|each) (?:group|arm)\b"
)
_ALSO = re.compile(rf"(?:\b(?:and|plus|versus|vs\.?)|,) (?:in |another |of |for |to )?({NUMBER}) ")
_AFTER_ALSO = re.compile(rf"(?:{_FILL}{_PEOPLE}\b|with |\(|received|in the |patients)")
_SEXES = re.compile(
    rf"\b({NUMBER}) (?:[\w-]+ ){{0,2}}?(?:males?|men|man|females?|women|woman|boys?|"
    rf"girls?)(?: [\w-]+){{0,3}}? and ({NUMBER}) (?:[\w-]+ ){{0,2}}?"
    r"(?:females?|males?|women|woman|men|man|girls?|boys?)\b"
)
_STAFF = frozenset("physicians nurses clinicians practitioners practices anesthesiologists anaesthetists".split())
_CONTROLS = re.compile(
    rf"\b({NUMBER}) (?:[\w-]+,? (?:and )?){{0,6}}?(?:healthy|normal|control|controls|matched|"
    rf"pain-free)\b(?: (?:\w+ )?(?:controls|volunteers|subjects|"
    rf"individuals|persons|people|participants|women|men))?|\b(?:control group|controls)\b[^.]{{0,30}}?\b(?:of|"
    rf"comprised|consisted of|included|were|\(n ?=) ?({NUMBER})\b|"
    rf"\b({NUMBER}) [^.;]{{0,80}}\bserved as (?:an? )?(?:[\w-]+ )?controls?\b"
)
_STUDIES = re.compile(
    r"\b(?:studies|trials|rcts|articles|papers|reports|publications|reviews|included|analy[sz]ed|pooled|cohort|"
    r"meta-analysis|review)\b"
)
_GATHERED = re.compile(
    r"\b(?:involv\w+|compris\w+|includ\w+|encompass\w+|with|total(?:l?ing)?(?: of)?|of|enrol\w+|on|from|"
    r"represent\w+|recruit\w+|in|and|among|cover\w+|combined|randomi[sz]ed|randomi[sz]ing|assess\w+|contain\w+|"
    r"provid\w+|:|\() (?:a total (?:of|sample (?:size )?of) |data (?:on|from|for) |approximately |over )?\(?$"
)

_KINDS = {"title": 2.5, "methods": 3.0, "aim": 2.0, "results": 1.5, "": 1.5, "conclusion": -1.0, "background": -3.0}
_LEAST = 0.5
_TRIAL_SIZE = 100
_HANDFUL = 4


class Count(Struct, frozen=True, kw_only=True):
    """A number of people at its place, and how well it fits as the number of all who took part."""

    value: int
    line: Line
    start: int
    end: int
    score: float


_NO_PARTICIPANTS = frozenset({"narrative_review", "guideline", "comment", "in_vitro"})
_REVIEWS = frozenset({"meta_analysis", "systematic_review"})
Found = Finding[int | None]
_NOBODY: Found = Finding(value=None)


def participants_of(reading: Reading, design: Finding[str], species: str, counted: Found) -> Found:
    """The number of participants, None where the record does not say; `counted` are the people counted already."""
    if design.value in _NO_PARTICIPANTS:
        return _NOBODY
    if design.value == "case_report":
        return Finding(value=1, quote=design.quote)
    if design.value in _REVIEWS:
        return _reviewed(reading)
    if species == "animal":
        return animals(reading)
    return people(reading, few=True) if design.value == "case_series" else counted


def people(reading: Reading, few: bool = False) -> Found:
    """The number of people who took part in a study; `few` where a handful is to be expected."""
    counts = [count for line in reading.lines for count in _counts(line, few)]
    counts = [*counts[:1], *(_later(count) for count in counts[1:])]
    best = max(counts, key=_rank, default=None)
    if best is None or best.score < _LEAST:
        return _grouped(reading)
    return _with_others(reading, best, counts)


def animals(reading: Reading) -> Found:
    """The number of animals, where one number stands for all of them."""
    found: list[tuple[Line, re.Match[str]]] = []
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        found += [(line, match) for match in _COUNTED_ANIMALS.finditer(line.low) if value_of(match[1]) or 0]
    if not found or any(re.search(r"\bgroups?\b|each|per\b", line.low[m.end() : m.end() + 30]) for line, m in found):
        return _NOBODY
    line, match = max(found, key=lambda pair: value_of(pair[1][1]) or 0)
    value = value_of(match[1])
    return (
        _NOBODY
        if value is None or value < 2
        else Finding(value=value, quote=quote(line, *match.span(), "animals counted"))
    )


def _later(count: Count) -> Count:
    """The first number told of a study is most often all of its people."""
    return Count(value=count.value, line=count.line, start=count.start, end=count.end, score=count.score - 1.0)


def _rank(count: Count) -> tuple[float, int]:
    return count.score, -count.line.sentence.index


def _counts(line: Line, few: bool) -> list[Count]:
    """The numbers of people in a line, each with its score."""
    low = line.low
    if line.kind == "background" and not line.sentence.inferred:
        return []
    if not any(stem in low for stem in _PEOPLE_STEMS):
        return []
    base = _KINDS.get(line.kind, 0.0)
    base += 3.0 if _STRONG.search(low) else 1.5 if _ENROLLED.search(low) else 0.0
    counts = []
    for match in _COUNTED.finditer(low):
        value = value_of(match[1])
        if value is None or value < 1 or _is_year(match):
            continue
        score = base + _fit(low, match) - (0.0 if few or value >= _HANDFUL or line.kind == "title" else 2.5)
        counts.append(Count(value=value, line=line, start=match.start(), end=match.end(), score=score))
    if "male" in low or "men" in low or "girl" in low:
        counts += [count for count in _sexes(line, base + 1.5) if not _overlap(count, counts)]
    return sorted(counts, key=lambda count: count.start)


def _sexes(line: Line, score: float) -> Iterator[Count]:
    """ "19 male and one female subjects" are twenty."""
    for match in _SEXES.finditer(line.low):
        values = value_of(match[1]), value_of(match[2])
        inside = line.low[: match.start()].count("(") > line.low[: match.start()].count(")")
        if values[0] and values[1] and not inside:
            yield Count(value=values[0] + values[1], line=line, start=match.start(), end=match.end(), score=score)


def _overlap(count: Count, counts: Iterable[Count]) -> bool:
    """A pair of sexes beside a total in the same line ("60 adults, 35 women and 25 men") adds nothing."""
    return any(other.value >= count.value for other in counts)


def _is_year(match: re.Match[str]) -> bool:
    return match[1].isdigit() and 1950 <= int(match[1]) <= 2035 and not match[2]


def _fit(low: str, match: re.Match[str]) -> float:
    """What stands right before and after a number of people says whether it is all of them."""
    before, after = low[max(0, match.start() - 45) : match.start()], low[match.end() : match.end() + 60]
    near = low[max(0, match.start() - 30) : match.end() + 45]
    score = 0.0
    if _TOTAL.search(before):
        score += 3.0
    if _SCREENED.search(after[:40]) or re.search(
        r"\b(?:screened|excluded|invited|approached|of whom|only|other|another|remaining)\W*(?:\w+ )?$", before
    ):
        score -= 5.0
    if _FINISHED.search(near):
        score -= 1.0
    if re.match(r" ?\(\d+(?:\.\d+)? ?%| ?\([^()]{0,20}%\)", after) or re.search(r"%\)? (?:of )?$", before):
        score -= 3.5
    if (
        re.search(r"\b(?:of|/) ?$", before)
        and re.search(r"\d ?(?:of|/|\(\d+%\) of) ?$|\b\w+ of $", before)
        and not _TOTAL.search(before)
    ):
        score -= 1.0
    if before.count("(") > before.count(")"):
        score -= 1.5
    if match[3] in _STAFF:
        score -= 2.0
    if re.match(r" (?:who had|in whom|in the control|responded|showed|reported|had\b)", after):
        score -= 1.5
    if re.search(r"^of $", before):
        score += 1.5
    if re.search(r"\b(?:group|arm)\b[^.]{0,25}$|\beach (?:of|group|other)\W*$|\bgroups? of $", before):
        score -= 1.5
    return score


def _with_others(reading: Reading, best: Count, counts: list[Count]) -> Found:
    """Adds the second group where the best number counts only the first ("26 with A and 26 with B")."""
    low = best.line.low
    total = _TOTAL.search(low[: best.start]) is not None
    end, value = best.end, best.value
    also = None if total and "respectively" in low else _second(low, best)
    if also:
        value, end = value + also[0], also[1]
    else:
        controls = _controls(reading, best)
        value += controls
    return Finding(value=value, quote=quote(best.line, best.start, end, "participants counted"))


def _second(low: str, best: Count) -> tuple[int, int] | None:
    total, end = 0, best.end
    depth_at = low[: best.start].count("(") - low[: best.start].count(")")
    for match in _ALSO.finditer(low, best.end):
        between = low[best.end : match.start()]
        if depth_at <= 0 and between.count("(") > between.count(")"):
            continue
        if re.search(
            r"[;:]|\b(?:complet|excluded|withdr|analy|randomi[sz]ed|divided|assigned|aged|years|months|until|"
            r"between|ranging)\b",
            between,
        ):
            break
        if low[match.start()] == "," and (low[match.end() :][:1] == "(" or not _COUNTED.match(low, match.start(1))):
            continue
        if not _AFTER_ALSO.match(low, match.end()) or re.match(
            r"(?:\w+ )?(?:years|months|weeks|hours|min|women|men|female|male|healthy years)", low[match.end() :]
        ):
            continue
        if (
            re.match(rf"{_FILL}(?:women|men|females?|males?|girls|boys)\b", low[match.end() :])
            and re.search(r"\b(?:wom[ae]n|m[ae]n|males?|females?)\b", low[best.start : best.end]) is None
        ):
            continue
        total, end = total + (value_of(match[1]) or 0), match.end() - 1
    return (total, end) if total else None


def _controls(reading: Reading, best: Count) -> int:
    """Controls counted on their own, in the same sentence or the next ones."""
    index = best.line.sentence.index
    for line in reading.lines:
        if not index <= line.sentence.index <= index + 2 or "control" not in line.low:
            continue
        for match in _CONTROLS.finditer(line.low):
            if line is best.line and match.start() < best.end:
                continue
            value = value_of(match[1] or match[2] or match[3])
            if (
                value
                and "n=" not in line.low[match.start() : match.end()].replace(" ", "")
                and "random" not in reading.low
            ):
                return value
    return 0


def _grouped(reading: Reading) -> Found:
    """The sum over groups, where only they are told."""
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        low = line.low
        sizes = [int(match[1].replace(",", "")) for match in _N_EQUALS.finditer(low)]
        if not sizes or not re.search(
            r"\bgroups?\b|randomi|receiv|assigned|\bsubjects\b|patients\b|\badults\b|\bparticipants\b|attending",
            low,
        ):
            continue
        first = _N_EQUALS.search(low)
        groups = _GROUPS.search(low)
        if groups and len(sizes) == 1:
            sizes *= value_of(groups[1]) or 1
        if first and (len(sizes) > 1 or line.kind in ("methods", "aim", "title", "") or _ENROLLED.search(low)):
            last = list(_N_EQUALS.finditer(low))[-1]
            return Finding(value=sum(sizes), quote=quote(line, first.start(), last.end(), "the groups added up"))
    return _NOBODY


def _reviewed(reading: Reading) -> Found:
    """The total that a review states over its studies."""
    best: tuple[float, Line, re.Match[str], int] | None = None
    for line in reading.lines:
        if line.kind in ("background", "title") or not _STUDIES.search(line.low):
            continue
        for match in _COUNTED.finditer(line.low):
            value = value_of(match[1]) or 0
            before = line.low[max(0, match.start() - 40) : match.start()]
            if (
                value < 10
                or _is_year(match)
                or not _GATHERED.search(before)
                or re.search(r"%|\bages?d?\b", before[-12:])
            ):
                continue
            score = _review_score(line, before, match)
            if best is None or score > best[0]:
                best = (score, line, match, value)
    if best is None or best[0] < 1:
        return _reviewed_groups(reading)
    _, line, match, value = best
    count = Count(value=value, line=line, start=match.start(), end=match.end(), score=best[0])
    also = _second(line.low, count)
    end = also[1] if also else match.end()
    return Finding(
        value=value + (also[0] if also else 0), quote=quote(line, match.start(), end, "the review's total")
    )


def _reviewed_groups(reading: Reading) -> Found:
    """The sum over the groups of trials that a review names with their participants."""
    for line in reading.lines:
        if line.kind in ("background", "title") or "n =" not in line.low or not _STUDIES.search(line.low):
            continue
        matches = list(_N_EQUALS.finditer(line.low))
        sizes = [value_of(match[1]) or 0 for match in matches]
        if len(sizes) > 1 and min(sizes) >= _TRIAL_SIZE:
            told = quote(line, matches[0].start(), matches[-1].end(), "the groups of trials added up")
            return Finding(value=sum(sizes), quote=told)
    return _NOBODY


def _review_score(line: Line, before: str, match: re.Match[str]) -> float:
    low = line.low
    score = (
        1.0
        if re.search(r"\b(?:studies|trials|rcts|articles|papers|reports|reviews)\b", low[: match.start()])
        else 0.0
    )
    score += 2.0 if "total" in before else 0.0
    score += 1.0 if re.search(r"\b(?:includ|involv|compris|encompass|enrol|analy[sz]ed)", low) else 0.0
    score -= (
        2.0
        if re.search(r"\bgroups?\b|\barms?\b", low[match.end() : match.end() + 25])
        or re.search(r"\bone\b[^.]{0,25}$", before)
        else 0.0
    )
    return score - 0.02 * line.sentence.index
