"""Measures search against peers, in one run on one machine: `python -m benchmarks.search --work FOLDER`.

Builds what is missing in the folder: a library of all records of the material, and the same records in each peer.
Prints medians over the queries of `peers.QUERIES`, the ten slowest of each peer, first use of terms, and the bars.
The engines take turns, round by round, so that a busy moment of the machine hurts all of them.
Exits with 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import statistics
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from harvester.archive import Archive, open_archive
from index.engine import WhooshEngine
from index.results import SearchRequest
from index.watching import MB, Watcher
from tagger import Tagger
from topic import load_topic

from .material import articles, build
from .peers import QUERIES, Ask, Query, as_tree, fts5, stock_whoosh, tantivy_peer

CACHE = 256 * MB
SLOWEST = 10

Times = dict[Query, float]  # milliseconds
Asked = Mapping[str, Callable[[Query], object]]


def measure(asked: Asked, rounds: int) -> dict[str, Times]:
    """The median time of each query in each engine, after one round to warm up; the engines take turns."""
    times: dict[str, dict[Query, list[float]]] = {name: {query: [] for query in QUERIES} for name in asked}
    for round_ in range(rounds + 1):
        for name, ask in asked.items():
            for query in QUERIES:
                start = time.perf_counter()
                ask(query)
                if round_:
                    times[name][query].append((time.perf_counter() - start) * 1e3)
    return {name: {query: statistics.median(all_) for query, all_ in of.items()} for name, of in times.items()}


def median(times: Times, queries: Sequence[Query] = QUERIES) -> float:
    """The median over queries."""
    return statistics.median(times[query] for query in queries)


def slowest(times: Times) -> list[Query]:
    """The ten slowest queries of an engine."""
    return sorted(QUERIES, key=lambda query: -times[query])[:SLOWEST]


def speedup(theirs: Times, ours: Times) -> float:
    """How much faster we are on their ten slowest queries: the median of the ratios."""
    return statistics.median(theirs[query] / ours[query] for query in slowest(theirs))


def cold(open_engine: Callable[[], WhooshEngine]) -> Times:
    """First use of each query's terms, each in an engine that has read nothing but its columns."""
    times: Times = {}
    for query in QUERIES:
        engine = open_engine()
        engine.search(SearchRequest(text="", size=1))
        start = time.perf_counter()
        engine.answer(as_tree(query))
        times[query] = (time.perf_counter() - start) * 1e3
    return times


def warm(engine: WhooshEngine) -> None:
    """Let the warm-up of an engine begin, and wait until it has ended."""
    for _ in range(2):
        engine.search(SearchRequest(text="pain"))
    for thread in threading.enumerate():
        if thread.name == "warm-up":
            thread.join()


def citewell(engine: WhooshEngine) -> dict[str, Callable[[Query], object]]:
    """The two questions to Citewell's engine: hits and total alone, and everything that a page of results needs."""
    return {
        "ours": lambda query: engine.answer(as_tree(query)),
        "page": lambda query: engine.search(SearchRequest(text=query.text, literal=True)),
    }


def print_table(found: Mapping[str, Times]) -> None:
    """A row for each query, a column for each engine."""
    print(f"{'query':<40}" + "".join(f"{name:>10}" for name in found))
    for query in QUERIES:
        print(f"{query.text:<40}" + "".join(f"{times[query]:10.2f}" for times in found.values()))
    print(f"{'median':<40}" + "".join(f"{median(times):10.2f}" for times in found.values()))


def report(rows: Sequence[tuple[str, float, str, float]]) -> int:
    """Print what is measured beside its bar; 1 where one is missed."""
    missed = 0
    for name, value, sense, bar in rows:
        fine = value <= bar if sense == "<=" else value >= bar
        missed += not fine
        print(f"{'ok    ' if fine else 'MISSED'} {name}: {value:.3g} (bar {sense} {bar:g})")
    return 1 if missed else 0


def judge(found: Mapping[str, Times]) -> int:
    """Print the bars; 1 where one is missed."""
    ours, whoosh = found["ours"], found["whoosh"]
    first_use = statistics.median(found["cold"][query] / whoosh[query] for query in QUERIES)
    return report(
        (
            ("hits and total, ours over tantivy", median(ours) / median(found["tantivy"]), "<=", 1.0),
            ("times faster than FTS5 on its ten slowest", speedup(found["fts5"], ours), ">=", 20.0),
            ("times faster than stock Whoosh on its ten slowest", speedup(whoosh, ours), ">=", 100.0),
            ("whole page, ours over FTS5's bare hits", median(found["page"]) / median(found["bare"]), "<=", 1.0),
            ("first use over stock Whoosh, median", first_use, "<=", 1.0),
        )
    )


def run(archive: Archive, work: Path, rounds: int, whoosh_rounds: int) -> int:
    """Measure all engines over the libraries of a folder."""
    vocabulary = Tagger(load_topic()).vocabulary
    both, bare = fts5(articles(archive), work)
    whoosh_ask: Ask = stock_whoosh(articles(archive), work)
    tantivy_ask = tantivy_peer(articles(archive), work)

    def fresh() -> WhooshEngine:
        return WhooshEngine(Watcher(work / "index", CACHE), vocabulary, recent=0)  # every answer is worked out

    engine, first_use = fresh(), cold(fresh)
    warm(engine)
    found = measure({**citewell(engine), "tantivy": tantivy_ask, "fts5": both, "bare": bare}, rounds)
    found |= {"cold": first_use, **measure({"whoosh": whoosh_ask}, whoosh_rounds)}
    print(f"{engine.status().records:,} records, {len(QUERIES)} queries, medians in milliseconds")
    print_table(found)
    return judge(found)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--as-is", action="store_true", help="measure the library as it stands, even by older rules")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--whoosh-rounds", type=int, default=1)
    options = parser.parse_args(argv)
    as_is = f"sqlite:///{options.work / 'archive.sqlite'}"
    archive = open_archive(as_is) if options.as_is else build(options.work, load_topic())
    return run(archive, options.work, options.rounds, options.whoosh_rounds)


if __name__ == "__main__":
    raise SystemExit(main())
