"""Fits the weights by which records are held against claims: `python -m benchmarks.learn_opposition --data DIR`.

Of each claim of the labelled drafts (see `labelled`) every record of its set's pool that is in scope is an example:
it opposes the claim by its label or it does not. The features are those of `drafts.weighing.chances`, of the sentence
that speaks most; a logistic regression weighs them, twice, the second time with the sentences that the first prefers.
Prints what is found with each set left out in turn, and with `--write` writes the weights of all sets.
The library is the one in DIR (see `claims`). scikit-learn is in `benchmarks/requirements.txt`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from drafts.claims.reported import Place
from drafts.claims.weights import Weights, points
from drafts.records.passages import Source
from drafts.records.ranking import Match, Pool
from drafts.weighing import chances, opposition
from drafts.weighing.ways import Beside
from library import Library
from settings import read_settings
from tagger.vocabulary import Vocabulary

from .claims import reaches
from .labelled import Labelled, labelled_sets
from .watched import watched
from .weight_tables import write_weights

WEIGHTS = Path(chances.__file__).with_name("chance_weights.json")
_ROUNDS = 3
#: What a record counts that supports a claim by its label: it is the worst to be held against it.
_SUPPORTS = 6.0
#: What a record counts that is outside the claim's scope by its label.
_OUTSIDE = 4.0
_STRENGTH = 0.2
#: A word is weighed that so many of a hundred sets have, so that no paper's own words are learned.
_COMMON = 50
_LEAST_WEIGHT = 0.005
_AGAINST = "against"

Signs = dict[str, float]


class Example(NamedTuple):
    """A record beside a claim: the signs of its sentences, and whether it opposes or supports the claim by label.

    `outside` where its scope does not reach the claim by the label.
    """

    of: str
    claim: str
    sentences: list[Signs]
    opposes: bool
    supports: bool
    outside: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Checks the weights with each set left out in turn; writes those of all sets if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a data folder with an index")
    parser.add_argument("--write", action="store_true", help="write the weights of all sets")
    options = parser.parse_args(argv)
    library = Library(read_settings({"CITEWELL_DATA_DIR": str(options.data)}))
    examples = [example for one in labelled_sets() for example in _examples(one, library)]
    names = sorted({example.of for example in examples})
    odds: dict[int, float] = {}
    for name in names:
        weights = fit([example for example in examples if example.of != name])
        odds |= {
            n: max(map(partial(_odds, weights), one.sentences)) for n, one in enumerate(examples) if one.of == name
        }
    _print(examples, odds)
    if options.write:
        write_weights(WEIGHTS, _rounded(fit(examples)))
    return 0


def _examples(labelled: Labelled, library: Library) -> Iterator[Example]:
    """The records beside each claim: those in scope with a sentence that may oppose it, of the pool or outside."""
    for label, found in watched(labelled, library, "opposing", _weighed):
        of = f"{labelled.name}/{label['id']}"
        for source, sentences in found:
            pmid = source.pmid
            opposes = pmid in label["oppose"]
            outside = not opposes and not reaches(label, source.annotations, library.vocabulary)
            known = pmid in labelled.pool and (opposes or pmid not in label["core_support"])
            if sentences and (known or outside):
                yield Example(labelled.name, of, sentences, opposes, pmid in label["support"], outside)


def _weighed(
    pool: Pool, matches: list[Match], place: Place, vocabulary: Vocabulary
) -> list[tuple[Source, list[Signs]]]:
    """What is weighed where records are held against a claim."""
    beside = Beside(pool, matches, place)
    return [
        (one.match.source, [signs for _, signs in opposition.candidates(one, beside)])
        for one in opposition.within(matches, beside, place, vocabulary)
    ]


def fit(examples: list[Example]) -> Weights:
    """The weights of these examples."""
    known = _known(examples)
    chosen = [example.sentences[0] for example in examples]
    opposes = np.array([example.opposes for example in examples])
    counts = np.array([_count(example) for example in examples])
    for _ in range(_ROUNDS):
        vectors = DictVectorizer()
        table = vectors.fit_transform([{name: one[name] for name in one.keys() & known} for one in chosen])
        model = LogisticRegression(C=_STRENGTH, max_iter=3000).fit(table, opposes, sample_weight=counts)
        names: Any = vectors.get_feature_names_out()
        rows = dict(zip(names, model.coef_.T.tolist(), strict=True))
        weights = Weights(answers=(_AGAINST,), base=tuple(model.intercept_.tolist()), features=rows, words={})
        chosen = [max(example.sentences, key=partial(_odds, weights)) for example in examples]
    return weights


def _count(example: Example) -> float:
    """How much an example counts: most, where it would be worst to hold the record against the claim."""
    return _OUTSIDE if example.outside else _SUPPORTS if example.supports else 1.0


def _odds(weights: Weights, signs: Signs) -> float:
    """The log-odds that a sentence with such signs opposes its claim."""
    return points(weights, signs, "")[_AGAINST]


def _rounded(weights: Weights) -> Weights:
    """A table as it is kept: what is next to nothing is left out."""
    kept = {
        name: (round(row[0], 2),) for name, row in sorted(weights.features.items()) if abs(row[0]) >= _LEAST_WEIGHT
    }
    return Weights(answers=weights.answers, base=(round(weights.base[0], 2),), features={**kept}, words={})


def _known(examples: list[Example]) -> set[str]:
    """The signs that are weighed: words only where enough sets have them."""
    sets: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for signs in example.sentences:
            for name in signs:
                sets[name].add(example.of)
    every = len({example.of for example in examples})
    return {name for name, of in sets.items() if ": " not in name or 100 * len(of) >= _COMMON * every}


def _print(examples: list[Example], odds: dict[int, float]) -> None:
    order = sorted(odds, key=lambda n: -odds[n])
    opposed = {example.claim for example in examples if example.opposes}
    sys.stdout.write(f"{len(examples)} examples, {len(opposed)} claims with a record against them among these\n")
    for least in (-1.0, -1.5, -2.0, -2.5, -3.0, -3.5):
        shown = [examples[n] for n in order if odds[n] >= least]
        found = {example.claim for example in shown if example.opposes}
        right = sum(example.opposes for example in shown)
        wrong = sum(example.supports for example in shown)
        sys.stdout.write(
            f"from {least:4}: {len(shown):5} shown, {right} of them right, {wrong} support; {len(found)} claims\n"
        )


if __name__ == "__main__":
    sys.exit(main())
