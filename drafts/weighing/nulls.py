"""That nothing was found, said by numbers or in words of trials: "the primary endpoint was not met", "p = 0.41"."""

from __future__ import annotations

from functools import lru_cache

from ..quick import Quick

_UNMET = Quick(
    r"\b(?:end ?-?points?|outcomes?|targets?|criteri(?:a|on)|hypothes[ie]s|goals?)\b[^.;]{0,60}?"
    r"\b(?:was|were|is) not (?:\w+ )?(?:met|reached|achieved|confirmed|supported)\b|"
    r"\b(?:did not|failed to|not) (?:meet|reach|achieve|attain)\b[^.;]{0,40}?"
    r"\b(?:end ?-?point|outcome|significance|target|criteri)|"
    r"\bmissed (?:its|the|their) (?:\w+ )?(?:end ?-?point|target)|"
    r"\b(?:could not|cannot) be (?:confirmed|demonstrated|shown|replicated|verified)\b|"
    r"\b(?:was|were) not (?:observed|seen|found|evident|apparent|replicated)\b",
)
#: A chance that is too great, where no other in the same sentence is small enough.
_CHANCE = Quick(r"\bp(?:[- ]values?)? ?(?:=|>|>=|≥) ?(?:0?\.[1-9]\d*|n\.?s\b|1\.0+)")
_SURE = Quick(r"\bp(?:[- ]values?)? ?(?:<|<=|≤|=) ?0?\.0[0-4]")
_UNTREATED = Quick(r"\b(?:placebo|saline|controls?|sham|dummy)\b")
_COUNTED = Quick(r"(\d+(?:\.\d+)?) ?(%|min(?:utes?)?\b|h(?:ours?)?\b|days?\b|points?\b)")
#: Two numbers that differ by less than this part are about the same.
_SAME = 0.1
_TWO = 2


@lru_cache(20_000)
def finds_nothing(sentence: str) -> bool:
    """Whether a sentence says by numbers, or in words of trials, that there was no effect."""
    if _UNMET.search(sentence) or (_CHANCE.search(sentence) and not _SURE.search(sentence)):
        return True
    return are_level(sentence)


def are_level(sentence: str) -> bool:
    """Whether two numbers of one unit, one of the untreated, are about the same."""
    if _UNTREATED.search(sentence) is None:
        return False
    counted: dict[str, list[float]] = {}
    for number, unit in _COUNTED.findall(sentence):
        counted.setdefault(unit[:1].lower(), []).append(float(number))
    pairs = [found for found in counted.values() if len(found) == _TWO]
    return bool(pairs) and all(max(pair) - min(pair) <= _SAME * max(pair) for pair in pairs)
