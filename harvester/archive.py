"""The archive: every record exactly as it came, in the order in which it came or changed.

It is the truth from which everything else can be rebuilt. Whoever follows it remembers the last `seq` seen and asks
for what came `since`: each record stands there once, with its current state, and moves to the end when its content
changes, when it is buried, or when it comes back.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Literal, cast

from msgspec import Struct
from sqlalchemy import Connection, Engine, Row, bindparam, func, insert, select, update

from article import RawRecord, RecordFormat
from harvester import ledger
from harvester.store import ArchiveError, now, open_store, reading, writing
from harvester.tables import CLOCK, COPIES, RECORDS

__all__ = ["STARTER", "Archive", "ArchiveError", "ArchivedRecord", "Copy", "Kept", "open_archive"]

STARTER = "starter"
COMPRESSION = 1  # records are short: higher levels save a few percent and cost twice the time
IN_LIST = 500  # SQLite's oldest limit of parameters is 999

Change = Literal["new", "revised", "unchanged"]


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


class _Known(Struct, frozen=True):
    """What must be known of a record to judge a new copy of it."""

    content_hash: str
    source: str
    deleted: str


def judge(known: _Known | None, source: str, content_hash: str) -> Change:
    """What a copy means: a starter copy gives way to every other, the same content does not move a record."""
    if known is None:
        return "new"
    if source == STARTER and known.source != STARTER:
        return "unchanged"
    if known.deleted or known.content_hash != content_hash:
        return "revised"
    return "revised" if known.source == STARTER != source else "unchanged"


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
        """Keep records, all or none, and enter them into the account of `run` in the same transaction."""
        if not records:
            return Kept()
        with writing(self.engine, "records were kept") as connection:
            seq = _take_clock(connection)
            time = now()
            changes, rows = _judge_all(connection, records)
            moved = [
                _record_row(raw, digest, seq + number, time) for number, (raw, digest) in enumerate(rows.values(), 1)
            ]
            _write(connection, moved, {pmid for pmid, change in changes if change == "new"})
            _note_copies(connection, records, time)
            connection.execute(update(CLOCK).values(seq=seq + len(moved)))
            kept = _sort_changes(changes)
            if run is not None:
                ledger.enter_kept(connection, run, kept.new, kept.revised, kept.unchanged)
        return kept

    def bury(self, pmids: Sequence[str], run: int | None = None) -> tuple[str, ...]:
        """Set tombstones, and give the PMIDs that had none yet; PMIDs that are not kept are passed over."""
        with writing(self.engine, "tombstones were set") as connection:
            seq = _take_clock(connection)
            known = _known(connection, pmids)
            buried = tuple(dict.fromkeys(pmid for pmid in pmids if pmid in known and not known[pmid].deleted))
            time = now()
            rows = [{"key": pmid, "seq": seq + number, "deleted": time} for number, pmid in enumerate(buried, 1)]
            if rows:
                connection.execute(update(RECORDS).where(RECORDS.c.pmid == bindparam("key")), rows)
                connection.execute(update(CLOCK).values(seq=seq + len(rows)))
            if run is not None:
                ledger.enter_buried(connection, run, tuple(pmids), len(buried))
        return buried

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


def _take_clock(connection: Connection) -> int:
    """The last `seq`, with the clock locked until the transaction ends: writers queue here, on every database."""
    connection.execute(update(CLOCK).values(seq=CLOCK.c.seq))
    return int(connection.execute(select(CLOCK.c.seq)).scalar_one())


def _known(connection: Connection, pmids: Sequence[str]) -> dict[str, _Known]:
    columns = (RECORDS.c.pmid, RECORDS.c.content_hash, RECORDS.c.source, RECORDS.c.deleted)
    known: dict[str, _Known] = {}
    for start in range(0, len(pmids), IN_LIST):
        query = select(*columns).where(RECORDS.c.pmid.in_(pmids[start : start + IN_LIST]))
        known.update((row[0], _Known(*row[1:])) for row in connection.execute(query))
    return known


def _judge_all(
    connection: Connection, records: Sequence[RawRecord]
) -> tuple[list[tuple[str, Change]], dict[str, tuple[RawRecord, str]]]:
    """The change that each record means, in order, and for each record that moves its last copy and hash."""
    known = _known(connection, [raw.pmid for raw in records])
    changes: list[tuple[str, Change]] = []
    rows: dict[str, tuple[RawRecord, str]] = {}
    for raw in records:
        digest = _digest(raw)
        change = judge(known.get(raw.pmid), raw.source, digest)
        changes.append((raw.pmid, change))
        if change != "unchanged":
            known[raw.pmid] = _Known(digest, raw.source, "")
            rows.pop(raw.pmid, None)  # a second copy in one batch takes the later place
            rows[raw.pmid] = (raw, digest)
    return changes, rows


def _digest(raw: RawRecord) -> str:
    return hashlib.sha256(raw.body).hexdigest()


def _record_row(raw: RawRecord, digest: str, seq: int, time: str) -> dict[str, Any]:
    return {
        "pmid": raw.pmid,
        "seq": seq,
        "format": raw.format,
        "body": zlib.compress(raw.body, COMPRESSION),
        "content_hash": digest,
        "source": raw.source,
        "fetched": time,
        "deleted": "",
    }


def _write(connection: Connection, rows: list[dict[str, Any]], new: set[str]) -> None:
    inserts = [row for row in rows if row["pmid"] in new]
    updates = [{**row, "key": row["pmid"]} for row in rows if row["pmid"] not in new]
    if inserts:
        connection.execute(insert(RECORDS), inserts)
    if updates:
        connection.execute(update(RECORDS).where(RECORDS.c.pmid == bindparam("key")), updates)


def _note_copies(connection: Connection, records: Sequence[RawRecord], time: str) -> None:
    """Enter source and time of every copy, also of those that changed nothing."""
    seen = {(raw.pmid, _digest(raw), raw.source[:255]) for raw in records}
    pmids = sorted({raw.pmid for raw in records})
    old: set[tuple[str, str, str]] = set()
    for start in range(0, len(pmids), IN_LIST):
        query = select(COPIES.c.pmid, COPIES.c.content_hash, COPIES.c.source)
        query = query.where(COPIES.c.pmid.in_(pmids[start : start + IN_LIST]))
        old.update(cast("tuple[str, str, str]", tuple(row)) for row in connection.execute(query))
    fresh = [
        {"pmid": pmid, "content_hash": digest, "source": source, "first_seen": time, "last_seen": time}
        for pmid, digest, source in sorted(seen - old)
    ]
    again = [
        {"key": key, "digest": digest, "origin": origin, "last_seen": time} for key, digest, origin in seen & old
    ]
    if fresh:
        connection.execute(insert(COPIES), fresh)
    if again:
        same = (COPIES.c.pmid == bindparam("key")) & (COPIES.c.content_hash == bindparam("digest"))
        connection.execute(update(COPIES).where(same & (COPIES.c.source == bindparam("origin"))), again)


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
