"""Words stay words: what a text becomes in the index."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import query_terms, terms, value_key, words
from index.stem import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TNF-α", "TNF-alpha"),
        ("TNFα", "tnf alpha"),
        ("S-ketamine", "s ketamine"),
        ("S(+)-ketamine", "S-ketamine"),
        ("double-blind", "double blind"),
        ("Sjögren", "sjogren"),
        ("randomised", "randomized"),
        ("anaesthesia", "anesthesia"),
        ("anaesthetised", "anesthetizing"),
        ("infusions", "infusion"),
        ("treated", "treating"),
        ("rated", "rates"),
        ("dosing", "doses"),
        ("labelled", "labeling"),
        ("tumours", "tumor"),
        ("analyses", "analysis"),
        ("diagnoses", "diagnosis"),
        ("studies", "studying"),
        ("oedema", "edema"),
        ("haemorrhage", "hemorrhage"),
        ("fibres", "fiber"),
        ("NSAIDs", "NSAID"),
        ("RCTs", "rct"),
        ("Sudeck's", "Sudeck"),
        ("Sudeck’s", "sudeck"),
        ("2,309", "2309"),
        ("children", "child"),
        ("mice", "mouse"),
    ],
)
def test_forms_of_one_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CRPS", "CRP"),
        ("VAS", "va"),
        ("AIDS", "aid"),
        ("rats", "rates"),
        ("5-HT", "5"),
        ("TNF-α", "TNF"),
        ("IL-6", "IL-1"),
        ("analgesia", "analgesic"),
        ("0.5", "5"),
        ("gas", "ga"),
        ("pelvis", "pelvi"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert terms(one) != terms(other)


def test_a_word_typed_in_small_letters_also_asks_for_the_acronym() -> None:
    assert query_terms("aids") == (("aid", "aids"),)
    assert query_terms("AIDS") == (("aids",),)
    assert query_terms("crps") == (("crps",),)


def test_values_are_compared_without_case_accents_and_punctuation() -> None:
    assert value_key("Pain, Postoperative") == value_key("pain postoperative")
    assert value_key("Sjögren's Syndrome") == "sjogren syndrome"


def test_words_know_where_they_stand() -> None:
    text = "The TNF-α of Sjögren’s mice"
    assert [text[word.start : word.end] for word in words(text)] == ["The", "TNF", "α", "of", "Sjögren’s", "mice"]


@given(st.text())
def test_the_terms_of_any_text_are_those_of_its_words(text: str) -> None:
    import unicodedata  # noqa: PLC0415

    composed = unicodedata.normalize("NFC", text)
    assert terms(text) == [term for word in words(composed) for term in word.terms]
    assert all(terms(text))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)
