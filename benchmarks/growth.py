"""Measures how search grows with the library: `python -m benchmarks.growth --work FOLDER [--sizes 5000,45000]`.

Works on the library that `benchmarks.search` made in the folder. A larger library has every record several times
under new PMIDs, with the tags it has; a smaller one has the first of them. Each size is measured in a process of its
own, beside tantivy and SQLite FTS5 over the same records. Prints a table and draws `benchmarks/growth.svg`.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from article import Article
from index.documents import prepare
from index.engine import WhooshEngine
from index.following import follow
from index.generations import State, live_generation, new_generation, now, publish, write_state
from index.holding import open_held
from index.preparing import Outcome
from index.results import IndexedRecord
from index.watching import Watcher
from tagger.vocabulary import Vocabulary
from topic import load_topic

from .peers import fts5, tantivy_peer
from .search import CACHE, citewell, measure, median, warm

SIZES = "5000,45000,180000"
PICTURE = Path(__file__).with_name("growth.svg")
COLOURS = {"ours": "#0b6e4f", "page": "#1f4e9c", "tantivy": "#b5651d", "bare": "#8a8a8a", "fts5": "#555555"}
NAMES = {
    "ours": "Citewell, hits and total",
    "page": "Citewell, whole page",
    "tantivy": "tantivy, hits and total",
    "bare": "FTS5, hits alone",
    "fts5": "FTS5, hits and total",
}
WIDTH, HEIGHT, LEFT, BOTTOM, LINE = 640, 400, 60, 50, 14

Figures = Mapping[str, float]


def library(work: Path, size: int) -> Iterator[IndexedRecord]:
    """So many records of the library of a folder, each again under new PMIDs where there are fewer."""
    live = live_generation(work / "index")
    if live is None:
        raise SystemExit(f"There is no library in {work}: benchmarks.search makes one.")
    held = open_held(live)
    copies = range(math.ceil(size / sum(len(each.living) for each in held)))
    found = ((copy, each.record(number)) for copy in copies for each in held for number in each.living.tolist())
    for copy, record in islice(found, size):
        pmid = f"{copy}{record.article.pmid:0>9}" if copy else record.article.pmid
        yield replace(record, article=replace(record.article, pmid=pmid))


def articles(work: Path, size: int) -> Iterator[Article]:
    """The articles of those records."""
    return (record.article for record in library(work, size))


def make(work: Path, size: int) -> Path:
    """The folder of a library of a size, filled where it is not there yet."""
    folder = work / f"growth-{size}"
    if live_generation(folder / "index"):
        return folder
    generation, state = new_generation(folder / "index"), State(rules="")
    outcomes = (
        Outcome(pmid=record.article.pmid, seq=number, content_hash="", document=prepare(record))
        for number, record in enumerate(library(work, size), 1)
    )
    for _, after in follow(outcomes, generation, state, live=False):
        state = after
    write_state(generation, replace(state, published=now()))
    publish(folder / "index", generation)
    return folder


def _own_memory() -> float:
    """Megabytes of this process that are its own, without files that are mapped."""
    found = re.search(r"RssAnon:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else math.nan


def figures(work: Path, size: int, rounds: int) -> Figures:
    """What a library of a size takes: medians in milliseconds, and megabytes."""
    folder = make(work, size)
    vocabulary = Vocabulary(load_topic())
    before = _own_memory()
    engine = WhooshEngine(Watcher(folder / "index", CACHE), vocabulary, recent=0)
    warm(engine)
    measure(citewell(engine), 1)
    memory = _own_memory() - before
    both, bare = fts5(articles(work, size), folder)
    peers = {"tantivy": tantivy_peer(articles(work, size), folder), "bare": bare, "fts5": both}
    found = measure({**citewell(engine), **peers}, rounds)
    return {
        "records": engine.status().records,
        "MB": memory,
        **{name: median(times) for name, times in found.items()},
    }


def picture(rows: Sequence[Figures]) -> str:
    """The curves, both axes logarithmic."""
    sizes = [row["records"] for row in rows]
    times = [row[name] for row in rows for name in NAMES]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))

    def across(size: float) -> float:
        share = math.log(size / min(sizes)) / (math.log(max(sizes) / min(sizes)) or 1)
        return LEFT + share * (WIDTH - LEFT - 190)

    def up(time: float) -> float:
        return 20 + (high - math.log10(time)) / (high - low) * (HEIGHT - BOTTOM - 20)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        "<title>Milliseconds a query, by records in the library</title>",
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        y = up(10**power)
        lines.append(f'<path d="M{LEFT} {y:.1f}H{across(max(sizes)):.1f}" stroke="#ddd"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>')
    for size in sizes:
        lines.append(f'<text x="{across(size):.1f}" y="{HEIGHT - 28}" text-anchor="middle">{size:,.0f}</text>')
    lines.append(f'<text x="{LEFT}" y="{HEIGHT - 8}">records; medians over the queries, both axes logarithmic</text>')
    for name in NAMES:
        points = " ".join(f"{across(row['records']):.1f},{up(row[name]):.1f}" for row in rows)
        lines.append(f'<polyline points="{points}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>')
    ends = apart({name: up(rows[-1][name]) for name in NAMES})
    for name, words in NAMES.items():
        where = f'x="{across(max(sizes)) + 8:.1f}" y="{ends[name] + 4:.1f}"'
        lines.append(f'<text {where} fill="{COLOURS[name]}">{words}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def apart(heights: Mapping[str, float]) -> dict[str, float]:
    """Heights of labels, from the top down, each at least a line below the one before."""
    placed: dict[str, float] = {}
    low = 0.0
    for name in sorted(heights, key=lambda name: heights[name]):
        low = placed[name] = max(heights[name], low + LINE)
    return placed


def main(argv: Sequence[str] | None = None) -> None:
    """Measure each size, print the table, draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(argv)
    rows: list[Figures] = []
    for size in map(int, options.sizes.split(",")):
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            rows.append(pool.submit(figures, options.work, size, options.rounds).result())
        print(json.dumps({name: round(value, 3) for name, value in rows[-1].items()}), flush=True)
    for row in rows:
        print(f"{row['records']:>8,.0f} records: {row['MB'] / row['records'] * 10_000:.1f} MB for 10,000 records")
    PICTURE.write_text(picture(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
