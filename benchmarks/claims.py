"""Measures the check of drafts: `python -m benchmarks.claims [CLAIMS] [DRAFTS] [--data DIR] [--speed]`.

Prints, beside the bars: claims found (F1), their kinds, the fields of references, how often a labelled record is
among the first five for and among those against, how many records against a claim are outside its scope, and how many
of two hundred invented references are found to fit.
A record against a claim is outside its scope where it supports the claim by its label and does not oppose it, or
where no condition labelled for the claim is one that it studies or, as a review, covers.
With `--speed`, before all that: a draft of 3,000 words in a process that has just opened the library, in one that
has warmed up as `flask serve` does, another draft after it, and twenty drafts at once.
The library is the one in `--data` (default: made of the shared records in a scratch folder and kept there).
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from article import Annotations
from drafts import Report, check, guess_syntax, read_draft
from drafts.warming import warm_up
from drafts.weighing.scope import REVIEWS, wider_conditions
from index.results import SearchRequest
from library import Library
from settings import read_settings
from tagger.vocabulary import Vocabulary

from .invented import HOW_MANY, invented
from .labelled import ROOT, SHARED, pairs, read_labelled

FILES = (
    *(SHARED / "pubmed" / f"{name}.xml.gz" for name in ("ketamine", "pain", "native")),
    ROOT / "data" / "starter.nbib",
)
MORE = SHARED / "pubmed" / "other-medicine.xml.gz"
FIELDS = ("journal", "year", "design", "authors", "pmid", "doi")
BARS = {"claims, F1": 0.85, "kinds": 0.85, "reference fields": 0.95, "support in five": 0.85, "opposition": 0.80}
_WORDS = 3_000
_FIVE = 5


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the benchmark; 0 where every bar is reached."""
    options = _options(argv)
    library = Library(read_settings({"CITEWELL_DATA_DIR": str(_made(options.data, options.speed))}))
    if options.speed:
        _speed(library, options.drafts)
    labelled = read_labelled(options.claims, options.drafts)
    counts: Counter[str] = Counter()
    for name, text in labelled.texts.items():
        report = check_draft(library, name, text)
        labels = labelled.of(name)
        _count(counts, report, labels)
        _count_outside(counts, library, report, labels)
    figures = _figures(counts)
    for name, value in figures.items():
        _say(f"{name:20} {value:.3f}  (bar {BARS[name]})")
    _say(
        f"opposition shown outside its scope: {counts['outside']} by condition, "
        f"{counts['for']} that support the claim, of {counts['shown against']} (bar 0)"
    )
    fits = sum(_fits(library, sentence) for sentence, _ in invented(_articles(library)))
    _say(f"invented references found to fit: {fits} of {HOW_MANY} (bar 0)")
    return int(fits > 0 or any(value < BARS[name] for name, value in figures.items()))


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="?", type=Path, default=SHARED / "gold" / "claims-dev.jsonl")
    parser.add_argument("drafts", nargs="?", type=Path, default=SHARED / "gold" / "drafts-dev")
    parser.add_argument("--data", type=Path, default=None, help="a data folder with an index")
    parser.add_argument("--speed", action="store_true", help="with all shared records, time a long draft")
    return parser.parse_args(argv)


