"""What a style wants of an item that CSL cannot say: each rule with the styles it is a rule of.

The sources are the manuals themselves: AMA (11th ed.), APA (7th ed.), MLA (9th ed.), Chicago (18th ed.), Cite Them
Right (12th ed.), the IEEE Reference Guide.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from article import Article
from citations.csl import Csl
from citations.languages import name
from citations.pages import is_article_number

Rule = Callable[[Csl, Article], Csl]

_SUPPLEMENT = re.compile(r"^(?P<volume>\S+)\s+(?P<issue>(?:Suppl(?:ement)?|Pt|Spec No)\b.*)$")
_FOREIGN = frozenset(
    "der die das und für fur zur zum des de del la las el los y e et les du di della i voor och og do da dos".split()
)
_SMALL = frozenset("a an and as at by for from in of on or the to with und de la et".split())


def adapt(item: Csl, article: Article, style: str) -> Csl:
    """The item as this style wants it."""
    for rule in (*EVERY, *RULES.get(style, ())):
        item = rule(item, article)
    return {key: value for key, value in item.items() if value}


def _no_address(item: Csl, _article: Article) -> Csl:
    """No style wants the address of a database where the paper was merely found (APA 9.34)."""
    return item | {"URL": ""}


def _real_doi(item: Csl, _article: Article) -> Csl:
    """Some old records have another number as their DOI; one that is none would be printed as an address."""
    return item if str(item.get("DOI", "")).startswith("10.") else item | {"DOI": ""}


def _journal_capitals(item: Csl, article: Article) -> Csl:
    """NLM's catalogue names journals in lower case ("The journal of pain"); an English name has its capitals."""
    words = str(item.get("container-title", "")).split(" ")
    foreign = bool(_FOREIGN & set(words)) or article.languages[:1] not in ((), ("eng",))
    if foreign and not {"of", "the", "and"} & set(words):
        return item
    named = [word if number and word in _SMALL else word[:1].upper() + word[1:] for number, word in enumerate(words)]
    return item | {"container-title": " ".join(named)}


def _season(item: Csl, _article: Article) -> Csl:
    """Pandoc knows a season only as one of the "months" 21 to 24."""
    issued = item.get("issued")
    if not isinstance(issued, dict) or not issued.get("season"):
        return item
    return item | {"issued": {"date-parts": [[*issued["date-parts"][0], 20 + issued["season"]]]}}


def _dotted_journal(item: Csl, article: Article) -> Csl:
    """Nature and IEEE set a stop after each abbreviated word; NLM sets none. A word that is whole has none."""
    short, whole = (
        str(item.get("container-title-short", "")),
        set(article.journal.casefold().replace(".", "").split()),
    )
    words = [word if word.casefold() in whole or not word.isalpha() else f"{word}." for word in short.split(" ")]
    return item | {"container-title-short": " ".join(words)} if short and whole else item


def _supplement(item: Csl, _article: Article) -> Csl:
    """`8 Suppl 3` is volume 8, and the supplement stands where the issue stands: 8(suppl 3)."""
    found = None if item.get("issue") else _SUPPLEMENT.match(str(item.get("volume", "")))
    return item | found.groupdict() if found else item


def _ama_issue(item: Csl, _article: Article) -> Csl:
    """AMA 3.11: `108(11, pt 1)`, `8(suppl 3)`."""
    issue = re.sub(r"\s+Pt\b", ", pt", str(item.get("issue", "")))
    return item | {"issue": re.sub(r"^Pt\b", "pt", issue).replace("Suppl", "suppl")}


def _apa_issue(item: Csl, _article: Article) -> Csl:
    """APA 9.25 and its examples: `8(Suppl. 3)`, `108(11, Pt. 1)`."""
    issue = re.sub(r"\bSuppl\b\.?", "Suppl.", str(item.get("issue", "")))
    return item | {"issue": re.sub(r"\s+Pt\b\.?", ", Pt.", issue)}


def _ama_language(item: Csl, article: Article) -> Csl:
    """AMA 3.9: the language of a paper that is not in English is said after its title."""
    if article.languages[:1] in ((), ("eng",), ("und",)) or not item.get("title"):
        return item
    stop = "" if str(item["title"]).endswith(("?", "!")) else "."
    return item | {"title": f"{item['title']}{stop} Article in {name(article.languages[0])}"}


def _article_number(item: Csl, article: Article) -> Csl:
    """APA 9.27: an article number is introduced by the word Article."""
    return item | {"page": "", "number": article.pages} if is_article_number(article.pages) else item


def _dotted_junior(item: Csl, _article: Article) -> Csl:
    """APA 9.8, MLA and Chicago: `Jr.` and `Sr.` have their stop, numerals have none."""
    return item | {key: [_dotted(person) for person in _people(item, key)] for key in ("author", "editor")}


def _dotted(person: dict[str, str]) -> dict[str, str]:
    return person | {"suffix": f"{person['suffix']}."} if person.get("suffix") in ("Jr", "Sr") else person


def _people(item: Csl, key: str) -> list[dict[str, str]]:
    people = item.get(key)
    return people if isinstance(people, list) else []


EVERY: tuple[Rule, ...] = (_no_address, _real_doi, _journal_capitals, _season)
RULES: dict[str, tuple[Rule, ...]] = {
    "ama": (_supplement, _ama_issue, _ama_language),
    "apa": (_supplement, _apa_issue, _article_number, _dotted_junior),
    "mla": (_supplement, _dotted_junior),
    "chicago": (_supplement, _dotted_junior),
    "chicago-notes": (_supplement, _dotted_junior),
    "harvard": (_supplement,),
    "ieee": (_supplement, _dotted_junior, _dotted_journal),
    "nature": (_dotted_journal,),
}
