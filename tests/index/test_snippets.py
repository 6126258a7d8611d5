"""What answers is marked, and the snippet shows it best without cutting a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article import AbstractSection, Annotations, Article, ConditionTag, Quote, Role
from index.mapping import map_query
from index.marking import Matcher, make_matcher, mark
from index.query import parse_query
from index.results import Marked
from index.snippets import ELLIPSIS, SIZE, snippet
from tagger.vocabulary import Vocabulary
from topic import load_topic

VOCABULARY = Vocabulary(load_topic())
WORDS = st.sampled_from(
    [
        "ketamine",
        "infusions",
        "CRPS",
        "pain",
        "of",
        "the",
        "Sjögren",
        "TNFα",
        "0.5",
        "mg/kg",
        "(S)-ketamine",
        "nerve.",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=150).map(" ".join))
LONG = "Nothing is said here of it. " * 30


def matcher(query: str) -> Matcher:
    return make_matcher(map_query(parse_query(query), VOCABULARY).tree, VOCABULARY)


def shown(pieces: tuple[Marked, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.hit else piece.text for piece in pieces)


def plain(pieces: tuple[Marked, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def article(*sections: str) -> Article:
    return Article(pmid="1", abstract=tuple(AbstractSection(text=text) for text in sections))


def tagged(id_: str, sentence: str, role: Role = "studied") -> Annotations:
    return Annotations(pmid="1", conditions=(ConditionTag(id=id_, role=role, quote=Quote(sentence=sentence)),))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("infusion", "Ketamine infusions, infused", "Ketamine [infusions], infused"),
        ("randomized[ti]", "A randomised trial", "A [randomised] trial"),
        ("anaesthesia[tiab]", "Anesthesia, anaesthesia", "[Anesthesia], [anaesthesia]"),
        ("sjogren[tiab]", "Sjögren's syndrome", "[Sjögren's] syndrome"),
        ("tnf-alpha[tiab]", "TNF-α, TNFα and TNF alpha", "[TNF-α], [TNFα] and [TNF alpha]"),
        ("CRPS", "RSD (CRPS) and Sudeck's atrophy", "[RSD] ([CRPS]) and [Sudeck's atrophy]"),
        ("crp[tiab]", "CRPS and CRP", "CRPS and [CRP]"),
        ("esketamine", "S-ketamine, ketamine", "[S-ketamine], ketamine"),
        ("neuropath*", "neuropathic, a neuropathy", "[neuropathic], a [neuropathy]"),
        ('"low back"', "low back, back low", "[low back], back low"),
        ('"pain sleep"[tiab:~4]', "pain and sleep", "[pain] and [sleep]"),
        ("pain NOT rats", "pain of rats", "[pain] of rats"),
        ("mouse", "mice and a mouse", "[mice] and a [mouse]"),
        ("smith[au]", "Smith wrote", "Smith wrote"),
        ("pain", "painful, painting", "painful, painting"),
        ("neuralgia[mh]", "Neuralgia", "[Neuralgia]"),
        ("", "Nothing", "Nothing"),
    ],
)
def test_what_answers_is_marked(query: str, text: str, expected: str) -> None:
    assert shown(mark(text, matcher(query))) == expected


@given(TEXTS, st.sampled_from(["ketamine crps", "pain*", '"mg kg"', "", "tnf-alpha sjogren", "esketamine nerve"]))
@settings(max_examples=200, deadline=None)
def test_the_pieces_joined_are_the_text(text: str, query: str) -> None:
    assert plain(mark(text, matcher(query))) == text


@given(st.lists(TEXTS, max_size=3), st.sampled_from(["ketamine crps", "pain*", "", "tnf-alpha sjogren"]))
@settings(max_examples=200, deadline=None)
def test_a_snippet_is_a_verbatim_part_of_the_abstract_and_cuts_no_word(sections: list[str], query: str) -> None:
    pieces = snippet(article(*sections), Annotations(pmid="1"), matcher(query))
    if not any(sections):
        assert pieces == ()
        return
    middle = plain(pieces)
    middle = middle.removeprefix(f"{ELLIPSIS} ") if not any(text.startswith(middle) for text in sections) else middle
    homes = [text for text in sections if middle in text or middle.removesuffix(f" {ELLIPSIS}") in text]
    assert homes
    assert all(piece.text for piece in pieces)


def test_a_snippet_ends_between_words() -> None:
    text = (
        " ".join(f"word{number}" for number in range(200)) + " ketamine " + " ".join(f"tail{n}" for n in range(200))
    )
    shown_text = plain(snippet(article(text), Annotations(pmid="1"), matcher("ketamine")))
    words = set(text.split())
    assert {word for word in shown_text.split() if word != ELLIPSIS} <= words
    assert "ketamine" in shown_text
    assert len(shown_text) <= SIZE + 2 * (len(ELLIPSIS) + 1)


def test_a_snippet_parts_no_number_from_its_unit() -> None:
    for lead in range(60):
        text = "x" * lead + " ketamine at 0.5 mg/kg/h was given and p < 0.001 was found in all of them." * 12
        shown_text = plain(snippet(article(text), Annotations(pmid="1"), matcher("ketamine")))
        body = shown_text.removesuffix(f" {ELLIPSIS}")
        assert not re.search(r"(0\.5|[<p])$", body)


def test_a_snippet_shows_the_most_different_words() -> None:
    text = f"Pain, pain and pain. {LONG}Ketamine for pain of the neck. {LONG}"
    assert "[Ketamine]" in shown(snippet(article(text), Annotations(pmid="1"), matcher("ketamine neck pain")))


def test_the_sentence_that_earned_the_tag_comes_first() -> None:
    sentence = "All patients met the Budapest criteria for CRPS."
    text = f"CRPS hurts; ketamine for CRPS is known. {LONG}{sentence} {LONG}"
    found = shown(snippet(article(text), tagged("crps", sentence), matcher("ketamine crps")))
    assert "Budapest criteria for [CRPS]" in found


def test_a_tag_of_another_condition_does_not_choose_the_snippet() -> None:
    sentence = "Migraine was seen as well."
    text = f"{sentence} {LONG}Ketamine for CRPS. {LONG}"
    assert "[CRPS]" in shown(snippet(article(text), tagged("migraine", sentence), matcher("crps")))


def test_without_a_marked_word_the_abstract_begins() -> None:
    found = plain(snippet(article(f"First of all. {LONG}"), Annotations(pmid="1"), matcher("zebra")))
    assert found.startswith("First of all.")
    assert found.endswith(ELLIPSIS)


def test_a_short_abstract_is_shown_whole() -> None:
    assert shown(snippet(article("Pain fell."), Annotations(pmid="1"), matcher("pain"))) == "[Pain] fell."


def test_a_record_without_an_abstract_has_no_snippet() -> None:
    assert snippet(Article(pmid="1"), Annotations(pmid="1"), matcher("pain")) == ()
