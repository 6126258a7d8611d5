"""In which ways a sentence speaks against a claim, and what speaks against nothing."""

from __future__ import annotations

import pytest

from drafts import read_draft
from drafts.claims.claims import Claim, read_claims
from drafts.records.passages import Passage, Sources, Words
from drafts.records.ranking import gather
from drafts.weighing.lasting import is_shorter
from drafts.weighing.limits import limits_of
from drafts.weighing.scope import denies_harm
from drafts.weighing.seeking import MOST_SOUGHT, seek
from drafts.weighing.ways import Beside, goes_too_far
from tagger.told import outcome_of, read_told

from .bare_claims import bare_claim
from .fake_library import FakeEngine, tagger_of
from .test_check import checked


def claim_of(text: str) -> Claim:
    return read_claims(read_draft(text, "text"), tagger_of().vocabulary)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine does away with the need for opioids in chronic pain.",
        "Every trial of ketamine in chronic pain has shown less pain.",
        "A ketamine drip ends any migraine.",
        "Ketamine relieves chronic pain at any age.",
        "Ketamine put an end to their chronic pain.",
    ],
)
def test_what_is_said_of_all_goes_too_far(text: str) -> None:
    assert goes_too_far(claim_of(text))


def test_a_plain_claim_does_not() -> None:
    assert not goes_too_far(claim_of("Ketamine reduces chronic pain."))


@pytest.mark.parametrize(
    ("sentence", "no_difference"),
    [
        ("Antagonism not only explains analgesia but also contributes to rapid antidepressant responses.", False),
        ("Neither responders, nor non-responders reported any significant alterations in sleep.", True),
    ],
)
def test_what_only_sounds_like_a_denial_is_none(sentence: str, no_difference: bool) -> None:
    assert outcome_of(read_told(sentence).bits).no_difference is no_difference


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Their thinking stayed as sharp as ever.", True),
        ("Memory is left untouched.", True),
        ("Some are left with a psychosis that does not lift.", False),
        ("Rats on it cannot remember what they saw.", False),
        ("Do not be surprised if you see things that are not there.", False),
    ],
)
def test_what_is_as_it_was_came_to_no_harm(text: str, denies: bool) -> None:
    claim = bare_claim(text, "safety", "harm")
    assert denies_harm(claim) is denies


def test_as_long_in_another_unit_is_not_shorter() -> None:
    assert not is_shorter("It can stay away for a week.", "Reductions persisted for up to 7 days.")
    assert is_shorter("It brings relief that lasts.", "The fall was not maintained.")


def limits(text: str) -> dict[str, dict[str, float]]:
    """The ways in which each record of the invented library speaks against a claim."""
    sources = Sources(FakeEngine())
    pool = gather(claim_of(text), sources)
    matches = [pool.match(source) for source in pool.sources]
    found = {match.source.pmid: next(iter(limits_of(match, Beside(pool, matches))), None) for match in matches}
    return {pmid: limit.ways for pmid, limit in found.items() if limit}


def test_weak_evidence_and_no_effect_are_told_apart() -> None:
    assert {"weak", "none"} & limits("Ketamine reduces chronic pain.")["90000002"].keys()


def test_harms_speak_against_who_denies_them() -> None:
    assert "adverse" in limits("Ketamine has no side effects and nobody hallucinates on it.")["90000001"]


def test_a_harm_is_named_by_a_short_form_as_well() -> None:
    words = Words({}, (), {"ED": "emergence delirium"})
    beside = Beside(gather(claim_of("Ketamine brings on delirium."), Sources(FakeEngine())), [])
    told = "ED was no more common with ketamine."
    assert beside.names_harm(Passage(told, words=words))
    assert not beside.names_harm(Passage(told))
    assert not beside.names_harm(Passage("CED was no more common with ketamine.", words=words))


def test_few_records_are_sought() -> None:
    pool = gather(claim_of("Ketamine reduces chronic pain."), Sources(FakeEngine()))
    assert len(seek(pool, ("chronic_pain",), tagger_of().vocabulary)) <= MOST_SOUGHT


def test_a_trial_that_supports_a_claim_is_not_held_against_it() -> None:
    (claim,) = checked("Ketamine reduces pain in CRPS.").claims
    assert "90000001" not in {record.pmid for record in claim.against}


def test_a_study_in_people_is_not_held_against_what_is_said_of_horses() -> None:
    for claim in checked("Ketamine makes opioids unnecessary in every horse with chronic pain.").claims:
        assert claim.against == ()
