"""Who is signed in: a signed cookie for those who sign in, none for anybody else, and a token in every form."""

from __future__ import annotations

import hashlib
import hmac
import time
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from flask import Flask, Request, Response, current_app, g, redirect, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response as BaseResponse

from accounts.keys import secret_key
from library import library
from settings import Settings
from views.errors import page

COOKIE = "citewell_session"
#: A session ends so long after signing in, and with it the forms that it was shown.
LIFETIME = timedelta(days=7)
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
#: Pages that only readers who are signed in can use.
FOR_READERS = (
    "corrections.form",
    "corrections.save",
    "corrections.take_back",
    "kept.mine",
    "kept.keep",
    "kept.remove",
)
#: Blueprints whose requests change nothing and know no reader: they need no token.
STATELESS = ("api", "checkup", "collecting", "drafts")
#: Pages that are forms, or take one.
FORMS = (*FOR_READERS, "accounts.ask", "accounts.enter", "accounts.leave")

OLD_FORM = (
    "It was open for too long, or was not sent from this site, so nothing was changed. "
    "Go back, load the page again, and send it once more."
)


class Sessions(SecureCookieSessionInterface):
    """Flask's signed cookies; the key is read when a cookie is first there to be checked or made."""

    digest_method = staticmethod(hashlib.sha256)

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """The session of a request; an empty one, without need of a key, where it has no cookie."""
        if not request.cookies.get(self.get_cookie_name(app)):
            return self.session_class()
        _ensure_key()
        return super().open_session(app, request)

    def get_cookie_secure(self, app: Flask) -> bool:
        """For https alone where the request came by https."""
        return request.is_secure


def init_app(app: Flask, settings: Settings) -> None:
    """Give the application its sessions and the guard of its forms."""
    if settings.proxies:
        number = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=number, x_proto=number)  # type: ignore[method-assign]
    app.session_interface = Sessions()
    app.config.update(
        SESSION_COOKIE_NAME=COOKIE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=LIFETIME,
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=int(LIFETIME.total_seconds()),
    )
    CSRFProtect(app)
    app.before_request(_guard)
    app.after_request(_keep_apart)
    app.register_error_handler(CSRFError, _old_form)
    app.jinja_env.globals.update(reader=reader)


def sign_in(name: str) -> None:
    """Begin a session of this account; whatever the browser's session held before is gone."""
    session.clear()
    session.permanent = True
    session.update(name=name, mark=library().users.fingerprint(name), since=int(time.time()))
    g.pop("reader", None)


def sign_out() -> None:
    """End the session."""
    session.clear()
    g.pop("reader", None)


def reader() -> str:
    """The account that is signed in, "" for none: no more where it was removed or its password is another."""
    if "reader" not in g:
        g.reader = _reader()
    name: str = g.reader
    return name


def _reader() -> str:
    name: str = session.get("name", "")
    if not name:
        return ""
    mark = library().users.fingerprint(name)
    young = time.time() - session["since"] < LIFETIME.total_seconds()
    if mark and young and hmac.compare_digest(mark, session["mark"]):
        return name
    session.clear()
    return ""


def own_path(text: str) -> str:
    """The address to go on to where it is a path of this site; the first page otherwise."""
    odd = any(character <= " " or character in "\\\x7f" for character in text)
    if odd or not text.startswith("/") or text.startswith("//"):
        return "/"
    parts = urlsplit(text)
    return "/" if parts.scheme or parts.netloc else text


def sign_in_address(back: str = "") -> str:
    """The address of the sign-in page that leads back to a path."""
    return "/sign-in?" + urlencode({"next": back}) if back else "/sign-in"


def _ensure_key() -> None:
    app = current_app
    if not app.secret_key:
        settings = library().settings
        app.secret_key = settings.secret_key or secret_key(settings.data_dir)


def _guard() -> BaseResponse | None:
    """Ask for a sign-in where a page needs one, and for the token of every form that may change something."""
    if request.endpoint is None:
        return None
    if request.endpoint in FOR_READERS and not reader():
        return redirect(sign_in_address(own_path(_page_to_come_back_to())), code=303)
    if request.endpoint in FORMS or request.method in UNSAFE:
        _ensure_key()
    if request.method in UNSAFE and request.blueprint not in STATELESS:
        protection: CSRFProtect = current_app.extensions["csrf"]
        protection.protect()
    return None


def _page_to_come_back_to() -> str:
    """The page that was asked for, or the one on which the form stood that was sent."""
    if request.method == "GET":
        return request.full_path.rstrip("?")
    return request.path.partition("/correct")[0].removesuffix("/remove")


def _keep_apart(response: Response) -> Response:
    """What a reader who is signed in was shown is nobody else's; forms are kept by no cache at all."""
    if request.endpoint in FORMS:
        response.headers.setdefault("Cache-Control", "no-store")
    elif g.get("reader"):
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def _old_form(error: CSRFError) -> tuple[str, int]:
    return page(400, title="This form is no longer valid", sentence=OLD_FORM), 400
