"""What a reader takes home from the page of a report: the draft in its forms, and the report itself."""

from __future__ import annotations

import html
import io
import re
import zipfile
from base64 import b64decode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.drafts.word import of_markdown, of_paragraphs, paragraph
from tests.views.drafting import CLAIM, DRAFT, carried, opposed_by, report
from views import drafts, in_turn


@pytest.fixture
def app(drafts_app: Flask) -> Flask:
    return drafts_app


def test_the_draft_is_given_back_with_what_was_ticked(client: FlaskClient) -> None:
    fields = carried(report(client))
    start = DRAFT.index(CLAIM)
    choice = f"{start}-{start + len(CLAIM)}-1"
    sent = fields | {"cite": choice, "style": "apa", "marks": "author-year", "form": "markdown"}
    response = client.post("/check/document", data=sent)
    assert response.headers["Content-Disposition"] == 'attachment; filename="draft-cited.md"'
    head, _, references = response.get_data(as_text=True).partition("## References")
    assert re.sub(r"\(\[[^]]+\]\(#cw-1\)\)", "(source)", head).strip() == DRAFT.strip()
    assert "Ketamine infusion for complex regional pain syndrome" in references


@pytest.mark.parametrize("form", ["html", "docx"])
def test_other_forms_are_given_as_files(client: FlaskClient, form: str) -> None:
    start = DRAFT.index(CLAIM)
    sent = carried(report(client)) | {"cite": f"{start}-{start + len(CLAIM)}-1", "form": form}
    response = client.post("/check/document", data=sent)
    assert response.status_code == 200
    assert response.data


def test_with_nothing_ticked_the_report_comes_again_and_says_so(client: FlaskClient) -> None:
    response = client.post("/check/document", data=carried(report(client)) | {"form": "html"})
    assert response.status_code == 422
    assert drafts.NOTHING_CHOSEN in html.unescape(response.text)


def test_a_word_file_is_read_and_given_back_as_the_same_file(client: FlaskClient) -> None:
    sent = of_markdown(DRAFT)
    page = report(client, text="", file=(io.BytesIO(sent), "My post.docx"))
    fields = carried(page)
    assert (b64decode(fields["package"]), fields["name"]) == (sent, "My post.docx")
    assert "draft" not in fields
    assert "given back as it is" in page
    key = re.findall(r'name="cite" value="([\d-]+)"', page)[0]
    response = client.post("/check/document", data=fields | {"cite": key, "form": "docx"})
    assert response.headers["Content-Disposition"] == 'attachment; filename="my-post-cited.docx"'
    before, after = (zipfile.ZipFile(io.BytesIO(data)) for data in (sent, response.data))
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert changed == ["word/document.xml"]
    assert "Ketamine infusion for complex regional pain syndrome" in after.read(changed[0]).decode()


def test_a_word_file_with_macros_is_made_anew_and_that_is_said(client: FlaskClient) -> None:
    body = paragraph(CLAIM)
    sent = of_paragraphs(body, more={"word/vbaProject.bin": b"x"})
    page = report(client, text="", file=(io.BytesIO(sent), "a.docm"))
    assert "holds macros" in page
    key = re.findall(r'name="cite" value="([\d-]+)"', page)[0]
    response = client.post("/check/document", data=carried(page) | {"cite": key, "form": "docx"})
    assert "word/vbaProject.bin" not in zipfile.ZipFile(io.BytesIO(response.data)).namelist()


def test_a_claim_that_has_no_place_in_the_word_file_is_named(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "without_place", lambda document, claims: frozenset(claims))
    page = report(client, text="", file=(io.BytesIO(of_markdown(DRAFT)), "a.docx"))
    assert "was not found in the Word file" in page
    assert '<a href="#claim-1">claim 1</a> was not found' in page


def test_a_report_of_every_claim_is_taken_home(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_turn, "check", opposed_by(16))
    monkeypatch.setattr(drafts, "without_place", lambda document, claims: frozenset(claims))
    page = report(client)
    key = re.findall(r'name="cite" value="([\d-]+)-35"', page)[0]
    response = client.post("/check/document", data=carried(page) | {"cite": f"{key}-35", "form": "report"})
    assert response.headers["Content-Disposition"] == 'attachment; filename="draft-report.html"'
    made = response.get_data(as_text=True)
    assert "Disagrees or limits it: the stronger evidence (16)" in made
    assert f"Not put in: claim 1, “{CLAIM}” (PMID 35)" in made
    assert "Cited here: PMID 35." in made
    assert "Only titles and abstracts were read" in made
    assert "<script" not in made


def test_what_is_done_with_the_numbers_of_a_draft_is_said(client: FlaskClient) -> None:
    assert "new ones go on from [4]" in report(client, text=f"It is odd [3]. {CLAIM}")


@pytest.mark.parametrize("package", ["no base 64!", "UEsDBA=="])
def test_a_word_file_that_comes_back_broken_is_refused(client: FlaskClient, package: str) -> None:
    assert client.post("/check/document", data={"package": package, "form": "docx"}).status_code == 422


def test_line_ends_of_a_file_come_back(client: FlaskClient) -> None:
    file = (io.BytesIO(f"One.\r\n\r\n{CLAIM}\r\n".encode()), "a.txt")
    page = report(client, text="", file=file)
    key = re.findall(r'name="cite" value="([\d-]+)"', page)[0]
    response = client.post("/check/document", data=carried(page) | {"cite": key, "form": "text"})
    assert response.data.startswith(b"One.\r\n\r\nKetamine reduces pain in CRPS [1].\r\n")
