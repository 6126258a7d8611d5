"""What speaks for a record beside a claim: a few named features, and one table of what each is worth.

The score by which records are shown is the plain sum of feature times weight, so that each rank can be explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tagger.outcomes import Outcome

from ..claims.claims import Claim
from ..claims.subjects import OTHER_DRUG
from ..drug_names import drugs_named
from ..words import KETAMINE, words
from .beasts import speaks_of_animals
from .passages import Source
from .terms import said_as, telling_numbers

#: Fitted together on labelled drafts; signs were not forced (see `benchmarks.learn_ranking`).
WEIGHTS: dict[str, float] = {
    "said": 5.6,
    "cover": 6.0,
    "title": 2.3,
    "around": 2.0,
    "in_a_sentence": 2.0,
    "title_known": 2.3,
    "side_by_side": 1.6,
    "numbers": 2.1,
    "participants": 1.7,
    "condition": 1.0,
    "elsewhere": -0.7,
    "ketamine": 1.7,
    "no_ketamine": -3.7,
    "named_drug": 3.1,
    "agrees": 0.1,
    "contradicts": -1.0,
    "adverse": 1.1,
    "children": 1.1,
    "other_age": -0.6,
    "animals": -0.8,
    "animals_too": 1.3,
    "route": 1.7,
    "drug_in_title": 0.2,
    "esketamine": 1.2,
    "year": 2.9,
    "author": 2.5,
    "design": 1.3,
    "finding": 0.1,
    "level": 0.6,
    "no_abstract": -1.8,
    "leant_on": 2.1,
    "shown_before": 2.3,
}
#: The most that the outcome of a record counts.
MOST_OF_OUTCOME = max(WEIGHTS["agrees"], WEIGHTS["adverse"])
#: What it counts in which role a record has a condition, and of what level it is.
ROLES = {"studied": 1.0, "animal_model": 0.7, "mentioned": 0.3, "excluded": -1.0}
LEVELS = {1: 1.0, 2: 0.8, 3: 0.4, 4: 0.0}
#: The roles of ketamine in a record that tells what it does.
GIVEN = ("treatment", "probe", "abuse_harm")
CHILDREN = words(
    r"child(?:ren)?|kids?|toddlers?|youngsters?|schoolchildren|boys|girls|p(?:a)?ediatric",
    r"adolescents?|teen\w*|infants?|babies|preschool\w*",
)
GROWN = words(
    r"adults?|elderly|older|old people|pensioners?|seniors?|women|pregnan\w+|men",
    r"c(?:a)?esarean\w*|parturients?|mothers?|geriatric|frail",
)
_ROUTES = {
    "intranasal": words(r"noses?", r"nostrils?", r"nasal\w*", r"intranasal\w*", r"spray\w*", r"sniff\w*"),
    "topical": words(r"creams?", r"gels?", r"ointments?", r"topical\w*", r"rub\w*"),
    "oral": words(r"oral\w*", r"by mouth", r"swallow\w*", r"tablets?", r"pills?", r"syrup", r"drink\w*"),
    "epidural": words(r"epidural\w*"),
    "intrathecal": words(r"intrathecal\w*", r"spinal(?: fluid)?"),
    "sublingual": words(r"sublingual\w*", r"lozenges?", r"under the tongue", r"troches?"),
    "im": words(r"intramuscular\w*", r"into (?:the|a) muscle", r"by the muscle", r"jabs?", r"shots?"),
    "iv": words(r"intravenous\w*", r"drips?", r"veins?", r"infus\w+"),
    "sc": words(r"subcutaneous\w*", r"under the skin"),
}


#: Two words of four letters or more; the second may begin another pair.
_PAIR = re.compile(r"(?<!\w)(?=(\w{4,} \w{4,})(?!\w))")
#: How many groups of words, and how many pairs of them, count in full.
MANY, _MANY_PAIRS = 10, 3
#: What a condition or the drug counts that the text around a claim names, not its own words.
_FROM_AROUND, _DRUG_FROM_AROUND = 0.4, 0.25


class Told(NamedTuple):
    """How much of a claim a record says: in its best sentence, in all, in its title, and of what stands around it.

    `kind` is the part that the best sentence plays, `things` how many of the claim's groups of words it has, and
    `title_known` the part of the title's words that are the claim's.
    """

    sentence: float
    record: float
    title: float
    around: float
    kind: str
    things: int = 0
    title_known: float = 0.0


class Asked(NamedTuple):
    """What is read in a claim once for all records."""

    numbers: frozenset[str]
    animals: bool
    children: bool
    grown: bool
    routes: frozenset[str]
    drugs: tuple[tuple[frozenset[str], ...], ...]
    sure: float
    sure_of_drug: float
    design: str
    pairs: tuple[str, ...] = ()


class Near(NamedTuple):
    """What stands just before a claim: its words, the paper leant on, and the records found there (0 to 1)."""

    text: str = ""
    leant_on: str = ""
    shown: dict[str, float] = {}


NOTHING_NEAR = Near()


def read_asked(claim: Claim) -> Asked:
    """What a claim asks of a record beside its words."""
    text = claim.bare
    return Asked(
        numbers=telling_numbers(text),
        animals=speaks_of_animals(text),
        children=CHILDREN.search(text) is not None,
        grown=GROWN.search(text) is not None,
        routes=frozenset(route for route, pattern in _ROUTES.items() if pattern.search(text)),
        drugs=drugs_named(text)
        or tuple(said_as(name) for name in dict.fromkeys(map(str.lower, OTHER_DRUG.findall(text)))),
        sure=1.0 if claim.named else _FROM_AROUND,
        sure_of_drug=1.0 if KETAMINE.search(text) else _DRUG_FROM_AROUND,
        design=(claim.reference.design or "") if claim.reference else "",
        pairs=_pairs(text.lower()),
    )


def _pairs(text: str) -> tuple[str, ...]:
    """The longer words that stand side by side in a text."""
    return tuple(dict.fromkeys(match[1] for match in _PAIR.finditer(text)))


def features(claim: Claim, asked: Asked, source: Source, told: Told, near: Near) -> dict[str, float]:
    """The features of a record beside a claim but those of its outcome; those that are 0 may be missing."""
    notes = source.annotations
    found = {
        "said": told.sentence,
        "cover": told.record,
        "title": told.title,
        "around": told.around,
        "in_a_sentence": told.things / MANY,
        "title_known": told.title_known,
        "side_by_side": _side_by_side(asked, source),
        "finding": float(told.kind in ("results", "conclusion")),
        "level": LEVELS.get(notes.level or 0, 0.0),
        "no_abstract": float(not source.article.abstract),
        "design": float(bool(asked.design) and asked.design == notes.design),
        "leant_on": float(source.pmid == near.leant_on),
        "shown_before": near.shown.get(source.pmid, 0.0),
    }
    found.update(_of_numbers(asked, source))
    found.update(_of_paper(claim, source))
    found.update(_of_subject(claim, asked, source))
    found.update(_of_people(asked, source))
    return found


def _side_by_side(asked: Asked, source: Source) -> float:
    if not asked.pairs:
        return 0.0
    text = source.small_text
    return min(sum(pair in text for pair in asked.pairs), _MANY_PAIRS) / _MANY_PAIRS


def _of_numbers(asked: Asked, source: Source) -> Iterator[tuple[str, float]]:
    if asked.numbers:
        yield "numbers", min(len(asked.numbers & source.numbers), 3) / 3
        yield "participants", float(source.annotations.n is not None and str(source.annotations.n) in asked.numbers)


def _of_paper(claim: Claim, source: Source) -> Iterator[tuple[str, float]]:
    """Of a paper that is spoken of, what the record has."""
    if claim.reference and claim.reference.year:
        yield "year", float(source.article.published.year == claim.reference.year)
    if claim.reference and claim.reference.authors:
        named = claim.reference.authors.lower()
        families = (author.family.lower() for author in source.article.authors)
        yield "author", float(any(family and family in named for family in families))


def _of_subject(claim: Claim, asked: Asked, source: Source) -> Iterator[tuple[str, float]]:
    if claim.conditions:
        part = max(ROLES.get(source.roles.get(id_, ""), 0.0) for id_ in claim.conditions)
        yield "condition", part * asked.sure
        yield "elsewhere", asked.sure * (not any(id_ in source.roles for id_ in claim.conditions))
    role = source.annotations.ketamine_role
    if claim.drug != "other":
        yield "ketamine", asked.sure_of_drug * (role in GIVEN)
        yield "no_ketamine", asked.sure_of_drug * (role == "none")
    if asked.drugs:
        yield "named_drug", sum(any(map(source.has_all, ways)) for ways in asked.drugs) / len(asked.drugs)
        title = source.title_stems
        yield "drug_in_title", sum(any(way <= title for way in ways) for ways in asked.drugs) / len(asked.drugs)
    if claim.drug == "esketamine":
        yield "esketamine", float("esketamine" in source.annotations.drugs)
    if asked.routes:
        yield "route", float(bool(asked.routes & set(source.annotations.routes)))


def _of_people(asked: Asked, source: Source) -> Iterator[tuple[str, float]]:
    title = source.article.title
    children = CHILDREN.search(title) is not None
    if asked.children:
        yield "children", float(children or CHILDREN.search(source.text) is not None)
    if (asked.grown and children) or (asked.children and not children and GROWN.search(title)):
        yield "other_age", 1.0
    if source.annotations.species == "animal":
        yield "animals_too" if asked.animals else "animals", 1.0


def of_outcome(claim: Claim, outcome: Outcome) -> Iterator[tuple[str, float]]:
    """The features of what the best sentence of a record says came of a treatment."""
    if claim.kind == "safety":
        yield "adverse", float(outcome.harmless if claim.direction == "no_difference" else outcome.adverse)
    elif claim.direction == "no_difference":
        yield "agrees", float(outcome.no_difference)
        yield "contradicts", float(not outcome.no_difference)
    elif claim.direction == "benefit" and claim.kind != "mechanism":
        yield "agrees", float(outcome.benefit)
        yield "contradicts", float(outcome.no_difference and not outcome.benefit)


def worth(found: dict[str, float]) -> float:
    """The sum of features by weight."""
    return sum(WEIGHTS[name] * value for name, value in found.items())
