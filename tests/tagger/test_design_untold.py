"""Designs that the record does not name, and names of designs that are others'; every sentence is made up."""

from __future__ import annotations

import pytest

from .reading_facts import facts

UNTOLD = [
    (
        "case_series",
        "Phenol for rib pain",
        "We retrospectively looked at what phenol did in 7 patients with rib pain. Four were relieved.",
    ),
    (
        "cohort",
        "Phenol for rib pain",
        "We retrospectively looked at what phenol did in 70 patients with rib pain. Forty were relieved.",
    ),
    (
        "case_control",
        "Coma and the waves of the brain",
        "We studied the impact of coma on waves in 108 patients on treatment. Waves came later than in healthy "
        "subjects.",
    ),
    (
        "cohort",
        "Pain in cancer of the gut",
        "In 85 patients we have prospectively registered their pain. More and more patients were treated.",
    ),
    (
        "nonrandomised_trial",
        "Do pills help nerves?",
        "Thirteen patients were included in a study of a pill. At the end of 12 weeks of treatment all were faster.",
    ),
    ("unclear", "Evaluation of a block for face pain", "The nerve may matter. Its block is worthy of study."),
    ("unclear", "Pharmacokinetics of pills", "Nearly all of it is taken up. It is broken down slowly."),
    (
        "protocol",
        "A large trial of pills",
        "Patients are randomised to pills or none. The study is scheduled to end in two years.",
    ),
    (
        "case_series",
        "Drops for face pain",
        "METHODS: Drops were given to four patients with face pain. All were relieved.",
    ),
    ("case_series", "Heat for back pain", "We describe our first 40 patients who were treated with heat."),
    ("case_series", "Tearing in face pain", "We looked for tears in 22 consecutive cases. Six wept."),
    ("case_series", "Warfarin and migraine", "I report now on these two patients, who had fewer attacks."),
    (
        "nonrandomised_trial",
        "Cream for shingles pain",
        "The effect of the cream was evaluated in 5 female and 17 male patients. Pain fell after six hours.",
    ),
    (
        "nonrandomised_trial",
        "[Tablets for neck pain]",
        "The effectiveness of the tablets was estimated in the treatment of neck pain. Pain fell on the second day.",
    ),
    (
        "nonrandomised_trial",
        "Peptides in cluster headache",
        "METHODS: Blood of 13 patients was drawn before treatment of the attack. RESULTS: Peptides fell.",
    ),
    (
        "nonrandomised_trial",
        "An open-label study of ketamine in 17 adults",
        "METHODS: Ketamine was given to 17 adults. CONCLUSION: The randomised double-blind part will follow.",
    ),
    (
        "rct",
        "A second tablet for migraine",
        "We investigated a second tablet compared with placebo in 300 patients who had taken one before.",
    ),
    (
        "rct",
        "Genes and ketamine",
        "METHODS: In this clinical trial of 65 patients, 21 patients received ketamine (0.5 mg/kg), and 24 received "
        "saline.",
    ),
    (
        "rct",
        "Nursing and ketamine",
        "METHODS: The study had 140 women in two groups, based on random allocation.",
    ),
    (
        "case_control",
        "Amino acids in migraine",
        "We have measured amino acids in migraine patients, comparing them with controls. They were higher.",
    ),
    (
        "cohort",
        "Can pain after surgery be predicted?",
        "METHODS: We saw all 86 patients who underwent shoulder surgery. Pain was noted for a month.",
    ),
    (
        "cohort",
        "Two drugs in daily life: an observational study",
        "METHODS: Patients were randomised in an older trial.",
    ),
    (
        "cross_sectional",
        "Bouts of cancer pain",
        "In this cross-sectional survey of 90 inpatients, all answered the Bouts of Pain Questionnaire.",
    ),
    ("cross_sectional", "Who goes dancing?", "METHODS: We surveyed 400 adults who entered randomly selected clubs."),
]
DISCUSSED = [
    (
        "rct",
        "Gas and the lining of the nose",
        "In a randomized trial 14 patients breathed gas or air. A qualitative analysis of the lining was done.",
    ),
    (
        "qualitative",
        "Stories of pain",
        "In a randomized trial 11 patients took no pills. We made a qualitative analysis of their talks.",
    ),
    (
        "systematic_review",
        "Best bets: pills for pain",
        "A short-cut review was carried out. Three papers were found.",
    ),
    (
        "narrative_review",
        "An old pill for migraine",
        "A previously published case series has shown that the pill helps. Its promise is great.",
    ),
    ("narrative_review", "Side effects of pills", "Pills have long been used. They can harm the heart. They may go."),
    ("unclear", "Management of face pain with a device", "Face pain has many forms. The nerve is a branch."),
    ("animal", "Cells in a migraine model", "Cells were stained and the threshold of the paw fell."),
    ("animal", "Two models of nerve pain", "The drug was given at two doses. Paw thresholds rose in both."),
    ("cohort", "Harms of pills: a pharmacovigilance study", "Reports of harm were counted in a database of reports."),
    ("cohort", "Pills and strokes in the northern cohort", "This study aimed to look for strokes."),
    ("cohort", "Dizziness and migraine (90 cases)", "A retrospective study was conducted on 90 patients."),
    ("case_series", "Patches in pain: a case study series", "Four patients who received patches are presented."),
    ("case_series", "Patches can harm", "Patches may be too strong, as the case reports described here illustrate."),
    (
        "systematic_review",
        "Use of pills for nerve pain",
        "To look at pills. Literature was identified through MEDLINE. Trials were selected. Pills may help.",
    ),
    (
        "narrative_review",
        "Old pills for nerve pain",
        "Old pills help some. That is supported by systematic reviews. New ones may be better.",
    ),
    (
        "narrative_review",
        "Daily headache in the young",
        "The prevalence of daily headache in the young, however, has not been determined. It is treated with pills.",
    ),
    (
        "narrative_review",
        "Noxitriptan",
        "Noxitriptan is a new drug. The first large dose-ranging study compared three doses. It is well tolerated.",
    ),
    (
        "narrative_review",
        "Noxitriptan: a new product",
        "(1) Noxitriptan resembles others. (2) The file holds placebo-controlled dose-finding studies.",
    ),
    (
        "narrative_review",
        "Noxitriptan for migraine",
        "To summarize the safety of noxitriptan. Three phase 1 studies in 90 volunteers were looked at.",
    ),
    (
        "narrative_review",
        "Back pain at work",
        "Few injuries last, but these cause high costs. Drugs have varying success rates, costs and harms.",
    ),
    ("narrative_review", "Progress in rehabilitation", "There is, in this case, no agreement on what is acute."),
    ("other", "The cost effectiveness of stratified care", "Patients of a model were randomly assigned to care."),
    ("other", "Tablets for migraine", "We built a Markov model of one year of care. Tablets saved money."),
    ("comment", "How a drug is approved", "This column looks at the steps of approval."),
    ("comment", "Choosing scales for trials", "The letter about a double-blind trial discusses its scales."),
    ("rct", "Risk predicts response to ketamine", "METHODS: In total, 47 patients were randomized to three groups."),
    (
        "systematic_review",
        "Dreams under anaesthesia",
        "BACKGROUND: Dreams are little understood. This scoping review maps them. METHODS: 20 papers were read.",
    ),
    ("systematic_review", "Sartans for migraine", "Systematic review of sartans in adults with migraine."),
    (
        "systematic_review",
        "Two drugs for migraine",
        "The present review is part of an update of a Cochrane review of these drugs.",
    ),
    (
        "case_report",
        "Air in the heart: case report and review of the literature",
        "A 60-year-old man fell ill. A literature search of PubMed found nine others.",
    ),
    ("guideline", "2031 guideline update on care in migraine", "To update the guideline of the society."),
    (
        "narrative_review",
        "Noxitriptan: a review",
        "In a double-blind and placebo-controlled study of 300 adults, noxitriptan was safe.",
    ),
    (
        "narrative_review",
        "Headaches of children",
        "Heads ache. Many drugs are used. Some help. There is a need for studying them in a double-blind way.",
    ),
    (
        "rct",
        "Noxitriptan and rofenac: an open label study",
        "METHODS: Fifty patients were randomized into two groups.",
    ),
    (
        "rct",
        "Early noxitriptan: retrospective analyses of data from three clinical trials",
        "METHODS: Data of 90 patients were looked at.",
    ),
    ("rct", "Noxitriptan in daily life", "We ran a long-term (up to a year), multicenter, randomized study."),
    (
        "other",
        "Cost-effectiveness of pills",
        "Efficacy data from three double-blind, placebo-controlled trials served.",
    ),
    ("unclear", "A pill improves pain irrespective of age", "Pain is common. Evidence on the old is sparse."),
]
CASES = [*UNTOLD, *DISCUSSED]


