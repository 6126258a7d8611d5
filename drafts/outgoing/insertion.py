"""Citations put into a draft: each mark at the end of its claim or in the slot that waits for it, and the list after.

Every change is an `Edit` of the source: what no edit covers stays as the writer has it, to the last character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from citations.lists import (
    HEADING,
    Entry,
    Made,
    Mark,
    Marks,
    html_reference,
    in_text,
    markdown_reference,
    write_html,
    write_markdown,
    write_text,
)
from citations.render import render

from ..incoming.reading import Draft, Syntax
from .own_list import OwnEntry
from .places import LONGEST
from .planning import Plan, Put, Wanted, plan

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_END_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.I)
#: What may stand between the words of an entry and the end of its element.
_INLINE_ENDS = r"(?:\s|</(?:a|em|i|b|strong|span|cite|small|u|font|code)\s*>|<a\b[^<>]*>[^<>]{0,40}</a>)*"
_ELEMENT_END = re.compile(rf"{_INLINE_ENDS}(?:</(p|div|dd)\s*>)?\s*(?:</(li)\s*>)?", re.I)

_AFTER_BREAK = re.compile(r"<br\s*/?>\s*(?:<sup\b[^<>]*>\s*)?\Z", re.I)


class Edit(Struct, frozen=True, kw_only=True):
    """A stretch of the source and what stands there instead; `start == end` where something is put in."""

    start: int
    end: int
    text: str


class Inserted(Struct, frozen=True, kw_only=True):
    """The edits in the order of the text, and the list that goes to its end, "" where it joined the draft's own."""

    edits: tuple[Edit, ...] = ()
    tail: str = ""
    tail_at: int = 0


def insert(draft: Draft, wanted: Wanted, form: Syntax | None = None) -> str:
    """The source with the citations in it; `form` is the syntax of the marks (HTML may stand in Markdown).

    Raises:
        citations.CitationError: there is no such style, or pandoc failed.
    """
    return apply(draft.source, edits(draft, wanted, form))


def apply(source: str, changes: Sequence[Edit]) -> str:
    """The source with these edits, which are in order and do not overlap."""
    pieces, at = [], 0
    for change in changes:
        pieces += [source[at : change.start], change.text]
        at = change.end
    return "".join([*pieces, source[at:]])


def edits(draft: Draft, wanted: Wanted, form: Syntax | None = None) -> tuple[Edit, ...]:
    """What is put in where, in the order of the text, with the reference list."""
    made = inserted(draft, wanted, form)
    if not made.tail:
        return made.edits
    return (*made.edits, Edit(start=made.tail_at, end=made.tail_at, text=made.tail))


def inserted(draft: Draft, wanted: Wanted, form: Syntax | None = None) -> Inserted:
    """The edits, and apart from them the list that goes to the end."""
    form = form or draft.syntax
    planned = plan(draft, wanted)
    if planned is None:
        return Inserted()
    found = list(_mark_edits(draft, planned, form))
    if not planned.new.entries:
        return Inserted(edits=tuple(found))
    if planned.joins and planned.own.kind != "footnotes":
        joined = _joining(draft, planned, form)
        return Inserted(edits=tuple(sorted([*found, joined], key=lambda edit: (edit.start, edit.end))))
    at, tail = _tail(draft, planned, form, found[-1].end)
    return Inserted(edits=tuple(found), tail=tail, tail_at=at)


# What a mark looks like


class _Look(Struct, frozen=True, kw_only=True):
    """How marks are written: `typed` says that in Markdown they are numbers as the draft's own, and no footnotes."""

    kind: Marks
    form: Syntax
    typed: bool


def _mark_edits(draft: Draft, planned: Plan, form: Syntax) -> Iterator[Edit]:
    seen = set(planned.reused)
    marks = {mark.pmid: mark for mark in in_text(planned.made)}
    look = _Look(kind=planned.made.marks, form=form, typed=_types_numbers(planned))
    for put in planned.puts:
        texts = [
            _one(marks[pmid], look, pmid in seen) if pmid in marks else _own(planned.reused[pmid], look)
            for pmid in put.pmids
        ]
        seen.update(put.pmids)
        yield Edit(start=put.start, end=put.end, text=_blank(draft, put, look) + _joined(texts, look))


def _types_numbers(planned: Plan) -> bool:
    return planned.made.numbered and planned.own.kind != "footnotes" and planned.own.highest > 0


def _one(mark: Mark, look: _Look, again: bool) -> str:
    """A mark; its anchor stands at the first place only, where the back-link of the list leads."""
    if look.form == "html":
        return re.sub(r' id="[^"]*"', "", mark.html, count=1) if again else mark.html
    if look.form == "markdown":
        return _number(mark.label, look) if look.typed else mark.markdown
    return mark.text.translate(_SUPERSCRIPT) if look.kind == "superscripts" else mark.text


def _own(entry: OwnEntry, look: _Look) -> str:
    """The mark of an entry of the draft's own list."""
    return f"[^{entry.key}]" if entry.key else _number(str(entry.number), look)


