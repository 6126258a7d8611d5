"""The records for a claim, each with the sentence that says so, and how far it may be said to support the claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tagger.outcomes import Outcome
from tagger.told import POSES

from ..claims.claims import Claim
from ..records.fields import Standing
from ..records.passages import Passage, Source
from ..records.ranking import Match, Pool, Present, best_matches, outcome_of, present_groups, said_by
from .findings import is_behind
from .limits import POSED, contradicts
from .outcome_words import outcomes_in, speaks_of_all
from .saying import Shown, calls_weak, followed, says
from .ways import goes_too_far

#: How far a record goes: it says the claim; it says it without the words that go too far; or it is only near it, and
#: must be read before it is cited.
Covers = Literal["as worded", "without the excess", "closest"]
MOST_FOR = 5
_WEAKEST_FOR = 0.1
#: A record on another condition than the claim names is near it only where it says this part of it.
_WEAKEST_ELSEWHERE = 0.4
_FOUND = 5.0
_NEARLY = 0.6
#: A finding with this part of what another sentence says of a claim bears on it; one that agrees counts more, and one
#: that calls what is known weak less.
_BEARS, _AGREEING, _DOUBTING = 0.5, 1.5, 0.5
#: What a record is ahead that is shown alone.
_ALONE = 2.0


class Support(Struct, frozen=True, kw_only=True):
    """A record for a claim; `fields` says what of the claim it agrees with, `covers` how far it goes.

    `said` is the part of the claim that the quoted sentence says.
    """

    source: Source
    quote: str
    fields: dict[str, Standing]
    covers: Covers = "as worded"
    said: float = 0.0


def that_support(found: Sequence[Support]) -> tuple[Support, ...]:
    """Those that say the claim, without those that are only near it."""
    return tuple(support for support in found if support.covers != "closest")


def supporting(pool: Pool, ranked: Sequence[Match], named: str) -> list[Support]:
    """The best records for a claim: those that say it, then those that are near it.

    Args:
        pool: the records looked at.
        ranked: the same by match.
        named: the PMID that the claim's reference resolves to, "" for none.
    """
    near = [match for match in ranked if _is_meant(match, named) or _is_near(pool, match)]
    best = best_matches(near, MOST_FOR, lambda match: _FOUND * _is_meant(match, named))
    found = [_support(pool, match, _is_meant(match, named), _ahead(match, best)) for match in best]
    return sorted(found, key=lambda support: (support.covers == "closest", _is_elsewhere(pool.claim, support.source)))


def _is_meant(match: Match, named: str) -> bool:
    return match.source.pmid == named


def _is_near(pool: Pool, match: Match) -> bool:
    """Whether a record may be shown for a claim: it says some of it, or more if it is on another condition."""
    if _is_elsewhere(pool.claim, match.source) and match.said * pool.heard < _WEAKEST_ELSEWHERE:
        return False
    return (followed(match) and not pool.claim.named) or match.cover >= _WEAKEST_FOR


def _is_elsewhere(claim: Claim, source: Source) -> bool:
    """Whether a record studies other conditions than the claim names."""
    return claim.named and bool(source.studied) and _condition(claim, source) == "differs"


def _ahead(match: Match, best: Sequence[Match]) -> float:
    """How much more a match is worth than any other."""
    return match.worth - max((other.worth for other in best if other is not match), default=match.worth - _ALONE)


def _support(pool: Pool, match: Match, meant: bool, ahead: float) -> Support:
    fields, quote = _fields(pool, match), _quote(pool, match)
    shown = Shown(match, quote, fields, _is_posed(match, quote), meant, ahead)
    return Support(source=match.source, quote=quote.text, fields=fields, covers=_covers(pool, shown), said=match.said)


def _quote(pool: Pool, match: Match) -> Passage:
    """The sentence that says most of the claim: one with a finding, where any bears on the claim.

    What stands before the aim or the methods of an abstract was known or supposed, not found.
    """
    if not _is_posed(match, match.best):
        return match.best
    present = present_groups(match.source, pool)
    told = [part for part in match.source.passages if not _is_posed(match, part)]
    best = max(told, key=lambda part: _bearing(pool.claim, part, present), default=match.best)
    enough = said_by(best.bits, present) >= _BEARS * said_by(match.best.bits, present)
    return best if enough else match.best


def _bearing(claim: Claim, passage: Passage, present: Present) -> float:
    said = said_by(passage.bits, present)
    if claim.direction == "none" or not said:
        return said
    if _doubts(claim, passage):
        return said * _DOUBTING
    return said * (_AGREEING if _agrees(claim, outcome_of(passage, present)) else 1.0)


def _is_posed(match: Match, passage: Passage) -> bool:
    passages = match.source.passages
    if passage.kind:
        return passage.kind in POSED or bool(passage.told & POSES)
    starts = next((number for number, part in enumerate(passages) if part.kind in ("aim", "methods")), 0)
    return bool(passage.told & POSES) or any(part is passage for part in passages[:starts])


def _covers(pool: Pool, shown: Shown) -> Covers:
    """A record that does not say as much, or has no abstract, is only near the claim."""
    if pool.claim.kind == "reference_only" and not shown.meant:
        return "closest"  # it speaks of one paper, and this is another
    if not shown.match.source.article.abstract or not says(pool, shown):
        return "closest"
    return "without the excess" if goes_too_far(pool.claim) else "as worded"


def agreement(pool: Pool, source: Source) -> dict[str, Standing]:
    """What is said of a paper beside its record, field by field; what the claim does not tell is not in it."""
    fields = _fields(pool, pool.match(source))
    outcomes = outcomes_in(pool.claim.bare) if pool.claim.kind != "reference_only" else ()
    if outcomes:
        fields["outcome"] = "agrees" if speaks_of_all(source.text, outcomes) else "unknown"
    if "direction" in fields and not source.article.abstract:
        fields["direction"] = "unknown"  # a title poses a question
    return fields


def _fields(pool: Pool, match: Match) -> dict[str, Standing]:
    """Condition, drug, direction and number of participants of a claim beside a record."""
    claim = pool.claim
    notes = match.source.annotations
    fields: dict[str, Standing] = {}
    if claim.conditions:
        fields["condition"] = _condition(claim, match.source)
    if claim.drug != "other":
        fields["drug"] = "differs" if notes.ketamine_role == "none" else "agrees"
    elif "named_drug" in match.features:
        fields["drug"] = "agrees" if match.features["named_drug"] else "differs"
    if claim.direction != "none":
        fields["direction"] = _direction(claim, match, pool)
    if match.features.get("participants"):
        fields["n"] = "agrees"
    return fields


def _condition(claim: Claim, source: Source) -> Standing:
    if not source.studied.isdisjoint(claim.conditions):
        return "agrees"
    return "differs" if source.roles.keys().isdisjoint(claim.conditions) else "unknown"


def _direction(claim: Claim, match: Match, pool: Pool) -> Standing:
    """That of the best sentence, else of any finding that says nearly as much of the claim."""
    if claim.kind == "comparison" and is_behind(claim, match.best):
        return "differs"
    if _agrees(claim, match.outcome) and not _doubts(claim, match.best):
        return "agrees"
    if contradicts(match, pool) or _denies(claim, match):
        return "differs"
    present = present_groups(match.source, pool)
    least = _NEARLY * match.said * pool.whole
    each = zip(match.source.passages, pool.says(match.source), strict=True)
    told = (part for part, said in each if part.kind not in POSED and said >= least and not _doubts(claim, part))
    return "agrees" if any(_agrees(claim, outcome_of(part, present)) for part in told) else "unknown"


def _denies(claim: Claim, match: Match) -> bool:
    """Whether the sentence that says most of a claimed mechanism says that it is not so."""
    plainly = match.outcome.no_difference and not match.outcome.benefit
    return claim.kind == "mechanism" and claim.direction == "benefit" and plainly


def _doubts(claim: Claim, passage: Passage) -> bool:
    """Whether a sentence calls what is known weak, of which a claim says that it helps."""
    return claim.direction == "benefit" and calls_weak(passage.text)


def _agrees(claim: Claim, outcome: Outcome) -> bool:
    if claim.direction == "benefit":
        return outcome.benefit and not (outcome.no_difference and claim.kind in ("comparison", "mechanism"))
    if claim.direction == "harm":
        return outcome.adverse or outcome.worse
    return outcome.no_difference or outcome.harmless
