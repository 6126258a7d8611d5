"""Hostile Word files are not given back as they came, or are, with nothing of them run, fetched or inflated."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from drafts.incoming.documents import read_document
from drafts.incoming.reading import DraftError
from drafts.incoming.word_package import BULKY, MACROS, STRICT, repacked, why_not_whole
from drafts.outgoing.output import write
from tests.drafts.word import MAIN, TYPES, of_paragraphs, paragraph, zipped
from tests.drafts.word_samples import CLAIM, cite, members, placed, texts

MEGABYTE = 1 << 20
MACRO_TYPES = TYPES.replace(
    "wordprocessingml.document.main+xml", "wordprocessingml.document.macroEnabled.main+xml"
).replace(
    "vnd.openxmlformats-officedocument.wordprocessingml.document.macroEnabled", "vnd.ms-word.document.macroEnabled"
)


def lying(name: str, size: int = 1_000) -> bytes:
    """An archive whose directory says that one of its parts is small."""
    data = bytearray(of_paragraphs(paragraph(f"{CLAIM}."), more={name: b"a" * 90 * MEGABYTE}))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        (length,) = struct.unpack_from("<H", data, at + 28)
        if data[at + 46 : at + 46 + length] == name.encode():
            struct.pack_into("<I", data, at + 24, size)
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)


STRICT_MAIN = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def plain() -> dict[str, bytes]:
    """The parts of a file with one claim."""
    return members(of_paragraphs(paragraph(f"{CLAIM}.")))


ANEW: dict[str, tuple[Callable[[], bytes], str]] = {
    "a macro": (lambda: of_paragraphs(paragraph(f"{CLAIM}."), more={"word/vbaProject.bin": b"x"}), MACROS),
    "a macro elsewhere": (lambda: of_paragraphs(paragraph(f"{CLAIM}."), more={"word/x/VBAData.xml": b"x"}), MACROS),
    "a control": (lambda: of_paragraphs(paragraph(f"{CLAIM}."), more={"word/activeX/activeX1.bin": b"x"}), MACROS),
    "a file that says it has macros": (
        lambda: zipped(
            members(of_paragraphs(paragraph(f"{CLAIM}."))) | {"[Content_Types].xml": MACRO_TYPES.encode()}
        ),
        MACROS,
    ),
    "the strict form": (
        lambda: zipped({name: part.replace(MAIN.encode(), STRICT_MAIN) for name, part in plain().items()}),
        STRICT,
    ),
    "a bomb beside the text": (
        lambda: of_paragraphs(paragraph(f"{CLAIM}."), more={"word/media/a.png": b"a" * 90 * MEGABYTE}),
        BULKY,
    ),
}


@pytest.mark.parametrize("name", ANEW)
def test_what_is_not_given_back_as_it_came_is_made_anew_and_that_is_said(name: str) -> None:
    make, sentence = ANEW[name]
    document = read_document(make())
    assert (document.package, document.anew) == (b"", sentence)
    made = write(document, placed(document, (CLAIM, "77")), "docx")
    assert set(members(made)).isdisjoint({"word/vbaProject.bin", "word/media/a.png", "word/activeX/activeX1.bin"})
    assert f"{CLAIM} [1]." in " ".join(texts(made))


def test_a_bomb_that_lies_is_refused_when_it_is_copied() -> None:
    data = lying("word/media/a.png")
    with pytest.raises(DraftError) as refused:
        repacked(data, {})
    assert str(refused.value).endswith(".")


def test_names_that_lead_out_of_the_file_are_not_given_back() -> None:
    hostile = {"../../../tmp/x": b"x", "/etc/cron.d/x": b"x", "word\\..\\x": b"x", "C:/x": b"x"}
    made = cite(of_paragraphs(paragraph(f"{CLAIM}."), more=hostile), (CLAIM, "77")).data
    assert set(members(made)) == {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}


def test_of_two_members_with_one_name_the_text_is_that_which_was_read() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in members(of_paragraphs(paragraph(f"{CLAIM}."))).items():
            archive.writestr(name, part)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(DraftError):
        read_document(made.getvalue())


def test_a_remote_part_is_left_as_it_is_and_never_fetched() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>'
    )
    sent = of_paragraphs(paragraph(f"{CLAIM}."), more={"word/_rels/document.xml.rels": relations})
    made = cite(sent, (CLAIM, "77")).data
    assert members(made)["word/_rels/document.xml.rels"] == relations


def test_instructions_to_programs_and_comments_stay_as_they_are_and_nothing_is_expanded() -> None:
    sent = of_paragraphs(f"<?mso-x y?><!-- kept -->{paragraph(f'{CLAIM}.')}")
    made = members(cite(sent, (CLAIM, "77")).data)["word/document.xml"]
    assert b"<?mso-x y?><!-- kept -->" in made


def test_letters_that_xml_forbids_in_a_record_do_no_harm() -> None:
    document = read_document(of_paragraphs(paragraph(f"{CLAIM}.")))
    wanted = placed(document, (CLAIM, "77"))
    evil = {"77": type(wanted.articles["77"])(pmid="77", title="A\x00 <b>\x0b & \ufffe title of it")}
    made = write(document, type(wanted)(placements=wanted.placements, articles=evil), "docx")
    assert "&amp;" in members(made)["word/document.xml"].decode()


def test_a_file_without_styles_gets_a_heading_that_needs_none() -> None:
    found = texts(cite(of_paragraphs(paragraph(f"{CLAIM}.")), (CLAIM, "77")).data)
    assert found[1] == "References"


def test_what_is_no_archive_is_not_whole() -> None:
    assert why_not_whole(b"PK\x03\x04 no archive") == BULKY
    with pytest.raises(DraftError):
        repacked(b"PK\x03\x04 no archive", {})


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{\\rtf1 x}", "RTF"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
    ],
)
def test_other_word_processors_files_are_refused_with_what_to_do(data: bytes, sentence: str) -> None:
    with pytest.raises(DraftError, match=rf"{sentence}.*save it as \.docx"):
        read_document(data)
