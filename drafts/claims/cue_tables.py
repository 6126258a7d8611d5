"""Cues: words of one meaning that speak for a kind of claim, and how they are found in a text, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec import Struct, structs

from ..quick import Quick, in_small_letters
from .cues import SHORT, Kind, entries_of, pattern_of

__all__ = ["Cue", "CueIndex", "cue", "cue_of", "index_of", "names_in"]

_LONGEST_START = 16
_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*])")
#: The letters that are sure to stand at the beginning.
_LETTERS = re.compile(r"[a-z-]+(?![?*a-z-])|[a-z-]+(?=[a-z-][?*])")
_PART = re.compile(r"\w+")
#: Brackets and sets of characters, with how often they may stand; letters that may be left out, and other signs.
_BRACKETS = re.compile(r"(?:\((?:\\.|[^()\\])*\)|\[(?:\\.|[^\]\\])*\])(?:[?*+]|\{[^}]*\})?")
_CHANGING = re.compile(r"(?:\\.|.)(?:[?*]|\{[^}]*\})|\\.|[.^$+]")
_RUN = re.compile(r"[a-z -]+")
#: A word of letters, some of which may be left out or are chosen from a few.
_SPELLED = re.compile(r"(?:[a-z-]|(?:[a-z]|\[[a-z]+\]|\(\?:[a-z|-]+\))\??)+")
_CHOSEN = re.compile(r"(?:([a-z-])|\(\?:([a-z|-]+)\)|\[([a-z]+)\])(\?)?")
_FEW = 10
_REMEMBERED = 16_384
_DIGITS = tuple("0123456789")
_TIMES = tuple("second minute hour day night week month year fortnight weekend lifetime decade".split())


class Cue(NamedTuple):
    """Words of one meaning, and the kind they speak for; what they are worth is in `kind_weights.json`."""

    name: str
    kind: Kind
    entries: tuple[str, ...]


class CueIndex(Struct, frozen=True, kw_only=True, eq=False):
    """The names of cues under their whole words, under the stems of words, and with the phrases that begin so.

    `free` holds the patterns that may begin with any word.
    """

    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[tuple[str, str], ...]] = {}
    free: tuple[tuple[str, Quick], ...] = ()


def cue(name: str, kind: Kind, table: str) -> Cue:
    """A cue of whole words; the table holds patterns parted by two blanks or more."""
    return Cue(name, kind, tuple(entries_of(table)))


def cue_of(name: str, kind: Kind, pattern: Quick) -> Cue:
    """A cue of the words of a pattern made of whole words parted by strokes."""
    return Cue(name, kind, tuple(_alternatives(pattern.pattern)))


def _alternatives(pattern: str) -> Iterator[str]:
    """What stands between the strokes of a pattern that are in no brackets of their own, in small letters."""
    inner = pattern.removeprefix(r"(?<!\w)(?:").removesuffix(r")(?!\w)")
    depth, entry = 0, ""
    for sign in in_small_letters(inner):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            yield entry
            entry = ""
        else:
            entry += sign
    yield entry


def index_of(cues: Iterable[Cue]) -> CueIndex:
    """The cues, sorted for `names_in`."""
    index = CueIndex()
    free: list[tuple[str, Quick]] = []
    for cue_ in cues:
        others = [entry for entry in cue_.entries if not _filed(cue_.name, entry, index)]
        free += [(cue_.name, Quick(pattern_of(others).pattern))] if others else []
    return structs.replace(index, free=tuple(free))


def names_in(text: str, index: CueIndex, among: frozenset[str] | None = None) -> frozenset[str]:
    """The names of the cues of which a text has a word, of `among` if given; the text is as `spaced` gives it."""
    found: set[str] = set()
    begun: set[tuple[str, str]] = set()
    for token in set(text.split()):
        names, phrases = _of_token(index, token)
        found.update(names)
        begun.update(phrases)
    for name, phrase in begun:
        if name not in found and (among is None or name in among) and _fits(phrase, text):
            found.add(name)
    for name, pattern in index.free:
        if name not in found and (among is None or name in among) and pattern.search(text):
            found.add(name)
    return frozenset(found) if among is None else among.intersection(found)


@lru_cache(maxsize=_REMEMBERED)
def _of_token(index: CueIndex, token: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The cues of which a token is a word, and the phrases that may begin with it."""
    found: set[str] = set()
    for word in _words(token):
        found.update(index.words.get(word, ()))
    starts = set(_beginnings(token))
    for start in starts & index.stems.keys():
        found.update(index.stems[start])
    begun = {phrase for start in starts | set(_second_parts(token)) for phrase in index.phrases.get(start, ())}
    return frozenset(found), frozenset(begun)


