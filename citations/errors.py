"""The one error of this room."""

from __future__ import annotations


class CitationError(Exception):
    """A citation cannot be made as asked; the message is one sentence that says what to do."""
