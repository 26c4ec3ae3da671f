"""A meeting's days: those of its rule, without those left out, with those moved; and when each begins on the clock.

A wall time is kept, whatever clocks do: what begins at 19:30 begins at 19:30 in summer and in winter. Where the clocks
leave that time out on a day, it begins as much later as they were put forward.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, takewhile
from typing import Any

from mutuality.recurrence.rule import Rule, read_rule
from mutuality.schema import zone

Span = tuple[date, date]
IN_SIGHT = timedelta(days=3653)
"""How far ahead the next occasion is looked for: ten years; the rarest rule we take comes round in eight."""


@dataclass(frozen=True)
class Move:
    """One occasion is held on another day, perhaps at another time; the same time where `starts` is None."""

    day: date
    to: date
    starts: str | None

    @classmethod
    def of(cls, said: Mapping[str, str | None]) -> Move:
        """Return the move that a document says."""
        return cls(date.fromisoformat(str(said["day"])), date.fromisoformat(str(said["to"])), said["starts"])

    def document(self) -> dict[str, str | None]:
        """Return it as a document."""
        return {"day": self.day.isoformat(), "to": self.to.isoformat(), "starts": self.starts}


@dataclass(frozen=True)
class Series:
    """All that says when a meeting is held. Without a rule it is every week on its weekday, or by appointment.

    `closed` are days on which its place is closed: it is due then, and not held.
    """

    weekday: int | None
    starts: str | None
    timezone: str
    rule: Rule | None = None
    first_on: date | None = None
    except_on: frozenset[date] = frozenset()
    moved: tuple[Move, ...] = ()
    closed: tuple[Span, ...] = ()

    @classmethod
    def of(cls, said: Any, closed: Sequence[Span] = ()) -> Series:
        """Return the series that a meeting, or a row of one, says."""
        return cls(
            said.weekday,
            said.starts,
            said.timezone,
            read_rule(said.rrule) if said.rrule else None,
            said.first_on,
            frozenset(date.fromisoformat(day) for day in said.except_on),
            tuple(Move.of(each) for each in said.moved),
            tuple(closed),
        )

    def due(self, first: date, last: date) -> list[date]:
        """Return the days on which it is due from one day to another, both included; by appointment there are none."""
        regular = [day for day in self._between(first, last) if not self._is_off(day)]
        return sorted({*regular, *(move.to for move in self.moved if first <= move.to <= last)})

    def is_due(self, day: date) -> bool:
        """Say whether it is due on a day; by appointment, any day will do."""
        return self.starts is None or day in self.due(day, day)

    def is_held(self, day: date) -> bool:
        """Say whether it is due on a day and its place open; by appointment nobody can say."""
        return bool(self.due(day, day)) and not self.is_closed(day)

    def is_regular(self, day: date) -> bool:
        """Say whether its rule names a day, be it left out or moved."""
        return day in self._between(day, day)

    def is_closed(self, day: date) -> bool:
        """Say whether its place is closed on a day."""
        return any(first <= day <= last for first, last in self.closed)

    def begins_at(self, day: date) -> datetime:
        """Return when it begins on a day on which it is due, in UTC."""
        wall = next((move.starts for move in self.moved if move.to == day and move.starts), self.starts) or "00:00"
        return datetime.combine(day, time.fromisoformat(wall), tzinfo=zone(self.timezone)).astimezone(UTC)

    def next_at(self, now: datetime) -> datetime | None:
        """Return when it is held next, in UTC; None by appointment, where it is over, or not within ten years."""
        today = now.astimezone(zone(self.timezone)).date()
        if not (self.rule or self.moved or self.except_on or self.closed):
            return self._after(now, self._coming(today))
        horizon = today + IN_SIGHT
        regular = (day for day in takewhile(lambda day: day <= horizon, self._coming(today)) if not self._is_off(day))
        moved = sorted(move.to for move in self.moved if today <= move.to <= horizon)
        return min((at for days in (regular, moved) if (at := self._after(now, days))), default=None)

    def last_on(self) -> date | None:
        """Return the last day on which it may be due, where it ends by itself."""
        if self.rule is None or not self.rule.ends or self.first_on is None:
            return None
        days = [self.rule.until] if self.rule.until else self.rule.coming(self.first_on, self.first_on)
        return max(chain(days, [self.first_on], (move.to for move in self.moved)))

    def _after(self, now: datetime, days: Iterable[date]) -> datetime | None:
        begin = (self.begins_at(day) for day in days if not self.is_closed(day))
        return next((at for at in begin if at > now), None)

    def _is_off(self, day: date) -> bool:
        return day in self.except_on or any(move.day == day for move in self.moved)

    def _between(self, first: date, last: date) -> list[date]:
        return list(takewhile(lambda day: day <= last, self._coming(first)))

    def _coming(self, since: date) -> Iterator[date]:
        """Return the days its rule names, from a day on."""
        if self.starts is None or (self.rule is None and self.weekday is None):
            return iter(())
        if self.rule is not None:
            return self.rule.coming(self.first_on or since, since)
        return _weekly(self.weekday or 1, max(since, self.first_on or since))


def _weekly(weekday: int, since: date) -> Iterator[date]:
    """Return every such weekday from a day on, as long as there is a calendar."""
    first = since.toordinal() + (weekday - since.isoweekday()) % 7
    return (date.fromordinal(number) for number in range(first, date.max.toordinal() + 1, 7))
