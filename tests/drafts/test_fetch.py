"""Fetching is safe: what is private stays unreached, and what is large, slow or odd is refused with a sentence."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest
from msgspec import structs

from drafts.incoming.fetch import FetchError, Reach, fetch
from drafts.incoming.fetch_addresses import Address, read_address

PAGE = b"<html><body><p>Ketamine, PMID: 1001.</p></body></html>"
SEEN: list[dict[str, str]] = []


class Site(BaseHTTPRequestHandler):
    """A small site with an odd page for each test."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        SEEN.append(dict(self.headers.items()))
        path = self.path
        if path.startswith("/to?"):
            return self._send(b"", status=302, Location=unquote(path[4:]))
        if path == "/loop":
            return self._send(b"", status=302, Location="/loop")
        if path == "/slow":
            return self._drip()
        kinds = {"/pdf": "application/pdf", "/image": "image/png", "/none": ""}
        bodies = {
            "/bomb": (gzip.compress(b"0" * 50_000_000), {"Content-Encoding": "gzip"}),
            "/packed": (gzip.compress(PAGE), {"Content-Encoding": "gzip", "Set-Cookie": "a=b"}),
            "/large": (b"0" * 6_000_000, {}),
            "/brotli": (b"x", {"Content-Encoding": "br"}),
            "/torn": (b"no gzip", {"Content-Encoding": "gzip"}),
        }
        body, headers = bodies.get(path, (PAGE, {}))
        status = 404 if path == "/missing" else 200
        return self._send(
            body, status=status, **{"Content-Type": kinds.get(path, "text/html; charset=UTF-8"), **headers}
        )

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def _drip(self) -> None:
        """Headers that never end, a few letters at a time."""
        try:
            for _ in range(200):
                self.wfile.write(b"H")
                time.sleep(0.05)
        except OSError:
            self.close_connection = True


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of a local site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def to_loopback(host: str, port: int) -> Sequence[str]:
    """A resolver for whom every name is the local machine, but for one that is a private one."""
    if host == "intranet.example":
        return ["10.0.0.7"]
    return ["127.0.0.1"] if host.endswith("example") else [host.strip("[]")]


def only_loopback(address: Address) -> bool:
    return address.is_loopback


@pytest.fixture
def reach(port: int) -> Reach:
    """Leave to reach the local site, and nothing else."""
    return Reach(resolver=to_loopback, allowed=only_loopback, ports=(port,), seconds=10, read_seconds=5)


def problem(address: str, reach: Reach | None = None) -> tuple[str, str]:
    with pytest.raises(FetchError) as caught:
        fetch(address, reach)
    return caught.value.problem, str(caught.value)


def test_a_page_is_fetched_with_its_own_name_and_without_cookies_or_credentials(
    port: int, reach: Reach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    SEEN.clear()
    page = fetch(f"http://blog.example:{port}/post", reach)
    assert (page.body, page.kind, page.charset) == (PAGE, "text/html", "utf-8")
    assert SEEN[0]["Host"] == f"blog.example:{port}"
    assert not {"Cookie", "Authorization", "Referer"} & set(SEEN[0])


def test_a_compressed_page_is_unpacked(port: int, reach: Reach) -> None:
    assert fetch(f"http://blog.example:{port}/packed", reach).body == PAGE


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0.0.0.0",  # noqa: S104 - it must be refused
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[fc00::1]",
        "[fe80::1]",
        "[ff02::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "2130706433",
        "0177.0.0.1",
        "0x7f000001",
        "127.1",
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_what_is_not_public_is_refused(scheme: str, host: str) -> None:
    assert problem(f"{scheme}://{host}/")[0] == "refused"


def test_the_local_site_is_refused_where_nothing_is_put_in(port: int) -> None:
    assert problem(f"http://127.0.0.1:{port}/")[0] == "refused"
    assert problem(f"http://127.0.0.1:{port}/", Reach(ports=(port,)))[0] == "refused"


def test_a_public_name_with_a_private_address_is_refused() -> None:
    for answer in (["10.0.0.7"], ["93.184.215.14", "127.0.0.1"], ["::ffff:192.168.0.1"], ["fe80::1%eth0"]):
        reach = Reach(resolver=lambda host, port, answer=answer: answer)  # type: ignore[misc]
        assert problem("http://blog.example/", reach)[0] == "refused"


def test_a_name_is_resolved_once_for_check_and_connection(port: int, reach: Reach) -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.7"]

    assert fetch(f"http://blog.example:{port}/", structs.replace(reach, resolver=rebinding)).body == PAGE
    assert asked == ["blog.example"]


@pytest.mark.parametrize(
    "target", ["http://intranet.example:{port}/", "http://10.0.0.7:{port}/", "http://[::ffff:10.0.0.7]:{port}/"]
)
def test_a_redirect_is_checked_like_the_first_address(port: int, reach: Reach, target: str) -> None:
    address = f"http://blog.example:{port}/to?{target.format(port=port)}"
    assert problem(address, reach)[0] == "refused"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://blog.example/", "http://u:p@blog.example/"])
def test_a_redirect_to_another_scheme_or_with_a_user_is_refused(port: int, reach: Reach, target: str) -> None:
    assert problem(f"http://blog.example:{port}/to?{target}", reach)[0] == "address"


def test_redirects_are_followed_and_end(port: int, reach: Reach) -> None:
    assert fetch(f"http://blog.example:{port}/to?/post", reach).address == f"http://blog.example:{port}/post"
    assert problem(f"http://blog.example:{port}/loop", reach)[0] == "answer"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "words",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://",
        "http://user@example.org/",
        "http://a b/",
        "javascript:alert(1)",
        "http://[",
        "http://example.org:99999/",
        "http://example.org\\@127.0.0.1/",
        "//example.org",
    ],
)
def test_what_is_no_address_is_refused_in_a_sentence(address: str) -> None:
    kind, sentence = problem(address)
    assert kind == "address"
    assert sentence.endswith(".")


def test_other_ports_are_refused() -> None:
    for port in (22, 25, 3306, 6379, 8080):
        with pytest.raises(FetchError, match="ports"):
            read_address(f"http://example.org:{port}/")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/bomb", "size"),
        ("/large", "size"),
        ("/pdf", "kind"),
        ("/image", "kind"),
        ("/none", "kind"),
        ("/brotli", "kind"),
        ("/torn", "answer"),
        ("/missing", "answer"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(port: int, reach: Reach, path: str, kind: str) -> None:
    found, sentence = problem(f"http://blog.example:{port}{path}", reach)
    assert found == kind
    assert sentence.endswith(".")
    assert "127.0.0.1" not in sentence


def test_a_site_that_drips_is_cut_off(port: int, reach: Reach) -> None:
    assert problem(f"http://blog.example:{port}/slow", structs.replace(reach, seconds=0.5))[0] == "time"


def test_a_site_that_is_not_there_is_a_sentence(reach: Reach) -> None:
    assert problem("http://blog.example:1/", structs.replace(reach, ports=(1,)))[0] == "connection"
