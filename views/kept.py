"""Lists that a reader who is signed in keeps by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, redirect, render_template, request
from msgspec import structs
from werkzeug.wrappers import Response

from citations.lists import Marks
from library import library
from views.errors import NotHere
from views.listing import Listing, address, read_listing
from views.params import BadValue
from views.sessions import reader

if TYPE_CHECKING:
    from accounts.lists import KeptList

bp = Blueprint("kept", __name__)

UNNAMED = "Reading list"


@bp.get("/lists")
def mine() -> str:
    """The lists of the reader."""
    return render_template("lists.html", kept=library().lists.of(reader()))


@bp.post("/lists")
def keep() -> Response:
    """Keep a list, new or over the one it was."""
    from accounts.lists import KeptList, TooManyLists  # noqa: PLC0415 - the database, with which it comes, is heavy

    asked = read_listing(request.form)
    if not asked.pmids:
        raise BadValue("A list without records is not kept.")
    wanted = KeptList(
        owner=reader(),
        key=asked.kept,
        title=asked.title or UNNAMED,
        pmids=asked.pmids,
        style=asked.style,
        marks=asked.marks,
        pubmed=asked.pubmed,
    )
    try:
        kept = library().lists.keep(wanted)
    except TooManyLists as error:
        raise BadValue(str(error)) from error
    return redirect(address(listing_of(kept)), code=303)


@bp.get("/lists/<key>")
def show(key: str) -> Response:
    """A kept list, for whoever has its address."""
    return redirect(address(find(key)), code=302)


@bp.post("/lists/<key>/remove")
def remove(key: str) -> Response:
    """Remove a list of the reader."""
    library().lists.remove(key, reader())
    return redirect("/lists", code=303)


def find(key: str) -> Listing:
    """The list that is kept under a key; 404 where there is none."""
    kept = library().lists.get(key)
    if kept is None:
        raise NotHere(title="No such list", sentence="No list is kept under this address; it may have been removed.")
    return listing_of(kept)


def listing_of(kept: KeptList) -> Listing:
    """A kept list as an address has it."""
    return structs.replace(
        Listing(pmids=kept.pmids, title=kept.title, style=kept.style),
        marks=cast(Marks, kept.marks),
        pubmed=kept.pubmed,
        kept=kept.key,
    )


def is_owner(asked: Listing) -> bool:
    """Whether the reader keeps the list that this address is of."""
    kept = library().lists.get(asked.kept) if asked.kept and reader() else None
    return kept is not None and kept.owner == reader()
