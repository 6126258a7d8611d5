"""A page is read as its article: not the menu, in any charset, and in bounded time whatever it is made of."""

from __future__ import annotations

import pytest

from drafts.incoming.fetch_page import PageError, read_page

WORDS = (
    "Ketamine was given to many invented patients, and some of them felt rather better for a while than before. " * 3
)
PAGE = f"""<!doctype html><html><head><title>A post &amp; more</title><script>PMID: 1</script></head><body>
<nav><a href="/">PMID: 2</a></nav><div class="sidebar">PMID: 3</div>
<article><header>PMID: 4</header><h1>On ketamine</h1><p>{WORDS} See <a href="/1001">this  <b>trial</b></a>.</p>
<ul><li>One</li><li>Two<br>Three</li></ul><div id="comments">PMID: 5</div><!-- PMID: 6 -->
<footer class="footnotes"><ol><li>Doe J. PMID: 1001</li></ol></footer></article>
<section id="references"><p>Roe R. PMID: 1002</p></section><footer>PMID: 7</footer></body></html>"""


def test_the_article_is_read_and_the_menu_is_not() -> None:
    page = read_page(PAGE, base="https://blog.example/post")
    assert page.title == "A post & more"
    assert [block.kind for block in page.blocks[:3]] == ["heading", "paragraph", "item"]
    assert [block.text for block in page.blocks[2:]] == [
        "One",
        "Two",
        "Three",
        "Doe J. PMID: 1001",
        "Roe R. PMID: 1002",
    ]
    assert not any(f"PMID: {number}." in f"{page.text}." for number in range(1, 8))


def test_links_keep_their_words() -> None:
    block = read_page(PAGE, base="https://blog.example/post").blocks[1]
    words = {(block.text[link.start : link.end], link.address) for link in block.links}
    assert ("trial", "https://blog.example/1001") in words


def test_a_page_without_an_article_gives_its_densest_text() -> None:
    menu = "".join(f"<li><a href='/{n}'>Item {n}</a></li>" for n in range(30))
    page = read_page(f"<div><ul>{menu}</ul></div><div><p>{WORDS}</p><p>{WORDS}</p></div>")
    assert "Item 3" not in page.text


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("<p>Müller – Żuk</p>".encode(), ""),
        ("<p>Müller – Żuk</p>".encode(), "no-such-charset"),
        ("\ufeff<p>Müller – Żuk</p>".encode("utf-16"), ""),
        ("<p>Müller – Żuk</p>".encode("cp1250"), "windows-1250"),
        ('<meta charset="windows-1250"><p>Müller – Żuk</p>'.encode("cp1250"), ""),
    ],
)
def test_the_charset_is_found(body: bytes, charset: str) -> None:
    assert read_page(body, charset).text == "Müller – Żuk"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 19_000,
        "<b>" * 19_000 + "text",
        "<a href='" * 20_000,
        "<!--" * 50_000,
        "<p>" * 100_000,
        "<table><tr><td>" * 6_000,
        "&amp;" * 200_000,
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)),
        "x" * 5_000_001,
        "",
    ],
)
def test_hostile_pages_are_read_or_refused_in_a_sentence(source: str) -> None:
    try:
        sentence = read_page(source).blocks and "."
    except PageError as error:
        sentence = str(error)
    assert sentence
    assert sentence.endswith(".")
