"""Two hundred references that do not exist, each a real one with a field changed: none may be found to fit."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from article import Article

HOW_MANY = 200
_SEED = 20250823
_NAMES = (
    "Thornbury",
    "Halvorsen",
    "Okafor",
    "Lindqvist",
    "Marchetti",
    "Vandermeer",
    "Ellery",
    "Brennan",
    "Osei",
    "Castellane",
)
_JOURNALS = (
    "European Journal of Limb Pain",
    "Journal of Advanced Infusion Medicine",
    "Annals of Ketamine Research",
    "Pain Frontiers Quarterly",
)
_REAL_JOURNALS = (
    "The Lancet",
    "Pain Medicine",
    "Anesthesiology",
    "Nature Medicine",
    "The Journal of Rheumatology",
    "JAMA",
    "Pain",
    "Headache",
)
_TEMPLATES = (
    "{authors} and colleagues (*{journal}*, {year}) found that ketamine was effective: “{title}”.",
    "In a {year} study in *{journal}*, {authors} and colleagues reported that {finding}.",
    "A {year} study published in *{journal}* found that {finding}.",
    "{authors} et al. showed that {finding} (*{journal}* {year}).",
    "According to {authors} and colleagues ({year}), {finding} (PMID {pmid}).",
    "{finding}, as a paper in *{journal}* found in {year} (doi:{doi}).",
    "{authors} et al. ({year}) found that {finding}.",
)
_CHANGES = ("year", "journal", "authors", "title", "finding", "pmid", "doi", "all")


def invented(articles: Sequence[Article], how_many: int = HOW_MANY) -> Iterator[tuple[str, str]]:
    """Sentences that cite papers which do not exist, each with the field that was changed."""
    chance = random.Random(_SEED)  # noqa: S311 - the same two hundred each time
    whole = [article for article in articles if _is_whole(article)]
    for number in range(how_many):
        article, other = chance.sample(whole, 2)
        change = _CHANGES[number % len(_CHANGES)]
        template = _template(change, number)
        yield _sentence(template, article, other, change, chance), change


def _is_whole(article: Article) -> bool:
    return bool(
        article.journal
        and article.year
        and article.authors
        and article.authors[0].family
        and article.doi
        and len(article.title) > 30
        and not re.search(r"[?.]\s", article.title)
        and article.title.isascii()
    )


def _template(change: str, number: int) -> str:
    """A sentence that states the changed field."""
    if change == "finding":
        return _TEMPLATES[-1]
    needed = {"all": "{journal}"}.get(change, "{" + change + "}")
    fit = [template for template in _TEMPLATES if needed in template]
    return fit[number // len(_CHANGES) % len(fit)]


def _sentence(template: str, article: Article, other: Article, change: str, chance: random.Random) -> str:
    changed = {change} if change != "all" else {"year", "journal", "authors", "pmid", "doi"}
    year = article.year or 2000
    return template.format(
        authors=chance.choice((other.authors[0].family, *_NAMES))
        if "authors" in changed
        else article.authors[0].family,
        journal=chance.choice((other.journal, *_JOURNALS, *_REAL_JOURNALS))
        if "journal" in changed
        else article.journal,
        year=year + chance.choice((-9, -4, -2, -1, 1, 3, 7)) if "year" in changed else year,
        title=other.title.rstrip(".") if "title" in changed else article.title.rstrip("."),
        finding=_finding(other if "finding" in changed else article),
        pmid=chance.choice((other.pmid, "99120456")) if "pmid" in changed else article.pmid,
        doi=chance.choice((other.doi, "10.5555/inv.2019.001")) if "doi" in changed else article.doi,
    )


def _finding(article: Article) -> str:
    return "there is a benefit in " + article.title[:1].lower() + article.title[1:].rstrip(".?")
