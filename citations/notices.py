"""What has happened to a paper since it was published, as its record tells: read by pages, check-ups and watches.

PubMed writes a notice into the record of the paper that it concerns, as a link whose RefType says what it is
(https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html#commentscorrections).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from article import Article, Link
from citations.text import clean

NoticeKind = Literal[
    "retracted", "concern", "corrected", "republished", "updated", "published", "preprint", "deleted", "unknown"
]

PREPRINT = "D000076942"  # MeSH: the publication type Preprint


class NoticeType(Struct, frozen=True, kw_only=True):
    """What a RefType tells of the record that carries it; `grave` where the paper may not be relied upon."""

    kind: NoticeKind
    words: str
    grave: bool = False


class Notice(Struct, frozen=True, kw_only=True):
    """One thing that a reader of a citation must know, in plain words.

    `pmid` and `citation` say where the notice, or the newer paper, stands; both are "" where the record does not.
    """

    kind: NoticeKind
    words: str
    grave: bool = False
    pmid: str = ""
    citation: str = ""

    @property
    def sentence(self) -> str:
        """The notice with where it stands, as plain text."""
        where = " ".join(part for part in (self.citation, f"PMID {self.pmid}" if self.pmid else "") if part)
        return f"{self.words} {where}".strip()


#: In the order of their weight.
TYPES: dict[str, NoticeType] = {
    "RetractionIn": NoticeType(kind="retracted", words="Retracted: the notice is", grave=True),
    "RetractedandRepublishedIn": NoticeType(kind="retracted", words="Retracted and published again in", grave=True),
    "ExpressionOfConcernIn": NoticeType(kind="concern", words="Expression of concern: the notice is", grave=True),
    "ErratumIn": NoticeType(kind="corrected", words="Corrected: the correction is"),
    "CorrectedandRepublishedIn": NoticeType(kind="republished", words="Corrected and published again in"),
    "UpdateIn": NoticeType(kind="updated", words="There is an update:"),
}
RETRACTED = Notice(kind="retracted", words="Retracted.", grave=True)
AN_UNREVIEWED = Notice(kind="preprint", words="A preprint: published before it was reviewed by other researchers.")
NOW_PUBLISHED = NoticeType(kind="published", words="A preprint that has been published since:")
UNKNOWN = Notice(kind="unknown", words="Not in this library, so nothing can be said of it here.")


def status_of(article: Article) -> tuple[Notice, ...]:
    """What must be known of a paper, gravest first; () where the record holds no notice."""
    preprint = is_preprint(article)
    found = [
        _notice(NOW_PUBLISHED if preprint and name == "UpdateIn" else kind, link)
        for name, kind in TYPES.items()
        for link in article.links
        if link.type == name
    ]
    if article.retracted and not any(notice.kind == "retracted" for notice in found):
        found.insert(0, RETRACTED)
    if preprint and not any(notice.kind == "published" for notice in found):
        found.append(AN_UNREVIEWED)
    return tuple(dict.fromkeys(found))


def deleted(day: str) -> Notice:
    """The notice for a record that PubMed has withdrawn or merged; `day` is when that was seen, in words."""
    return Notice(kind="deleted", words=f"PubMed has withdrawn this record, or merged it; seen on {day}.", grave=True)


def is_preprint(article: Article) -> bool:
    """Whether the record is of a preprint."""
    return any(kind.ui == PREPRINT or kind.name == "Preprint" for kind in article.publication_types)


def _notice(kind: NoticeType, link: Link) -> Notice:
    return Notice(
        kind=kind.kind, words=kind.words, grave=kind.grave, pmid=clean(link.pmid), citation=clean(link.citation)
    )
