"""In which ways a sentence of a record speaks against a claim."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tagger.outcomes import Outcome
from tagger.told import ALIKE, BETWEEN, EVEN, HEDGED, IN_PART, NOT_ALL, OF_HARM, RANKED

from ..claims.claims import Claim
from ..claims.reported import NOWHERE, Place, is_told, reports_one_study
from ..quick import Quick
from ..records.passages import Passage
from ..records.ranking import Match, Part, Pool, Present
from ..words import MECHANISM, words
from .asides import DENIES, is_aside, is_divided, is_kept_down, names_another, only_passes
from .excess import ABSOLUTE, EVERYONE, LINK, NOTHING, ONLY, PREVENTS, RATE, TARGETS, TOTAL
from .findings import are_alike, is_behind
from .harms import kinds_of_harm
from .lasting import is_shorter
from .scope import REVIEWS, denies_harm

#: What people have, or what is the same in all records on it: a claim is about something else as well.
_ILLNESS = words(
    r"pain\w*|sore|hurt\w*|ache\w*|comfort|depress\w*|mood|spirits?|suicid\w*|anxi\w*|ptsd|ocd|fibromyalgia|crps|"
    r"migraines?|headaches?|cluster|cancer|surgery|operations?|postoperative|neuropath\w*|nerves?|chronic|acute",
    r"vein|iv|intravenous\w*|drug|treatment|therapy|patients?|people|useful|helpful|add-on",
)
#: What is said of everybody is limited the more by who tells of some.
_OF_ALL = 1.75
_REDUCED = Quick(
    r"\b(?:reduc\w+|decreas\w+|lower(?:ed|s|ing)?|less|fewer|improv\w+|attenuat\w+|enhanc\w+|potentiat\w+)\b",
)
#: That one is better than the other, or that there was an effect after all.
_AHEAD = Quick(
    r"\b(?:superior\w*|outperform\w*|more (?:effective|efficacious|potent|pronounced)|better (?:than|efficacy|"
    r"response|"
    r"results?|outcomes?)|dose[- ](?:response|dependent\w*|related)|higher doses?|advantage|"
    r"significant\w* (?:[\w-]+ ){0,3}?(?:lower|less|fewer|higher|greater|more|better|shorter|longer))\b",
)
_HELPED = Quick(
    r"\b(?:reduc(?:ed|es|tions?)|improve[ds]?|improvements?|reliev\w+|relief|decreas(?:ed|es)|lower(?:ed|s)?|"
    r"prevent(?:ed|s)|"
    r"alleviat\w+|attenuat\w+|superior|better|abolish\w*|remission|respon(?:se|ded|ders)|effective|efficacy|"
    r"efficacious|beneficial)\b",
)
_STILL_ASKED = Quick(
    r"\b(?:further|more|future) (?:\w+ )?(?:studies|research|trials)|\bto clarify|\bundetermined|\bpreserved|"
    r"\balternative",
)
#: Some were not helped, or not so that it matters: that is what is claimed.
_NOT_HELPED = Quick(
    r"\b(?:non-?respond\w+|non-?response|not (?:\w+ )?(?:clinically|meaningful\w*|sustained|significan\w+)|"
    r"did not (?:respond|benefit|improve)|no evidence of|equally)\b",
)
_MORE = Quick(r"\b(?:more|higher|greater|increas\w+|elevat\w+|rais\w+|worse\w*)\b")
#: Some had it and some had not: who, is seldom told in words.
_NOT_THESE = Quick(r"\b(?:did not|none of|had none|no patients?|but not)\b")
_THESE = Quick(
    r"\b(?:patients?|participants?|subjects|volunteers|cases?|people|women|men|children) (?:[\w-]+ ){0,4}?"
    r"(?:exhibit\w*|develop\w*|experienc\w+|reported|had|showed|suffered|met)\b",
)
_CAUSES = Quick(
    r"\b(?:caus(?:es?|ed|ing)|induc(?:es?|ed|ing)|leads? to|led to|result(?:s|ed) in|increas\w+|impair\w*|"
    r"poor\w*|worse\w*|"
    r"abnormal\w*|damag\w+|deficits?|risks?|more (?:frequent|common|often))\b",
)
_RIVAL = Quick(r"\b(?:than|as (?:well|good|effective|fast) as|versus|compared)\b")
#: A claim that denies a link or an effect, and a sentence that tells of one.
_LINKS = Quick(
    r"\b(?:associat\w+|correlat\w+|link\w*|relat(?:es|ed|ionship)|mediat\w+|predict\w*|depend\w*|"
    r"positive(?:ly)?|requir\w+|attribut\w+)\b",
)
#: A claim of a mechanism is denied by who speaks of this part of its own words.
_SAME_LINK = 0.15
_SAME_DENIED = 0.35
#: Who says this part of what tells a harm from others speaks of it, whatever it is called.
_SAME_HARM = 0.5
_MANY_TARGETS, _LETTERS = 3, 4


def goes_too_far(claim: Claim) -> bool:
    """Whether a claim says more than a record could: of all, for good, or in words that no study bears."""
    return claim.strength == "overstated" or ABSOLUTE.search(claim.bare) is not None


def tells_of_link(claim: Claim) -> bool:
    """Whether a claim says that one thing goes with another, or comes of it: who finds no link denies it."""
    return claim.kind == "mechanism" or LINK.search(claim.bare) is not None


class Beside:
    """A claim as other records' sentences are read beside it: read once for all of them.

    `around` are the conditions that the text around the claim speaks of, `spoken` those of all the draft; it
    `reports` where it only tells what one study found.
    """

    def __init__(self, pool: Pool, matches: Iterable[Match], place: Place = NOWHERE) -> None:
        """Over a claim's pool and the records that may speak against it."""
        self.pool, self.claim, self.around, self.spoken = pool, pool.claim, place.around, place.spoken
        self.reports = reports = reports_one_study(pool.claim, place.goes_on)
        self.over = goes_too_far(self.claim)
        self.denies = denies_harm(self.claim)
        self.negated = DENIES.search(self.claim.bare) is not None
        self.divided = not self.over and is_divided(self.claim.bare)
        self.null = self.claim.direction == "benefit" and NOTHING.search(self.claim.bare) is not None
        self.prevents = PREVENTS.search(self.claim.bare) is not None
        self.total = self.over and TOTAL.search(self.claim.bare) is not None
        self.only = self.over or ONLY.search(self.claim.bare) is not None
        self.compares = self.claim.kind in ("comparison", "route_dose") or _RIVAL.search(self.claim.bare) is not None
        self.links = tells_of_link(self.claim)
        self.pooled = self.claim.reference is not None and self.claim.reference.design in REVIEWS
        self.rated = not reports and not is_told(self.claim.bare) and RATE.search(self.claim.bare) is not None
        self.harms = kinds_of_harm(self.claim.bare)
        found = [any(column) for column in zip(*(pool.holding(match.source) for match in matches), strict=True)]
        groups = pool.terms.groups
        known = found or [False] * len(groups)
        self.own = [group.key and not _ILLNESS.search(group.words) for group in groups]
        self.whole = self._sum(known) or 1.0
        self.whole_key = (
            self._sum(held and group.key for held, group in zip(known, groups, strict=True)) or self.whole
        )
        self.whole_own = self._sum(held and own for held, own in zip(known, self.own, strict=True))

    def _sum(self, counted: Iterable[bool]) -> float:
        return sum(weight for weight, one in zip(self.pool.weights, counted, strict=True) if one)

    def names_harm(self, passage: Passage) -> bool:
        """Whether a sentence speaks of a kind of harm that the claim names."""
        if not self.harms:
            return False
        spelled = passage.spelled
        return any(told.search(spelled) for told in self.harms)

    def own_groups(self, match: Match) -> Present:
        """Of the groups that tell this claim from others on the same illness, those that a record has."""
        held = zip(self.pool.weights, self.pool.holding(match.source), self.own, strict=True)
        return [Part(weight, one.single, one.longer) for weight, one, own in held if own and one is not None]


