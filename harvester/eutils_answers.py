"""What an answer of E-utilities is worth. Pure: bytes in, a verdict or a value out.

Errors come as HTML, JSON, a trace, a cut or an empty body, and often under HTTP 200: so the body is judged as well as
the status, and nothing is an answer that is not whole XML with the root that was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from lxml import etree
from msgspec import Struct

TRANSIENT_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})
LONGEST_QUOTE = 300

# Complaints that the same question will meet again; all others may pass.
LASTING = (
    "retstart",
    "empty term",
    "invalid db name",
    "id list is empty",
    "unable to obtain query",
    "api key",
    "too many uids",
)
RATE_LIMIT = b"rate limit"

# What each kind of warning of ESearch means.
WARNINGS = {
    "PhraseNotFound": "PubMed did not find this and searched without it: {}",
    "FieldNotFound": "PubMed does not know this field and ignored it: {}",
    "PhraseIgnored": "PubMed ignored these words: {}",
    "QuotedPhraseNotFound": "PubMed did not find this phrase and searched without the quotation marks: {}",
    "OutputMessage": "PubMed says: {}",
}


class Fault(Struct, frozen=True, kw_only=True):
    """Why something is no answer. `again`: asking again may help; `wait` is what the server asks for, in seconds."""

    reason: str
    again: bool = True
    wait: float | None = None


class BadAnswerError(ValueError):
    """A whole answer that lacks what every such answer has."""


class SearchAnswer(Struct, frozen=True, kw_only=True):
    """What ESearch said: its count, this page of PMIDs, how it read the query, and its warnings in plain words."""

    count: int
    pmids: tuple[str, ...]
    translation: str = ""
    warnings: tuple[str, ...] = ()


def fault_of(status: int, headers: Mapping[str, str], body: bytes, root: str) -> Fault | None:
    """Why this is no answer with that root element, None where it is one."""
    wait = read_retry_after(headers.get("Retry-After", ""), datetime.now(UTC))
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if status == HTTPStatus.TOO_MANY_REQUESTS or _too_fast(start, body):
        return Fault(reason="too many requests in a second", wait=wait)
    said = _complaint(body)
    if said:
        return Fault(reason=f"PubMed said: {said}", again=not _lasts(said), wait=wait)
    if status != HTTPStatus.OK:
        return Fault(reason=f"HTTP status {status}", again=status in TRANSIENT_STATUS, wait=wait)
    if not start:
        return Fault(reason="an empty answer", wait=wait)
    if start in (b"{", b"["):
        return Fault(reason="JSON where XML was asked for", wait=wait)
    return _fault_of_xml(body, root)


def _too_fast(start: bytes, body: bytes) -> bool:
    return start in (b"{", b"[") and RATE_LIMIT in body[:2000].lower()


def _fault_of_xml(body: bytes, root: str) -> Fault | None:
    lowered = body[:1000].lower()
    if b"<!doctype html" in lowered or b"<html" in lowered:
        return Fault(reason="a web page instead of an answer")
    name = _root_name(body)
    if name is None:
        return Fault(reason="an answer that is cut off or no XML")
    if name != root:
        return Fault(reason=f"<{name}> where <{root}> was asked for")
    # A record that is no well-formed XML must not cost the others: what is closed is read record by record.
    if f"</{root}>".encode() not in body[-200:] and _parse(body) is None:
        return Fault(reason="an answer that is cut off")
    return None


def _root_name(body: bytes) -> str | None:
    """The name of the root element, as far as the text can be read at all."""
    parser = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True, load_dtd=False)
    try:
        parser.feed(body[:4000])
    except etree.XMLSyntaxError:
        return None
    for event in parser.read_events():
        return str(getattr(event[1], "tag", ""))
    return None


def _parse(body: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _complaint(body: bytes) -> str:
    """The error that the body itself speaks of, "" for none."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"{":
        return _json_complaint(body)
    if start == b"<" and b"<ERROR>" in body[:4000] and (root := _parse(body)) is not None:
        return _short(root.findtext("ERROR") or "")
    return ""


def _json_complaint(body: bytes) -> str:
    try:
        # NCBI sends raw newlines inside strings, which JSON forbids: read it all the same.
        told = json.loads(body.decode("utf-8", "replace"), strict=False)
    except ValueError:
        return ""
    inner = told.get("esearchresult")
    found = told.get("error") or told.get("ERROR") or (inner.get("ERROR") if isinstance(inner, dict) else "")
    return _short(str(found or ""))


def _lasts(said: str) -> bool:
    return any(sign in said.lower() for sign in LASTING)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]} …"


def read_retry_after(value: str, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks for (a number or a date), None where it says nothing usable."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def read_search(body: bytes) -> SearchAnswer:
    """The answer of ESearch.

    Raises:
        BadAnswerError: there is no count in it; that is a failure, never "no results".
    """
    root = _parse(body)
    count = "" if root is None else (root.findtext("Count") or "").strip()
    if root is None or not (count.isascii() and count.isdigit()):
        raise BadAnswerError("PubMed's answer has no count.")
    ids = tuple((element.text or "").strip() for element in root.iterfind("IdList/Id"))
    return SearchAnswer(
        count=int(count),
        pmids=tuple(pmid for pmid in ids if pmid.isascii() and pmid.isdigit()),
        translation=_short(root.findtext("QueryTranslation") or ""),
        warnings=_warnings(root, int(count)),
    )


def _warnings(root: etree._Element, count: int) -> tuple[str, ...]:
    found = []
    for kind, sentence in WARNINGS.items():
        for path in (f"ErrorList/{kind}", f"WarningList/{kind}"):
            for element in root.iterfind(path):
                words = _short("".join(str(text) for text in element.itertext()))
                if words and not (count == 0 and words == "No items found."):  # the count says that already
                    found.append(sentence.format(words))
    return tuple(dict.fromkeys(found))
