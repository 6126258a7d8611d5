"""Many drafts at once, before and after a warm-up: each has the report it would have alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from article import AbstractSection, Article, PartialDate
from drafts import Report, check, read_draft
from drafts.warming import begin, warm_up
from index import open_engine
from index.build import update
from index.preparing import Reader
from index.query import parse_query
from index.results import Engine, Filters, SearchRequest
from tests.drafts.fake_library import ARTICLES, tagger_of
from tests.index.samples import RULES, MemoryArchive, parse_json, url

VOCABULARY = tagger_of().vocabulary
MORE = tuple(
    Article(
        pmid=str(91000000 + number),
        title=f"Ketamine for {pain}: a cohort of {number + 20} patients.",
        abstract=(
            AbstractSection(
                label="RESULTS",
                text=f"Pain scores in {pain} fell after ketamine, although nausea was frequent in {number} of them.",
            ),
            AbstractSection(label="CONCLUSION", text=f"Whether ketamine relieves {pain} for long remains uncertain."),
        ),
        journal="Pain Medicine",
        published=PartialDate(year=1995 + number % 30),
    )
    for number, pain in enumerate(
        ("migraine", "fibromyalgia", "neuropathic pain", "cancer pain", "phantom limb pain", "chronic back pain") * 6
    )
)
TEXT = """Ketamine eases {pain} in most patients. In a {year} cohort in Pain Medicine, {pain} vanished (source).

It has no side effects. Intravenous ketamine is proven to work in CRPS."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("library")
    reader = Reader(parse=parse_json, tagger=tagger_of())
    assert list(update(MemoryArchive((*ARTICLES, *MORE)).as_archive(), url(folder), reader, RULES))
    return open_engine(url(folder), VOCABULARY)


def drafts() -> list[str]:
    pains = ("migraine", "fibromyalgia", "nerve pain", "cancer pain", "phantom pain")
    return [TEXT.format(pain=pains[number % 5], year=1995 + number) for number in range(20)]


def checked(text: str, engine: Engine) -> Report:
    return check(read_draft(text, "text"), engine, VOCABULARY, "")


def test_twenty_drafts_at_once_have_the_reports_they_would_have_alone(engine: Engine) -> None:
    with ThreadPoolExecutor(20) as pool:
        together = list(pool.map(lambda text: checked(text, engine), drafts()))
    assert all(any(claim.support for claim in report.claims) for report in together)
    assert together == [checked(text, engine) for text in drafts()]


def test_a_warm_up_reads_the_records_once_and_changes_no_report(engine: Engine) -> None:
    before = [checked(text, engine) for text in drafts()[:5]]
    assert max(warm_up(engine, VOCABULARY)) == len(ARTICLES) + len(MORE)
    assert [checked(text, engine) for text in drafts()[:5]] == before


def test_a_warm_up_ends_by_itself_and_reads_no_more_than_it_is_told_to(engine: Engine) -> None:
    assert max(warm_up(engine, VOCABULARY, records=3)) == 3
    thread = begin(lambda: (engine, VOCABULARY), records=3)
    thread.join(60)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    "text",
    [
        "ketamine[all] OR esketamine[all]",
        'ketamine[all] AND (pain[tiab] OR "no difference"[tiab])',
        "pain[ti]",
        "ketamine[all] NOT rats[tiab]",
        "zebra[tiab]",
    ],
)
@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(conditions=("crps",)),
        Filters(conditions=("crps", "migraine"), roles=("studied", "mentioned"), designs=("rct",)),
        Filters(designs=("qualitative",)),
    ],
)
def test_a_tree_with_filters_finds_what_its_text_finds(engine: Engine, text: str, filters: Filters) -> None:
    tree = parse_query(text).tree
    assert engine.find(tree, 50, filters) == engine.matching(
        SearchRequest(text=text, filters=filters, literal=True), 50
    )
    assert engine.find(tree, 1, filters) == engine.find(tree, 50, filters)[:1]
