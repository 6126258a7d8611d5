"""The ledger as pages: what each run asked for, what came, and what did not."""

from __future__ import annotations

from flask import Blueprint, render_template

from library import library
from views.errors import NotHere

bp = Blueprint("ledger", __name__)

SHOWN = 100


@bp.get("/ledger")
def ledger() -> str:
    """All runs, the newest first, and what is known to be missing."""
    kept = library().ledger
    return render_template("ledger.html", runs=kept.runs(SHOWN), missing=kept.known_missing())


@bp.get("/ledger/<int:number>")
def run(number: int) -> str:
    """The account of one run."""
    found = library().ledger.run(number)
    if found is None:
        raise NotHere(title="No such run", sentence=f"The ledger has no run {number}.")
    return render_template("run.html", run=found)
