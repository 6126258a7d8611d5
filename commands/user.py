"""`flask user`: the accounts of those who may correct tags."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click
import msgspec
from flask.cli import with_appcontext
from sqlalchemy.exc import SQLAlchemyError

from accounts.users import AccountError, Users
from harvester.archive import ArchiveError
from harvester.store import explain
from library import library


@click.group("user")
def user() -> None:
    """Accounts of readers who may correct tags."""


@contextmanager
def _users() -> Iterator[Users]:
    """The accounts; what goes wrong with them is said in one sentence."""
    try:
        yield library().users
    except (AccountError, ArchiveError) as error:
        raise click.ClickException(str(error)) from error
    except SQLAlchemyError as error:
        raise click.ClickException(str(explain("an account was used", error))) from error


def _on_terminal() -> bool:
    return sys.stdin.isatty()


def _password() -> str:
    """The password typed twice on a terminal, or the first line of a pipe."""
    if _on_terminal():
        typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return typed
    return sys.stdin.readline().rstrip("\n")


@user.command("add")
@click.argument("name")
@with_appcontext
def add(name: str) -> None:
    """Make the account NAME; the password is asked for, or read from a pipe."""
    with _users() as users:
        users.add(name, _password())
    click.echo(f"{name} can sign in now.", err=True)


@user.command("password")
@click.argument("name")
@with_appcontext
def password(name: str) -> None:
    """Give the account NAME a new password."""
    with _users() as users:
        users.set_password(name, _password())
    click.echo(f"{name} has a new password; sessions that were open have ended.", err=True)


@user.command("remove")
@click.argument("name")
@with_appcontext
def remove(name: str) -> None:
    """Remove the account NAME; its corrections stay."""
    with _users() as users:
        users.remove(name)
    click.echo(f"{name} is removed.", err=True)


@user.command("list")
@with_appcontext
def list_() -> None:
    """Print the names of all accounts as JSON."""
    with _users() as users:
        click.echo(msgspec.json.encode(users.names()).decode())


COMMANDS = (user,)
