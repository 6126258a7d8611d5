"""Which addresses may be fetched: public machines on the ports of the web, and nothing else.

What is checked is the address that is then connected to, so that a name can not mean one machine for the check and
another for the connection (OWASP, "Server-Side Request Forgery Prevention Cheat Sheet").
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from typing import Literal
from urllib.parse import SplitResult, urlsplit

FetchProblem = Literal["address", "refused", "connection", "answer", "kind", "size", "time"]
Resolver = Callable[[str, int], Sequence[str]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

LONGEST_ADDRESS = 2_000
PORTS = {"http": 80, "https": 443}

#: Addresses of IPv6 in which an address of IPv4 is hidden, which a gateway on the way would connect to.
_GATEWAYS = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")))
_UNSPEAKABLE = re.compile(r"[\x00-\x20\x7f\\]")
#: A name whose last part is a number means, to many programs, an address in disguise: 2130706433, 0x7f.1, 0177.0.0.1.
_NUMBER_LAST = re.compile(r"(?:^|\.)(?:0x[0-9a-f]*|[0-9]+)\.?$", re.IGNORECASE)


class FetchError(Exception):
    """An address cannot be fetched: `problem` is the kind of reason, the message a sentence for people."""

    def __init__(self, problem: FetchProblem, sentence: str) -> None:
        super().__init__(sentence)
        self.problem: FetchProblem = problem


def read_address(text: str, ports: Sequence[int] = tuple(PORTS.values())) -> SplitResult:
    """The parts of an address that may be fetched, as far as its text tells.

    Raises:
        FetchError: it is no address of the web, names a user, or another port.
    """
    try:
        parts = urlsplit(text)
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError as error:
        raise FetchError("address", "That is not a web address that can be read.") from error
    if len(text) > LONGEST_ADDRESS:
        raise FetchError("address", f"The address is longer than {LONGEST_ADDRESS:,} characters.")
    if parts.scheme not in PORTS or not parts.hostname or _UNSPEAKABLE.search(text):
        raise FetchError("address", "Give a whole web address, one that begins with http:// or https://.")
    if "@" in parts.netloc:
        raise FetchError("address", "An address with a user name or a password in it is not fetched.")
    if port not in ports:
        raise FetchError("refused", "Only the usual ports of the web, 80 and 443, are fetched from.")
    _check_name(parts.hostname)
    return parts


def _check_name(host: str) -> None:
    """Refuse a name that is an address in disguise."""
    if ":" in host or not _NUMBER_LAST.search(host):
        return
    try:
        ipaddress.IPv4Address(host)
    except ValueError as error:
        raise FetchError(
            "refused", "The address names its machine by a number in disguise, and is not fetched."
        ) from error


def is_public(address: Address) -> bool:
    """Whether an address belongs to the public internet, whatever form it is written in."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address.scope_id or address.is_site_local or any(address in gateway for gateway in _GATEWAYS):
            return False
    special = (
        address.is_private,
        address.is_loopback,
        address.is_link_local,
        address.is_multicast,
        address.is_reserved,
        address.is_unspecified,
    )
    return address.is_global and not any(special)


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses that the machine's own resolver gives for a name; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(texts: Sequence[str], allowed: Callable[[Address], bool]) -> tuple[str, ...]:
    """The addresses of a name, if every one of them may be connected to.

    Raises:
        FetchError: one may not: a name that means a public and a private machine is a trap.
    """
    try:
        addresses = [ipaddress.ip_address(text) for text in texts]
    except ValueError as error:
        raise FetchError("refused", "The address leads to a machine that has no usual address.") from error
    if not addresses:
        raise FetchError("connection", "No machine of that name was found.")
    if not all(map(allowed, addresses)):
        raise FetchError("refused", "The address leads to a private or reserved network, and is not fetched.")
    return tuple(map(str, addresses))
