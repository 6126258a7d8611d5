"""The index follows the archive: resumable, idempotent, rebuilt beside the live one."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import cast

import pytest

from article import Article
from index import following
from index.build import IndexingError, Progress, needs_rebuild, update
from index.check import check, compare
from index.generations import live_generation, write_lock
from index.holding import held_hashes, open_held
from tests.index.samples import READER, RULES, MemoryArchive, article, raw, run_rebuild, run_update, url


def some(first: int, last: int) -> list[Article]:
    return [article(pmid, f"Ketamine for pain number {pmid}", "Twenty patients.") for pmid in range(first, last + 1)]


def held(folder: Path) -> dict[str, str]:
    live = live_generation(folder / "index")
    assert live
    return held_hashes(live)


def test_an_update_indexes_what_is_new_and_checks_as_the_same(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 5))
    done = run_update(archive, tmp_path)
    assert (done.rebuilt, done.indexed, done.finished) == (True, 5, True)
    archive.keep(raw(article(6, "A sixth")))
    done = run_update(archive, tmp_path)
    assert (done.rebuilt, done.indexed) == (False, 1)
    assert check(archive.as_archive(), url(tmp_path), RULES).same
    assert set(held(tmp_path)) == archive.pmids()


def test_a_revised_record_replaces_itself_and_a_buried_one_goes(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 5))
    run_update(archive, tmp_path)
    archive.keep(raw(article(2, "Another title")))
    archive.bury("4")
    done = run_update(archive, tmp_path)
    assert (done.indexed, done.removed) == (1, 1)
    assert set(held(tmp_path)) == {"1", "2", "3", "5"}
    assert check(archive.as_archive(), url(tmp_path), RULES).same


def test_an_update_without_news_changes_nothing(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 3))
    run_update(archive, tmp_path)
    before = held(tmp_path)
    assert run_update(archive, tmp_path).done == 0
    assert held(tmp_path) == before


def test_records_that_come_again_replace_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST_DOCUMENTS", 2)
    archive = MemoryArchive(some(1, 5))
    run_update(archive, tmp_path)
    archive.keep(*map(raw, some(1, 5)))
    run_update(archive, tmp_path)
    assert sorted(held(tmp_path)) == ["1", "2", "3", "4", "5"]


def test_a_record_that_moves_while_it_is_read_stands_once(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 3))
    rows = list(archive.since(0))
    archive.since = lambda seq, batch=500: iter([*rows, *rows])  # type: ignore[method-assign]
    run_update(archive, tmp_path)
    assert sorted(held(tmp_path)) == ["1", "2", "3"]


def test_a_record_that_cannot_be_read_costs_nobody_else_and_is_named(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 3))
    archive.keep(raw(article(9)).__class__(pmid="9", format="xml", body=b"broken", source="x"))
    done = run_update(archive, tmp_path)
    assert done.unreadable == {"9": "PMID 9: it cannot be read"}
    found = check(archive.as_archive(), url(tmp_path), RULES)
    assert found.same
    assert list(found.unreadable) == ["9"]
    archive.keep(raw(article(9, "Readable now")))
    assert run_update(archive, tmp_path).unreadable == {}


def test_other_rules_mean_a_new_generation_and_the_old_one_stays_until_it_is_whole(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 4))
    run_update(archive, tmp_path)
    old = live_generation(tmp_path / "index")
    assert needs_rebuild(url(tmp_path), "other rules")
    steps = update(archive.as_archive(), url(tmp_path), READER, "other rules", 1)
    last = next(iter(steps))
    assert last.finished  # four records are one step
    assert last.rebuilt
    assert live_generation(tmp_path / "index") != old
    assert not needs_rebuild(url(tmp_path), "other rules")


def test_an_interrupted_rebuild_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST_DOCUMENTS", 2)
    monkeypatch.setattr("index.build.PROGRESS_EVERY", 1)
    archive = MemoryArchive(some(1, 8))
    steps = update(archive.as_archive(), url(tmp_path), READER, RULES, 1)
    for _ in range(5):
        next(steps)
    cast(Generator[Progress], steps).close()
    assert live_generation(tmp_path / "index") is None
    done = run_update(archive, tmp_path)
    assert 0 < done.done < 8
    assert len(held(tmp_path)) == 8


def test_a_rebuild_gives_the_same_library(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 6))
    run_update(archive, tmp_path)
    archive.bury("3")
    run_update(archive, tmp_path)
    before = held(tmp_path)
    assert run_rebuild(archive, tmp_path).rebuilt
    assert held(tmp_path) == before


def test_many_small_segments_are_folded_into_one(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 3))
    run_update(archive, tmp_path)
    for pmid in range(10, 22):
        archive.keep(raw(article(pmid, "News")))
        run_update(archive, tmp_path)
    live = live_generation(tmp_path / "index")
    assert live
    assert len(open_held(live)) <= following.MOST_SMALL + 1
    assert set(held(tmp_path)) == archive.pmids()
    assert len(list(live.glob("*.side"))) <= following.MOST_SMALL + 1


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with write_lock(tmp_path / "index"), pytest.raises(IndexingError, match="is writing the index"):
        run_update(MemoryArchive(), tmp_path)


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(IndexingError, match="whoosh://"):
        list(update(MemoryArchive().as_archive(), "ftp://x", READER, RULES))


def test_worker_processes_prepare_the_same_documents(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 450))
    run_update(archive, tmp_path / "one", processes=1)
    run_update(archive, tmp_path / "two", processes=2)
    assert held(tmp_path / "one") == held(tmp_path / "two")


def test_the_comparison_names_each_kind_of_difference() -> None:
    found = compare({"1": "a", "2": "b", "3": "c"}, {"4"}, {"2": "b", "3": "x", "4": "d", "5": "e"}, {})
    assert found == {"missing": ("1",), "surplus": ("5",), "buried": ("4",), "different": ("3",)}


def test_check_sees_an_index_that_lags(tmp_path: Path) -> None:
    archive = MemoryArchive(some(1, 2))
    run_update(archive, tmp_path)
    archive.keep(raw(article(3)))
    found = check(archive.as_archive(), url(tmp_path), RULES)
    assert not found.same
    assert found.missing == ("3",)
