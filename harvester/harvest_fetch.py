"""Bringing records in batches: what one answer lacks is asked for again, and one bad record costs no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from article import RawRecord
from harvester.archive import Archive
from harvester.eutils import Client, EutilsError
from harvester.files import Broken, FileRefused, read_bytes
from harvester.ledger_entries import Entries, Entry
from harvester.parse import ParseError, parse

BATCH = 200
SMALL_BATCH = 20
FEW_TRIES = 2  # for the halves of a batch that failed with all patience
MOST_FAILURES = 12  # one record that spoils its batch of 200 fails at most eight times in a row
FEW = 3  # so many may be gone without a living record in the same answer to show that PubMed is well
LEFT_OUT = "PubMed sent no record for it, asked twice"


class _Came(Struct):
    """What came for some PMIDs: records, and reasons for what did not come and is not merely left out."""

    records: dict[str, RawRecord]
    reasons: dict[str, str]


class Fetcher:
    """Brings records of one run into the archive. Every PMID it is given ends as kept, missing or gone."""

    def __init__(self, client: Client, archive: Archive, run: int, *, bury: bool = False) -> None:
        """With `bury`, PMIDs that PubMed leaves out of two good answers get tombstones (a recheck)."""
        self._client = client
        self._archive = archive
        self._entries = Entries(archive.engine)
        self._run = run
        self._bury = bury
        self._failures = 0
        self._living = ""

    def bring(self, pmids: Sequence[str], batch: int = BATCH) -> Iterator[int]:
        """Fetch and keep, batch by batch; gives how many PMIDs are settled by each.

        Raises:
            EutilsError: PubMed cannot be reached or answers nothing; what is settled stays so.
            ArchiveError: the archive failed; likewise.
        """
        for part in chunks(pmids, batch):
            self._settle(part)
            yield len(part)

    def _settle(self, pmids: Sequence[str]) -> None:
        came = self._ask_well(pmids)
        self._keep(came)
        rest = [pmid for pmid in pmids if pmid not in came.records]
        for part in chunks(rest, SMALL_BATCH):
            self._ask_again(part)

    def _ask_again(self, pmids: Sequence[str]) -> None:
        """Once more for what did not come; a record known to be there goes along, to show that the answer is good."""
        control = self._living
        came = self._ask_well([*pmids, control] if control else pmids, control)
        seen = control in came.records
        came.records.pop(control, None)
        self._keep(came)
        rest = [pmid for pmid in pmids if pmid not in came.records]
        gone = [pmid for pmid in rest if pmid not in came.reasons] if self._bury else []
        if gone and (seen or (not control and len(pmids) <= FEW)):
            self._archive.bury(gone, self._run)
            rest = [pmid for pmid in rest if pmid in came.reasons]
        self._entries.miss(self._run, {pmid: came.reasons.get(pmid, LEFT_OUT) for pmid in rest})
        broken = [Entry(kind="broken", pmid=pmid, text=came.reasons[pmid]) for pmid in rest if pmid in came.reasons]
        self._entries.note(self._run, *broken)

    def _ask_well(self, pmids: Sequence[str], control: str = "") -> _Came:
        """Ask until the answer is one that a healthy PubMed gives: the control is in it, or anything at all."""
        came = _Came({}, {})
        for _ in range(FEW_TRIES):
            came = self._ask(pmids)
            if (control in came.records) if control else (came.records or came.reasons or len(pmids) <= FEW):
                break
        return came

    def _ask(self, pmids: Sequence[str], tries: int | None = None) -> _Came:
        """One question; where it fails for good, each half of it, down to the record that spoils it."""
        try:
            body = self._client.fetch(pmids, tries=tries)
        except EutilsError as error:
            self._failures += 1
            if error.hopeless or self._failures > MOST_FAILURES:
                raise
            if len(pmids) == 1:
                return _Came({}, {pmids[0]: error.reason})
            middle = len(pmids) // 2
            first, second = self._ask(pmids[:middle], FEW_TRIES), self._ask(pmids[middle:], FEW_TRIES)
            return _Came(first.records | second.records, first.reasons | second.reasons)
        self._failures = 0
        return read_answer(body, pmids)

    def _keep(self, came: _Came) -> None:
        records = list(came.records.values())
        if records:
            self._archive.keep(records, self._run)
            self._living = records[0].pmid
            self._entries.note(self._run, *unparsed(records))


def read_answer(body: bytes, pmids: Sequence[str]) -> _Came:
    """The records of an answer of EFetch by PMID; what was not asked for is passed over."""
    came = _Came({}, {})
    wanted = set(pmids)
    try:
        for item in read_bytes(body, "pubmed"):
            if isinstance(item, RawRecord) and item.pmid in wanted:
                came.records[item.pmid] = item
            elif isinstance(item, Broken) and item.pmid in wanted:
                came.reasons[item.pmid] = item.reason
    except FileRefused as error:
        came.reasons.update({pmid: str(error) for pmid in pmids if pmid not in came.records})
    return came


def unparsed(records: Sequence[RawRecord]) -> Iterator[Entry]:
    """An entry for each record that is kept as it came but cannot be read as an article."""
    for raw in records:
        try:
            parse(raw)
        except ParseError as error:
            yield Entry(kind="unparsed", pmid=raw.pmid, text=str(error))


def chunks(items: Sequence[str], size: int) -> Iterator[list[str]]:
    """The items in lists of `size`, the last one shorter."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part
