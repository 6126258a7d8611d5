"""The check-up: identifiers are found, fields are laid beside the record's, and nothing is said not to exist."""

from __future__ import annotations

import pytest
from msgspec import structs

from article import Article, Author, Link, PartialDate, PublicationType
from citations import cite, export
from citations.checkup import CheckedReference, check_references
from citations.checkup_ids import find_identifiers
from drafts.checkup import Unreadable, read_text, read_upload
from drafts.records.journals import same_journal

TRIAL = Article(
    pmid="1001",
    title="Ketamine infusion for complex regional pain syndrome: an invented randomised trial",
    authors=(Author(family="Müller", given="Anna", initials="A"), Author(family="Doe", given="John", initials="J")),
    journal="Journal of Invented Pain",
    journal_abbrev="J Invent Pain",
    volume="12",
    issue="3",
    pages="101-9",
    published=PartialDate(year=2019, month=7, text="2019 Jul"),
    epub=PartialDate(year=2018, month=12, day=2),
    doi="10.1000/invented.1",
    pmcid="PMC1001",
)
BAD = structs.replace(
    TRIAL,
    pmid="1002",
    doi="10.1000/invented(2)x",
    pmcid="",
    title="A withdrawn invented trial of ketamine in migraine",
    publication_types=(PublicationType(name="Retracted Publication", ui="D016441"),),
    links=(Link(type="RetractionIn", pmid="77777", citation="J Invent Pain. 2020;13(1):2"),),
)
OLD = structs.replace(
    TRIAL, pmid="1003", title="Ketamine for invented cancer pain", doi="10.1002/14651858.CD003351.pub2"
)
NEW = structs.replace(OLD, pmid="1004", doi="10.1002/14651858.CD003351.pub3", published=PartialDate(year=2023))
WARNED = structs.replace(
    TRIAL, pmid="1005", doi="", pmcid="", links=(Link(type="ExpressionOfConcernIn", citation="J Invent Pain. 2021"),)
)
PREPRINT = structs.replace(
    TRIAL,
    pmid="1006",
    doi="10.1101/2020.01.01.1",
    publication_types=(PublicationType(name="Preprint", ui="D000076942"),),
    links=(Link(type="UpdateIn", pmid="1001", citation="J Invent Pain. 2019"),),
)
GONE = "1900"


class Shelf:
    """A few invented records."""

    kept = {article.pmid: article for article in (TRIAL, BAD, OLD, NEW, WARNED, PREPRINT)}

    def find(self, identifier: str) -> str:
        """By PMID, PMCID or DOI."""
        for pmid, article in self.kept.items():
            if identifier in (pmid, article.pmcid) or identifier == article.doi.lower():
                return pmid if identifier else ""
        return ""

    def article(self, pmid: str) -> Article | None:
        """By PMID."""
        return self.kept.get(pmid)

    def gone(self, pmid: str) -> str:
        """One tombstone."""
        return "2026-04-01T00:00:00+00:00" if pmid == GONE else ""

    def titled(self, title: str) -> tuple[Article, ...]:
        """All of them: the check-up chooses."""
        return tuple(self.kept.values())

    def same_journal(self, said: str, article: Article) -> bool | None:
        """As drafts are read."""
        return same_journal(said, article)


def check(text: str | bytes) -> tuple[CheckedReference, ...]:
    return check_references(read_text(text) if isinstance(text, str) else read_upload(text), Shelf())


def kinds(text: str | bytes) -> list[str]:
    return [finding.kind for one in check(text) for finding in one.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PMID: 123", ["PMID 123"]),
        ("(pmid 0123)", ["PMID 123"]),
        ("[PubMed: 123].", ["PMID 123"]),
        ("https://pubmed.ncbi.nlm.nih.gov/123/?x=1", ["PMID 123"]),
        ("http://www.ncbi.nlm.nih.gov/pubmed/123", ["PMID 123"]),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC77/", ["PMC77"]),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC77", ["PMC77"]),
        ("PMCID: PMC77; PMID: 123", ["PMC77", "PMID 123"]),
        ("doi: 10.1000/AB(1)c.", ["DOI 10.1000/ab(1)c"]),
        ("(https://doi.org/10.1000%2Fab)", ["DOI 10.1000/ab"]),
        ("[words](https://doi.org/10.1000/ab), and", ["DOI 10.1000/ab"]),
        ("in 2019 10.5 mg, page 123, and PubMed", []),
        ("PMID: 0 and PMC", []),
    ],
)
def test_identifiers_are_found_however_they_are_written(text: str, found: list[str]) -> None:
    assert [mention.name for mention in find_identifiers(text)] == found


@pytest.mark.parametrize("format_", ["ris", "bibtex", "biblatex", "nbib"])
def test_our_own_exports_are_sound(format_: str) -> None:
    (one,) = check(export([TRIAL], format_))
    assert one.verdict == "sound"
    assert [field.standing for field in one.fields] == ["agrees"] * 4


@pytest.mark.parametrize(
    "style", ["nlm", "ama", "apa", "bmj", "elsevier-vancouver", "harvard", "chicago", "mla", "ieee"]
)
def test_a_reference_list_in_any_style_is_sound(style: str) -> None:
    line = cite([TRIAL], style, "text")[0]
    (one,) = check(f"References\n\n1. {line} PMID: 1001")
    assert one.verdict == "sound"
    assert {field.name for field in one.fields if field.standing == "agrees"} >= {"title", "year"}


