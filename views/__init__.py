"""The pages: HTTP in, HTML out."""

from __future__ import annotations

from flask import Flask

from library import library_of
from views import (
    about,
    api,
    collecting,
    conditions,
    errors,
    furnishing,
    home,
    kept,
    later,
    ledger,
    lists,
    plain,
    safety,
    search,
    sessions,
    unapi,
    watch,
)

PAGES = (
    home,
    search,
    conditions,
    ledger,
    about,
    lists,
    collecting,
    kept,
)
FOR_MACHINES = (plain, api, unapi, watch)


def init_app(app: Flask) -> None:
    """Give the application its pages."""
    safety.init_app(app)
    errors.init_app(app)
    sessions.init_app(app, library_of(app).settings)
    furnishing.init_app(app)
    for module in (*PAGES, *FOR_MACHINES):
        app.register_blueprint(module.bp)
    for bp in later.blueprints():
        app.register_blueprint(bp)


def warm_up() -> None:
    """Import what pages import when they are first asked for, so that no reader waits for it."""
    later.load()
