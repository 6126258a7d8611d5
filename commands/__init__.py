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

MODULES = ("harvest", "ledger", "records", "index", "search", "cite", "check", "checkup", "user", "serve", "mcp")
CANNOT_BE_WRITTEN = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def init_app(app: Flask) -> None:
    """Give the application its commands; each module names its own in COMMANDS."""
    for module in MODULES:
        for command in import_module(f"commands.{module}").COMMANDS:
            app.cli.add_command(_careful(command))


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
