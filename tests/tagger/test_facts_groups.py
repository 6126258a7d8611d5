"""How many took part, where several numbers of people stand in one record."""

from __future__ import annotations

import pytest

from .reading_facts import facts

TOLD = {
    "the arms of a trial are added up": (
        "RESULTS: 210 patients were randomised to nasal ketamine and 215 to a tablet; 208 and 214 took it.",
        425,
    ),
    "more than two arms are added up": (
        "RESULTS: A total of 30 adults were assigned to ketamine, 31 to lidocaine and 15 to usual care.",
        76,
    ),
    "numbers told of arms after a total add nothing": (
        "RESULTS: In total, 66 patients took a dose of the drug (32 took ketamine and 34 took saline).",
        66,
    ),
    "a total that a part of the text counts in groups": (
        "Ketamine was compared with saline in 75 women after surgery. Twenty-five women received ketamine 1 mg.",
        75,
    ),
    "a total before what a few of them underwent": (
        "We made a retrospective review of 160 patients with pain. Sixty patients who did not respond had surgery.",
        160,
    ),
    "few of many come from a source that did not take part": (
        "Fifteen of 900 patients of the unit received ketamine. RESULTS: Pain ceased in all 15 patients.",
        15,
    ),
    "an enrolled few of many screened": (
        "RESULTS: Review of 132 cases revealed 60 cases that met inclusion criteria.",
        60,
    ),
    "two kinds of volunteers": ("METHODS: 24 Korean and 26 Caucasian volunteers received one dose of ketamine.", 50),
    "a year of any month is nobody": (
        "METHODS: A trial was run between March 2021 and May 2022 among adult outpatients; 40 patients had it.",
        40,
    ),
    "both sexes": ("METHODS: Eighteen men and 24 women with pain were enrolled.", 42),
    "sexes of people counted already": ("METHODS: Seven patients--3 males and 4 females--received ketamine.", 7),
    "matched to others": (
        "METHODS: Data from 42 elderly patients given ketamine were matched to 84 patients given none.",
        126,
    ),
    "compared with others of a later sentence": (
        "Sixty patients received ketamine. These patients were compared for pain with 58 patients given saline.",
        118,
    ),
    "a second part with further people": (
        "In the first phase, 16 patients were randomly assigned to ketamine or saline. In the second phase, 20 "
        "additional patients received ketamine.",
        36,
    ),
    "groups in brackets": (
        "METHODS: Patients were randomised by two nurses to ketamine (22 controls) or to a pump (21 patients).",
        43,
    ),
    "groups that bear letters": (
        "METHODS: A block was done in 20 patients (group A), a drip was used in 18 patients (group B), and surgery "
        "was performed in 21 patients (group C).",
        59,
    ),
    "a list of sizes": ("METHODS: Patients received ketamine or saline (n = 61 and 59, respectively).", 120),
    "a number for all in brackets": ("METHODS: People with back pain (N = 120) filled in a form.", 120),
    "people named by a word of their own": ("METHODS: Participants included 38 wheelchair-users.", 38),
    "a grade of illness is no number": (
        "METHODS: We studied 74 American Society of Anesthesiologists (ASA) class 1 and 2 patients.",
        74,
    ),
    "a sum of a word and a stray space": ("RESULTS: Ninety- nine patients were included.", 99),
    "a footnote before a sentence": ("Ketamine may relieve pain.3 We report six patients who took it.", 6),
    "an adjective in the singular": ("Ketamine for two adult mental ills. METHODS: Forty adults were enrolled.", 40),
    "the size of a cohort of a session": (
        "METHODS: Ketamine was given to cohorts of three to four participants. RESULTS: Thirty participants "
        "completed the study.",
        30,
    ),
    "who answered a survey": (
        "METHODS: In all, 900 physicians were randomly selected from two states and 190 (21%) responded.",
        190,
    ),
    "who recruited is not who took part": (
        "METHODS: One hundred twenty community pharmacies recruited patients. RESULTS: Eighty patients (80% women) "
        "took part.",
        80,
    ),
    "out of those who were randomised": (
        "METHODS: Ketamine was tried in 35 intent-to-treat patients (out of 57 randomised patients).",
        57,
    ),
    "controls among those counted": (
        "METHODS: Samples of 47 patients were collected. Five patients without pain served as controls. In 42 "
        "patients ketamine was used.",
        47,
    ),
    "the size in brackets of those named first": (
        "METHODS: Patients (n = 67) took ketamine in a randomized trial. Of 44 assessable patients, 12/22 were free.",
        67,
    ),
    "the size of all beside that of some": (
        "METHODS: Success came in 87% of all participants (n = 31) and in 97% of the easy participants (n = 25).",
        31,
    ),
    "controls of a later sentence beside two groups": (
        "METHODS: Twenty-seven patients with migraine and 30 with headache were enrolled. Control samples were "
        "obtained from 20 age-matched subjects.",
        77,
    ),
    "healthy people after years": (
        "METHODS: Flow was measured in 15 patients 9 +/- 3 years after surgery and in 10 healthy volunteers.",
        25,
    ),
    "healthy people within a bracket": ("METHODS: Sixty subjects took part (30 healthy subjects, 30 depressed).", 60),
    "hyphens that hang": ("METHODS: In this study 34 age- and sex-matched patients had ketamine.", 34),
    "both sexes as adjectives": ("METHODS: Thirty male (50%) and female (50%) disordered outpatients took part.", 30),
    "a number in each group in brackets": (
        "METHODS: Patients received placebo or ketamine (30 patients per group) in a double-blind manner.",
        60,
    ),
    "two studies in one": (
        "METHODS: In study A, 48 patients were given ketamine. In study B, 84 patients were given saline.",
        132,
    ),
    "respectively": ("METHODS: Ketamine or placebo was given to 130 and 67 patients, respectively.", 197),
    "the sexes of each group in brackets": (
        "METHODS: One group (N=25; 9 women and 16 men) had ketamine and the second group (N=21; 6 women and 15 men) "
        "had saline.",
        46,
    ),
    "parts that add up to what came before": (
        "METHODS: Fifty-six patients had a catheter. The patients were divided into three groups: 19 received "
        "ketamine, 19 patients received less and 18 patients received saline.",
        56,
    ),
    "three groups, the last of them healthy": (
        "METHODS: Twenty-four patients with depression, 37 patients with pain, and 67 healthy participants completed "
        "a test after ketamine.",
        128,
    ),
    "groups told apart by age": (
        "METHODS: Forty patients over 70 years and 50 patients under 60 years of age were assessed.",
        90,
    ),
    "cases and controls together": ("RESULTS: Eighty cases and 190 controls were included in the analysis.", 270),
    "a parallel group": (
        "METHODS: Twenty-six patients were treated with ketamine. A parallel group of 32 patients had lidocaine.",
        58,
    ),
    "a third group of the next sentence": (
        "METHODS: In a randomised trial, 30 patients received ketamine before surgery and 28 after it. A control "
        "group of 32 patients received none.",
        90,
    ),
    "half of those counted": (
        "METHODS: Of all those randomised, 40 patients received drugs. A control group of 20 patients had saline.",
        40,
    ),
    "who were enrolled by then": (
        "METHODS: The dose was raised after the enrollment of 411 patients. There were 1000 patients enrolled.",
        1000,
    ),
    "one time and again": (
        "METHODS: Participants came at Time 1 (total N = 421) and then again at Time 2 (total N = 356).",
        421,
    ),
    "letters and sizes in brackets": (
        "Patients on tilidine (group B, 42 patients) were compared with those on tramadol (group A, 44 patients).",
        86,
    ),
    "two kinds": ("METHODS: In all, 237 treatment-naive and 184 treatment-resistant patients were seen.", 421),
    "matched by age and sex": (
        "METHODS: Ninety-two patients and 100 age and sex-matched controls were recruited.",
        192,
    ),
    "compared with those who chose": (
        "METHODS: Twenty-one patients, randomised between two drugs, were compared with 28 who elected for one.",
        49,
    ),
    "published elsewhere": (
        "RESULTS: We describe eight new cases of headache. They agree with all 61 cases published in the literature.",
        8,
    ),
    "eyes are no people": ("METHODS: This study comprised 54 eyes of 27 consecutive patients.", 27),
    "one in so many": ("Up to one in five people have pain. METHODS: A questionnaire was used.", None),
    "of others' trials": ("RESULTS: The drug was tried in a number of trials in over 4800 adults.", None),
    "who declined": ("RESULTS: In this randomised trial of ketamine, 11 patients declined to take more.", None),
}


