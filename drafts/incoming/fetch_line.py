"""One connection to a checked address: resolved once, connected to what was checked, cut off when the time is up.

The name stays what it is for the Host header, for SNI and for the certificate; only the socket goes to the address.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import requests
from msgspec import Struct
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.connection import create_connection

from .fetch_addresses import PORTS, Address, FetchError, Resolver, checked, is_public, resolve

TIME_IS_UP = "The site took too long to answer; try again later, or paste the text."


class Reach(Struct, frozen=True, kw_only=True):
    """How far fetching may go. The defaults are what a server may use; tests put another resolver and more in.

    `seconds` is for the whole fetch, redirects included; `size` is in bytes, as sent and as decoded. `trusted` is a
    file of certificates to trust instead of the usual ones.
    """

    resolver: Resolver = resolve
    allowed: Callable[[Address], bool] = is_public
    ports: tuple[int, ...] = tuple(PORTS.values())
    redirects: int = 5
    size: int = 5_000_000
    connect_seconds: float = 5.0
    read_seconds: float = 10.0
    seconds: float = 20.0
    trusted: str = ""


class Line:
    """The sockets of one fetch, all of them shut at its deadline, wherever in the answer they are."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.deadline = time.monotonic() + reach.seconds
        self.cut = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(reach.seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Line:
        """Start the clock."""
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the clock and let go of the sockets."""
        self._timer.cancel()
        for kept in self._sockets:
            kept.close()

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to an address of that name, checked and then used; raises FetchError or OSError."""
        if port not in self.reach.ports:
            raise FetchError("refused", "Only the usual ports of the web, 80 and 443, are fetched from.")
        last: OSError | None = None
        for address in checked(self._resolved(host, port), self.reach.allowed):
            try:
                made = create_connection((address, port), self._left(self.reach.connect_seconds))
            except OSError as error:
                last = error
                continue
            made.settimeout(self._left(self.reach.read_seconds))
            self._sockets.append(made.dup())  # TLS takes the socket itself away
            return made
        raise last or OSError("no address")

    def _resolved(self, host: str, port: int) -> Sequence[str]:
        """What the resolver says, waited for no longer than there is time."""
        found: list[Sequence[str]] = []
        asking = threading.Thread(target=self._ask, args=(host, port, found), daemon=True)
        asking.start()
        asking.join(self._left(self.reach.connect_seconds))
        if asking.is_alive():
            raise FetchError("time", TIME_IS_UP)
        if not found:
            raise FetchError("connection", "No machine of that name was found.")
        return found[0]

    def _ask(self, host: str, port: int, found: list[Sequence[str]]) -> None:
        with contextlib.suppress(OSError, UnicodeError):
            found.append(self.reach.resolver(host, port))

    def _left(self, most: float) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise FetchError("time", TIME_IS_UP)
        return min(most, left)

    def _cut(self) -> None:
        self.cut = True
        for kept in list(self._sockets):
            with contextlib.suppress(OSError):
                kept.shutdown(socket.SHUT_RDWR)


class PinnedAdapter(HTTPAdapter):
    """Sends requests over a line, whatever the environment says of proxies."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        """A pool whose connections are made by the line."""
        pools = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **pool_kwargs)
        pools.pool_classes_by_scheme = _pools_over(self._line)
        self.poolmanager = pools

    def get(self, address: str, headers: dict[str, str]) -> requests.Response:
        """The answer to a GET, its body not yet read: no cookies, no authorisation, no redirects followed."""
        asked = requests.Request("GET", address, headers=headers).prepare()
        reach = self._line.reach
        timeouts = (reach.connect_seconds, reach.read_seconds)
        return self.send(asked, stream=True, timeout=timeouts, verify=reach.trusted or True, proxies={})


def _pools_over(line: Line) -> dict[str, Any]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return line.connect(self.host, self.port or PORTS["http"])

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return line.connect(self.host, self.port or PORTS["https"])

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
