"""The golden references: awkward real records (bibliographic facts alone) and what each style makes of them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from article import Article

GOLDEN = Path(__file__).resolve().parent


def golden_articles() -> list[Article]:
    """The records, in the order of the files."""
    return [msgspec.json.decode(line, type=Article) for line in (GOLDEN / "records.jsonl").read_bytes().splitlines()]


def golden_references(style: str) -> dict[str, str]:
    """The references of a style by PMID."""
    rows = (GOLDEN / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows)
