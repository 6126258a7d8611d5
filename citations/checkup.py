"""The check-up: references found in a text, laid beside the records of this library. Pure but for asking the shelf.

Nothing is ever said not to exist: a library holds what it holds, and says of the rest that it cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

from msgspec import Struct

from article import Article
from citations.checkup_compare import FieldCheck, compare, holds_title, same_title
from citations.checkup_entries import Entry, EntryKind
from citations.checkup_ids import Mention, doi_forms
from citations.checkup_lines import without_identifiers
from citations.notices import Notice, deleted, status_of

Verdict = Literal["sound", "look", "wrong", "unchecked"]
MOST_REFERENCES = 2_000
MOST_TITLES = 300  # titles looked up for want of an identifier; each is a search

_COCHRANE = re.compile(r"(10\.1002/14651858\.cd\d{6})(?:\.pub(\d{1,2}))?")
_LATER_VERSIONS = 12
_SAYS_SO = "so nothing can be said of it here"
_FIELD_WORDS = {"title": "title", "journal": "journal", "year": "year", "author": "first author"}
MONTHS = "January February March April May June July August September October November December".split()


class Shelf(Protocol):
    """What a check-up asks of a library."""

    def find(self, identifier: str) -> str:
        """The PMID of the record with that PMID, PMCID or DOI, "" where there is none here."""

    def article(self, pmid: str) -> Article | None:
        """The record of that PMID, None where there is none here."""

    def gone(self, pmid: str) -> str:
        """When PubMed was seen to have withdrawn that record (ISO 8601), "" where it was not."""

    def titled(self, title: str) -> tuple[Article, ...]:
        """Records whose titles have most words of this one, best first; a few."""

    def same_journal(self, said: str, article: Article) -> bool | None:
        """Whether a name means the record's journal; None where the record names none."""


class Finding(Struct, frozen=True, kw_only=True):
    """Something that the writer must know: `grave` where the reference may not stand as it does."""

    kind: str
    words: str
    grave: bool = False
    pmid: str = ""


class Perhaps(Struct, frozen=True, kw_only=True):
    """A record that a reference may mean, offered because its title is the one that is stated."""

    pmid: str
    title: str
    journal: str
    year: str


class CheckedReference(Struct, frozen=True, kw_only=True):
    """A reference with what was found. `identifiers` are as spoken of, `pmid` is its record's, "" for none here.

    `verdict`: `wrong` may not stand as it does, `look` needs a look, `unchecked` is not in this library, `sound` has
    nothing against it in this library.
    """

    kind: EntryKind
    line: int
    place: str
    text: str
    identifiers: tuple[str, ...]
    pmid: str
    title: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    fields: tuple[FieldCheck, ...]
    perhaps: Perhaps | None


class Holding(Struct, frozen=True, kw_only=True):
    """Which library was asked: its name, how many records it holds, and the day it was last published (ISO 8601)."""

    name: str
    records: int
    as_of: str