@pytest.mark.parametrize("format_", ["ris", "bibtex", "nbib"])
@pytest.mark.parametrize(
    ("field", "value", "verdict"),
    [
        ("title", "Lidocaine for something else: a cohort", "wrong"),
        ("published", PartialDate(year=2011, text="2011"), "look"),
        ("authors", (Author(family="Zwicky", given="Q", initials="Q"),), "look"),
    ],
)
def test_a_field_that_differs_from_the_record_is_named(format_: str, field: str, value: object, verdict: str) -> None:
    (one,) = check(export([structs.replace(TRIAL, **{field: value, "epub": None})], format_))
    assert one.verdict == verdict
    assert len([found for found in one.fields if found.standing == "differs"]) == 1


def test_case_marks_spelling_one_letter_and_a_missing_subtitle_do_not_differ() -> None:
    for title in (
        "KETAMINE INFUSION FOR COMPLEX REGIONAL PAIN SYNDROME - an invented randomized trial.",
        "Ketamine infusion for complex regional pain syndrome",
        "Ketamine infusion for complex regional pain syndrom: an invented randomised trial",
    ):
        assert kinds(f"TY  - JOUR\nTI  - {title}\nAN  - 1001\nER  - \n") == []


def test_a_word_that_changes_the_sense_differs() -> None:
    title = TRIAL.title.replace("complex", "simple")
    assert kinds(f"TY  - JOUR\nTI  - {title}\nAN  - 1001\nER  - \n") == ["differs:title"]


def test_two_identifiers_of_different_records_are_a_finding() -> None:
    for text in (
        "PMID: 1001. doi: 10.1000/invented(2)x",
        "PMID: 1001; PMCID: PMC999",
        "[PMID: 1001](https://pubmed.ncbi.nlm.nih.gov/1003/)",
    ):
        (one,) = check(f"It helped ({text}).")
        assert (one.verdict, [finding.kind for finding in one.findings][-1]) == ("wrong", "conflict")


def test_what_happened_to_a_paper_is_told() -> None:
    assert kinds("A trial (PMID: 1002).") == ["retracted"]
    assert kinds("A trial (PMID: 1005).") == ["concern"]
    assert kinds("A trial (PMID: 1006).") == ["published"]
    assert kinds(f"A trial (PMID: {GONE}).") == ["deleted"]


def test_a_newer_version_of_a_cochrane_review_is_found_by_its_number() -> None:
    (one,) = check("See doi:10.1002/14651858.CD003351.pub2.")
    assert [(finding.kind, finding.pmid) for finding in one.findings] == [("updated", "1004")]
    (older,) = check("See doi:10.1002/14651858.CD003351.")
    assert "updated" in [finding.kind for finding in older.findings]
    assert kinds("See doi:10.1002/14651858.CD003351.pub3.") == []


def test_what_is_not_here_is_said_so_and_nothing_more() -> None:
    (one,) = check("A trial (PMID: 424242).")
    assert one.verdict == "unchecked"
    assert one.findings[0].words == "PMID 424242 is not in this library, so nothing can be said of it here."


def test_a_reference_without_identifier_is_offered_the_record_of_its_title() -> None:
    (one,) = check(f"References\n\n1. Müller A, Doe J. {TRIAL.title}. J Invent Pain. 2019 Jul;12(3):101-9.")
    assert [finding.kind for finding in one.findings] == ["no_identifier"]
    assert one.perhaps is not None
    assert one.perhaps.pmid == "1001"


def test_the_wrong_identifier_of_a_right_title_is_offered_the_right_record() -> None:
    (one,) = check(f"TY  - JOUR\nTI  - {TRIAL.title}\nAN  - 1003\nER  - \n")
    assert one.verdict == "wrong"
    assert one.perhaps is not None


def test_places_are_lines_of_the_text() -> None:
    text = "# A post\n\nWords.\n\nMore words (PMID: 1001), and\nothers (PMID: 1002).\n"
    assert [(one.place, one.identifiers) for one in check(text)] == [
        ("line 5", ("PMID 1001",)),
        ("line 5", ("PMID 1002",)),
    ]
    assert [one.line for one in check(export([TRIAL, BAD], "ris"))] == [1, 19]


def test_the_year_that_words_give_to_a_paper_must_be_its_year() -> None:
    assert kinds("A 2019 randomised trial found this (PMID: 1001).") == []
    assert kinds("A 2012 randomised trial found this (PMID: 1001).") == ["differs:year"]
    assert kinds("Since 2012 it has been used (PMID: 1001).") == []


def test_the_identifiers_of_notices_in_a_line_are_not_the_papers() -> None:
    line = cite([TRIAL], "nlm", "text")[0].split(" doi:")[0]
    text = f"1. {line} doi: 10.1000/invented.1. Erratum in: J Invent Pain. 2020;1:1. doi: 10.1000/other. PMID: 1001"
    assert [one.identifiers for one in check(text)] == [("DOI 10.1000/invented.1", "PMID 1001")]


@pytest.mark.parametrize("text", ["", "  \n", b"%PDF-1.7", b"PK\x03\x04", b"a\x00b"])
def test_what_cannot_be_read_is_refused_in_a_sentence(text: str | bytes) -> None:
    with pytest.raises(Unreadable, match=r"\.$"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "@article{" * 2_000,
        "@a{b, title = {" + "{" * 50_000,
        "TY  - \n" * 1_500,
        "10.1000/" * 20_000,
        "a" * 300_000,
        "(" * 100_000 + " PMID: 1001",
        "1. " + "Doe J, " * 60_000 + "2019;1(1):1.",
        "doi.org." * 30_000,
        "PMID: 1001 " * 1_500,
        "[" * 50_000 + "](https://doi.org/10.1/" + ")" * 50_000,
    ],
)
def test_hostile_texts_end(text: str) -> None:
    check(text)
