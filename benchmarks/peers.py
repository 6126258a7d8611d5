"""The engines that search is measured against, each with title and abstract of the same records.

Every peer answers a `Query` with the titles of its twenty best records, read from what it has stored, and the total.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

import whoosh.index
import whoosh.query as wq
from msgspec import Struct
from whoosh.fields import ID, TEXT, Schema

from article import Article
from index.tree import And, Node, Not, Or, Phrase, Prefix, Term

HITS = 20
Kind = Literal["word", "and", "or", "not", "phrase", "prefix"]
Ask = Callable[["Query"], tuple[list[str], int]]


class Query(Struct, frozen=True, kw_only=True):
    """A query that every engine can be asked; the words of a phrase stand in order, `not` excludes the last."""

    kind: Kind
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The query for a table."""
        return {"phrase": '"{}"', "prefix": "{}*"}.get(self.kind, "{}").format(
            {"not": " NOT ", "or": " OR "}.get(self.kind, " ").join(self.words)
        )


# Common words and rare ones, as clinicians type them and as this corpus has them.
QUERIES = tuple(
    Query(kind=kind, words=tuple(text.split()))  # type: ignore[arg-type]
    for kind, text in (
        line.split(":")
        for line in """
word:pain|word:patients|word:treatment|word:ketamine|word:migraine|word:fibromyalgia|word:amitriptyline|word:placebo
and:patients treatment|and:pain treatment|and:chronic pain|and:ketamine depression|and:migraine treatment
and:ketamine pain patients|and:randomized controlled trial|and:spinal cord injury pain|and:opioid tolerance
or:ketamine esketamine|or:pain patients|or:fibromyalgia migraine neuropathic|or:analgesia anesthesia|or:cell protein
not:pain cancer|not:ketamine rats|not:migraine children|not:patients surgery
phrase:complex regional pain syndrome|phrase:chronic pain|phrase:low back pain|phrase:quality of life
phrase:spinal cord|phrase:double blind placebo|phrase:nmda receptor
prefix:neuropath|prefix:anesthe|prefix:ketam|prefix:immun|prefix:analges
""".replace("\n", "|")
        .strip("|")
        .split("|")
    )
)


def as_tree(query: Query) -> Node:
    """The query as Citewell's engine takes it, over title, abstract and keywords."""
    parts: tuple[Node, ...] = tuple(Term(field="text", text=word) for word in query.words)
    match query.kind:
        case "and":
            return And(parts=parts)
        case "or":
            return Or(parts=parts)
        case "not":
            return And(parts=(*parts[:-1], Not(part=parts[-1])))
        case "phrase":
            return Phrase(field="text", text=" ".join(query.words))
        case "prefix":
            return Prefix(field="text", text=query.words[0])
    return parts[0]


def body(article: Article) -> str:
    """The abstract as one text."""
    return " ".join(f"{section.label} {section.text}".strip() for section in article.abstract)


def fts5(articles: Iterable[Article], folder: Path) -> tuple[Ask, Ask]:
    """SQLite FTS5 with the porter tokeniser: hits with total, and bare hits."""
    path = folder / "fts5.sqlite"
    if not path.exists():
        with sqlite3.connect(path) as made:
            made.execute(
                "CREATE VIRTUAL TABLE r USING fts5(pmid UNINDEXED, title, body, tokenize='porter unicode61')"
            )
            rows = ((article.pmid, article.title, body(article)) for article in articles)
            made.executemany("INSERT INTO r VALUES (?, ?, ?)", rows)
            made.execute("INSERT INTO r(r) VALUES ('optimize')")
    connection = sqlite3.connect(path)

    def text(query: Query) -> str:
        quoted = [f'"{word}"' for word in query.words]
        joints = {"or": " OR ", "not": " NOT "}
        shapes = {"phrase": '"' + " ".join(query.words) + '"', "prefix": f"{query.words[0]}*"}
        return shapes.get(query.kind, joints.get(query.kind, " AND ").join(quoted))

    def hits(query: Query) -> tuple[list[str], int]:
        sql = f"SELECT title FROM r WHERE r MATCH ? ORDER BY rank LIMIT {HITS}"
        return [row[0] for row in connection.execute(sql, (text(query),))], 0

    def both(query: Query) -> tuple[list[str], int]:
        total = connection.execute("SELECT count(*) FROM r WHERE r MATCH ?", (text(query),)).fetchone()[0]
        return hits(query)[0], total

    return both, hits


