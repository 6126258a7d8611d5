"""One formatted reference for each article, and whole bibliographies."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec

from article import Article
from citations.adapt import adapt
from citations.cache import Memory, fingerprint
from citations.csl import Csl, to_csl
from citations.errors import CitationError
from citations.finish import finish
from citations.nlm import print_citation
from citations.nlm_article import to_nlm
from citations.pandoc import Inlines, format_items, write_document
from citations.render import render
from citations.splitting import families, filed_under, halves, split
from citations.styles import BY_ID, Style, find_style
from citations.text import ascii_letters

FORMS = ("text", "html", "markdown")
DOCUMENTS = ("docx", "rtf")
# Said in every style and every form: a reader of the citation must not take the paper for sound.
RETRACTED = "Retracted."

# Telling namesakes apart ("2020a") takes pandoc a time that grows with the square of a list: 1 s for 200 records,
# over a minute for 1,000. A longer list is given to it in parts, all records of a name together.
NEIGHBOURS = 250
AT_ONCE = 2
LISTS_KEPT = 200

_memory = Memory()
_lists = Memory(LISTS_KEPT)


def cite(articles: Sequence[Article], style: str, form: str = "text") -> tuple[str, ...]:
    """One reference per article, in their order, each as if it stood alone; `form` is `text`, `html` or `markdown`.

    Raises:
        CitationError: an unknown style or form, or pandoc failed.
    """
    _check_form(form, FORMS)
    return tuple(render(inlines, form) for inlines in references(articles, find_style(style)))


def cite_styles(articles: Sequence[Article], styles: Sequence[str], form: str = "text") -> dict[str, tuple[str, ...]]:
    """The references of several styles at once, by the style's id; the styles are formatted side by side."""
    with ThreadPoolExecutor(max_workers=max(1, min(8, len(styles)))) as pool:
        return dict(zip(styles, pool.map(lambda style: cite(articles, style, form), styles), strict=True))


def bibliography(articles: Sequence[Article], style: str, form: str = "text") -> bytes:
    """A whole reference list in the style's own order, numbered where the style numbers.

    Raises:
        CitationError: an unknown style or form, or pandoc failed.
    """
    _check_form(form, (*FORMS, *DOCUMENTS))
    chosen = find_style(style)
    entries = [inlines for _number, inlines in listed(articles, chosen)]
    if form in DOCUMENTS:
        return write_document(_blocks(entries, chosen), form)
    lines = [render(inlines, form) for inlines in entries]
    return _WRITERS[form](lines, chosen.numbered).encode("utf-8")


def references(articles: Sequence[Article], style: Style) -> list[Inlines]:
    """The references as pandoc inlines, from memory where they are there."""
    keys = [(fingerprint(article), style.id) for article in articles]
    found = [_memory.get(key) for key in keys]
    missing = [number for number, text in enumerate(found) if text is None]
    if missing:
        for number, inlines in zip(missing, _fresh([articles[n] for n in missing], style), strict=True):
            found[number] = msgspec.json.encode(inlines).decode()
            _memory.put(keys[number], found[number] or "")
    return [msgspec.json.decode(text or "[]") for text in found]


def _fresh(articles: Sequence[Article], style: Style) -> list[Inlines]:
    if not style.csl:
        return [_nlm(article) for article in articles]
    parts = halves(_items(articles, style))
    with ThreadPoolExecutor(max_workers=len(parts)) as pool:
        found = pool.map(lambda part: format_items(part, style.csl, "single"), parts)
        made = {name: inlines for entries in found for name, inlines in entries.items()}
    items = [item for part in parts for item in part]
    return [
        _finish(finish(made.get(str(item["id"]), []), style.id), article)
        for item, article in zip(items, articles, strict=True)
    ]


def listed(articles: Sequence[Article], style: Style) -> list[tuple[int, Inlines]]:
    """The references of a list in the style's own order, each with the place (from 0) where its article stood.

    Those of a numbered style stand alone and keep the order given; the others know their neighbours.
    """
    if style.numbered:
        return list(enumerate(references(articles, style)))
    key = ("list", style.id, hashlib.blake2b(" ".join(map(fingerprint, articles)).encode()).hexdigest())
    kept = _lists.get(key)
    if kept is None:
        kept = msgspec.json.encode(_neighbours(articles, style)).decode()
        _lists.put(key, kept)
    return [(place, inlines) for place, inlines in msgspec.json.decode(kept)]


def _neighbours(articles: Sequence[Article], style: Style) -> list[tuple[int, Inlines]]:
    items = _items(articles, style)
    parts = _parts(articles, style)
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        made = list(pool.map(lambda part: format_items([items[place] for place in part], style.csl, "list"), parts))
    places = {str(item["id"]): place for place, item in enumerate(items)}
    found = [(places[name], inlines) for entries in made for name, inlines in entries.items()]
    if len(articles) > NEIGHBOURS:
        # Within a name the order is the style's; one without a name stands where its first words do.
        found.sort(key=lambda entry: filed_under(articles[entry[0]]) or ascii_letters(render(entry[1], "text")))
    return [(place, _finish(finish(inlines, style.id), articles[place])) for place, inlines in found]


def _parts(articles: Sequence[Article], style: Style) -> list[tuple[int, ...]]:
    if len(articles) > NEIGHBOURS:
        return families(articles)
    return split(articles) if style.id in BY_ID else [tuple(range(len(articles)))]


def _items(articles: Sequence[Article], style: Style) -> list[Csl]:
    """The articles as the style wants them, under ids of our own: a record's text is nowhere an id.

    Where nothing else tells two records of a list apart, pandoc files them by their ids: these keep their order.
    """
    adapted = (adapt(to_csl(article), article, style.id) for article in articles)
    return [{**item, "id": f"r{number:06d}"} for number, item in enumerate(adapted)]


def _nlm(article: Article) -> Inlines:
    return _finish([{"t": "Str", "c": print_citation(to_nlm(article))}], article)


def _finish(inlines: Inlines, article: Article) -> Inlines:
    """The entry with the word that a retracted paper carries."""
    return [*inlines, {"t": "Space"}, {"t": "Str", "c": RETRACTED}] if article.retracted else inlines


def _blocks(entries: Sequence[Inlines], style: Style) -> list[Any]:
    if not style.numbered:
        return [{"t": "Para", "c": inlines} for inlines in entries]
    start = [1, {"t": "Decimal"}, {"t": "Period"}]
    return [{"t": "OrderedList", "c": [start, [[{"t": "Para", "c": inlines}] for inlines in entries]]}]


def _write_text(lines: Sequence[str], numbered: bool) -> str:
    return "".join(f"{number}. {line}\n" if numbered else f"{line}\n" for number, line in enumerate(lines, 1))


def _write_html(lines: Sequence[str], numbered: bool) -> str:
    tag = "ol" if numbered else "ul"
    return f"<{tag}>\n" + "".join(f"<li>{line}</li>\n" for line in lines) + f"</{tag}>\n"


def _write_markdown(lines: Sequence[str], numbered: bool) -> str:
    return "".join(f"{number}. {line}\n" if numbered else f"{line}\n\n" for number, line in enumerate(lines, 1))


_WRITERS = {"text": _write_text, "html": _write_html, "markdown": _write_markdown}


def _check_form(form: str, known: tuple[str, ...]) -> None:
    if form not in known:
        raise CitationError(f"There is no form {form[:80]!r}; the forms are {', '.join(known)}.")
