"""Asking PubMed's E-utilities: paced, patient, and never with the API key in anything that can be read later.

Everything is POSTed: long queries and lists of PMIDs fit, and the key stands in the body instead of the address.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import requests
from msgspec import Struct

from harvester.eutils_answers import BadAnswerError, Fault, SearchAnswer, fault_of, read_search

TOOL = "citewell"
RATE = 3.0  # requests a second without a key
RATE_WITH_KEY = 10.0
SLACK = 1.06  # NCBI counts what arrives in a second, and networks bunch what was sent evenly
CEILING = 9_999  # ESearch gives only so many records of one PubMed query, and clamps in silence
LARGEST_BODY = 512 * 1024 * 1024

_T = TypeVar("_T")

# The first that fits is said.
NETWORK = (
    (requests.exceptions.SSLError, "the connection is not safe: its certificate was refused"),
    (requests.exceptions.ProxyError, "the proxy did not let the question through"),
    (requests.ConnectTimeout, "no connection within the time allowed"),
    (requests.ReadTimeout, "no answer within the time allowed"),
    (TimeoutError, "an answer that does not end"),
    (requests.exceptions.ChunkedEncodingError, "the connection broke in the middle of the answer"),
    (requests.exceptions.ContentDecodingError, "an answer whose compression is damaged"),
    (requests.ConnectionError, "no connection, or it was reset"),
)


class EutilsError(Exception):
    """PubMed did not answer a question; `asked` is the address, `tries` how often it was asked.

    `hopeless`: other questions would fare no better, since there is no connection at all or the key is refused.
    """

    def __init__(self, reason: str, *, asked: str, tries: int, unreachable: bool = False) -> None:
        super().__init__(
            f"{asked} did not answer as it should ({'once' if tries == 1 else f'{tries} times'}): {reason}"
        )
        self.reason = reason
        self.hopeless = unreachable or "api key" in reason.lower()


class Patience(Struct, frozen=True, kw_only=True):
    """How often and how long to try: seconds; waits grow from `base` to `cap`, with full jitter."""

    tries: int = 6
    base: float = 1.0
    cap: float = 60.0
    longest_wait: float = 600.0  # a Retry-After beyond this is a refusal
    connect: float = 10.0
    read: float = 60.0
    whole: float = 600.0  # for one answer, however slowly it drips

    def wait(self, attempt: int, asked: float | None, chance: float) -> float:
        """The seconds to wait after try number `attempt`; `asked` is the server's Retry-After."""
        if asked is not None:
            return asked + self.base * chance
        return min(self.cap, self.base * 2.0 ** (attempt - 1)) * chance


class Retry(Struct, frozen=True, kw_only=True):
    """A question asked again: which, why, and after how many seconds."""

    endpoint: str
    attempt: int
    reason: str
    wait: float


class Identity(Struct, frozen=True, kw_only=True):
    """Who asks. The key is a secret: no text of this value shows it."""

    email: str = ""
    api_key: str = ""

    def __repr__(self) -> str:
        """The e-mail, and whether there is a key."""
        return f"Identity(email={self.email!r}, api_key={'set' if self.api_key else 'none'})"


