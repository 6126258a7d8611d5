"""The database under archive and ledger: connections, transactions, migrations, and errors in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

BUSY_SECONDS = 60
CONNECT_SECONDS = 10
OPENING = "it was opened"

# What a database says, and what its user can do about it. The first that fits is said.
ADVICE = (
    ("disk is full", "the disk is full: free some space and say the same command again, nothing kept is lost"),
    ("no space left", "the disk is full: free some space and say the same command again, nothing kept is lost"),
    ("disk i/o error", "the disk could not be read or written: check its space and health, then try again"),
    ("is locked", "another process is writing to it: wait for that to end and say the same command again"),
    ("readonly", "it cannot be written: check the permissions of the file and its folder, or set CITEWELL_DATA_DIR"),
    ("permission denied for", "its user may not write there: let it own the database, or its schema"),
    ("permission denied", "it cannot be written: check the permissions of its folder, or set CITEWELL_DATA_DIR"),
    ("read-only file system", "its disk cannot be written: set CITEWELL_DATA_DIR to a folder that can"),
    ("unable to open", "it cannot be opened: check its folder and its permissions, or set CITEWELL_DATA_DIR"),
    ("not a directory", "its folder is not a folder: set CITEWELL_DATA_DIR to one that can be written"),
    ("no such file or directory: '/", "its folder cannot be made: set CITEWELL_DATA_DIR to one that can be written"),
    ("file exists", "its folder is not a folder: set CITEWELL_DATA_DIR to one that can be written"),
    (
        "not a database",
        "the file is damaged or no archive: put a copy back in its place, or move it away and start anew",
    ),
    ("malformed", "the file is damaged: put a copy back in its place, or move it away and harvest anew"),
    ("password authentication failed", "the server refused the user or the password of CITEWELL_DATABASE_URL"),
    ('database "', "its server has no such database: make it there (createdb), or correct CITEWELL_DATABASE_URL"),
    ("connection refused", "no server answers at CITEWELL_DATABASE_URL: is it running, and is the address right?"),
    ("timeout expired", "no server answers at CITEWELL_DATABASE_URL: is it running, and is the address right?"),
    ("failed to resolve host", "there is no such host: correct CITEWELL_DATABASE_URL"),
    ("terminating connection", "its server went away: say the same command again when it is back"),
    ("server closed the connection", "its server went away: say the same command again when it is back"),
    ("can't locate revision", "it was made by a newer Citewell: use that version, or another CITEWELL_DATABASE_URL"),
)


class ArchiveError(Exception):
    """The archive cannot be used; the message is one sentence that says what to do."""


def now() -> str:
    """The time as the archive writes it: ISO 8601, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def explain(doing: str, error: Exception) -> ArchiveError:
    """The error in plain words; what the database itself said stays in the chained cause."""
    said = str(getattr(error, "orig", None) or error).lower()
    advice = next((words for sign, words in ADVICE if sign in said), "")
    if not advice:
        advice = " ".join(str(getattr(error, "orig", None) or error).split()) or type(error).__name__
    return ArchiveError(f"The archive failed while {doing}: {advice.rstrip('.')}.")


@contextmanager
def reading(engine: Engine, doing: str) -> Iterator[Connection]:
    """A connection that sees one moment of the database, whatever others commit in the meantime."""
    # On SQLite every transaction does; PostgreSQL must be asked to.
    one_moment = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    try:
        with engine.connect().execution_options(**one_moment) as connection, connection.begin():
            yield connection
    except (DBAPIError, PoolTimeout, OSError) as error:
        raise explain(doing, error) from error


@contextmanager
def writing(engine: Engine, doing: str) -> Iterator[Connection]:
    """A transaction that happens whole or not at all; on SQLite it waits for other writers before it begins."""
    try:
        with engine.connect().execution_options(citewell_write=True) as connection, connection.begin():
            yield connection
    except (DBAPIError, PoolTimeout, OSError) as error:
        raise explain(doing, error) from error


def open_store(database_url: str) -> Engine:
    """The engine for a database address, its folder made and its schema brought up to date.

    Safe for several processes at once: the schema is changed in one transaction that the others wait for.

    Raises:
        ArchiveError: the database cannot be used.
    """
    url = _address(database_url)
    try:
        if url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:"):
            Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        return _opened(_make_engine(url))
    except ImportError as error:
        raise _no_driver(error) from error
    except (SQLAlchemyError, OSError) as error:
        raise explain(OPENING, error) from error


def _opened(engine: Engine) -> Engine:
    """The engine with its schema brought up to date; no connection is left behind where that fails."""
    from harvester.migrating import migrate  # noqa: PLC0415 - alembic is slow to import, and most commands open nothing

    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _address(database_url: str) -> URL:
    try:
        url = make_url(database_url)
        url.get_dialect()
    except ImportError as error:
        raise _no_driver(error) from error
    except (ArgumentError, NoSuchModuleError) as error:
        raise ArchiveError(
            "CITEWELL_DATABASE_URL is no address of a database: use sqlite:////path/to/archive.sqlite or "
            "postgresql+psycopg://user:password@host/name."
        ) from error
    return url


def _no_driver(error: ImportError) -> ArchiveError:
    """The one driver that is tested is named, whichever was asked for or found without its C library."""
    return ArchiveError(
        "The driver for PostgreSQL is not installed: '.venv/bin/pip install -r requirements-postgresql.txt' adds it, "
        f"for addresses that begin with postgresql+psycopg:// (what was looked for: {error.name or error})."
    )


def _make_engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": CONNECT_SECONDS})
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """WAL lets the web read while a harvest writes; FULL makes a commit outlive a power cut."""
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver's guesses
    for pragma in ("busy_timeout = 60000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer that begins by reading cannot become a writer once another has written: so it says so at once.
    write = connection.get_execution_options().get("citewell_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
