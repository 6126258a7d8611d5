"""Which conditions a sentence speaks of: by lay words and medicines, not by where people merely were."""

from __future__ import annotations

import pytest

from drafts.claims.scenes import scene_of
from drafts.claims.subjects import conditions_in, conditions_suffered

from .fake_library import tagger_of

VOCABULARY = tagger_of().vocabulary


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("Rizatriptan gets to work within the hour.", {"migraine"}),
        ("Smokers found it easier to leave their cigarettes alone.", {"substance_use"}),
        ("Electroshock did more for them.", {"depression"}),
        ("Mood picks up the same day.", {"depression"}),
        ("Children were less afraid and parted easily from their parents.", {"anxiety"}),
        ("In time people get used to morphine.", {"opioid_hyperalgesia_tolerance"}),
        ("An injection into the chewing muscles made eating easier.", {"orofacial_pain"}),
        ("Clubbers lose count of the grams.", {"substance_use"}),
        ("A squirt up the nose calmed a boy with a shattered elbow.", {"acute_pain_other"}),
        ("A third of them still hurt two years after losing a breast.", {"postsurgical_chronic"}),
        ("After a night's sleep moods brightened.", {"depression"}),
        ("Their limbs had to be held while the bones were set under it.", set()),
        ("While a bone is set, it spares children the worst.", {"acute_pain_other"}),
        ("The soreness that opioids themselves bring on was gone.", {"opioid_hyperalgesia_tolerance"}),
        ("Those who had it in theatre hurt less a year later.", {"postsurgical_chronic"}),
        ("Those who had it in theatre hurt less a day later.", {"acute_postoperative"}),
        (
            "Heavy doses of morphine can leave the nerves more sensitive than before.",
            {"opioid_hyperalgesia_tolerance"},
        ),
    ],
)
def test_lay_words_and_medicines_name_a_condition(sentence: str, conditions: set[str]) -> None:
    assert set(conditions_in(sentence, VOCABULARY)) == conditions


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("Low mood was rarer in those who had the drug during their caesarean.", {"depression"}),
        ("In the emergency room it cut migraine short.", {"migraine"}),
        ("People with cancer were less depressed a week later.", {"depression"}),
        ("Giving it in heart surgery does not change mortality.", set()),
    ],
)
def test_where_people_were_is_no_condition(sentence: str, conditions: set[str]) -> None:
    assert set(conditions_in(sentence, VOCABULARY)) == conditions


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("An opioid pump helps pain that is not cancer.", {"chronic_pain"}),
        ("In non-cancer pain a pump did little.", {"chronic_pain"}),
        ("It helps headaches other than migraine.", {"other_headache"}),
        ("Ketamine is not a migraine cure.", {"migraine"}),
    ],
)
def test_what_somebody_has_not_is_no_condition_of_theirs(sentence: str, conditions: set[str]) -> None:
    assert set(conditions_in(sentence, VOCABULARY)) == conditions


def test_a_mood_that_comes_with_the_drug_is_not_what_it_is_given_for() -> None:
    assert conditions_suffered("She saw things, felt low and thought people were after her.", VOCABULARY) == ()
    assert conditions_suffered("It made her depressed, in a trial on fibromyalgia.", VOCABULARY) == ("fibromyalgia",)
    assert conditions_suffered("A sedative took the edge off the gloom and the visions.", VOCABULARY) == ()
    assert conditions_suffered("People with depression had no more headaches.", VOCABULARY)[0] == "depression"


def test_an_operation_is_one_where_pain_after_it_is_spoken_of() -> None:
    assert conditions_in("Pain after their caesarean was milder.", VOCABULARY) == ("acute_postoperative",)
    assert conditions_in("After the hernia operation it never aches again.", VOCABULARY) == ("postsurgical_chronic",)


@pytest.mark.parametrize(
    ("title", "conditions"),
    [
        ("Letters from an anaesthetist", ("acute_postoperative",)),
        ("Ask the ambulance crew", ("acute_pain_other",)),
        ("A hospice nurse's diary, with a surgeon's footnotes", ("cancer_pain",)),
        ("What we asked our psychiatrist", ("depression",)),
        ("Questions and answers on ketamine", ()),
    ],
)
def test_who_tells_it_and_where_stands_for_a_condition(title: str, conditions: tuple[str, ...]) -> None:
    assert scene_of(title) == conditions
