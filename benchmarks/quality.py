"""Measures what search finds first: `python -m benchmarks.quality`, against peers, in one run.

MEDLARS (1,033 documents, 30 questions, words joined by OR for every engine), and the questions of hand labels
over the labelled records alone, as a reader would type them. The figure is the mean nDCG at 10, the grade as gain.
"""

from __future__ import annotations

import json
import math
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from article import AbstractSection, Article, RawRecord, encode
from harvester.archive import open_archive
from harvester.parse import parse
from index.build import Reader, rules_of, update
from index.engine import WhooshEngine
from index.results import SearchRequest
from index.tree import Node, Or, Term
from index.watching import MB, Watcher
from tagger import Tagger
from topic import load_topic

from .material import SHARED, records
from .peers import body, words_of

TOP = 10
GOLD_BAR = 0.80
Ranking = Callable[[str], Sequence[str]]
Judged = Mapping[str, Mapping[str, int]]


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten."""
    gains = [relevant.get(pmid, 0) / math.log2(place + 2) for place, pmid in enumerate(ranked[:TOP])]
    best = sorted(relevant.values(), reverse=True)[:TOP]
    return sum(gains) / sum(gain / math.log2(place + 2) for place, gain in enumerate(best))


def mean_ndcg(rank: Ranking, questions: Mapping[str, str], judged: Judged) -> float:
    """The mean over all questions."""
    return sum(ndcg(rank(text), judged[id_]) for id_, text in questions.items()) / len(questions)


def read_json(raw: RawRecord) -> Article:
    """A document of MEDLARS, kept as JSON."""
    fields = json.loads(raw.body)
    return Article(pmid=raw.pmid, abstract=(AbstractSection(text=fields["text"]),))


def build(folder: Path, raws: Iterable[RawRecord], reader: Reader) -> WhooshEngine:
    """An engine over records."""
    topic = load_topic()
    archive = open_archive(f"sqlite:///{folder / 'archive.sqlite'}")
    archive.keep(list(raws))
    list(update(archive, f"whoosh://{folder / 'index'}", reader, rules_of(topic), 1))
    return WhooshEngine(Watcher(folder / "index", 64 * MB), Tagger(topic).vocabulary)


def any_word(text: str) -> Node:
    """The words of a question joined by OR."""
    parts = tuple(dict.fromkeys(Term(field="text", text=word) for word in words_of(text)))
    return Or(parts=parts) if len(parts) > 1 else parts[0]


def fts5_peer(texts: Mapping[str, tuple[str, str]]) -> Ranking:
    """SQLite FTS5 with the porter tokeniser."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE r USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61')")
    connection.executemany("INSERT INTO r VALUES (?, ?, ?)", [(id_, *text) for id_, text in texts.items()])

    def rank(question: str) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in words_of(question))
        sql = f"SELECT id FROM r WHERE r MATCH ? ORDER BY rank LIMIT {TOP}"
        return [row[0] for row in connection.execute(sql, (query,))]

    return rank


def tantivy_peer(texts: Mapping[str, tuple[str, str]]) -> Ranking:
    """tantivy with its English stemmer."""
    import tantivy  # noqa: PLC0415 - installed for this benchmark alone

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "body"):
        builder.add_text_field(name, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    for id_, (title, text) in texts.items():
        writer.add_document(tantivy.Document(id=[id_], title=[title], body=[text]))
    writer.commit()
    index.reload()

    def rank(question: str) -> list[str]:
        query = index.parse_query(" ".join(words_of(question)), ["title", "body"])
        searcher = index.searcher()
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, TOP).hits]

    return rank


