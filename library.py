"""The wiring: what one running Citewell holds, each part opened when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from flask import Flask, current_app

from settings import Settings

if TYPE_CHECKING:
    from harvester.archive import Archive
    from harvester.ledger import Ledger
    from index.results import Engine
    from tagger import Tagger
    from tagger.vocabulary import Vocabulary
    from topic import Topic

EXTENSION = "citewell"


class Library:
    """The topic, the tagger, the archive, the ledger and the engine of one set of settings.

    Nothing is imported, read or opened before it is asked for, so that commands which need no store touch none and
    start at once; what was opened stays open for the life of the process.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def topic(self) -> Topic:
        """The topic that the settings name; raises TopicError."""
        from topic import load_topic  # noqa: PLC0415

        return load_topic(self.settings.topic)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The matchers of the topic's conditions and drugs."""
        return self.tagger.vocabulary

    @cached_property
    def tagger(self) -> Tagger:
        """The tagger of the topic."""
        from tagger import Tagger  # noqa: PLC0415

        return Tagger(self.topic)

    @cached_property
    def archive(self) -> Archive:
        """The archive, made and migrated where it is not there yet; raises ArchiveError."""
        from harvester.archive import open_archive  # noqa: PLC0415

        return open_archive(self.settings.database_url)

    @cached_property
    def ledger(self) -> Ledger:
        """The account of all runs, kept beside the archive."""
        from harvester.ledger import Ledger  # noqa: PLC0415

        return Ledger(self.archive.engine)

    @cached_property
    def engine(self) -> Engine:
        """The search engine that reads what the index has published; an empty one where there is none yet."""
        from index import open_engine  # noqa: PLC0415

        return open_engine(self.settings.index_url, self.vocabulary)


def init_app(app: Flask, settings: Settings) -> None:
    """Give the application its library."""
    app.extensions[EXTENSION] = Library(settings)


def library() -> Library:
    """The library of the current application."""
    kept: Library = current_app.extensions[EXTENSION]
    return kept
