"""What drafts say of papers is read field by field, as written."""

from __future__ import annotations

from typing import Any

import pytest

from drafts import read_draft
from drafts.claims.claims import read_claims
from drafts.claims.references import read_reference

from .fake_library import tagger_of

FIELDS = ("journal", "year", "design", "authors", "pmid", "doi")


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("A 2014 trial in the BMJ found less pain.", {"journal": "BMJ", "year": 2014}),
        ("According to a study published in Pain last year, infusions halved the flares.", {"journal": "Pain"}),
        (
            "Adults settled sooner (Falk et al., J Perianesth Nurs 2023, doi:10.1016/j.x.2023.08.030).",
            {
                "journal": "J Perianesth Nurs",
                "year": 2023,
                "authors": "Falk et al.",
                "doi": "10.1016/j.x.2023.08.030",
            },
        ),
        (
            "In a survey a quarter had trouble (Falk et al, BJU Int 2012).",
            {"journal": "BJU Int", "year": 2012, "authors": "Falk et al", "design": "cross_sectional"},
        ),
        (
            "Falk, Ström and Lind wrote up a pilot trial (The Clinical Journal of Pain, 1998).",
            {"journal": "The Clinical Journal of Pain", "year": 1998, "authors": "Falk, Ström and Lind"},
        ),
        (
            "In JAMA Psychiatry, Falk and coauthors reported in 2023 that ketamine worked.",
            {"journal": "JAMA Psychiatry", "year": 2023, "authors": "Falk and coauthors"},
        ),
        ("Falk's open-label study brought the burning down.", {"authors": "Falk", "design": "nonrandomised_trial"}),
        ("A pooled look at 24 trials found fewer problems.", {"design": "meta_analysis"}),
        ("A randomized comparison in 260 children found less distress.", {"design": "rct"}),
        ("A roundup of news from 2014 says that ketamine helps.", {"year": 2014}),
        (
            "A Finnish team (Acta Anaesthesiol Scand, 2011) found no benefit.",
            {"journal": "Acta Anaesthesiol Scand", "year": 2011},
        ),
        (
            "A scoping review in Frontiers in Psychiatry (2021) found little.",
            {"journal": "Frontiers in Psychiatry", "year": 2021, "design": "systematic_review"},
        ),
        ("A guideline from the American Pain Society advises it.", {"design": "guideline"}),
        ("A 2021 review lists it among the add-ons.", {"year": 2021, "design": "narrative_review"}),
        ("In a 1997 report on ninety people, half had pain.", {"year": 1997}),
        ("A comparison published in 2006 followed twenty patients.", {"year": 2006}),
        (
            "The Ochsner Journal printed a systematic review of it in 2020.",
            {"journal": "The Ochsner Journal", "year": 2020, "design": "systematic_review"},
        ),
        ("People on it still learned badly (Neurobiology of Disease).", {"journal": "Neurobiology of Disease"}),
        (
            "A 1994 review in the journal Headache found that tablets did better.",
            {"journal": "Headache", "year": 1994, "design": "narrative_review"},
        ),
        (
            "It calmed teenagers (Journal of the American Academy of Child and Adolescent Psychiatry, 2022).",
            {"journal": "Journal of the American Academy of Child and Adolescent Psychiatry", "year": 2022},
        ),
        ("A case report with a literature review told of one man.", {"design": "case_report"}),
        ("Sixty people tried both, a week each in random order.", {"design": "rct"}),
        ("A trial in veterans plans to find out whether it adds anything.", {"design": "protocol"}),
        ("It eased pain (doi:10.1016/s0304-3959(99)00123-4).", {"doi": "10.1016/s0304-3959(99)00123-4"}),
        ("It eased pain (PubMed ID: 123456).", {"pmid": "123456"}),
        (
            "Hocking G, Cousins MJ. Ketamine in chronic pain. Anesth Analg 2003;97:1730-9.",
            {"journal": "Anesth Analg", "year": 2003, "authors": "Hocking G, Cousins MJ"},
        ),
        ("Effects of ketamine, alfentanil, or placebo on pain. PMID 123.", {"pmid": "123"}),
    ],
)
def test_each_stated_field_is_read_and_no_other(text: str, stated: dict[str, Any]) -> None:
    reference = read_reference(text, text)
    assert reference is not None
    assert {name: getattr(reference, name) for name in FIELDS} == dict.fromkeys(FIELDS) | stated


@pytest.mark.parametrize(
    "text",
    [
        "Most of the studies were small.",
        "Studies show that it works.",
        "Ketamine eases pain.",
        "By 2019 half of them had tried it.",
    ],
)
def test_papers_in_general_are_no_reference(text: str) -> None:
    assert read_reference(text, text) is None


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("It eased pain [3].", (3,)),
        ("It eased pain.[^2]", (2,)),
        ("It eased pain.²", (2,)),
        ("It eased pain [1, 3-5].", (1, 3, 4, 5)),
    ],
)
def test_marks_into_the_list_are_read(text: str, marks: tuple[int, ...]) -> None:
    reference = read_reference(text, text)
    assert reference is not None
    assert reference.marks == marks


LISTS = {
    "text": "Papers\n[1] Max MB, Byas-Smith M. Ketamine. Pain 1995;18:360-8.\n"
    "Lou S et al. Esketamine. Mood 2024;1:2.\n",
    "markdown": "Ketamine eased the pain of eight people.[^1] It also lifts low mood.\n\n"
    "[^1]: Max MB, Byas-Smith M. Ketamine for pain. *Pain* 1995;18:360-8.\n",
}


def kinds(syntax: Any) -> list[tuple[str, str]]:
    claims = read_claims(read_draft(LISTS[syntax], syntax), tagger_of().vocabulary)
    return [(claim.kind, claim.text[:12]) for claim in claims]


def test_entries_of_a_list_are_known_by_their_form() -> None:
    assert kinds("text") == [("reference_only", "Max MB, Byas"), ("reference_only", "Lou S et al.")]


def test_a_footnote_is_an_entry_and_its_mark_stays_with_the_sentence_before() -> None:
    assert [kind for kind, _ in kinds("markdown")] == ["effect", "effect", "reference_only"]
    claims = read_claims(read_draft(LISTS["markdown"], "markdown"), tagger_of().vocabulary)
    assert claims[0].text.endswith(".[^1]")
