"""The page on the query language says what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.query import parse_query
from index.repair import MAX_CHARS, MAX_WORDS
from index.shorthand import VALUES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "query-language.md").read_text(encoding="utf-8")
EXAMPLES = [text for text in re.findall(r"`([^`\n]+)`", PAGE) if re.search(r"\[\w|^\w+:\S", text)]


@pytest.mark.parametrize("text", sorted({text for text in EXAMPLES if not text.startswith("[") and text[-1] != ":"}))
def test_every_example_is_understood(text: str) -> None:
    assert [note for note in parse_query(text).notes if "kept" not in note] == []


@pytest.mark.parametrize("name", sorted(VALUES))
def test_every_value_of_a_filter_is_named(name: str) -> None:
    [row] = [line for line in PAGE.splitlines() if line.startswith(f"| `{name}:`")]
    assert [value for value in VALUES[name] if not re.search(rf"\b{value}\b|1 to 5", row)] == []


def test_the_limits_are_named() -> None:
    assert f"first {MAX_CHARS:,} characters and {MAX_WORDS} words" in PAGE
