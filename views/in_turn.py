"""Drafts are checked in turn: a few at once in a process, the others in line, so that all are done sooner.

Checking is work for the processor alone, and the threads of a process share one: more at once would end no sooner,
and each would hold its records all the while. Nobody is sent away; `commands.serve` has threads to spare for those
who wait.
"""

from __future__ import annotations

from datetime import UTC, datetime
from threading import BoundedSemaphore

from drafts import Draft, Report, check
from library import library

AT_ONCE = 2  # so that a short draft need not wait for a very long one
_CHECKING = BoundedSemaphore(AT_ONCE)


def check_in_turn(draft: Draft) -> Report:
    """The check of a draft against the library of the application, when its turn comes."""
    lib = library()
    engine, vocabulary = lib.engine, lib.vocabulary
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with _CHECKING:
        return check(draft, engine, vocabulary, now)