def is_null(passage: Passage) -> bool:
    """Whether a sentence as a whole says that there was no effect or no link."""
    return passage.outcome.no_difference and not passage.outcome.harmless


def ways_against(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    """In which ways a sentence speaks against a claim; none where it does not.

    Args:
        beside: the claim.
        outcome: what the sentence tells of what the claim speaks of.
        passage: the sentence.
        own: the part that it says of the words that tell this claim from others on the same illness.
    """
    claim = beside.claim
    if beside.denies:
        return _against_denial(beside, outcome, passage)
    if claim.kind == "safety" and claim.direction == "harm" and not beside.over and not beside.prevents:
        same = beside.names_harm(passage)
        unharmed = outcome.harmless or (is_null(passage) and (same or own >= _SAME_HARM))
        return {"harmless": 1.0, "harm": float(same)} if unharmed else {}
    if claim.direction == "no_difference":
        return {"better": 1.0} if _is_better(claim, outcome, passage) else {}
    if claim.direction == "harm" and claim.kind != "mechanism":
        return {"harmless": 1.0} if outcome.harmless or is_null(passage) else {}
    found = _against_mechanism(beside, outcome, passage, own) if beside.links else {}
    if claim.kind == "mechanism" and claim.direction != "benefit":
        return found
    return found | _against_benefit(beside, outcome, passage)


def _against_denial(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    """Against who says that a harm is not done: who met with it."""
    text = passage.text
    same = beside.names_harm(passage)
    alike = passage.outcome.no_difference and not _MORE.search(text) and not same
    harmed = (outcome.adverse and not alike) or (same and not outcome.no_difference and _CAUSES.search(text))
    if not harmed or (_NOT_THESE.search(text) and not _THESE.search(text)):
        return {}
    return {"adverse": 1.0, "harm": float(same)}


def _is_better(claim: Claim, outcome: Outcome, passage: Passage) -> bool:
    """Whether a sentence tells of an effect, or of a difference where a claim says that two are alike."""
    compared = claim.kind in ("comparison", "route_dose")
    if outcome.no_difference or (compared and passage.told & ALIKE) or _STILL_ASKED.search(passage.text):
        return False
    if _NOT_HELPED.search(passage.text) is not None:
        return False
    if compared:
        return bool(passage.told & RANKED) or _AHEAD.search(passage.text) is not None
    if names_another(claim, passage.text):
        return False
    helped = outcome.benefit or (passage.outcome.benefit and not passage.outcome.no_difference)
    return helped and _HELPED.search(passage.text) is not None


def _against_mechanism(beside: Beside, outcome: Outcome, passage: Passage, own: float) -> dict[str, float]:
    found: dict[str, float] = {}
    if beside.only and beside.claim.kind == "mechanism":
        told = passage.outcome.limited or outcome.no_difference or ONLY.search(beside.claim.bare)
        others = _others(beside.claim, passage.text)
        if told and (others or MECHANISM.search(passage.text)):
            found |= {"limited": 1.0, "others": others}
    harm = beside.names_harm(passage)
    if own < _SAME_LINK and not harm:
        return found
    null = outcome.no_difference and DENIES.search(passage.text) is not None
    aside = is_aside(beside.claim, passage, compares=beside.compares)
    null = null and (harm or not outcome.harmless) and not aside
    if beside.negated and not beside.only:
        linked = own >= _SAME_DENIED or harm
        return found | ({"better": 1.0} if linked and not null and _LINKS.search(passage.text) else {})
    if null and passage.outcome.no_difference and (harm or is_null(passage)):
        found |= {"none": 1.0, "harm": float(harm)}
    return found


def _others(claim: Claim, sentence: str) -> float:
    """How many targets a sentence names that the claim does not, of three."""
    return min(len(_targets(sentence) - _targets(claim.bare)), _MANY_TARGETS) / _MANY_TARGETS


@lru_cache(20_000)
def _targets(text: str) -> frozenset[str]:
    """The targets that a text names, by their first letters."""
    return frozenset([found.lower()[:_LETTERS] for found in TARGETS.findall(text)])


def _against_benefit(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    claim = beside.claim
    found = _short_of_all(beside, outcome, passage) if beside.over or beside.rated else {}
    unmeant = passage.told & OF_HARM and not beside.names_harm(passage)
    if outcome.worse and not outcome.benefit and not unmeant and not is_kept_down(passage.text):
        found["worse"] = 1.0
    if claim.kind == "comparison":
        found |= _against_rank(beside, outcome, passage)
    aside = (outcome.no_difference or passage.outcome.weak) and is_aside(claim, passage, compares=beside.compares)
    aside = aside or (bool(passage.told & EVEN) and not beside.compares)
    if claim.kind == "safety" and not beside.over and not beside.names_harm(passage):
        return {}  # it speaks of another harm than the one that is spared
    if outcome.no_difference and not aside and not (beside.null or beside.divided or _needs_time(claim)):
        found["mixed" if outcome.benefit else "none"] = 1.0
        if not outcome.benefit and passage.told & BETWEEN:
            found["between"] = 1.0
    if passage.outcome.weak and not aside and not only_passes(passage):
        found["weak"] = 1.0
    if claim.kind == "onset_duration" and is_shorter(claim.bare, passage.text):
        found["shorter"] = 1.0
    return found


def _against_rank(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    """Against who sets one before another: who found the other ahead, or both alike."""
    if is_behind(beside.claim, passage):
        return {"behind": 1.0, "harm": float(beside.names_harm(passage))}
    none = passage.outcome.no_difference
    if none and passage.told & BETWEEN and not outcome.benefit and not passage.told & RANKED:
        return {"none": 1.0, "between": 1.0}
    if beside.over and (none or passage.told & ALIKE):
        return {"alike": 1.0}  # in one thing at least, and the claim speaks of all
    return {"alike": 1.0} if not none and are_alike(passage) else {}


def _needs_time(claim: Claim) -> bool:
    """Whether a claim says only when something comes or goes: that there was no difference is no answer."""
    return claim.kind == "onset_duration" and claim.direction == "none"


def _short_of_all(beside: Beside, outcome: Outcome, passage: Passage) -> dict[str, float]:
    """In which ways a sentence falls short of a claim that goes too far."""
    found = {
        "limited": float(passage.outcome.limited),
        "partial": bool(passage.told & IN_PART) * (_OF_ALL if EVERYONE.search(beside.claim.bare) else 1.0),
        "not_all": float(bool(passage.told & NOT_ALL)),
        "hedged": float(outcome.benefit and bool(passage.told & HEDGED)),
        "reduced": float(beside.total and outcome.benefit and bool(_REDUCED.search(passage.text))),
    }
    return {name: value for name, value in found.items() if value}
