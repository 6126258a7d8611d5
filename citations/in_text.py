"""How a text names a paper by author and year: "Smith & Jones, 2020a", each paper by a name of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from article import Article, Author
from citations.csl import title
from citations.text import clean

NAMED = 2  # so many authors are all named; of more, the first (APA 8.17)
SHORT_TITLE = 40


def author_year(articles: Sequence[Article], references: Sequence[str]) -> list[str]:
    """The label of each article; `references` are its formatted texts, where a style may have set "2020a".

    Papers whose labels would be the same name more of their authors until they differ; those that still do not are
    told apart by their PMIDs.
    """
    years = [_year(article, text) for article, text in zip(articles, references, strict=True)]
    shown = [1] * len(articles)
    labels = _labels(articles, years, shown)
    for _round in range(max((len(article.authors) for article in articles), default=0)):
        counted = Counter(labels)
        again = [place for place, label in enumerate(labels) if counted[label] > 1]
        if not again:
            break
        for place in again:
            shown[place] += 1
        labels = _labels(articles, years, shown)
    counted = Counter(labels)
    return [
        f"{label}, PMID {clean(article.pmid)}" if counted[label] > 1 else label
        for label, article in zip(labels, articles, strict=True)
    ]


def _labels(articles: Sequence[Article], years: Sequence[str], shown: Sequence[int]) -> list[str]:
    return [f"{_names(article, most)}, {year}" for article, year, most in zip(articles, years, shown, strict=True)]


def _names(article: Article, most: int) -> str:
    names = [_name(author) for author in article.authors or article.editors]
    if not names:
        words = title(article)
        return f"“{words if len(words) <= SHORT_TITLE else words[:SHORT_TITLE].rsplit(' ', 1)[0] + ' …'}”"
    if len(names) <= max(NAMED, most):
        return " & ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{', '.join(names[:most])}{',' if most > 1 else ''} et al."


def _name(author: Author) -> str:
    return clean(author.collective or author.family)


def _year(article: Article, reference: str) -> str:
    """The year, with the letter that the reference has where its author wrote more than once in it."""
    if article.year is None:
        return "n.d."
    found = re.search(rf"\b{article.year}[a-z]\b", reference)
    return found[0] if found else str(article.year)
