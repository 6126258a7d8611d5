"""Whether a record says what a claim says: what its quoted sentence, and its standing, speak for, weighed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tagger.told import BASELINE, BETWEEN

from ..claims.subjects import OTHER_DRUG
from ..quick import Quick
from ..records.features import MANY
from ..records.fields import Standing
from ..records.passages import Passage
from ..records.ranking import Match, Pool, has, present_groups, said_by
from ..records.terms import telling_numbers
from ..words import KETAMINE
from .findings import is_behind
from .outcome_words import outcomes_in
from .unsaid import leaves_unsaid

#: A logistic regression over the records shown for the claims of fifteen labelled sets of drafts, in libraries whose
#: labels are complete and with the labelled ones taken out, checked by leaving out one set after the other. Names
#: that begin with "match " are those of `features.WEIGHTS`.
_BASE = -1.51
WEIGHTS: dict[str, float] = {
    "ahead": 1.38,
    "meant": 3.08,
    "refers": -1.24,
    "quoted key": 0.38,
    "quoted things": 1.35,
    "sentences saying": -0.61,
    "direction differs": -1.36,
    "direction unknown": -0.60,
    "drug missing": -0.25,
    "no outcome asked": 0.35,
    "numbers": -0.65,
    "numbers met": 0.46,
    "between": -0.64,
    "baseline": -0.56,
    "long": -0.76,
    "part background": -1.42,
    "part results": 0.27,
    "part title": -0.83,
    "claim comparison": -0.42,
    "claim epidemiology": -0.19,
    "claim mechanism": 0.36,
    "claim onset_duration": -0.70,
    "claim conditions": -1.07,
    "claim long": -1.23,
    "claim named": -0.47,
    "match animals": -0.96,
    "match around": 0.40,
    "match author": 0.76,
    "match condition": 0.91,
    "match cover": 1.17,
    "match elsewhere": -1.16,
    "match in_a_sentence": 0.87,
    "match leant_on": 0.43,
    "match named_drug": 0.26,
    "match no_ketamine": -1.55,
    "match numbers": 0.93,
    "match participants": 1.98,
    "match shown_before": 0.59,
    "match side_by_side": 0.88,
    "match title_known": 2.61,
    "match year": 0.85,
}
#: From here on a record says the claim (about 0.38 of likelihood); one whose sentence leaves room for doubt from the
#: second on (0.6).
_SAYS, _SAYS_SURELY = -0.5, 0.4
#: How far ahead of the next record, or behind the first, counts in full; so with the length of a sentence in letters,
#: of a claim by the weight of its words, and with its conditions.
_FURTHEST, _LONG, _LONG_CLAIM, _MANY_CONDITIONS, _MANY_SENTENCES = 4.0, 400, 12.0, 3, 10
#: A sentence with this part of what the best one says of a claim says it as well.
_AS_WELL = 0.5
#: One that has this part of what a claim is about names it.
_NAMED = 0.2
_POOR = (
    r"(?:weak|limited|poor|scarce|sparse|insufficient|inconclusive|thin|lacking|low|uncertain|conflicting|mixed|"
    r"inconsistent|anecdotal|preliminary|scant|small|missing|absent|unconvincing|equivocal|contradictory)"
)
#: What is known is called little, whatever it is that it is known of: "the evidence that it relieves pain is weak".
_CALLS_WEAK = Quick(
    rf"\b(?:evidence|data|literature|support|proof)\b[^.;:]{{0,90}}?\b(?:is|was|are|were|remains?|appears?|seems?) "
    rf"(?:[\w-]+ ){{0,2}}?{_POOR}\b|\b{_POOR} (?:[\w-]+ ){{0,2}}?(?:evidence|data|support|proof)\b|"
    r"\bonly (?:level|grade|class) (?:ii|iii|iv|v|[2-5]|[b-d])\b|"
    r"\b(?:level|grade|class) (?:iv|v|[45]|d) (?:evidence|studies)\b",
)


class Shown(NamedTuple):
    """A record as it is shown for a claim; `fields` say what of the claim it agrees with.

    `posed` where its sentence was known or asked, not found; `meant` where the claim's reference is this record;
    `ahead` is how much more it is worth than any other that is shown.
    """

    match: Match
    quote: Passage
    fields: dict[str, Standing]
    posed: bool
    meant: bool
    ahead: float


def followed(match: Match) -> bool:
    """Whether the text just before leans on a record, or it was shown there."""
    return bool(match.features["leant_on"] or match.features["shown_before"])


@lru_cache(20_000)
def calls_weak(text: str) -> bool:
    """Whether a sentence says of something that little is known of it, or that what is known is not sound."""
    return _CALLS_WEAK.search(text) is not None


def says(pool: Pool, shown: Shown) -> bool:
    """Whether a record says the claim, as far as its quoted sentence and its standing tell."""
    claim = pool.claim
    essential = _essential(pool, shown)
    if "differs" in essential or (claim.direction == "benefit" and calls_weak(shown.quote.text)):
        return False
    if leaves_unsaid(claim, shown.quote.text) or (claim.kind == "comparison" and is_behind(claim, shown.quote)):
        return False
    if not shown.meant and (
        _is_of_another_drug(pool, shown.quote.text) or _is_of_another_end(pool, shown.quote.text)
    ):
        return False
    signs = dict(_signs(pool, shown))
    worth = _BASE + sum(weight * signs.get(name, 0.0) for name, weight in WEIGHTS.items())
    doubtful = not shown.meant and (shown.posed or "unknown" in essential or not _names_it(pool, shown))
    return worth >= (_SAYS_SURELY if doubtful else _SAYS)


def _essential(pool: Pool, shown: Shown) -> list[Standing]:
    """What the claim takes from the text around it is not asked of the paper of which that text speaks."""
    loose = followed(shown.match) and not pool.claim.named
    asked = ("drug", "direction") if loose else ("condition", "drug", "direction")
    return [shown.fields[name] for name in asked if name in shown.fields]


def _is_of_another_drug(pool: Pool, quote: str) -> bool:
    """Whether a claim names the drug, and a sentence only others."""
    named = pool.claim.drug != "other" and KETAMINE.search(pool.claim.bare)
    if not named or KETAMINE.search(quote) or "painkillers" in outcomes_in(quote):
        return False
    return OTHER_DRUG.search(quote) is not None


def _is_of_another_end(pool: Pool, quote: str) -> bool:
    """Whether a sentence tells of other outcomes only than a claim does."""
    asked, told = outcomes_in(pool.claim.bare), outcomes_in(quote)
    return bool(asked and told) and not asked & told


def _names_it(pool: Pool, shown: Shown) -> bool:
    """Whether a sentence names what the claim is about: its outcome, or what acts or is acted on."""
    if outcomes_in(pool.claim.bare) & outcomes_in(shown.quote.text):
        return True
    key = present_groups(shown.match.source, pool, key=True)
    whole = sum(group.weight for group in pool.terms.groups if group.key)  # what no record names is asked, too
    return pool.has_key and said_by(shown.quote.bits, key) >= _NAMED * whole


def _key_part(pool: Pool, shown: Shown) -> float:
    """The part of what a claim is about that the sentence names."""
    pairs = zip(pool.terms.groups, pool.weights, strict=True)
    whole = sum(weight for group, weight in pairs if group.key)
    key = present_groups(shown.match.source, pool, key=True)
    return said_by(shown.quote.bits, key) / (whole or 1.0)


def _signs(pool: Pool, shown: Shown) -> Iterator[tuple[str, float]]:
    for name, value in shown.match.features.items():
        yield f"match {name}", value
    yield from _of_record(pool, shown)
    yield from _of_sentence(pool, shown)
    yield from _of_claim(pool)


def _of_record(pool: Pool, shown: Shown) -> Iterator[tuple[str, float]]:
    match = shown.match
    least = _AS_WELL * match.said * pool.whole
    yield "ahead", max(-_FURTHEST, min(_FURTHEST, shown.ahead)) / _FURTHEST
    yield "meant", float(shown.meant)
    yield f"direction {shown.fields.get('direction', '')}", 1.0
    yield "sentences saying", sum(said >= least for said in pool.says(match.source)) / _MANY_SENTENCES


def _of_sentence(pool: Pool, shown: Shown) -> Iterator[tuple[str, float]]:
    quote, claim, numbers = shown.quote, pool.claim, pool.wanted.asked.numbers
    present = present_groups(shown.match.source, pool)
    yield f"part {quote.kind}", 1.0
    yield "between", float(bool(quote.told & BETWEEN))
    yield "baseline", float(bool(quote.told & BASELINE))
    yield "long", min(len(quote.text), _LONG) / _LONG
    yield "quoted key", _key_part(pool, shown)
    yield "quoted things", sum(has(quote.bits, part) for part in present) / MANY
    yield "drug missing", float(claim.drug != "other" and not KETAMINE.search(quote.text))
    if numbers:
        yield "numbers", 1.0
        yield "numbers met", len(numbers & telling_numbers(quote.text)) / len(numbers)


def _of_claim(pool: Pool) -> Iterator[tuple[str, float]]:
    claim = pool.claim
    yield "refers", float(claim.reference is not None)
    yield "no outcome asked", float(not outcomes_in(claim.bare))
    yield f"claim {claim.kind}", 1.0
    yield "claim named", float(claim.named)
    yield "claim long", min(pool.whole, _LONG_CLAIM) / _LONG_CLAIM
    yield "claim conditions", min(len(claim.conditions), _MANY_CONDITIONS) / _MANY_CONDITIONS
