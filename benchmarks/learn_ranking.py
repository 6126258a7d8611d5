"""Fits what the features of a record count beside a claim: `python -m benchmarks.learn_ranking --data DIR`.

Of each claim of the labelled drafts (see `labelled`) that leans on no known paper, the records looked at stand for
choice, and those that support it by label should be chosen: a softmax over them, with a normal prior around the
present weights (see `drafts.records.features`). Prints for how many claims a supporting record is among the first
five, now and with each set left out in turn, and the weights of all sets, to be written into the table by hand.
The library is the one in DIR (see `claims`). scipy is in `benchmarks/requirements.txt`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from drafts.records.features import WEIGHTS, of_outcome
from drafts.records.ranking import Match, Pool
from library import Library
from settings import read_settings

from .labelled import Labelled, labelled_sets
from .watched import watched

#: One over twice the variance of the prior: how dear it is to move a weight.
_DEAR = 5.0
_STEPS = 200
_FIVE = 5

Numbers = NDArray[np.float64]


class Example(NamedTuple):
    """The records beside a claim: a row of features each, and which of them support it."""

    of: str
    table: Numbers
    supports: NDArray[np.bool_]


def main(argv: Sequence[str] | None = None) -> int:
    """Checks the weights with each set left out in turn, and prints those of all sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder with an index")
    library = Library(read_settings({"CITEWELL_DATA_DIR": str(parser.parse_args(argv).data)}))
    examples = [example for one in labelled_sets() for example in _examples(one, library)]
    present = np.array(list(WEIGHTS.values()))
    left_out = 0
    for name in sorted({example.of for example in examples}):
        weights = fit([example for example in examples if example.of != name])
        left_out += _right(weights, [example for example in examples if example.of == name])
    now = _right(present, examples)
    sys.stdout.write(f"{len(examples)} claims; in the first five: now {now}, learned (set left out) {left_out}\n")
    for name, before, after in zip(WEIGHTS, present, fit(examples), strict=True):
        sys.stdout.write(f"{name:15} {before:5.1f} {after:6.2f}\n")
    return 0


def _examples(labelled: Labelled, library: Library) -> Iterator[Example]:
    for label, found in watched(labelled, library, "supporting", _ranked):
        supports = np.array([pmid in label["support"] for pmid in found])
        if supports.any():
            table = np.array([[one.get(name, 0.0) for name in WEIGHTS] for one in found.values()])
            yield Example(labelled.name, table, supports)


def _ranked(pool: Pool, ranked: list[Match], named: str) -> dict[str, dict[str, float]]:
    """The features of the records that are looked at for a claim; of none where it leans on a known paper."""
    looked_at = [] if named else ranked
    return {match.source.pmid: match.features | dict(of_outcome(pool.claim, match.outcome)) for match in looked_at}


def fit(examples: Sequence[Example]) -> Numbers:
    """The weights of these examples."""
    present = np.array(list(WEIGHTS.values()))

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        moved = weights - present
        total, slope = _DEAR * float(moved @ moved), 2 * _DEAR * moved
        for example in examples:
            points = example.table @ weights
            shares = np.exp(points - points.max())
            shares /= shares.sum()
            right = shares * example.supports
            total -= float(np.log(right.sum()))
            slope = slope - example.table.T @ (right / right.sum() - shares)
        return total, slope

    found: Numbers = minimize(loss, present, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return found


def _right(weights: Numbers, examples: Sequence[Example]) -> int:
    """For how many claims a record that supports it is among the first five."""
    return sum(
        bool(one.supports[np.argsort(-(one.table @ weights), kind="stable")[:_FIVE]].any()) for one in examples
    )


if __name__ == "__main__":
    sys.exit(main())
