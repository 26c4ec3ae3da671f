"""Somebody's program as a process of ours: bounded in time, and ended with all that it started."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from demo.stage import ROOT

HERE = ROOT / "clients"
MODULES = HERE / "node_modules"
SECONDS, STOP_SECONDS = 1500.0, 5.0
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Failed(Exception):  # noqa: N818 - it is what happened
    """A program did not come to an answer; the text says what it said."""


def node(script: str, *words: str) -> Any:
    """Run a script of ours that uses packages of others, and return what it printed.

    Raises:
        Failed: it did not come to an answer.
    """
    return run([_found("node"), script, *words])


def run(words: Sequence[str]) -> Any:
    """Run a program and return the JSON it printed.

    Raises:
        Failed: it failed, or took too long; it and all it started are ended.
    """
    running = subprocess.Popen(  # noqa: S603 - our own scripts
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=HERE,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")},
        start_new_session=True,
    )
    try:
        printed, said = running.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"No answer within {SECONDS:.0f} seconds.") from late
    finally:
        _end(running)
    if running.returncode:
        raise Failed(said.decode(errors="replace").strip()[-600:] or "It failed without a word.")
    return json.loads(printed)


def _end(running: subprocess.Popen[bytes]) -> None:
    """End a program: asked first, since a browser is in a group of its own and ended by who opened it; then at once."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(running.pid, number)
        with suppress(subprocess.TimeoutExpired):
            running.wait(STOP_SECONDS)


def browser() -> str | None:
    """Return where a Chromium is, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def version(package: str) -> str:
    """Return which version of a package is installed."""
    return str(json.loads((MODULES / package / "package.json").read_bytes())["version"])


def _found(program: str) -> str:
    where = shutil.which(program)
    if where is None:
        raise Failed(f"{program} is not on this machine.")
    return str(Path(where))