def _made(data: Path | None, large: bool) -> Path:
    """A data folder with an index: the one given, else a scratch one that is kept for the next run."""
    folder = data or Path(tempfile.gettempdir()) / f"citewell-claims{'-large' if large else ''}"
    if not (folder / "index").exists():
        flask = [sys.executable, "-m", "flask", "--app", "app"]
        environment = {"CITEWELL_DATA_DIR": str(folder), "PATH": ""}
        commands = [["import", str(file)] for file in (*FILES, *([MORE] if large else []))]
        for command in (*commands, ["index", "update"]):
            subprocess.run([*flask, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return folder


def check_draft(library: Library, name: str, text: str) -> Report:
    """The report on a draft, whose name tells how it is written."""
    return check(read_draft(text, guess_syntax(name, text)), library.engine, library.vocabulary, "")


def _count(counts: Counter[str], report: Report, gold: list[dict[str, Any]]) -> None:
    counts["found"] += len(report.claims)
    counts["labelled"] += len(gold)
    for label, claim in pairs(report.claims, gold):
        counts["met"] += 1
        counts["kind"] += claim.kind == label["kind"]
        if label["reference"]:
            said = [label["reference"][name] for name in FIELDS]
            read = [getattr(claim.reference, name, None) for name in FIELDS]
            counts["fields"] += len(FIELDS)
            counts["fields right"] += sum(one == other for one, other in zip(said, read, strict=True))
        shown = [record.pmid for record in claim.support[:_FIVE]]
        against = [record.pmid for record in claim.against]
        counts["support right"] += bool(set(shown) & set(label["support"]))
        counts["against right"] += bool(set(against) & set(label["oppose"]))
    counts["support"] += sum(bool(label["support"]) for label in gold)
    counts["against"] += sum(bool(label["oppose"]) for label in gold)


def _count_outside(counts: Counter[str], library: Library, report: Report, gold: list[dict[str, Any]]) -> None:
    """Counts the records shown against claims whose scope does not reach them."""
    for label, claim in pairs(report.claims, gold):
        others = [record.pmid for record in claim.against if record.pmid not in label["oppose"]]
        counts["shown against"] += len(claim.against)
        counts["for"] += sum(pmid in label["support"] for pmid in others)
        for record in library.engine.records(tuple(others)):
            counts["outside"] += not reaches(label, record.annotations, library.vocabulary)


def reaches(label: dict[str, Any], notes: Annotations, vocabulary: Vocabulary) -> bool:
    """Whether a record speaks of a condition labelled for a claim; harm that is denied is denied of everybody."""
    wanted = set(label["conditions"])
    if not wanted or (label["kind"] == "safety" and label["direction"] == "no_difference"):
        return True
    roles = {tag.id: tag.role for tag in notes.conditions}
    wider = (
        {other for id_ in wanted for other in wider_conditions(id_, vocabulary)} if notes.design in REVIEWS else set()
    )
    return any(roles.get(id_) in ("studied", "animal_model") for id_ in wanted | wider) and not any(
        roles.get(id_) == "excluded" for id_ in wanted
    )


def _figures(counts: Counter[str]) -> dict[str, float]:
    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 1.0

    return {
        "claims, F1": 2 * counts["met"] / max(counts["found"] + counts["labelled"], 1),
        "kinds": share("kind", "met"),
        "reference fields": share("fields right", "fields"),
        "support in five": share("support right", "support"),
        "opposition": share("against right", "against"),
    }


def _articles(library: Library) -> list[Any]:
    pmids = library.engine.matching(SearchRequest(text="ketamine[all]", literal=True), 800)
    return [record.article for record in library.engine.records(pmids)]


def _fits(library: Library, sentence: str) -> bool:
    return any(claim.verdict == "fits" for claim in check_draft(library, "draft.md", sentence).claims)


def _speed(library: Library, drafts: Path) -> None:
    """Times drafts, each beside the time of a fixed loop, by which machines and hours can be compared."""
    texts = [path.read_text("utf-8") for path in sorted(drafts.iterdir()) if path.suffix != ".html"]
    words = " ".join(texts).split(" ")
    first, other = (" ".join(half) for half in (words[:_WORDS], [*words[_WORDS:], *words[: 2 * _WORDS - len(words)]]))
    check_draft(library, "draft.md", "Ketamine reduces pain after surgery.")
    _time("just opened", lambda: check_draft(library, "draft.md", first))
    _time("another draft", lambda: check_draft(library, "draft.md", other))
    fresh = Library(library.settings)
    _time("warm-up itself", lambda: sum(1 for _ in warm_up(fresh.engine, fresh.vocabulary)), "no bar")
    _time("warmed up", lambda: check_draft(fresh, "draft.md", first))
    _time("another draft", lambda: check_draft(fresh, "draft.md", other))
    several = [" ".join(words[start : start + _WORDS] + words[:start])[: len(first)] for start in range(0, 2000, 100)]
    failed: list[BaseException | None] = []

    def together() -> None:
        with ThreadPoolExecutor(len(several)) as pool:
            failed.extend(
                job.exception() for job in [pool.submit(check_draft, fresh, "draft.md", text) for text in several]
            )

    _time(f"{len(several)} at once", together, "no bar")
    _say(f"of them failed: {sum(error is not None for error in failed)} (bar 0)")
    _say(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _time(name: str, work: Callable[[], object], bar: str = "bar 2") -> None:
    began, used = time.perf_counter(), time.process_time()
    work()
    took, used = time.perf_counter() - began, time.process_time() - used
    began = time.process_time()
    sum(range(30_000_000))
    loop = time.process_time() - began
    _say(f"{name:15} {took:6.2f} s, {used:6.2f} s of the processor ({bar}); the loop {loop:.2f} s")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
