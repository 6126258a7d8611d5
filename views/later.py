"""Pages whose modules need much (the tagger, the database): imported when a page of theirs is first asked for.

A process that serves imports them all before its first reader comes (`load`); a command has no need of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from flask import Blueprint
from msgspec import Struct

import views


class Module(Struct, frozen=True, kw_only=True):
    """A module of pages: (method, address, function) of each; what is called before and after one, "" for nothing."""

    routes: tuple[tuple[str, str, str], ...]
    before: str = ""
    after: str = ""


#: By the name of the module, which is that of its blueprint; a function's name is that of its endpoint.
MODULES = {
    "records": Module(
        routes=(
            ("GET", "/record/<pmid>", "record"),
            ("GET", "/record/<pmid>/cite", "cite"),
            ("GET", "/record/<pmid>/export/<format_id>", "export"),
        )
    ),
    "accounts": Module(
        routes=(
            ("GET", "/sign-in", "ask"),
            ("POST", "/sign-in", "enter"),
            ("POST", "/sign-out", "leave"),
        )
    ),
    "corrections": Module(
        routes=(
            ("GET", "/record/<pmid>/correct/<field>", "form"),
            ("POST", "/record/<pmid>/correct/<field>", "save"),
            ("POST", "/record/<pmid>/corrections/<int:number>/take-back", "take_back"),
            ("GET", "/corrections", "latest"),
        )
    ),
    "drafts": Module(
        routes=(
            ("GET", "/check", "ask"),
            ("POST", "/check", "report"),
            ("GET", "/check/document", "begin_again"),
            ("POST", "/check/document", "take"),
        ),
        before="admit",
        after="keep_nothing",
    ),
    "checkup": Module(
        routes=(
            ("GET", "/checkup", "form"),
            ("POST", "/checkup", "check"),
        )
    ),
}


def blueprints() -> Iterator[Blueprint]:
    """The blueprints of MODULES; none of their modules is imported."""
    for name, module in MODULES.items():
        bp = Blueprint(name, f"views.{name}")
        for method, address, function in module.routes:
            bp.add_url_rule(address, function, later(name, function), methods=[method])
        if module.before:
            bp.before_request(later(name, module.before))
        if module.after:
            bp.after_request(later(name, module.after))
        yield bp


def later(module: str, function: str) -> Callable[..., Any]:
    """A function of a module of this package, which is imported when the function is first called."""

    def call(*args: Any, **values: Any) -> Any:
        return getattr(import_module(f"views.{module}"), function)(*args, **values)

    return call


def load() -> None:
    """Import every module of this package."""
    for module in iter_modules(views.__path__):
        import_module(f"views.{module.name}")
