"""The wire into the federation: everything that goes in or out passes here, and its very bytes are kept.

The demo claims that no name ever reached the federation or left it. A log could leave something out; the wire cannot.
Each connection has two files of its own, one a direction, so that nothing said in one is torn apart by another.
"""

from __future__ import annotations

import itertools
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

LARGEST_READ = 65_536
WAIT_SECONDS = 2.0


class Wire:
    """Listens on a free port of loopback, passes every connection on to a port, and keeps both directions."""

    def __init__(self, to_port: int, folder: Path) -> None:
        self.to_port, self.folder = to_port, folder
        folder.mkdir(parents=True, exist_ok=True)
        self._numbers = itertools.count(1)
        self._talking: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._listening = _begin(self._listen)

    @property
    def heard(self) -> list[Path]:
        """Return the files of all that was said to the service."""
        return sorted(self.folder.glob("*.heard"))

    @property
    def said(self) -> list[Path]:
        """Return the files of all that the service answered."""
        return sorted(self.folder.glob("*.said"))

    def close(self) -> None:
        """Take no more connections, and wait a little for those that are open."""
        with suppress(OSError):  # some systems do not shut down what only listens
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in (self._listening, *self._talking):
            thread.join(WAIT_SECONDS)

    def _listen(self) -> None:
        with suppress(OSError):  # closed
            while True:
                caller, _ = self._listener.accept()
                self._talking.append(_begin(self._join, caller, next(self._numbers)))

    def _join(self, caller: socket.socket, number: int) -> None:
        """Connect a caller with the service; where nothing answers, hang up."""
        with caller, suppress(OSError), socket.create_connection(("127.0.0.1", self.to_port)) as service:
            for end in (caller, service):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            hearing = _begin(_pass_on, caller, service, self.folder / f"{number:05}.heard")
            _pass_on(service, caller, self.folder / f"{number:05}.said")
            hearing.join()


def _begin(act: Callable[..., None], *given: object) -> threading.Thread:
    thread = threading.Thread(target=act, args=given, daemon=True)
    thread.start()
    return thread


def _pass_on(source: socket.socket, target: socket.socket, kept: Path) -> None:
    with ExitStack() as ending, kept.open("wb", buffering=0) as file:
        for end in (source, target):
            ending.callback(_hang_up, end)
        with suppress(OSError):  # one side hung up, or was killed
            while chunk := source.recv(LARGEST_READ):
                file.write(chunk)
                target.sendall(chunk)


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):  # it may have hung up before
        end.shutdown(socket.SHUT_RDWR)
