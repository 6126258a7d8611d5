"""Citewell's own filters in a query: `level:1-2`, `n:>=50`, `condition:crps`, and PubMed's `free full text[sb]`."""

from __future__ import annotations

import re
from typing import cast

from msgspec import Struct

from index.tree import Facet, FacetKey, MatchAll, Node, Not, Term, all_of, any_of
from index.wording import quote
from tagger.corrected import CHOICES, ROLES, ROUTES

TAGGED_ROLES = ("studied",)  # what `condition:crps` means where no role is named
NUMBERS = frozenset({"level", "year", "n"})
LADDER = tuple("12345")
VALUES: dict[str, tuple[str, ...]] = {
    "role": ROLES,
    "level": (*LADDER, "none"),
    "design": CHOICES["design"],
    "species": CHOICES["species"],
    "setting": CHOICES["setting"],
    "route": ROUTES,
    "direction": CHOICES["pain_direction"],
    "ketamine": CHOICES["ketamine_role"],
    "has": ("abstract", "free_full_text"),
}
OTHER_WORDS: dict[str, dict[str, str]] = {
    "design": {
        "randomised_controlled_trial": "rct",
        "randomized_controlled_trial": "rct",
        "randomised_trial": "rct",
        "randomized_trial": "rct",
        "review": "narrative_review",
        "nonrandomized_trial": "nonrandomised_trial",
    },
    "species": {"humans": "human", "animals": "animal"},
    "route": {"intravenous": "iv", "intramuscular": "im", "subcutaneous": "sc", "nasal": "intranasal", "po": "oral"},
    "direction": {"none": "no_difference", "no_effect": "no_difference"},
    "ketamine": {"anesthetic_only": "anaesthetic_only", "abuse": "abuse_harm", "harm": "abuse_harm"},
    "has": {"fulltext": "free_full_text", "free": "free_full_text", "pmc": "free_full_text"},
}
# What PubMed's filters are here: the text before [sb] or [filter], and the bare word hasabstract.
FILTERS: dict[str, Node] = {
    **dict.fromkeys(("hasabstract", "abstract", "fha"), Facet(name="has", value="abstract")),
    **dict.fromkeys(
        ("free full text", "free fulltext", "ffrft", "pubmed pmc"), Facet(name="has", value="free_full_text")
    ),
    **dict.fromkeys(
        ("systematic", "systematic review", "systematicreview", "systematic reviews"),
        any_of(Facet(name="design", value="systematic_review"), Facet(name="design", value="meta_analysis")),
    ),
    **dict.fromkeys(("meta-analysis", "metaanalysis"), Facet(name="design", value="meta_analysis")),
    **dict.fromkeys(("randomizedcontrolledtrial", "randomized controlled trial"), Facet(name="design", value="rct")),
    **dict.fromkeys(("humans", "human"), any_of(*(Facet(name="species", value=kind) for kind in ("human", "both")))),
    **dict.fromkeys(
        ("animals", "animal"), any_of(*(Facet(name="species", value=kind) for kind in ("animal", "both")))
    ),
    "preprint": Term(field="pubtype", text="Preprint"),
    "excludepreprints": Not(part=Term(field="pubtype", text="Preprint")),
    "all": MatchAll(),
}
_NUMBER = re.compile(r"(>=|<=|>|<|=|≥|≤)?\s*(\d{1,9})(?:\s*(?:-|–|\.\.|:)\s*(\d{1,9}))?(\+)?\Z")


class Filter(Struct, frozen=True, kw_only=True):
    """A filter as understood, or the plain sentence why it was not (`node` None)."""

    node: Node | None
    note: str = ""


def read_filter(text: str) -> Filter:
    """What `name:value` asks; values with commas are alternatives. Conditions and drugs are settled by mapping."""
    name, _, raw = text.partition(":")
    key = name.casefold()
    values = [_plain(value) for value in raw.strip('"').split(",") if _plain(value)]
    nodes = [_one(key, value) for value in values]
    if not nodes or None in nodes:
        return Filter(node=None, note=_refusal(key, text))
    return Filter(node=any_of(*(node for node in nodes if node is not None)))


def _plain(value: str) -> str:
    return re.sub(r"[\s_]+", "_", value.strip().casefold())


def _one(name: str, value: str) -> Node | None:
    if name in {"condition", "drug"}:
        return Facet(name=cast(FacetKey, name), value=value)
    if name in NUMBERS and (value != "none" or name != "level"):
        return _numbers(name, value)
    known = OTHER_WORDS.get(name, {}).get(value, value)
    if name == "species" and known in {"human", "animal"}:
        return any_of(Facet(name="species", value=known), Facet(name="species", value="both"))
    return Facet(name=cast(FacetKey, name), value=known) if known in VALUES.get(name, ()) else None


def _numbers(name: str, value: str) -> Node | None:
    found = _NUMBER.match(value)
    if not found:
        return None
    low, high = _bounds(found)
    if name == "level":
        steps = [Facet(name="level", value=step) for step in LADDER if low <= int(step) <= high]
        return any_of(*steps) if steps else None
    key = cast(FacetKey, name)
    if low == high:
        return Facet(name=key, value=str(low))
    at_least = [Facet(name=key, op=">=", value=str(low))] if low else []
    at_most = [Facet(name=key, op="<=", value=str(high))] if high < _ANY else []
    return all_of(*at_least, *at_most)


_ANY = 10**10


def _bounds(found: re.Match[str]) -> tuple[int, int]:
    """The lowest and the highest number that the text allows, both included."""
    op, first, second, plus = found[1] or "", int(found[2]), found[3], found[4]
    if second:
        low, high = sorted((first, int(second)))
        return low, high
    if plus or op in {">=", "≥"}:
        return first, _ANY
    table = {">": (first + 1, _ANY), "<": (0, first - 1), "<=": (0, first), "≤": (0, first)}
    return table.get(op, (first, first))


def _refusal(name: str, text: str) -> str:
    if name in NUMBERS:
        example = {"level": "level:1-2", "year": "year:2018-2024", "n": "n:>=50"}[name]
        return f"{quote(text)} is not a filter that Citewell understands (try {example}); it was searched as words."
    choice = ", ".join(VALUES.get(name, ()))
    return (
        f"{quote(text)} is not a filter that Citewell understands ({name} can be {choice}); it was searched as words."
    )
