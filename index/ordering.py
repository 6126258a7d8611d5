"""The documents of a page in order: by score and signals, by date, or by evidence. Ties go to the newer record."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.postings import Docs
from index.results import Sort
from index.scoring import signals
from index.shelf import Floats
from index.snapshot import Snapshot


def order(snapshot: Snapshot, docs: Docs, scores: Floats, sort: Sort, first: int) -> tuple[Docs, Floats]:
    """The first documents in the order asked, with the scores they were ordered by."""
    if sort == "best":
        return _best(
            snapshot, docs, scores + snapshot.cached("signals", lambda: signals(snapshot.shelf))[docs], first
        )
    ranks = (snapshot.shelf.newest if sort == "newest" else snapshot.shelf.strongest)[docs]
    chosen = _smallest(ranks, first)
    chosen = chosen[np.argsort(ranks[chosen])]
    return docs[chosen], scores[chosen]


def _smallest(ranks: NDArray[np.int32], first: int) -> NDArray[np.int64]:
    if len(ranks) <= first:
        return np.arange(len(ranks))
    border = np.partition(ranks, first - 1)[first - 1]
    return np.flatnonzero(ranks <= border)


def _best(snapshot: Snapshot, docs: Docs, scores: Floats, first: int) -> tuple[Docs, Floats]:
    if len(docs) > first:
        border = np.partition(scores, len(scores) - first)[len(scores) - first]
        chosen = np.flatnonzero(scores >= border)
        docs, scores = docs[chosen], scores[chosen]
    sequence = np.lexsort((snapshot.shelf.newest[docs], -scores))[:first]
    return docs[sequence], scores[sequence]
