"""A service as a process: migrated, fed by its own commands, started, killed, started again, and always ended."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx2

ROOT = Path(__file__).resolve().parents[2]
BYTECODE = sys.pycache_prefix or str(ROOT / "var" / "bytecode")
START_SECONDS = 60.0
STOP_SECONDS = 5.0
TAIL_LINES = 15
LOOK_EVERY_SECONDS, LOOK_SECONDS = 0.05, 2.0
LIVING = "/.well-known/oauth-authorization-server"


class StageFault(Exception):  # noqa: N818 - it is what happened
    """A process did not do what it was asked; the text holds what it said."""


class Process:
    """One service on one port of loopback, with a database file and a log of its own."""

    def __init__(self, program: str, name: str, *, folder: Path, port: int, clock: Path, base_url: str = "") -> None:
        self.program, self.name, self.port = program, name, port
        self.base_url = base_url or f"http://127.0.0.1:{port}"
        self.folder = folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.log = self.folder / "service.log"
        self._running: subprocess.Popen[bytes] | None = None
        self._starting, self._is_over = threading.Lock(), False
        self._environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("MUTUALITY_", "PYTHON"))},
            "PYTHONPYCACHEPREFIX": BYTECODE,
            "RUST_BACKTRACE": "0",  # the server's own stack would hide what it says
            "MUTUALITY_BIND": f"127.0.0.1:{port}",
            "MUTUALITY_BASE_URL": self.base_url,
            "MUTUALITY_DATABASE_URL": f"sqlite:///{self.folder / 'data.sqlite3'}",
            "MUTUALITY_REHEARSAL_CLOCK": str(clock),
            "MUTUALITY_WORKERS": "1",
        }

    def command(self, *words: str) -> str:
        """Run one of the service's commands and return what it printed.

        Raises:
            StageFault: it failed.
        """
        return self._run([self._program(), *words], "")

    def commands(self, several: Sequence[Sequence[str]], *, lines: Sequence[str] = ()) -> str:
        """Run several of the service's commands, which read these lines, and return what they printed.

        Raises:
            StageFault: one failed; those after it did not run.
        """
        module = f"{self.program.replace('-', '_')}.cli"
        words = [sys.executable, "-m", "demo.stage.several", module, json.dumps([list(each) for each in several])]
        return self._run(words, "".join(f"{line}\n" for line in lines))

    def start(self) -> None:
        """Start the service and wait until it answers.

        Raises:
            StageFault: it ended, or did not answer in time; the text holds the tail of its log.
        """
        with self._starting, self.log.open("ab") as log:
            if self._is_over:
                raise StageFault(f"{self.name} was ended for good.")
            self._running = subprocess.Popen(  # noqa: S603 - our own program
                [self._program(), "serve"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment,
                start_new_session=True,
            )
        self._await_answer(self._running)

    def kill(self) -> None:
        """End the service as a power cut would: SIGKILL for all of it, at once."""
        self._signal(signal.SIGKILL)
        self._wait(STOP_SECONDS)

    def kill_main(self) -> None:
        """Kill the server's main process alone, as somebody who looks for it by its id would."""
        if self._running is not None:
            self._running.kill()
            self._wait(STOP_SECONDS)

    def ask_to_stop(self) -> None:
        """Ask the service to end, for good; `end` waits for that."""
        with self._starting:
            self._is_over = True
        self._signal(signal.SIGTERM)

    def end(self) -> None:
        """Wait until the service has ended, and kill it when it takes too long."""
        self.ask_to_stop()
        if not self._wait(STOP_SECONDS):
            self.kill()
        self._signal(signal.SIGKILL)  # whatever of its group is left
        self._running = None

    def tail(self) -> str:
        """Return the last lines of its log."""
        return _tail(self.log.read_text(encoding="utf-8", errors="replace")) if self.log.exists() else ""

    def _run(self, words: Sequence[str], given: str) -> str:
        done = subprocess.run(  # noqa: S603 - our own programs
            words, input=given, capture_output=True, text=True, env=self._environment, cwd=ROOT, check=False
        )
        if done.returncode:
            raise StageFault(f"A command of {self.name} failed:\n{_tail(done.stderr or done.stdout)}")
        return done.stdout

    def _program(self) -> str:
        return str(Path(sys.executable).parent / self.program)

    def answers(self) -> bool:
        """Say whether the service answers."""
        with httpx2.Client(trust_env=False, timeout=LOOK_SECONDS) as client, suppress(httpx2.HTTPError):
            return client.get(f"http://127.0.0.1:{self.port}{LIVING}").is_success
        return False

    def _await_answer(self, running: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if running.poll() is not None:
                raise StageFault(f"{self.name} ended as it started (code {running.returncode}):\n{self.tail()}")
            if self.answers():
                return
            time.sleep(LOOK_EVERY_SECONDS)
        raise StageFault(f"{self.name} did not answer within {START_SECONDS:.0f} seconds:\n{self.tail()}")

    def _signal(self, number: int) -> None:
        if self._running is not None:
            try:
                os.killpg(self._running.pid, number)
            except ProcessLookupError:
                return  # nothing of it is left

    def _wait(self, seconds: float) -> bool:
        if self._running is None:
            return True
        try:
            self._running.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


def _tail(text: str) -> str:
    return "\n".join(text.splitlines()[-TAIL_LINES:])


def free_ports(count: int) -> list[int]:
    """Return ports of loopback that are free, all different."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]
