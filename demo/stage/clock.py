"""The clock of the rehearsal: one file that every process reads, moved by the story alone."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path


class StageClock:
    """A time written in a file. It only moves forward, and the file is never half written."""

    def __init__(self, path: Path, at: datetime) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._at = at
        self._write()

    def now(self) -> datetime:
        """Return the instant it shows."""
        return self._at

    def move_to(self, at: datetime) -> None:
        """Move it to a later instant; an earlier one is ignored."""
        with self._lock:
            self._at = max(self._at, at.astimezone(UTC))
            self._write()

    def tick(self, seconds: float) -> None:
        """Let that many seconds pass."""
        with self._lock:
            self._at += timedelta(seconds=seconds)
            self._write()

    def _write(self) -> None:
        fresh = self.path.with_suffix(".new")
        fresh.write_text(self._at.isoformat(), encoding="ascii")
        fresh.replace(self.path)
