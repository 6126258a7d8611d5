"""`flask cite PMID…`: references of records of the library, in any style, form or export format.

It prints the reference itself, not JSON: what comes out is meant to be pasted or kept as a file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
from flask.cli import with_appcontext

from article import Article
from citations import DOCUMENTS, EXPORTS, FORMS, CitationError, bibliography, cite, export, search_styles
from harvester.archive import ArchiveError
from harvester.parse import ParseError, parse
from library import library


@click.command("cite")
@click.argument("pmids", nargs=-1, metavar="PMID…")
@click.option("--style", default="nlm", show_default=True, help="A citation style: nlm, ama, apa … or any CSL style.")
@click.option(
    "--format",
    "format_",
    default="text",
    show_default=True,
    help=f"A form ({', '.join((*FORMS, *DOCUMENTS))}) or an export format ({', '.join(EXPORTS)}).",
)
@click.option("--abstracts", is_flag=True, help="Export whole abstracts too, with their copyright line.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file.")
@with_appcontext
def cite_command(pmids: tuple[str, ...], style: str, format_: str, abstracts: bool, output: Path | None) -> None:
    """Print the references of records of this library."""
    if not pmids:
        raise click.UsageError("Name at least one PMID of a record in this library.")
    if format_ in DOCUMENTS and output is None:
        raise click.UsageError(f"{format_} is not a text: name a file for it with --output FILE.")
    try:
        articles, missing = _read(tuple(dict.fromkeys(pmids)))
        made = _make(articles, style, format_, abstracts)
    except (ArchiveError, ParseError, CitationError) as problem:
        raise click.ClickException(str(problem)) from problem
    if articles:
        _write(made, output)
    if missing:
        raise click.ClickException(f"Not in this library: {', '.join(missing)}.")


@click.command("styles")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
def styles_command(words: tuple[str, ...], limit: int) -> None:
    """List the installed citation styles whose name holds these words."""
    found = search_styles(" ".join(words), limit)
    if not found:
        raise click.ClickException(f"No installed style has {' '.join(words)[:80]!r} in its name.")
    for style in found:
        click.echo(f"{style.id}\t{style.name}")


def _read(pmids: tuple[str, ...]) -> tuple[list[Article], list[str]]:
    """The articles of these PMIDs, in their order, and the PMIDs that are not here."""
    articles, missing = [], []
    for pmid in pmids:
        kept = library().archive.get(pmid)
        if kept is None or kept.raw is None:
            missing.append(pmid)
        else:
            articles.append(parse(kept.raw))
    return articles, missing


def _make(articles: list[Article], style: str, format_: str, abstracts: bool) -> bytes:
    if format_ in DOCUMENTS:
        return bibliography(articles, style, format_)
    if format_ in FORMS:
        return "".join(f"{line}\n" for line in cite(articles, style, format_)).encode("utf-8")
    try:
        return export(articles, format_, abstracts=abstracts)
    except CitationError as problem:
        raise CitationError(f"{problem} The forms are {', '.join((*FORMS, *DOCUMENTS))}.") from problem


def _write(made: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(made)
    except OSError as problem:
        raise click.ClickException(f"{output} cannot be written: {problem.strerror}.") from problem


COMMANDS: tuple[click.Command, ...] = (cite_command, styles_command)
