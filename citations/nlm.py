"""NLM's own way to print a citation (the "Summary" of PubMed), to the character.

The order of the parts, after the lines that PubMed itself prints:

    Authors; Group. Title. Journal. Date;Volume(Issue):Pages. Languages. doi: DOI. Epub DATE. Notes.
    PMID: N; PMCID: PMCN.

and for what stands in a book:

    Authors. Title. Date. In: Book [Internet]. Place: Publisher; Date. PMID: N.
"""

from __future__ import annotations

from msgspec import Struct


class NlmName(Struct, frozen=True, kw_only=True):
    """An author: a person, or a group by its name in `collective`.

    `comma` is set for a group that is parted from the person after it by a comma, as NLM's older lines have it.
    """

    family: str = ""
    initials: str = ""
    suffix: str = ""
    collective: str = ""
    comma: bool = False

    @property
    def text(self) -> str:
        """`Fiore JF Jr`."""
        return self.collective or " ".join(part for part in (self.family, self.initials, self.suffix) if part)


class NlmNote(Struct, frozen=True, kw_only=True):
    """A link to another record: `kind` as printed ("Erratum in"), `text` the citation it points to."""

    kind: str
    text: str


class NlmBook(Struct, frozen=True, kw_only=True):
    """The book that a citation stands in: `date` is the book's own ("2023 Jan–")."""

    name: str = ""
    place: str = ""
    publisher: str = ""
    date: str = ""


class NlmCitation(Struct, frozen=True, kw_only=True):
    """A citation in the fields that NLM's line has; absent ones are "" or ().

    `title` is without its closing stop; where there is a `vernacular` title, that stands first and `title`, its
    translation, after it in brackets. A translated title that stands alone keeps its own brackets. `date`, `epub`,
    `volume`, `issue` and `pages` are as printed; `languages` are names. `ahead_of_print` is what NLM says of an
    article that has no issue yet.
    """

    authors: tuple[NlmName, ...] = ()
    title: str = ""
    vernacular: str = ""
    journal: str = ""
    preprint: bool = False
    book: NlmBook | None = None
    date: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    languages: tuple[str, ...] = ()
    doi: str = ""
    epub: str = ""
    ahead_of_print: bool = False
    notes: tuple[NlmNote, ...] = ()
    pmid: str = ""
    pmcid: str = ""


def print_citation(citation: NlmCitation) -> str:
    """The citation as PubMed prints it."""
    parts = (
        _stopped(print_authors(citation)),
        print_title(citation),
        f"{citation.journal}{' [Preprint]' if citation.preprint else ''}." if citation.journal else "",
        f"{print_source(citation)}." if print_source(citation) else "",
        print_book(citation.book) if citation.book else "",
        f"{', '.join(citation.languages)}." if citation.languages else "",
        f"doi: {citation.doi}." if citation.doi else "",
        f"Epub {citation.epub}." if citation.epub else "",
        "Epub ahead of print." if citation.ahead_of_print else "",
        *(f"{note.kind}: {note.text}{'' if note.text.endswith(';:') else '.'}" for note in citation.notes),
        print_identifiers(citation),
    )
    return " ".join(part for part in parts if part)


def print_authors(citation: NlmCitation) -> str:
    """`Walt JH, Fiore JF Jr; The Group; Vos D`: persons are parted by commas, a group by semicolons."""
    text = ""
    for before, name in zip((None, *citation.authors), citation.authors, strict=False):
        if before is not None:
            comma = not name.collective and (before.comma or not before.collective)
            text += ", " if comma else "; "
        text += name.text
    return text


def print_title(citation: NlmCitation) -> str:
    """The title with its closing stop; the vernacular one before it, where there is one."""
    if citation.vernacular:
        return f"{citation.vernacular} [{citation.title}]." if citation.title else _stopped(citation.vernacular)
    return _stopped(citation.title)


def print_source(citation: NlmCitation) -> str:
    """`2019 Sep 1;24(17):1813-9`: the date, and what there is of volume, issue and pages."""
    issue = f"({citation.issue})" if citation.issue else ""
    volume = f";{citation.volume}{issue}" if citation.volume or issue else ""
    pages = f":{citation.pages}" if citation.pages else ""
    return f"{citation.date}{volume}{pages}"


def print_book(book: NlmBook) -> str:
    """`In: StatPearls [Internet]. Treasure Island (FL): StatPearls Publishing; 2023 Jan–.`."""
    place = f"{book.place}: " if book.place else ""
    imprint = "; ".join(part for part in (f"{place}{book.publisher}", book.date) if part)
    return f"In: {book.name} [Internet]. {imprint}." if imprint else f"In: {book.name} [Internet]."


def print_identifiers(citation: NlmCitation) -> str:
    """`PMID: 123; PMCID: PMC45.`."""
    numbers = (("PMID", citation.pmid), ("PMCID", citation.pmcid))
    text = "; ".join(f"{name}: {number}" for name, number in numbers if number)
    return f"{text}." if text else ""


def _stopped(text: str) -> str:
    """The text with its closing stop, unless it ends a sentence already."""
    return text if not text or text.endswith(("?", "!", ":")) else f"{text}."
