"""The settings: `CITEWELL_…` environment variables, read once into a frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent
DEFAULT_TOPIC = ROOT / "data" / "topic.toml"
SHORTEST_KEY = 32
CACHE_MB = 256
PROXIES = ("0", "1", "2", "3", "4")
NCBI_BASE_URL = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"


class SettingsError(Exception):
    """A setting has a value that cannot be used; the message names it and says what to do."""


class Settings(Struct, frozen=True, kw_only=True):
    """All settings. `ncbi_api_key` and `secret_key` are secrets: never shown, logged or put into an error."""

    data_dir: Path
    database_url: str
    index_url: str
    topic: Path = DEFAULT_TOPIC
    ncbi_base_url: str = NCBI_BASE_URL
    ncbi_email: str = ""
    ncbi_api_key: str = ""
    secret_key: str = ""
    proxies: int = 0
    cache_mb: int = CACHE_MB

    def __repr__(self) -> str:
        """The settings without the secret and without what a database address may hold of one."""
        return f"Settings(data_dir={str(self.data_dir)!r}, index_url={self.index_url!r})"


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives, with their defaults.

    Raises:
        SettingsError: a value cannot be used.
    """
    data_dir = Path(environ.get("CITEWELL_DATA_DIR") or ROOT / "instance").expanduser().absolute()
    base = environ.get("CITEWELL_NCBI_BASE_URL") or NCBI_BASE_URL
    if not base.startswith(("http://", "https://")):
        raise SettingsError(f"CITEWELL_NCBI_BASE_URL must be an http or https address, not {base!r}.")
    secret_key = environ.get("CITEWELL_SECRET_KEY", "")
    if secret_key and len(secret_key) < SHORTEST_KEY:
        raise SettingsError(f"CITEWELL_SECRET_KEY must have {SHORTEST_KEY} characters or more, drawn by chance.")
    proxies = environ.get("CITEWELL_PROXIES") or "0"
    if proxies not in PROXIES:
        raise SettingsError(f"CITEWELL_PROXIES must be a number from 0 to {PROXIES[-1]}, not {proxies!r}.")
    cache_mb = environ.get("CITEWELL_CACHE_MB") or str(CACHE_MB)
    if not cache_mb.isascii() or not cache_mb.isdecimal() or not int(cache_mb):
        raise SettingsError(f"CITEWELL_CACHE_MB must be a whole number of megabytes, not {cache_mb!r}.")
    index_url = environ.get("CITEWELL_INDEX_URL") or f"whoosh://{data_dir / 'index'}"
    return Settings(
        data_dir=data_dir,
        database_url=environ.get("CITEWELL_DATABASE_URL") or f"sqlite:///{data_dir / 'archive.sqlite'}",
        index_url=index_url,
        topic=Path(environ.get("CITEWELL_TOPIC") or DEFAULT_TOPIC).expanduser(),
        ncbi_base_url=base.rstrip("/") + "/",
        ncbi_email=environ.get("CITEWELL_NCBI_EMAIL", ""),
        ncbi_api_key=environ.get("CITEWELL_NCBI_API_KEY", ""),
        secret_key=secret_key,
        proxies=int(proxies),
        cache_mb=int(cache_mb),
    )
