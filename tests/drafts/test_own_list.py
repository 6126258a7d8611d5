"""A draft's own numbers and list: new citations go on from them, and no mark of the writer's is changed."""

from __future__ import annotations

import pytest

from article import Article, Author, PartialDate
from citations.lists import Marks
from drafts.incoming.documents import read_text
from drafts.incoming.reading import Syntax
from drafts.outgoing.insertion import insert
from drafts.outgoing.output import write
from drafts.outgoing.own_list import read_own
from drafts.outgoing.places import Placement
from drafts.outgoing.planning import Wanted, plan, what_is_done

NEW = Article(
    pmid="77",
    title="Ketamine infusions in a new trial",
    authors=(Author(family="Newman", initials="A"),),
    journal="Pain",
    journal_abbrev="Pain",
    published=PartialDate(year=2021, text="2021"),
)
LISTED = Article(
    pmid="55",
    title="An old trial of ketamine for pain",
    authors=(Author(family="Oldman", initials="B"),),
    journal="Pain",
    journal_abbrev="Pain",
    published=PartialDate(year=2003, text="2003"),
)
ARTICLES = {"77": NEW, "55": LISTED}
OLD = "Oldman B. An old trial of ketamine for pain. Pain. 2003;105:1-9."
OTHER = "Smith J. Something else about nerves. Pain. 2010;2:3-4."
CLAIM = "Ketamine helps in CRPS"
STYLES: dict[Marks, str] = {"brackets": "nlm", "superscripts": "ama", "author-year": "apa"}


def wanted(source: str, *pmids: str, marks: Marks = "brackets", words: str = CLAIM) -> Wanted:
    start = source.index(words)
    places = tuple(Placement(start=start, end=start + len(words), pmid=pmid) for pmid in pmids)
    return Wanted(placements=places, articles=ARTICLES, style=STYLES[marks], marks=marks)


def cited(source: str, syntax: Syntax, *pmids: str, marks: Marks = "brackets", form: Syntax | None = None) -> str:
    return insert(read_text(source, syntax).draft(), wanted(source, *pmids, marks=marks), form)


TEXT = f"It lasts [1]. Nerves matter [2]. {CLAIM}.\n\nReferences\n\n{{0}}{OLD}{{2}}{{1}}{OTHER}\n\nAbout us\n"


@pytest.mark.parametrize(
    ("first", "second", "third", "between"),
    [("[1] ", "[2] ", "[3] ", "\n"), ("1. ", "2. ", "3. ", "\n"), ("1) ", "2) ", "3) ", "\n\n")],
)
@pytest.mark.parametrize("syntax", ["text", "markdown"])
def test_a_typed_list_goes_on_in_its_own_shape(
    first: str, second: str, third: str, between: str, syntax: Syntax
) -> None:
    source = TEXT.format(first, second, between)
    made = cited(source, syntax, "77")
    assert f"It lasts [1]. Nerves matter [2]. {CLAIM} [3]." in made
    _head, _, tail = made.partition(f"{OTHER}{between}{third}")
    assert "Newman A. Ketamine infusions in a new trial" in tail.split("\n")[0]
    assert tail.endswith("\n\nAbout us\n")
    assert made.count("References") == 1


def test_a_record_that_the_list_has_already_is_cited_by_its_number() -> None:
    source = TEXT.format("[1] ", "[2] ", "\n")
    assert cited(source, "text", "55") == source.replace(f"{CLAIM}.", f"{CLAIM} [1].")
    both = cited(source, "text", "77", "55")
    assert f"{CLAIM} [3][1]." in both
    assert both.count("An old trial of ketamine") == 1


def test_a_claim_that_has_the_mark_already_does_not_get_it_twice() -> None:
    source = TEXT.format("[1] ", "[2] ", "\n").replace(CLAIM, f"{CLAIM} [1]")
    assert cited(source, "text", "55") == source
    assert f"{CLAIM} [3] [1]." in cited(source, "text", "55", "77")
    raised = HTML.replace(CLAIM, f"{CLAIM}<sup>1</sup>")
    assert cited(raised, "html", "55") == raised
    noted = NOTES.replace(CLAIM, f"{CLAIM}[^1]")
    assert cited(noted, "markdown", "55") == noted


