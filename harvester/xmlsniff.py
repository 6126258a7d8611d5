"""Tells from its first bytes whether something is PubMed XML, and in words what else it is."""

from __future__ import annotations

import re

from harvester.xmlscan import DELETIONS, RECORDS, SETS

_PROLOG = re.compile(
    rb"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*+(?:\[.*?\]\s*)?>)", re.DOTALL
)
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_ERROR = re.compile(rb"<ERROR[^<>]*>(.{0,2000}?)</ERROR>", re.DOTALL)
KNOWN_ROOTS = frozenset({*SETS, *RECORDS, *DELETIONS})
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_LONGEST_QUOTE = 200


def refusal(head: bytes) -> str:
    """Why something that begins so is not PubMed XML ("is empty"), "" where it may be."""
    start = head.strip()
    if not start:
        return "is empty"
    if not start.startswith(b"<"):
        return _not_xml(start)
    position = 0
    while found := _PROLOG.match(start, position):
        position = found.end()
    root = _ROOT.match(start, position)
    if root is None:
        return _no_root(start, position)
    return "" if root[1] in KNOWN_ROOTS else _other_root(start, root[1])


def _other_root(start: bytes, name: bytes) -> str:
    if name.lower() == b"html":
        return "is a web page, not PubMed XML or MEDLINE"
    error = _ERROR.search(start)
    if error:
        words = " ".join(error[1].decode("utf-8", "replace").split())[:_LONGEST_QUOTE]
        return f"is an error message of PubMed: “{words}”"
    return f"holds <{name.decode()[:_LONGEST_QUOTE]}>, not PubMed records"


def _no_root(start: bytes, position: int) -> str:
    if re.match(rb"<!doctype\s+html", start, re.IGNORECASE):
        return "is a web page, not PubMed XML or MEDLINE"
    return "holds an XML prolog and nothing else" if position >= len(start) else "is not well-formed XML"


def _not_xml(start: bytes) -> str:
    if start[:1] in b"{[":
        return "is JSON, not PubMed XML or MEDLINE"
    if _BINARY.search(start):
        return "is a binary file, not PubMed XML or MEDLINE"
    return "is neither PubMed XML nor MEDLINE (.nbib)"
