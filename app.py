"""The application factory: it wires the rooms together, and nothing else."""

from __future__ import annotations

import click
from flask import Flask

import commands
import library
import views
from settings import Settings, SettingsError, read_settings


def create_app(settings: Settings | None = None, *, warm: bool = False) -> Flask:
    """The Flask application for these settings (default: those of the environment).

    A process that will answer for long is made `warm`: all that its pages need is imported before the first of them
    is asked for, and what most drafts ask is read in the background.
    """
    app = Flask(__name__, instance_relative_config=False)
    try:
        library.init_app(app, settings or read_settings())
    except SettingsError as error:  # the command line prints this as one sentence
        raise click.ClickException(str(error)) from error
    commands.init_app(app)
    views.init_app(app)
    if warm:
        views.warm_up()
        library.warm_up(app)
    return app
