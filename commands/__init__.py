"""The command line: one module for each group of `flask` commands. JSON on stdout, all else on stderr."""

from __future__ import annotations

from importlib import import_module

from flask import Flask

MODULES = ("harvest", "ledger", "records", "index", "search", "cite", "check", "checkup", "user", "serve", "mcp")


def init_app(app: Flask) -> None:
    """Give the application its commands; each module names its own in COMMANDS."""
    for module in MODULES:
        for command in import_module(f"commands.{module}").COMMANDS:
            app.cli.add_command(command)
