"""A record: what it says, what was read from it and in which words, how to cite it."""

from __future__ import annotations

from typing import NoReturn

from flask import Response, render_template, request
from msgspec import Struct

import citations
from article import Annotations, Link, Quote
from index.results import Hit, IndexedRecord
from library import Library, library
from views import text, wording
from views.corrected import reading_of
from views.correcting import CORRECTABLE_FACTS
from views.downloads import Download, download, formats
from views.errors import NotHere
from views.opposition import AGAINST, FOR, strongest
from views.params import BadValue
from views.search import condition_names, kept_sides

FORMS = (("text", "Text"), ("html", "HTML"), ("markdown", "Markdown"))
DEFAULT_STYLE = "nlm"
MOST_CONDITIONS = 4
FIRST_STYLES = 6  # pandoc takes too long for more at once
STYLES_FOUND = 30
MAX_WORDS = 100
ROLE_ORDER = tuple(wording.ROLES)

GONE = (
    "PubMed has withdrawn PMID {pmid}, or merged it with another record; this was seen on {day}. "
    "Do not cite it by this number."
)
UNINDEXED = "PMID {pmid} has arrived but is not indexed yet: ‘flask index update’ does it."
UNKNOWN = (
    "PMID {pmid} is not in this library. That says nothing on whether it exists: "
    "the library holds what PubMed gives for its own topic, and starts small."
)


class Fact(Struct, frozen=True, kw_only=True):
    """A fact in plain words with the quote it was read from, None where it was not read from words."""

    name: str
    value: str
    quote: Quote | None
    field: str = ""


class Related(Struct, frozen=True, kw_only=True):
    """A link to another record: what it is, and whether that record is in this library."""

    words: str
    link: Link
    here: bool
    grave: bool = False


class Cited(Struct, frozen=True, kw_only=True):
    """A reference in one style, in every form: (id, name, text)."""

    style: citations.Style
    forms: tuple[tuple[str, str, str], ...]


def record(pmid: str) -> str:
    """The page of a record."""
    lib = library()
    found = find(lib, pmid)
    reading = reading_of(lib, found)
    article, annotations = found.article, reading.annotations
    here = {
        other.article.pmid for other in lib.engine.records(tuple(link.pmid for link in article.links if link.pmid))
    }
    return render_template(
        "record.html",
        record=found,
        article=article,
        annotations=annotations,
        reading=reading,
        correctable=CORRECTABLE_FACTS,
        condition_names=condition_names(lib),
        notices=related(article.links, here, text.NOTICE_TYPES),
        links=related(article.links, here, text.LINK_TYPES),
        facts=facts(annotations, {drug.id: drug.name for drug in lib.topic.drugs}),
        tags=sorted(annotations.conditions, key=lambda tag: ROLE_ORDER.index(tag.role)),
        other_side=other_side(lib, annotations),
        cited=cited(found, style_of(request.args.get("style") or DEFAULT_STYLE)),
        styles=citations.STYLES,
        exports=formats(),
    )


def cite(pmid: str) -> str:
    """A record in the styles asked for first, or in the one that the address names, in all forms."""
    found = find(library(), pmid)
    words = request.args.get("find", "")[:MAX_WORDS]
    styles = (style_of(request.args["style"]),) if request.args.get("style") else citations.STYLES[:FIRST_STYLES]
    citations.cite_styles((found.article,), [style.id for style in styles])  # side by side, before one by one
    return render_template(
        "cite.html",
        article=found.article,
        all_styles=tuple(cited(found, style) for style in styles),
        other_styles=tuple(style for style in citations.STYLES if style not in styles),
        find=words,
        styles_found=citations.search_styles(words, STYLES_FOUND),
        exports=formats(),
    )


def export(pmid: str, format_id: str) -> Response:
    """A record as a file."""
    found = find(library(), pmid)
    wanted = request.args.get("abstracts") == "1"
    return download(Download(articles=(found.article,), name=f"citewell-{pmid}", format=format_id, abstracts=wanted))


