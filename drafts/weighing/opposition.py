"""The records against a claim: those that disagree with it or limit it, within their scope."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..claims.reported import Place
from ..quick import Quick
from ..records.passages import Source
from ..records.ranking import Match, Pool
from ..words import KETAMINE
from .forces import rank_of
from .leant_on import SAYS_OTHERWISE, holds, is_leant_on
from .limits import Limit, limits_of
from .scope import REVIEWS, denies_harm, in_scope, scope_words
from .ways import Beside, tells_of_link

MOST_AGAINST = 24
#: So many stand first: of those that rank nearly as high as the first (see `forces.RANKS`), the strongest and newest.
_LEADING = 3
_NEARLY = 1.0
WEAKEST = 6.0
#: Against what one named study found only who grades such studies clearly is held.
_WEAKEST_OF_STUDIES = 7.0
_WEAKEST_OF_EXCESS = 2.0
#: What plainly speaks against a claim where it is of the same thing; the part of it that weak evidence must say.
_PLAIN = frozenset(["between", "shorter", "behind"])
_SAID_PLAINLY = 0.3
#: What sets those on a level that a claim ranks.
_LEVEL = frozenset(["alike", "behind"])
_TIME = Quick(r"\b(?:min(?:utes?)?|h|hours?|days?|weeks?|months?|years?|POD|post-?infusion|long-term)\b")
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
#: What denies a general claim has this part of the words that tell it from others.
_OF_ITS_OWN = 0.35
#: A record of which no condition is known is about a claim that its title has this part of.
_TITLED = 0.3
#: Who says this part of a claim's own words, and of all its words, speaks of it whatever it is of; less will do for
#: who concludes that there was nothing, and as a whole finds so.
_ALL_BUT_SAID, _HALF_SAID = 0.6, 0.45
#: Where only the text around a claim names conditions, who denies it says this part of its words.
_OF_ITS_OWN_WORDS = 0.15
#: Some records have a whole paper for an abstract, in which there is a sentence for everything.
_LONGEST_ABSTRACT = 80


class Opposition(Struct, frozen=True, kw_only=True):
    """A record that disagrees with a claim or limits it; `scope` says why it reaches it.

    `ways` names how its sentence does so (see `forces`); `contradicts` where its findings as a whole do;
    `own` where the text itself leans on it.
    """

    source: Source
    quote: str
    scope: str
    ways: frozenset[str] = frozenset()
    force: float = 0.0
    rank: float = 0.0
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
    """The records that disagree with a claim or limit it: three strongest and newest, then the others by force.

    Args:
        pool: the claim and its words.
        matches: the records that may disagree.
        place: what the text around the claim leans on and speaks of.
        vocabulary: the conditions, and which covers which.
    """
    claim = pool.claim
    beside = Beside(pool, matches, place)
    reports = beside.reports
    least = _WEAKEST_OF_STUDIES if reports else _WEAKEST_OF_EXCESS if beside.over else WEAKEST
    found: list[Opposition] = []
    for match in matches:
        named = is_leant_on(claim, match.source, place, vocabulary)
        if not named and not _reaches(claim, match.source, vocabulary, place, reports=reports):
            continue
        limit = _first(match, beside, named)
        if limit is None:
            continue
        if named or limit.force >= least:
            scope = "the study that the text leans on" if named else scope_words(claim, match.source, vocabulary)
            found.append(_opposition(match.source, limit, scope, own=named))
    found.sort(key=lambda opposition: (not opposition.own, -opposition.rank, opposition.source.pmid))
    return _in_order(found[:MOST_AGAINST])


def _first(match: Match, beside: Beside, named: bool) -> Limit | None:
    """The sentence of most force that holds against the claim; of a paper that the text leans on, only the first."""
    limits = limits_of(match, beside, named=named)
    if named:
        return next((limit for limit in limits[:1] if holds(limit, match, beside)), None)
    whole_paper = len(match.source.passages) > _LONGEST_ABSTRACT
    return next(
        (one for one in limits if _stands(one, beside) and (not whole_paper or _says_it_plainly(one))),
        None,
    )


def _says_it_plainly(limit: Limit) -> bool:
    """Whether a sentence names the very harm or target, or says most of the claim: so much a whole paper must say."""
    ways = limit.ways
    named = ways.get("harm") or ways.get("others")
    return bool(named) or min(ways["own"], ways["said"]) >= _ALL_BUT_SAID


def _stands(limit: Limit, beside: Beside) -> bool:
    """Whether a sentence holds against the whole of its record, and is about what the claim is about.

    A record whose best sentence says the same as the claim supports it; what is claimed in general, where conditions
    are not certain, is denied by who studies what the text speaks of, or by who says most of the claim's own words.
    """
    ways, claim = limit.ways, beside.claim
    if beside.reports:
        return claim.named and not ways["agrees"] and ("weak" in ways or _denies_pooled(ways, beside))
    of_it = ways["studies"] or ways["own"] >= _OF_ITS_OWN or ways["title"] >= _TITLED
    if claim.conditions and not of_it and not beside.denies:
        return False
    if _is_beside(limit, beside):
        return False
    if not claim.named and not beside.denies and not _says_its_words(limit, beside):
        return False
    if claim.conditions or (beside.denies and claim.kind == "safety") or ways["around"] or not beside.around:
        return True
    return _denies_in_general(limit, beside)


def _denies_in_general(limit: Limit, beside: Beside) -> bool:
    """Whether a record that studies none of what stands around a general claim denies it in its own words."""
    ways, claim = limit.ways, beside.claim
    least = _HALF_SAID if "none" in ways and ways["contradicts"] and ways["concluded"] else _ALL_BUT_SAID
    if not beside.over and min(ways["own"], ways["said"]) >= least:
        return True
    others = claim.kind == "mechanism" and ways.get("others", 0.0) > 0
    unharmed = claim.kind == "safety" and "harmless" in ways and ways.get("harm", 0.0) > 0
    its_own = ways["own"] >= _OF_ITS_OWN or others or unharmed
    if claim.kind not in ("mechanism", "safety", "comparison") or not its_own:
        return False
    general = KETAMINE.search(claim.bare) is not None and (claim.kind != "mechanism" or beside.over)
    return bool(ways["spoken"]) or general


def _is_beside(limit: Limit, beside: Beside) -> bool:
    """Whether a sentence is about something else than the claim, or the record says the same as the claim as well."""
    ways, claim = limit.ways, beside.claim
    key = ways["key"] or ways.get("harm", 0.0)
    if beside.over:
        level = bool(_LEVEL & ways.keys()) and ways["said"] >= SAYS_OTHERWISE
        return claim.kind in ("comparison", "route_dose") and not key and not level
    if beside.rated and "partial" in ways:
        return not ways["around"]
    timeless = claim.kind == "onset_duration" and _TIME.search(limit.passage.text) is None
    plain = (bool(_PLAIN & ways.keys()) and bool(key or ways["measured"] or ways["said"] >= SAYS_OTHERWISE)) or bool(
        ways["contradicts"]
    )
    plain = plain or (
        bool({"none", "weak"} & ways.keys()) and bool(ways["concluded"]) and ways["said"] >= _SAID_PLAINLY
    )
    says_it = ways["agrees"] and ways["both"] and not plain
    return bool(says_it) or (not key and (not ways["around"] or timeless))


def _says_its_words(limit: Limit, beside: Beside) -> bool:
    """Whether a sentence, or its record's title, speaks of what a claim itself does, not only of its conditions."""
    ways = limit.ways
    if "shorter" in ways or ways.get("harm") or ways["nearest"] == 1 or ways.get("others", 0.0) >= 1:
        return True
    if "harmless" in ways and ways["around"]:
        return True  # of all harms, those of the claim as well
    if not beside.pool.has_key and ways["around"] and ("weak" in ways or ("none" in ways and ways["concluded"])):
        return True  # "it works": there is no word of its own that a record could say
    return max(ways["own"], ways["said"], ways["title"]) >= _OF_ITS_OWN_WORDS


