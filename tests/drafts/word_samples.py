"""Word files with all that writers put into them, and a way to cite in them."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docx.shared import Pt
from lxml import etree

from citations.lists import Marks
from drafts.incoming.documents import Document, read_document
from drafts.outgoing.places import Placement
from drafts.outgoing.planning import Wanted
from drafts.outgoing.word_insertion import WordDraft, insert_in_word
from tests.drafts.test_own_list import ARTICLES, STYLES

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CLAIM = "Ketamine helps in CRPS"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(write: Callable[[Any], None]) -> bytes:
    """The Word file that python-docx makes."""
    document = docx.Document()
    write(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def with_paragraph(inner: str, *before: str) -> bytes:
    """A Word file with paragraphs, and last one of this XML."""

    def write(document: Any) -> None:
        for text in before:
            document.add_paragraph(text)
        made = etree.fromstring(f"<w:p {NAMESPACE}>{inner}</w:p>")
        document.element.body.insert(len(before), made)

    return word(write)


def run(text: str, properties: str = "") -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def rich(document: Any) -> None:
    """Headings, fonts, a picture, a table, lists, comments and headers."""
    document.sections[0].header.paragraphs[0].text = "A header"
    document.add_heading("My post", 0)
    document.add_heading("What it does", 2)
    paragraph = document.add_paragraph("Ketamine ")
    paragraph.add_run("helps").bold = True
    last = paragraph.add_run(" in CRPS")
    last.font.name, last.font.size = "Comic Sans MS", Pt(15)
    document.add_comment(last, text="Really?", author="A")
    paragraph.add_run(". It “lasts” for weeks (source). More.")
    document.add_picture(io.BytesIO(PICTURE))
    table = document.add_table(2, 2, style="Table Grid")
    table.cell(1, 1).text = "In a cell ketamine works against nerve pain."
    document.add_heading("At the end", 2)
    document.add_paragraph("An item on ketamine for phantom pain.", style="List Bullet")
    document.add_paragraph("Ketamine again, and again the same words.")
    document.add_paragraph("Ketamine again, and again the same words.")


def placed(document: Document, *choices: tuple[str, str], marks: Marks = "brackets", nth: int = 0) -> Wanted:
    """The choices at these words of the page; `nth` counts the places where they stand."""
    places = []
    for words, pmid in choices:
        start = -1
        for _ in range(nth + 1):
            start = document.source.index(words, start + 1)
        places.append(Placement(start=start, end=start + len(words), pmid=pmid))
    return Wanted(placements=tuple(places), articles=ARTICLES, style=STYLES[marks], marks=marks)


def cite(data: bytes, *choices: tuple[str, str], marks: Marks = "brackets", nth: int = 0) -> WordDraft:
    """The file with these citations."""
    document = read_document(data)
    return insert_in_word(data, document.draft(), placed(document, *choices, marks=marks, nth=nth))


def texts(data: bytes) -> list[str]:
    """The paragraphs of a file as a reader sees them, those of tables too, links and tracked insertions within."""
    return ["".join(text_of(one)) for one in body(data).iter(f"{W}p")]


def text_of(paragraph: Any) -> list[str]:
    """The texts of a paragraph."""
    return [("\t" if one.tag == f"{W}tab" else one.text or "") for one in paragraph.iter(f"{W}t", f"{W}tab")]


def body(data: bytes) -> Any:
    """The body of a file."""
    return etree.fromstring(member(data, "word/document.xml"))[0]


def member(data: bytes, name: str) -> bytes:
    """A part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def members(data: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
