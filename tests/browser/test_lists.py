"""A reading list in a real browser: collected, ordered, copied and taken away, with scripts and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def collect(page: Page, site: str) -> None:
    """Add the trial and the review to the list, from the answer to a search."""
    page.goto(f"{site}/search?q=invented")
    for title in ("Ketamine infusion for complex", "Ketamine for chronic non-cancer pain"):
        page.locator(".hits > li", has_text=title).get_by_role("button", name="Add to list").click()


def test_a_writer_collects_two_records_orders_them_and_copies_the_html(page: Page, site: str) -> None:
    collect(page, site)
    expect(page.locator(".tally")).to_have_text("2")
    page.get_by_role("link", name="List").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your list")
    page.get_by_role("button", name="Move record 2 up").click()
    expect(page.locator(".row-title").first).to_contain_text("non-cancer pain")
    page.get_by_label("Superscript ¹").check()
    page.get_by_label("Title").fill("What I read")
    page.get_by_role("button", name="Apply").click()
    source = page.locator("#source").inner_text()
    page.get_by_role("button", name="Copy HTML").click()
    expect(page.locator("button[data-copies=source]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == source.strip()
    assert copied.startswith('<h2>What I read</h2>\n<ol>\n<li id="cw-1002" data-pmid="1002">')
    page.get_by_role("button", name="Copy the mark of record 1").click()
    expect(page.locator("button[data-copies=mark-1]")).to_have_text("Copied")
    mark = page.evaluate("navigator.clipboard.readText()")
    assert mark == '<sup><a id="cw-1002-text" href="#cw-1002">1</a></sup>'


def test_what_was_copied_stands_in_a_post_on_its_own(page: Page, site: str, browser: Browser) -> None:
    page.goto(f"{site}/list?pmids=1001,1003&style=ama&marks=superscripts")
    post = f"<p>It helped.{page.locator('#mark-1').inner_text()}</p>{page.locator('#source').inner_text()}"
    context = browser.new_context(java_script_enabled=False, offline=True)
    blog = context.new_page()
    blog.set_content(post)
    expect(blog.locator("p sup a")).to_have_attribute("href", "#cw-1001")
    expect(blog.locator("#cw-1001")).to_contain_text("Writer1 G")
    expect(blog.locator("#cw-1001").get_by_label("Back to the text")).to_have_attribute("href", "#cw-1001-text")
    expect(blog.locator("#cw-1003")).to_contain_text("Retracted.")
    context.close()


def test_a_list_works_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    collect(page, site)
    page.get_by_role("link", name="List").click()
    page.get_by_role("button", name="Move record 1 down").click()
    expect(page.locator(".row-title").first).to_contain_text("non-cancer pain")
    page.get_by_role("button", name="Remove record 1").click()
    expect(page.locator(".row")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download HTML").click()
    assert download.value.suggested_filename == "reading-list.html"
    context.close()


def test_the_badge_is_shown(page: Page, site: str) -> None:
    page.goto(f"{site}/list?pmids=1001,1003")
    badge = page.locator(".list-watch img")
    expect(badge).to_be_visible()
    assert badge.evaluate("image => image.complete && image.naturalWidth > 0")
