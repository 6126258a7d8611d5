"""A harvest: count, list the PMIDs, bring the records; stopped anywhere, the same job goes on where it was.

All that a harvest knows stands in the ledger (never a WebEnv, which dies after hours), and each step is one
transaction: so a crash costs at most the answer that was on its way.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Literal

from msgspec import Struct

from harvester.archive import Archive, ArchiveError
from harvester.eutils import CEILING, Client, EutilsError, Retry
from harvester.harvest_fetch import BATCH, Fetcher
from harvester.harvest_slices import Question, count, listing
from harvester.ledger import Ledger, Run
from harvester.ledger_entries import Entries, Entry, Open, Window

OVERLAP_DAYS = 7  # PubMed's dates of revision and the day on which a record can be found are not the same
NO_END = "3000/12/31"
KINDS = ("harvest", "since", "recheck")

Kind = Literal["harvest", "since", "recheck"]
Phase = Literal["count", "list", "fetch"]


class Job(Struct, frozen=True, kw_only=True):
    """What to harvest. `since` is "last" or a date (YYYY-MM-DD) for kind `since`; `limit` 0 means: all."""

    kind: Kind = "harvest"
    topic: str = ""
    query: str
    since: str = ""
    limit: int = 0
    batch: int = BATCH
    ceiling: int = CEILING

    @property
    def options(self) -> dict[str, object]:
        """What makes two jobs the same, beside kind and query."""
        return {"since": self.since, "limit": self.limit}


class Step(Struct, frozen=True, kw_only=True):
    """How far a harvest is: `done` of `total` records are settled (in `fetch`). `message` is for the user."""

    phase: Phase
    done: int = 0
    total: int = 0
    message: str = ""


Steps = Generator[Step, None, int]


def harvest(job: Job, client: Client, archive: Archive, hear: Callable[[str], object] = lambda _text: None) -> Steps:
    """Do a job, or go on with it; gives its steps and at last the number of its run.

    `hear` is told of retries while they happen. A generator that is closed, or a KeyboardInterrupt, leaves the run
    interrupted. Only one harvest may run at a time: see `harvester.harvest_lock`.

    Raises:
        EutilsError: PubMed did not answer; what came is kept, and the same job goes on.
        ArchiveError: the archive failed; likewise.
    """
    desk = _open(job, client, archive)
    client.on_retry = lambda retry: _note_retry(desk, retry, hear)
    try:
        if desk.resumed:
            yield Step(phase="count", message=f"Going on with run {desk.run}, which was stopped.")
        if not desk.listed:
            yield from _list(desk)
        yield from _fetch(desk)
    except (EutilsError, ArchiveError) as error:
        with suppress(ArchiveError):  # a full disk cannot hold the note that it is full
            desk.entries.note(desk.run, Entry(kind="message", text=str(error)))
            desk.entries.finish(desk.run, "failed")
        raise
    except BaseException:
        with suppress(ArchiveError):
            desk.entries.finish(desk.run, "interrupted")
        raise
    finally:
        client.on_retry = lambda _retry: None
    return desk.run


class _Desk(Struct):
    """What the steps of one harvest share."""

    job: Job
    client: Client
    archive: Archive
    entries: Entries
    run: int
    start_date: str
    listed: bool
    resumed: bool


def _open(job: Job, client: Client, archive: Archive) -> _Desk:
    """Find the unfinished run of this job, or enter a new one; runs that a crash left open are closed."""
    entries = Entries(archive.engine)
    found = entries.unfinished(job.kind, job.query, job.options)
    entries.close_stale(KINDS, keep=found.id if found else None)
    if found:
        entries.reopen(found.id)
    opened = found or _enter(job, entries, Ledger(archive.engine))
    return _Desk(
        job=job,
        client=client,
        archive=archive,
        entries=entries,
        run=opened.id,
        start_date=str(opened.options.get("from", "")),
        listed=opened.listed,
        resumed=found is not None,
    )


def _enter(job: Job, entries: Entries, ledger: Ledger) -> Open:
    options: dict[str, object] = {"asked": job.options, "from": first_day(job.since, ledger.last_complete(job.query))}
    run = entries.start(job.kind, topic=job.topic, query=job.query, options=options)
    return Open(id=run, options=options, counted=None, listed=False)


def first_day(since: str, last: Run | None) -> str:
    """The day (YYYY-MM-DD) from which on revisions are asked for, "" for all time."""
    if since != "last":
        return since
    if last is None:
        return ""
    started = datetime.fromisoformat(last.started)
    return (started - timedelta(days=OVERLAP_DAYS)).astimezone(UTC).strftime("%Y-%m-%d")


def question_of(job: Job, start_date: str) -> Question:
    """What PubMed is asked for a job."""
    dates = {}
    if start_date:  # both ends or none: one alone finds nothing at all
        dates = {"datetype": "mdat", "mindate": start_date.replace("-", "/"), "maxdate": NO_END}
    return Question(term=job.query, dates=dates, ceiling=job.ceiling)


def _note_retry(desk: _Desk, retry: Retry, hear: Callable[[str], object]) -> None:
    text = f"{retry.endpoint}, try {retry.attempt}: {retry.reason}; asked again after {retry.wait:.1f} s"
    desk.entries.note(desk.run, Entry(kind="retry", text=text))
    hear(text)


def _list(desk: _Desk) -> Generator[Step, None, None]:
    """Enter every PMID that will be asked for."""
    if desk.job.kind == "recheck":
        kept = desk.archive.longest_unseen("pubmed", desk.job.limit)
        desk.entries.ask(desk.run, None, kept)
        yield Step(phase="list", message=f"{len(kept)} kept records are asked for again.")
    else:
        yield from _list_query(desk)
    desk.entries.set_options(
        desk.run, {"asked": desk.job.options, "from": desk.start_date, "listed": True, "batch": desk.job.batch}
    )


def _list_query(desk: _Desk) -> Generator[Step, None, None]:
    question = question_of(desk.job, desk.start_date)
    answer = count(desk.client, question)
    desk.entries.set_counted(desk.run, answer.count)
    known = {note.text for note in _account(desk).warnings}
    desk.entries.note(desk.run, *(Entry(kind="warning", text=text) for text in answer.warnings if text not in known))
    yield Step(phase="count", total=answer.count, message=f"PubMed counts {answer.count} records{_since(desk)}.")
    for warning in answer.warnings:
        yield Step(phase="count", total=answer.count, message=warning)
    asked = desk.entries.asked(desk.run)
    for found in listing(desk.client, question, answer.count, desk.entries.windows(desk.run)):
        room = desk.job.limit - asked if desk.job.limit else len(found.pmids)
        asked += desk.entries.ask(desk.run, found.window, found.pmids[:room])
        yield Step(phase="list", done=asked, total=answer.count)
        if desk.job.limit and asked >= desk.job.limit:
            break
    if not desk.job.limit:
        yield from _compare(desk, question, answer.count)


def _since(desk: _Desk) -> str:
    return f", new or revised since {desk.start_date}" if desk.start_date else ""


def _compare(desk: _Desk, question: Question, counted: int) -> Generator[Step, None, None]:
    """The slices add up to the count, or the difference is listed."""
    windows = desk.entries.windows(desk.run)
    together = sum(window.counted for window in windows)
    if together != counted:  # PubMed grows by the hour: count again before anything is called lost
        counted = count(desk.client, question).count
        desk.entries.set_counted(desk.run, counted)
    text = difference(counted, windows, desk.entries.asked(desk.run))
    if text:
        desk.entries.note(desk.run, Entry(kind="difference", text=text))
        yield Step(phase="list", message=text)


def difference(counted: int, windows: tuple[Window, ...], asked: int) -> str:
    """What PubMed counted and did not list, as a sentence, "" for nothing."""
    together = sum(window.counted for window in windows)
    if together != counted:
        return f"PubMed counts {counted} records, but its {len(windows)} slices hold {together} together."
    if asked != counted:
        return f"PubMed counts {counted} records, but lists {asked} of them."
    return ""


def _account(desk: _Desk) -> Run:
    run = Ledger(desk.archive.engine).run(desk.run)
    assert run is not None  # noqa: S101 - it was entered above
    return run


def _fetch(desk: _Desk) -> Generator[Step, None, None]:
    """Bring every PMID that is pending, and close the account."""
    pending = desk.entries.pending(desk.run)
    total = desk.entries.asked(desk.run)
    done = total - len(pending)
    yield Step(phase="fetch", done=done, total=total)
    fetcher = Fetcher(desk.client, desk.archive, desk.run, bury=desk.job.kind == "recheck")
    for settled in fetcher.bring(pending, desk.job.batch):
        done += settled
        yield Step(phase="fetch", done=done, total=total)
    run = _account(desk)
    whole = len(run.missing) == len(run.gone) and not run.difference
    desk.entries.finish(desk.run, "complete" if whole else "incomplete")