def make_patterns(cues: Iterable[Cue]) -> Iterator[None]:
    """Make now the patterns that are else made when a text first may fit them; yields after each few."""
    phrases = [entry for cue_ in cues for entry in cue_.entries if not spellings(entry)]
    for number, entry in enumerate(phrases):
        _phrase(entry)
        if number % _FEW == 0:
            yield


def _filed(name: str, entry: str, index: CueIndex) -> bool:
    if spelled := spellings(entry):
        for word in spelled:
            index.words[word] = (*index.words.get(word, ()), name)
    elif stems := spellings(entry[: -len(r"\w*")]) if entry.endswith((r"\w*", r"\w+")) else None:
        for stem in stems:
            index.stems[stem] = (*index.stems.get(stem, ()), name)
    else:
        starts = _starts(entry)
        for start in starts:
            index.phrases[start] = (*index.phrases.get(start, ()), (name, entry))
        return bool(starts)
    return True


@cache
def spellings(entry: str) -> frozenset[str]:
    """The words that an entry stands for, where these are few and it is of letters alone: "eas(?:e|y)s?"."""
    if not _SPELLED.fullmatch(entry):
        return frozenset()
    words = [""]
    for part in _CHOSEN.finditer(entry):
        letters, choice, among, maybe = part.groups()
        ways = [letters] if letters else choice.split("|") if choice is not None else list(among)
        words = [word + way for word in words for way in (*ways, *([""] if maybe else []))]
    return frozenset(words)


def _starts(entry: str) -> frozenset[str]:
    """What some word of a text that fits begins with (a blank ends a whole word); none where it could be any."""
    if entry.startswith(SHORT["<span>"]):
        return frozenset(_TIMES) | {"-" + time for time in _TIMES}
    choice = _CHOICE.match(entry)
    rest = entry[choice.end() :] if choice else ""
    starts: set[str] = set()
    for first in choice[1].split("|") if choice else [entry]:
        letters = _LETTERS.match(first)
        if letters:
            whole = (first + rest)[letters.end() : letters.end() + 1] == " "
            starts.add(letters[0] + " " if whole else letters[0][:_LONGEST_START])
        elif first.startswith(r"\d"):
            starts.update(_DIGITS)
        else:
            return frozenset()
    return frozenset(starts)


def _words(token: str) -> Iterator[str]:
    for part in _PART.finditer(token):
        yield token[: part.end()]


def _beginnings(token: str) -> Iterator[str]:
    yield token + " "
    for length in range(1, min(len(token), _LONGEST_START) + 1):
        yield token[:length]


def _second_parts(token: str) -> Iterator[str]:
    """What the parts of a token after hyphens begin with."""
    for part in token.split("-")[1:]:
        for length in range(1, min(len(part), _LONGEST_START) + 1):
            yield "-" + part[:length]


@cache
def _essential(entry: str) -> str:
    """The longest run of letters in whatever an entry fits: it is sought sooner than a pattern is made."""
    before, plain = "", entry
    while before != plain:
        before, plain = plain, _BRACKETS.sub("#", plain)
    runs = _RUN.findall(_CHANGING.sub("#", plain))
    return "" if "|" in plain else max(reversed(runs), key=len, default="")  # how it begins is known already


def _fits(entry: str, text: str) -> bool:
    return _essential(entry) in text and _phrase(entry).search(text) is not None


@cache
def _phrase(entry: str) -> re.Pattern[str]:
    return pattern_of([entry])
