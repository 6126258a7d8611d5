"""A page of the web as text: the article and its references, not the menu; links keep their words.

Beautiful Soup reads it with lxml, which is quick on broken markup. What is hostile is bounded: a page of many tags
is refused before it is parsed, since each would become an object, and one that is too deep before it is walked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import Comment, Doctype, NavigableString, ProcessingInstruction, Tag
from msgspec import Struct

from .fetch_charset import decoded

MOST_TAGS = 40_000
DEEPEST = 200
LONGEST_PAGE = 5_000_000
FEWEST_LETTERS = 140  # an article element with less is a teaser or a wrapper

_DROPPED = (
    "script style noscript template svg math iframe object embed canvas audio video nav header footer aside form"
    " button select textarea input dialog menu"
).split()
_NEVER_TEXT = frozenset("script style noscript template svg math iframe nav form".split())
_DROPPED_ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "alert")
#: Classes and ids of what stands around an article, as whole words.
_AROUND = re.compile(
    r"(?:^|[-_\s])(?:comments?|respond|replies|sidebar|share|sharing|social|related|cookies?|"
    r"newsletter|subscribe|menu"
    r"|navbar|breadcrumbs?|pagination|advert\w*|ads|promo|popup|modal|widget|byline-share|skip-link)(?:$|[-_\s])",
    re.IGNORECASE,
)
#: And of what belongs to it though it often stands in an aside, in a footer or after the article.
_NOTES = re.compile(
    r"(?:^|[-_\s])(?:references?|ref-list|footnotes?|endnotes?|bibliography|citations?|"
    r"sources|works-cited)(?:$|[-_\s])"
    r"|doc-(?:endnotes|bibliography)",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    "p div section article main body ul ol li dl dt dd table tr blockquote pre figure figcaption h1 h2 h3 h4 h5 h6"
    " header footer aside address details summary caption hr".split()
)
BlockKind = Literal["heading", "item", "paragraph"]
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary", "caption"), "heading"),
    **dict.fromkeys(("li", "dd", "tr"), "item"),
}
_MUTE = (Comment, Doctype, ProcessingInstruction)
_TAG = re.compile(r"<[A-Za-z!/?]")


class PageError(ValueError):
    """A page cannot be read; the message is one sentence."""


class PageLink(Struct, frozen=True, kw_only=True):
    """A link: `text[start:end]` of its block are its words."""

    address: str
    start: int
    end: int


class PageBlock(Struct, frozen=True, kw_only=True):
    """A paragraph, a heading or an item of a list, on one line, with its links."""

    kind: BlockKind
    text: str
    links: tuple[PageLink, ...] = ()


class Page(Struct, frozen=True, kw_only=True):
    """The article of a page, in order."""

    title: str
    blocks: tuple[PageBlock, ...]

    @property
    def text(self) -> str:
        """The article as plain text, its blocks parted by blank lines."""
        return "\n\n".join(block.text for block in self.blocks)


def read_page(body: bytes | str, charset: str = "", base: str = "") -> Page:
    """The article of a page of HTML; `charset` is what the server named, `base` its address.

    Raises:
        PageError: it is too large, too tangled, or holds no text.
    """
    source = body if isinstance(body, str) else decoded(body, charset)
    if len(source) > LONGEST_PAGE:
        raise PageError(f"The page is longer than {LONGEST_PAGE:,} characters.")
    if sum(1 for _ in _TAG.finditer(source)) > MOST_TAGS:
        raise PageError(f"The page has more than {MOST_TAGS:,} tags: copy the text and paste it.")
    soup = BeautifulSoup(source.replace("\x00", ""), "lxml")
    _check_depth(soup)
    title = " ".join(soup.title.get_text(" ").split()) if soup.title else ""
    _drop(soup)
    blocks = tuple(block for root in _roots(soup) for block in _blocks(root, base))
    if not blocks:
        raise PageError("No text was found on the page.")
    return Page(title=title[:500], blocks=blocks)


def _check_depth(soup: BeautifulSoup) -> None:
    depths = {id(soup): 0}
    for tag in soup.find_all(True):
        depth = depths[id(tag.parent)] + 1
        if depth > DEEPEST:
            raise PageError("The page is nested too deeply to be read: copy the text and paste it.")
        depths[id(tag)] = depth


def _drop(soup: BeautifulSoup) -> None:
    """Take out what is not the writer's, but keep references, wherever they stand."""
    keeps: set[int] = set()
    for notes in soup.find_all(lambda tag: bool(_NOTES.search(_marks(tag)))):
        for parent in notes.parents:
            if id(parent) in keeps:
                break
            keeps.add(id(parent))
    for tag in soup.find_all(_is_around):
        if not tag.decomposed and (tag.name in _NEVER_TEXT or id(tag) not in keeps):
            tag.decompose()


