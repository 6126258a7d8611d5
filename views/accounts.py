"""Signing in and out."""

from __future__ import annotations

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from accounts.users import LONGEST_PASSWORD, TooManyFailures
from library import library
from views import sessions
from views.errors import page

WRONG = "This name and this password do not belong together."

Closed = tuple[str, int, dict[str, str]]


def ask() -> str | Response:
    """The form for name and password; who is signed in already goes on."""
    back = sessions.own_path(request.args.get("next", ""))
    return redirect(back, code=303) if sessions.reader() else _form(back)


def enter() -> Response | tuple[str, int] | Closed:
    """Sign in, and go on to where the reader came from."""
    name = request.form.get("name", "").strip().lower()
    back = sessions.own_path(request.form.get("next", ""))
    try:
        known = library().users.sign_in(name, request.form.get("password", ""), request.remote_addr or "")
    except TooManyFailures as error:
        return _closed(error)
    if not known:
        return _form(back, name=name[:40], wrong=WRONG), 403
    sessions.sign_in(name)
    return redirect(back, code=303)


def leave() -> Response:
    """Sign out, and stay on the page."""
    sessions.sign_out()
    return redirect(sessions.own_path(request.form.get("next", "")), code=303)


def _closed(error: TooManyFailures) -> Closed:
    """The door is shut for a while."""
    wait = {"Retry-After": str(max(1, error.wait))}
    return page(429, title="Too many wrong passwords", sentence=str(error)), 429, wait


def _form(back: str, name: str = "", wrong: str = "") -> str:
    return render_template("account_sign_in.html", back=back, name=name, wrong=wrong, longest=LONGEST_PASSWORD)
