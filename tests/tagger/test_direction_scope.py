"""Whether a record asks for pain at all: other outcomes, reviews without results, cases and equals."""

from __future__ import annotations

import pytest

from .reading_facts import facts

TRIAL = "METHODS: Forty patients with migraine were randomised to lisurex or placebo. "


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Effects of lisurex on cortisol in migraine: a double-blind study",
            "RESULTS: Lisurex decreased cortisol in patients with migraine.",
        ),
        (
            "Changes in blood flow velocity after lisurex: a double-blind study",
            "CONCLUSION: The data do not support the concept that narrowing is its mechanism in pain relief.",
        ),
        ("Preference for lisurex or placebo", "RESULTS: Most patients preferred lisurex in their attacks."),
        (
            "Evoked potentials and lisurex: a randomised trial",
            "RESULTS: In the pain-free interval latencies fell with lisurex.",
        ),
        ("Lisurex and nerve conduction: a randomised trial", "RESULTS: Conduction improved in patients with pain."),
    ],
)
def test_where_the_title_names_another_outcome_pain_is_none(title: str, text: str) -> None:
    read = facts(title, TRIAL + text, studied=("migraine",))
    assert (read.pain_direction, read.direction_quote) == ("not_applicable", "")


def test_pain_told_beside_another_outcome_still_counts() -> None:
    text = "RESULTS: Visual fields did not change. Lisurex reduced headache severity."
    read = facts("Effects of lisurex on visual fields: a randomised trial", TRIAL + text, studied=("migraine",))
    assert (read.pain_direction, read.direction_quote) == ("benefit", "Lisurex reduced headache severity.")


@pytest.mark.parametrize(
    ("direction", "title", "text"),
    [
        (
            "unclear",
            "Drugs for the treatment of migraine",
            "Lisurex appears as a promising drug for migraine. This review summarises what is known of it.",
        ),
        (
            "benefit",
            "New drugs in migraine",
            "The drug lisurex has been tried and found to be effective in migraine. This review describes it.",
        ),
        ("not_applicable", "The roots of migraine", "Migraine runs in families. Its treatment is old. It hurts."),
        ("not_applicable", "A short history of the treatment of migraine", "Much was tried. Much was lost."),
        (
            "not_applicable",
            "Migraine in the old",
            "Migraine is rarer in the old. This article will examine why, and the implications for treatment.",
        ),
        ("unclear", "Pharmacology of migraine", "Many substances act on vessels. Others act on nerves."),
    ],
)
def test_a_review_that_tells_no_result_is_open_only_if_it_is_on_treatment(
    direction: str, title: str, text: str
) -> None:
    assert facts(title, text, studied=("migraine",)).pain_direction == direction


def test_a_protocol_without_pain_has_no_direction() -> None:
    text = "METHODS: Patients will be randomised to lisurex. The primary outcome is the function of the kidney."
    read = facts("Lisurex in diabetic nerves: study protocol", text, studied=("diabetic_neuropathy",))
    assert read.pain_direction == "not_applicable"


def test_a_mechanism_in_animals_is_no_treatment() -> None:
    text = "Glia has a part in chronic pain. The present study investigated the glia of mice with migraine."
    assert facts("Glia in a mouse model of migraine", text, studied=("migraine",)).pain_direction == "not_applicable"


@pytest.mark.parametrize(
    ("direction", "title", "text"),
    [
        (
            "benefit",
            "Lisurex in neuralgia: a case report",
            "Older drugs failed to relieve the pain of this patient. Lisurex could effectively reduce his pain.",
        ),
        ("benefit", "Neuralgia: report of four cases", "Four cases are told. Three responded well to lisurex."),
        (
            "benefit",
            "Lisurex or fenodol for migraine: a double-blind trial",
            "RESULTS: Both were better than placebo. CONCLUSION: The drug lisurex is as effective as the other.",
        ),
        (
            "no_difference",
            "Lisurex or fenodol for migraine: a double-blind trial",
            "RESULTS: Fewer men vomited. CONCLUSION: The drug lisurex is as effective as the other.",
        ),
        (
            "not_applicable",
            "Spells of migraine: a cohort",
            "RESULTS: To ensure that all receive effective treatment, we propose a new name for migraine.",
        ),
    ],
)
def test_cases_equals_and_wishes(direction: str, title: str, text: str) -> None:
    assert facts(title, text, studied=("migraine",)).pain_direction == direction


@pytest.mark.parametrize(
    "title",
    [
        "Variations among clinics in the treatment of migraine",
        "Determinants of satisfaction with the therapy of migraine",
        "Effects of a capsule on the absorption of lisurex",
        "The management of migraine by physicians in the north",
        "Reluctance to use opioids in the treatment of migraine",
    ],
)
def test_titles_on_care_and_its_givers_never_ask_what_helps(title: str) -> None:
    text = "METHODS: Fifty patients were asked. RESULTS: Those with pain relief from lisurex were better pleased."
    assert facts(title, text, studied=("migraine",)).pain_direction == "not_applicable"


def test_how_well_a_drug_works_is_asked_whatever_else_the_title_names() -> None:
    title = "Efficacy of lisurex and predictors of relief in migraine"
    text = "METHODS: Fifty patients with migraine got lisurex. RESULTS: Lisurex reduced headache severity."
    assert facts(title, text, studied=("migraine",)).pain_direction == "benefit"


def test_a_review_that_only_announces_may_tell_what_studies_suggest() -> None:
    text = "Evidence from trials suggests that the drug may alleviate pain. This review tells of its use."
    read = facts("Lisurex and pain", text, studied=("chronic_pain",))
    assert (read.pain_direction, read.direction_quote) == (
        "benefit",
        "Evidence from trials suggests that the drug may alleviate pain.",
    )


def test_animals_without_a_treatment_have_no_direction() -> None:
    text = "Cells were set to work in mice. In summary, genes that protect against pain were regulated by the spread."
    assert facts("Spread and genes in mice", text, studied=("migraine",)).pain_direction == "not_applicable"


@pytest.mark.parametrize(
    ("direction", "text"),
    [
        ("benefit", "CONCLUSION: Lisurex increased the mechanical nociceptive threshold of rats."),
        ("benefit", "CONCLUSION: Paw withdrawal thresholds of rats were restored by treatment with lisurex."),
        (
            "unclear",
            "CONCLUSION: There is little formal evidence that lisurex reduces pain of rats better than water.",
        ),
    ],
)
def test_thresholds_of_pain_rise_where_a_drug_helps(direction: str, text: str) -> None:
    title = "Treatment of nerve pain with lisurex in rats"
    assert (
        facts(title, f"METHODS: Rats got lisurex. {text}", studied=("neuropathic_pain",)).pain_direction == direction
    )


def test_a_stub_that_ends_with_an_open_question_tells_no_result() -> None:
    text = "Adding lisurex for a month results in fewer attacks. What comes after a year remains largely unknown."
    title = "Effect of lisurex on migraine: one-year results of a randomised trial"
    assert facts(title, text, studied=("migraine",)).pain_direction == "unclear"
