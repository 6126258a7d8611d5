"""A claim of which nothing is known but its words, its kind and its direction."""

from __future__ import annotations

from drafts.claims.claims import Claim
from drafts.claims.cues import Kind
from drafts.claims.directions import Direction


def bare_claim(text: str, kind: Kind = "effect", direction: Direction = "benefit") -> Claim:
    return Claim(text=text, plain=text, bare=text, start=0, end=len(text), kind=kind, direction=direction)
