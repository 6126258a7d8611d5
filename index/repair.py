"""From any text to tokens that follow the grammar, and a plain sentence for each thing that had to be put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from lark import Lark, Token
from msgspec import Struct

from index.dates import read_dates
from index.publication_types import PUBLICATION_TYPES
from index.shorthand import FILTERS
from index.tags import Tag, read_tag
from index.wording import quote

GRAMMAR = Path(__file__).with_name("grammar.lark")
MAX_CHARS = 10_000
MAX_WORDS = 400
FILTER_PREFIX = "sb:"
_OPERATORS = frozenset({"AND", "OR", "NOT", "JOIN"})
_WORDS = frozenset({"WORD", "CHEMICAL"})
_TAGGABLE = _WORDS | {"QUOTED", "CLOSE"}
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_LONGEST_UNKNOWN_TAG = 2


class Tokens(Struct, frozen=True, kw_only=True):
    """Tokens that follow the grammar, and what had to be said about the way there."""

    tokens: tuple[Token, ...]
    notes: tuple[str, ...] = ()


def tokenise(text: str) -> Tokens:
    """The tokens of a text, whatever it is."""
    notes: list[str] = []
    tokens: Iterable[Token] = _lexer().lex(_cut(text, notes))
    steps: tuple[Callable[[list[Token], list[str]], list[Token]], ...] = (
        _without_strays,
        _not_too_many,
        _with_known_tags,
        _with_ranges,
        _with_filters,
        _with_pairs,
        _with_operands,
    )
    for step in steps:
        tokens = step(list(tokens), notes)
    return Tokens(tokens=tuple(tokens), notes=tuple(dict.fromkeys(notes)))


@cache
def _lexer() -> Lark:
    return Lark(GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer="basic")


def _cut(text: str, notes: list[str]) -> str:
    clean = text.encode("utf-8", "replace").decode("utf-8").translate(_QUOTES)
    if len(clean) > MAX_CHARS:
        notes.append(f"Only the first {MAX_CHARS:,} characters of the query were searched.")
    return clean[:MAX_CHARS]


def _without_strays(tokens: list[Token], notes: list[str]) -> list[Token]:
    strays = {token.value for token in tokens if token.type == "STRAY"}
    if '"' in strays:
        notes.append("A quotation mark has no partner; the words after it were searched as words, not as a phrase.")
    if strays & {"[", "]"}:
        notes.append("A square bracket has no partner and was left out.")
    return [token for token in tokens if token.type != "STRAY" and token.value != '""']


def _not_too_many(tokens: list[Token], notes: list[str]) -> list[Token]:
    left = MAX_WORDS
    for place, token in enumerate(tokens):
        words = token.value.split()
        if token.type in _WORDS | {"QUOTED", "FILTER"}:
            left -= len(words)
        if left < 0:
            notes.append(f"Only the first {MAX_WORDS} words of the query were searched.")
            rest = [token.update(value=" ".join(words[:left]) + '"')] if token.type == "QUOTED" else []
            return tokens[:place] + (rest if len(words) > -left else [])
    return tokens


def _with_known_tags(tokens: list[Token], notes: list[str]) -> list[Token]:
    """Unknown tags become words where they can be meant as words ("[Ketamine in pain]"), else they are left out."""
    kept: list[Token] = []
    for token in tokens:
        if token.type != "TAG" or _known(read_tag(token.value)):
            kept.append(token)
            continue
        words = token.value.strip("[]").split()
        if kept and kept[-1].type in _TAGGABLE and len(words) <= _LONGEST_UNKNOWN_TAG:
            notes.append(
                f"{token.value} is no field that Citewell knows; the words before it were searched everywhere."
            )
        else:
            kept += [Token("WORD", word) for word in words]
    return kept


def _known(tag: Tag) -> bool:
    return tag.field is not None or tag.filter


def _with_ranges(tokens: list[Token], notes: list[str]) -> list[Token]:
    """PubMed's long form of a range, `"2018"[dp] : "2024"[dp]`, as one."""
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        tail = [part.value.strip('"') for part in kept[-5:]]
        if token.type != "TAG" or len(tail) < 4 or read_tag(token.value).field != "date":  # noqa: PLR2004
            continue
        for length in (5, 4):
            start, *middle, end = tail[-length:-1] if length <= len(tail) else ("", "", "")
            joined = start + "".join(middle[1:]) + end if middle and middle[0].startswith("[") else ""
            if joined.count(":") == 1 and read_dates(joined):
                kept[-length:] = [Token("QUOTED", f'"{joined}"'), token]
                break
    return kept


