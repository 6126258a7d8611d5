"""Writes the golden references anew: `python -m tests.citations`. Read every change before it is kept."""

from __future__ import annotations

from citations import STYLES, cite
from tests.citations.golden import GOLDEN, golden_articles


def main() -> None:
    """One file for each style: a PMID and its reference a line."""
    articles = golden_articles()
    for style in STYLES:
        lines = zip(articles, cite(articles, style.id, "text"), strict=True)
        text = "".join(f"{article.pmid}\t{reference}\n" for article, reference in lines)
        (GOLDEN / f"{style.id}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
