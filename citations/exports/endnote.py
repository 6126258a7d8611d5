"""EndNote XML, as EndNote exports and imports it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml import etree

from article import Article
from citations import fields
from citations.csl import container, csl_type, status, strip_stop
from citations.languages import name
from citations.pages import expand
from citations.text import clean

Values = Callable[[Article], Iterable[str]]
TYPES = {"article-journal": ("Journal Article", "17"), "chapter": ("Book Section", "5"), "book": ("Book", "6")}

# (path under <record>, the values: one element each)
FIELDS: tuple[tuple[str, Values], ...] = (
    ("contributors/authors/author", lambda article: map(fields.inverted, article.authors)),
    ("contributors/secondary-authors/author", lambda article: map(fields.inverted, article.editors)),
    ("titles/title", lambda article: [strip_stop(clean(article.title))]),
    ("titles/secondary-title", lambda article: [container(article)]),
    ("titles/alt-title", lambda article: [clean(article.journal_abbrev)]),
    ("titles/translated-title", lambda article: [strip_stop(clean(article.vernacular_title))]),
    ("periodical/full-title", lambda article: [clean(article.journal)]),
    ("periodical/abbr-1", lambda article: [clean(article.journal_abbrev)]),
    ("pages", lambda article: [expand(clean(article.pages))]),
    ("volume", lambda article: [clean(article.volume)]),
    ("number", lambda article: [clean(article.issue)]),
    ("keywords/keyword", fields.keywords),
    ("dates/year", lambda article: [fields.year(article)]),
    ("dates/pub-dates/date", lambda article: [clean(fields.cited_date(article).text)]),
    ("pub-location", lambda article: [clean(article.publisher_place)]),
    ("publisher", lambda article: [clean(article.publisher)]),
    ("isbn", lambda article: [clean(article.issn)]),
    ("accession-num", lambda article: [clean(article.pmid)]),
    ("custom2", lambda article: [clean(article.pmcid)]),
    ("electronic-resource-num", lambda article: [clean(article.doi)]),
    ("notes", lambda article: [" ".join(note for note in (*fields.notices(article), status(article)) if note)]),
    ("urls/related-urls/url", lambda article: [fields.address(article)]),
    ("language", lambda article: [", ".join(map(name, article.languages))]),
)


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as an EndNote XML library."""
    root = etree.Element("xml")
    records = etree.SubElement(root, "records")
    for article in articles:
        _record(etree.SubElement(records, "record"), article, abstracts)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _record(record: etree._Element, article: Article, abstracts: bool) -> None:
    kind, number = TYPES[csl_type(article)]
    etree.SubElement(record, "source-app", name="Citewell").text = "Citewell"
    etree.SubElement(record, "ref-type", name=kind).text = number
    for path, values in FIELDS:
        _add(record, path, values(article))
    if abstracts and article.abstract:
        _add(record, "abstract", [fields.abstract(article)])


def _add(record: etree._Element, path: str, values: Iterable[str]) -> None:
    *folders, last = path.split("/")
    for value in filter(None, values):
        parent = record
        for folder in folders:
            found = parent.find(folder)
            parent = etree.SubElement(parent, folder) if found is None else found
        etree.SubElement(parent, last).text = value
