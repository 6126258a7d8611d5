"""Whether a record may be held against a claim: same condition, or a wider review that does not leave it out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import fsum

from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..claims.condition_choice import Reading
from ..claims.condition_hints import FAMILIES
from ..claims.reported import is_told
from ..claims.subjects import OTHER_DRUG, conditions_in
from ..quick import Quick
from ..records.beasts import speaks_of_animals
from ..records.passages import STUDIED, Source
from ..records.terms import said_as
from .reach_words import ALL_DRUGS, CLASSES, CLOSER

REVIEWS = frozenset(["meta_analysis", "systematic_review", "narrative_review", "guideline"])
_ASIDE = frozenset(["central_sensitization", "opioid_hyperalgesia_tolerance"])
_OF_MIND, _HEADACHES = frozenset(FAMILIES["mind"]), frozenset(FAMILIES["head"])
#: What a drug may also bring on.
_HARMS = _HEADACHES | {"anxiety", "suicidality", "substance_use"}
_CANCER = frozenset(["cancer_pain"])
_NO_CANCER = Quick(
    r"\bnon-?\s?(?:cancer|malignant)|\b(?:exclud\w+|except|not|other than|without|and not)\b[^.;]{0,60}\bcancer|"
    r"\bcancer[^.;]{0,40}\bexcluded",
)
_NO_HEADACHE = Quick(
    r"\bnon-?headache|\b(?:exclud\w+|except|other than|without|not (?:due to|caused by|of|from|for|including|"
    r"related to|associated with|with))\b[^.;]{0,60}\b(?:headache|migraine)|"
    r"\b(?:headaches?|migraines?)[^.;]{0,40}\bexcluded",
)
_ROUTES = (
    (Quick(r"\b(?:creams?|topical\w*|gels?|ointments?|rubbed)\b"), "topical"),
    (Quick(r"\b(?:intrathecal\w*|spinal ketamine)\b"), "intrathecal"),
    (Quick(r"\b(?:nose|nasal|intranasal\w*|(?<!ketamine and )the spray)\b"), "intranasal"),
    (Quick(r"\b(?:lozenges?|sublingual|troches?)\b"), "sublingual"),
)
_NEVER = Quick(
    r"\b(?:never|nobody|no ?one|none|nothing|nor|neither|zero|without|no side|no harm|harmless|myth|impossible|"
    r"out of the question|no (?:danger|risk|trace|sign|fear|chance|way) (?:of|that|to)|"
    r"(?:does|do|did|will|would|can)(?: not|n[’']t)|cannot)\b",
)
_SAFE = Quick(
    r"\b(?:no|zero|without|free of|free from) (?:\w+ ){0,2}(?:side|adverse|unwanted|harm|risks?|dangers?)\b|"
    r"\b(?:harmless|risk-free|non-?toxic|not (?:toxic|addictive|dangerous)|"
    r"(?:completely|perfectly|totally|entirely) safe|"
    r"is (?:quite |very )?safe|(?:cannot|can[’']t|never) (?:be )?(?:abused|addict\w*|harm\w*|hurt|damage\w*))\b",
)
#: What is as it was: no harm was done to it.
_INTACT = Quick(
    r"\b(?:stay\w*|remain\w*|keep\w*|kept|leaves?|left|is|are|was|were)\b[^.;,]{0,30}?\b(?:sharp|razor-sharp|clear|"
    r"clear-headed|normal|steady|stable|intact|untouched|unharmed|unaffected|unchanged|undisturbed|unscathed|"
    r"unimpaired|the same|as (?:good|sharp|clear|quick) as (?:ever|before))\b|"
    r"\b(?:spares?|leaves? (?:[\w’'-]+ ){0,5}alone|kind to|gentle on)\b",
)
#: Advice to the reader, and what is not there: nothing is denied of a drug.
_NO_DENIAL = Quick(
    r"\b(?:do not|don[’']t) (?:be (?:surprised|alarmed|afraid)|worry|panic|expect|drive|forget)\b|"
    r"\b(?:is|are|was|were)(?: not|n[’']t) (?:really )?(?:there|real)\b|\bnot only\b|"
    r"\bthan (?:\w+ )?(?:without|with none|with nothing|with no|nothing|no|none)\b|"
    r"\b(?:cannot|can[’']t|could(?: not|n[’']t)) (?:\w+ )?(?:remember|recall|think|walk|stand|see|hear|speak|talk|"
    r"concentrate|focus|sleep|drive|work|move|feel|find|tell|learn|keep)\b|\bno wonder\b|"
    r"\b(?:does|do|did|may|might|will)(?: not|n[’']t) (?:always )?"
    r"(?:lift|go away|clear|stop|resolve|fade|heal|recover)",
)
#: Of all that a claim may be about a record must cover so much to be held against it.
_LEAST_REACH = 0.5
GIVEN = frozenset(["treatment", "probe", "abuse_harm", "anaesthetic_only"])
_SURGERY = Quick(r"\b(?:surg\w+|post-?operative\w*|peri-?operative\w*|caesarean|cesarean)\b")
_CHILDREN = Quick(r"\b(?:children|kids|paediatric|pediatric|child|adolescents?|teenagers?)\b")
_ADULTS = Quick(
    r"\b(?:adults?|elderly|older (?:people|patients|adults)|women|pregnan\w+|caesarean|cesarean|parturients?)\b",
)


def denies_harm(claim: Claim) -> bool:
    """Whether a claim says that a drug does no harm, or not this one."""
    if claim.kind == "safety" and claim.direction == "benefit" and claim.drug == "other":
        return False  # it says what keeps a harm away
    if claim.kind == "safety" and (claim.direction == "no_difference" or _INTACT.search(claim.bare)):
        return True
    return _denies(claim.bare, claim.kind == "safety")


@lru_cache(1_000)
def _denies(text: str, safety: bool) -> bool:
    return (_NEVER if safety else _SAFE).search(_NO_DENIAL.sub(" ", text)) is not None


def reach(claim: Claim, source: Source, vocabulary: Vocabulary) -> float:
    """How likely a record covers what a claim is about, by all readings of it; 0.0 where it is out of scope."""
    if source.retracted or not source.article.abstract:
        return 0.0
    same = (
        _same_drug(claim, source)
        and _same_beings(claim, source)
        and _same_route(claim, source)
        and _same_people(claim, source)
        and _covers_own_words(claim, source, vocabulary)
    )
    return _likely_covered(claim, source, vocabulary) if same else 0.0


def _likely_covered(claim: Claim, source: Source, vocabulary: Vocabulary) -> float:
    """Of all that a claim may be about, the part that a record covers; 0.0 where it is too little."""
    readings = claim.readings or (Reading(conditions=claim.conditions, chance=1.0),)
    whole = covered = fsum([one.chance for one in readings])
    least = _LEAST_REACH * whole
    for one in readings:
        if not covers_conditions(claim, one.conditions, source, vocabulary):
            covered -= one.chance
            if covered < least:
                return 0.0
    return covered / whole


def _same_drug(claim: Claim, source: Source) -> bool:
    if claim.drug != "other":
        return source.annotations.ketamine_role in GIVEN
    named = OTHER_DRUG.search(claim.bare)
    if named is None:
        return True
    name = named.group().lower()
    if any(map(source.has_all, said_as(name))):
        return True
    members = next((pattern for pattern, pattern_of in CLASSES if pattern_of.fullmatch(name)), None)
    if members is not None and members.search(source.text):
        return True
    return source.annotations.design in REVIEWS and ALL_DRUGS.search(source.text) is not None


def _same_beings(claim: Claim, source: Source) -> bool:
    """Animals are not held against people, nor one age against the other."""
    animals, children, adults = _beings(claim.bare)
    if animals:
        return source.annotations.species == "animal"
    if source.annotations.species == "animal" and claim.kind != "mechanism":
        return False
    title = source.article.title
    if children:
        return bool(_CHILDREN.search(source.text))
    return not (adults and _CHILDREN.search(title) and not _ADULTS.search(title))


@lru_cache(1_000)
def _beings(text: str) -> tuple[bool, bool, bool]:
    """Whether a claim speaks of animals, of children, of adults."""
    return speaks_of_animals(text), _CHILDREN.search(text) is not None, _ADULTS.search(text) is not None


def _same_people(claim: Claim, source: Source) -> bool:
    """Whether a record looks at the people, the illness or the procedure that a claim names more closely."""
    return all(told.search(source.text) for told in _closer(claim.bare))


@lru_cache(1_000)
def _closer(text: str) -> tuple[Quick, ...]:
    """What must be told of in a record by what a claim names."""
    return tuple(told for named, told in CLOSER if named.search(text))


def _same_route(claim: Claim, source: Source) -> bool:
    """A study of another way of giving it says nothing; a review that names no way speaks of all."""
    if source.annotations.design in REVIEWS and not source.annotations.routes:
        return True
    asked = (one for one in _ROUTES if one[0].search(claim.bare) and one[1] not in source.annotations.routes)
    return all(pattern.search(source.text) or route in source.small_text for pattern, route in asked)


def covers_conditions(claim: Claim, conditions: tuple[str, ...], source: Source, vocabulary: Vocabulary) -> bool:
    """Whether the record studies a condition that a claim is taken to have, or is a review whose scope holds it."""
    wanted = wanted_conditions(conditions)
    harms = all(vocabulary.conditions[id_].symptom or id_ in _HARMS for id_ in wanted if id_ in vocabulary.conditions)
    if not wanted or (_denies_of_all(claim) and (harms or not claim.named)):
        return True  # that a drug does no harm is said of everybody who is given it
    if ("acute_postoperative" in wanted or _SURGERY.search(claim.bare)) and _of_surgery(source):
        return True
    return any(_covers(id_, source, vocabulary) for id_ in wanted) or _named_in_title(wanted, source, vocabulary)


def _denies_of_all(claim: Claim) -> bool:
    """Whether a harm is denied in general, and not of those whom one study watched."""
    return denies_harm(claim) and not (is_told(claim.bare) and claim.strength != "overstated")


def _covers_own_words(claim: Claim, source: Source, vocabulary: Vocabulary) -> bool:
    """Whether a record leaves out nothing of what a claim is on, and covers each condition that it names itself."""
    if any(source.roles.get(id_) == "excluded" for id_ in claim.conditions):
        return False
    if not claim.named:
        return True
    own = tuple(id_ for id_ in conditions_in(claim.bare, vocabulary) if id_ in claim.conditions)
    return covers_conditions(claim, claim.conditions, source, vocabulary) and (
        not own or len(own) == len(claim.conditions) or covers_conditions(claim, own, source, vocabulary)
    )


def _named_in_title(wanted: list[str], source: Source, vocabulary: Vocabulary) -> bool:
    """Whether a record of which no condition is known names one of the claim's in its title."""
    return not source.roles and bool(set(wanted) & set(conditions_in(source.article.title, vocabulary)))


