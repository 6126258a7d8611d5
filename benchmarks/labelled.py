"""Labelled drafts: their texts, and the labels of their claims, as `../shared/data/gold/CLAIMS.md` has them.

Those in `benchmarks/drafts` were written and labelled for this project: each folder is a set, with its drafts, its
`claims.jsonl` and, in `pool.txt`, the PMIDs of the records that were all read for each of its claims.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
OWN = ROOT / "benchmarks" / "drafts"

Label = dict[str, Any]


class Labelled(NamedTuple):
    """A set of drafts: their texts by name, the labels of their claims, and the PMIDs that were read for each."""

    name: str
    texts: dict[str, str]
    labels: list[Label]
    pool: frozenset[str]

    def of(self, draft: str) -> list[Label]:
        """The labels of one draft."""
        return [label for label in self.labels if label["draft"] == draft]


def read_labelled(claims: Path, drafts: Path, pool: frozenset[str] = frozenset(), name: str = "") -> Labelled:
    """A set from its file of labels and its folder of drafts."""
    labels = [json.loads(line) for line in claims.read_text("utf-8").splitlines()]
    return Labelled(name, {path.name: path.read_text("utf-8") for path in sorted(drafts.iterdir())}, labels, pool)


def labelled_sets(folder: Path = OWN) -> Iterator[Labelled]:
    """The sets of drafts in a folder, then those of the shared development file."""
    for one in sorted(path for path in folder.iterdir() if path.is_dir()):
        pool = frozenset((one / "pool.txt").read_text("utf-8").split())
        yield read_labelled(one / "claims.jsonl", one / "drafts", pool, one.name)
    gold = SHARED / "gold"
    read = frozenset(json.loads(line)["pmid"] for line in (gold / "dev.jsonl").read_text("utf-8").splitlines())
    yield read_labelled(gold / "claims-dev.jsonl", gold / "drafts-dev", read, "development")


def pairs(spans: Sequence[Any], labels: Sequence[Label]) -> Iterator[tuple[Label, Any]]:
    """Each label with the claim (whatever has a `start` and an `end`) that overlaps it most; no claim twice."""
    left = list(spans)
    for label in sorted(labels, key=lambda label: int(label["start"])):
        near = [claim for claim in left if claim.start < label["end"] and claim.end > label["start"]]
        if near:
            best = max(near, key=lambda claim: min(claim.end, label["end"]) - max(claim.start, label["start"]))
            left.remove(best)
            yield label, best
