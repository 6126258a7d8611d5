"""Whoosh's own searcher and a plain BM25F are the reference: the same records, with the same scores."""

from __future__ import annotations

import gzip
import math
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path

import pytest
import whoosh.index
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from whoosh import query as wq
from whoosh.searching import Searcher

from article import Article, RawRecord
from harvester.parse import parse
from index.analysis import query_terms, terms
from index.evaluate import documents, evaluate
from index.generations import live_generation
from index.matching import TEXT, WORDS_OF
from index.scoring import FIELD_WEIGHTS, K1
from index.snapshot import Snapshot
from index.tree import And, FieldName, MatchAll, Near, Node, Not, Or, Phrase, Prefix, Term
from index.watching import Watcher
from tests.index.samples import MemoryArchive, raw, run_update

RECORDS = 240
WORDS = (
    "pain patients ketamine cancer cells the of with in treatment expression protein mice human study results brain "
    "gene clinical receptor response and double-blind T-cell randomized analysis associated increased disease "
    "IL-6 NMDA unknownword"
).split()
FIELDS: tuple[FieldName, ...] = ("text", "title", "abstract", "all")


class Library:
    """The same real records three times: as articles, as arrays, as Whoosh sees them."""

    def __init__(self, articles: list[Article], snapshot: Snapshot, searcher: Searcher) -> None:
        self.articles, self.snapshot, self.searcher = articles, snapshot, searcher

    def by_arrays(self, node: Node) -> dict[str, float]:
        docs, scores = documents(evaluate(self.snapshot, node))
        pmids = self.snapshot.shelf.pmids
        return {pmids[doc].decode(): float(score) for doc, score in zip(docs, scores, strict=True)}

    def by_whoosh(self, node: Node) -> set[str]:
        # the PMID stands in no stored field: it is asked for by number, as Whoosh counts documents over all segments
        return {self.snapshot.shelf.pmids[doc].decode() for doc in self.searcher.docs_for_query(as_whoosh(node))}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, shared: Callable[[str], Path]) -> Library:
    """Real records in three segments, every tenth of them buried."""
    folder = tmp_path_factory.mktemp("library")
    with gzip.open(shared("data/pubmed/native.xml.gz")) as file:
        elements = etree.iterparse(file, tag="PubmedArticle", resolve_entities=False, no_network=True)
        bodies = [
            etree.tostring(element, encoding="utf-8", with_tail=False) for _, element in islice(elements, RECORDS)
        ]
    read = [parse(RawRecord(pmid="", format="xml", body=body, source="x")) for body in bodies]
    articles = list({article.pmid: article for article in read}.values())
    archive = MemoryArchive()
    for start in range(0, len(articles), 100):
        archive.keep(*map(raw, articles[start : start + 100]))
        run_update(archive, folder)
    archive.bury(*(article.pmid for article in articles[::10]))
    run_update(archive, folder)
    live = live_generation(folder / "index")
    assert live
    alive = [article for number, article in enumerate(articles) if number % 10]
    snapshot = Watcher(folder / "index", 1 << 24).snapshot()
    return Library(alive, snapshot, whoosh.index.open_dir(str(live)).searcher())


def as_whoosh(node: Node) -> wq.Query:
    """The tree as a plain Whoosh query."""
    match node:
        case And() | Or():
            joint = wq.And if isinstance(node, And) else wq.Or
            return joint([as_whoosh(part) for part in node.parts])
        case Not():
            return wq.And([wq.Every(), wq.Not(as_whoosh(node.part))])
        case Term() | Phrase() | Near() | Prefix():
            return wq.Or([_leaf(field, node) for field in WORDS_OF[node.field]])
    return wq.Every()


def _leaf(field: str, node: Term | Phrase | Near | Prefix) -> wq.Query:
    match node:
        case Near():
            return _near(field, node)
        case Prefix():
            return wq.Prefix(field, node.text)
    return _phrase(field, node.text)


def _phrase(field: str, text: str) -> wq.Query:
    wanted = query_terms(text)
    if len(wanted) == 1:
        return wq.Or([wq.Term(field, term) for term in wanted[0]])
    return wq.Or([wq.Phrase(field, list(words)) for words in product(*wanted)])


