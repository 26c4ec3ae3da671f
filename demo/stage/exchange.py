"""A telephone exchange on loopback: takes in a chapter's signed commands, and plays what telephones do."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

import orjson

from demo.stage.clock import StageClock
from mutuality_chapter.telephony import Command, EventUnsigned, Leg, SimulatedProvider, require_signed

TAKEN_IN, REFUSED = 202, 403


class Exchange:
    """One exchange, for one chapter; leaving the `with` block closes it. What it was told is in `simulated`."""

    def __init__(self, clock: StageClock) -> None:
        self.clock = clock
        self.secret = ""
        self.simulated = SimulatedProvider()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _ear_of(self))

    @property
    def terms(self) -> dict[str, str]:
        """Return what the chapter sets it by."""
        return {"kind": "webhook", "url": f"http://127.0.0.1:{self._server.server_port}/commands"}

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *fault: object) -> None:
        """Hear nothing more."""
        self._server.shutdown()
        self._server.server_close()

    def take_in(self, headers: Any, body: bytes) -> int:
        """Carry a command that is signed with the secret, and refuse any other."""
        try:
            require_signed(headers, body, self.secret, self.clock.now())
        except EventUnsigned:
            return REFUSED
        said = orjson.loads(body)
        self.simulated.carry(Command(**said | {"legs": tuple(Leg(**leg) for leg in said["legs"])}))
        return TAKEN_IN


def _ear_of(exchange: Exchange) -> type[BaseHTTPRequestHandler]:
    class Ear(BaseHTTPRequestHandler):
        """Hears one command."""

        def do_POST(self) -> None:
            """Take it in, or say that it was not."""
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(exchange.take_in(self.headers, body))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *said: object) -> None:
            """Say nothing on the screen."""

    return Ear
