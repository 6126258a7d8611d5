"""The site in a real browser: with a mouse, with keys alone, on a telephone, without scripts, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

pytestmark = pytest.mark.browser

ADDRESSES = (
    "/",
    "/search",
    "/search?q=complex",
    "/search?q=invented&level=2&from=2000",
    "/search?q=unheard",
    "/record/1001",
    "/record/1003",
    "/record/1004",
    "/record/1005",
    "/record/1001/cite",
    "/list",
    "/list?pmids=1001,1003,1004,4242&title=My+post&style=ama&marks=superscripts&find=anesthesia",
    "/condition/crps",
    "/ledger",
    "/ledger/1",
    "/about",
)
MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")


def measure(page: Page, name: str) -> Any:
    """What one of the measures of measures.js finds on the page."""
    return page.evaluate(f"{MEASURES.strip()}.{name}()")


def test_a_reader_searches_filters_opens_a_record_and_copies_a_citation(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("searchbox").fill("invented")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".total")).to_contain_text("4 records")
    page.get_by_role("link", name="2 · Randomised trials").click()
    expect(page.locator(".total")).to_contain_text("1 record")
    page.get_by_role("link", name="Ketamine infusion for complex regional pain syndrome").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("an invented randomised trial")
    page.get_by_role("link", name="AMA, 11th edition").click()
    reference = page.locator("#cited-ama-text").inner_text()
    page.locator("button[data-copies=cited-ama-text]").click()
    expect(page.locator("button[data-copies=cited-ama-text]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == reference.strip()
    assert "Writer1 G" in reference


def test_what_is_copied_as_text_keeps_its_italics_for_a_word_processor(page: Page, site: str) -> None:
    page.goto(f"{site}/record/1001?style=ama")
    page.locator("button[data-copies=cited-ama-text]").click()
    expect(page.locator("button[data-copies=cited-ama-text]")).to_have_text("Copied")
    rich = page.evaluate(
        "navigator.clipboard.read().then(items => items[0].getType('text/html')).then(blob => blob.text())"
    )
    assert "<em>" in rich or "<i>" in rich


def test_the_source_of_the_html_form_is_copied_as_it_stands(page: Page, site: str) -> None:
    page.goto(f"{site}/record/1004/cite")
    shown = page.locator("#cited-nlm-html").inner_text().strip()
    page.locator("button[data-copies=cited-nlm-html]").click()
    expect(page.locator("button[data-copies=cited-nlm-html]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == shown


def test_keys_alone_lead_from_the_first_page_to_a_copied_citation(page: Page, site: str) -> None:
    page.goto(f"{site}/about")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.goto(site)
    page.keyboard.type("complex regional")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    press_until(page, "document.activeElement.closest('.hit-title') !== null")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ketamine infusion")
    press_until(page, "document.activeElement.dataset.copies === 'cited-nlm-text'")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("button[data-copies=cited-nlm-text]")).to_have_text("Copied")


def press_until(page: Page, condition: str, most: int = 120) -> None:
    """Go from link to link until the condition holds."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise AssertionError(f"{condition} was not reached with {most} tabs")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_sound_in_both_colour_schemes(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in ADDRESSES:
        page.goto(site + address)
        assert complaints == [], address
        assert measure(page, "pale") == [], address
    context.close()


def test_on_a_telephone_nothing_is_too_wide_or_too_small_for_a_finger(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(site + address)
        assert measure(page, "overflow") <= 0, address
        assert measure(page, "small") == [], address
    context.close()


def test_on_a_telephone_the_filters_are_folded_away(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 780})
    page = context.new_page()
    page.goto(f"{site}/search?q=invented")
    choice = page.get_by_role("link", name="2 · Randomised trials")
    expect(choice).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    expect(choice).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.reload()
    expect(choice).to_be_visible()
    context.close()


def test_without_scripts_everything_but_the_copy_buttons_works(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.get_by_role("searchbox").fill("complex regional")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="2 · Randomised trials").click()
    expect(page.locator(".removals")).to_contain_text("Randomised trials")
    page.goto(f"{site}/record/1001")
    page.get_by_role("link", name="APA, 7th edition").click()
    expect(page.locator("#cited-apa-text")).to_contain_text("Writer1, G.")
    expect(page.locator("button.copy").first).to_be_hidden()
    page.locator("summary", has_text="2 more authors").click()
    expect(page.get_by_text("Given10 Writer10")).to_be_visible()
    context.close()


def test_a_hostile_record_runs_nothing(page: Page, site: str) -> None:
    opened: list[str] = []

    def close(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    for address in ("/search?q=alert", "/record/1004", "/record/1004/cite", "/condition/crps", "/ledger/1"):
        page.goto(site + address)
        assert page.locator("img").count() == 0
    assert opened == []


def test_nothing_is_asked_of_other_sites(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ADDRESSES:
        page.goto(site + address)
    assert asked
    assert [url for url in asked if not url.startswith(site)] == []


def test_on_paper_a_record_keeps_its_reference_and_loses_its_buttons(page: Page, site: str) -> None:
    page.goto(f"{site}/record/1001")
    page.emulate_media(media="print")
    expect(page.locator("#cited-nlm-text")).to_be_visible()
    expect(page.locator("#cited-nlm-html")).to_be_hidden()
    expect(page.locator("button.copy").first).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_hidden()
