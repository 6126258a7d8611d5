"""What this site is, where its records come from, and what it does not do."""

from __future__ import annotations

from flask import Blueprint, render_template

from library import library

bp = Blueprint("about", __name__)


@bp.get("/about")
def about() -> str:
    """The page on the site itself."""
    return render_template("about.html", topic=library().topic)
