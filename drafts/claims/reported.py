"""Whether a claim only tells what one study found, which other studies neither confirm nor deny."""

from __future__ import annotations

from msgspec import Struct

from ..quick import Quick
from .claims import Claim
from .references import Reference

_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|\d[\d,]*)(?:[- ](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?"
)
_PEOPLE = (
    r"(?:people|patients|men|women|children|adults|volunteers|students|veterans|soldiers|amputees|girls|boys|"
    r"teenagers|"
    r"adolescents|mothers|subjects|participants|users|rats|mice|dogs|horses|eyes|cases|attacks|operations|of them)"
)
#: So many people were looked at: only a study has a number of them.
_COUNTED = Quick(
    rf"\b(?:in|of|among|from|with|the|all|only|on) (?:just |only |about |some |the |those |these )?{_NUMBER} "
    rf"(?:[\w-]+ ){{0,3}}?{_PEOPLE}\b|"
    rf"(?:^|[.,;:] ){_NUMBER} (?:of (?:the |its |their )?)?(?:{_NUMBER} )?(?:[\w-]+ ){{0,2}}?{_PEOPLE}\b|"
    r"\b(?:one|a|an?other) (?:[\w-]+ ){0,3}?(?:woman|man|girl|boy|patient|mother|veteran|amputee)\b[^.;]{0,80}?"
    r"\b(?:was|had|did|who|whose|got|felt|lost|came|went)\b",
)
_RATE = Quick(r"\b(?:in|of) (?:every|any|a)\b|\bin (?:ten|five|four|three|a hundred|a thousand|\d+)\b")
#: What was: the tense in which a study is told, and what is always so.
_WAS = Quick(
    r"\b(?:was|were|had|did|felt|found|came|took|went|got|fell|rose|lost|kept|made|gave|saw|met|slept|woke|ran|held|"
    r"stood|left|brought|beat|cut|\w{3,}ed)\b",
)
_IS = Quick(
    r"\b(?:is|are|am|can|cannot|will|may|might|does|do|has|have|"
    r"(?:keep|help|make|bring|ease|relieve|lower|reduce|cut|stop|prevent|work|lift|take|give|leave|let|spare|protect|"
    r"hold|last|calm|shorten|guarantee|guard|end|wipe|clear|cure)s|"
    r"[\w-]+[^\Wsu]s(?= (?:the|a|an|your|their|it|people|pain|depression|mood)\b))\b",
)
_ITS_ARM = Quick(r"\bthe (?:[\w-]+ ){1,2}(?:group|arm)s?\b")
_ITS_PEOPLE = Quick(
    r"\b(?:they|them|their|those who|the (?:other|rest|remaining)|(?:that|the same|its) "
    r"(?:study|trial|report|series|authors)|participants|half of|most of|none of|all of|more of|fewer of|the men|"
    r"the women|the patients|the children|the volunteers)\b",
)


#: Papers of a kind, not one of them: "every trial", "in randomised trials".
_PAPERS = Quick(
    r"\b(?:every|each|any|no|not one|all|most|many|several|some|few|other) (?:[\w-]+ ){0,4}?"
    r"(?:stud(?:y|ies)|trials?|reviews?|analys[ei]s|reports?)\b|"
    r"\b(?:in|by|of|from|on|and|the) "
    r"(?:(?!(?:an?|one|two|three|four|five|the|this|that|these|those|\d+)\b)[\w-]+ ){0,3}?"
    r"(?:studies|trials|reviews|analyses|reports|evidence|research)\b",
)


class Place(Struct, frozen=True, kw_only=True):
    """Where a claim stands: `own` are the papers that it, or the sentence before, leans on.

    It `goes_on` where that sentence leaned on a paper, known or not. `around` are the conditions that the text around
    it speaks of, `spoken` those that all of the draft does.
    """

    own: tuple[str, ...] = ()
    goes_on: bool = False
    around: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()


NOWHERE = Place()


def is_specific(reference: Reference | None, text: str) -> bool:
    """Whether a reference means one paper, or some that are told apart, not papers of a kind ("every trial")."""
    if reference is None:
        return False
    one = (reference.journal, reference.year, reference.authors, reference.pmid, reference.doi, reference.title)
    return any(one) or bool(reference.marks) or reference.same or _PAPERS.search(text) is None


def reports_one_study(claim: Claim, goes_on: bool) -> bool:
    """Whether a claim tells what one study found: it leans on one, counts its people, or goes on about the last.

    Args:
        claim: the claim.
        goes_on: whether the sentence just before leaned on a paper.
    """
    text = claim.bare
    if is_specific(claim.reference, text):
        return True
    told = is_told(text)
    if _ITS_ARM.search(text) or (_COUNTED.search(text) and not _RATE.search(text)):
        return told
    return bool(goes_on or claim.reference) and told and _ITS_PEOPLE.search(text) is not None


def is_told(text: str) -> bool:
    """Whether a claim tells what was, not what is always so."""
    return _WAS.search(text) is not None and _IS.search(text) is None