def _number(label: str, look: _Look) -> str:
    if look.kind != "superscripts":
        return f"[{label}]"
    return label.translate(_SUPERSCRIPT) if look.form == "text" else f"<sup>{label}</sup>"


def _joined(marks: list[str], look: _Look) -> str:
    """Several marks at one place, told apart."""
    if look.kind == "author-year":
        return f"({'; '.join(mark[1:-1] for mark in marks)})"
    if look.form == "markdown" and not look.typed:
        return " ".join(marks)
    if look.kind == "superscripts":
        return ("," if look.form == "text" else "<sup>,</sup>").join(marks)
    return "".join(marks)


def _blank(draft: Draft, put: Put, look: _Look) -> str:
    """The blank before a mark that is put in; a slot has its own, and a superscript needs none."""
    if put.start != put.end or draft.source[put.start - 1 : put.start].isspace():
        return ""
    footnote = look.form == "markdown" and look.kind == "brackets" and not look.typed
    return " " if _ends_address(draft, put.start) or not (footnote or look.kind == "superscripts") else ""


def _ends_address(draft: Draft, at: int) -> bool:
    """Whether a bare address ends here, which would swallow what follows it."""
    if draft.syntax == "html":
        return False
    return bool(re.search(r"https?://[^\s<>()\[\]]+\Z", draft.source[max(0, at - LONGEST) : at]))


# The list at the end of the draft's own


def _joining(draft: Draft, planned: Plan, form: Syntax) -> Edit:
    """The new references behind the last one of the draft's own list, in the same shape."""
    made, last = planned.new, planned.own.last
    if draft.syntax == "html":
        return _joining_elements(draft, made, last)
    at = last.end
    parted = _parted(draft, planned)
    lines = (parted + _lead(last, entry, made) + _words(made, entry, form) for entry in made.entries)
    return Edit(start=at, end=at, text="".join(lines))


def _parted(draft: Draft, planned: Plan) -> str:
    """What stands between two entries: a line end, or an empty line too."""
    before = draft.source[: planned.own.last.start]
    return "\n\n" if re.search(r"\n[ \t]*\n\s*\Z", before) and len(planned.own.entries) > 1 else "\n"


def _lead(last: OwnEntry, entry: Entry, made: Made) -> str:
    return last.lead.format(entry.number) if made.numbered and "{}" in last.lead else last.lead


def _words(made: Made, entry: Entry, form: Syntax) -> str:
    anchor = f'<a id="cw-{entry.key}"></a>'
    if form == "text":
        return render(entry.inlines, "text")
    return anchor + (html_reference(made, entry) if form == "html" else markdown_reference(made, entry))


def _joining_elements(draft: Draft, made: Made, last: OwnEntry) -> Edit:
    """The new references as elements like the last one: items, paragraphs, or lines."""
    end = _ELEMENT_END.match(draft.source, last.end)
    paragraph, item = (end[1], end[2]) if end else (None, None)
    broken = _AFTER_BREAK.search(draft.source[max(0, last.start - LONGEST) : last.start])
    tag = None if broken else item or paragraph
    at = end.end() if end and tag else last.end
    pieces = []
    for expected, entry in enumerate(made.entries, last.number + 1):
        lead = last.lead.format(entry.number) if made.numbered else ""
        words = (f"<sup>{lead}</sup> " if last.raised else lead) + html_reference(made, entry)
        if not tag:
            pieces.append(f'<br>\n<span id="cw-{entry.key}">{words}</span>')
            continue
        value = f' value="{entry.number}"' if item and not lead and made.numbered and entry.number != expected else ""
        data = f' data-pmid="{entry.key}"' if entry.key.isdecimal() else ""
        pieces.append(f'\n<{tag.lower()} id="cw-{entry.key}"{data}{value}>{words}</{tag.lower()}>')
    return Edit(start=at, end=at, text="".join(pieces))


# The list at the end of the text


def _tail(draft: Draft, planned: Plan, form: Syntax, after: int) -> tuple[int, str]:
    """The list at the end: of the page's body, where there is one, but never before the last mark."""
    listed = _listed(planned, form)
    source = draft.source
    if draft.syntax == "html":
        closing = list(_END_OF_PAGE.finditer(source))[-2:]
        if closing and closing[0].start() >= after:
            return closing[0].start(), f"\n{listed}"
    before = "" if source.endswith("\n\n") else "\n" if source.endswith("\n") else "\n\n"
    return len(source), before + listed


def _listed(planned: Plan, form: Syntax) -> str:
    made = planned.new
    if form == "markdown" and _types_numbers(planned):
        lines = (f"{entry.number}. {markdown_reference(made, entry)}\n" for entry in made.entries)
        return f"## {made.title or HEADING}\n\n{''.join(lines)}"
    return {"html": write_html, "markdown": write_markdown, "text": write_text}[form](made).decode()
