"""Whom and which drug a claim goes on about where its own words do not say."""

from __future__ import annotations

import pytest

from drafts.claims.claims import Claim, read_claims
from drafts.claims.subjects import conditions_headed, conditions_in, conditions_named, drug_in, drug_of
from drafts.incoming.reading import read_draft

from .fake_library import tagger_of

VOCABULARY = tagger_of().vocabulary
SHINGLES = "Ketamine eases the pain of shingles."


def last_claim(text: str) -> Claim:
    return read_claims(read_draft(text, "markdown"), VOCABULARY)[-1]


def meant(sentence: str, before: str = SHINGLES) -> set[str]:
    """The conditions of a claim that follows another."""
    claim = last_claim(f"# A walk\n\n{before} {sentence}\n")
    assert sentence.rstrip(".") in claim.text
    return set(claim.conditions)


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
    "sentence",
    ["Ketamine plugs the NMDA channel.", "In the critically ill, ketamine kept the pressure up."],
)
def test_what_is_said_of_the_drug_or_of_others_is_not_about_those_before(sentence: str) -> None:
    assert meant(sentence) == set()


@pytest.mark.parametrize("sentence", ["They were dizzier than the others.", "Those patients felt sick."])
def test_what_was_seen_in_some_goes_on_about_them(sentence: str) -> None:
    assert meant(sentence) == {"postherpetic_neuralgia"}


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("Chronic neck pain gave way.", {"chronic_pain", "neck_pain"}),
        ("Pain in an arm that is no longer there faded.", {"phantom_limb"}),
        ("A drip halves the morphine used after a belly operation.", {"acute_postoperative"}),
        ("It keeps the black dog away.", {"depression"}),
        ("The darkest thoughts ease within a day.", {"suicidality"}),
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
        ("Montelukast prevents attacks as well.", "other"),
        ("A spinal cord stimulator halves the pain.", "other"),
        ("A low-dose drip lets teenagers get by on less hydromorphone.", None),
        ("Oxygen works faster than ketamine.", "other"),
        ("Ketamine works faster than oxygen.", "ketamine"),
    ],
)
def test_what_a_drug_is_measured_by_is_not_what_is_spoken_of(sentence: str, drug: str | None) -> None:
    assert drug_in(sentence) == drug


def test_how_ketamine_is_given_names_it_after_another_drug() -> None:
    assert drug_of("Ten drips brought relief.", "effect", ("crps",), "other") == "ketamine"


def test_the_spray_against_low_mood_is_esketamine() -> None:
    assert drug_of("The spray helped half of them.", "effect", ("depression",), "ketamine") == "esketamine"


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        ("Ketamine helped people with fibromyalgia.", "Sore muscles settled.", {"fibromyalgia"}),
        ("Ketamine eased the pain of CRPS.", "The older antidepressants help a third of them.", {"crps"}),
        ("Ketamine ended the attacks of cluster headache.", "A jab of sumatriptan ended it.", {"cluster_headache"}),
        ("Ketamine eased the pain of migraine.", "The headache eased within two hours of ketamine.", {"migraine"}),
    ],
)
def test_what_was_spoken_of_before_tells_what_a_word_means(before: str, sentence: str, told: set[str]) -> None:
    assert meant(sentence, before) == told


def test_a_claim_has_all_sets_of_conditions_that_it_may_be_about_the_likeliest_first() -> None:
    claim = last_claim(f"# A walk\n\n{SHINGLES} Nausea troubles one patient in six.\n")
    chances = [reading.chance for reading in claim.readings]
    assert {reading.conditions for reading in claim.readings} >= {("postherpetic_neuralgia",), ()}
    assert set(claim.readings[0].conditions) == set(claim.conditions)
    assert chances == sorted(chances, reverse=True)
    assert 0.9 < sum(chances) <= 1.001


def test_a_claim_that_names_a_condition_is_surer_of_it_than_one_that_follows_it() -> None:
    named, after = read_claims(
        read_draft(f"# A walk\n\n{SHINGLES} Nausea troubles one in six.\n", "markdown"), VOCABULARY
    )
    assert named.readings[0].chance > after.readings[0].chance


def test_a_headache_from_the_drug_is_no_condition() -> None:
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


def test_a_medicine_tells_of_a_condition_that_it_does_not_name() -> None:
    assert conditions_in("A jab of sumatriptan ended it.", VOCABULARY) == ("migraine",)
    assert conditions_named("A jab of sumatriptan ended it.", VOCABULARY) == ()


def test_an_organ_that_is_operated_on_is_no_painful_one() -> None:
    assert conditions_in("Before gall bladder surgery it spares you pain.", VOCABULARY) == ("acute_postoperative",)


def test_a_name_in_brackets_does_not_cut_a_claim_in_two() -> None:
    text = "Marsh and colleagues (*Journal of the Society, the Club, and the Section*, 2022) found it eased pain.\n"
    (claim,) = read_claims(read_draft(text, "markdown"), VOCABULARY)
    assert claim.reference
    assert claim.reference.authors == "Marsh and colleagues"
    assert claim.reference.year == 2022


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("The cluster sort is rarer.", {"cluster_headache"}),
        ("Her pain had followed a stroke.", {"poststroke_pain"}),
        ("Compulsions fade within a week.", {"ocd"}),
        ("It let people with failing arteries sleep.", {"ischemic_pain"}),
        ("Swilled and spat out, it helps.", {"orofacial_pain"}),
        ("Their feet burn at night.", set()),
        ("Hands and feet hurt below the injury.", {"sci_pain"}),
    ],
)
def test_what_lay_people_call_it_names_a_condition(sentence: str, conditions: set[str]) -> None:
    assert set(conditions_in(sentence, VOCABULARY)) == conditions


def test_a_part_of_the_body_is_a_condition_where_it_is_a_heading() -> None:
    assert conditions_headed("The neck", VOCABULARY) == ("neck_pain",)
    assert conditions_headed("He moved his neck a little on the third of his ten days.", VOCABULARY) == ()
    text = "# A walk\n\n## Pelvis\n\nKetamine halved the flare days of three women.\n"
    assert last_claim(text).conditions == ("pelvic_visceral_pain",)
