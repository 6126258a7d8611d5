"""NLM's own lines, read and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.nlm_style import difference, read_lines
from citations.nlm import NlmName, print_citation
from citations.nlm_reader import NlmLineError, read_citation

LINE = (
    "Vos AB, de la Cruz Á Jr; The Pain Group. Ketamina en el dolor [Ketamine in pain: a review]. Pain Pract (Oxf). "
    "2020 Jul-Aug;53 Suppl 2(4):737-8. Spanish. doi: 10.1/x.y. Epub 2019 May 3. Erratum in: Pain Pract. 2021;54:1. "
    "PMID: 12; PMCID: PMC3."
)


def test_a_line_is_read_into_its_fields() -> None:
    citation = read_citation(LINE)
    assert citation.authors == (
        NlmName(family="Vos", initials="AB"),
        NlmName(family="de la Cruz", initials="Á", suffix="Jr"),
        NlmName(collective="The Pain Group"),
    )
    assert (citation.vernacular, citation.title) == ("Ketamina en el dolor", "Ketamine in pain: a review")
    assert (citation.journal, citation.date) == ("Pain Pract (Oxf)", "2020 Jul-Aug")
    assert (citation.volume, citation.issue, citation.pages) == ("53 Suppl 2", "4", "737-8")
    assert (citation.languages, citation.doi, citation.epub) == (("Spanish",), "10.1/x.y", "2019 May 3")
    assert [(note.kind, note.text) for note in citation.notes] == [("Erratum in", "Pain Pract. 2021;54:1")]
    assert (citation.pmid, citation.pmcid) == ("12", "PMC3")


def test_a_line_is_printed_from_its_fields() -> None:
    assert print_citation(read_citation(LINE)) == LINE


@pytest.mark.parametrize(
    "line",
    [
        "What works? A trial. Pain. 2020;1:2. PMID: 1.",
        'Reply to "What works". Pain. 2020 Spring;(3):e1. PMID: 1.',
        "[Only a translation]. Harefuah. 1996 Nov 15;131(10):402-4, 455. Hebrew. PMID: 8981819.",
        "Expert Panel on Pain:, Vos A, Roy B. Guideline. medRxiv [Preprint]. 2020 Apr 3:2020.04.01. doi: 10.1/a.",
        "Roy B. Air. 2023 Aug 14. In: StatPearls [Internet]. Tampa (FL): StatPearls Publishing; 2023 Jan–. PMID: 1.",
        "Roy B. Late. Pain. 2023 Feb 15. doi: 10.1/a. Epub ahead of print. Erratum for: Pain. 2023 Jan 6;: PMID: 1.",
    ],
)
def test_odd_lines_come_out_as_they_went_in(line: str) -> None:
    assert difference(line) is None


def test_what_is_no_citation_is_refused() -> None:
    with pytest.raises(NlmLineError, match="No journal"):
        read_citation("Nothing of the kind")


def test_nlm_agrees_with_nlm(shared: Callable[[str], Path]) -> None:
    lines = read_lines(shared("data/citations/nlm_summaries.jsonl.gz"))
    differing = [line for line in lines if difference(line)]
    assert len(differing) <= len(lines) // 100
