"""The rows of the archive: what a new copy of a record means, and how it is written within a transaction."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Sequence
from typing import Any, Literal, cast

from msgspec import Struct
from sqlalchemy import Connection, bindparam, insert, select, update

from article import RawRecord
from harvester.tables import CLOCK, COPIES, RECORDS

STARTER = "starter"
COMPRESSION = 1  # records are short: higher levels save a few percent and cost twice the time
IN_LIST = 500  # SQLite's oldest limit of parameters is 999

IMPORT = "import "
REVISED = {
    "xml": re.compile(
        rb"<DateRevised[^>]*>\s*<Year>(\d{4})</Year>\s*<Month>(\d{1,2})</Month>\s*<Day>(\d{1,2})</Day>"
    ),
    "nbib": re.compile(rb"^LR  - (\d{4})(\d{2})(\d{2})", re.MULTILINE),
}

Change = Literal["new", "revised", "unchanged"]


class Known(Struct, frozen=True):
    """What must be known of a record to judge a new copy of it."""

    content_hash: str
    source: str
    deleted: str


def judge(known: Known | None, source: str, content_hash: str) -> Change:
    """What a copy means: a starter copy gives way to every other, the same content does not move a record."""
    if known is None:
        return "new"
    if source == STARTER and known.source != STARTER:
        return "unchanged"
    if known.deleted or known.content_hash != content_hash:
        return "revised"
    return "revised" if known.source == STARTER != source else "unchanged"


def gives_way(raw: RawRecord, kept: RawRecord) -> bool:
    """True where an imported copy is older than the kept one, or is MEDLINE and no younger than XML, which says more.

    Files may be years old, and be imported in any order. What PubMed itself sends is never older.
    """
    if not raw.source.startswith(IMPORT) or kept.source == STARTER:
        return False
    mine, other = revised_on(raw), revised_on(kept)
    poorer = raw.format == "nbib" and kept.format == "xml"
    return mine <= other if poorer else bool(mine) and mine < other


def revised_on(raw: RawRecord) -> str:
    """The day (YYYYMMDD) of the record's last revision, "" where it names none."""
    found = REVISED[raw.format].search(raw.body)
    if not found:
        return ""
    return b"".join(part.rjust(2, b"0") for part in found.groups()).decode()


def take_clock(connection: Connection) -> int:
    """The last `seq`, with the clock locked until the transaction ends: writers queue here, on every database."""
    connection.execute(update(CLOCK).values(seq=CLOCK.c.seq))
    return int(connection.execute(select(CLOCK.c.seq)).scalar_one())


def known_copies(connection: Connection, pmids: Sequence[str]) -> dict[str, Known]:
    columns = (RECORDS.c.pmid, RECORDS.c.content_hash, RECORDS.c.source, RECORDS.c.deleted)
    known: dict[str, Known] = {}
    for start in range(0, len(pmids), IN_LIST):
        query = select(*columns).where(RECORDS.c.pmid.in_(pmids[start : start + IN_LIST]))
        known.update((row[0], Known(*row[1:])) for row in connection.execute(query))
    return known


def judge_all(
    connection: Connection, records: Sequence[RawRecord]
) -> tuple[list[tuple[str, Change]], dict[str, tuple[RawRecord, str]]]:
    """The change that each record means, in order, and for each record that moves its last copy and hash."""
    known = known_copies(connection, [raw.pmid for raw in records])
    changes: list[tuple[str, Change]] = []
    rows: dict[str, tuple[RawRecord, str]] = {}
    for raw in records:
        digest = _digest(raw)
        change = judge(known.get(raw.pmid), raw.source, digest)
        if change == "revised" and not known[raw.pmid].deleted:
            kept = rows[raw.pmid][0] if raw.pmid in rows else _kept(connection, raw)
            change = "unchanged" if gives_way(raw, kept) else change
        changes.append((raw.pmid, change))
        if change != "unchanged":
            known[raw.pmid] = Known(digest, raw.source, "")
            rows.pop(raw.pmid, None)  # a second copy in one batch takes the later place
            rows[raw.pmid] = (raw, digest)
    return changes, rows


def _kept(connection: Connection, raw: RawRecord) -> RawRecord:
    """The kept copy of a record; read only where an import would replace it."""
    if not raw.source.startswith(IMPORT):
        return raw
    row = connection.execute(select(RECORDS).where(RECORDS.c.pmid == raw.pmid)).one()
    return RawRecord(pmid=row.pmid, format=row.format, body=_open(row.body), source=row.source)


def _open(body: bytes) -> bytes:
    """The body, b"" where it is damaged: what takes its place cannot be worse."""
    try:
        return zlib.decompress(body)
    except zlib.error:
        return b""


def _digest(raw: RawRecord) -> str:
    return hashlib.sha256(raw.body).hexdigest()


def record_row(raw: RawRecord, digest: str, seq: int, time: str) -> dict[str, Any]:
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


def write_rows(connection: Connection, rows: list[dict[str, Any]], new: set[str]) -> None:
    inserts = [row for row in rows if row["pmid"] in new]
    updates = [{**row, "key": row["pmid"]} for row in rows if row["pmid"] not in new]
    if inserts:
        connection.execute(insert(RECORDS), inserts)
    if updates:
        connection.execute(update(RECORDS).where(RECORDS.c.pmid == bindparam("key")), updates)


def note_copies(connection: Connection, records: Sequence[RawRecord], time: str) -> None:
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
