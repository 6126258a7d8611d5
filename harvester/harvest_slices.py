"""Cutting a query into windows of PMIDs that PubMed gives whole: each under its ceiling of 9,999."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct, structs

from harvester.eutils import CEILING, Client, EutilsError
from harvester.eutils_answers import SearchAnswer
from harvester.ledger_entries import Window

HIGHEST_PMID = 99_999_999  # PMIDs have at most eight digits


class Question(Struct, frozen=True, kw_only=True):
    """What is asked: a PubMed query, and the dates (datetype, mindate, maxdate) that bound it, if any."""

    term: str
    dates: Mapping[str, str] = {}
    ceiling: int = CEILING


class Found(Struct, frozen=True, kw_only=True):
    """A window with the PMIDs that PubMed listed for it; its `counted` is what PubMed counted."""

    window: Window
    pmids: tuple[str, ...]


def count(client: Client, question: Question) -> SearchAnswer:
    """What PubMed counts for the whole question, with its warnings."""
    return client.search(question.term, most=0, dates=question.dates)


def listing(
    client: Client, question: Question, total: int, done: Collection[Window] = (), *, ids: bool = True
) -> Iterator[Found]:
    """The windows of a question, newest PMIDs first, each with its PMIDs (with `ids` off: counts only).

    Windows in `done` are passed over: that is how an interrupted listing goes on. UID ranges are disjoint and do not
    move, other than dates.

    Raises:
        EutilsError: PubMed did not answer, or gives no window under its ceiling.
    """
    spans = {(window.low, window.high) for window in done}
    if (None, None) in spans:
        return
    if total < question.ceiling and not spans:
        answer = client.search(question.term, most=question.ceiling if ids else 0, dates=question.dates)
        if answer.count < question.ceiling:
            yield _found(client, question, answer, Window(counted=answer.count))
            return
    todo = [(1, HIGHEST_PMID)]
    while todo:
        low, high = todo.pop()
        if (low, high) in spans:
            continue
        found = None if _was_cut(spans, low, high) else _window(client, question, low, high, ids)
        if found is not None:
            yield found
        elif low < high:
            middle = (low + high) // 2
            todo += [(low, middle), (middle + 1, high)]
        else:
            reason = "it finds more records for one PMID than there can be, so the query cannot be cut into slices"
            raise EutilsError(reason, asked=client.base_url, tries=1)


def _was_cut(spans: Collection[tuple[int | None, int | None]], low: int, high: int) -> bool:
    """True where a part of this window is done: then the whole was found too large before."""
    return any(a is not None and b is not None and low <= a and b <= high for a, b in spans)


def _window(client: Client, question: Question, low: int, high: int, ids: bool) -> Found | None:
    """The PMIDs of one window, None where it reaches the ceiling."""
    part = structs.replace(question, term=f"({question.term}) AND {low}:{high}[UID]")
    answer = client.search(part.term, most=question.ceiling if ids else 0, dates=question.dates)
    if answer.count >= question.ceiling:
        return None
    return _found(client, part, answer, Window(low=low, high=high, counted=answer.count))


def _found(client: Client, question: Question, answer: SearchAnswer, window: Window) -> Found:
    """All pages of a window: a server may give fewer than it was asked for, without a word."""
    pmids = dict.fromkeys(answer.pmids)
    while pmids and len(pmids) < window.counted:
        before = len(pmids)
        page = client.search(question.term, start=before, most=question.ceiling - before, dates=question.dates)
        pmids.update(dict.fromkeys(page.pmids))
        if len(pmids) == before:
            break
    return Found(window=window, pmids=tuple(pmids))
