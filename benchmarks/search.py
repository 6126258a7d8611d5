"""Measures search against peers, in one run on one machine: `python -m benchmarks.search --work FOLDER`.

Builds what is missing in the folder: a library of all records of the material, and the same records in each peer.
Prints medians over the queries of `peers.QUERIES`, the ten slowest of each peer, first use of terms, and the bars.
Exits with 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from article import Article, RawRecord
from harvester.archive import Archive, open_archive
from harvester.files import read_file
from harvester.parse import ParseError, parse
from index.build import Reader, rules_of, update
from index.engine import WhooshEngine
from index.results import SearchRequest
from index.watching import MB, Watcher
from tagger import Tagger
from topic import Topic, load_topic

from .peers import QUERIES, Ask, Query, as_tree, fts5, stock_whoosh, tantivy_peer

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
FILES = ("native", "ketamine", "pain", "other-medicine")
CACHE = 256 * MB
BATCH = 500
SLOWEST = 10

Times = dict[Query, float]


def records(names: Sequence[str] = FILES) -> Iterator[RawRecord]:
    """The records of the material."""
    for name in names:
        for item in read_file(SHARED / "pubmed" / f"{name}.xml.gz"):
            if isinstance(item, RawRecord):
                yield item


def fill(archive: Archive, names: Sequence[str] = FILES) -> None:
    """Keep the records of the material, where the archive is empty."""
    batch: list[RawRecord] = []
    for raw in records(names) if not archive.count() else ():
        batch.append(raw)
        if len(batch) == BATCH:
            archive.keep(batch)
            batch = []
    archive.keep(batch)


def articles(archive: Archive) -> Iterator[Article]:
    """The articles of an archive."""
    for record in archive.since(0):
        if record.raw is not None:
            try:
                yield parse(record.raw)
            except ParseError:
                continue


def build(work: Path, topic: Topic) -> Archive:
    """The library in the work folder, brought up to date."""
    work.mkdir(parents=True, exist_ok=True)
    archive = open_archive(f"sqlite:///{work / 'archive.sqlite'}")
    fill(archive)
    reader = Reader(parse=parse, tagger=Tagger(topic))
    for step in update(archive, f"whoosh://{work / 'index'}", reader, rules_of(topic)):
        sys.stderr.write(f"\r{step.done:,} of {step.total:,} records indexed")
    sys.stderr.write("\n")
    return archive


def measure(ask: Callable[[Query], object], rounds: int) -> Times:
    """The median time of each query, in milliseconds, after one round to warm up."""
    times: dict[Query, list[float]] = {query: [] for query in QUERIES}
    for round_ in range(rounds + 1):
        for query in QUERIES:
            start = time.perf_counter()
            ask(query)
            if round_:
                times[query].append((time.perf_counter() - start) * 1e3)
    return {query: statistics.median(found) for query, found in times.items()}


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


def report(rows: Sequence[tuple[str, float, str, float]]) -> int:
    """Print what is measured beside its bar; 1 where one is missed."""
    missed = 0
    for name, value, sense, bar in rows:
        fine = value <= bar if sense == "<=" else value >= bar
        missed += not fine
        print(f"{'ok    ' if fine else 'MISSED'} {name}: {value:.3g} (bar {sense} {bar:g})")
    return 1 if missed else 0


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--as-is", action="store_true", help="measure the library as it stands, even by older rules")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--whoosh-rounds", type=int, default=1)
    options = parser.parse_args(argv)
    topic = load_topic()
    if options.as_is:
        archive = open_archive(f"sqlite:///{options.work / 'archive.sqlite'}")
    else:
        archive = build(options.work, topic)
    vocabulary = Tagger(topic).vocabulary
    both, bare = fts5(articles(archive), options.work)
    whoosh_ask: Ask = stock_whoosh(articles(archive), options.work)
    tantivy_ask = tantivy_peer(articles(archive), options.work)

    def fresh() -> WhooshEngine:
        return WhooshEngine(Watcher(options.work / "index", CACHE), vocabulary)

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    engine = fresh()
    first_use = cold(fresh)
    for _ in range(2):
        engine.search(SearchRequest(text="pain"))
    for thread in threading.enumerate():
        if thread.name == "warm-up":
            thread.join()
    ours = measure(lambda query: engine.answer(as_tree(query)), options.rounds)
    pages = measure(lambda query: engine.search(SearchRequest(text=query.text, literal=True)), options.rounds)
    tantivy_times = measure(tantivy_ask, options.rounds)
    fts_times, bare_times = measure(both, options.rounds), measure(bare, options.rounds)
    whoosh_times = measure(whoosh_ask, options.whoosh_rounds)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{engine.status().records:,} records, {len(QUERIES)} queries, medians in ms, +{(after - before) >> 10} MB")
    print(f"{'query':<32}{'ours':>8}{'page':>8}{'cold':>8}{'tantivy':>9}{'fts5':>8}{'bare':>8}{'whoosh':>9}")
    for query in QUERIES:
        row = (ours, pages, first_use, tantivy_times, fts_times, bare_times, whoosh_times)
        print(f"{query.text:<32}" + "".join(f"{times[query]:8.2f} " for times in row))
    ratios = [first_use[query] / whoosh_times[query] for query in QUERIES]
    return report(
        (
            ("hits and total, ours over tantivy", median(ours) / median(tantivy_times), "<=", 1.0),
            ("times faster than FTS5 on its ten slowest", speedup(fts_times, ours), ">=", 20.0),
            ("times faster than stock Whoosh on its ten slowest", speedup(whoosh_times, ours), ">=", 100.0),
            ("whole page, ours over FTS5's bare hits", median(pages) / median(bare_times), "<=", 1.0),
            ("first use over stock Whoosh, median", statistics.median(ratios), "<=", 1.0),
        )
    )


if __name__ == "__main__":
    raise SystemExit(main())
