"""Who asks, by address: behind a proxy that the operator named, whom that proxy heard; else whoever is connected.

A header that says from where a request came is worth what its writer is worth. It is read only if the connection comes
from a proxy the operator named, from the right: each proxy adds whom it heard at the end, so the first that is none of
ours is the caller, and whatever stands left of it anybody may have written. One header is read and no other: a proxy
that writes the one hands on the other as it came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
NETWORK = 64
X_FORWARDED_FOR, FORWARDED = "X-Forwarded-For", "Forwarded"
HEADERS = (X_FORWARDED_FOR, FORWARDED)


@dataclass(frozen=True)
class Proxies:
    """The proxies an operator named, and the header they write; without any, nobody's word is believed."""

    networks: Sequence[Network] = ()
    header: str = X_FORWARDED_FOR

    def caller(self, peer: str, said: str) -> str:
        """Return who asks, of a connection from `peer` with a header that says so."""
        known = _address(peer)
        if known is None or not self._are(known):
            return peer
        for hop in reversed(self._hops(said)):
            found = _address(hop)
            if found is None:
                break  # whoever came before that is not to be told
            known = found
            if not self._are(found):
                break
        return str(known)

    def _are(self, address: Address) -> bool:
        return any(address in network for network in self.networks)

    def _hops(self, said: str) -> list[str]:
        parts = [part.strip() for part in said.split(",") if part.strip()]
        return parts if self.header == X_FORWARDED_FOR else [_for(part) for part in parts]


@dataclass(frozen=True)
class Behind:
    """The app behind proxies: what it takes for the caller's address is who really asks."""

    app: WSGIApplication
    proxies: Proxies

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        said = environ.get("HTTP_" + self.proxies.header.upper().replace("-", "_"), "")
        environ["REMOTE_ADDR"] = self.proxies.caller(environ.get("REMOTE_ADDR", ""), said)
        return self.app(environ, start_response)


def network_of(address: str) -> str:
    """Return an address, or of one of version 6 its network, since who has one has all."""
    place = _address(address)
    if place is None:
        return address
    return str(place) if isinstance(place, IPv4Address) else str(int(place) >> NETWORK)


def _for(element: str) -> str:
    """Return whom one element of `Forwarded` (RFC 7239) names; nobody if it does not say."""
    for pair in element.split(";"):
        name, _, value = pair.partition("=")
        if name.strip().lower() == "for":
            return value.strip().strip('"')
    return ""


def _address(written: str) -> Address | None:
    """Return an address as it is written in a header, with or without a port; version 4 within 6 is version 4."""
    try:
        found = ip_address(_without_port(written).partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def _without_port(written: str) -> str:
    if written.startswith("["):
        return written[1:].partition("]")[0]
    return written.partition(":")[0] if written.count(":") == 1 else written
