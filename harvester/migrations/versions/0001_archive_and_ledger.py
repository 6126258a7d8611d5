"""The archive (clock, records, copies) and the ledger (runs and what belongs to them)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(
    name: str, length: int | None = None, default: str | None = None, primary_key: bool = False
) -> sa.Column[str]:
    kind = sa.String(length) if length else sa.Text()
    return sa.Column(name, kind, nullable=False, server_default=default, primary_key=primary_key)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


def _run(primary_key: bool = False) -> sa.Column[int]:
    return sa.Column("run", sa.Integer, sa.ForeignKey("runs.id"), nullable=False, primary_key=primary_key)


def upgrade() -> None:
    """Make the tables."""
    _archive()
    _ledger()


def _archive() -> None:
    clock = op.create_table(
        "clock", sa.Column("id", sa.Integer, primary_key=True), sa.Column("seq", sa.BigInteger, nullable=False)
    )
    op.bulk_insert(clock, [{"id": 1, "seq": 0}])
    op.create_table(
        "records",
        _text("pmid", 32, primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False, unique=True),
        _text("format", 8),
        sa.Column("body", sa.LargeBinary, nullable=False),
        _text("content_hash", 64),
        _text("source"),
        _text("fetched", 32),
        _text("deleted", 32, default=""),
    )
    op.create_table(
        "copies",
        _text("pmid", 32, primary_key=True),
        _text("content_hash", 64, primary_key=True),
        _text("source", 255, primary_key=True),
        _text("first_seen", 32),
        _text("last_seen", 32),
    )


def _ledger() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        _text("kind", 16),
        _text("state", 16),
        _text("started", 32),
        _text("ended", 32, default=""),
        _text("topic", default=""),
        _text("query", default=""),
        _text("options", default="{}"),
        sa.Column("counted", sa.Integer),
        *map(_number, ("new", "revised", "unchanged", "buried")),
    )
    op.create_table(
        "run_slices",
        _run(primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("low", sa.BigInteger),
        sa.Column("high", sa.BigInteger),
        sa.Column("counted", sa.Integer, nullable=False),
        sa.Column("received", sa.Integer),
    )
    op.create_table(
        "run_pmids",
        _run(primary_key=True),
        _text("pmid", 32, primary_key=True),
        _text("state", 16),
        _text("reason", default=""),
    )
    op.create_index("ix_run_pmids_state", "run_pmids", ["state", "run"])
    op.create_table(
        "run_notes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        _run(),
        _text("time", 32),
        _text("kind", 16),
        _text("pmid", 32, default=""),
        sa.Column("position", sa.Integer),
        _text("text"),
    )
    op.create_index("ix_run_notes_run", "run_notes", ["run"])


def downgrade() -> None:
    """Drop the tables."""
    for name in ("run_notes", "run_pmids", "run_slices", "runs", "copies", "records", "clock"):
        op.drop_table(name)
