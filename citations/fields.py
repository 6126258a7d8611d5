"""What several formats say of an article, read once: names, dates, keywords, notices, abstracts."""

from __future__ import annotations

from article import Article, Author, Link, PartialDate
from citations.text import clean

# What a reader of a reference must be told, by PubMed's RefType; the rest of the links is for the record's page.
NOTICES: dict[str, str] = {
    "RetractionIn": "Retraction in",
    "RetractionOf": "Retraction of",
    "RetractedandRepublishedIn": "Retracted and republished in",
    "RetractedandRepublishedFrom": "Retracted and republished from",
    "ExpressionOfConcernIn": "Expression of concern in",
    "ExpressionOfConcernFor": "Expression of concern for",
    "ErratumIn": "Erratum in",
    "ErratumFor": "Erratum for",
    "CorrectedandRepublishedIn": "Corrected and republished in",
    "CorrectedandRepublishedFrom": "Corrected and republished from",
    "RepublishedIn": "Republished in",
    "RepublishedFrom": "Republished from",
    "UpdateIn": "Update in",
    "UpdateOf": "Update of",
}


def given(author: Author) -> str:
    """The given names, else the initials."""
    return clean(author.given) or clean(author.initials)


def inverted(author: Author) -> str:
    """`Walt, Johanna M, Jr`; a group by its name."""
    if author.collective:
        return clean(author.collective)
    return ", ".join(part for part in (clean(author.family), given(author), clean(author.suffix)) if part)


def address(article: Article) -> str:
    """The record's page at PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{clean(article.pmid)}/"


def cited_date(article: Article) -> PartialDate:
    """The date that a reader would cite: the issue's, else the electronic one."""
    if article.published.year or article.published.text or article.epub is None:
        return article.published
    return article.epub


def year(article: Article) -> str:
    """The year, "" where the record has none."""
    return str(article.year) if article.year else ""


def iso_date(date: PartialDate) -> str:
    """`2019`, `2019-07` or `2019-07-03`."""
    if not date.year:
        return ""
    month = f"-{date.month:02d}" if date.month else ""
    return f"{date.year:04d}{month}" + (f"-{date.day:02d}" if month and date.day else "")


def keywords(article: Article) -> tuple[str, ...]:
    """The headings of MeSH, with their qualifiers, and the authors' keywords; each once."""
    headings = (clean("/".join((heading.descriptor, *heading.qualifiers))) for heading in article.mesh)
    return tuple(dict.fromkeys(word for word in (*headings, *map(clean, article.keywords)) if word))


def notices(article: Article) -> tuple[str, ...]:
    """`Retracted.` first where it is so, then the notices with where they stand."""
    found = tuple(_notice(link) for kind in NOTICES for link in article.links if link.type == kind)
    return ("Retracted.", *found) if article.retracted else found


def abstract(article: Article) -> str:
    """The whole abstract with its labels, and the copyright line after it."""
    sections = (clean(f"{part.label}: {part.text}" if part.label else part.text) for part in article.abstract)
    return " ".join(part for part in (*sections, clean(article.copyright)) if part)


def _notice(link: Link) -> str:
    pmid = f" PMID: {clean(link.pmid)}." if link.pmid else ""
    return f"{NOTICES[link.type]}: {clean(link.citation)}{pmid}"
