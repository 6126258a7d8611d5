"""`flask checkup`: the report on stdout, and an exit code that says how it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from app import create_app
from library import EXTENSION
from settings import read_settings
from tests.views.fakes import FakeArchive, FakeEngine, FakeLedger


@pytest.fixture
def runner(tmp_path: Path) -> FlaskCliRunner:
    """The command line over records in memory."""
    app: Flask = create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))
    vars(app.extensions[EXTENSION]).update(engine=FakeEngine(), archive=FakeArchive(), ledger=FakeLedger())
    return app.test_cli_runner()


@pytest.mark.parametrize(("text", "code"), [("(PMID: 1002)", 0), ("(PMID: 1003)", 1), ("(PMID: 424242)", 1), ("", 2)])
def test_the_exit_code_says_how_it_stands(runner: FlaskCliRunner, tmp_path: Path, text: str, code: int) -> None:
    post = tmp_path / "post.txt"
    post.write_text(text, "utf-8")
    result = runner.invoke(args=["checkup", str(post)])
    assert result.exit_code == code
    if code != 2:
        report = json.loads(result.stdout)
        assert report["library"]["records"] == 5
        assert len(report["references"]) == 1


@pytest.mark.parametrize("source", ["no-such-file", "http://127.0.0.1/", "ftp://example.org/", "."])
def test_what_cannot_be_read_is_one_sentence(runner: FlaskCliRunner, source: str) -> None:
    result = runner.invoke(args=["checkup", source])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip().endswith(".")
    assert "Traceback" not in result.stderr
