"""A query as a tree: what the reader's text was understood to ask, ready for an engine to evaluate.

Every node stands for a set of records, and most of them for a score too:

| node | set | score |
|---|---|---|
| `And`, `Or` | records in all, in any of the parts | sum of the parts' scores |
| `Not` | all records but those of the part | 0 |
| `AtLeast` | records in at least `minimum` of the parts | sum of the scores of the parts that hold |
| `Concept` | records in any of the parts, which are ways to say the same thing | one score: the parts are synonyms |
| `Prefer` | exactly the records of `must` | that of `must`, and `weight` times that of each boost that holds |
| `Term`, `Phrase`, `Prefix`, `Near` | records with these words in that field | BM25F |
| `Range`, `Facet` | records with such a value | 0 |
| `MatchAll`, `MatchNone` | every record, no record | 0 |

Words stand in nodes as the reader typed them; whoever evaluates a node puts them through the same analysis
that the records went through. A `Term` that is several words after analysis ("opioid-induced") is a phrase of them;
a node whose text holds no word after analysis matches nothing.
Trees are never deeper than `MAX_DEPTH`, so a recursive evaluation is safe.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

MAX_DEPTH = 60

FieldName = Literal[
    "all",
    "text",
    "title",
    "abstract",
    "keywords",
    "mesh",
    "major",
    "pubtype",
    "substance",
    "authors",
    "first_author",
    "last_author",
    "journal",
    "language",
    "pmid",
    "doi",
    "date",
]
FieldKind = Literal["words", "values", "names", "identifier", "date"]
FacetKey = Literal[
    "condition",
    "role",
    "level",
    "design",
    "species",
    "setting",
    "route",
    "direction",
    "year",
    "n",
    "drug",
    "ketamine",
    "has",
]
FacetOp = Literal["=", ">=", "<="]


class Field(Struct, frozen=True, kw_only=True):
    """A field that can be searched: what it is called in a sentence, and how its content is compared.

    - `words`: running text, compared word by word (stems, phrases, proximity).
    - `values`: whole values ("Pain, Postoperative"), compared as a whole after analysis, so that `Term` and
      `Phrase` mean the same and `Prefix` compares the beginning of the value. The analysis folds case and accents.
    - `names`: people. "smith" is a family name; "smith j" is a family name and the beginning of the initials.
    - `identifier`: compared exactly but for case.
    - `date`: see `Range`.
    """

    kind: FieldKind
    label: str


FIELDS: dict[FieldName, Field] = {
    "all": Field(kind="words", label="all fields"),  # text, MeSH, substances, publication types, journal, authors
    "text": Field(kind="words", label="title, abstract and keywords"),  # other abstracts too
    "title": Field(kind="words", label="title"),  # the vernacular title too
    "abstract": Field(kind="words", label="abstract"),  # other abstracts too
    "keywords": Field(kind="words", label="keywords"),
    "mesh": Field(kind="values", label="MeSH headings"),  # "Pain", and "Pain/drug therapy" for a qualifier
    "major": Field(kind="values", label="major MeSH headings"),
    "pubtype": Field(kind="values", label="publication type"),
    "substance": Field(kind="values", label="substance"),
    "authors": Field(kind="names", label="authors"),  # collective names by their words
    "first_author": Field(kind="names", label="first author"),
    "last_author": Field(kind="names", label="last author"),
    "journal": Field(kind="values", label="journal"),  # title, abbreviation, ISSN and NLM identifier
    "language": Field(kind="values", label="language"),  # the three-letter code of the record, "eng"
    "pmid": Field(kind="identifier", label="PMID"),
    "doi": Field(kind="identifier", label="article identifier"),  # DOI, PMCID and publisher's identifier
    "date": Field(kind="date", label="date of publication"),
}


class Term(Struct, frozen=True, kw_only=True):
    """One word (or one value) in a field."""

    field: FieldName
    text: str


class Phrase(Struct, frozen=True, kw_only=True):
    """Words that stand side by side and in this order in a field."""

    field: FieldName
    text: str


class Prefix(Struct, frozen=True, kw_only=True):
    """Words that begin so. `text` is without the `*`; of several words only the last is cut ("chronic neuropath")."""

    field: FieldName
    text: str


class Near(Struct, frozen=True, kw_only=True):
    """Words in any order with at most `distance` other words between them, as PubMed's `"a b"[tiab:~3]`."""

    field: FieldName
    words: tuple[str, ...]
    distance: int


