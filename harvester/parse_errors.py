"""What can go wrong between a file and an article."""

from __future__ import annotations


class ParseError(Exception):
    """A record cannot be read; the message says which and why."""


class FileRefused(Exception):
    """A file or answer is not what PubMed sends; the message is one sentence for the user."""
