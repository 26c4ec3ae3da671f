"""Meetings as a calendar that programs subscribe to. Source: RFC 5545, with RFC 7986 for joining from afar.

A wall time is kept under its zone, whose rules go with it. What a rule does not say stands beside it: days left out and
days on which the place is closed as EXDATE, what is moved as an event of its own that replaces that day's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar, Event, vGeo, vRecur, vUri

from mutuality.recurrence import Move, Series
from mutuality.schema import zone
from mutuality_federation.listings import series_of

MEDIA = "text/calendar; charset=utf-8"
PRODUCT = "-//Mutuality//Listings//EN"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
IN_SIGHT = timedelta(days=732)


def document(listings: Iterable[Any], now: datetime, host: str) -> bytes:
    """Return the calendar; a meeting by appointment has no place in one."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Meetings")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for each in listings:
        for event in _events(each, now, host):
            calendar.add_component(event)
    calendar.add_missing_timezones(first_date=now.date() - IN_SIGHT, last_date=now.date() + IN_SIGHT)
    return bytes(calendar.to_ical())


def _events(listing: Any, now: datetime, host: str) -> Iterator[Event]:
    """Yield the series of a meeting, then each occasion that was moved."""
    series = series_of(listing)
    begins = _first(series, listing)
    if begins is None:
        return
    event = _event(listing, host, _at(series, begins, listing.starts))
    event.add("rrule", vRecur.from_ical(_rule(series)))
    standing = [move for move in series.moved if not series.is_closed(move.to) and move.day >= begins]
    for day in _left_out(series, begins, now.date() + IN_SIGHT, {move.day for move in standing}):
        event.add("exdate", _at(series, day, listing.starts))
    yield event
    for move in standing:
        yield _moved(listing, series, host, move)


def _moved(listing: Any, series: Series, host: str, move: Move) -> Event:
    event = _event(listing, host, _at(series, move.to, move.starts or listing.starts))
    event.add("recurrence-id", _at(series, move.day, listing.starts))
    return event


def _first(series: Series, listing: Any) -> date | None:
    """Return the day its series counts from: the first its rule names."""
    if series.starts is None or (series.rule is None and series.weekday is None):
        return None
    since = series.first_on or listing.published_at.astimezone(zone(series.timezone)).date()
    if series.rule:
        return next(series.rule.coming(since, since), None)
    return date.fromordinal(since.toordinal() + ((series.weekday or 1) - since.isoweekday()) % 7)


def _rule(series: Series) -> str:
    """Return its rule; a day until which it lasts becomes the instant at which it begins on that day."""
    if series.rule is None:
        return f"FREQ=WEEKLY;BYDAY={WEEKDAYS[(series.weekday or 1) - 1]}"
    if series.rule.until is None:
        return series.rule.text()
    until = series.begins_at(series.rule.until)
    return f"{series.rule.text().rpartition(';UNTIL=')[0]};UNTIL={until:%Y%m%dT%H%M%SZ}"


def _left_out(series: Series, begins: date, last: date, moved: set[date]) -> list[date]:
    """Return the days its rule names on which it is not held, but for those that were moved."""
    elsewhere = {move.to for move in series.moved}
    spans = ((max(begins, first), min(last, until)) for first, until in series.closed)
    closed = {day for first, until in spans for day in series.due(first, until) if day not in elsewhere}
    gone = {move.day for move in series.moved} - moved
    return sorted(day for day in closed | gone | series.except_on if day >= begins)


def _at(series: Series, day: date, starts: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(starts), tzinfo=zone(series.timezone))


def _event(listing: Any, host: str, begins: datetime) -> Event:
    event = Event()
    event.add("uid", f"{listing.id}@{host}")
    event.add("dtstamp", listing.published_at)
    event.add("last-modified", listing.published_at)
    event.add("summary", listing.name)
    event.add("dtstart", begins)
    event.add("duration", timedelta(minutes=listing.minutes))
    event.add("location", ", ".join(filter(None, [listing.venue_name, listing.address or listing.area])))
    if listing.latitude is not None:
        event.add("geo", vGeo((listing.latitude, listing.longitude)))
    for name, value in (("description", _words(listing)), ("url", listing.url), ("categories", listing.types)):
        if value:
            event.add(name, value)
    if listing.conference_url:
        event.add("conference", vUri(listing.conference_url), parameters={"VALUE": "URI", "FEATURE": "VIDEO"})
    return event


def _words(listing: Any) -> str:
    said = (listing.notes, listing.location_notes, listing.conference_url_notes)
    return "\n\n".join(part for part in said if part)
