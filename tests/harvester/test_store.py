"""A database that cannot be used is said so in one sentence, with what to do."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from harvester import store
from harvester.archive import ArchiveError, open_archive


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "CITEWELL_DATABASE_URL is no address"),
        ("mystery://host/name", "CITEWELL_DATABASE_URL is no address"),
        ("postgresql+psycopg2://user:hidden@host/name", "requirements-postgresql.txt"),
        ("postgresql+psycopg://user:hidden@127.0.0.1:1/name", "no server answers"),
    ],
)
def test_an_address_that_cannot_be_used_ends_in_one_sentence(url: str, words: str) -> None:
    with pytest.raises(ArchiveError, match=words) as caught:
        open_archive(url)
    assert "hidden" not in str(caught.value)


def test_a_file_that_is_no_archive_ends_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"these are not the bytes of a database, and there are many of them" * 99)
    with pytest.raises(ArchiveError, match="damaged or no archive"):
        open_archive(f"sqlite:///{tmp_path / 'a.sqlite'}")


def test_a_folder_that_is_a_file_ends_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(ArchiveError, match="CITEWELL_DATA_DIR"):
        open_archive(f"sqlite:///{tmp_path / 'data' / 'a.sqlite'}")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_ends_in_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ArchiveError, match="CITEWELL_DATA_DIR"):
        open_archive(f"sqlite:///{tmp_path / 'a.sqlite'}")


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("database or disk is full", "free some space"),
        ("database is locked", "another process is writing"),
        ("attempt to write a readonly database", "cannot be written"),
        ("database disk image is malformed", "damaged"),
        ("unable to open database file", "cannot be opened"),
        ("[Errno 2] No such file or directory: '/proc/x'", "folder cannot be made"),
        ("permission denied for schema public", "own the database"),
        ('FATAL:  database "citewell" does not exist', "createdb"),
        ("something else entirely", "something else entirely"),
    ],
)
def test_what_the_database_says_becomes_advice(said: str, advice: str) -> None:
    told = str(store.explain("records were kept", sqlite3.OperationalError(said)))
    assert advice in told
    assert told.endswith(".")
