"""`flask search` prints an answer as JSON or as a list to read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from app import create_app
from settings import Settings
from tests.index.samples import MemoryArchive, article, run_rebuild, url


def make_app(folder: Path) -> Flask:
    database = f"sqlite:///{folder / 'archive.sqlite'}"
    return create_app(Settings(data_dir=folder, database_url=database, index_url=url(folder)))


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> FlaskCliRunner:
    folder = tmp_path_factory.mktemp("library")
    records = [
        article(1, "Ketamine infusion in CRPS: a randomised trial", "Pain of CRPS fell.", year=2018, journal="Pain"),
        article(2, "A cohort with migraine", "Ketamine was given.", year=2020),
    ]
    run_rebuild(MemoryArchive(records), folder)
    return make_app(folder).test_cli_runner()


def test_json_has_the_stated_form(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["search", "RSD", "--json"])
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert answer["query"] == "(Complex regional pain syndrome)"
    assert answer["read_as"] == [
        {"words": "RSD", "kind": "condition", "id": "crps", "name": "Complex regional pain syndrome"}
    ]
    assert answer["total"] == 1
    [hit] = answer["hits"]
    assert {"pmid": "1", "year": 2018, "journal": "Pain", "design": "rct", "level": 2}.items() <= hit.items()
    assert hit["title"] == "Ketamine infusion in CRPS: a randomised trial"
    assert [hit["title"][start:end] for start, end in hit["title_marks"]] == ["CRPS"]
    assert hit["snippet"] == "Pain of CRPS fell."
    assert hit["conditions"] == [{"id": "crps", "role": "studied"}]
    assert answer["facets"]["design"] == [{"value": "rct", "count": 1, "active": False}]
    assert answer["notes"] == []


def test_filters_sort_and_limit_are_options(runner: FlaskCliRunner) -> None:
    def pmids(*options: str) -> list[str]:
        result = runner.invoke(args=["search", "ketamine", "--json", *options])
        return [hit["pmid"] for hit in json.loads(result.stdout)["hits"]]

    assert pmids("--sort", "newest") == ["2", "1"]
    assert pmids("--sort", "strongest", "--limit", "1") == ["1"]
    assert pmids("--design", "cohort") == ["2"]
    assert pmids("--year-to", "2018") == ["1"]
    assert pmids("--condition", "migraine", "--level", "2") == []


def test_without_json_there_is_a_list_to_read(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["search", "what about RSD"])
    assert "1 record for: (Complex regional pain syndrome)" in result.stdout
    assert "“RSD” was read as Complex regional pain syndrome" in result.stdout
    assert "1. Ketamine infusion in CRPS: a randomised trial" in result.stdout
    assert "2018 · rct · level 2 · PMID 1" in result.stdout


def test_any_text_will_do(runner: FlaskCliRunner) -> None:
    for text in ("", "((((", '"', "AND", "[ti]", "\x00", "level:9", "'; DROP TABLE"):
        assert runner.invoke(args=["search", "--json", "--", text]).exit_code == 0


def test_an_unknown_condition_is_refused_with_the_known_ones(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["search", "x", "--condition", "gout"])
    assert result.exit_code == 2
    assert "'gout' is not a condition" in result.stderr
    assert "crps" in result.stderr


def test_without_an_index_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    result = make_app(tmp_path).test_cli_runner().invoke(args=["search", "ketamine"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "flask index update" in result.stderr
