"""The key of the cookies is drawn once, whoever comes first, and is for its owner alone."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from accounts.keys import NAME, KeyFileError, secret_key


def test_the_key_is_made_once_and_read_from_then_on(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "data")
    assert len(key) >= 64
    assert secret_key(tmp_path / "data") == key
    assert stat.S_IMODE((tmp_path / "data" / NAME).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == [NAME]


def test_two_libraries_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")


def test_many_who_come_first_at_the_same_time_get_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        keys = set(pool.map(secret_key, [tmp_path] * 64))
    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff" * 64])
def test_a_key_that_is_none_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(KeyFileError, match="key for sessions"):
        secret_key(tmp_path)


def test_a_data_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeyFileError, match="CITEWELL_SECRET_KEY"):
        secret_key(tmp_path / "file")
