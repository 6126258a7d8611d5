"""What to ask instead, where a question in plain words asks too much of any record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from index.runs import Unit
from index.tree import And, AtLeast, Boost, Near, Node, Or, Phrase, Prefer, Term, all_of, any_of

ENOUGH = 10
LONG = 4  # units: from here on a text is a question whose every word can hardly be asked of one record
NEARNESS, TOGETHER, MOST_PAIRS = 5, 0.4, 12  # found with the MEDLARS questions: nDCG@10 0.71 without, 0.72 with


class Relaxed(Struct, frozen=True, kw_only=True):
    """What to ask instead where fewer than `below` records were found, and the sentence that says so."""

    tree: Node
    note: str
    below: int = 1


def relaxed_trees(fixed: Sequence[Node], units: Sequence[Unit], boosts: tuple[Boost, ...]) -> tuple[Relaxed, ...]:
    """Ever milder questions. `fixed` is asked of every record in all of them, `units` less and less."""
    return tuple(_milder(fixed, units, boosts))


def _milder(fixed: Sequence[Node], units: Sequence[Unit], boosts: tuple[Boost, ...]) -> Iterator[Relaxed]:
    apart = [_words_apart(node) for node in fixed]
    asked = [unit.node for unit in units]
    if apart != list(fixed):
        note = "No record has the phrase; its words were searched separately."
        yield Relaxed(tree=_preferring(all_of(*apart, *asked), boosts), note=note)
    firm = [unit for unit in units if not unit.weak] or list(units)
    below = ENOUGH if len(firm) >= LONG else 1
    full = Boost(part=all_of(*asked), weight=1.0)
    if len(firm) < len(units):
        weak = ", ".join(unit.words for unit in units if unit.weak)
        note = f"Few records have all the words; these need not have: {weak}."
        yield Relaxed(
            tree=_preferring(all_of(*apart, *(u.node for u in firm)), (full, *boosts)), note=note, below=below
        )
    nodes = tuple(dict.fromkeys(unit.node for unit in firm))
    if len(nodes) < 2:  # noqa: PLR2004
        return
    known = [unit.node for unit in firm if unit.known]
    most = AtLeast(parts=nodes, minimum=(len(nodes) + 1) // 2)
    boosts = (*(Boost(part=unit.node, weight=0.5) for unit in units if unit.weak), *_together(firm), *boosts)
    if len(nodes) >= LONG:
        note = "Few records have all the words; records with most of them are shown, the best first."
        yield Relaxed(tree=_preferring(all_of(*apart, *known, most), boosts), note=note, below=below)
    note = "No record has all the words; records with some of them are shown, those with most first."
    if len(nodes) >= LONG:
        note = "Few records have most of the words; records with some of them are shown, those with most first."
    yield Relaxed(tree=_preferring(all_of(*apart, AtLeast(parts=nodes, minimum=1)), boosts), note=note, below=below)


def _together(units: Sequence[Unit]) -> Iterator[Boost]:
    """Words that were said one after the other are welcome near each other."""
    pairs = [(one.words, two.words) for one, two in pairwise(units) if not one.known and not two.known]
    for pair in pairs[:MOST_PAIRS]:
        yield Boost(part=Near(field="text", words=pair, distance=NEARNESS), weight=TOGETHER)


def _preferring(must: Node, boosts: tuple[Boost, ...]) -> Node:
    return Prefer(must=must, boosts=boosts) if boosts else must


def _words_apart(node: Node) -> Node:
    """The node with its phrases taken apart, as PubMed does where it does not know a phrase."""
    match node:
        case Phrase():
            return all_of(*(Term(field=node.field, text=word) for word in node.text.split()))
        case And():
            return all_of(*(_words_apart(part) for part in node.parts))
        case Or():
            return any_of(*(_words_apart(part) for part in node.parts))
    return node
