"""BibTeX and BibLaTeX: one table for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from article import Article, Author
from citations import fields
from citations.csl import container, csl_date, csl_type, status, strip_stop
from citations.exports.latex import escape, escape_ascii, escape_title
from citations.languages import name
from citations.pages import expand, is_article_number
from citations.text import ascii_key, clean

# BibLaTeX takes `doi` and `url` letter by letter: no command can stand there, and what would end the field may not.
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})

Value = Callable[[Article], str]
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BIBTEX_TYPES = {"article-journal": "article", "chapter": "incollection", "book": "book"}
# BibLaTeX keeps seasons as "months" 21 to 24 of a date (EDTF).
EDTF_SEASON = 20
LANGID = {"English": "english", "German": "german", "French": "french", "Spanish": "spanish", "Italian": "italian"}


def _journal(article: Article) -> str:
    return container(article) if csl_type(article) == "article-journal" else ""


def _book(article: Article) -> str:
    return container(article) if csl_type(article) == "chapter" else ""


def _pages(article: Article) -> str:
    return "" if is_article_number(article.pages) else expand(clean(article.pages)).replace("-", "--")


def _number(article: Article) -> str:
    return clean(article.pages) if is_article_number(article.pages) else ""


def _note(article: Article) -> str:
    return " ".join(
        note if note.endswith(".") else f"{note}." for note in (*fields.notices(article), status(article)) if note
    )


# (field, its value, how the value is written)
COMMON: tuple[tuple[str, Value, str], ...] = (
    ("volume", lambda article: clean(article.volume), "text"),
    ("number", lambda article: clean(article.issue), "text"),
    ("pages", _pages, "text"),
    ("eid", _number, "text"),
    ("publisher", lambda article: clean(article.publisher), "text"),
    ("issn", lambda article: clean(article.issn), "text"),
    ("doi", lambda article: clean(article.doi), "verbatim"),
    ("note", _note, "text"),
    ("keywords", lambda article: ", ".join(word.replace(",", ";") for word in fields.keywords(article)), "text"),
    ("url", fields.address, "verbatim"),
)
BIBTEX: tuple[tuple[str, Value, str], ...] = (
    ("title", lambda article: strip_stop(clean(article.title)), "title"),
    ("journal", _journal, "text"),
    ("booktitle", _book, "title"),
    ("year", fields.year, "text"),
    ("month", lambda article: _month(article), "raw"),  # noqa: PLW0108 -- defined below
    ("address", lambda article: clean(article.publisher_place), "text"),
    *COMMON,
    ("pmid", lambda article: clean(article.pmid), "text"),
    ("pmcid", lambda article: clean(article.pmcid), "text"),
    ("language", lambda article: ", ".join(map(name, article.languages)), "text"),
    ("titleaddon", lambda article: strip_stop(clean(article.vernacular_title)), "text"),
    ("shortjournal", lambda article: clean(article.journal_abbrev), "text"),
)
BIBLATEX: tuple[tuple[str, Value, str], ...] = (
    ("title", lambda article: strip_stop(clean(article.title)), "title"),
    ("origtitle", lambda article: strip_stop(clean(article.vernacular_title)), "text"),
    ("journaltitle", _journal, "text"),
    ("shortjournal", lambda article: clean(article.journal_abbrev), "text"),
    ("booktitle", _book, "title"),
    ("date", lambda article: _date(article), "text"),  # noqa: PLW0108 -- defined below
    ("location", lambda article: clean(article.publisher_place), "text"),
    *COMMON,
    ("eprint", lambda article: clean(article.pmid), "text"),
    ("eprinttype", lambda article: "pubmed" if article.pmid else "", "text"),
    ("pmcid", lambda article: clean(article.pmcid), "text"),
    ("language", lambda article: " and ".join(map(name, article.languages)), "text"),
    ("langid", lambda article: LANGID.get(name(article.languages[0]), "") if article.languages else "", "text"),
    ("pubstate", lambda article: "prepublished" if status(article) else "", "text"),
)


def write_bibtex(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as BibTeX; accented letters are LaTeX commands."""
    return _write(articles, abstracts, BIBTEX, ascii_only=True)


