"""A reference beside a record, field by field: agrees, differs, or the record does not say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct

from index.stems import stems

from ..claims.references import Reference
from ..quick import Quick
from .journals import same_journal
from .lay import STOP
from .passages import Source

Standing = Literal["agrees", "differs", "unknown"]
_SYSTEMATIC = Quick(r"\bsystematic|evidence-based|scoping|meta-analy")
_ET_AL = Quick(
    r"\s*,?\s*(?:et\s+al\.?|(?:and|&) (?:(?:his|her|their) )?(?:colleagues|co-?workers|co-?authors|collaborators|"
    r"others|associates|team|group|company|co\.?)|['’]s? (?:team|group|clinic|lab|laboratory|unit))\s*$",
)
_SURNAME = Quick(r"(?:(?:van|von|de|der|den|di|da|del|la|le|el|al|ten|ter|dos|st\.?)\s+)*[^\W\d_][\w'’-]+")
_ENOUGH_OF_TITLE = 0.8
_FEWEST = 4
#: A design said loosely is not a wrong one: the first is what a draft says, the second what the record is.
_COMPATIBLE = frozenset(
    [
        ("systematic_review", "meta_analysis"),
        ("meta_analysis", "systematic_review"),
        ("narrative_review", "systematic_review"),
        ("systematic_review", "guideline"),
        ("case_report", "case_series"),
        ("animal", "in_vitro"),
        ("nonrandomised_trial", "rct"),
    ]
)


class FieldTable(Struct, frozen=True, kw_only=True):
    """Each stated field of a reference with its standing against one record; what is not stated is not in it."""

    pmid: str
    standings: dict[str, Standing]

    def differing(self) -> tuple[str, ...]:
        """The stated fields that the record contradicts."""
        return tuple(name for name, standing in self.standings.items() if standing == "differs")

    def agreeing(self) -> tuple[str, ...]:
        """The stated fields that the record confirms."""
        return tuple(name for name, standing in self.standings.items() if standing == "agrees")


def compare(reference: Reference, source: Source) -> FieldTable:
    """The fields of a reference beside one record."""
    standings: dict[str, Standing] = {}
    for name, agrees in _COMPARED.items():
        said = getattr(reference, name)
        if said:
            standings[name] = _standing(agrees(said, source))
    return FieldTable(pmid=source.pmid, standings=standings)


def _standing(agrees: bool | None) -> Standing:
    return "unknown" if agrees is None else "agrees" if agrees else "differs"


def _same_year(year: int, source: Source) -> bool | None:
    article = source.article
    years = {date.year for date in (article.published, article.epub) if date and date.year}
    return year in years if years else None


def _same_design(said: str, source: Source) -> bool | None:
    found = source.annotations.design
    if found in ("unclear", "other"):
        return None
    if said == found or (said, found) in _COMPATIBLE:
        return True
    text = source.text
    if said in ("systematic_review", "narrative_review") and found == "narrative_review":
        return said == "narrative_review" or bool(_SYSTEMATIC.search(text))
    return False


def surnames(authors: str) -> list[str]:
    """The surnames that a draft names, folded: "Lauretti GR, Lima IC, et al." gives lauretti and lima."""
    bare = _ET_AL.sub("", authors)
    found = []
    for part in re.split(r",\s*|\s+(?:and|&)\s+|;\s*", bare):
        name = re.sub(r"\s+[A-Z]{1,4}\.?$|^(?:Dr\.?\s+)?(?:[A-Z]\.\s*)+|^Dr\.?\s+", "", part.strip())
        if _SURNAME.match(name):
            found.append(fold_name(name))
    return [name for name in found if name]


@lru_cache(1_000)
def _named(authors: str) -> tuple[str, ...]:
    return tuple(surnames(authors))  # of a reference, for all its candidates


@lru_cache(20_000)
def fold_name(name: str) -> str:
    """A name without accents, signs and case."""
    plain = unicodedata.normalize("NFKD", name.replace("ø", "o").replace("Ø", "O").replace("ß", "ss")).encode(
        "ascii", "ignore"
    )
    return re.sub(r"[^a-z]+", " ", plain.decode().lower()).strip()


def _nameless(authors: str) -> bool:
    """Researchers of a place or a house are no authors that a record could confirm."""
    return bool(re.match(r"(?i)researchers\b|an? (?:.*\s)?(?:team|group)\b", authors)) or (
        len(authors.split()) == 1 and authors.isupper()
    )


def _same_authors(authors: str, source: Source) -> bool | None:
    known = [fold_name(author.family or author.collective) for author in source.article.authors]
    if not known or _nameless(authors):
        return None
    said = _named(authors)
    if not said:
        return None
    return all(any(_same_person(name, other) for other in known) for name in said) and _leads(said[0], known, authors)


def _same_person(said: str, known: str) -> bool:
    return bool(known) and (
        said == known
        or said.rsplit(maxsplit=1)[-1] == known.rsplit(maxsplit=1)[-1]
        or said.replace(" ", "") == known.replace(" ", "")
    )


def _leads(first: str, known: list[str], authors: str) -> bool:
    """ "Lin and colleagues" is said of the first author; a list of names may begin anywhere."""
    return not _ET_AL.search(authors) or _same_person(first, known[0]) or _same_person(first, known[-1])


def _same_title(said: str, title: str) -> bool:
    return likeness(said, title) >= _ENOUGH_OF_TITLE


def likeness(said: str, title: str) -> float:
    """How much of the words of two titles is common; a title cut at its colon is still the title."""
    first, second = stems(said), stems(title)
    if len(first) < 3 or not second:  # noqa: PLR2004 - two words are no title
        return 0.0
    common = len(first & second)
    whole = common / len(first | second)
    main = stems(title.split(":", maxsplit=1)[0])
    return max(
        whole,
        common / len(first) if first >= main and len(main) >= _FEWEST else 0.0,
        len(first & main) / len(first | main),
    )


def title_told(text: str, title: frozenset[str]) -> float:
    """How much of a title (its stems) the words of a sentence tell, 0 to 1; a short title tells nothing."""
    wanted = frozenset(stem for stem in title if stem not in STOP and len(stem) > 3)  # noqa: PLR2004
    return len(wanted & _stems_of(text)) / len(wanted) if len(wanted) > 2 else 0.0  # noqa: PLR2004


@lru_cache(1_000)
def _stems_of(text: str) -> frozenset[str]:
    return stems(text)  # of a claim, for all its candidates


def _same_doi(said: str, source: Source) -> bool | None:
    known = source.article.doi
    return said.lower() == known.lower() if known else None


_COMPARED: dict[str, Callable[[Any, Source], bool | None]] = {
    "journal": lambda said, source: same_journal(said, source.article),
    "year": _same_year,
    "design": _same_design,
    "authors": _same_authors,
    "title": lambda said, source: _same_title(said, source.article.title) if source.article.title else None,
    "pmid": lambda said, source: said.lstrip("0") == source.pmid,
    "doi": _same_doi,
}
