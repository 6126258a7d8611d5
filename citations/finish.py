"""The last touch to a formatted reference: what neither CSL nor pandoc gets right, style by style."""

from __future__ import annotations

from typing import Any

from citations.pandoc import Inlines

# "nos. Suppl 1": a supplement has no number sign (Chicago 14.70; MLA 5.48).
SUPPLEMENTS = {"mla": "supplement", "chicago-notes": "suppl."}


def finish(inlines: Inlines, style: str) -> Inlines:
    """The reference as the style's manual has it."""
    word = SUPPLEMENTS.get(style)
    return _name_supplement([_inside(inline, style) for inline in inlines], word) if word else inlines


def _inside(inline: dict[str, Any], style: str) -> dict[str, Any]:
    """The same for what an inline holds."""
    content: Any = inline.get("c")
    if inline["t"] in ("Span", "Quoted", "Link"):
        return {"t": inline["t"], "c": [content[0], finish(content[1], style), *content[2:]]}
    if isinstance(content, list) and inline["t"] in ("Emph", "Strong", "SmallCaps", "Superscript", "Subscript"):
        return {"t": inline["t"], "c": finish(content, style)}
    return inline


def _name_supplement(inlines: Inlines, word: str) -> Inlines:
    made: Inlines = []
    for inline in inlines:
        text = inline.get("c")
        if text == "Suppl" and len(made) > 1 and made[-1]["t"] == "Space" and made[-2].get("c") in ("nos.", "no."):
            made[-2:] = [{"t": "Str", "c": word}]
        elif text == "Suppl" and [part.get("c") for part in made[-4:-3]] == ["nos."]:
            made[-4] = {"t": "Str", "c": "no."}
            made.append({"t": "Str", "c": word})
        else:
            made.append(inline)
    return made
