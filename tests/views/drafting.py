"""A library and a draft for the pages on drafts, and what a reader does with them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs

from app import create_app
from drafts import Report, check
from drafts.report import AgainstShown, ClaimShown, SupportShown
from settings import Settings
from tests.index.samples import MemoryArchive, article, run_rebuild, url

FOR = "Ketamine reduced pain in patients with CRPS compared with placebo."
AGAINST = "Ketamine did not reduce pain in CRPS compared with placebo."
TITLE = "Ketamine infusion for complex regional pain syndrome: randomised placebo-controlled trial {}"
RECORDS = [
    *(article(number, TITLE.format(number), FOR, year=2010 + number) for number in range(1, 8)),
    article(
        20, "Ketamine for complex regional pain syndrome: a systematic review and meta-analysis", AGAINST, year=2021
    ),
]
EVIL = "<script>alert('x')</script>"
DRAFT = f"# Ketamine & {EVIL}\n\nKetamine reduces pain in CRPS (source). *Nothing* else.\n"
CLAIM = "Ketamine reduces pain in CRPS (source)."


def make_app(folder: Path) -> Flask:
    """The site over a library of these records."""
    run_rebuild(MemoryArchive(RECORDS), folder)
    database = f"sqlite:///{folder / 'archive.sqlite'}"
    return create_app(Settings(data_dir=folder, database_url=database, index_url=url(folder)))


def carried(page: str) -> dict[str, str]:
    """The hidden fields of the report's form."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {name: html.unescape(value) for name, value in found}


def report(client: FlaskClient, **fields: Any) -> str:
    response = client.post("/check", data={"text": DRAFT} | fields, content_type="multipart/form-data")
    assert response.status_code == 200, response.text
    return response.text


def opposed(*asked: Any) -> Report:
    """The report, with a stronger record against its claim."""
    found = check(*asked)
    other = AgainstShown(
        pmid="20",
        level=1,
        scope="studies CRPS",
        quote=AGAINST,
        title="A review",
        year=2021,
        design="meta_analysis",
        badges=(),
    )
    return structs.replace(
        found,
        claims=tuple(
            structs.replace(one, support=supporting(one), against=(other,), against_first=True)
            for one in found.claims
        ),
    )


def opposed_by(number: int) -> Callable[..., Report]:
    """The report, with so many records against its claim."""

    def check_and_oppose(*asked: Any) -> Report:
        found = opposed(*asked)
        many = tuple(structs.replace(found.claims[0].against[0], pmid=str(20 + n)) for n in range(number))
        return structs.replace(found, claims=tuple(structs.replace(one, against=many) for one in found.claims))

    return check_and_oppose


def supporting(claim: ClaimShown) -> tuple[SupportShown, ...]:
    """What was found for a claim, as if all of it said the claim."""
    return tuple(structs.replace(record, covers="as worded") for record in claim.support)
