"""Which records to read for a claim: all are weighed by their words and tags, as arrays, before any is read."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.catalogue import Catalogue
from index.documents import HAS_ABSTRACT, IS_RETRACTED
from index.postings import Docs
from index.reading import KINDS
from index.sentences import Places, Question, Ways
from index.shelf import Floats, Mask
from index.stems import stem_of
from tagger.told import POSES

from ..claims.claims import Claim
from ..claims.subjects import OTHER_DRUG
from .features import GIVEN, LEVELS, MANY, NOTHING_NEAR, ROLES, WEIGHTS, Asked, Near, read_asked
from .lay import NUMBERS
from .terms import Group, Terms, read_terms, whole_of

#: How many records are taken for what a library has on a claim's subject: words are weighed among them.
_ON_SUBJECT = 100
_KETAMINE: Ways = tuple(frozenset([stem_of(name)]) for name in ("ketamine", "esketamine"))
_CHILDREN: Ways = tuple(
    frozenset([stem_of(word)])
    for word in ("child", "children", "pediatric", "paediatric", "adolescent", "infant", "preschool", "boys")
)
#: Where ketamine is not meant, the drug that is named tells most.
_NAMED_DRUG = 2.0
#: One sentence of a record has about this part of what all of it has: so records are weighed before sentences are.
_IN_A_SENTENCE = 0.5
#: How many records are weighed by their sentences.
_LOOKED_AT = 200
#: What a sentence counts that plays a part (see `index.reading.KINDS`), and one that tells what was asked or done.
TOLD = {"results": 1.0, "conclusion": 1.0, "": 0.95, "title": 0.75, "background": 0.6, "aim": 0.5, "methods": 0.5}
POSED = 0.6
_TOLD = np.array([*(TOLD[kind] for kind in KINDS), 0.0], dtype=np.float32)
_TITLE = KINDS.index("title")
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


class Weighed(Struct, frozen=True, kw_only=True):
    """Some records with their sentences: `docs` and their `pmids`, and where the sentences of each begin in `places`.

    `met` has a row for each group of a claim's words, and a column for each sentence: 1 where it has the group.
    `in_all` has a column for each record, and after those groups also the ones of the text around the claim.
    """

    docs: Places
    places: Places
    firsts: Places
    met: Floats
    in_all: Floats

    def most(self, of_sentences: Floats) -> Floats:
        """The highest of the numbers of each record's sentences."""
        found: Floats = np.maximum.reduceat(of_sentences, self.firsts) if len(self.docs) else of_sentences
        return found


class Shortlist(Struct, frozen=True, kw_only=True):
    """The records of a library beside a claim; those that do not speak of ketamine only where it may not be meant.

    `weights` are those of the groups of the claim's words. `roughly` is what all that is known of each record without
    its sentences is worth (see `features.WEIGHTS`); the best ones were `weighed` by their sentences.
    """

    catalogue: Catalogue
    question: Question
    weights: tuple[float, ...]
    roughly: Floats
    weighed: Weighed
    worth: Floats

    def best(self, most: int) -> tuple[str, ...]:
        """The PMIDs of the best records, at most so many."""
        return self.catalogue.pmids(self.weighed.docs[first_of(self.worth, most)])

    def weigh(self, docs: Places) -> Weighed:
        """Some records with their sentences."""
        return _weigh(docs, self.question, len(self.weights), self.catalogue)


def read_wanted(claim: Claim, near: Near = NOTHING_NEAR) -> Wanted:
    """What is sought for a claim, and for what stands just before it."""
    return Wanted(
        claim=claim,
        terms=read_terms(claim.bare),
        around=read_terms(near.text),
        asked=read_asked(claim),
        near=near,
    )


def shortlist(wanted: Wanted, library: Catalogue) -> Shortlist:
    """The records of a library beside a claim."""
    groups, around = wanted.terms.groups, wanted.around.groups
    catalogue = _meant(wanted, library)
    known = _known(wanted, catalogue)
    held = [catalogue.holding(group.alternatives) for group in groups]
    roughly = known + _BY_WORDS * _part(catalogue.size, held, _rarity(groups, map(len, held), catalogue.size))
    docs = np.flatnonzero(catalogue.living)
    docs = docs[first_of(roughly[docs], _LOOKED_AT)]
    question = Question([group.alternatives for group in (*groups, *around)])
    weighed = _weigh(docs, question, len(groups), catalogue)
    counts = np.count_nonzero(weighed.in_all[: len(groups), :_ON_SUBJECT], axis=1).tolist()
    weights = [
        weight * (_NAMED_DRUG if wanted.claim.drug == "other" and OTHER_DRUG.search(group.words) else 1.0) * bool(one)
        for group, weight, one in zip(groups, _rarity(groups, counts, _ON_SUBJECT), map(len, held), strict=True)
    ]
    return Shortlist(
        catalogue=catalogue,
        question=question,
        weights=tuple(weights),
        roughly=roughly,
        weighed=weighed,
        worth=known[weighed.docs] + _of_sentences(weighed, weights, [group.weight for group in around], catalogue)
        if catalogue.sentences.known
        else roughly[weighed.docs],
    )


def _meant(wanted: Wanted, library: Catalogue) -> Catalogue:
    """The records that speak of ketamine, for a claim that names it; all where there are none."""
    if wanted.claim.drug == "other" or wanted.asked.sure_of_drug < 1:
        return library
    speaking = on_ketamine(library)
    return speaking if speaking.size else library


