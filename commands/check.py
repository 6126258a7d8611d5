"""`flask check DRAFT`: the claims of a draft, the records that fit them and those against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec
from flask.cli import with_appcontext

from drafts import Draft, DraftError, Report, check
from drafts.incoming.documents import LARGEST_FILE, read_document
from drafts.report import VERDICTS, AgainstShown, ClaimShown, SupportShown
from index import IndexingError
from index.memory import seldom_collected
from library import library
from topic import TopicError

NO_INDEX = (
    "There is no index to check against yet. Run 'flask harvest' or 'flask import FILE', then 'flask index update'."
)
_WIDTH = 100


@with_appcontext
def _check(draft: Path, as_json: bool) -> None:
    lib = library()
    try:
        read = _read(draft)
        engine = lib.engine
        if not engine.status().generation:
            raise click.ClickException(NO_INDEX)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with seldom_collected():
            report = check(read, engine, lib.vocabulary, now)
    except (DraftError, IndexingError, TopicError) as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(report), indent=2).decode())
        return
    for line in _lines(report):
        click.echo(line)


def _read(path: Path) -> Draft:
    """The draft in a file; offsets count its characters with line ends as one, for a Word file those of its HTML."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be read: {error.strerror or error}.") from error
    return read_document(data, path.name).draft()


def _lines(report: Report) -> Iterator[str]:
    """The report for people."""
    claims = "1 claim" if len(report.claims) == 1 else f"{len(report.claims)} claims"
    yield f"{claims}, checked against {report.library.records:,} records ({report.library.topic})"
    for number, claim in enumerate(report.claims, 1):
        yield ""
        yield from _claim_lines(number, claim)
    yield ""
    yield from report.limits


def _claim_lines(number: int, claim: ClaimShown) -> Iterator[str]:
    yield click.wrap_text(f"{number}. {' '.join(claim.text.split())}", _WIDTH, "", "   ")
    about = [claim.kind.replace("_", " "), ", ".join(claim.conditions), claim.drug, claim.direction.replace("_", " ")]
    yield "   " + " · ".join(part for part in about if part and part != "none")
    if claim.verdict and claim.reference:
        wrong = f" (not its {', '.join(claim.reference.wrong_fields)})" if claim.reference.wrong_fields else ""
        found = f": PMID {claim.reference.resolves_to}" if claim.reference.resolves_to else ""
        yield f"   reference: {VERDICTS[claim.verdict]}{found}{wrong}"
    says = [record for record in claim.support if record.covers != "closest"]
    near = [record for record in claim.support if record.covers == "closest"]
    groups: list[tuple[str, Sequence[SupportShown | AgainstShown]]] = [("for", says), ("against", claim.against)]
    for word, records in [*(reversed(groups) if claim.against_first else groups), ("read before citing", near)]:
        for record in records:
            level = f"level {record.level}" if record.level else record.design.replace("_", " ")
            yield click.wrap_text(f"{word}: PMID {record.pmid}, {level}: “{record.quote}”", _WIDTH, "   ", "     ")
    if claim.wording.why:
        yield click.wrap_text(f"wording: {claim.wording.why}", _WIDTH, "   ", "     ")


check_command = click.Command(
    "check",
    callback=_check,
    help="Check a draft (.txt, .md, .html, .docx): its claims, the records that fit them, and the ones against them.",
    params=[
        click.Argument(["draft"], type=click.Path(exists=True, dir_okay=False, path_type=Path)),
        click.Option(["--json", "as_json"], is_flag=True, help="Print JSON."),
    ],
)

COMMANDS: tuple[click.Command, ...] = (check_command,)