def _denies_pooled(ways: dict[str, float], beside: Beside) -> bool:
    """Whether a review denies what another is said to have found."""
    return beside.pooled and bool({"none", "behind", "alike"} & ways.keys()) and bool(ways["contradicts"])


def _opposition(source: Source, limit: Limit, scope: str, *, own: bool) -> Opposition:
    return Opposition(
        source=source,
        quote=limit.passage.text,
        scope=scope,
        ways=frozenset(name for name, value in limit.ways.items() if value),
        force=limit.force,
        rank=rank_of(limit.ways),
        said=limit.ways["said"],
        contradicts=bool(limit.ways["contradicts"]),
        own=own,
    )


def _reaches(claim: Claim, source: Source, vocabulary: Vocabulary, place: Place, *, reports: bool) -> bool:
    """Whether a record may be held against a claim; one study's finding only by who grades such studies."""
    if reports and source.annotations.design not in REVIEWS:
        return any(place.own[:1]) and _ANSWERS.search(source.text) is not None and in_scope(claim, source, vocabulary)
    return in_scope(claim, source, vocabulary)


def _in_order(found: list[Opposition]) -> list[Opposition]:
    """Of the likeliest, those of the highest level lead, then the newest; the others follow as they rank.

    What is off the ladder (guidelines) stands with reviews. The paper that the text leans on comes before all others.
    """
    most = max((opposition.rank for opposition in found), default=0.0)
    likely = [opposition for opposition in found if opposition.own or opposition.rank >= most - _NEARLY]
    leading = sorted(likely, key=_standing)[:_LEADING]
    return leading + [opposition for opposition in found if opposition not in leading]


def _standing(opposition: Opposition) -> tuple[bool, int, int]:
    notes = opposition.source.annotations
    level = notes.level if notes.level is not None else 2 if notes.design == "guideline" else 6
    return not opposition.own, level, -(opposition.source.article.year or 0)
