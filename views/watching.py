"""What has become of the records of a list: told at once, with the date to which the library knows it."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from article import Article
from citations.notices import UNKNOWN, Notice, NoticeKind, deleted, status_of
from index.results import IndexedRecord
from library import Library
from views import text
from views.state import state

WORDS: dict[NoticeKind, tuple[str, str]] = {
    "retracted": ("retracted", "retracted"),
    "deleted": ("withdrawn from PubMed", "withdrawn from PubMed"),
    "concern": ("expression of concern", "expressions of concern"),
    "corrected": ("corrected", "corrected"),
    "republished": ("republished", "republished"),
    "updated": ("updated", "updated"),
    "published": ("preprint now published", "preprints now published"),
    "preprint": ("preprint", "preprints"),
    "unknown": ("not in the library", "not in the library"),
}
NEVER = "no harvest yet"


class Standing(Struct, frozen=True, kw_only=True):
    """A record of a list: what is to be known of it, and when its copy arrived (ISO 8601, "" where there is none)."""

    pmid: str
    article: Article | None
    notices: tuple[Notice, ...]
    arrived: str = ""


class Watched(Struct, frozen=True, kw_only=True):
    """A list as it stands. `as_of` is when the library last heard from PubMed, "" where it never has."""

    standings: tuple[Standing, ...] = ()
    as_of: str = ""

    @property
    def counts(self) -> dict[NoticeKind, int]:
        """How many records have notices of each kind, gravest first."""
        counted = Counter(kind for one in self.standings for kind in {notice.kind for notice in one.notices})
        return {kind: counted[kind] for kind in WORDS if counted[kind]}

    @property
    def grave(self) -> bool:
        """Whether any record may not be relied upon."""
        return any(notice.grave for one in self.standings for notice in one.notices)

    @property
    def sound(self) -> bool:
        """Whether every record is known, and without any notice."""
        return bool(self.standings and self.as_of) and not self.counts

    @property
    def sentence(self) -> str:
        """The whole in a few words: "all sound on 3 May 2026", or what changed."""
        if not self.as_of:
            return NEVER
        said = ", ".join(f"{count} {WORDS[kind][count != 1]}" for kind, count in self.counts.items())
        return f"{said or 'all sound'} on {text.day(self.as_of)}"


def look(library: Library, pmids: tuple[str, ...]) -> Watched:
    """What the library knows of these records."""
    found = {record.article.pmid: record for record in library.engine.records(pmids)}
    standings = tuple(_standing(library, pmid, found.get(pmid)) for pmid in pmids)
    return Watched(standings=standings, as_of=state().heard)


def _standing(library: Library, pmid: str, found: IndexedRecord | None) -> Standing:
    if found:
        return Standing(pmid=pmid, article=found.article, notices=status_of(found.article), arrived=found.fetched)
    kept = library.archive.get(pmid)
    if kept and kept.deleted:
        return Standing(pmid=pmid, article=None, notices=(deleted(text.day(kept.deleted)),), arrived=kept.deleted)
    return Standing(pmid=pmid, article=None, notices=(UNKNOWN,))
