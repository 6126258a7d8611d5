"""Tables of words that are kept as text: a line for each entry, "#" before a remark."""

from __future__ import annotations

from pathlib import Path


def read_lines(path: Path) -> tuple[str, ...]:
    """The entries of a table."""
    lines = path.read_text("utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))