@pytest.mark.parametrize("case", TOLD)
def test_of_several_numbers_that_of_all_is_told(case: str) -> None:
    text, n = TOLD[case]
    assert facts("Report of pain", text).n == n


def test_the_words_that_are_quoted_reach_over_all_arms() -> None:
    said = facts("Pain", "RESULTS: 210 patients were randomised to ketamine and 215 to saline.").facts["n"]
    assert said.words == "210 patients were randomised to ketamine and 215"


@pytest.mark.parametrize(
    ("design", "text"),
    [
        ("case_series", "Sixteen patients underwent treatment with ketamine."),
        ("cohort", "METHODS: This retrospective cohort study is of sixteen patients with pain."),
        ("case_report", "A 30-year-old woman with pain took ketamine."),
    ],
)
def test_the_type_case_reports_stands_on_several_cases_too(design: str, text: str) -> None:
    assert facts("Ketamine", text, types=("Case Reports",)).design == design


def test_a_word_about_patients_is_no_case() -> None:
    said = facts("Ketamine in pain", "This report describes the patient satisfaction results of a survey in pain.")
    assert said.design != "case_report"


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (
            47,
            "RESULTS: Five articles were included (N = 47), including three trials (n = 29) and two others (n = 18).",
        ),
        (
            260,
            "RESULTS: A total of 6 trials, enrolling 140 patients, and 8 observational studies of 120 patients were "
            "included.",
        ),
        (None, "RESULTS: Twenty-seven studies were included, mostly of depression (N = 24)."),
    ],
)
def test_the_total_of_a_review_is_that_of_all_its_studies(n: int | None, text: str) -> None:
    assert facts("Ketamine for pain: a systematic review", text).n == n
