"""Citations are put into a Word file, and all else of it is as it was."""

from __future__ import annotations

import io
import re
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citations.lists import Marks
from citations.pandoc import run as pandoc
from drafts.incoming.documents import read_document
from drafts.outgoing.places import Placement
from drafts.outgoing.planning import Wanted
from drafts.outgoing.word_insertion import insert_in_word
from tests.drafts.test_own_list import ARTICLES, OLD, OTHER, STYLES
from tests.drafts.word import of_markdown, of_paragraphs
from tests.drafts.word_samples import (
    CLAIM,
    PICTURE,
    W,
    body,
    cite,
    members,
    placed,
    rich,
    run,
    text_of,
    texts,
    with_paragraph,
    word,
)

CHOICES = (
    ("Ketamine <strong>helps</strong> in CRPS", "77"),
    ("It “lasts” for weeks (source).", "55"),
    ("In a cell ketamine works against nerve pain.", "77"),
    ("An item on ketamine for phantom pain.", "55"),
)


@pytest.mark.parametrize(
    ("marks", "made"),
    [
        (
            "brackets",
            (
                "Ketamine helps in CRPS [1]. It “lasts” for weeks [2]. More.",
                "In a cell ketamine works against nerve pain [1].",
                "An item on ketamine for phantom pain [2].",
            ),
        ),
        (
            "superscripts",
            (
                "Ketamine helps in CRPS.1 It “lasts” for weeks2. More.",
                "In a cell ketamine works against nerve pain.1",
                "An item on ketamine for phantom pain.2",
            ),
        ),
        (
            "author-year",
            (
                "Ketamine helps in CRPS (Newman, 2021). It “lasts” for weeks (Oldman, 2003). More.",
                "In a cell ketamine works against nerve pain (Newman, 2021).",
                "An item on ketamine for phantom pain (Oldman, 2003).",
            ),
        ),
    ],
)
def test_marks_stand_at_their_claims_in_text_tables_and_lists(marks: Marks, made: tuple[str, ...]) -> None:
    found = cite(word(rich), *CHOICES, marks=marks)
    assert found.missed == ()
    assert set(made) <= set(texts(found.data))


