"""RIS, after the reference of Research Information Systems (https://en.wikipedia.org/wiki/RIS_(file_format))."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from article import Article
from citations import fields
from citations.csl import container, csl_type, status, strip_stop
from citations.languages import tag
from citations.pages import read_pages
from citations.text import clean

Values = Callable[[Article], Iterable[str]]
TYPES = {"article-journal": "JOUR", "chapter": "CHAP", "book": "BOOK"}

FIELDS: tuple[tuple[str, Values], ...] = (
    ("TY", lambda article: [TYPES[csl_type(article)]]),
    ("AU", lambda article: map(fields.inverted, article.authors)),
    ("A2", lambda article: map(fields.inverted, article.editors)),
    ("TI", lambda article: [strip_stop(clean(article.title))]),
    ("TT", lambda article: [strip_stop(clean(article.vernacular_title))]),
    ("T2", lambda article: [container(article)]),
    ("JO", lambda article: [clean(article.journal_abbrev)]),
    ("PB", lambda article: [clean(article.publisher)]),
    ("CY", lambda article: [clean(article.publisher_place)]),
    ("PY", lambda article: [fields.year(article)]),
    ("DA", lambda article: [_date(article)]),
    ("VL", lambda article: [clean(article.volume)]),
    ("IS", lambda article: [clean(article.issue)]),
    ("SP", lambda article: [read_pages(clean(article.pages)).first]),
    ("EP", lambda article: [read_pages(clean(article.pages)).last]),
    ("SN", lambda article: [clean(article.issn)]),
    ("DO", lambda article: [clean(article.doi)]),
    ("AN", lambda article: [clean(article.pmid)]),
    ("C2", lambda article: [clean(article.pmcid)]),
    ("LA", lambda article: map(tag, article.languages)),
    ("KW", fields.keywords),
    ("N1", lambda article: [*fields.notices(article), status(article), _more_pages(article)]),
    ("UR", lambda article: [fields.address(article)]),
)


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as RIS, UTF-8, lines ended as the format wants."""
    return "".join(_record(article, abstracts) for article in articles).encode("utf-8")


def _record(article: Article, abstracts: bool) -> str:
    lines = [f"{name}  - {value}" for name, values in FIELDS for value in values(article) if value]
    if abstracts and fields.abstract(article):
        lines.append(f"AB  - {fields.abstract(article)}")
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _date(article: Article) -> str:
    """`2019/07/03/`; what is printed beside year, month and day stands after the last stroke."""
    date = fields.cited_date(article)
    if not date.year:
        return ""
    month, day = (f"{number:02d}" if number else "" for number in (date.month, date.day))
    printed = clean(date.text).replace("/", " ")
    return f"{date.year}/{month}/{day}/{printed if '-' in printed or not month else ''}"


def _more_pages(article: Article) -> str:
    """The pages as printed where they are more than one range: RIS holds one."""
    return f"Pages: {clean(article.pages)}" if read_pages(clean(article.pages)).rest else ""
