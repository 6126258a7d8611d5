"""Names are found in every regular form; abbreviations only where the record settles them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tagger import Vocabulary
from tagger.folding import fold
from tagger.mentions import settle
from tagger.variants import forms
from topic import load_topic

VOCABULARY = Vocabulary(load_topic())


def ids(*texts: str) -> set[str]:
    return {m.id for found in settle(VOCABULARY, texts) for m in found if m.kind == "condition"}


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("causalgia", "crps"),
        ("Sudeck's atrophy", "crps"),
        ("Sudeck’s dystrophy", "crps"),
        ("algodystrophy", "crps"),
        ("reflex sympathetic dystrophy", "crps"),
        ("shoulder-hand syndrome", "crps"),
        ("algoneurodystrophy", "crps"),
        ("CRPS type II", "crps"),
        ("post-herpetic neuralgia", "postherpetic_neuralgia"),
        ("post herpetic neuralgias", "postherpetic_neuralgia"),
        ("POSTHERPETIC NEURALGIA", "postherpetic_neuralgia"),
        ("ischaemic pain", "ischemic_pain"),
        ("ischemic pain", "ischemic_pain"),
        ("central sensitisation", "central_sensitization"),
        ("central sensitization", "central_sensitization"),
        ("tumour pain", "cancer_pain"),
        ("tic douloureux", "trigeminal_neuralgia"),
        ("Dejerine–Roussy syndrome", "poststroke_pain"),
        ("Déjerine-Roussy syndrome", "poststroke_pain"),
        ("chronic neuropathic pain", "chronic_pain"),
        ("chronic, intractable pain", "chronic_pain"),
        ("failed back surgery syndrome", "radicular_pain"),
        ("vaso-occlusive crises", "sickle_cell"),
        ("post-operative pain", "acute_postoperative"),
        ("pain after knee surgery", "acute_postoperative"),
        ("labour pain", "acute_pain_other"),
        ("opioid-induced hyperalgesia", "opioid_hyperalgesia_tolerance"),
    ],
)
def test_names_are_found_in_all_their_forms(words: str, id_: str) -> None:
    assert id_ in ids(f"We treated {words} with ketamine.")


@pytest.mark.parametrize(
    ("texts", "id_", "counts"),
    [
        (("RSD after a fracture of the wrist: sympathetic block.",), "crps", True),
        (("Precision (RSD < 2 %) by HPLC.",), "crps", False),
        (("Reflex sympathetic dystrophy (RSD) is rare.", "RSD was cured."), "crps", True),
        (("CPSP was less frequent after thoracic surgery.",), "postsurgical_chronic", True),
        (("CPSP was less frequent after thoracic surgery.",), "poststroke_pain", False),
        (("After thalamic stroke, CPSP is common.",), "poststroke_pain", True),
        (("After thalamic stroke, CPSP is common.",), "postsurgical_chronic", False),
        (("FM was used for frequency modulation.",), "fibromyalgia", False),
        (("Patients with FM had many tender points.",), "fibromyalgia", True),
        (("There were 12 TN and 3 true negatives.",), "trigeminal_neuralgia", False),
        (("Carbamazepine in trigeminal disease: TN.",), "trigeminal_neuralgia", True),
        (("Women with CH and chronic hypertension.",), "cluster_headache", False),
        (("Sudden cardiac death (SCD) in athletes.",), "sickle_cell", False),
        (("Children with SCD and sickle crises.",), "sickle_cell", True),
        (("Volatile organic compounds (VOC) rose.",), "sickle_cell", False),
        (("PLP, pyridoxal phosphate, was low.",), "phantom_limb", False),
        (("PLP after amputation.",), "phantom_limb", True),
        (("DPN, a selective receptor agonist.",), "diabetic_neuropathy", False),
        (("DPN in diabetes.",), "diabetic_neuropathy", True),
        (("TRD: tractional retinal detachment.",), "depression", False),
        (("Antidepressants in TRD.",), "depression", True),
        (("Bare-metal stents: BMS.",), "orofacial_pain", False),
        (("Long-standing lumbar agony syndrome (LLAS)",), "low_back_pain", False),
        (("Chronic low back pain (XLBP) was frequent.", "XLBP fell."), "low_back_pain", True),
    ],
)
def test_abbreviations_count_only_where_the_record_settles_them(
    texts: tuple[str, ...], id_: str, counts: bool
) -> None:
    assert (id_ in ids(*texts)) is counts


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Respiratory depression was not seen.", "depression"),
        ("Depression of drug metabolism in the mouse.", "depression"),
        ("Tricyclic antidepressants were given.", "depression"),
        ("ST depression on the ECG.", "depression"),
        ("Neurogenic inflammation and neurogenic bladder.", "neuropathic_pain"),
        ("The sciatic nerve was exposed.", "radicular_pain"),
        ("Chronic non-cancer pain.", "cancer_pain"),
        ("Suicide inhibition of the enzyme.", "suicidality"),
        ("Cancer center staff in pain.", "cancer_pain"),
    ],
)
def test_traps_are_not_the_condition(text: str, id_: str) -> None:
    assert id_ not in ids(text)


def test_a_name_inside_the_longer_name_of_another_does_not_count() -> None:
    assert ids("Cluster headache was treated.") == {"cluster_headache"}
    assert "neuropathic_pain" not in ids("Postherpetic neuralgia was treated.")


def test_neuropathic_counts_inside_longer_names() -> None:
    assert {"neuropathic_pain", "diabetic_neuropathy"} <= ids("Diabetic neuropathic pain was treated.")


def test_drugs_are_told_apart() -> None:
    found = {
        m.words: m.id for m in VOCABULARY.find("S(+)-ketamine, esketamine, R-ketamine, norketamine and ketamine")
    }
    assert found == {
        "S(+)-ketamine": "esketamine",
        "esketamine": "esketamine",
        "R-ketamine": "arketamine",
        "norketamine": "norketamine",
        "ketamine": "ketamine",
    }


def test_mentions_come_longest_first() -> None:
    found = VOCABULARY.find("Ketamine for complex regional pain syndrome")
    assert [m.words for m in found] == ["complex regional pain syndrome", "Ketamine"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("RSD", ("crps",)),
        ("rsd", ("crps",)),
        ("CRPS", ("crps",)),
        ("Sudeck", ("crps",)),
        ("sudecks", ("crps",)),
        ("causalgias", ("crps",)),
        ("Post Herpetic Neuralgia", ("postherpetic_neuralgia",)),
        ("neuralgies", ()),
        ("CPSP", ("poststroke_pain", "postsurgical_chronic")),
        ("Spravato", ("esketamine",)),
        ("headache", ("other_headache",)),
        ("", ()),
    ],
)
def test_search_words_are_looked_up_in_any_form(words: str, expected: tuple[str, ...]) -> None:
    assert VOCABULARY.lookup(words) == expected


def test_the_terms_of_a_condition_can_be_asked_for() -> None:
    terms = VOCABULARY.terms("crps")
    assert {"causalgia", "sudeck", "RSD", "complex regional pain syndrome"} <= set(terms)
    assert not any("…" in term or "{" in term for term in terms)
    assert VOCABULARY.terms("no such id") == ()


def test_forms_are_made_by_rule() -> None:
    assert ("ischemic", "pains") in forms("ischaemic pain")
    assert ("postherpetic", "neuralgia") in forms("post-herpetic neuralgia")
    assert ("post", "herpetic", "neuralgia") in forms("postherpetic neuralgia")
    assert ("neuropathies",) in forms("neuropathy")


@given(st.text(max_size=200))
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    for mention in VOCABULARY.find(text):
        assert text[mention.start : mention.end] == mention.words
    VOCABULARY.lookup(text)
