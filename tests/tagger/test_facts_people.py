"""Whom a record is about, and how many."""

from __future__ import annotations

import pytest

from tagger.numbers import value_of

from .reading_facts import facts


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (34, "METHODS: 34 Japanese patients were randomised to ketamine or placebo."),
        (24, "METHODS: Twenty-four patients were randomly allocated to two groups."),
        (260, "METHODS: Two hundred and sixty elderly participants were randomly assigned."),
        (1024, "METHODS: A cohort of 1,024 patients was reviewed retrospectively."),
        (12, "RESULTS: Twelve participants were randomised and 10 completed the study."),
        (80, "METHODS: Of 120 patients screened for eligibility, 80 patients were enrolled and randomised."),
        (40, "METHODS: Patients were randomised to ketamine (n = 20) or placebo (n = 20)."),
        (60, "METHODS: Patients were randomly divided into three groups (n = 20)."),
        (78, "METHODS: We enrolled 26 patients with myofascial pain and 52 patients with arthritis."),
        (20, "METHODS: There were 19 male and one female subjects treated with ketamine."),
        (778, "METHODS: The randomised trial will enrol 778 patients."),
        (46, "METHODS: 46 ASA physical status I and II patients were randomised."),
        (None, "METHODS: Patients were randomised to ketamine or placebo."),
        (None, "METHODS: In patients with type 2 diabetes, ketamine was randomly given."),
        (None, "BACKGROUND: Some 3 million people have pain. METHODS: Patients were randomised."),
    ],
)
def test_the_number_of_people_is_the_enrolled(n: int | None, text: str) -> None:
    read = facts("Ketamine and pain", text)
    assert read.n == n
    assert ("n" in read.facts) == (n is not None)


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1447, "RESULTS: Eleven randomised controlled trials with 1447 participants were included."),
        (2916, "RESULTS: Thirteen trials and one retrospective study including 2916 patients were analyzed."),
        (3933, "RESULTS: Fifty-four studies were identified, and 2768 patients and 1165 controls included."),
        (None, "RESULTS: Of 214 records, nine trials were included."),
    ],
)
def test_a_review_counts_the_people_of_its_studies(n: int | None, text: str) -> None:
    assert facts("Ketamine: a meta-analysis", text).n == n


def test_a_case_report_has_one_patient() -> None:
    assert facts("Ketamine: a case report", "A 40-year-old man was given ketamine.").n == 1


def test_a_narrative_review_has_no_participants() -> None:
    assert facts("Ketamine: an overview", "This article reviews a trial in 40 patients.").n is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-four", 24),
        ("one hundred and fifteen", 115),
        ("three hundred fifteen", 315),
        ("1,024", 1024),
        ("12 345", 12345),
        ("x", None),
    ],
)
def test_numbers_in_words_have_values(words: str, value: int | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("species", "title", "text"),
    [
        ("human", "Ketamine in migraine", "METHODS: Forty patients were treated."),
        (
            "human",
            "Ketamine in migraine",
            "BACKGROUND: In rats ketamine helps. METHODS: Forty patients were treated.",
        ),
        ("animal", "Ketamine in rats", "METHODS: Twelve animals were treated."),
        ("animal", "Ketamine and nerve injury", "METHODS: Adult male mice received ketamine."),
        ("both", "Ketamine: a review", "METHODS: Human and animal studies were accepted."),
        ("none", "Assay of ketamine", "A method of chromatography is described."),
    ],
)
def test_species_is_whom_the_evidence_is_about(species: str, title: str, text: str) -> None:
    assert facts(title, text).species == species
