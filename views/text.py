"""Texts of a record shaped for a reader: names, journal line, dates, and sentences with words marked. All pure."""

from __future__ import annotations

from collections.abc import Sequence

from article import Article, Author, PartialDate, Quote
from citations import notices
from index.results import Marked

MONTHS = "January February March April May June July August September October November December".split()
FIRST_NAMES = 3
NOTICE_TYPES = {name: kind.words for name, kind in notices.TYPES.items()}
LINK_TYPES = {
    "RetractionOf": "This is the retraction of",
    "ExpressionOfConcernFor": "This is an expression of concern about",
    "ErratumFor": "This corrects",
    "CorrectedandRepublishedFrom": "This corrects and republishes",
    "RetractedandRepublishedFrom": "This republishes the retracted",
    "UpdateOf": "This updates",
    "CommentIn": "Comment in",
    "CommentOn": "This comments on",
    "SummaryForPatientsIn": "Summary for patients in",
    "OriginalReportIn": "Original report in",
    "AssociatedDataset": "Data in",
    "AssociatedPublication": "Publication that goes with it",
    "ReprintIn": "Reprinted in",
    "ReprintOf": "This reprints",
}
GRAVE = tuple(name for name, kind in notices.TYPES.items() if kind.grave)


def name(author: Author) -> str:
    """An author as PubMed's short form prints one: "van der Walt C", or the group's name."""
    if author.collective:
        return author.collective
    return " ".join(part for part in (author.family, author.initials or author.given, author.suffix) if part)


def full_name(author: Author) -> str:
    """An author with the given names in full."""
    if author.collective:
        return author.collective
    return " ".join(part for part in (author.given or author.initials, author.family, author.suffix) if part)


def names(authors: Sequence[Author], most: int = FIRST_NAMES) -> str:
    """The first names and how many more there are."""
    shown = ", ".join(name(author) for author in authors[:most])
    rest = len(authors) - most
    return f"{shown} and {rest} more" if rest > 0 else shown


def date(value: PartialDate | None) -> str:
    """A date as precise as it is: as printed where the record prints one, else day, month and year."""
    if value is None:
        return ""
    month = MONTHS[value.month - 1] if value.month and 1 <= value.month <= len(MONTHS) else ""
    parts = (str(value.day) if value.day and month else "", month, str(value.year) if value.year else "")
    return " ".join(part for part in parts if part) or value.text


def journal_line(article: Article) -> str:
    """Where it was published: "Pain. 2019;160(3):500-10."; what the record lacks is left out."""
    place = article.book or article.journal_abbrev or article.journal
    issue = f"({article.issue})" if article.issue else ""
    where = f"{article.volume}{issue}" + (f":{article.pages}" if article.pages else "")
    when = str(article.year) if article.year else article.published.text
    tail = ";".join(part for part in (when, where) if part)
    if not article.volume and not issue:
        tail = ":".join(part for part in (when, article.pages) if part)
    return ". ".join(part.rstrip(".") for part in (place, tail) if part) + "." if place or tail else ""


def day(stamp: str) -> str:
    """The day of an ISO 8601 time stamp in words: "3 May 2026"; "" stays ""."""
    parts = stamp[:10].split("-")
    if len(parts) != len("ymd") or not all(part.isdecimal() for part in parts):
        return stamp
    return date(PartialDate(year=int(parts[0]), month=int(parts[1]), day=int(parts[2])))


def minute(stamp: str) -> str:
    """The day and the time of an ISO 8601 time stamp in UTC: "3 May 2026, 14:05 UTC"; "" stays ""."""
    return f"{day(stamp)}, {stamp[11:16]} UTC" if len(stamp) >= len("2026-05-03T14:05") else day(stamp)


def without_stray_mark(sentence: str) -> str:
    """A sentence without the semicolon that some sources put after its full stop, to join it to the next section."""
    return sentence[:-1] if sentence.endswith((".;", "!;", "?;")) else sentence


def marked(sentence: str, words: str) -> tuple[Marked, ...]:
    """A sentence in pieces, the first place of these words marked; without them, the sentence whole."""
    sentence = without_stray_mark(sentence)
    start = sentence.find(words) if words else -1
    if start < 0:
        return (Marked(text=sentence),)
    end = start + len(words)
    pieces = (
        Marked(text=sentence[:start]),
        Marked(text=sentence[start:end], hit=True),
        Marked(text=sentence[end:]),
    )
    return tuple(piece for piece in pieces if piece.text)


def quoted(quote: Quote) -> tuple[Marked, ...]:
    """The sentence of a quote with its words marked."""
    return marked(quote.sentence, quote.words)


def plain(pieces: Sequence[Marked]) -> str:
    """Pieces joined to the text they came from."""
    return "".join(piece.text for piece in pieces)