def _near(field: str, node: Near) -> wq.Query:
    first, second = (query_terms(word)[0] for word in node.words)
    orders = [*product(first, second), *product(second, first)]
    return wq.Or([wq.Phrase(field, list(words), slop=node.distance + 1) for words in orders])


words = st.sampled_from(WORDS)
plain_words = st.sampled_from([word for word in WORDS if "-" not in word])
fields = st.sampled_from(FIELDS)
leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(Term, field=fields, text=words),
    st.builds(Phrase, field=fields, text=st.lists(words, min_size=2, max_size=3).map(" ".join)),
    st.builds(
        Near,
        field=fields,
        words=st.lists(plain_words, min_size=2, max_size=2, unique_by=lambda word: tuple(terms(word))).map(tuple),
        distance=st.integers(0, 9),
    ),
    st.builds(Prefix, field=fields, text=st.sampled_from(["pa", "rec", "str", "immuno", "x", "qq"])),
    st.just(MatchAll()),
)


def several(below: st.SearchStrategy[Node]) -> st.SearchStrategy[tuple[Node, ...]]:
    """Two to four parts."""
    return st.lists(below, min_size=2, max_size=4).map(tuple)


trees: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda below: st.one_of(
        st.builds(And, parts=several(below)), st.builds(Or, parts=several(below)), st.builds(Not, part=below)
    ),
    max_leaves=8,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=trees)
def test_a_tree_finds_what_whoosh_finds(library: Library, tree: Node) -> None:
    assert set(library.by_arrays(tree)) == library.by_whoosh(tree)


def plain_texts(article: Article) -> dict[str, list[str]]:
    """The terms of the scored fields, written out."""
    sections = [f"{section.label} {section.text}" for section in article.abstract]
    sections += [f"{part.label} {part.text}" for other in article.other_abstracts for part in other.sections]
    mesh = [name for heading in article.mesh for name in (heading.descriptor, *heading.qualifiers)]
    return {
        "title": terms(f"{article.title} {article.vernacular_title}"),
        "abstract": terms(" ".join(sections)),
        "keywords": terms(" ".join(article.keywords)),
        "mesh": terms(" ".join(mesh)),
    }


def _mean(lengths: list[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 1.0


def plain_bm25f(articles: list[Article], term: str, asked: tuple[str, ...]) -> dict[str, float]:
    """BM25F as the formula stands, one record after the other."""
    texts = {article.pmid: plain_texts(article) for article in articles}
    average = {field: _mean([len(text[field]) for text in texts.values() if text[field]]) for field in FIELD_WEIGHTS}
    weighted = {}
    for pmid, text in texts.items():
        weighted[pmid] = sum(
            float(weight.weight)
            * text[field].count(term)
            / (1 - weight.b + weight.b * len(text[field]) / average[field])
            for field, weight in FIELD_WEIGHTS.items()
            if field in asked
        )
    having = sum(value > 0 for value in weighted.values())
    idf = math.log(1 + (len(articles) - having + 0.5) / (having + 0.5))
    return {pmid: idf * value / (K1 + value) for pmid, value in weighted.items() if value > 0}


@pytest.mark.parametrize("word", ["pain", "cells", "ketamine", "the", "randomised", "unknownword"])
def test_the_score_of_a_word_is_that_of_the_formula(library: Library, word: str) -> None:
    (term,) = terms(word)
    expected = plain_bm25f(library.articles, term, TEXT)
    assert library.by_arrays(Term(field="text", text=word)) == pytest.approx(expected, rel=1e-4)


def test_the_score_of_several_words_is_their_sum(library: Library) -> None:
    one, other = Term(field="text", text="cells"), Term(field="text", text="protein")
    scores = [library.by_arrays(one), library.by_arrays(other)]
    both = library.by_arrays(And(parts=(one, other)))
    assert both == pytest.approx({pmid: scores[0][pmid] + scores[1][pmid] for pmid in both}, rel=1e-4)
    either = library.by_arrays(Or(parts=(one, other)))
    expected = {pmid: scores[0].get(pmid, 0) + scores[1].get(pmid, 0) for pmid in {*scores[0], *scores[1]}}
    assert either == pytest.approx(expected, rel=1e-4)
