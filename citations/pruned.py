"""CSL styles without what our records never reach: pandoc reads every part of a style on every call.

A style has rules for forty kinds of documents, a record is one of three. Taking out the branches for the others, and
the macros that nobody calls then, changes no reference and halves the time of the large styles.
"""

from __future__ import annotations

from lxml import etree

CSL = "{http://purl.org/net/xbiblio/csl}"
TYPES = frozenset(("article-journal", "chapter", "book"))
_BRANCHES = (f"{CSL}if", f"{CSL}else-if")


def prune(root: etree._Element) -> None:
    """Take out of a style what no journal article, chapter or book reaches."""
    for choose in list(root.iter(f"{CSL}choose")):
        _prune_choose(choose)
    _prune_macros(root)


def _prune_choose(choose: etree._Element) -> None:
    """Drop the branches whose only condition is to be of a type that we do not have."""
    for branch in list(choose):
        if branch.tag in _BRANCHES and branch.get("match", "any") == "any" and branch.get("type"):
            kept = [name for name in str(branch.get("type")).split() if name in TYPES]
            if kept:
                branch.set("type", " ".join(kept))
            elif set(branch.keys()) <= {"type", "match"}:
                choose.remove(branch)
    branches = [branch for branch in choose if isinstance(branch.tag, str)]
    if branches and branches[0].tag == f"{CSL}else-if":
        branches[0].tag = f"{CSL}if"
    elif not branches or branches[0].tag == f"{CSL}else":
        _unwrap(choose, branches[0] if branches else None)


def _unwrap(choose: etree._Element, otherwise: etree._Element | None) -> None:
    """Put what is under `else` in the place of a choice that has nothing else to choose."""
    parent = choose.getparent()
    if parent is None:
        return
    at = parent.index(choose)
    parent.remove(choose)
    for number, child in enumerate(list(otherwise) if otherwise is not None else []):
        parent.insert(at + number, child)


def _prune_macros(root: etree._Element) -> None:
    macros = {str(macro.get("name")): macro for macro in root.findall(f"{CSL}macro")}
    reached: set[str] = set()
    waiting = [part for part in root if part.tag in (f"{CSL}citation", f"{CSL}bibliography")]
    while waiting:
        for element in waiting.pop().iter(f"{CSL}text", f"{CSL}key"):
            name = str(element.get("macro"))
            if name in macros and name not in reached:
                reached.add(name)
                waiting.append(macros[name])
    for name, macro in macros.items():
        if name not in reached:
            root.remove(macro)
