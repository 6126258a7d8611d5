"""What a record is about as a whole decides on the part of a condition; each record here is invented for one rule."""

from __future__ import annotations

import pytest

from .reading_conditions import METHODS, role

VOLUNTEERS = "Twelve healthy volunteers took one tablet."


def test_what_a_drug_is_for_is_mentioned_where_healthy_people_try_it() -> None:
    title = "A new triptan for migraine: pharmacokinetics in healthy subjects."
    assert role("migraine", VOLUNTEERS, title=title) == "mentioned"


def test_what_is_brought_about_in_healthy_people_is_studied() -> None:
    title = "Pharmacokinetics of ketamine and secondary hyperalgesia in healthy volunteers."
    assert role("central_sensitization", VOLUNTEERS, title=title) == "studied"


def test_patients_of_others_are_mentioned_where_participants_are_healthy() -> None:
    text = "We tested a drug that is taken by patients with neuropathic pain."
    assert role("neuropathic_pain", text, f"METHODS| {VOLUNTEERS}", title="Heat and the brain.") == "mentioned"


def test_a_review_of_animal_models_is_about_models() -> None:
    assert role("cancer_pain", title="Animal models of bone cancer pain: a systematic review.") == "animal_model"


@pytest.mark.parametrize(
    "sentence",
    [
        "An opioid, an antidepressant, an anticonvulsant and a steroid failed.",
        "Adjuncts such as anticonvulsant or antidepressant drugs were stopped.",
    ],
)
def test_antidepressants_beside_other_classes_of_drugs_are_no_depression(sentence: str) -> None:
    assert role("depression", f"METHODS| {METHODS} {sentence}", title="Causalgia of the hand.") is None


def test_antidepressants_are_depression_only_where_a_drug_of_the_topic_is_named() -> None:
    title = "Nortriptyline for causalgia."
    assert role("depression", "An antidepressant was given.", title=title) is None
    assert role("depression", "Ketamine is an antidepressant.", title=title) == "mentioned"


def test_headache_beside_migraine_in_a_title_is_meant_as_well() -> None:
    assert role("other_headache", title="Migraine and headache at high altitude.") == "studied"


def test_the_headache_of_a_migraine_is_no_other_headache() -> None:
    text = "BACKGROUND| Medication overuse headache is feared by all."
    assert role("other_headache", text, title="Headache relief in migraine: a trial of oxygen.") == "mentioned"


def test_a_mood_that_four_sentences_speak_of_is_studied() -> None:
    low = "Depression was seen in ten. Depression lasted. Anger and depression went together. Depression ended."
    assert role("depression", f"RESULTS| {low}", title="Anger in causalgia.") == "studied"


def test_a_mood_that_one_sentence_speaks_of_is_mentioned() -> None:
    assert role("depression", "RESULTS| Depression was seen in ten.", title="Anger in causalgia.") == "mentioned"


@pytest.mark.parametrize(
    "sentence",
    [
        "It was first misdiagnosed as sciatica.",
        "This differs from sciatica.",
        "Its established efficacy in sciatica led to this.",
        "The consequences may include sciatica.",
        "Rest in sciatica is well accepted.",
    ],
)
def test_what_it_is_not_or_leads_to_is_mentioned(sentence: str) -> None:
    assert role("radicular_pain", f"METHODS| {METHODS}", f"RESULTS| {sentence}") == "mentioned"


def test_a_sign_that_defines_another_condition_is_no_condition() -> None:
    text = "Fibromyalgia is characterised by tiredness and musculoskeletal pain."
    assert role("musculoskeletal_pain", text, title="Fibromyalgia: a trial of rest.") is None


def test_what_the_topic_is_said_to_be_is_studied() -> None:
    text = "BACKGROUND| Shingles pain is a syndrome of often very severe neuropathic pain."
    assert role("neuropathic_pain", text, title="Ketamine for postherpetic neuralgia.") == "studied"


