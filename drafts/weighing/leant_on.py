"""Whether the paper that a text leans on says otherwise itself, or says less than a claim that goes too far."""

from __future__ import annotations

from tagger.told import OF_ALL_HARMS
from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..claims.reported import Place
from ..quick import Quick
from ..records.passages import Source
from ..records.ranking import Match
from .asides import is_without_its_drug
from .limits import Limit
from .scope import covers_conditions
from .ways import Beside

#: It says otherwise in a sentence with this part of the claim's words.
SAYS_OTHERWISE = 0.12
#: Of a claim that does not go too far it must say this part: what else a study found is nothing against it.
_SAYS_ITSELF = 0.28
_AS_MUCH = 0.3
_SHORT = frozenset(["weak", "limited", "partial", "reduced", "hedged", "not_all"])
#: What others found is no finding of the paper itself.
_HEARSAY = Quick(
    r"\b(?:previous(?:ly)?|earlier|recently|prior) (?:[\w-]+ ){0,3}?(?:stud\w+|trials?|reports?|reported|shown|"
    r"found)\b|"
    r"\b(?:has|have) (?:recently |previously )?been (?:reported|shown|found)\b|\bespecially when\b",
)
_BETWEEN = Quick(r"\bbetween\b[^.;]{1,80}\band\b")
_CONTRARY = frozenset(["none", "worse", "adverse", "harmless", "better", "alike", "behind"])


def is_leant_on(claim: Claim, source: Source, place: Place, vocabulary: Vocabulary) -> bool:
    """Whether a text leans on a record: with this claim, or just before one that names no other condition."""
    if source.pmid in place.own[:1]:
        return True
    same = not claim.named or covers_conditions(claim, claim.conditions, source, vocabulary)
    return source.pmid in place.own and same


def holds(limit: Limit, match: Match, beside: Beside) -> bool:
    """Whether a sentence of that paper holds against the claim."""
    ways = limit.ways
    told = f"{match.source.article.title} {limit.passage.text}"
    another = is_without_its_drug(beside.claim, told)  # the paper is on another drug, and so is what it says here
    if another or (beside.claim.direction == "no_difference" and _tells_of_none(match, beside)):
        return False
    if beside.over:
        short = bool(_SHORT & ways.keys()) and ways["said"] >= SAYS_OTHERWISE and not ways["agrees"]
        return beside.claim.reference is None or short or bool(ways["contradicts"])
    lasts = beside.claim.kind == "onset_duration" or not (ways["agrees"] and ways["both"])
    unharmed = "harmless" in ways and limit.passage.told & OF_ALL_HARMS
    if unharmed or ("shorter" in ways and lasts) or (beside.compares and _sets_level(limit)):
        return True
    if _HEARSAY.search(limit.passage.text) or limit.passage.kind == "background" or ways["agrees"]:
        return False
    plainly = not ways["both"] or bool(ways["contradicts"])
    return bool(_CONTRARY & ways.keys()) and plainly and ways["said"] >= _SAYS_ITSELF


def _sets_level(limit: Limit) -> bool:
    """Whether a sentence finds no difference between those of which a claim sets one before the other."""
    ways = limit.ways
    if {"none", "between"} <= ways.keys() and (ways["measured"] or max(ways["said"], ways["key"]) >= _SAYS_ITSELF):
        return True
    concludes = ways["concluded"] and ways["contradicts"] and _BETWEEN.search(limit.passage.text)
    return "none" in ways and bool(concludes)


def _tells_of_none(match: Match, beside: Beside) -> bool:
    """Whether a paper says anywhere that there was no difference in what a claim speaks of."""
    least = _AS_MUCH * match.said * beside.pool.whole
    return any(
        part.outcome.no_difference and said >= least
        for part, said in zip(match.source.passages, beside.pool.says(match.source), strict=True)
        if part.kind != "title"
    )
