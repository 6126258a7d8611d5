"""Reading lists that readers keep under a name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "kept_lists",
        sa.Column("key", sa.String(32), primary_key=True),
        sa.Column("owner", sa.String(40), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("pmids", sa.Text, nullable=False),
        sa.Column("style", sa.String(160), nullable=False),
        sa.Column("marks", sa.String(20), nullable=False),
        sa.Column("pubmed", sa.Boolean, nullable=False),
        sa.Column("created", sa.String(32), nullable=False),
        sa.Column("changed", sa.String(32), nullable=False),
    )
    op.create_index("ix_kept_lists_owner", "kept_lists", ["owner"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("kept_lists")
