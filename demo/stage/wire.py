"""The wire into the federation: everything that goes in or out passes here, and its very bytes are kept.

The demo claims that no name ever reached the federation or left it. A log could leave something out; the wire cannot.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from io import FileIO
from pathlib import Path

LARGEST_READ = 65_536


class Wire:
    """Listens on a free port of loopback, passes every connection on to a port, and keeps both directions."""

    def __init__(self, to_port: int, folder: Path) -> None:
        self.to_port = to_port
        folder.mkdir(parents=True, exist_ok=True)
        self.files = (folder / "federation-heard.bytes", folder / "federation-said.bytes")
        self._heard, self._said = (file.open("ab", buffering=0) for file in self.files)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, name="wire", daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return  # closed
            self._join(caller)

    def _join(self, caller: socket.socket) -> None:
        """Connect a caller with the federation; where nothing answers, hang up."""
        try:
            service = socket.create_connection(("127.0.0.1", self.to_port), timeout=5)
        except OSError:
            caller.close()
            return
        service.settimeout(None)
        for source, target, kept in ((caller, service, self._heard), (service, caller, self._said)):
            source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=_pass_on, args=(source, target, kept), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, kept: FileIO) -> None:
    with suppress(OSError):  # one side hung up, or was killed
        while chunk := source.recv(LARGEST_READ):
            kept.write(chunk)
            target.sendall(chunk)
    for end in (source, target):
        with suppress(OSError):  # it may be closed already
            end.shutdown(socket.SHUT_RDWR)
