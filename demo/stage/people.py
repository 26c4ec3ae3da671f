"""A person at a service: signs in by code and PKCE, calls operations, and signs in again when the token has ended."""

from __future__ import annotations

import itertools
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson

from demo.stage.clock import StageClock
from mutuality.authority import sign_in
from mutuality.transport import Answer, HttpTransport, Transport

TOKEN_SECONDS = 240.0
SIGN_IN_SECONDS = 3.0  # the door lets twenty people a minute in
GOOD = range(200, 300)
NUMBERS = itertools.count(1)
DOORS: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


class Unexpected(Exception):  # noqa: N818 - it is what happened
    """A call was answered otherwise than the story goes on from."""


@dataclass(frozen=True)
class Reply:
    """What a service answered."""

    status: int
    said: Any
    etag: str

    @property
    def is_good(self) -> bool:
        """Say whether it was done."""
        return self.status in GOOD


@dataclass
class Person:
    """Somebody with a name and a password at one service."""

    address: str
    handle: str
    password: str
    scope: str
    clock: StageClock
    transport: Transport = field(default_factory=HttpTransport)
    _token: str = ""
    _until: float = 0.0

    def get(self, path: str) -> Any:
        """Return what stands at an address.

        Raises:
            Unexpected: it was refused.
        """
        return self.ask("GET", path).said

    def post(self, path: str, body: Any = None) -> Reply:
        """Make something new.

        Raises:
            Unexpected: it was refused.
        """
        return self.ask("POST", path, body)

    def ask(self, method: str, path: str, body: Any = None, *, etag: str = "") -> Reply:
        """Call an operation and return its answer.

        Raises:
            Unexpected: it was refused.
        """
        reply = self.call(method, path, body, etag=etag)
        if not reply.is_good:
            raise Unexpected(f"{self.handle}: {method} {path} was answered with {reply.status}: {reply.said}")
        return reply

    def pages(self, path: str) -> Iterator[Any]:
        """Yield every item of a list, page by page."""
        query = f"{'&' if '?' in path else '?'}limit=100"
        page = self.get(f"{path}{query}")
        yield from page["items"]
        while page["next"]:
            page = self.get(f"{path}{query}&cursor={page['next']}")
            yield from page["items"]

    def go(self) -> None:
        """Let go of the connection."""
        if isinstance(self.transport, HttpTransport):
            self.transport.client.close()

    def call(self, method: str, path: str, body: Any = None, *, etag: str = "") -> Reply:
        """Call an operation and return its answer, also a refusal."""
        headers = {"Authorization": f"Bearer {self._valid_token()}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if method == "POST":
            headers["Idempotency-Key"] = f"{self.handle}-{next(NUMBERS)}"
        if etag:
            headers["If-Match"] = etag
        content = b"" if body is None else orjson.dumps(body)
        return _reply(self.transport.send(method, f"{self.address}{path}", content=content, headers=headers))

    def _valid_token(self) -> str:
        if self.clock.now().timestamp() >= self._until:
            with DOORS[self.address]:  # one after another, so that the clock lets enough seconds pass between
                self._token = sign_in(
                    self.transport, self.address, handle=self.handle, password=self.password, scope=self.scope
                )
                self._until = self.clock.now().timestamp() + TOKEN_SECONDS
                self.clock.tick(SIGN_IN_SECONDS)
        return self._token


def _reply(answer: Answer) -> Reply:
    said = orjson.loads(answer.content) if answer.content else None
    return Reply(answer.status, said, answer.headers.get("etag", ""))
