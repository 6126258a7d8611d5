"""Which records to read for a claim: all are weighed by their words and tags, as arrays, before any is read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.catalogue import Catalogue, Ways
from index.documents import HAS_ABSTRACT, IS_RETRACTED
from index.postings import Docs
from index.shelf import Floats, Mask
from index.stems import stem_of

from .claims import Claim
from .features import GIVEN, LEVELS, NOTHING_NEAR, ROLES, WEIGHTS, Asked, Near, read_asked
from .lay import NUMBERS
from .subjects import OTHER_DRUG
from .terms import Group, Terms, read_terms

#: How many records are taken for what a library has on a claim's subject: words are weighed among them.
_ON_SUBJECT = 100
_KETAMINE: Ways = tuple(frozenset([stem_of(name)]) for name in ("ketamine", "esketamine"))
_CHILDREN: Ways = tuple(
    frozenset([stem_of(word)])
    for word in ("child", "children", "pediatric", "paediatric", "adolescent", "infant", "preschool", "boys")
)
#: Where ketamine is not meant, the drug that is named tells most.
_NAMED_DRUG = 2.0
#: One sentence of a record has about this part of what all of it has.
_IN_A_SENTENCE = 0.5
_BY_WORDS = np.float32(WEIGHTS["cover"] + WEIGHTS["said"] * _IN_A_SENTENCE)
_LEVEL = np.array([LEVELS.get(level, 0.0) for level in range(10)], dtype=np.float32)
_LONGEST_NUMBER = 9
_THREE = np.float32(3)


class Wanted(Struct, frozen=True, kw_only=True):
    """What is sought: a claim, its words and those of the text around it, and what else it asks of a record."""

    claim: Claim
    terms: Terms
    around: Terms
    asked: Asked
    near: Near


class Shortlist(Struct, frozen=True, kw_only=True):
    """All records of a library beside a claim; the arrays have an entry for each document.

    `weights` are those of the groups of the claim's words. `cover` is the part of them that a record has, `worth`
    what all that is known of it without reading is worth (see `features.WEIGHTS`).
    """

    catalogue: Catalogue
    weights: tuple[float, ...]
    cover: Floats
    worth: Floats

    def best(self, most: int, among: Mask | None = None, plus: Floats | None = None) -> tuple[str, ...]:
        """The PMIDs of the best records, at most so many: of those among a mask, with what is added to the worth."""
        docs = np.flatnonzero(self.catalogue.living if among is None else among & self.catalogue.living)
        worth = self.worth[docs] if plus is None else self.worth[docs] + plus[docs]
        return self.catalogue.pmids(docs[_first(worth, most)])


def read_wanted(claim: Claim, near: Near = NOTHING_NEAR) -> Wanted:
    """What is sought for a claim, and for what stands just before it."""
    return Wanted(
        claim=claim,
        terms=read_terms(claim.bare),
        around=read_terms(near.text),
        asked=read_asked(claim),
        near=near,
    )


def shortlist(wanted: Wanted, catalogue: Catalogue) -> Shortlist:
    """All records beside a claim."""
    groups = wanted.terms.groups
    held = [catalogue.holding(group.alternatives) for group in groups]
    known = _known(wanted, catalogue)
    subject = _on_subject(wanted.claim, groups, held, known, catalogue)
    weights = [
        weight * (_NAMED_DRUG if wanted.claim.drug == "other" and OTHER_DRUG.search(group.words) else 1.0)
        for group, weight in zip(groups, _rarity(groups, held, subject), strict=True)
    ]
    cover = _part(catalogue.size, held, weights)
    title = _part(catalogue.size, [catalogue.holding(group.alternatives, "title_stems") for group in groups], weights)
    around = wanted.around.groups
    beside = _part(
        catalogue.size,
        [catalogue.holding(group.alternatives) for group in around],
        [group.weight for group in around],
    )
    words = _BY_WORDS * cover + np.float32(WEIGHTS["title"]) * title + np.float32(WEIGHTS["around"]) * beside
    return Shortlist(catalogue=catalogue, weights=tuple(weights), cover=cover, worth=known + words)


def _on_subject(
    claim: Claim, groups: Sequence[Group], held: Sequence[Docs], known: Floats, catalogue: Catalogue
) -> Mask:
    """The records by which words are weighed: those nearest to the claim where every word counts alike."""
    among = catalogue.living
    if claim.drug != "other" and len(speaking := catalogue.holding(_KETAMINE)):
        among = _mask(catalogue, speaking)
    worth = known + _BY_WORDS * _part(catalogue.size, held, _rarity(groups, held, among))
    docs = np.flatnonzero(among)
    return _mask(catalogue, docs[_first(worth[docs], _ON_SUBJECT)])


def _rarity(groups: Sequence[Group], held: Sequence[Docs], among: Mask) -> list[float]:
    """The weight of each group: words that few of the records have tell more, and what no record has, nothing."""
    most = int(np.count_nonzero(among)) + 1
    counts = [int(np.count_nonzero(among[docs])) for docs in held]
    return [
        group.weight * math.log(1 + most / (1 + count)) * bool(len(docs))
        for group, docs, count in zip(groups, held, counts, strict=True)
    ]


def _part(size: int, held: Sequence[Docs], weights: Sequence[float]) -> Floats:
    """Of all documents, the part of the weights that they have."""
    total = np.zeros(size, dtype=np.float32)
    whole = sum(weights) or 1.0
    for docs, weight in zip(held, weights, strict=True):
        total[docs] += np.float32(weight / whole)
    return total


def _first(worth: Floats, most: int) -> NDArray[np.intp]:
    """The places of the highest numbers, the highest first."""
    chosen = np.arange(len(worth))
    if len(worth) > most:
        chosen = np.flatnonzero(worth >= np.partition(worth, len(worth) - most)[len(worth) - most])
    return chosen[np.argsort(-worth[chosen], kind="stable")][:most]


def _known(wanted: Wanted, catalogue: Catalogue) -> Floats:
    """What is known of all records beside words, by features and weights (see `features`)."""
    total = np.zeros(catalogue.size, dtype=np.float32)
    for name, value in _features(wanted, catalogue):
        total += np.float32(WEIGHTS[name]) * value
    near = wanted.near
    for pmid, found in near.shown.items():
        total[catalogue.docs([pmid])] += np.float32(WEIGHTS["shown_before"] * found)
    total[catalogue.docs([near.leant_on])] += np.float32(WEIGHTS["leant_on"])
    total[catalogue.flagged(IS_RETRACTED)] = -np.inf
    return total


def _features(wanted: Wanted, catalogue: Catalogue) -> Iterator[tuple[str, Floats]]:
    claim, asked = wanted.claim, wanted.asked
    yield "level", _LEVEL[catalogue.number("level")]
    yield "no_abstract", _floats(~catalogue.flagged(HAS_ABSTRACT))
    if claim.conditions:
        sure = np.float32(asked.sure)
        yield "condition", sure * catalogue.rated(claim.conditions, ROLES, 0.0)
        yield "elsewhere", sure * _floats(~catalogue.conditions(claim.conditions, ()))
    if claim.drug != "other":
        sure = np.float32(asked.sure_of_drug)
        yield "ketamine", sure * _floats(catalogue.coded("ketamine_role", GIVEN))
        yield "no_ketamine", sure * _floats(catalogue.coded("ketamine_role", ("none",)))
    if claim.drug == "esketamine":
        yield "esketamine", _floats(catalogue.coded("drug", ("esketamine",)))
    if claim.reference and claim.reference.year:
        yield "year", _floats(catalogue.number("year") == claim.reference.year)
    if asked.design:
        yield "design", _floats(catalogue.coded("design", (asked.design,)))
    if asked.routes:
        yield "route", _floats(catalogue.coded("route", sorted(asked.routes)))
    if not asked.animals:
        yield "animals", _floats(catalogue.coded("species", ("animal",)))
    yield from _of_words(asked, catalogue)


def _of_words(asked: Asked, catalogue: Catalogue) -> Iterator[tuple[str, Floats]]:
    if asked.numbers:
        having = [catalogue.holding(_said_as(number)) for number in sorted(asked.numbers)]
        shared = _part(catalogue.size, having, [1.0] * len(having)) * np.float32(len(having))
        yield "numbers", np.minimum(shared, _THREE) / _THREE
        sizes = [int(number) for number in asked.numbers if number.isdecimal() and len(number) <= _LONGEST_NUMBER]
        yield "participants", _floats(np.isin(catalogue.number("n"), sizes))
    if asked.drugs:
        having = [catalogue.holding(ways) for ways in asked.drugs]
        yield "named_drug", _part(catalogue.size, having, [1.0] * len(having))
        titles = [catalogue.holding(ways, "title_stems") for ways in asked.drugs]
        yield "drug_in_title", _part(catalogue.size, titles, [1.0] * len(titles))
    if asked.children:
        yield "children", _floats(_mask(catalogue, catalogue.holding(_CHILDREN)))
    elif asked.grown:
        yield "other_age", _floats(_mask(catalogue, catalogue.holding(_CHILDREN, "title_stems")))


def _said_as(number: str) -> Ways:
    spelled = (word for word, digits in NUMBERS.items() if digits == number)
    return tuple(frozenset([stem_of(word)]) for word in (number, *spelled))


def _mask(catalogue: Catalogue, docs: NDArray[Any]) -> Mask:
    mask = np.zeros(catalogue.size, dtype=np.bool_)
    mask[docs] = True
    return mask


def _floats(mask: Mask) -> Floats:
    return mask.astype(np.float32)
