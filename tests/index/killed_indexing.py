"""Indexing that is killed at random moments and started again: `python -m tests.index.killed_indexing FOLDER SEED`.

Prints what the index holds at the end. Each try is a forked child that ends by SIGKILL, wherever it stands.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from index import following
from index.check import check
from index.generations import live_generation
from index.holding import held_hashes
from tests.index.samples import RULES, MemoryArchive, article, raw, run_update, url

TRIES = 20
RECORDS = 160


def library() -> MemoryArchive:
    """Records, of which some were revised and some buried."""
    archive = MemoryArchive(
        [article(pmid, f"Ketamine {pmid}", "for chronic pain " * 5) for pmid in range(1, RECORDS)]
    )
    archive.keep(*(raw(article(pmid, "Revised")) for pmid in range(1, RECORDS, 9)))
    archive.bury(*map(str, range(5, RECORDS, 11)))
    return archive


def run_in_child(archive: MemoryArchive, folder: Path, rules: str) -> int:
    """Start indexing in a child of our own."""
    child = os.fork()
    if not child:
        code = 1
        try:
            run_update(archive, folder, rules)
            code = 0
        finally:
            os._exit(code)
    return child


def main(folder: Path, seed: int) -> None:
    """Kill, start again, and at last let it finish."""
    following.MOST_DOCUMENTS = 12
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    archive = library()
    started = time.monotonic()
    os.waitpid(run_in_child(archive, folder / "undisturbed", RULES), 0)
    whole = time.monotonic() - started
    killed = 0
    for number in range(TRIES):
        rules = RULES if number < TRIES // 2 else "rules of later"  # the second half is a rebuild beside
        child = run_in_child(archive, folder, rules)
        time.sleep(chance.uniform(0.05, 0.7) * whole)
        os.kill(child, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        if number == TRIES // 2 - 1:
            run_update(archive, folder, RULES)
    run_update(archive, folder, "rules of later")
    live = live_generation(folder / "index")
    other = live_generation(folder / "undisturbed" / "index")
    same = check(archive.as_archive(), url(folder), "rules of later").same
    held = [held_hashes(generation) if generation else {} for generation in (live, other)]
    sys.stdout.write(
        json.dumps({"killed": killed, "same": same, "equal": held[0] == held[1], "records": len(held[0])})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
