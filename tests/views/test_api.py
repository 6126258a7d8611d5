"""The API answers as its own description says, page by page through a whole answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from app import create_app
from settings import Settings
from tests.index.samples import MemoryArchive, article, raw, run_rebuild, run_update, url

RECORDS = [
    article(number, f"Ketamine in CRPS, part {number}", "Pain fell.", year=2000 + number, journal="Pain")
    for number in range(1, 24)
]

PATHS = ("/api/search", "/api/records/{pmid}", "/api/conditions", "/api/cite", "/api/openapi.json")
POSTED = ("/api/check",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("library")
    run_rebuild(MemoryArchive(RECORDS), kept)
    return kept


def make_app(folder: Path) -> Flask:
    database = f"sqlite:///{folder / 'archive.sqlite'}"
    return create_app(Settings(data_dir=folder, database_url=database, index_url=url(folder)))


@pytest.fixture(scope="module")
def app(folder: Path) -> Flask:
    return make_app(folder)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


#: What an odd value may meet: 414 too, where so many were drawn that the address is too long to be looked at.
STRICT = schemathesis.Config.from_dict(
    {"checks": {"negative_data_rejection": {"expected-statuses": ["400", "404", "409", "414"]}}}
)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("path", PATHS)
def test_the_description_is_true(app: Flask, path: str, mode: GenerationMode) -> None:
    operation = schemathesis.openapi.from_wsgi("/api/openapi.json", app, config=STRICT)[path]["GET"]
    if mode is GenerationMode.NEGATIVE and not operation.definition.raw["parameters"]:
        return

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def check(case: Any) -> None:
        case.call_and_validate()

    check()


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("path", POSTED)
def test_the_description_is_true_of_what_is_sent(app: Flask, path: str, mode: GenerationMode) -> None:
    operation = schemathesis.openapi.from_wsgi("/api/openapi.json", app)[path]["POST"]

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def check(case: Any) -> None:
        case.call_and_validate()

    check()


def test_a_draft_is_checked_as_on_the_command_line(client: FlaskClient) -> None:
    text = "# Ketamine\n\nKetamine reduces pain in CRPS (source).\n"
    response = client.post("/api/check", json={"text": text})
    assert response.headers["Cache-Control"] == "no-store"
    (claim,) = response.get_json()["claims"]
    assert claim["text"] == text[claim["start"] : claim["end"]]
    assert (claim["kind"], claim["conditions"], claim["slot"]) == ("effect", ["crps"], True)
    assert response.get_json()["limits"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"json": {"text": "x" * 1_000_001}}, 413),
        ({"data": b"x" * 7_000_000, "content_type": "application/json"}, 413),
        ({"data": b"{", "content_type": "application/json"}, 422),
        ({"json": {"text": 1}}, 422),
        ({"json": {"text": "a", "syntax": "latex"}}, 422),
        ({"json": {"text": "<div>" * 500, "syntax": "html"}}, 422),
        ({"data": {"text": "a"}}, 415),
    ],
)
def test_a_draft_that_cannot_be_read_is_refused_in_a_sentence(
    client: FlaskClient, sent: dict[str, Any], code: int
) -> None:
    response = client.post("/api/check", **sent)
    assert response.status_code == code
    assert response.get_json()["error"].endswith(".")


def test_the_description_names_every_address(app: Flask) -> None:
    routes = {rule.rule.replace("<", "{").replace(">", "}") for rule in app.url_map.iter_rules()}
    assert {route for route in routes if route.startswith("/api/")} == {*PATHS, *POSTED}


def answer(client: FlaskClient, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.text
    return response.get_json()


def test_a_search_answers_like_the_command_line(client: FlaskClient) -> None:
    found = answer(client, "/api/search?q=RSD+ketamine&limit=2&sort=newest")
    assert found["total"] == 23
    assert [hit["pmid"] for hit in found["hits"]] == ["23", "22"]
    assert found["read_as"][0] == {
        "words": "RSD", "kind": "condition", "id": "crps", "name": "Complex regional pain syndrome",
    }  # fmt: skip
    assert found["query"] == "(Complex regional pain syndrome) AND Ketamine"


def test_cursors_lead_through_the_whole_answer(client: FlaskClient) -> None:
    address, pmids = "/api/search?q=ketamine&limit=5&condition=crps", []
    while address:
        found = answer(client, address)
        pmids += [hit["pmid"] for hit in found["hits"]]
        address = found["next"]
    assert len(pmids) == 23
    assert set(pmids) == {one.pmid for one in RECORDS}


def test_a_cursor_of_another_search_is_refused(client: FlaskClient) -> None:
    cursor = answer(client, "/api/search?q=ketamine&limit=5")["cursor"]
    response = client.get(f"/api/search?q=pain&limit=5&cursor={cursor}")
    assert response.status_code == 404
    assert "another search" in response.get_json()["error"]


def test_a_cursor_from_before_a_change_of_the_library_says_so(tmp_path: Path) -> None:
    archive = MemoryArchive(RECORDS)
    run_rebuild(archive, tmp_path)
    cursor = answer(make_app(tmp_path).test_client(), "/api/search?q=ketamine&limit=5")["cursor"]
    archive.keep(raw(article(99, "Ketamine once more")))
    run_update(archive, tmp_path)
    response = make_app(tmp_path).test_client().get(f"/api/search?q=ketamine&limit=5&cursor={cursor}")
    assert response.status_code == 409


@pytest.mark.parametrize("cursor", ["x", "%00", "WzEsMl0", "a" * 500, "é"])
def test_what_is_no_cursor_leads_nowhere(client: FlaskClient, cursor: str) -> None:
    assert client.get(f"/api/search?q=x&cursor={cursor}").status_code == 404


def test_an_answer_that_the_reader_has_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/api/search?q=ketamine")
    assert first.headers["Cache-Control"] == "public, max-age=60"
    again = client.get("/api/search?q=ketamine", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_record_is_given_with_its_tags(client: FlaskClient) -> None:
    found = answer(client, "/api/records/7")
    assert found["article"]["title"] == "Ketamine in CRPS, part 7"
    assert found["annotations"]["conditions"][0]["id"] == "crps"


def test_conditions_have_names_and_counts(client: FlaskClient) -> None:
    found = {condition["id"]: condition for condition in answer(client, "/api/conditions")}
    assert found["crps"]["records"] == 23
    assert "causalgia" in found["crps"]["names"]


def test_references_come_in_the_order_asked(client: FlaskClient) -> None:
    found = answer(client, "/api/cite?pmid=3&pmid=999&pmid=1&style=nlm")
    assert [one["pmid"] for one in found["citations"]] == ["3", "1"]
    assert "Ketamine in CRPS, part 3" in found["citations"][0]["citation"]
    assert found["missing"] == ["999"]


@pytest.mark.parametrize(
    "address",
    [
        "/api/search?limit=0",
        "/api/search?limit=x",
        "/api/search?sort=odd",
        "/api/search?condition=gout",
        "/api/search?literal=yes",
        "/api/search?condition=",
        "/api/search?from=x",
        "/api/cite",
        "/api/cite?pmid=x",
        "/api/cite?pmid=1&style=odd",
        "/api/cite?pmid=1&form=odd",
        f"/api/search?q={'x' * 2000}",
    ],
)
def test_a_value_that_cannot_be_used_is_named(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert response.get_json()["error"].endswith(".")


@pytest.mark.parametrize("pmid", ["999", "x", "1" * 40])
def test_a_record_that_is_not_here_is_not_found(client: FlaskClient, pmid: str) -> None:
    response = client.get(f"/api/records/{pmid}")
    assert response.status_code == 404
    assert "not in this library" in response.get_json()["error"]


def test_an_address_that_is_too_long_is_refused_as_described(client: FlaskClient) -> None:
    response = client.get("/api/search", query_string={"q": "a" * 9_000})
    assert response.status_code == 414
    assert "error" in response.get_json()
    assert "414" in client.get("/api/openapi.json").get_json()["paths"]["/api/search"]["get"]["responses"]
