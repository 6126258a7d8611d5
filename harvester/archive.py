"""The archive: every record exactly as it came, in the order in which it came or changed.

It is the truth from which everything else can be rebuilt. Whoever follows it remembers the last `seq` seen and asks
for what came `since`: each record stands there once, with its current state, and moves to the end when its content
changes, when it is buried, or when it comes back.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any, cast

from msgspec import Struct
from sqlalchemy import Engine, Row, bindparam, func, select, update

from article import RawRecord, RecordFormat
from harvester import ledger_entries
from harvester.archive_rows import (
    STARTER,
    Change,
    judge_all,
    known_copies,
    note_copies,
    record_row,
    take_clock,
    write_rows,
)
from harvester.store import ArchiveError, now, open_store, reading, writing
from harvester.tables import CLOCK, COPIES, RECORDS

__all__ = ["STARTER", "Archive", "ArchiveError", "ArchivedRecord", "Copy", "Kept", "open_archive"]


class ArchivedRecord(Struct, frozen=True, kw_only=True):
    """The current state of a record. `raw` is None for a tombstone, and then `deleted` says since when.

    `fetched` is when this content first came; times are ISO 8601, UTC. `content_hash` is the SHA-256 of the body.
    """

    pmid: str
    seq: int
    raw: RawRecord | None
    content_hash: str
    fetched: str
    source: str
    deleted: str = ""


class Kept(Struct, frozen=True, kw_only=True):
    """What `keep` did, by PMID, as if the records had been kept one after the other."""

    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


class Copy(Struct, frozen=True, kw_only=True):
    """One content that a source gave for a record, and when it was seen first and last."""

    pmid: str
    content_hash: str
    source: str
    first_seen: str
    last_seen: str


def open_archive(database_url: str) -> Archive:
    """The archive at a database address; made, or brought up to date, where that is needed.

    Raises:
        ArchiveError: it cannot be used; the message is one sentence that says what to do.
    """
    return Archive(open_store(database_url))


class Archive:
    """Records as they came, over an SQLAlchemy engine. Every method raises ArchiveError where the database fails."""

    def __init__(self, engine: Engine) -> None:
        """Over an engine whose schema is up to date: use `open_archive`."""
        self.engine = engine

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    def keep(self, records: Sequence[RawRecord], run: int | None = None) -> Kept:
        """Keep records, all or none, and enter them into the account of `run` in the same transaction.

        A copy that gives way (a starter copy, an older imported one) changes nothing and counts as unchanged.
        """
        if not records:
            return Kept()
        with writing(self.engine, "records were kept") as connection:
            seq = take_clock(connection)
            time = now()
            changes, rows = judge_all(connection, records)
            moved = [
                record_row(raw, digest, seq + number, time) for number, (raw, digest) in enumerate(rows.values(), 1)
            ]
            write_rows(connection, moved, {pmid for pmid, change in changes if change == "new"})
            note_copies(connection, records, time)
            connection.execute(update(CLOCK).values(seq=seq + len(moved)))
            kept = _sort_changes(changes)
            if run is not None:
                ledger_entries.enter_kept(connection, run, kept.new, kept.revised, kept.unchanged)
        return kept

    def bury(self, pmids: Sequence[str], run: int | None = None) -> tuple[str, ...]:
        """Set tombstones, and give the PMIDs that had none yet; PMIDs that are not kept are passed over."""
        with writing(self.engine, "tombstones were set") as connection:
            seq = take_clock(connection)
            known = known_copies(connection, pmids)
            buried = tuple(dict.fromkeys(pmid for pmid in pmids if pmid in known and not known[pmid].deleted))
            time = now()
            rows = [{"key": pmid, "seq": seq + number, "deleted": time} for number, pmid in enumerate(buried, 1)]
            if rows:
                connection.execute(update(RECORDS).where(RECORDS.c.pmid == bindparam("key")), rows)
                connection.execute(update(CLOCK).values(seq=seq + len(rows)))
            if run is not None:
                ledger_entries.enter_buried(connection, run, tuple(pmids), len(buried))
        return buried

    def touch(self, pmid: str) -> bool:
        """Move a record to the end as it is, so that whoever follows reads it again; False where there is none."""
        with writing(self.engine, "a record was moved") as connection:
            seq = take_clock(connection) + 1
            here = (RECORDS.c.pmid == pmid) & (RECORDS.c.deleted == "")
            moved = bool(connection.execute(update(RECORDS).where(here).values(seq=seq)).rowcount)
            if moved:
                connection.execute(update(CLOCK).values(seq=seq))
        return moved

    def since(self, seq: int, batch: int = 500) -> Iterator[ArchivedRecord]:
        """The records that came, changed or went after `seq`, in order of `seq`, tombstones included.

        Memory stays small: `batch` records are read at a time, and no transaction is open between batches. A
        record that moves in the meantime is given again.
        """
        while True:
            query = select(RECORDS).where(RECORDS.c.seq > seq).order_by(RECORDS.c.seq).limit(batch)
            with reading(self.engine, "records were read") as connection:
                rows = connection.execute(query).all()
            for row in rows:
                yield _archived(row)
            if len(rows) < batch:
                return
            seq = rows[-1].seq

    def get(self, pmid: str) -> ArchivedRecord | None:
        """The current state of a record, None where it was never kept."""
        with reading(self.engine, "a record was read") as connection:
            row = connection.execute(select(RECORDS).where(RECORDS.c.pmid == pmid)).first()
        return None if row is None else _archived(row)

    def copies(self, pmid: str) -> tuple[Copy, ...]:
        """Every different copy of a record that was ever seen, oldest first."""
        query = select(COPIES).where(COPIES.c.pmid == pmid).order_by(COPIES.c.first_seen, COPIES.c.last_seen)
        with reading(self.engine, "the copies of a record were read") as connection:
            return tuple(Copy(**row) for row in connection.execute(query).mappings())

    def pmids(self) -> set[str]:
        """The PMIDs of all records that are not buried."""
        with reading(self.engine, "the PMIDs were read") as connection:
            return set(connection.execute(select(RECORDS.c.pmid).where(RECORDS.c.deleted == "")).scalars())

    def longest_unseen(self, source: str, limit: int = 0) -> tuple[str, ...]:
        """PMIDs that are not buried, those first that this source has not given for the longest time (0: all)."""
        seen = select(COPIES.c.pmid, func.max(COPIES.c.last_seen).label("seen")).where(COPIES.c.source == source)
        last = seen.group_by(COPIES.c.pmid).subquery()
        joined = RECORDS.outerjoin(last, last.c.pmid == RECORDS.c.pmid)
        query = select(RECORDS.c.pmid).select_from(joined).where(RECORDS.c.deleted == "")
        query = query.order_by(func.coalesce(last.c.seen, ""), RECORDS.c.seq).limit(limit or None)
        with reading(self.engine, "the PMIDs were read") as connection:
            return tuple(connection.execute(query).scalars())

    def count(self) -> int:
        """How many records there are that are not buried."""
        query = select(func.count()).select_from(RECORDS).where(RECORDS.c.deleted == "")
        with reading(self.engine, "the records were counted") as connection:
            return connection.execute(query).scalar_one()

    def sources(self) -> dict[str, int]:
        """How many records that are not buried stand in their copy from each source."""
        query = select(RECORDS.c.source, func.count()).where(RECORDS.c.deleted == "").group_by(RECORDS.c.source)
        with reading(self.engine, "the sources were counted") as connection:
            return {source: number for source, number in connection.execute(query.order_by(RECORDS.c.source))}

    def last_seq(self) -> int:
        """The highest `seq` given away, 0 for an archive that never held a record."""
        with reading(self.engine, "its state was read") as connection:
            return int(connection.execute(select(CLOCK.c.seq)).scalar_one())


def _sort_changes(changes: list[tuple[str, Change]]) -> Kept:
    def of(kind: Change) -> tuple[str, ...]:
        return tuple(pmid for pmid, change in changes if change == kind)

    return Kept(new=of("new"), revised=of("revised"), unchanged=of("unchanged"))


def _archived(row: Row[Any]) -> ArchivedRecord:
    raw = None
    if not row.deleted:
        try:
            body = zlib.decompress(row.body)
        except zlib.error as error:
            raise ArchiveError(
                f"Record {row.pmid} is damaged in the archive: put a copy of the archive back, or harvest anew."
            ) from error
        raw = RawRecord(pmid=row.pmid, format=cast("RecordFormat", row.format), body=body, source=row.source)
    return ArchivedRecord(
        pmid=row.pmid,
        seq=row.seq,
        raw=raw,
        content_hash=row.content_hash,
        fetched=row.fetched,
        source=row.source,
        deleted=row.deleted,
    )
