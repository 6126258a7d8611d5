"""Goes on learning how claims are read: `python -m benchmarks.learn_claims [TASK…] [--write]`.

The tables of `drafts/claims` were fitted to more drafts than are kept. So what is fitted here is how far to move
from them: a logistic regression over the examples of `claim_tasks`, with a normal prior around the present weights,
so that what these examples say nothing of stays as it is. Prints how many are right with each set left out in turn,
before and after, and with `--write` writes the tables: once for new drafts, since what was learned is the next prior.
scipy and scikit-learn are in `benchmarks/requirements.txt`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer

from drafts.claims import weights
from drafts.claims.weights import Weights, points
from tagger.vocabulary import Vocabulary
from topic import load_topic

from .claim_tasks import OTHER, TASKS, Example
from .labelled import labelled_sets
from .weight_tables import write_weights

#: One over the variance of the prior: how dear it is to move a weight.
_DEAR, _DEAR_BASE = 10.0, 20.0
_STEPS = 120
#: How often an invented sentence counts: it says plainly what is meant.
_INVENTED = 4
#: A feature without a weight gets one only where so many sets have it.
_SETS = 2

Numbers = NDArray[np.float64]


def main(argv: Sequence[str] | None = None) -> int:
    """Checks each task with each set left out in turn; writes the tables of all sets if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tasks", nargs="*", choices=[*TASKS, []], default=[], metavar="TASK", help=", ".join(TASKS))
    parser.add_argument("--write", action="store_true", help="write the tables")
    options = parser.parse_args(argv)
    vocabulary = Vocabulary(load_topic())
    sets = list(labelled_sets())
    for name in options.tasks or TASKS:
        task = TASKS[name]
        table = weights.read_weights(task.path)
        invented = _INVENTED * list(task.in_sentences())
        found = [example for one in sets for example in task.in_draft(one, vocabulary)]
        _check(name, table, found, invented)
        if options.write:
            write_weights(task.path, fit(table, found + invented))
    return 0


def _check(name: str, table: Weights, found: list[Example], invented: list[Example]) -> None:
    before = after = 0
    for of in sorted({example.of for example in found}):
        left = [example for example in found if example.of == of]
        before += _right(table, left)
        after += _right(fit(table, [example for example in found if example.of != of] + invented), left)
    sys.stdout.write(f"{name}: of {len(found)} right {before / len(found):.3f}, learned {after / len(found):.3f}\n")


def _right(table: Weights, examples: Iterable[Example]) -> int:
    """How many examples a table answers rightly."""
    return sum(_answer(table, example) == example.answer for example in examples)


def _answer(table: Weights, example: Example) -> str:
    worth = _points(table, example)
    return max(worth, key=lambda answer: worth[answer])


def _points(table: Weights, example: Example) -> dict[str, float]:
    """What a table, and what comes from elsewhere, give each answer; the other of only one has nothing."""
    found = points(table, example.features, "", example.words)
    found = {answer: worth + example.elsewhere.get(answer, 0.0) for answer, worth in found.items()}
    return found if len(found) > 1 else found | {OTHER: 0.0}


def fit(table: Weights, examples: list[Example]) -> Weights:
    """A table moved from the present one as far as the examples ask for it."""
    named = [_named(example) for example in examples]
    known = _known(table, examples, named)
    vectors = DictVectorizer()
    signs = csr_matrix(vectors.fit_transform([{n: v for n, v in one.items() if n in known} for one in named]))
    started = [_points(table, example) for example in examples]
    answers = list(started[0])
    right = np.array([answers.index(example.answer) for example in examples])
    start = np.array([list(one.values()) for one in started])
    moved = _moved(signs, right, start, free=len(table.answers))
    names: list[str] = vectors.get_feature_names_out().tolist()
    return _with(table, names, moved)


def _named(example: Example) -> dict[str, float]:
    """All that is weighed of an example, by a name that tells features ("f ") from words ("w ")."""
    features = {f"f {name}": value for name, value in example.features.items()}
    return features | dict.fromkeys((f"w {word}" for word in example.words), 1.0)


def _known(table: Weights, examples: list[Example], named: list[dict[str, float]]) -> set[str]:
    """What is weighed: what has a weight, and what enough sets have."""
    sets: dict[str, set[str]] = defaultdict(set)
    for example, signs in zip(examples, named, strict=True):
        for name in signs:
            sets[name].add(example.of)
    old = {*(f"f {name}" for name in table.features), *(f"w {name}" for name in table.words)}
    return {name for name, of in sets.items() if name in old or len(of) >= _SETS}


def _moved(signs: csr_matrix, right: NDArray[np.int64], start: Numbers, *, free: int) -> Numbers:
    """How far to move the weights, (signs + 1, answers): the last row is that of the base."""
    count, answers = start.shape
    rows = np.arange(count)
    turned = signs.T.tocsr()
    shape = (signs.shape[1] + 1, free)

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        step = np.zeros((shape[0], answers))
        step[:, :free] = flat.reshape(shape)
        points = start + signs @ step[:-1] + step[-1]
        points -= points.max(axis=1, keepdims=True)
        shares = np.exp(points)
        total = shares.sum(axis=1, keepdims=True)
        off = shares / total
        off[rows, right] -= 1
        dear = np.full((shape[0], 1), _DEAR)
        dear[-1] = _DEAR_BASE
        value = float((np.log(total[:, 0]) - points[rows, right]).sum() + (dear * step**2).sum() / 2)
        slope = np.vstack([turned @ off, off.sum(axis=0)]) + dear * step
        return value, slope[:, :free].ravel()

    found = minimize(loss, np.zeros(shape[0] * free), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    moved: Numbers = found.x.reshape(shape)
    return moved


def _with(table: Weights, names: list[str], moved: Numbers) -> Weights:
    features, words = dict(table.features), dict(table.words)
    nothing = (0.0,) * len(table.answers)
    for name, step in zip(names, moved, strict=False):
        rows = features if name[0] == "f" else words
        old = rows.get(name[2:], nothing)
        rows[name[2:]] = tuple(round(float(one + more), 2) for one, more in zip(old, step, strict=True))
    base = tuple(round(float(one + more), 2) for one, more in zip(table.base, moved[-1], strict=True))
    return Weights(answers=table.answers, base=base, features=_worth(features), words=_worth(words))


def _worth(rows: dict[str, tuple[float, ...]]) -> dict[str, tuple[float, ...]]:
    return {name: row for name, row in sorted(rows.items()) if any(row)}


if __name__ == "__main__":
    sys.exit(main())
