"""MeSH headings that Citewell knows by identifier and place in the tree: `[mh]` finds the narrower ones as well."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from index.analysis import value_key

FILE = Path(__file__).resolve().parent.parent / "data" / "mesh.tsv"


class Heading(Struct, frozen=True, kw_only=True):
    """A descriptor with its places in the tree, () where they are not known."""

    ui: str
    name: str
    trees: tuple[str, ...]


@cache
def headings() -> dict[str, Heading]:
    """The headings of the file by identifier."""
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {ui: Heading(ui=ui, name=name, trees=tuple(trees.split())) for ui, name, trees in rows}


@cache
def _by_name() -> dict[str, Heading]:
    return {value_key(heading.name): heading for heading in headings().values()}


def narrower(name: str) -> tuple[str, ...]:
    """The names of a heading and of all below it in the tree, its own first; () for a heading that is not known."""
    heading = _by_name().get(value_key(name))
    if heading is None:
        return ()
    roots = tuple(f"{tree}." for tree in heading.trees)
    below = [other.name for other in headings().values() if any(tree.startswith(roots) for tree in other.trees)]
    return tuple(dict.fromkeys((heading.name, *below)))


def heading_names(uis: tuple[str, ...]) -> tuple[str, ...]:
    """The names of identifiers; those that are not known are left out."""
    return tuple(headings()[ui].name for ui in uis if ui in headings())
