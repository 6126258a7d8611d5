"""The sentence of a record that says less than a claim: how it does so, and with what force.

The force by which records are held against a claim is the plain sum of named features times weight (see `forces`).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from tagger.outcomes import Outcome
from tagger.told import ASKS, BASELINE, NO_DIFFERENCE, OF_ALL_HARMS, OF_HARM, OF_WORTH, POSES

from ..claims.claims import Claim
from ..quick import Quick
from ..records.features import LEVELS
from ..records.passages import Passage
from ..records.ranking import Match, Pool, Present, outcome_of, present_groups, said_by
from ..words import KETAMINE
from .asides import begins_with_another
from .excess import TARGETS
from .forces import force_of
from .measures import measures_the_same
from .nulls import finds_nothing
from .scope import REVIEWS
from .ways import Beside, is_null, ways_against

_MOST_WORTH = 12.0
#: A record that has this part of a claim's words speaks of it even in a sentence that has none of them.
_ABOUT_IT = 0.35
_SAID_ENOUGH = 0.15
#: A record whose title has this part of a claim's words tells of its subject wherever it tells what was found.
_TITLED = 0.15
#: What a sentence that names the drug counts more.
_OF_DRUG = 0.3
_ESKETAMINE = Quick(r"\besketamine|\bs-?(?:\(\+\)-?)?ketamine|\bs\(\+\)-?ketamine")
#: How a sentence that concludes begins where its record has no headings.
_CONCLUDES = Quick(
    r"(?:in conclusion|in summary|conclusively|overall|to conclude|we conclude|thus|therefore|taken together|"
    r"collectively|these (?:results|findings|data)|our (?:results|findings|data)|the (?:present |current )?"
    r"(?:results|findings|data|study) (?:do |does )?(?:not )?(?:show|suggest|indicate|demonstrate|support|confirm))",
)
#: What a sentence is that speaks of a claim and says neither that it is so nor that it is not.
OPEN = "open"
POSED = ("methods", "aim", "background", "title")
_OPPOSABLE = ("effect", "comparison", "onset_duration", "route_dose", "safety")


class Limit(Struct, frozen=True, kw_only=True):
    """A sentence that says less than a claim, in which ways, and with what force in all."""

    passage: Passage
    ways: dict[str, float]
    force: float


def contradicts(match: Match, pool: Pool) -> bool:
    """Whether the sentence of a record that says most of a claim, of those with a finding, says otherwise."""
    claim = pool.claim
    if claim.kind not in _OPPOSABLE or claim.direction in ("none", "harm"):
        return False
    present = present_groups(match.source, pool, key=True)
    most: dict[bool, float] = {True: 0.0, False: 0.0}
    for passage, said in zip(match.source.passages, pool.says(match.source, key=True), strict=True):
        if passage.kind in POSED or passage.told & BASELINE:
            continue
        if said + _OF_DRUG <= min(most.values()):
            continue
        agrees, differs = _sides(claim, outcome_of(passage, present))
        if agrees != differs and said + _OF_DRUG > most[agrees]:
            drug = _OF_DRUG * bool(KETAMINE.search(passage.text))
            most[agrees] = max(most[agrees], said + drug)
    return most[False] > most[True] * (1.15 if claim.reference else 0.99)


def _sides(claim: Claim, outcome: Outcome) -> tuple[bool, bool]:
    """Whether an outcome is the claim's, and whether it is the contrary."""
    if claim.kind == "safety":
        return outcome.harmless or outcome.no_difference, outcome.adverse and not outcome.no_difference
    if claim.direction == "no_difference":
        return outcome.no_difference, outcome.benefit and not outcome.no_difference
    return outcome.benefit and not outcome.no_difference, (
        outcome.no_difference or outcome.worse
    ) and not outcome.benefit


