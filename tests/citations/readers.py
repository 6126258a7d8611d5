"""Independent readers of the export formats, and what each must give back of an article."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from Bio import Medline
from lxml import etree

from article import Article
from citations import export, fields
from citations.csl import container, csl_type, strip_stop
from citations.exports.csljson import JOINER
from citations.exports.table import defuse
from citations.pages import expand, is_article_number, read_pages
from citations.pandoc import binary
from citations.text import clean

Differences = list[str]

_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "}
)


def same(one: object, other: object) -> bool:
    """Equal but for typography that LaTeX has one form of, and white space."""
    return _plain(one) == _plain(other)


def _plain(value: object) -> str:
    text = (
        unicodedata.normalize("NFC", str(value or "")).translate(_TYPOGRAPHY).replace(JOINER, "").replace("``", '"')
    )
    return re.sub(r"\s+|-{2,}|''", lambda found: {"'": '"', "-": "-"}.get(found[0][0], " "), text).strip().casefold()


def compare(article: Article, wanted: Mapping[str, object], got: Mapping[str, object]) -> Differences:
    """What was lost: each as one line."""
    return [
        f"{article.pmid} {name}: wrote {value!r}, read {got.get(name)!r}"
        for name, value in wanted.items()
        if not same(value, got.get(name))
    ]


def read_ris(articles: Sequence[Article]) -> Differences:
    """RIS through rispy."""
    entries = rispy.loads(export(articles, "ris").decode())
    assert len(entries) == len(articles)
    return [line for article, entry in zip(articles, entries, strict=True) for line in _ris(article, entry)]


def _ris(article: Article, entry: dict[str, Any]) -> Differences:
    pages = read_pages(clean(article.pages))
    wanted = {
        "authors": [fields.inverted(author) for author in article.authors],
        "title": strip_stop(clean(article.title)),
        "translated_title": strip_stop(clean(article.vernacular_title)),
        "secondary_title": container(article),
        "journal_name": clean(article.journal_abbrev),
        "year": fields.year(article),
        "volume": clean(article.volume),
        "number": clean(article.issue),
        "start_page": pages.first,
        "end_page": pages.last,
        "issn": clean(article.issn),
        "doi": clean(article.doi),
        "accession_number": article.pmid,
        "custom2": clean(article.pmcid),
        "keywords": list(fields.keywords(article)),
    }
    got = {**entry, "authors": entry.get("authors", []), "keywords": entry.get("keywords", [])}
    notes = [note for note in fields.notices(article) if note not in entry.get("notes", [])]
    return compare(article, wanted, got) + [f"{article.pmid} note lost: {note}" for note in notes]


def read_nbib(articles: Sequence[Article]) -> Differences:
    """MEDLINE through Biopython."""
    entries = list(Medline.parse(io.StringIO(export(articles, "nbib", abstracts=True).decode())))  # type: ignore[no-untyped-call]
    assert len(entries) == len(articles)
    return [line for article, entry in zip(articles, entries, strict=True) for line in _nbib(article, entry)]


def _nbib(article: Article, entry: dict[str, Any]) -> Differences:
    people = [author for author in article.authors if not author.collective]
    wanted = {
        "PMID": article.pmid,
        "TI": clean(article.title),
        "TT": clean(article.vernacular_title),
        "TA": clean(article.journal_abbrev),
        "JT": clean(article.journal),
        "VI": clean(article.volume),
        "IP": clean(article.issue),
        "PG": clean(article.pages),
        "DP": clean(article.published.text),
        "FAU": [fields.inverted(author) for author in people],
        "CN": [clean(author.collective) for author in article.authors if author.collective],
        "LA": list(article.languages),
        "MH": len(article.mesh),
        "OT": [clean(word) for word in article.keywords],
        "AB": " ".join(clean(f"{part.label}: {part.text}" if part.label else part.text) for part in article.abstract),
        "CI": clean(article.copyright),
        "AD": [clean(place) for author in people for place in author.affiliations],
    }
    got = {name: entry.get(name, [] if isinstance(value, list) else "") for name, value in wanted.items()}
    got |= {"MH": len(entry.get("MH", [])), "CI": entry.get("CI", "")}
    if isinstance(got["CI"], list):
        got["CI"] = " ".join(got["CI"])
    lost = compare(article, wanted, got)
    retracted = article.retracted and "Retracted Publication" not in entry.get("PT", [])
    return [*lost, f"{article.pmid} is not said to be retracted"] if retracted else lost


def read_bibtex(articles: Sequence[Article]) -> Differences:
    """BibTeX through bibtexparser, its LaTeX decoded."""
    library = parse_string(
        export(articles, "bibtex").decode(), append_middleware=[SeparateCoAuthors(), LatexDecodingMiddleware()]
    )
    assert not library.failed_blocks
    assert len(library.entries) == len(articles)
    return [
        line for article, entry in zip(articles, library.entries, strict=True) for line in _bibtex(article, entry)
    ]


def _bibtex(article: Article, entry: Any) -> Differences:
    number = is_article_number(article.pages)
    wanted = {
        "title": strip_stop(clean(article.title)),
        "year": fields.year(article),
        "volume": clean(article.volume),
        "number": clean(article.issue),
        "pages": "" if number else expand(clean(article.pages)).replace("-", "--"),
        "eid": clean(article.pages) if number else "",
        "doi": clean(article.doi),
        "pmid": article.pmid,
        "journal": container(article) if csl_type(article) == "article-journal" else "",
    }
    got = {name: _unbraced(entry[name]) if name in entry else "" for name in wanted}
    people = len(entry["author"]) if "author" in entry else 0
    lost = [] if people == len(article.authors) else [f"{article.pmid} authors: {people}"]
    return compare(article, wanted, got) + lost


def _unbraced(text: str) -> str:
    return str(text).replace("{", "").replace("}", "")


def read_csl(articles: Sequence[Article], source: str) -> Differences:
    """`csl-json`, `bibtex` or `biblatex` through pandoc."""
    reader = {"csl-json": "csljson"}.get(source, source)
    done = subprocess.run(
        [binary(), "--sandbox", "-f", reader, "-t", "csljson"],
        input=export(articles, source),
        capture_output=True,
        check=True,
        timeout=120,
    )
    items = json.loads(done.stdout)
    if source == "csl-json":
        by_pmid = {str(item["id"]): item for item in items}
    else:
        by_pmid = {str(item["id"]).rpartition("_")[2].partition("-")[0]: item for item in items}
    return [line for article in articles for line in _csl(article, by_pmid[article.pmid])]


def _csl(article: Article, item: dict[str, Any]) -> Differences:
    wanted = {
        "volume": clean(article.volume),
        "issue": clean(article.issue),
        "DOI": clean(article.doi),
        "authors": len(article.authors),
        "year": article.year or "",
    }
    got = {name: _text(item.get(name, "")) for name in wanted} | {
        "authors": len(item.get("author", [])),
        "year": next(iter(item.get("issued", {}).get("date-parts", [[""]])[0]), ""),
    }
    lost = compare(article, wanted, got)
    if _letters(strip_stop(clean(article.title))) not in _letters(_text(item.get("title", ""))):
        lost.append(f"{article.pmid} title: {item.get('title')!r}")
    if article.retracted and "Retracted." not in _text(item.get("note", "")):
        lost.append(f"{article.pmid} is not said to be retracted")
    return lost


def _text(value: object) -> str:
    """The text of a CSL field: pandoc marks protected capitals with a span."""
    return re.sub(r"</?(?:span|i|b|sup|sub)\b[^>]*>", "", str(value)).replace("&lt;", "<").replace("&gt;", ">")


def _letters(text: str) -> str:
    return re.sub(r"\W", "", _plain(text))


def read_csv(articles: Sequence[Article]) -> Differences:
    """CSV through the standard library."""
    rows = list(csv.DictReader(io.StringIO(export(articles, "csv").decode(), newline=""), strict=True))
    assert len(rows) == len(articles)
    return [line for article, row in zip(articles, rows, strict=True) for line in _csv(article, row)]


def _csv(article: Article, row: dict[str, str]) -> Differences:
    wanted: dict[str, object] = {
        "pmid": article.pmid,
        "title": defuse(strip_stop(clean(article.title))),
        "authors": defuse("; ".join(map(fields.inverted, article.authors))),
        "journal": clean(article.journal),
        "pages": defuse(clean(article.pages)),
        "doi": clean(article.doi),
        "keywords": defuse("; ".join(fields.keywords(article))),
        "notices": defuse(" | ".join(fields.notices(article))),
    }
    return compare(article, wanted, dict(row))


def read_endnote(articles: Sequence[Article]) -> Differences:
    """EndNote XML through lxml."""
    records = etree.fromstring(export(articles, "endnote-xml")).findall("records/record")
    assert len(records) == len(articles)
    return [line for article, record in zip(articles, records, strict=True) for line in _endnote(article, record)]


def _endnote(article: Article, record: etree._Element) -> Differences:
    wanted: dict[str, object] = {
        "titles/title": strip_stop(clean(article.title)),
        "titles/secondary-title": container(article),
        "pages": expand(clean(article.pages)),
        "volume": clean(article.volume),
        "number": clean(article.issue),
        "electronic-resource-num": clean(article.doi),
        "accession-num": article.pmid,
        "dates/year": fields.year(article),
    }
    got: dict[str, object] = {name: record.findtext(name) or "" for name in wanted}
    authors = [node.text for node in record.findall("contributors/authors/author")]
    wanted["authors"], got["authors"] = [fields.inverted(author) for author in article.authors], authors
    wanted["keywords"], got["keywords"] = (
        list(fields.keywords(article)),
        [n.text for n in record.findall("keywords/keyword")],
    )
    return compare(article, wanted, got)


def read_jsonld(articles: Sequence[Article]) -> Differences:
    """JSON-LD through the standard library."""
    nodes = json.loads(export(articles, "json-ld"))["@graph"]
    assert len(nodes) == len(articles)
    return [line for article, node in zip(articles, nodes, strict=True) for line in _jsonld(article, node)]


def _jsonld(article: Article, node: dict[str, Any]) -> Differences:
    wanted: dict[str, object] = {
        "headline": strip_stop(clean(article.title)),
        "pagination": expand(clean(article.pages)),
        "keywords": list(fields.keywords(article)) or "",
        "datePublished": fields.iso_date(fields.cited_date(article)),
        "authors": len(article.authors),
    }
    return compare(article, wanted, node | {"authors": len(node.get("author", []))})


READERS: dict[str, Callable[[Sequence[Article]], Differences]] = {
    "ris": read_ris,
    "nbib": read_nbib,
    "bibtex": read_bibtex,
    "csv": read_csv,
    "endnote-xml": read_endnote,
    "json-ld": read_jsonld,
    "csl-json through pandoc": lambda articles: read_csl(articles, "csl-json"),
    "bibtex through pandoc": lambda articles: read_csl(articles, "bibtex"),
    "biblatex through pandoc": lambda articles: read_csl(articles, "biblatex"),
}
