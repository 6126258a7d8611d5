"""Long lists in parts that pandoc formats side by side, cut where no part can know of another.

Telling namesakes apart ("2020a") and leaving out repeated authors ("———") look only at records with the same first
author. A list in order of authors can therefore be cut between two initials without changing a letter of it, and the
parts put end to end are the whole. Cuts are made only where every way of ordering agrees on the side: between plain
Latin letters, with a particle ("van der Walt") and its name on the same side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from article import Article
from citations.csl import container, title
from citations.names import csl_name
from citations.text import ascii_letters

WORTH = 60  # records for which a second process pays
MOST_PARTS = 2
# A list that is longer than this is formatted in parts of about that many records, whoever they are by.
TOGETHER = 100
MOST_OF_ONE_NAME = 250

_T = TypeVar("_T")


def halves(items: Sequence[_T]) -> list[Sequence[_T]]:
    """The items in two parts, where there are enough of them."""
    if len(items) < WORTH:
        return [items]
    middle = len(items) // 2
    return [items[:middle], items[middle:]]


def split(articles: Sequence[Article]) -> list[tuple[int, ...]]:
    """The places of the articles in parts, in the order of their first authors' initials."""
    initials = [_initials(article) for article in articles]
    if len(articles) < WORTH or any(found is None for found in initials):
        return [tuple(range(len(articles)))]
    sure = [found for found in initials if found is not None]
    cuts = _cuts(sure)
    bounds = list(pairwise(["", *cuts, "\uffff"]))
    return [
        part
        for low, high in bounds
        if (part := tuple(place for place, found in enumerate(sure) if low <= min(found) < high))
    ]


def families(articles: Sequence[Article]) -> list[tuple[int, ...]]:
    """The places of the articles of a long list in parts; all whose first author has one name are in one part.

    So are those without authors. A name of more records than are formatted together is parted by given names.
    """
    by_name: dict[str, list[int]] = {}
    for place, article in enumerate(articles):
        by_name.setdefault(filed_under(article), []).append(place)
    parts: list[tuple[int, ...]] = []
    held: list[int] = []
    for name in sorted(by_name):
        for group in _of_one_name(articles, by_name[name]):
            if held and len(held) + len(group) > TOGETHER:
                parts.append(tuple(held))
                held = []
            held += group
    return [*parts, tuple(held)] if held else parts


def _of_one_name(articles: Sequence[Article], places: list[int]) -> list[list[int]]:
    if len(places) <= MOST_OF_ONE_NAME:
        return [places]
    by_person: dict[str, list[int]] = {}
    for place in places:
        given = _first_name(articles[place]).get("given", "") or title(articles[place])
        by_person.setdefault(ascii_letters(given)[:1], []).append(place)
    return [by_person[given] for given in sorted(by_person)]


def filed_under(article: Article) -> str:
    """The name under which an article stands in a list by authors, particle first; "" where it has no author."""
    name = _first_name(article)
    words = (name.get("non-dropping-particle", ""), name.get("family", "") or name.get("literal", ""))
    return ascii_letters(" ".join(filter(None, words)))


def _first_name(article: Article) -> dict[str, str]:
    people = article.authors or article.editors
    return csl_name(people[0]) if people else {}


def _cuts(initials: Sequence[frozenset[str]]) -> list[str]:
    """Letters before which the list may be cut, so that the parts are about as long as each other."""
    counted = Counter(min(found) for found in initials)
    wanted, kept, seen = len(initials) / MOST_PARTS, [], 0.0
    for letter in sorted(counted):
        if seen >= wanted and not any(min(found) < letter <= max(found) for found in initials):
            kept.append(letter)
            seen = 0.0
        seen += counted[letter]
    return kept


def _initials(article: Article) -> frozenset[str] | None:
    """The letters under which the article may be filed; None where one of them is not plain Latin."""
    name = _first_name(article)
    texts = (
        [name.get(key, "") for key in ("literal", "family", "non-dropping-particle")] if name else _titles(article)
    )
    found = frozenset(ascii_letters(text)[:1] for text in texts if text)
    plain = all(len(letter) == 1 and "a" <= letter <= "z" for letter in found)
    return found if found and plain else None


def _titles(article: Article) -> list[str]:
    """A paper without authors is filed under its title or its journal, by some without the article that begins it."""
    wholes = [title(article), container(article)]
    return [*wholes, *(re.sub(r"^\W*(?:a|an|the)\s+", "", whole, flags=re.IGNORECASE) for whole in wholes)]
