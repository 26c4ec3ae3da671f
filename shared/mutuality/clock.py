"""Time as the services see it: always UTC, always aware, always injected."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Anything that can say what time it is."""

    def now(self) -> datetime:
        """Return the present instant, aware and in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present instant of the machine."""
        return datetime.now(UTC)


@dataclass
class SetClock:
    """A clock that stands where it was set; tests and simulations move it by hand."""

    at: datetime = field(default_factory=lambda: datetime(2026, 1, 1, 12, tzinfo=UTC))

    def now(self) -> datetime:
        """Return the instant the clock was last set to."""
        return self.at

    def advance(self, by: timedelta) -> None:
        """Move the clock forward (or back, with a negative span)."""
        self.at += by


@dataclass(frozen=True)
class RehearsalClock:
    """A clock read from a file, so that several processes rehearse the same day.

    The file holds one ISO 8601 instant with its offset. Never used unless the operator names the file.
    """

    path: Path

    def now(self) -> datetime:
        """Return the instant written in the file.

        Raises:
            OSError: the file cannot be read.
            ValueError: the file holds no instant with an offset.
        """
        at = datetime.fromisoformat(self.path.read_text(encoding="ascii").strip())
        if at.tzinfo is None:
            msg = f"{self.path} holds a time without an offset"
            raise ValueError(msg)
        return at.astimezone(UTC)


def clock_from(rehearsal_file: Path | None) -> Clock:
    """Return the rehearsal clock when a file is named, else the machine's clock."""
    return RehearsalClock(rehearsal_file) if rehearsal_file else SystemClock()
