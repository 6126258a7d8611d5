"""`flask search`: ask the index, as JSON or as a list to read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast, get_args

import click
import msgspec
from flask.cli import with_appcontext

from index import IndexingError
from index.present import HitShown, ResultsShown, present
from index.results import Filters, SearchRequest, Sort
from index.shorthand import VALUES
from library import library
from tagger.corrected import ROLES
from topic import TopicError

NO_INDEX = "There is no index to search yet. Run 'flask harvest' or 'flask import FILE', then 'flask index update'."
LARGEST_LIMIT = 1_000
WIDTH = 100


def _choices(name: str, option: str, help_text: str) -> click.Option:
    values = ROLES if name == "roles" else VALUES[option]
    return click.Option(
        ["--" + option, name], multiple=True, type=click.Choice(values), help=help_text, metavar="VALUE"
    )


@with_appcontext
def _search(text: str, as_json: bool, literal: bool, **options: object) -> None:
    lib = library()
    try:
        engine = lib.engine
        if not engine.status().generation:
            raise click.ClickException(NO_INDEX)
        _check_conditions(lib.vocabulary.conditions, cast(tuple[str, ...], options["conditions"]))
        shown = present(engine.search(_request(text, literal, options)))
    except (IndexingError, TopicError) as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(shown), indent=2).decode())
        return
    for line in _lines(shown):
        click.echo(line)


def _check_conditions(known: Collection[str], asked: tuple[str, ...]) -> None:
    for id_ in asked:
        if id_ not in known:
            raise click.UsageError(f"'{id_}' is not a condition of this library; it has: {', '.join(known)}.")


def _request(text: str, literal: bool, options: dict[str, object]) -> SearchRequest:
    asked = {name: value for name, value in options.items() if name in Filters.__struct_fields__}
    return SearchRequest(
        text=text,
        filters=msgspec.convert(asked, Filters),
        sort=cast(Sort, options["sort"]),
        page=cast(int, options["page"]),
        size=cast(int, options["limit"]),
        literal=literal,
    )


def _lines(shown: ResultsShown) -> Iterator[str]:
    """A list for people."""
    yield f"{shown.total} {'record' if shown.total == 1 else 'records'} for: {shown.query or 'everything'}"
    for read in shown.read_as:
        yield f"  “{read.words}” was read as {read.name} (--literal searches the words alone)"
    for note in shown.notes:
        yield f"  {note}"
    if shown.suggestion:
        yield f"  Did you mean: {shown.suggestion}"
    for number, hit in enumerate(shown.hits, 1):
        yield ""
        yield from _hit_lines(number, hit)


def _hit_lines(number: int, hit: HitShown) -> Iterator[str]:
    yield f"{number}. {'RETRACTED: ' if hit.retracted else ''}{hit.title}"
    level = f"level {hit.level}" if hit.level else "no level"
    about = [hit.journal, str(hit.year or ""), hit.design.replace("_", " "), level, f"PMID {hit.pmid}"]
    yield "   " + " · ".join(part for part in about if part)
    if hit.snippet:
        yield click.wrap_text(hit.snippet, WIDTH, "   ", "   ")


search_command = click.Command(
    "search",
    callback=_search,
    help="Search the library. TEXT is a query in PubMed's language; any text will do.",
    params=[
        click.Argument(["text"]),
        click.Option(["--json", "as_json"], is_flag=True, help="Print JSON."),
        click.Option(["--limit"], type=click.IntRange(1, LARGEST_LIMIT), default=20, show_default=True, help="Hits."),
        click.Option(["--page"], type=click.IntRange(1, LARGEST_LIMIT), default=1, show_default=True, help="Page."),
        click.Option(["--sort"], type=click.Choice(get_args(Sort)), default="best", show_default=True, help="Order."),
        click.Option(["--literal"], is_flag=True, help="Search the words as they are, without the vocabulary."),
        click.Option(
            ["--condition", "conditions"], multiple=True, metavar="ID", help="Only this condition (crps …)."
        ),
        _choices("roles", "role", "The part that the condition plays."),
        _choices("levels", "level", "Starting level of evidence, 1 to 5, or none."),
        _choices("designs", "design", "Design of the study."),
        _choices("species", "species", "Species."),
        _choices("settings", "setting", "Chronic or acute pain …"),
        _choices("routes", "route", "How ketamine was given."),
        _choices("directions", "direction", "What the record concludes on pain."),
        click.Option(["--year-from"], type=click.IntRange(1000, 3000), help="From this year."),
        click.Option(["--year-to"], type=click.IntRange(1000, 3000), help="Up to this year."),
        click.Option(["--min-n", "n_min"], type=click.IntRange(0), help="At least so many participants."),
    ],
)

COMMANDS: tuple[click.Command, ...] = (search_command,)