def limits_of(match: Match, beside: Beside, *, named: bool = False) -> list[Limit]:
    """The sentences of a record that say less than the claim, those of most force first.

    Where none does, the one that speaks most of the claim without saying the same. Against what one study found only
    that counts which calls the evidence weak, but in the study itself (`named`).
    """
    graded = beside.reports and not beside.pooled and not named
    present = present_groups(match.source, beside.pool)
    own = beside.own_groups(match)
    found: list[Limit] = []
    for_it = 0.0
    for passage, said, about in _told_by_each(match, beside):
        bears = bool(about) or said >= _SAID_ENOUGH or _pertains(beside, passage, match)
        if not bears and said <= for_it:
            continue
        outcome = _outcome(passage, present)
        if said > for_it and _agrees(beside.claim, outcome) and not passage.outcome.weak:
            for_it = said
        if bears and not begins_with_another(beside.claim, passage.text):
            about_it = said_by(passage.meant, own) / beside.whole_own if beside.whole_own else 0.0
            ways = _ways(beside, outcome, passage, about_it)
            if ways and not (graded and "weak" not in ways):
                found.append(_limit(beside, passage, ways | {"said": said, "key": min(about, 1.0), "own": about_it}))
    return _standing_beside(_telling(found), match, beside, for_it)


def _told_by_each(match: Match, beside: Beside) -> Iterator[tuple[Passage, float, float]]:
    """Each sentence that tells what was found, with the part that it says of the claim, and of what it is about."""
    for passage, said, of_key in _said_by_each(match, beside.pool):
        if not passage.told & BASELINE and _tells(passage, beside.claim, match):
            yield passage, said / beside.whole, of_key / beside.whole_key


