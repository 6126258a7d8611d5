"""Which paper a reference means, how what is said of it stands to what it says; which conditions a claim means."""

from __future__ import annotations

import msgspec
import pytest

from drafts.claims.claims import Claim
from drafts.claims.condition_choice import Reading
from drafts.report import ReferenceShown
from drafts.weighing.meant import meant_by
from drafts.weighing.outcome_words import outcomes_in

from .test_against import record
from .test_check import checked
from .test_scope import claim


def reference_of(text: str, number: int = 0) -> ReferenceShown:
    found = checked(text).claims[number].reference
    assert found is not None
    return found


@pytest.mark.parametrize(
    "said",
    [
        "Vahlberg et al. (2009) found that vitamin C prevents gout.",
        "Ostrander et al. (2024) found that esketamine lifts depression after childbirth.",
        "1. Vahlberg P. Acupuncture for tennis elbow: a pilot study. J Elbow Res. 2009;3:1-9.",
    ],
)
def test_a_surname_and_a_year_do_not_make_a_paper_on_something_else_the_one_that_is_meant(said: str) -> None:
    claims = checked(f"# References\n\n{said}\n" if said[0] == "1" else said).claims
    assert [claim.verdict for claim in claims] == ["nothing_fits"]
    assert claims[0].reference is not None
    assert claims[0].reference.resolves_to is None


def test_the_surname_of_one_paper_and_the_title_of_another_mean_neither() -> None:
    said = "Vahlberg et al. (2009) found a benefit of ketamine for chronic non-cancer pain."
    claim = checked(said).claims[0]
    assert claim.verdict == "nothing_fits"
    assert claim.reference is not None
    assert claim.reference.resolves_to is None


def test_a_surname_and_a_year_are_enough_where_the_paper_says_what_is_said() -> None:
    assert reference_of("Vahlberg et al. (2009) found that ketamine reduced pain in CRPS.").resolves_to == "90000001"


def test_what_is_said_of_a_paper_is_held_against_it_field_by_field_too() -> None:
    fields = reference_of("Vahlberg et al. (2009) found that ketamine reduced pain in CRPS.").candidates[0].fields
    assert fields == {
        "year": "agrees",
        "authors": "agrees",
        "condition": "agrees",
        "drug": "agrees",
        "outcome": "agrees",
        "direction": "agrees",
    }


def test_an_outcome_that_the_paper_does_not_speak_of_stays_open() -> None:
    said = "Vahlberg et al. (2009) found that ketamine reduced pain and the use of opioids in CRPS."
    assert reference_of(said).candidates[0].fields["outcome"] == "unknown"


def test_a_mark_shows_the_listed_paper_and_its_fields() -> None:
    draft = (
        "Ketamine reduced pain in CRPS in a randomised trial [1].\n\n## References\n\n"
        "1. Vahlberg P, Moreau A. Intravenous ketamine in complex regional pain syndrome: a randomised double-blind "
        "trial. Pain. 2009;1:1-9.\n"
    )
    found = reference_of(draft)
    assert found.resolves_to == "90000001"
    assert [candidate.pmid for candidate in found.candidates] == ["90000001"]
    assert found.candidates[0].fields["design"] == "agrees"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("It halved the need for morphine.", {"painkillers"}),
        ("Patients slept better and felt less low in mood.", {"mood"}),
        ("Less pain, fewer side effects, and better sleep", {"pain", "unwanted effects", "sleep"}),
        ("It was given twice.", set()),
    ],
)
def test_outcomes_are_known_by_lay_and_learned_words(text: str, outcomes: set[str]) -> None:
    assert outcomes_in(text) == outcomes


def doubtful(*readings: tuple[tuple[str, ...], float], named: bool = False) -> Claim:
    """A claim that may be about any of several conditions."""
    found = tuple(Reading(conditions=ids, chance=chance) for ids, chance in readings)
    said = claim("It lowered the scores for eleven weeks.", *found[0].conditions, named=named)
    return msgspec.structs.replace(said, readings=found)


def test_the_record_that_says_a_claim_tells_which_of_its_readings_is_meant() -> None:
    found = meant_by(doubtful((("migraine",), 0.6), (("crps",), 0.3), ((), 0.1)), record("90000001"), 0.4)
    assert found.conditions == ("crps",)
    assert [reading.conditions for reading in found.readings] == [("crps",)]


def test_the_record_that_says_a_claim_confirms_how_it_was_read() -> None:
    found = meant_by(doubtful((("crps",), 0.5), (("migraine",), 0.4)), record("90000001"), 0.5)
    assert found.conditions == ("crps",)
    assert [reading.conditions for reading in found.readings] == [("crps",)]


@pytest.mark.parametrize(
    ("unsure", "said"),
    [
        (doubtful((("migraine",), 0.6), (("crps",), 0.3)), 0.1),
        (doubtful((("migraine",), 0.9), (("crps",), 0.05)), 0.4),
        (doubtful((("migraine",), 0.6), (("depression",), 0.3)), 0.4),
        (doubtful((("migraine",), 0.6), (("crps",), 0.3), named=True), 0.4),
        (doubtful((("crps",), 0.6), (("migraine",), 0.3)), 0.3),
    ],
)
def test_else_the_claim_stays_as_the_text_has_it(unsure: Claim, said: float) -> None:
    assert meant_by(unsure, record("90000001"), said) is unsure
