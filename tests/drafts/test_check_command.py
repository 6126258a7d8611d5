"""`flask check`: the report as JSON or for people on stdout, and one sentence where a draft cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from app import create_app
from library import EXTENSION
from settings import read_settings

from .fake_library import FakeEngine

DRAFT = """# Ketamine and CRPS

In a 2009 randomised trial in *Pain*, Vahlberg and colleagues found that ketamine reduced pain in CRPS.

Ketamine is proven to cure chronic pain for good (source).
"""
CLAIM = {"text", "start", "end", "kind", "conditions", "drug", "direction", "slot", "reference", "verdict"}
FOUND = {"support", "against", "wording"}


@pytest.fixture
def runner(tmp_path: Path) -> FlaskCliRunner:
    """The command line over records in memory."""
    app: Flask = create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path / "data")}))
    vars(app.extensions[EXTENSION]).update(engine=FakeEngine())
    return app.test_cli_runner()


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of two claims."""
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, "utf-8")
    return path


def test_json_has_every_claim_where_the_file_has_it(runner: FlaskCliRunner, draft: Path) -> None:
    result = runner.invoke(args=["check", str(draft), "--json"])
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert len(report["claims"]) == 2
    for claim in report["claims"]:
        assert claim.keys() >= CLAIM | FOUND
        assert DRAFT[claim["start"] : claim["end"]] == claim["text"]
    assert report["library"]["records"] == 2
    assert report["limits"]


def test_json_tells_what_a_reference_was_found_to_be(runner: FlaskCliRunner, draft: Path) -> None:
    named, slot = json.loads(runner.invoke(args=["check", str(draft), "--json"]).stdout)["claims"]
    assert named["verdict"] == "fits"
    assert named["reference"]["journal"] == "Pain"
    assert (named["reference"]["resolves_to"], named["reference"]["wrong_fields"]) == ("90000001", [])
    assert named["support"][0].keys() >= {"pmid", "level", "fields", "quote"}
    assert slot["slot"] is True
    assert slot["wording"].keys() >= {"strength", "words", "why"}
    assert slot["against"][0].keys() >= {"pmid", "level", "scope", "quote"}


def test_people_get_lines_with_the_limits_last(runner: FlaskCliRunner, draft: Path) -> None:
    result = runner.invoke(args=["check", str(draft)])
    assert result.exit_code == 0
    assert result.stdout.startswith("2 claims, checked against 2 records")
    assert "reference: fits: PMID 90000001" in result.stdout


def test_a_draft_without_claims_is_no_error(runner: FlaskCliRunner, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("We like our new chairs.", "utf-8")
    result = runner.invoke(args=["check", str(path), "--json"])
    assert (result.exit_code, json.loads(result.stdout)["claims"]) == (0, [])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("broken.docx", b"PK\x03\x04 no archive"),
        ("long.txt", b"x" * 1_000_001),
        ("open.html", b"<a " * 2_000),
    ],
)
def test_what_cannot_be_read_is_one_sentence(runner: FlaskCliRunner, tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = runner.invoke(args=["check", str(path), "--json"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
    assert result.stderr.strip().endswith(".")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["no-such-file.md", "."])
def test_what_is_no_file_is_wrong_usage(runner: FlaskCliRunner, tmp_path: Path, name: str) -> None:
    result = runner.invoke(args=["check", str(tmp_path / name)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


def test_without_an_index_the_next_step_is_named(tmp_path: Path, draft: Path) -> None:
    app = create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path / "data")}))
    result = app.test_cli_runner().invoke(args=["check", str(draft)])
    assert result.exit_code == 1
    assert "flask index update" in result.stderr
