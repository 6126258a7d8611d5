"""On which side of a claim a record stands, and how far what supports it goes."""

from __future__ import annotations

import pytest

from drafts import read_draft
from drafts.claims.claims import read_claims
from drafts.records.passages import Sources
from drafts.records.terms import read_terms
from drafts.report import ClaimShown
from drafts.weighing.evidence import Support
from drafts.weighing.opposition import Opposition
from drafts.weighing.scope import denies_harm
from drafts.weighing.sides import settle
from tagger.told import BETWEEN, POSES, outcome_of, read_told

from .bare_claims import bare_claim
from .fake_library import FakeEngine, tagger_of
from .test_check import checked


def claims(text: str) -> tuple[ClaimShown, ...]:
    return checked(text).claims


def test_a_record_stands_on_both_sides_only_with_two_sentences() -> None:
    for text in ("Ketamine reduces chronic pain.", "Ketamine is proven to erase chronic pain for good."):
        for claim in claims(text):
            said = {record.pmid: record.quote for record in claim.support if record.covers != "closest"}
            assert all(said.get(record.pmid) != record.quote for record in claim.against)


def test_what_differs_from_a_claim_is_never_said_to_support_it() -> None:
    for text in ("Ketamine reduces chronic pain.", "Gabapentin reduces pain after shingles.", "Ketamine is safe."):
        for claim in claims(text):
            for record in claim.support:
                assert record.covers == "closest" or "differs" not in record.fields.values()


@pytest.mark.parametrize(
    ("sentence", "benefit", "no_difference"),
    [
        ("Ketamine produced no significant pain relief.", False, True),
        ("Ketamine did not show a notable antidepressant advantage.", False, True),
        ("There was no difference in nausea, but pain was reduced.", True, True),
        ("Pain was reduced.", True, False),
    ],
)
def test_what_is_denied_is_no_benefit(sentence: str, benefit: bool, no_difference: bool) -> None:
    outcome = outcome_of(read_told(sentence).bits)
    assert (outcome.benefit, outcome.no_difference) == (benefit, no_difference)


def test_a_rise_of_what_should_fall_is_worse() -> None:
    assert outcome_of(read_told("It was associated with an increased incidence of delirium.").bits).worse
    assert not outcome_of(read_told("It increased comfort.").bits).worse


def test_what_stays_stable_is_no_harm() -> None:
    outcome = outcome_of(read_told("Blood pressure and pulse remained quite stable.").bits)
    assert outcome.harmless
    assert not outcome.adverse


def test_what_was_asked_is_told_from_what_was_found() -> None:
    assert read_told("Given the limited evidence, we retrospectively reviewed our experience.").bits & POSES
    assert not read_told("Pain fell by half.").bits & POSES


def test_a_word_is_sought_by_its_ring() -> None:
    sought = {stem for group in read_terms("Toddlers woke up giddy.").groups for stem in group.single}
    assert {"preschool", "dizziness"} <= sought


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Nobody gets dizzy on it.", True),
        ("It does not make anyone drowsy.", True),
        ("Those visions are a myth.", True),
        ("Many get dizzy on it.", False),
    ],
)
def test_that_nobody_comes_to_harm_is_a_denial(text: str, denies: bool) -> None:
    claim = bare_claim(text, "safety", "harm")
    assert denies_harm(claim) is denies


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no differences among the groups in soreness.",
        "Ketamine produced no relief of soreness.",
        "Esketamine did not lower scores.",
    ],
)
def test_groups_that_did_not_differ_are_told_from_one_group(sentence: str) -> None:
    assert read_told(sentence).bits & BETWEEN
    assert not read_told("Soreness was no less at the second visit.").bits & BETWEEN


def test_what_limits_an_overstated_claim_stands_against_it_even_where_it_supports_a_part() -> None:
    plain, overstated = (
        read_claims(read_draft(text, "text"), tagger_of().vocabulary)[0]
        for text in ("Ketamine reduces chronic pain.", "Ketamine is guaranteed to end chronic pain for everyone.")
    )
    assert (plain.strength, overstated.strength) == ("neutral", "overstated")
    (source,) = Sources(FakeEngine()).get(["90000001"])
    limit = Opposition(
        source=source, quote="Half of them responded.", scope="", ways=frozenset(["partial"]), odds=-2.0
    )
    found = Support(source=source, quote="Ketamine reduced pain.", fields={}, said=0.9)
    assert settle(overstated, [found], [limit])[1] == (limit,)
    assert settle(plain, [found], [limit])[1] == ()


def test_who_surely_speaks_against_a_claim_stands_there_whatever_else_it_says() -> None:
    claim = bare_claim("Ketamine reduces chronic pain.")
    (source,) = Sources(FakeEngine()).get(["90000001"])
    found = Support(source=source, quote="Ketamine reduced pain.", fields={"direction": "agrees"}, said=0.9)
    doubtful, sure = (
        Opposition(source=source, quote="Some had none.", scope="", ways=frozenset(["none"]), odds=odds, said=0.1)
        for odds in (-2.0, 0.5)
    )
    assert settle(claim, [found], [doubtful])[1] == ()
    assert settle(claim, [found], [sure])[1] == (sure,)