def _is_around(tag: Tag) -> bool:
    if tag.name in ("html", "body", "main", "article") or _NOTES.search(_marks(tag)):
        return False
    hidden = tag.has_attr("hidden") or tag.get("aria-hidden") == "true"
    return tag.name in _DROPPED or tag.get("role") in _DROPPED_ROLES or hidden or bool(_AROUND.search(_marks(tag)))


def _marks(tag: Tag) -> str:
    found: object = tag.get("class") or ""
    classes = " ".join(map(str, found)) if isinstance(found, list) else str(found)
    return f"{classes} {tag.get('id') or ''} {tag.get('role') or ''}"[:500]


def _roots(soup: BeautifulSoup) -> list[Tag]:
    """The element that holds the article, and references that stand outside it."""
    root = _article(soup)
    taken = {id(root)}
    around = {id(parent) for parent in root.parents}
    roots = [root]
    for tag in soup.find_all(lambda tag: tag.name in _BLOCKS and bool(_NOTES.search(_marks(tag)))):
        if id(tag) not in around and not any(id(parent) in taken for parent in (tag, *tag.parents)):
            taken.add(id(tag))
            roots.append(tag)
    return roots


def _article(soup: BeautifulSoup) -> Tag:
    """What the page says is its article or its main part, else the element with the most running text."""
    named = [
        tag
        for tag in soup.find_all(lambda tag: tag.name in ("article", "main") or tag.get("role") == "main")
        if _letters(tag) >= FEWEST_LETTERS
    ]
    articles = [tag for tag in named if tag.name == "article"]
    mains = [tag for tag in named if tag.name != "article"]
    if len(articles) == 1 or (articles and not mains):
        return max(articles, key=_letters)
    return max(mains, key=_letters) if mains else _densest(soup)


def _letters(tag: Tag) -> int:
    return sum(len(text.strip()) for text in tag.strings)


def _densest(soup: BeautifulSoup) -> Tag:
    """The element whose own paragraphs hold most text that is not links; half of it counts for what is around."""
    weights: dict[int, float] = {}
    tags: dict[int, Tag] = {}
    for string in soup.strings:
        block = _block_of(string)
        if block is None or block.parent is None or string.find_parent("a") is not None:
            continue
        for tag, share in ((block.parent, 1.0), (block.parent.parent, 0.5)):
            if tag is not None:
                tags[id(tag)] = tag
                weights[id(tag)] = weights.get(id(tag), 0.0) + len(string.strip()) * share
    whole = soup.body or soup
    best = max(weights, key=lambda key: weights[key], default=None)
    if best is None or _letters(tags[best]) * 2 < _letters(whole):
        return whole
    return tags[best]


def _block_of(string: NavigableString) -> Tag | None:
    return next((parent for parent in string.parents if parent.name in _BLOCKS), None)


def _blocks(root: Tag, base: str) -> Iterator[PageBlock]:
    """The text of an element, cut where a block begins or ends, or a line is broken."""
    holder: Tag | None = None
    pieces: list[tuple[str, str]] = []
    for node in root.descendants:
        if isinstance(node, Tag):
            if node.name in ("br", "hr"):
                yield from _block(holder, pieces)
                pieces = []
            continue
        if isinstance(node, _MUTE) or not isinstance(node, NavigableString):
            continue
        here = _block_of(node)
        if here is not holder:
            yield from _block(holder, pieces)
            holder, pieces = here, []
        link = node.find_parent("a")
        pieces.append((str(node), _address(link, base) if link is not None else ""))
    yield from _block(holder, pieces)


def _address(link: Tag, base: str) -> str:
    try:
        return urljoin(base, str(link.get("href") or "").strip())[:2_000]
    except ValueError:
        return ""


def _block(holder: Tag | None, pieces: list[tuple[str, str]]) -> Iterator[PageBlock]:
    """The pieces on one line, each run of white space one space."""
    text = ""
    links: list[PageLink] = []
    for piece, address in pieces:
        words = re.sub(r"\s+", " ", piece)
        if not text or text.endswith(" "):
            words = words.lstrip()
        start, text = len(text), text + words
        if address and words.strip():
            links.append(PageLink(address=address, start=start, end=len(text.rstrip())))
    if text.strip():
        kind: BlockKind = _KINDS.get(holder.name, "paragraph") if holder is not None else "paragraph"
        yield PageBlock(kind=kind, text=text.rstrip(), links=tuple(links))
