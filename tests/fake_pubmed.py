"""A PubMed of our own on this machine: it answers as E-utilities do, and fails as they do.

`FakePubMed` holds records as XML by PMID and answers `esearch`, `efetch`, `epost` and `esummary` on the loopback.
Every search finds all records that its UID range and dates let through (the words of a query are not read). A script
of faults makes chosen calls fail; `omitted`, `poison` and `rate` fail always.
"""

from __future__ import annotations

import re
import struct
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SO_LINGER, SOL_SOCKET
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

CEILING = 9_999
MOST_BY_GET = 200
RETSTART = (
    "Search Backend failed: Exception:\n'retstart' cannot be larger than {last}. For PubMed, ESearch can only "
    "retrieve the first {ceiling} records matching the query."
)
HTML = b"<!DOCTYPE html><html><head><title>NCBI/eutils202 - WWW Error 500 Diagnostic</title></head><body/></html>"
RATE_LIMIT = b'{"error":"API rate limit exceeded","api-key":"%s","count":"4","limit":"3"}'


class Answer(NamedTuple):
    """What goes over the wire."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


class Call(NamedTuple):
    """What came over the wire."""

    endpoint: str
    params: dict[str, str]
    method: str
    time: float


Fault = Callable[[Answer, Call], Answer | None]  # None: the connection is reset


def _search_error(text: str) -> Answer:
    return Answer(b"<eSearchResult><ERROR>" + escape(text).encode() + b"</ERROR></eSearchResult>")


def slow(seconds: float) -> Fault:
    """A fault that answers rightly, but late."""

    def fault(answer: Answer, _call: Call) -> Answer:
        time.sleep(seconds)
        return answer

    return fault


def always(body: bytes, status: int = 200, *headers: tuple[str, str]) -> Fault:
    """A fault that answers with this."""
    return lambda _answer, _call: Answer(body, status, headers)


def _echo_key(_answer: Answer, call: Call) -> Answer:
    return Answer(RATE_LIMIT % call.params.get("api_key", "203.0.113.7").encode(), 429, (("Retry-After", "0"),))


FAULTS: dict[str, Fault] = {
    "ok": lambda answer, _call: answer,
    "reset": lambda _answer, _call: None,
    "html": always(HTML),
    "html 500": always(HTML, 500),
    "empty": always(b""),
    "cut": lambda answer, _call: Answer(answer.body[: len(answer.body) * 2 // 3]),
    "cut short": lambda answer, _call: Answer(answer.body, 200, (("Content-Length", str(len(answer.body) + 50)),)),
    "prolog": always(
        b'<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle" "x.dtd">\n'
    ),
    "trace": always(b"Error: CException: NCBI C++ Exception:\n    T0 PubMedServer.cpp(42) eTimeout\n"),
    "search error": lambda _answer, _call: _search_error("Search Backend failed: Database is not supported: pubmed"),
    "fetch error": always(b"<eFetchResult><ERROR>Unable to open connection to #PMQuerySrv</ERROR></eFetchResult>"),
    "rate 200": always(RATE_LIMIT % b"203.0.113.7"),
    "rate 429": _echo_key,
    "forwarding": always(b'{"error":"error forwarding request"}'),
    "invalid json": always(b'{"esearchresult":{"ERROR":"Search Backend failed: Exception:\nno backend"}}'),
    "502": always(b"", 502),
    "503": always(b"<html>busy</html>", 503, ("Retry-After", "0")),
    "nothing": always(b'<?xml version="1.0" ?>\n<PubmedArticleSet></PubmedArticleSet>'),
    "no count": always(b"<eSearchResult><IdList/></eSearchResult>"),
}


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that went away: some tests kill them."""


