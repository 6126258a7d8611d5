"""The part of the API's description that tells of `POST /api/check`."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from drafts import Report
from drafts.incoming.reading import LONGEST_DRAFT, Syntax

Json = dict[str, Any]
_REFERENCE = "#/components/schemas/{name}"
_PROBLEM = {"application/json": {"schema": {"$ref": _REFERENCE.format(name="Problem")}}}
_ERRORS = {
    "413": "The draft is longer than is read at once.",
    "415": "The draft was not sent as JSON.",
    "422": "This is not what is asked for, or the draft cannot be read.",
    "503": "The library cannot be read just now.",
}
ASKED: Json = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {
        "text": {
            "type": "string",
            "description": f"The draft, up to {LONGEST_DRAFT:,} characters; it is neither kept nor logged.",
        },
        "syntax": {
            "anyOf": [{"enum": list(get_args(Syntax))}, {"type": "null"}],
            "default": None,
            "description": "What the text is written in; guessed where it is not named.",
        },
    },
}


def with_check(description: Json) -> Json:
    """The description with the check in it."""
    _, schemas = msgspec.json.schema_components((Report,), ref_template=_REFERENCE)
    responses: Json = {
        "200": {
            "description": "The claims of the draft: offsets count the characters of the text, line ends as one.",
            "content": {"application/json": {"schema": {"$ref": _REFERENCE.format(name="Report")}}},
        }
    }
    responses |= {code: {"description": sentence, "content": _PROBLEM} for code, sentence in _ERRORS.items()}
    body = {"required": True, "content": {"application/json": {"schema": ASKED}}}
    operation = {"post": {"summary": "Check a draft", "requestBody": body, "responses": responses}}
    components = {"schemas": description["components"]["schemas"] | schemas}
    return description | {"paths": description["paths"] | {"/api/check": operation}, "components": components}
