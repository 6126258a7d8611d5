"""What speaks against a claim, in which order it is shown, and what is held against nothing."""

from __future__ import annotations

import pytest

from drafts.claims.reported import is_told
from drafts.records.passages import Passage, Source, Sources
from drafts.weighing.chances import log_odds
from drafts.weighing.excess import EVERYONE, LINK, NOTHING, ONLY, RATE, TARGETS
from drafts.weighing.findings import are_alike, is_behind
from drafts.weighing.harms import kinds_of_harm
from drafts.weighing.limits import Limit
from drafts.weighing.opposition import Opposition, _in_order, _says_it_plainly
from drafts.weighing.scope import _same_people, denies_harm
from drafts.weighing.sides import _tells_of_both
from drafts.weighing.ways import goes_too_far, tells_of_link
from tagger.told import EVEN, HEDGED, NOT_ALL, RANKED, outcome_of, read_told

from .bare_claims import bare_claim
from .fake_library import FakeEngine


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Nobody gets hooked on it.", "Cases of dependence were reported."),
        ("The mind stays perfectly clear.", "Dissociative symptoms occurred in half of them."),
        ("It leaves the bladder alone.", "Cystitis was seen in long-term users."),
        ("Breathing is not affected.", "Transient apnoea was noted."),
        ("It cannot hurt the unborn child.", "Fetal weight was reduced."),
        ("It does not make you drool.", "Hypersalivation was common."),
    ],
)
def test_a_harm_is_known_by_its_lay_name(said: str, told: str) -> None:
    assert any(pattern.search(told) for pattern in kinds_of_harm(said))


def test_another_harm_is_not_meant() -> None:
    assert not any(pattern.search("Cystitis was seen.") for pattern in kinds_of_harm("Nobody gets hooked on it."))


@pytest.mark.parametrize("text", ["Nor can anybody get hooked on it.", "There is no risk of a bad trip."])
def test_a_denial_is_heard_in_other_words(text: str) -> None:
    assert denies_harm(bare_claim(text, "safety"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Ketamine is kinder to the heart than etomidate.",
            "Ketamine had less stability than etomidate.",
        ),
        ("Ketamine beats morphine.", "Morphine was more effective than ketamine."),
        ("Ketamine beats morphine.", "Ketamine was inferior to morphine."),
        (
            "It does more for the mood than ECT ever could.",
            "Analysis has ECT superior to ketamine for severity.",
        ),
        ("Ketamine beats tramadol.", "Shivering was rarer: fewer episodes with tramadol than with ketamine."),
    ],
)
def test_what_is_set_before_a_rival_may_stand_behind_it(said: str, told: str) -> None:
    assert is_behind(bare_claim(said), Passage(told))


def test_what_stands_before_its_rival_is_not_behind() -> None:
    assert not is_behind(
        bare_claim("Ketamine beats morphine."), Passage("Ketamine was more effective than morphine.")
    )
    assert not is_behind(
        bare_claim("Ketamine beats morphine."), Passage("Lidocaine was more effective than ketamine.")
    )


def test_a_link_that_a_sentence_denies_is_not_told_of_by_it() -> None:
    told = frozenset(["none", "mixed", "said"])
    assert not _tells_of_both(Opposition(source=record("90000001"), quote="", scope="", ways=told))
    assert _tells_of_both(Opposition(source=record("90000001"), quote="", scope="", ways=frozenset(["mixed"])))


def test_a_likeness_in_passing_makes_no_claim_one_of_no_effect() -> None:
    assert not NOTHING.search("It spares children morphine just as it does grown-ups, and fear as well as pain.")
    assert NOTHING.search("It worked as well as morphine.")


def test_both_did_it() -> None:
    assert are_alike(Passage("Both ketamine and alfentanil reduced pain."))
    assert not are_alike(Passage("Both reduced pain, but ketamine was better than alfentanil."))


