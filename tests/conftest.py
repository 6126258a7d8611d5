"""Fixtures that all rooms share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def shared_path(name: str) -> Path:
    """A file of the real material beside the project; skips where it is absent, fails instead where CI is set."""
    path = SHARED / name
    if not path.exists():
        reason = f"the real material ../shared/{name} is not beside the project"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@pytest.fixture(scope="session")
def shared() -> Callable[[str], Path]:
    """Gives `shared("data/pubmed/native.xml.gz")`, a path to real material."""
    return shared_path
