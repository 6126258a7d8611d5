"""The documents say what is true: every command, option and setting is in the README, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from app import create_app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def _settings() -> set[str]:
    return set(re.findall(r"CITEWELL_[A-Z_]+", (ROOT / "settings.py").read_text("utf-8")))


def _commands() -> list[tuple[str, click.Command]]:
    cli = create_app().cli
    context = click.Context(cli)
    found: list[tuple[str, click.Command]] = []
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", each) for sub, each in command.commands.items()]
        else:
            found.append((name, command))
    return found


@pytest.mark.parametrize("setting", sorted(_settings()))
def test_every_setting_is_in_the_readme(setting: str) -> None:
    assert f"`{setting}`" in README


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    assert set(re.findall(r"CITEWELL_[A-Z_]+", README)) <= _settings()


@pytest.mark.parametrize(("name", "command"), _commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_and_option_is_in_the_readme(name: str, command: click.Command) -> None:
    assert f"flask {name}" in README
    options = [option for each in command.params if isinstance(each, click.Option) for option in each.opts]
    assert [option for option in options if option.startswith("--") and f"{option}" not in README] == []


@pytest.mark.parametrize("requirement", re.findall(r'^    "([\w-]+)==', (ROOT / "pyproject.toml").read_text(), re.M))
def test_the_decisions_say_why_each_package_is_there(requirement: str) -> None:
    assert f"`{requirement}`" in (ROOT / "DECISIONS.md").read_text("utf-8")


def test_every_relative_link_of_the_documents_leads_somewhere() -> None:
    for document in ("README.md", "DECISIONS.md", "CHANGELOG.md"):
        text = (ROOT / document).read_text("utf-8")
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
            assert (ROOT / target).exists(), f"{document} points to {target}"


def test_the_records_that_the_readme_cites_are_in_the_starter_set() -> None:
    cited = re.findall(r"(?:flask cite|/list\?pmids=)((?:[ ,]?\d{8})+)", README)
    kept = set(re.findall(r"^PMID- (\d+)", (ROOT / "data" / "starter.nbib").read_text("utf-8"), re.M))
    assert cited
    assert {pmid for group in cited for pmid in re.findall(r"\d+", group)} <= kept
