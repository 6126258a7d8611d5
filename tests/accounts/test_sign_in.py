"""Signing in: small and sound. Nobody who only reads gets a cookie."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from accounts.users import MOST_FAILURES, WINDOW
from app import create_app
from library import library_of
from settings import read_settings
from tests.accounts.conftest import correct, sign_in, token
from tests.accounts.samples import EVIL, NAME, PASSWORD, TRIAL
from views.sessions import COOKIE, own_path

PAGES = ("/", "/search?q=ketamine", f"/record/{TRIAL}", "/condition/fibromyalgia", "/corrections", "/about", "/x")


@pytest.mark.parametrize("address", PAGES)
def test_who_only_reads_gets_no_cookie_and_pages_that_may_be_kept(anybody: FlaskClient, address: str) -> None:
    answer = anybody.get(address)
    assert "Set-Cookie" not in answer.headers
    assert "no-store" not in answer.headers.get("Cache-Control", "")
    assert "private" not in answer.headers.get("Cache-Control", "")


def test_who_signs_in_comes_back_to_where_he_was_and_is_named(anybody: FlaskClient) -> None:
    answer = sign_in(anybody, back=f"/record/{TRIAL}")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/record/{TRIAL}")
    page = anybody.get(f"/record/{TRIAL}")
    assert "Signed in as" in page.text
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in page.headers["Vary"]


def test_the_cookie_is_for_this_site_and_no_script_and_says_when_it_ends(anybody: FlaskClient) -> None:
    cookie = sign_in(anybody).headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "Expires=" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_for_https_alone_where_the_reader_came_by_it(anybody: FlaskClient) -> None:
    answer = anybody.get("/sign-in", base_url="https://localhost")
    assert "; Secure" in answer.headers["Set-Cookie"]


def test_a_trusted_proxy_tells_of_https_and_of_the_readers_address(site: Flask) -> None:
    proxied = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
    assert "Secure" not in site.test_client().get("/sign-in", headers=proxied).headers["Set-Cookie"]
    folder = str(library_of(site).settings.data_dir)
    behind = create_app(read_settings({"CITEWELL_DATA_DIR": folder, "CITEWELL_PROXIES": "1"})).test_client()
    assert "Secure" in behind.get("/sign-in", headers=proxied).headers["Set-Cookie"]


def test_signing_in_begins_a_new_session(anybody: FlaskClient) -> None:
    page = anybody.get("/sign-in").text
    sign_in(anybody)
    assert token(anybody.get("/sign-in", follow_redirects=True).text) != token(page)
    with anybody.session_transaction() as session:
        assert set(session) <= {"name", "mark", "since", "csrf_token", "_permanent"}
        assert PASSWORD not in str(dict(session))


def test_a_wrong_password_and_an_unknown_name_are_refused_in_the_same_words(anybody: FlaskClient) -> None:
    wrong, unknown = sign_in(anybody, password="wrong wrong wrong 1"), sign_in(anybody, name="nobody")
    assert (wrong.status_code, unknown.status_code) == (403, 403)
    assert "do not belong together" in wrong.text
    assert token(wrong.text)
    assert "Signed in as" not in anybody.get("/").text


def test_what_was_typed_as_a_name_is_no_markup(anybody: FlaskClient) -> None:
    answer = sign_in(anybody, name=EVIL)
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text


def test_guessing_is_slowed_down_with_a_page_that_says_when_to_come_back(anybody: FlaskClient) -> None:
    for _ in range(MOST_FAILURES["name"]):
        sign_in(anybody, password="wrong wrong wrong 1")
    answer = sign_in(anybody)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= WINDOW
    assert "Too many wrong passwords" in answer.text


def test_signing_out_ends_the_session_and_takes_the_cookie_away(reader: FlaskClient) -> None:
    page = reader.get("/").text
    answer = reader.post("/sign-out", data={"csrf_token": token(page), "next": "/about"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/about")
    assert reader.get_cookie(COOKIE) is None
    assert reader.get("/sign-out").status_code == 405


def test_the_session_of_a_removed_account_has_ended(site: Flask, reader: FlaskClient) -> None:
    library_of(site).users.remove(NAME)
    assert "Signed in as" not in reader.get("/").text
    assert reader.get_cookie(COOKIE) is None


def test_a_new_password_ends_the_sessions_that_were_open(site: Flask, reader: FlaskClient) -> None:
    library_of(site).users.set_password(NAME, "quite another 3 words")
    assert reader.get(f"/record/{TRIAL}/correct/n").headers["Location"].startswith("/sign-in?next=")
    assert sign_in(reader, password="quite another 3 words").status_code == 303


def test_a_session_ends_after_its_time_however_often_it_was_used(reader: FlaskClient) -> None:
    with reader.session_transaction() as session:
        session["since"] -= 8 * 24 * 3600
    assert "Signed in as" not in reader.get("/").text


def test_a_cookie_that_somebody_else_signed_is_nobodys(anybody: FlaskClient) -> None:
    anybody.set_cookie(COOKIE, "eyJuYW1lIjoiai5zbWl0aCJ9.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb")
    assert "Signed in as" not in anybody.get("/").text


@pytest.mark.parametrize("address", ["/sign-in", "/sign-out", f"/record/{TRIAL}/correct/n"])
def test_a_form_without_its_token_is_refused_with_a_page_that_helps(reader: FlaskClient, address: str) -> None:
    for data in ({}, {"csrf_token": "made.up.token"}):
        answer = reader.post(address, data={"value": "3", **data})
        assert answer.status_code == 400
        assert "This form is no longer valid" in answer.text
        assert "nothing was changed" in answer.text


def test_a_form_of_another_session_is_refused(site: Flask, reader: FlaskClient) -> None:
    other = site.test_client()
    foreign = token(other.get("/sign-in").text)
    assert reader.post(f"/record/{TRIAL}/correct/n", data={"csrf_token": foreign, "value": "3"}).status_code == 400


def test_who_is_not_signed_in_is_led_to_the_door_and_back(anybody: FlaskClient) -> None:
    address = f"/record/{TRIAL}/correct/n"
    answer = anybody.get(address)
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/sign-in?next=%2Frecord%2F{TRIAL}%2Fcorrect%2Fn"
    assert f'value="{address}"' in anybody.get(answer.headers["Location"]).text
    posted = anybody.post(address, data={"value": "3"})
    assert (posted.status_code, posted.headers["Location"]) == (303, f"/sign-in?next=%2Frecord%2F{TRIAL}")


def test_forms_are_kept_by_no_cache(reader: FlaskClient) -> None:
    assert reader.get(f"/record/{TRIAL}/correct/n").headers["Cache-Control"] == "no-store"
    assert reader.get("/sign-in").headers["Cache-Control"] == "no-store"


def test_a_key_from_the_settings_is_used_instead_of_a_file(site: Flask) -> None:
    folder = library_of(site).settings.data_dir
    key = "0123456789abcdef" * 4
    other = create_app(read_settings({"CITEWELL_DATA_DIR": str(folder), "CITEWELL_SECRET_KEY": key}))
    assert other.test_client().get("/sign-in").status_code == 200
    assert other.secret_key == key
    assert not (folder / "secret_key").exists()


def test_workers_that_share_a_folder_know_each_others_sessions(site: Flask, reader: FlaskClient) -> None:
    folder = str(library_of(site).settings.data_dir)
    second = create_app(read_settings({"CITEWELL_DATA_DIR": folder})).test_client()
    cookie = reader.get_cookie(COOKIE)
    assert cookie is not None
    second.set_cookie(COOKIE, cookie.value)
    assert correct(second, TRIAL, "n", value="41").status_code == 303


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example",
        "\n//elsewhere.example",
        "javascript:alert(1)",
        "record/1",
        "///elsewhere.example",
    ],
)
def test_nobody_is_sent_to_another_site(text: str) -> None:
    assert own_path(text) == "/"


@pytest.mark.parametrize("text", ["/", "/record/1", "/search?q=a%20b&page=2", "/record/1/correct/condition:crps"])
def test_paths_of_this_site_are_gone_to(text: str) -> None:
    assert own_path(text) == text
