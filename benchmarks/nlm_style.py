"""How far the NLM style agrees with NLM: `python -m benchmarks.nlm_style FILE`.

FILE has one JSON object a line (also .gz) with `nlm_citation`, a citation as NLM itself prints it. Each is read into
its fields and printed from them. The differences are listed by cause; the last line is the share that agrees.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from pathlib import Path

from citations.nlm import NlmCitation, print_citation
from citations.nlm_reader import NlmLineError, read_citation

FIELDS = ("authors", "title", "journal", "date", "doi", "notes", "pmid")


def main() -> None:
    """Read the lines, print them again, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", type=int, default=5, help="how many differences to show of each cause")
    arguments = parser.parse_args()
    lines = read_lines(arguments.file)
    causes: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        cause = difference(line)
        if cause:
            causes[cause[0]].append(cause[1])
    for name, found in sorted(causes.items(), key=lambda item: -len(item[1])):
        print(f"{len(found)} × {name}")
        for text in found[: arguments.show]:
            print(f"    {text}")
    agree = len(lines) - sum(map(len, causes.values()))
    print(f"{100 * agree / max(1, len(lines)):.2f} % of {len(lines)} lines agree")


def read_lines(path: Path) -> list[str]:
    """The citations of the file."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    return [json.loads(row)["nlm_citation"] for row in text.splitlines() if row.strip()]


def difference(line: str) -> tuple[str, str] | None:
    """The cause and the two texts around the first character that differs; None where the line agrees."""
    try:
        citation = read_citation(line)
    except NlmLineError as problem:
        return str(problem), f"…{line[-160:]}"
    printed = print_citation(citation)
    if printed == line:
        return None
    at = next(
        (n for n, (a, b) in enumerate(zip(printed, line, strict=False)) if a != b), min(len(printed), len(line))
    )
    around = slice(max(0, at - 30), at + 50)
    return f"differs in {_field(citation, line, at)}", f"NLM {line[around]!r}, here {printed[around]!r}"


def _field(citation: NlmCitation, line: str, at: int) -> str:
    """The last field that begins before that place in the line."""
    starts = {"authors": 0, "title": line.find(citation.title[:20]), "journal": line.find(f" {citation.journal}. ")}
    starts |= {"date": line.find(f" {citation.date}"), "doi": line.find(" doi: "), "pmid": line.find(" PMID: ")}
    return max((start, name) for name, start in starts.items() if start <= at)[1]


if __name__ == "__main__":
    main()
