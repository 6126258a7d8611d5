"""Small invented libraries for the index's tests: an archive in memory, records as JSON, tags by simple words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from article import (
    AbstractSection,
    Annotations,
    Article,
    Author,
    ConditionTag,
    MeshHeading,
    PartialDate,
    PublicationType,
    Quote,
    RawRecord,
    decode,
    encode,
)
from harvester.archive import Archive, ArchivedRecord
from harvester.parse import ParseError
from index.build import Progress, Reader, rebuild, update

RULES = "rules of the tests"
CONDITIONS = {"crps": "crps", "migraine": "migraine", "fibromyalgia": "fibromyalgia"}
DESIGNS = {"randomised": ("rct", 2), "cohort": ("cohort", 3), "review": ("narrative_review", 5)}


def article(pmid: int | str, title: str = "", abstract: str = "", **fields: Any) -> Article:
    """An article with one section of abstract."""
    sections = (AbstractSection(text=abstract),) if abstract else ()
    year = fields.pop("year", None)
    headings = tuple(MeshHeading(descriptor=name) for name in fields.pop("mesh", ()))
    authors = tuple(Author(family=family, initials=initials) for family, initials in fields.pop("authors", ()))
    kinds = tuple(PublicationType(name=name) for name in fields.pop("publication_types", ()))
    return Article(
        pmid=str(pmid),
        title=title,
        abstract=sections,
        mesh=headings,
        authors=authors,
        publication_types=kinds,
        published=fields.pop("published", PartialDate(year=year)),
        **fields,
    )


def parse_json(raw: RawRecord) -> Article:
    """The article of a record whose body is JSON."""
    if raw.body == b"broken":
        raise ParseError(f"PMID {raw.pmid}: it cannot be read")
    return decode(raw.body, Article)


class WordTagger:
    """Tags what its few words say: enough for filters and counts."""

    def tag(self, article: Article) -> Annotations:
        """The annotations of an article."""
        text = " ".join([article.title, *(section.text for section in article.abstract)]).lower()
        studied = article.title.lower()
        design, level = next((found for word, found in DESIGNS.items() if word in text), ("unclear", None))
        return Annotations(
            pmid=article.pmid,
            conditions=tuple(
                ConditionTag(id=id_, role="studied" if word in studied else "mentioned", quote=Quote(sentence=word))
                for id_, word in CONDITIONS.items()
                if word in text
            ),
            design=design,
            level=level,
            species="animal" if "rats" in text else "human",
            setting="chronic" if "chronic" in text else "",
            routes=("iv",) if "infusion" in text else (),
            drugs=("ketamine",) if "ketamine" in text else (),
            n=20 if "twenty" in text else None,
        )


READER = Reader(parse=parse_json, tagger=WordTagger())


def raw(one: Article) -> RawRecord:
    """An article as a record that `parse_json` reads."""
    return RawRecord(pmid=one.pmid, format="xml", body=encode(one), source="import test")


class MemoryArchive:
    """What the index asks of an archive, in memory."""

    def __init__(self, articles: Sequence[Article] = ()) -> None:
        self.rows: dict[str, ArchivedRecord] = {}
        self.seq = 0
        self.keep(*map(raw, articles))

    def keep(self, *records: RawRecord) -> None:
        for record in records:
            self._put(record.pmid, record, hashlib.sha256(record.body).hexdigest(), "")

    def bury(self, *pmids: str) -> None:
        for pmid in pmids:
            self._put(pmid, None, "", "2024-01-01T00:00:00Z")

    def _put(self, pmid: str, record: RawRecord | None, digest: str, deleted: str) -> None:
        self.seq += 1
        self.rows.pop(pmid, None)
        self.rows[pmid] = ArchivedRecord(
            pmid=pmid,
            seq=self.seq,
            raw=record,
            content_hash=digest,
            fetched="2024-01-01T00:00:00Z",
            source="import test",
            deleted=deleted,
        )

    def since(self, seq: int, batch: int = 500) -> Iterator[ArchivedRecord]:
        yield from [row for row in self.rows.values() if row.seq > seq]

    def last_seq(self) -> int:
        return self.seq

    def pmids(self) -> set[str]:
        return {pmid for pmid, row in self.rows.items() if not row.deleted}

    def as_archive(self) -> Archive:
        """The same, as the type that the index asks for."""
        return cast(Archive, self)


def url(folder: Path) -> str:
    """The address of an index in a folder."""
    return f"whoosh://{folder / 'index'}"


def run_update(archive: MemoryArchive, folder: Path, rules: str = RULES, processes: int = 1) -> Progress:
    """Bring the index up; the account."""
    return list(update(archive.as_archive(), url(folder), READER, rules, processes))[-1]


def run_rebuild(archive: MemoryArchive, folder: Path, rules: str = RULES) -> Progress:
    """Rebuild the index; the account."""
    return list(rebuild(archive.as_archive(), url(folder), READER, rules, 1))[-1]
