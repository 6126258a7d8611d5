"""The last touch to a formatted reference: what neither CSL nor pandoc gets right, style by style."""

from __future__ import annotations

from typing import Any

from citations.pandoc import Inlines

# American styles set a full stop or a comma inside the quotation marks (Chicago 6.9, MLA 1.3.7), and pandoc does not
# where a quotation ends within another.
STOPS_INSIDE = frozenset(("ama", "apa", "mla", "chicago", "chicago-notes", "ieee"))
_OPENING, _CLOSING = "“‘", "”’"
# "nos. Suppl 1": a supplement has no number sign (Chicago 14.70; MLA 5.48).
SUPPLEMENTS = {"mla": "supplement", "chicago-notes": "suppl."}


def finish(inlines: Inlines, style: str) -> Inlines:
    """The reference as the style's manual has it."""
    if style not in STOPS_INSIDE:
        return inlines
    made = [_inside(inline, style) for inline in inlines]
    word = SUPPLEMENTS.get(style)
    return _move_stops(_name_supplement(made, word) if word else made)


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


def _move_stops(inlines: Inlines) -> Inlines:
    made: Inlines = []
    for inline in inlines:
        text = inline.get("c")
        if made and _is_quotation(made[-1]) and isinstance(text, str) and text[:1] in (".", ","):
            _put_inside(made[-1], text[0])
            made += [{"t": "Str", "c": text[1:]}] if text[1:] else []
        else:
            made.append(inline)
    return made


def _is_quotation(inline: dict[str, Any]) -> bool:
    """True for a span that pandoc put between quotation marks, also where that is the last of a span."""
    if inline["t"] != "Span" or not inline["c"][1]:
        return False
    parts = inline["c"][1]
    quoted = str(parts[0].get("c", ""))[:1] in _OPENING and str(parts[-1].get("c", ""))[-1:] in _CLOSING
    return bool(quoted and str(parts[-1].get("c", ""))) or _is_quotation(parts[-1])


def _put_inside(inline: dict[str, Any], stop: str) -> None:
    """Put a stop before the closing mark, unless what it closes ends a sentence already."""
    parts = inline["c"][1]
    if _is_quotation(parts[-1]):
        _put_inside(parts[-1], stop)
    elif len(parts) > 1 and not str(parts[-2].get("c", "")).endswith((".", "?", "!", ",")):
        parts.insert(-1, {"t": "Str", "c": stop})
