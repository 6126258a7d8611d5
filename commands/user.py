"""`flask user`: the accounts of those who may correct tags."""

from __future__ import annotations

import sys

import click
import msgspec
from flask.cli import with_appcontext

from accounts.users import AccountError, Users
from harvester.archive import ArchiveError
from library import library


@click.group("user")
def user() -> None:
    """Accounts of readers who may correct tags."""


def _users() -> Users:
    try:
        return library().users
    except ArchiveError as error:
        raise click.ClickException(str(error)) from error


def _password() -> str:
    """The password typed twice on a terminal, or the first line of a pipe."""
    if sys.stdin.isatty():
        typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return typed
    return sys.stdin.readline().rstrip("\n")


@user.command("add")
@click.argument("name")
@with_appcontext
def add(name: str) -> None:
    """Make the account NAME; the password is asked for, or read from a pipe."""
    try:
        _users().add(name, _password())
    except AccountError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{name} can sign in now.", err=True)


@user.command("password")
@click.argument("name")
@with_appcontext
def password(name: str) -> None:
    """Give the account NAME a new password."""
    try:
        _users().set_password(name, _password())
    except AccountError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{name} has a new password.", err=True)


@user.command("remove")
@click.argument("name")
@with_appcontext
def remove(name: str) -> None:
    """Remove the account NAME; its corrections stay."""
    try:
        _users().remove(name)
    except AccountError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{name} is removed.", err=True)


@user.command("list")
@with_appcontext
def list_() -> None:
    """Print the names of all accounts as JSON."""
    click.echo(msgspec.json.encode(_users().names()).decode())


COMMANDS = (user,)
