"""The records against a claim: those that disagree with it or limit it, within their scope."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..claims.reported import Place
from ..quick import Quick
from ..records.passages import Source
from ..records.ranking import Match, Pool
from .asides import is_of_another_condition, is_without_its_drug
from .chances import log_odds, signs_of_record, signs_of_sentence
from .limits import OPEN, Limit, limits_of
from .scope import REVIEWS, covers_conditions, denies_harm, reach, scope_words
from .ways import Beside, tells_of_link

MOST_AGAINST = 12
#: So many stand first: of those that are nearly as likely as the first, the strongest and newest.
_LEADING = 3
_NEARLY = 1.0
#: From these log-odds on a record is held against a claim. They are low, since who labels names few of many records
#: that say the same; a sentence that leaves it open what it says of the claim must be likelier.
_LEAST, _LEAST_OPEN = -3.0, -1.7
#: With such log-odds or more it is held against it whatever else the record says, and of whatever level it is.
SURELY = -1.0
#: So many sentences of a record are weighed, those of most force.
_MOST_WEIGHED = 3
#: Written about another paper, which it judges.
_ANSWERS = Quick(
    r"\bletters? (?:to the editor|was written|is written)|"
    r"\b(?:in )?(?:response|reply|comment\w*) (?:to|on) (?:the |a |an )?(?:recent |published )*"
    r"(?:article|paper|study|trial)\b|\bwe read (?:with|the)\b|\bmethodological issues in this\b",
)
#: A claim on how much is known, that takes no side.
_OF_EVIDENCE = Quick(
    r"\b(?:evidence|proof|research|literature|trials?|studies|graded?|rated?|weak|scarce|thin|unclear|unknown|"
    r"(?:nobody|no one|none) (?:\w+ ){0,2}(?:knows?|tested|asked)|not known|recipes?|protocols?)\b",
)
#: Who says this part of a claim's own words, and of all its words, speaks of it whatever it is of.
_ALL_BUT_SAID = 0.6
#: Some records have a whole paper for an abstract, in which there is a sentence for everything.
_LONGEST_ABSTRACT = 80


class Within(NamedTuple):
    """A record whose scope covers a claim: whether the text leans on it, else how likely it is to cover it."""

    match: Match
    named: bool
    reach: float


class Opposition(Struct, frozen=True, kw_only=True):
    """A record that disagrees with a claim or limits it; `scope` says why it reaches it.

    `ways` names how its sentence does so (see `forces`), `odds` are the log-odds that it does (see `chances`);
    `contradicts` where its findings as a whole do;
    `own` where the text itself leans on it.
    """

    source: Source
    quote: str
    scope: str
    ways: frozenset[str] = frozenset()
    force: float = 0.0
    odds: float = 0.0
    said: float = 0.0
    contradicts: bool = False
    own: bool = False


def may_be_opposed(claim: Claim) -> bool:
    """Whether a claim says anything that a record could disagree with."""
    if claim.kind == "reference_only" or (claim.kind == "epidemiology" and claim.drug == "other"):
        return False
    if claim.kind != "mechanism" and claim.direction == "none" and _OF_EVIDENCE.search(claim.bare):
        return False
    return (
        denies_harm(claim)
        or claim.direction != "none"
        or claim.strength == "overstated"
        or claim.kind == "onset_duration"
        or tells_of_link(claim)
    )


def opposing(pool: Pool, matches: Sequence[Match], place: Place, vocabulary: Vocabulary) -> list[Opposition]:
    """The records that disagree with a claim or limit it: of the likeliest the strongest and newest, then the others.

    Args:
        pool: the claim and its words.
        matches: the records that may disagree.
        place: what the text around the claim leans on and speaks of.
        vocabulary: the conditions, and which covers which.
    """
    beside = Beside(pool, matches, place)
    found = [
        _opposition(one.match.source, limit, odds, _scope(one, beside.claim, vocabulary), own=one.named)
        for one in within(matches, beside, place, vocabulary)
        for limit, odds in _likeliest(one, beside, vocabulary)
    ]
    found.sort(key=lambda opposition: (not opposition.own, -opposition.odds, opposition.source.pmid))
    return _in_order(found[:MOST_AGAINST])


def within(matches: Iterable[Match], beside: Beside, place: Place, vocabulary: Vocabulary) -> Iterator[Within]:
    """The records whose scope covers the claim."""
    claim = beside.claim
    for match in matches:
        if _is_leant_on(claim, match.source, place, vocabulary):
            yield Within(match, named=True, reach=1.0)
        elif likely := _reach(claim, match.source, vocabulary, place, reports=beside.reports):
            yield Within(match, named=False, reach=likely)


def _scope(one: Within, claim: Claim, vocabulary: Vocabulary) -> str:
    return "the study that the text leans on" if one.named else scope_words(claim, one.match.source, vocabulary)


def _is_leant_on(claim: Claim, source: Source, place: Place, vocabulary: Vocabulary) -> bool:
    """Whether a text leans on a record: with this claim, or just before one that names no other condition."""
    if source.pmid in place.own[:1]:
        return True
    same = not claim.named or covers_conditions(claim, claim.conditions, source, vocabulary)
    return source.pmid in place.own and same


def candidates(one: Within, beside: Beside) -> Iterator[tuple[Limit, dict[str, float]]]:
    """The sentences of a record that may speak against a claim, each with what tells whether it does."""
    match, named = one.match, one.named
    told = limits_of(match, beside, named=named)
    limits = tuple(islice((limit for limit in told if _counts(limit, match, beside, named=named)), _MOST_WEIGHED))
    of_record = signs_of_record(match, beside, one.reach) if limits else {}
    for limit in limits:
        yield limit, of_record | signs_of_sentence(limit, beside, named=named)


def _counts(limit: Limit, match: Match, beside: Beside, *, named: bool) -> bool:
    """Whether a sentence is one of a paper on the claimed drug, and not one of very many."""
    if named and is_without_its_drug(beside.claim, f"{match.source.article.title} {limit.passage.text}"):
        return False
    return len(match.source.passages) <= _LONGEST_ABSTRACT or _says_it_plainly(limit)


def _likeliest(one: Within, beside: Beside, vocabulary: Vocabulary) -> Iterator[tuple[Limit, float]]:
    """The sentence of a record that is likeliest to speak against a claim, and its odds; none where none does."""
    for limit, odds in sorted(_weighed(one, beside), key=lambda weighed: -weighed[1]):
        if not _is_elsewhere(one, limit, beside, vocabulary):
            yield limit, odds
            return


def _weighed(one: Within, beside: Beside) -> Iterator[tuple[Limit, float]]:
    """The sentences of a record that speak against a claim, with their odds."""
    for limit, signs in candidates(one, beside):
        odds = log_odds(signs)
        if odds >= (_LEAST_OPEN if OPEN in limit.ways else _LEAST):
            yield limit, odds


def _is_elsewhere(one: Within, limit: Limit, beside: Beside, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a review is on other conditions than the claim; harms are the same in all."""
    if one.match.source.annotations.design not in REVIEWS or beside.claim.kind == "safety":
        return False
    return is_of_another_condition(beside.claim, limit.passage.text, vocabulary)


