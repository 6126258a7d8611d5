"""Importing files: what can be read is kept, and what cannot is named."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harvester import importing
from harvester.archive import Archive
from harvester.importing import import_files
from harvester.ledger import Ledger, Run
from tests.fake_pubmed import article_xml
from tests.harvester.scenario import account, contents, end_of, new_archive

Shared = Callable[[str], Path]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = new_archive(tmp_path)
    yield opened
    opened.close()


def write(path: Path, *bodies: bytes) -> Path:
    path.write_bytes(b'<?xml version="1.0"?>\n<PubmedArticleSet>\n' + b"\n".join(bodies) + b"\n</PubmedArticleSet>\n")
    return path


def run_import(archive: Archive, *paths: Path) -> tuple[Run, list[str]]:
    steps, number = end_of(import_files(paths, archive))
    return account(archive, number), [step.message for step in steps if step.message]


def test_records_are_kept_as_they_stand_in_the_file(archive: Archive, tmp_path: Path) -> None:
    path = write(tmp_path / "some.xml", article_xml(1), article_xml(2))
    run, messages = run_import(archive, path)
    assert (run.kind, run.state, run.asked, run.new, messages) == ("import", "complete", 2, 2, [])
    kept = archive.get("2")
    assert kept is not None
    assert kept.raw is not None
    assert (kept.raw.body, kept.source) == (article_xml(2), "import some.xml")


def test_the_same_file_again_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    path = write(tmp_path / "some.xml", article_xml(1), article_xml(2))
    run_import(archive, path)
    before = archive.last_seq()
    run, _ = run_import(archive, path)
    assert (run.unchanged, run.new, archive.last_seq()) == (2, 0, before)


def test_a_broken_record_is_named_by_position_and_pmid_and_costs_no_other(archive: Archive, tmp_path: Path) -> None:
    broken = article_xml(2).replace(b"</ArticleTitle>", b"</Titel>")
    run, messages = run_import(archive, write(tmp_path / "some.xml", article_xml(1), broken, article_xml(3)))
    assert archive.pmids() == {"1", "3"}
    assert (run.state, run.asked, run.stored) == ("incomplete", 3, 2)
    assert [(note.pmid, note.position) for note in run.broken] == [("2", 2)]
    assert messages[0].startswith("some.xml: record 2 (PMID 2) cannot be read: ")
    assert Ledger(archive.engine).known_missing() == ("2",)


def test_a_file_that_is_none_is_refused_and_the_others_are_imported(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "no.xml").write_text("<html><body>a page</body></html>")
    run, messages = run_import(
        archive, tmp_path / "no.xml", tmp_path / "absent.xml", write(tmp_path / "yes.xml", article_xml(1))
    )
    assert archive.pmids() == {"1"}
    assert run.state == "incomplete"
    assert len(run.refused) == len(messages) == 2
    assert "no.xml" in messages[0]
    assert "absent.xml" in messages[1]


def test_an_update_file_sets_tombstones(archive: Archive, tmp_path: Path) -> None:
    run_import(archive, write(tmp_path / "base.xml", article_xml(1), article_xml(2), article_xml(3)))
    deletion = b'<DeleteCitation><PMID Version="1">2</PMID><PMID Version="1">99</PMID></DeleteCitation>'
    path = tmp_path / "pubmed26n1300.xml.gz"
    path.write_bytes(
        gzip.compress(b"<PubmedArticleSet>" + article_xml(3, "New.") + deletion + b"</PubmedArticleSet>")
    )
    run, _ = run_import(archive, path)
    assert (run.state, run.revised, run.buried) == ("complete", 1, 1)
    assert archive.pmids() == {"1", "3"}


def test_an_import_that_was_stopped_is_given_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)
    path = write(tmp_path / "some.xml", *(article_xml(pmid) for pmid in range(1, 36)))
    steps = import_files([path], archive)
    next(steps)
    next(steps)
    steps.close()
    stopped = account(archive, 1)
    assert (stopped.state, stopped.stored) == ("interrupted", 20)
    run, _ = run_import(archive, path)
    assert (run.state, run.new, run.unchanged) == ("complete", 15, 20)


def test_a_crash_leaves_the_account_of_what_was_kept(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)
    path = write(tmp_path / "some.xml", *(article_xml(pmid) for pmid in range(1, 36)))
    steps = import_files([path], archive)
    next(steps)  # and nothing more: as after kill -9
    assert account(archive, 1).stored == archive.count() == 10
    run, _ = run_import(archive, path)
    assert run.id == 2
    assert account(archive, 1).state == "interrupted"
    steps.close()


def test_a_medline_file_comes_through_the_same_way(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "some.nbib"
    path.write_text("\nPMID- 11\nTI  - One.\n\nPMID- 12\nTI  - Two.\n", encoding="utf-8")
    run, _ = run_import(archive, path)
    assert run.new == 2
    assert {record.raw.format for record in archive.since(0) if record.raw} == {"nbib"}


def test_real_files_come_whole(archive: Archive, shared: Shared) -> None:
    run, messages = run_import(
        archive, shared("data/pubmed/native.xml.gz"), shared("data/pubmed/nbib/bibliography.nbib")
    )
    assert messages == []
    assert run.state == "complete"
    assert len(contents(archive)) == archive.count()
    assert run.asked == run.stored
