"""The application over fakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from library import EXTENSION, Library
from settings import read_settings
from tests.views.drafting import make_app
from tests.views.fakes import FakeArchive, FakeCorrections, FakeEngine, FakeLedger


@pytest.fixture
def engine() -> FakeEngine:
    """The engine behind the pages."""
    return FakeEngine()


@pytest.fixture
def app(tmp_path: Path, engine: FakeEngine) -> Flask:
    """The application whose library is in memory."""
    app = create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))
    app.testing = True
    kept: Library = app.extensions[EXTENSION]
    vars(kept).update(engine=engine, archive=FakeArchive(), ledger=FakeLedger(), corrections=FakeCorrections())
    return app


@pytest.fixture(scope="package")
def drafts_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application over an index of a few records, for the pages on drafts."""
    return make_app(tmp_path_factory.mktemp("library"))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A reader's browser without a window."""
    return app.test_client()
