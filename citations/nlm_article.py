"""From an article to the fields of NLM's line."""

from __future__ import annotations

from article import Article, Author, Link
from citations import languages
from citations.nlm import NlmCitation, NlmNote
from citations.text import clean

# The links that PubMed prints in a citation, in its order and words; the others are not part of it.
NOTES: dict[str, str] = {
    "CommentOn": "Comment on",
    "ErratumIn": "Erratum in",
    "ErratumFor": "Erratum for",
    "CorrectedandRepublishedFrom": "Corrected and republished from",
    "CorrectedandRepublishedIn": "Corrected and republished in",
    "ExpressionOfConcernIn": "Expression of concern in",
    "ExpressionOfConcernFor": "Expression of concern for",
    "RepublishedFrom": "Republished from",
    "RepublishedIn": "Republished in",
    "RetractionIn": "Retraction in",
    "RetractionOf": "Retraction of",
    "RetractedandRepublishedFrom": "Retracted and republished from",
    "RetractedandRepublishedIn": "Retracted and republished in",
    "UpdateIn": "Update in",
    "UpdateOf": "Update of",
}
ORDINALS = {"I": "1st", "II": "2nd", "III": "3rd", "IV": "4th", "V": "5th"}


def to_nlm(article: Article) -> NlmCitation:
    """The article in the fields of NLM's line."""
    people = [author for author in article.authors if not author.collective]
    ahead = article.publication_status == "aheadofprint"
    return NlmCitation(
        authors=tuple(person(author) for author in people),
        groups=tuple(clean(author.collective).rstrip(".") for author in article.authors if author.collective),
        title=printed_title(article),
        journal=clean(article.journal_abbrev or article.journal or article.book),
        date=printed_date(article),
        volume=clean(article.volume),
        issue=clean(article.issue),
        pages=clean(article.pages),
        languages=printed_languages(article),
        doi=clean(article.doi),
        epub="" if ahead or not article.epub else clean(article.epub.text),
        ahead_of_print=ahead,
        notes=tuple(note for kind in NOTES for note in _notes(article, kind)),
        pmid=article.pmid,
        pmcid=clean(article.pmcid),
    )


def person(author: Author) -> str:
    """`Fiore JF Jr`."""
    suffix = clean(author.suffix)
    return clean(f"{author.family} {author.initials} {ORDINALS.get(suffix, suffix)}")


def printed_title(article: Article) -> str:
    """The title as PubMed prints it: the vernacular one first, its translation after it in brackets."""
    title, vernacular = clean(article.title), clean(article.vernacular_title).rstrip(".")
    if not vernacular or vernacular == title.strip("[].") or vernacular == "Not Available":
        return title
    inner = title.removesuffix(".").removeprefix("[").removesuffix("]").removesuffix(".")
    return f"{vernacular} [{inner}]" if inner else vernacular


def printed_date(article: Article) -> str:
    """The date of the issue; for an article ahead of print, its electronic date."""
    if article.published.text or article.epub is None:
        return clean(article.published.text)
    return clean(article.epub.text)


def printed_languages(article: Article) -> tuple[str, ...]:
    """The languages' names; none for an article in English alone."""
    if article.languages in ((), ("eng",), ("und",)):
        return ()
    return tuple(languages.name(code) for code in article.languages)


def _notes(article: Article, kind: str) -> list[NlmNote]:
    return [_note(link) for link in article.links if link.type == kind]


def _note(link: Link) -> NlmNote:
    return NlmNote(kind=NOTES[link.type], text=clean(link.citation))