def find(lib: Library, pmid: str) -> IndexedRecord:
    """The record of that PMID; 410 where PubMed has deleted it, 404 where this library does not hold it."""
    found = lib.engine.records((pmid,))
    return found[0] if found else _missing(lib, pmid)


def _missing(lib: Library, pmid: str) -> NoReturn:
    kept = lib.archive.get(pmid) if pmid.isascii() and pmid.isdecimal() else None
    if kept and kept.deleted:
        raise NotHere(
            code=410, title="This record is gone", sentence=GONE.format(pmid=pmid, day=text.day(kept.deleted))
        )
    if kept:
        raise NotHere(title="Not indexed yet", sentence=UNINDEXED.format(pmid=pmid))
    raise NotHere(title="Not in this library", sentence=UNKNOWN.format(pmid=pmid[:20]))


def style_of(id_: str) -> citations.Style:
    """The citation style of that id; raises BadValue."""
    try:
        return citations.find_style(id_)
    except citations.CitationError as error:
        raise BadValue(str(error)) from error


def cited(found: IndexedRecord, style: citations.Style) -> Cited:
    """A record's reference in a style, in every form."""
    return Cited(
        style=style,
        forms=tuple((form, name, citations.cite((found.article,), style.id, form)[0]) for form, name in FORMS),
    )


def related(links: tuple[Link, ...], here: set[str], words: dict[str, str]) -> tuple[Related, ...]:
    """The links of these types, grave ones first."""
    found = (
        Related(words=words[link.type], link=link, here=link.pmid in here, grave=link.type in text.GRAVE)
        for link in links
        if link.type in words
    )
    return tuple(sorted(found, key=lambda entry: not entry.grave))


def facts(annotations: Annotations, drug_names: dict[str, str]) -> tuple[Fact, ...]:
    """What was read from a record, in plain words and with its quotes; what it does not say is left out."""
    values = {
        "n": f"{annotations.n:,}" if annotations.n is not None else "",
        "design": _unless(annotations.design, "unclear", wording.DESIGNS),
        "species": _unless(annotations.species, "none", wording.SPECIES),
        "setting": wording.words_for(wording.SETTINGS, annotations.setting) if annotations.setting else "",
        "ketamine_role": _unless(annotations.ketamine_role, "none", wording.KETAMINE_ROLES),
        "drugs": ", ".join(drug_names.get(drug, drug) for drug in annotations.drugs),
        "routes": ", ".join(wording.words_for(wording.ROUTES, route) for route in annotations.routes),
        "doses": "; ".join(annotations.doses),
        "comparator": annotations.comparator or "",
        "follow_up": annotations.follow_up or "",
        "adverse_events": annotations.adverse_events or "",
        "pain_direction": _unless(annotations.pain_direction, "not_applicable", wording.DIRECTIONS),
    }
    return tuple(
        Fact(name=wording.FACTS[name], value=value, quote=annotations.facts.get(name), field=name)
        for name, value in values.items()
        if value
    )


def _unless(value: str, nothing: str, table: dict[str, str]) -> str:
    return "" if value == nothing else wording.words_for(table, value)


def other_side(lib: Library, annotations: Annotations) -> Hit | None:
    """The strongest record that says otherwise on a condition studied here; None where this one takes no side."""
    direction = annotations.pain_direction
    if direction not in (*FOR, *AGAINST) or annotations.ketamine_role != "treatment":
        return None
    studied = [tag.id for tag in annotations.conditions if tag.role == "studied"][:MOST_CONDITIONS]
    sides = [kept_sides(lib, condition) for condition in studied]
    hits = [hit for side in sides for hit in (side.against if direction in FOR else side.benefit)]
    others = strongest((hit for hit in hits if hit.pmid != annotations.pmid), most=1)
    return others[0] if others else None