def stock_whoosh(articles: Iterable[Article], folder: Path) -> Ask:
    """Whoosh as it comes: its own analyser, its own scoring."""
    path = folder / "whoosh"
    schema = Schema(pmid=ID(stored=True), title=TEXT(stored=True), body=TEXT())
    if not path.exists():
        shutil.rmtree(folder / "whoosh.new", ignore_errors=True)
        (folder / "whoosh.new").mkdir()
        writer = whoosh.index.create_in(str(folder / "whoosh.new"), schema).writer(limitmb=256)
        for article in articles:
            writer.add_document(pmid=article.pmid, title=article.title, body=body(article))
        writer.commit()
        (folder / "whoosh.new").rename(path)
    searcher = whoosh.index.open_dir(str(path)).searcher()

    def leaf(query: Query) -> list[Any]:
        words = [[token.text for token in schema["body"].analyzer(word)] for word in query.words]
        if query.kind == "prefix":
            return [wq.Or([wq.Prefix(name, query.words[0]) for name in ("title", "body")])]
        if query.kind == "phrase":
            flat = [term for terms in words for term in terms]
            return [wq.Or([wq.Phrase(name, flat) for name in ("title", "body")])]
        return [wq.Or([wq.Term(name, term) for name in ("title", "body")]) for terms in words for term in terms]

    def ask(query: Query) -> tuple[list[str], int]:
        parts = leaf(query)
        if query.kind == "not":
            parts[-1] = wq.Not(parts[-1])
        whole = wq.Or(parts) if query.kind == "or" else wq.And(parts)
        results = searcher.search(whole, limit=HITS)
        return [hit["title"] for hit in results], len(results)

    return ask


def tantivy_peer(articles: Iterable[Article], folder: Path) -> Ask:
    """tantivy with its English stemmer; the titles are read from its stored fields."""
    import tantivy  # noqa: PLC0415 - installed for this benchmark alone

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("pmid", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("body", stored=False, tokenizer_name="en_stem")
    path = folder / "tantivy"
    fresh = not path.exists()
    path.mkdir(exist_ok=True)
    index = tantivy.Index(builder.build(), path=str(path))
    if fresh:
        writer = index.writer(heap_size=128_000_000, num_threads=1)
        for article in articles:
            writer.add_document(tantivy.Document(pmid=[article.pmid], title=[article.title], body=[body(article)]))
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def text(query: Query) -> str:
        joints = {"or": " OR ", "not": " -", "and": " AND "}
        return (
            f'"{" ".join(query.words)}"' if query.kind == "phrase" else joints.get(query.kind, " ").join(query.words)
        )

    def parsed(query: Query) -> Any:
        if query.kind == "prefix":
            patterns = [
                tantivy.Query.regex_query(index.schema, name, f"{query.words[0]}.*") for name in ("title", "body")
            ]
            return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in patterns])
        return index.parse_query(text(query), ["title", "body"])

    kept: dict[Query, Any] = {}

    def ask(query: Query) -> tuple[list[str], int]:
        if query not in kept:
            kept[query] = parsed(query)
        found = searcher.search(kept[query], HITS, count=True)
        return [searcher.doc(address)["title"][0] for _, address in found.hits], found.count

    return ask


def words_of(text: str) -> Sequence[str]:
    """The words of a question, as they are given to engines that take words only."""
    return re.findall(r"[^\W_]+", text.lower())
