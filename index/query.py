"""From the reader's text to a tree. Any text is a valid search: nothing raises, and nothing is dropped in silence."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from lark import Lark, Token
from lark.lexer import Lexer
from lark.visitors import Transformer_NonRecursive
from msgspec import Struct

from index.fielded import read_words
from index.repair import FILTER_PREFIX, GRAMMAR, tokenise
from index.shorthand import FILTERS, TAGGED_ROLES, read_filter
from index.tree import And, Facet, MatchAll, Node, Not, Or, Words, all_of, any_of, children

LONGEST_KEPT = 400
# Plain words, most queries of all: what the grammar would make of them is known without it.
_PLAIN = re.compile(r"\s*[a-zA-Z0-9][a-zA-Z0-9 '.,;?!/-]*")
_SPECIAL = re.compile(r"\b(?:AND|OR|NOT)\b|hasabstract", re.IGNORECASE)
DEEPEST = 40  # leaves room under tree.MAX_DEPTH for what mapping puts around and below the words


class Query(Struct, frozen=True, kw_only=True):
    """A text as understood, before its words are looked up in the vocabulary.

    `tree` holds `Words` where words without a tag stand side by side. `notes` are plain sentences.
    """

    text: str
    tree: Node
    notes: tuple[str, ...] = ()


def parse_query(text: str) -> Query:
    """The tree of a text in PubMed's query language. Never raises, whatever the text is."""
    if len(text) > LONGEST_KEPT:
        return _read(text)
    return _kept(text, date.today().toordinal())


@lru_cache(maxsize=512)
def _kept(text: str, _day: int) -> Query:
    """The tree of a text; for one day, because of `last 5 years[dp]`. Readers page through the same query."""
    if _PLAIN.fullmatch(text) and not _SPECIAL.search(text):
        return Query(text=text, tree=Words(text=" ".join(text.split())))
    return _read(text)


def _read(text: str) -> Query:
    read = tokenise(text)
    built = _Builder().transform(_parser().parse(read.tokens))
    return Query(text=text, tree=_with_roles(built.node), notes=tuple(dict.fromkeys(read.notes + built.notes)))


class _Ready(Lexer):
    """A lexer for tokens that are ready."""

    def __init__(self, _settings: object) -> None:
        pass

    def lex(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:  # type: ignore[override]
        return tokens


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer=_Ready)


class _Built(Struct, frozen=True, kw_only=True):
    """Nodes waiting to be joined. `joint` says how; `depth` is that of the deepest of them."""

    parts: tuple[Node, ...]
    joint: Literal["and", "or"] = "and"
    depth: int = 1
    notes: tuple[str, ...] = ()

    @property
    def node(self) -> Node:
        return all_of(*self.parts) if self.joint == "and" else any_of(*self.parts)


class _Builder(Transformer_NonRecursive[Token, _Built]):
    """Builds from the leaves up, without recursion: a chain of a thousand operators is a deep parse tree."""

    def start(self, found: list[_Built]) -> _Built:
        return found[0] if found else _Built(parts=(MatchAll(),))

    def chain(self, found: list[_Built]) -> _Built:
        return found[0]

    def group(self, found: list[_Built]) -> _Built:
        return found[1]

    def tagged_group(self, found: list[_Built]) -> _Built:
        chain, tag = found[1], str(found[3])
        parts = tuple(_tagged(part, tag) for part in chain.parts)
        return _Built(parts=parts, joint=chain.joint, depth=chain.depth + 1, notes=chain.notes)

    def words(self, found: list[Token]) -> str:
        return " ".join(found)

    def plain(self, found: list[str]) -> _Built:
        return _plain_words(found[0])

    def tagged(self, found: list[str]) -> _Built:
        return _fielded(found[0], found[1])

    def quoted(self, found: list[Token]) -> _Built:
        return _fielded(found[0].strip('"'), "")

    def tagged_quoted(self, found: list[Token]) -> _Built:
        return _fielded(found[0].strip('"'), found[1])

    def filter(self, found: list[Token]) -> _Built:
        text = str(found[0])
        if text.startswith(FILTER_PREFIX):
            return _Built(parts=(FILTERS[text.removeprefix(FILTER_PREFIX)],), depth=2)
        read = read_filter(text)
        node = read.node or Words(text=text.replace(":", " ").replace('"', ""))
        return _Built(parts=(node,), depth=2, notes=(read.note,) if read.note else ())

    def everything(self, _found: list[Token]) -> _Built:
        return _Built(parts=(MatchAll(),))

    def both(self, found: list[_Built]) -> _Built:
        return _join("and", found[0], found[2])

    def either(self, found: list[_Built]) -> _Built:
        return _join("or", found[0], found[2])

    def without(self, found: list[_Built]) -> _Built:
        left, right = found[0], found[2]
        depth = right.depth + (2 if len(right.parts) > 1 else 1)
        taken = _Built(parts=(Not(part=right.node),), depth=depth, notes=right.notes)
        return _join("and", left, taken)