class Report(Struct, frozen=True, kw_only=True):
    """A whole check-up: of what, against which library, when (ISO 8601), and every reference in order."""

    source: str
    library: Holding
    checked: str
    counts: dict[Verdict, int]
    references: tuple[CheckedReference, ...]
    notes: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether every reference was found here and nothing was found against it."""
        return all(reference.verdict == "sound" for reference in self.references)


class TooMany(ValueError):
    """There are more references than are checked at once; the message is a sentence."""


def check_references(entries: Iterable[Entry], shelf: Shelf) -> tuple[CheckedReference, ...]:
    """Every reference beside the library, in order; raises TooMany."""
    found: list[CheckedReference] = []
    searches = MOST_TITLES
    for entry in entries:
        if len(found) == MOST_REFERENCES:
            raise TooMany(f"There are more than {MOST_REFERENCES:,} references: check them in parts.")
        checked, searched = _check(entry, shelf, may_search=searches > 0)
        searches -= searched
        found.append(checked)
    return tuple(found)


def make_report(source: str, holding: Holding, checked: str, found: tuple[CheckedReference, ...]) -> Report:
    """The report on references that were checked at that time."""
    counts: dict[Verdict, int] = dict.fromkeys(("wrong", "look", "unchecked", "sound"), 0)
    for reference in found:
        counts[reference.verdict] += 1
    notes = ["Only what this library holds was asked: a paper that is not in it is not thereby in doubt."]
    if not found:
        notes.insert(0, "No PMID, PMCID, DOI or reference was found in the text.")
    return Report(
        source=source, library=holding, checked=checked, counts=counts, references=found, notes=tuple(notes)
    )


def _check(entry: Entry, shelf: Shelf, *, may_search: bool) -> tuple[CheckedReference, bool]:
    named = {mention: _find(mention, shelf) for mention in entry.identifiers}
    pmid = next((found for found in named.values() if found), "")
    article = shelf.article(pmid) if pmid else None
    fields = compare(entry, article, shelf.same_journal) if article else ()
    findings = [*_of_identifiers(named, article, shelf), *_of_fields(fields)]
    if article is not None:
        findings = [*map(_from_notice, status_of(article)), *findings]
    findings += _newer_cochrane(entry, article, shelf)
    wanted = article is None or any(field.name == "title" and field.standing == "differs" for field in fields)
    perhaps = _perhaps(entry, pmid, shelf) if wanted and may_search else None
    checked = CheckedReference(
        kind=entry.kind,
        line=entry.line,
        place=entry.place,
        text=entry.text,
        identifiers=tuple(mention.name for mention in entry.identifiers),
        pmid=article.pmid if article else "",
        title=article.title if article else "",
        verdict=_verdict(article, findings),
        findings=tuple(dict.fromkeys(findings)),
        fields=fields,
        perhaps=perhaps,
    )
    return checked, wanted


def _find(mention: Mention, shelf: Shelf) -> str:
    forms = doi_forms(mention.value) if mention.kind == "doi" else (mention.value,)
    return next((found for form in forms if (found := shelf.find(form))), "")


def _verdict(article: Article | None, findings: list[Finding]) -> Verdict:
    if any(finding.grave for finding in findings):
        return "wrong"
    if article is None:
        return "look" if any(finding.kind in ("updated", "no_identifier") for finding in findings) else "unchecked"
    return "look" if findings else "sound"


def _from_notice(notice: Notice) -> Finding:
    return Finding(kind=notice.kind, words=notice.sentence, grave=notice.grave, pmid=notice.pmid)


def _of_identifiers(named: dict[Mention, str], article: Article | None, shelf: Shelf) -> Iterator[Finding]:
    """What is to be said of the identifiers: missing, deleted, not here, or of different papers."""
    if not named:
        yield Finding(kind="no_identifier", words="No PMID, PMCID or DOI stands with this reference.")
    pmids = tuple(dict.fromkeys(filter(None, named.values())))
    if len(pmids) > 1:
        names = ", ".join(f"{mention.name} is PMID {found}" for mention, found in named.items() if found)
        words = f"The identifiers of this reference name different records: {names}."
        yield Finding(kind="conflict", words=words, grave=True)
    for mention, found in named.items():
        if found:
            continue
        if mention.kind == "pmid" and (seen := shelf.gone(mention.value)):
            yield _from_notice(deleted(_day(seen)))
        elif article is not None and (recorded := _recorded(mention, article)):
            words = f"{mention.name} is not the one of its record, PMID {article.pmid}, which has {recorded}."
            yield Finding(kind="conflict", words=words, grave=True)
        elif article is None:
            yield Finding(kind="unknown", words=f"{mention.name} is not in this library, {_SAYS_SO}.")


def _recorded(mention: Mention, article: Article) -> str:
    """What the record has of that kind of identifier, where it is another one; "" where it agrees or has none."""
    have = {"pmid": article.pmid, "pmcid": article.pmcid.upper(), "doi": article.doi.lower()}[mention.kind]
    return "" if not have or have in (mention.value, *doi_forms(mention.value)) else have


def _of_fields(fields: tuple[FieldCheck, ...]) -> Iterator[Finding]:
    """What differs; a title, or two fields at once, mean that the identifier is another paper's."""
    differing = [field for field in fields if field.standing == "differs"]
    grave = len(differing) > 1 or any(field.name == "title" for field in differing)
    for field in differing:
        said = field.said if len(field.said) <= 160 else field.said[:159] + "…"  # noqa: PLR2004 - a line or two
        words = f"The {_FIELD_WORDS[field.name]} differs: here “{said}”, in the record “{field.recorded}”."
        yield Finding(kind=f"differs:{field.name}", words=words, grave=grave)


def _newer_cochrane(entry: Entry, article: Article | None, shelf: Shelf) -> Iterator[Finding]:
    """A later version of the same Cochrane review, which carries the same number and a higher `pub`."""
    dois = [mention.value for mention in entry.identifiers if mention.kind == "doi"]
    dois += [article.doi.lower()] if article and article.doi else []
    versions = [found for doi in dois if (found := _COCHRANE.match(doi))]
    if not versions:
        return
    base, version = versions[0][1], max(int(found[2] or 1) for found in versions)
    told = {notice.pmid for notice in status_of(article)} if article else set()
    for later in range(version + _LATER_VERSIONS, version, -1):
        pmid = shelf.find(f"{base}.pub{later}")
        newer = shelf.article(pmid) if pmid else None
        if newer is not None:
            if pmid not in told:
                words = f"There is a newer version of this Cochrane review, of {newer.year}: PMID {pmid}."
                yield Finding(kind="updated", words=words, pmid=pmid)
            return


def _perhaps(entry: Entry, pmid: str, shelf: Shelf) -> Perhaps | None:
    """The record whose title is stated: exactly, or but for marks, spelling and a subtitle."""
    if entry.kind == "mention":
        return None
    title = entry.stated.title or without_identifiers(entry.text)
    for article in shelf.titled(title):
        said = holds_title(title, article.title) if entry.loose else same_title(title, article)
        if said and article.pmid != pmid:
            journal = article.journal_abbrev or article.journal or article.book
            return Perhaps(pmid=article.pmid, title=article.title, journal=journal, year=str(article.year or ""))
    return None


def _day(stamp: str) -> str:
    """The day of an ISO 8601 time stamp in words; another text stays as it is."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", stamp)
    if not found or not 1 <= int(found[2]) <= len(MONTHS):
        return stamp
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"
