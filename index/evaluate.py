"""From a tree to the documents that answer it, with their scores: one function for each kind of node.

A short answer is a list of documents, a long one a mask over all; scores are 0 outside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from index.facet_sets import date_mask, facet_mask
from index.matching import Found, near, phrase, prefix, word
from index.postings import NOTHING, Docs
from index.scoring import DENSE, Leaf, bm25f, make_leaf
from index.shelf import Floats, Mask
from index.snapshot import Snapshot
from index.tree import (
    And,
    AtLeast,
    Concept,
    Facet,
    MatchAll,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefer,
    Prefix,
    Range,
    Term,
    children,
)

WORD_NODES = (Term, Phrase, Prefix, Near)


class Answer(Struct, frozen=True, kw_only=True):
    """Documents with scores: `docs` in order and their scores, or `mask` and the scores of all documents."""

    docs: Docs | None = None
    mask: Mask | None = None
    scores: Floats

    @property
    def nbytes(self) -> int:
        """How much memory this takes."""
        return int(self.scores.nbytes + sum(part.nbytes for part in (self.docs, self.mask) if part is not None))


def evaluate(snapshot: Snapshot, node: Node) -> Answer:
    """The answer to a tree."""
    return EVALUATE.get(type(node), _none)(snapshot, node)


def count(answer: Answer) -> int:
    """How many documents answer."""
    return len(answer.docs) if answer.docs is not None else int(np.count_nonzero(_mask_of(answer)))


def documents(answer: Answer) -> tuple[Docs, Floats]:
    """The documents in order, and their scores."""
    if answer.docs is not None:
        return answer.docs, answer.scores
    docs: Docs = np.flatnonzero(_mask_of(answer))  # type: ignore[assignment]  # 64 bits wide, and left so for speed
    return docs, answer.scores[docs]


def as_mask(snapshot: Snapshot, answer: Answer) -> Mask:
    """The documents as a mask; not to be written to."""
    if answer.mask is not None:
        return answer.mask
    mask = np.zeros(snapshot.shelf.size, dtype=np.bool_)
    mask[answer.docs] = True
    return mask


def _dense(snapshot: Snapshot, answer: Answer) -> tuple[Mask, Floats]:
    if answer.mask is not None:
        return answer.mask, answer.scores
    scores = np.zeros(snapshot.shelf.size, dtype=np.float32)
    scores[answer.docs] = answer.scores
    return as_mask(snapshot, answer), scores


def _of_leaf(leaf: Leaf) -> Answer:
    if leaf.mask is not None and leaf.dense is not None:
        return Answer(mask=leaf.mask, scores=leaf.dense)
    return Answer(docs=leaf.docs, scores=leaf.scores)


def _of_mask(snapshot: Snapshot, mask: Mask) -> Answer:
    if snapshot.shelf.living is not None:
        mask = mask & snapshot.shelf.living
    return Answer(mask=mask, scores=np.zeros(len(mask), dtype=np.float32))


def _none(snapshot: Snapshot, node: Node) -> Answer:
    return Answer(docs=NOTHING.docs, scores=np.zeros(0, dtype=np.float32))


def found_by(snapshot: Snapshot, node: Node) -> tuple[Found, ...]:
    """What a node of words finds, field by field."""
    match node:
        case Term():
            return word(snapshot, node.field, node.text)
        case Phrase():
            return phrase(snapshot, node.field, node.text)
        case Prefix():
            return prefix(snapshot, node.field, node.text)
        case Near():
            return near(snapshot, node.field, node.words, node.distance)
    return ()


def _words(snapshot: Snapshot, node: Node) -> Answer:
    return _of_leaf(snapshot.cached(node, lambda: bm25f(snapshot, found_by(snapshot, node))))


def _facet(snapshot: Snapshot, node: Facet) -> Answer:
    found: Answer = snapshot.cached(node, lambda: _of_mask(snapshot, facet_mask(snapshot.shelf, node)))
    return found


def _range(snapshot: Snapshot, node: Range) -> Answer:
    found: Answer = snapshot.cached(node, lambda: _of_mask(snapshot, date_mask(snapshot.shelf, node)))
    return found


def _all(snapshot: Snapshot, node: MatchAll) -> Answer:
    return _of_mask(snapshot, snapshot.shelf.mask())


def _concept(snapshot: Snapshot, node: Concept) -> Answer:
    return _of_leaf(snapshot.cached((node.kind, node.id), lambda: _concept_leaf(snapshot, node)))


def _concept_leaf(snapshot: Snapshot, node: Concept) -> Leaf:
    """All words of a concept as one term, and the records that have its tag or a heading of it."""
    shelf = snapshot.shelf
    words, others = split_words(node.parts)
    found = [part for leaf in words for part in found_by(snapshot, leaf)]
    spoken = bm25f(snapshot, found)
    mask = np.zeros(shelf.size, dtype=np.bool_)
    mask[spoken.docs] = True
    for other in others:
        mask |= as_mask(snapshot, evaluate(snapshot, other))
    scores = np.zeros(shelf.size, dtype=np.float32)
    scores[spoken.docs] = spoken.scores
    docs = np.flatnonzero(mask).astype(np.int32)
    return make_leaf(shelf.size, docs, scores[docs])


def split_words(parts: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """The nodes of words among the parts, at any depth of alternatives, and the others."""
    words: list[Node] = []
    others: list[Node] = []
    for part in parts:
        if isinstance(part, WORD_NODES):
            words.append(part)
        elif isinstance(part, Or | Concept):
            more, rest = split_words(part.parts)
            words.extend(more)
            others.extend(rest)
        else:
            others.append(part)
    return words, others


def _and(snapshot: Snapshot, node: And) -> Answer:
    positive = [part for part in node.parts if not isinstance(part, Not)]
    negative = [part.part for part in node.parts if isinstance(part, Not)]
    answers = [evaluate(snapshot, part) for part in positive] or [_all(snapshot, MatchAll())]
    found = intersect(snapshot, answers)
    for part in negative:
        found = without(found, as_mask(snapshot, evaluate(snapshot, part)))
    return found


def intersect(snapshot: Snapshot, answers: Sequence[Answer]) -> Answer:
    """The documents of all answers, with the sum of their scores."""
    short = sorted((answer for answer in answers if answer.docs is not None), key=count)
    long = [answer for answer in answers if answer.docs is None]
    if short:
        docs, scores = documents(short[0])
        for other in short[1:]:
            docs, scores = _intersect_short(docs, scores, other)
        for other in long:
            keep = _mask_of(other)[docs]
            docs, scores = docs[keep], scores[keep]
            scores = scores + other.scores[docs]
        return Answer(docs=docs, scores=scores)
    mask, total = _mask_of(long[0]), long[0].scores
    for other in long[1:]:
        mask, total = mask & _mask_of(other), total + other.scores
    return Answer(mask=mask, scores=total if len(long) == 1 else total * mask)


def _mask_of(answer: Answer) -> Mask:
    if answer.mask is None:
        raise ValueError("a short answer has no mask")
    return answer.mask


def _intersect_short(docs: Docs, scores: Floats, other: Answer) -> tuple[Docs, Floats]:
    theirs, their_scores = documents(other)
    if not len(theirs):
        return theirs, their_scores
    places = np.minimum(np.searchsorted(theirs, docs), len(theirs) - 1)
    keep = theirs[places] == docs
    return docs[keep], scores[keep] + their_scores[places[keep]]


def without(answer: Answer, mask: Mask) -> Answer:
    """The documents of the answer that are not in the mask."""
    if answer.docs is not None:
        keep = ~mask[answer.docs]
        return Answer(docs=answer.docs[keep], scores=answer.scores[keep])
    kept = _mask_of(answer) & ~mask
    return Answer(mask=kept, scores=answer.scores * kept)


def _or(snapshot: Snapshot, node: Or) -> Answer:
    return unite(snapshot, [evaluate(snapshot, part) for part in node.parts])


def unite(snapshot: Snapshot, answers: Sequence[Answer]) -> Answer:
    """The documents of any answer, with the sum of their scores."""
    mask = np.zeros(snapshot.shelf.size, dtype=np.bool_)
    scores = np.zeros(snapshot.shelf.size, dtype=np.float32)
    for answer in answers:
        if answer.docs is not None:
            mask[answer.docs] = True
            scores[answer.docs] += answer.scores
        else:
            mask |= _mask_of(answer)
            scores += answer.scores
    return shorten(Answer(mask=mask, scores=scores))


def shorten(answer: Answer) -> Answer:
    """The answer as a list of documents where it is a short one."""
    number = count(answer)
    if answer.docs is not None or number * DENSE > len(answer.scores):
        return answer
    docs, scores = documents(answer)
    return Answer(docs=docs, scores=scores)


def _at_least(snapshot: Snapshot, node: AtLeast) -> Answer:
    holding = np.zeros(snapshot.shelf.size, dtype=np.int16)
    scores = np.zeros(snapshot.shelf.size, dtype=np.float32)
    for part in node.parts:
        answer = evaluate(snapshot, part)
        if answer.docs is not None:
            holding[answer.docs] += 1
            scores[answer.docs] += answer.scores
        else:
            holding += _mask_of(answer)
            scores += answer.scores
    mask = holding >= max(1, node.minimum)
    return shorten(Answer(mask=mask, scores=scores * mask))


def _not(snapshot: Snapshot, node: Not) -> Answer:
    return without(_all(snapshot, MatchAll()), as_mask(snapshot, evaluate(snapshot, node.part)))


def _prefer(snapshot: Snapshot, node: Prefer) -> Answer:
    must = evaluate(snapshot, node.must)
    scores = must.scores.copy()
    for boost in node.boosts:
        wished = evaluate(snapshot, boost.part)
        mask, extra = _dense(snapshot, wished)
        gain = mask.astype(np.float32) if isinstance(boost.part, Facet) else extra
        scores += np.float32(boost.weight) * (gain[must.docs] if must.docs is not None else gain * _mask_of(must))
    return Answer(docs=must.docs, mask=must.mask, scores=scores)


def depth(node: Node) -> int:
    """How deep a tree is."""
    return 1 + max(map(depth, children(node)), default=0)


EVALUATE: dict[type, Callable[[Snapshot, Any], Answer]] = {
    **{kind: _words for kind in WORD_NODES},
    And: _and,
    Or: _or,
    Not: _not,
    AtLeast: _at_least,
    Concept: _concept,
    Prefer: _prefer,
    Facet: _facet,
    Range: _range,
    MatchAll: _all,
}
