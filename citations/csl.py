"""The one pivot of citations: an article as CSL-JSON.

The fields are those of the CSL 1.0.2 specification (https://docs.citationstyles.org/en/stable/specification.html);
texts are plain, `citations.pandoc` protects them from being read as markup.
"""

from __future__ import annotations

import re

from article import Article, PartialDate
from citations.languages import tag
from citations.names import csl_name
from citations.pages import expand
from citations.text import clean

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
MONTHS = {name: number + 1 for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}
_RANGE = re.compile(r"^(?:(\d{4})\s+)?([A-Za-z]{3})[a-z]*(?:\s+(\d{1,2}))?$")

Csl = dict[str, object]


def to_csl(article: Article) -> Csl:
    """The article as one CSL-JSON item with its PMID as `id`; absent fields are left out, never invented."""
    item: Csl = {
        "id": article.pmid,
        "type": csl_type(article),
        "title": title(article),
        "author": [csl_name(author) for author in article.authors],
        "editor": [csl_name(editor) for editor in article.editors],
        "container-title": container(article),
        "container-title-short": clean(article.journal_abbrev) if not article.book else "",
        "publisher": clean(article.publisher),
        "publisher-place": clean(article.publisher_place),
        "volume": clean(article.volume),
        "issue": clean(article.issue),
        "page": expand(clean(article.pages)),
        "issued": issued(article),
        "language": tag(article.languages[0]) if article.languages else "",
        "status": status(article),
        "ISSN": clean(article.issn),
        "DOI": clean(article.doi),
        "PMID": article.pmid,
        "PMCID": clean(article.pmcid),
        "URL": f"https://pubmed.ncbi.nlm.nih.gov/{article.pmid}/",
    }
    if article.retracted:
        item["note"] = "Retracted."
    return {key: value for key, value in item.items() if value}


def csl_type(article: Article) -> str:
    """`article-journal`, or for what stands in a book `chapter`, or `book` where the record is the whole of it."""
    if not article.book:
        return "article-journal"
    return "chapter" if _is_chapter(article) else "book"


def title(article: Article) -> str:
    """The title as cited: without its closing stop; the printed one first, its translation in brackets."""
    text = strip_stop(clean(article.title))
    vernacular = strip_stop(clean(article.vernacular_title))
    if vernacular and vernacular != text.strip("[]"):
        return f"{vernacular} {text if text.startswith('[') else f'[{text}]'}" if text else vernacular
    return text


def container(article: Article) -> str:
    """What the article stands in: the book of a chapter, else the journal by its full name."""
    if article.book:
        return strip_stop(clean(article.book)) if _is_chapter(article) else ""
    return journal_title(clean(article.journal)) or clean(article.journal_abbrev)


def journal_title(name: str) -> str:
    """The journal's own name, without what a catalogue adds: place, dates, subtitle (" : "), other title (" = ")."""
    name = re.sub(r"\s*\[(?:Journal|Internet|electronic resource)\].*$|\s*\([^()]*\)\s*$", "", name) or name
    return re.split(r"\s+[=:]\s+", name)[0].rstrip(".").strip()


def issued(article: Article) -> Csl:
    """The date a reader would cite, as CSL date parts; {} where the record has no year."""
    date = article.published if article.published.year else article.epub
    return csl_date(date) if date and date.year else {}


def csl_date(date: PartialDate) -> Csl:
    """CSL date parts of a date; a season or a range of months is read from the date as printed."""
    if date.year is None:
        return {}
    span = _span(date)
    if span:
        return {"date-parts": span}
    season = next((number for name, number in SEASONS.items() if name in date.text.lower()), None)
    if season and date.month is None:
        return {"date-parts": [[date.year]], "season": season}
    return {"date-parts": [_parts(date)]}


def _parts(date: PartialDate) -> list[int]:
    parts = [date.year or 0]
    if date.month:
        parts.append(date.month)
        if date.day:
            parts.append(date.day)
    return parts


def _span(date: PartialDate) -> list[list[int]]:
    """The two ends of "2019 Jul-Aug" or "2019 Dec-2020 Jan" or "2010 Mar 15-21"; [] for a plain date."""
    begin, dash, end = date.text.replace("\u2013", "-").partition("-")
    first, last = _RANGE.match(begin.strip()), _RANGE.match(end.strip())
    if not dash or first is None or first[1] is None or first[2].lower() not in MONTHS:
        return []
    year, month = int(first[1]), MONTHS[first[2].lower()]
    start = [year, month, *([int(first[3])] if first[3] else [])]
    if end.strip().isdigit() and first[3]:
        return [start, [year, month, int(end)]]
    if last is None or last[2].lower() not in MONTHS:
        return []
    stop = [int(last[1] or year), MONTHS[last[2].lower()], *([int(last[3])] if last[3] else [])]
    return [start, stop]


def status(article: Article) -> str:
    """`Epub ahead of print` for an article that has no issue yet, else ""."""
    ahead = article.publication_status == "aheadofprint" or (article.epub and not article.published.year)
    return "Epub ahead of print" if ahead and not article.volume else ""


def strip_stop(text: str) -> str:
    """The text without one closing full stop (styles set their own); an ellipsis stays."""
    if text.endswith(".]"):
        return text[:-2] + "]"
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def _is_chapter(article: Article) -> bool:
    return strip_stop(clean(article.title)) != strip_stop(clean(article.book)) and bool(article.title)
