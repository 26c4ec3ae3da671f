"""The way out to addresses that people named: only to public machines, encrypted, and to no other than was checked.

A name is resolved once. Every address it has must be public, and the connection goes to that very address; so nobody
brings a service to talk with what stands beside it, be it by a name that changes its mind. The certificate is still
checked for the name. In a rehearsal, and only there, a machine may ask itself without encryption.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpx2

from mutuality.clock import Clock, RehearsalClock
from mutuality.transport import CONNECT_SECONDS, TOTAL_SECONDS, HttpTransport, Unreachable

LARGEST_FETCHED = 20_000_000
LONGEST_ADDRESS = 2000
DEFAULT_PORTS = {"https": 443, "http": 80}
PUBLIC = IPv6Network("2000::/3")
BESIDE_US = (  # called global, and yet of a network or a cloud itself: protocols', 6to4 relays', Azure's own machine
    *(IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"), IPv4Network("168.63.129.16/32")),
)
HOUSE_NAMES = ("localhost", "localdomain", "local", "internal", "home.arpa")
CARRYING_OTHERS = (
    *(IPv6Network("2001::/23"), IPv6Network("2001:db8::/32")),
    *(IPv6Network("2002::/16"), IPv6Network("3fff::/20")),
)
Resolve = Callable[[str, int], Sequence[str]]


def resolve(host: str, port: int) -> Sequence[str]:
    """Return every address of a name.

    Raises:
        Unreachable: it has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable("no-connection", "The name is not known.") from error
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def is_public(address: str) -> bool:
    """Say whether an address is one of the public network, and carries no other inside."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return found.is_global and not (found.is_multicast or found.is_reserved or _is_beside_us(found))
    return _is_public_6(found)


def _is_beside_us(found: IPv4Address) -> bool:
    return any(found in network for network in BESIDE_US)


def _is_public_6(found: IPv6Address) -> bool:
    return found in PUBLIC and found.is_global and not any(found in network for network in CARRYING_OTHERS)


def fault_in(address: str, *, rehearses: bool = False) -> str | None:
    """Return what is wrong with an address as it is written, in a sentence; None if it may be asked."""
    try:
        split = urlsplit(address)
        url, _ = httpx2.URL(address), split.port
    except (httpx2.InvalidURL, ValueError, UnicodeError):
        return "This is no address."
    if len(address) > LONGEST_ADDRESS or not address.isascii() or not address.isprintable() or {" ", "\\"} & {*address}:
        return f"An address has at most {LONGEST_ADDRESS} plain characters."
    if split.username is not None or split.password is not None or not url.host or split.hostname != _name(url):
        return "An address names a machine, and neither a user nor a password."
    if f".{_name(url).rstrip('.')}".endswith(tuple(f".{name}" for name in HOUSE_NAMES)):
        return "This names a machine of a house or a cloud, and none of the public network."
    if url.scheme == "https" or (url.scheme == "http" and rehearses and _is_loopback(_name(url))):
        return None
    return "Only addresses that begin with https:// are asked."


def _name(url: httpx2.URL) -> str:
    """Return the machine's name as it is looked up and as certificates bear it, in plain letters."""
    return url.raw_host.decode("ascii")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass
class Pinned(httpx2.BaseTransport):
    """Carries a request to the one address that was checked."""

    rehearses: bool = False
    resolve: Resolve = resolve
    inner: httpx2.BaseTransport = field(
        default_factory=lambda: httpx2.HTTPTransport(trust_env=False, limits=httpx2.Limits(max_keepalive_connections=0))
    )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request to the machine its name stands for, if that is public.

        Raises:
            Unreachable: the address is refused, or unknown.
        """
        url = request.url
        fault = fault_in(str(url), rehearses=self.rehearses)
        if fault:
            raise Unreachable("address-refused", fault)
        request.url = url.copy_with(host=self._checked(url))
        request.extensions = {**request.extensions, "sni_hostname": _name(url)}
        return self.inner.handle_request(request)

    def _checked(self, url: httpx2.URL) -> str:
        if url.scheme == "http":  # a machine that rehearses asks itself
            return _name(url)
        found = self.resolve(_name(url), url.port or DEFAULT_PORTS[url.scheme])
        if not found or not all(map(is_public, found)):
            raise Unreachable("address-refused", "The name stands for a machine that is not on the public network.")
        return found[0]


def is_rehearsing(clock: Clock) -> bool:
    """Say whether a service rehearses: its clock is a file."""
    return isinstance(clock, RehearsalClock)


def guarded(clock: Clock, *, largest: int = LARGEST_FETCHED) -> HttpTransport:
    """Return the way out to addresses that people named."""
    within = httpx2.Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS)
    pinned = Pinned(rehearses=is_rehearsing(clock))
    client = httpx2.Client(timeout=within, follow_redirects=False, trust_env=False, transport=pinned)
    return HttpTransport(largest, client)
