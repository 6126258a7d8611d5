"""The groups of a study: further people beside those counted first, controls, and sums where only groups are told."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from . import participants_cues as cues
from . import participants_groups_cues as groups
from . import participants_people as folk
from .numbers import NUMBER, value_of
from .reading import Finding, Line, Reading, quote


class Count(Struct, frozen=True, kw_only=True):
    """A number of people at its place, and how well it fits as the number of all who took part; `each` where it is
    the number in each of some groups.
    """

    value: int
    line: Line
    start: int
    end: int
    score: float
    each: bool = False


Found = Finding[int | None]
NOBODY: Found = Finding(value=None)
_PAIR = 2
# So many sentences later a second group may still be told of.
_NEAR = 3
# What ends the list of the arms of a study.
_NUMBERS = re.compile(rf"(?<![\w.,+±=<>/-])(?:{NUMBER})(?![\w.%/-]|,\d)")
_OPENS = re.compile(r"\((?:group \w+, ?)?$")
_STOPS = re.compile(r"[;:]|\b(?:of whom|of which|complet|exclu|withdr|analy[sz]ed|respon|improv|surviv|aged)")
_BRACKETS = re.compile(r"\([^()]*\)")


def is_each(low: str, start: int, end: int) -> bool:
    """Whether a number of people is that in each of some groups."""
    if "each" not in low and " per " not in low and "groups of" not in low:
        return False
    before, after = low[max(0, start - 40) : start], low[end : end + 70]
    return groups.EACH_BEFORE.search(before) is not None or groups.EACH_AFTER.match(after) is not None


def in_all_groups(reading: Reading, count: Count) -> Count:
    """The people of all groups; where it is not told how many groups there are, two that are compared."""
    told = cues.GROUPS.search(count.line.low, count.line.mask) or cues.GROUPS.search(reading.low, reading.mask)
    return replace(count, value=count.value * ((value_of(told[1]) if told else None) or _PAIR))


def with_others(reading: Reading, best: Count) -> Found:
    """Adds the second group where the best number counts only the first ("26 with A and 26 with B")."""
    low = best.line.low
    total = cues.TOTAL.search(low[: best.start], best.line.mask) is not None
    end, value = best.end, best.value
    whole = (total and "respectively" in low) or is_divided(low, best)
    also = None if whole or best.each else second_group(low, best)
    if also:
        value, end = value + also[0], also[1]
        value += 0 if whole else _controls(reading, best, later=True) or _third_group(reading, best)
    elif not best.each:
        value += _controls(reading, best) or _additional(reading, best)
    return Finding(value=value, quote=quote(best.line, best.start, end, "participants counted"))


def is_divided(low: str, best: Count) -> bool:
    """Whether what follows in the sentence tells the parts of a number, not further people.

    So in "of 90 patients, 30 …", after a screening, and where the parts add up: "65 patients, 21 received A, 20 B,
    and 24 C".
    """
    if cues.TAKEN_FROM.search(low, best.line.mask):
        return True
    rest = _BRACKETS.sub("", low[best.end :])
    numbers = folk.numbers_in(best.line.sentence.words)
    found = [_NUMBERS.match(rest, number.start()) for number in numbers.finditer(rest)]
    parts = [value_of(number.group()) or 0 for number in found if number]
    runs = {sum(parts[:size]) for size in range(_PAIR, len(parts) + 1)}
    return best.value in runs or cues.OUT_OF.search(low[: best.start]) is not None


def second_group(low: str, best: Count) -> tuple[int, int] | None:
    """The people of further groups in the same sentence, and where they end; None where there are none."""
    total, end = 0, best.end
    outside = low[: best.start].count("(") <= low[: best.start].count(")")
    further = [*groups.ALSO.regex.finditer(low, best.end)]
    sexes = _their_sexes(low, best) if further else []
    for match in further:
        between = _BRACKETS.sub("", low[best.end : match.start()])
        if (outside and between.count("(") > between.count(")")) or any(match.start() in span for span in sexes):
            continue
        if _stops(between, low, match) and not groups.WHILE.match(match.group()):
            break
        if _is_group(low, match, low[best.start : best.end]):
            total, end = total + (value_of(match[1]) or 0), match.end() - 1
    found = [(total, end), _allotted(low, best), _lettered(low, best), _in_brackets(low, best)]
    most = max(found, key=lambda pair: pair[0])
    return most if most[0] else None


def _stops(between: str, low: str, also: re.Match[str]) -> bool:
    """Whether the words before a further number end the list of groups; ages do not, before people."""
    stop = groups.NO_MORE_GROUPS.search(between)
    if not stop or (also.group().startswith(("compared", "matched")) and ";" not in between):
        return False
    people = folk.COUNTED.match(low, also.start(1)) if also.group().startswith("and ") else None
    return not (groups.AGE_STOP.fullmatch(stop.group()) and people and not people[2])


def _their_sexes(low: str, best: Count) -> list[range]:
    """Where the sexes of those counted are told ("seven patients, 3 males and 4 females")."""
    pairs = cues.SEXES.regex.finditer(low, best.end)
    return [range(*pair.span()) for pair in pairs if sum(value_of(pair[i]) or 0 for i in (1, 2)) == best.value]


def _allotted(low: str, best: Count) -> tuple[int, int]:
    """The people of the other arms ("30 were randomised to A and 31 to B"), and where they end."""
    total, end = 0, best.end
    if not groups.ALLOTTED.match(low, end):
        return 0, end
    for match in groups.ALLOTTED_TOO.finditer(low, best.end):
        between = _BRACKETS.sub("", low[end : match.start()])
        if _STOPS.search(between):
            break
        if "(" in between:
            continue
        total, end = total + (value_of(match[1]) or 0), match.end(1)
    return total, end


def _lettered(low: str, best: Count) -> tuple[int, int]:
    """The people of further groups that bear a letter each ("20 patients (group A) … and 21 patients (group B)")."""
    if not groups.LETTER.match(low, best.end):
        return 0, best.end
    rest = [match for match in folk.COUNTED.regex.finditer(low, best.end) if groups.LETTER.match(low, match.end())]
    return sum(value_of(match[1]) or 0 for match in rest), rest[-1].end() if rest else best.end


def _in_brackets(low: str, best: Count) -> tuple[int, int]:
    """The people of further groups where each stands in brackets ("A (22 patients) or B (21 patients)")."""
    if not _OPENS.search(low[: best.start]) or low[best.end : best.end + 1] != ")":
        return 0, best.end
    rest = list(groups.BRACKETED.finditer(low, best.end))
    return sum(value_of(match[1]) or 0 for match in rest), rest[-1].end() - 1 if rest else best.end


def _is_group(low: str, match: re.Match[str], first: str) -> bool:
    """Whether "and 26 …" counts further people, rather than years or a sex among those counted."""
    after = low[match.end() :]
    if low[match.start()] == "," and (after[:1] == "(" or not folk.COUNTED.match(low, match.start(1))):
        return False
    if not groups.AFTER_ALSO.match(low, match.end()) or groups.NOT_PEOPLE.match(after):
        return False
    if groups.REMAINED.match(after):
        return False
    sex = groups.OF_A_SEX.match(after)
    return not sex or "match" in sex.group() or groups.A_SEX.search(first) is not None


def _controls(reading: Reading, best: Count, later: bool = False) -> int:
    """Controls counted on their own, in the same sentence (unless `later`) or the next ones."""
    index = best.line.sentence.index
    for line in reading.lines:
        if not index + later <= line.sentence.index <= index + 2 or groups.OF_THESE.match(line.low):
            continue
        if "control" not in line.low and "-matched" not in line.low and "healthy" not in line.low:
            continue
        for match in groups.CONTROLS.finditer(line.low, line.mask):
            between = line.low[best.end : match.start()]
            inside = between.count("(") > between.count(")")
            if line is best.line and (match.start() < best.end or inside or groups.MADE_UP.search(between)):
                continue
            value = value_of(match[1] or match[2] or match[3] or match[4] or match[5])
            if (
                value
                and "n=" not in line.low[match.start() : match.end()].replace(" ", "")
                and ("random" not in reading.low or match[5])
                and not _adds_up(reading, best, value)
            ):
                return value
    return 0


def _third_group(reading: Reading, best: Count) -> int:
    """A group of controls that the next sentence counts beside two groups told before."""
    following = (line for line in reading.lines if line.sentence.index == best.line.sentence.index + 1)
    match = next((m for line in following if (m := groups.THIRD.match(line.low))), None)
    return (value_of(match[1]) or 0) if match else 0


def _adds_up(reading: Reading, best: Count, controls: int) -> bool:
    """Whether those counted are the controls and another number of people that is told."""
    rest = best.value - controls
    return rest != controls and re.search(rf"\b{rest} (?:{folk.FILL}{folk.PEOPLE})", reading.low) is not None


def _additional(reading: Reading, best: Count) -> int:
    """Further people whom a later sentence counts ("Six additional patients with …"), or a second study."""
    first = groups.FIRST.search(best.line.low)
    for line in reading.lines:
        if line.sentence.index > best.line.sentence.index and line.kind not in ("background", "conclusion"):
            second = first and groups.SECOND.search(line.low)
            counted = folk.COUNTED.search(line.low, line.mask) if second else None
            if counted:
                return value_of(counted[1]) or 0
            near = line.sentence.index <= best.line.sentence.index + _NEAR
            further = groups.FURTHER.search(line.low, line.mask) if near else None
            if further:
                more = value_of(further[1] or further[2] or further[3]) or 0
                return 0 if best.value == _PAIR * more or _adds_up(reading, best, more) else more
            match = groups.ADDITIONAL.search(line.low, line.mask)
            if match and not groups.FARED.match(line.low[match.end() :]):
                return value_of(match[1]) or 0
    return 0


def grouped(reading: Reading) -> Found:
    """The sum over groups, where only they are told."""
    for line in reading.lines:
        if line.kind in ("background", "conclusion") or "=" not in line.low:
            continue
        everyone = groups.EVERYONE.search(line.low)
        if everyone:
            return Finding(value=value_of(everyone[1]), quote=quote(line, *everyone.span(), "participants counted"))
        sizes = _sizes(line)
        if not sizes or not groups.GROUPED.search(line.low):
            continue
        told = cues.GROUPS.search(line.low)
        if told and len(sizes) == 1:
            sizes *= value_of(told[1]) or 1
        if len(sizes) > 1 or line.kind in ("methods", "aim", "title", "") or cues.ENROLLED.search(line.low):
            ends = [match.span() for match in cues.N_EQUALS.finditer(line.low, line.mask)]
            total = (
                max(sizes)
                if "total n" in line.low or (len(sizes) > _PAIR and 2 * max(sizes) == sum(sizes))
                else sum(sizes)
            )
            total += _told_next(reading, line)
            return Finding(value=total, quote=quote(line, ends[0][0], ends[-1][1], "the groups added up"))
    return _bracketed_groups(reading)


def _bracketed_groups(reading: Reading) -> Found:
    """The sum over groups that are named in brackets with their size ("(group A, 42 patients)")."""
    for line in reading.body:
        told = list(groups.IN_GROUP.finditer(line.low)) if "(group" in line.low else []
        if len(told) > 1:
            total = sum(value_of(match[1]) or 0 for match in told)
            return Finding(value=total, quote=quote(line, told[0].start(), told[-1].end(), "the groups added up"))
    return NOBODY


def fractions(reading: Reading) -> Found:
    """Of how many, where results are told as fractions alone ("in 12/18 and 6/20 patients")."""
    told = [
        (line, match)
        for line in reading.body
        if any(sign.search(line.low) for sign in groups.FRACTION_SIGNS)
        for match in groups.FRACTIONS.finditer(line.low)
        if not line.low[: match.start()].endswith(groups.IN_A_NUMBER)
    ]
    if not any(groups.OF_PEOPLE.search(line.low) for line, _ in told):
        return NOBODY
    whole = {int(match[2]) for _, match in told} - {int(match[1]) for _, match in told}
    if not 0 < len(whole) <= _PAIR or any(int(match[1]) > int(match[2]) for _, match in told):
        return NOBODY
    line, match = told[0]
    return Finding(value=sum(whole), quote=quote(line, *match.span(), "results in fractions"))


def _sizes(line: Line) -> list[int]:
    """The sizes of groups in a line ("n = 20"), without those of a part of them."""
    matches = cues.N_EQUALS.finditer(line.low, line.mask)
    found = [
        value_of(match[1]) or 0
        for match in matches
        if not groups.SUBSET.search(line.low[max(0, match.start() - 70) : match.start()])
    ]
    for listed in groups.N_LIST.finditer(line.low) if " and " in line.low else ():
        found += [int(size) for size in listed[2].split(", ") if size] + [int(listed[3])]
    return [size for size in found if size]


def _told_next(reading: Reading, line: Line) -> int:
    """Whom a later line counts besides: controls ("and of placebo (n = 41)"), or those of a second study."""
    later = reading.lines[reading.lines.index(line) + 1 :]
    if cues.FIRST_STUDY.search(line.low):
        return sum(sum(_sizes(other)) for other in later if groups.SECOND_STUDY.search(other.low))
    following = later[0] if later and later[0].kind != "conclusion" else line
    if groups.CONTROL_GROUP.search(line.low) or not groups.CONTROL_GROUP.search(following.low):
        return 0
    return sum(_sizes(following))