def write_biblatex(articles: Iterable[Article], abstracts: bool) -> bytes:
    """The articles as BibLaTeX, in Unicode."""
    return _write(articles, abstracts, BIBLATEX, ascii_only=False)


def citation_key(article: Article) -> str:
    """`vanderWalt2019_31389828`: the first author, the year and the PMID, in ASCII."""
    first = next(iter(article.authors), None) or next(iter(article.editors), None) or Author()
    who = ascii_key(first.family or first.collective)[:24] or "Anonymous"
    return f"{who}{fields.year(article)}_{ascii_key(article.pmid) or 'x'}"


def _write(
    articles: Iterable[Article], abstracts: bool, table: tuple[tuple[str, Value, str], ...], *, ascii_only: bool
) -> bytes:
    seen: dict[str, int] = {}
    return "\n".join(
        _entry(article, _unique(article, seen), table, abstracts, ascii_only) for article in articles
    ).encode()


def _unique(article: Article, seen: dict[str, int]) -> str:
    key = citation_key(article)
    seen[key.lower()] = seen.get(key.lower(), 0) + 1
    return key if seen[key.lower()] == 1 else f"{key}-{seen[key.lower()]}"


def _entry(
    article: Article, key: str, table: tuple[tuple[str, Value, str], ...], abstracts: bool, ascii_only: bool
) -> str:
    plain = escape_ascii if ascii_only else escape
    rows = [("author", _people(article.authors, plain)), ("editor", _people(article.editors, plain))]
    for field, value_of, how in table:
        value = value_of(article)
        if value:
            rows.append((field, value if how == "raw" else f"{{{_text(value, how, ascii_only)}}}"))
    if abstracts and fields.abstract(article):
        rows.append(("abstract", f"{{{plain(fields.abstract(article))}}}"))
    body = "".join(f"  {field} = {value},\n" for field, value in rows if value)
    return f"@{BIBTEX_TYPES[csl_type(article)]}{{{key},\n{body}}}\n"


def _text(value: str, how: str, ascii_only: bool) -> str:
    if how == "verbatim":
        return value.translate(_VERBATIM)
    if how == "title":
        return escape_title(value, ascii_only)
    return escape_ascii(value) if ascii_only else escape(value)


def _people(people: Iterable[Author], plain: Callable[[str], str]) -> str:
    """`{van der Walt, Johanna M and {PROSPECT Group}}`; a suffix stands in the middle, as BibTeX wants it."""
    names = [_person(author, plain) for author in people]
    return f"{{{' and '.join(filter(None, names))}}}" if any(names) else ""


def _person(author: Author, plain: Callable[[str], str]) -> str:
    if author.collective or not fields.given(author):
        whole = clean(author.collective or author.family)
        return f"{{{plain(whole)}}}" if whole else ""
    parts = (clean(author.family), clean(author.suffix), fields.given(author))
    return ", ".join(_safe_name(part, plain) for part in parts if part)


def _safe_name(part: str, plain: Callable[[str], str]) -> str:
    """A part of a name; one that holds a comma or an "and" is braced, else it would become two."""
    return f"{{{plain(part)}}}" if "," in part or " and " in f" {part.lower()} " else plain(part)


def _month(article: Article) -> str:
    """`jul`, or `jul # "--" # aug`: the months are macros of BibTeX, and stand without braces."""
    parts = csl_date(fields.cited_date(article)).get("date-parts")
    if not isinstance(parts, list):
        return ""
    months = list(dict.fromkeys(part[1] for part in parts if len(part) > 1))
    return ' # "--" # '.join(MONTHS[month - 1] for month in months)


def _date(article: Article) -> str:
    """`2019-07/2019-08`, and a season as EDTF has it (`2003-24`)."""
    date = csl_date(fields.cited_date(article))
    parts = date.get("date-parts")
    if not isinstance(parts, list):
        return ""
    season = date.get("season")
    if isinstance(season, int):
        return f"{parts[0][0]:04d}-{EDTF_SEASON + season}"
    return "/".join("-".join(f"{number:02d}" for number in part) for part in parts)
