"""Side files, the cache that is bounded by bytes, and what happens to an index that is damaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index import open_engine
from index.cache import ByteCache
from index.generations import IndexingError, live_generation
from index.results import SearchRequest
from index.sidecar import SideFileError, read_side_file, write_side_file
from index.terms import TermArrays, Written, term_arrays
from index.watching import Watcher
from tagger.vocabulary import Vocabulary
from tests.index.samples import MemoryArchive, article, raw, run_update, url
from topic import load_topic


def test_arrays_come_back_from_a_side_file_as_they_were(tmp_path: Path) -> None:
    arrays = {"a": np.arange(7, dtype="<i4"), "b": np.array([b"x", b"yy"], dtype="S3"), "none": np.zeros(0, "<u2")}
    write_side_file(tmp_path / "s", {"names": {"a": ["é"]}}, arrays)
    side = read_side_file(tmp_path / "s")
    assert side.meta == {"names": {"a": ["é"]}}
    assert all(np.array_equal(side.arrays[name], array) for name, array in arrays.items())


@pytest.mark.parametrize("content", [b"", b"something else", b"CITEWELL1\n\xff\xff\xff\xff"])
def test_what_is_no_side_file_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken").write_bytes(content)
    with pytest.raises(SideFileError, match="broken"):
        read_side_file(tmp_path / "broken")


def test_the_cache_lets_go_of_what_was_not_used_for_longest() -> None:
    cache: ByteCache[bytes] = ByteCache(10, len)
    for key in "abc":
        cache.get(key, lambda: b"1234")
        cache.get("a", lambda: b"1234")
    assert cache.used <= 10
    made: list[str] = []
    cache.get("a", lambda: made.append("a") or b"1234")  # type: ignore[func-returns-value]
    cache.get("b", lambda: made.append("b") or b"1234")  # type: ignore[func-returns-value]
    assert made == ["b"]
    cache.drop(lambda key: key == "b")
    assert (len(cache), cache.used) == (1, 4)


def test_a_search_goes_on_with_what_it_had_where_the_new_index_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.watching.LOOK_EVERY", 0.0)
    vocabulary = Vocabulary(load_topic())
    archive = MemoryArchive([article(1, "Ketamine")])
    run_update(archive, tmp_path)
    engine = open_engine(url(tmp_path), vocabulary)
    assert engine.search(SearchRequest()).total == 1
    archive.keep(raw(article(2, "Ketamine again")))
    run_update(archive, tmp_path)
    live = live_generation(tmp_path / "index")
    assert live
    for path in live.glob("*.side"):
        path.write_bytes(b"damaged")
    assert engine.status().records == 1
    with pytest.raises(IndexingError, match="flask index rebuild"):
        open_engine(url(tmp_path), vocabulary).search(SearchRequest())


@pytest.fixture
def table() -> TermArrays:
    """Terms of a field of words and of one of values, longer and shorter than what is compared first."""
    words = [b"a", b"analgesi", b"analgesia", b"analgesic", b"pain", "schmerz­lich".encode()]
    written: list[Written] = [
        (term, list(range(number + 1)), [b"\1\0" * (place + 1) for place in range(number + 1)])
        for number, term in enumerate(words)
    ]
    return TermArrays(term_arrays("title", written) | term_arrays("pmid", [(b"12", [1, 3], None)]))


def test_terms_are_found_among_those_that_begin_alike(table: TermArrays) -> None:
    found = table.read("title", "analgesic")
    assert found.docs.tolist() == [0, 1, 2, 3]
    assert found.frequencies.tolist() == [1, 2, 3, 4]
    assert found.positions.tolist() == [1] * 10
    assert table.read("pmid", "12").docs.tolist() == [1, 3]
    assert table.read("pmid", "12").frequencies.tolist() == [1, 1]


@pytest.mark.parametrize("term", ["", "analges", "analgesib", "analgesics", "zz", "\0", "a\0"])
def test_a_term_that_is_not_there_has_nothing(table: TermArrays, term: str) -> None:
    assert not len(table.read("title", term).docs)
    assert not len(table.read("nofield", term).docs)


@pytest.mark.parametrize("prefix", ["", "a", "analgesi", "analgesia", "p", "q", "schmerz"])
def test_terms_are_listed_by_how_they_begin(table: TermArrays, prefix: str) -> None:
    words = ["a", "analgesi", "analgesia", "analgesic", "pain", "schmerz­lich"]
    assert table.terms_from("title", prefix) == [word for word in words if word.startswith(prefix)]


def test_an_index_of_an_earlier_version_is_read_from_the_files_of_whoosh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_update(MemoryArchive([article(1, "Ketamine, ketamine and pain"), article(2, "Pain")]), tmp_path)
    new = Watcher(tmp_path / "index", 1 << 20).snapshot()
    monkeypatch.setattr("index.snapshot.has_terms", lambda _arrays: False)
    old = Watcher(tmp_path / "index", 1 << 20).snapshot()
    for field, term in (("title", "ketamin"), ("title", "pain"), ("pmid", "2"), ("title", "none")):
        ours, theirs = new.postings(field, term), old.postings(field, term)
        for part in ("docs", "frequencies", "positions"):
            assert getattr(ours, part).tolist() == getattr(theirs, part).tolist()
    assert new.terms_from("title", "") == old.terms_from("title", "") != []
