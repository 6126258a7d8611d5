"""A reference is held against the record that is meant: what is stated of the paper, and what it is said to find."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from tests.drafts.fake_library import FakeEngine
from tests.drafts.test_check import checked
from tests.views.drafting import report
from views.reference_rows import Row, contradicted, rows

NAMES = {"crps": "CRPS", "chronic_pain": "Chronic pain"}
STATED = "In a 2009 randomised trial in *Pain*, Vahlberg and colleagues found that"


@pytest.fixture
def app(drafts_app: Flask) -> Flask:
    return drafts_app


def rows_of(draft: str) -> dict[str, Row]:
    claim = checked(draft).claims[0]
    assert claim.reference is not None
    return {row.name: row for row in rows(claim, claim.reference.candidates[0], FakeEngine().kept, NAMES)}


def test_what_is_said_of_a_paper_has_a_row_beside_what_is_stated_of_it() -> None:
    found = rows_of(f"{STATED} ketamine reduced pain in CRPS.")
    assert list(found) == ["Journal", "Year", "Design", "Authors", "Drug", "Condition", "Outcome", "Direction"]
    assert {row.standing for row in found.values()} == {"agrees"}
    assert (found["Design"].said, found["Condition"].found) == ("Randomised trial", "CRPS")
    assert (found["Direction"].said, found["Direction"].found) == ("Benefit", "Says so too")


def test_a_review_said_of_a_systematic_one_is_not_called_narrative() -> None:
    draft = "A review by Ostrander (2024) found no clear evidence that ketamine relieves chronic pain."
    assert (rows_of(draft)["Design"].said, rows_of(draft)["Design"].found) == ("Review", "Systematic review")


def test_a_paper_that_says_otherwise_than_is_said_of_it_is_named_so() -> None:
    draft = "Vahlberg and colleagues (2009) found that ketamine did not reduce pain in CRPS."
    assert rows_of(draft)["Direction"].found == "Says otherwise"
    reference = checked(draft).claims[0].reference
    assert reference is not None
    assert contradicted(reference.candidates[0]) == ("direction",)


def test_where_no_record_is_near_only_what_is_stated_has_a_row() -> None:
    claim = checked("Nemo and colleagues (1999) found that ketamine cures gout.").claims[0]
    assert [(row.name, row.found, row.standing) for row in rows(claim, None, {}, NAMES)] == [
        ("Year", "", "unknown"),
        ("Authors", "", "unknown"),
    ]


def test_an_entry_of_a_list_is_no_claim_that_records_support_or_oppose(client: FlaskClient) -> None:
    draft = "## References\n\n1. Nemo A. Nothing of the kind on ketamine. J Test. 2001;1:1.\n"
    page = BeautifulSoup(report(client, text=draft), "lxml").get_text()
    assert "The paper that it cites" in page
    assert "Disagrees or limits it" not in page
    assert "That does not make the claim false" not in page
