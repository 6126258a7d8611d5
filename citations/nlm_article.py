"""From an article to the fields of NLM's line."""

from __future__ import annotations

from article import Article, Author, Link
from citations import languages
from citations.nlm import NlmBook, NlmCitation, NlmName, NlmNote
from citations.text import clean

# The links that NLM prints, in its words. Comments and updates are not among them: of its lines for Cochrane reviews
# and preprints, which nearly all have updates, none says so.
NOTES: dict[str, str] = {
    "RetractionIn": "Retraction in",
    "RetractionOf": "Retraction of",
    "RetractedandRepublishedIn": "Retracted and republished in",
    "RetractedandRepublishedFrom": "Retracted and republished from",
    "ExpressionOfConcernIn": "Expression of concern in",
    "ExpressionOfConcernFor": "Expression of concern for",
    "CorrectedandRepublishedIn": "Corrected and republished in",
    "CorrectedandRepublishedFrom": "Corrected and republished from",
    "RepublishedIn": "Republished in",
    "RepublishedFrom": "Republished from",
    "ErratumIn": "Erratum in",
    "ErratumFor": "Erratum for",
}
# What a line may say besides, where it comes from elsewhere.
KINDS: dict[str, str] = {
    **NOTES,
    "CommentIn": "Comment in",
    "CommentOn": "Comment on",
    "UpdateIn": "Update in",
    "UpdateOf": "Update of",
}
ORDINALS = {"I": "1st", "II": "2nd", "III": "3rd", "IV": "4th", "V": "5th"}


def to_nlm(article: Article) -> NlmCitation:
    """The article in the fields of NLM's line."""
    vernacular, title = printed_titles(article)
    ahead = article.publication_status == "aheadofprint"
    return NlmCitation(
        authors=tuple(printed_name(author) for author in article.authors or article.editors),
        title=title,
        vernacular=vernacular,
        journal=clean(article.journal_abbrev or article.journal),
        preprint=any(kind.name == "Preprint" for kind in article.publication_types),
        book=_book(article) if article.book else None,
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


def printed_name(author: Author) -> NlmName:
    """`Fiore JF Jr`; a group by its name."""
    if author.collective:
        return NlmName(collective=clean(author.collective).rstrip("."))
    suffix = clean(author.suffix).removesuffix(".")
    return NlmName(family=clean(author.family), initials=clean(author.initials), suffix=ORDINALS.get(suffix, suffix))


def printed_titles(article: Article) -> tuple[str, str]:
    """The vernacular title ("" where there is none of its own) and the title, both without their closing stop."""
    title = _unstop(clean(article.title))
    vernacular = _unstop(clean(article.vernacular_title))
    bare = _unstop(title.removeprefix("[").removesuffix("]")) if title.startswith("[") else title
    if not vernacular or vernacular in (bare, "Not Available"):
        return "", title
    return vernacular, bare


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


def _book(article: Article) -> NlmBook:
    return NlmBook(name=clean(article.book), place=clean(article.publisher_place), publisher=clean(article.publisher))


def _unstop(text: str) -> str:
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _note(link: Link) -> NlmNote:
    return NlmNote(kind=NOTES[link.type], text=clean(link.citation).removesuffix("."))
