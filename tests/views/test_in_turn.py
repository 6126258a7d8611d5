"""Drafts that come at once are all checked, a few at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from time import sleep
from typing import Any

import pytest
from flask import Flask

from drafts import check
from views import in_turn

MANY = 12


def test_of_many_drafts_at_once_none_fails_and_few_are_checked_at_a_time(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = Lock()
    running, most = 0, 0

    def slow(*given: Any) -> Any:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        sleep(0.01)
        try:
            return check(*given)
        finally:
            with lock:
                running -= 1

    monkeypatch.setattr(in_turn, "check", slow)

    def post(number: int) -> int:
        sent = {"text": f"Ketamine eased pain in {number} patients."}
        return app.test_client().post("/api/check", json=sent).status_code

    with ThreadPoolExecutor(MANY) as threads:
        assert list(threads.map(post, range(MANY))) == [200] * MANY
    assert 1 <= most <= in_turn.AT_ONCE


def test_a_check_that_fails_lets_the_next_one_in(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: Any) -> Any:
        raise ValueError("broken")

    with monkeypatch.context() as broken, app.test_request_context():
        broken.setattr(in_turn, "check", fail)
        for _ in range(in_turn.AT_ONCE + 1):
            with pytest.raises(ValueError, match="broken"):
                in_turn.check_in_turn(None)  # type: ignore[arg-type]
    sent = {"text": "Ketamine eased pain."}
    assert app.test_client().post("/api/check", json=sent).status_code == 200
