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
from typing import Any, Self
from urllib.error import URLError
from urllib.request import urlopen

import orjson

from bench.stage import ADDRESS, Ground, Stage, driver_url

PROGRAM = str(Path(sys.executable).with_name("mutuality-federation"))
PATIENCE_SECONDS = 120
DOCUMENTS = ("except_on", "moved", "closed", "types", "regions", "languages", "labels")


@dataclass(frozen=True)
class Served:
    """A running server: where it listens, and its first process."""

    port: int
    process: int


@dataclass
class Processes:
    """Starts servers and ends every one of them with the block."""

    workers: int
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, stage: Stage, *, beside: str | None) -> dict[str, Served]:
        """Start all servers, wait until each answers, and return them by name."""
        grounds = {"service": stage.served, "smaller": stage.smaller, "embedded": stage.embedded}
        served = {name: self._service(PROGRAM, ground.url) for name, ground in grounds.items()}
        served["bare"] = self._bare(stage.served, stage)
        served["embedded bare"] = self._bare(stage.embedded)
        if beside:
            served["beside"] = self._service(beside, driver_url(stage.server, "beside"))
        for each in served.values():
            _wait_for(each.port)
        return served

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(PATIENCE_SECONDS)

    def _service(self, program: str, url: str) -> Served:
        port = _free_port()
        said = {"DATABASE_URL": url, "BASE_URL": ADDRESS, "BIND": f"127.0.0.1:{port}", "WORKERS": str(self.workers)}
        said["LISTINGS_AN_HOUR"] = "1000000000"  # the load comes from one caller
        environment = {f"MUTUALITY_{name}": value for name, value in said.items()}
        return Served(port, self._run([*shlex.split(program), "serve"], environment))

    def _bare(self, ground: Ground, stage: Stage | None = None) -> Served:
        """Start the bare view of a ground; with the stage it takes reports in too."""
        port = _free_port()
        steps = {"near": ground.near, "report": stage.report if stage else []}
        said: dict[str, Any] = {name: [step.document() for step in each] for name, each in steps.items()}
        said |= {"near_url": ground.url.replace("+psycopg", ""), "documents": DOCUMENTS}
        said |= {"report_url": stage.server.url("bare") if stage else None}
        file = Path(tempfile.mkdtemp(prefix="mutuality-bench-")) / "bare.json"
        file.write_bytes(orjson.dumps(said))
        given = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", str(self.workers)]
        given += ["--blocking-threads", "1", "--no-ws", "--log-level", "warning"]
        command = [sys.executable, "-m", "granian", *given, "--factory", "bench.bare:from_environment"]
        return Served(port, self._run(command, {"BENCH_BARE": str(file)}))

    def _run(self, command: list[str], environment: dict[str, str]) -> int:
        process = subprocess.Popen(  # noqa: S603 - our own programs, no shell
            command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
        )
        self.running.append(process)
        return process.pid


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
