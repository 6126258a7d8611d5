"""A document as a hit: its record, and what a result list shows of it."""

from __future__ import annotations

from index.marking import Matcher, mark
from index.results import Hit, IndexedRecord
from index.snippets import snippet


def make_hit(record: IndexedRecord, score: float, matcher: Matcher) -> Hit:
    """The hit of a record, with what answers marked."""
    article = record.article
    return Hit(
        pmid=article.pmid,
        title=mark(article.title or article.vernacular_title, matcher),
        snippet=snippet(article, record.annotations, matcher),
        score=score,
        article=article,
        annotations=record.annotations,
    )
