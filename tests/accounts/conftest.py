"""The whole application over a small real library, and a reader who may sign in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from accounts.users import Users
from app import create_app
from library import library_of
from settings import read_settings
from tests.accounts.samples import NAME, PASSWORD, fill

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Flask]:
    """The application over two real records."""
    app = create_app(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))
    app.testing = True
    lib = library_of(app)
    vars(lib)["users"] = Users(lib.archive.engine, hasher=QUICK)
    fill(lib)
    yield app
    lib.archive.close()


@pytest.fixture
def anybody(site: Flask) -> FlaskClient:
    """A browser in which nobody has signed in."""
    return site.test_client()


def token(page: str) -> str:
    """The token of the forms on a page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found, "there is no form on this page"
    return found[1]


def sign_in(client: FlaskClient, name: str = NAME, password: str = PASSWORD, back: str = "/") -> TestResponse:
    """What a reader does at the door."""
    page = client.get("/sign-in").text
    return client.post("/sign-in", data={"csrf_token": token(page), "name": name, "password": password, "next": back})


def correct(client: FlaskClient, pmid: str, field: str, note: str = "", **value: object) -> TestResponse:
    """Open the form of a field and send it."""
    address = f"/record/{pmid}/correct/{field}"
    page = client.get(address).text
    return client.post(address, data={"csrf_token": token(page), "note": note, **value})


@pytest.fixture
def reader(anybody: FlaskClient) -> FlaskClient:
    """A browser in which a reader has signed in."""
    assert sign_in(anybody).status_code == 303
    return anybody
