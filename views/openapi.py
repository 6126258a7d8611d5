"""The OpenAPI description of the API, made from the types and tables that the API itself is made of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, get_args

import msgspec

import citations
from index.results import Sort
from views.params import LISTS, MAX_QUERY, NUMBERS, VALUES

Json = dict[str, Any]
REFERENCE = "#/components/schemas/{name}"


def describe(answers: Sequence[type], conditions: Collection[str], most_hits: int, most_cited: int) -> Json:
    """The description; `answers` are the types of the answers, the last one that of an error."""
    _, schemas = msgspec.json.schema_components(answers, ref_template=REFERENCE)
    search, record, condition, cite, _ = (answer.__name__ for answer in answers)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Citewell",
            "version": "1",
            "description": "Search a library of PubMed records on one topic, with what was read from each.",
        },
        "paths": {
            "/api/search": _get(
                "Search",
                _search_parameters(conditions, most_hits),
                _ref(search),
                bad=True,
                missing=True,
                changed=True,
            ),
            "/api/records/{pmid}": _get("A record", [_PMID_IN_PATH], _ref(record), missing=True),
            "/api/conditions": _get("The conditions", [], {"type": "array", "items": _ref(condition)}),
            "/api/cite": _get("References", _cite_parameters(most_cited), _ref(cite), bad=True),
            "/api/openapi.json": _get("This description", [], {"type": "object"}),
        },
        "components": {"schemas": schemas},
    }


def _ref(name: str) -> Json:
    return {"$ref": REFERENCE.format(name=name)}


def _get(summary: str, parameters: list[Json], schema: Json, **errors: bool) -> Json:
    codes = {
        "bad": ("400", "A value cannot be used."),
        "missing": ("404", "There is no such record, or no such cursor."),
        "changed": ("409", "The library has changed since the cursor was given."),
    }
    responses: Json = {
        "200": {
            "description": summary,
            "headers": {"ETag": {"schema": {"type": "string"}}, "Cache-Control": {"schema": {"type": "string"}}},
            "content": {"application/json": {"schema": schema}},
        },
        "304": {"description": "The answer is still the one with that ETag."},
        "414": _error("The address is longer than this site reads."),
        "503": _error("The library cannot be read just now."),
    }
    responses |= {codes[name][0]: _error(codes[name][1]) for name in errors}
    return {"get": {"summary": summary, "parameters": parameters, "responses": responses}}


def _error(sentence: str) -> Json:
    return {"description": sentence, "content": {"application/json": {"schema": _ref("Problem")}}}


def _parameter(name: str, schema: Json, description: str, **more: object) -> Json:
    return {"name": name, "in": "query", "description": description, "schema": schema, **more}


def _search_parameters(conditions: Collection[str], most_hits: int) -> list[Json]:
    found = [
        _parameter(
            "q", {"type": "string", "maxLength": MAX_QUERY}, "A query in PubMed's language; any text will do."
        ),
        _parameter(
            "sort", {"type": "string", "enum": list(get_args(Sort)), "default": "best"}, "The order of the hits."
        ),
        _parameter("literal", {"type": "string", "enum": ["0", "1"]}, "1: search the words without the vocabulary."),
        _parameter(
            "limit", {"type": "integer", "minimum": 1, "maximum": most_hits, "default": 20}, "Hits in a page."
        ),
        _parameter("cursor", {"type": "string", "minLength": 1, "maxLength": 200}, "The cursor of the page before."),
    ]
    for name in LISTS:
        values = list(conditions) if name == "condition" else list(VALUES[name])
        schema = {"type": "array", "items": {"type": "string", "enum": values}}
        found.append(_parameter(name, schema, f"Only records with one of these: {name}.", explode=True))
    for name, (_, low, high) in NUMBERS.items():
        found.append(_parameter(name, {"type": "integer", "minimum": low, "maximum": high}, _NUMBER_WORDS[name]))
    return found


_NUMBER_WORDS = {"from": "From this year on.", "to": "Up to this year.", "n": "At least so many participants."}
_PMID: Json = {"type": "string", "pattern": "^[0-9]{1,9}$"}
_PMID_IN_PATH: Json = {"name": "pmid", "in": "path", "required": True, "schema": _PMID}


def _cite_parameters(most: int) -> list[Json]:
    pmids = {"type": "array", "items": _PMID, "minItems": 1, "maxItems": most}
    styles = {"type": "string", "enum": [style.id for style in citations.STYLES], "default": "nlm"}
    return [
        _parameter("pmid", pmids, "The records, in the order of the answer.", required=True, explode=True),
        _parameter("style", styles, "The citation style."),
        _parameter("form", {"type": "string", "enum": list(citations.FORMS), "default": "text"}, "The form."),
    ]
