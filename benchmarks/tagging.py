"""Measures the tagger against hand-labelled records: `python -m benchmarks.tagging GOLDFILE`.

Prints precision, recall and F1 for each condition, role and field, micro and macro, beside the bars, the errors,
and records a second on one core. Exits with 1 where a figure is below its floor (`--floor bars`, `--floor dev`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from article import Article, RawRecord
from harvester.files import read_file
from harvester.parse import parse
from tagger import Tagger
from topic import DEFAULT_TOPIC, load_topic

from .tagging_scores import (
    Label,
    Measure,
    Pair,
    by_value,
    condition_errors,
    condition_rows,
    confusion,
    field_errors,
    field_rows,
    loose_quotes,
    measures,
    role_table,
    table,
)

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
RECORDS = tuple(SHARED / "pubmed" / f"{name}.xml.gz" for name in ("ketamine", "pain", "native"))
FIELDS = ("ketamine_role", "design", "species", "n", "setting", "routes", "doses", "pain_direction")
# What the dev labels must reach; set below the measured figures, above the bars.
DEV_FLOORS: dict[str, float] = {
    "conditions (studied or animal model), micro-F1": 0.945,
    "conditions (studied or animal model), macro-F1": 0.94,
    "role where the id is found, accuracy": 0.93,
    "ketamine_role, accuracy": 0.96,
    "design, macro-F1": 0.86,
    "design rct, precision": 0.975,
    "design rct, recall": 0.975,
    "species human, F1": 0.985,
    "n exactly right where labelled": 0.905,
    "setting, accuracy": 0.91,
    "routes, F1": 0.95,
    "doses found": 0.955,
    "doses, precision": 0.88,
    "pain_direction, accuracy": 0.79,
}
# Judged only by `--floor bars`: a busy machine is no fault of the tagger.
SPEED = "records a second"
# Of ten records, so many are kept out of development, by the hash of their PMIDs.
_HELD_OUT = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the benchmark; 0 where every floor holds."""
    options = _options(argv)
    gold = read_gold(options.gold)
    gold = [
        label for label in gold if options.part == "all" or held_out(label["pmid"]) == (options.part == "held-out")
    ]
    articles = find({label["pmid"] for label in gold}, options.records)
    missing = [label["pmid"] for label in gold if label["pmid"] not in articles]
    pairs, speed = tag_all([label for label in gold if label["pmid"] in articles], articles)
    figures = measures(pairs, speed)
    report(pairs, figures, options.errors)
    if missing:
        print(f"\n{len(missing)} labelled records are in none of the files: {', '.join(missing[:20])}")
    below = _below(figures, options.floor)
    for figure in below:
        print(f"BELOW ITS FLOOR: {figure.name}: {figure.value:.3f}", file=sys.stderr)
    return 1 if below or not pairs else 0


def read_gold(path: Path) -> list[Label]:
    """The labels of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def held_out(pmid: str) -> bool:
    """True for the third of the labelled records that rules are not written on."""
    return hashlib.sha256(pmid.encode()).digest()[0] % 10 < _HELD_OUT


def find(pmids: set[str], files: Sequence[Path]) -> dict[str, Article]:
    """The labelled records, from the first file that has each."""
    found: dict[str, Article] = {}
    for path in files:
        for item in read_file(path):
            if isinstance(item, RawRecord) and item.pmid in pmids and item.pmid not in found:
                found[item.pmid] = parse(item)
    return found


def tag_all(gold: Sequence[Label], articles: dict[str, Article], runs: int = 3) -> tuple[list[Pair], float]:
    """Tags every record and measures records a second, the best of some runs; 0 without runs."""
    tagger = Tagger(load_topic(DEFAULT_TOPIC))
    pairs = [Pair(gold=row, article=articles[row["pmid"]], said=tagger.tag(articles[row["pmid"]])) for row in gold]
    best = min((_seconds(tagger.tag, pairs) for _ in range(runs)), default=0.0)
    return pairs, len(pairs) / best if best else 0.0


def _seconds(tag: Callable[[Article], object], pairs: Sequence[Pair]) -> float:
    start = time.process_time()
    for pair in pairs:
        tag(pair.article)
    return time.process_time() - start


def report(pairs: Sequence[Pair], figures: Sequence[Measure], errors: bool) -> None:
    """Prints everything."""
    print(f"{len(pairs)} labelled records\n\nConditions (studied or animal model)")
    print("\n".join(table(by_value(condition_rows(pairs)))))
    print("\nRoles where the id is found")
    print("\n".join(table(role_table(pairs))))
    for field in FIELDS:
        if field not in ("n", "doses"):
            print(f"\n{field}")
            print("\n".join(table(by_value(field_rows(pairs, field)))))
            if errors and field not in ("routes",):
                print("\n".join(confusion(pairs, field)))
    if errors:
        print("\nErrors: conditions")
        print("\n".join(condition_errors(pairs)))
        print("\nErrors: fields")
        print("\n".join(field_errors(pairs, FIELDS)))
        print(
            "\n".join(f"{pair.gold['pmid']}  not verbatim: {text!r}" for pair in pairs for text in loose_quotes(pair))
        )
    print("\nFigures and bars")
    for figure in figures:
        bar = "" if figure.bar is None else f"  bar {'≤' if figure.at_most else '≥'} {figure.bar:g}"
        print(f"  {figure.name:50s} {figure.value:9.3f}{bar}{'' if figure.holds else '  BELOW'}")


def _below(figures: Sequence[Measure], floor: str) -> list[Measure]:
    if floor == "none":
        return []
    low = [figure for figure in figures if not figure.holds]
    if floor == "dev":
        low = [figure for figure in low if figure.name != SPEED]
        low += [figure for figure in figures if figure.value < DEV_FLOORS.get(figure.name, -1.0)]
    return low


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tagging", description=__doc__)
    parser.add_argument("gold", type=Path, help="a file of labels, one JSON object a line")
    parser.add_argument(
        "--records", type=Path, nargs="+", default=list(RECORDS), help="files with the records' texts"
    )
    parser.add_argument("--part", choices=("all", "develop", "held-out"), default="all")
    parser.add_argument("--floor", choices=("none", "bars", "dev"), default="none", help="exit with 1 below these")
    parser.add_argument("--errors", action=argparse.BooleanOptionalAction, default=True, help="list the errors")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
