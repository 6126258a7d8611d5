"""Correcting a tag or a fact of a record, taking it back, and the list of what was corrected."""

from __future__ import annotations

import time

from flask import flash, redirect, render_template, request
from werkzeug.wrappers import Response

from accounts.corrections import LONGEST_NOTE
from index.build import IndexingError, followed, needs_rebuild, rules_of, update
from index.results import IndexedRecord
from library import Library, library
from tagger.corrected import CorrectionError
from views.corrected import Reading, entries, names_of, quote_of, reading_of
from views.correcting import CONDITION, Form, current, form_of, read_form, said
from views.errors import NotHere
from views.records import find
from views.sessions import reader

#: More moves than this are not followed while a reader waits.
MOST_MOVES = 200
TRIES = 10
PAUSE = 0.1
SHOWN = 100
ADDING = "condition"
SAVED = "Your correction stands."
TAKEN_BACK = "The correction is taken back."
SHOWS = " Searches and counts follow within a second."
LATER = " Searches and counts follow with the next update of the index."


def form(pmid: str, field: str) -> str | Response:
    """The form that corrects a field, or that adds a condition."""
    lib = library()
    found = find(lib, pmid)
    if field == ADDING:
        wanted = request.args.get("id", "")
        return redirect(_address(pmid, CONDITION + wanted), code=303) if wanted else _ask_which(lib, found)
    return _ask(lib, found, field)


def save(pmid: str, field: str) -> Response | tuple[str, int]:
    """Keep a correction."""
    lib = library()
    found = find(lib, pmid)
    annotations = reading_of(lib, found).annotations
    asked = _form(field, lib, reading_of(lib, found))
    try:
        value = read_form(field, request.form, annotations)
    except CorrectionError as error:
        return _ask(lib, found, field, wrong=str(error), asked=asked), 400
    lib.corrections.add(pmid, field, value, request.form.get("note", ""), reader())
    return _done(lib, pmid, SAVED)


def take_back(pmid: str, number: int) -> Response:
    """Take a correction back."""
    lib = library()
    mine = [correction for correction in lib.corrections.history(pmid) if correction.id == number]
    if not mine or lib.corrections.take_back(number, reader()) is None:
        raise NotHere(
            title="Nothing to take back", sentence="This correction is not there, or was taken back already."
        )
    return _done(lib, pmid, TAKEN_BACK)


def latest() -> str:
    """What readers corrected last, for everybody."""
    lib = library()
    found = tuple(reversed(lib.corrections.latest(SHOWN)))
    pmids = tuple(dict.fromkeys(correction.pmid for correction in found))
    titles = {record.article.pmid: record.article.title for record in lib.engine.records(pmids)}
    return render_template(
        "account_corrections.html", entries=entries(found, names_of(lib)), titles=titles, shown=SHOWN
    )


def _address(pmid: str, field: str) -> str:
    return f"/record/{pmid}/correct/{field}"


def _done(lib: Library, pmid: str, words: str) -> Response:
    lib.archive.touch(pmid)
    flash(words + (SHOWS if follow(lib) else LATER))
    return redirect(f"/record/{pmid}#corrections", code=303)


def follow(lib: Library) -> bool:
    """Bring the index up where that is a matter of a moment and nobody else writes; says whether it was done."""
    address, rules = lib.settings.index_url, rules_of(lib.topic)
    if lib.archive.last_seq() - followed(address) > MOST_MOVES or needs_rebuild(address, rules):
        return False
    for left in range(TRIES - 1, -1, -1):
        try:
            for _ in update(lib.archive, address, lib.reader, rules, 1):
                pass
            return True
        except IndexingError:
            time.sleep(PAUSE if left else 0)
    return False


def _form(field: str, lib: Library, reading: Reading) -> Form:
    try:
        return form_of(field, reading.annotations, names_of(lib))
    except CorrectionError as error:
        raise NotHere(title="Nothing to correct here", sentence=str(error)) from error


def _ask(lib: Library, found: IndexedRecord, field: str, wrong: str = "", asked: Form | None = None) -> str:
    reading = reading_of(lib, found)
    return render_template(
        "account_correct.html",
        article=found.article,
        form=asked or _form(field, lib, reading),
        field=field,
        now=said(field, current(reading.annotations, field), names_of(lib)),
        quote=quote_of(reading.annotations, field),
        wrong=wrong,
        sent=request.form,
        longest_note=LONGEST_NOTE,
    )


def _ask_which(lib: Library, found: IndexedRecord) -> str:
    here = {tag.id for tag in reading_of(lib, found).annotations.conditions}
    groups: dict[str, list[tuple[str, str]]] = {}
    for condition in lib.topic.conditions:
        if condition.id not in here:
            groups.setdefault(condition.group, []).append((condition.id, condition.name))
    return render_template("account_condition.html", article=found.article, groups=groups)
