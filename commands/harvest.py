"""`flask harvest` brings the topic from PubMed, `flask import` reads files: JSON on stdout, all else on stderr."""

from __future__ import annotations

import json
from collections.abc import Generator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import click
from flask.cli import with_appcontext

from commands.harvest_report import sentence, summary
from commands.progress import Progress
from harvester.archive import ArchiveError
from harvester.eutils import Client, EutilsError, Identity
from harvester.harvest import Job, Kind, Step, first_day, harvest, question_of
from harvester.harvest_advice import advice
from harvester.harvest_lock import alone
from harvester.harvest_slices import count, listing
from harvester.importing import ImportStep, import_files
from index.build import IndexingError, rules_of, update
from library import Library, library
from settings import Settings
from topic import TopicError

INTERRUPTED = 130  # what a shell expects of a command stopped by Ctrl-C
INDEX_LATER = "'flask index update' brings the index up to date."
NO_EMAIL = (
    "NCBI asks every program for an e-mail address, so that it can write before it blocks: "
    "set CITEWELL_NCBI_EMAIL. This goes on without one."
)


class _When(click.ParamType[str]):
    """ "last" or a date."""

    name = "last|DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, checked."""
        text = str(value).strip()
        if text == "last":
            return text
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self.fail(f"{text!r} is neither 'last' nor a date like 2024-05-31.", param, ctx)
        if day > datetime.now(UTC).date():
            self.fail(f"{text} lies in the future.", param, ctx)
        return day.isoformat()


def make_client(settings: Settings) -> Client:
    """Who asks PubMed, by the settings; the pace is 3 requests a second, 10 with an API key."""
    return Client(settings.ncbi_base_url, Identity(email=settings.ncbi_email, api_key=settings.ncbi_api_key))


@click.command("harvest")
@click.option("--since", type=_When(), default=None, help="Only what is new or revised since then.")
@click.option("--recheck", is_flag=True, help="Ask again for what is kept, and set tombstones for what is gone.")
@click.option("--limit", type=click.IntRange(min=1), default=None, help="At most so many records.")
@click.option("--dry-run", is_flag=True, help="Only count: nothing is brought or kept.")
@click.option("--no-index", is_flag=True, help="Do not bring the index up to date afterwards.")
@with_appcontext
def harvest_command(since: str | None, recheck: bool, limit: int | None, dry_run: bool, no_index: bool) -> None:
    """Bring the topic's records from PubMed, or go on with a harvest that was stopped.

    Prints the run's account as JSON. Exit code 1 where something is missing, 130 where it was stopped.
    """
    if since and recheck:
        raise click.UsageError("--since and --recheck are two different jobs: give one of them.")
    lib = library()
    try:
        job = _job(lib, since or "", recheck, limit or 0)
        if not lib.settings.ncbi_email:
            click.echo(NO_EMAIL, err=True)
        if dry_run:
            _print(_dry_run(job, lib))
            return
        with alone(lib.settings.data_dir, "harvest"):
            run = _follow(job, lib)
        _finish(lib, run, index=not no_index)
    except (ArchiveError, EutilsError, TopicError) as error:
        raise click.ClickException(_go_on(error)) from error


def _job(lib: Library, since: str, recheck: bool, limit: int) -> Job:
    kind: Kind = "recheck" if recheck else "since" if since else "harvest"
    return Job(kind=kind, topic=lib.topic.name, query=lib.topic.query, since=since, limit=limit)


def _go_on(error: Exception) -> str:
    text = str(error).rstrip(".")
    if isinstance(error, EutilsError):
        return f"{text}. What came is kept: the same command goes on from there."
    return f"{text}."


