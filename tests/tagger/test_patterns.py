"""Searches are spared only where they could not have found anything."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tagger.atoms import alternatives, atoms_of, needs_of
from tagger.branches import branches_of, quickened
from tagger.folding import TOKEN, tokens_of
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
    assert alternatives(r"a(b|c)|[|x]|\||d") == ("a(b|c)", "[|x]", r"\|", "d")


def test_a_boundary_before_each_alternative_is_written_once() -> None:
    assert tightened(r"\bpain\b|\bache|sore|\bx") == r"\b(?:pain\b|ache)|sore|\bx"


def test_a_sequence_needs_all_its_words_the_most_telling_first() -> None:
    assert needs_of(r"\bno (?:\w+ ){0,2}(?:difference|change)s?\b") == [{"difference", "change"}, {"no"}]


@pytest.mark.parametrize(
    ("pattern", "branches"),
    [
        (r"\b(?:no|with(?:out|in)) pain\b|\bfever", [r"\bno pain\b", r"\bwith(?:out|in) pain\b", r"\bfever"]),
        (r"(?<!non-)(?:a|(?:b|c)d)e", ["(?<!non-)ae", "(?<!non-)bde", "(?<!non-)cde"]),
        (r"\b(?:es)?ketamine", [r"\besketamine", r"\bketamine"]),
        (r"(?:a|b)+c|(?:\w+ )?d|(?:a|b)??e", [r"(?:a|b)+c", r"(?:\w+ )?d", r"(?:a|b)??e"]),
    ],
)
def test_a_pattern_is_cut_at_its_bars_and_at_those_of_the_group_it_begins_with(
    pattern: str, branches: list[str]
) -> None:
    assert branches_of(pattern) == branches


@pytest.mark.parametrize(
    ("branch", "quick"),
    [
        (r"\bpain(?:ful)?\b", r"pain(?<=\bpain)(?:ful)?\b"),
        (r"(?<!non-)\brandomi[sz]ed", r"randomi(?<=(?<!non-)\brandomi)[sz]ed"),
        (r"\bi\.v\.", r"i\.v\.(?<=\bi\.v\.)"),
        (r"\breports?", r"report(?<=\breport)s?"),
        (r"\b[ab]c", r"[ab](?<=\b[ab])c"),
        (r"\b\d+ ?%", r"\b\d+ ?%"),
        (r"pain\b", r"pain\b"),
    ],
)
def test_a_branch_begins_with_its_letters(branch: str, quick: str) -> None:
    assert quickened(branch) == quick


@given(st.text())
def test_words_are_cut_alike_in_plain_and_in_other_letters(text: str) -> None:
    assert tokens_of(text.lower()) == TOKEN.findall(text.lower())


_PATTERNS = (
    r"\bno (?:\w+ ){0,2}pain\b|\brelie(?:f|ved?)\b|an(?:a)?esthe(?:sia|tic)",
    r"\brandomi[sz]ed\b(?! trials)|\bdouble[- ]?blind|(?<!non-)controlled",
    r"\b(?:iv|intravenous(?:ly)?) (?:es)?ketamine\b|pain-free|\bp ?= ?0",
    r"\b(?:non-|double)?(?:controlled|blind)\b|\b(?:relief|no) (?:\w+ )?(?:pain|trials)|^(?:iv|p) |^no\b|trials$",
    r"(?<!non-)\b(?:(?:es)?ketamine|anesthesia)(?<!esketamine)(?: \w+){0,2}? (?:relie\w+|pain\b)|[dr]andomised",
    r"(relief|pain)-?(free)?|\b(?P<drug>ketamine)",
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
    everywhere = [match.span() for match in spared.finditer(text, mask_of(frozenset(TOKEN.findall(text))))]
    assert everywhere == [match.span() for match in re.finditer(pattern, text)]


_COMPILED = {pattern: compiled(pattern) for pattern in _PATTERNS}
