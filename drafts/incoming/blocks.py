"""The pieces that a draft is cut into."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Syntax = Literal["text", "markdown", "html"]
BlockKind = Literal["heading", "paragraph", "item", "quotation", "reference"]


class Block(Struct, frozen=True, kw_only=True):
    """A piece of running text: `text == masked[start : start + len(text)]`, with line breaks as spaces."""

    kind: BlockKind
    start: int
    text: str
    heading: str = ""
