"""Drugs are known by any of their names, and plain words by those of records."""

from __future__ import annotations

import pytest

from drafts.drug_names import drugs_named
from drafts.records.features import read_asked
from drafts.records.terms import read_terms
from index.stems import stems

from .bare_claims import bare_claim


def said(text: str) -> set[frozenset[str]]:
    return {way for group in read_terms(text).groups for way in group.alternatives}


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Imigran helped most of them", "sumatriptan"),
        ("311C90 helped most of them", "zolmitriptan"),
        ("Depakote kept the attacks away", "valproate"),
        ("A triptan within the hour", "rizatriptan"),
        ("Beta-blockers keep migraine away", "propranolol"),
        ("Epilepsy drugs for shooting pain", "carbamazepine"),
        ("Demerol for the pain", "pethidine"),
        ("Tylenol first", "paracetamol"),
        ("Shock therapy works faster", "electroconvulsive"),
    ],
)
def test_a_drug_is_sought_by_the_names_that_records_use(text: str, record: str) -> None:
    assert any(stems(record) in ways for ways in drugs_named(text))


def test_a_drug_is_not_sought_by_its_sisters() -> None:
    (ways,) = drugs_named("Sumatriptan helped most of them")
    assert stems("zolmitriptan") not in ways


def test_a_text_without_drugs_names_none() -> None:
    assert drugs_named("Ketamine helped most of them within the hour") == ()


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("They were still unwell after two tries with tablets", "treatment-resistant"),
        ("It wards off the attacks", "prophylaxis"),
        ("The commonest complaint was the runs", "diarrhea"),
        ("It fell flat", "no difference"),
        ("Neither knew what salt water was", "placebo"),
        ("Half of them were put to sleep with it", "induction"),
        ("It is off the table for them", "contraindicated"),
        ("They cannot remember a face", "memory"),
        ("Cells there are trigger-happy", "hyperexcitability"),
        ("A fortnight on they were well", "2 weeks"),
        ("Mirror images of one molecule", "enantiomer"),
        ("Every other man was back at work", "employment"),
        ("The depressed live with more pain", "prevalence"),
    ],
)
def test_plain_words_are_sought_by_those_of_records(text: str, record: str) -> None:
    assert stems(record) in said(text)


def test_a_word_of_plain_writing_weighs_less_than_one_that_tells() -> None:
    weights = {group.words: group.weight for group in read_terms("It clearly keeps neuralgia away").groups}
    assert weights["keeps"] < weights["neuralgia"]
    assert weights["clearly"] < weights["neuralgia"]


def test_the_name_of_a_drug_stands_for_all_of_its_names() -> None:
    assert stems("valproic acid") in said("Valproate kept them away")


def test_words_that_stand_side_by_side_in_a_claim_are_sought_so() -> None:
    text = "Staying active and the talking therapies, one year on"
    claim = bare_claim(text)
    assert read_asked(claim).pairs == ("staying active", "talking therapies")


@pytest.mark.parametrize("text", ["Two monkeys slept", "It calmed the hens", "They would not spare a cage mate"])
def test_beings_other_than_people_are_asked_for(text: str) -> None:
    assert read_asked(bare_claim(text)).animals
