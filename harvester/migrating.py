"""The schema of the archive, brought up to date by the migrations beside this file."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, text

from harvester.store import OPENING, explain

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
MIGRATION_LOCK = 7_316_021  # any number of our own: PostgreSQL's advisory locks are named by numbers


def migrate(engine: Engine) -> None:
    """Bring the schema up to date, in one transaction that other processes wait for.

    Raises:
        ArchiveError: alembic cannot tell what schema it is.
    """
    try:
        _migrate(engine)
    except CommandError as error:
        raise explain(OPENING, error) from error


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    head = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection, connection.begin():
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
    with engine.connect().execution_options(citewell_write=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
