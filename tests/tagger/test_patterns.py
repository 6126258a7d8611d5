"""Searches are spared only where they could not have found anything."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tagger.atoms import alternatives, atoms_of
from tagger.folding import TOKEN
from tagger.patterns import compiled, mask_of, tightened


@pytest.mark.parametrize(
    ("pattern", "atoms"),
    [
        (r"\b(?:reduc(?:e|es)|no) pain", {"pain"}),
        (r"fever|\bcoughs?\b", {"fever", "cough"}),
        (r"(?:es)?ketamine", {"ketamine"}),
        (r"gh{0,2}ijk", {"ijk"}),
        (r"(?<!non)randomi[sz]ed(?! trials)", {"randomi"}),
        (r"\bp ?= ?0", None),
        (r"pain|\d+", None),
    ],
)
def test_a_pattern_needs_the_most_telling_of_its_words(pattern: str, atoms: set[str] | None) -> None:
    assert atoms_of(pattern) == atoms


def test_alternatives_are_cut_only_outside_brackets() -> None:
    assert alternatives(r"a(b|c)|[|x]|\||d") == ["a(b|c)", "[|x]", r"\|", "d"]


def test_a_boundary_before_each_alternative_is_written_once() -> None:
    assert tightened(r"\bpain\b|\bache|sore|\bx") == r"\b(?:pain\b|ache)|sore|\bx"


_PATTERNS = (
    r"\bno (?:\w+ ){0,2}pain\b|\brelie(?:f|ved?)\b|an(?:a)?esthe(?:sia|tic)",
    r"\brandomi[sz]ed\b(?! trials)|\bdouble[- ]?blind|(?<!non-)controlled",
    r"\b(?:iv|intravenous(?:ly)?) (?:es)?ketamine\b|pain-free|\bp ?= ?0",
)
_WORDS = (
    "no much pain relief relieved anesthesia anaesthetic randomised trials double-blind doubleblind non-controlled "
    "controlled iv intravenously ketamine esketamine pain-free p = 0 painless pre-anesthesia"
).split()


@given(st.lists(st.sampled_from(_WORDS), max_size=9), st.sampled_from(_PATTERNS))
def test_no_match_is_lost(words: list[str], pattern: str) -> None:
    text = " ".join(words)
    plain, spared = re.compile(pattern).search(text), _COMPILED[pattern]
    found = spared.search(text, mask_of(frozenset(TOKEN.findall(text))))
    assert (found.span() if found else None) == (plain.span() if plain else None)


_COMPILED = {pattern: compiled(pattern) for pattern in _PATTERNS}
