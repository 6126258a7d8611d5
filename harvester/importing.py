"""Importing files: PubMed XML and MEDLINE, in batches; a broken record or a refused file costs nobody else.

An import that was stopped is given again: what is kept already does not move.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, structs

from article import RawRecord
from harvester.archive import Archive
from harvester.files import Broken, Deletion, FileRefused, read_file
from harvester.harvest_fetch import unparsed
from harvester.ledger_entries import Entries, Entry
from harvester.store import ArchiveError

BATCH = 500

Item = RawRecord | Deletion | Broken


class ImportStep(Struct, frozen=True, kw_only=True):
    """How far an import is: `done` records of all files read. `message` is a sentence about what is wrong."""

    file: str
    done: int
    message: str = ""


ImportSteps = Generator[ImportStep, None, int]


def import_files(paths: Sequence[Path], archive: Archive, *, kind: str = "import", source: str = "") -> ImportSteps:
    """Keep the records of files; gives its steps and at last the number of its run.

    `source` replaces what the reader of files says of where a record comes from.

    Raises:
        ArchiveError: the archive failed; what is kept stays so.
    """
    entries = Entries(archive.engine)
    entries.close_stale([kind])
    run = entries.start(kind, options={"files": [path.name for path in paths]})
    state, done = "complete", 0
    try:
        for path in paths:
            for step in _import_file(path, _Desk(archive, entries, run, source), done):
                state = "incomplete" if step.message else state
                done = step.done
                yield step
    except BaseException as error:
        with suppress(ArchiveError):
            entries.finish(run, "failed" if isinstance(error, Exception) else "interrupted")
        raise
    entries.finish(run, state)
    return run


class _Desk(Struct):
    """What the steps of one import share."""

    archive: Archive
    entries: Entries
    run: int
    source: str


def _import_file(path: Path, desk: _Desk, done: int) -> Iterator[ImportStep]:
    try:
        for batch in _batches(read_file(path)):
            messages = _keep_batch(batch, path, desk)
            done += len(batch)
            yield ImportStep(file=path.name, done=done)
            for message in messages:
                yield ImportStep(file=path.name, done=done, message=message)
    except FileRefused as error:
        desk.entries.note(desk.run, Entry(kind="refused", text=str(error)))
        yield ImportStep(file=path.name, done=done, message=str(error))


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in batches, in their order; what was read before a file turns out to be none is given, too."""
    batch: list[Item] = []
    try:
        for item in items:
            batch.append(item)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except FileRefused:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def _keep_batch(batch: Sequence[Item], path: Path, desk: _Desk) -> list[str]:
    """Keep a batch; gives a sentence for each broken record."""
    records: list[RawRecord] = []
    broken: list[Entry] = []
    for item in batch:
        if isinstance(item, RawRecord):
            records.append(structs.replace(item, source=desk.source) if desk.source else item)
        elif isinstance(item, Broken):
            broken.append(_entry(item, path))
    desk.archive.keep(records, desk.run)
    # An update file names what is withdrawn after its records; a record behind its own deletion would be a new one.
    deleted = _deleted(batch)
    if deleted:
        desk.archive.bury(deleted, desk.run)
    desk.entries.note(desk.run, *broken, *unparsed(records))
    return [entry.text for entry in broken]


def _deleted(batch: Sequence[Item]) -> list[str]:
    """PMIDs whose last word in this batch is a deletion."""
    last: dict[str, bool] = {}
    for item in batch:
        if not isinstance(item, Broken):
            last[item.pmid] = isinstance(item, Deletion)
    return [pmid for pmid, gone in last.items() if gone]


def _entry(broken: Broken, path: Path) -> Entry:
    pmid = f" (PMID {broken.pmid})" if broken.pmid else ""
    text = f"{path.name}: record {broken.position}{pmid} cannot be read: {broken.reason.rstrip('.')}."
    return Entry(kind="broken", text=text, pmid=broken.pmid, position=broken.position)
