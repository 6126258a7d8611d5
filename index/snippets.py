"""The piece of an abstract that shows best why a record answers: about 240 characters, no word cut."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from article import Annotations, Article
from index.marking import Matcher, Span, pieces, spans
from index.results import Marked
from index.words import FUNCTION_WORDS

SIZE = 240
LEAD = 60  # characters before the first marked word, where its sentence begins too far away
REACH = 70  # how far back a cut looks for a good place
_ENDS = (". ", "? ", "! ", "; ")
_STRONGEST = {"studied": 0, "animal_model": 1, "mentioned": 2, "excluded": 3}
_TIED = "0123456789<>=≤≥±~%(/×·"
ELLIPSIS = "…"


class Window(Struct, frozen=True, kw_only=True):
    """A part of a text."""

    start: int
    end: int


_Focus = tuple[str, Window, list[Span]]  # a section, the part of it to show, and what is marked in it


def snippet(article: Article, annotations: Annotations, matcher: Matcher, size: int = SIZE) -> tuple[Marked, ...]:
    """The best part of the abstract with what answers marked; () where there is no abstract.

    The sentence that earned the tag of a condition that was asked for comes first; else the part with the most
    different words of the query. Between the ellipses the pieces are a verbatim part of one section.
    """
    texts = [section.text for section in article.abstract if section.text]
    if not texts:
        return ()
    text, focus, found = _earned(texts, annotations, matcher) or _densest(texts, matcher, size)
    window = _fit(text, focus, found, size)
    marked = pieces(text, found, window.start, window.end)
    before = (Marked(text=f"{ELLIPSIS} "),) if window.start else ()
    after = (Marked(text=f" {ELLIPSIS}"),) if window.end < len(text) else ()
    return (*before, *marked, *after)


def _earned(texts: Sequence[str], annotations: Annotations, matcher: Matcher) -> _Focus | None:
    """The sentence that earned a searched condition its tag."""
    tags = [tag for tag in annotations.conditions if tag.id in matcher.conditions and tag.quote.part == "abstract"]
    for tag in sorted(tags, key=lambda tag: _STRONGEST[tag.role]):
        for text in texts:
            start = text.find(tag.quote.sentence) if tag.quote.sentence else -1
            if start >= 0:
                return text, Window(start=start, end=start + len(tag.quote.sentence)), spans(text, matcher)
    return None


def _densest(texts: Sequence[str], matcher: Matcher, size: int) -> _Focus:
    """The part with the most different answers; the beginning where there is none."""
    best = 0
    focus: _Focus = (texts[0], Window(start=0, end=0), [])
    for text in texts:
        found = spans(text, matcher)
        if len(found) + 100 * len({span.key for span in found}) > best:
            window, worth = max(_windows(found, size - LEAD), key=lambda pair: pair[1])
            if worth > best:
                best, focus = worth, (text, window, found)
    return focus


def _windows(found: Sequence[Span], size: int) -> list[tuple[Window, int]]:
    """For each span the part that begins with it, and what it is worth: different answers first, then many."""
    windows: list[tuple[Window, int]] = []
    held: dict[str, int] = {}
    end = 0
    for place, span in enumerate(found):
        while end <= place or (end < len(found) and found[end].end - span.start <= size):
            held[found[end].key] = held.get(found[end].key, 0) + 1
            end += 1
        windows.append((Window(start=span.start, end=found[end - 1].end), 100 * len(held) + end - place))
        held[span.key] -= 1
        if not held[span.key]:
            del held[span.key]
    return windows


def _fit(text: str, focus: Window, found: Sequence[Span], size: int) -> Window:
    """A window of at most `size` characters on the focus, from the beginning of its sentence where that fits."""
    if len(text) <= size:
        return Window(start=0, end=len(text))
    if focus.end - focus.start > size:
        inside = [span for span in found if focus.start <= span.start and span.end <= focus.end]
        ranked = _windows(inside, size - LEAD)
        focus = max(ranked, key=lambda pair: pair[1])[0] if ranked else Window(start=focus.start, end=focus.start + 1)
    start = _begin(text, focus, found, size)
    if len(text) - start <= size:
        return Window(start=start, end=len(text))
    return Window(start=start, end=_end(text, max(start + size, focus.end), max(focus.end, start + 1), found))


def _begin(text: str, focus: Window, found: Sequence[Span], size: int) -> int:
    room = max(size - (focus.end - focus.start), 0)
    earliest = max(focus.start - room, 0)
    if earliest == 0 and focus.end <= size:
        return 0
    ends = [at + 2 for mark_ in _ENDS if (at := text.rfind(mark_, earliest, focus.start)) >= 0]
    if ends:
        return max(ends)
    place = max(focus.start - min(LEAD, room), 0)
    space = text.find(" ", place, focus.start)
    while space >= 0 and not _good_cut(text, space, found):
        space = text.find(" ", space + 1, focus.start)
    return space + 1 if space >= 0 else focus.start


def _end(text: str, latest: int, earliest: int, found: Sequence[Span]) -> int:
    """The best place to stop: after a sentence, before a small word, else between any two words."""
    lowest = max(earliest, latest - REACH)
    found = [span for span in found if span.end > lowest and span.start < latest]
    fair = 0
    at = text.rfind(" ", lowest, latest + 1)
    while at >= 0:
        if _good_cut(text, at, found):
            fair = fair or at
            if text[at - 1] in ".;,:?!)" or _next_word(text, at) in FUNCTION_WORDS:
                return at
        at = text.rfind(" ", lowest, at)
    return fair or _any_end(text, earliest, latest)


def _any_end(text: str, earliest: int, latest: int) -> int:
    space = text.rfind(" ", earliest, latest + 1)
    if space < 0:
        space = text.find(" ", latest)
    return space if space >= 0 else len(text)


def _good_cut(text: str, at: int, found: Sequence[Span]) -> bool:
    """True where a cut parts no marked phrase and no number from its sign or unit."""
    if any(span.start < at < span.end for span in found):
        return False
    return text[at - 1 : at] not in _TIED and text[at + 1 : at + 2] not in _TIED


def _next_word(text: str, at: int) -> str:
    return text[at + 1 : at + 12].split(" ", 1)[0].casefold()
