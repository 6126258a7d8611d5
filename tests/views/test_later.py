"""Pages that need much are imported when they are first asked for, and by a process that serves before that."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError

from index.sidecar import SideFileError
from library import EXTENSION
from views.later import MODULES

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = ("drafts", "tagger", "sqlalchemy", "numpy")
# What the thread in the background would import beside is not counted: it is not begun.
SERVING = """
import drafts.warming
drafts.warming.begin = lambda shelf: None
import app
site = app.create_app(warm=True)
before = {*sys.modules}
"""
VISITS = """
client = site.test_client()
draft = {'text': 'Ketamine eases neuropathic pain.'}
for address in ('/', '/search?q=ketamine', '/record/1', '/check', '/checkup', '/sign-in', '/corrections', '/ledger',
                '/list?pmids=1', '/lists/aaaaaaaaaa', '/api/openapi.json', '/api/search?q=ketamine'):
    client.get(address)
for address in ('/check', '/checkup'):
    client.post(address, data=draft)
assert client.post('/api/check', json=draft).status_code == 200
"""


def loaded(tmp_path: Path, program: str, names: str = "sys.modules") -> set[str]:
    """The modules that a new process has imported after a few lines, or others of their names."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{program}\nprint(*({names}))"],
        cwd=ROOT,
        env={**os.environ, "CITEWELL_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("program", ["import app", "import app; app.create_app()"])
def test_an_application_that_serves_nobody_yet_has_imported_nothing_heavy(tmp_path: Path, program: str) -> None:
    assert not loaded(tmp_path, program) & {*HEAVY}


def test_the_ledger_is_printed_without_the_tagger(tmp_path: Path) -> None:
    lines = "import app\napp.create_app().test_cli_runner().invoke(args=['ledger'], catch_exceptions=False)"
    found = loaded(tmp_path, lines)
    assert "harvester.ledger" in found
    assert not found & {"drafts", "tagger", "numpy"}


def test_a_process_that_serves_has_imported_all_before_its_first_reader_comes(tmp_path: Path) -> None:
    found = loaded(tmp_path, SERVING)
    assert found >= {*HEAVY, "index.engine", "harvester.archive", "accounts.lists", "views.openapi_check"}
    assert found >= {f"views.{name}" for name in MODULES}


def test_no_page_of_such_a_process_imports_anything_of_ours(tmp_path: Path) -> None:
    late = loaded(tmp_path, SERVING + VISITS, "{*sys.modules} - before")
    ours = {path.stem for path in ROOT.iterdir()}
    assert not {name for name in late if name.partition(".")[0] in ours}


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_the_functions_that_the_table_gives_it(name: str) -> None:
    module = import_module(f"views.{name}")
    asked = MODULES[name]
    named = {function for _, _, function in asked.routes} | {asked.before, asked.after} - {""}
    assert all(callable(getattr(module, function)) for function in named)


class Failing:
    """An engine that fails in the way it is told to."""

    def __init__(self, failure: Exception) -> None:
        self.failure = failure

    def __getattr__(self, name: str) -> object:
        raise self.failure


@pytest.mark.parametrize("failure", [OperationalError("SELECT", {}, Exception("locked")), SideFileError("broken")])
def test_a_database_or_a_file_that_fails_is_a_library_that_is_closed(
    app: Flask, client: FlaskClient, failure: Exception
) -> None:
    vars(app.extensions[EXTENSION]).update(engine=Failing(failure))
    answer = client.get("/search?q=x")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]


def test_a_fault_of_ours_is_told_as_one_and_logged_as_it_came(
    app: Flask, client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    app.testing = False
    vars(app.extensions[EXTENSION]).update(engine=Failing(ZeroDivisionError("of ours")))
    answer = client.get("/search?q=x")
    assert answer.status_code == 500
    assert "ZeroDivisionError: of ours" in caplog.text
