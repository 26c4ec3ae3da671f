"""A closed loop over plain sockets: each connection sends its next request when the last one was answered.

Requests are bytes made beforehand and answers are read no further than their length, so that the loop itself costs
little beside what it measures.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bench.contest import WARM_UP_SECONDS, Sample, sample_of

Answers = list[tuple[float, float]]
LENGTH = b"content-length:"
TAG = b"\r\netag:"
NOT_MODIFIED = 304


@dataclass
class Visitor:
    """Visits one server over several connections, each with a queue of requests of its own.

    `ran` tells the milliseconds the server's processes have run.
    """

    name: str
    port: int
    queues: Sequence[Iterator[bytes]]
    expected: int
    ran: Callable[[], float] = lambda: 0.0

    def run(self, seconds: float) -> Sample:
        """Run for so long after a short warm-up, or until a queue is empty, and return how it went."""
        before, until = self.ran(), time.perf_counter() + WARM_UP_SECONDS + seconds
        with ThreadPoolExecutor(len(self.queues)) as pool:
            parts = list(pool.map(lambda queue: self._visit(queue, until), self.queues))
        answers = [answer for part, _ in parts for answer in part]
        return sample_of(answers, refused=sum(refused for _, refused in parts), ran=self.ran() - before)

    def _visit(self, queue: Iterator[bytes], until: float) -> tuple[Answers, int]:
        answers: Answers = []
        refused = 0
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while time.perf_counter() < until and (request := next(queue, None)) is not None:
                begun = time.perf_counter()
                status = exchange(connection, request)[0]
                ended = time.perf_counter()
                answers.append((ended, ended - begun))
                refused += status != self.expected
        return answers, refused


def request_bytes(method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> bytes:
    """Return a request as it travels."""
    said = {"Host": "127.0.0.1", **({"Content-Length": str(len(body))} if body else {}), **(headers or {})}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items()), "", ""]
    return "\r\n".join(lines).encode() + body


def exchange(connection: socket.socket, request: bytes) -> tuple[int, bytes]:
    """Send a request and return the answer's status and body.

    Raises:
        ConnectionError: the server hung up.
    """
    connection.sendall(request)
    got = _more(connection)
    while (end := got.find(b"\r\n\r\n")) < 0:
        got += _more(connection)
    head = got[:end].lower()
    status = int(head.split(b" ", 2)[1])
    length = 0 if status == NOT_MODIFIED else int(_said(head, LENGTH))
    while len(got) < end + 4 + length:
        got += _more(connection)
    return status, got[end + 4 :]


def again(port: int, path: str) -> bytes:
    """Return the request of somebody who has the answer of an address already, after asking for it once."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request_bytes("GET", path))
        got = b""
        while b"\r\n\r\n" not in got:
            got += _more(connection)
    tag = _said(got.partition(b"\r\n\r\n")[0].lower(), TAG).strip().decode()
    return request_bytes("GET", path, headers={"If-None-Match": tag})


def _said(head: bytes, name: bytes) -> bytes:
    return head[head.index(name) + len(name) :].split(b"\r\n", 1)[0]


def _more(connection: socket.socket) -> bytes:
    part = connection.recv(262_144)
    if not part:
        raise ConnectionError("the server hung up")
    return part
