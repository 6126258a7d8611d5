"""The pages: HTTP in, HTML out."""

from __future__ import annotations

from flask import Flask

from library import library_of
from views import (
    about,
    accounts,
    api,
    api_check,
    checkup,
    collecting,
    conditions,
    corrections,
    drafts,
    errors,
    furnishing,
    home,
    kept,
    ledger,
    lists,
    plain,
    records,
    safety,
    search,
    sessions,
    unapi,
    watch,
)

PAGES = (
    home,
    search,
    records,
    conditions,
    ledger,
    about,
    accounts,
    corrections,
    lists,
    collecting,
    kept,
    drafts,
    checkup,
)
FOR_MACHINES = (plain, api, unapi, watch)


#: Its address belongs to the API, which must have it before it is registered.
_ADDED = (api_check,)


def init_app(app: Flask) -> None:
    """Give the application its pages."""
    safety.init_app(app)
    errors.init_app(app)
    sessions.init_app(app, library_of(app).settings)
    furnishing.init_app(app)
    for module in (*PAGES, *FOR_MACHINES):
        app.register_blueprint(module.bp)
