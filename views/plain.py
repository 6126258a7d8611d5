"""The addresses that machines ask for: robots.txt, the icon, and whether the site is well."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify

from library import library

bp = Blueprint("plain", __name__)

# Every combination of filters is an address of its own; crawlers are asked to leave them alone.
ROBOTS = "User-agent: *\nDisallow: /search\nDisallow: /list\nDisallow: /record/*/export/\nAllow: /\n"


@bp.get("/robots.txt")
def robots() -> Response:
    """What crawlers may read."""
    return Response(ROBOTS, content_type="text/plain; charset=utf-8")


@bp.get("/favicon.ico")
def favicon() -> Response:
    """The icon, for browsers that ask without being told where it is."""
    return current_app.send_static_file("icon.svg")


@bp.get("/healthz")
def healthz() -> Response:
    """That the index can be read, and what it holds."""
    status = library().engine.status()
    return jsonify(state="ok", records=status.records, generation=status.generation, published=status.published)
