"""The records that the benchmarks of the index share, and the library that is made of them in a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from article import Article, RawRecord
from harvester.archive import Archive, open_archive
from harvester.files import read_file
from harvester.parse import ParseError, parse
from index.build import Reader, rules_of, update
from tagger import Tagger
from topic import Topic

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
FILES = ("native", "ketamine", "pain", "other-medicine")
BATCH = 500


def records(names: Sequence[str] = FILES) -> Iterator[RawRecord]:
    """The records of the material."""
    for name in names:
        for item in read_file(SHARED / "pubmed" / f"{name}.xml.gz"):
            if isinstance(item, RawRecord):
                yield item


def fill(archive: Archive, names: Sequence[str] = FILES) -> None:
    """Keep the records of the material, where the archive is empty."""
    batch: list[RawRecord] = []
    for raw in records(names) if not archive.count() else ():
        batch.append(raw)
        if len(batch) == BATCH:
            archive.keep(batch)
            batch = []
    archive.keep(batch)


def articles(archive: Archive) -> Iterator[Article]:
    """The articles of an archive."""
    for record in archive.since(0):
        if record.raw is not None:
            try:
                yield parse(record.raw)
            except ParseError:
                continue


def build(work: Path, topic: Topic) -> Archive:
    """The library in the work folder, brought up to date."""
    work.mkdir(parents=True, exist_ok=True)
    archive = open_archive(f"sqlite:///{work / 'archive.sqlite'}")
    fill(archive)
    reader = Reader(parse=parse, tagger=Tagger(topic))
    for step in update(archive, f"whoosh://{work / 'index'}", reader, rules_of(topic)):
        sys.stderr.write(f"\r{step.done:,} of {step.total:,} records indexed")
    sys.stderr.write("\n")
    return archive
