"""From archived records to documents, on this process or on others: parse, tag, analyse."""

from __future__ import annotations

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Protocol

from msgspec import Struct, msgpack
from msgspec.structs import replace

from article import Annotations, Article, Correction, RawRecord
from harvester.archive import ArchivedRecord
from harvester.parse import ParseError
from index.documents import Prepared, prepare
from index.generations import IndexingError
from index.memory import SELDOM
from index.results import IndexedRecord
from tagger.corrected import apply
from tagger.design_origin import level_of

CHUNK = 40
WORTH_A_POOL = 400
CHUNKS_AHEAD = 32  # so that the others go on while a segment is written

#: The corrections that stand for some of these PMIDs, oldest first.
Standing = Callable[[Sequence[str]], Mapping[str, Sequence[Correction]]]


class Tags(Protocol):
    """What tags an article: `tagger.Tagger`."""

    def tag(self, article: Article) -> Annotations:
        """The annotations of an article."""


def no_corrections(pmids: Sequence[str]) -> Mapping[str, Sequence[Correction]]:
    """For a library in which nobody corrects."""
    return {}


class Reader(Struct, frozen=True, kw_only=True):
    """How a raw record becomes an article and its annotations: read by rules, then corrected by people."""

    parse: Callable[[RawRecord], Article]
    tagger: Tags
    standing: Standing = no_corrections


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one archived record: a document, a reason why there is none, or neither for a tombstone."""

    pmid: str
    seq: int
    content_hash: str
    document: Prepared | None = None
    reason: str = ""


class Given(Struct, frozen=True, kw_only=True):
    """An archived record with the corrections that stand for it."""

    archived: ArchivedRecord
    corrections: tuple[Correction, ...] = ()


def with_corrections(records: Iterable[ArchivedRecord], standing: Standing) -> Iterator[Given]:
    """The records with what stands corrected in them, asked for after they were read so that none is missed."""
    remaining = iter(records)
    while chunk := list(islice(remaining, CHUNK)):
        found = standing([archived.pmid for archived in chunk])
        yield from (Given(archived=each, corrections=tuple(found.get(each.pmid, ()))) for each in chunk)


def annotate(article: Article, reader: Reader, corrections: Sequence[Correction]) -> Annotations:
    """What the rules read in an article, with what readers corrected laid over it."""
    annotations = reader.tagger.tag(article)
    if not corrections:
        return annotations
    return apply(annotations, corrections, level_of(article, annotations.species))


def prepare_one(given: Given, reader: Reader) -> Outcome:
    """The document of one archived record. A record that cannot be read costs nobody else."""
    archived = given.archived
    document, reason = None, ""
    if archived.raw is not None:
        try:
            article = reader.parse(archived.raw)
            document = prepare(
                IndexedRecord(
                    article=article,
                    annotations=annotate(article, reader, given.corrections),
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
_encoder = msgpack.Encoder()
_decoder = msgpack.Decoder(list[Outcome])


def _start_worker(reader: Reader) -> None:
    _reader[:] = [reader]
    gc.set_threshold(*SELDOM)


def _prepare_chunk(chunk: Sequence[Given]) -> bytes:
    return prepare_packed(chunk, _reader[0])


def prepare_packed(chunk: Sequence[Given], reader: Reader) -> bytes:
    """The outcomes of a chunk as they travel and wait: a tenth of the memory, and quicker than pickles."""
    return _encoder.encode([prepare_one(given, reader) for given in chunk])


class _Share:
    """A chunk that waits for its turn: with a worker, or `packed` where it is done."""

    def __init__(self, chunk: Sequence[Given], future: Future[bytes]) -> None:
        self.chunk, self.future = chunk, future
        self.packed: bytes | None = None

    @property
    def ready(self) -> bool:
        return self.packed is not None or self.future.done()

    def take_back(self) -> bool:
        """Whether no worker has it any more."""
        return self.packed is None and self.future.cancel()

    def outcomes(self) -> list[Outcome]:
        return _decoder.decode(self.future.result() if self.packed is None else self.packed)


def prepare_all(records: Iterable[ArchivedRecord], reader: Reader, processes: int = 1) -> Iterator[Outcome]:
    """The outcomes of records, in order. With `processes` above one, a large number is prepared on others beside.

    Raises:
        IndexingError: a worker process ended before its time.
    """
    remaining = with_corrections(records, reader.standing)
    first = list(islice(remaining, WORTH_A_POOL))
    if processes <= 1 or len(first) < WORTH_A_POOL:
        yield from (prepare_one(given, reader) for given in chain(first, remaining))
        return
    try:
        yield from _in_pool(chain(first, remaining), reader, processes - 1)
    except BrokenProcessPool as error:
        raise IndexingError(
            "A process that prepares records ended before its time (out of memory?): start the same command again."
        ) from error


def _in_pool(records: Iterable[Given], reader: Reader, workers: int) -> Iterator[Outcome]:
    """The outcomes in order. Where the next one is not ready, this process takes a chunk back and prepares it."""
    context = multiprocessing.get_context("spawn")
    # Corrections are looked up here and travel with their records: a connection to a database would not travel.
    there = replace(reader, standing=no_corrections)
    with ProcessPoolExecutor(workers, context, _start_worker, (there,)) as pool:
        waiting: deque[_Share] = deque()
        remaining = iter(records)
        chunks = iter(lambda: list(islice(remaining, CHUNK)), [])
        try:
            while True:
                for chunk in islice(chunks, CHUNKS_AHEAD * workers - len(waiting)):
                    waiting.append(_Share(chunk, pool.submit(_prepare_chunk, chunk)))
                if not waiting:
                    return
                mine = None if waiting[0].ready else next((share for share in waiting if share.take_back()), None)
                if mine is None:
                    yield from waiting.popleft().outcomes()
                else:
                    mine.packed = prepare_packed(mine.chunk, there)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
