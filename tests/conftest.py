"""Fixtures that all rooms share."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def shared_path(name: str) -> Path:
    """A file of the real material beside the project; skips where it is absent, fails instead where CI is set."""
    path = SHARED / name
    if not path.exists():
        reason = f"the real material ../shared/{name} is not beside the project"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """Gives `shared("data/pubmed/native.xml.gz")`, a path to real material."""
    return shared_path


@pytest.fixture(autouse=True)
def _connections_closed() -> Iterator[None]:
    """Closes what a test left connected: from Python 3.13 on, a connection that is only forgotten warns."""
    engines: set[Engine] = set()

    def remember(connection: Connection) -> None:
        engines.add(connection.engine)

    event.listen(Engine, "engine_connect", remember)
    yield
    event.remove(Engine, "engine_connect", remember)
    for engine in engines:
        engine.dispose()


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The address of an empty schema on a real server, which CITEWELL_TEST_DATABASE_URL names.

    Skips where none is named, fails instead where CI is set: `.ci/run` starts one, or says in
    CITEWELL_TEST_NO_DATABASE why it cannot.
    """
    server = os.environ.get("CITEWELL_TEST_DATABASE_URL", "")
    if not server:
        missing = os.environ.get("CITEWELL_TEST_NO_DATABASE", "")
        reason = "CITEWELL_TEST_DATABASE_URL names no PostgreSQL server: postgresql+psycopg://user@host/database"
        if os.environ.get("CI") and not missing:
            pytest.fail(reason)
        pytest.skip(f"there is no PostgreSQL: {missing}" if missing else reason)
    schema = f"citewell_test_{secrets.token_hex(8)}"
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    yield make_url(server).update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, once of each kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql"))
    return f"sqlite:///{tmp_path}/deep/folder/archive.sqlite"
