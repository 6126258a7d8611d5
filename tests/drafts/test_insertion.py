"""Citations are put into a draft, and nothing else of it changes."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article import Article, Author, PartialDate
from citations.lists import Marks
from drafts.incoming.documents import read_text
from drafts.incoming.reading import DraftError, Syntax
from drafts.outgoing.insertion import edits, insert
from drafts.outgoing.output import FORMS, forms, write
from drafts.outgoing.places import Placement
from drafts.outgoing.planning import Wanted

ARTICLES = {
    str(n): Article(
        pmid=str(n),
        title=f"Ketamine, part {n}",
        authors=(Author(family=f"Writer{'ABC'[n - 1]}", initials="A"),),
        journal="Pain",
        journal_abbrev="Pain",
        published=PartialDate(year=2000 + n, text=str(2000 + n)),
        volume="1",
        pages="1-2",
    )
    for n in (1, 2, 3)
}
STYLES: dict[Marks, str] = {"brackets": "nlm", "superscripts": "ama", "author-year": "apa"}
Where = tuple[str, str]


def cited(
    source: str, syntax: Syntax, where: list[Where], marks: Marks = "brackets", form: Syntax | None = None
) -> str:
    """The source without its list; each PMID at the end of the first place of its words."""
    document = read_text(source, syntax)
    made = insert(document.draft(), wanted(source, where, marks), form)
    return re.split(r"\n*(?:<h2>References|\[\^1\]: |## References|References\n)", made)[0]


def wanted(source: str, where: list[Where], marks: Marks = "brackets") -> Wanted:
    found = []
    for words, pmid in where:
        start = source.index(words)
        found.append(Placement(start=start, end=start + len(words), pmid=pmid))
    return Wanted(placements=tuple(found), articles=ARTICLES, style=STYLES[marks], marks=marks)


@pytest.mark.parametrize(
    ("source", "words", "made"),
    [
        ("Ketamine helps in CRPS.", "Ketamine helps in CRPS.", "Ketamine helps in CRPS [1]."),
        ("Ketamine helps (source).", "Ketamine helps (source).", "Ketamine helps [1]."),
        (
            "Ketamine helps [citation needed]. It does.",
            "Ketamine helps [citation needed].",
            "Ketamine helps [1]. It does.",
        ),
        ("It helps, see https://x.org/a.b", "It helps, see https://x.org/a.b", "It helps, see https://x.org/a.b [1]"),
    ],
)
def test_in_plain_text_the_mark_stands_before_the_stop_or_in_the_slot(source: str, words: str, made: str) -> None:
    assert cited(source, "text", [(words, "1")]) == made


@pytest.mark.parametrize(
    ("source", "words", "made"),
    [
        ("It *helps* in **CRPS.**", "It *helps* in **CRPS.", "It *helps* in **CRPS[^1].**"),
        ("It helps \\[citation needed\\].", "It helps \\[citation needed\\].", "It helps [^1]."),
        ("See [it helps](https://x.org/(a)).", "See [it helps", "See [it helps](https://x.org/(a))[^1]."),
        ("It helps in `CRPS` now", "It helps in `CRPS", "It helps in `CRPS`[^1] now"),
        ("It helps [(source)](https://x.org).", "It helps [(source)", "It helps [(source)](https://x.org)[^1]."),
        ("- It helps caf&eacute;s", "It helps caf&eac", "- It helps caf&eacute;[^1]s"),
    ],
)
def test_in_markdown_no_link_code_or_emphasis_is_broken(source: str, words: str, made: str) -> None:
    assert cited(source, "markdown", [(words, "1")]) == made


def test_in_html_no_link_or_tag_is_broken() -> None:
    source = "<p>It <b>helps</b> in <a href='x'>CRPS</a>. It lasts (<em>source</em>).</p>"
    made = cited(source, "html", [("It <b>helps</b> in <a href='x'>CRPS", "1"), ("It lasts (<em>source</em>).", "2")])
    assert made == (
        '<p>It <b>helps</b> in <a href=\'x\'>CRPS</a> <a id="cw-1-text" href="#cw-1">[1]</a>. '
        'It lasts <a id="cw-2-text" href="#cw-2">[2]</a>.</p>'
    )


def test_superscripts_follow_the_stop_and_stand_close() -> None:
    source = "<p>It helps. It lasts (source).</p>"
    made = cited(source, "html", [("It helps.", "1"), ("It lasts (source).", "2")], "superscripts")
    assert made == (
        '<p>It helps.<sup><a id="cw-1-text" href="#cw-1">1</a></sup> '
        'It lasts<sup><a id="cw-2-text" href="#cw-2">2</a></sup>.</p>'
    )
    assert cited("It helps.", "text", [("It helps.", "1"), ("It helps.", "2")], "superscripts") == "It helps.¹,²"


def test_several_citations_at_one_claim_are_told_apart() -> None:
    where = [("It helps.", "1"), ("It helps.", "2")]
    assert cited("It helps.", "text", where) == "It helps [1][2]."
    assert cited("It helps.", "text", where, "author-year") == "It helps (WriterA, 2001; WriterB, 2002)."
    assert cited("It helps.", "markdown", where) == "It helps[^1] [^2]."


def test_a_paper_cited_twice_has_one_number_and_one_anchor() -> None:
    made = cited("<p>It helps. It lasts.</p>", "html", [("It helps.", "3"), ("It lasts.", "3")])
    assert made.count("[1]") == 2
    assert made.count('id="cw-3-text"') == 1


def test_numbers_follow_the_text_and_the_list_follows_the_numbers() -> None:
    source = "One helps. Two helps."
    made = insert(read_text(source, "text").draft(), wanted(source, [("Two helps.", "1"), ("One helps.", "2")]))
    assert made.startswith("One helps [1]. Two helps [2].\n\nReferences\n\n1. WriterB A.")


def test_the_list_stands_within_the_page() -> None:
    source = "<html><body><p>It helps.</p></body></html>\n"
    made = insert(read_text(source, "html").draft(), wanted(source, [("It helps.", "1")]))
    assert re.search(r"</ol>\s*</body></html>\n\Z", made)


def test_a_place_that_is_not_in_the_draft_is_passed_over() -> None:
    choice = Placement(start=5, end=900, pmid="1")
    draft = read_text("It helps.", "text").draft()
    assert insert(draft, Wanted(placements=(choice,), articles=ARTICLES)) == "It helps."


PIECES = st.sampled_from(
    "Ketamine|helps|in CRPS|. |, |(source)|[citation needed]|*|**|`|[|](https://x.org/a_(b))|<b>|</b>|<a href='y'>"
    "|</a>|&amp;|&eacute;|\\[|\\]|\n\n|\n- |# |<p>|</p>|https://x.org/a|“|”|é|😀|<!-- -->|</body>|  |$5|\t".split("|")
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(
    pieces=st.lists(PIECES, min_size=1, max_size=25),
    syntax=st.sampled_from(["text", "markdown", "html"]),
    marks=st.sampled_from(["brackets", "superscripts", "author-year"]),
    choices=st.lists(
        st.tuples(st.integers(0, 120), st.integers(1, 60), st.sampled_from("123")), min_size=1, max_size=4
    ),
)
def test_nothing_else_of_the_text_changes(pieces: list[str], syntax: Syntax, marks: Marks, choices: Any) -> None:
    source = "".join(pieces)
    draft = read_text(source, syntax).draft()
    placements = tuple(Placement(start=a, end=a + length, pmid=pmid) for a, length, pmid in choices)
    asked = Wanted(placements=placements, articles=ARTICLES, style=STYLES[marks], marks=marks)
    changes = edits(draft, asked)
    assert all(earlier.end <= later.start for earlier, later in pairwise(changes))
    for change in changes:
        gone = re.sub(r"<[^<>]*>|[*`]", "", source[change.start : change.end])
        assert re.fullmatch(r"|\s?\\?[(\[](?:source|citation needed)\\?[)\]]", gone)
    made = insert(draft, asked)
    taken_out, at = [], 0
    for change in changes:
        here = made.index(change.text, at)
        taken_out += [made[at:here], source[change.start : change.end]]
        at = here + len(change.text)
    assert "".join([*taken_out, made[at:]]) == source


# Other forms

MARKDOWN = '---\ntitle: x\n---\n\n# Ketamine\n\nIt *helps* at $5 (source). "Quoted" -- so.\n\n- It lasts.\n'


def test_the_own_form_comes_first_and_keeps_its_line_ends() -> None:
    document = read_text("It helps.\r\nReally.\r\n")
    assert [form.id for form in forms(document)] == ["text", "html", "markdown", "docx"]
    made = write(document, wanted(document.source, [("It helps.", "1")]), "text")
    assert made.startswith(b"It helps [1].\r\nReally.\r\n")
    assert made.count(b"\n") == made.count(b"\r\n")


def test_markdown_becomes_html_and_word_with_its_citations() -> None:
    document = read_text(MARKDOWN, "markdown")
    asked = wanted(MARKDOWN, [("It *helps* at $5 (source).", "1"), ("It lasts.", "2")])
    page = write(document, asked, "html").decode()
    assert '<p>It <em>helps</em> at $5 <a id="cw-1-text" href="#cw-1">[1]</a>. "Quoted" -- so.</p>' in page
    assert '<li id="cw-1" data-pmid="1">' in page
    word = zipfile.ZipFile(io.BytesIO(write(document, asked, "docx"))).read("word/document.xml").decode()
    words = re.sub(r"<[^>]+>", "", word)
    assert "It helps at $5 [1]." in words
    assert "Ketamine, part 2" in words


def test_plain_text_becomes_paragraphs_in_which_nothing_is_markup() -> None:
    source = "A <script>alert(1)</script> helps.\n\nIt lasts.\nReally."
    page = write(read_text(source, "text"), wanted(source, [("It lasts.", "1")]), "html").decode()
    assert page.startswith("<p>A &lt;script&gt;alert(1)&lt;/script&gt; helps.</p>\n<p>It lasts <a ")
    assert "<br>\nReally.</p>" in page


def test_a_form_that_does_not_fit_is_refused() -> None:
    with pytest.raises(DraftError, match="no such form"):
        write(read_text("# It helps.", "markdown"), wanted("# It helps.", [("It helps.", "1")]), "text")
    assert set(FORMS) == {"html", "markdown", "docx", "text"}
