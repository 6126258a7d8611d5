"""A PubMed of thirty records, and an archive to bring them to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from harvester.archive import Archive
from tests.fake_pubmed import FakePubMed
from tests.harvester.scenario import new_archive, records


@pytest.fixture
def server() -> Iterator[FakePubMed]:
    with FakePubMed(records(*range(1001, 1031))) as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()