@pytest.mark.parametrize(("design", "title", "text"), CASES, ids=[case[1] for case in CASES])
def test_a_design_is_read_from_what_was_done(design: str, title: str, text: str) -> None:
    assert facts(title, text).design == design


def test_a_wrong_label_of_background_hides_no_trial() -> None:
    text = "To compare two pills. BACKGROUND: One was better before. Two hundred patients were randomized to either."
    assert facts("Pill A versus pill B", text).design == "rct"


@pytest.mark.parametrize(
    ("species", "title", "text"),
    [
        (
            "animal",
            "Animal models of bone pain: a systematic review",
            "Patients suffer. We searched PubMed for models.",
        ),
        ("animal", "Psychedelics in withdrawal: a review of preclinical studies", "Clinical use grows in patients."),
        (
            "human",
            "A new drug: a review of its use in humans",
            "This review takes in preclinical and clinical work in patients.",
        ),
    ],
)
def test_the_title_tells_whom_a_review_is_about(species: str, title: str, text: str) -> None:
    assert facts(title, text).species == species


@pytest.mark.parametrize(
    ("setting", "title", "text", "studied"),
    [
        ("acute", "Nose drops in migraine", "METHODS: Drops aborted the headache in six patients.", "migraine"),
        ("acute", "Noxitriptan", "Sumatriptan is given by mouth. Noxitriptan is a triptan.", "migraine"),
        ("chronic", "The pathogenesis of migraine", "Triptans help. Sumatriptan acts on vessels.", "migraine"),
        ("chronic", "Prevalence of migraine", "METHODS: Acute treatment was asked about.", "migraine"),
        ("chronic", "Acupuncture in migraine", "Some patients take triptans.", "migraine"),
        ("experimental", "Heat on skin", "METHODS: Ten right-handed volunteers were burnt.", "acute_pain_other"),
        (
            "experimental",
            "Opioids and later pain",
            "METHODS: Thirteen volunteers were enrolled.",
            "opioid_hyperalgesia_tolerance",
        ),
    ],
)
def test_attacks_and_volunteers_tell_the_setting(setting: str, title: str, text: str, studied: str) -> None:
    assert facts(title, text, studied=(studied,)).setting == setting
