"""Which of two that a sentence compares it puts behind: read beside a claim that sets one before the other."""

from __future__ import annotations

import re

from tagger.comparing import FEWER_WORDS, LESS_WORDS, MORE_WORDS, THAN_WORDS, TROUBLE_WORDS
from tagger.told import ALIKE, RANKED

from ..claims.claims import Claim
from ..claims.subjects import OTHER_DRUG
from ..records.passages import Passage
from ..words import KETAMINE

#: "Despite more side effects, it did better".
_DESPITE = re.compile(r"\b(?:despite|in spite of|notwithstanding)\b[^,.;]{1,60}[,;]")
#: What stands before it may be the drug.
_MAY_BE_IT = re.compile(r"ketamine|\b(?:it|they|this|these|treatments?|infusions?|groups?|drug|arm|therapy)\b")


def are_alike(passage: Passage) -> bool:
    """Whether a sentence says that two that are compared both did it, or did it alike."""
    return bool(passage.told & ALIKE) and not passage.told & RANKED


def is_behind(claim: Claim, passage: Passage) -> bool:
    """Whether what a claim sets before a rival stands behind it in a sentence."""
    if not passage.told & RANKED:
        return False
    sentence = _DESPITE.sub("", passage.text.lower())
    less = LESS_WORDS.search(sentence)
    found = less or MORE_WORDS.search(sentence) or (TROUBLE_WORDS.search(sentence) and FEWER_WORDS.search(sentence))
    if found is None:
        return False
    after = sentence[found.end() :]
    than = THAN_WORDS.search(after)
    if than is None:
        return False
    before, after = sentence[: found.end() + than.start()], after[than.end() :]
    if less is not None:
        return _is_subject(claim, before) or (_is_rival(claim.bare, after) and _MAY_BE_IT.search(before) is not None)
    return _is_rival(claim.bare, before) and _is_subject(claim, after)


def _is_subject(claim: Claim, part: str) -> bool:
    """Whether a part of a sentence speaks of ketamine, and the claim does, be it as "it"."""
    speaks = claim.drug != "other" or KETAMINE.search(claim.bare) is not None
    return speaks and KETAMINE.search(part) is not None


def _is_rival(claim: str, part: str) -> bool:
    rival = OTHER_DRUG.search(claim)
    return rival is not None and rival.group().lower() in part and KETAMINE.search(part) is None