def _join(joint: Literal["and", "or"], left: _Built, right: _Built) -> _Built:
    """The two joined; flat where they are joined alike already. What would be too deep is left out, and said."""
    notes = left.notes + right.notes
    flat = [_flat(side, joint) for side in (left, right)]
    depth = max(side.depth for side in flat)
    if depth > DEEPEST:
        note = (
            f"Parentheses or changes of operator are nested more than {DEEPEST} deep; what lies deeper was left out."
        )
        return _Built(parts=left.parts, joint=left.joint, depth=left.depth, notes=(*notes, note))
    return _Built(parts=flat[0].parts + flat[1].parts, joint=joint, depth=depth, notes=notes)


def _flat(side: _Built, joint: Literal["and", "or"]) -> _Built:
    if side.joint == joint or len(side.parts) == 1:
        return side
    return _Built(parts=(side.node,), depth=side.depth + 1)


def _plain_words(text: str) -> _Built:
    """A run of words; those that are cut with * stand for themselves, the others stay together."""
    kept: list[str] = []
    parts: list[Node] = []
    notes: tuple[str, ...] = ()
    for word in text.split():
        if "*" in word.strip("*") or word.endswith("*"):
            found = read_words(word)
            parts.append(found.node)
            notes += found.notes
        else:
            kept.append(word)
    if kept:
        parts.insert(0, Words(text=" ".join(kept)))
    return _Built(parts=tuple(parts), notes=notes)


def _fielded(text: str, tag: str) -> _Built:
    found = read_words(text, tag)
    return _Built(parts=(found.node,), depth=2, notes=found.notes)


def _tagged(node: Node, tag: str) -> Node:
    """The node with its untagged words in the tag's field."""
    match node:
        case Words():
            return read_words(node.text, tag).node
        case And():
            return all_of(*(_tagged(part, tag) for part in node.parts))
        case Or():
            return any_of(*(_tagged(part, tag) for part in node.parts))
        case Not():
            return Not(part=_tagged(node.part, tag))
    return node


def _with_roles(node: Node) -> Node:
    """`condition:crps role:mentioned` speaks of that condition in that role; alone, of one that is studied."""
    if isinstance(node, Not):
        return Not(part=_with_roles(node.part))
    if not isinstance(node, And | Or):
        return _studied(node)
    roles = _values(node, "role") if isinstance(node, And) else ()
    if not roles or not _values(node, "condition"):
        return _rebuilt(node, tuple(_with_roles(part) for part in children(node)))
    parts = (_studied(part, roles) for part in children(node) if not _is(part, "role"))
    return all_of(*(part if isinstance(part, Facet) else _with_roles(part) for part in parts))


def _values(node: Node, name: str) -> tuple[str, ...]:
    return tuple(part.value for part in children(node) if isinstance(part, Facet) and part.name == name)


def _is(node: Node, name: str) -> bool:
    return isinstance(node, Facet) and node.name == name


def _studied(node: Node, roles: tuple[str, ...] = TAGGED_ROLES) -> Node:
    if isinstance(node, Facet) and node.name == "condition" and not node.roles:
        return Facet(name="condition", value=node.value, roles=roles)
    return node


def _rebuilt(node: Node, parts: tuple[Node, ...]) -> Node:
    return any_of(*parts) if isinstance(node, Or) else all_of(*parts)
