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
        (80, "RESULTS: Of 120 patients screened, 80 were randomised and 71 completed the trial."),
        (90, "RESULTS: Of 90 patients treated, 50 responders and 40 patients with no response were told apart."),
        (60, "METHODS: In all, 60 patients took part, 20 patients received ketamine, 21 saline, and 19 lidocaine."),
        (55, "METHODS: In all, 30 patients received ketamine, while 25 received saline."),
        (33, "BACKGROUND: Pain is common.; We enrolled 33 patients.; Pain was less in them than before."),
        (9, "RESULTS: Nine subjects were identified in this chart review."),
        (40, "METHODS: Forty patients were enrolled. RESULTS: 30 patients improved. The 30 patients stayed well."),
        (417, "METHODS: Four hundred and seventeen (417) women were treated."),
        (1_200_300, "METHODS: We included 1 200 300 women of a register."),
        (1998, "METHODS: A total of 1998 patients were enrolled."),
        (70, "METHODS: Seventy women with pelvic pain. Patients were given 40 microg/kg whereas patients waited."),
        (64, "RESULTS: Of 64 patients enrolled, 49 completed the study; 12 withdrew."),
        (46, "RESULTS: In the 46 patients who completed the study, pain was less."),
        (125, "METHODS: We studied 125 patients with pain. A total of 110 patients (88%) took drugs."),
        (
            151,
            "METHODS: A survey was sent to 600 members of a society. RESULTS: 151 (25%) of the members responded.",
        ),
        (77, "METHODS: Patients got 1 mg (n = 20) or 2 mg (n = 21). They were compared with placebo (n = 36)."),
        (42, "RESULTS: Thirty of 42 patients completed the trial with 16 patients in each group."),
        (80, "METHODS: Patients were divided into two groups of 40 patients each."),
        (36, "METHODS: Ketamine was compared with saline. Eighteen patients were entered into each arm."),
        (71, "METHODS: We reviewed 71 patients. RESULTS: All 26 patients in the ketamine group were free of pain."),
        (150, "METHODS: 150 women took part, consisting of 90 nurses, seen in 2001, and 60 controls."),
        (88, "METHODS: Forty-four men with migraine were compared to 44 age-matched men without headache."),
        (64, "METHODS: Ketamine was tried in 64 physically and mentally ill patients."),
        (73, "METHODS: We studied 73 drug-naïve, unmedicated women. Of these, 20 were smokers beside 400 controls."),
        (
            95,
            "METHODS: In study 1, adults with pain (N = 55; a subset of whom (n = 9) slept) were given ketamine. "
            "In study 2, adults (N = 40) were given saline.",
        ),
        (52, "RESULTS: Pain was relieved in 15/25 patients on ketamine and in 8/27 on saline."),
        (27, "RESULTS: Relief came to two patients in each group, later to 6/14 on saline, 8/13 on ketamine."),
        (44, "RESULTS: Ketamine was liked. Forty-four patients completed the form."),
        (278, "METHODS: Two-hundred-and-seventy-eight patients were treated."),
        (49, "METHODS: 24 women were randomised to ketamine while 25 received saline."),
        (900, "RESULTS: A total of 900 patients underwent randomisation, and 880 (97%) were analysed."),
        (35, "METHODS: Ketamine relieves pain.Thirty-five adults were enrolled."),
        (None, "METHODS: Trials of a fair size (>100 patients per arm) were looked for."),
        (None, "METHODS: A Markov model was used. RESULTS: Treatment reached 75,000 patients with ketamine."),
        (212, "METHODS: The drug was given to 212 migraneurs."),
        (9, "METHODS: Ketamine was given to 9 patients.; Pain was less in all but 1 patient."),
        (None, "METHODS: A recent open trial comprising 140 patients found less pain."),
        (None, "RESULTS: Our model included 250,000 patients."),
        (None, "RESULTS: Experience with the drug was published on about 850 patients."),
        (None, "METHODS: The drug was studied over 4000 patient visits."),
        (None, "METHODS: Pain affects 300 per 100,000 children a year."),
        (None, "RESULTS: Two patients complained of nausea."),
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
        (2130, "RESULTS: Twelve trials (n = 2,130 patients) were included."),
        (1975, "FINDINGS: Ten studies were selected, involving a total of 1975 cases."),
        (3756, "RESULTS: Of the 3756 participants given ketamine, four participants had a serious event."),
        (
            None,
            "RESULTS: Four trials of ketamine (n = 354) found less pain. Three trials of saline (n = 201) did not.",
        ),
        (None, "RESULTS: Of 214 records, nine trials were included."),
    ],
)
def test_a_review_counts_the_people_of_its_studies(n: int | None, text: str) -> None:
    assert facts("Ketamine: a meta-analysis", text).n == n


def test_further_cases_of_a_series_are_added() -> None:
    text = "Ketamine was given to twelve patients with pain. Three additional patients with cramps got it too."
    assert facts("Ketamine: a case series", text).n == 15


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (12, "Twelve rats were randomly assigned to three groups, with four rats in each group."),
        (None, "Eight rats per group were given ketamine."),
        (None, "We used two rat pain models."),
    ],
)
def test_animals_are_counted_where_one_number_stands_for_all(n: int | None, text: str) -> None:
    assert facts("Ketamine in rats", text).n == n


def test_a_case_report_has_one_patient() -> None:
    assert facts("Ketamine: a case report", "A 40-year-old man was given ketamine.").n == 1


def test_a_series_tells_of_both_its_patients() -> None:
    assert facts("Ketamine: a case series", "Pain had lasted for years. Both women got better.").n == 2


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
