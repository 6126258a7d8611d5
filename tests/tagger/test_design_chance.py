"""Trials told by all the words there are for chance, and what only sounds like one."""

from __future__ import annotations

import pytest

from .reading_facts import facts


@pytest.mark.parametrize(
    "text",
    [
        "METHODS: We randomized 100 patients to receive either ketamine or saline.",
        "METHODS: Forty patients were divided at random into three groups given ketamine, lidocaine or saline.",
        "METHODS: Thirty patients were randomly selected to receive ketamine 1 mg or 2 mg.",
        "METHODS: These patients were randomly selected and randomly assigned to ketamine or saline.",
        "METHODS: Fifty patients were assigned in a random, blind manner to receive ketamine or saline.",
        "METHODS: Eighty patients were randomly premedicated with ketamine, diazepam or saline.",
        "METHODS: In this open-randomised, parallel groups study we compared ketamine in 200 children.",
        "To assess ketamine for pain; Randomized, prospective study.; 50 patients had surgery.",
        "METHODS: Adults were scheduled for ablation (n = 84) in two randomized, placebo-controlled studies.",
        "METHODS: Forty patients received a single oral dose of ketamine or placebo. Other trials used larger doses.",
        "METHODS: In 33 patients two drugs were compared. The last group (placebo group: n = 11) had saline.",
        "In a double-blind, parallel group trial, 15 patients given ketamine prior to surgery were compared with 15 "
        "patients given saline.",
        "METHODS: Forty patients with several distinct pains took part in a placebo-controlled trial of ketamine.",
        "METHODS: Data of 200 patients were assessed at 26 weeks of postrandomization follow-up.",
        "Thirty men took ketamine in three double- and single-blind, placebo-controlled, ascending-dose studies.",
        "METHODS: After a week of single-blind placebo, 40 patients entered a double-blind study of ketamine.",
    ],
)
def test_chance_by_any_word_makes_a_randomised_trial(text: str) -> None:
    assert facts("Ketamine in pain", text).design == "rct"


@pytest.mark.parametrize(
    "title", ["Ketamine versus placebo for pain.", "A comparison of ketamine and placebo in pain"]
)
def test_a_title_that_compares_with_placebo_makes_a_randomised_trial(title: str) -> None:
    assert facts(title, "METHODS: Thirty patients with pain took part.").design == "rct"


@pytest.mark.parametrize(
    "text",
    [
        "METHODS: Ketamine was given to 20 patients. Studies with a randomized double-blind design are necessary.",
        "METHODS: Ketamine was given to 20 patients. Randomised, clinical trials are required to prove its worth.",
        "METHODS: Ketamine was given to 20 patients. It deserves further study in randomized clinical trials.",
        "RESULTS: In 20 patients given ketamine relief came, consistent with data from randomized controlled trials.",
        "METHODS: Of 20 patients given ketamine, charts were randomly selected for a look back.",
    ],
)
def test_a_trial_wished_for_or_told_of_is_none(text: str) -> None:
    assert facts("Ketamine in pain", text).design != "rct"


def test_a_small_pooling_within_a_trial_leaves_it_a_trial() -> None:
    said = facts(
        "Brain waves under ketamine: a double-blind randomised study",
        "METHODS: Forty patients received ketamine. RESULTS: A small-scale meta-analysis showed a pooled difference.",
    )
    assert said.design == "rct"


def test_a_trial_that_weighs_its_price_too_is_a_trial() -> None:
    text = "METHODS: One hundred patients were randomized into two groups, with ketamine or without."
    assert facts("Ketamine relieves pain and decreases costs of surgery", text).design == "rct"


@pytest.mark.parametrize(
    "text",
    [
        "METHODS: Randomized, controlled trials of ketamine in pain were identified by searching MEDLINE from 1966.",
        "METHODS: Articles on ketamine were sought through a search of PubMed and selected by two reviewers.",
    ],
)
def test_trials_that_were_searched_for_make_a_systematic_review(text: str) -> None:
    assert facts("Ketamine for chronic pain", text).design == "systematic_review"


def test_a_patient_or_a_few_cases_of_many_people_are_no_case_report() -> None:
    one = "METHODS: The charts of 25 patients were reviewed. RESULTS: This patient had much pain on the first look."
    few = "METHODS: We retrospectively saw 130 patients. RESULTS: There were 3 cases of fever after ketamine."
    assert facts("Ketamine in pain", one).design != "case_report"
    assert facts("Ketamine in pain", few).design == "cohort"


@pytest.mark.parametrize(
    ("design", "title", "text"),
    [
        ("case_series", "Swelling under ketamine: case report", "We report four cases of swelling. All recovered."),
        ("case_report", "Beads in an artery", "We describe what the scan showed in a young patient with neck pain."),
        (
            "systematic_review",
            "Ketamine for gout",
            "This is an updated version of the original Cochrane review. Gout is painful.",
        ),
    ],
)
def test_cases_and_updated_reviews_are_known_by_how_they_open(design: str, title: str, text: str) -> None:
    assert facts(title, text).design == design
