"""BM25F and the small signals beside it, as stated here and nowhere else.

    wtf(d)   = Σ over fields f of  w_f · tf_f(d) / (1 − b_f + b_f · len_f(d) / avglen_f)
    score(d) = ln(1 + (N − df + 0.5) / (df + 0.5)) · wtf(d) / (k1 + wtf(d))

N is the number of living records, df that of records with the term in any of the fields asked, avglen_f the mean
over the records that have the field. Robertson, Zaragoza & Taylor, CIKM 2004, doi 10.1145/1031171.1031181.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from index.matching import Found
from index.postings import Docs
from index.shelf import Floats, Mask, Shelf
from index.snapshot import Snapshot

K1 = 2.0  # weighted frequencies run higher than plain ones: a word of the title counts three times


class FieldWeight(Struct, frozen=True, kw_only=True):
    """What a word in a field counts (`weight`), and how much the field's length matters (`b`, 0 to 1)."""

    weight: float
    b: float = 0.0


FIELD_WEIGHTS = {
    "title": FieldWeight(weight=3.0, b=0.5),
    "abstract": FieldWeight(weight=1.0, b=0.75),
    "keywords": FieldWeight(weight=1.5, b=0.5),
    "mesh": FieldWeight(weight=1.5, b=0.5),
}
OTHER_WEIGHT = FieldWeight(weight=0.5)

LEVEL_SIGNAL = {1: 0.5, 2: 0.4, 3: 0.2, 4: 0.1}  # added once to the score of a record
AGE_SIGNAL = 0.4  # halved with every HALF_LIFE years before the newest record
HALF_LIFE = 10.0
DENSE = 24  # a leaf with more than 1/DENSE of all documents is kept in full length


class Leaf(Struct, frozen=True, kw_only=True):
    """The documents of a leaf with their scores. Long ones also stand in full length, one entry per document."""

    docs: Docs
    scores: Floats
    mask: Mask | None = None
    dense: Floats | None = None

    @property
    def nbytes(self) -> int:
        """How much memory this takes."""
        extra = self.mask.nbytes + self.dense.nbytes if self.mask is not None and self.dense is not None else 0
        return int(self.docs.nbytes + self.scores.nbytes + extra)


def make_leaf(size: int, docs: Docs, scores: Floats) -> Leaf:
    """A leaf in the form that suits its length."""
    if len(docs) * DENSE <= size:
        return Leaf(docs=docs, scores=scores)
    mask = np.zeros(size, dtype=np.bool_)
    mask[docs] = True
    dense = np.zeros(size, dtype=np.float32)
    dense[docs] = scores
    return Leaf(docs=docs, scores=scores, mask=mask, dense=dense)


def idf(records: int, having: int) -> float:
    """The weight of a term that so many of the records have."""
    return math.log(1.0 + (records - having + 0.5) / (having + 0.5))


def bm25f(snapshot: Snapshot, found: Sequence[Found]) -> Leaf:
    """The documents of any of the fields, with the score of one term."""
    filled = [part for part in found if len(part.docs)]
    weighted = [(part.docs, _weighted(snapshot.shelf, part)) for part in filled]
    docs, total = _sum(snapshot.shelf.size, weighted)
    weight = np.float32(idf(snapshot.shelf.count, len(docs)))
    return make_leaf(snapshot.shelf.size, docs, weight * total / (np.float32(K1) + total))


def _weighted(shelf: Shelf, part: Found) -> Floats:
    field = FIELD_WEIGHTS.get(part.field, OTHER_WEIGHT)
    if not field.b:
        return part.frequencies * np.float32(field.weight)
    falling = shelf.fallings[part.field][part.docs]
    scaled: Floats = (
        np.float32(field.weight) * part.frequencies / (np.float32(1 - field.b) + np.float32(field.b) * falling)
    )
    return scaled


def _sum(size: int, parts: Sequence[tuple[Docs, Floats]]) -> tuple[Docs, Floats]:
    """Documents of any part with the sum of their numbers."""
    if len(parts) == 1:
        return parts[0]
    total = np.zeros(size, dtype=np.float32)
    for docs, numbers in parts:
        total[docs] += numbers
    docs = np.flatnonzero(total != 0).astype(np.int32)  # of truth values: of floats it takes ten times as long
    return docs, total[docs]


def signals(shelf: Shelf) -> Floats:
    """What evidence and age add to the score of each record, whatever was asked."""
    levels = np.zeros(10, dtype=np.float32)
    for level, signal in LEVEL_SIGNAL.items():
        levels[level] = signal
    years = shelf.numbers["year"].astype(np.float32)
    newest = years.max() if len(years) else np.float32(0)
    age = np.where(years > 0, np.float32(AGE_SIGNAL) * np.float32(2) ** ((years - newest) / np.float32(HALF_LIFE)), 0)
    return np.asarray(levels[shelf.numbers["level"]] + age, dtype=np.float32)
