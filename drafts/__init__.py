"""Check a draft: its claims, the records that fit them, and the ones against them.

`read_draft` cuts a text into blocks, `check` holds its claims against a library and gives a `Report`.
"""

from __future__ import annotations

from .incoming.reading import Draft, DraftError, guess_syntax, read_draft
from .report import Report, check

__all__ = ["Draft", "DraftError", "Report", "check", "guess_syntax", "read_draft"]
