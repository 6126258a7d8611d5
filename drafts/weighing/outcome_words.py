"""What a treatment is said to change, in the words of drafts and of abstracts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..quick import Quick

_PAINKILLERS = r"(?:opioids?|opiates?|morphine|fentanyl|oxycodone|pethidine|painkillers?|analgesics?)"
_OUTCOMES: dict[str, Quick] = {
    name: Quick(rf"\b(?:{words})")
    for name, words in {
        "pain": r"pain(?!killer)|analges|ach(?:e|es|ing)\b|hurt|sore|allodyni|hyperalges|nocicept",
        "painkillers": rf"{_PAINKILLERS}\W+(?:\w+\W+){{0,2}}?(?:use\b|consum|need|requir|intake|demand|spar)|"
        rf"(?:less|fewer|reduc\w+|spar\w+|lower\w*|halv\w+|cuts?|need\w*|consum\w+|use of|doses? of|without) "
        rf"(?:\w+ ){{0,3}}?{_PAINKILLERS}|opioid-sparing",
        "mood": r"depress|antidepress|mood|melanchol|low spirits",
        "suicidal thoughts": r"suicid|take their (?:own )?li[fv]e",
        "anxiety": r"anxi|panic",
        "sleep": r"sleep|insomni",
        "function": r"function|disabilit|daily (?:activit|life|living)|mobility|range of mo(?:tion|vement)",
        "quality of life": r"quality of life|well-?being",
        "mind": r"cogniti|memory|deliri|confus|brain fog",
        "unwanted effects": r"side-? ?effects?|adverse|unwanted|nausea|vomit|hallucinat|dissociat|psychotom|tolerab",
        "dependence": r"addict|abus|craving|dependen|misus",
        "nerve growth": r"neuroplastic|synap|BDNF|neurotrophic",
        "inflammation": r"inflamm|cytokine|interleukin",
    }.items()
}


@lru_cache(2_000)
def outcomes_in(text: str) -> frozenset[str]:
    """The outcomes that a claim or a sentence speaks of."""
    return frozenset(name for name, words in _OUTCOMES.items() if words.search(text))


def speaks_of_all(text: str, outcomes: Iterable[str]) -> bool:
    """Whether a text, which may be long, speaks of each of these outcomes."""
    return all(_OUTCOMES[name].search(text) for name in outcomes)
