"""`flask index update`, `rebuild` and `check`: JSON on stdout, one sentence where something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from app import create_app
from article import RawRecord
from index.generations import write_lock
from library import Library
from settings import read_settings

BODY = (
    b"<PubmedArticle><MedlineCitation><PMID>%d</PMID><Article><ArticleTitle>Ketamine</ArticleTitle></Article>"
    b"</MedlineCitation></PubmedArticle>"
)


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))


def run(app: Flask, *arguments: str) -> Result:
    return app.test_cli_runner().invoke(args=["index", *arguments])


def keep(app: Flask, *pmids: int) -> None:
    library = app.extensions["citewell"]
    assert isinstance(library, Library)
    library.archive.keep([RawRecord(pmid=str(pmid), format="xml", body=BODY % pmid, source="x") for pmid in pmids])


def test_an_update_then_a_check_agree(app: Flask) -> None:
    keep(app, 1, 2)
    done = run(app, "update")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["indexed"] == 2
    checked = run(app, "check")
    assert checked.exit_code == 0
    assert json.loads(checked.stdout)["same"]


def test_a_check_that_differs_ends_with_one(app: Flask) -> None:
    run(app, "update")
    keep(app, 3)
    checked = run(app, "check")
    assert checked.exit_code == 1
    assert json.loads(checked.stdout)["missing"] == ["3"]


def test_a_rebuild_says_so(app: Flask) -> None:
    keep(app, 1)
    run(app, "update")
    assert json.loads(run(app, "rebuild").stdout)["rebuilt"]


def test_changed_rules_are_said_and_the_index_rebuilt(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(app, 1)
    run(app, "update")
    monkeypatch.setattr("commands.index.rules_of", lambda topic: "others")
    done = run(app, "update")
    assert "rebuilt beside" in done.stderr
    assert json.loads(done.stdout)["rebuilt"]


def test_a_second_writer_is_told_so_in_one_sentence(app: Flask, tmp_path: Path) -> None:
    with write_lock(tmp_path / "index"):
        done = run(app, "update")
    assert done.exit_code == 1
    assert "is writing the index" in done.stderr
    assert done.stdout == ""