@pytest.mark.parametrize("marks", ["brackets", "author-year"])
def test_the_entry_of_a_paper_is_not_marked_with_itself(marks: Marks) -> None:
    source = TEXT.format("[1] ", "[2] ", "\n")
    assert insert(read_text(source, "text").draft(), wanted(source, "55", words=OLD, marks=marks)) == source


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("Oldman B. An old trial of ketamine for pain, 2003", 1),
        ("An old trial of ketamine. PMID 55", 1),
        ("Oldman B, 2003. PMID 55", 3),
        ("Another trial of something. PMID 55", 3),
        ("An old trial of ketamine for pain. Pain 1999. PMID 55", 1),
        ("An old trial of ketamine for pain. Pain 1999.", 3),
    ],
)
def test_a_paper_is_known_again_by_title_and_year_or_number(entry: str, number: int) -> None:
    source = TEXT.format("[1] ", "[2] ", "\n").replace(OLD, entry)
    assert f"{CLAIM} [{number}]." in cited(source, "text", "55")


def test_another_edition_of_a_listed_title_is_another_paper() -> None:
    source = TEXT.format("[1] ", "[2] ", "\n").replace("2003;", "1999;")
    assert f"{CLAIM} [3]." in cited(source, "text", "55")


def test_a_list_of_one_that_no_mark_means_yet_is_gone_on_from() -> None:
    own = read_own(read_text(f"{CLAIM}.\n\n## References\n\n1. {OLD}\n", "markdown").draft())
    assert (own.kind, own.highest, len(own.entries)) == ("numbered", 1, 1)


def test_marks_beyond_the_list_are_not_used_again() -> None:
    source = f"It lasts [1]. It is odd [7]. {CLAIM}.\n\nReferences\n\n1. {OLD}\n"
    assert f"{CLAIM} [8]." in cited(source, "text", "77")


def test_marks_without_a_list_are_gone_on_from_in_a_list_of_its_own() -> None:
    source = f"It lasts [1-3]. {CLAIM}.\n"
    assert cited(source, "text", "77").startswith(f"It lasts [1-3]. {CLAIM} [4].\n\nReferences\n\n4. Newman")
    made = cited(source, "markdown", "77")
    assert made.startswith(f"It lasts [1-3]. {CLAIM} [4].\n\n## References\n\n4. Newman")
    assert '<ol start="4">' in cited(f"<p>It lasts [1-3]. {CLAIM}.</p>", "html", "77")


def test_powers_and_units_are_no_marks() -> None:
    assert read_own(read_text("An area of 10 cm² and 10⁹ cells.", "text").draft()).highest == 0
    assert read_own(read_text("<p>It is 5 m<sup>2</sup>.</p>", "html").draft()).highest == 0


def test_a_list_that_nothing_in_the_text_means_is_no_list_of_references() -> None:
    source = f"{CLAIM}.\n\nThree papers to read\n\n1. {OLD}\n2. {OTHER}\n"
    assert read_own(read_text(source, "text").draft()).kind == "none"


HTML = (
    f"<p>It lasts [1]. Nerves matter <sup>2</sup>. {CLAIM}.</p><h2>References</h2>"
    f"<ol><li>{OLD}</li><li><p>{OTHER} <a href='https://doi.org/10.1/x'>doi</a></p></li></ol><p>About us</p>"
)


def test_a_list_of_html_gets_items() -> None:
    made = cited(HTML, "html", "77", "55")
    assert f'{CLAIM} <a id="cw-77-text" href="#cw-77">[3]</a>[1].</p>' in made
    assert '</a></p></li>\n<li id="cw-77" data-pmid="77">Newman A.' in made
    assert made.endswith("</li></ol><p>About us</p>")


def test_an_item_whose_number_would_be_another_says_its_own() -> None:
    assert '<li id="cw-77" data-pmid="77" value="10">' in cited(HTML.replace("<sup>2<", "<sup>9<"), "html", "77")


