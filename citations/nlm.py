"""NLM's own way to print a citation (the "Summary" of PubMed), to the character.

The order of the parts, after the lines that PubMed itself prints:

    Authors; Group. Title. Journal. Date;Volume(Issue):Pages. Languages. doi: DOI. Epub DATE. Notes.
    PMID: N; PMCID: PMCN.
"""

from __future__ import annotations

from msgspec import Struct


class NlmNote(Struct, frozen=True, kw_only=True):
    """A link to another record: `kind` as printed ("Erratum in"), `text` the citation it points to."""

    kind: str
    text: str


class NlmCitation(Struct, frozen=True, kw_only=True):
    """A citation in the fields that NLM's line has; absent ones are "" or ().

    `authors` are persons as "Family IN Suffix" and groups by their name; `groups` are those that stand after a
    semicolon. `title` is without its closing stop; `vernacular` is the title in the language of the paper, and
    then `title` stands after it in brackets. `stop` is what ends the title: a title that ends in "?" has no stop.
    `location` is an electronic number printed where there are no pages.
    """

    authors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    title: str = ""
    journal: str = ""
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
        _stopped(citation.title),
        _stopped(citation.journal),
        f"{print_source(citation)}." if print_source(citation) else "",
        f"{', '.join(citation.languages)}." if citation.languages else "",
        f"doi: {citation.doi}." if citation.doi else "",
        f"Epub {citation.epub}." if citation.epub else "",
        "Epub ahead of print." if citation.ahead_of_print else "",
        *(f"{note.kind}: {_stopped(note.text)}" for note in citation.notes),
        print_identifiers(citation),
    )
    return " ".join(part for part in parts if part)


def print_authors(citation: NlmCitation) -> str:
    """`Walt JH, Fiore JF Jr; The Group`."""
    return "; ".join(part for part in (", ".join(citation.authors), *citation.groups) if part)


def print_source(citation: NlmCitation) -> str:
    """`2019 Sep 1;24(17):1813-9`: the date, and what there is of volume, issue and pages."""
    issue = f"({citation.issue})" if citation.issue else ""
    volume = f";{citation.volume}{issue}" if citation.volume or issue else ""
    pages = f":{citation.pages}" if citation.pages else ""
    return f"{citation.date}{volume}{pages}"


def print_identifiers(citation: NlmCitation) -> str:
    """`PMID: 123; PMCID: PMC45.`."""
    numbers = (("PMID", citation.pmid), ("PMCID", citation.pmcid))
    text = "; ".join(f"{name}: {number}" for name, number in numbers if number)
    return f"{text}." if text else ""


def _stopped(text: str) -> str:
    """The text with its closing stop, unless it ends a sentence already."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
