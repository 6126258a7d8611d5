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

from msgspec import Struct

from index.results import ReadAs
from index.tree import Node


class Relaxed(Struct, frozen=True, kw_only=True):
    """What to ask instead where fewer than `below` records were found, and the sentence that says so."""

    tree: Node
    note: str
    below: int = 1


class MappedQuery(Struct, frozen=True, kw_only=True):
    """A query ready for an engine. `understood` is it in PubMed's language, as the page shows it."""

    tree: Node
    understood: str
    read_as: tuple[ReadAs, ...] = ()
    notes: tuple[str, ...] = ()
    relaxed: tuple[Relaxed, ...] = ()