def bm25s_peer(texts: Mapping[str, tuple[str, str]]) -> Ranking:
    """bm25s with the Snowball stemmer and its English stop words."""
    import bm25s  # noqa: PLC0415 - installed for this benchmark alone
    import Stemmer  # noqa: PLC0415

    stemmer, ids = Stemmer.Stemmer("english"), list(texts)
    retriever = bm25s.BM25()
    corpus = [" ".join(text) for text in texts.values()]
    retriever.index(bm25s.tokenize(corpus, stopwords="en", stemmer=stemmer, show_progress=False), show_progress=False)

    def rank(question: str) -> list[str]:
        tokens = bm25s.tokenize(question, stopwords="en", stemmer=stemmer, show_progress=False)
        found, _ = retriever.retrieve(tokens, k=TOP, show_progress=False)
        return [ids[number] for number in found[0]]

    return rank


PEERS: dict[str, Callable[[Mapping[str, tuple[str, str]]], Ranking]] = {
    "tantivy": tantivy_peer,
    "FTS5": fts5_peer,
    "bm25s": bm25s_peer,
}


def parted(name: str) -> dict[str, str]:
    """The numbered texts of a MEDLARS file."""
    whole = (SHARED / "retrieval" / name).read_text(encoding="latin-1")
    return {id_: text.strip() for id_, text in re.findall(r"\.I (\d+)\s*\n\.W\s*\n(.*?)(?=\n\.I |\Z)", whole, re.S)}


def medlars(folder: Path) -> dict[str, float]:
    """nDCG at 10 of every engine."""
    documents, questions = parted("MED.ALL"), parted("MED.QRY")
    judged: dict[str, dict[str, int]] = {}
    for line in (SHARED / "retrieval" / "MED.REL").read_text(encoding="ascii").splitlines():
        question, _, document, _ = line.split()
        judged.setdefault(question, {})[document.removeprefix("MED-")] = 1
    raws = [
        RawRecord(pmid=id_, format="xml", body=encode({"text": text}), source="medlars")
        for id_, text in documents.items()
    ]
    engine = build(folder, raws, Reader(parse=read_json, tagger=Tagger(load_topic())))
    texts = {id_: ("", text) for id_, text in documents.items()}
    found = {name: mean_ndcg(make(texts), questions, judged) for name, make in PEERS.items()}
    return {"Citewell": mean_ndcg(lambda text: engine.answer(any_word(text), TOP)[0], questions, judged), **found}


def gold(folder: Path) -> dict[str, float]:
    """nDCG at 10 over the labelled records alone."""
    labels = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    labelled = {json.loads(line)["pmid"] for line in labels}
    raws = {raw.pmid: raw for raw in records(("ketamine", "pain", "native")) if raw.pmid in labelled}
    rows = [json.loads(line) for line in (SHARED / "gold" / "queries-dev.jsonl").read_text("utf-8").splitlines()]
    questions, judged = {row["id"]: row["text"] for row in rows}, {row["id"]: row["relevant"] for row in rows}
    engine = build(folder, raws.values(), Reader(parse=parse, tagger=Tagger(load_topic())))

    def ours(text: str) -> Sequence[str]:
        return engine.matching(SearchRequest(text=text), TOP)

    for id_, text in questions.items():
        print(f"  {ndcg(ours(text), judged[id_]):.3f} {text}")
    articles = [parse(raw) for raw in raws.values()]
    texts = {article.pmid: (article.title, body(article)) for article in articles}
    found = {name: mean_ndcg(make(texts), questions, judged) for name, make in PEERS.items()}
    return {"Citewell": mean_ndcg(ours, questions, judged), **found}


def main() -> int:
    """Run both; 1 where a bar is missed."""
    folder = Path(tempfile.mkdtemp(prefix="citewell-quality-"))
    try:
        (folder / "medlars").mkdir()
        (folder / "gold").mkdir()
        found = {"MEDLARS": medlars(folder / "medlars"), "hand labels": gold(folder / "gold")}
    finally:
        shutil.rmtree(folder)
    for name, figures in found.items():
        print(f"{name}: " + ", ".join(f"{engine} {value:.3f}" for engine, value in figures.items()))
    med = found["MEDLARS"]
    fine = med["Citewell"] >= max(med[name] for name in PEERS) and found["hand labels"]["Citewell"] >= GOLD_BAR
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
