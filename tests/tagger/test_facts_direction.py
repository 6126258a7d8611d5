"""What came of pain, the setting, and the smaller particulars."""

from __future__ import annotations

import pytest

from tagger.direction import MAX_WORDS

from .reading_facts import facts

METHODS = "METHODS: Forty patients were randomised to ketamine or placebo and pain scores were recorded. "


@pytest.mark.parametrize(
    ("direction", "text"),
    [
        ("benefit", "CONCLUSION: Ketamine reduced pain."),
        ("benefit", "CONCLUSION: Ketamine may be effective for chronic pain without increasing side effects."),
        ("benefit", "RESULTS: Pain was similar. CONCLUSION: Ketamine reduced morphine consumption."),
        ("no_difference", "CONCLUSION: Ketamine did not reduce pain."),
        ("no_difference", "CONCLUSION: There was no difference in pain scores between the groups."),
        ("benefit", "CONCLUSION: Ketamine was as effective as morphine and is an effective treatment for pain."),
        ("harm", "CONCLUSION: Ketamine increased pain after surgery."),
        ("no_difference", "CONCLUSION: Ketamine failed to provide any relief of pain."),
        ("no_difference", "CONCLUSION: Ketamine is not useful as a treatment of pain."),
        ("harm", "RESULTS: Ketamine increased the intensity of pain."),
        ("unclear", "CONCLUSION: Patients were willing to try ketamine against strong pain."),
        ("harm", "CONCLUSION: Ketamine worsened the course of pain."),
        ("benefit", "RESULTS: The pain threshold was increased by ketamine."),
        ("benefit", "RESULTS: Our meta-analysis revealed that ketamine reduced pain."),
        ("no_difference", "RESULTS: There was no difference in pain scores or adverse events between the groups."),
        ("benefit", "Ketamine relieved pain. If this is so, it may be needed. Further trials are wanted."),
        ("unclear", "RESULTS: Patients with pain showed no difference of immune cells on ketamine."),
        ("unclear", "RESULTS: Ketamine was given for lower back pain."),
        ("unclear", "CONCLUSION: The importance of knowing what ketamine does is vital to prevent pain."),
        ("unclear", "RESULTS: Treatment was regarded as effective where pain was halved."),
        ("mixed", "CONCLUSION: Ketamine reduced pain at rest, but did not reduce pain on movement."),
        ("unclear", ""),
        ("unclear", "CONCLUSION: Further trials are needed to determine whether ketamine relieves pain."),
    ],
)
def test_the_record_itself_concludes_on_pain(direction: str, text: str) -> None:
    read = facts("Ketamine in stump pain", METHODS + text, studied=("phantom_limb",))
    assert read.pain_direction == direction
    assert (METHODS + text).find(read.direction_quote) >= 0
    assert len(read.direction_quote.split()) <= MAX_WORDS


@pytest.mark.parametrize(
    ("direction", "title", "text"),
    [
        (
            "unclear",
            "Ketamine in migraine: a randomised trial",
            "Small studies hint at an effective drug. We aimed to test it.",
        ),
        (
            "unclear",
            "Ketamine in migraine: a meta-analysis",
            "Ketamine may be effective in migraine. Its place is disputed.",
        ),
        (
            "benefit",
            "Ketamine reduces pain: a randomised trial",
            "Pain is common. The aim of this study was to test ketamine.",
        ),
        ("unclear", "Ketamine in the treatment of migraine: a cohort study", "We aimed to tell its effects."),
        ("not_applicable", "Pharmacokinetics of ketamine in neuralgia", "RESULTS: The half-life was four hours."),
        (
            "not_applicable",
            "Opinions of nurses on pain",
            "RESULTS: Most nurses agreed they would find ketamine useful for pain.",
        ),
        (
            "benefit",
            "Ketamine in neuralgia: a case report",
            "A variety of treatments failed to relieve pain. Ketamine relieved the pain.",
        ),
        (
            "benefit",
            "Ketamine in neuralgia",
            "OBJECTIVE: To treat neuralgia.; Ten men got ketamine.; We found that pain was reduced.",
        ),
        (
            "not_applicable",
            "Use of ketamine in neuralgia: a survey",
            "CONCLUSIONS: Pain must be treated with ketamine.",
        ),
    ],
)
def test_only_what_a_record_found_is_its_conclusion(direction: str, title: str, text: str) -> None:
    assert facts(title, text, studied=("neuropathic_pain",)).pain_direction == direction


def test_a_protocol_with_a_pain_outcome_is_unclear() -> None:
    read = facts("Ketamine for pain: study protocol", "METHODS: Patients will be randomised.", studied=("crps",))
    assert read.pain_direction == "unclear"


def test_a_record_without_pain_has_no_direction() -> None:
    read = facts("Ketamine for mood", "CONCLUSION: Ketamine improved mood.", studied=("depression",))
    assert (read.pain_direction, read.direction_quote, read.setting) == ("not_applicable", "", "not_pain")


@pytest.mark.parametrize(
    ("setting", "studied", "text"),
    [
        ("chronic", ("crps", "chronic_pain"), "METHODS: Patients were treated."),
        ("acute", ("acute_postoperative",), "METHODS: Patients were treated."),
        ("both", ("acute_postoperative", "postsurgical_chronic"), "METHODS: Patients were treated."),
        ("experimental", ("acute_pain_other",), "METHODS: Twelve healthy volunteers were burned."),
        ("acute", ("migraine",), "METHODS: Patients treated an acute attack."),
        ("chronic", ("migraine",), "METHODS: Patients took a prophylactic drug for acute attacks."),
        ("not_pain", ("depression",), "METHODS: Patients were treated."),
    ],
)
def test_the_setting_follows_the_conditions_studied(setting: str, studied: tuple[str, ...], text: str) -> None:
    assert facts("Ketamine", text, studied=studied).setting == setting


def test_particulars_are_the_words_of_the_record() -> None:
    read = facts(
        "Ketamine in stump pain",
        "METHODS: Forty patients were randomised to ketamine or placebo and followed for 12 weeks.",
        "RESULTS: Adverse events were mild.",
    )
    assert (read.comparator, read.follow_up, read.adverse_events) == (
        "placebo",
        "12 weeks",
        "Adverse events were mild.",
    )


@pytest.mark.parametrize(
    "planned",
    [
        "Pain must be treated by drugs with few side effects.",
        "Side effects were recorded every hour.",
        "Adverse events may be reduced by a low dose.",
        "Ketamine is a dissociative drug and was used to relieve nausea.",
    ],
)
def test_harms_are_told_only_where_they_came_about(planned: str) -> None:
    aim = "We studied ketamine in 40 men."
    assert facts("Ketamine in stump pain", f"{planned} {aim}").adverse_events is None
    assert facts("Ketamine in stump pain", f"{aim} {planned}").adverse_events is None
    told = facts("Ketamine in stump pain", f"{aim} {planned} Nausea occurred in two men.")
    assert told.adverse_events == "Nausea occurred in two men."


def test_what_is_not_said_is_not_told() -> None:
    read = facts("Ketamine")
    assert (read.n, read.comparator, read.follow_up, read.adverse_events, read.routes, read.doses) == (
        None,
        None,
        None,
        None,
        (),
        (),
    )
