"""`flask parse` and `flask tag` print a JSON object a line, and touch no store."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from app import create_app
from settings import read_settings

KEYS = (
    "pmid title vernacular_title abstract other_abstracts authors journal journal_abbrev issn volume issue pages "
    "published epub doi pmcid languages publication_types mesh keywords chemicals trial_ids links copyright coi "
    "indexing_method status"
).split()
GOLD_KEYS = (
    "pmid conditions ketamine_role design species n setting routes doses pain_direction direction_quote "
    "design_origin level badges comparator follow_up adverse_events drugs sentences"
).split()
RECORD = (
    "<PubmedArticle><MedlineCitation><PMID>%s</PMID><Article><ArticleTitle>Ketamine for complex regional pain "
    "syndrome: a randomised trial.</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
)


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path / "data")}))


@pytest.fixture
def run(app: Flask) -> Callable[..., Result]:
    return lambda *arguments: app.test_cli_runner().invoke(args=[str(argument) for argument in arguments])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "two.xml"
    path.write_text(f"<PubmedArticleSet>{RECORD % 1}{RECORD % 2}</PubmedArticleSet>")
    return path


def test_parse_prints_every_key_for_every_record(run: Callable[..., Result], file: Path, tmp_path: Path) -> None:
    result = run("parse", file)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert result.stderr == ""
    assert [line["pmid"] for line in lines] == ["1", "2"]
    assert set(KEYS) <= set(lines[0])
    assert lines[0]["published"] == {"year": None, "month": None, "day": None, "text": ""}
    assert lines[0]["epub"] is None
    assert not (tmp_path / "data").exists()


def test_broken_records_are_told_and_the_others_printed(run: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "broken.xml"
    bad = (RECORD % 2).replace("</Article>", "")
    path.write_text(f"<PubmedArticleSet>{RECORD % 1}{bad}{RECORD % 3}</PubmedArticleSet>")
    result = run("parse", path)
    assert [json.loads(line)["pmid"] for line in result.stdout.splitlines()] == ["1", "3"]
    assert "“broken.xml”, record 2 (PMID 2)" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.exit_code == 1


def test_a_refused_file_is_one_sentence_and_costs_no_other_file(
    run: Callable[..., Result], file: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.xml"
    page.write_text("<html>no</html>")
    result = run("parse", page, tmp_path / "missing.xml", file)
    assert len(result.stdout.splitlines()) == 2
    assert len(result.stderr.splitlines()) == 2
    assert "web page" in result.stderr
    assert "Traceback" not in result.stderr
    assert result.exit_code == 1


def test_no_file_at_all_is_a_usage_error(run: Callable[..., Result]) -> None:
    assert run("parse").exit_code == 2


def test_tag_prints_the_form_of_the_labelled_records(run: Callable[..., Result], file: Path, tmp_path: Path) -> None:
    result = run("tag", file)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [line["pmid"] for line in lines] == ["1", "2"]
    assert set(GOLD_KEYS) <= set(lines[0])
    assert [condition["id"] for condition in lines[0]["conditions"]] == ["crps"]
    assert {"id", "role", "quote", "cue"} <= set(lines[0]["conditions"][0])
    assert not (tmp_path / "data").exists()


def test_a_topic_that_cannot_be_read_is_told(file: Path, tmp_path: Path) -> None:
    settings = read_settings({"CITEWELL_DATA_DIR": str(tmp_path), "CITEWELL_TOPIC": str(tmp_path / "no.toml")})
    result = create_app(settings).test_cli_runner().invoke(args=["tag", str(file)])
    assert result.exit_code == 1
    assert "no.toml" in result.stderr
