"""Measures indexing: `python -m benchmarks.indexing [--files native,ketamine,pain] [--library FOLDER]`.

The whole way with two processes: read from the archive, parse, tag, index all fields, publish. Then building alone,
one process each and the same parsed (for us also tagged) articles: all fields of ours, title and abstract of stock
Whoosh. Then 200 revised records in a library (`--library`, as `benchmarks.search` makes it), until a search finds
them.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import msgspec

from harvester.archive import open_archive
from harvester.parse import parse
from index.build import Reader, rules_of, update
from index.documents import prepare
from index.engine import WhooshEngine
from index.following import follow
from index.generations import State, live_generation, new_generation, read_state
from index.preparing import Outcome
from index.results import IndexedRecord, SearchRequest
from index.watching import MB, Watcher
from tagger import Tagger
from topic import load_topic

from .material import articles, fill
from .peers import stock_whoosh

REVISED = 200
MOST_MEMORY = 400  # MB
RATE = 250  # records a second
LIVE = 5.0  # seconds

Figures = tuple[float, float, float]  # records, seconds (of the clock; for building alone, of the processor), MB


def _memory() -> float:
    own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + others) / 1024


def ours(folder: Path) -> Figures:
    """Index the archive of a folder with all fields and two processes."""
    topic = load_topic()
    archive = open_archive(f"sqlite:///{folder / 'archive.sqlite'}")
    reader, rules = Reader(parse=parse, tagger=Tagger(topic)), rules_of(topic)
    start = time.perf_counter()
    *_, last = update(archive, f"whoosh://{folder / 'index'}", reader, rules)
    return last.done, time.perf_counter() - start, _memory()


def building(folder: Path) -> Figures:
    """Index all fields of articles that are parsed and tagged already, in one process."""
    tagger = Tagger(load_topic())
    read = list(articles(open_archive(f"sqlite:///{folder / 'archive.sqlite'}")))
    tagged = [
        IndexedRecord(article=article, annotations=tagger.tag(article), source="", fetched="") for article in read
    ]
    start = time.process_time()
    outcomes = (
        Outcome(pmid=record.article.pmid, seq=number, content_hash="", document=prepare(record))
        for number, record in enumerate(tagged)
    )
    for _ in follow(outcomes, new_generation(folder / "built"), State(rules=""), live=False):
        pass
    return len(tagged), time.process_time() - start, _memory()


def stock(folder: Path) -> Figures:
    """Index title and abstract of the same records with Whoosh as it comes; parsing is not counted."""
    read = list(articles(open_archive(f"sqlite:///{folder / 'archive.sqlite'}")))
    start = time.process_time()
    stock_whoosh(read, folder)
    return len(read), time.process_time() - start, _memory()


def revise(folder: Path) -> Figures:
    """Revise records of a library, bring its index up, and wait until a search finds the last of them."""
    topic = load_topic()
    archive = open_archive(f"sqlite:///{folder / 'archive.sqlite'}")
    tagger = Tagger(topic)
    live = live_generation(folder / "index")
    state = read_state(live) if live else None
    if state is None:
        raise SystemExit(f"There is no library in {folder}: benchmarks.search makes one.")
    engine = WhooshEngine(Watcher(folder / "index", 64 * MB), tagger.vocabulary)
    word = f"revision{time.time_ns()}"
    chosen = [record.raw for record in islice(archive.since(0), REVISED) if record.raw is not None]
    replace = msgspec.structs.replace
    archive.keep([replace(raw, body=_with_word(raw.body, word.encode())) for raw in chosen])
    engine.search(SearchRequest(text=word))
    start = time.perf_counter()
    list(update(archive, f"whoosh://{folder / 'index'}", Reader(parse=parse, tagger=tagger), state.rules))
    while engine.search(SearchRequest(text=word)).total < len(chosen):
        time.sleep(0.01)
    return len(chosen), time.perf_counter() - start, _memory()


def _with_word(body: bytes, word: bytes) -> bytes:
    return body.replace(b"</ArticleTitle>", b" " + word + b"</ArticleTitle>", 1)


def _apart(work: Callable[[Path], Figures], folder: Path) -> Figures:
    """The work in a process of its own, so that memory is its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, folder).result()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", default="native,ketamine,pain")
    parser.add_argument("--library", type=Path)
    options = parser.parse_args(argv)
    folder = Path(tempfile.mkdtemp(prefix="citewell-indexing-"))
    try:
        fill(open_archive(f"sqlite:///{folder / 'archive.sqlite'}"), options.files.split(","))
        count, seconds, memory = _apart(ours, folder)
        built, built_seconds, _ = _apart(building, folder)
        stock_count, stock_seconds, stock_memory = _apart(stock, folder)
    finally:
        shutil.rmtree(folder)
    rate, built_rate, stock_rate = count / seconds, built / built_seconds, stock_count / stock_seconds
    print(
        f"the whole way, two processes: {count:,.0f} records, {rate:.0f} a second, {memory:.0f} MB in all processes"
    )
    print(f"building alone, all fields: {built_rate:.0f} a second of one processor")
    print(f"stock Whoosh, title and abstract: {stock_rate:.0f} a second of one processor, {stock_memory:.0f} MB")
    fine = rate >= RATE and built_rate >= stock_rate and memory <= MOST_MEMORY
    if options.library:
        revised, seconds, _ = _apart(revise, options.library)
        print(f"{revised:.0f} revised records live after {seconds:.2f} s")
        fine = fine and seconds < LIVE
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
