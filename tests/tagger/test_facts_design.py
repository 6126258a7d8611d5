"""The design of a study, its origin, its level and its badges."""

from __future__ import annotations

import pytest

from article import Link, MeshHeading

from .reading_facts import facts, facts_of, record

RCT = "METHODS: Forty patients were randomly assigned to ketamine or placebo."


@pytest.mark.parametrize(
    ("design", "title", "text"),
    [
        ("rct", "Ketamine after hernia repair", RCT),
        (
            "rct",
            "Ketamine in stump pain",
            "In this double-blind, cross-over study twelve patients were given ketamine or placebo.",
        ),
        (
            "rct",
            "Mood after ketamine",
            "METHODS: This post hoc analysis used data from a randomized trial of ketamine.",
        ),
        (
            "protocol",
            "Ketamine for stump pain: study protocol of a randomised trial",
            "METHODS: Ninety patients will be randomised.",
        ),
        (
            "meta_analysis",
            "Ketamine for CRPS: a systematic review and meta-analysis",
            "RESULTS: Nine trials were pooled.",
        ),
        (
            "systematic_review",
            "Ketamine and the bladder",
            "METHODS: We searched PubMed and Embase; studies met the inclusion criteria. A meta-analysis was not "
            "performed.",
        ),
        ("narrative_review", "Ketamine for CRPS: an overview", "This article reviews the use of ketamine in CRPS."),
        (
            "guideline",
            "Consensus guidelines on the use of intravenous ketamine",
            "These guidelines were developed by a committee.",
        ),
        ("case_report", "Ketamine for phantom pain: a case report", "A 40-year-old man was given ketamine."),
        ("case_series", "Ketamine for phantom pain: report of three cases", "Three patients were given ketamine."),
        ("cohort", "Ketamine in the ward", "METHODS: We retrospectively reviewed the records of 80 patients."),
        ("cross_sectional", "Ketamine in clinics", "METHODS: An online survey of 200 clinicians was conducted."),
        ("qualitative", "Living with CRPS", "METHODS: Semi-structured interviews with 17 patients were held."),
        (
            "case_control",
            "Serum markers in CRPS",
            "METHODS: In this case-control study 30 patients and 30 controls were sampled.",
        ),
        ("nonrandomised_trial", "Oral ketamine", "METHODS: In this open-label trial 20 patients received ketamine."),
        (
            "animal",
            "Ketamine in rats with nerve injury",
            "METHODS: Rats were randomly allocated to ketamine or saline.",
        ),
        ("in_vitro", "Stability of ketamine", "Ketamine was assayed by chromatography in cultured cell lines."),
        ("comment", "Reply to the letter on ketamine", "We thank the authors for their remarks."),
        ("unclear", "Ketamine in clinic", "The aim of this study was to compare two ways of giving ketamine."),
    ],
)
def test_the_words_of_a_record_tell_its_design(design: str, title: str, text: str) -> None:
    assert facts(title, text).design == design


@pytest.mark.parametrize(
    "text",
    [
        "BACKGROUND: Previous randomised trials of ketamine disagree. METHODS: Records of 60 patients were reviewed.",
        "METHODS: Medical records of 60 patients were reviewed. CONCLUSION: Randomised controlled trials are needed.",
        "METHODS: Records of 60 randomly selected patients were reviewed retrospectively, without controls.",
    ],
)
def test_randomised_trials_of_others_make_no_randomised_trial(text: str) -> None:
    assert facts("Ketamine in the ward", text).design == "cohort"


def test_clinical_trial_and_phase_one_are_not_randomised() -> None:
    read = facts(
        "Ketamine", "METHODS: A phase I study in 12 patients.", types=("Clinical Trial, Phase I", "Multicenter Study")
    )
    assert read.design == "nonrandomised_trial"
    assert read.level == 3


def test_a_publication_type_wins_over_the_words_and_the_conflict_is_told() -> None:
    read = facts("Ketamine", "METHODS: A cohort study of 50 patients.", types=("Randomized Controlled Trial",))
    assert (read.design, read.level) == ("rct", 2)
    assert "Randomized Controlled Trial" in read.design_conflict
    assert read.facts["design"].part == "publication_type"


def test_words_that_are_only_finer_than_the_type_are_no_conflict() -> None:
    read = facts("Ketamine for CRPS: a systematic review", "METHODS: We searched PubMed.", types=("Review",))
    assert (read.design, read.design_conflict) == ("systematic_review", "")


@pytest.mark.parametrize(
    ("fields", "origin"),
    [
        ({"status": "MEDLINE"}, "indexer"),
        ({"status": "MEDLINE", "indexing_method": "Curated"}, "indexer"),
        ({"status": "MEDLINE", "indexing_method": "Automated"}, "automated"),
        ({"status": "MEDLINE", "mesh": (MeshHeading(descriptor="Ketamine", automated=True),)}, "automated"),
        ({"status": "PubMed-not-MEDLINE"}, "publisher"),
    ],
)
def test_the_origin_of_a_type_is_who_set_it(fields: dict[str, object], origin: str) -> None:
    read = facts_of(record("Ketamine", RCT, types=("Randomized Controlled Trial",), **fields))
    assert read.design_origin == origin


def test_without_a_type_the_origin_is_the_words() -> None:
    read = facts("Ketamine", RCT, types=("Journal Article",))
    assert (read.design_origin, read.facts["design"].words) == ("words", "randomly assigned")


def test_a_letter_that_tells_a_case_is_a_case() -> None:
    assert facts("A painful leg", "We report a case of a painful leg.", types=("Letter",)).design == "case_report"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("METHODS: We searched PubMed for randomised trials.", 1),
        ("METHODS: We searched PubMed for cohort and other observational studies.", 3),
        ("METHODS: We searched PubMed for case reports.", 4),
    ],
)
def test_a_review_starts_at_the_level_of_what_it_reviews(text: str, level: int) -> None:
    assert facts("Ketamine: a systematic review", text).level == level


def test_a_retracted_record_has_no_level() -> None:
    read = facts_of(record("Ketamine", RCT, links=(Link(type="RetractionIn"),)))
    assert (read.level, read.badges) == (None, ("retracted",))


@pytest.mark.parametrize(
    ("title", "types", "badge"),
    [
        ("Erratum: Ketamine for pain", (), "erratum"),
        ("Ketamine", ("Published Erratum",), "erratum"),
        ("Ketamine", ("Retraction of Publication",), "retraction_notice"),
        ("Ketamine", ("Preprint",), "preprint"),
        ("Expression of concern: Ketamine", (), "expression_of_concern"),
        ("Ketamine: protocol for a randomised trial", (), "protocol"),
        ("Ketamine", ("Practice Guideline",), "guideline"),
    ],
)
def test_badges_stand_off_the_ladder(title: str, types: tuple[str, ...], badge: str) -> None:
    assert badge in facts(title, types=types).badges


def test_a_corrected_record_keeps_its_level() -> None:
    read = facts_of(record("Ketamine", RCT, links=(Link(type="ErratumIn"),)))
    assert (read.badges, read.level) == (("corrected",), 2)