def _ways(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    """In which ways a sentence speaks against a claim, or that it leaves it open; none where it says the same."""
    return ways_against(beside, outcome, passage, own) or ({} if _agrees(beside.claim, outcome) else {OPEN: 1.0})


def _limit(beside: Beside, passage: Passage, ways: dict[str, float]) -> Limit:
    ways |= {
        "measured": float(measures_the_same(beside.claim.bare, passage.text)),
        "concluded": float(passage.kind == "conclusion" or _CONCLUDES.match(passage.text) is not None),
    }
    return Limit(passage=passage, ways=ways, force=force_of(ways))


def _telling(found: list[Limit]) -> list[Limit]:
    """The sentences that speak against a claim; of those that leave it open only the one that says most of it."""
    plain = [limit for limit in found if OPEN not in limit.ways]
    return plain or sorted(found, key=lambda limit: -limit.ways["said"])[:1]


def _standing_beside(found: list[Limit], match: Match, beside: Beside, for_it: float) -> list[Limit]:
    """Sentences with how their record stands beside the claim, those of most force first."""
    standing = _standing(match, beside) if found else {}
    more = force_of(standing)
    return [
        msgspec.structs.replace(one, ways=one.ways | standing | _both(one, for_it), force=one.force + more)
        for one in sorted(found, key=lambda one: -one.force)
    ]


def _both(limit: Limit, for_it: float) -> dict[str, float]:
    """Whether another sentence of the record that agrees says as much of the claim."""
    return {"both": float(0 < for_it >= limit.ways["said"])}


def _outcome(passage: Passage, present: Present) -> Outcome:
    """What a sentence tells of what the claim speaks of; numbers that are level tell of no difference."""
    outcome = outcome_of(passage, present)
    if outcome.no_difference or not finds_nothing(passage.text):
        return outcome
    return msgspec.structs.replace(outcome, no_difference=True, benefit=False)


def _said_by_each(match: Match, pool: Pool) -> Iterator[tuple[Passage, float, float]]:
    """Each sentence with the weight of the groups that it has, all and key ones; its short forms are written out."""
    source = match.source
    present, key = present_groups(source, pool), present_groups(source, pool, key=True)
    for passage, said, of_key in zip(source.passages, pool.says(source), pool.says(source, key=True), strict=True):
        meant = passage.meant
        if meant == passage.bits:
            yield passage, said, of_key
        else:
            yield passage, said_by(meant, present), said_by(meant, key)


def _standing(match: Match, beside: Beside) -> dict[str, float]:
    claim, notes, studied = beside.claim, match.source.annotations, match.source.studied
    good = claim.direction == "benefit"
    return {
        "nearest": _nearest(claim, match),
        "title": _titled(beside, match),
        "cover": match.cover * beside.pool.whole / beside.whole,
        "worth": min(match.worth, _MOST_WORTH) / _MOST_WORTH,
        "record_against": float(good and notes.pain_direction in ("no_difference", "harm")),
        "record_mixed": float(good and notes.pain_direction == "mixed"),
        "contradicts": float(contradicts(match, beside.pool)),
        "agrees": float(_agrees(claim, match.outcome) and match.said >= _SAID_ENOUGH and not match.best.outcome.weak),
        "review": float(notes.design in REVIEWS),
        "level": LEVELS.get(notes.level or 0, 0.0),
        "around": float(not studied.isdisjoint(beside.around)),
        "spoken": float(not beside.spoken or not studied.isdisjoint(beside.spoken)),
        "studies": float(bool(studied)),
        "drug": float(claim.drug == "esketamine" and _ESKETAMINE.search(match.source.text) is not None),
        "animals": float(notes.species == "animal"),
    }


def _agrees(claim: Claim, outcome: Outcome) -> bool:
    """Whether a sentence says the same as a claim of what it speaks of."""
    if claim.direction == "harm":
        return outcome.worse or (outcome.adverse and not outcome.no_difference)
    return claim.direction != "none" and _sides(claim, outcome)[0]


def _nearest(claim: Claim, match: Match) -> float:
    """The part of a claim's several conditions that a record itself studies; 0 for a claim with one or none."""
    met = [id_ in match.source.studied for id_ in claim.conditions]
    return sum(met) / len(met) if len(met) > 1 else 0.0


def _tells(passage: Passage, claim: Claim, match: Match) -> bool:
    """Whether a sentence is one of those that tell what was found: of reviews, against excess, any but the title."""
    if passage.kind not in POSED:
        return not passage.told & POSES
    if passage.kind == "background":
        return match.source.annotations.design in (*REVIEWS, "comment", "other", "protocol")
    if passage.kind == "aim":
        return not passage.told & ASKS  # "in this study, the drug had no effect"
    return passage.kind == "title" and bool(passage.told & NO_DIFFERENCE)


def _pertains(beside: Beside, passage: Passage, match: Match) -> bool:
    """Whether a sentence without the claim's own words weighs the treatment's worth as a whole."""
    if beside.claim.kind == "safety":
        if beside.denies:
            return beside.claim.drug == "other" or beside.names_harm(passage)
        return beside.claim.direction == "harm" and passage.outcome.harmless and bool(passage.told & OF_ALL_HARMS)
    if beside.claim.kind == "route_dose":
        return False
    if is_null(passage) and (_titled(beside, match) >= _TITLED or _is_meant(beside.claim, match)):
        return True
    if _goes_with(beside, passage):
        return True
    near = beside.over or match.source.annotations.design in REVIEWS or match.cover >= _ABOUT_IT
    return near and bool(passage.told & OF_WORTH) and (beside.over or not passage.told & OF_HARM)


def _goes_with(beside: Beside, passage: Passage) -> bool:
    """Whether a sentence names a target where a claim knows of one only, or the harm that it links with an effect."""
    if beside.only and beside.claim.kind == "mechanism" and TARGETS.search(passage.text):
        return True
    return beside.links and beside.names_harm(passage)


def _is_meant(claim: Claim, match: Match) -> bool:
    """Whether a record studies the drug for what a claim speaks of in no word of its own: "it keeps them off"."""
    if claim.named or claim.drug == "other" or not KETAMINE.search(match.source.article.title):
        return False
    return not match.source.studied.isdisjoint(claim.conditions)


def _titled(beside: Beside, match: Match) -> float:
    """The part of a claim's words, of those that any record has, in the title of one."""
    return min(match.title * beside.pool.whole / beside.whole, 1.0)
