"""`flask serve`: prepares the library and serves the site with gunicorn."""

from __future__ import annotations

import errno
import os
import socket
import sys
from pathlib import Path

import click

from commands.progress import Progress
from harvester.archive import ArchiveError
from harvester.starter import load_starter
from index.build import IndexingError, rules_of, update
from library import Library, library
from topic import TopicError

ROOT = Path(__file__).resolve().parent.parent
THREADS = 16  # of a worker: most wait for their turn to have a draft checked (`views.in_turn`), and take no time
BACKLOG = 2048


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=5000, show_default=True, help="The port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="How many processes answer."
)
def serve_command(port: int, host: str, workers: int) -> None:
    """Serve the site. An empty library gets the starter set; the index follows the archive first."""
    listener = reserve(host, port)
    try:
        prepare(library())
    except (ArchiveError, TopicError, IndexingError) as error:
        raise click.ClickException(str(error)) from error
    except KeyboardInterrupt:
        raise click.ClickException("Stopped before the library was ready; the same command goes on.") from None
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Citewell is served on http://{shown}:{port} (Ctrl-C stops it).", err=True)
    hand_over(listener, workers)


def reserve(host: str, port: int) -> socket.socket:
    """A socket bound to the address before anything else is done, so that a port in use is known at once."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=BACKLOG)
    except OSError as error:
        raise click.ClickException(_why_not(error, host, port)) from error


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: stop what uses it, or choose another with --port (make run PORT={port + 1})."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} is not open to this user: choose one above 1023 with --port."
    return f"The address {host}:{port} cannot be listened on: {error.strerror or error}."


def prepare(lib: Library) -> None:
    """Make the archive where there is none, put the starter set into an empty one, bring the index up to it."""
    loaded = load_starter(lib.archive)
    if loaded:
        click.echo(f"The library was empty: {loaded:,} records of the starter set were put in.", err=True)
    with Progress("records indexed") as progress:
        for step in update(lib.archive, lib.settings.index_url, lib.reader, rules_of(lib.topic)):
            if step.total:
                progress.show(step.done, step.total)


def hand_over(listener: socket.socket, workers: int) -> None:
    """Become gunicorn, which takes the socket over and answers until it is stopped."""
    listener.set_inheritable(True)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, gunicorn_arguments(listener.fileno(), workers))  # noqa: S606 - no shell is wanted


def gunicorn_arguments(descriptor: int, workers: int) -> list[str]:
    """The command line that serves this project from an open socket."""
    return [
        sys.executable,
        "-m",
        "gunicorn",
        f"--bind=fd://{descriptor}",
        f"--workers={workers}",
        "--worker-class=gthread",
        f"--threads={THREADS}",
        "--graceful-timeout=5",
        "--keep-alive=5",
        "--limit-request-line=8190",
        "--log-level=warning",
        "--no-control-socket",
        f"--chdir={ROOT}",
        "app:create_app(warm=True)",
    ]


COMMANDS = (serve_command,)
