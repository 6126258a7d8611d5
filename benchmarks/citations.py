"""How quick, how whole and how safe citations are: `python -m benchmarks.citations FILE [--hostile 10000]`.

FILE is PubMed XML or MEDLINE. Measured: the cite panel of a record (cold and warm) in all styles, a bibliography of
200 records in each style, the round trip of every record through every format, and hostile records through
everything. The bars are those of the project: 20 ms warm, 300 ms cold, 1 s, no loss, no script.
"""

from __future__ import annotations

import argparse
import resource
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from article import Article, RawRecord
from citations import STYLES, bibliography, cite, cite_styles
from citations.lists import OUTPUTS, ReadingList, make
from harvester.files import read_file
from harvester.parse import parse
from tests.citations.hostile import hostile_articles
from tests.citations.readers import READERS
from tests.citations.safety import export_problems, formula_cells, html_problems, markdown_problems, text_problems

PANEL = ("nlm", "ama", "apa", "mla", "chicago", "harvard")
BATCH = 500
BLOCK_COMMENTS = ("wp:heading", "/wp:heading", "wp:html", "/wp:html")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--hostile", type=int, default=10_000)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")  # those of the readers
    articles = [parse(record) for record in read_file(arguments.file) if isinstance(record, RawRecord)]
    speed(articles)
    whole(articles)
    if arguments.hostile:
        safe(arguments.hostile)


def speed(articles: Sequence[Article]) -> None:
    """The cite panel and the bibliographies."""
    every = [style.id for style in STYLES]
    cite_styles(articles[:1], every)  # the first call of a process writes the prepared styles
    for name, styles, start in (("six", PANEL, 301), ("all", every, 311)):
        before = processor()
        cold = [panel(articles[number : number + 1], styles) for number in range(start, start + 9)]
        used = 1000 * (processor() - before) / len(cold)
        warm = [panel(articles[start : start + 1], styles) for _ in range(9)]
        print(
            f"cite panel, {name} styles: {median(cold):.0f} ms cold, {median(warm):.1f} ms warm (median of 9); "
            f"{used:.0f} ms of processor time, side by side"
        )
    for style in every:
        start_time, before = time.perf_counter(), processor()
        bibliography(articles[:200], style, "html")
        took, used = time.perf_counter() - start_time, processor() - before
        print(
            f"bibliography of 200 records in {style}: {1000 * took:.0f} ms ({1000 * used:.0f} ms of processor time)"
        )


def processor() -> float:
    """The seconds of processor time that this process and those it called have taken: what a busy machine leaves."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def panel(articles: Sequence[Article], styles: Sequence[str]) -> float:
    """The milliseconds that all styles of a record take."""
    start = time.perf_counter()
    cite_styles(articles, styles)
    return 1000 * (time.perf_counter() - start)


def whole(articles: Sequence[Article]) -> None:
    """Every record through every format and back."""
    for name, reader in READERS.items():
        lost = reader(articles)
        whole_records = 100 * (1 - len({line.split(" ", 1)[0] for line in lost}) / max(1, len(articles)))
        print(f"round trip, {name}: {whole_records:.2f} % of {len(articles)} records whole")
        for line in lost[:5]:
            print(f"    {line[:200]}")


def safe(count: int) -> None:
    """Hostile records through every format, and each of them through some styles in every form.

    A batch goes through NLM's style and two others, by turns, one of which is also read back as Markdown: pandoc
    would take half an hour to put ten thousand records through eleven styles and read each back.
    """
    others = [style.id for style in STYLES if style.csl]
    batches = [
        (batch, [others[2 * number % len(others)], others[(2 * number + 1) % len(others)]])
        for number, batch in enumerate(_batches(hostile_articles(count, seed=2)))
    ]
    found, start = [], time.perf_counter()
    with ThreadPoolExecutor(max_workers=2) as pool:
        for problems in pool.map(lambda pair: _problems(*pair), batches):
            found += problems
    for problem in found[:50]:
        print(f"    {problem[:300]}")
    styles = len({"nlm", *(style for _batch, chosen in batches for style in chosen)})
    print(
        f"{count} hostile records through 8 formats, a list in 2 forms and 3 of {styles} styles by turns: "
        f"{len(found)} problems ({time.perf_counter() - start:.0f} s)"
    )


def _problems(batch: Sequence[Article], styles: Sequence[str]) -> list[str]:
    found = [str(item) for item in (export_problems(batch), formula_cells(batch)) if item]
    for style in ("nlm", *styles):
        found += [problem for text in cite(batch, style, "html") for problem in html_problems(text)]
        found += [problem for text in cite(batch, style, "text") for problem in text_problems(text)]
    found += markdown_problems([text for text in cite(batch, styles[0], "markdown") if text])
    made = make(ReadingList(articles=tuple(batch), style=styles[1], title=batch[0].title))
    page, block = (OUTPUTS[name].write(made).decode("utf-8") for name in ("html", "wordpress"))
    found += [f"list: {name}" for name in ("<script", "<img", "<svg", "<!--") if name in page.lower()]
    found += ["WordPress: a shortcode"] if "[" in block or block.count("<!--") != len(BLOCK_COMMENTS) else []
    return found


def _batches(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    for start in range(0, len(articles), BATCH):
        yield articles[start : start + BATCH]


if __name__ == "__main__":
    main()