class Range(Struct, frozen=True, kw_only=True):
    """Dates from `low` to `high`, both included: `YYYY`, `YYYY/MM` or `YYYY/MM/DD`, "" where the range is open.

    Compared as far as both the record and the bound go: a record of 2018 lies in 2018/05:2019.
    A record matches by its issue's date or by its electronic one.
    """

    field: FieldName
    low: str
    high: str


class Facet(Struct, frozen=True, kw_only=True):
    """A value that the tagger gave. `op` other than "=" is for `level`, `year` and `n` only.

    `value` is an id as in `Annotations` ("crps", "rct", "iv"), a number for `level`, `year` and `n`, "none" for a
    record off the ladder; for `ketamine` a value of `ketamine_role`; for `has`: "abstract" or "free_full_text" (a
    copy in PubMed Central).
    `roles` is for `condition` only: the parts that the condition may play, () for any.
    """

    name: FacetKey
    op: FacetOp = "="
    value: str
    roles: tuple[str, ...] = ()


class MatchAll(Struct, frozen=True, kw_only=True):
    """Every record: an empty query."""


class MatchNone(Struct, frozen=True, kw_only=True):
    """No record."""


class Words(Struct, frozen=True, kw_only=True):
    """Neighbouring words without a tag, as typed. Only between parsing and mapping: no engine ever meets it."""

    text: str


class And(Struct, frozen=True, kw_only=True):
    """Records in all of the parts (two or more)."""

    parts: tuple[Node, ...]


class Or(Struct, frozen=True, kw_only=True):
    """Records in any of the parts (two or more)."""

    parts: tuple[Node, ...]


class Not(Struct, frozen=True, kw_only=True):
    """All records but those of the part."""

    part: Node


class AtLeast(Struct, frozen=True, kw_only=True):
    """Records in at least `minimum` of the parts; the more parts hold, the higher the score."""

    parts: tuple[Node, ...]
    minimum: int


class Concept(Struct, frozen=True, kw_only=True):
    """A condition or a drug of the vocabulary: its tag, its MeSH headings, and all its names as text.

    Or a MeSH heading with the narrower ones (kind "heading"; `id` is the field and the heading as typed).
    The same id always has the same parts, so an engine may keep what it found.
    """

    kind: Literal["condition", "drug", "heading"]
    id: str
    name: str
    parts: tuple[Node, ...]


class Boost(Struct, frozen=True, kw_only=True):
    """What is welcome in a record but not asked of it."""

    part: Node
    weight: float = 1.0


class Prefer(Struct, frozen=True, kw_only=True):
    """The records of `must`, those that also answer the boosts first. A boost by `Facet` counts `weight` alone."""

    must: Node
    boosts: tuple[Boost, ...]


Node: TypeAlias = (
    And
    | Or
    | Not
    | AtLeast
    | Concept
    | Prefer
    | Term
    | Phrase
    | Prefix
    | Near
    | Range
    | Facet
    | MatchAll
    | MatchNone
    | Words
)


def all_of(*parts: Node) -> Node:
    """The conjunction of the parts: flat, each part once; every record where there is none."""
    return _join(And, parts, MatchAll())


def any_of(*parts: Node) -> Node:
    """The disjunction of the parts: flat, each part once; no record where there is none."""
    return _join(Or, parts, MatchNone())


def _join(kind: type[And] | type[Or], parts: tuple[Node, ...], empty: Node) -> Node:
    flat: dict[Node, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, kind) else (part,)))
    first, *others = flat or (empty,)
    return kind(parts=(first, *others)) if others else first


def children(node: Node) -> tuple[Node, ...]:
    """The nodes right below this one."""
    if isinstance(node, And | Or | AtLeast | Concept):
        return node.parts
    if isinstance(node, Not):
        return (node.part,)
    if isinstance(node, Prefer):
        return (node.must, *(boost.part for boost in node.boosts))
    return ()
