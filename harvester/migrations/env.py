"""Alembic's entry: runs the migrations over the connection that the store hands in, or prints them as SQL."""

from __future__ import annotations

from alembic import context

from harvester.tables import METADATA

connection = context.config.attributes.get("connection")
if connection is None:  # `alembic upgrade --sql`: only the dialect's name is known
    context.configure(
        dialect_name=context.config.attributes.get("dialect", "sqlite"), target_metadata=METADATA, literal_binds=True
    )
else:
    context.configure(connection=connection, target_metadata=METADATA)
# The store has opened the transaction already: all steps of an upgrade happen, or none.
context.run_migrations()
