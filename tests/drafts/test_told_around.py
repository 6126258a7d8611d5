"""Whom and which drug a claim goes on about where its own words do not say."""

from __future__ import annotations

import pytest

from drafts.claims import Claim, read_claims
from drafts.reading import read_draft
from drafts.subjects import Subject, conditions_in, drug_in, subject_of

from .fake_library import tagger_of

VOCABULARY = tagger_of().vocabulary
SHINGLES = Subject(conditions=("postherpetic_neuralgia",))


def last_claim(text: str) -> Claim:
    return read_claims(read_draft(text, "markdown"), VOCABULARY)[-1]


def meant(sentence: str, kind: str, before: Subject = SHINGLES) -> tuple[str, ...]:
    return subject_of(sentence, kind, before, Subject(), VOCABULARY).conditions


def test_what_the_draft_opens_with_tells_whom_its_claims_are_about() -> None:
    text = "# A walk\n\nOur readers asked about migraine.\n\nKetamine eased the pain in two thirds of them.\n"
    assert last_claim(text).conditions == ("migraine",)


def test_a_question_before_a_claim_tells_whom_it_is_about() -> None:
    text = (
        "# Shingles\n\nKetamine eases the pain of shingles.\n\n"
        "What about those who have fibromyalgia? Ketamine eased the pain of most patients.\n"
    )
    assert last_claim(text).conditions == ("fibromyalgia",)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Nausea troubles one patient in six.", "safety"),
        ("Your pulse may race for a while.", "safety"),
        ("Ketamine plugs the NMDA channel.", "mechanism"),
    ],
)
def test_what_is_said_of_the_drug_in_general_is_about_nobody(sentence: str, kind: str) -> None:
    assert meant(sentence, kind) == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("They were dizzier than the others.", "safety"),
        ("Six of the twenty had strange dreams.", "safety"),
        ("It winds down the overworked circuits.", "mechanism"),
    ],
)
def test_what_was_seen_in_some_goes_on_about_them(sentence: str, kind: str) -> None:
    assert meant(sentence, kind) == SHINGLES.conditions


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("Chronic neck pain gave way.", {"chronic_pain", "neck_pain"}),
        ("Pain in an arm that is no longer there faded.", {"phantom_limb"}),
        ("A man paralysed in a fall slept again.", {"sci_pain"}),
        ("After hernia surgery, one in eight still hurts.", {"postsurgical_chronic"}),
        ("Delirium after a broken hip was as common.", {"acute_postoperative"}),
        ("The wave of spreading depression was stopped.", set()),
    ],
)
def test_more_lay_words_and_courses_name_a_condition(sentence: str, conditions: set[str]) -> None:
    assert set(conditions_in(sentence, VOCABULARY)) == conditions


@pytest.mark.parametrize(
    ("sentence", "drug"),
    [
        ("Six infusions did more than midazolam.", None),
        ("Half of them responded, against a fifth on midazolam.", None),
        ("Four in ten halved their morphine.", None),
        ("The craving for cocaine was gone.", None),
        ("Gabapentin helps one in seven.", "other"),
        ("Oxygen works faster than ketamine.", "other"),
        ("Ketamine works faster than oxygen.", "ketamine"),
    ],
)
def test_what_a_drug_is_measured_by_is_not_what_is_spoken_of(sentence: str, drug: str | None) -> None:
    assert drug_in(sentence) == drug


def test_how_ketamine_is_given_names_it_after_another_drug() -> None:
    before = Subject(conditions=("crps",), drug="other")
    assert subject_of("Ten drips brought relief.", "effect", before, Subject(), VOCABULARY).drug == "ketamine"


def test_the_spray_against_low_mood_is_esketamine() -> None:
    before = Subject(conditions=("depression",))
    assert subject_of("The spray helped half of them.", "effect", before, Subject(), VOCABULARY).drug == "esketamine"


@pytest.mark.parametrize(
    ("sentence", "before", "told"),
    [
        ("Sore muscles settled.", "fibromyalgia", "fibromyalgia"),
        ("Lasting pain was rarer as well.", "acute_postoperative", "postsurgical_chronic"),
        ("A guideline on acute pain agrees.", "acute_postoperative", "acute_postoperative"),
        ("The older antidepressants help a third of them.", "crps", "crps"),
    ],
)
def test_a_wide_name_means_what_the_text_is_about(sentence: str, before: str, told: str) -> None:
    assert meant(sentence, "effect", Subject(conditions=(before,))) == (told,)


def test_how_strong_a_form_is_and_a_headache_from_the_drug_are_no_condition() -> None:
    assert meant("The S-form is twice as potent.", "comparison") == ()
    assert conditions_in("Headache, dizziness and odd dreams were common.", VOCABULARY) == ()


def test_what_lets_people_do_something_does_not_speak_to_the_reader() -> None:
    text = "Ketamine lets people with CRPS walk with less pain.\n"
    assert last_claim(text).conditions == ("crps",)


def test_a_paragraph_with_a_letter_is_no_entry_of_a_list() -> None:
    text = "**Exhibit D.** So much for that. Ketamine eases migraine. A 2020 trial said so. Read it. Twice.\n"
    claims = read_claims(read_draft(text, "markdown"), VOCABULARY)
    assert not any(claim.listed for claim in claims)
    assert "Ketamine eases migraine" in claims[0].text
    assert "Read it" not in claims[0].text


def test_a_tablet_tells_of_the_attacks_that_the_text_spoke_of() -> None:
    cluster = Subject(conditions=("cluster_headache",))
    assert meant("A jab of sumatriptan ended it.", "effect", cluster) == ("cluster_headache",)
    assert meant("A jab of sumatriptan ended it.", "effect") == ("migraine",)


def test_an_organ_that_is_operated_on_is_no_painful_one() -> None:
    assert conditions_in("Before gall bladder surgery it spares you pain.", VOCABULARY) == ("acute_postoperative",)


def test_a_name_in_brackets_does_not_cut_a_claim_in_two() -> None:
    text = "Marsh and colleagues (*Journal of the Society, the Club, and the Section*, 2022) found it eased pain.\n"
    (claim,) = read_claims(read_draft(text, "markdown"), VOCABULARY)
    assert claim.reference
    assert claim.reference.authors == "Marsh and colleagues"
    assert claim.reference.year == 2022
