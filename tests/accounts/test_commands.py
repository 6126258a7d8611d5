"""`flask user`, and what the other commands do with corrections: rebuild, import, check, search."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from accounts.tables import METADATA
from app import create_app
from library import library_of
from settings import read_settings
from tests.accounts.conftest import QUICK, correct, sign_in
from tests.accounts.samples import NAME, PASSWORD, RECORDS, TRIAL


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """The application over an empty folder."""
    return create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path / "data")}))


def flask(app: Flask, *args: str, typed: str = "") -> Result:
    """A command with what is typed into it."""
    return app.test_cli_runner().invoke(args=list(args), input=typed)


def test_an_account_is_made_with_the_first_line_of_a_pipe_as_its_password(app: Flask) -> None:
    assert flask(app, "user", "add", NAME, typed=f"{PASSWORD}\nanother line\n").exit_code == 0
    assert json.loads(flask(app, "user", "list").stdout) == [NAME]
    assert library_of(app).users.sign_in(NAME, PASSWORD, "192.0.2.1")


def test_on_a_terminal_the_password_is_typed_twice(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commands.user._on_terminal", lambda: True)
    done = flask(app, "user", "add", NAME, typed=f"{PASSWORD}\n{PASSWORD}!\n{PASSWORD}\n{PASSWORD}\n")
    assert done.exit_code == 0
    assert "do not match" in done.stderr
    assert PASSWORD not in done.output
    assert library_of(app).users.sign_in(NAME, PASSWORD, "192.0.2.1")


def test_a_password_is_changed_and_an_account_removed(app: Flask) -> None:
    flask(app, "user", "add", NAME, typed=PASSWORD)
    assert flask(app, "user", "password", NAME, typed="quite another 3 words\n").exit_code == 0
    assert library_of(app).users.sign_in(NAME, "quite another 3 words", "192.0.2.1")
    assert flask(app, "user", "remove", NAME).exit_code == 0
    assert flask(app, "user", "list").stdout == "[]\n"


@pytest.mark.parametrize(
    ("args", "typed", "said"),
    [
        (("add", "J Smith"), PASSWORD, "small letters"),
        (("add", NAME), "short", "12 to 256"),
        (("add", NAME), "", "12 to 256"),
        (("password", "nobody"), PASSWORD, "no account"),
        (("remove", "nobody"), "", "no account"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    app: Flask, args: tuple[str, ...], typed: str, said: str
) -> None:
    done = flask(app, "user", *args, typed=typed)
    assert done.exit_code == 1
    assert said in done.stderr
    assert "Traceback" not in done.output
    assert done.stdout == ""


def test_a_database_that_fails_is_said_in_one_sentence(app: Flask) -> None:
    METADATA.drop_all(library_of(app).archive.engine)
    done = flask(app, "user", "list")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: The archive failed while an account was used")
    assert len(done.stderr.splitlines()) == 1


def revised(folder: Path) -> Path:
    """The same records as PubMed might send them a year later."""
    path = folder / "later.nbib"
    blocks = [raw.body.decode().replace("Pain fell", "The pain of all fell") for raw in RECORDS]
    path.write_text("\n".join(blocks), "utf-8")
    return path


def test_a_correction_outlives_every_command_and_check_stays_true(app: Flask, tmp_path: Path) -> None:
    library_of(app).archive.keep(RECORDS)
    assert flask(app, "index", "update").exit_code == 0
    vars(library_of(app).users)["_hasher"] = QUICK
    flask(app, "user", "add", NAME, typed=PASSWORD)
    reader = app.test_client()
    sign_in(reader)
    assert correct(reader, TRIAL, "n", value="44").status_code == 303
    assert correct(reader, TRIAL, "condition:crps", value="studied").status_code == 303
    assert flask(app, "index", "check").exit_code == 0
    for command in (("index", "rebuild"), ("import", str(revised(tmp_path))), ("index", "update")):
        assert flask(app, *command).exit_code == 0, command
        later = create_app(library_of(app).settings)
        for filters in (("--min-n", "44"), ("--condition", "crps")):
            answer = json.loads(flask(later, "search", "", "--json", *filters).stdout)
            assert [hit["pmid"] for hit in answer["hits"]] == [TRIAL], command
        checked = flask(later, "index", "check")
        assert (checked.exit_code, json.loads(checked.stdout)["same"]) == (0, True)


def test_check_says_that_a_correction_was_not_followed_yet_and_nothing_worse(app: Flask) -> None:
    lib = library_of(app)
    lib.archive.keep(RECORDS)
    flask(app, "index", "update")
    lib.corrections.add(TRIAL, "n", "44", "", NAME)
    assert lib.archive.touch(TRIAL)
    found = json.loads(flask(app, "index", "check").stdout)
    assert (found["missing"], found["different"], found["surplus"]) == ([], [], [])
    assert found["index_seq"] < found["archive_seq"]
    flask(app, "index", "update")
    assert flask(app, "index", "check").exit_code == 0


def test_what_is_not_here_is_not_moved(app: Flask) -> None:
    archive = library_of(app).archive
    archive.keep(RECORDS)
    before = archive.last_seq()
    archive.bury([TRIAL])
    assert not archive.touch(TRIAL)
    assert not archive.touch("12345")
    assert archive.last_seq() == before + 1


def test_a_moved_record_is_given_again_as_it_was(app: Flask) -> None:
    archive = library_of(app).archive
    archive.keep(RECORDS)
    before, seq = archive.get(TRIAL), archive.last_seq()
    assert archive.touch(TRIAL)
    (moved,) = archive.since(seq)
    assert before is not None
    assert (moved.pmid, moved.content_hash, moved.fetched) == (TRIAL, before.content_hash, before.fetched)
