"""The archive keeps records as they came, and what changed comes last."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, func, select, text, update

from accounts.tables import METADATA as ACCOUNTS
from article import RawRecord
from harvester import migrating
from harvester.archive import Archive, ArchiveError, Kept, open_archive
from harvester.ledger import Ledger
from harvester.store import reading
from harvester.tables import METADATA, RECORDS


def record(pmid: int | str, body: str = "", source: str = "pubmed") -> RawRecord:
    return RawRecord(
        pmid=str(pmid), format="xml", body=(body or f"<PubmedArticle>{pmid}</PubmedArticle>").encode(), source=source
    )


@pytest.fixture
def archive(database: str) -> Iterator[Archive]:
    opened = open_archive(database)
    yield opened
    opened.close()


def order(archive: Archive, seq: int = 0, batch: int = 500) -> list[str]:
    return [kept.pmid for kept in archive.since(seq, batch)]


def test_a_record_comes_back_byte_for_byte(archive: Archive) -> None:
    raw = RawRecord(
        pmid="7", format="nbib", body="PMID- 7\nTI  - Schmerz \u2003µ\r\n\n".encode(), source="import a.nbib"
    )
    archive.keep([raw])
    kept = archive.get("7")
    assert kept is not None
    assert kept.raw == raw
    assert kept.fetched.endswith("Z")
    assert archive.get("8") is None


def test_an_unchanged_record_does_not_move_and_a_changed_one_comes_last(archive: Archive) -> None:
    assert archive.keep([record(1), record(2), record(3)]) == Kept(new=("1", "2", "3"))
    before = archive.last_seq()
    assert archive.keep([record(2)]) == Kept(unchanged=("2",))
    assert archive.last_seq() == before
    assert archive.keep([record(1, "<PubmedArticle>revised</PubmedArticle>")]) == Kept(revised=("1",))
    assert order(archive) == ["2", "3", "1"]
    assert order(archive, before) == ["1"]


def test_seq_only_grows_and_belongs_to_one_record(archive: Archive) -> None:
    for turn in range(4):
        archive.keep([record(pmid, f"<a>{turn}{pmid}</a>") for pmid in (1, 2, 3)])
        archive.bury(["2"])
    seqs = [kept.seq for kept in archive.since(0, batch=1)]
    assert seqs == sorted(set(seqs))
    assert archive.last_seq() == seqs[-1] == 16


def test_a_tombstone_moves_the_record_and_a_copy_brings_it_back(archive: Archive) -> None:
    archive.keep([record(1), record(2)])
    assert archive.bury(["1", "9"]) == ("1",)
    assert archive.bury(["1"]) == ()
    assert order(archive) == ["2", "1"]
    buried = archive.get("1")
    assert buried is not None
    assert (buried.raw, bool(buried.deleted)) == (None, True)
    assert archive.pmids() == {"2"}
    assert archive.count() == 1
    assert archive.keep([record(1)]) == Kept(revised=("1",))
    back = archive.get("1")
    assert back is not None
    assert back.raw == record(1)


def test_two_copies_in_one_batch_count_as_if_kept_one_after_the_other(archive: Archive) -> None:
    assert archive.keep([record(1), record(2), record(1, "<b/>")]) == Kept(new=("1", "2"), revised=("1",))
    assert order(archive) == ["2", "1"]
    assert archive.get("1").raw == record(1, "<b/>")  # type: ignore[union-attr]


def test_a_starter_copy_gives_way_and_never_pushes(archive: Archive) -> None:
    archive.keep([record(1, source="starter"), record(2)])
    assert archive.keep([record(2, "<poorer/>", "starter")]) == Kept(unchanged=("2",))
    assert archive.keep([record(1, source="pubmed")]) == Kept(revised=("1",))  # the same bytes, another standing
    assert archive.keep([record(1, "<poorer/>", "starter")]) == Kept(unchanged=("1",))
    assert archive.sources() == {"pubmed": 2}


def dated(day: str, source: str, *, words: str = "") -> RawRecord:
    year, month, date = day.split("-")
    revised = f"<DateRevised><Year>{year}</Year><Month>{month}</Month><Day>{date}</Day></DateRevised>"
    return record(1, f"<PubmedArticle>{revised}{words}</PubmedArticle>", source)


def medline(day: str, source: str = "import a.nbib") -> RawRecord:
    revised = f"LR  - {day}\n" if day else ""
    return RawRecord(pmid="1", format="nbib", body=f"PMID- 1\n{revised}TI  - A.\n".encode(), source=source)


@pytest.mark.parametrize(
    ("kept", "comes", "replaces"),
    [
        (dated("2024-05-09", "pubmed"), dated("2023-12-31", "import a.xml"), False),  # an old file
        (dated("2024-05-09", "pubmed"), dated("2024-05-10", "import a.xml"), True),
        (dated("2024-05-09", "pubmed"), dated("2024-05-09", "import a.xml", words="x"), True),  # the same day
        (dated("2024-05-09", "import b.xml"), dated("2024-05-08", "import a.xml"), False),  # files in any order
        (dated("2024-05-09", "import b.xml"), dated("2024-05-08", "pubmed"), True),  # PubMed knows best
        (dated("2024-05-09", "starter"), dated("2024-05-08", "import a.xml"), True),
        (record(1, "<no_date/>"), dated("2024-05-08", "import a.xml"), True),
        (dated("2024-05-09", "pubmed"), record(1, "<no_date/>", "import a.xml"), True),
        (dated("2024-05-09", "pubmed"), medline("20240509"), False),  # says less
        (dated("2024-05-09", "pubmed"), medline("20240510"), True),
        (dated("2024-05-09", "pubmed"), medline(""), False),
        (medline("20240509"), dated("2024-05-09", "import a.xml"), True),
    ],
)
def test_an_imported_copy_replaces_only_what_is_older(
    archive: Archive, kept: RawRecord, comes: RawRecord, replaces: bool
) -> None:
    archive.keep([kept])
    assert archive.keep([comes]) == (Kept(revised=("1",)) if replaces else Kept(unchanged=("1",)))
    assert archive.get("1").raw == (comes if replaces else kept)  # type: ignore[union-attr]
    assert len(archive.copies("1")) == 2


def test_every_copy_is_remembered_with_source_and_time(archive: Archive) -> None:
    archive.keep([record(1, "<a/>", "starter")])
    archive.keep([record(1, "<b/>", "import x.xml")])
    archive.keep([record(1, "<b/>", "pubmed")])
    copies = archive.copies("1")
    assert {copy.source for copy in copies} == {"starter", "import x.xml", "pubmed"}
    assert len({copy.content_hash for copy in copies}) == 2
    assert all(copy.first_seen <= copy.last_seen for copy in copies)


def test_what_a_source_has_not_given_for_longest_is_rechecked_first(archive: Archive) -> None:
    archive.keep([record(1), record(2, source="import a.xml"), record(3, source="starter")])
    assert archive.longest_unseen("pubmed")[-1] == "1"
    assert archive.longest_unseen("pubmed", 2) == ("2", "3")


def test_following_in_small_batches_misses_nothing(archive: Archive) -> None:
    archive.keep([record(pmid) for pmid in range(1, 50)])
    archive.bury(["7", "8"])
    assert sorted(order(archive, batch=3), key=int) == [str(pmid) for pmid in range(1, 50)]


FULL_AT_3 = {
    "sqlite": (
        "CREATE TRIGGER t BEFORE INSERT ON records WHEN new.pmid = '3' "
        "BEGIN SELECT RAISE(ABORT, 'disk is full'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk is full'; END $$",
        "CREATE TRIGGER t BEFORE INSERT ON records FOR EACH ROW WHEN (new.pmid = '3') EXECUTE FUNCTION f()",
    ),
}


def test_a_batch_is_kept_whole_or_not_at_all(archive: Archive) -> None:
    with archive.engine.connect() as connection:
        for statement in FULL_AT_3[archive.engine.dialect.name]:
            connection.execute(text(statement))
        connection.commit()
    with pytest.raises(ArchiveError, match="free some space"):
        archive.keep([record(1), record(2), record(3)])
    assert (archive.count(), archive.last_seq()) == (0, 0)


def _all_tables() -> MetaData:
    found = MetaData()
    for table in (*METADATA.sorted_tables, *ACCOUNTS.sorted_tables):
        table.to_metadata(found)
    return found


def test_the_migrations_make_the_tables_that_the_code_knows(archive: Archive) -> None:
    with archive.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), _all_tables()) == []


def test_an_archive_in_a_file_is_read_while_it_is_written(tmp_path: Path) -> None:
    archive = open_archive(f"sqlite:///{tmp_path / 'a.sqlite'}")
    with archive.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
    archive.close()


def _newest_migration() -> str:
    return max(path.name[:4] for path in (migrating.MIGRATIONS / "versions").glob("0*.py"))


def test_opening_works_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_archive(f"sqlite:///{tmp_path / 'a.sqlite'}").close()
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (_newest_migration(),)
    connection.close()


def _open_and_keep(url: str, first: int) -> None:
    archive = open_archive(url)
    for pmid in range(first, first + 20):
        archive.keep([record(pmid)])
    archive.close()


def test_processes_may_open_a_new_archive_and_write_at_the_same_time(database: str) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_open_and_keep, args=(database, first)) for first in (1, 101, 201)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    archive = open_archive(database)
    assert archive.count() == archive.last_seq() == 60
    archive.close()


def test_who_reads_sees_one_moment_whatever_is_kept_meanwhile(archive: Archive) -> None:
    archive.keep([record(1)])
    with reading(archive.engine, "records were counted") as connection:
        counted = select(func.count()).select_from(RECORDS)
        assert connection.execute(counted).scalar_one() == 1
        archive.keep([record(2)])
        assert connection.execute(counted).scalar_one() == 1
    assert archive.count() == 2


def test_the_schema_and_the_queries_are_postgresql_too(capsys: pytest.CaptureFixture[str]) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrating.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["dialect"] = "postgresql"
    command.upgrade(config, "head", sql=True)
    printed = capsys.readouterr().out
    assert "body BYTEA NOT NULL" in printed
    assert "id SERIAL NOT NULL" in printed


def test_a_damaged_body_names_its_record(archive: Archive) -> None:
    archive.keep([record(5)])
    with archive.engine.connect() as connection:
        connection.execute(update(RECORDS).values(body=b"\0"))
        connection.commit()
    with pytest.raises(ArchiveError, match="Record 5 is damaged"):
        archive.get("5")


def test_an_archive_of_a_newer_citewell_is_left_alone(archive: Archive) -> None:
    with archive.engine.connect() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.commit()
    with pytest.raises(ArchiveError, match="newer Citewell"):
        open_archive(archive.engine.url.render_as_string(hide_password=False))


def test_a_run_of_any_number_is_looked_for(archive: Archive) -> None:
    assert [Ledger(archive.engine).run(number) for number in (0, -1, 7, 10**20)] == [None] * 4
