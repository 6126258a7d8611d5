"""The pages: HTTP in, HTML out."""

from __future__ import annotations

from flask import Flask

from views import about, api, conditions, errors, furnishing, home, ledger, plain, records, safety, search

MODULES = (home, search, records, conditions, ledger, about, plain, api)


def init_app(app: Flask) -> None:
    """Give the application its pages."""
    safety.init_app(app)
    errors.init_app(app)
    furnishing.init_app(app)
    for module in MODULES:
        app.register_blueprint(module.bp)
