"""Records are cut into sentences that are verbatim slices, each with the section it belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article import AbstractSection, Article
from tagger.text import read_document, split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Pain fell. It rose later.", ["Pain fell.", "It rose later."]),
        ("The dose was 0.5 mg/kg vs. 1.0 mg/kg. P < .05.", ["The dose was 0.5 mg/kg vs. 1.0 mg/kg.", "P < .05."]),
        ("Smith et al. Reported it.", ["Smith et al. Reported it."]),
        ("Given i.v. The rate was slow.", ["Given i.v.", "The rate was slow."]),
        ("Given i.v. Ringer's solution.", ["Given i.v. Ringer's solution."]),
        ("We saw Dr. Jones (see Fig. 2). All slept.", ["We saw Dr. Jones (see Fig. 2).", "All slept."]),
        ("S. aureus grew. J. Smith saw it.", ["S. aureus grew.", "J. Smith saw it."]),
        ("It was no. 5 of them. No. There were none.", ["It was no. 5 of them.", "No.", "There were none."]),
        ("We gave vitamin C. Patients slept.", ["We gave vitamin C.", "Patients slept."]),
        ("Pain decreased.The groups were alike.", ["Pain decreased.", "The groups were alike."]),
        ("Did it help? Yes! (Mostly.) Good.", ["Did it help?", "Yes!", "(Mostly.)", "Good."]),
        ("", []),
        ("   ", []),
        ("no stop", ["no stop"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def article(*sections: tuple[str, str], title: str = "Ketamine for pain.") -> Article:
    return Article(pmid="1", title=title, abstract=tuple(AbstractSection(label=a, text=b) for a, b in sections))


def test_the_title_comes_first_and_is_one_sentence() -> None:
    document = read_document(article(("", "It helped."), title="Ketamine. A review."))
    assert [(s.text, s.kind, s.part) for s in document.sentences] == [
        ("Ketamine. A review.", "title", "title"),
        ("It helped.", "", "abstract"),
    ]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("BACKGROUND", "background"),
        ("Background and objectives", "aim"),
        ("MATERIALS AND METHODS", "methods"),
        ("DESIGN, SETTING AND PATIENTS", "methods"),
        ("RESULTS", "results"),
        ("CONCLUSIONS AND RELEVANCE", "conclusion"),
        ("TRIAL REGISTRATION", "methods"),
        ("FUNDING", "methods"),
        ("ÜBERSICHT", ""),
    ],
)
def test_labels_give_the_kind_of_section(label: str, kind: str) -> None:
    sentence = read_document(article((label, "Xyz was here."))).sentences[1]
    assert (sentence.kind, sentence.section, sentence.inferred) == (kind, label, not kind)


def test_labels_inside_a_paragraph_rule_what_follows() -> None:
    text = "Pain is bad. METHODS: Rats slept. RESULTS: They woke. Conclusions: All is well."
    sentences = read_document(article(("BACKGROUND", text))).sentences[1:]
    assert [(s.text, s.section, s.kind) for s in sentences] == [
        ("Pain is bad.", "BACKGROUND", "background"),
        ("Rats slept.", "METHODS", "methods"),
        ("They woke.", "RESULTS", "results"),
        ("All is well.", "Conclusions", "conclusion"),
    ]


def test_labels_without_a_colon_rule_what_follows() -> None:
    text = "Aims Ketamine is old. Methods We searched. Results A total of 75 papers were found."
    assert [s.kind for s in read_document(article(("", text))).sentences[1:]] == ["aim", "methods", "results"]


def kinds(text: str, label: str = "") -> list[tuple[str, str]]:
    return [(s.kind, s.section) for s in read_document(article((label, text))).sentences[1:]]


def test_a_label_glued_to_the_sentence_before_it_is_read() -> None:
    text = "Background: Sleep is short.Objective: To lengthen it.Results: It was longer."
    assert kinds(text) == [("background", "Background"), ("aim", "Objective"), ("results", "Results")]


def test_a_label_printed_inside_rules_no_further_than_where_headings_were_taken_out() -> None:
    text = "To test a balm.; A clinic. PARTICIPANTS: Forty bakers.; Pain was lower with the balm. Two bakers itched."
    assert kinds(text)[-3:] == [("methods", "PARTICIPANTS"), ("results", ""), ("", "")]
    assert kinds(text, "SUMMARY")[-1] == ("", "SUMMARY")


def test_a_lone_label_rules_no_further_than_the_sentences_can_be_of_its_kind() -> None:
    text = (
        "We know little of bakers. Background.-Flour makes them cough. Earlier balms gave significant relief. "
        "Forty bakers were enrolled. Cough was reduced by half. We conclude that balm helps."
    )
    assert [kind for kind, _ in kinds(text)] == ["", "background", "background", "methods", "results", "conclusion"]


def test_a_label_among_others_rules_up_to_the_next() -> None:
    text = "Background: Forty bakers were enrolled before. They coughed. Methods: We conclude nothing here."
    assert [kind for kind, _ in kinds(text)] == ["background", "background", "methods"]


def test_the_last_of_four_parts_without_headings_is_the_conclusion() -> None:
    text = "To test a balm.; A bakery.; Forty bakers coughed less.; The balm is sound. Bakers may use it."
    sentences = read_document(article(("", text))).sentences[-3:]
    assert [(s.kind, s.section, s.inferred) for s in sentences] == [
        ("", "", True),
        ("conclusion", "", False),
        ("conclusion", "", False),
    ]


def test_three_parts_without_headings_tell_nothing() -> None:
    assert kinds("To test a balm.; Forty bakers coughed less.; The balm is sound.")[-1] == ("", "")


def test_capitals_with_a_colon_that_are_no_label_stay_text() -> None:
    text = "We gave two drugs. KETAMINE AND MORPHINE: both helped."
    assert read_document(article(("", text))).sentences[2].text == "KETAMINE AND MORPHINE: both helped."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The aim of this study was to test ketamine.", "aim"),
        ("Patients were randomly assigned to two groups.", "methods"),
        ("Pain was lower with ketamine (P < 0.05).", "results"),
        ("In conclusion, ketamine helps.", "conclusion"),
        ("Ketamine is old.", ""),
    ],
)
def test_without_a_label_the_wording_gives_the_kind(text: str, kind: str) -> None:
    sentence = read_document(article(("", text))).sentences[1]
    assert (sentence.kind, sentence.inferred) == (kind, True)


TEXTS = st.text(max_size=300) | st.lists(
    st.sampled_from(
        ["METHODS:", "Pain", "fell.", "i.v.", "(0.5", "mg/kg)", "Dr.", "ß", "İ", "—", "?", "Results", "  "]
    ),
    max_size=40,
).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_sentence_is_a_verbatim_slice_and_none_overlaps(title: str, text: str) -> None:
    document = read_document(article(("", text), title=title))
    end = -1
    for index, sentence in enumerate(document.sentences):
        source = title if sentence.part == "title" else text
        assert sentence.index == index
        assert source[sentence.start : sentence.start + len(sentence.text)] == sentence.text
        assert sentence.text.strip() == sentence.text != ""
        if sentence.part == "abstract":
            assert sentence.start >= end
            end = sentence.start + len(sentence.text)
