"""How much ketamine was given: each dose goes to the drug it stands beside."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from .drugs import NOT_GIVEN, Mention, mentions_of
from .patterns import compiled
from .reading import Finding, Line, Reading, plain, quote

_NUM = r"\d++(?:[.,] ?\d++)?+(?: ?× ?10)?+"
_AMOUNT = rf"(?:[<>≤≥~≈]=? ?)?{_NUM}(?:(?: ?(?:-|/|,|,? ?(?:or|and|to|vs\.?|versus)) ?)(?:[<>≤≥]=? ?)?{_NUM})*+"
_UNIT = r"(?:micro ?grams?|micro ?g|mcg|µg|ug|mg|milligrams?|grams?|g|ng)(?![a-z])"
_PER = (
    r"(?:(?: ?/ ?| per )(?:kg|kilogram(?: of body weight)?|h|hr|hrs|hour|min|minute|day|d|week|wk|m2|bolus|dose|"
    r"24 ?h|body weight)(?![a-z])|[. ]?(?:kg|h|hr|min|day|d)"
    r" ?(?:\(-1\)|-1)| x (?:kg|h|hr|min|day|d) ?(?:\(-1\)|-1)|[. ]kg(?![a-z-])|\*kg)*"
)
_OFTEN = (
    r"(?: (?:(?:once|twice|three times|four times|\d times) (?:a|per) day|(?:once |twice )?daily|t\.?i\.?d\.?|"
    r"b\.?i\.?d\.?)(?![a-z]))?"
)
# "0.1 mg/kg to 1 mg/kg" is one dose, and so is "200 mg (100 to 400 mg)".
_RANGE = rf"(?: (?:to|up to) {_NUM} ?-?{_UNIT}{_PER}| \((?:range:? )?{_NUM} ?(?:to|-) ?{_NUM} ?{_UNIT}\))?+"
_DOSE = compiled(
    rf"(?<![\w.])({_AMOUNT}) ?-?({_UNIT})({_PER}){_RANGE}({_OFTEN})"
    r"(?! ?/ ?(?:ml|dl|l)\b| ml-1)(?![ .]?ml ?-1)"
)
_IN_WORDS = compiled(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|one-half|"
    r"half a) (?:milligrams? per kilogram(?: of body weight)?|(?:mg|mcg|µg)/kg(?:/(?:h|hr|min))?(?![a-z]))"
)
_PERCENT = compiled(r"(?<![\w.])\d+(?:\.\d+)? ?% (?:of )?(?:s-|es)?ket(?:amine)?\b")
_TO_DRUG = compiled(
    r"^\)? ?(?:of |doses? of )?(?:(?:racemic|intravenous|iv|im|sc|i\.v\.|i\.m\.|s\.c\.|oral|epidural|epidurally|"
    r"intramuscular|intranasal|"
    r"intrathecal|preservative-free|subcutaneous|topical|s\(\+\)-?|s-|the|single|bolus|infusion|low-dose|"
    r"[a-z]+ly)[ ,]+){0,3}$"
)
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_FIRST_UNIT = re.compile(r"(?:micro ?grams?|micro ?g|mcg|µg|ug|mg|milligrams?|grams?|g|ng|%)(?![a-z]).*")
_LIST = re.compile(r",|\b(?:or|and)\b")
_BY_WEIGHT = re.compile(r"/ ?kg|kg ?-1")
_CALLED_DOSE = re.compile(r"\bdos(?:es?|age) (?:\w+ ){0,5}(?:was|were|of) $")
# What patients used of another drug in "the ketamine group (28 mg)" is no dose of ketamine.
_CONSUMED = re.compile(r"\b(?:consumption|consumed|requirements?)\b")
# For speed: one of these stands in every line with a dose.
_UNITS = compiled("mg|mcg|microg|ug|milligram")
_MORE_UNITS = ("µg", "micro g", "% ket")


def doses_of(reading: Reading, role: str, aliases: frozenset[str]) -> Finding[tuple[str, ...]]:
    """The doses of ketamine, verbatim, in the order of the text."""
    if role in NOT_GIVEN:
        return Finding(value=())
    doses: dict[str, tuple[Line, int, int]] = {}
    for line in reading.lines:
        if not (line.mask & _UNITS.bit or any(unit in line.low for unit in _MORE_UNITS)):
            continue
        mentions = mentions_of(line, aliases)
        if not any(m.ketamine for m in mentions) and not (not mentions and "ketamin" in reading.title):
            continue
        for start, end in _doses(line, mentions):
            if not _is_told(line.text[start:end], doses):
                doses[line.text[start:end]] = (line, start, end)
    if not doses:
        return Finding(value=())
    line, start, end = next(iter(doses.values()))
    return Finding(value=tuple(doses), quote=quote(line, start, end, "dose beside ketamine"))


def _is_told(dose: str, doses: Iterable[str]) -> bool:
    """Whether a dose is nought, or one that an earlier dose, or a list of doses, has told in the same unit."""
    numbers, unit = _parts(dose)
    if numbers == {0.0}:
        return True
    for other in doses:
        others, other_unit = _parts(other)
        if unit == other_unit and (numbers == others or (numbers <= others and _LIST.search(other))):
            return True
    return False


def _parts(dose: str) -> tuple[frozenset[float], str]:
    """The numbers of a dose and its unit without spaces; a dose in words is its own unit."""
    low = plain(dose)
    unit = _FIRST_UNIT.search(low)
    numbers = frozenset(float(number) for number in _FIGURES.findall(low[: unit.start()] if unit else low))
    return numbers, unit[0].replace(" ", "") if unit and numbers else low


def _doses(line: Line, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    for match in _DOSE.finditer(line.low, line.mask):
        if _is_ketamines(line.low, match.start(), match.end(), mentions):
            yield match.start(), match.end()
    for match in _IN_WORDS.finditer(line.low, line.mask):
        if _is_ketamines(line.low, match.start(), match.end(), mentions):
            yield match.start(), match.end()
    for match in _PERCENT.finditer(line.low, line.mask) if "%" in line.low else ():
        yield match.start(), match.end()


def _is_ketamines(low: str, start: int, end: int, mentions: list[Mention]) -> bool:
    """The drug named right after ("0.5 mg/kg of ketamine"), else the last one before, else the next one."""
    if not mentions:
        return bool(_BY_WEIGHT.search(low[start:end]) or _CALLED_DOSE.search(low[:start]))
    at = bisect_left([m.start for m in mentions], end)
    if at < len(mentions) and _TO_DRUG.match(low[end : mentions[at].start]):
        return mentions[at].ketamine
    if at > 0:
        used = "group" in low[mentions[at - 1].end : start] and _CONSUMED.search(low) is not None
        return mentions[at - 1].ketamine and not used
    return mentions[at].ketamine
