"""The pages: HTTP in, HTML out."""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Give the application its pages."""