def test_what_patients_have_is_studied_where_controls_are_healthy() -> None:
    text = "METHODS| Ten women and ten healthy control subjects were seen. RESULTS| Fibromyalgia was worse in spring."
    assert role("fibromyalgia", text, title="Weather and the body.") == "studied"


def test_what_patients_have_is_mentioned_where_only_the_healthy_take_part() -> None:
    text = "RESULTS| The drug may help in fibromyalgia."
    assert role("fibromyalgia", f"METHODS| {VOLUNTEERS}", text, title="Weather and the body.") == "mentioned"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Opioids for chronic nonmalignant pain.", "mentioned"),
        ("Opioids for cancer-related and noncancer-related pain.", "studied"),
    ],
)
def test_cancer_pain_beside_its_opposite_is_no_topic(title: str, expected: str) -> None:
    assert role("cancer_pain", "Opioids help in cancer pain. Others fear them.", title=title) == expected


def test_headache_that_comes_back_in_a_trial_of_migraine_is_no_other_headache() -> None:
    title = "Headache recurrence after oxygen."
    assert role("other_headache", "METHODS| Forty women with migraine took part.", title=title) is None


def test_own_patients_make_no_review() -> None:
    text = "The uses include sciatica. Two patients with fibromyalgia got better. They ate. They slept."
    assert role("radicular_pain", text, title="Rest and the body.") == "mentioned"


def test_what_numbers_of_patients_stand_behind_is_studied() -> None:
    text = "Causes have been shown to be sciatica (24 cases) and others (3 cases)."
    assert role("radicular_pain", f"RESULTS| {text}", title="Pain in cooks.") == "studied"


def test_dependence_on_opioids_is_mentioned() -> None:
    text = "Opioids lead to tolerance and physical dependence."
    assert role("opioid_hyperalgesia_tolerance", text, title="Opioids in causalgia.") == "mentioned"


def test_numbered_patients_are_no_background() -> None:
    text = "OBJECTIVES| Ketamine was used in 36 patients with myofascial pain."
    assert role("musculoskeletal_pain", text) == "studied"


def test_labels_with_a_dash_are_read() -> None:
    text = "Objective.—To test oxygen. Methods.—Forty women took part. We evaluated anxiety. Results.—None."
    assert role("anxiety", text, title="Oxygen in migraine.") == "mentioned"


@pytest.mark.parametrize(
    ("id_", "sentence"),
    [
        ("cancer_pain", "Patients had chronic pain not due to cancer."),
        ("cancer_pain", "Women treated surgically for breast cancer had pain."),
        ("ischemic_pain", "Rest pain scores fell."),
        ("ischemic_pain", "They took part in an ischemic forearm pain task."),
        ("neck_pain", "The cervical responses changed during the pain."),
        ("musculoskeletal_pain", "Osteoarticular tuberculosis was found."),
        ("opioid_hyperalgesia_tolerance", "Remifentanil attenuates hyperalgesia after freezing."),
        ("chronic_pain", "Long-term pain relief was good."),
        ("low_back_pain", "It blocks spinal pain signalling."),
        ("sci_pain", "Pain was adjusted for the presence of SCI."),
        ("acute_pain_other", "It was a complaint after acute injury."),
        ("acute_postoperative", "Surgical interruption of a pain pathway was tried."),
        ("acute_postoperative", "Chronic pain after total knee replacement was rated."),
        ("opioid_hyperalgesia_tolerance", "The tolerance to side effects grew."),
        ("acute_postoperative", "The co-operation of clinics on pain was good."),
        ("cancer_pain", "The screening for cancer was not painful."),
        ("acute_postoperative", "The EuroQol visual analogue scale was filled in after surgery."),
        ("cancer_pain", "Non-oncologic chronic pain was rated."),
        ("ischemic_pain", "Some had peripheral vascular disease."),
        ("acute_pain_other", "An abscess was found in a burn patient."),
        ("postsurgical_chronic", "Chronic pain after a fracture was rated."),
        ("substance_use", "It was paid for by the National Institute on Drug Abuse."),
    ],
)
def test_words_that_look_like_a_condition_are_none(id_: str, sentence: str) -> None:
    assert role(id_, f"METHODS| {METHODS} {sentence}") is None


