"""The limits of a request and the headers of every answer."""

from __future__ import annotations

from flask import Flask, Response, abort, request

MAX_FORM = 1_000_000
#: A draft may be larger than any other form: so much may come to these pages.
LARGER = {"drafts.report": 6_000_000, "drafts.take": 6_000_000, "api.check_text": 6_000_000}
MAX_ADDRESS = 8_000

# OWASP, "HTTP Security Response Headers Cheat Sheet". No page of ours holds a script or a style of its own.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def init_app(app: Flask) -> None:
    """Hold every request to the limits, and give every answer the headers."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_FORM
    app.before_request(_refuse_oversize)
    app.after_request(_add_headers)


def _refuse_oversize() -> None:
    largest = LARGER.get(request.endpoint or "", MAX_FORM)
    request.max_content_length = request.max_form_memory_size = largest
    if (request.content_length or 0) > largest:
        abort(413)
    if len(request.environ.get("QUERY_STRING", "")) + len(request.path) > MAX_ADDRESS:
        abort(414)


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
