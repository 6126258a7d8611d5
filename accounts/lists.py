"""Reading lists that readers keep: each under a key that cannot be guessed, by which anybody may read it."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from msgspec import Struct, structs
from sqlalchemy import Engine, RowMapping, delete, func, insert, select, update

from accounts.tables import KEPT_LISTS

MOST_LISTS = 200
KEY_BYTES = 12


class TooManyLists(Exception):
    """A reader keeps as many lists as there is room for."""


class KeptList(Struct, frozen=True, kw_only=True):
    """A list with how it is wanted. Times are ISO 8601, UTC; `key` is "" for one that is not kept yet."""

    owner: str
    title: str
    pmids: tuple[str, ...]
    style: str
    marks: str
    pubmed: bool
    key: str = ""
    created: str = ""
    changed: str = ""


class KeptLists:
    """The kept lists of one library. Only its owner changes a list."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, wanted: KeptList) -> KeptList:
        """Keep a list: over the one with its key where that is its owner's, else as a new one.

        Raises:
            TooManyLists: there is no room for a new one.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        wanted = structs.replace(wanted, key=_plain(wanted.key), title=_plain(wanted.title))
        with self._engine.begin() as connection:
            fields = _row(structs.replace(wanted, changed=now))
            mine = (KEPT_LISTS.c.key == wanted.key) & (KEPT_LISTS.c.owner == wanted.owner)
            if wanted.key and connection.execute(update(KEPT_LISTS).where(mine).values(fields)).rowcount:
                return _kept(connection.execute(select(KEPT_LISTS).where(mine)).mappings().one())
            held = select(func.count()).where(KEPT_LISTS.c.owner == wanted.owner)
            if connection.execute(held).scalar_one() >= MOST_LISTS:
                raise TooManyLists(f"You keep {MOST_LISTS} lists, and there is room for no more: remove one first.")
            new = structs.replace(wanted, key=secrets.token_urlsafe(KEY_BYTES), created=now, changed=now)
            connection.execute(insert(KEPT_LISTS).values(_row(new) | {"key": new.key, "created": now}))
            return new

    def get(self, key: str) -> KeptList | None:
        """The list of that key."""
        with self._engine.connect() as connection:
            row = connection.execute(select(KEPT_LISTS).where(KEPT_LISTS.c.key == _plain(key))).mappings().first()
        return _kept(row) if row else None

    def of(self, owner: str) -> tuple[KeptList, ...]:
        """The lists of a reader, the last changed first."""
        order = (KEPT_LISTS.c.changed.desc(), KEPT_LISTS.c.key)
        with self._engine.connect() as connection:
            rows = connection.execute(select(KEPT_LISTS).where(KEPT_LISTS.c.owner == owner).order_by(*order))
            return tuple(_kept(row) for row in rows.mappings())

    def remove(self, key: str, owner: str) -> bool:
        """Remove a list of this reader; False where there is none."""
        mine = (KEPT_LISTS.c.key == _plain(key)) & (KEPT_LISTS.c.owner == owner)
        with self._engine.begin() as connection:
            return bool(connection.execute(delete(KEPT_LISTS).where(mine)).rowcount)


def _plain(text: str) -> str:
    """The text without NUL, which PostgreSQL neither keeps nor looks for."""
    return text.replace("\0", " ")


def _row(kept: KeptList) -> dict[str, object]:
    fields = structs.asdict(kept) | {"pmids": " ".join(kept.pmids)}
    return {name: value for name, value in fields.items() if name not in ("key", "created")}


def _kept(row: RowMapping) -> KeptList:
    return KeptList(**(dict(row) | {"pmids": tuple(row["pmids"].split())}))
