"""The real files and answers that PubMed has sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from article import RawRecord
from harvester.files import FileRefused, read_file


@pytest.mark.parametrize(("name", "count"), [("native", 1061), ("ketamine", 724), ("pain", 4610)])
def test_every_real_record_is_read(shared: Callable[[str], Path], name: str, count: int) -> None:
    items = list(read_file(shared(f"data/pubmed/{name}.xml.gz")))
    assert [type(item) for item in items] == [RawRecord] * count


def test_every_real_medline_block_is_read(shared: Callable[[str], Path]) -> None:
    folder = shared("data/pubmed/nbib")
    items = [item for path in sorted(folder.iterdir()) for item in read_file(path)]
    assert [type(item) for item in items] == [RawRecord] * 300


def test_real_answers_without_records_are_refused_or_empty(shared: Callable[[str], Path]) -> None:
    folder = shared("data/eutils/live_2026")
    assert list(read_file(folder / "efetch_unknown_pmid_200.xml")) == []
    for path in sorted(folder.iterdir()):
        if path.name != "efetch_unknown_pmid_200.xml":
            with pytest.raises(FileRefused):
                list(read_file(path))
