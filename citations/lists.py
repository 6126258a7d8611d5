"""Reading lists: records as a reference list that outlives this site, with the marks for the text.

Anchors are made of PMIDs, not of numbers: a list that is ordered anew, or grows, leaves no mark pointing to another
paper than the one it was set for.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape as escape_html
from typing import Literal

from msgspec import Struct, structs

from article import Article
from citations import lists_word
from citations.formatting import listed, references
from citations.in_text import author_year
from citations.pandoc import Inlines
from citations.render import escape, render
from citations.styles import Style, find_style
from citations.text import clean

Marks = Literal["brackets", "superscripts", "author-year"]
MARKS: dict[str, str] = {"brackets": "[1]", "superscripts": "Superscript ¹", "author-year": "(Author, year)"}
MOST = 500
HEADING = "References"
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/{}/"


class ReadingList(Struct, frozen=True, kw_only=True):
    """Records in their order and how they are wanted; `pubmed` adds a link beside each reference, never in it."""

    articles: tuple[Article, ...]
    style: str = "nlm"
    title: str = ""
    marks: Marks = "brackets"
    pubmed: bool = True


class Entry(Struct, frozen=True, kw_only=True):
    """One reference of a list: its number, its label in the text, and its words as pandoc's inlines.

    `key` is the PMID, or the number where the record has none that can stand in an anchor.
    """

    key: str
    number: int
    label: str
    article: Article
    inlines: Inlines


class Mark(Struct, frozen=True, kw_only=True):
    """What a writer puts into the text to cite an entry: plain, as HTML and as Markdown."""

    pmid: str
    label: str
    text: str
    html: str
    markdown: str


class Made(Struct, frozen=True, kw_only=True):
    """A list made ready: every output is written from this value."""

    title: str
    marks: Marks
    pubmed: bool
    entries: tuple[Entry, ...]

    @property
    def numbered(self) -> bool:
        """Whether the references have numbers; with marks of author and year they have none."""
        return self.marks != "author-year"


class Output(Struct, frozen=True, kw_only=True):
    """A form in which a list can be taken away."""

    id: str
    name: str
    mime: str
    suffix: str
    write: Callable[[Made], bytes]
    shown: bool = True


def make(wanted: ReadingList) -> Made:
    """The list formatted: in the reader's order where marks are numbers, else in the order of the style.

    Raises:
        CitationError: there is no such style, or pandoc failed.
    """
    style = find_style(wanted.style)
    marks = fitting(wanted.marks, style)
    if marks == "author-year":
        found = listed(wanted.articles, style)
    else:
        found = list(enumerate(references(wanted.articles, style)))
    articles = [wanted.articles[place] for place, _inlines in found]
    texts = [render(inlines, "text") for _place, inlines in found]
    labels = author_year(articles, texts) if marks == "author-year" else [str(n) for n in range(1, len(found) + 1)]
    entries = (
        Entry(key=_key(article.pmid, number), number=number, label=label, article=article, inlines=inlines)
        for number, (article, label, (_place, inlines)) in enumerate(zip(articles, labels, found, strict=True), 1)
    )
    return Made(title=clean(wanted.title), marks=marks, pubmed=wanted.pubmed, entries=tuple(entries))


def go_on_from(made: Made, highest: int) -> Made:
    """The list with the numbers behind these; one without numbers is as it was."""
    if not made.numbered or not highest:
        return made
    entries = (
        structs.replace(entry, number=entry.number + highest, label=str(entry.number + highest))
        for entry in made.entries
    )
    return structs.replace(made, entries=tuple(entries))


def fitting(marks: Marks, style: Style) -> Marks:
    """The marks that go with a style: one that numbers its references is never marked by author and year."""
    return "brackets" if marks == "author-year" and style.numbered else marks


def in_text(made: Made) -> tuple[Mark, ...]:
    """The mark of each entry, in the order of the list; its anchor is where the back-link leads to."""
    return tuple(_mark(made.marks, entry) for entry in made.entries)


def write_html(made: Made) -> bytes:
    """Plain HTML: a heading and a list, with anchors, back-links and the PMIDs as data."""
    heading = escape_html(made.title or HEADING)
    return f"<h2>{heading}</h2>\n{html_list(made)}".encode()


def write_wordpress(made: Made) -> bytes:
    """The markup of WordPress's block editor: a heading block, and the list as a Custom HTML block.

    A list block would refuse anchors and data on its items. Square brackets are written as character references, so
    that no text of a record is a shortcode. The editor turns those of a heading back when it saves, so that a word
    joiner, which nobody sees, follows them there.
    """
    title = escape_html(made.title or HEADING).replace("[", "[\N{WORD JOINER}")
    heading = f'<h2 class="wp-block-heading">{title}</h2>'
    blocks = (
        f"<!-- wp:heading -->\n{heading}\n<!-- /wp:heading -->",
        f"<!-- wp:html -->\n{html_list(made)}<!-- /wp:html -->\n",
    )
    return "\n\n".join(blocks).replace("[", "&#91;").replace("]", "&#93;").encode()


def write_markdown(made: Made) -> bytes:
    """Markdown: footnotes for numbers, an anchored list for author and year."""
    if made.numbered:
        notes = (f"[^{entry.key}]: {markdown_reference(made, entry)}\n" for entry in made.entries)
        return "\n".join(notes).encode()
    heading = escape(made.title or HEADING, "markdown")
    lines = (f'- <a id="cw-{entry.key}"></a>{markdown_reference(made, entry)}\n' for entry in made.entries)
    return f"## {heading}\n\n{''.join(lines)}".encode()


def write_text(made: Made) -> bytes:
    """Plain text, a reference to a line."""
    lines = (
        f"{f'{entry.number}. ' if made.numbered else ''}{render(entry.inlines, 'text')}\n" for entry in made.entries
    )
    return f"{made.title or HEADING}\n\n{''.join(lines)}".encode()


def write_docx(made: Made) -> bytes:
    """A Word document with a bookmark at each reference."""
    entries = [lists_word.Reference(entry.key, entry.inlines, address_of(made, entry)) for entry in made.entries]
    return lists_word.write(made.title or HEADING, entries, numbered=made.numbered)


def _key(pmid: str, number: int) -> str:
    return pmid if pmid.isascii() and pmid.isdecimal() else f"n{number}"


def _mark(marks: Marks, entry: Entry) -> Mark:
    label, link = escape_html(entry.label), f'<a id="cw-{entry.key}-text" href="#cw-{entry.key}">'
    note = f"[^{entry.key}]"
    text, html, markdown = {
        "brackets": (f"[{label}]", f"{link}[{label}]</a>", note),
        "superscripts": (entry.label, f"<sup>{link}{label}</a></sup>", note),
        "author-year": (
            f"({entry.label})",
            f"({link}{label}</a>)",
            f"([{escape(entry.label, 'markdown')}](#cw-{entry.key}))",
        ),
    }[marks]
    return Mark(pmid=entry.article.pmid, label=entry.label, text=text, html=html, markdown=markdown)


def html_list(made: Made) -> str:
    """The list alone as HTML, without a heading."""
    tag = "ol" if made.numbered else "ul"
    first = made.entries[0].number if made.entries and made.numbered else 1
    start = f' start="{first}"' if first > 1 else ""
    return f"<{tag}{start}>\n" + "".join(_html_entry(made, entry) for entry in made.entries) + f"</{tag}>\n"


def _html_entry(made: Made, entry: Entry) -> str:
    data = f' data-pmid="{entry.key}"' if entry.key.isdecimal() else ""
    return f'<li id="cw-{entry.key}"{data}>{html_reference(made, entry)}</li>\n'


def html_reference(made: Made, entry: Entry) -> str:
    """One reference as HTML with the links beside it, without the element it stands in."""
    address = address_of(made, entry)
    beside = f' <a href="{address}">[PubMed]</a>' if address else ""
    back = f' <a href="#cw-{entry.key}-text" aria-label="Back to the text">↩</a>'
    return f"{render(entry.inlines, 'html')}{beside}{back}"


def markdown_reference(made: Made, entry: Entry) -> str:
    """One reference as a line of Markdown."""
    address = address_of(made, entry)
    return render(entry.inlines, "markdown") + (rf" [\[PubMed\]]({address})" if address else "")


def address_of(made: Made, entry: Entry) -> str:
    """The address beside a reference, "" for none."""
    return PUBMED.format(entry.key) if made.pubmed and entry.key.isdecimal() else ""


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OUTPUTS: dict[str, Output] = {
    output.id: output
    for output in (
        Output(id="html", name="HTML", mime="text/html; charset=utf-8", suffix=".html", write=write_html),
        Output(
            id="wordpress",
            name="WordPress block",
            mime="text/plain; charset=utf-8",
            suffix=".txt",
            write=write_wordpress,
        ),
        Output(
            id="markdown", name="Markdown", mime="text/markdown; charset=utf-8", suffix=".md", write=write_markdown
        ),
        Output(id="text", name="Plain text", mime="text/plain; charset=utf-8", suffix=".txt", write=write_text),
        Output(id="docx", name="Word", mime=_DOCX, suffix=".docx", write=write_docx, shown=False),
    )
}