class FakePubMed:
    """The server. Use it as a context manager; `url` is its base address, `calls` what it was asked."""

    def __init__(self, records: dict[str, bytes] | None = None, *, ceiling: int = CEILING) -> None:
        self.records: dict[str, bytes] = dict(records or {})
        self.revised: dict[str, str] = {}  # PMID to YYYY/MM/DD
        self.unlisted: set[str] = set()  # counted by esearch, not given
        self.omitted: set[str] = set()  # given by esearch, not sent by efetch
        self.poison: set[str] = set()  # efetch answers 500 when asked for one of these
        self.warnings = b""
        self.rate: int | None = None  # calls a second
        self.largest_page = ceiling
        self.ceiling = ceiling
        self.calls: list[Call] = []
        self._script: dict[str, list[Fault]] = {}
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        """The base address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/entrez/eutils/"

    def __enter__(self) -> FakePubMed:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def fail(self, endpoint: str, *faults: str | Fault) -> None:
        """Make the next calls of an endpoint fail, one after the other; "ok" lets one through."""
        found = [FAULTS[fault] if isinstance(fault, str) else fault for fault in faults]
        self._script.setdefault(endpoint, []).extend(found)

    def asked(self, endpoint: str) -> list[Call]:
        """The calls of one endpoint."""
        return [call for call in self.calls if call.endpoint == endpoint]

    def answer(self, call: Call) -> Answer | None:
        """What goes back for a call, faults included."""
        with self._lock:
            self.calls.append(call)
            recent = sum(1 for other in self.calls if other.time > call.time - 1)
            if self.rate is not None and recent > self.rate:
                return Answer(RATE_LIMIT % b"203.0.113.7", 429, (("Retry-After", "2"),))
            script = self._script.get(call.endpoint, [])
            fault = script.pop(0) if script else None
        answers = {"esearch": self._search, "efetch": self._fetch, "epost": self._post, "esummary": self._summary}
        if call.endpoint not in answers:
            return Answer(HTML, 404)
        answer = answers[call.endpoint](call)
        return fault(answer, call) if fault else answer

    def _search(self, call: Call) -> Answer:
        params = call.params
        start, most = int(params.get("retstart", 0)), int(params.get("retmax", 20))
        if not params.get("term"):
            return _search_error("Empty term and query_key - nothing todo")
        if start > self.ceiling - 1:
            return _search_error(RETSTART.format(last=self.ceiling - 1, ceiling=self.ceiling))
        found = sorted(self._matching(params), key=int, reverse=True)
        end = min(start + min(most, self.largest_page), self.ceiling)  # clamped without a word
        page = "".join(f"<Id>{pmid}</Id>" for pmid in found[start:end] if pmid not in self.unlisted)
        body = (
            '<?xml version="1.0" encoding="UTF-8" ?>\n'
            '<!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD esearch 20060628//EN" '
            '"https://eutils.ncbi.nlm.nih.gov/eutils/dtd/20060628/esearch.dtd">\n'
            f"<eSearchResult><Count>{len(found)}</Count><RetMax>{end - start}</RetMax><RetStart>{start}</RetStart>"
            f"<IdList>{page}</IdList><TranslationSet/><QueryTranslation>{escape(params['term'])}</QueryTranslation>"
        ).encode()
        return Answer(body + self.warnings + b"</eSearchResult>")

    def _matching(self, params: dict[str, str]) -> Iterator[str]:
        window = re.search(r"AND (\d+):(\d+)\[UID\]$", params["term"])
        low, high = (int(window[1]), int(window[2])) if window else (0, 10**12)
        dates = (params.get("mindate", ""), params.get("maxdate", ""))
        if any(dates) and not all(dates):
            return  # a malformed query finds nothing
        for pmid in self.records:
            day = self.revised.get(pmid, "2020/01/01")
            if low <= int(pmid) <= high and (not dates[0] or dates[0] <= day <= dates[1]):
                yield pmid

    def _fetch(self, call: Call) -> Answer:
        ids = [pmid for pmid in call.params.get("id", "").split(",") if pmid.isdigit() and int(pmid)]
        if call.method == "GET" and len(ids) > MOST_BY_GET:
            return Answer(HTML, 414)
        if not ids:
            text = b"<eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR></eFetchResult>"
            return Answer(text, 400)
        if self.poison & set(ids):
            return Answer(HTML, 500)
        found = [self.records[pmid] for pmid in ids if pmid in self.records and pmid not in self.omitted]
        prolog = (
            b'<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January '
            b'2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet>\n'
        )
        return Answer(prolog + b"\n".join(found) + b"</PubmedArticleSet>")

    def _post(self, call: Call) -> Answer:
        if not call.params.get("id"):
            return Answer(b"<ePostResult><ERROR>Wrong IDs</ERROR></ePostResult>")
        return Answer(b"<ePostResult><QueryKey>1</QueryKey><WebEnv>MCID_1</WebEnv></ePostResult>")

    def _summary(self, call: Call) -> Answer:
        ids = call.params.get("id", "").split(",")
        if call.params.get("retmode") == "json" and len(ids) > 500:
            text = b"Too many UIDs in request. Maximum number of UIDs is 500 for JSON format output."
            return Answer(b'{"esummaryresult":["' + text + b'"]}')
        parts = [
            f'<DocumentSummary uid="{pmid}">'
            + ("" if pmid in self.records else "<error>cannot get document summary</error>")
            + "</DocumentSummary>"
            for pmid in ids
        ]
        return Answer(("<eSummaryResult><DocumentSummarySet>" + "".join(parts)).encode() + b"</eSummaryResult>")

    def _handler(fake) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one packet: two would wait for each other
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                self._reply(urlsplit(self.path).query)

            def do_POST(self) -> None:
                self._reply(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())

            def _reply(self, query: str) -> None:
                params = {key: values[0] for key, values in parse_qs(query, keep_blank_values=True).items()}
                endpoint = urlsplit(self.path).path.rsplit("/", 1)[-1].removesuffix(".fcgi")
                answer = fake.answer(Call(endpoint, params, self.command, time.monotonic()))
                if answer is None:
                    # Lingering for no time at all makes the kernel send a reset.
                    self.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
                    self.close_connection = True
                    self.connection.close()
                    return
                headers = {"Content-Length": str(len(answer.body)), "X-RateLimit-Limit": "3", **dict(answer.headers)}
                if headers["Content-Length"] != str(len(answer.body)):
                    self.close_connection = True
                    headers["Connection"] = "close"
                self.send_response(answer.status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)
                self.wfile.flush()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler


def article_xml(pmid: str | int, title: str = "", abstract: str = "") -> bytes:
    """A small record as PubMed would send it."""
    title = escape(title or f"Ketamine and pain, part {pmid}.")
    text = f"<Abstract><AbstractText>{escape(abstract)}</AbstractText></Abstract>" if abstract else ""
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">{pmid}</PMID>'
        '<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><Volume>12</Volume><PubDate>'
        "<Year>2020</Year></PubDate></JournalIssue><Title>Journal of invented trials</Title>"
        "<ISOAbbreviation>J Invent Trials"
        f"</ISOAbbreviation></Journal><ArticleTitle>{title}</ArticleTitle>"
        f"{text}<Language>eng</Language></Article></MedlineCitation><PubmedData><ArticleIdList>"
        f'<ArticleId IdType="pubmed">{pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>'
    ).encode()
