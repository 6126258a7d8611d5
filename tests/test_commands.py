"""The table of commands is whole, and asking for one imports no other."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import commands

ROOT = Path(__file__).resolve().parent.parent


def test_every_module_names_the_commands_that_the_table_gives_it() -> None:
    for module in {*commands.MODULES.values()}:
        named = {command.name for command in import_module(f"commands.{module}").COMMANDS}
        assert named == {name for name, where in commands.MODULES.items() if where == module}


def test_a_command_is_imported_when_it_is_asked_for_and_no_other() -> None:
    asked = (
        "import sys, click, app\n"
        "cli = app.create_app().cli\n"
        "assert cli.get_command(click.Context(cli), 'ledger').name == 'ledger'\n"
        "assert cli.get_command(click.Context(cli), 'nothing') is None\n"
        "print(sorted(name for name in sys.modules if name.startswith('commands.')))\n"
    )
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "commands.ledger" in done.stdout
    assert not any(f"'commands.{other}'" in done.stdout for other in ("harvest", "serve", "mcp", "check"))
