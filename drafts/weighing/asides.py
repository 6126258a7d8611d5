"""Sentences that seem to deny an effect, or call it weak or worse, but speak of something else than a claim does."""

from __future__ import annotations

from tagger.outcomes import WEAK
from tagger.told import ASIDE, ASIDE_WORDS, OF_HARM
from tagger.vocabulary import Vocabulary

from ..claims.claims import Claim
from ..claims.condition_hints import FAMILIES
from ..claims.subjects import OTHER_DRUG, conditions_in
from ..drug_names import drugs_named
from ..quick import Quick
from ..records.passages import Passage
from ..words import KETAMINE
from .scope import wider_conditions

DENIES = Quick(
    r"\b(?:not|nothing|no|never|neither|without|nor|isn[’']t|doesn[’']t|don[’']t|hardly|barely)\b",
)
#: Pain that may be of any illness, and what may go with a mood as well.
_WITH_MOOD = frozenset(["acute_pain_other", "acute_postoperative", "opioid_hyperalgesia_tolerance"])
_ANY_PAIN = _WITH_MOOD | {"chronic_pain", "musculoskeletal_pain", "central_sensitization"}
_OF_MIND = frozenset((*FAMILIES["mind"], *FAMILIES["use"]))
_PARTS = Quick(r"[,;]|\b(?:whereas|while|but|although)\b")
#: Two sides of one claim, one of which is denied: "it helped migraine but not tension headache".
_DIVIDED = Quick(
    r"\b(?:but|though|although|while|whereas|yet)\b[^.;:]{0,80}?\b(?:not(?! only)|no|nothing|neither|never|"
    r"hardly|barely|(?<!a )little|didn[’']t|doesn[’']t|don[’']t|won[’']t)\b|"
    r"\b(?:not(?! only| just| merely)|no|nothing|neither|never|hardly|barely|didn[’']t|doesn[’']t)\b"
    r"[^.;:]{0,80}?[,;] (?:but|though|yet)\b",
)
#: How a sentence begins before it comes to what it is about.
_OPENS = Quick(r"(?:(?:in contrast|by contrast|however|whereas|while|similarly|conversely|also|the|both),? )+")
_UNTREATED = Quick(r"\b(?:placebo|saline|controls?|sham|midazolam|untreated)\b")
#: Another treatment is found to be no different from the drug: that says nothing against the drug.
_AS_THE_DRUG = Quick(
    r"\b(?:differ\w*|similar|comparable|equal\w*|equivalent|effective|efficacious|(?:non-?)?inferior\w*|superior|better|"
    r"identical) (?:\w+ ){0,3}?(?:from|to|as|with|than) (?:[\w()+-]+ ){0,4}?(?:[\w()+-]*ketamine|K/M)\b",
)
#: "Little or no pain"; a fracture that is set.
_NO_PAIN = Quick(
    r"\b(?:minimal|little|few|mild|slight|low) or no\b|\bno or (?:minimal|little|mild|few)\b|"
    r"\bno pain (?:during|at all)\b|"
    r"\b(?:no|without) (?:[\w-]+ )?(?:risk|danger|signs?|evidence) of (?:abuse|addiction|misuse|harm|toxicity)\b|"
    r"\bwithout significant risk\b",
)
#: A harm or an attack that passes is no effect that does.
_PASSES = Quick(r"\b(?:transient\w*|temporar\w+|short-(?:lasting|lived)|no longer|wore off)\b")
_OF_EFFECT = Quick(
    r"\b(?:effect\w*|effic\w+|relief|reliev\w+|benefi\w+|improv\w+|reduc\w+|decreas\w+|respon\w+|analges\w+|"
    r"remission|antidepressant\w*|allevia\w+|attenuat\w+)\b",
)
#: What was kept from growing has not grown.
_KEPT_DOWN = Quick(
    r"\b(?:blunt|attenuat|prevent|reduc|inhibit|abolish|block|suppress|diminish|antagoni[sz]|revers|limit|mitigat|"
    r"counteract|decreas)\w*(?: (?!and\b|but\b|increas|rais|high|elevat)[\w-]+){0,4}? "
    r"(?:[\w-]+-)?(?:induced|increas\w*|rise|elevat\w*|worsening|aggravation)\b",
)

#: A class of agents that a sentence begins with: what it does not do, another class may.
_OF_CLASS = Quick(
    r"(?:(?:the|in contrast,|however,|similarly,|conversely,) )?((?:[\w()/-]+ ){1,3}?)"
    r"(?:(?:ant)?agonists?|blockers?|inhibitors?|activators?)\b",
)
_ITS_CLASS = Quick(r"nmda|n-methyl|glutamat|dissociative")