@pytest.mark.parametrize(
    ("sentence", "bit"),
    [
        ("Treatment is not effective for everyone.", NOT_ALL),
        ("All but one of them relapsed within a month.", NOT_ALL),
        ("It may be beneficial.", HEDGED),
        ("Esketamine was more effective than quetiapine.", RANKED),
        ("Ketamine and esketamine were equally effective.", EVEN),
    ],
)
def test_a_sentence_tells_it_whatever_is_claimed(sentence: str, bit: int) -> None:
    assert read_told(sentence).bits & bit
    assert not read_told("Pain fell by half.").bits & bit


def test_two_treatments_that_did_alike_are_not_a_treatment_that_did_nothing() -> None:
    assert not read_told("Ketamine was as effective as placebo.").bits & EVEN


def test_one_cause_and_links_are_claims_that_a_missing_link_denies() -> None:
    assert ONLY.search("The growth factor is the one thing that makes it work.")
    assert ONLY.search("Feeling detached is what makes it work.")
    assert tells_of_link(bare_claim("The stronger the trip, the better you feel."))
    assert LINK.search("The relief goes hand in hand with how odd you feel.")
    assert not tells_of_link(bare_claim("Ketamine reduces pain."))


def test_targets_beside_the_one_that_is_claimed_are_found() -> None:
    assert TARGETS.findall("It acts on AMPA, sigma and opioid receptors.") == ["AMPA", "sigma", "opioid receptors"]


def test_what_holds_of_all_is_told_from_a_rate_and_from_what_was() -> None:
    assert goes_too_far(bare_claim("It works every single time.")) or EVERYONE.search("It works for everyone.")
    assert RATE.search("It frees three out of four people from pain.")
    assert is_told("Of the men, half got better.")
    assert not is_told("Half of all people get better.")


@pytest.mark.parametrize(
    "text", ["Mothers are up sooner on ketamine.", "It stops paroxysmal hemicrania.", "It makes ECT work better."]
)
def test_who_does_not_study_the_people_or_procedure_is_out_of_scope(text: str) -> None:
    (source,) = Sources(FakeEngine()).get(["90000001"])
    assert not _same_people(bare_claim(text), source)
    assert _same_people(bare_claim("Ketamine relieves pain."), source)


def record(pmid: str) -> Source:
    (source,) = Sources(FakeEngine()).get([pmid])
    return source


def test_the_paper_of_the_text_leads_and_what_ranks_far_lower_follows() -> None:
    low = Opposition(source=record("90000001"), quote="a", scope="", odds=1.0)
    high = Opposition(source=record("90000002"), quote="b", scope="", odds=4.0)
    own = Opposition(source=record("90000001"), quote="c", scope="", odds=0.0, own=True)
    assert [opposition.quote for opposition in _in_order([own, high, low])] == ["c", "b", "a"]
    assert _in_order([]) == []


def test_plain_denial_speaks_more_against_a_claim_than_what_leaves_it_open() -> None:
    said = {"said": 0.5, "key": 0.5, "title": 0.5, "around": 1.0, "kind effect": 1.0, "direction benefit": 1.0}
    plain = said | {"none": 1.0, "contradicts": 1.0, "concluded": 1.0}
    assert log_odds(plain) > log_odds(said | {"open": 1.0})
    assert log_odds(plain) > log_odds(plain | {"agrees": 1.0, "both": 1.0})
    assert log_odds(plain | {"no such sign": 1.0}) == log_odds(plain)


def test_what_is_still_to_be_studied_was_not_found() -> None:
    told = outcome_of(read_told("It had no advantage, highlighting the need for research into effective doses.").bits)
    assert (told.benefit, told.no_difference) == (False, True)
    assert outcome_of(read_told("It did not help with sleep and response rates.").bits).no_difference


@pytest.mark.parametrize(
    ("ways", "plainly"),
    [
        ({"own": 0.3, "said": 0.4, "none": 1.0}, False),
        ({"own": 0.7, "said": 0.8, "none": 1.0}, True),
        ({"own": 0.1, "said": 0.1, "adverse": 1.0, "harm": 1.0}, True),
    ],
)
def test_a_whole_paper_in_place_of_an_abstract_must_say_it_plainly(ways: dict[str, float], plainly: bool) -> None:
    limit = Limit(passage=Passage("It had no effect."), ways=ways, force=9.0)
    assert _says_it_plainly(limit) is plainly
