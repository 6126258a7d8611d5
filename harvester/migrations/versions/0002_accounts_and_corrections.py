"""Accounts (users, sign-ins that failed) and the corrections that readers made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _text(name: str, length: int | None = None, default: str | None = None, unique: bool = False) -> sa.Column[str]:
    kind = sa.String(length) if length else sa.Text()
    return sa.Column(name, kind, nullable=False, server_default=default, unique=unique)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "users",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("name", 40, unique=True),
        _text("password_hash"),
        _text("created", 32),
    )
    op.create_table(
        "sign_in_failures",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("who", 120),
        sa.Column("at", sa.Integer, nullable=False),
    )
    op.create_index("ix_sign_in_failures_who_at", "sign_in_failures", ["who", "at"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("pmid", 12),
        _text("field", 60),
        _text("value"),
        _text("note"),
        _text("by", 40),
        _text("at", 32),
        _text("taken_back_by", 40, default=""),
        _text("taken_back_at", 32, default=""),
    )
    op.create_index("ix_corrections_pmid", "corrections", ["pmid"])


def downgrade() -> None:
    """Drop the tables."""
    for name in ("corrections", "sign_in_failures", "users"):
        op.drop_table(name)
