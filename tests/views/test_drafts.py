"""The pages for drafts: a report, what can be taken away, and nothing that is kept."""

from __future__ import annotations

import html
import io
import re
import zipfile
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs

from app import create_app
from drafts import Report, check
from drafts.fetch import Fetched
from drafts.report import AgainstShown, ClaimShown, SupportShown
from settings import Settings
from tests.drafts.word import of_markdown, of_paragraphs, paragraph
from tests.index.samples import MemoryArchive, article, run_rebuild, url
from views import drafts, in_turn

FOR = "Ketamine reduced pain in patients with CRPS compared with placebo."
AGAINST = "Ketamine did not reduce pain in CRPS compared with placebo."
TITLE = "Ketamine infusion for complex regional pain syndrome: randomised placebo-controlled trial {}"
RECORDS = [
    *(article(number, TITLE.format(number), FOR, year=2010 + number) for number in range(1, 8)),
    article(
        20, "Ketamine for complex regional pain syndrome: a systematic review and meta-analysis", AGAINST, year=2021
    ),
]
EVIL = "<script>alert('x')</script>"
DRAFT = f"# Ketamine & {EVIL}\n\nKetamine reduces pain in CRPS (source). *Nothing* else.\n"
CLAIM = "Ketamine reduces pain in CRPS (source)."


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("library")
    run_rebuild(MemoryArchive(RECORDS), folder)
    database = f"sqlite:///{folder / 'archive.sqlite'}"
    return create_app(Settings(data_dir=folder, database_url=database, index_url=url(folder)))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def carried(page: str) -> dict[str, str]:
    """The hidden fields of the report's form."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {name: html.unescape(value) for name, value in found}


def report(client: FlaskClient, **fields: Any) -> str:
    response = client.post("/check", data={"text": DRAFT} | fields, content_type="multipart/form-data")
    assert response.status_code == 200, response.text
    return response.text


def test_the_form_asks_for_a_text_a_file_or_an_address(client: FlaskClient) -> None:
    page = client.get("/check").text
    assert all(f'name="{name}"' in page for name in ("text", "file", "address"))
    assert "neither kept nor logged" in page


def test_a_report_shows_each_claim_in_its_place_with_both_sides_and_the_limits(client: FlaskClient) -> None:
    page = report(client)
    assert f"<mark>{CLAIM}</mark>" in page
    assert FOR in page
    assert "Disagrees or limits it" in page
    assert "Only titles and abstracts were read" in page
    assert "a source is owed" in page
    assert EVIL not in page


def test_the_draft_travels_with_the_page_and_is_kept_by_nobody(client: FlaskClient, app: Flask) -> None:
    response = client.post("/check", data={"text": DRAFT})
    assert carried(response.text)["draft"] == DRAFT
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers
    folder: Path = app.extensions["citewell"].settings.data_dir
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"*Nothing* else" not in kept


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


def opposed(*asked: Any) -> Report:
    """The report, with a stronger record against its claim."""
    found = check(*asked)
    other = AgainstShown(
        pmid="20",
        level=1,
        scope="studies CRPS",
        quote=AGAINST,
        title="A review",
        year=2021,
        design="meta_analysis",
        badges=(),
    )
    return structs.replace(
        found,
        claims=tuple(
            structs.replace(one, support=supporting(one), against=(other,), against_first=True)
            for one in found.claims
        ),
    )


def supporting(claim: ClaimShown) -> tuple[SupportShown, ...]:
    """What was found for a claim, as if all of it said the claim."""
    return tuple(structs.replace(record, covers="as worded") for record in claim.support)


def test_what_is_only_near_a_claim_is_not_said_to_support_it(client: FlaskClient) -> None:
    page = report(client)
    assert "Closest records: read before citing" in page
    assert "It supports the claim" not in page


def test_markup_leaves_no_blanks_in_the_text(client: FlaskClient) -> None:
    text = "Ketamine reduces pain in CRPS ([PMID 1](https://pubmed.ncbi.nlm.nih.gov/1/), *Pain*, 2011)."
    assert "CRPS (PMID 1, Pain, 2011)." in html.unescape(report(client, text=text))


def test_the_stronger_opposition_stands_first_and_both_sides_are_ticked_by_one_button(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_turn, "check", opposed)
    page = report(client)
    assert page.index(AGAINST) < page.index(FOR)
    assert "the stronger evidence" in page
    (key,) = re.findall(r'name="both" value="([\d-]+)"', page)
    again = client.post("/check", data=carried(page) | {"both": key}).text
    ticked = re.findall(r'name="cite" value="[\d-]+-(\d+)" checked', again)
    assert (len(ticked), ticked[0]) == (2, "20")


def opposed_by(number: int) -> Callable[..., Report]:
    """The report, with so many records against its claim."""

    def check_and_oppose(*asked: Any) -> Report:
        found = opposed(*asked)
        many = tuple(structs.replace(found.claims[0].against[0], pmid=str(20 + n)) for n in range(number))
        return structs.replace(found, claims=tuple(structs.replace(one, against=many) for one in found.claims))

    return check_and_oppose


@pytest.mark.parametrize(
    ("number", "summary"),
    [(3, None), (4, "1 more that disagrees or limits it"), (16, "13 more that disagree or limit it")],
)
def test_of_many_records_three_stand_open_and_the_rest_is_folded(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, number: int, summary: str | None
) -> None:
    monkeypatch.setattr(in_turn, "check", opposed_by(number))
    page = report(client)
    side = page[page.index("side-against") : page.index("side-for")]
    open_part, _, folded = side.partition('<details class="more">')
    assert open_part.count('name="cite"') == min(3, number)
    assert folded.count('name="cite"') == max(0, number - 3)
    assert re.findall(r"<summary>(.*?)</summary>", folded) == ([summary] if summary else [])


def test_a_fold_with_something_ticked_in_it_is_open(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_turn, "check", opposed_by(16))
    page = report(client)
    last = re.findall(r'name="cite" value="([\d-]+-35)"', page)[0]
    assert (
        '<details class="more" open><summary>13 more'
        in client.post("/check", data=carried(page) | {"cite": last}).text
    )


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


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Paste a text"),
        ({"file": (io.BytesIO(b"%PDF-1.7"), "a.pdf")}, "This is a PDF"),
        ({"address": "http://127.0.0.1/"}, "address"),
        ({"address": "file:///etc/passwd"}, "Give a whole web address"),
        ({"draft": "x", "syntax": "latex"}, "begin again"),
        ({"text": "<div>" * 1_000}, "nests its markup"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    client: FlaskClient, fields: dict[str, Any], sentence: str
) -> None:
    response = client.post("/check", data=fields, content_type="multipart/form-data")
    assert response.status_code == 422
    assert sentence in html.unescape(response.text)


def test_a_form_that_another_site_sends_is_refused(client: FlaskClient) -> None:
    response = client.post("/check", data={"text": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403


def test_a_draft_may_be_larger_than_other_forms_but_not_endless(client: FlaskClient) -> None:
    assert client.post("/check", data={"text": "word " * 150_000}).status_code == 200
    assert client.post("/check", data={"text": "x" * 7_000_000}).status_code == 413


def test_a_page_is_fetched_and_its_article_checked(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<nav>Ketamine cures pain in CRPS.</nav><article><p>{CLAIM}</p><p>{'More words. ' * 40}</p></article>"
    found = Fetched(address="https://example.org/post", kind="text/html", charset="utf-8", body=page.encode())
    monkeypatch.setattr(drafts, "fetch", lambda address: found)
    shown = report(client, text="", address="https://example.org/post")
    assert "1 claim found" in shown
    assert "From https://example.org/post" in shown
