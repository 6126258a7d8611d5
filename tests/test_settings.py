"""Settings come from the environment, have defaults, and keep the secret."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from app import create_app
from settings import NCBI_BASE_URL, ROOT, SettingsError, read_settings


def test_without_any_setting_everything_lives_in_the_instance_folder() -> None:
    settings = read_settings({})
    assert settings.data_dir == ROOT / "instance"
    assert settings.database_url == f"sqlite:///{ROOT / 'instance' / 'archive.sqlite'}"
    assert settings.index_url == f"whoosh://{ROOT / 'instance' / 'index'}"
    assert settings.ncbi_base_url == NCBI_BASE_URL


def test_the_database_and_the_index_follow_the_data_folder(tmp_path: Path) -> None:
    settings = read_settings({"CITEWELL_DATA_DIR": str(tmp_path)})
    assert str(tmp_path) in settings.database_url
    assert str(tmp_path) in settings.index_url


def test_a_base_address_always_ends_with_one_slash() -> None:
    assert (
        read_settings({"CITEWELL_NCBI_BASE_URL": "http://localhost:1/x//"}).ncbi_base_url == "http://localhost:1/x/"
    )


def test_a_base_address_that_is_none_is_refused_with_its_name() -> None:
    with pytest.raises(SettingsError, match="CITEWELL_NCBI_BASE_URL"):
        read_settings({"CITEWELL_NCBI_BASE_URL": "ftp://example.org"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CITEWELL_CACHE_MB", "much"),
        ("CITEWELL_CACHE_MB", "0"),
        ("CITEWELL_CACHE_MB", "²"),
        ("CITEWELL_PROXIES", "-1"),
        ("CITEWELL_SECRET_KEY", "short"),
        ("CITEWELL_NCBI_BASE_URL", "ftp://example.org"),
    ],
)
def test_a_value_that_will_not_do_ends_in_one_sentence(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(click.ClickException, match=name):
        create_app()


def test_the_api_key_is_not_in_the_text_of_the_settings() -> None:
    settings = read_settings({"CITEWELL_NCBI_API_KEY": "s3cret-key"})
    assert settings.ncbi_api_key == "s3cret-key"
    assert "s3cret" not in repr(settings)
    assert "s3cret" not in str(settings)
