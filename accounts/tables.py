"""The tables of accounts and corrections; the migrations of the archive's database make them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

USERS = Table(
    "users",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(40), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("created", String(32), nullable=False),
)

#: Sign-ins that failed, so that guessing is slowed down whichever process is asked.
FAILURES = Table(
    "sign_in_failures",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("who", String(120), nullable=False),
    Column("at", Integer, nullable=False),  # Unix time, seconds
    Index("ix_sign_in_failures_who_at", "who", "at"),
)

CORRECTIONS = Table(
    "corrections",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("pmid", String(12), nullable=False, index=True),
    Column("field", String(60), nullable=False),
    Column("value", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", String(40), nullable=False),
    Column("at", String(32), nullable=False),
    Column("taken_back_by", String(40), nullable=False, server_default=""),
    Column("taken_back_at", String(32), nullable=False, server_default=""),
)

KEPT_LISTS = Table(
    "kept_lists",
    METADATA,
    Column("key", String(32), primary_key=True),
    Column("owner", String(40), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("pmids", Text, nullable=False),  # in their order, with spaces between
    Column("style", String(160), nullable=False),
    Column("marks", String(20), nullable=False),
    Column("pubmed", Boolean, nullable=False),
    Column("created", String(32), nullable=False),
    Column("changed", String(32), nullable=False),
)
