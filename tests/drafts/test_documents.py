"""Drafts are read from every kind of file, and hostile ones are refused, or read safely, with a sentence."""

from __future__ import annotations

import resource
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from drafts.incoming.documents import LARGEST_FILE, from_page, read_document, read_text
from drafts.incoming.fetch_page import Page, PageBlock, PageLink
from drafts.incoming.reading import DraftError, read_draft
from tests.drafts.word import of_markdown, of_paragraphs, paragraph, zipped

SENTENCE = "Ketamine reduces pain in CRPS (source)."
MEGABYTE = 1 << 20
MOST_MEMORY = 500 * MEGABYTE // 1024  # ru_maxrss counts kilobytes


def test_text_keeps_every_character_but_the_line_ends() -> None:
    found = read_document(f"One.\r\n\r\n{SENTENCE}\r\n".encode(), "draft.txt")
    assert (found.source, found.syntax, found.newline) == (f"One.\n\n{SENTENCE}\n", "text", "\r\n")


@pytest.mark.parametrize(
    ("data", "name", "syntax"),
    [
        (b"# Ketamine\n\nText.", "draft.md", "markdown"),
        (b"<p>Text.</p>", "draft.html", "html"),
        ("\ufeffText.".encode(), "draft.txt", "text"),
        ("Text – text.".encode("utf-16"), "draft.txt", "text"),
        ("Text – text.".encode("cp1252"), "draft.txt", "text"),
    ],
)
def test_the_kind_and_the_letters_of_a_file_are_recognised(data: bytes, name: str, syntax: str) -> None:
    found = read_document(data, name)
    assert found.syntax == syntax
    assert "Text" in found.source
    assert "\ufffd" not in found.source


def test_a_word_document_is_read_as_html() -> None:
    found = read_document(of_markdown(f"# Ketamine\n\n{SENTENCE}\n\n- *An* item"))
    assert found.word
    assert f"<p>{SENTENCE}</p>" in found.source
    assert "<em>An</em> item" in found.source
    assert [block.kind for block in found.draft().blocks] == ["heading", "paragraph", "item"]


def test_the_article_of_a_page_keeps_its_links_and_no_others() -> None:
    blocks = (
        PageBlock(kind="heading", text="Ketamine & pain"),
        PageBlock(
            kind="paragraph",
            text="See <this> and that.",
            links=(
                PageLink(address="https://doi.org/10.1/x?a=1&b=2", start=4, end=10),
                PageLink(address="javascript:alert(1)", start=15, end=19),
            ),
        ),
    )
    assert from_page(Page(title="", blocks=blocks)).source == (
        "<h2>Ketamine &amp; pain</h2>\n"
        '<p>See <a href="https://doi.org/10.1/x?a=1&amp;b=2">&lt;this&gt;</a> and that.</p>\n'
    )


# Hostile documents


