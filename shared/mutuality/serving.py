"""What stands between the server and the app: a request reaches the app once all of it is here, and not before.

The app answers one request at a time. Were it to wait for a body itself, whoever sends one byte and then nothing would
hold up everybody. So bodies are gathered beside its work, up to a size and for a time, and then it is asked. A header
with an underscore is left out: to a WSGI program `X_Forwarded_For` is `X-Forwarded-For`. Sources: PEP 3333; RSGI, the
server's own interface.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

STILL_SECONDS, WHOLE_SECONDS = 10, 120
LARGEST, LARGEST_TOGETHER = 32_000_000, 96_000_000
UNPREFIXED = frozenset({"CONTENT_TYPE", "CONTENT_LENGTH"})
Headers = list[tuple[str, str]]
Answer = tuple[int, Headers, bytes]


class TooMuchError(Exception):
    """A body, or all bodies that wait together, are larger than is kept at once."""


@dataclass
class Gathered:
    """An app that is asked once a request is here as a whole; `held` is how many bytes of bodies wait at present."""

    app: WSGIApplication
    still: float = STILL_SECONDS
    whole: float = WHOLE_SECONDS
    held: int = 0

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request, or turn away whose body does not come."""
        pieces: list[bytes] = []
        try:
            if scope.headers.get("content-length") or scope.headers.get("transfer-encoding"):
                await self._gather(protocol, pieces)
            status, headers, body = _asked(self.app, _environ(scope, b"".join(pieces)))
        except TimeoutError:
            status, headers, body = _turned_away(HTTPStatus.REQUEST_TIMEOUT)
        except TooMuchError:
            status, headers, body = _turned_away(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        finally:
            self.held -= sum(map(len, pieces))
        if body:
            protocol.response_bytes(status, headers, body)
        else:
            protocol.response_empty(status, headers)

    async def _gather(self, protocol: Any, pieces: list[bytes]) -> None:
        size, loop = 0, asyncio.get_running_loop()
        latest = loop.time() + self.whole
        async with asyncio.timeout(self.still) as waiting:
            async for piece in protocol:
                waiting.reschedule(min(latest, loop.time() + self.still))
                size += len(piece)
                if size > LARGEST or self.held + len(piece) > LARGEST_TOGETHER:
                    raise TooMuchError
                pieces.append(piece)
                self.held += len(piece)


def _turned_away(status: HTTPStatus) -> Answer:
    """Return an answer without the app: what came is no request yet."""
    return status, [("connection", "close"), ("cache-control", "no-store")], b""


def _asked(app: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    said: list[Any] = []

    def start(status: str, headers: Headers, _error: Any = None) -> Any:
        said[:] = [int(status.partition(" ")[0]), [(name.lower(), value) for name, value in headers]]

    parts: Iterable[bytes] = app(environ, start)
    try:
        body = b"".join(parts)
    finally:
        getattr(parts, "close", lambda: None)()
    status, headers = said
    return status, headers, body


def _environ(scope: Any, body: bytes) -> WSGIEnvironment:
    server, _, port = scope.server.rpartition(":")
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": server,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope.headers.items():
        _add(environ, name, value)
    return environ


def _add(environ: WSGIEnvironment, name: str, value: str) -> None:
    if "_" in name:
        return
    key = name.upper().replace("-", "_")
    key = key if key in UNPREFIXED else f"HTTP_{key}"
    environ[key] = f"{environ[key]},{value}" if key in environ else value