@pytest.mark.parametrize(
    ("listed", "made"),
    [
        ("<p>[1] {0}</p><p>[2] {1}</p>", '</p>\n<p id="cw-77" data-pmid="77">[3] Newman A.'),
        ("<p>[1] {0}<br>[2] {1}</p>", '<br>\n<span id="cw-77">[3] Newman A.'),
        ("<p><sup>1</sup> {0}</p><p><sup>2</sup> {1}</p>", '<p id="cw-77" data-pmid="77"><sup>3</sup> Newman A.'),
        ("<ul><li>1. {0}</li><li>2. {1}</li></ul>", '</li>\n<li id="cw-77" data-pmid="77">3. Newman A.'),
        ("<ol start='4'><li>{0}</li><li value='9'>{1}</li></ol>", '</li>\n<li id="cw-77" data-pmid="77">Newman'),
    ],
)
def test_lists_of_other_shapes_go_on_in_them(listed: str, made: str) -> None:
    source = f"<p>It lasts [1]. {CLAIM}.</p><h2>References</h2>{listed.format(OLD, OTHER)}"
    assert made in cited(source, "html", "77")


NOTES = f"It lasts[^1]. Nerves[^b]. {CLAIM}.\n\n[^1]: {OLD}\n\n[^b]: {OTHER}\n"


def test_footnotes_of_markdown_are_joined_by_footnotes() -> None:
    made = cited(NOTES, "markdown", "77", "55")
    assert made.startswith(f"It lasts[^1]. Nerves[^b]. {CLAIM}[^77] [^1].\n")
    assert made.count("[^77]: ") == 1
    assert "[^55]" not in made


def test_a_page_of_markdown_with_footnotes_has_one_numbering() -> None:
    page = write(read_text(NOTES, "markdown"), wanted(NOTES, "77"), "html").decode()
    assert [f'id="fnref{n}"' in page for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert "cw-77" not in page


def test_a_page_of_plain_text_goes_on_with_its_list() -> None:
    source = TEXT.format("[1] ", "[2] ", "\n")
    page = write(read_text(source, "text"), wanted(source, "77"), "html").decode()
    assert '<br>\n[3] <a id="cw-77"></a>Newman A.' in page
    assert page.count("References") == 1


def test_with_author_and_year_a_list_without_numbers_is_lengthened_and_one_with_them_left_alone() -> None:
    named = f"It lasts (Oldman, 2003). {CLAIM}.\n\n## References\n\n- {OLD}\n- {OTHER}\n"
    made = cited(named, "markdown", "77", "55", marks="author-year")
    assert f'- {OTHER}\n- <a id="cw-77"></a>Newman, A. (2021)' in made
    assert made.count("An old trial of ketamine for pain") == 1
    assert "It lasts (Oldman, 2003)." in made
    apart = cited(TEXT.format("[1] ", "[2] ", "\n"), "text", "77", marks="author-year")
    assert "\n\nFurther references\n\nNewman, A. (2021)" in apart


def test_beside_footnotes_of_a_word_processor_superscripts_become_brackets() -> None:
    page = (
        f'<p>So<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>. {CLAIM}.</p>'
        f'<section id="footnotes" class="footnotes"><ol><li id="fn1"><p>{OLD}</p></li></ol></section>'
    )
    found = plan(read_text(page, "html").draft(), wanted(page, "77", marks="superscripts"), word=True)
    assert found
    assert (found.own.kind, found.own.highest, found.made.marks) == ("none", 0, "brackets")


@pytest.mark.parametrize(
    ("source", "marks", "said"),
    [
        (
            TEXT.format("1. ", "2. ", "\n"),
            "brackets",
            "go up to [2]: new ones go on from [3], at the end of your list",
        ),
        (f"It lasts [4]. {CLAIM}.", "superscripts", "marks up to [4]: new ones go on from [5]"),
        (TEXT.format("1. ", "2. ", "\n"), "author-year", "keeps its numbers"),
    ],
)
def test_the_writer_is_told_what_is_done(source: str, marks: Marks, said: str) -> None:
    own = read_own(read_text(source, "text").draft())
    assert said in " ".join(what_is_done(own, marks))


def test_a_draft_without_numbers_needs_no_words() -> None:
    assert what_is_done(read_own(read_text(f"{CLAIM}.", "text").draft()), "brackets") == ()
