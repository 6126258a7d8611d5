"""The records for a claim, each with the sentence that says so, and how far it may be said to support the claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tagger.outcomes import Outcome
from tagger.told import POSES

from .claims import Claim
from .fields import Standing
from .limits import POSED, contradicts
from .outcome_words import outcomes_in
from .passages import Passage, Source
from .ranking import Match, Pool, Present, best_matches, outcome_of, present_groups, said_by
from .ways import goes_too_far

#: How far a record goes: it says the claim; it says it without the words that go too far; or it is only near it, and
#: must be read before it is cited.
Covers = Literal["as worded", "without the excess", "closest"]
MOST_FOR = 5
_WEAKEST_FOR = 0.1
_FOUND = 5.0
#: A record says a claim if its best sentence has this part of the claim's words, or the record this part: below it
#: hardly one of five did by labels. Of a paper that the text goes on about less is asked.
_SAID, _SAID_IN_ALL = 0.48, 0.66
_GOES_ON, _GOES_ON_IN_ALL = 0.22, 0.35
_NEARLY = 0.6
#: A finding with this part of what another sentence says of a claim bears on it; one that agrees counts more.
_BEARS, _AGREEING = 0.5, 1.5


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
    near = [
        match for match in ranked if _is_meant(match, named) or _is_followed(match) or match.cover >= _WEAKEST_FOR
    ]
    best = best_matches(near, MOST_FOR, lambda match: _FOUND * _is_meant(match, named))
    found = [_support(pool, match, _is_meant(match, named)) for match in best]
    return sorted(found, key=lambda support: support.covers == "closest")


def _is_meant(match: Match, named: str) -> bool:
    return match.source.pmid == named


def _is_followed(match: Match) -> bool:
    """Whether the text just before leans on this record, or it was shown there."""
    return bool(match.features["leant_on"] or match.features["shown_before"])


def _support(pool: Pool, match: Match, meant: bool) -> Support:
    fields = _fields(pool, match)
    covers = _covers(pool, match, fields, meant)
    return Support(source=match.source, quote=_quote(pool, match), fields=fields, covers=covers, said=match.said)


def _quote(pool: Pool, match: Match) -> str:
    """The sentence that says most of the claim: one with a finding, where any bears on the claim.

    What stands before the aim or the methods of an abstract was known or supposed, not found.
    """
    if not _is_posed(match, match.best):
        return match.best.text
    present = present_groups(match.source, pool)
    told = [part for part in match.source.passages if not _is_posed(match, part)]
    best = max(told, key=lambda part: _bearing(pool.claim, part, present), default=match.best)
    enough = said_by(best.bits, present) >= _BEARS * said_by(match.best.bits, present)
    return best.text if told and enough else match.best.text


def _bearing(claim: Claim, passage: Passage, present: Present) -> float:
    agrees = claim.direction != "none" and _agrees(claim, outcome_of(passage, present))
    return said_by(passage.bits, present) * (_AGREEING if agrees else 1.0)


def _is_posed(match: Match, passage: Passage) -> bool:
    passages = match.source.passages
    if passage.kind:
        return passage.kind in POSED or bool(passage.told & POSES)
    starts = next((number for number, part in enumerate(passages) if part.kind in ("aim", "methods")), 0)
    return bool(passage.told & POSES) or any(part is passage for part in passages[:starts])


def _covers(pool: Pool, match: Match, fields: dict[str, Standing], meant: bool) -> Covers:
    """A record that differs, does not say what is essential, or has no abstract is only near the claim.

    What the claim takes from the text around it is not asked of the paper of which that text speaks.
    """
    followed = _is_followed(match)
    essential = {name: fields[name] for name in ("condition", "drug", "direction") if name in fields}
    if followed and not pool.claim.named:
        essential.pop("condition", None)
    said, in_all = (_GOES_ON, _GOES_ON_IN_ALL) if followed else (_SAID, _SAID_IN_ALL)
    says = meant or match.said >= said or match.cover >= in_all
    if pool.claim.kind == "reference_only" and not meant:
        return "closest"  # it speaks of one paper, and this is another
    if not says or not match.source.article.abstract or set(essential.values()) - {"agrees"}:
        return "closest"
    return "without the excess" if goes_too_far(pool.claim) else "as worded"


def agreement(pool: Pool, source: Source) -> dict[str, Standing]:
    """What is said of a paper beside its record, field by field; what the claim does not tell is not in it."""
    fields = _fields(pool, pool.match(source))
    outcomes = outcomes_in(pool.claim.bare) if pool.claim.kind != "reference_only" else ()
    if outcomes:
        fields["outcome"] = "agrees" if outcomes == outcomes_in(source.text, outcomes) else "unknown"
    if "direction" in fields and not source.article.abstract:
        fields["direction"] = "unknown"  # a title poses a question
    return fields


def _fields(pool: Pool, match: Match) -> dict[str, Standing]:
    """Condition, drug, direction and number of participants of a claim beside a record."""
    claim = pool.claim
    notes, roles = match.source.annotations, match.source.roles
    fields: dict[str, Standing] = {}
    if claim.conditions:
        met = [roles.get(id_) for id_ in claim.conditions]
        fields["condition"] = (
            "agrees" if {"studied", "animal_model"} & set(met) else "unknown" if any(met) else "differs"
        )
    if claim.drug != "other":
        fields["drug"] = "differs" if notes.ketamine_role == "none" else "agrees"
    elif "named_drug" in match.features:
        fields["drug"] = "agrees" if match.features["named_drug"] else "differs"
    if claim.direction != "none":
        fields["direction"] = _direction(claim, match, pool)
    if match.features.get("participants"):
        fields["n"] = "agrees"
    return fields


def _direction(claim: Claim, match: Match, pool: Pool) -> Standing:
    """That of the best sentence, else of any finding that says nearly as much of the claim."""
    if _agrees(claim, match.outcome):
        return "agrees"
    if contradicts(match, pool):
        return "differs"
    present = present_groups(match.source, pool)
    least = _NEARLY * match.said * pool.whole
    each = zip(match.source.passages, pool.says(match.source), strict=True)
    told = (part for part, said in each if part.kind not in POSED and said >= least)
    return "agrees" if any(_agrees(claim, outcome_of(part, present)) for part in told) else "unknown"


def _agrees(claim: Claim, outcome: Outcome) -> bool:
    if claim.direction == "benefit":
        return outcome.benefit and not (outcome.no_difference and claim.kind == "comparison")
    if claim.direction == "harm":
        return outcome.adverse or outcome.worse
    return outcome.no_difference or outcome.harmless
