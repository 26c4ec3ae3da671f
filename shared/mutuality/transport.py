"""The one way out: a client with time-outs, no redirects, no proxies from the environment and a size limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol

import httpx2

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 15.0
LARGEST_ANSWER = 4 * 1024 * 1024


class Unreachable(Exception):  # noqa: N818 - it is what happened, and callers store its name
    """The other side did not answer in time, or not in a form we read. `reason` is a short stable word."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason


@dataclass(frozen=True)
class Answer:
    """What the other side answered."""

    status: int
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Transport(Protocol):
    """Anything that carries one request to an address and brings an answer."""

    def send(self, method: str, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """Send one request.

        Raises:
            Unreachable: no usable answer came.
        """
        ...


@dataclass
class HttpTransport:
    """The real transport over HTTP; it reads at most `largest` bytes of an answer."""

    largest: int = LARGEST_ANSWER
    client: httpx2.Client = field(
        default_factory=lambda: httpx2.Client(
            timeout=httpx2.Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS), follow_redirects=False, trust_env=False
        )
    )

    def send(self, method: str, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """Send one request over HTTP and read its answer, up to the limits of size and time."""
        until = monotonic() + TOTAL_SECONDS
        try:
            with self.client.stream(method, url, content=content or None, headers=dict(headers or {})) as response:
                return Answer(
                    response.status_code,
                    _read(response, self.largest, until),
                    {k.lower(): v for k, v in response.headers.items()},
                )
        except httpx2.TimeoutException as error:
            raise Unreachable("timed-out", str(error)) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise Unreachable("no-connection", str(error)) from error


def _read(response: httpx2.Response, largest: int, until: float) -> bytes:
    read = bytearray()
    for chunk in response.iter_bytes():
        read += chunk
        if len(read) > largest:
            raise Unreachable("answer-too-large", f"more than {largest} bytes")
        if monotonic() > until:  # each piece came in time, all of them do not
            raise Unreachable("timed-out", f"not all of it came in {TOTAL_SECONDS:.0f} seconds")
    return bytes(read)
