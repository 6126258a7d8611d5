"""The engine finds, filters, counts, sorts and follows."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from article import PartialDate
from index import open_engine
from index.engine import WhooshEngine
from index.results import Filters, SearchRequest, Sort
from index.tree import And, Facet, Near, Node, Not, Phrase, Prefix, Range, Term
from index.watching import MB, Watcher
from tagger.vocabulary import Vocabulary
from tests.index.samples import MemoryArchive, article, raw, run_rebuild, run_update, url
from topic import load_topic

# fmt: off
RECORDS = [
    article(1, "Ketamine infusion in CRPS: a randomised trial", "Twenty patients. Pain fell.", year=2018,
            doi="10.1000/ABC.1", pmcid="PMC77", mesh=("Complex Regional Pain Syndromes", "Ketamine"),
            authors=(("Smith", "JA"), ("Müller", "B")), journal="Pain", languages=("eng",)),
    article(2, "A cohort with migraine", "CRPS was not seen. C-reactive protein (CRP) was high.", year=2020,
            published=PartialDate(year=2020, month=5), authors=(("Smith Jones", "A"), ("Doe", "J"))),
    article(3, "A review of TNF-α in chronic pain", "Sjögren syndrome, double-blind trials, S-ketamine.", year=2015),
    article(4, "Anaesthesia of rats", "The pain score (VAS) was low; chronic migraine is named.", year=2022,
            keywords=("hyperalgesia",), epub=PartialDate(year=2021, month=12, day=30)),
    article(5, "Undated"),
]
# fmt: on


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(load_topic())


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary) -> WhooshEngine:
    folder = tmp_path_factory.mktemp("library")
    archive = MemoryArchive(RECORDS[:3])
    run_update(archive, folder)
    archive.keep(*map(raw, RECORDS[3:]), raw(article(9, "To be buried: ketamine")))
    run_update(archive, folder)
    archive.bury("9")
    run_update(archive, folder)
    return WhooshEngine(Watcher(Path(url(folder).removeprefix("whoosh://")), 8 * MB), vocabulary)


def found(engine: WhooshEngine, node: Node) -> set[str]:
    pmids, total = engine.answer(node, 100)
    assert total == len(pmids)
    return set(pmids)


@pytest.mark.parametrize(
    ("node", "pmids"),
    [
        (Term(field="text", text="CRPS"), {"1", "2"}),
        (Term(field="text", text="crp"), {"2"}),
        (Term(field="title", text="CRPS"), {"1"}),
        (Term(field="all", text="vas"), {"4"}),
        (Term(field="text", text="sjogren"), {"3"}),
        (Term(field="text", text="TNF-alpha"), {"3"}),
        (Term(field="text", text="double blind"), {"3"}),
        (Term(field="text", text="s-ketamine"), {"3"}),
        (Term(field="text", text="anesthesia"), {"4"}),
        (Term(field="keywords", text="hyperalgesia"), {"4"}),
        (Term(field="text", text="..."), set()),
        (Phrase(field="text", text="chronic pain"), {"3"}),
        (Phrase(field="text", text="pain chronic"), set()),
        (Phrase(field="all", text="regional pain"), {"1"}),
        (Prefix(field="text", text="anaesth"), {"4"}),
        (Prefix(field="text", text="infusions"), {"1"}),
        (Prefix(field="text", text="chronic mig"), {"4"}),
        (Prefix(field="text", text="namin"), {"4"}),  # "named" has the stem of "naming"
        (Near(field="text", words=("score", "low"), distance=2), {"4"}),
        (Near(field="text", words=("low", "score"), distance=1), set()),
        (Near(field="text", words=("fell", "pain"), distance=0), {"1"}),
        (Term(field="mesh", text="complex regional pain syndromes"), {"1"}),
        (Term(field="mesh", text="complex regional"), set()),
        (Prefix(field="mesh", text="complex reg"), {"1"}),
        (Term(field="authors", text="smith"), {"1"}),
        (Term(field="authors", text="Smith J"), {"1"}),
        (Term(field="authors", text="smith jones"), {"2"}),
        (Term(field="authors", text="muller b"), {"1"}),
        (Term(field="first_author", text="doe j"), set()),
        (Term(field="last_author", text="doe j"), {"2"}),
        (Term(field="journal", text="PAIN"), {"1"}),
        (Term(field="language", text="eng"), {"1"}),
        (Term(field="pmid", text="3"), {"3"}),
        (Term(field="doi", text="10.1000/abc.1"), {"1"}),
        (Term(field="doi", text="pmc77"), {"1"}),
        (Range(field="date", low="2018", high="2020"), {"1", "2"}),
        (Range(field="date", low="2020/06", high=""), {"4"}),
        (Range(field="date", low="2020/05", high="2020/05/01"), {"2"}),
        (Range(field="date", low="2021", high="2021"), {"4"}),
        (Range(field="date", low="", high=""), {"1", "2", "3", "4"}),
        (Facet(name="condition", value="crps"), {"1", "2"}),
        (Facet(name="condition", value="crps", roles=("studied",)), {"1"}),
        (Facet(name="condition", value="nowhere"), set()),
        (Facet(name="level", op="<=", value="3"), {"1", "2"}),
        (Facet(name="level", value="none"), {"4", "5"}),
        (Facet(name="species", value="animal"), {"4"}),
        (Facet(name="route", value="iv"), {"1"}),
        (Facet(name="n", op=">=", value="20"), {"1"}),
        (Facet(name="n", op=">=", value="99999999999"), set()),
        (Facet(name="year", op=">=", value="2020"), {"2", "4"}),
        (Facet(name="has", value="free_full_text"), {"1"}),
        (Facet(name="drug", value="ketamine"), {"1", "3"}),
        (Not(part=Term(field="text", text="pain")), {"2", "5"}),
        (And(parts=(Term(field="text", text="crps"), Not(part=Term(field="title", text="crps")))), {"2"}),
    ],
)  # fmt: skip
def test_a_tree_finds_its_records(engine: WhooshEngine, node: Node, pmids: set[str]) -> None:
    assert found(engine, node) == pmids


def test_a_buried_record_is_found_nowhere(engine: WhooshEngine) -> None:
    assert "9" not in found(engine, Term(field="text", text="ketamine"))
    assert engine.records(("9",)) == ()
    assert engine.status().records == 5


def test_records_come_in_the_order_asked(engine: WhooshEngine) -> None:
    assert [record.article.pmid for record in engine.records(("4", "77", "1"))] == ["4", "1"]
    assert engine.records(("1",))[0].article == RECORDS[0]
    assert engine.records(("1",))[0].source == "import test"


@pytest.mark.parametrize(
    ("text", "pmid"),
    [
        ("3", "3"),
        (" PMID: 3 ", "3"),
        ("https://pubmed.ncbi.nlm.nih.gov/3/", "3"),
        ("10.1000/abc.1", "1"),
        ("doi:10.1000/ABC.1", "1"),
        ("https://doi.org/10.1000%2Fabc.1", "1"),
        ("PMC77", "1"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC77/", "1"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC77/", "1"),
        ("99", ""),
        ("pain", ""),
        ("", ""),
        ("10.1000/other", ""),
    ],
)
def test_an_identifier_leads_to_its_record(engine: WhooshEngine, text: str, pmid: str) -> None:
    assert engine.find_identifier(text) == pmid


@pytest.mark.parametrize(
    ("sort", "first"), [("newest", ["4", "2", "1", "3", "5"]), ("strongest", ["1", "2", "3", "4", "5"])]
)
def test_the_order_is_as_asked(engine: WhooshEngine, sort: Sort, first: list[str]) -> None:
    assert list(engine.matching(SearchRequest(sort=sort), 10)) == first


def test_pages_follow_each_other(engine: WhooshEngine) -> None:
    pages = [engine.search(SearchRequest(page=page, size=2)) for page in (1, 2, 3, 4)]
    assert [len(page.hits) for page in pages] == [2, 2, 1, 0]
    assert {page.total for page in pages} == {5}
    assert [hit.pmid for page in pages for hit in page.hits] == list(engine.matching(SearchRequest(), 10))


def test_the_title_hit_comes_before_the_passing_mention(engine: WhooshEngine) -> None:
    assert engine.matching(SearchRequest(text="crps"), 10)[0] == "1"


def counts_of(engine: WhooshEngine, facet: str, **filters: object) -> dict[str, int]:
    values = engine.search(SearchRequest(filters=Filters(**filters))).facets[facet]  # type: ignore[arg-type]
    return {value.value: value.count for value in values}


def test_each_filter_is_counted_as_if_it_were_off(engine: WhooshEngine) -> None:
    assert counts_of(engine, "species", species=("animal",)) == {"human": 4, "animal": 1}
    assert counts_of(engine, "level", species=("animal",)) == {"none": 1}
    assert counts_of(engine, "year", year_from=2018, year_to=2020) == {"2015": 1, "2018": 1, "2020": 1, "2022": 1}
    assert counts_of(engine, "condition") == {"crps": 1, "migraine": 1}
    assert counts_of(engine, "condition", roles=("mentioned",)) == {"crps": 1, "migraine": 1}
    assert counts_of(engine, "role", conditions=("crps",)) == {"studied": 1, "mentioned": 1}
    assert engine.counts("species") == {"human": 4, "animal": 1}


@pytest.mark.parametrize(
    ("filters", "pmids"),
    [
        (Filters(conditions=("crps",)), {"1"}),
        (Filters(conditions=("crps",), roles=("mentioned",)), {"2"}),
        (Filters(conditions=("crps", "migraine")), {"1", "2"}),
        (Filters(levels=("2", "none")), {"1", "4", "5"}),
        (Filters(levels=("x",)), set()),
        (Filters(designs=("rct",), routes=("iv",)), {"1"}),
        (Filters(year_from=2020), {"2", "4"}),
        (Filters(year_to=2018), {"1", "3"}),
        (Filters(n_min=10), {"1"}),
        (Filters(species=("animal",), settings=("chronic",)), {"4"}),
    ],
)
def test_filters_let_through_what_they_say(engine: WhooshEngine, filters: Filters, pmids: set[str]) -> None:
    results = engine.search(SearchRequest(filters=filters))
    assert {hit.pmid for hit in results.hits} == pmids
    assert results.total == len(pmids)


def test_active_values_are_marked_even_where_nothing_has_them(engine: WhooshEngine) -> None:
    facets = engine.search(SearchRequest(filters=Filters(designs=("qualitative",)))).facets
    assert [(value.value, value.count) for value in facets["design"] if value.active] == [("qualitative", 0)]


@pytest.mark.parametrize(
    "text", ["", "((", "a" * 5000, "AND OR NOT", "\x00", "*", '"', "pain [tiab", "👩‍⚕️", "𝛼-blocker"]
)
def test_any_text_is_a_valid_search(engine: WhooshEngine, text: str) -> None:
    assert engine.search(SearchRequest(text=text)).page == 1


def test_an_engine_over_nothing_answers_with_nothing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    empty = open_engine(f"whoosh://{tmp_path / 'nowhere'}", vocabulary)
    results = empty.search(SearchRequest(text="ketamine crps", filters=Filters(conditions=("crps",), levels=("1",))))
    assert (results.total, results.hits) == (0, ())
    assert empty.status().records == 0
    assert empty.records(("1",)) == ()
    assert empty.find_identifier("10.1000/x") == ""
    assert empty.counts("condition") == {}
    assert empty.matching(SearchRequest(), 5) == ()


def test_searches_follow_updates_and_new_generations(
    tmp_path: Path, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.watching.LOOK_EVERY", 0.0)
    archive = MemoryArchive()
    engine = open_engine(url(tmp_path), vocabulary)
    assert engine.search(SearchRequest()).total == 0
    archive.keep(*map(raw, RECORDS[:2]))
    run_update(archive, tmp_path)
    assert engine.search(SearchRequest()).total == 2
    archive.keep(raw(RECORDS[2]))
    archive.bury("1")
    run_update(archive, tmp_path)
    assert set(engine.matching(SearchRequest(), 9)) == {"2", "3"}
    run_rebuild(archive, tmp_path)
    assert set(engine.matching(SearchRequest(), 9)) == {"2", "3"}
    run_rebuild(archive, tmp_path, rules="others")
    assert set(engine.matching(SearchRequest(text="pain"), 9)) == {"3"}


def test_threads_search_while_the_index_changes(
    tmp_path: Path, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.watching.LOOK_EVERY", 0.0)
    archive = MemoryArchive(RECORDS)
    run_update(archive, tmp_path)
    engine = open_engine(url(tmp_path), vocabulary)
    stop, failures = threading.Event(), list[BaseException]()

    def search() -> None:
        while not stop.is_set():
            try:
                assert engine.search(SearchRequest(text="pain")).total >= 2
                assert engine.find_identifier("PMC77") == "1"
            except BaseException as error:  # whatever it is, the test shall show it
                failures.append(error)
                return

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for pmid in range(100, 106):
        archive.keep(raw(article(pmid, "More pain")))
        (run_rebuild if pmid % 3 == 0 else run_update)(archive, tmp_path)
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert engine.search(SearchRequest(text="pain")).total >= 8
