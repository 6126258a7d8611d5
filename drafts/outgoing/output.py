"""The draft given back with its citations: in its own form to the last character, or in another form by pandoc."""

from __future__ import annotations

import html
import re

from msgspec import Struct

from citations.errors import CitationError
from citations.pandoc import run

from ..incoming.documents import MEMORY, Document
from ..incoming.reading import Draft, DraftError
from .insertion import insert, inserted
from .own_list import read_own
from .planning import Wanted
from .word_insertion import insert_in_word

#: Markdown as weblogs read it; dollar signs and colons stay what they are.
_MARKDOWN = "gfm-tex_math_dollars-emoji-yaml_metadata_block"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
NOT_WRITTEN = "The draft could not be written in this form; its own form is always to be had."


class Form(Struct, frozen=True, kw_only=True):
    """A form in which a draft is given back."""

    id: str
    name: str
    mime: str
    suffix: str


FORMS: dict[str, Form] = {
    form.id: form
    for form in (
        Form(id="html", name="HTML", mime="text/html; charset=utf-8", suffix=".html"),
        Form(id="markdown", name="Markdown", mime="text/markdown; charset=utf-8", suffix=".md"),
        Form(
            id="docx",
            name="Word",
            mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            suffix=".docx",
        ),
        Form(id="text", name="Plain text", mime="text/plain; charset=utf-8", suffix=".txt"),
    )
}


def forms(document: Document) -> tuple[Form, ...]:
    """The forms of a draft, its own first; plain text is only for what was plain text."""
    own = "docx" if document.word else document.syntax
    rest = (form for form in FORMS.values() if form.id not in (own, "text"))
    return (FORMS[own], *rest)


def write(document: Document, wanted: Wanted, form: str) -> bytes:
    """The draft with its citations.

    Raises:
        DraftError: the form does not fit, or pandoc could not write it.
        citations.CitationError: there is no such style, or pandoc failed.
    """
    draft = document.draft()
    if form not in {each.id for each in forms(document)}:
        raise DraftError("There is no such form for this draft.")
    if form == "docx" and document.package:
        return insert_in_word(document.package, draft, wanted).data
    if form == document.syntax:
        return insert(draft, wanted).replace("\n", document.newline).encode()
    page = _page(draft, wanted)
    if form == "html":
        return page.encode()
    return _converted(page, form)


def _page(draft: Draft, wanted: Wanted) -> str:
    """The draft with its citations as HTML."""
    return {"html": insert, "markdown": _from_markdown, "text": _from_text}[draft.syntax](draft, wanted)


def _from_markdown(draft: Draft, wanted: Wanted) -> str:
    """Through pandoc: the marks and the list travel through it as the HTML that they are.

    Beside footnotes of the draft's own they are footnotes too, so that pandoc numbers all of them in one row.
    """
    noted = wanted.marks != "author-year" and read_own(draft).kind == "footnotes"
    marked = _FRONT_MATTER.sub("", insert(draft, wanted, None if noted else "html"))
    return _pandoc(["-f", _MARKDOWN, "-t", "html", "--wrap=preserve"], marked).decode()


def _from_text(draft: Draft, wanted: Wanted) -> str:
    """Paragraphs at blank lines; what the writer typed is escaped, and the marks are not."""
    made = inserted(draft, wanted, "html")
    pieces, at = [], 0
    for mark in made.edits:
        pieces += [html.escape(draft.source[at : mark.start], quote=False), mark.text]
        at = mark.end
    pieces.append(html.escape(draft.source[at:], quote=False))
    paragraphs = (part.strip("\n") for part in re.split(r"\n[ \t]*(?:\n[ \t]*)+", "".join(pieces)))
    body = "\n".join("<p>" + part.replace("\n", "<br>\n") + "</p>" for part in paragraphs if part.strip())
    return f"{body}\n{made.tail.lstrip()}"


def _converted(page: str, form: str) -> bytes:
    to = ["-t", "gfm", "--wrap=none"] if form == "markdown" else ["-t", "docx", "-o", "-"]
    return _pandoc(["-f", "html", *to], page)


def _pandoc(arguments: list[str], text: str) -> bytes:
    try:
        return run([*MEMORY, *arguments], text.encode())
    except CitationError as problem:
        raise DraftError(NOT_WRITTEN) from problem
