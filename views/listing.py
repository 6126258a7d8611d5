"""A reading list as an address: its records in order, its title, and how it is wanted. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast
from urllib.parse import quote, quote_plus

from msgspec import Struct, structs
from werkzeug.datastructures import MultiDict

import citations
from citations.lists import MARKS, MOST, OUTPUTS, Marks
from views.params import BadValue

MAX_TITLE = 200
MAX_DIGITS = 9
STYLE, MARK, SHAPE = "nlm", "brackets", "html"
_KEY = re.compile(r"[A-Za-z0-9_-]{8,32}")
_BETWEEN = re.compile(r"[\s,;.+]+")


class Listing(Struct, frozen=True, kw_only=True):
    """What an address of a list says.

    `shape` is the output that the page shows, `pubmed` sets links beside the references, `kept` is the key of the
    kept list that this one comes from, "" for none.
    """

    pmids: tuple[str, ...] = ()
    title: str = ""
    style: str = STYLE
    marks: Marks = "brackets"
    pubmed: bool = True
    shape: str = SHAPE
    kept: str = ""


def read_listing(args: MultiDict[str, str]) -> Listing:
    """The list that an address names.

    Raises:
        BadValue: a value cannot be used, or the list is too long.
    """
    title = " ".join(args.get("title", "").split())
    if len(title) > MAX_TITLE:
        raise BadValue(f"The title has {len(title):,} characters; {MAX_TITLE} is the most.")
    marks, shape = args.get("marks") or MARK, args.get("as") or SHAPE
    for name, value, allowed in (("marks", marks, MARKS), ("as", shape, OUTPUTS)):
        if value not in allowed:
            raise BadValue(f"“{value[:40]}” is no value for “{name}”. It can be {', '.join(allowed)}.")
    return Listing(
        pmids=read_pmids(args.getlist("pmids")),
        title=title,
        style=_read_style(args.get("style") or STYLE),
        marks=cast(Marks, marks),
        pubmed=args.getlist("pubmed")[-1:] != ["0"],
        shape=shape,
        kept=_read_key(args.get("kept", "")),
    )


def read_pmids(texts: Sequence[str]) -> tuple[str, ...]:
    """The PMIDs in texts, each once and in order.

    Raises:
        BadValue: something there is no PMID, or there are too many.
    """
    words = [word for text in texts for word in _BETWEEN.split(text) if word]
    if len(words) > MOST:
        raise BadValue(f"The list has {len(words):,} records; {MOST} is the most.")
    for word in words:
        if not (word.isascii() and word.isdecimal() and len(word) <= MAX_DIGITS and int(word)):
            raise BadValue(f"“{word[:20]}” is not a PMID; a PMID is a number.")
    return tuple(dict.fromkeys(str(int(word)) for word in words))


def _read_style(id_: str) -> str:
    try:
        return citations.find_style(id_).id
    except citations.CitationError as error:
        raise BadValue(str(error)) from error


def _read_key(text: str) -> str:
    if text and not _KEY.fullmatch(text):
        raise BadValue("“kept” is no key of a list.")
    return text


def moved(listing: Listing, args: MultiDict[str, str]) -> Listing:
    """The list after the button that was pressed: `up`, `down` or `remove` with a PMID; itself where none was."""
    pmids = list(listing.pmids)
    for name, step in (("up", -1), ("down", 1), ("remove", 0)):
        pmid = args.get(name, "")
        if pmid in pmids:
            place = pmids.index(pmid)
            pmids.pop(place)
            if step:
                pmids.insert(max(0, place + step), pmid)
            break
    return structs.replace(listing, pmids=tuple(pmids))


def address(listing: Listing, base: str = "/list") -> str:
    """The address of a list, always the same for the same list; what is usual is left out."""
    found = [("pmids", quote(",".join(listing.pmids), safe=","))]
    for name, value, usual in (
        ("title", listing.title, ""),
        ("style", listing.style, STYLE),
        ("marks", listing.marks, MARK),
        ("pubmed", "1" if listing.pubmed else "0", "1"),
        ("as", listing.shape, SHAPE),
        ("kept", listing.kept, ""),
    ):
        if value != usual:
            found.append((name, quote_plus(value)))
    return f"{base}?{'&'.join(f'{name}={value}' for name, value in found)}"


def watched(listing: Listing, name: str) -> str:
    """The address of what watches a list: by its key where it is kept, else by its records and title alone."""
    if listing.kept:
        return f"/watch/{listing.kept}/{name}"
    plain = Listing(pmids=listing.pmids, title=listing.title if name == "feed.atom" else "")
    return address(plain, f"/watch/{name}")
