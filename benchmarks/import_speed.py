"""Import of about 6,000 real records: parse, keep and tag, records a second and peak memory.

    python -m benchmarks.import_speed [../shared/data/pubmed]

The bar is 400 records a second on one core, and less than 400 MB.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from harvester.archive import open_archive
from harvester.importing import import_files
from harvester.parse import parse
from tagger import Tagger
from topic import load_topic

FILES = ("native.xml.gz", "ketamine.xml.gz", "pain.xml.gz")


def main(folder: Path) -> None:
    """Import into a new archive, tag what came, and print the figures."""
    with tempfile.TemporaryDirectory() as scratch:
        archive = open_archive(f"sqlite:///{scratch}/archive.sqlite")
        begun = time.perf_counter()
        for _step in import_files([folder / name for name in FILES], archive):
            pass
        kept = time.perf_counter()
        tagger = Tagger(load_topic())
        number = 0
        for record in archive.since(0):
            if record.raw is not None:
                tagger.tag(parse(record.raw))
                number += 1
        ended = time.perf_counter()
        archive.close()
    print(f"{number} records")
    print(f"read, check and keep: {number / (kept - begun):,.0f} a second")
    print(f"parse and tag:        {number / (ended - kept):,.0f} a second")
    print(f"all of it:            {number / (ended - begun):,.0f} a second")
    print(f"peak memory:          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/pubmed"))
