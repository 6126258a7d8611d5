"""A tree back in words: PubMed's language where it has words for it, Citewell's own where it has not."""

from __future__ import annotations

from index.tree import (
    And,
    AtLeast,
    Concept,
    Facet,
    FieldName,
    MatchAll,
    MatchNone,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefer,
    Prefix,
    Range,
    Term,
)

LONGEST_QUOTE = 60
SHORT_TAGS: dict[FieldName, str] = {
    "all": "all",
    "text": "tiab",
    "title": "ti",
    "abstract": "ab",
    "keywords": "ot",
    "mesh": "mh",
    "major": "majr",
    "pubtype": "pt",
    "substance": "nm",
    "authors": "au",
    "first_author": "1au",
    "last_author": "lastau",
    "journal": "ta",
    "language": "la",
    "pmid": "pmid",
    "doi": "aid",
    "date": "dp",
}


def quote(text: str) -> str:
    """Words of a reader as a note repeats them: in quotation marks, and cut where they are long."""
    return f"“{text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + '…'}”"


def as_text(node: Node) -> str:
    """The tree as a query that reads back to the same meaning. Boosts and synonyms are not spelled out."""
    match node:
        case And():
            return _conjunction(node)
        case Or() | AtLeast():
            return " OR ".join(_inner(part) for part in node.parts)
        case Not():
            return f"NOT {_inner(node.part)}"
        case Prefer():
            return as_text(node.must)
        case Concept():
            return _concept(node)
    return _leaf(node)


def _leaf(node: Node) -> str:
    match node:
        case Term() | Phrase() | Prefix():
            return _fielded(node)
        case Near():
            return f'"{" ".join(node.words)}"[{SHORT_TAGS[node.field]}:~{node.distance}]'
        case Range():
            span = node.low if node.low == node.high else f"{node.low or '1000'}:{node.high or '3000'}"
            return f"{span}[{SHORT_TAGS[node.field]}]"
        case Facet():
            return _facet(node)
    return {MatchAll: "all[sb]", MatchNone: "NOT all[sb]"}.get(type(node), getattr(node, "text", ""))


def _conjunction(node: And) -> str:
    """PubMed has no NOT of its own: what is taken away follows what it is taken from."""
    wanted = [part for part in node.parts if not isinstance(part, Not | MatchAll)]
    taken = [part.part for part in node.parts if isinstance(part, Not)]
    text = " AND ".join(_inner(part) for part in wanted)
    return " ".join([*([text] if text else []), *(f"NOT {_inner(part)}" for part in taken)])


def _inner(node: Node) -> str:
    text = as_text(node)
    bare = node.must if isinstance(node, Prefer) else node
    return f"({text})" if isinstance(bare, And | Or | Not | AtLeast) else text


def _fielded(node: Term | Phrase | Prefix) -> str:
    text = node.text + ("*" if isinstance(node, Prefix) else "")
    quoted = f'"{text}"' if isinstance(node, Phrase) or " " in text else text
    return quoted if node.field == "all" else f"{quoted}[{SHORT_TAGS[node.field]}]"


def _concept(node: Concept) -> str:
    if node.kind == "heading":
        field = "majr" if node.id.startswith("major:") else "mh"
        return f'"{node.name}"[{field}]'
    return f"({node.name})" if " " in node.name else node.name


def _facet(node: Facet) -> str:
    value = node.value if node.op == "=" else node.op + node.value
    roles = f" role:{','.join(node.roles)}" if node.name == "condition" and len(node.roles) == 1 else ""
    return f"({node.name}:{value}{roles})" if roles else f"{node.name}:{value}"