def _with_filters(tokens: list[Token], notes: list[str]) -> list[Token]:
    """Cuts a run of words where its tag can only mean the last ones: `crps 2020[dp]`, `ketamine review[pt]`."""
    kept: list[Token] = []
    for token in tokens:
        if token.type == "TAG" and kept and kept[-1].type in _WORDS | {"QUOTED"}:
            kept = _tagged(kept, token, notes)
        else:
            kept += [token]
    bare = {"hasabstract"}
    return [Token("FILTER", FILTER_PREFIX + token) if token.lower() in bare else token for token in kept]


def _tagged(tokens: list[Token], tag: Token, notes: list[str]) -> list[Token]:
    run = 1 if tokens[-1].type == "QUOTED" else _run_length(tokens)
    read = read_tag(tag.value)
    for length in range(run, 0, -1):
        text = " ".join(token.strip('"') for token in tokens[-length:])
        if read.filter and text.casefold() in FILTERS:
            return [*tokens[:-length], Token("FILTER", FILTER_PREFIX + text.casefold())]
        if _can_stand(text, read):
            return [*tokens[:-length], Token("QUOTED", f'"{text}"'), tag]
    if read.filter:
        text = " ".join(token.strip('"') for token in tokens[-run:])
        notes.append(
            f"{quote(text + tag.value)} is not a filter that Citewell has; its words were searched everywhere."
        )
        return tokens
    return [*tokens, tag]


def _run_length(tokens: list[Token]) -> int:
    for length, token in enumerate(reversed(tokens)):
        if token.type not in _WORDS:
            return length
    return len(tokens)


def _can_stand(text: str, tag: Tag) -> bool:
    """True where the text is a whole value of a field whose values are few and known."""
    if tag.field == "date":
        return read_dates(text, today=None) is not None
    if tag.field == "pubtype":
        return text.casefold().rstrip("*") in PUBLICATION_TYPES
    if tag.field == "pmid":
        return all(word.isdigit() for word in text.replace(",", " ").split())
    return tag.field == "language" and " " not in text


def _with_pairs(tokens: list[Token], notes: list[str]) -> list[Token]:
    kept: list[Token] = []
    opened = 0
    for token in tokens:
        if token.type == "CLOSE" and not opened:
            notes.append("A closing parenthesis has no partner and was left out.")
            continue
        opened += {"OPEN": 1, "CLOSE": -1}.get(token.type, 0)
        kept.append(token)
    if opened:
        notes.append("A parenthesis was not closed; it was read as closing at the end.")
    return kept + [Token("CLOSE", ")")] * opened


def _with_operands(tokens: list[Token], notes: list[str]) -> list[Token]:
    """Puts an operator between neighbours, and takes out whatever has nothing to work on."""
    kept: list[Token] = []
    for token in tokens:
        _add(token, kept, notes)
    _drop_operator(kept, notes)
    return kept


def _add(token: Token, kept: list[Token], notes: list[str]) -> None:
    before = kept[-1].type if kept else "OPEN"
    if token.type in _OPERATORS:
        _add_operator(token, before, kept, notes)
    elif token.type == "TAG":
        if before in _TAGGABLE:
            kept.append(token)
        else:
            notes.append(f"{token.value} has no words before it and was left out.")
    elif token.type == "CLOSE":
        _drop_operator(kept, notes)
        if kept[-1].type == "OPEN":
            kept.pop()
            notes.append("Parentheses with nothing in them were left out.")
        else:
            kept.append(token)
    else:
        if before not in _OPERATORS | {"OPEN"} and not (before in _WORDS and token.type in _WORDS):
            kept.append(Token("JOIN", ""))
        kept.append(token)


def _add_operator(token: Token, before: str, kept: list[Token], notes: list[str]) -> None:
    if before == "JOIN":
        kept.pop()
        before = kept[-1].type
    if before == "OPEN" and token.type == "NOT":
        kept += [Token("EVERYTHING", ""), token]
    elif before == "OPEN":
        notes.append(f"{token.value} has nothing before it and was left out.")
    elif before not in _OPERATORS:
        kept.append(token)
    elif token.type == "NOT":
        if before == "OR":
            notes.append("OR NOT was read as NOT.")
        kept[-1] = token
    else:
        notes.append(f"{token.value} follows another operator and was left out.")


def _drop_operator(kept: list[Token], notes: list[str]) -> None:
    """Takes out operators at the end, and the "all records" that a leading NOT had been given."""
    while kept and kept[-1].type in _OPERATORS | {"EVERYTHING"}:
        last = kept.pop()
        if last.type in {"AND", "OR", "NOT"}:
            notes.append(f"{last.value} has nothing after it and was left out.")
