"""COinS: a reference in the attribute of an empty `span`, for reference managers that read pages.

The keys are those of OpenURL 1.0 (ANSI/NISO Z39.88-2004) for journals and books, as KEV.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlencode

from article import Article
from citations import fields
from citations.csl import csl_type, title
from citations.pages import expand
from citations.text import clean


@lru_cache(1024)  # a page of results has twenty, and asks again for those it had
def coins(article: Article) -> str:
    """The context object of an article; whoever puts it into HTML escapes it."""
    book = bool(article.book)
    found = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{'book' if book else 'journal'}")]
    found += _of_book(article) if book else _of_journal(article)
    pages = expand(clean(article.pages))
    found += [
        ("rft.date", fields.iso_date(fields.cited_date(article))),
        ("rft.pages", pages),
        ("rft.spage", pages.split("-")[0]),
        ("rft.issn", clean(article.issn)),
        *_of_first_author(article),
        *(("rft.au", fields.inverted(author)) for author in article.authors),
        ("rft_id", f"info:doi/{clean(article.doi)}" if article.doi else ""),
        ("rft_id", f"info:pmid/{clean(article.pmid)}"),
    ]
    return urlencode([pair for pair in found if pair[1]], errors="replace")


def last_page(article: Article) -> str:
    """The last page with all its digits, "" where there is but one."""
    return expand(clean(article.pages)).rpartition("-")[2] if "-" in article.pages else ""


def _of_journal(article: Article) -> list[tuple[str, str]]:
    return [
        ("rft.genre", "article"),
        ("rft.atitle", title(article)),
        ("rft.jtitle", clean(article.journal)),
        ("rft.stitle", clean(article.journal_abbrev)),
        ("rft.volume", clean(article.volume)),
        ("rft.issue", clean(article.issue)),
    ]


def _of_book(article: Article) -> list[tuple[str, str]]:
    chapter = csl_type(article) == "chapter"
    return [
        ("rft.genre", "bookitem" if chapter else "book"),
        ("rft.atitle", title(article) if chapter else ""),
        ("rft.btitle", clean(article.book)),
        ("rft.pub", clean(article.publisher)),
        ("rft.place", clean(article.publisher_place)),
    ]


def _of_first_author(article: Article) -> list[tuple[str, str]]:
    if not article.authors:
        return []
    first = article.authors[0]
    if first.collective:
        return [("rft.aucorp", clean(first.collective))]
    return [("rft.aulast", clean(first.family)), ("rft.aufirst", fields.given(first))]