def lying_bomb() -> bytes:
    """An archive whose directory says that its text is small."""
    data = bytearray(of_paragraphs(paragraph("a" * 60 * MEGABYTE)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        (length,) = struct.unpack_from("<H", data, at + 28)
        if data[at + 46 : at + 46 + length] == b"word/document.xml":
            struct.pack_into("<I", data, at + 24, 1000)
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)


def expanding_entities() -> bytes:
    """The billion laughs."""
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return of_paragraphs(paragraph("&e9;"), head=f'<!DOCTYPE w:document [<!ENTITY e0 "lol">{nested}]>')


def external_entity() -> bytes:
    return of_paragraphs(paragraph("&e;"), head='<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/hostname">]>')


def many_members() -> bytes:
    return of_paragraphs(paragraph(SENTENCE), more={f"word/media/{n}.png": b"" for n in range(4_000)})


REFUSED: dict[str, Callable[[], bytes]] = {
    "zip bomb": lambda: of_paragraphs(paragraph("a" * 60 * MEGABYTE)),
    "zip bomb that lies": lying_bomb,
    "entities that expand": expanding_entities,
    "external entity": external_entity,
    "many members": many_members,
    "deep Word": lambda: of_paragraphs("<w:p>" * 5_000 + "</w:p>" * 5_000),
    "deep HTML": lambda: b"<html><body>" + b"<div>" * 50_000 + SENTENCE.encode(),
    "tags without an end": lambda: b"<p>" + b"<a " * 200_000,
    "comments without an end": lambda: b"<p>" + b"<!--" * 200_000,
    "nothing but tags": lambda: b"<p>" + b"<br>" * 200_000,
    "a line of 50 MB": lambda: b"a" * 50 * MEGABYTE,
    "a line longer than a draft": lambda: b"Ketamine helps " * 200_000,
    "no Word document": lambda: zipped({"mimetype": b"application/epub+zip", "../../etc/passwd": b"x"}),
    "cut off": lambda: of_paragraphs(paragraph(SENTENCE))[:-200],
    "an old Word document": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2_000,
    "a PDF": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "a program": lambda: b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 100,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_document_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(DraftError) as refused:
        read_document(REFUSED[name](), "draft")
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 200


READ: dict[str, Callable[[], bytes]] = {
    "macros": lambda: of_paragraphs(paragraph(SENTENCE), more={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100}),
    "path names": lambda: of_paragraphs(
        paragraph(SENTENCE),
        more={"../../../tmp/citewell-was-here": b"x", "/etc/cron.d/citewell": b"x", "word\\..\\..\\x": b"x"},
    ),
    "an embedded object": lambda: of_paragraphs(paragraph(SENTENCE), more={"word/embeddings/x.exe": b"MZ" * 1_000}),
    "a script": f"<p>{SENTENCE}</p><script>alert('Ketamine cures pain.')</script>".encode,
    "a remote image": f'<p>{SENTENCE}</p><img src="http://127.0.0.1:9/x.png" onerror="alert(1)">'.encode,
}


@pytest.mark.parametrize("name", READ)
def test_what_is_not_text_is_left_behind(name: str) -> None:
    found = read_document(READ[name](), "draft.html")
    assert [block.text.strip() for block in found.draft().blocks] == [SENTENCE]
    assert not Path("/tmp/citewell-was-here").exists()  # noqa: S108 - where the hostile name would lead


def test_a_remote_picture_of_a_word_document_is_not_fetched() -> None:
    found = read_document(of_markdown(f"{SENTENCE}\n\n[a picture](http://127.0.0.1:9/x.png)"))
    assert SENTENCE in found.source


def test_hostile_documents_take_little_memory() -> None:
    full = of_paragraphs("".join(paragraph("Ketamine helps. " * 15) for _ in range(12_000)))
    largest = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    try:
        read_document(full)
    except DraftError as refused:
        assert str(refused).endswith(".")  # noqa: PT017 - either answer will do; the memory is what is tested
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(
        MOST_MEMORY, largest
    )  # a child begins as its parent


def test_a_draft_that_is_too_long_is_refused() -> None:
    with pytest.raises(DraftError, match="1,000,000 characters"):
        read_text("a" * 1_000_001)
    assert LARGEST_FILE < 6_000_000


def test_each_row_of_a_table_in_markdown_is_a_block_of_its_own_without_its_bars() -> None:
    rows = (
        "| Drug | What it does |",
        "|:---|---:|",
        "| *Ketamine* | relieves CRPS (source) |",
        "| S-ketamine | lifts mood |",
    )
    source = "\n".join(("Drugs:", "", *rows, ""))
    blocks = read_draft(source, "markdown").blocks[1:]
    assert [" ".join(block.text.split()) for block in blocks] == [
        "Drug What it does",
        "Ketamine relieves CRPS (source)",
        "S-ketamine lifts mood",
    ]
    assert all(len(source[block.start :].partition("\n")[0]) >= len(block.text.rstrip()) for block in blocks)


def test_a_bar_in_running_text_is_no_table() -> None:
    source = "Ketamine | esketamine: both are given.\n"
    assert [block.kind for block in read_draft(source, "markdown").blocks] == ["paragraph"]
