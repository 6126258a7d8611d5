"""A small real library: invented MEDLINE records in an archive, indexed, and a reader with an account."""

from __future__ import annotations

from article import RawRecord
from index.build import rules_of, update
from library import Library

NAME = "j.smith"
PASSWORD = "lamp orchard 7 violin"
EVIL = """<script>alert('x')</script>"><img src=x onerror="alert(1)">{{7*7}}"""

TRIAL = "901"
REPORT = "902"


def raw(pmid: str, title: str, abstract: str, kind: str) -> RawRecord:
    """A record in MEDLINE's form."""
    body = f"PMID- {pmid}\nDP  - 2020 Jan\nTI  - {title}\nAB  - {abstract}\nLA  - eng\nPT  - {kind}\nSO  - x\n"
    return RawRecord(pmid=pmid, format="nbib", body=body.encode(), source="pubmed")


RECORDS = (
    raw(
        TRIAL,
        "Intravenous ketamine in fibromyalgia: a randomised trial.",
        "METHODS: We randomised 40 patients with fibromyalgia to intravenous ketamine or placebo. "
        "RESULTS: Pain fell more with ketamine than with placebo.",
        "Randomized Controlled Trial",
    ),
    raw(
        REPORT,
        "Ketamine for phantom limb pain: a case report.",
        "We report one patient with phantom limb pain who was given oral ketamine. Pain fell.",
        "Case Reports",
    ),
)


def fill(lib: Library) -> None:
    """Put the records in, index them, and make the account."""
    lib.archive.keep(RECORDS)
    bring_up(lib)
    lib.users.add(NAME, PASSWORD)


def bring_up(lib: Library) -> None:
    """What `flask index update` does."""
    for _ in update(lib.archive, lib.settings.index_url, lib.reader, rules_of(lib.topic), 1):
        pass
