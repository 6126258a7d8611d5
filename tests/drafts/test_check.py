"""A draft is checked against an invented library."""

from __future__ import annotations

import pytest

from drafts import DraftError, Report, assess, check, read_draft
from drafts.incoming.reading import Syntax
from drafts.records.journals import same_name

from .fake_library import FakeEngine, tagger_of

DRAFT = """# Ketamine and CRPS

We like our new chairs. Call us on Monday!

In a 2009 randomised trial in *Pain*, Vahlberg and colleagues found that ketamine reduced pain in CRPS.

Ketamine is proven to cure chronic pain for good (source). Is that not wonderful?

"I danced again." (Ann, 40)

A session costs $300.
"""


def checked(text: str, syntax: Syntax = "markdown") -> Report:
    return check(read_draft(text, syntax), FakeEngine(), tagger_of().vocabulary, "2026-01-01T00:00:00Z")


def test_only_what_asserts_something_is_a_claim_and_stands_where_the_file_has_it() -> None:
    claims = checked(DRAFT).claims
    assert [claim.text[:12] for claim in claims] == ["In a 2009 ra", "Ketamine is "]
    assert all(DRAFT[claim.start : claim.end] == claim.text for claim in claims)


def test_a_reference_is_judged_field_by_field() -> None:
    claim = checked(DRAFT).claims[0]
    assert claim.reference is not None
    assert claim.verdict == "fits"
    assert (claim.reference.resolves_to, claim.reference.wrong_fields) == ("90000001", ())
    assert claim.reference.candidates[0].fields["journal"] == "agrees"
    assert claim.support[0].pmid == "90000001"


@pytest.mark.parametrize(
    ("said", "instead", "wrong"),
    [("2009", "2014", "year"), ("*Pain*", "*Pain Medicine*", "journal"), ("Vahlberg", "Thornquist", "authors")],
)
def test_a_reference_with_one_wrong_field_never_fits(said: str, instead: str, wrong: str) -> None:
    claim = checked(DRAFT.replace(said, instead)).claims[0]
    assert claim.verdict != "fits"
    assert claim.reference is not None
    assert not claim.reference.resolves_to or wrong in claim.reference.wrong_fields


def test_a_claim_that_goes_too_far_meets_who_says_less() -> None:
    claim = checked(DRAFT).claims[1]
    assert claim.slot
    assert claim.wording.strength == "overstated"
    assert "proven" in " ".join(claim.wording.words)
    assert "90000002" in [other.pmid for other in claim.against]
    quotes = {other.pmid: other.quote for other in claim.against}
    assert "no clear evidence" in quotes["90000002"] or "weak" in quotes["90000002"]


def test_a_review_that_leaves_headache_out_is_not_held_against_migraine() -> None:
    report = checked("Ketamine stops every migraine attack for good.")
    assert [claim.conditions for claim in report.claims] == [("migraine",)]
    assert report.claims[0].against == ()


def test_the_report_names_its_limits() -> None:
    report = checked(DRAFT)
    assert report.library.records == 2
    assert any("abstracts" in limit for limit in report.limits)


def test_offsets_count_markup_in_html() -> None:
    text = "<p>Chairs.</p><p>Ketamine <b>reduces</b> nerve&nbsp;pain.</p><script>ketamine reduces pain</script>"
    claims = checked(text, "html").claims
    assert [claim.text for claim in claims] == ["Ketamine <b>reduces</b> nerve&nbsp;pain."]


@pytest.mark.parametrize(
    "text", ["", "\x00\x01", "[" * 20_000, "ketamine reduces pain " * 2_000, "*" * 9_000, "\ud800 ketamine is safe."]
)
@pytest.mark.parametrize("syntax", ["text", "markdown", "html"])
def test_any_text_can_be_checked(text: str, syntax: Syntax) -> None:
    assert checked(text, syntax).library.records == 2


def test_what_only_looks_like_html_is_refused_in_one_sentence() -> None:
    with pytest.raises(DraftError, match="never closed"):
        read_draft("<a " * 5_000, "html")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anesth Analg", "Anesthesia and analgesia", True),
        ("Anesthesia & Analgesia", "Anesthesia and Analgesia", True),
        ("Anesth Analg", "Anesthesiology", False),
        ("Pain", "Pain Medicine", False),
        ("Indian Journal of Anaesthesia", "Indian J Anaesth", True),
        ("The Lancet", "The Lancet Neurology", False),
        ("Cochrane", "The Cochrane database of systematic reviews", True),
    ],
)
def test_journals_are_known_by_title_and_abbreviation_only(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_draft_of_too_many_claims_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assess, "MOST_CLAIMS", 1)
    with pytest.raises(DraftError, match="more than 1 claims: check it in parts"):
        checked(DRAFT)


def test_a_record_on_another_condition_than_the_claim_names_is_not_near_it() -> None:
    claim = checked("For migraine, a ketamine infusion stops the attacks.").claims[0]
    assert claim.conditions == ("migraine",)
    assert "90000001" not in [support.pmid for support in claim.support]
