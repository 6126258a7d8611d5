"""From the reader's words to the vocabulary: untagged words become conditions, drugs and wishes, and it is said how.

How an engine answers a `MappedQuery`:

1. Evaluate `tree`. Where it finds at least as many records as `relaxed[0].below` asks, that is the answer.
2. Else evaluate `relaxed[0].tree`, and so on; the last one stands whatever it finds. A relaxed tree that finds no
   more records than the tree before it is passed over. The `note` of the tree that answers joins `notes`.

A short query ("ketamine crps") has all its words asked of every record, and is relaxed only where nothing is found.
A long untagged question asks for its concepts, then for most of its words, then for any; records with all of them
are preferred throughout. Words for a kind of study ("randomised trial") are wishes: such records come first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from index.concepts import look_up
from index.query import LONGEST_KEPT, Query
from index.relaxing import Relaxed, relaxed_trees
from index.results import ReadAs
from index.runs import Run, literal_run, read_run
from index.tree import And, Facet, Node, Not, Or, Prefer, Words, all_of, any_of
from index.wording import as_text, quote
from tagger.vocabulary import Vocabulary

__all__ = ["MappedQuery", "Relaxed", "map_query"]


class MappedQuery(Struct, frozen=True, kw_only=True):
    """A query ready for an engine. `understood` is it in PubMed's language, as the page shows it."""

    tree: Node
    understood: str
    read_as: tuple[ReadAs, ...] = ()
    notes: tuple[str, ...] = ()
    relaxed: tuple[Relaxed, ...] = ()


def map_query(query: Query, vocabulary: Vocabulary, literal: bool = False) -> MappedQuery:
    """The query with its untagged words looked up; `literal` leaves them as they are."""
    kept = len(query.text) <= LONGEST_KEPT
    return _kept(query, vocabulary, literal) if kept else _map(query, vocabulary, literal)


@lru_cache(maxsize=256)
def _kept(query: Query, vocabulary: Vocabulary, literal: bool) -> MappedQuery:
    return _map(query, vocabulary, literal)


def _map(query: Query, vocabulary: Vocabulary, literal: bool) -> MappedQuery:
    notes = list(query.notes)
    runs: list[Run] = []

    def read(text: str) -> Run:
        runs.append(literal_run(text) if literal else read_run(text, vocabulary))
        return runs[-1]

    settled = _settled(query.tree, vocabulary, notes)
    parts = settled.parts if isinstance(settled, And) else (settled,)
    loose = {place: read(part.text) for place, part in enumerate(parts) if isinstance(part, Words)}
    fixed = {place: _mapped(part, read) for place, part in enumerate(parts) if place not in loose}
    asked = all_of(*(loose[place].node if place in loose else fixed[place] for place in range(len(parts))))
    boosts = tuple(dict.fromkeys(boost for run in runs for boost in run.boosts))
    units = tuple(dict.fromkeys(unit for run in loose.values() for unit in run.units))
    return MappedQuery(
        tree=Prefer(must=asked, boosts=boosts) if boosts else asked,
        understood=as_text(asked),
        read_as=tuple(dict.fromkeys(found for run in runs for found in run.read_as)),
        notes=tuple(dict.fromkeys([*notes, *(note for run in runs for note in run.notes)])),
        relaxed=relaxed_trees(tuple(fixed.values()), units, boosts),
    )


def _mapped(node: Node, read: Callable[[str], Run]) -> Node:
    match node:
        case Words():
            return read(node.text).node
        case And():
            return all_of(*(_mapped(part, read) for part in node.parts))
        case Or():
            return any_of(*(_mapped(part, read) for part in node.parts))
        case Not():
            return Not(part=_mapped(node.part, read))
    return node


def _settled(node: Node, vocabulary: Vocabulary, notes: list[str]) -> Node:
    """The tree with the names after `condition:` and `drug:` as ids; one that is not known becomes words."""
    match node:
        case Facet() if node.name in {"condition", "drug"}:
            return _named(node, vocabulary, notes)
        case And():
            return all_of(*(_settled(part, vocabulary, notes) for part in node.parts))
        case Or():
            return any_of(*(_settled(part, vocabulary, notes) for part in node.parts))
        case Not():
            return Not(part=_settled(node.part, vocabulary, notes))
    return node


def _named(facet: Facet, vocabulary: Vocabulary, notes: list[str]) -> Node:
    known = vocabulary.conditions if facet.name == "condition" else {drug.id for drug in vocabulary.topic.drugs}
    words = facet.value.replace("_", " ")
    ids = (facet.value,) if facet.value in known else tuple(i for i in look_up(vocabulary, words) if i in known)
    if ids:
        return any_of(*(Facet(name=facet.name, value=id_, roles=facet.roles) for id_ in ids))
    notes.append(f"{quote(words)} is not a {facet.name} that Citewell knows; it was searched as words.")
    return Words(text=words)