def test_every_other_part_is_copied_as_it_is() -> None:
    sent = word(rich)
    before, after = members(sent), members(cite(sent, *CHOICES).data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert PICTURE in after.values()


def test_the_text_itself_keeps_its_fonts_pictures_and_comments() -> None:
    sent = word(rich)
    before, after = (docx.Document(io.BytesIO(data)) for data in (sent, cite(sent, *CHOICES).data))
    assert len(after.inline_shapes) == len(before.inline_shapes) == 1
    assert [table.style.name for table in after.tables if table.style] == ["Table Grid"]
    looks = {one.text: (one.font.name, one.font.size, one.bold) for one in before.paragraphs[2].runs}
    kept = {one.text: (one.font.name, one.font.size, one.bold) for one in after.paragraphs[2].runs}
    assert looks["helps"] == kept["helps"]
    assert looks[" in CRPS"] == kept[" in CRPS"]
    names = [one.tag for one in body(sent).iter()]
    for name in ("commentRangeStart", "commentReference", "drawing", "tbl", "sectPr"):
        assert names.count(W + name) == [one.tag for one in body(cite(sent, *CHOICES).data).iter()].count(W + name)


@pytest.mark.parametrize(
    ("marks", "text", "name"), [("brackets", "[1]", "Comic Sans MS"), ("superscripts", "1", None)]
)
def test_a_mark_looks_like_the_run_that_it_follows(marks: Marks, text: str, name: str | None) -> None:
    made = docx.Document(io.BytesIO(cite(word(rich), *CHOICES, marks=marks).data))
    (link,) = [one for one in made.paragraphs[2].hyperlinks if one.runs and one.runs[0].text == text]
    font = link.runs[0].font
    assert (font.name, bool(font.superscript)) == (name, marks == "superscripts")
    assert font.size == (docx.shared.Pt(15) if name else None)


def test_what_is_made_is_read_by_pandoc_and_the_list_stands_under_a_heading_of_the_document() -> None:
    found = docx.Document(io.BytesIO(cite(word(rich), *CHOICES).data))
    heading, *listed = found.paragraphs[-3:]
    assert (heading.text, heading.style.name if heading.style else "") == ("References", "Heading 2")
    assert [one.text[:12] for one in listed] == ["1.\tNewman A.", "2.\tOldman B."]
    page = pandoc(["-f", "docx", "-t", "html", "--wrap=none"], cite(word(rich), *CHOICES).data).decode()
    assert '<a href="#cw_77">[1]</a>' in page
    assert 'href="https://pubmed.ncbi.nlm.nih.gov/77/"' in page
    assert 'id="references"' in page


def test_one_of_two_paragraphs_that_are_alike_is_found_by_its_order() -> None:
    words = "Ketamine again, and again the same words."
    for nth in (0, 1):
        found = texts(cite(word(rich), (words, "77"), nth=nth).data)
        at = [number for number, text in enumerate(found) if text.startswith("Ketamine again")]
        assert [found[number].endswith("[1].") for number in at] == [nth == 0, nth == 1]


@pytest.mark.parametrize(
    ("inner", "made"),
    [
        (run("Ketamine he") + run("lps in", "<w:b/>") + run(" CRPS."), f"{CLAIM} [1]."),
        (run("Ketamine hel\u00adps in CRPS."), "Ketamine hel\u00adps in CRPS [1]."),
        (run("Ketamine helps in CRPS"), f"{CLAIM} [1]"),
        ("<w:r><w:t>Ketamine</w:t><w:tab/><w:t>helps in CRPS.</w:t></w:r>", "Ketamine\thelps in CRPS [1]."),
        (f"<w:ins w:id='5' w:author='A'>{run('Ketamine helps')}</w:ins>{run(' in CRPS.')}", f"{CLAIM} [1]."),
        (
            f"{run('Ketamine ')}<w:del w:id='5' w:author='A'><w:r><w:delText>never </w:delText></w:r></w:del>"
            f"{run('helps in CRPS.')}",
            f"{CLAIM} [1].",
        ),
        (
            f"{run('Ketamine helps in ')}<w:hyperlink w:anchor='x'>{run('CRPS')}</w:hyperlink>{run('.')}",
            f"{CLAIM} [1].",
        ),
        (
            f"{run('Ketamine helps in ')}<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK "
            f'"https://x.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("CRPS")}'
            f"<w:r><w:fldChar w:fldCharType='end'/></w:r>{run('.')}",
            f"{CLAIM} [1].",
        ),
        (f"<w:smartTag w:element='x'>{run('Ketamine')}</w:smartTag>{run(' helps in CRPS.')}", f"{CLAIM} [1]."),
        (f"<w:sdt><w:sdtContent>{run('Ketamine helps in CRPS')}</w:sdtContent></w:sdt>{run('.')}", f"{CLAIM} [1]."),
    ],
)
def test_no_run_link_field_or_tracked_change_is_broken(inner: str, made: str) -> None:
    sent = with_paragraph(inner, "Some text before.")
    source = read_document(sent).source
    start, end = source.index("Ketamine"), source.rindex("</p>")
    found = cite(sent, (source[start:end], "77"))
    assert texts(found.data)[1] == made
    for element in body(found.data).iter(f"{W}hyperlink", f"{W}sdt"):
        anchored = element.get(f"{W}anchor", "").startswith("cw_")
        assert ("[1]" in "".join(element.itertext())) == anchored
    inside = 0
    for element in body(found.data)[1].iter(f"{W}fldChar", f"{W}t"):
        kind = element.get(f"{W}fldCharType")
        inside += {"begin": 1, "end": -1}.get(kind or "", 0)
        assert not (inside and element.text == "[1]")


def test_a_tracked_deletion_and_a_field_keep_every_element() -> None:
    deleted = "<w:del w:id='5' w:author='A'><w:r><w:delText>never </w:delText></w:r></w:del>"
    sent = with_paragraph(run("Ketamine ") + deleted + run("helps in CRPS."))
    found = body(cite(sent, (f"{CLAIM}.", "77")).data)
    assert [one.text for one in found.iter(f"{W}delText")] == ["never "]


def test_a_slot_that_several_runs_make_up_gives_way_to_the_mark() -> None:
    sent = with_paragraph(run("Ketamine helps (sou") + run("rce") + run("). It does."))
    assert texts(cite(sent, ("Ketamine helps (source).", "77")).data)[0] == "Ketamine helps [1]. It does."


def test_several_marks_in_one_run_stand_each_at_its_claim() -> None:
    sent = with_paragraph(run("Ketamine helps. It lasts for weeks. It is safe."))
    found = cite(
        sent, ("Ketamine helps.", "77"), ("It lasts for weeks.", "55"), ("It is safe.", "77"), ("It is safe.", "55")
    )
    assert texts(found.data)[0] == "Ketamine helps [1]. It lasts for weeks [2]. It is safe [1][2]."


def test_beside_footnotes_marks_stand_in_brackets_and_the_notes_are_left_alone() -> None:
    sent = of_markdown(f"{CLAIM} at once[^1]. It lasts.\n\n[^1]: {OLD}\n")
    document = read_document(sent)
    start = document.source.index(CLAIM)
    words = document.source[start : document.source.index(" It lasts")]
    found = insert_in_word(sent, document.draft(), placed(document, (words, "77"), marks="superscripts"))
    assert texts(found.data)[0] == f"{CLAIM} at once [1]. It lasts."
    assert members(found.data)["word/footnotes.xml"] == members(sent)["word/footnotes.xml"]


def test_a_claim_in_a_footnote_is_not_put_in_but_its_reference_is_listed() -> None:
    sent = of_markdown(f"Some text[^1].\n\n[^1]: {CLAIM} in a note.\n")
    found = cite(sent, (f"{CLAIM} in a note.", "77"))
    assert [put.pmids for put in found.missed] == [("77",)]
    assert any(text.startswith("1.\tNewman A.") for text in texts(found.data))


def typed(document: Any) -> None:
    document.add_paragraph(f"It lasts [1]. Nerves matter [2]. {CLAIM}.")
    document.add_heading("References", 1)
    for number, text in enumerate((OLD, OTHER), 1):
        document.add_paragraph(f"[{number}]\t{text}").runs[0].font.name = "Arial"
    document.add_paragraph("About us")


def counted(document: Any) -> None:
    document.add_paragraph(f"It lasts [1]. Nerves matter [2]. {CLAIM}.")
    document.add_heading("References", 1)
    for text in (OLD, OTHER):
        document.add_paragraph(text, style="List Number")


def test_the_documents_own_list_goes_on_in_its_own_shape() -> None:
    sent = word(typed)
    found = cite(sent, (f"{CLAIM}.", "77"), (f"{CLAIM}.", "55"))
    assert texts(found.data)[0].endswith(f"{CLAIM} [3][1].")
    new = docx.Document(io.BytesIO(found.data)).paragraphs[4]
    assert new.text.startswith("[3]\tNewman A. Ketamine infusions")
    assert new.runs[0].font.name == "Arial"
    assert texts(found.data)[-1] == "About us"


def test_a_list_that_word_numbers_goes_on_with_words_numbers() -> None:
    found = docx.Document(io.BytesIO(cite(word(counted), (f"{CLAIM}.", "77")).data))
    new = found.paragraphs[-1]
    assert new.text.startswith("Newman A.")
    assert new.style is not None
    assert new.style.name == "List Number"
    assert f"{CLAIM} [3]." in found.paragraphs[0].text


def test_citing_again_in_a_file_that_was_cited_in_goes_on() -> None:
    once = cite(word(rich), CHOICES[0]).data
    again = cite(once, CHOICES[2], (CHOICES[3][0], "55"))
    found = texts(again.data)
    assert "In a cell ketamine works against nerve pain [1]." in found
    assert "An item on ketamine for phantom pain [2]." in found
    assert [text[:12] for text in found[-2:]] == ["1.\tNewman A.", "2.\tOldman B."]
    assert found.count("References") == 1


def test_nothing_chosen_gives_the_file_as_it_is() -> None:
    sent = word(rich)
    assert cite(sent).data == sent


WORDS = st.sampled_from(
    "Ketamine|helps|“quoted”|CRPS|café|naïve|soft\u00adhyphen|non\u00a0breaking|10⁵|½|e\u0301te|(source)|https://x.org|"
    "end.|Really?|a|…|—|[1]|日本語|ﬁne".split("|")
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(
    paragraphs=st.lists(st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=9), min_size=1, max_size=5),
    marks=st.sampled_from(["brackets", "superscripts"]),
    choices=st.lists(st.tuples(st.integers(0, 150), st.integers(1, 60)), min_size=1, max_size=3),
)
def test_whatever_is_cited_nothing_else_of_the_text_changes(
    paragraphs: list[list[tuple[str, bool]]], marks: Marks, choices: list[tuple[int, int]]
) -> None:
    inner = [
        "".join(run(f"{text} ", "<w:b/>" if bold else "") for text, bold in paragraph) for paragraph in paragraphs
    ]
    sent = of_paragraphs("".join(f"<w:p>{one}</w:p>" for one in inner))
    document = read_document(sent)
    places = tuple(Placement(start=at, end=at + length, pmid="77") for at, length in choices)
    wanted = Wanted(placements=places, articles=ARTICLES, style=STYLES[marks], marks=marks)
    made = insert_in_word(sent, document.draft(), wanted)
    before, after = texts(sent), texts_without_marks(made.data)
    for one, other in zip(before, after, strict=False):
        assert re.sub(r"\s|\(source\)", "", other) == re.sub(r"\s|\(source\)", "", one)
    assert len(after) - len(before) in (0, 2)


def texts_without_marks(data: bytes) -> list[str]:
    """The paragraphs without the links to the new references."""
    found = body(data)
    for link in [one for one in found.iter(f"{W}hyperlink") if one.get(f"{W}anchor", "").startswith("cw_")]:
        link.getparent().remove(link)
    return ["".join(text_of(one)) for one in found.iter(f"{W}p")]
