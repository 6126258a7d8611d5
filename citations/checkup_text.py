"""Running text and reference lists as references: which words belong to which identifier. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from citations.checkup_entries import Entry, Stated, line_of
from citations.checkup_ids import Mention, find_identifiers
from citations.checkup_lines import is_reference, own_identifiers, read_reference_line

LONGEST_TEXT = 600
_ITEM = re.compile(r"\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[-*+•◦–])\s+\S|\s*\^?\[\^?\w{1,12}\]:\s")
REFERENCES = re.compile(
    r"\W*(?:references?|bibliography|further reading|sources|literature(?: cited)?|works cited"
    r"|notes(?: and references)?|footnotes|endnotes|citations)\W*",
    re.IGNORECASE,
)
_ANY_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"”’)\]]*\s+(?=[\"“(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:et al|vs|Dr|Prof|No|vol|Fig|cf|e\.g|i\.e|doi|[A-Z])\.[\"”’)\]]*\s+$")
_LABELS = re.compile(
    r"(?:[\W_]|(?:pmid|pmcid|doi|pubmed|pmc|free|article|full|text|link|crossref|google|scholar|and)\b)*",
    re.IGNORECASE,
)
_FARTHEST = 80


class Passage(Struct, frozen=True, kw_only=True):
    """A paragraph or an item on one line; links are (start, end, address), `listed` is true under "References"."""

    line: int
    place: str
    text: str
    links: tuple[tuple[int, int, str], ...] = ()
    listed: bool = False


def read_passages(text: str) -> Iterator[Passage]:
    """The paragraphs and items of plain text or Markdown; lines of a list that has no marks are items each."""
    listed = False
    for found in re.finditer(r"(?:^[^\n]*\S[^\n]*\n?)+", text, re.MULTILINE):
        lines = found[0].splitlines()
        first = line_of(text, found.start())
        if len(lines) == 1 and (REFERENCES.fullmatch(lines[0].strip()) or _ANY_HEADING.match(lines[0])):
            listed = bool(REFERENCES.fullmatch(lines[0].strip()))
            continue
        if REFERENCES.fullmatch(lines[0].strip()):
            listed, lines, first = True, lines[1:], first + 1
        for offset, item in _items(lines):
            yield Passage(line=first + offset, place=f"line {first + offset}", text=item, listed=listed)


def _items(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The items of a paragraph with the number of lines before each."""
    starts = [number for number, line in enumerate(lines) if _ITEM.match(line)]
    if not starts and len(lines) > 1 and sum(is_reference(line) for line in lines) * 2 > len(lines):
        starts = list(range(len(lines)))
    cuts = sorted({0, *starts})
    for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True):
        yield start, " ".join(line.strip() for line in lines[start:end])


def read_running(passages: Iterable[Passage]) -> Iterator[Entry]:
    """The references of passages, in order: one of each item of a list, and one of each paper that words lean on."""
    for passage in passages:
        if passage.listed or is_reference(passage.text):
            yield from _reference(passage)
        else:
            yield from _mentions(passage)


def _reference(passage: Passage) -> Iterator[Entry]:
    mentions = own_identifiers(passage.text, _all_mentions(passage))
    stated = read_reference_line(passage.text)
    if not mentions and stated is None and not is_reference(passage.text):
        return
    yield Entry(
        kind="reference",
        line=passage.line,
        place=passage.place,
        text=passage.text[:LONGEST_TEXT],
        identifiers=_each_once(mentions),
        stated=stated or Stated(),
        loose=stated is None,
        printed=stated is not None,
    )


def _mentions(passage: Passage) -> Iterator[Entry]:
    groups = _groups(passage.text, _all_mentions(passage))
    cuts = _sentences(passage.text) if groups else [0]
    for group in groups:
        start = max(cut for cut in cuts if cut <= group[0].start)
        end = min((cut for cut in cuts if cut > group[0].start), default=len(passage.text))
        alone = sum(start <= other[0].start < end for other in groups) == 1
        yield Entry(
            kind="mention",
            line=passage.line,
            place=passage.place,
            text=passage.text[start:end].strip()[:LONGEST_TEXT],
            identifiers=_each_once(group),
            loose=alone,
        )


def _all_mentions(passage: Passage) -> list[Mention]:
    """Those of the words, and those of the links where their words stand."""
    found = list(find_identifiers(passage.text))
    for start, end, address in passage.links:
        found += [
            Mention(kind=one.kind, value=one.value, start=start, end=end) for one in find_identifiers(address)[:1]
        ]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _each_once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple({(mention.kind, mention.value): mention for mention in reversed(mentions)}.values())[::-1]


def _groups(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Identifiers of one paper: those side by side with nothing but their labels between."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _goes_with(text, groups[-1], mention):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _goes_with(text: str, group: list[Mention], mention: Mention) -> bool:
    last_end = max(other.end for other in group)
    if mention.start < last_end:
        return True
    between = text[last_end : mention.start]
    if between == "](":
        return True
    other_paper = any(other.kind == mention.kind and other.value != mention.value for other in group)
    return not other_paper and len(between) <= _FARTHEST and bool(_LABELS.fullmatch(between))


def _sentences(text: str) -> list[int]:
    """Where the sentences of a text begin."""
    ends = (found.end() for found in _SENTENCE_END.finditer(text))
    return [0, *(end for end in ends if not _ABBREVIATION.search(text[max(0, end - 12) : end]))]
