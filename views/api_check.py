"""`POST /api/check`: the check of a draft as JSON, the same that `flask check --json` prints."""

from __future__ import annotations

import msgspec
from flask import Response, request
from msgspec import Struct

from drafts import DraftError
from drafts.incoming.documents import read_text
from drafts.incoming.reading import LONGEST_DRAFT, Syntax
from views.api import problem
from views.in_turn import check_in_turn

JSON = "application/json"
TOO_LONG = f"“text” has more than {LONGEST_DRAFT:,} characters: check it in parts."


class CheckRequest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A draft; where its syntax is not named, it is guessed. Offsets of the answer count characters of `text`."""

    text: str
    syntax: Syntax | None = None


def check_text() -> Response:
    """The report of a draft."""
    if request.mimetype != JSON:
        return problem(415, f"Send the draft as JSON, with the content type {JSON}.")
    try:
        asked = msgspec.json.decode(request.get_data(cache=False), type=CheckRequest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return problem(422, f"This is not what is asked for: {error}.")
    if len(asked.text) > LONGEST_DRAFT:
        return problem(413, TOO_LONG)
    try:
        report = check_in_turn(read_text(asked.text, asked.syntax).draft())
    except DraftError as error:
        return problem(422, str(error))
    response = Response(msgspec.json.encode(report), content_type=JSON)
    response.headers["Cache-Control"] = "no-store"
    return response
