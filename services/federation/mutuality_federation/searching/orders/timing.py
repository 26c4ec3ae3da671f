"""What goes on and what comes next, in that order, however much there is.

A few are put in order here. Of many, stretch after stretch of time is asked of the index on zone, weekday and wall
time, until a page is full: no page costs more where there is more. Eight days ahead everything of every week has
come; what is held later, or by appointment, follows in no order of time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from mutuality.database import Session
from mutuality_federation import listings
from mutuality_federation.searching import rules

COLUMNS = listings.COLUMNS
NEEDED = ("id", "weekday", "starts", "minutes", "timezone", "rrule", "first_on", "except_on", "moved", "closed")
HELD_BY = [COLUMNS[name] for name in NEEDED]
IS_UNSTEADY = COLUMNS.has_moved | COLUMNS.weekday.is_(None)
LAST = "~"
MOST_AT_ONCE = 500


@dataclass(frozen=True)
class Timed:
    """A listing in the order of time; `at` sorts as times do, and `LAST` after all of them."""

    at: str
    id: str


@dataclass(frozen=True)
class Order:
    """One question for the order of time: what is wanted, until when, and whether what is later follows."""

    session: Session
    wanted: Select[Any]
    hours: int | None

    @classmethod
    def of(cls, session: Session, wanted: Select[Any], query: Mapping[str, Any]) -> Order:
        """Return the order of what is wanted."""
        return cls(session, wanted.with_only_columns(*HELD_BY), query["within_hours"])

    @property
    def until(self) -> datetime:
        """Return up to when it is an order of time."""
        return self.session.now + (rules.IN_ORDER if self.hours is None else timedelta(hours=self.hours))

    def walk(self, after: list[Any] | None = None) -> Iterator[Timed]:
        """Yield what is wanted in the order of time, from a place in it on or a little before it.

        Raises:
            SearchTooWide: too much of it follows no weekday.
        """
        if not self._is_long():
            yield from _sorted(self._timed(self.session.execute(self.wanted)))
            return
        if after is None or after[0] != LAST:
            yield from self._in_time(datetime.fromisoformat(after[0]) if after else None)
        if self.hours is None:
            yield from self._later(after[1] if after and after[0] == LAST else "")

    def _is_long(self) -> bool:
        first = self.wanted.with_only_columns(COLUMNS.id).limit(rules.MOST_TIMED + 1).subquery()
        return self.session.execute(select(func.count()).select_from(first)).scalar_one() > rules.MOST_TIMED

    def _timed(self, rows: Iterable[Any]) -> Iterator[Timed]:
        for row in rows:
            at = rules.begins_at(row, self.session.now)
            if at is not None and at <= self.until:
                yield Timed(at.isoformat(), row.id)
            elif self.hours is None:
                yield Timed(LAST, row.id)

    def _in_time(self, since: datetime | None) -> Iterator[Timed]:
        unsteady, zones = self._unsteady(), self._zones()
        first = since - rules.MINUTE if since else self.session.now - rules.DAY
        width = rules.NARROWEST
        while first < self.until:
            last = min(rules.end_of_stretch(first, self.session.now, width), self.until)
            found = self._beginning(first, last, zones)
            yield from _sorted([*found, *(each for each in unsteady if _is_within(each, first, last))])
            if len(found) < rules.ENOUGH:
                width = min(2 * width, rules.DAY)
            first = last

    def _beginning(self, first: datetime, last: datetime, zones: list[str]) -> list[Timed]:
        """Return what keeps to its weekday and is held next, or goes on since, after one moment and up to another."""
        passed = (self.session.now - last) // rules.MINUTE
        held = or_(*_walls(first, last, zones))
        rows = self.session.execute(self.wanted.where(held, ~IS_UNSTEADY, COLUMNS.minutes > passed))
        return [each for each in self._timed(rows) if _is_within(each, first, last)]

    def _unsteady(self) -> list[Timed]:
        wanted = self.wanted.where(COLUMNS.starts.is_not(None), IS_UNSTEADY).limit(rules.MOST_UNSTEADY + 1)
        rows = self.session.execute(wanted).all()
        if len(rows) > rules.MOST_UNSTEADY:
            raise rules.SearchTooWide(
                f"More than {rules.MOST_UNSTEADY} that follow no weekday; name a place or a body."
            )
        return list(self._timed(rows))

    def _zones(self) -> list[str]:
        """Return every zone some listing keeps, each by one look into the index."""
        zones = select(func.min(COLUMNS.timezone).label("zone")).cte("zones", recursive=True)
        following = select(func.min(COLUMNS.timezone)).where(COLUMNS.timezone > zones.c.zone).scalar_subquery()
        every = zones.union_all(select(following).where(zones.c.zone.is_not(None)))
        return list(self.session.scalars(select(every.c.zone).where(every.c.zone.is_not(None))))

    def _later(self, after: str) -> Iterator[Timed]:
        """Yield what is held later than that, or by appointment, by its identifier."""
        while True:
            part = self.wanted.where(COLUMNS.id > after).order_by(COLUMNS.id).limit(MOST_AT_ONCE)
            rows = self.session.execute(part).all()
            yield from (each for each in self._timed(rows) if each.at == LAST)
            if len(rows) < MOST_AT_ONCE:
                return
            after = rows[-1].id


def _walls(first: datetime, last: datetime, zones: list[str]) -> Iterator[ColumnElement[bool]]:
    """Yield, for zones whose clocks show the same, that a wall time lies in a stretch; some may lie beside it."""
    alike: dict[tuple[rules.Wall, ...], list[str]] = {}
    for zone in zones:
        alike.setdefault(rules.walls(first, last, zone), []).append(zone)
    for walls, keeping in alike.items():
        days = [and_(COLUMNS.weekday == day, COLUMNS.starts.between(begin, end)) for day, begin, end in walls]
        yield and_(COLUMNS.timezone.in_(keeping), or_(*days))


def _is_within(each: Timed, first: datetime, last: datetime) -> bool:
    return first.isoformat() < each.at <= last.isoformat()


def _sorted(found: Iterable[Timed]) -> list[Timed]:
    return sorted(found, key=lambda each: (each.at, each.id))
