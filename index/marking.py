"""Marking what answers a query in a text: words by their stems, names of a concept, phrases, beginnings of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from index.analysis import _WORD as WORD
from index.analysis import GREEK, prefix_term, query_terms, word_terms
from index.results import Marked
from index.stem import EXCEPTIONS
from index.tree import Concept, Facet, FieldName, Near, Node, Not, Phrase, Prefix, Term, children
from tagger.folding import fold
from tagger.vocabulary import Vocabulary

MARKED_FIELDS: frozenset[FieldName] = frozenset(
    {"all", "text", "title", "abstract", "keywords", "mesh", "major", "substance"}
)
SHORTEST_START = 3
SAFE_START = 7
_LETTERS = {name: letter for letter, name in GREEK.items()}
_IRREGULAR: dict[str, list[str]] = {}
for _form, _stem in EXCEPTIONS.items():
    _IRREGULAR.setdefault(_stem, []).append(_form)

# From here on the spelling of a word may differ from that of its term: ae and e, our and or, s and z, y and ies.
# Terms whose words may begin with ae or oe: aesthesia, haem-, oedema, foetus.
_LATIN = (
    "est",
    "eso",
    "ede",
    "eti",
    "fet",
    "fec",
    "hem",
    "ped",
    "cel",
    "ces",
    "home",
    "gyne",
    "anest",
    "kinest",
    "parest",
)
_UNSURE = re.compile(r"[eszfy]|(?<=o)r|(?<=a)y|i$|$")
_FOREIGN = re.compile("[À-ɏͰ-Ͽ\u0400-\u04ffḀ-ỿ]")

Positions = tuple[tuple[str, ...], ...]  # for each word of a phrase the terms that answer it


class Span(Struct, frozen=True, kw_only=True):
    """A marked place of a text; `key` is what it answers, so that a snippet can show many different ones."""

    start: int
    end: int
    key: str


Verdict = tuple[tuple[tuple[Positions, int], ...], str]  # phrases that a word may be in, and what it answers alone


class Matcher(Struct, frozen=True, kw_only=True):
    """What to mark. `starts` are the beginnings by which candidates are found; `conditions` are ids asked for.

    `phrases` are kept by their first term, and with it the place of that term; where the first word is a letter or
    two ("S-ketamine"), by their longest.
    """

    starts: tuple[str, ...] = ()
    singles: frozenset[str] = frozenset()
    phrases: dict[str, tuple[tuple[Positions, int], ...]] = {}
    prefixes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    seen: dict[str, Verdict] = {}  # words that were judged before


def make_matcher(tree: Node, vocabulary: Vocabulary | None = None) -> Matcher:
    """What the records of a tree are to be marked by: what it asks and what it welcomes, not what it takes away."""
    leaves = tuple(dict.fromkeys(_leaves(tree)))
    found = [positions for leaf in leaves for text in _texts(leaf, vocabulary) if (positions := query_terms(text))]
    singles = frozenset(term for positions in found if len(positions) == 1 for term in positions[0])
    phrases: dict[str, set[tuple[Positions, int]]] = {}
    for positions in found:
        if len(positions) > 1 and not any(singles.intersection(position) for position in positions[1:]):
            anchor = _anchor(positions)
            for term in positions[anchor]:
                phrases.setdefault(term, set()).add((positions, anchor))
    prefixes = tuple(prefix_term(leaf.text.split()[-1]) for leaf in leaves if isinstance(leaf, Prefix))
    return Matcher(
        starts=_starts([*singles, *phrases], prefixes),
        singles=singles,
        phrases={term: tuple(sorted(those, key=lambda one: -len(one[0]))) for term, those in phrases.items()},
        prefixes=prefixes,
        conditions=tuple(leaf.id for leaf in leaves if isinstance(leaf, Concept) and leaf.kind == "condition")
        + tuple(leaf.value for leaf in leaves if isinstance(leaf, Facet) and leaf.name == "condition"),
    )


def mark(text: str, matcher: Matcher) -> tuple[Marked, ...]:
    """The text in pieces; joined they are the text."""
    return pieces(text, spans(text, matcher), 0, len(text))


def pieces(text: str, found: Iterable[Span], start: int, end: int) -> tuple[Marked, ...]:
    """The part of a text from `start` to `end` in pieces. A span that reaches over a border is not marked."""
    marked: list[Marked] = []
    at = start
    for span in found:
        if span.start < at or span.end > end:
            continue
        if span.start > at:
            marked.append(Marked(text=text[at : span.start]))
        marked.append(Marked(text=text[span.start : span.end], hit=True))
        at = span.end
    if at < end:
        marked.append(Marked(text=text[at:end]))
    return tuple(marked)


def spans(text: str, matcher: Matcher) -> list[Span]:
    """The places that answer, in order, none over another; the longest phrase at a place counts."""
    found: list[Span] = []
    last = 0
    for at in _candidates(text, matcher.starts):
        word = WORD.match(text, at) if at >= last else None
        if word is None:
            continue
        phrases, alone = _judged(word.group(), matcher)
        span = _phrase_at(text, at, phrases) if phrases else None
        if span is None:
            if not alone:
                continue
            span = Span(start=at, end=word.end(), key=alone)
        while found and span.start < found[-1].end:
            found.pop()
        found.append(span)
        last = span.end
    return found


def _candidates(text: str, starts: tuple[str, ...]) -> list[int]:
    """Where words begin that may answer. Accented and Greek words are all candidates."""
    low = text.lower()
    if len(low) != len(text):
        low = fold(text)
    places: set[int] = set()
    for start in starts:
        at = low.find(start)
        while at >= 0:
            if not at or not low[at - 1].isalnum():
                places.add(at)
            at = low.find(start, at + 1)
    if not text.isascii():
        places.update(_word_start(low, letter.start()) for letter in _FOREIGN.finditer(low))
    return sorted(places)


def _word_start(text: str, at: int) -> int:
    while at and text[at - 1].isalnum():
        at -= 1
    return at


def _judged(word: str, matcher: Matcher) -> Verdict:
    known = matcher.seen.get(word)
    if known is None:
        known = matcher.seen[word] = _judge(word, matcher)
    return known


def _judge(word: str, matcher: Matcher) -> Verdict:
    terms = word_terms(word)
    phrases = tuple(phrase for term in terms for phrase in matcher.phrases.get(term, ()))
    alone = next((term for term in terms if term in matcher.singles), "")
    if not alone and matcher.prefixes and prefix_term(word).startswith(matcher.prefixes):
        alone = terms[0] if terms else word
    return phrases, alone


def _phrase_at(text: str, at: int, phrases: Iterable[tuple[Positions, int]]) -> Span | None:
    for positions, anchor in phrases:
        start = _back(text, at, anchor)
        end = _phrase_end(text, start, positions)
        if end:
            return Span(start=start, end=end, key=" ".join(position[0] for position in positions))
    return None


def _back(text: str, at: int, words: int) -> int:
    """Where the word begins that stands so many words before this one."""
    if not words:
        return at
    before = [match.start() for match in WORD.finditer(text, max(at - 30 * words, 0), at)]
    return before[-words] if len(before) >= words else at


def _phrase_end(text: str, at: int, positions: Positions) -> int:
    """Where a phrase that begins with the word at `at` ends, 0 where it does not stand there."""
    place = 0
    while place < len(positions):
        word = WORD.search(text, at)
        if word is None:
            return 0
        for term in word_terms(word.group()):
            if place < len(positions) and term in positions[place]:
                place += 1
            elif place:
                return 0
        if not place:
            return 0
        at = word.end()
    return at


def _anchor(positions: Positions) -> int:
    """The word of a phrase to look for: the first, or the longest where the first is a letter or two."""
    if len(positions[0][0]) >= SHORTEST_START:
        return 0
    return max(range(len(positions)), key=lambda place: len(positions[place][0]))


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, Not):
        return
    below = children(node)
    if isinstance(node, Concept) or not below:
        yield node
    for child in below:
        yield from _leaves(child)


def _texts(leaf: Node, vocabulary: Vocabulary | None) -> tuple[str, ...]:
    """The words of a leaf, and every name of a concept."""
    if isinstance(leaf, Concept):
        return (leaf.name, *(vocabulary.terms(leaf.id) if vocabulary and leaf.kind != "heading" else ()))
    if isinstance(leaf, Term | Phrase) and leaf.field in MARKED_FIELDS:
        return (leaf.text,)
    if isinstance(leaf, Near):
        return leaf.words
    if isinstance(leaf, Prefix) and " " in leaf.text:
        return (leaf.text.rsplit(" ", 1)[0],)
    return ()


def _starts(terms: Iterable[str], prefixes: Iterable[str]) -> tuple[str, ...]:
    """How words of these terms can begin in a text in small letters: British spellings and irregular forms too."""
    found: set[str] = set()
    for term in (*terms, *prefixes):
        forms = [term, *_IRREGULAR.get(term, ()), _LETTERS.get(term, term)]
        if term.startswith(_LATIN):
            at = term.index("e")
            forms += [term[:at] + vowel + term[at:] for vowel in "ao"]
        found.update(_start(form) for form in forms)
    kept = sorted(found, key=len)
    return tuple(start for place, start in enumerate(kept) if not start.startswith(tuple(kept[:place])))


def _start(form: str) -> str:
    unsure = _UNSURE.search(form, SHORTEST_START)
    return form[: min(unsure.start() if unsure else len(form), SAFE_START)]