class Pace:
    """Lets one question through at a time, evenly, by a clock that cannot be set back."""

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """At most `rate` questions a second."""
        self._interval = SLACK / rate
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0

    def wait(self) -> None:
        """Return when the next question may be sent."""
        moment = self._clock()
        if moment < self._next:
            self._sleep(self._next - moment)
            moment = self._next
        self._next = moment + self._interval

    def rest(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self._sleep(seconds)


class Client:
    """Asks E-utilities. `on_retry` hears of every question that is asked again."""

    def __init__(
        self, base_url: str, identity: Identity, *, pace: Pace | None = None, patience: Patience | None = None
    ) -> None:
        self.base_url = base_url.rstrip("/") + "/"
        self.patience = patience or Patience()
        self.on_retry: Callable[[Retry], object] = lambda _retry: None
        self._known_as = {"tool": TOOL, **({"email": identity.email} if identity.email else {})}
        self._key = identity.api_key
        self._pace = pace or Pace(RATE_WITH_KEY if identity.api_key else RATE)
        self._session = requests.Session()
        self._session.headers["User-Agent"] = TOOL

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def search(
        self, term: str, *, start: int = 0, most: int = CEILING, dates: Mapping[str, str] = {}
    ) -> SearchAnswer:
        """One page of a query's PMIDs. `dates` holds datetype, mindate and maxdate, all or none.

        Raises:
            EutilsError: PubMed did not answer; this is never "no results".
        """
        question = {
            "db": "pubmed",
            "retmode": "xml",
            "term": term,
            "retstart": str(start),
            "retmax": str(most),
            **dates,
        }
        return self._ask("esearch.fcgi", question, "eSearchResult", read_search)

    def fetch(self, pmids: Sequence[str], *, tries: int | None = None) -> bytes:
        """The records of these PMIDs, as one PubmedArticleSet; what PubMed does not have is left out.

        Raises:
            EutilsError: PubMed did not answer.
        """
        question = {"db": "pubmed", "retmode": "xml", "id": ",".join(pmids)}
        return self._ask("efetch.fcgi", question, "PubmedArticleSet", bytes, tries)

    def _ask(
        self,
        endpoint: str,
        question: dict[str, str],
        root: str,
        read: Callable[[bytes], _T],
        tries: int | None = None,
    ) -> _T:
        """Ask until there is an answer, or until asking again is no use."""
        most = tries or self.patience.tries
        for attempt in range(1, most + 1):
            self._pace.wait()
            found = self._try(endpoint, question, root, read)
            if not isinstance(found, _Failure):
                return found
            wait = self.patience.wait(attempt, found.fault.wait, random.random())  # noqa: S311 - jitter, no secret
            if not found.fault.again or attempt == most or wait > self.patience.longest_wait:
                reason = found.fault.reason
                if found.fault.again and wait > self.patience.longest_wait:
                    reason = f"{reason}, to be asked again in {wait:.0f} seconds"
                raise EutilsError(
                    reason, asked=self.base_url + endpoint, tries=attempt, unreachable=found.unreachable
                ) from None
            self.on_retry(Retry(endpoint=endpoint, attempt=attempt, reason=found.fault.reason, wait=round(wait, 2)))
            self._pace.rest(wait)
        raise AssertionError("a question is tried at least once")

    def _try(self, endpoint: str, question: dict[str, str], root: str, read: Callable[[bytes], _T]) -> _T | _Failure:
        """One try: its answer, or why there is none. No exception of the network leaves: it would carry the key."""
        try:
            status, headers, body = self._send(endpoint, question)
            fault = fault_of(status, headers, body, root)
            if fault is None:
                return read(body)
        except (requests.ConnectionError, requests.Timeout) as error:
            unreachable = not isinstance(error, requests.ReadTimeout)
            return _Failure(fault=Fault(reason=_plain(error)), unreachable=unreachable)
        except (requests.RequestException, TimeoutError) as error:
            return _Failure(fault=Fault(reason=_plain(error)))
        except BadAnswerError as error:
            return _Failure(fault=Fault(reason=str(error)))
        return _Failure(fault=Fault(reason=self._scrub(fault.reason), again=fault.again, wait=fault.wait))

    def _send(self, endpoint: str, question: dict[str, str]) -> tuple[int, Mapping[str, str], bytes]:
        secret = {"api_key": self._key} if self._key else {}
        with self._session.post(
            self.base_url + endpoint,
            data={**question, **self._known_as, **secret},
            timeout=(self.patience.connect, self.patience.read),
            allow_redirects=False,
            stream=True,
        ) as response:
            return response.status_code, response.headers, self._read(response)

    def _read(self, response: requests.Response) -> bytes:
        """The body, within limits of time and size."""
        end = time.monotonic() + self.patience.whole
        pieces, size = [], 0
        for piece in response.iter_content(1 << 16):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_BODY or time.monotonic() > end:
                raise TimeoutError
        return b"".join(pieces)

    def _scrub(self, text: str) -> str:
        """A text of the server's without the key, which NCBI's errors echo."""
        return text.replace(self._key, "[key]") if self._key else text


class _Failure(Struct, frozen=True, kw_only=True):
    fault: Fault
    unreachable: bool = False


def _plain(error: Exception) -> str:
    """What went wrong on the network, in words of our own: the exception's hold the question."""
    return next((words for kind, words in NETWORK if isinstance(error, kind)), "the connection failed")
