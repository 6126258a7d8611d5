"""`flask harvest`, `flask import` and `flask ledger`: JSON on stdout, sentences on stderr, honest exit codes."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from app import create_app
from commands import harvest as module
from harvester.eutils import Client, Identity, Pace
from harvester.harvest_lock import alone
from settings import Settings
from tests.fake_pubmed import FakePubMed, always, article_xml
from tests.harvester.scenario import KEY, QUICK, records

TOPIC = """
[topic]
name = "test"
title = "A test"
query = "ketamine[tiab] AND pain[tiab]"

[[drug]]
id = "ketamine"
name = "Ketamine"
synonyms = ["ketamine"]

[[condition]]
id = "pain"
name = "Pain"
short = "Pain"
plain = "It hurts."
group = "All"
synonyms = ["pain"]
"""


@pytest.fixture
def server() -> Iterator[FakePubMed]:
    with FakePubMed(records(*range(1001, 1013))) as running:
        yield running


class Shell:
    """A command line whose PubMed is the server of the test."""

    def __init__(self, folder: Path, url: str, email: str = "reader@example.org") -> None:
        self.folder = folder
        (folder / "topic.toml").write_text(TOPIC, encoding="utf-8")
        self.settings = Settings(
            data_dir=folder,
            database_url=f"sqlite:///{folder / 'archive.sqlite'}",
            index_url=f"whoosh://{folder / 'index'}",
            topic=folder / "topic.toml",
            ncbi_base_url=url,
            ncbi_email=email,
            ncbi_api_key=KEY,
        )

    def run(self, *words: str) -> Result:
        return create_app(self.settings).test_cli_runner().invoke(args=list(words))

    def json(self, *words: str, code: int = 0) -> Any:
        result = self.run(*words)
        assert result.exit_code == code, result.output
        return json.loads(result.stdout)


@pytest.fixture
def shell(server: FakePubMed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setattr(module, "make_client", _quick)
    return Shell(tmp_path, server.url)


def _quick(settings: Settings) -> Client:
    client = Client(settings.ncbi_base_url, Identity(email=settings.ncbi_email, api_key=settings.ncbi_api_key))
    client.patience, client._pace = QUICK, Pace(1e6)
    return client


def test_a_harvest_prints_its_account_and_the_ledger_has_it(shell: Shell) -> None:
    said = shell.json("harvest", "--no-index")
    assert (said["state"], said["counted"], said["asked"], said["new"], said["missing"]) == (
        "complete",
        12,
        12,
        12,
        [],
    )
    assert shell.json("ledger") == [said]
    assert shell.json("ledger", "--run", "1") == said


def test_progress_and_sentences_go_to_stderr(shell: Shell) -> None:
    result = shell.run("harvest", "--no-index")
    assert "PubMed counts 12 records." in result.stderr
    assert "12 of 12 records (" in result.stderr
    assert "Run 1 is complete: 12 of 12 records stored; 12 new, 0 revised, 0 unchanged." in result.stderr
    json.loads(result.stdout)


def test_something_missing_is_an_exit_code_and_a_list(shell: Shell, server: FakePubMed) -> None:
    server.omitted = {"1003"}
    said = shell.json("harvest", "--no-index", code=1)
    assert said["state"] == "incomplete"
    assert [entry["pmid"] for entry in said["missing"]] == ["1003"]


def test_a_dry_run_counts_and_keeps_nothing(shell: Shell, server: FakePubMed) -> None:
    said = shell.json("harvest", "--dry-run")
    assert (said["counted"], said["slices"], said["requests"]) == (
        12,
        [{"low": None, "high": None, "counted": 12}],
        3,
    )
    assert server.asked("efetch") == []
    assert shell.json("ledger") == []


def test_since_and_recheck_and_limit_reach_the_harvest(shell: Shell) -> None:
    assert shell.json("harvest", "--no-index", "--limit", "5")["asked"] == 5
    assert shell.json("harvest", "--no-index", "--recheck")["kind"] == "recheck"
    assert shell.json("harvest", "--no-index", "--since", "last")["asked"] == 12
    assert shell.json("harvest", "--no-index", "--since", "2021-05-01")["asked"] == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--since", "yesterday"), "neither 'last' nor a date"),
        (("--since", "2999-01-01"), "lies in the future"),
        (("--since", "last", "--recheck"), "two different jobs"),
        (("--limit", "0"), "0 is not in the range"),
    ],
)
def test_bad_options_end_in_a_sentence(shell: Shell, words: tuple[str, ...], sentence: str) -> None:
    result = shell.run("harvest", *words)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stdout == ""


def test_pubmed_out_of_reach_is_a_sentence_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakePubMed() as gone:
        pass
    monkeypatch.setattr(module, "make_client", _quick)
    result = Shell(tmp_path, gone.url).run("harvest")
    assert result.exit_code == 1
    assert "no connection" in result.stderr
    assert "the same command goes on from there" in result.stderr
    assert "Traceback" not in result.output


def test_without_an_email_it_says_what_ncbi_wants(
    tmp_path: Path, server: FakePubMed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "make_client", _quick)
    result = Shell(tmp_path, server.url, email="").run("harvest", "--dry-run")
    assert "CITEWELL_NCBI_EMAIL" in result.stderr
    assert result.exit_code == 0


def test_ctrl_c_ends_with_130_and_the_same_command_goes_on(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "_show", interrupted)
        result = shell.run("harvest", "--no-index")
    assert result.exit_code == 130
    assert "Stopped. What came is kept" in result.stderr
    assert shell.json("ledger")[0]["state"] == "interrupted"
    result = shell.run("harvest", "--no-index")
    assert "Going on with run 1" in result.stderr
    assert json.loads(result.stdout)["run"] == 1


def test_a_second_harvest_at_once_is_refused(shell: Shell) -> None:
    with alone(shell.folder, "harvest"):
        result = shell.run("harvest")
    assert result.exit_code == 1
    assert "Another harvest is running" in result.stderr


def test_the_key_appears_nowhere(shell: Shell, server: FakePubMed, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.fail("esearch", "rate 429", "reset", "html", always(b'{"error":"bad: %s"}' % KEY.encode()))
    error_xml = b"<eFetchResult><ERROR>%s</ERROR></eFetchResult>" % KEY.encode()
    server.fail("efetch", "rate 429", "cut short", always(error_xml))
    told = shell.run("harvest", "--no-index")
    assert told.exit_code == 0
    server.fail("esearch", always(b'{"error":"API key invalid: %s"}' % KEY.encode(), 400))
    failed = shell.run("harvest", "--no-index")
    assert failed.exit_code == 1
    assert "API key invalid: [key]" in failed.stderr
    ledger = shell.run("ledger")
    error: BaseException | None = failed.exception
    seen = [told.output, failed.output, ledger.output, caplog.text]
    while error is not None:
        seen.append(repr(error) + str(error) + repr(vars(error)))
        error = error.__cause__ or error.__context__
    assert not any(KEY in text for text in seen)
    assert not any(KEY.encode() in path.read_bytes() for path in shell.folder.rglob("*") if path.is_file())
    assert any(call.params.get("api_key") == KEY for call in server.calls)


def test_a_broken_record_of_a_file_is_named_and_the_exit_code_says_so(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "some.xml"
    broken = article_xml(2).replace(b"</ArticleTitle>", b"</Titel>")
    path.write_bytes(b"<PubmedArticleSet>" + article_xml(1) + broken + b"</PubmedArticleSet>")
    result = shell.run("import", "--no-index", str(path))
    assert result.exit_code == 1
    assert "some.xml: record 2 (PMID 2) cannot be read" in result.stderr
    said = json.loads(result.stdout)
    assert (said["stored"], said["broken"][0]["position"]) == (1, 2)


def test_an_import_without_files_or_with_absent_ones_says_so(shell: Shell) -> None:
    assert "Name at least one file" in shell.run("import").stderr
    result = shell.run("import", "--no-index", "absent.xml")
    assert result.exit_code == 1
    assert "absent.xml" in result.stderr
    assert json.loads(result.stdout)["refused"]


def test_the_index_follows_a_harvest(shell: Shell) -> None:
    said = shell.json("harvest")
    assert said["index"]["indexed"] == 12


def test_a_run_that_is_not_there_ends_in_a_sentence(shell: Shell) -> None:
    result = shell.run("ledger", "--run", "7")
    assert result.exit_code == 1
    assert "There is no run 7" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_cannot_be_written_ends_in_a_sentence(shell: Shell) -> None:
    shell.folder.chmod(0o500)
    result = shell.run("harvest")
    shell.folder.chmod(0o700)
    assert result.exit_code == 1
    assert "CITEWELL_DATA_DIR" in result.stderr
