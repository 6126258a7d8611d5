"""CSL-JSON: the pivot itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from article import Article
from citations import fields
from citations.csl import Csl, to_csl

# Processors read these as markup in a CSL text. A record has none; where its text holds one by chance, or by malice,
# an invisible joiner (U+2060) after the "<" keeps it text.
_TAG = re.compile(r"<(?=/?(?:i|b|u|sc|sup|sub|span|div)\b)", re.IGNORECASE)
JOINER = "\u2060"


def write(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as a CSL-JSON array."""
    items = [_item(article, abstracts) for article in articles]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _item(article: Article, abstracts: bool) -> Csl:
    item = to_csl(article)
    words, notes = fields.keywords(article), fields.notices(article)
    if words:
        item["keyword"] = ", ".join(words)
    if notes:
        item["note"] = " ".join(notes)
    if abstracts and article.abstract:
        item["abstract"] = fields.abstract(article)
    return {key: _plain(value) for key, value in item.items()}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return _TAG.sub(f"<{JOINER}", value)
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value
