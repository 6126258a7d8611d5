"""How many took part: enrolled before analysed, screened never, sums where only the groups are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from . import participants_cues as cues
from . import participants_people as folk
from .numbers import value_of
from .participants_groups import NOBODY, Count, Found, fractions, grouped, in_all_groups, is_each, with_others
from .reading import Finding, Line, Reading, quote

_AGAIN = 3.0
_MOST = 1.5
_UNNAMED = cues.BARE.bit | cues.MADE_OF.bit | cues.N_EQUALS.bit
_SOURCE = -3.0
_FEW = 5


def people(reading: Reading, few: bool = False, least: float = cues.LEAST) -> Found:
    """The number of people who took part in a study; `few` where a handful is to be expected.

    A number that scores less than `least` is none.
    """
    told = [count for line in reading.lines for count in _counts(line, _kind(reading, line), few)]
    counts = [in_all_groups(reading, count) if count.each else count for count in told]
    first = next((count for count in counts if count.score > cues.NEVER), None)
    counts = [count if count is first else _later(count) for count in counts]
    if counts[1:]:
        sums = _sums(counts)
        counts = [_told_again(count, counts, sums) for count in counts]
    best = max(counts, key=lambda count: _rank(count, counts), default=None)
    if best is None or best.score < max(cues.SURE, least):
        added = grouped(reading)
        if added.value is not None:
            return added
        if best is None or (best.score < least and not (least == cues.LEAST and _begins(best, counts))):
            return fractions(reading) if least == cues.LEAST else NOBODY
        if best.value < cues.HANDFUL and not few:
            return NOBODY
    return with_others(reading, best)


def _begins(count: Count, counts: list[Count]) -> bool:
    """Whether a sentence begins with a number that none exceeds ("Forty patients completed the diary.")."""
    ended = not count.start or (count.value >= cues.HANDFUL and cues.COMPLETED.match(count.line.low, count.end))
    return bool(ended) and count.score >= cues.FINISHING and count.value == max(c.value for c in counts)


def _kind(reading: Reading, line: Line) -> str:
    """The kind of a line; a "background" that rules an abstract to its end says nothing of who was enrolled in it."""
    if line.kind != "background":
        return line.kind
    last = reading.lines[-1]
    lost = last.kind == "background" and not last.sentence.inferred
    told = cues.WE_REPORT.search(line.low, line.mask) or (lost and cues.STRONG.search(line.low, line.mask))
    return "" if told else line.kind


def animals(reading: Reading) -> Found:
    """The number of animals, where one number stands for all of them."""
    found: list[tuple[Line, re.Match[str]]] = []
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        found += [
            (line, match) for match in folk.COUNTED_ANIMALS.finditer(line.low, line.mask) if value_of(match[1]) or 0
        ]
    whole = [(line, match) for line, match in found if cues.PARTED.match(line.low, match.end())]
    if not found or (not whole and any(_in_groups(line, match) for line, match in found)):
        return NOBODY
    line, match = max(whole or found, key=lambda pair: value_of(pair[1][1]) or 0)
    value = value_of(match[1])
    if value is None or value == 1:
        return NOBODY
    return Finding(value=value, quote=quote(line, *match.span(), "animals counted"))


def _in_groups(line: Line, match: re.Match[str]) -> bool:
    """Whether a number of animals is that of a group."""
    return re.search(r"\bgroups?\b|each|per\b", line.low[match.end() : match.end() + 30]) is not None


def _later(count: Count) -> Count:
    """The first number told of a study is most often all of its people."""
    return replace(count, score=count.score - 1.5)


def _told_again(count: Count, counts: list[Count], sums: dict[int, set[int]]) -> Count:
    """A number that another sentence repeats, or that the groups of another sentence add up to, is that of all."""
    if count.value < cues.HANDFUL or not any(
        count.value in added for at, added in sums.items() if at != count.line.sentence.index
    ):
        return count
    return count if _after_more(count, counts) else replace(count, score=count.score + _AGAIN)


def _sums(counts: list[Count]) -> dict[int, set[int]]:
    """What the numbers of people of each sentence add up to, and the first of those that it divides into groups."""
    sums: dict[int, set[int]] = {}
    for index, line in {count.line.sentence.index: count.line for count in counts}.items():
        sums[index] = {sum([count.value for count in counts if count.line is line])}
        if cues.GROUPS.search(line.low, line.mask):
            sums[index] |= _runs(line)
    return sums


def _runs(line: Line) -> set[int]:
    """What the first numbers of people, or of those who received something, of a line add up to."""
    found = [
        cues.GROUP_SIZE.match(line.low, number.start())
        for number in folk.numbers_in(line.sentence.words).finditer(line.low)
    ]
    sizes = [value_of(match[1]) or 0 for match in found if match]
    return {sum(sizes[:end]) for end in range(2, len(sizes) + 1)}


def _is_most(count: Count, counts: list[Count]) -> bool:
    """Whether no other number exceeds this one, nor another group of the same sentence comes before it."""
    if count.score < cues.LEAST:
        return False
    others = [other for other in counts if other.score >= cues.LEAST and other is not count]
    return not any(
        other.value > count.value or (other.line is count.line and other.start < count.start) for other in others
    )


def _after_more(count: Count, counts: list[Count]) -> bool:
    """Whether an earlier sentence counts more people, so that the number tells how many of them remained."""
    index = count.line.sentence.index
    return any(
        other.value > count.value
        and other.score > 0
        and (other.line.sentence.index < index or (other.line is count.line and other.start < count.start))
        for other in counts
    )


def _rank(count: Count, counts: list[Count]) -> tuple[float, int]:
    """How well a number fits: one that none exceeds is more likely that of all than that of a part of them."""
    return count.score + (_MOST if _is_most(count, counts) else 0.0), -count.line.sentence.index


def _counts(line: Line, kind: str, few: bool) -> list[Count]:
    """The numbers of people in a line of a kind, each with its score."""
    low = line.low
    if kind == "background" and not line.sentence.inferred and "will" not in line.sentence.words:
        return []
    matches = counted(line)
    if line.mask & _UNNAMED:
        matches += [*_bare(line), *_named(line)]
    pairs = _may_pair(low, bool(matches))
    if not matches and not pairs:
        return []
    base = cues.KINDS.get(kind, 0.0)
    base += 3.0 if cues.STRONG.search(low, line.mask) else 1.5 if cues.ENROLLED.search(low, line.mask) else 0.0
    counts = []
    for match in matches:
        value = value_of(match[1])
        if value is None or value < 1 or is_year(low, match):
            continue
        score = (
            base + _fit(line, match) - (0.0 if few or value >= cues.HANDFUL or line.kind in ("title", "aim") else 2.5)
        )
        if (
            (not match.start() and cues.ALONE.match(low[match.end() :]))
            or match[0].endswith(cues.REPLIED)
            or match[0].startswith("all ")
        ):
            score += cues.SURELY
        each = not low[: match.start()].endswith((">", "> ")) and is_each(low, *match.span())
        counts.append(Count(value=value, line=line, start=match.start(), end=match.end(), score=score, each=each))
    if pairs:
        both = [count for count in _sexes(line, base + 1.5) if not _overlap(count, counts)]
        counts = [count for count in counts if not any(_within(count, pair) for pair in both)] + both
    return sorted(counts, key=lambda count: count.start)


def _may_pair(low: str, counts: bool) -> bool:
    """Whether two numbers of a line may have to be added up: those of the sexes, or beside others that count."""
    if " men" in low or "male" in low or "women" in low or "girl" in low:
        return True
    return counts and ("respectively" in low or cues.HYPHENS.search(low) is not None)


def counted(line: Line) -> list[re.Match[str]]:
    """The numbers of people in a line, from left to right."""
    low, found, end = line.low, [], 0
    if not line.mask & folk.COUNTED.bit:
        return []
    numbers = folk.ALONE if line.sentence.words.isdisjoint(folk.NUMBER_WORDS) else folk.ALONE_OR_WORDS
    match_counted = folk.COUNTED.regex.match
    for number in numbers.finditer(low):
        start = number.start()
        if start >= end:
            match = match_counted(low, start)
            if match and folk.is_one(match[3]) and value_of(match[1]) != 1:
                match = folk.COUNTED_MANY.match(low, start) or (
                    match if folk.IN_PLACE.match(low, match.end()) else None
                )
            if match:
                found.append(match)
                end = match.end()
    return found


def _bare(line: Line) -> list[re.Match[str]]:
    """ "Of 120 patients screened, 80 were enrolled": numbers of people that are not named again."""
    low = line.low
    if not cues.UNNAMED.search(low, line.mask):
        return []
    found: list[re.Match[str]] = []
    for number in folk.numbers_in(line.sentence.words).finditer(low):
        match = cues.BARE.match(low, number.start()) or _made_of(low, number.start())
        if match and not (found and match.start() < found[-1].end()):
            found.append(match)
    return found


def _named(line: Line) -> list[re.Match[str]]:
    """ "Patients (n = 667) took the drug": the size of those just named, where it is the only one."""
    if not line.mask & cues.N_EQUALS.bit or line.low.count("n = ") + line.low.count("n=") != 1:
        return []
    found = folk.NAMED.search(line.low)
    grouped_so = cues.GROUPS.search(line.low, line.mask) or cues.FIRST_STUDY.search(line.low)
    return [found] if found and not grouped_so else []


def _made_of(low: str, start: int) -> re.Match[str] | None:
    """ "Participants included 38 walkers": a number that a word for people announces."""
    told = cues.MADE_OF.search(low[max(0, start - 40) : start])
    if not told or told.end() != min(start, 40):
        return None
    found = cues.NUMBERED.match(low, start)
    return found if found and (told.group() != cues.STUDY_OF or cues.ARE_PEOPLE.match(low, found.end())) else None


def _sexes(line: Line, score: float) -> Iterator[Count]:
    """ "19 male and one female subjects" are twenty; so are "19 and one patients, respectively"."""
    pairs = [*cues.SEXES.finditer(line.low, line.mask)]
    if "respectively" in line.low:
        pairs += cues.RESPECTIVE.finditer(line.low)
    if cues.HYPHENS.search(line.low):
        pairs += cues.TWO_KINDS.finditer(line.low)
    for match in pairs:
        values = value_of(match[1]), value_of(match[2])
        inside = line.low[: match.start()].count("(") > line.low[: match.start()].count(")")
        if values[0] and values[1] and not inside:
            yield Count(value=values[0] + values[1], line=line, start=match.start(), end=match.end(), score=score)


def _is_source(part: str, whole: str) -> bool:
    """Whether so few of so many are told that these are no more than where they came from ("18 of 815 patients")."""
    few, many = value_of(part), value_of(whole)
    return few is not None and many is not None and few < many / _FEW


def _within(count: Count, pair: Count) -> bool:
    """Whether a number of people is one of those that a pair of sexes adds up."""
    return pair.start <= count.start < pair.end


def _overlap(count: Count, counts: Iterable[Count]) -> bool:
    """A pair of sexes beside a total in the same line ("60 adults, 35 women and 25 men") adds nothing."""
    return any(other.value >= count.value for other in counts)


def is_year(low: str, match: re.Match[str]) -> bool:
    """Whether a number of four figures is a year ("from 1998 patients were", "in May 2021 among adult patients")."""
    if not match[1].isdigit() or int(match[1]) not in cues.YEARS:
        return False
    before = low[max(0, match.start() - 15) : match.start()]
    return cues.MONTH.search(before) is not None or (not match[2] and cues.BEFORE_YEAR.search(before) is not None)


def _fit(line: Line, match: re.Match[str]) -> float:
    """What stands right before and after a number of people says whether it is all of them."""
    low, mask = line.low, line.mask
    before, after = low[max(0, match.start() - 45) : match.start()], low[match.end() : match.end() + 120]
    near = low[max(0, match.start() - 30) : match.end() + 60]
    places = {"before": before, "after": after, "near": near}
    score = sum([w for place, pattern, w in cues.FIT if mask & pattern.bit and pattern.search(places[place], mask)])
    if cues.PART_OF.search(before, mask) and not cues.TOTAL.search(before, mask):
        score -= 1.0
    if before.rfind("(") > before.rfind(")"):
        score -= 1.5
    fraction = cues.FRACTION.search(before)
    if fraction:
        score += 4.5 if cues.ENDED.match(after) else 1.5 if not _is_source(fraction[1], match[1]) else _SOURCE
    if match[3] == "practices" or cues.OF_A_SIZE.search(before):
        score -= 3.0
    if match[3] in cues.STAFF:
        score += 3.0 if cues.ANSWERED.match(after) else -6.0 if before.endswith(" by ") else -2.0
    if "randomi" in match[2]:
        score += 2.0
    return score
