"""`flask parse` and `flask tag`: what Citewell reads in records, one JSON object a line; no store is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext

from article import AbstractSection, Annotations, Article, PartialDate, encode
from harvester.files import Broken, Deletion, FileRefused, read_file
from harvester.parse import ParseError, parse
from library import library
from topic import TopicError

_FILES = click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
_DATE = ("year", "month", "day", "text")
_AUTHOR = ("family", "given", "initials", "suffix", "collective", "orcid")
# Fields that are printed as they stand in the article.
_SOURCE = ("journal", "journal_abbrev", "issn", "volume", "issue", "pages")
_SUBJECTS = ("languages", "publication_types", "mesh", "keywords", "chemicals", "trial_ids", "links")
_NOTES = ("copyright", "coi", "indexing_method", "status")
_MORE = ("publication_status", "pii", "nlm_id", "book", "publisher", "publisher_place")
_FACTS = ("ketamine_role", "design", "design_origin", "design_conflict", "level", "badges", "species", "n", "setting")
_MORE_FACTS = ("routes", "doses", "comparator", "follow_up", "adverse_events", "pain_direction", "direction_quote")


@click.command("parse")
@_FILES
def parse_command(files: tuple[Path, ...]) -> None:
    """Print each record of PubMed XML (.xml, .xml.gz) or MEDLINE (.nbib) files as one JSON object a line."""
    _print_each(files, printed_article)


@click.command("tag")
@_FILES
@with_appcontext
def tag_command(files: tuple[Path, ...]) -> None:
    """Print what the tagger reads in each record of the files: conditions, evidence and facts with their words."""
    try:
        tagger = library().tagger
    except TopicError as error:
        raise click.ClickException(str(error)) from error
    _print_each(files, lambda article: printed_annotations(tagger.tag(article)))


COMMANDS = (parse_command, tag_command)


def printed_article(article: Article) -> dict[str, Any]:
    """The article as `flask parse` prints it."""
    return {
        "pmid": article.pmid,
        "title": article.title,
        "vernacular_title": article.vernacular_title,
        "abstract": _sections(article.abstract),
        "other_abstracts": [
            {"type": other.type, "language": other.language, "sections": _sections(other.sections)}
            for other in article.other_abstracts
        ],
        "authors": [_chosen(author, _AUTHOR) for author in article.authors],
        **_chosen(article, _SOURCE),
        "published": _chosen(article.published, _DATE),
        "epub": _date(article.epub),
        "doi": article.doi,
        "pmcid": article.pmcid,
        **_chosen(article, _SUBJECTS),
        **_chosen(article, _NOTES),
        **_chosen(article, _MORE),
        "editors": [_chosen(editor, _AUTHOR) for editor in article.editors],
        "entrez": _date(article.entrez),
    }


def printed_annotations(found: Annotations) -> dict[str, Any]:
    """The annotations as `flask tag` prints them: the form of the labelled records, with the sentences beside."""
    return {
        "pmid": found.pmid,
        "conditions": [
            {
                "id": tag.id,
                "role": tag.role,
                "quote": tag.quote.words or tag.quote.sentence,
                "cue": tag.quote.cue,
                "sentence": tag.quote.sentence,
            }
            for tag in found.conditions
        ],
        **_chosen(found, (*_FACTS, *_MORE_FACTS, "drugs")),
        "sentences": {field: quote.sentence for field, quote in found.facts.items()},
    }


def _chosen(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def _date(date: PartialDate | None) -> dict[str, Any] | None:
    return _chosen(date, _DATE) if date else None


def _sections(sections: Sequence[AbstractSection]) -> list[dict[str, Any]]:
    return [_chosen(section, ("label", "text")) for section in sections]


def _print_each(files: Sequence[Path], shape: Callable[[Article], dict[str, Any]]) -> None:
    """Print every record that can be read, tell of those that cannot, and leave with 1 if there were such."""
    faults = 0
    for path in files:
        try:
            faults += _print_file(path, shape)
        except FileRefused as error:
            faults += 1
            click.echo(f"Error: {error}", err=True)
    if faults:
        raise click.exceptions.Exit(1)


def _print_file(path: Path, shape: Callable[[Article], dict[str, Any]]) -> int:
    """Print a file's records; gives the number of those that cannot be read."""
    faults, position = 0, 0
    for item in read_file(path):
        if isinstance(item, Deletion):
            continue
        position += 1
        fault = item if isinstance(item, Broken) else None
        if not isinstance(item, Broken):
            try:
                click.echo(encode(shape(parse(item))))
            except ParseError as error:
                fault = Broken(position=position, pmid=item.pmid, reason=str(error))
        if fault:
            faults += 1
            click.echo(_told(path, fault), err=True)
    return faults


def _told(path: Path, fault: Broken) -> str:
    named = f" (PMID {fault.pmid})" if fault.pmid else ""
    return f"“{path.name}”, record {fault.position}{named} cannot be read: {fault.reason}"
