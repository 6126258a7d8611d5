"""`flask mcp`: a server of the Model Context Protocol over standard input and output, for assistants."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from library import library


@click.command("mcp")
@with_appcontext
def mcp_command() -> None:
    """Serve assistants by the Model Context Protocol (stdio): search, record, cite and check."""
    from commands.mcp_server import make_server  # noqa: PLC0415 - half a second that no other command shall pay

    make_server(library()).run("stdio")


COMMANDS: tuple[click.Command, ...] = (mcp_command,)
