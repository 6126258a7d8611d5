"""The application factory: it wires the rooms together, and nothing else."""

from __future__ import annotations

from flask import Flask

import commands
import library
import views
from settings import Settings, read_settings


def create_app(settings: Settings | None = None) -> Flask:
    """The Flask application for these settings (default: those of the environment)."""
    app = Flask(__name__, instance_relative_config=False)
    library.init_app(app, settings or read_settings())
    commands.init_app(app)
    views.init_app(app)
    return app
