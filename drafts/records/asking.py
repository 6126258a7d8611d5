"""What an engine is asked: trees of words in fields, made without a text that would have to be read again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from index.fielded import read_words
from index.tree import Node, any_of


@lru_cache(20_000)
def said(words: str, tag: str = "tiab") -> Node:
    """Records with a word, or with these words side by side, in the field of a tag."""
    return read_words(words, tag).node


def any_said(words: Iterable[str], tag: str = "tiab") -> Node:
    """Records with any of the words."""
    return any_of(*(said(each, tag) for each in words))


#: Records that speak of ketamine at all.
ON_KETAMINE = any_said(("ketamine", "esketamine"), "all")
