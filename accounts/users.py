"""Accounts: made on the command line, checked with argon2, and slow to guess."""

from __future__ import annotations

import hashlib
import re
import time
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Engine, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from accounts.tables import FAILURES, USERS

#: At most so many failures of one name, and of one address, within the window (seconds).
MOST_FAILURES = {"name": 5, "address": 20}
WINDOW = 15 * 60
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256
FINGERPRINT = 24
TRIES_LOCK = 7_316_022  # any number of our own, beside that of the migrations: tries are entered one after the other

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]")


class AccountError(Exception):
    """An account cannot be made or changed as asked; the message says what to do."""


class TooManyFailures(Exception):
    """Sign-in is closed for this name or address for some minutes; `wait` is in seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"Too many failed sign-ins. Try again in {max(1, round(wait / 60))} minutes.")
        self.wait = wait


class Users:
    """The accounts of one library. `clock` gives Unix time in seconds; `hasher` has argon2's costs."""

    def __init__(
        self, engine: Engine, clock: Callable[[], float] = time.time, hasher: PasswordHasher | None = None
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._hasher = hasher or PasswordHasher()
        # A name that does not exist must take as long to refuse as a wrong password.
        self._nobody = self._hasher.hash("nobody has this password")

    def add(self, name: str, password: str) -> None:
        """Make an account; raises AccountError for a name or password that will not do, or a name taken."""
        _check_name(name)
        _check_password(name, password)
        row = {"name": name, "password_hash": self._hasher.hash(_normal(password)), "created": _now()}
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(USERS).values(row))
        except IntegrityError as error:
            raise AccountError(f"There is an account {name!r} already: choose another name.") from error

    def set_password(self, name: str, password: str) -> None:
        """Give an account a new password; raises AccountError."""
        _check_password(name, password)
        hashed = self._hasher.hash(_normal(password))
        with self._engine.begin() as connection:
            done = connection.execute(update(USERS).where(USERS.c.name == name).values(password_hash=hashed))
        if not done.rowcount:
            raise AccountError(f"There is no account {name!r}.")

    def remove(self, name: str) -> None:
        """Remove an account; what it corrected stays and still names it. Raises AccountError."""
        with self._engine.begin() as connection:
            done = connection.execute(delete(USERS).where(USERS.c.name == name))
        if not done.rowcount:
            raise AccountError(f"There is no account {name!r}.")

    def names(self) -> tuple[str, ...]:
        """The names of all accounts, in order."""
        with self._engine.connect() as connection:
            return tuple(connection.scalars(select(USERS.c.name).order_by(USERS.c.name)))

    def fingerprint(self, name: str) -> str:
        """A mark of the account and its password, "" where there is no such account: sessions of another mark end."""
        kept = self._hash_of(name)
        return hashlib.sha256(f"{name} {kept}".encode()).hexdigest()[:FINGERPRINT] if kept else ""

    def sign_in(self, name: str, password: str, address: str) -> bool:
        """Whether name and password belong together. Counts failures; raises TooManyFailures."""
        # PostgreSQL keeps no NUL in a text, and a name that holds one is nobody's.
        keys = {"name": f"name {name[:40]}", "address": f"address {address[:64]}"}
        keys = {kind: who.replace("\0", " ") for kind, who in keys.items()}
        tries = self._enter_tries(keys)
        good = self._verify(name, password)
        if good:
            with self._engine.begin() as connection:
                mine = (FAILURES.c.who == keys["name"]) | FAILURES.c.id.in_(tries)
                connection.execute(delete(FAILURES).where(mine))
        return good

    def _enter_tries(self, keys: dict[str, str]) -> list[int]:
        """Count a try as failed before it is looked at, so that many at the same time are not more than allowed."""
        since = int(self._clock()) - WINDOW
        with self._engine.begin() as connection:
            if connection.dialect.name == "postgresql":  # on SQLite, who deletes first lets nobody else in
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": TRIES_LOCK})
            connection.execute(delete(FAILURES).where(FAILURES.c.at < since))
            for kind, who in keys.items():
                count, first = connection.execute(
                    select(func.count(), func.min(FAILURES.c.at)).where(FAILURES.c.who == who)
                ).one()
                if count >= MOST_FAILURES[kind]:
                    raise TooManyFailures(first - since)
            rows = [{"who": who, "at": int(self._clock())} for who in keys.values()]
            return [connection.scalars(insert(FAILURES).returning(FAILURES.c.id), row).one() for row in rows]

    def _verify(self, name: str, password: str) -> bool:
        kept = self._hash_of(name)
        try:
            self._hasher.verify(kept or self._nobody, _normal(password[:LONGEST_PASSWORD]))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def _hash_of(self, name: str) -> str | None:
        if not _NAME.fullmatch(name):
            return None
        with self._engine.connect() as connection:
            found: str | None = connection.scalar(select(USERS.c.password_hash).where(USERS.c.name == name))
        return found


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise AccountError(
            "A name has 3 to 40 small letters, digits, dots, hyphens or underscores, such as 'j.smith'."
        )


def _check_password(name: str, password: str) -> None:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise AccountError(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.")
    if name in password.lower() or len(set(password)) < SHORTEST_PASSWORD // 2:
        raise AccountError("This password is too easy to guess: take some words that do not belong together.")


def _normal(password: str) -> str:
    return unicodedata.normalize("NFKC", password)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
