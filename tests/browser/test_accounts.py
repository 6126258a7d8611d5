"""A reader signs in and puts a tag right in a real browser: with a mouse, without scripts, and on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import make_server

from app import create_app
from library import library_of
from settings import read_settings
from tests.accounts.samples import NAME, PASSWORD, TRIAL, fill
from tests.browser.test_browser import measure

pytestmark = pytest.mark.browser

FORMS = ("n", "design", "routes", "doses", "comparator", "condition:crps", "condition")


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site over two real records."""
    folder: Path = tmp_path_factory.mktemp("accounts")
    app = create_app(read_settings({"CITEWELL_DATA_DIR": str(folder)}))
    fill(library_of(app))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
    library_of(app).archive.close()


def sign_in(page: Page, site: str, back: str = "/") -> None:
    """Through the link at the foot of a page."""
    page.goto(site + back)
    page.get_by_role("contentinfo").get_by_role("link", name="Sign in").click()
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_text(f"Signed in as {NAME}")).to_be_visible()


def test_a_reader_corrects_a_tag_sees_it_everywhere_and_takes_it_back(page: Page, real_site: str) -> None:
    sign_in(page, real_site, f"/record/{TRIAL}")
    assert page.url == f"{real_site}/record/{TRIAL}"
    page.get_by_role("link", name="Correct this for Fibromyalgia").click()
    page.get_by_label("Right is").select_option("mentioned")
    page.get_by_label("Why").fill("Only named.")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("status").first).to_contain_text("Your correction stands")
    expect(page.locator(".tag", has_text="Fibromyalgia")).to_contain_text("Only mentioned")
    expect(page.locator(".tag", has_text="Fibromyalgia")).to_contain_text("The rules had read: Studied")
    page.wait_for_timeout(400)
    page.goto(f"{real_site}/search?condition=fibromyalgia")
    expect(page.locator(".total")).to_contain_text("0 records")
    page.goto(f"{real_site}/record/{TRIAL}")
    page.get_by_role("button", name="Take back the correction of Fibromyalgia").click()
    expect(page.locator(".tag", has_text="Fibromyalgia")).to_contain_text("Studied")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Correct this for Fibromyalgia")).to_have_count(0)
    assert page.context.cookies() == []


def test_without_scripts_all_of_it_works(browser: Browser, real_site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, real_site)
    page.goto(f"{real_site}/record/{TRIAL}/correct/routes")
    page.get_by_label("Oral").check()
    page.get_by_role("button", name="Save the correction").click()
    expect(page.locator("#fact-routes")).to_contain_text("Intravenous, Oral")
    page.get_by_role("button", name="Take back the correction of Route").click()
    expect(page.locator("#fact-routes")).not_to_contain_text("Oral")
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "dark"), (320, "light")])
def test_the_pages_fit_and_can_be_read(browser: Browser, real_site: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{real_site}/sign-in")
    _assert_sound(page)
    sign_in(page, real_site)
    for address in (f"/record/{TRIAL}", "/corrections", *(f"/record/{TRIAL}/correct/{field}" for field in FORMS)):
        page.goto(real_site + address)
        _assert_sound(page)
    context.close()


def _assert_sound(page: Page) -> None:
    assert measure(page, "pale") == [], page.url
    assert measure(page, "overflow") <= 0, page.url
    viewport = page.viewport_size
    if viewport and viewport["width"] < 600:
        assert measure(page, "small") == [], page.url