#: A claim of levels, of which what is measured in plasma is no aside.
_IN_BLOOD = Quick(r"\b(?:in (?:the|their|your|people[’']s) blood(?:stream)?|blood levels?)\b")


def is_divided(claim: str) -> bool:
    """Whether a claim itself denies a part of what it says."""
    return _DIVIDED.search(claim) is not None


def is_aside(claim: Claim, passage: Passage, *, compares: bool) -> bool:
    """Whether what made no difference is another drug than the claim's, or was measured for another end.

    A sentence that begins with another drug is not asked (see `begins_with_another`).
    """
    text = passage.text
    if passage.told & ASIDE and not ASIDE_WORDS.search(claim.bare.lower()) and not _IN_BLOOD.search(claim.bare):
        return True
    if _NO_PAIN.search(text) or (not compares and _is_as_the_drug(claim, text)):
        return True
    return claim.drug != "other" and (_is_of_another_drug(claim, text) or _is_of_another_class(claim, text))


def begins_with_another(claim: Claim, sentence: str) -> bool:
    """Whether a sentence is about a drug that the claim does not name: it begins with it, and names none else."""
    opening = _OPENS.match(sentence)
    other = OTHER_DRUG.match(sentence, opening.end() if opening else 0)
    if other is None:
        return False
    alone = claim.drug == "other" and OTHER_DRUG.search(claim.bare) is None
    return sentence.startswith(" alone", other.end()) if alone else names_another(claim, sentence)


def names_another(claim: Claim, sentence: str) -> bool:
    """Whether a sentence names a drug that the claim does not, and none of the claim's."""
    other = OTHER_DRUG.search(sentence)
    if other is None or KETAMINE.search(sentence) or other.group().lower() in claim.bare.lower():
        return False
    return claim.drug != "other" or is_without_its_drug(claim, sentence)


def is_without_its_drug(claim: Claim, sentence: str) -> bool:
    """Whether a claim names a drug other than ketamine, by none of whose names a sentence speaks of it."""
    named = OTHER_DRUG.search(claim.bare) if claim.drug == "other" else None
    if named is None or named.group().lower() in sentence.lower():
        return False
    ways = {way for ways in drugs_named(sentence) for way in ways}
    return ways.isdisjoint(way for ways in drugs_named(claim.bare) for way in ways)


def _is_as_the_drug(claim: Claim, sentence: str) -> bool:
    return claim.drug != "other" and _AS_THE_DRUG.search(sentence) is not None and _UNTREATED.search(sentence) is None


def _is_of_another_drug(claim: Claim, sentence: str) -> bool:
    """Whether every part of a sentence that denies something is about a drug that the claim does not name."""
    denying = [part for part in _PARTS.split(sentence) if DENIES.search(part)]
    return bool(denying) and all(
        (other := OTHER_DRUG.search(part)) is not None
        and KETAMINE.search(part) is None
        and other.group().lower() not in claim.bare.lower()
        for part in denying
    )


def _is_of_another_class(claim: Claim, sentence: str) -> bool:
    """Whether a sentence is about a class of agents that ketamine is not of, and the claim does not name."""
    found = _OF_CLASS.match(sentence)
    if found is None or KETAMINE.search(sentence) or _ITS_CLASS.search(found[1]):
        return False
    return found[1].strip().lower() not in claim.bare.lower()


def only_passes(passage: Passage) -> bool:
    """Whether a sentence is read as weak only since a harm or an attack that it tells of passes."""
    text = passage.text
    if _PASSES.search(text) is None or WEAK.search(_PASSES.sub(" ", text).lower()):
        return False
    return bool(passage.told & OF_HARM) or _OF_EFFECT.search(text) is None


def is_kept_down(sentence: str) -> bool:
    """Whether what a sentence calls more was kept from being more."""
    return _KEPT_DOWN.search(sentence) is not None


def is_of_another_condition(claim: Claim, sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence names conditions, and all of them are others than a claim's: those of a wide review.

    Conditions of which a claim's is a kind, or that are kinds of it, are not other ones.
    """
    named, own = set(conditions_in(sentence, vocabulary)), set(claim.conditions)
    if not own or not named or not named.isdisjoint(_WITH_MOOD if own <= _OF_MIND else _ANY_PAIN):
        return False
    own = own - _ANY_PAIN or own
    wider = own.union(*(wider_conditions(id_, vocabulary) for id_ in own))
    return named.isdisjoint(wider) and all(own.isdisjoint(wider_conditions(id_, vocabulary)) for id_ in named)
