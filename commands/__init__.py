"""The command line: one module for each group of `flask` commands. JSON on stdout, all else on stderr."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from copy import copy
from functools import wraps
from importlib import import_module
from typing import Any

import click
from flask import Flask
from flask.cli import AppGroup

# The module of each command; it is imported when its command is asked for, because some need much.
MODULES = {
    "harvest": "harvest",
    "import": "harvest",
    "ledger": "ledger",
    "parse": "records",
    "tag": "records",
    "index": "index",
    "search": "search",
    "cite": "cite",
    "styles": "cite",
    "check": "check",
    "checkup": "checkup",
    "user": "user",
    "serve": "serve",
    "mcp": "mcp",
}
CANNOT_BE_WRITTEN = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class Commands(AppGroup):
    """The commands of MODULES, each imported when it is asked for, and whatever else was added to the group."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, without importing one."""
        return sorted({*super().list_commands(ctx), *MODULES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none; its module names it in COMMANDS."""
        if cmd_name not in MODULES:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"commands.{MODULES[cmd_name]}")
        return next(_careful(command) for command in module.COMMANDS if command.name == cmd_name)


def init_app(app: Flask) -> None:
    """Give the application its commands."""
    app.cli = Commands(app.name)


def _careful(command: click.Command) -> click.Command:
    """The command, which says in a sentence that what it prints finds no room."""
    mine = copy(command)
    if isinstance(mine, click.Group):
        mine.commands = {name: _careful(each) for name, each in mine.commands.items()}
    elif mine.callback is not None:
        mine.callback = _guarded(mine.callback)
    return mine


def _guarded(callback: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(callback)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            result = callback(*args, **kwargs)
            sys.stdout.flush()
        except OSError as error:
            if error.errno not in CANNOT_BE_WRITTEN:
                raise
            _forget_output()
            raise click.ClickException(f"The output could not be written: {error.strerror}.") from error
        return result

    return run


def _forget_output() -> None:
    """Let go of what is still to be printed, or the interpreter would try once more at its end and fail."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
