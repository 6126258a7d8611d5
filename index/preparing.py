"""From archived records to documents, on this process or on others: parse, tag, analyse."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Protocol

from msgspec import Struct

from article import Annotations, Article, RawRecord
from harvester.archive import ArchivedRecord
from harvester.parse import ParseError
from index.documents import Prepared, prepare
from index.generations import IndexingError
from index.results import IndexedRecord

CHUNK = 40
WORTH_A_POOL = 400
CHUNKS_AHEAD = 4


class Tags(Protocol):
    """What tags an article: `tagger.Tagger`."""

    def tag(self, article: Article) -> Annotations:
        """The annotations of an article."""


class Reader(Struct, frozen=True, kw_only=True):
    """How a raw record becomes an article and its annotations; it travels to other processes."""

    parse: Callable[[RawRecord], Article]
    tagger: Tags


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one archived record: a document, a reason why there is none, or neither for a tombstone."""

    pmid: str
    seq: int
    content_hash: str
    document: Prepared | None = None
    reason: str = ""


def prepare_one(archived: ArchivedRecord, reader: Reader) -> Outcome:
    """The document of one archived record. A record that cannot be read costs nobody else."""
    document, reason = None, ""
    if archived.raw is not None:
        try:
            article = reader.parse(archived.raw)
            document = prepare(
                IndexedRecord(
                    article=article,
                    annotations=reader.tagger.tag(article),
                    source=archived.source,
                    fetched=archived.fetched,
                )
            )
        except ParseError as error:
            reason = str(error)
    return Outcome(
        pmid=archived.pmid, seq=archived.seq, content_hash=archived.content_hash, document=document, reason=reason
    )


_reader: list[Reader] = []  # of a worker process


def _start_worker(reader: Reader) -> None:
    _reader[:] = [reader]


def _prepare_chunk(chunk: Sequence[ArchivedRecord]) -> list[Outcome]:
    return [prepare_one(archived, _reader[0]) for archived in chunk]


def prepare_all(records: Iterable[ArchivedRecord], reader: Reader, processes: int = 1) -> Iterator[Outcome]:
    """The outcomes of records, in order. With `processes` above one, a large number is prepared on others beside.

    Raises:
        IndexingError: a worker process ended before its time.
    """
    remaining = iter(records)
    first = list(islice(remaining, WORTH_A_POOL))
    if processes <= 1 or len(first) < WORTH_A_POOL:
        yield from (prepare_one(archived, reader) for archived in chain(first, remaining))
        return
    try:
        yield from _in_pool(chain(first, remaining), reader, processes - 1)
    except BrokenProcessPool as error:
        raise IndexingError(
            "A process that prepares records ended before its time (out of memory?): start the same command again."
        ) from error


def _in_pool(records: Iterable[ArchivedRecord], reader: Reader, workers: int) -> Iterator[Outcome]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _start_worker, (reader,)) as pool:
        waiting: deque[Future[list[Outcome]]] = deque()
        try:
            remaining = iter(records)
            while chunk := list(islice(remaining, CHUNK)):
                waiting.append(pool.submit(_prepare_chunk, chunk))
                if len(waiting) > CHUNKS_AHEAD * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
