"""The last touch to a formatted reference: what neither CSL nor pandoc gets right, style by style."""

from __future__ import annotations

from typing import Any

from citations.pandoc import Inlines

# American styles set a full stop or a comma inside the quotation marks (Chicago 6.9, APA 6.7, MLA 1.3.7, AMA 8.6.5).
STOPS_INSIDE = frozenset(("ama", "apa", "mla", "chicago", "chicago-notes", "ieee"))
# "nos. Suppl 1": a supplement has no number sign (Chicago 14.70; MLA 5.48).
SUPPLEMENTS = {"mla": "supplement", "chicago-notes": "suppl."}


def finish(inlines: Inlines, style: str) -> Inlines:
    """The reference as the style's manual has it."""
    made = [_inside(inline, style) for inline in inlines]
    if style in SUPPLEMENTS:
        made = _name_supplement(made, SUPPLEMENTS[style])
    return _move_stops(made) if style in STOPS_INSIDE else made


def _inside(inline: dict[str, Any], style: str) -> dict[str, Any]:
    """The same for what an inline holds."""
    content = inline.get("c")
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
        else:
            made.append(inline)
    return made


def _move_stops(inlines: Inlines) -> Inlines:
    made: Inlines = []
    for inline in inlines:
        text = inline.get("c")
        if made and _last_quoted(made[-1]) and isinstance(text, str) and text[:1] in (".", ","):
            _append(made[-1], text[0])
            if text[1:]:
                made.append({"t": "Str", "c": text[1:]})
        else:
            made.append(inline)
    return made


def _last_quoted(inline: dict[str, Any]) -> bool:
    """True for a quotation, also where it is the last of a span."""
    if inline["t"] == "Span":
        return bool(inline["c"][1]) and _last_quoted(inline["c"][1][-1])
    return bool(inline["t"] == "Quoted")


def _append(inline: dict[str, Any], stop: str) -> None:
    """Put a stop at the end of a quotation, inside the marks within it, unless it ends a sentence already."""
    parts = inline["c"][1]
    if parts and _last_quoted(parts[-1]):
        _append(parts[-1], stop)
    elif not parts or not str(parts[-1].get("c", "")).endswith((".", "?", "!", ",")):
        parts.append({"t": "Str", "c": stop})
