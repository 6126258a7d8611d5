"""From pandoc's document tree to text, HTML and Markdown: the only place where references are escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from citations.pandoc import Inlines

_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_HTML_TAGS = {
    "Emph": "i",
    "Strong": "b",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "u",
    "Strikeout": "s",
}
_MARKS = {"Emph": "*", "Strong": "**", "Superscript": "^", "Subscript": "~", "Strikeout": "~~"}
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$@!&])")
# What would make a list of a line that begins with it, in CommonMark or in Pandoc's Markdown.
_LINE_START = re.compile(r"^(\(?(?:\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}))([.)])|^([-+=:%])")
# Old DOIs hold "<" and ">": they belong to the address, percent-encoded.
_ADDRESS = re.compile(r"https://(?:doi\.org/10\.|pubmed\.ncbi\.nlm\.nih\.gov/\d)[^\s\"'`]*[^\s\"'`.,;\]]")


def render(inlines: Inlines, form: str) -> str:
    """The inlines as `text`, `html` or `markdown`."""
    return " ".join({"text": _text, "html": _html, "markdown": _markdown_line}[form](inlines).split())


def escape(text: str, form: str) -> str:
    """A plain text made literal in `text`, `html` or `markdown`."""
    return render([{"t": "Str", "c": text}], form)


class Span(NamedTuple):
    """A stretch of text in one look (pandoc's names of it), and the address it leads to, "" for none."""

    text: str
    looks: frozenset[str] = frozenset()
    address: str = ""


def spans(inlines: Inlines, looks: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The inlines for a word processor: stretches of text, addresses of doi.org and PubMed by themselves."""
    for inline in inlines:
        kind, content = _parts(inline)
        children = _children(inline)
        if children is None:
            yield from _linked_spans(_leaf(inline), looks)
            continue
        left, right = _QUOTES[content[0]["t"]] if kind == "Quoted" else ("", "")
        within = looks | {kind} if kind in _HTML_TAGS or kind == "SmallCaps" else looks
        yield from (Span(left, looks),) if left else ()
        yield from spans(children, within)
        yield from (Span(right, looks),) if right else ()


def _linked_spans(text: str, looks: frozenset[str]) -> Iterator[Span]:
    end = 0
    for match in _ADDRESS.finditer(text):
        yield Span(text[end : match.start()], looks)
        yield Span(match[0], looks, _encoded(match[0]))
        end = match.end()
    yield Span(text[end:], looks)


def _text(inlines: Inlines) -> str:
    return "".join(_text_one(inline) for inline in inlines)


def _text_one(inline: dict[str, Any]) -> str:
    kind, content = _parts(inline)
    if kind == "Quoted":
        left, right = _QUOTES[content[0]["t"]]
        return f"{left}{_text(content[1])}{right}"
    return _leaf(inline) if _children(inline) is None else _text(_children(inline) or [])


def _leaf(inline: dict[str, Any]) -> str:
    kind, content = _parts(inline)
    if kind in ("Code", "Math", "RawInline"):
        return str(content[1])
    return str(content) if kind == "Str" else " " if kind in ("Space", "SoftBreak", "LineBreak") else ""


def _parts(inline: dict[str, Any]) -> tuple[str, Any]:
    return inline["t"], inline.get("c")


def _children(inline: dict[str, Any]) -> Inlines | None:
    kind, content = _parts(inline)
    if kind in ("Span", "Link", "Quoted", "Cite"):
        children: Inlines = content[1]
        return children
    return content if isinstance(content, list) and kind not in ("Code", "Math", "RawInline") else None


def _html(inlines: Inlines) -> str:
    return "".join(_html_one(inline) for inline in inlines)


def _html_one(inline: dict[str, Any]) -> str:
    kind, content = _parts(inline)
    children = _children(inline)
    if children is None:
        return _linked(_leaf(inline))
    if kind == "Quoted":
        left, right = _QUOTES[content[0]["t"]]
        return f"{left}{_html(children)}{right}"
    if kind == "SmallCaps":
        return f'<span style="font-variant: small-caps">{_html(children)}</span>'
    tag = _HTML_TAGS.get(kind)
    return f"<{tag}>{_html(children)}</{tag}>" if tag else _html(children)


def _linked(text: str) -> str:
    """The text escaped, with an address of doi.org or PubMed made a link: of no other site, and no other scheme."""
    parts, end = [], 0
    for match in _ADDRESS.finditer(text):
        parts += [
            html.escape(text[end : match.start()]),
            f'<a href="{_encoded(match[0])}">{html.escape(match[0])}</a>',
        ]
        end = match.end()
    return "".join([*parts, html.escape(text[end:])])


def _markdown_line(inlines: Inlines) -> str:
    line = _markdown(inlines).strip()
    return _LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def _markdown(inlines: Inlines) -> str:
    return "".join(_markdown_one(inline) for inline in inlines)


def _markdown_one(inline: dict[str, Any]) -> str:
    kind, content = _parts(inline)
    children = _children(inline)
    if children is None:
        return _marked(_leaf(inline))
    inner = _markdown(children)
    if kind == "Quoted":
        left, right = _QUOTES[content[0]["t"]]
        return f"{left}{inner}{right}"
    mark = _MARKS.get(kind, "")
    body = inner.strip()
    return f"{mark}{body}{mark}" if mark and body else inner


def _marked(text: str) -> str:
    """The text with every character that Markdown could read escaped; addresses of doi.org and PubMed in `<…>`."""
    parts, end = [], 0
    for match in _ADDRESS.finditer(text):
        parts += [_escape_markdown(text[end : match.start()]), f"<{_encoded(match[0])}>"]
        end = match.end()
    return "".join([*parts, _escape_markdown(text[end:])])


def _encoded(address: str) -> str:
    return quote(address, safe=":/?#@!$()*+,;=-._~%")


def _escape_markdown(text: str) -> str:
    return _MARKDOWN_SPECIAL.sub(r"\\\1", text)
