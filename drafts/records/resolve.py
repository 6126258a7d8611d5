"""The paper that a reference means: candidates by every field, judged field by field."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from index.results import Filters
from index.tree import Node, all_of

from ..claims.claims import Claim
from ..claims.references import Reference
from .asking import ON_KETAMINE, any_said, said
from .candidates import ENOUGH_OF_TITLE, Candidate, Compared, compare_with
from .fields import surnames
from .lay import STOP
from .passages import Sources
from .ranking import Match, Pool

Fit = Literal["fits", "fits_in_part", "nothing_fits"]
_TAKEN = 15
_LONGEST_TITLE_QUERY = 12
_MOST_CANDIDATES = 5
_IDENTITY = frozenset(["pmid", "doi", "title", "authors"])
_STRONG_CONTENT = 0.55
_ANY_CONTENT = 0.30
_MORE_CONTENT = 0.32
_TELLING_CONTENT = 0.75
_CLEAR_LEAD = 0.08
_FAR_LEAD = 0.3
_COCHRANE = re.compile(r"\bCD\d{6}\b")
_LAST_EDITION = 9


class Resolution(Struct, frozen=True, kw_only=True):
    """What a reference was found to be: the PMID ("" for none), the wrong fields, the verdict and the candidates."""

    resolves_to: str = ""
    wrong_fields: tuple[str, ...] = ()
    unknown_fields: tuple[str, ...] = ()
    verdict: Fit = "nothing_fits"
    candidates: tuple[Candidate, ...] = ()


def resolve(claim: Claim, reference: Reference, pool: Pool, ranked: Sequence[Match], sources: Sources) -> Resolution:
    """The record that a claim's reference means.

    Args:
        claim: the claim.
        reference: what it says of the paper; for "[3]" with the fields of the listed paper put in.
        pool: the records looked at for its content.
        ranked: the same, by how well they match.
        sources: where further records are read.
    """
    pmids = list(dict.fromkeys([*_by_fields(reference, sources), *_by_title(claim, sources)]))
    pmids += [match.source.pmid for match in ranked[:_TAKEN]]
    compared = [compare_with(source, reference, claim, pool) for source in sources.get(pmids)]
    best = _best(compared, pool)
    if not best or not _is_meant(best, reference) or _told_by_another(best[0], compared):
        return Resolution(candidates=tuple(best))
    return _judged(best, reference, said_better=_said_better(best[0], compared, pool))


def _best(compared: Sequence[Compared], pool: Pool) -> list[Candidate]:
    """The best candidates; the sentences of a record are read only where they could make it one of them."""
    found: list[Candidate] = []
    for one in sorted(compared, key=lambda one: -one.bound):
        least = found[_MOST_CANDIDATES - 1].worth if len(found) >= _MOST_CANDIDATES else -math.inf
        if one.bound < least:
            break
        match = pool.match(one.source)
        found.append(one.candidate(match.score))
        found.sort(key=lambda candidate: (-candidate.worth, candidate.source.pmid))
    return found[:_MOST_CANDIDATES]


def _by_fields(reference: Reference, sources: Sources) -> Iterator[str]:
    """PMIDs that any of the stated fields brings up, the surest first."""
    if reference.pmid and (found := sources.identified(reference.pmid)):
        yield found
    if reference.doi and (found := sources.identified(reference.doi)):
        yield found
    if reference.title:
        words = re.findall(r"[^\W\d_]{4,}", reference.title)[:_LONGEST_TITLE_QUERY]
        if words:
            yield from sources.find(any_said(words, "ti"), 5)
    for query in _queries(reference):
        yield from sources.find(query, _TAKEN)


def _by_title(claim: Claim, sources: Sources) -> Iterator[str]:
    """PMIDs whose titles share most words with the claim, and of the Cochrane review that it numbers."""
    words = [word for word in dict.fromkeys(re.findall(r"[^\W\d_]{5,}", claim.bare)) if word.lower() not in STOP]
    if words:
        query = any_said(words[:_LONGEST_TITLE_QUERY], "ti")
        yield from sources.find(query, 5)
        if claim.conditions:
            yield from sources.find(query, _TAKEN, Filters(conditions=claim.conditions))
    for number in _COCHRANE.findall(claim.plain)[:2]:
        for edition in ("", *(f".pub{count}" for count in range(2, _LAST_EDITION))):
            if found := sources.identified(f"10.1002/14651858.{number}{edition}"):
                yield found


def _queries(reference: Reference) -> Iterator[Node]:
    """Author, journal and year together, and with one of them left out."""
    names = surnames(reference.authors)[:3] if reference.authors else []
    authors = all_of(*(said(name, "au") for name in names)) if names else None
    first = said(names[0], "au") if names else None
    journal = said(reference.journal.replace('"', " "), "ta") if reference.journal else None
    year = said(str(reference.year), "dp") if reference.year else None
    for parts in (
        (authors, journal, year),
        (authors, journal),
        (authors, year),
        (first, ON_KETAMINE),
        (journal, year, ON_KETAMINE),
        (journal, ON_KETAMINE),
    ):
        stated = [part for part in parts if part is not None]
        if len(stated) == len(parts):
            yield all_of(*stated)


def _is_meant(best: Sequence[Candidate], reference: Reference) -> bool:
    """Whether the first candidate is the paper that is meant, by identity or by what it says."""
    first = best[0]
    agreeing, differing = set(first.table.agreeing()), set(first.table.differing())
    if not _named(reference):
        return _content_tells(best, numbers=0)
    wrong = differing & {"journal", "year", "authors", "title"}
    if len(wrong) > 1:
        return False
    if _IDENTITY & agreeing:
        least = _least_content(agreeing, reference.authors or "")
        return "title" in agreeing or first.content >= least or first.titled >= ENOUGH_OF_TITLE
    if "authors" in differing:
        return _content_tells(best, numbers=2)
    return _journal_and_year_tell(best, agreeing, wrong)


def _least_content(agreeing: set[str], authors: str) -> float:
    """How much of a claim a paper must say that is named by what agrees; many share a surname, and a year with it."""
    if {"pmid", "doi"} & agreeing:
        return _ANY_CONTENT if len(agreeing) == 1 else -math.inf
    if {"journal", "year"} <= agreeing:
        return -math.inf
    return _ANY_CONTENT / 2 if len(surnames(authors)) > 1 else _MORE_CONTENT


def _told_by_another(first: Candidate, compared: Sequence[Compared]) -> bool:
    """Whether a surname leads to one paper, and what is told of it is the title of another."""
    return _only_by_name(first) and any(
        one.titled >= ENOUGH_OF_TITLE > first.titled for one in compared if one.source.pmid != first.source.pmid
    )


def _said_better(first: Candidate, compared: Sequence[Compared], pool: Pool) -> bool:
    """Whether a surname leads to one paper, and another says much more of what is told of it."""
    if not _only_by_name(first):
        return False
    least = first.content + _FAR_LEAD
    return any(one.most >= least and pool.match(one.source).score >= least for one in compared)


def _only_by_name(first: Candidate) -> bool:
    agreeing = set(first.table.agreeing())
    return _IDENTITY & agreeing == {"authors"} and not {"journal", "year"} <= agreeing


def _journal_and_year_tell(best: Sequence[Candidate], agreeing: set[str], wrong: set[str]) -> bool:
    """Whether a paper is meant of which no author, title or identifier is stated."""
    first = best[0]
    if wrong and first.titled >= ENOUGH_OF_TITLE:
        return bool(agreeing & {"journal", "year", "design"})
    stated = set(first.table.standings)
    if {"pmid", "doi"} & set(first.table.differing()) or ("journal" in stated - agreeing and not wrong):
        return _content_tells(best, numbers=2)
    if wrong or not agreeing & {"journal", "year"}:
        return _content_tells(best, numbers=1)
    least = _ANY_CONTENT if {"journal", "year", "design"} <= agreeing else _ANY_CONTENT + 0.1
    return first.content >= least


def _content_tells(best: Sequence[Candidate], numbers: int) -> bool:
    """Whether what the claim says is said by this record, and by no other as well."""
    first = best[0]
    others = [candidate.content + 0.1 * candidate.numbers for candidate in best[1:]]
    lead = first.content + 0.1 * first.numbers - max(others, default=0.0)
    return (
        first.content >= _STRONG_CONTENT
        and (lead >= _CLEAR_LEAD or first.numbers > numbers)
        and first.numbers >= numbers
    )


def _judged(best: Sequence[Candidate], reference: Reference, said_better: bool) -> Resolution:
    first = best[0]
    wrong = first.table.differing()
    unknown = tuple(name for name, standing in first.table.standings.items() if standing == "unknown")
    stated = not wrong and not set(unknown) - {"design", "doi"}
    sure = stated and not said_better and (_anchored(first) or not _named(reference))
    return Resolution(
        resolves_to=first.source.pmid,
        wrong_fields=wrong,
        unknown_fields=unknown,
        verdict="fits" if sure else "fits_in_part",
        candidates=tuple(best),
    )


def _anchored(first: Candidate) -> bool:
    """Whether more than a year and a journal, which many papers share, say which paper is meant."""
    agreeing = set(first.table.agreeing())
    if _IDENTITY & agreeing:
        return True
    return (
        "journal" in agreeing
        and "differs" not in first.table.standings.values()
        and first.content >= _TELLING_CONTENT
    )


def _named(reference: Reference) -> bool:
    return bool(
        reference.journal or reference.authors or reference.pmid or reference.doi or reference.title or reference.year
    )
