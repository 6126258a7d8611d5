"""Whatever goes wrong, a program is told so in JSON."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from drafts import DraftError
from index.generations import IndexingError
from views import api_check


@pytest.mark.parametrize(("address", "code"), [("/api/nothing", 404), ("/api/check", 405)])
def test_an_address_that_the_api_does_not_have_says_so_in_json(client: FlaskClient, address: str, code: int) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (code, "application/json")
    assert list(answer.get_json()) == ["error"]


def test_a_library_that_cannot_be_read_is_said_in_json_to_a_program(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(draft: object) -> None:
        raise IndexingError("The index cannot be read.")

    monkeypatch.setattr(api_check, "check_in_turn", closed)
    answer = client.post("/api/check", json={"text": "Ketamine helps."})
    assert (answer.status_code, answer.get_json()) == (503, {"error": "The index cannot be read."})


def test_a_draft_that_is_refused_while_it_is_checked_is_refused_in_json(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(draft: object) -> None:
        raise DraftError("Check it in parts.")

    monkeypatch.setattr(api_check, "check_in_turn", refused)
    answer = client.post("/api/check", json={"text": "Ketamine helps."})
    assert (answer.status_code, answer.get_json()) == (422, {"error": "Check it in parts."})
