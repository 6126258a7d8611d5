"""MEDLINE (.nbib), as PubMed exports it (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format)."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from article import Article, Author, Link, MeshHeading
from citations import fields
from citations.text import clean

WIDTH = 88
# Readers join the lines of a text, but take those of a name or a heading for several.
WRAPPED = frozenset(("TI", "BTI", "TT", "AB", "CI", "AD", "COIS"))
Lines = Callable[[Article], Iterable[str]]

FIELDS: tuple[tuple[str, Lines], ...] = (
    ("PMID", lambda article: [clean(article.pmid)]),
    ("STAT", lambda article: [clean(article.status)]),
    ("IS", lambda article: [clean(article.issn)]),
    ("VI", lambda article: [clean(article.volume)]),
    ("IP", lambda article: [clean(article.issue)]),
    ("DP", lambda article: [_date(article)]),
    ("TI", lambda article: [clean(article.title)]),
    ("BTI", lambda article: [clean(article.book)]),
    ("PG", lambda article: [clean(article.pages)]),
    ("LID", lambda article: [f"{clean(article.doi)} [doi]" if article.doi else ""]),
)
FIELDS_AFTER_NAMES: tuple[tuple[str, Lines], ...] = (
    ("LA", lambda article: map(clean, article.languages)),
    ("PT", lambda article: _types(article)),  # noqa: PLW0108 -- defined below
    ("TT", lambda article: [clean(article.vernacular_title)]),
    ("DEP", lambda article: [fields.iso_date(article.epub).replace("-", "") if article.epub else ""]),
    ("PL", lambda article: [clean(article.publisher_place)]),
    ("PB", lambda article: [clean(article.publisher)]),
    ("TA", lambda article: [clean(article.journal_abbrev)]),
    ("JT", lambda article: [clean(article.journal)]),
    ("JID", lambda article: [clean(article.nlm_id)]),
    ("RN", lambda article: (f"{clean(item.registry) or '0'} ({clean(item.name)})" for item in article.chemicals)),
    ("MH", lambda article: map(_heading, article.mesh)),
    ("OT", lambda article: map(clean, article.keywords)),
    ("COIS", lambda article: [clean(article.coi)]),
    ("PMC", lambda article: [clean(article.pmcid)]),
    (
        "AID",
        lambda article: [
            f"{clean(article.doi)} [doi]" if article.doi else "",
            f"{clean(article.pii)} [pii]" if article.pii else "",
        ],
    ),
    ("PST", lambda article: [clean(article.publication_status)]),
    ("SI", lambda article: map(clean, article.trial_ids)),
)
LINKS: dict[str, str] = {
    "AssociatedDataset": "ADIN",
    "AssociatedPublication": "APIN",
    "CommentIn": "CIN",
    "CommentOn": "CON",
    "CorrectedandRepublishedIn": "CRI",
    "CorrectedandRepublishedFrom": "CRF",
    "DatasetUseReportedIn": "DRIN",
    "DatasetDescribedIn": "DDIN",
    "ErratumIn": "EIN",
    "ErratumFor": "EFR",
    "ExpressionOfConcernIn": "ECI",
    "ExpressionOfConcernFor": "ECF",
    "OriginalReportIn": "ORI",
    "ReprintIn": "RPI",
    "ReprintOf": "RPF",
    "RepublishedIn": "RPI",
    "RepublishedFrom": "RPF",
    "RetractedandRepublishedIn": "RRI",
    "RetractedandRepublishedFrom": "RRF",
    "RetractionIn": "RIN",
    "RetractionOf": "ROF",
    "SummaryForPatientsIn": "SPIN",
    "UpdateIn": "UIN",
    "UpdateOf": "UOF",
}
RETRACTED_TYPE = "Retracted Publication"


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as MEDLINE records, a blank line between them."""
    return "\n".join(_record(article, abstracts) for article in articles).encode("utf-8")


def _record(article: Article, abstracts: bool) -> str:
    rows = [(tag, value) for tag, values in FIELDS for value in values(article)]
    if abstracts:
        rows += _abstract(article)
    rows += [row for author in article.authors for row in _author(author, "FAU", "AU")]
    rows += [row for editor in article.editors for row in _author(editor, "FED", "ED")]
    rows += [(tag, value) for tag, values in FIELDS_AFTER_NAMES for value in values(article)]
    rows += [(LINKS[link.type], _link(link)) for link in article.links if link.type in LINKS]
    return "".join(_line(tag, value) for tag, value in rows if value)


def _line(tag: str, value: str) -> str:
    """`TI  - …`; long texts are wrapped at spaces, with six of them before each later line."""
    if tag not in WRAPPED:
        return f"{tag:<4}- {value}\n"
    lines = textwrap.wrap(value, WIDTH - 6, break_long_words=False, break_on_hyphens=False)
    return f"{tag:<4}- " + "\n      ".join(lines) + "\n"


def _date(article: Article) -> str:
    return clean(article.published.text) or fields.iso_date(article.published).replace("-", " ")


def _abstract(article: Article) -> list[tuple[str, str]]:
    text = " ".join(clean(f"{part.label}: {part.text}" if part.label else part.text) for part in article.abstract)
    return [("AB", text), ("CI", clean(article.copyright))]


def _author(author: Author, full: str, short: str) -> list[tuple[str, str]]:
    if author.collective:
        return [("CN", clean(author.collective))]
    family, suffix = clean(author.family), clean(author.suffix)
    names = [(full, fields.inverted(author)), (short, clean(f"{family} {author.initials} {suffix}"))]
    orcid = [("AUID", f"ORCID: {clean(author.orcid)}")] if author.orcid else []
    return names + orcid + [("AD", clean(place)) for place in author.affiliations]


def _types(article: Article) -> list[str]:
    names = [clean(kind.name) for kind in article.publication_types]
    return names if not article.retracted or RETRACTED_TYPE in names else [*names, RETRACTED_TYPE]


def _heading(heading: MeshHeading) -> str:
    star = "*" if heading.major else ""
    return star + "/".join(clean(part) for part in (heading.descriptor, *heading.qualifiers))


def _link(link: Link) -> str:
    pmid = f"PMID: {clean(link.pmid)}" if link.pmid else ""
    return " ".join(part for part in (clean(link.citation), pmid) if part)