def _dry_run(job: Job, lib: Library) -> dict[str, object]:
    """The counts of a job."""
    if job.kind == "recheck":
        return {"dry_run": True, "kind": job.kind, "kept": len(lib.archive.longest_unseen("pubmed", job.limit))}
    start = first_day(job.since, lib.ledger.last_complete(job.query) if job.since == "last" else None)
    client, question = make_client(lib.settings), question_of(job, start)
    answer = count(client, question)
    windows = [found.window for found in listing(client, question, answer.count, ids=False)]
    records = min(answer.count, job.limit) if job.limit else answer.count
    return {
        "dry_run": True,
        "kind": job.kind,
        "query": job.query,
        "from": start,
        "counted": answer.count,
        "slices": [{"low": w.low, "high": w.high, "counted": w.counted} for w in windows],
        "requests": -(-records // job.batch) + len(windows) + 1,
        "warnings": list(answer.warnings),
    }


def _follow(job: Job, lib: Library) -> int:
    """Watch a harvest to its end; gives the number of its run."""
    advised = False
    with Progress("records") as progress:
        steps = harvest(job, make_client(lib.settings), lib.archive, progress.say)
        try:
            while True:
                step = next(steps)
                if step.phase == "fetch" and not advised:
                    advised = True
                    _advise(step, job, progress)
                _show(step, progress)
        except StopIteration as end:
            return int(end.value)
        except KeyboardInterrupt:
            _stopped(steps, "What came is kept: the same command goes on from there.")


def _advise(step: Step, job: Job, progress: Progress) -> None:
    text = advice(-(-(step.total - step.done) // job.batch), datetime.now(UTC))
    if text:
        progress.say(text)


def _show(step: Step, progress: Progress) -> None:
    if step.message:
        progress.say(step.message)
    if step.phase == "fetch":
        progress.show(step.done, step.total)


def _stopped(steps: Generator[object, None, int], what_next: str) -> NoReturn:
    steps.close()
    click.echo(f"\nStopped. {what_next}", err=True)
    raise click.exceptions.Exit(INTERRUPTED)


@click.command("import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--no-index", is_flag=True, help="Do not bring the index up to date afterwards.")
@with_appcontext
def import_command(files: tuple[Path, ...], no_index: bool) -> None:
    """Keep the records of PubMed XML (also .gz, baseline and update files) and MEDLINE (.nbib) files.

    Prints the run's account as JSON. Exit code 1 where a record or a file could not be read.
    """
    if not files:
        raise click.UsageError("Name at least one file: PubMed XML (.xml, .xml.gz) or MEDLINE (.nbib, .txt).")
    lib = library()
    try:
        with alone(lib.settings.data_dir, "import"):
            run = _follow_import(files, lib)
        _finish(lib, run, index=not no_index)
    except (ArchiveError, TopicError) as error:
        raise click.ClickException(str(error)) from error


def _follow_import(files: tuple[Path, ...], lib: Library) -> int:
    with Progress("records") as progress:
        steps = import_files(files, lib.archive)
        try:
            while True:
                _show_import(next(steps), progress)
        except StopIteration as end:
            return int(end.value)
        except KeyboardInterrupt:
            _stopped(steps, "What came is kept: the same command brings the rest.")


def _show_import(step: ImportStep, progress: Progress) -> None:
    if step.message:
        progress.say(step.message)
    progress.show(step.done)


def _finish(lib: Library, run: int, *, index: bool) -> None:
    """Say what came of a run, bring the index up to date, and end with the exit code."""
    account = lib.ledger.run(run)
    if account is None:
        raise click.ClickException(f"Run {run} is not in the ledger: was the archive replaced meanwhile?")
    click.echo(sentence(account), err=True)
    code = 0 if account.state == "complete" else 1
    report = summary(account)
    if index:
        report["index"], failed = update_index(lib)
        code = failed or code
    _print(report)
    raise click.exceptions.Exit(code)


def update_index(lib: Library) -> tuple[dict[str, object], int]:
    """Bring the index up to the archive; gives what to report of it, and an exit code. A failure does not stop."""
    done: dict[str, object] = {}
    try:
        with Progress("records indexed") as progress:
            for step in update(lib.archive, lib.settings.index_url, lib.reader, rules_of(lib.topic)):
                progress.show(step.done, step.total)
                done = {
                    "generation": step.generation,
                    "indexed": step.indexed,
                    "removed": step.removed,
                    "seq": step.seq,
                }
    except KeyboardInterrupt:
        click.echo(f"\nStopped. The records are kept: {INDEX_LATER}", err=True)
        return {"error": "stopped"}, INTERRUPTED
    except (IndexingError, ArchiveError, TopicError) as error:
        click.echo(f"The index was not brought up to date: {str(error).rstrip('.')}. {INDEX_LATER}", err=True)
        return {"error": str(error)}, 1
    return done, 0


def _print(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


COMMANDS = (harvest_command, import_command)
