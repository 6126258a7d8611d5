"""How many took part: enrolled before analysed, screened never, sums where only the groups are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from . import participants_cues as cues
from .numbers import value_of
from .reading import Finding, Line, Reading, quote


class Count(Struct, frozen=True, kw_only=True):
    """A number of people at its place, and how well it fits as the number of all who took part."""

    value: int
    line: Line
    start: int
    end: int
    score: float


Found = Finding[int | None]
NOBODY: Found = Finding(value=None)
_PAIR = 2
_AGAIN = 3.0
_BRACKETS = re.compile(r"\([^()]*\)")


def people(reading: Reading, few: bool = False, least: float = cues.LEAST) -> Found:
    """The number of people who took part in a study; `few` where a handful is to be expected.

    A number that scores less than `least` is none.
    """
    counts = [count for line in reading.lines for count in _counts(line, _kind(reading, line), few)]
    counts = [*counts[:1], *(_later(count) for count in counts[1:])]
    best = max((_told_again(count, counts) for count in counts), key=_rank, default=None)
    if best is None or best.score < max(cues.SURE, least):
        grouped = _grouped(reading)
        if grouped.value is not None or best is None or best.score < least:
            return grouped
        if best.value < cues.HANDFUL and not few:
            return NOBODY
    return _with_others(reading, best, counts)


def _kind(reading: Reading, line: Line) -> str:
    """The kind of a line; a "background" that rules an abstract to its end says nothing of who was enrolled in it."""
    last = reading.lines[-1]
    lost = line.kind == last.kind == "background" and not last.sentence.inferred
    return "" if lost and cues.STRONG.search(line.low, line.mask) else line.kind


def animals(reading: Reading) -> Found:
    """The number of animals, where one number stands for all of them."""
    found: list[tuple[Line, re.Match[str]]] = []
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        found += [
            (line, match) for match in cues.COUNTED_ANIMALS.finditer(line.low, line.mask) if value_of(match[1]) or 0
        ]
    if not found or any(re.search(r"\bgroups?\b|each|per\b", line.low[m.end() : m.end() + 30]) for line, m in found):
        return NOBODY
    line, match = max(found, key=lambda pair: value_of(pair[1][1]) or 0)
    value = value_of(match[1])
    if value is None or value == 1:
        return NOBODY
    return Finding(value=value, quote=quote(line, *match.span(), "animals counted"))


def _later(count: Count) -> Count:
    """The first number told of a study is most often all of its people."""
    return Count(value=count.value, line=count.line, start=count.start, end=count.end, score=count.score - 1.5)


def _told_again(count: Count, counts: list[Count]) -> Count:
    """A number that another sentence repeats, or that the groups of another sentence add up to, is that of all."""
    others = [other for other in counts if other.line is not count.line]
    sums = {sum(c.value for c in others if c.line is line) for line in {id(c.line): c.line for c in others}.values()}
    told = count.value in sums and count.value >= cues.HANDFUL and not _after_more(count, counts)
    bonus = _AGAIN if told else 0.0
    return Count(value=count.value, line=count.line, start=count.start, end=count.end, score=count.score + bonus)


def _after_more(count: Count, counts: list[Count]) -> bool:
    """Whether an earlier sentence counts more people, so that the number tells how many of them remained."""
    index = count.line.sentence.index
    return any(
        other.value > count.value and other.score > 0 and other.line.sentence.index < index for other in counts
    )


def _rank(count: Count) -> tuple[float, int]:
    return count.score, -count.line.sentence.index


def _counts(line: Line, kind: str, few: bool) -> list[Count]:
    """The numbers of people in a line of a kind, each with its score."""
    low = line.low
    if kind == "background" and not line.sentence.inferred and "will" not in line.sentence.words:
        return []
    matches = [*counted(line), *_bare(line)]
    pairs = " men" in low or "male" in low or "women" in low or "girl" in low
    if not matches and not pairs:
        return []
    base = cues.KINDS.get(kind, 0.0)
    base += 3.0 if cues.STRONG.search(low, line.mask) else 1.5 if cues.ENROLLED.search(low, line.mask) else 0.0
    counts = []
    for match in matches:
        value = value_of(match[1])
        if value is None or value < 1 or is_year(low, match):
            continue
        score = base + _fit(line, match) - (0.0 if few or value >= cues.HANDFUL or line.kind == "title" else 2.5)
        if (not match.start() and cues.ALONE.match(low[match.end() :])) or match[0].endswith("responded"):
            score += cues.SURELY
        counts.append(Count(value=value, line=line, start=match.start(), end=match.end(), score=score))
    if pairs:
        counts += [count for count in _sexes(line, base + 1.5) if not _overlap(count, counts)]
    return sorted(counts, key=lambda count: count.start)


def counted(line: Line) -> list[re.Match[str]]:
    """The numbers of people in a line, from left to right."""
    low, found, end = line.low, [], 0
    if not line.mask & cues.COUNTED.bit:
        return []
    numbers = cues.FIGURES if line.sentence.words.isdisjoint(cues.NUMBER_WORDS) else cues.NUMBERS
    for number in numbers.finditer(low):
        start = number.start()
        if start >= end:
            match = cues.COUNTED.match(low, start)
            if match:
                found.append(match)
                end = match.end()
    return found


def _bare(line: Line) -> list[re.Match[str]]:
    """ "Of 120 patients screened, 80 were enrolled": numbers of people that are not named again."""
    low = line.low
    if not line.mask & cues.BARE.bit:
        return []
    if not cues.TAKEN_FROM.search(low, line.mask) and not cues.SURVEYED.search(low, line.mask):
        return []
    found: list[re.Match[str]] = []
    for number in cues.NUMBERS.finditer(low):
        match = cues.BARE.match(low, number.start())
        if match and not (found and match.start() < found[-1].end()):
            found.append(match)
    return found


def _sexes(line: Line, score: float) -> Iterator[Count]:
    """ "19 male and one female subjects" are twenty."""
    for match in cues.SEXES.finditer(line.low, line.mask):
        values = value_of(match[1]), value_of(match[2])
        inside = line.low[: match.start()].count("(") > line.low[: match.start()].count(")")
        if values[0] and values[1] and not inside:
            yield Count(value=values[0] + values[1], line=line, start=match.start(), end=match.end(), score=score)


def _overlap(count: Count, counts: Iterable[Count]) -> bool:
    """A pair of sexes beside a total in the same line ("60 adults, 35 women and 25 men") adds nothing."""
    return any(other.value >= count.value for other in counts)


def is_year(low: str, match: re.Match[str]) -> bool:
    """Whether a number of four figures is a year ("from 1998 patients were")."""
    if not match[1].isdigit() or int(match[1]) not in cues.YEARS or match[2]:
        return False
    return cues.BEFORE_YEAR.search(low[max(0, match.start() - 15) : match.start()]) is not None


def _fit(line: Line, match: re.Match[str]) -> float:
    """What stands right before and after a number of people says whether it is all of them."""
    low, mask = line.low, line.mask
    before, after = low[max(0, match.start() - 45) : match.start()], low[match.end() : match.end() + 120]
    near = low[max(0, match.start() - 30) : match.end() + 45]
    places = {"before": before, "after": after, "near": near}
    score = sum(weight for place, pattern, weight in cues.FIT if pattern.search(places[place], mask))
    if cues.PART_OF.search(before, mask) and not cues.TOTAL.search(before, mask):
        score -= 1.0
    if before.count("(") > before.count(")"):
        score -= 1.5
    if match[3] in cues.STAFF:
        score += 3.0 if cues.ANSWERED.match(after) else -2.0
    return score


def _with_others(reading: Reading, best: Count, counts: list[Count]) -> Found:
    """Adds the second group where the best number counts only the first ("26 with A and 26 with B")."""
    low = best.line.low
    total = cues.TOTAL.search(low[: best.start], best.line.mask) is not None
    end, value = best.end, best.value
    whole = (total and "respectively" in low) or is_divided(low, best)
    also = None if whole else second_group(low, best)
    if also:
        value, end = value + also[0], also[1]
    else:
        controls = _controls(reading, best)
        value += controls
    return Finding(value=value, quote=quote(best.line, best.start, end, "participants counted"))


def is_divided(low: str, best: Count) -> bool:
    """Whether what follows in the sentence tells the parts of a number, not further people.

    So in "of 90 patients, 30 …", after a screening, and where the parts add up: "65 patients, 21 received A, 20 B,
    and 24 C".
    """
    if cues.TAKEN_FROM.search(low, best.line.mask):
        return True
    parts = [value_of(match[1]) or 0 for match in cues.ALSO.regex.finditer(low, best.end)]
    runs = {sum(parts[:size]) for size in range(_PAIR, len(parts) + 1)}
    return best.value in runs or cues.OUT_OF.search(low[: best.start]) is not None


def second_group(low: str, best: Count) -> tuple[int, int] | None:
    """The people of further groups in the same sentence, and where they end; None where there are none."""
    total, end = 0, best.end
    outside = low[: best.start].count("(") <= low[: best.start].count(")")
    for match in cues.ALSO.regex.finditer(low, best.end):
        between = _BRACKETS.sub("", low[best.end : match.start()])
        if outside and between.count("(") > between.count(")"):
            continue
        if cues.NO_MORE_GROUPS.search(between):
            break
        if _is_group(low, match, low[best.start : best.end]):
            total, end = total + (value_of(match[1]) or 0), match.end() - 1
    return (total, end) if total else None


def _is_group(low: str, match: re.Match[str], first: str) -> bool:
    """Whether "and 26 …" counts further people, rather than years or a sex among those counted."""
    after = low[match.end() :]
    if low[match.start()] == "," and (after[:1] == "(" or not cues.COUNTED.match(low, match.start(1))):
        return False
    if not cues.AFTER_ALSO.match(low, match.end()) or cues.NOT_PEOPLE.match(after):
        return False
    if cues.REMAINED.match(after):
        return False
    return not cues.OF_A_SEX.match(after) or cues.A_SEX.search(first) is not None


def _controls(reading: Reading, best: Count) -> int:
    """Controls counted on their own, in the same sentence or the next ones."""
    index = best.line.sentence.index
    for line in reading.lines:
        if not index <= line.sentence.index <= index + 2 or "control" not in line.low:
            continue
        for match in cues.CONTROLS.finditer(line.low, line.mask):
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
        if line.kind in ("background", "conclusion") or "=" not in line.low:
            continue
        low = line.low
        sizes = [int(match[1].replace(",", "")) for match in cues.N_EQUALS.finditer(low, line.mask)]
        if not sizes or not cues.GROUPED.search(low):
            continue
        first = cues.N_EQUALS.search(low)
        groups = cues.GROUPS.search(low)
        if groups and len(sizes) == 1:
            sizes *= value_of(groups[1]) or 1
        if first and (len(sizes) > 1 or line.kind in ("methods", "aim", "title", "") or cues.ENROLLED.search(low)):
            last = list(cues.N_EQUALS.finditer(low, line.mask))[-1]
            total = max(sizes) if len(sizes) > _PAIR and 2 * max(sizes) == sum(sizes) else sum(sizes)
            total += 0 if cues.CONTROL_GROUP.search(low) else _next_controls(reading, line)
            return Finding(value=total, quote=quote(line, first.start(), last.end(), "the groups added up"))
    return NOBODY


def _next_controls(reading: Reading, line: Line) -> int:
    """The controls that the next sentence counts ("and of placebo (n = 41)")."""
    after = next((other for other in reading.lines if other.sentence.index == line.sentence.index + 1), line)
    if after is line or after.kind == "conclusion" or not cues.CONTROL_GROUP.search(after.low):
        return 0
    return sum(value_of(match[1]) or 0 for match in cues.N_EQUALS.finditer(after.low, after.mask))
