"""CSV after RFC 4180, with no cell that a spreadsheet could run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable

from article import Article
from citations import fields
from citations.csl import status, strip_stop
from citations.languages import name
from citations.text import clean

COLUMNS: tuple[tuple[str, Callable[[Article], str]], ...] = (
    ("pmid", lambda article: clean(article.pmid)),
    ("title", lambda article: strip_stop(clean(article.title))),
    ("vernacular_title", lambda article: strip_stop(clean(article.vernacular_title))),
    ("authors", lambda article: "; ".join(map(fields.inverted, article.authors))),
    ("editors", lambda article: "; ".join(map(fields.inverted, article.editors))),
    ("journal", lambda article: clean(article.journal)),
    ("journal_abbrev", lambda article: clean(article.journal_abbrev)),
    ("issn", lambda article: clean(article.issn)),
    ("book", lambda article: clean(article.book)),
    ("publisher", lambda article: clean(article.publisher)),
    ("year", fields.year),
    ("published", lambda article: clean(article.published.text) or fields.iso_date(article.published)),
    ("epub", lambda article: fields.iso_date(article.epub) if article.epub else ""),
    ("volume", lambda article: clean(article.volume)),
    ("issue", lambda article: clean(article.issue)),
    ("pages", lambda article: clean(article.pages)),
    ("doi", lambda article: clean(article.doi)),
    ("pmcid", lambda article: clean(article.pmcid)),
    ("languages", lambda article: "; ".join(map(name, article.languages))),
    ("publication_types", lambda article: "; ".join(clean(kind.name) for kind in article.publication_types)),
    ("keywords", lambda article: "; ".join(fields.keywords(article))),
    ("status", status),
    ("notices", lambda article: " | ".join(fields.notices(article))),
    ("url", fields.address),
)
# What starts a formula in Excel, LibreOffice and Google Sheets, full-width forms included; within a cell it can
# start one where the file is read with another delimiter, so it is defused there too.
_FORMULA = re.compile(r"""(^|[,;|\t"])(?=[=+\-@\t\r＝＋－＠])""")


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as CSV: a line of names, then one for each; every cell is quoted."""
    columns = (*COLUMNS, ("abstract", fields.abstract)) if abstracts else COLUMNS
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([title for title, _value in columns])
    writer.writerows([defuse(value(article)) for _title, value in columns] for article in articles)
    return out.getvalue().encode("utf-8")


def defuse(cell: str) -> str:
    """The cell with an apostrophe before whatever a spreadsheet would take for a formula."""
    return _FORMULA.sub(r"\1'", cell)
