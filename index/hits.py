"""A document as a hit: its record, and what a result list shows of it."""

from __future__ import annotations

from article import Annotations, Article
from index.results import Hit, IndexedRecord, Marked

SNIPPET = 300


def make_hit(record: IndexedRecord, score: float) -> Hit:
    """The hit of a record."""
    article = record.article
    return Hit(
        pmid=article.pmid,
        title=(Marked(text=article.title or article.vernacular_title),),
        snippet=_snippet(article, record.annotations),
        score=score,
        article=article,
        annotations=record.annotations,
    )


def _snippet(article: Article, annotations: Annotations) -> tuple[Marked, ...]:
    text = " ".join(section.text for section in article.abstract)
    cut = text[:SNIPPET].rsplit(" ", 1)[0] if len(text) > SNIPPET else text
    return (Marked(text=f"{cut} …" if cut != text else cut),) if text else ()
