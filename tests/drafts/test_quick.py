"""Patterns that words refuse find just what the plain regular expressions find."""

from __future__ import annotations

import re

import pytest

import drafts.warming  # noqa: F401 - brings in all patterns
from drafts.quick import Quick, _Made

TEXTS = (
    "",
    "Ketamine (0.5 mg/kg) reduced pain in 12 of 30 women with CRPS, but there was no difference at week 4.",
    "Does it work for EVERYONE? Nothing else comes close: it rewires the brain and is completely safe.",
    "We read with interest the article; in response to the recent trial, the authors' reply is not reassuring.",
    "S-ketamine's effect on depression lasted 2–3 days; AMPA, NMDA and \u03bc-opioid receptors were blocked.",
    "Children undergoing tonsillectomy had fewer hallucinations than those given morphine or midazolam.",
    "Café owners slept; na\u00efve rats (n = 8) received intrathecal saline. \u017fo what?",
    "Headaches and migraine were excluded, as was cancer pain. Adverse events: nausea, dizziness, none serious.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_each_pattern_finds_what_its_regular_expression_finds(text: str) -> None:
    assert len(_Made.patterns) > 200
    for quick in _Made.patterns:
        plain = re.compile(quick.pattern, re.I)
        found, expected = quick.search(text), plain.search(text)
        assert (found and found.span()) == (expected and expected.span()), quick.pattern
        assert quick.findall(text) == plain.findall(text)


def test_it_is_asked_like_a_regular_expression() -> None:
    pain = Quick(r"\bpains?\b")
    assert [match.group() for match in pain.finditer("Pain and pains")] == ["Pain", "pains"]
    assert [match.group() for match in pain.finditer("Pain and pains", 4)] == ["pains"]
    assert pain.sub("ache", "No PAIN, no gain") == "No ache, no gain"
    assert pain.sub("ache", "No gain") == "No gain"
    assert pain.split("a pain b") == ["a ", " b"]
    assert pain.split("a b") == ["a b"]
    assert pain.match("pain") is not None
    assert pain.match("no pain") is None
    assert pain.match("no pain", 3) is not None
    assert pain.fullmatch("pains") is not None


def test_a_pattern_made_later_is_found_in_a_text_met_before() -> None:
    text = "A zyzzyva was seen."
    assert Quick(r"\bquokka\b").search(text) is None
    assert Quick(r"\bzyzzyva\b").search(text) is not None


def test_letters_that_a_backslash_gives_a_meaning_stay_as_they_are() -> None:
    assert Quick(r"\bNMDA\W+\d\S").search("nmda - 5x") is not None
    assert Quick(r"\bNMDA\W+\d\S").search("nmda - five") is None


def test_many_kinds_of_lines_and_long_texts_are_read_alike() -> None:
    either = Quick(r"\b(?:alpha|beta) (?:gamma|delta)\b")
    assert either.search("beta " * 5000 + "delta") is not None
    assert either.search("beta " * 5000) is None
