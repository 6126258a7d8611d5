"""schema.org JSON-LD (https://schema.org/ScholarlyArticle), safe to stand in a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from article import Article, Author
from citations import fields
from citations.csl import container, csl_type, status, strip_stop
from citations.languages import tag
from citations.pages import expand, read_pages
from citations.text import clean

Node = dict[str, object]
TYPES = {"article-journal": "ScholarlyArticle", "chapter": "Chapter", "book": "Book"}

FIELDS: tuple[tuple[str, Callable[[Article], object]], ...] = (
    ("@type", lambda article: TYPES[csl_type(article)]),
    ("@id", fields.address),
    ("url", fields.address),
    ("headline", lambda article: strip_stop(clean(article.title))),
    ("alternativeHeadline", lambda article: strip_stop(clean(article.vernacular_title))),
    ("author", lambda article: [_agent(author) for author in article.authors]),
    ("editor", lambda article: [_agent(editor) for editor in article.editors]),
    ("datePublished", lambda article: fields.iso_date(fields.cited_date(article))),
    ("isPartOf", lambda article: _part_of(article)),  # noqa: PLW0108 -- defined below
    ("pagination", lambda article: expand(clean(article.pages))),
    ("pageStart", lambda article: read_pages(clean(article.pages)).first),
    ("pageEnd", lambda article: read_pages(clean(article.pages)).last),
    ("inLanguage", lambda article: [tag(code) for code in article.languages]),
    ("identifier", lambda article: _identifiers(article)),  # noqa: PLW0108 -- defined below
    ("sameAs", lambda article: f"https://doi.org/{clean(article.doi)}" if article.doi else ""),
    ("keywords", lambda article: list(fields.keywords(article))),
    ("creativeWorkStatus", lambda article: "Retracted." if article.retracted else status(article)),
    ("correction", lambda article: list(fields.notices(article))),
    ("publisher", lambda article: _organisation(article.publisher)),
)
# So that the text can stand inside <script type="application/ld+json"> and never ends it.
_SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as one JSON-LD graph."""
    graph = [node(article, abstracts) for article in articles]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1)
    return (text.translate(_SAFE) + "\n").encode("utf-8")


def node(article: Article, abstracts: bool = False) -> Node:
    """The article as one node, without its context."""
    found = {key: value for key, value_of in FIELDS if (value := value_of(article))}
    if abstracts and article.abstract:
        found["abstract"] = fields.abstract(article)
    return found


def _agent(author: Author) -> Node:
    if author.collective:
        return {"@type": "Organization", "name": clean(author.collective)}
    parts = {
        "@type": "Person",
        "familyName": clean(author.family),
        "givenName": fields.given(author),
        "honorificSuffix": clean(author.suffix),
        "@id": f"https://orcid.org/{clean(author.orcid)}" if author.orcid else "",
    }
    return {key: value for key, value in parts.items() if value}


def _part_of(article: Article) -> Node:
    """The issue in its volume in its journal, as far as the record has them; or the book."""
    if article.book:
        return {"@type": "Book", "name": container(article)} if container(article) else {}
    part: Node = {"@type": "Periodical", "name": clean(article.journal or article.journal_abbrev)}
    for key, value in (("alternateName", article.journal_abbrev), ("issn", article.issn)):
        if value:
            part[key] = clean(value)
    if article.volume:
        part = {"@type": "PublicationVolume", "volumeNumber": clean(article.volume), "isPartOf": part}
    if article.issue:
        part = {"@type": "PublicationIssue", "issueNumber": clean(article.issue), "isPartOf": part}
    return part


def _identifiers(article: Article) -> list[Node]:
    numbers = (("pmid", article.pmid), ("doi", article.doi), ("pmcid", article.pmcid))
    return [{"@type": "PropertyValue", "propertyID": kind, "value": clean(value)} for kind, value in numbers if value]


def _organisation(name: str) -> Node:
    return {"@type": "Organization", "name": clean(name)} if name else {}
