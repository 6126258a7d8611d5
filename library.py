"""The wiring: what one running Citewell holds, each part opened when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast, overload

from flask import Flask, current_app

from settings import Settings

if TYPE_CHECKING:
    from accounts.corrections import Corrections
    from accounts.lists import KeptLists
    from accounts.users import Users
    from harvester.archive import Archive
    from harvester.ledger import Ledger
    from index.preparing import Reader
    from index.results import Engine
    from tagger import Tagger
    from tagger.vocabulary import Vocabulary
    from topic import Topic

EXTENSION = "citewell"
#: What the parts of a library import when they are first asked for.
PARTS = (
    "topic",
    "tagger",
    "harvester.archive",
    "harvester.ledger",
    "harvester.migrating",
    "harvester.parse",
    "accounts.users",
    "accounts.corrections",
    "accounts.lists",
    "index.preparing",
    "index.engine",
    "index.watching",
)

_T = TypeVar("_T")


class _opened_once(cached_property[_T]):
    """A cached property that is worked out once though many threads ask for it first at the same time."""

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> _T: ...

    def __get__(self, instance: object, owner: type[Any] | None = None) -> Self | _T:
        """The value, kept in the library from then on."""
        if instance is None:
            return self
        with cast(Library, instance).lock:
            return super().__get__(instance, owner)


class Library:
    """The topic, the tagger, the archive, the ledger and the engine of one set of settings.

    Nothing is imported, read or opened before it is asked for, so that commands which need no store touch none and
    start at once; what was opened stays open for the life of the process.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.lock = RLock()

    @_opened_once
    def topic(self) -> Topic:
        """The topic that the settings name; raises TopicError."""
        from topic import load_topic  # noqa: PLC0415

        return load_topic(self.settings.topic)

    @_opened_once
    def vocabulary(self) -> Vocabulary:
        """The matchers of the topic's conditions and drugs."""
        return self.tagger.vocabulary

    @_opened_once
    def tagger(self) -> Tagger:
        """The tagger of the topic."""
        from tagger import Tagger  # noqa: PLC0415

        return Tagger(self.topic)

    @_opened_once
    def archive(self) -> Archive:
        """The archive, made and migrated where it is not there yet; raises ArchiveError."""
        from harvester.archive import open_archive  # noqa: PLC0415

        return open_archive(self.settings.database_url)

    @_opened_once
    def ledger(self) -> Ledger:
        """The account of all runs, kept beside the archive."""
        from harvester.ledger import Ledger  # noqa: PLC0415

        return Ledger(self.archive.engine)

    @_opened_once
    def users(self) -> Users:
        """The accounts of those who may correct, kept beside the archive."""
        from accounts.users import Users  # noqa: PLC0415

        return Users(self.archive.engine)

    @_opened_once
    def corrections(self) -> Corrections:
        """What readers corrected, kept beside the archive and apart from its records."""
        from accounts.corrections import Corrections  # noqa: PLC0415

        return Corrections(self.archive.engine)

    @_opened_once
    def reader(self) -> Reader:
        """How the index reads a record: parsed, tagged by the rules, and then as readers corrected it."""
        from harvester.parse import parse  # noqa: PLC0415
        from index.preparing import Reader  # noqa: PLC0415

        return Reader(parse=parse, tagger=self.tagger, standing=self.corrections.standing)

    @_opened_once
    def lists(self) -> KeptLists:
        """The reading lists that readers keep, beside the archive."""
        from accounts.lists import KeptLists  # noqa: PLC0415

        return KeptLists(self.archive.engine)

    @_opened_once
    def engine(self) -> Engine:
        """The search engine that reads what the index has published; an empty one where there is none yet."""
        from index import open_engine  # noqa: PLC0415

        return open_engine(self.settings.index_url, self.vocabulary, self.settings.cache_mb)


def init_app(app: Flask, settings: Settings) -> None:
    """Give the application its library."""
    app.extensions[EXTENSION] = Library(settings)


def warm_up(app: Flask) -> None:
    """Import all that a library may open; then open it in the background, and read there what most drafts ask."""
    from drafts.warming import begin  # noqa: PLC0415 - commands that check nothing load nothing of it

    for part in PARTS:
        import_module(part)
    kept = library_of(app)
    begin(lambda: (kept.engine, kept.vocabulary))


def library_of(app: Flask) -> Library:
    """The library of an application."""
    kept: Library = app.extensions[EXTENSION]
    return kept


def library() -> Library:
    """The library of the current application."""
    return library_of(current_app)
