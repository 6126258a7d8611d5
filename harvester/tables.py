"""The tables of the archive and of the ledger, as SQLAlchemy Core knows them; Alembic's migrations make them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

# The one row of `clock` holds the last `seq` given away. A writer changes it first, so writers queue on it, and the
# order in which they commit is the order of `seq`.
CLOCK = Table("clock", METADATA, Column("id", Integer, primary_key=True), Column("seq", BigInteger, nullable=False))

# The current copy of each record. `body` is compressed with zlib; `deleted` is "" or the time of its tombstone (the
# last body stays, unread, so that a record that comes back unchanged is known to be the same).
RECORDS = Table(
    "records",
    METADATA,
    Column("pmid", String(32), primary_key=True),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("format", String(8), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("source", Text, nullable=False),
    Column("fetched", String(32), nullable=False),
    Column("deleted", String(32), nullable=False, server_default=""),
)

# Every different copy ever seen: which content came from where, when first and when last. Bodies of superseded
# copies are not kept.
COPIES = Table(
    "copies",
    METADATA,
    Column("pmid", String(32), primary_key=True),
    Column("content_hash", String(64), primary_key=True),
    Column("source", String(255), primary_key=True),
    Column("first_seen", String(32), nullable=False),
    Column("last_seen", String(32), nullable=False),
)

RUNS = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("started", String(32), nullable=False),
    Column("ended", String(32), nullable=False, server_default=""),
    Column("topic", Text, nullable=False, server_default=""),
    Column("query", Text, nullable=False, server_default=""),
    Column("options", Text, nullable=False, server_default="{}"),
    Column("counted", Integer),
    Column("new", Integer, nullable=False, server_default="0"),
    Column("revised", Integer, nullable=False, server_default="0"),
    Column("unchanged", Integer, nullable=False, server_default="0"),
    Column("buried", Integer, nullable=False, server_default="0"),
)

# The windows into which a harvest cut its query, each under PubMed's ceiling.
RUN_SLICES = Table(
    "run_slices",
    METADATA,
    Column("run", Integer, ForeignKey("runs.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("counted", Integer, nullable=False),
    Column("received", Integer),
)

# Every PMID a harvest asks for, and what became of it: `pending`, `new`, `revised`, `unchanged`, `missing` or `gone`.
RUN_PMIDS = Table(
    "run_pmids",
    METADATA,
    Column("run", Integer, ForeignKey("runs.id"), primary_key=True),
    Column("pmid", String(32), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
)

# What happened on the way: `warning`, `retry`, `broken`, `unparsed`, `refused`, `missing`, `message`.
RUN_NOTES = Table(
    "run_notes",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", Integer, ForeignKey("runs.id"), nullable=False),
    Column("time", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("pmid", String(32), nullable=False, server_default=""),
    Column("position", Integer),
    Column("text", Text, nullable=False),
)
Index("ix_run_notes_run", RUN_NOTES.c.run)
Index("ix_run_pmids_state", RUN_PMIDS.c.state, RUN_PMIDS.c.run)
