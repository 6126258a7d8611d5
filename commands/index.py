"""`flask index`: bring the index up to the archive, rebuild it beside, compare the two. JSON on stdout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from typing import ParamSpec, TypeVar

import click
import msgspec
from flask.cli import with_appcontext

from commands.progress import Progress as Bar
from harvester.archive import Archive, ArchiveError
from index.build import IndexingError, Progress, Reader, needs_rebuild, rebuild, rules_of, update
from index.check import check
from index.sidecar import SideFileError
from library import Library, library
from topic import TopicError

OTHER_RULES = (
    "The vocabulary, the tagger or the index's own rules have changed: the index is rebuilt beside the live one."
)
BROKEN = "The index cannot be read ({error}): 'flask index rebuild' makes it anew."
Build = Callable[[Archive, str, Reader, str, int], Iterator[Progress]]

P = ParamSpec("P")
R = TypeVar("R")


def _in_one_sentence(command: Callable[P, R]) -> Callable[P, R]:
    """What goes wrong is said in one sentence, without a traceback."""

    @with_appcontext
    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (ArchiveError, TopicError, IndexingError) as error:
            raise click.ClickException(str(error)) from error
        except SideFileError as error:
            raise click.ClickException(BROKEN.format(error=error)) from error
        except KeyboardInterrupt:
            raise click.ClickException("Stopped. The same command goes on where it was.") from None

    return wrapped


@click.group("index")
def index_command() -> None:
    """The search index: a projection of the archive that can be thrown away and rebuilt."""


@index_command.command("update")
@click.option("--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="How many work at it.")
@_in_one_sentence
def update_command(processes: int) -> None:
    """Bring the index up to the archive; rebuilds it where its rules have changed."""
    lib = library()
    if needs_rebuild(lib.settings.index_url, rules_of(lib.topic)):
        click.echo(OTHER_RULES, err=True)
    _build(update, lib, processes)


@index_command.command("rebuild")
@click.option("--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="How many work at it.")
@_in_one_sentence
def rebuild_command(processes: int) -> None:
    """Build the index anew beside the live one, and switch when it is whole."""
    _build(rebuild, library(), processes)


@index_command.command("check")
@_in_one_sentence
def check_command() -> None:
    """Compare archive and index record by record. Exit code 1 where they differ."""
    lib = library()
    found = check(lib.archive, lib.settings.index_url, rules_of(lib.topic))
    _print(found)
    if not found.same:
        sys.exit(1)


def _build(build: Build, lib: Library, processes: int) -> None:
    last: Progress | None = None
    with Bar("records indexed") as bar:
        for last in build(lib.archive, lib.settings.index_url, lib.reader, rules_of(lib.topic), processes):
            bar.show(last.done, last.total)
    if last is not None:
        for reason in last.unreadable.values():
            click.echo(f"Left out, for it cannot be read: {reason}", err=True)
        _print(last)


def _print(value: object) -> None:
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


COMMANDS: tuple[click.Command, ...] = (index_command,)
