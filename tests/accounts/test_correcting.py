"""A reader puts a tag or a fact right: seen at once by everybody, kept through everything, and taken back again."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from accounts.corrections import LONGEST_NOTE
from article import Annotations, RawRecord
from index.check import check
from index.generations import index_folder, write_lock
from index.results import Filters, SearchRequest
from index.watching import LOOK_EVERY
from library import Library, library_of
from tagger.corrected import CHOICES, CORRECTABLE
from tests.accounts.conftest import correct, token
from tests.accounts.samples import EVIL, NAME, RECORDS, REPORT, TRIAL, bring_up
from tests.views.test_safety import assert_harmless


@pytest.fixture
def lib(site: Flask) -> Library:
    """The library behind the pages."""
    return library_of(site)


def indexed(lib: Library, pmid: str = TRIAL) -> Annotations:
    """What searches know of a record, once they have looked."""
    time.sleep(LOOK_EVERY + 0.05)
    return lib.engine.records((pmid,))[0].annotations


def found(lib: Library, **filters: object) -> set[str]:
    """The PMIDs that these filters let through."""
    time.sleep(LOOK_EVERY + 0.05)
    request = SearchRequest(filters=Filters(**filters))  # type: ignore[arg-type]
    return set(lib.engine.matching(request, 10))


def words(page: str) -> str:
    """The text of a page as it is read."""
    return " ".join(BeautifulSoup(page, "lxml").get_text(" ").split())


def test_a_corrected_fact_says_by_whom_and_when_and_what_the_rules_had_read(site: Flask, reader: FlaskClient) -> None:
    answer = correct(reader, TRIAL, "n", value="44", note="Table 1 says so.")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/record/{TRIAL}#corrections")
    page = words(site.test_client().get(f"/record/{TRIAL}").text)
    assert re.search(rf"Participants 44 ✎ Corrected by {NAME} on \d+ \w+ \d+ : “Table 1 says so.”", page)
    assert "The rules had read: 40 , from abstract: We randomised 40 patients" in page
    assert "Correct this" not in page
    assert "Take back" not in page


def test_what_the_reader_did_is_said_once(reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44")
    assert (
        "Your correction stands. Searches and counts follow within a second." in reader.get(f"/record/{TRIAL}").text
    )
    assert "Your correction stands." not in reader.get(f"/record/{TRIAL}").text


def test_a_correction_moves_the_record_in_searches(lib: Library, reader: FlaskClient) -> None:
    assert found(lib, levels=("2",)) == {TRIAL}
    correct(reader, TRIAL, "design", value="cohort")
    assert found(lib, levels=("2",)) == set()
    assert found(lib, levels=("3",), designs=("cohort",)) == {TRIAL}
    assert check(lib.archive, lib.settings.index_url, "").different == ()


def test_a_condition_is_added_changed_and_taken_out(lib: Library, reader: FlaskClient) -> None:
    page = reader.get(f"/record/{TRIAL}/correct/condition").text
    assert 'value="crps"' in page
    assert 'value="fibromyalgia"' not in page
    answer = reader.get(f"/record/{TRIAL}/correct/condition?id=crps")
    assert answer.headers["Location"] == f"/record/{TRIAL}/correct/condition:crps"
    correct(reader, TRIAL, "condition:crps", value="studied")
    assert found(lib, conditions=("crps",)) == {TRIAL}
    correct(reader, TRIAL, "condition:crps", value="mentioned")
    assert found(lib, conditions=("crps",)) == set()
    assert found(lib, conditions=("crps",), roles=("mentioned",)) == {TRIAL}
    correct(reader, TRIAL, "condition:fibromyalgia", value="", note="It is not.")
    assert found(lib, conditions=("fibromyalgia",)) == set()
    page = words(reader.get(f"/record/{TRIAL}").text)
    assert f"Fibromyalgia was taken out by {NAME}" in page
    assert "The rules had read: Studied" in page


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("n", "", None),
        ("routes", ["im", "oral"], ("im", "oral")),
        ("routes", [], ()),
        ("doses", " 0.5 mg/kg \n\n20 mg ", ("0.5 mg/kg", "20 mg")),
        ("drugs", ["esketamine"], ("esketamine",)),
        ("comparator", "midazolam", "midazolam"),
        ("adverse_events", "none seen", "none seen"),
        ("species", "both", "both"),
        ("pain_direction", "mixed", "mixed"),
        ("ketamine_role", "probe", "probe"),
        ("setting", "acute", "acute"),
    ],
)
def test_every_fact_can_be_put_right(
    lib: Library, reader: FlaskClient, field: str, value: object, expected: object
) -> None:
    assert correct(reader, TRIAL, field, value=value).status_code == 303
    assert getattr(indexed(lib), field) == expected
    assert reader.get(f"/record/{TRIAL}").status_code == 200


@pytest.mark.parametrize("field", [*CORRECTABLE, "condition:fibromyalgia", "condition:crps", "condition"])
def test_every_form_is_a_page_with_a_label_for_each_control(reader: FlaskClient, field: str) -> None:
    soup = BeautifulSoup(reader.get(f"/record/{TRIAL}/correct/{field}").text, "lxml")
    main = soup.select_one("main")
    assert main is not None
    for control in main.select("select, textarea, input:not([type=hidden])"):
        labelled = control.find_parent("label") or main.select_one(f'label[for="{control.get("id")}"]')
        assert labelled, control
    assert len(soup.select("h1")) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("n", "-3"),
        ("n", "3.5"),
        ("n", "٣"),
        ("n", "9" * 30),
        ("n", "40"),
        ("design", "anecdote"),
        ("design", ""),
        ("routes", ["iv", "magic"]),
        ("drugs", ["<b>"]),
        ("doses", "x" * 100),
        ("comparator", "x" * 400),
        ("condition:fibromyalgia", "healed"),
        ("condition:fibromyalgia", "studied"),
    ],
)
def test_a_value_that_will_not_do_is_refused_with_the_form_again(
    lib: Library, reader: FlaskClient, field: str, value: object
) -> None:
    answer = correct(reader, TRIAL, field, value=value, note="kept as typed")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert "kept as typed" in answer.text
    assert lib.corrections.history(TRIAL) == ()


@pytest.mark.parametrize("field", ["level", "pmid", "condition:plague", "facts", "condition:", "__class__"])
def test_nothing_else_can_be_corrected(reader: FlaskClient, field: str) -> None:
    assert reader.get(f"/record/{TRIAL}/correct/{field}").status_code == 404
    data = {"csrf_token": token(reader.get(f"/record/{TRIAL}").text), "value": "studied"}
    assert reader.post(f"/record/{TRIAL}/correct/{field}", data=data).status_code == 404
    assert reader.get("/record/999/correct/n").status_code == 404


def test_what_a_reader_wrote_is_never_markup(site: Flask, reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44", note=EVIL)
    correct(reader, TRIAL, "comparator", value=EVIL, note=EVIL)
    correct(reader, TRIAL, "doses", value=EVIL[:70])
    correct(reader, TRIAL, "pain_direction", value="harm", note=EVIL)
    for address in (
        f"/record/{TRIAL}",
        "/corrections",
        "/search?q=fibromyalgia",
        "/condition/fibromyalgia",
        f"/record/{TRIAL}/correct/comparator",
        f"/record/{TRIAL}/correct/doses",
    ):
        assert_harmless(reader.get(address).text, address)
        assert_harmless(site.test_client().get(address, follow_redirects=True).text, address)


def test_a_note_has_a_longest_length(lib: Library, reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44", note="x" * 5000)
    assert len(lib.corrections.history(TRIAL)[0].note) == LONGEST_NOTE


def take_back(client: FlaskClient, pmid: str, number: int) -> int:
    """Press the button."""
    sent = {"csrf_token": token(client.get(f"/record/{pmid}").text)}
    return client.post(f"/record/{pmid}/corrections/{number}/take-back", data=sent).status_code


def test_what_was_taken_back_stands_no_more_and_says_by_whom(lib: Library, reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44")
    correct(reader, TRIAL, "n", value="45")
    assert "a later one stands" in reader.get(f"/record/{TRIAL}").text
    first, second = lib.corrections.history(TRIAL)
    assert take_back(reader, TRIAL, second.id) == 303
    assert indexed(lib).n == 44
    assert take_back(reader, TRIAL, first.id) == 303
    assert indexed(lib).n == 40
    page = words(reader.get(f"/record/{TRIAL}").text)
    assert page.count(f"Taken back by {NAME}") == 2
    assert "We randomised 40 patients" in page


def test_nothing_is_taken_back_twice_or_under_another_record(reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44")
    assert take_back(reader, REPORT, 1) == 404
    assert take_back(reader, TRIAL, 1) == 303
    assert take_back(reader, TRIAL, 1) == 404
    assert take_back(reader, TRIAL, 77) == 404


def test_who_is_not_signed_in_takes_nothing_back(site: Flask, lib: Library, reader: FlaskClient) -> None:
    correct(reader, TRIAL, "n", value="44")
    answer = site.test_client().post(f"/record/{TRIAL}/corrections/1/take-back")
    assert answer.headers["Location"].startswith("/sign-in")
    assert len(lib.corrections.standing([TRIAL])) == 1


def test_where_another_process_writes_the_record_is_right_and_the_delay_is_said(
    lib: Library, reader: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("views.corrections.PAUSE", 0)
    with write_lock(index_folder(lib.settings.index_url)):
        correct(reader, TRIAL, "n", value="44")
    page = words(reader.get(f"/record/{TRIAL}").text)
    assert "Your correction stands. Searches and counts follow with the next update of the index." in page
    assert "Participants 44" in page
    assert "This page shows every correction." in page
    assert indexed(lib).n == 40
    bring_up(lib)
    assert indexed(lib).n == 44
    assert "This page shows every correction." not in reader.get(f"/record/{TRIAL}").text


def test_where_much_has_come_a_reader_need_not_wait_for_all_of_it(
    lib: Library, reader: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("views.corrections.MOST_MOVES", 1)
    lib.archive.touch(REPORT)
    correct(reader, TRIAL, "n", value="44")
    assert "with the next update of the index" in reader.get(f"/record/{TRIAL}").text


def revised(raw: RawRecord) -> RawRecord:
    """A later copy of a record, with other words around the same facts."""
    return RawRecord(pmid=raw.pmid, format=raw.format, body=raw.body.replace(b"placebo", b"saline"), source="pubmed")


def _harvest_again(lib: Library) -> None:
    lib.archive.keep([revised(raw) for raw in RECORDS])
    bring_up(lib)


def _bury_and_bring_back(lib: Library) -> None:
    lib.archive.bury([TRIAL])
    bring_up(lib)
    lib.archive.keep(RECORDS)
    bring_up(lib)


@pytest.mark.parametrize("happens", [_harvest_again, _bury_and_bring_back])
def test_a_correction_stays_whatever_comes(
    lib: Library, reader: FlaskClient, happens: Callable[[Library], None]
) -> None:
    correct(reader, TRIAL, "n", value="44")
    happens(lib)
    assert indexed(lib).n == 44
    assert "Participants 44" in words(reader.get(f"/record/{TRIAL}").text)


def test_a_correction_to_a_value_that_is_no_more_hurts_nobody(lib: Library, reader: FlaskClient) -> None:
    lib.corrections.add(TRIAL, "design", json.dumps("of old"), "", NAME)
    lib.corrections.add(TRIAL, "condition:of_old", json.dumps("studied"), "", NAME)
    lib.archive.touch(TRIAL)
    bring_up(lib)
    assert indexed(lib).design == "rct"
    assert reader.get(f"/record/{TRIAL}").status_code == 200
    assert reader.get("/corrections").status_code == 200


def test_the_list_of_corrections_is_for_everybody(site: Flask, reader: FlaskClient) -> None:
    assert "Nothing has been corrected yet." in site.test_client().get("/corrections").text
    correct(reader, TRIAL, "n", value="44")
    correct(reader, REPORT, "setting", value="both", note="acute pain, too")
    page = words(site.test_client().get("/corrections").text)
    assert page.index("acute pain, too") < page.index("Participants is 44")
    assert "Intravenous ketamine in fibromyalgia" in page


def test_every_choice_has_plain_words(reader: FlaskClient) -> None:
    for field, values in CHOICES.items():
        soup = BeautifulSoup(reader.get(f"/record/{TRIAL}/correct/{field}").text, "lxml")
        shown = {str(option["value"]): option.get_text() for option in soup.select("#value option")}
        assert tuple(shown) == values
        assert all("_" not in label and label[0].isupper() for label in shown.values())
