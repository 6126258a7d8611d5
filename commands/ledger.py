"""`flask ledger` prints the accounts of the runs as JSON, newest first."""

from __future__ import annotations

import json

import click
from flask.cli import with_appcontext

from commands.harvest_report import summary
from harvester.archive import ArchiveError
from library import library


@click.command("ledger")
@click.option("--run", "number", type=click.IntRange(min=1), default=None, help="Only the run of this number.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many runs.")
@with_appcontext
def ledger_command(number: int | None, limit: int) -> None:
    """Print what every harvest and import asked for, what came, and what did not."""
    try:
        ledger = library().ledger
        runs = ledger.runs(limit) if number is None else tuple(filter(None, (ledger.run(number),)))
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error
    if number is not None and not runs:
        raise click.ClickException(f"There is no run {number} in the ledger: 'flask ledger' lists them.")
    found = [summary(run) for run in runs]
    click.echo(json.dumps(found if number is None else found[0], ensure_ascii=False, indent=2))


COMMANDS = (ledger_command,)
