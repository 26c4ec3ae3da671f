"""The services under load, each in processes of its own on loopback: the real one as it is run, and the bare view."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

import orjson

from bench.stage import ADDRESS, Stage, driver_url

PROGRAM = str(Path(sys.executable).with_name("mutuality-federation"))
PATIENCE_SECONDS = 120


@dataclass
class Processes:
    """Starts servers and ends every one of them with the block."""

    workers: int
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, stage: Stage, *, beside: str | None) -> dict[str, int]:
        """Start all servers, wait until each answers, and return their ports by name."""
        ports = {"service": self._service(PROGRAM, driver_url(stage.server, "service")), "bare": self._bare(stage)}
        if beside:
            ports["beside"] = self._service(beside, driver_url(stage.server, "beside"))
        for port in ports.values():
            _wait_for(port)
        return ports

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(PATIENCE_SECONDS)

    def _service(self, program: str, url: str) -> int:
        port = _free_port()
        said = {"DATABASE_URL": url, "BASE_URL": ADDRESS, "BIND": f"127.0.0.1:{port}", "WORKERS": str(self.workers)}
        said["LISTINGS_AN_HOUR"] = "1000000000"  # the load comes from one caller
        self._run([*shlex.split(program), "serve"], {f"MUTUALITY_{name}": value for name, value in said.items()})
        return port

    def _bare(self, stage: Stage) -> int:
        port = _free_port()
        said = {name: [step.document() for step in getattr(stage, name)] for name in ("near", "report")}
        urls = {"near_url": stage.server.url("service"), "report_url": stage.server.url("bare")}
        file = Path(tempfile.mkdtemp(prefix="mutuality-bench-")) / "bare.json"
        file.write_bytes(orjson.dumps({**said, **urls}))
        given = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", str(self.workers)]
        given += ["--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
        command = [sys.executable, "-m", "granian", *given, "--factory", "bench.bare:from_environment"]
        self._run(command, {"BENCH_BARE": str(file)})
        return port

    def _run(self, command: list[str], environment: dict[str, str]) -> None:
        process = subprocess.Popen(  # noqa: S603 - our own programs, no shell
            command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
        )
        self.running.append(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    """Wait until something speaks HTTP at that port, whatever it says."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{port}/health/live", timeout=5):
                return
        except URLError as error:
            if getattr(error, "code", None):
                return
            time.sleep(0.1)
    raise TimeoutError(f"nothing answers on port {port}")
