"""What seems to deny an effect but speaks of something else; short forms; beasts that are none."""

from __future__ import annotations

import msgspec
import pytest

from drafts.claims.claims import Claim
from drafts.records.beasts import speaks_of_animals
from drafts.records.passages import Passage, Words
from drafts.records.shortened import shortened_in
from drafts.weighing.asides import begins_with_another, is_aside, is_divided, is_kept_down, only_passes
from drafts.weighing.findings import is_behind
from drafts.weighing.scope import denies_harm
from drafts.weighing.ways import goes_too_far


def claim(text: str) -> Claim:
    return Claim(
        text=text, plain=text, bare=text, start=0, end=len(text), kind="effect", direction="benefit", drug="ketamine"
    )


@pytest.mark.parametrize("told", ["NMDA antagonists had no effect.", "Channel blockers and ketamine had no effect."])
def test_what_denies_it_of_ketamine_or_its_class_is_not(told: str) -> None:
    assert not is_aside(claim("Ketamine relieves pain."), Passage(told, "results"), compares=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Scores after fracture setting reflected minimal or no pain.",
        "Relaxation was no different from intraoperative ketamine injection.",
        "Opioids were given without significant risk of abuse.",
        "There was no difference in side effects.",
        "Chloride channel antagonists, such as strychnine, have not been given to relieve pain.",
        "In contrast, metabotropic receptor antagonists had no effect.",
    ],
)
def test_what_denies_something_else_is_beside_the_claim(sentence: str) -> None:
    assert is_aside(
        claim("Ketamine keeps patients calm after surgery."), Passage(sentence, "results"), compares=False
    )


@pytest.mark.parametrize(
    ("said", "told", "another"),
    [
        ("Ketamine relieves pain.", "In contrast, morphine helped only some of the patients.", True),
        ("Ketamine relieves pain.", "Morphine helped only some of those on ketamine.", False),
        ("Ketamine does better than morphine.", "Morphine helped only some of the patients.", False),
        ("Ketamine relieves pain.", "The need for morphine was unchanged.", False),
        ("Triptans help every headache.", "Sumatriptan helped only some of the patients.", False),
        ("Triptans help every headache.", "Oxygen helped only some of the patients.", True),
    ],
)
def test_a_sentence_that_begins_with_another_drug_is_about_that(said: str, told: str, another: bool) -> None:
    of = msgspec.structs.replace(claim(said), drug="ketamine" if "Ketamine" in said else "other")
    assert begins_with_another(of, told) is another


@pytest.mark.parametrize(
    "sentence",
    [
        "Scores in the placebo group were similar to those with ketamine.",
        "Ketamine did not reduce agitation.",
    ],
)
def test_what_denies_the_effect_is_not(sentence: str) -> None:
    told = Passage(sentence, "results")
    assert not is_aside(claim("Ketamine keeps patients calm after surgery."), told, compares=False)


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("It may keep migraine at bay, but tension headache it does not.", True),
        ("It works sooner, though in the end its effect is no bigger.", True),
        ("Not only morphine but ketamine too leaves you needing less.", False),
        ("Ketamine reduces pain.", False),
    ],
)
def test_a_claim_of_two_sides_is_known(text: str, divided: bool) -> None:
    assert is_divided(text) is divided


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("Headaches consisted of short-lasting, one-sided attacks.", True),
        ("It was associated with a transient rash.", True),
        ("Pain relief was short-lasting.", False),
        ("The evidence is weak and the rash was transient.", False),
    ],
)
def test_a_harm_that_passes_is_no_weak_effect(sentence: str, passes: bool) -> None:
    assert only_passes(Passage(sentence, "results")) is passes


def test_what_is_kept_from_growing_has_not_grown() -> None:
    assert is_kept_down("Clozapine blunted the ketamine-induced increase in symptoms.")
    assert not is_kept_down("Ketamine increased symptoms.")


def test_what_is_set_aside_puts_nothing_behind() -> None:
    said = "As the sleeping drug, ketamine does better than other anaesthetics."
    told = "Despite more side effects than propofol, ketamine improved the efficacy of treatment."
    assert not is_behind(claim(said), Passage(told, "conclusion"))


@pytest.mark.parametrize(
    ("text", "animals"),
    [
        ("The black dog stays away for years.", False),
        ("It is no more than a horse tranquilliser.", False),
        ("Patients slept like a lamb after it.", False),
        ("In mice it restores the synapses.", True),
        ("Dogs with sore joints need fewer drugs.", True),
    ],
)
def test_beasts_that_are_only_said_so_are_none(text: str, animals: bool) -> None:
    assert speaks_of_animals(text) is animals


def test_short_forms_are_read_where_a_record_explains_them() -> None:
    text = "Postoperative delirium (POD) is common in patients with major depressive disorder (MDD) (n = 40)."
    assert shortened_in(text) == {"POD": "Postoperative delirium", "MDD": "major depressive disorder"}


@pytest.mark.parametrize("text", ["After the first dose (IV) it fell.", "It fell (P) by half.", "(POD) came first."])
def test_brackets_that_explain_nothing_are_left(text: str) -> None:
    assert not shortened_in(text)


def test_a_sentence_means_what_its_short_forms_stand_for() -> None:
    words = Words({"pod": 0, "delirium": 1, "rare": 2}, ((1 << 0, 1 << 1),))
    assert Passage("POD was rare.", "results", words, 0b101).meant == 0b111
    assert Passage("It was rare.", "results", words, 0b100).meant == 0b100


@pytest.mark.parametrize(
    ("text", "too_far"),
    [
        ("Every sore body calms down on it sooner or later.", True),
        ("With ketamine no cancer patient needs to die in pain.", True),
        ("Ketamine lifts depression that nothing else has shifted.", False),
        ("There is no one answer.", False),
    ],
)
def test_what_is_said_of_each_and_all_goes_too_far(text: str, too_far: bool) -> None:
    assert goes_too_far(claim(text)) is too_far


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Dizziness is more common with the spray than without it.", False),
        ("People feel sick more often than with no drug at all.", False),
        ("Nobody ever gets dizzy.", True),
    ],
)
def test_what_is_more_than_without_it_is_not_denied(text: str, denies: bool) -> None:
    said = msgspec.structs.replace(claim(text), kind="safety", direction="harm")
    assert denies_harm(said) is denies