def on_ketamine(library: Catalogue) -> Catalogue:
    """The records that speak of ketamine."""
    return library.among("ketamine", _KETAMINE)


def _weigh(docs: Places, question: Question, own: int, catalogue: Catalogue) -> Weighed:
    sentences, places, lengths = catalogue.sentences_of(docs)
    docs, lengths = docs[lengths > 0], lengths[lengths > 0]
    firsts = np.cumsum(lengths) - lengths
    bits = sentences.read(places, question)
    in_all = np.bitwise_or.reduceat(bits, firsts, axis=1) if len(docs) else bits
    return Weighed(docs=docs, places=places, firsts=firsts, met=question.met(bits, own), in_all=question.met(in_all))


def share(weights: Sequence[float], met: Floats, whole: float = 0.0) -> Floats:
    """The part of the weights, or of a `whole`, that each column has."""
    found: Floats = np.array(weights, dtype=np.float32) @ met / np.float32(whole or sum(weights) or 1.0)
    return found


def _of_sentences(
    weighed: Weighed, weights: Sequence[float], around: Sequence[float], catalogue: Catalogue
) -> Floats:
    """What the words of records are worth, and what their best sentence says; what was asked or done counts less."""
    sentences = catalogue.sentences
    kinds, told = sentences.kinds[weighed.places], sentences.told[weighed.places]
    says, has = (share(weights, met[: len(weights)], whole_of(weights)) for met in (weighed.met, weighed.in_all))
    things = weighed.met[: len(weights)].sum(axis=0) / np.float32(MANY)
    said = says * _TOLD[kinds] * np.where(told & POSES, np.float32(POSED), np.float32(1))
    found: Floats = (
        np.float32(WEIGHTS["cover"]) * has
        + np.float32(WEIGHTS["around"]) * share(around, weighed.in_all[len(weights) :])
        + weighed.most(np.float32(WEIGHTS["said"]) * said + np.float32(WEIGHTS["in_a_sentence"]) * things)
        + np.float32(WEIGHTS["title"]) * weighed.most(says * (kinds == _TITLE))
    )
    return found


def _rarity(groups: Sequence[Group], counts: Iterable[int], most: int) -> list[float]:
    """The weight of each group: words that few of so many records have tell more, and what no record has, nothing."""
    return [
        group.weight * math.log(1 + (most + 1) / (1 + count)) for group, count in zip(groups, counts, strict=True)
    ]


def _part(size: int, held: Sequence[Docs], weights: Sequence[float]) -> Floats:
    """Of all documents, the part of the weights that they have."""
    total = np.zeros(size, dtype=np.float32)
    whole = sum(weights) or 1.0
    for docs, weight in zip(held, weights, strict=True):
        if weight:
            np.add.at(total, docs, np.float32(weight / whole))
    return total


def first_of(worth: Floats, most: int) -> Places:
    """The places of the highest numbers, the highest first."""
    chosen = np.arange(len(worth))
    if len(worth) > most:
        chosen = np.flatnonzero(worth >= np.partition(worth, len(worth) - most)[len(worth) - most])
    return chosen[np.argsort(-worth[chosen], kind="stable")][:most]


def _known(wanted: Wanted, catalogue: Catalogue) -> Floats:
    """What is known of all records beside words, by features and weights (see `features`)."""
    total = np.array(_of_tags(wanted, catalogue))
    for name, value in _of_words(wanted.asked, catalogue):
        total += np.float32(WEIGHTS[name]) * value
    near = wanted.near
    for pmid, found in near.shown.items():
        total[catalogue.docs([pmid])] += np.float32(WEIGHTS["shown_before"] * found)
    total[catalogue.docs([near.leant_on])] += np.float32(WEIGHTS["leant_on"])
    total[catalogue.flagged(IS_RETRACTED)] = -np.inf
    return total


def _of_tags(wanted: Wanted, catalogue: Catalogue) -> Floats:
    """What tags say of all records; most claims of a draft ask alike."""
    claim, asked = wanted.claim, wanted.asked
    year = claim.reference.year if claim.reference else None
    routes = tuple(sorted(asked.routes))
    alike = (claim.conditions, claim.drug, asked.sure, asked.sure_of_drug, year, asked.design, routes, asked.animals)

    def make() -> Floats:
        total = np.zeros(catalogue.size, dtype=np.float32)
        for name, value in _features(wanted, catalogue):
            total += np.float32(WEIGHTS[name]) * value
        return total

    return catalogue.kept(("tags", alike), make)


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
    yield "animals_too" if asked.animals else "animals", _floats(catalogue.coded("species", ("animal",)))


def _of_words(asked: Asked, catalogue: Catalogue) -> Iterator[tuple[str, Floats]]:
    if asked.numbers:
        said = [catalogue.holding(_said_as(number)) for number in sorted(asked.numbers)]
        shared = _part(catalogue.size, said, [1.0] * len(said)) * np.float32(len(said))
        yield "numbers", np.minimum(shared, _THREE) / _THREE
        sizes = [int(number) for number in asked.numbers if number.isdecimal() and len(number) <= _LONGEST_NUMBER]
        having = np.zeros(catalogue.size, dtype=np.bool_)
        for size in sizes:
            having |= catalogue.number("n") == size
        yield "participants", _floats(having)
    if asked.drugs:
        drugs = [catalogue.holding(ways) for ways in asked.drugs]
        yield "named_drug", _part(catalogue.size, drugs, [1.0] * len(drugs))
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