@pytest.mark.parametrize(
    ("id_", "sentence"),
    [
        ("acute_postoperative", "Acute and chronic pain after caesarean section was rated."),
        ("ischemic_pain", "Patients with limb ischaemia had rest pain."),
        ("neck_pain", "Patients with cervical spine and shoulder pain were enrolled."),
        ("neuropathic_pain", "Patients with occipital neuralgia were enrolled."),
        ("postsurgical_chronic", "A girl with postthoracotomy neuropathic pain was treated."),
        ("poststroke_pain", "After a stroke, patients had central pain."),
        ("sci_pain", "Patients with spinal cord injury (SCI) were enrolled. The pain of SCI was rated."),
        ("orofacial_pain", "Patients with TMD and bruxism were enrolled."),
        ("acute_pain_other", "The pain of burn patients was rated."),
        ("ischemic_pain", "Patients with peripheral vascular disease and pain were enrolled."),
        ("acute_pain_other", "They took part in an ischemic forearm pain task."),
    ],
)
def test_other_wordings_of_a_condition_are_found(id_: str, sentence: str) -> None:
    assert role(id_, f"METHODS| {METHODS} {sentence}") == "studied"


@pytest.mark.parametrize(
    "sentence",
    [
        "It may also be needed by patients with trigeminal neuralgia.",
        "Some stumps are wrongly diagnosed as trigeminal neuralgia.",
        "Rare diseases such as trigeminal neuralgia are treated elsewhere.",
    ],
)
def test_what_a_review_names_once_beside_its_topic_is_mentioned(sentence: str) -> None:
    text = f"Stump pain is common. It follows amputation. {sentence} It fades with time."
    assert role("trigeminal_neuralgia", text, title="Stump pain: a review.") == "mentioned"


def test_a_disorder_of_the_mind_named_once_in_a_review_of_pain_is_mentioned() -> None:
    text = "Pain lasts. Those with a history of alcohol abuse should be sent to a clinic. Others may stay."
    assert role("substance_use", text, title="The care of chronic pain: a review.") == "mentioned"


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("mentioned", "Of those on opioids, a third told us of a fear of addiction."),
        (
            "mentioned",
            "Initial reports of its use in patients with cancer pain had been good. We gave it to four men.",
        ),
        ("studied", "We gave it to four men with cancer pain and addiction."),
    ],
)
def test_fears_and_the_reports_of_others_are_mentioned(part: str, sentence: str) -> None:
    id_ = "cancer_pain" if "Initial" in sentence else "substance_use"
    assert role(id_, f"Pumps are new. {sentence}", title="Four men with a pump.") == part


def test_an_abstract_that_is_cut_off_begins_with_what_was_known() -> None:
    text = "Oils are known to bring on migraine. Here we report five men with cluster headache."
    assert role("migraine", text, title="Oils and cluster headache: a case series.") == "mentioned"


def test_a_patient_presented_under_the_heading_of_an_aim_is_studied() -> None:
    text = "OBJECTIVE| To tell of twitching. A 70-year-old man presented with pain caused by metastatic lung cancer."
    assert role("cancer_pain", text, title="Twitching on morphine.") == "studied"


def test_a_cancer_whose_nerves_are_blocked_hurts() -> None:
    title = "The spread of dye in block of the celiac plexus."
    assert role("cancer_pain", "We describe a woman with pancreatic cancer.", title=title) == "studied"


def test_a_model_in_the_title_is_one_of_animals_though_none_is_named() -> None:
    text = "Glia has a part in it. We set out to find which."
    assert role("migraine", text, title="Glia in a chronic migraine model.") == "animal_model"


def test_relief_that_lasts_is_no_pain_that_lasts() -> None:
    assert role("chronic_pain", "The block gave long-standing pain relief.", title="Cutting a nerve.") is None