def _says_it_plainly(limit: Limit) -> bool:
    """Whether a sentence names the very harm or target, or says most of the claim: so much a whole paper must say."""
    ways = limit.ways
    named = ways.get("harm") or ways.get("others")
    return bool(named) or min(ways["own"], ways["said"]) >= _ALL_BUT_SAID


def _opposition(source: Source, limit: Limit, odds: float, scope: str, *, own: bool) -> Opposition:
    return Opposition(
        source=source,
        quote=limit.passage.text,
        scope=scope,
        ways=frozenset(name for name, value in limit.ways.items() if value),
        force=limit.force,
        odds=odds,
        said=limit.ways["said"],
        contradicts=bool(limit.ways["contradicts"]),
        own=own,
    )


def _reach(claim: Claim, source: Source, vocabulary: Vocabulary, place: Place, *, reports: bool) -> float:
    """How likely a record reaches a claim; what one study found is only judged by who grades such studies."""
    judges = not reports or source.annotations.design in REVIEWS
    answers = judges or (any(place.own[:1]) and _ANSWERS.search(source.text) is not None)
    return reach(claim, source, vocabulary) if answers else 0.0


def _in_order(found: list[Opposition]) -> list[Opposition]:
    """Of the likeliest, those of the highest level lead, then the newest; the others follow as they rank.

    What is off the ladder (guidelines) stands with reviews. The paper that the text leans on comes before all others.
    """
    most = max((opposition.odds for opposition in found), default=0.0)
    likely = [opposition for opposition in found if opposition.own or opposition.odds >= most - _NEARLY]
    leading = sorted(likely, key=_standing)[:_LEADING]
    return leading + [opposition for opposition in found if opposition not in leading]


def _standing(opposition: Opposition) -> tuple[bool, int, int]:
    notes = opposition.source.annotations
    level = notes.level if notes.level is not None else 2 if notes.design == "guideline" else 6
    return not opposition.own, level, -(opposition.source.article.year or 0)
