"""How fast records are read, with Biopython on the same records in the same run: `python -m benchmarks.parse FILE…`.

For each file: records a second of reading the file, of parsing, and of both, and of `Bio.Entrez.read` over the same
records, each the median of several rounds in which the readers take turns; then the ratio and the memory.
"""

from __future__ import annotations

import argparse
import io
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from Bio import Entrez

from article import RawRecord
from harvester.files import read_file
from harvester.parse import parse

PROLOG = (
    b'<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    b'"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet>'
)
BATCH = 50


def main() -> None:
    """Measure each file and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=2000, help="how many records of a file are given to the parsers")
    arguments = parser.parse_args()
    for path in arguments.files:
        measure(path, arguments.rounds, arguments.limit)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def measure(path: Path, rounds: int, limit: int) -> None:
    """Print the figures of one file of XML."""
    raws = [item for item in read_file(path) if isinstance(item, RawRecord)]
    some = raws[:limit]
    batches = [some[start : start + BATCH] for start in range(0, len(some), BATCH)]
    data = [PROLOG + b"".join(raw.body for raw in batch) + b"</PubmedArticleSet>" for batch in batches]
    readable = [body for body in data if biopython_reads(body)]
    count = sum(len(batch) for batch, body in zip(batches, data, strict=True) if body in readable)
    times: dict[str, list[float]] = {"read": [], "parse": [], "biopython": []}
    for _ in range(rounds):
        times["read"].append(seconds(lambda: sum(1 for _ in read_file(path))) / len(raws))
        times["parse"].append(seconds(lambda: [parse(raw) for raw in some]) / len(some))
        times["biopython"].append(seconds(lambda: [biopython_reads(body) for body in readable]) / count)
    each = {name: statistics.median(values) for name, values in times.items()}
    both = each["read"] + each["parse"]
    kilobytes = sum(len(raw.body) for raw in raws) / len(raws) / 1024
    print(f"{path.name}: {len(raws)} records of {kilobytes:.1f} KB, in records a second (median of {rounds})")
    print(f"  read {1 / each['read']:.0f}, parse {1 / each['parse']:.0f}, both {1 / both:.0f}")
    print(f"  Biopython {1 / each['biopython']:.0f} ({len(some) - count} records in batches that it refuses)")
    print(f"  ratio {each['biopython'] / both:.1f}")


def seconds(action: Callable[[], object]) -> float:
    """The processor time of an action."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def biopython_reads(data: bytes) -> bool:
    """Read a batch with Biopython; False where it refuses."""
    try:
        Entrez.read(io.BytesIO(data), validate=False)  # type: ignore[no-untyped-call]
    except ValueError:
        return False
    return True


if __name__ == "__main__":
    main()
