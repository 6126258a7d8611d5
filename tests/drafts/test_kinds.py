"""Sentences in many voices are found to be claims, each of its kind, or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafts import read_draft
from drafts.claims.claims import Claim, read_claims
from drafts.claims.kinds import weigh

from .fake_library import tagger_of


def sentences() -> Iterator[tuple[str, str]]:
    kind = ""
    for line in Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            yield kind, line


def claims_of(text: str) -> tuple[Claim, ...]:
    return read_claims(read_draft(text + "\n", "markdown"), tagger_of().vocabulary)


@pytest.mark.parametrize(("kind", "sentence"), list(sentences()))
def test_a_sentence_makes_a_claim_of_its_kind_or_none(kind: str, sentence: str) -> None:
    assert [claim.kind for claim in claims_of(sentence)] == ([] if kind == "none" else [kind])


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Esketamine lowered pain scores on the first day, but more women felt dizzy.", ["effect", "safety"]),
        ("Pain fell by three points, and a third of the patients reported vivid dreams.", ["effect", "safety"]),
        ("A spray makes the drooling rarer, at the cost of a rash in one child in five.", ["safety", "safety"]),
        ("Pain on coughing was lower with ketamine, while pain at rest did not differ.", ["effect", "effect"]),
        ("In fibromyalgia the ketamine drip cut the pain, whereas the morphine one changed nothing.", ["effect"] * 2),
    ],
)
def test_two_claims_in_one_sentence_are_two(sentence: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in claims_of(sentence)] == kinds


JOINTS = Path(__file__).with_name("joints.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in JOINTS if not line.startswith("#")])
def test_a_sentence_is_cut_where_its_second_claim_begins(line: str) -> None:
    first, cut, _ = line.partition("|")
    found = claims_of(line.replace("|", ""))
    assert len(found) == 1 + bool(cut)
    assert found[0].text == first


def test_a_slot_for_each_half_makes_two_claims() -> None:
    text = "A drip buys a month of peace (source), and one in five patients has already had one [citation needed]."
    first, second = claims_of(text)
    assert (first.slot, second.slot) == (True, True)
    assert (first.text, second.text) == tuple(text.rstrip(".").split(", and "))


@pytest.mark.parametrize(
    "sentence",
    [
        "Lynch and colleagues showed a benefit of amitriptyline, ketamine, and both together (*Pain Medicine* 2003).",
        "A 2018 trial gave ketamine to 400 women, and nine of ten went back to work.",
        "There is a benefit for thinking, anxiety, and social functioning in adults with depression (PMID 36507365).",
        "Ketamine eased pain, and the patients slept better, as a paper found in 2003 (doi:10.1136/emj.2007.052753).",
        "Ketamine blocks one receptor, the NMDA receptor, and leaves the rest alone.",
    ],
)
def test_what_shares_a_source_a_subject_or_a_trial_stays_whole(sentence: str) -> None:
    assert [claim.text for claim in claims_of(sentence)] == [sentence]


@pytest.mark.parametrize("comparator", ["placebo", "salt water", "the others", "before", "20 mg"])
def test_placebo_numbers_and_the_time_before_are_no_treatments_to_compare_with(comparator: str) -> None:
    weights = weigh(f"Pain was lower on ketamine than on {comparator}.")
    assert weights["comparison"] < weights["effect"]


def test_a_treatment_is_one() -> None:
    weights = weigh("Pain was lower on ketamine than on morphine.")
    assert weights["comparison"] > weights["effect"]


def test_what_stands_in_the_circumstances_counts_little() -> None:
    point = weigh("Ketamine made people dizzy.")
    aside = weigh("Ketamine helped people who felt dizzy.")
    assert aside["safety"] < 0.6 * point["safety"]
    assert point["safety"] > point["effect"]
    assert aside["safety"] < aside["effect"]
