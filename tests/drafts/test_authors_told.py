"""Who wrote a paper and where it stands is read in the ways drafts tell it, and nobody is taken for an author."""

from __future__ import annotations

import pytest

from drafts.claims.references import read_reference
from drafts.records.fields import surnames


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Hargreave (2019) saw no gain.", "Hargreave"),
        ("In Hargreave's 2019 audit, opioid use fell by a third.", "Hargreave"),
        ("Hargreave and his crew saw less pain in 40 people.", "Hargreave"),
        ("Hargreave and her team ran a trial of nasal ketamine.", "Hargreave and her team"),
        ("A trial from Hargreave's lab found less pain.", "Hargreave's lab"),
        ("Dr Ilona Hargreave's study halved the pain.", "Dr Ilona Hargreave"),
        ("It calmed pain, Hargreave concluded in a systematic review.", "Hargreave"),
        ("A randomised trial led by Hargreave found less pain.", "Hargreave"),
        ("Pain fell by half (Hargreave &amp; Lindt, <i>Pain Letters</i>, 2020).", "Hargreave & Lindt"),
        ("The Selby Institute's 2019 trial halved the pain.", "The Selby Institute"),
        ("A team from Selby halved the pain in a 2018 trial.", "A team from Selby"),
    ],
)
def test_authors_are_read_as_written(text: str, authors: str) -> None:
    plain = text.replace("&amp;", "&    ").replace("<i>", "   ").replace("</i>", "    ")
    reference = read_reference(plain, text)
    assert reference is not None
    assert reference.authors == authors


@pytest.mark.parametrize(
    "text",
    [
        "Lyrica gave less relief than ketamine.",
        "Marta found that her back hurt less after the drip.",
        "Ketamine reduced tremor in Parkinson's patients.",
        "Neurologists tried ketamine in 40 people.",
        "For OCD the evidence stops at once.",
        "Proper controlled trials are thin on the ground.",
        "Hardly any trial looked at late harm.",
    ],
)
def test_patients_brands_and_papers_in_general_are_no_reference(text: str) -> None:
    assert read_reference(text, text) is None


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("Rheumatology Today ran a trial in 2013.", "Rheumatology Today"),
        ("Lindt ran a survey for Psychiatric Practice Digest in 2021.", "Psychiatric Practice Digest"),
        ("The 2019 Lancet Psychiatry trial found it better.", "Lancet Psychiatry"),
        ("According to a study in last year's Lancet, it helped.", "Lancet"),
        ("Lindt, writing in Wintry Minds in 2021, saw 17 people recover.", "Wintry Minds"),
        ("Care Letters</cite> (2024) has a roundup of sprays.", "Care Letters"),
    ],
)
def test_journals_are_read_by_what_they_do(text: str, journal: str) -> None:
    reference = read_reference(text.replace("</cite>", "       "), text)
    assert reference is not None
    assert reference.journal == journal


@pytest.mark.parametrize(
    ("text", "design"),
    [
        ("A 2010 review in Sleep Letters put it at a third.", "narrative_review"),
        ("Lindt and colleagues wrote up three people.", "case_series"),
        ("Lindt and colleagues pooled 20 trials.", "meta_analysis"),
        ("In an open randomised trial it was better.", "rct"),
        ("In a non-randomised comparison it was better.", "nonrandomised_trial"),
        ("Looking back through the charts of 70 people, Lindt (2011) saw less pain.", "cohort"),
    ],
)
def test_designs_are_read(text: str, design: str) -> None:
    reference = read_reference(text, text)
    assert reference is not None
    assert reference.design == design


def test_years_between_which_something_was_counted_are_not_the_papers() -> None:
    text = "Between 2010 and 2015 visits doubled, by a 2018 survey."
    reference = read_reference(text, text)
    assert reference is not None
    assert reference.year == 2018


def test_surnames_leave_titles_and_teams_out() -> None:
    assert surnames("Dr. Ilona Hargreave") == ["ilona hargreave"]
    assert surnames("Hargreave's group") == ["hargreave"]
    assert surnames("Hargreave and her team") == ["hargreave"]