def wanted_conditions(conditions: tuple[str, ...]) -> list[str]:
    """The conditions a record must study one of: mood after an operation is a matter of mood."""
    own = [id_ for id_ in conditions if id_ not in _ASIDE] or list(conditions)
    mind = [id_ for id_ in own if id_ in _OF_MIND]
    return mind if mind and set(own) - set(mind) == {"acute_postoperative"} else own


def _of_surgery(source: Source) -> bool:
    """Whether a record that studies no condition is about operations."""
    return "studied" not in source.roles.values() and _SURGERY.search(source.text) is not None


def _covers(id_: str, source: Source, vocabulary: Vocabulary) -> bool:
    role = source.roles.get(id_)
    if role == "excluded" or _left_out(id_, source):
        return False
    if role in STUDIED:
        return True
    if source.annotations.design not in REVIEWS:
        return False
    roles = {source.roles.get(other) for other in wider_conditions(id_, vocabulary)}
    return "studied" in roles and "excluded" not in roles


def _left_out(id_: str, source: Source) -> bool:
    text = source.text
    return bool((id_ in _CANCER and _NO_CANCER.search(text)) or (id_ in _HEADACHES and _NO_HEADACHE.search(text)))


@lru_cache(1_000)
def wider_conditions(id_: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The conditions whose reviews speak of this one as well."""
    found: set[str] = set()
    waiting = [id_]
    while waiting:
        condition = vocabulary.conditions.get(waiting.pop())
        for wider in (*condition.parents, *condition.covered_by) if condition else ():
            if wider not in found:
                found.add(wider)
                waiting.append(wider)
    return frozenset(found)


def scope_words(claim: Claim, source: Source, vocabulary: Vocabulary) -> str:
    """Why a record reaches the claim, in a few plain words."""
    shared = [id_ for id_ in claim.conditions if id_ in source.studied]
    if shared:
        return f"studies {_named(shared, vocabulary)}"
    if not claim.conditions:
        return "the claim is general"
    wider = [
        other
        for id_ in claim.conditions
        for other in sorted(wider_conditions(id_, vocabulary))
        if source.roles.get(other) == "studied"
    ]
    if wider:
        return f"a review of {_named(wider, vocabulary)}, which covers it"
    if denies_harm(claim):
        return "the claim is of all who are given it"
    likely = [id_ for one in claim.readings for id_ in one.conditions if id_ in source.studied]
    if likely:
        return f"studies {_named(likely, vocabulary)}, which the claim may be about"
    return "tells of what the claim speaks of"


def _named(conditions: Iterable[str], vocabulary: Vocabulary) -> str:
    return ", ".join(dict.fromkeys(vocabulary.conditions[id_].short for id_ in conditions))
