"""BibTeX and BibLaTeX files as references: read by a scanner that goes once through the text, whatever it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from citations.checkup_entries import Entry, Stated, line_of
from citations.checkup_ids import Mention, find_identifiers
from citations.checkup_tagged import family_name, labelled, summary

_ENTRY = re.compile(r"@([A-Za-z]+)\s*[{(]\s*")
_NO_REFERENCE = ("comment", "preamble", "string")
_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w-]*)\s*=\s*")
_BARE = re.compile(r"[^\s,{}#\"()=]+")
_IDENTIFIERS = {
    "doi": "doi",
    "pmid": "pmid",
    "pmcid": "pmcid",
    "url": "",
    "note": "",
    "howpublished": "",
    "annote": "",
}
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
LONGEST_ENTRY = 200_000

_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "kappa": "κ", "mu": "μ",
    "textmu": "μ", "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘",
    "textregistered": "®",
}  # fmt: skip
_ACCENT = re.compile(
    r"""\\(?:(['`^"~=.])\s*\{?\s*(\\?[A-Za-z])\s*\}?|([uvHckrd])(?:\s*\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z])))"""
)
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*(?:\{\})?")


def read_bibtex(text: str) -> Iterator[Entry]:
    """The references of a file, in order; what cannot be read to its end is read as far as it goes."""
    at = 0
    while found := _ENTRY.search(text, at):
        at = found.end()
        if found[1].lower() in _NO_REFERENCE:
            continue
        end_of_entry = _next_entry(text, at)
        fields, at = _fields(text, at, min(end_of_entry, at + LONGEST_ENTRY))
        yield _entry(fields, line_of(text, found.start()))


def _next_entry(text: str, at: int) -> int:
    following = re.compile(r"^\s*@[A-Za-z]+\s*[{(]", re.MULTILINE).search(text, at)
    return following.start() if following else len(text)


def _fields(text: str, at: int, end: int) -> tuple[dict[str, str], int]:
    """The fields of an entry, by their names in lower case, and where they end."""
    fields: dict[str, str] = {}
    comma = text.find(",", at, end)  # after the key
    at = comma + 1 if comma >= 0 else end
    while found := _FIELD.match(text, at, end):
        value, at = _value(text, found.end(), end)
        fields.setdefault(found[1].lower(), plain(value))
    return fields, at


def _value(text: str, at: int, end: int) -> tuple[str, int]:
    """A value of `{…}`, `"…"` and bare words, joined by `#`."""
    parts: list[str] = []
    while at < end:
        if text[at] in '{"':
            piece, at = _braced(text, at, end)
        elif bare := _BARE.match(text, at, end):
            piece, at = bare[0], bare.end()
        else:
            break
        parts.append(piece)
        joined = re.compile(r"\s*#\s*").match(text, at, end)
        if not joined:
            break
        at = joined.end()
    return "".join(parts), at


def _braced(text: str, at: int, end: int) -> tuple[str, int]:
    """What stands between the brace or quotation mark at `at` and the one that closes it."""
    closing = "}" if text[at] == "{" else '"'
    start, depth = at + 1, 0
    at = start
    while at < end:
        letter = text[at]
        if letter == "\\":
            at += 2
            continue
        if letter == closing and depth == 0:
            return text[start:at], at + 1
        depth += (letter == "{") - (letter == "}")
        at += 1
    return text[start:end], end


def plain(value: str) -> str:
    """A value without LaTeX: accents as letters, commands and braces out, one space between words."""
    value = _ACCENT.sub(_accented, value)
    value = _COMMAND.sub(lambda command: _LETTERS.get(command[1], " "), value)
    value = re.sub(r"\\([&%$#_{}])", r"\1", value).replace("~", " ").replace("--", "–").replace("$", "")
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", value.replace("{", "").replace("}", ""))).strip()


def _accented(found: re.Match[str]) -> str:
    mark = _ACCENTS[found[1] or found[3]]
    letter = (found[2] or found[4] or found[5]).removeprefix("\\")
    return unicodedata.normalize("NFC", letter + mark)


def _entry(fields: dict[str, str], line: int) -> Entry:
    year = _YEAR.search(fields.get("year") or fields.get("date") or "")
    stated = Stated(
        title=fields.get("title", ""),
        journal=fields.get("journal") or fields.get("journaltitle") or fields.get("booktitle") or "",
        year=year[0] if year else "",
        author=_first_author(fields.get("author", "")),
    )
    return Entry(
        kind="reference",
        line=line,
        place=f"line {line}",
        text=summary(stated),
        identifiers=tuple(_identifiers(fields)),
        stated=stated,
    )


def _first_author(people: str) -> str:
    first = re.split(r"\s+and\s+", people, maxsplit=1)[0]
    if "," in first or len(first.split()) < 2:  # noqa: PLR2004
        return family_name(first)
    return first  # "Given Family": the comparison looks for the record's name in it


def _identifiers(fields: dict[str, str]) -> Iterator[Mention]:
    kinds = dict(_IDENTIFIERS)
    if fields.get("eprinttype", fields.get("archiveprefix", "")).lower() in ("pubmed", "pmid"):
        kinds["eprint"] = "pmid"
    seen: set[tuple[str, str]] = set()
    for name, kind in kinds.items():
        if name == "note" and re.search(r"\b(?:in|of|for|from): ", fields.get(name, "")):
            continue
        for mention in find_identifiers(labelled(kind, fields.get(name, ""))):
            if (mention.kind, mention.value) not in seen:
                seen.add((mention.kind, mention.value))
                yield mention
