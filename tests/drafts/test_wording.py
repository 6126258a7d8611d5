"""Words that promise more than the records for a claim bear: which, why, and who says less."""

from __future__ import annotations

from copy import copy

import msgspec
import pytest

from drafts.records.passages import Source
from drafts.weighing.asides import is_of_another_condition
from drafts.weighing.evidence import Support
from drafts.weighing.opposition import Opposition
from drafts.weighing.wording import judge_wording

from .bare_claims import bare_claim
from .fake_library import tagger_of
from .test_against import record

SAFE = bare_claim("Ketamine is safe and works.")


def of_level(pmid: str, level: int | None, **facts: str) -> Source:
    source = copy(record(pmid))  # those of an engine are kept
    source.annotations = msgspec.structs.replace(source.annotations, level=level, **facts)
    return source


def support(level: int | None) -> Support:
    return Support(source=of_level("90000001", level), quote="It was safe in them.", fields={})


def against(level: int | None, odds: float = -2.0) -> Opposition:
    return Opposition(source=of_level("90000002", level), quote="Harms were more frequent.", scope="", odds=odds)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Ketamine is safe for CRPS.", ("safe",)),
        ("Ketamine has a lower risk of addiction than opioids.", ("lower risk",)),
        ("It carries a lower addiction risk.", ("lower addiction risk",)),
        ("Ketamine significantly reduces pain.", ("significantly",)),
        ("Ketamine is well tolerated and reliably eases pain.", ("well tolerated", "reliably")),
        ("It does not significantly reduce pain.", ()),
        ("Nobody knows how safe it is.", ()),
        ("Ketamine is given at a safe dose.", ()),
        ("Unsafe use is common.", ()),
        ("Ketamine reduces pain.", ()),
    ],
)
def test_a_promising_word_is_marked_beside_weak_evidence(said: str, words: tuple[str, ...]) -> None:
    wording = judge_wording(bare_claim(said, "safety"), [support(4)], [])
    assert (wording.strength, wording.words) == ("neutral", words)
    assert bool(words) is wording.why.endswith("the best record for it here has a starting level of 4.")
    assert bool(words) is bool(wording.says_less)


def test_a_mixed_result_is_quoted_where_it_is_as_strong() -> None:
    wording = judge_wording(SAFE, [support(2)], [against(1)])
    assert (
        wording.why
        == "“safe”: the best record for it here has a starting level of 2; one with a starting level of 1 says less."
    )
    assert (wording.says_less, wording.says_less_pmid) == ("Harms were more frequent.", "90000002")


@pytest.mark.parametrize(
    ("other", "marked"),
    [(against(2), True), (against(3), False), (against(3, odds=0.5), True), (against(None), False)],
)
def test_a_weaker_record_makes_it_mixed_only_where_it_is_plainly_against(other: Opposition, marked: bool) -> None:
    assert bool(judge_wording(SAFE, [support(2)], [other]).why) is marked


def test_words_of_one_study_are_its_own() -> None:
    assert not judge_wording(SAFE, [support(4)], [], reports=True).words


def test_strong_evidence_bears_the_words() -> None:
    assert not judge_wording(SAFE, [support(1)], []).why


def test_who_says_no_more_than_a_case_is_quoted_beside_a_plain_fact() -> None:
    wording = judge_wording(bare_claim("Ketamine eases pain."), [support(4)], [])
    assert wording.why.startswith("It is put as a fact")
    assert wording.says_less == "It was safe in them."


def test_what_animals_showed_is_quoted() -> None:
    seen = Support(source=of_level("90000001", None, species="animal"), quote="Rats calmed down.", fields={})
    wording = judge_wording(bare_claim("It mends nerves.", "mechanism"), [seen], [])
    assert (wording.why, wording.says_less) == (
        "What this library has on it was found in animals, not in people.",
        "Rats calmed down.",
    )


@pytest.mark.parametrize(
    ("conditions", "sentence", "other"),
    [
        (("fibromyalgia",), "For complex regional pain syndromes, there is only level IV evidence.", True),
        (("fibromyalgia",), "In fibromyalgia and CRPS, evidence is weak.", False),
        (("fibromyalgia",), "For chronic pain the evidence is weak.", False),
        (("neuropathic_pain",), "In phantom limb pain it did not help.", False),
        (("phantom_limb",), "In neuropathic pain it did not help.", False),
        (("depression",), "In migraine it did not help.", True),
        (("low_back_pain", "chronic_pain"), "For neuropathic pain studies diverged.", True),
        (("chronic_pain",), "For neuropathic pain studies diverged.", False),
        (("depression",), "It eased chronic pain in neuropathic pain and CRPS.", True),
        (("crps",), "It did not ease chronic pain.", False),
        (("depression",), "After surgery it did not help.", False),
        ((), "In migraine it did not help.", False),
        (("depression",), "It did not help.", False),
    ],
)
def test_a_sentence_on_another_condition_says_nothing_of_a_claim(
    conditions: tuple[str, ...], sentence: str, other: bool
) -> None:
    claim = msgspec.structs.replace(bare_claim("Ketamine helps."), conditions=conditions)
    assert is_of_another_condition(claim, sentence, tagger_of().vocabulary) is other
