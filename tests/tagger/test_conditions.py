"""Conditions get the part they play, with the words and the cue; each record here is invented for one cue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article import AbstractSection, Article

from .reading_conditions import AIM, METHODS, TAGGER, role, tags


def test_a_condition_in_the_title_is_studied_and_quoted_from_it() -> None:
    tag = tags(title="Ketamine for causalgia: a trial.")["crps"]
    assert (tag.role, tag.quote.part, tag.quote.words, tag.quote.cue) == (
        "studied",
        "title",
        "causalgia",
        "named in the title",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty patients with fibromyalgia were randomly assigned to ketamine or placebo.",
        "Fibromyalgia patients were enrolled.",
        "Women suffering from fibromyalgia received ketamine.",
        "We enrolled adults who had been diagnosed with fibromyalgia.",
    ],
)
def test_what_participants_have_is_studied(sentence: str) -> None:
    assert role("fibromyalgia", f"METHODS| {sentence}") == "studied"


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients had no history of fibromyalgia.",
        "Patients had no history of diabetes, fibromyalgia or cancer.",
        "Volunteers were free of fibromyalgia.",
        "Patients with fibromyalgia were excluded.",
        "Patients with fibromyalgia or gout were not included.",
        "Fibromyalgia was an exclusion criterion.",
        "Exclusion criteria were pregnancy, epilepsy, and fibromyalgia.",
        "We excluded patients with fibromyalgia.",
        "Volunteers did not have fibromyalgia.",
    ],
)
def test_what_is_denied_or_excluded_before_or_after_is_excluded(sentence: str) -> None:
    tag = tags(f"METHODS| {METHODS} {sentence}")["fibromyalgia"]
    assert tag.role == "excluded"
    assert tag.quote.cue.startswith(("negated by", "excluded by"))
    assert tag.quote.words.lower() == "fibromyalgia"


def test_the_strongest_part_wins() -> None:
    text = "Patients with fibromyalgia were enrolled. Patients with recent fibromyalgia surgery were excluded."
    assert role("fibromyalgia", f"METHODS| {text}") == "studied"


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Ketamine is approved for postherpetic neuralgia.", "named as an indication"),
        ("It may also help in postherpetic neuralgia.", "named as an idea for the future"),
        ("The effect was similar to that seen in postherpetic neuralgia.", "named as a comparison"),
        ("The diagnosis is often confused with postherpetic neuralgia.", "named as what it is confused with"),
        ("All syndromes were treated except postherpetic neuralgia.", "named as an exception"),
    ],
)
def test_what_is_named_in_passing_is_mentioned(sentence: str, cue: str) -> None:
    tag = tags(f"METHODS| {METHODS}", f"CONCLUSIONS| {sentence}")["postherpetic_neuralgia"]
    assert (tag.role, tag.quote.cue) == ("mentioned", cue)


def test_what_only_the_background_names_is_mentioned() -> None:
    assert role("migraine", "BACKGROUND| Migraine is common.", f"AIM| {AIM}", f"METHODS| {METHODS}") == "mentioned"


def test_examples_are_mentioned() -> None:
    text = "Ketamine helps in conditions such as phantom limb pain."
    assert role("phantom_limb", f"BACKGROUND| {text}", f"AIM| {AIM}", f"METHODS| {METHODS}") == "mentioned"


def test_what_a_review_discusses_is_studied() -> None:
    text = "In phantom limb pain, two trials found relief. For migraine there is none."
    found = tags(text, title="Ketamine for pain: a review.")
    assert {found["phantom_limb"].role, found["migraine"].role} == {"studied"}


def test_a_headache_among_side_effects_is_no_condition() -> None:
    assert role("other_headache", "RESULTS| Adverse events were nausea, headache and dizziness.") is None


def test_an_umbrella_word_adds_nothing_beside_the_special_condition() -> None:
    text = "METHODS| Patients with cluster headache were enrolled. The headache was rated each hour."
    assert set(tags(text)) == {"cluster_headache"}


def test_a_mood_as_secondary_outcome_is_mentioned() -> None:
    text = "METHODS| Patients with fibromyalgia were enrolled. Secondary outcomes were depression and sleep."
    assert role("depression", text) == "mentioned"


def test_a_mood_as_primary_outcome_is_studied() -> None:
    text = "METHODS| Women were enrolled after birth. The primary outcome was depression at six weeks."
    assert role("depression", text) == "studied"


def test_an_antidepressant_effect_is_a_mention_of_depression() -> None:
    assert (
        role("depression", "BACKGROUND| The antidepressant effect of ketamine is known.", f"AIM| {AIM}")
        == "mentioned"
    )


@pytest.mark.parametrize(
    "text",
    [
        "METHODS| Women undergoing elective surgery were enrolled. RESULTS: VAS scores for pain were lower at 6 h.",
        "RESULTS| Postoperative morphine consumption was lower.",
        "METHODS| Pain scores after tonsillectomy were rated with the FLACC scale.",
        "RESULTS| Less rescue analgesia was needed. Postoperative pain was rated by nurses.",
    ],
)
def test_pain_measured_after_surgery_is_acute_postoperative_pain(text: str) -> None:
    assert role("acute_postoperative", text) == "studied"


def test_surgery_without_pain_is_not() -> None:
    assert role("acute_postoperative", "METHODS| Delirium after surgery was rated.") is None


def test_chronic_postsurgical_pain_alone_is_not_chronic_pain() -> None:
    found = tags("METHODS| Chronic postsurgical pain was rated at six months.")
    assert set(found) == {"postsurgical_chronic"}


def test_chronic_before_a_kind_of_pain_is_chronic_pain_too() -> None:
    assert {"chronic_pain", "low_back_pain"} == set(
        tags("METHODS| Patients with chronic low back pain were enrolled.")
    )


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Chronic constriction injury was made in rats, which then received ketamine.", "neuropathic_pain"),
        ("Rats with spared nerve injury received ketamine.", "neuropathic_pain"),
        ("Streptozotocin was injected into rats.", "diabetic_neuropathy"),
        ("The forced swim test was done in mice.", "depression"),
        ("Rats with fibromyalgia-like pain were used as a model of fibromyalgia.", "fibromyalgia"),
    ],
)
def test_models_of_a_condition_in_animals_are_animal_models(text: str, id_: str) -> None:
    assert role(id_, f"METHODS| {text}", title="Ketamine in rats.") == "animal_model"


def test_who_does_not_have_it_is_excluded_even_in_the_title() -> None:
    assert role("migraine", title="Zolmitriptan in volunteers without migraine: a trial.") == "excluded"


def test_patients_of_another_kind_do_not_have_what_stands_before_them() -> None:
    text = "METHODS| We enrolled outpatients. Secondary outcomes were suicidality and sleep."
    conclusion = "CONCLUSIONS| Ketamine reduced suicidality among individuals with fibromyalgia."
    assert role("suicidality", text, conclusion) == "mentioned"


def test_a_mood_counted_among_participants_is_studied() -> None:
    text = "RESULTS| Of the outpatients some had depression (40%) and some did not."
    assert role("depression", f"METHODS| {METHODS}", text) == "studied"


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("It must be differentiated from trigeminal neuralgia.", "named as what it is confused with"),
        ("Trigeminal neuralgia belongs to the differential diagnosis.", "named as what it is confused with"),
        ("Causes of the syndrome were trigeminal neuralgia and stroke.", "named as a cause"),
        ("Earlier trials enrolled patients with trigeminal neuralgia.", "named as other people's work"),
        ("There are new drugs for trigeminal neuralgia.", "named as a use"),
    ],
)
def test_what_belongs_to_something_else_is_mentioned(sentence: str, cue: str) -> None:
    tag = tags(f"METHODS| {METHODS}", f"CONCLUSIONS| {sentence}")["trigeminal_neuralgia"]
    assert (tag.role, tag.quote.cue) == ("mentioned", cue)


def test_what_a_review_names_once_beside_its_topic_is_mentioned() -> None:
    found = tags("Cluster headache is rare. Migraine is frequent.", title="Cluster headache: an overview.")
    assert (found["cluster_headache"].role, found["migraine"].role) == ("studied", "mentioned")
    assert found["migraine"].quote.cue == "named once, beside the topic"


def test_what_a_review_of_a_wider_condition_names_once_is_studied() -> None:
    found = tags("Postherpetic neuralgia responds to ketamine.", title="Neuropathic pain: an overview.")
    assert found["postherpetic_neuralgia"].role == "studied"


def test_what_people_are_treated_for_is_mentioned_in_a_record_on_animals() -> None:
    text = "Rats became tolerant to morphine. This may guide the treatment of fibromyalgia."
    assert role("fibromyalgia", text, title="Morphine in rats.") == "mentioned"


def test_a_mood_that_is_a_side_effect_is_no_condition() -> None:
    assert role("anxiety", f"METHODS| {METHODS}", "RESULTS| Adverse effects included anxiety and nausea.") is None


def test_sedation_for_a_procedure_is_pain_only_in_emergencies() -> None:
    assert role("acute_pain_other", "Procedural sedation for catheterisation was safe.") is None
    assert role("acute_pain_other", "Procedural sedation for fractures was safe.") == "studied"


def test_what_the_healthy_do_not_have_is_mentioned_though_the_conclusion_speaks_of_patients() -> None:
    text = "METHODS| Twelve healthy volunteers took sumatriptan and naproxen."
    assert role("migraine", text, "CONCLUSIONS| Migraine patients may take both.") == "mentioned"


def test_a_danger_is_mentioned() -> None:
    text = "CONCLUSIONS| Benefits must be weighed against an increased risk of suicidality."
    assert role("suicidality", f"METHODS| {METHODS}", text) == "mentioned"


def test_a_chart_review_is_no_review_of_the_work_of_others() -> None:
    text = "METHODS| Charts of inpatients were read. Mood and depressive symptoms were rated."
    assert role("depression", text, title="Ketamine in obsessive-compulsive disorder: a chart review.") == "mentioned"


def test_a_review_of_psychiatric_comorbidity_is_about_what_it_names() -> None:
    text = "Depressive and anxiety disorders make attacks more frequent."
    found = tags(text, title="Psychiatric comorbidity in migraine: an overview.")
    assert {found["depression"].role, found["anxiety"].role} == {"studied"}


def test_the_name_of_an_issue_is_no_condition() -> None:
    text = "Rats swam. This article is part of a Special Issue entitled 'Migraine'."
    assert role("migraine", text, title="Ketamine in rats.") is None


def test_a_depression_of_something_else_is_no_mood() -> None:
    text = "Ketamine caused depression of the sinus node. The depression was short."
    assert role("depression", text, title="Ketamine in the heart.") is None
    assert (
        role("depression", f"{text} Mood was rated; depression was rare.", title="Ketamine in the heart.") is not None
    )


def test_a_model_word_in_a_record_on_people_is_no_condition() -> None:
    text = "METHODS| Patients received ketamine before skin incision and slept."
    assert role("neuropathic_pain", text) is None


def test_every_quote_names_its_section() -> None:
    tag = tags("PATIENTS AND METHODS| Adults with sciatica were enrolled.")["radicular_pain"]
    assert (tag.quote.section, tag.quote.part) == ("PATIENTS AND METHODS", "abstract")
    assert tag.quote.sentence == "Adults with sciatica were enrolled."


def test_a_record_without_any_text_has_no_conditions() -> None:
    assert TAGGER.tag(Article(pmid="1")).conditions == ()


WORDS = st.sampled_from(
    "ketamine CRPS (RSD) no history of fibromyalgia, migraine. Patients with were excluded METHODS: chronic pain "
    "after surgery rats § İ ß — 5 % such as (TRD) depression; VAS headache's "
    "“postherpetic neuralgia” non- and or […] … {".split()
)
TEXTS = st.text(max_size=120) | st.lists(WORDS, max_size=50).map(" ".join)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_any_text_is_tagged_and_every_quote_is_verbatim(title: str, abstract: list[str]) -> None:
    article = Article(pmid="1", title=title, abstract=tuple(AbstractSection(text=text) for text in abstract))
    for tag in TAGGER.tag(article).conditions:
        sources = [title] if tag.quote.part == "title" else abstract
        assert any(tag.quote.sentence in text for text in sources)
        assert tag.quote.words in tag.quote.sentence
        assert tag.quote.words
        assert tag.quote.cue
