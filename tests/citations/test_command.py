"""`flask cite` and `flask styles`."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from msgspec.structs import replace

import commands.cite
from article import RawRecord
from library import init_app, library
from settings import read_settings

BODY = b"""PMID- 11
VI  - 5
DP  - 2020 Jul
TI  - Ketamine in pain.
PG  - 12-9
FAU - Vos, Anna B
AU  - Vos AB
TA  - J Pain
"""


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    app = Flask("citewell")
    settings = replace(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))
    init_app(app, settings)
    for command in commands.cite.COMMANDS:
        app.cli.add_command(command)
    with app.app_context():
        library().archive.keep([RawRecord(pmid="11", format="nbib", body=BODY, source="import x")])
    return app


def test_it_prints_the_reference(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["cite", "11", "--style", "ama"])
    assert result.exit_code == 0
    assert "Vos AB. Ketamine in pain. J Pain. 2020;5:12-19." in result.stdout


def test_it_prints_the_others_where_one_is_not_here(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["cite", "99", "11"])
    assert result.exit_code != 0
    assert "Vos AB." in result.stdout
    assert "Not in this library: 99." in result.stderr


def test_it_makes_no_empty_file_where_none_is_here(app: Flask, tmp_path: Path) -> None:
    result = app.test_cli_runner().invoke(args=["cite", "99", "--format", "ris", "--output", str(tmp_path / "x.ris")])
    assert (result.exit_code, result.stdout, list(tmp_path.glob("*.ris"))) == (1, "", [])


def test_it_exports(app: Flask) -> None:
    assert "TY  - JOUR" in app.test_cli_runner().invoke(args=["cite", "11", "--format", "ris"]).stdout


def test_a_document_wants_a_file(app: Flask, tmp_path: Path) -> None:
    runner = app.test_cli_runner()
    assert "--output" in runner.invoke(args=["cite", "11", "--format", "docx"]).stderr
    path = tmp_path / "list.docx"
    assert runner.invoke(args=["cite", "11", "--format", "docx", "--output", str(path)]).exit_code == 0
    assert path.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("arguments", "words"), [(["--style", "aps"], "Close to it: apa"), (["--format", "rix"], "ris")]
)
def test_what_is_unknown_is_named_with_what_is_close(app: Flask, arguments: list[str], words: str) -> None:
    result = app.test_cli_runner().invoke(args=["cite", "11", *arguments])
    assert result.exit_code != 0
    assert words in result.stderr


def test_styles_are_found_by_name(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["styles", "bmj", "open"])
    assert "bmj-open\tBMJ Open" in result.stdout
