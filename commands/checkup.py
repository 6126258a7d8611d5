"""`flask checkup FILE|URL`: is every reference of a post or a list still sound? The report is JSON on stdout.

The exit code is 0 where every reference was found in this library and is sound, 1 where something needs a look (what
is not in this library too: it could not be checked), and 2 where the source cannot be read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
from flask.cli import with_appcontext

from citations.checkup import Report
from citations.checkup_entries import Entry
from drafts.checkup import LibraryShelf, Unreadable, check_up, read_address, read_upload
from drafts.incoming.fetch import FetchError
from drafts.incoming.fetch_page import LONGEST_PAGE
from harvester.archive import ArchiveError
from index import IndexingError
from library import library
from topic import TopicError

NOT_SOUND, UNREADABLE = 1, 2
NO_INDEX = (
    "There is no index to look into yet. Run 'flask harvest' or 'flask import FILE', then 'flask index update'."
)


class Refused(click.ClickException):
    """The source or the library cannot be read."""

    exit_code = UNREADABLE


@click.command("checkup")
@click.argument("source", metavar="FILE|URL")
@with_appcontext
def checkup_command(source: str) -> None:
    """Check the references of a post, a list, or an RIS, BibTeX or nbib file ('-' reads standard input).

    Exit code: 0 all sound, 1 something needs a look, 2 the source cannot be read.
    """
    try:
        report = _report(source)
    except (Unreadable, FetchError, ArchiveError, IndexingError, TopicError) as problem:
        raise Refused(str(problem)) from problem
    click.echo(msgspec.json.format(msgspec.json.encode(report), indent=2).decode())
    counts = ", ".join(f"{number} {verdict}" for verdict, number in report.counts.items() if number)
    references = "1 reference" if len(report.references) == 1 else f"{len(report.references)} references"
    click.echo(f"{references}: {counts or 'none'}.", err=True)
    if not report.sound:
        sys.exit(NOT_SOUND)


def _report(source: str) -> Report:
    lib = library()
    entries = _entries(source)
    if not lib.engine.status().generation:
        raise Refused(NO_INDEX)
    return check_up(entries, source, LibraryShelf(engine=lib.engine, archive=lib.archive), lib.topic.title)


def _entries(source: str) -> Iterator[Entry]:
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", source):
        return read_address(source)
    try:
        if source == "-":
            return read_upload(sys.stdin.buffer.read(LONGEST_PAGE + 1))
        with Path(source).open("rb") as file:
            return read_upload(file.read(LONGEST_PAGE + 1))
    except OSError as problem:
        raise Refused(f"{source!r} cannot be read: {problem.strerror or problem}.") from problem


COMMANDS: tuple[click.Command, ...] = (checkup_command,)
